// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/routeislands.h"

#include "model/property.h"

#include <algorithm>

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
    std::set<Id> seen;
    std::vector<Id> open;
    const auto visit = [&](const Id& id) {
        if (!id.empty() && m_design.node(id) != nullptr && seen.insert(id).second)
            open.push_back(id);
    };
    visit(start);
    while (!open.empty()) {
        const Id id = open.back();
        open.pop_back();
        const Node& node = *m_design.node(id);
        if (node.kind == "internet")
            continue;
        m_islandOf[id] = number;
        visit(node.parent);
        for (const Id& child : m_design.childrenOf(id))
            visit(child);
        for (const Id& named : namedBy(node))
            visit(named);
        if (const auto found = m_referrers.find(id); found != m_referrers.end())
            std::for_each(found->second.begin(), found->second.end(), visit);
        for (const Id& link : m_design.linksOf(id))
            visit(m_design.link(link)->other(id));
    }
    Island& island = m_islands[number];
    island.nodes.assign(seen.begin(), seen.end());
    island.topology = std::make_unique<Topology>(m_design, m_catalog, island.nodes);
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
    const auto island = m_islands.find(found->second);
    const Number number = found->second;
    for (const Id& id : island->second.nodes)
        if (const auto one = m_islandOf.find(id); one != m_islandOf.end() && one->second == number)
            m_islandOf.erase(one);
    m_islands.erase(island);
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

void RouteIslands::update(const ChangeSet& changes) {
    for (const auto& [id, before] : changes.nodes)
        if (before)
            forgetReferences(*before);
    for (const auto& [id, before] : changes.nodes)
        if (const Node* now = m_design.node(id))
            noteReferences(*now);
    for (const auto& [id, before] : changes.nodes) {
        touch(id, before ? &*before : nullptr);
        touch(id, m_design.node(id));
    }
    for (const auto& [id, before] : changes.links)
        for (const Link* link : {before ? &*before : nullptr, m_design.link(id)})
            if (link != nullptr) {
                drop(link->from);
                drop(link->to);
            }
}

} // namespace isthmus
