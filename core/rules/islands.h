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
    /// What an update did: islands that are no more, new ones, which may have the same members, and those whose members
    /// and links are the same, but not what these say.
    struct Change {
        std::set<Number> gone;
        std::set<Number> made;
        std::set<Number> changed;
    };

    void clear();
    [[nodiscard]] Change reset(const Design& design);
    [[nodiscard]] Change update(const Design& design, const ChangeSet& changes);
    [[nodiscard]] const Island& island(Number number) const { return m_islands.at(number); }
    /// Islands that a node, link or flow of the design belongs to.
    [[nodiscard]] std::vector<Number> islandsOf(const Design& design, const Id& id) const;

private:
    /// What an update has to look at again.
    struct Touched {
        std::set<Id> ids; ///< whose islands are to be cut anew
        std::set<Id> flows;
        std::set<Number> changed;
        bool all = false;
    };
    template <typename Visit>
    void forNeighbours(const Design& design, const Id& id, Visit&& visit) const;
    [[nodiscard]] bool areJoined(const Design& design, const Id& a, const Id& b) const;
    [[nodiscard]] bool isLeaf(const Design& design, const Node& node) const;
    bool moveLeaf(const Design& design, const std::optional<Node>& before, const Node* after, Touched& touched);
    void touchNode(const Design& design, const Id& id, const std::optional<Node>& before, Touched& touched);
    void touchLink(const Design& design, const Id& id, const std::optional<Link>& before, Touched& touched) const;
    void touchFlow(const Design& design, const Id& id, const std::optional<Flow>& before, Touched& touched) const;
    void name(const Node& node, bool named);
    [[nodiscard]] Change rebuild(const Design& design, std::set<Number> dirty, std::set<Id> flows);
    void dissolve(Number number);
    void place(const Design& design, const Flow& flow, Change& change);
    void absorb(Number other, Number into, Change& change);

    std::map<Number, Island> m_islands;
    std::unordered_map<Id, Number> m_islandOf;
    std::unordered_map<Id, std::set<Id>> m_namers; ///< which nodes name this one as their router, or as what they are
    Number m_next = 0;
};

} // namespace isthmus
