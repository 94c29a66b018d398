// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/roundtrips.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

std::optional<double> number(const nlohmann::ordered_json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

std::string kilometres(double km) {
    return fmt::format("{:.0f} km", km);
}

RoundTrip spread(double ms, double relative, std::string basis) {
    return {ms, ms * (1 - relative), ms * (1 + relative), std::move(basis)};
}

} // namespace

Place placeOf(const Region& region) {
    return {
        region.provider,  region.code,     region.city.empty() ? region.code : region.code + " (" + region.city + ")",
        region.continent, region.latitude, region.longitude};
}

double kmBetween(const Place& a, const Place& b) {
    return greatCircleKm(a.latitude, a.longitude, b.latitude, b.longitude);
}

std::optional<LatencyConstants> LatencyConstants::from(const Catalog& catalog) {
    const Limit* row = catalog.limit("", "latency.model");
    const Limit* fibre = catalog.limit("", "latency.fibre.microsecondsPerKm");
    if (row == nullptr || !row->value.is_object() || fibre == nullptr || !fibre->value.is_number())
        return std::nullopt;
    const auto& value = row->value;
    LatencyConstants result;
    bool complete = true;
    const auto take = [&](const char* key) {
        const auto found = number(value, key);
        complete = complete && found && *found >= 0;
        return found.value_or(0);
    };
    result.fibreUsPerKm = fibre->value.get<double>();
    result.sameMetroKm = take("sameMetroKm");
    result.minFitKm = take("minFitKm");
    result.minFitSamples = static_cast<std::size_t>(take("minFitSamples"));
    result.neighbourKm = take("neighbourKm");
    result.neighbourPrior = take("neighbourPrior");
    result.measuredSpread = take("measuredSpread");
    result.estimatedSpread = take("estimatedSpread");
    const auto model = DistanceModel::fromJson(value);
    if (!complete || !model)
        return std::nullopt;
    result.model = *model;
    result.provenance = row->provenance;
    return result;
}

RoundTrips::RoundTrips(const Catalog& catalog, std::optional<LatencyConstants> constants, Without without)
    : m_catalog(catalog)
    , m_constants(std::move(constants))
    , m_without(std::move(without)) {}

double RoundTrips::floorMs(const Place& a, const Place& b) const {
    return m_constants ? kmBetween(a, b) * m_constants->fibreUsPerKm * 2 / 1000 : 0;
}

std::optional<double> RoundTrips::measuredMs(const Region& a, const Region& b) const {
    if (a.provider != b.provider || a.code == b.code)
        return std::nullopt;
    if (a.provider == m_without.provider && (a.code == m_without.region || b.code == m_without.region))
        return std::nullopt;
    const Rtt* there = m_catalog.rtt(a.provider, a.code, b.code);
    const Rtt* back = m_catalog.rtt(a.provider, b.code, a.code);
    if (there == nullptr && back == nullptr)
        return std::nullopt;
    if (there == nullptr || back == nullptr)
        return (there != nullptr ? there : back)->ms;
    return (there->ms + back->ms) / 2;
}

const std::vector<RoundTrips::Near>& RoundTrips::near(const Place& place) const {
    const auto [entry, isNew] = m_near.try_emplace({place.latitude, place.longitude});
    if (isNew) {
        // Beyond four times the scale a neighbour weighs less than 2 %.
        const double reach = m_constants->neighbourKm * 4;
        for (const Region& region : m_catalog.regions()) {
            const double km = greatCircleKm(place.latitude, place.longitude, region.latitude, region.longitude);
            if (km <= reach)
                entry->second.push_back({&region, km});
        }
    }
    return entry->second;
}

double RoundTrips::modelMs(const Place& a, const Place& b) const {
    return std::max(floorMs(a, b),
                    m_constants->model.predict(kmBetween(a, b), continentPair(a.continent, b.continent)));
}

