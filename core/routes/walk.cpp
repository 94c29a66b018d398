// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/walk.h"

#include "model/property.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>

namespace isthmus {

namespace {

constexpr int maximumSteps = 64;

std::optional<int> integerLimit(const Catalog& catalog, std::string_view provider, std::string_view key) {
    const Limit* limit = catalog.limit(provider, key);
    if (limit == nullptr || !limit->value.is_number_integer())
        return std::nullopt;
    return limit->value.get<int>();
}

std::optional<int> smaller(std::optional<int> a, std::optional<int> b) {
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

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

std::optional<int> mtuOf(const Topology& topology, const Id& id) {
    const Catalog& catalog = topology.catalog();
    if (const Node* node = topology.design().node(id)) {
        if (node->kind == "gcp.network") {
            if (const auto stated = integerProperty(node->properties, "mtu"))
                return static_cast<int>(*stated);
            return integerLimit(catalog, "gcp", "network.mtu.default");
        }
        if (node->kind == "azure.vnet")
            return integerLimit(catalog, "azure", "network.mtu.default");
        if (node->kind == "aws.transit-gateway" || node->kind == "aws.core-network")
            return integerLimit(catalog, "aws", "transit-gateway.mtu");
        return std::nullopt;
    }
    const Link* link = topology.design().link(id);
    if (link == nullptr || link->kind != "interconnect")
        return std::nullopt;
    std::optional<int> result;
    for (const Id& end : {link->from, link->to})
        if (const Node* node = topology.design().node(end))
            result = smaller(result, integerLimit(catalog, node->providerPart(), "interconnect.mtu"));
    return result;
}

std::optional<std::int64_t> bandwidthOf(const Design& design, const Id& id) {
    const Node* node = design.node(id);
    const Link* link = design.link(id);
    if (node == nullptr && link == nullptr)
        return std::nullopt;
    const Json& properties = node != nullptr ? node->properties : link->properties;
    return bandwidthProperty(properties);
}

Endpoint endpointOf(const Topology& topology, std::string_view id) {
    const Design& design = topology.design();
    Endpoint end;
    end.node = design.node(id);
    if (end.node == nullptr) {
        end.missing = fmt::format("{} does not exist", id);
        return end;
    }
    if (design.isDisabled(id)) {
        end.missing = fmt::format("{} is disabled", id);
        return end;
    }
    end.entity = topology.entityOf(id);
    if (end.entity < 0) {
        end.missing = fmt::format("{} stands in no network", id);
        return end;
    }
    const Entity& entity = topology.entity(end.entity);
    end.subnet = design.ancestor(
        id, [](const Node& one) { return one.kind.ends_with(".subnet") || one.kind.ends_with(".vswitch"); });
    const std::string region =
        end.subnet != nullptr && entity.role == RouteRole::googleNetwork ? end.subnet->region : std::string();
    const auto address = end.node->kind == "workload" ? textProperty(end.node->properties, "address") : std::nullopt;
    if (entity.role == RouteRole::internet) {
        end.prefixes.push_back({Prefix(Address::fromV4(0), 0), {}, false});
    } else if (address && Address::parse(*address)) {
        const Address parsed = *Address::parse(*address);
        end.prefixes.push_back({Prefix(parsed, bitWidth(parsed.family())), region, false});
    } else if (end.subnet != nullptr) {
        for (const char* key : {"cidr", "ipv6Cidr"})
            if (const auto prefix = prefixProperty(end.subnet->properties, key))
                end.prefixes.push_back({prefix->canonical(), region, false});
    } else if (entity.node == end.node || end.node->kind == "workload") {
        end.prefixes = entity.local;
        std::erase_if(end.prefixes, [](const LocalPrefix& one) { return one.secondary; });
    } else if (const auto ip = textProperty(end.node->properties, "ip"); ip && Address::parse(*ip)) {
        end.prefixes.push_back({Prefix(*Address::parse(*ip), bitWidth(Address::parse(*ip)->family())), {}, false});
    }
    if (end.prefixes.empty())
        end.missing = fmt::format("{} states no address range", id);
    return end;
}

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
    hop.bandwidthMbps = bandwidthOf(m_topology.design(), id);
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

bool Walk::usesStated() const {
    const Entity& here = m_topology.entity(m_at);
    if (m_at != m_source.entity || m_cameOver >= 0)
        return false;
    if (here.role == RouteRole::tgw || here.stated.empty())
        return false;
    const Id subnet = m_sourceSubnet != nullptr ? m_sourceSubnet->id : Id();
    return std::any_of(here.stated.begin(), here.stated.end(), [&](const StatedRoute& route) {
        return route.subnets.empty() ||
               std::find(route.subnets.begin(), route.subnets.end(), subnet) != route.subnets.end();
    });
}

Walk::Choice Walk::chooseStated(const Address& address) const {
    const Entity& here = m_topology.entity(m_at);
    const Id subnet = m_sourceSubnet != nullptr ? m_sourceSubnet->id : Id();
    const StatedRoute* best = nullptr;
    for (const StatedRoute& route : here.stated) {
        const bool applies = route.subnets.empty() ||
                             std::find(route.subnets.begin(), route.subnets.end(), subnet) != route.subnets.end();
        if (applies && route.destination.contains(address) &&
            (best == nullptr || route.destination.length() > best->destination.length()))
            best = &route;
    }
    Choice choice;
    if (best == nullptr) {
        choice.why = fmt::format("the stated route table of {} has no route to {}",
                                 (subnet.empty() ? here.node->id : subnet), address.toString());
        choice.subjects = {here.node->id};
        return choice;
    }
    const int session = m_topology.sessionTo(m_at, best->via);
    if (session < 0) {
        choice.why = fmt::format("{} sends {} to {}, which is not attached to it", here.node->id,
                                 best->destination.toString(), best->via.empty() ? "nowhere" : best->via);
        choice.subjects = {here.node->id};
        return choice;
    }
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
    const Entity& here = m_topology.entity(m_at);
    const auto& table = m_routing.table(m_at);
    std::string segment;
    if (here.role == RouteRole::coreNetwork && m_cameOver >= 0)
        segment = m_topology.session(m_cameOver).segment;
    const auto inForce = [&](const Route& route) {
        if (!route.prefix.contains(address) || (route.session >= 0 && route.session == m_cameOver))
            return false;
        if (here.role == RouteRole::googleNetwork && route.regional && !here.globalRouting && !m_region.empty() &&
            route.region != m_region)
            return false;
        return here.role != RouteRole::coreNetwork || route.segment == segment || route.segment.empty() ||
               segment.empty();
    };
    const bool firm =
        std::any_of(table.begin(), table.end(), [&](const Route& route) { return inForce(route) && !route.weak; });
    const Route* best = nullptr;
    const auto rank = [](const Route& one) {
        return std::tuple(-one.prefix.length(), static_cast<int>(one.source), one.asPath.size(),
                          one.doubt.empty() ? 0 : 1, one.hops, one.session);
    };
    for (const Route& route : table)
        if (inForce(route) && (!firm || !route.weak) && (best == nullptr || rank(route) < rank(*best)))
            best = &route;
    if (best == nullptr)
        return noRoute(address);
    Choice choice;
    choice.route = *best;
    return choice;
}

Walk::Choice Walk::noRoute(const Address& address) const {
    const Entity& here = m_topology.entity(m_at);
    Choice choice;
    choice.subjects = {here.node->id};
    choice.why = fmt::format("{} has no route to {}", here.node->id, address.toString());
    for (const Route& route : m_routing.table(m_at))
        if (route.prefix.contains(address) && route.regional && !here.globalRouting && route.region != m_region) {
            choice.why += fmt::format(": {} routes regionally, and the route is in force only in {}", here.node->id,
                                      route.region);
            return choice;
        }
    // The nearest place at which the route was held back, going from here against the announcements.
    std::map<int, int> distance{{m_at, 0}};
    std::deque<int> queue{m_at};
    while (!queue.empty()) {
        const int entity = queue.front();
        queue.pop_front();
        for (const Refusal& refusal : m_routing.refusals()) {
            if (refusal.to != entity || !refusal.prefix.contains(address))
                continue;
            const auto& table = m_routing.table(entity);
            if (std::any_of(table.begin(), table.end(),
                            [&](const Route& route) { return route.prefix.contains(address); }))
                continue;
            choice.why += ": " + refusal.why;
            choice.subjects.insert(choice.subjects.end(), refusal.subjects.begin(), refusal.subjects.end());
            return choice;
        }
        for (const int number : m_topology.entity(entity).sessions) {
            const int next = m_topology.session(number).other(entity);
            if (distance.try_emplace(next, distance[entity] + 1).second)
                queue.push_back(next);
        }
    }
    choice.why += distance.contains(m_target.entity) ? ": nothing announces it"
                                                     : fmt::format(": nothing joins it with {}", m_target.node->id);
    return choice;
}

std::optional<std::string> Walk::overlapAt(const Address& address, std::vector<Id>& subjects) const {
    const Entity& here = m_topology.entity(m_at);
    std::set<int> others;
    for (const Route& route : m_routing.table(m_at))
        if (route.origin >= 0 && route.origin != m_target.entity && route.prefix.contains(address))
            others.insert(route.origin);
    for (const LocalPrefix& local : here.local)
        if (m_at != m_target.entity && local.prefix.contains(address))
            others.insert(m_at);
    if (others.empty())
        return std::nullopt;
    const Id& other = m_topology.entity(*others.begin()).node->id;
    subjects = {m_topology.entity(m_target.entity).node->id, other};
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
    if (session.link != nullptr && route.source == RouteSource::learned)
        m_result.hops.back().basis += " over " + session.link->id;
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
        if (m_at == m_target.entity) {
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
