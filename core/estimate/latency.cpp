// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/latency.h"

#include "estimate/ways.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Sums the steps into the flow's figure; false where one of them is not known.
bool sumUp(const Way& way, FlowLatency& result) {
    double ms = 0;
    double low = 0;
    double high = 0;
    for (const WayStep& step : way.steps) {
        LatencyHop hop;
        hop.isLink = step.link != nullptr;
        hop.element = hop.isLink ? step.link->id : step.node->id;
        hop.ms = step.ms;
        hop.basis = step.basis;
        if (hop.basis.empty())
            hop.basis =
                step.missing.empty() ? "no distance of its own" : "place not known, counted as on the straight way";
        ms += step.ms;
        low += step.lowMs;
        high += step.highMs;
        result.hops.push_back(std::move(hop));
        if (!step.known) {
            result.why = "Not known: " + step.missing + ".";
            return false;
        }
    }
    result.rttMs = ms;
    result.lowMs = low;
    result.highMs = high;
    return true;
}

/// Both ends in one place: the figure of a region from inside stands with the last node.
void addLocal(const RoundTrips& roundTrips, const Place& place, FlowLatency& result) {
    const auto trip = roundTrips.within(place);
    if (!trip) {
        result.rttMs.reset();
        result.lowMs.reset();
        result.highMs.reset();
        result.why = "Nobody measured the round trip within " + place.name + ".";
        return;
    }
    result.rttMs = trip->ms;
    result.lowMs = trip->lowMs;
    result.highMs = trip->highMs;
    result.hops.back().ms = trip->ms;
    result.hops.back().basis = trip->basis;
}

/// A global network may stand at the end of a flow: its place is where the way leaves it. Anything else needs one.
std::string missingEnd(const Ways& ways, const Design& design, const Catalog& catalog, const Id& id) {
    if (ways.placeOf(id) != nullptr)
        return {};
    const Node* node = design.node(id);
    const NodeKind* kind = node != nullptr ? catalog.nodeKind(node->kind) : nullptr;
    const bool global = kind != nullptr && kind->role == Role::network && !kind->hasRegion;
    if (global)
        return {};
    return "The place of " + id + " is not known: give it a region, or latitude and longitude.";
}

void estimateFlow(const Ways& ways, const RoundTrips& roundTrips, const Design& design, const Catalog& catalog,
                  FlowLatency& result) {
    const Flow& flow = *design.flow(result.flow);
    for (const Id& end : {flow.from, flow.to}) {
        if (design.node(end) == nullptr) {
            result.why = "The flow's end " + end + " does not exist.";
            return;
        }
        if (design.isDisabled(end)) {
            result.why = "The flow's end " + end + " is disabled.";
            return;
        }
    }
    const auto way = ways.shortest(flow.from, flow.to);
    if (!way) {
        result.why = "No way is drawn between " + flow.from + " and " + flow.to + ".";
        return;
    }
    const bool known = sumUp(*way, result);
    for (const Id& end : {flow.from, flow.to}) {
        const std::string why = missingEnd(ways, design, catalog, end);
        if (why.empty())
            continue;
        result.rttMs.reset();
        result.lowMs.reset();
        result.highMs.reset();
        result.why = why;
        return;
    }
    if (!known)
        return;
    if (!way->first || !way->last) {
        result.rttMs.reset();
        result.lowMs.reset();
        result.highMs.reset();
        result.why = "No place on the way from " + flow.from + " to " + flow.to + " is known.";
        return;
    }
    if (*result.rttMs <= 0)
        addLocal(roundTrips, *way->first, result);
    if (result.rttMs && result.limitMs)
        result.meetsTarget = *result.rttMs <= *result.limitMs;
}

template <typename Wanted>
std::vector<FlowLatency> estimateFlows(const Design& design, const Catalog& catalog, const Wanted& wanted) {
    std::vector<FlowLatency> result;
    const auto& flows = design.flows();
    if (std::none_of(flows.begin(), flows.end(), [&](const auto& one) { return wanted(one.second); }))
        return result;
    const RoundTrips roundTrips(catalog, LatencyConstants::from(catalog));
    const Ways ways(design, catalog, roundTrips);
    for (const auto& [id, flow] : flows) {
        if (!wanted(flow))
            continue;
        FlowLatency latency;
        latency.flow = id;
        latency.limitMs = flow.maxRttMs;
        estimateFlow(ways, roundTrips, design, catalog, latency);
        result.push_back(std::move(latency));
    }
    return result;
}

} // namespace

std::vector<FlowLatency> estimateLatency(const Design& design, const Catalog& catalog, const std::string& onlyFlow) {
    return estimateFlows(design, catalog, [&](const Flow& flow) { return onlyFlow.empty() || flow.id == onlyFlow; });
}

std::vector<FlowLatency> estimateLimitedFlows(const Design& design, const Catalog& catalog) {
    return estimateFlows(design, catalog, [](const Flow& flow) { return flow.maxRttMs.has_value(); });
}

} // namespace isthmus
