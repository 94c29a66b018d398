// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/path.h"

#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// The way from one end to the other and the way back, each by its own routes.
struct BothWays {
    Id from;
    Id to;
    bool outward = true; ///< false: nobody asks for from -> to, as it starts at the internet
    bool inward = true;  ///< likewise for to -> from
    PathResult there;
    PathResult back;

    /// The worse of the directions that are asked for.
    [[nodiscard]] Verdict verdict() const;
    /// Whether both directions get there, over the same elements.
    [[nodiscard]] bool isSymmetric() const;
};

/// Whether a flow's packets get there and back.
struct FlowVerdict {
    Id flow;
    Verdict verdict = Verdict::unknown;
    std::string why; ///< English; empty when reachable
};
using FlowVerdicts = std::vector<FlowVerdict>;

/// Both ways between two nodes; one that does not exist makes them unknown.
[[nodiscard]] BothWays bothWays(const RouteModel& model, const Design& design, std::string_view from,
                                std::string_view to);

} // namespace isthmus
