// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/islands.h"

#include "model/property.h"

namespace isthmus {

namespace {

bool isInternet(const Node* node) {
    return node != nullptr && node->kind == "internet";
}

/// Ids that a node itself names as its own.
std::vector<Id> namedBy(const Node& node) {
    std::vector<Id> result = textListProperty(node.properties, "routers");
    for (const char* key : {"router", "represents"})
        if (const auto id = textProperty(node.properties, key); id && !id->empty())
            result.push_back(*id);
    if (!node.parent.empty())
        result.push_back(node.parent);
    return result;
}

} // namespace

void FlowIslands::clear() {
    m_islands.clear();
    m_islandOf.clear();
    m_next = 0;
}

FlowIslands::Change FlowIslands::reset(const Design& design) {
    clear();
    std::set<Id> flows;
    for (const auto& [id, flow] : design.flows())
        flows.insert(id);
    return rebuild(design, {}, std::move(flows));
}

void FlowIslands::touchNode(const Design& design, const Id& id, std::set<Id>& touched) const {
    touched.insert(id);
    if (const Node* node = design.node(id))
        for (Id& other : namedBy(*node))
            touched.insert(std::move(other));
}

FlowIslands::Change FlowIslands::update(const Design& design, const ChangeSet& changes) {
    std::set<Id> touched;
    std::set<Id> flows;
    bool all = false;
    for (const auto& [id, before] : changes.nodes) {
        touchNode(design, id, touched);
        all = all || isInternet(design.node(id)) || (before && isInternet(&*before));
    }
    for (const auto& [id, before] : changes.links) {
        const Link* after = design.link(id);
        for (const Link* link : {before ? &*before : nullptr, after})
            if (link != nullptr)
                touched.insert({link->from, link->to});
    }
    for (const auto& [id, before] : changes.flows) {
        const Flow* after = design.flow(id);
        for (const Flow* flow : {before ? &*before : nullptr, after})
            if (flow != nullptr)
                touched.insert({flow->from, flow->to});
        flows.insert(id);
    }
    std::set<Number> dirty;
    for (const Id& id : touched)
        if (const auto found = m_islandOf.find(id); found != m_islandOf.end())
            dirty.insert(found->second);
    // An island without a node of its own is of a flow from the internet to itself; it costs nothing.
    for (const auto& [number, island] : m_islands)
        if (all || island.nodes.empty())
            dirty.insert(number);
    return rebuild(design, std::move(dirty), std::move(flows));
}

FlowIslands::Change FlowIslands::rebuild(const Design& design, std::set<Number> dirty, std::set<Id> flows) {
    Change change;
    for (const Number number : dirty) {
        const auto& held = m_islands.at(number).flows;
        flows.insert(held.begin(), held.end());
        dissolve(number);
    }
    change.gone = std::move(dirty);
    for (const Id& id : flows)
        if (const Flow* flow = design.flow(id))
            place(design, *flow, change);
    return change;
}

void FlowIslands::dissolve(Number number) {
    for (const Id& id : m_islands.at(number).nodes)
        m_islandOf.erase(id);
    m_islands.erase(number);
}

void FlowIslands::absorb(Number other, Number into, Change& change) {
    Island& large = m_islands.at(into);
    Island& small = m_islands.at(other);
    for (const Id& id : small.nodes)
        m_islandOf[id] = into;
    large.nodes.merge(small.nodes);
    large.edges.merge(small.edges);
    large.flows.merge(small.flows);
    m_islands.erase(other);
    if (change.made.erase(other) == 0)
        change.gone.insert(other);
}

void FlowIslands::place(const Design& design, const Flow& flow, Change& change) {
    const Number number = m_next++;
    m_islands[number].flows.insert(flow.id);
    change.made.insert(number);
    std::vector<Id> queue;
    const auto visit = [&](const Id& id) {
        if (id.empty())
            return;
        if (isInternet(design.node(id))) {
            m_islands.at(number).edges.insert(id);
            return;
        }
        const auto [found, isNew] = m_islandOf.try_emplace(id, number);
        if (isNew) {
            m_islands.at(number).nodes.insert(id);
            queue.push_back(id);
        } else if (found->second != number) {
            absorb(found->second, number, change);
        }
    };
    visit(flow.from);
    visit(flow.to);
    while (!queue.empty()) {
        const Id id = std::move(queue.back());
        queue.pop_back();
        if (const Node* node = design.node(id))
            for (const Id& other : namedBy(*node))
                visit(other);
        for (const Id& child : design.childrenOf(id))
            visit(child);
        for (const Id& link : design.linksOf(id))
            visit(design.link(link)->other(id));
    }
}

} // namespace isthmus
