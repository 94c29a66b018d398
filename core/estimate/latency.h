// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// One node or link on the way, with its share of the round trip.
struct LatencyHop {
    Id element;
    bool isLink = false;
    double ms = 0;     ///< round trip, milliseconds
    std::string basis; ///< "measured 2025-10-09, p50 over 1 year (source)", "distance 3600 km, estimated", "unknown"
};

struct FlowLatency {
    Id flow;
    /// Empty: no way is drawn, or a place on it is unknown (`why`).
    std::optional<double> rttMs;
    std::optional<double> lowMs; ///< never below light in fibre over the great circle
    std::optional<double> highMs;
    std::vector<LatencyHop> hops;
    std::optional<double> limitMs;   ///< the flow's maxRttMs
    std::optional<bool> meetsTarget; ///< empty where there is no limit or no figure
    std::string why;
};

/// Round trip of every flow that has a limit for it.
[[nodiscard]] std::vector<FlowLatency> estimateLimitedFlows(const Design& design, const Catalog& catalog);

/// Round trip of every flow (or of `onlyFlow`) along its shortest drawn way.
[[nodiscard]] std::vector<FlowLatency> estimateLatency(const Design& design, const Catalog& catalog,
                                                       const std::string& onlyFlow = {});

} // namespace isthmus
