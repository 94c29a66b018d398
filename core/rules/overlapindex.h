// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefixtree.h"
#include "rules/rule.h"

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Which networks are joined at all, whose ranges overlap among these, kept up to date edge by edge.
/// Joined here is only the first sieve (connected components); `Propagation` then says who hears whom.
class OverlapIndex {
public:
    using Number = std::uint32_t;
    using Pair = std::pair<Number, Number>; ///< smaller number first

    /// An edge of the drawing, made by the element `source` (a link, or a node inside another).
    struct Edge {
        Number to = 0;
        Number source = 0;
    };

    void clear();
    /// What the element `source` contributes from now on, instead of what it did.
    void setEdges(Number source, std::vector<Pair> edges);
    void setRanges(Number network, std::vector<NetworkRange> ranges);
    /// Something about an element changed that may change who hears whom: its component is looked at again.
    void touch(Number element);

    /// Pairs to check again, each once: those of touched components, new ones, and those that are none any more.
    [[nodiscard]] std::set<Pair> takePending();
    [[nodiscard]] bool isCandidate(const Pair& pair) const;
    [[nodiscard]] const std::vector<Edge>& edges(Number node) const;
    [[nodiscard]] const std::vector<NetworkRange>& ranges(Number network) const;

private:
    struct Component {
        std::vector<Number> members;
        PrefixTree<Number> tree;
        std::set<Pair> candidates;
        bool touched = false;
    };

    /// Number of an empty component, reused where one has become free.
    Number freshComponent();
    Number componentOf(Number node);
    void join(Number a, Number b);
    void split(Number a, Number b);
    void move(const std::vector<Number>& members, Number from, Number to);
    void addCandidates(Component& component, Number network);
    void dropCandidates(Component& component, Number network);
    void markTouched(Number component);

    std::unordered_map<Number, std::vector<Edge>> m_edges;
    std::unordered_map<Number, std::vector<Pair>> m_contributed;
    std::unordered_map<Number, std::vector<NetworkRange>> m_ranges;
    std::unordered_map<Number, Number> m_componentOf;
    std::vector<Component> m_components;
    std::vector<Number> m_free;
    std::vector<Number> m_touched;
    std::set<Pair> m_pending;
};

} // namespace isthmus
