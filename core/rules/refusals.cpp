// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/refusals.h"

#include "model/disabled.h"

#include <set>

namespace isthmus {

namespace {

bool isPrivateWay(const Link& link) {
    return link.kind == "interconnect" || link.kind == "private-line" || link.kind == "vpn";
}

Refusal::Kind turn(const Node& at, const Link& in, const Link& out) {
    const auto isPeering = [&](const Link& link) {
        // Google joins a managed interconnect to the network by a peering.
        return link.kind == "peering" || (at.kind == "gcp.network" && link.kind == "interconnect");
    };
    const bool isNetwork = at.kind == "aws.vpc" || at.kind == "gcp.network" || at.kind == "azure.vnet";
    if (isNetwork && isPeering(in) && isPeering(out) && (in.kind == "peering" || out.kind == "peering"))
        return Refusal::Kind::peerings;
    const bool carriesNone = at.kind == "aws.direct-connect-gateway" || at.kind == "oci.drg" ||
                             at.kind == "azure.expressroute-circuit" || at.kind == "gcp.network";
    if (carriesNone && isPrivateWay(in) && isPrivateWay(out) &&
        (in.kind == "interconnect" || out.kind == "interconnect"))
        return Refusal::Kind::transit;
    return Refusal::Kind::none;
}

} // namespace

int DrawnWays::add(const Id& id) {
    const auto [found, isNew] = m_index.try_emplace(id, static_cast<int>(m_steps.size()));
    if (isNew)
        m_steps.emplace_back();
    return found->second;
}

// Neighbours in the order container, contents, links, each by id: of equal ways the same one is always first.
DrawnWays::DrawnWays(const Design& design)
    : m_design(design) {
    const DisabledNodes disabled(design);
    for (const auto& [id, node] : design.nodes()) {
        add(id);
        // Also a container that is missing: its contents stand together.
        if (!node.parent.empty())
            add(node.parent);
    }
    const auto step = [&](int from, const Id& to, const Link* over) {
        if (const auto found = m_index.find(to); found != m_index.end() && !disabled.holds(to))
            m_steps[static_cast<std::size_t>(from)].push_back({found->second, over});
    };
    for (const auto& [id, index] : m_index) {
        if (const Node* node = design.node(id); node != nullptr && !node->parent.empty())
            step(index, node->parent, nullptr);
        for (const Id& child : design.childrenOf(id))
            step(index, child, nullptr);
        for (const Id& linkId : design.linksOf(id)) {
            const Link* link = design.link(linkId);
            const Id& other = link->other(id);
            if (design.node(other) != nullptr && !disabled.holds(*link))
                step(index, other, link);
        }
    }
}

const DrawnWays::FirstLinks& DrawnWays::firstLinks(int place) const {
    const auto [entry, isNew] = m_first.try_emplace(place);
    FirstLinks& first = entry->second;
    if (!isNew)
        return first;
    first.reached.resize(m_steps.size());
    first.over.resize(m_steps.size());
    std::vector<int> queue{place};
    first.reached[static_cast<std::size_t>(place)] = true;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const auto here = static_cast<std::size_t>(queue[next]);
        for (const Step& step : m_steps[here]) {
            const auto there = static_cast<std::size_t>(step.to);
            if (first.reached[there])
                continue;
            first.reached[there] = true;
            first.over[there] = first.over[here] != nullptr ? first.over[here] : step.over;
            queue.push_back(step.to);
        }
    }
    return first;
}

Refusal DrawnWays::refusalOf(const Flow& flow, const PathResult& result) const {
    if (result.verdict != Verdict::unreachable)
        return {};
    std::set<Id> places(result.subjects.begin(), result.subjects.end());
    if (!result.hops.empty())
        places.insert(result.hops.back().element);
    // A cloud router refuses for its network.
    for (const Id& id : std::set<Id>(places))
        if (const Node* node = m_design.node(id); node != nullptr && node->kind == "gcp.cloud-router")
            places.insert(node->parent);
    const auto from = m_index.find(flow.from);
    const auto to = m_index.find(flow.to);
    if (from == m_index.end() || to == m_index.end())
        return {};
    for (const Id& id : places) {
        const Node* node = m_design.node(id);
        if (node == nullptr)
            continue;
        const FirstLinks& first = firstLinks(m_index.at(id));
        const Link* in = first.over[static_cast<std::size_t>(from->second)];
        const Link* out = first.over[static_cast<std::size_t>(to->second)];
        if (in == nullptr || out == nullptr || in == out)
            continue;
        if (const Refusal::Kind kind = turn(*node, *in, *out); kind != Refusal::Kind::none)
            return {kind, id, in->id, out->id};
    }
    return {};
}

} // namespace isthmus