std::optional<double> RoundTrips::estimate(const Place& a, const Place& b) const {
    if (!m_constants)
        return std::nullopt;
    double sum = 0;
    double weights = m_constants->neighbourPrior;
    for (const Near& one : near(a)) {
        for (const Near& other : near(b)) {
            const auto ms = measuredMs(*one.region, *other.region);
            if (!ms || *ms <= 0)
                continue;
            const Place from = placeOf(*one.region);
            const Place to = placeOf(*other.region);
            if (kmBetween(from, to) < m_constants->minFitKm)
                continue;
            const double weight = std::exp(-(one.km + other.km) / m_constants->neighbourKm);
            sum += weight * std::log(*ms / modelMs(from, to));
            weights += weight;
        }
    }
    const double correction = weights > 0 ? std::exp(sum / weights) : 1;
    return std::max(floorMs(a, b), modelMs(a, b) * correction);
}

std::vector<DistanceSample> RoundTrips::samples() const {
    std::vector<DistanceSample> result;
    const auto& regions = m_catalog.regions();
    for (std::size_t i = 0; i < regions.size(); ++i) {
        for (std::size_t j = i + 1; j < regions.size(); ++j) {
            const auto ms = measuredMs(regions[i], regions[j]);
            const double km =
                greatCircleKm(regions[i].latitude, regions[i].longitude, regions[j].latitude, regions[j].longitude);
            if (ms && *ms > 0 && m_constants && km >= m_constants->minFitKm)
                result.push_back({km, *ms, continentPair(regions[i].continent, regions[j].continent)});
        }
    }
    return result;
}

RoundTrip RoundTrips::bounded(RoundTrip trip, const Place& a, const Place& b) const {
    const double floor = floorMs(a, b);
    trip.ms = std::max(trip.ms, floor);
    trip.lowMs = std::clamp(trip.lowMs, floor, trip.ms);
    trip.highMs = std::max(trip.highMs, trip.ms);
    return trip;
}

std::optional<RoundTrip> RoundTrips::measuredRegions(const Place& a, const Place& b) const {
    if (a.provider.empty() || a.provider != b.provider)
        return std::nullopt;
    const Rtt* rtt = m_catalog.rtt(a.provider, a.region, b.region);
    if (rtt == nullptr)
        rtt = m_catalog.rtt(a.provider, b.region, a.region);
    if (rtt == nullptr)
        return std::nullopt;
    return spread(rtt->ms, m_constants ? m_constants->measuredSpread : 0,
                  fmt::format("measured {}, {} ({})", rtt->provenance.asOf, rtt->statistic, rtt->provenance.source));
}

std::optional<RoundTrip> RoundTrips::measuredLink(const Place& a, const Place& b, std::string_view over) const {
    for (const MeasuredLink& link : m_catalog.measuredLinks()) {
        if (link.over != over)
            continue;
        const bool straight = link.providerA == a.provider && link.regionA == a.region &&
                              link.providerB == b.provider && link.regionB == b.region;
        const bool reversed = link.providerA == b.provider && link.regionA == b.region &&
                              link.providerB == a.provider && link.regionB == a.region;
        if (!straight && !reversed)
            continue;
        return RoundTrip{
            link.p50Ms, link.lowMs.value_or(link.p50Ms), link.highMs.value_or(link.p50Ms),
            fmt::format("measured {}, p50 over {} ({})", link.provenance.asOf, link.over, link.provenance.source)};
    }
    return std::nullopt;
}

const MeasuredLink* RoundTrips::metroLink() const {
    const MeasuredLink* best = nullptr;
    for (const MeasuredLink& link : m_catalog.measuredLinks()) {
        if (link.over != "interconnect" || !m_constants)
            continue;
        const Region* one = m_catalog.region(link.providerA, link.regionA);
        const Region* other = m_catalog.region(link.providerB, link.regionB);
        if (one == nullptr || other == nullptr ||
            greatCircleKm(one->latitude, one->longitude, other->latitude, other->longitude) > m_constants->sameMetroKm)
            continue;
        if (best == nullptr || link.p50Ms < best->p50Ms)
            best = &link;
    }
    return best;
}

