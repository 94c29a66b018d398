// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reach.h"

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

Reach::Reach(const Design& design, const Catalog& catalog, const FlowIslands::Island& island, std::set<Id> faulty)
    : m_catalog(catalog)
    , m_faulty(std::move(faulty))
    , m_design(cutOut(design, island)) {
    const RouteModel model(m_design, m_catalog);
    for (const Id& id : island.flows)
        if (const Flow* flow = design.flow(id);
            flow != nullptr && design.node(flow->from) != nullptr && design.node(flow->to) != nullptr)
            m_ways.push_back(find(model, m_design, *flow));
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

Reach::Way Reach::without(const Way& way, const std::set<Id>& lost) const {
    if (!m_trial || m_trial->lost() != lost)
        m_trial = std::make_unique<Trial>(m_design, m_catalog, lost);
    return find(m_trial->model(), m_trial->design(), *way.flow);
}

} // namespace isthmus
