// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/distancemodel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace isthmus {

namespace {

using Weighted = std::vector<std::pair<double, double>>;

double weightedMedian(Weighted& values) {
    std::sort(values.begin(), values.end());
    double half = 0;
    for (const auto& [value, weight] : values)
        half += weight / 2;
    double sum = 0;
    for (const auto& [value, weight] : values) {
        sum += weight;
        if (sum >= half)
            return value;
    }
    return values.empty() ? 0 : values.back().first;
}

struct SlopeFit {
    DistanceModel model;
    double error = 0;
};

/// For a given intercept the best slope of a group is a weighted median: |a + b km - y| / y = (km / y) |b - (y - a) /
/// km|.
SlopeFit fitSlopes(const std::vector<DistanceSample>& samples, double intercept, std::size_t minSamples) {
    SlopeFit result;
    result.model.interceptMs = intercept;
    Weighted all;
    all.reserve(samples.size());
    std::map<std::string, Weighted> groups;
    for (const DistanceSample& sample : samples) {
        const std::pair entry((sample.ms - intercept) / sample.km, sample.km / sample.ms);
        all.push_back(entry);
        groups[sample.continents].push_back(entry);
    }
    result.model.slope = weightedMedian(all);
    for (auto& [continents, group] : groups)
        if (group.size() >= minSamples)
            result.model.slopes[continents] = weightedMedian(group);
    for (const DistanceSample& sample : samples)
        result.error += std::abs(result.model.predict(sample.km, sample.continents) - sample.ms) / sample.ms;
    return result;
}

} // namespace

std::string continentPair(std::string_view a, std::string_view b) {
    if (b < a)
        std::swap(a, b);
    return std::string(a) + '|' + std::string(b);
}

double DistanceModel::predict(double km, const std::string& continents) const {
    const auto found = slopes.find(continents);
    return interceptMs + (found == slopes.end() ? slope : found->second) * km;
}

DistanceModel DistanceModel::fit(const std::vector<DistanceSample>& samples, std::size_t minSamples) {
    // The error as a function of the intercept alone is convex, so thirds narrow it down; 20 ms bounds every matrix
    // seen.
    double low = 0;
    double high = 20;
    for (int step = 0; step < 18; ++step) {
        const double first = low + (high - low) / 3;
        const double second = high - (high - low) / 3;
        if (fitSlopes(samples, first, minSamples).error < fitSlopes(samples, second, minSamples).error)
            high = second;
        else
            low = first;
    }
    return fitSlopes(samples, (low + high) / 2, minSamples).model;
}

std::optional<DistanceModel> DistanceModel::fromJson(const nlohmann::ordered_json& json) {
    const auto number = [](const nlohmann::ordered_json& object, const char* key) -> std::optional<double> {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_number())
            return std::nullopt;
        return found->get<double>();
    };
    if (!json.is_object() || !json.contains("slopes") || !json["slopes"].is_object())
        return std::nullopt;
    const auto intercept = number(json, "interceptMs");
    const auto slope = number(json, "slope");
    if (!intercept || !slope)
        return std::nullopt;
    DistanceModel model;
    model.interceptMs = *intercept;
    model.slope = *slope;
    for (const auto& [continents, value] : json["slopes"].items())
        if (value.is_number())
            model.slopes[continents] = value.get<double>();
    return model;
}

} // namespace isthmus