std::optional<RoundTrip> RoundTrips::withinMetro(const Place& a, const Place& b, double km) const {
    // The measured figure is from cloud to cloud: each region's own network has half of it, and a port or a site in a
    // building nearby none.
    const double share = ((a.provider.empty() ? 0 : 1) + (b.provider.empty() ? 0 : 1)) / 2.0;
    const double far = km * m_constants->model.slope;
    if (share == 0)
        return bounded({far, far, far, fmt::format("same metropolitan area, distance {}", kilometres(km))}, a, b);
    const MeasuredLink* metro = metroLink();
    if (metro == nullptr)
        return std::nullopt;
    const double relative = m_constants->estimatedSpread;
    RoundTrip trip;
    trip.ms = metro->p50Ms * share + far;
    trip.lowMs = metro->lowMs.value_or(metro->p50Ms) * share * (1 - relative);
    trip.highMs = (metro->highMs.value_or(metro->p50Ms) * share + far) * (1 + relative);
    trip.basis = fmt::format("same metropolitan area ({}), estimated as {}{} {} to {} {} was measured {} ({})",
                             kilometres(km), share < 1 ? "half of what " : "", metro->providerA, metro->regionA,
                             metro->providerB, metro->regionB, metro->provenance.asOf, metro->provenance.source);
    return bounded(std::move(trip), a, b);
}

std::optional<RoundTrip> RoundTrips::between(const Place& a, const Place& b, std::string_view over) const {
    if (const auto link = measuredLink(a, b, over))
        return bounded(*link, a, b);
    if (const auto regions = measuredRegions(a, b))
        return bounded(*regions, a, b);
    if (!m_constants)
        return std::nullopt;
    const double km = kmBetween(a, b);
    const double relative = m_constants->estimatedSpread;
    if (km <= m_constants->sameMetroKm)
        return withinMetro(a, b, km);
    return bounded(spread(*estimate(a, b), relative,
                          fmt::format("distance {}, estimated (model fitted {}, {})", kilometres(km),
                                      m_constants->provenance.asOf, m_constants->provenance.source)),
                   a, b);
}

std::optional<RoundTrip> RoundTrips::within(const Place& place) const {
    const double relative = m_constants ? m_constants->measuredSpread : 0;
    for (const MeasuredLink& link : m_catalog.measuredLinks()) {
        if (link.over == "zone" && link.providerA == place.provider && link.regionA == place.region &&
            link.regionB == place.region)
            return RoundTrip{link.p50Ms, link.lowMs.value_or(link.p50Ms * (1 - relative)),
                             link.highMs.value_or(link.p50Ms * (1 + relative)),
                             fmt::format("within {}, measured {}, p50 ({})", place.region, link.provenance.asOf,
                                         link.provenance.source)};
    }
    if (!place.provider.empty()) {
        if (const Rtt* rtt = m_catalog.rtt(place.provider, place.region, place.region))
            return spread(rtt->ms, relative,
                          fmt::format("within {}, measured {}, {} ({})", place.region, rtt->provenance.asOf,
                                      rtt->statistic, rtt->provenance.source));
    }
    // No figure for this region: the range of all zone figures, with their median.
    std::vector<const MeasuredLink*> zones;
    for (const MeasuredLink& link : m_catalog.measuredLinks())
        if (link.over == "zone")
            zones.push_back(&link);
    if (zones.empty())
        return std::nullopt;
    std::sort(zones.begin(), zones.end(), [](const auto* x, const auto* y) { return x->p50Ms < y->p50Ms; });
    const MeasuredLink& middle = *zones[zones.size() / 2];
    return RoundTrip{middle.p50Ms, zones.front()->p50Ms, zones.back()->highMs.value_or(zones.back()->p50Ms),
                     fmt::format("within one place, estimated as {} {} was measured {} ({})", middle.providerA,
                                 middle.regionA, middle.provenance.asOf, middle.provenance.source)};
}

} // namespace isthmus
