// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// One measured round trip between two places.
struct DistanceSample {
    double km = 0;
    double ms = 0;
    std::string continents; ///< as `continentPair` writes them
};

/// "europe|north-america": the two in alphabetical order.
[[nodiscard]] std::string continentPair(std::string_view a, std::string_view b);

/// Round trip as `interceptMs + slope(continent pair) * km`, fitted with the least sum of absolute relative errors,
/// so that short links count as much as long ones.
struct DistanceModel {
    double interceptMs = 0;
    double slope = 0;                     ///< ms per km where a pair of continents has too few samples of its own
    std::map<std::string, double> slopes; ///< ms per km by pair of continents

    /// Milliseconds; not bounded by the fibre floor.
    [[nodiscard]] double predict(double km, const std::string& continents) const;

    /// Fits to `samples` (km and ms above zero). A pair of continents with fewer than `minSamples` takes the common
    /// slope.
    [[nodiscard]] static DistanceModel fit(const std::vector<DistanceSample>& samples, std::size_t minSamples);

    /// Members interceptMs, slope, slopes; empty where one is missing or of the wrong type.
    [[nodiscard]] static std::optional<DistanceModel> fromJson(const nlohmann::ordered_json& json);
};

} // namespace isthmus
