// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reach.h"

#include "model/property.h"

#include <algorithm>

namespace isthmus {

namespace {

Design cutOut(const Design& design, const FlowIslands::Island& island) {
    Edit edit{"Cut out", {}};
    for (const auto* ids : {&island.nodes, &island.edges})
        for (const Id& id : *ids)
            if (const Node* node = design.node(id))
                edit.add(PutNode{*node});
    // A link between two internet nodes is no island's.
    std::set<Id> links;
    for (const Id& id : island.nodes)
        links.insert(design.linksOf(id).begin(), design.linksOf(id).end());
    for (const Id& id : links)
        edit.add(PutLink{*design.link(id)});
    for (const Id& id : island.flows)
        if (const Flow* flow = design.flow(id))
            edit.add(PutFlow{*flow});
    Design result;
    (void)result.apply(edit);
    return result;
}

} // namespace

Verdict Reach::Way::verdict() const {
    if ((outward && there.verdict == Verdict::unreachable) || (inward && back.verdict == Verdict::unreachable))
        return Verdict::unreachable;
    if ((outward && there.verdict == Verdict::unknown) || (inward && back.verdict == Verdict::unknown))
        return Verdict::unknown;
    return Verdict::reachable;
}

std::vector<PathHop> Reach::Way::hops() const {
    std::vector<PathHop> result = there.hops;
    for (auto hop = back.hops.rbegin(); hop != back.hops.rend(); ++hop)
        if (std::none_of(result.begin(), result.end(), [&](const PathHop& one) { return one.element == hop->element; }))
            result.push_back(*hop);
    return result;
}

/// The island without some elements.
class Reach::Trial {
public:
    Trial(const Design& whole, const Catalog& catalog, std::set<Id> lost)
        : m_lost(std::move(lost))
        , m_design(without(whole, m_lost))
        , m_model(m_design, catalog) {}

    [[nodiscard]] const std::set<Id>& lost() const { return m_lost; }
    [[nodiscard]] const Design& design() const { return m_design; }
    [[nodiscard]] const RouteModel& model() const { return m_model; }

private:
    static Design without(Design design, const std::set<Id>& lost) {
        Edit edit{"Lose", {}};
        for (const Id& id : lost) {
            if (const Node* node = design.node(id)) {
                Node changed = *node;
                changed.state = DrawState::disabled;
                edit.add(PutNode{std::move(changed)});
            } else if (const Link* link = design.link(id)) {
                Link changed = *link;
                changed.state = DrawState::disabled;
                edit.add(PutLink{std::move(changed)});
            }
        }
        (void)design.apply(edit);
        return design;
    }

