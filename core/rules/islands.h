// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Cuts the drawing into islands: all that is joined with the ends of some flows, and these flows. What happens on one
/// island changes no way on another, so that an edit asks for the routes of one island only.
/// The internet joins nothing here, as it carries no private ranges.
class FlowIslands {
public:
    using Number = std::uint32_t;

    struct Island {
        std::set<Id> nodes; ///< also ids that a link names and nothing has
        std::set<Id> edges; ///< internet nodes that it touches
        std::set<Id> flows;
    };
    /// What an update did: islands that are no more, and new ones, which may have the same members.
    struct Change {
        std::set<Number> gone;
        std::set<Number> made;
    };

    void clear();
    [[nodiscard]] Change reset(const Design& design);
    [[nodiscard]] Change update(const Design& design, const ChangeSet& changes);
    [[nodiscard]] const Island& island(Number number) const { return m_islands.at(number); }

private:
    void touchNode(const Design& design, const Id& id, std::set<Id>& touched) const;
    [[nodiscard]] Change rebuild(const Design& design, std::set<Number> dirty, std::set<Id> flows);
    void dissolve(Number number);
    void place(const Design& design, const Flow& flow, Change& change);
    void absorb(Number other, Number into, Change& change);

    std::map<Number, Island> m_islands;
    std::unordered_map<Id, Number> m_islandOf;
    Number m_next = 0;
};

} // namespace isthmus
