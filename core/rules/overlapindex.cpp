// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/overlapindex.h"

#include <algorithm>

namespace isthmus {

namespace {

OverlapIndex::Pair ordered(OverlapIndex::Number a, OverlapIndex::Number b) {
    return std::minmax(a, b);
}

} // namespace

void OverlapIndex::clear() {
    m_edges.clear();
    m_contributed.clear();
    m_ranges.clear();
    m_componentOf.clear();
    m_components.clear();
    m_free.clear();
    m_touched.clear();
    m_pending.clear();
}

OverlapIndex::Number OverlapIndex::freshComponent() {
    if (m_free.empty()) {
        m_components.emplace_back();
        return static_cast<Number>(m_components.size() - 1);
    }
    const Number fresh = m_free.back();
    m_free.pop_back();
    return fresh;
}

OverlapIndex::Number OverlapIndex::componentOf(Number node) {
    if (const auto it = m_componentOf.find(node); it != m_componentOf.end())
        return it->second;
    const Number fresh = freshComponent();
    m_components[fresh].members = {node};
    m_componentOf[node] = fresh;
    return fresh;
}

void OverlapIndex::markTouched(Number component) {
    if (!m_components[component].touched) {
        m_components[component].touched = true;
        m_touched.push_back(component);
    }
}

void OverlapIndex::touch(Number element) {
    if (const auto it = m_componentOf.find(element); it != m_componentOf.end())
        markTouched(it->second);
    if (const auto it = m_contributed.find(element); it != m_contributed.end())
        for (const Pair& edge : it->second)
            markTouched(componentOf(edge.first));
}

void OverlapIndex::setEdges(Number source, std::vector<Pair> edges) {
    const auto old = m_contributed.find(source);
    if (old == m_contributed.end() ? edges.empty() : old->second == edges)
        return;
    if (old != m_contributed.end()) {
        const std::vector<Pair> gone = std::move(old->second);
        m_contributed.erase(old);
        for (const Pair& edge : gone) {
            for (const Pair& way : {edge, Pair(edge.second, edge.first)}) {
                auto& list = m_edges[way.first];
                list.erase(std::find_if(list.begin(), list.end(),
                                        [&](const Edge& e) { return e.to == way.second && e.source == source; }));
            }
            markTouched(componentOf(edge.first));
            split(edge.first, edge.second);
        }
    }
    for (const Pair& edge : edges) {
        m_edges[edge.first].push_back({edge.second, source});
        m_edges[edge.second].push_back({edge.first, source});
        join(edge.first, edge.second);
        markTouched(componentOf(edge.first));
    }
    if (!edges.empty())
        m_contributed[source] = std::move(edges);
}

void OverlapIndex::setRanges(Number network, std::vector<NetworkRange> ranges) {
    const auto old = m_ranges.find(network);
    if (old == m_ranges.end() ? ranges.empty() : old->second == ranges)
        return;
    Component& component = m_components[componentOf(network)];
    if (old != m_ranges.end()) {
        for (const NetworkRange& range : old->second)
            component.tree.erase(range.prefix, network);
        dropCandidates(component, network);
        m_ranges.erase(old);
    }
    if (ranges.empty())
        return;
    m_ranges[network] = std::move(ranges);
    addCandidates(component, network);
    for (const NetworkRange& range : m_ranges[network])
        component.tree.insert(range.prefix, network);
}

void OverlapIndex::addCandidates(Component& component, Number network) {
    for (const NetworkRange& range : m_ranges[network])
        component.tree.visitOverlaps(range.prefix, [&](const Prefix&, Number other) {
            if (other != network) {
                component.candidates.insert(ordered(network, other));
                m_pending.insert(ordered(network, other));
            }
        });
}

void OverlapIndex::dropCandidates(Component& component, Number network) {
    for (auto it = component.candidates.begin(); it != component.candidates.end();) {
        if (it->first == network || it->second == network) {
            m_pending.insert(*it);
            it = component.candidates.erase(it);
        } else {
            ++it;
        }
    }
}

// The members of the smaller component go over to the larger one.
void OverlapIndex::join(Number a, Number b) {
    Number large = componentOf(a);
    Number small = componentOf(b);
    if (large == small)
        return;
    if (m_components[large].members.size() < m_components[small].members.size())
        std::swap(large, small);
    const std::vector<Number> members = m_components[small].members;
    m_components[large].members.insert(m_components[large].members.end(), members.begin(), members.end());
    for (const Number node : members)
        m_componentOf[node] = large;
    for (const Number node : members)
        if (m_ranges.count(node) != 0)
            addCandidates(m_components[large], node);
    for (const Number node : members)
        if (const auto it = m_ranges.find(node); it != m_ranges.end())
            for (const NetworkRange& range : it->second)
                m_components[large].tree.insert(range.prefix, node);
    m_components[large].candidates.merge(m_components[small].candidates);
    const bool wasTouched = m_components[small].touched;
    m_components[small] = Component();
    m_components[small].touched = wasTouched; // it stands in m_touched until that is taken
    if (!wasTouched)
        m_free.push_back(small);
    markTouched(large);
}

// After an edge went: both sides are searched in step, so that the cost is that of the smaller one.
void OverlapIndex::split(Number a, Number b) {
    std::vector<Number> found[2] = {{a}, {b}};
    std::set<Number> seen[2] = {{a}, {b}};
    std::size_t next[2] = {0, 0};
    while (true) {
        for (int side = 0; side < 2; ++side) {
            if (next[side] == found[side].size()) {
                const Number component = m_componentOf.at(a);
                move(found[side], component, freshComponent());
                return;
            }
            for (const Edge& edge : m_edges[found[side][next[side]]]) {
                if (seen[1 - side].count(edge.to) != 0)
                    return;
                if (seen[side].insert(edge.to).second)
                    found[side].push_back(edge.to);
            }
            ++next[side];
        }
    }
}

void OverlapIndex::move(const std::vector<Number>& members, Number from, Number to) {
    Component& source = m_components[from];
    Component& target = m_components[to];
    target.members = members;
    for (const Number node : members)
        m_componentOf[node] = to;
    for (const Number node : members)
        if (const auto it = m_ranges.find(node); it != m_ranges.end())
            for (const NetworkRange& range : it->second) {
                source.tree.erase(range.prefix, node);
                target.tree.insert(range.prefix, node);
            }
    for (auto it = source.candidates.begin(); it != source.candidates.end();) {
        const bool first = m_componentOf.at(it->first) == to;
        const bool second = m_componentOf.at(it->second) == to;
        if (!first && !second) {
            ++it;
            continue;
        }
        m_pending.insert(*it);
        if (first && second)
            target.candidates.insert(*it);
        it = source.candidates.erase(it);
    }
    std::erase_if(source.members, [&](Number node) { return m_componentOf.at(node) != from; });
    markTouched(from);
    markTouched(to);
}

std::set<OverlapIndex::Pair> OverlapIndex::takePending() {
    for (const Number component : m_touched) {
        Component& touched = m_components[component];
        touched.touched = false;
        m_pending.insert(touched.candidates.begin(), touched.candidates.end());
        if (touched.members.empty())
            m_free.push_back(component);
    }
    m_touched.clear();
    std::set<Pair> result;
    result.swap(m_pending);
    return result;
}

bool OverlapIndex::isCandidate(const Pair& pair) const {
    const auto it = m_componentOf.find(pair.first);
    return it != m_componentOf.end() && m_components[it->second].candidates.count(pair) != 0;
}

const std::vector<OverlapIndex::Edge>& OverlapIndex::edges(Number node) const {
    static const std::vector<Edge> none;
    const auto it = m_edges.find(node);
    return it == m_edges.end() ? none : it->second;
}

const std::vector<NetworkRange>& OverlapIndex::ranges(Number network) const {
    static const std::vector<NetworkRange> none;
    const auto it = m_ranges.find(network);
    return it == m_ranges.end() ? none : it->second;
}

} // namespace isthmus
