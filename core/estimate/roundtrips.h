// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "estimate/distancemodel.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isthmus {

/// A spot on the map that an element stands at.
struct Place {
    std::string provider; ///< empty where it is no provider's region
    std::string region;
    std::string name;      ///< for people
    std::string continent; ///< empty: not known
    double latitude = 0;
    double longitude = 0;
};

[[nodiscard]] Place placeOf(const Region& region);
[[nodiscard]] double kmBetween(const Place& a, const Place& b);

/// One round trip with the range in which it is honest to expect it, and where it comes from.
struct RoundTrip {
    double ms = 0;
    double lowMs = 0;
    double highMs = 0;
    std::string basis;
};

/// What the catalogue's row `latency.model` holds besides the distance model; every figure is data with a source.
struct LatencyConstants {
    double fibreUsPerKm = 0; ///< one way; from the row `latency.fibre.microsecondsPerKm`
    double sameMetroKm = 0;  ///< two clouds nearer than this are in one metropolitan area
    double minFitKm = 0;     ///< pairs below this distance take no part in the fit
    std::size_t minFitSamples = 0;
    double neighbourKm = 0;     ///< scale over which the error of a measured neighbour is carried over
    double neighbourPrior = 0;  ///< weight of "no correction"
    double measuredSpread = 0;  ///< relative, of a measured pair one year on
    double estimatedSpread = 0; ///< relative, of a pair that nobody measured
    DistanceModel model;
    Provenance provenance;

    /// Empty where the catalogue has no such row or it lacks a member.
    [[nodiscard]] static std::optional<LatencyConstants> from(const Catalog& catalog);
};

/// Round trips between places: measured where somebody measured, else estimated from distance and from how far measured
/// neighbours of both ends lie off the distance model. Not for use by several threads at once: it keeps what it found.
class RoundTrips {
public:
    struct Without {
        std::string provider;
        std::string region;
    };

    /// `without` leaves one region out of all measurements, to score the estimate (leave one region out).
    explicit RoundTrips(const Catalog& catalog, std::optional<LatencyConstants> constants, Without without = {});

    /// Milliseconds that light needs through straight fibre, both ways. Zero without constants.
    [[nodiscard]] double floorMs(const Place& a, const Place& b) const;
    /// Between two different places; `over` is the kind of link that the leg crosses, or empty. Empty: nothing is
    /// known.
    [[nodiscard]] std::optional<RoundTrip> between(const Place& a, const Place& b, std::string_view over) const;
    /// Two ends in one place.
    [[nodiscard]] std::optional<RoundTrip> within(const Place& place) const;
    /// Distance model with neighbours, never a direct measurement of the pair. Empty without constants.
    [[nodiscard]] std::optional<double> estimate(const Place& a, const Place& b) const;
    /// All measured pairs of all providers, at least `minFitKm` apart: what the distance model is fitted to.
    [[nodiscard]] std::vector<DistanceSample> samples() const;

private:
    struct Near {
        const Region* region;
        double km;
    };

    [[nodiscard]] std::optional<double> measuredMs(const Region& a, const Region& b) const;
    [[nodiscard]] const std::vector<Near>& near(const Place& place) const;
    [[nodiscard]] double modelMs(const Place& a, const Place& b) const;
    [[nodiscard]] std::optional<RoundTrip> measuredRegions(const Place& a, const Place& b) const;
    [[nodiscard]] std::optional<RoundTrip> measuredLink(const Place& a, const Place& b, std::string_view over) const;
    [[nodiscard]] const MeasuredLink* metroLink() const;
    [[nodiscard]] std::optional<RoundTrip> withinMetro(const Place& a, const Place& b, double km) const;
    [[nodiscard]] RoundTrip bounded(RoundTrip trip, const Place& a, const Place& b) const;

    const Catalog& m_catalog;
    std::optional<LatencyConstants> m_constants;
    Without m_without;
    mutable std::map<std::pair<double, double>, std::vector<Near>> m_near;
};

} // namespace isthmus
