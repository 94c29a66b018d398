// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/topology.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Cuts a design into islands, which no link, parent or reference joins, and keeps the topology of each that was asked
/// for. No route crosses from one to another, so that an edit spoils only the islands that it touches. The internet
/// carries no private ranges: it lies at the edge of every island that is linked with it, and joins none.
class RouteIslands {
public:
    /// The arguments must outlive it.
    RouteIslands(const Design& design, const Catalog& catalog);

    [[nodiscard]] const Design& design() const { return m_design; }
    /// Of the island that a node is on; null: there is no such node.
    [[nodiscard]] const Topology* topologyOf(std::string_view node);
    /// After the design was changed as `changes` says.
    void update(const ChangeSet& changes);

private:
    using Number = std::uint32_t;
    struct Island {
        std::vector<Id> nodes;
        std::unique_ptr<Topology> topology;
    };

    [[nodiscard]] Number make(const Id& start);
    void drop(const Id& node);
    void touch(const Id& id, const Node* node);
    void touchInternetIn(const Id& id);
    void forgetReferences(const Node& node);
    void noteReferences(const Node& node);

    const Design& m_design;
    const Catalog& m_catalog;
    std::unordered_map<Number, Island> m_islands;
    std::unordered_map<Id, Number> m_islandOf;
    std::unordered_map<Id, std::set<Id>> m_referrers; ///< nodes that name a node in a property, by the one named
    Number m_next = 0;
};

} // namespace isthmus