    std::set<Id> m_lost;
    Design m_design;
    RouteModel m_model;
};

Reach::Reach(const Design& design, const Catalog& catalog, const FlowIslands::Island& island, const Earlier& earlier,
             const RouteChange& change)
    : m_catalog(catalog)
    , m_design(cutOut(design, island)) {
    for (const auto& [id, flow] : m_design.flows())
        if (m_design.node(flow.from) != nullptr && m_design.node(flow.to) != nullptr &&
            !takeOver(flow, earlier, change)) {
            m_ways.push_back(find(model(), m_design, flow));
            m_ends.push_back(endsOf(flow));
        }
}

bool Reach::takeOver(const Flow& flow, const Earlier& earlier, const RouteChange& change) {
    const auto found = earlier.find(flow.id);
    if (change.all() || found == earlier.end())
        return false;
    const auto& [reach, index] = found->second;
    const Way& way = reach->m_ways[index];
    if (way.flow->from != flow.from || way.flow->to != flow.to || isTouched(way, reach->m_ends[index], change))
        return false;
    m_ways.push_back(way);
    m_ways.back().flow = &flow;
    m_ends.push_back(reach->m_ends[index]);
    return true;
}

Reach::~Reach() = default;

Reach::Way Reach::find(const RouteModel& model, const Design& design, const Flow& flow) {
    Way way;
    way.flow = &flow;
    // What comes in from the internet depends on public addresses, which nobody draws.
    const bool toInternet = design.node(flow.to)->kind == "internet";
    way.outward = toInternet || design.node(flow.from)->kind != "internet";
    way.inward = !toInternet;
    if (way.outward)
        way.there = model.path(flow.from, flow.to);
    if (way.inward)
        way.back = model.path(flow.to, flow.from);
    return way;
}

const RouteModel& Reach::model() const {
    if (!m_model)
        m_model = std::make_unique<RouteModel>(m_design, m_catalog);
    return *m_model;
}

Reach::Ends Reach::endsOf(const Flow& flow) const {
    Ends ends;
    std::vector<Id> queue;
    for (const Id& end : {flow.from, flow.to}) {
        // A node without ranges of its own is meant by those around it, and these by what they hold.
        const Node* top = nullptr;
        (void)m_design.ancestor(end, [&](const Node& node) {
            ends.nodes.insert(node.id);
            ends.anywhere = ends.anywhere || node.kind == "internet";
            if (top == nullptr || statedPrefixes(*top).empty())
                top = &node;
            return false;
        });
        queue.push_back(end);
        if (top != nullptr)
            queue.push_back(top->id);
    }
    std::set<Id> seen;
    while (!queue.empty()) {
        const Id id = std::move(queue.back());
        queue.pop_back();
        const Node* node = m_design.node(id);
        if (node == nullptr || !seen.insert(id).second)
            continue;
        for (const Prefix& prefix : statedPrefixes(*node))
            ends.prefixes.push_back(prefix);
        for (const char* key : {"address", "ip"})
            if (const auto text = textProperty(node->properties, key))
                if (const auto address = Address::parse(*text))
                    ends.prefixes.emplace_back(*address, bitWidth(address->family()));
        const auto& children = m_design.childrenOf(id);
        queue.insert(queue.end(), children.begin(), children.end());
    }
    ends.nodes.merge(seen);
    return ends;
}

void Reach::findAll() {
    m_without.clear();
    m_refusals.clear();
    m_ways.clear();
    m_ends.clear();
    for (const auto& [id, flow] : m_design.flows())
        if (m_design.node(flow.from) != nullptr && m_design.node(flow.to) != nullptr) {
            m_ways.push_back(find(model(), m_design, flow));
            m_ends.push_back(endsOf(flow));
        }
}

bool Reach::isTouched(const Way& way, const Ends& ends, const RouteChange& change) {
    const auto overlaps = [&](const Prefix& prefix) {
        return std::any_of(ends.prefixes.begin(), ends.prefixes.end(),
                           [&](const Prefix& one) { return one.overlaps(prefix); });
    };
    const auto isEnd = [&](const Id& id) { return ends.nodes.count(id) != 0; };
    const auto crosses = [&](const PathHop& hop) { return change.measured().count(hop.element) != 0; };
    if ((ends.anywhere && !change.prefixes().empty()) || (change.reasons() && way.verdict() != Verdict::reachable))
        return true;
    return std::any_of(change.ends().begin(), change.ends().end(), isEnd) ||
           std::any_of(change.prefixes().begin(), change.prefixes().end(), overlaps) ||
           (!change.measured().empty() && (std::any_of(way.there.hops.begin(), way.there.hops.end(), crosses) ||
                                           std::any_of(way.back.hops.begin(), way.back.hops.end(), crosses)));
}

void Reach::findAgain(const RouteChange& change) {
    std::map<Id, const Ends*> endsByFlow;
    for (std::size_t i = 0; i < m_ways.size(); ++i)
        endsByFlow[m_ways[i].flow->id] = &m_ends[i];
    std::erase_if(m_without, [&](const auto& entry) {
        return isTouched(entry.second, *endsByFlow.at(entry.first.first), change);
    });
    for (std::size_t i = 0; i < m_ways.size(); ++i)
        if (isTouched(m_ways[i], m_ends[i], change)) {
            const Flow& flow = *m_ways[i].flow;
            m_refusals.erase(flow.id);
            m_ways[i] = find(model(), m_design, flow);
            m_ends[i] = endsOf(flow);
        }
}

RouteChange Reach::follow(const Design& design, const ChangeSet& changes, const FlowIslands::Island& island) {
    Edit edit{"Follow", {}};
    RouteChange change;
    const auto holds = [&](const Id& id) { return island.nodes.count(id) != 0 || island.edges.count(id) != 0; };
    for (const auto& [id, before] : changes.nodes) {
        const Node* mine = m_design.node(id);
        const Node* now = holds(id) ? design.node(id) : nullptr;
        if (mine != nullptr && now != nullptr)
            change.add(*mine, *now, m_design.childrenOf(id).empty() && m_design.linksOf(id).empty());
        else if (mine != nullptr || now != nullptr)
            change.addLeaf(mine != nullptr ? *mine : *now);
        if (now != nullptr)
            edit.add(PutNode{*now});
        else if (mine != nullptr)
            edit.add(RemoveNode{id});
    }
    for (const auto& [id, before] : changes.links) {
        const Link* mine = m_design.link(id);
        const Link* now = design.link(id);
        if (now != nullptr && island.nodes.count(now->from) == 0 && island.nodes.count(now->to) == 0)
            now = nullptr;
        if (mine != nullptr && now != nullptr)
            change.add(*mine, *now, design);
        else if (mine != nullptr || now != nullptr)
            change.addLink(mine != nullptr ? *mine : *now, design);
        if (now != nullptr)
            edit.add(PutLink{*now});
        else if (mine != nullptr)
            edit.add(RemoveLink{id});
    }
    for (const auto& [id, before] : changes.flows)
        if (const Flow* mine = m_design.flow(id)) {
            const Flow& now = *design.flow(id);
            if (mine->maxRttMs != now.maxRttMs)
                m_latencies.reset();
            edit.add(PutFlow{now});
        }
    // An id may have gone over from one type of element to another: then the order of steps would matter.
    if (!m_design.apply(edit).ok()) {
        m_design = cutOut(design, island);
        change.addOther();
    }
    return change;
}

void Reach::update(const Design& design, const ChangeSet& changes, const FlowIslands::Island& island) {
    // They point into the design, also to what only gets another name.
    m_model.reset();
    m_trial.reset();
    const RouteChange change = follow(design, changes, island);
    if (change.places()) {
        m_drawn.reset();
        m_refusals.clear();
        m_latencies.reset();
    }
    if (change.all())
        findAll();
    else if (!change.none())
        findAgain(change);
}

const Reach::Faults& Reach::faults() const {
    if (!m_faults)
        m_faults = m_askFaults ? m_askFaults() : Faults();
    return *m_faults;
}

const Reach::Way& Reach::without(const Way& way, const std::set<Id>& lost) const {
    const auto [entry, isNew] = m_without.try_emplace({way.flow->id, lost});
    if (isNew) {
        if (!m_trial || m_trial->lost() != lost)
            m_trial = std::make_unique<Trial>(m_design, m_catalog, lost);
        entry->second = find(m_trial->model(), m_trial->design(), *way.flow);
    }
    return entry->second;
}

const Refusal& Reach::refusal(const Way& way) const {
    const auto [entry, isNew] = m_refusals.try_emplace(way.flow->id);
    if (!isNew)
        return entry->second;
    if (!m_drawn)
        m_drawn = std::make_unique<DrawnWays>(m_design);
    if (way.outward)
        entry->second = m_drawn->refusalOf(*way.flow, way.there);
    if (way.inward && entry->second.kind == Refusal::Kind::none)
        entry->second = m_drawn->refusalOf(*way.flow, way.back);
    return entry->second;
}

const std::vector<FlowLatency>& Reach::latencies() const {
    if (!m_latencies)
        m_latencies = estimateLimitedFlows(m_design, m_catalog);
    return *m_latencies;
}

} // namespace isthmus
