// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/walk.h"

#include "model/property.h"
#include "routes/measure.h"
#include "routes/preference.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>

namespace isthmus {

namespace {

constexpr int maximumSteps = 64;

std::string_view basisOf(RouteSource source) {
    switch (source) {
    case RouteSource::local:
        return "local";
    case RouteSource::stated:
        return "static";
    case RouteSource::learned:
        return "learned";
    }
    return {};
}

} // namespace

Walk::Walk(const Topology& topology, const Routing& routing, const Endpoint& source, const Node* sourceSubnet,
           const Endpoint& target)
    : m_topology(topology)
    , m_routing(routing)
    , m_source(source)
    , m_sourceSubnet(sourceSubnet)
    , m_target(target) {}

void Walk::addNode(const Id& id) {
    if (!m_result.hops.empty() && m_result.hops.back().element == id)
        return;
    PathHop hop;
    hop.element = id;
    hop.mtu = mtuOf(m_topology, id);
    hop.bandwidthMbps = bandwidthOf(m_topology, id);
    m_result.hops.push_back(std::move(hop));
}

void Walk::addLink(const Id& id) {
    addNode(id);
    m_result.hops.back().isLink = m_topology.design().link(id) != nullptr;
}

void Walk::end(Verdict verdict, std::string why, std::vector<Id> subjects) {
    m_result.verdict = verdict;
    m_result.why = std::move(why);
    m_result.subjects = std::move(subjects);
}

bool Walk::applies(const StatedRoute& route) const {
    const Id subnet = m_sourceSubnet != nullptr ? m_sourceSubnet->id : Id();
    return route.subnets.empty() ||
           std::find(route.subnets.begin(), route.subnets.end(), subnet) != route.subnets.end();
}

bool Walk::usesStated() const {
    const Entity& here = m_topology.entity(m_at);
    if (m_at != m_source.entity || m_cameOver >= 0 || here.role == RouteRole::tgw)
        return false;
    return std::any_of(here.stated.begin(), here.stated.end(), [this](const StatedRoute& one) { return applies(one); });
}

bool Walk::inForce(const Route& route, const Address& address) const {
    if (!route.prefix.contains(address) || (route.session >= 0 && route.session == m_cameOver))
        return false;
    const Entity& here = m_topology.entity(m_at);
    if (here.role == RouteRole::googleNetwork && route.regional && !m_region.empty() && route.region != m_region)
        return false;
    if (here.role != RouteRole::coreNetwork || m_cameOver < 0)
        return true;
    const std::string& segment = m_topology.session(m_cameOver).segment;
    return segment.empty() || route.segment.empty() || route.segment == segment;
}

template <typename Accept>
const Route* Walk::bestLearned(const Address& address, Accept&& accept) const {
    const auto& table = m_routing.table(m_at);
    // A static tunnel's list names the ranges of both ends: what an end knows better stands.
    const bool firm = std::any_of(table.begin(), table.end(), [&](const Route& route) {
        return !route.weak && route.prefix.length() > 0 && accept(route) && inForce(route, address);
    });
    const Route* best = nullptr;
    Preference bestPreference;
    for (const Route& route : table) {
        if ((firm && route.weak) || !accept(route) || !inForce(route, address))
            continue;
        const Preference preference = preferenceOf(m_topology, m_at, route);
        if (best == nullptr || preference < bestPreference) {
            best = &route;
            bestPreference = preference;
        }
    }
    return best;
}

Walk::Choice Walk::deadEnd(const Prefix& destination, const Id& via) const {
    const DeadEnd end = m_topology.deadEnd(m_at, destination, via);
    Choice choice;
    choice.why = end.why;
    choice.verdict = end.unknown ? Verdict::unknown : Verdict::unreachable;
    choice.subjects = {m_topology.entity(m_at).node->id};
    return choice;
}

Walk::Choice Walk::chooseStated(const Address& address) const {
    const Entity& here = m_topology.entity(m_at);
    const StatedRoute* best = nullptr;
    for (const StatedRoute& route : here.stated)
        if (applies(route) && route.destination.contains(address) &&
            (best == nullptr || route.destination.length() > best->destination.length()))
            best = &route;
    // What a gateway propagates is assumed no more, unless its attachment says so.
    const Route* propagated = bestLearned(address, [this](const Route& route) {
        if (route.session < 0)
            return false;
        const Session& session = m_topology.session(route.session);
        return m_topology.entity(session.other(m_at)).role == RouteRole::vgw && session.link != nullptr &&
               boolProperty(session.link->properties, "propagate").value_or(false);
    });
    Choice choice;
    if (propagated != nullptr && (best == nullptr || propagated->prefix.length() > best->destination.length())) {
        choice.route = *propagated;
        return choice;
    }
    if (best == nullptr) {
        choice.why = fmt::format("the stated route table of {} has no route to {}",
                                 (m_sourceSubnet != nullptr ? m_sourceSubnet->id : here.node->id), address.toString());
        choice.subjects = {here.node->id};
        return choice;
    }
    const int session = m_topology.sessionTo(m_at, best->via);
    if (session < 0)
        return deadEnd(best->destination, best->via);
    Route route;
    route.prefix = best->destination.canonical();
    route.source = RouteSource::stated;
    route.session = session;
    route.doubt = m_topology.session(session).doubt;
    choice.route = std::move(route);
    return choice;
}

Walk::Choice Walk::choose(const Address& address) const {
    if (usesStated())
        return chooseStated(address);
    const Route* best = bestLearned(address, [](const Route&) { return true; });
    if (best == nullptr)
        return noRoute(address);
    if (best->isDead)
        return deadEnd(best->prefix, best->via);
    Choice choice;
    choice.route = *best;
    return choice;
}

std::string Walk::whyRegional(const Route& route) const {
    const Entity& here = m_topology.entity(m_at);
    const Session& session = m_topology.session(route.session);
    const Entity& from = m_topology.entity(session.other(m_at));
    const Entity& owner = from.role == RouteRole::googleNetwork ? from : here;
    return fmt::format("{} routes regionally, and the route is in force only in {}", owner.node->id, route.region);
}

const Refusal* Walk::nearestRefusal(const Address& address) const {
    std::multimap<int, const Refusal*> byTarget;
    for (const Refusal& refusal : m_routing.refusals())
        if (refusal.prefix.contains(address))
            byTarget.emplace(refusal.to, &refusal);
    const auto knows = [&](int entity) {
        const auto& table = m_routing.table(entity);
        return std::any_of(table.begin(), table.end(), [&](const Route& one) { return one.prefix.contains(address); });
    };
    // Going from here against the announcements.
    std::set<int> seen{m_at};
    std::deque<int> queue{m_at};
    while (!queue.empty()) {
        const int entity = queue.front();
        queue.pop_front();
        if (const auto found = byTarget.find(entity); found != byTarget.end() && !knows(entity))
            return found->second;
        for (const int number : m_topology.entity(entity).sessions)
            if (const int next = m_topology.session(number).other(entity); seen.insert(next).second)
                queue.push_back(next);
    }
    return nullptr;
}

bool Walk::reachesTarget() const {
    std::set<int> seen{m_at};
    std::deque<int> queue{m_at};
    while (!queue.empty()) {
        const int entity = queue.front();
        queue.pop_front();
        if (isTarget(entity))
            return true;
        for (const int number : m_topology.entity(entity).sessions)
            if (const int next = m_topology.session(number).other(entity); seen.insert(next).second)
                queue.push_back(next);
    }
    return false;
}

Walk::Choice Walk::noRoute(const Address& address) const {
    const Entity& here = m_topology.entity(m_at);
    Choice choice;
    choice.subjects = {here.node->id};
    choice.why = fmt::format("{} has no route to {}", here.node->id, address.toString());
    for (const Route& route : m_routing.table(m_at))
        if (route.prefix.contains(address) && route.regional && route.session >= 0 && route.region != m_region) {
            choice.why += ": " + whyRegional(route);
            return choice;
        }
    if (const Refusal* refusal = nearestRefusal(address)) {
        choice.why += ": " + refusal->why;
        choice.subjects.insert(choice.subjects.end(), refusal->subjects.begin(), refusal->subjects.end());
    } else {
        choice.why +=
            reachesTarget() ? ": nothing announces it" : fmt::format(": nothing joins it with {}", m_target.node->id);
    }
    return choice;
}

std::optional<std::string> Walk::overlapAt(const Address& address, std::vector<Id>& subjects) const {
    const Entity& here = m_topology.entity(m_at);
    std::set<int> others;
    for (const Route& route : m_routing.table(m_at))
        if (route.origin >= 0 && !isTarget(route.origin) && inForce(route, address))
            others.insert(route.origin);
    for (const LocalPrefix& local : here.local)
        if (!isTarget(m_at) && local.prefix.contains(address))
            others.insert(m_at);
    if (others.empty())
        return std::nullopt;
    const Id& other = m_topology.entity(*others.begin()).node->id;
    subjects = {m_target.network->id, other};
    return fmt::format("{} and {} both have the address {}", subjects[0], other, address.toString());
}

bool Walk::arrive(const Address& address) {
    const Entity& here = m_topology.entity(m_at);
    if (m_target.node->id != here.node->id) {
        if (m_target.subnet != nullptr)
            addNode(m_target.subnet->id);
        addNode(m_target.node->id);
    }
    // A managed interconnect lands in one Google region.
    if (here.role == RouteRole::googleNetwork && m_cameOver >= 0 &&
        m_topology.session(m_cameOver).kind == SessionKind::interconnect) {
        const Session& session = m_topology.session(m_cameOver);
        for (const LocalPrefix& local : here.local) {
            if (!local.prefix.contains(address) || local.region.empty() || session.partnerRegion.empty() ||
                local.region == session.partnerRegion)
                continue;
            if (here.globalRouting)
                m_doubt = fmt::format("{} lands in {} and the subnet is in {}: AWS's guide wants an interconnect for "
                                      "each region, Google's "
                                      "global routing would carry it on",
                                      session.link->id, session.partnerRegion, local.region);
            else
                end(Verdict::unreachable,
                    fmt::format("{} lands in {}, the subnet is in {}, and {} routes regionally", session.link->id,
                                session.partnerRegion, local.region, here.node->id),
                    {session.link->id, here.node->id});
            break;
        }
    }
    return m_result.why.empty();
}

void Walk::step(const Route& route) {
    const Session& session = m_topology.session(route.session);
    m_result.hops.back().route = route.prefix.toString();
    m_result.hops.back().basis = std::string(basisOf(route.source));
    if (route.source == RouteSource::learned)
        m_result.hops.back().basis += session.link != nullptr
                                          ? " over " + session.link->id
                                          : " from " + m_topology.entity(session.other(m_at)).node->id;
    if (m_doubt.empty())
        m_doubt = route.doubt;
    const Entity& here = m_topology.entity(m_at);
    if (here.role == RouteRole::googleNetwork && here.globalRouting && session.kind == SessionKind::interconnect &&
        !m_region.empty() && !session.partnerRegion.empty() && m_region != session.partnerRegion && m_doubt.empty())
        m_doubt = fmt::format(
            "{} lands in {} and the traffic starts in {}: AWS's guide wants an interconnect for each region, Google's "
            "global routing would carry it there",
            session.link->id, session.partnerRegion, m_region);
    std::vector<Id> between = session.between;
    if (m_at == session.b)
        std::reverse(between.begin(), between.end());
    for (const Id& id : between)
        addLink(id);
    m_at = session.other(m_at);
    const Entity& there = m_topology.entity(m_at);
    addNode(there.node->id);
    if (there.role == RouteRole::googleNetwork)
        m_region = session.kind == SessionKind::interconnect ? session.partnerRegion
                   : here.role == RouteRole::cloudRouter     ? here.region
                   : here.role == RouteRole::googleNetwork   ? m_region
                                                             : std::string();
    m_cameOver = route.session;
}

bool Walk::crossesTwoPeerings(const Route& route) const {
    if (m_topology.entity(m_at).role != RouteRole::googleNetwork || m_cameOver < 0)
        return false;
    // Google joins a managed interconnect to the network by a peering.
    const auto isPeering = [this](int session) {
        const SessionKind kind = m_topology.session(session).kind;
        return kind == SessionKind::peering || kind == SessionKind::interconnect;
    };
    return isPeering(m_cameOver) && isPeering(route.session);
}

bool Walk::leavesWithoutZone(const Session& session) const {
    const Entity& here = m_topology.entity(m_at);
    const RouteRole next = m_topology.entity(session.other(m_at)).role;
    if (here.role != RouteRole::vpc || m_cameOver >= 0 || m_sourceSubnet == nullptr || session.link == nullptr ||
        (next != RouteRole::tgw && next != RouteRole::coreNetwork))
        return false;
    const auto zone = textProperty(m_sourceSubnet->properties, "zone");
    const auto subnets = textListProperty(session.link->properties, "subnets");
    // Where a zone is not stated, nothing is held against it.
    return zone && !subnets.empty() && std::all_of(subnets.begin(), subnets.end(), [&](const Id& id) {
               const Node* subnet = m_topology.design().node(id);
               const auto other = subnet != nullptr ? textProperty(subnet->properties, "zone") : std::nullopt;
               return other && *other != *zone;
           });
}

bool Walk::mayPassOn(const Route& route) {
    const Entity& here = m_topology.entity(m_at);
    if (crossesTwoPeerings(route))
        end(Verdict::unreachable,
            fmt::format("{} passes nothing from one peering on to another: peerings are not transitive", here.node->id),
            {here.node->id});
    else if (here.role == RouteRole::vpc && m_cameOver >= 0)
        end(Verdict::unknown,
            fmt::format("{} passes nothing on unless an appliance in it does, and none is drawn", here.node->id),
            {here.node->id});
    else if (const Session& session = m_topology.session(route.session); leavesWithoutZone(session))
        end(Verdict::unreachable,
            fmt::format("{} is in a zone where {} has no subnet, and reaches {} only from zones where it has one",
                        m_sourceSubnet->id, session.link->id, m_topology.entity(session.other(m_at)).node->id),
            {session.link->id, m_sourceSubnet->id});
    return m_result.why.empty();
}

PathResult Walk::follow(const Address& address) {
    m_result = {};
    m_at = m_source.entity;
    m_cameOver = -1;
    m_doubt.clear();
    m_region = m_topology.entity(m_at).role == RouteRole::googleNetwork && m_sourceSubnet != nullptr
                   ? m_sourceSubnet->region
                   : std::string();
    addNode(m_source.node->id);
    if (m_sourceSubnet != nullptr)
        addNode(m_sourceSubnet->id);
    addNode(m_topology.entity(m_at).node->id);
    std::set<std::pair<int, int>> seen;
    for (int count = 0; count < maximumSteps; ++count) {
        if (isTarget(m_at)) {
            if (arrive(address))
                end(m_doubt.empty() ? Verdict::reachable : Verdict::unknown, m_doubt, {});
            return m_result;
        }
        std::vector<Id> subjects;
        if (const auto overlap = overlapAt(address, subjects)) {
            end(Verdict::unknown, *overlap, std::move(subjects));
            return m_result;
        }
        const Choice choice = choose(address);
        if (!choice.route) {
            end(choice.verdict, choice.why, choice.subjects);
            return m_result;
        }
        const Session& session = m_topology.session(choice.route->session);
        if (!session.down.empty()) {
            end(Verdict::unreachable, session.down,
                session.link != nullptr ? std::vector<Id>{session.link->id} : std::vector<Id>());
            return m_result;
        }
        if (!seen.emplace(m_at, choice.route->session).second) {
            end(Verdict::unreachable,
                fmt::format("the routes to {} go round in a loop at {}", address.toString(),
                            m_topology.entity(m_at).node->id),
                {m_topology.entity(m_at).node->id});
            return m_result;
        }
        if (!mayPassOn(*choice.route))
            return m_result;
        step(*choice.route);
    }
    end(Verdict::unreachable, "the way has more hops than a packet lives", {});
    return m_result;
}

} // namespace isthmus
