// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/path.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// A network, gateway or circuit at which a flow would have to turn from one link into another that it does not join.
struct Refusal {
    enum class Kind { none, peerings, transit } kind = Kind::none;
    Id at;
    Id in;
    Id out;
};

/// What is drawn as a graph, without what is disabled: over which link a way would leave a place.
class DrawnWays {
public:
    /// `design` must outlive it; parents, ends of links and what is disabled stay as they are.
    explicit DrawnWays(const Design& design);

    /// Why a flow that is not reached ends where it does, if it is for such a turn.
    [[nodiscard]] Refusal refusalOf(const Flow& flow, const PathResult& result) const;

private:
    struct Step {
        int to = -1;
        const Link* over = nullptr; ///< null: one contains the other
    };
    /// From one place: the first link on the shortest drawn way to each node.
    struct FirstLinks {
        std::vector<bool> reached;
        std::vector<const Link*> over;
    };

    int add(const Id& id);
    [[nodiscard]] const FirstLinks& firstLinks(int place) const;

    const Design& m_design;
    std::unordered_map<Id, int> m_index;
    std::vector<std::vector<Step>> m_steps;
    mutable std::map<int, FirstLinks> m_first;
};

} // namespace isthmus
