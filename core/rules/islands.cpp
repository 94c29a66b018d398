// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/islands.h"

#include "model/property.h"

namespace isthmus {

namespace {

bool isInternet(const Node* node) {
    return node != nullptr && node->kind == "internet";
}

/// Ids that a node names as its routers, or as what it stands for.
std::vector<Id> routersOf(const Node& node) {
    std::vector<Id> result = textListProperty(node.properties, "routers");
    for (const char* key : {"router", "represents"})
        if (const auto id = textProperty(node.properties, key); id && !id->empty())
            result.push_back(*id);
    return result;
}

/// Ids that a node itself names as its own.
std::vector<Id> namedBy(const Node& node) {
    std::vector<Id> result = routersOf(node);
    if (!node.parent.empty())
        result.push_back(node.parent);
    return result;
}

} // namespace

void FlowIslands::clear() {
    m_islands.clear();
    m_islandOf.clear();
    m_namers.clear();
    m_next = 0;
}

FlowIslands::Change FlowIslands::reset(const Design& design) {
    clear();
    for (const auto& [id, node] : design.nodes())
        name(node, true);
    std::set<Id> flows;
    for (const auto& [id, flow] : design.flows())
        flows.insert(id);
    return rebuild(design, {}, std::move(flows));
}

void FlowIslands::name(const Node& node, bool named) {
    for (const Id& id : routersOf(node))
        if (named)
            m_namers[id].insert(node.id);
        else if (const auto found = m_namers.find(id);
                 found != m_namers.end() && found->second.erase(node.id) != 0 && found->second.empty())
            m_namers.erase(found);
}

template <typename Visit>
void FlowIslands::forNeighbours(const Design& design, const Id& id, Visit&& visit) const {
    const Node* node = design.node(id);
    // The internet joins nothing.
    if (isInternet(node))
        return;
    if (node != nullptr)
        for (const Id& other : namedBy(*node))
            visit(other);
    if (const auto namers = m_namers.find(id); namers != m_namers.end())
        for (const Id& other : namers->second)
            visit(other);
    for (const Id& child : design.childrenOf(id))
        visit(child);
    for (const Id& link : design.linksOf(id))
        visit(design.link(link)->other(id));
}

bool FlowIslands::isLeaf(const Design& design, const Node& node) const {
    return !node.parent.empty() && routersOf(node).empty() && m_namers.count(node.id) == 0 &&
           design.childrenOf(node.id).empty() && design.linksOf(node.id).empty() && design.flowsOf(node.id).empty();
}

// A subnet or workload that nothing ends at comes to, or leaves, the island that it is drawn in.
bool FlowIslands::moveLeaf(const Design& design, const std::optional<Node>& before, const Node* after,
                           Touched& touched) {
    const Node& leaf = after != nullptr ? *after : *before;
    const auto holder = m_islandOf.find(leaf.parent);
    const bool known = m_islandOf.count(leaf.id) != 0;
    if (before.has_value() == (after != nullptr) || !isLeaf(design, leaf) || holder == m_islandOf.end() ||
        known == (after != nullptr))
        return false;
    const Number number = holder->second;
    if (after != nullptr) {
        m_islandOf[leaf.id] = number;
        m_islands.at(number).nodes.insert(leaf.id);
    } else {
        m_islandOf.erase(leaf.id);
        m_islands.at(number).nodes.erase(leaf.id);
    }
    touched.changed.insert(number);
    return true;
}

void FlowIslands::touchNode(const Design& design, const Id& id, const std::optional<Node>& before, Touched& touched) {
    const Node* after = design.node(id);
    if (before)
        name(*before, false);
    if (after != nullptr)
        name(*after, true);
    if (!before && after == nullptr)
        return;
    if (isInternet(after) || (before && isInternet(&*before))) {
        touched.all = true;
    } else if (before && after != nullptr && namedBy(*before) == namedBy(*after)) {
        if (const auto found = m_islandOf.find(id); found != m_islandOf.end())
            touched.changed.insert(found->second);
        return;
    } else if (moveLeaf(design, before, after, touched)) {
        return;
    }
    touched.ids.insert(id);
    for (const Node* node : {before ? &*before : nullptr, after})
        if (node != nullptr)
            for (Id& other : namedBy(*node))
                touched.ids.insert(std::move(other));
}

// Whether two nodes are still joined; both sides are searched in step, so that the cost is that of the nearer end.
bool FlowIslands::areJoined(const Design& design, const Id& a, const Id& b) const {
    std::vector<Id> found[2] = {{a}, {b}};
    std::set<Id> seen[2] = {{a}, {b}};
    for (std::size_t next = 0;; ++next)
        for (int side = 0; side < 2; ++side) {
            if (next >= found[side].size())
                return false;
            bool met = false;
            forNeighbours(design, Id(found[side][next]), [&](const Id& id) {
                met = met || seen[1 - side].count(id) != 0;
                if (seen[side].insert(id).second)
                    found[side].push_back(id);
            });
            if (met)
                return true;
        }
}

void FlowIslands::touchLink(const Design& design, const Id& id, const std::optional<Link>& before,
                            Touched& touched) const {
    const Link* after = design.link(id);
    if (before && after != nullptr && before->from == after->from && before->to == after->to) {
        for (const Id& end : {after->from, after->to})
            if (const auto found = m_islandOf.find(end); found != m_islandOf.end())
                touched.changed.insert(found->second);
        return;
    }
    for (const Link* link : {before ? &*before : nullptr, after}) {
        if (link == nullptr)
            continue;
        // A link within an island that comes, or goes and is not missed, leaves its members together.
        const auto from = m_islandOf.find(link->from);
        const auto to = m_islandOf.find(link->to);
        if (from != m_islandOf.end() && to != m_islandOf.end() && from->second == to->second &&
            (link == after || areJoined(design, link->from, link->to)))
            touched.changed.insert(from->second);
        else
            touched.ids.insert({link->from, link->to});
    }
}

void FlowIslands::touchFlow(const Design& design, const Id& id, const std::optional<Flow>& before,
                            Touched& touched) const {
    const Flow* after = design.flow(id);
    if (before && after != nullptr && before->from == after->from && before->to == after->to) {
        for (const Number number : islandsOf(design, id))
            touched.changed.insert(number);
        return;
    }
    for (const Flow* flow : {before ? &*before : nullptr, after})
        if (flow != nullptr)
            touched.ids.insert({flow->from, flow->to});
    touched.flows.insert(id);
}

FlowIslands::Change FlowIslands::update(const Design& design, const ChangeSet& changes) {
    Touched touched;
    for (const auto& [id, before] : changes.nodes)
        touchNode(design, id, before, touched);
    for (const auto& [id, before] : changes.links)
        touchLink(design, id, before, touched);
    for (const auto& [id, before] : changes.flows)
        touchFlow(design, id, before, touched);
    std::set<Number> dirty;
    for (const Id& id : touched.ids)
        if (const auto found = m_islandOf.find(id); found != m_islandOf.end())
            dirty.insert(found->second);
    // An island without a node of its own is of a flow from the internet to itself; it costs nothing.
    for (const auto& [number, island] : m_islands)
        if (touched.all || island.nodes.empty())
            dirty.insert(number);
    Change change = rebuild(design, std::move(dirty), std::move(touched.flows));
    for (const Number number : touched.changed)
        if (m_islands.count(number) != 0 && change.made.count(number) == 0)
            change.changed.insert(number);
    return change;
}

std::vector<FlowIslands::Number> FlowIslands::islandsOf(const Design& design, const Id& id) const {
    std::set<Number> result;
    const auto look = [&](const Id& node) {
        if (const auto found = m_islandOf.find(node); found != m_islandOf.end())
            result.insert(found->second);
    };
    look(id);
    if (const Link* link = design.link(id)) {
        look(link->from);
        look(link->to);
    } else if (const Flow* flow = design.flow(id)) {
        look(flow->from);
        look(flow->to);
    }
    return {result.begin(), result.end()};
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
        forNeighbours(design, id, visit);
    }
}

} // namespace isthmus
