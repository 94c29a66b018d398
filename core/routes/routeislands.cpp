// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/routeislands.h"

#include "model/property.h"

#include <algorithm>
#include <unordered_set>

namespace isthmus {

namespace {

/// Nodes whose routes a node speaks with: the routers of a VPN gateway, what a customer gateway stands for.
std::vector<Id> namedBy(const Node& node) {
    std::vector<Id> result;
    if (node.kind == "gcp.vpn-gateway") {
        result = textListProperty(node.properties, "routers");
        if (const auto one = textProperty(node.properties, "router"))
            result.push_back(*one);
    } else if (node.kind == "aws.customer-gateway") {
        if (const auto one = textProperty(node.properties, "represents"))
            result.push_back(*one);
    }
    return result;
}

} // namespace

RouteIslands::RouteIslands(const Design& design, const Catalog& catalog)
    : m_design(design)
    , m_catalog(catalog) {
    for (const auto& [id, node] : design.nodes())
        noteReferences(node);
}

void RouteIslands::noteReferences(const Node& node) {
    for (const Id& named : namedBy(node))
        m_referrers[named].insert(node.id);
}

void RouteIslands::forgetReferences(const Node& node) {
    for (const Id& named : namedBy(node)) {
        const auto found = m_referrers.find(named);
        if (found == m_referrers.end())
            continue;
        found->second.erase(node.id);
        if (found->second.empty())
            m_referrers.erase(found);
    }
}

RouteIslands::Number RouteIslands::make(const Id& start) {
    const Number number = m_next++;
    std::unordered_set<const Node*> seen;
    std::vector<const Node*> open;
    const auto visit = [&](const Id& id) {
        const Node* node = id.empty() ? nullptr : m_design.node(id);
        if (node != nullptr && seen.insert(node).second)
            open.push_back(node);
    };
    visit(start);
    while (!open.empty()) {
        const Node& node = *open.back();
        open.pop_back();
        if (node.kind == "internet")
            continue;
        m_islandOf[node.id] = number;
        visit(node.parent);
        for (const Id& child : m_design.childrenOf(node.id))
            visit(child);
        for (const Id& named : namedBy(node))
            visit(named);
        if (const auto found = m_referrers.find(node.id); found != m_referrers.end())
            std::for_each(found->second.begin(), found->second.end(), visit);
        for (const Id& link : m_design.linksOf(node.id))
            visit(m_design.link(link)->other(node.id));
    }
    std::vector<const Node*> nodes(seen.begin(), seen.end());
    std::sort(nodes.begin(), nodes.end(), [](const Node* a, const Node* b) { return a->id < b->id; });
    Island& island = m_islands[number];
    for (const Node* node : nodes)
        island.nodes.push_back(node->id);
    island.topology = std::make_unique<Topology>(m_design, m_catalog, nodes);
    return number;
}

const Topology* RouteIslands::topologyOf(std::string_view node) {
    const Node* found = m_design.node(node);
    if (found == nullptr)
        return nullptr;
    const auto known = m_islandOf.find(found->id);
    const Number number = known != m_islandOf.end() ? known->second : make(found->id);
    if (found->kind == "internet")
        m_islandOf[found->id] = number;
    return m_islands.at(number).topology.get();
}

void RouteIslands::drop(const Id& node) {
    const auto found = m_islandOf.find(node);
    if (found == m_islandOf.end())
        return;
    const Number number = found->second;
    const std::vector<Id> nodes = std::move(m_islands.at(number).nodes);
    m_islands.erase(number);
    for (const Id& id : nodes)
        if (const auto one = m_islandOf.find(id); one != m_islandOf.end() && one->second == number)
            m_islandOf.erase(one);
}

void RouteIslands::touch(const Id& id, const Node* node) {
    drop(id);
    for (const Id& child : m_design.childrenOf(id))
        drop(child);
    for (const Id& link : m_design.linksOf(id))
        drop(m_design.link(link)->other(id));
    if (const auto found = m_referrers.find(id); found != m_referrers.end())
        for (const Id& referrer : found->second)
            drop(referrer);
    if (node == nullptr)
        return;
    drop(node->parent);
    for (const Id& named : namedBy(*node))
        drop(named);
}

// An internet that is drawn inside something is disabled with it, and it belongs to the islands of others.
void RouteIslands::touchInternetIn(const Id& id) {
    for (const Id& child : m_design.childrenOf(id)) {
        if (m_design.node(child)->kind == "internet")
            touch(child, nullptr);
        touchInternetIn(child);
    }
}

void RouteIslands::update(const ChangeSet& changes) {
    for (const auto& [id, before] : changes.nodes)
        if (before)
            forgetReferences(*before);
    for (const auto& [id, before] : changes.nodes)
        if (const Node* now = m_design.node(id))
            noteReferences(*now);
    for (const auto& [id, before] : changes.nodes) {
        touch(id, before ? &*before : nullptr);
        const Node* now = m_design.node(id);
        touch(id, now);
        if (!before || now == nullptr || before->state != now->state || before->parent != now->parent)
            touchInternetIn(id);
    }
    for (const auto& [id, before] : changes.links)
        for (const Link* link : {before ? &*before : nullptr, m_design.link(id)})
            if (link != nullptr) {
                drop(link->from);
                drop(link->to);
            }
}

} // namespace isthmus
