// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/routing.h"

#include "net/asn.h"
#include "routes/preference.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// No drawing that routes has longer chains; a bound against surprises.
constexpr int maximumHops = 64;

bool tellsOnlyTheBest(RouteRole role) {
    switch (role) {
    case RouteRole::vgw:
    case RouteRole::tgw:
    case RouteRole::coreNetwork:
    case RouteRole::azureVpn:
    case RouteRole::azureEr:
    case RouteRole::circuit:
    case RouteRole::vwan:
    case RouteRole::drg:
    case RouteRole::router:
    case RouteRole::hub:
        return true;
    default:
        return false;
    }
}

bool hasAsnOnTheWire(const Session& session) {
    return session.kind == SessionKind::bgp || session.kind == SessionKind::interconnect;
}

/// Sets where the route that `there` hears from `here` is in force.
void placeInRegion(Route& next, const Entity& here, const Entity& there, const Session& session) {
    if (there.role == RouteRole::googleNetwork && here.role != RouteRole::googleNetwork) {
        next.region = session.kind == SessionKind::interconnect ? session.partnerRegion : here.region;
        next.regional =
            !there.globalRouting && (here.role == RouteRole::cloudRouter || session.kind == SessionKind::interconnect);
    } else if (there.role == RouteRole::googleNetwork) {
        // The routing mode of the network that exports a route says where it is in force, not the importer's.
    } else if (there.role == RouteRole::dxgw) {
        next.region = session.kind == SessionKind::interconnect ? session.awsRegion : std::string();
    } else {
        next.region.clear();
        next.regional = false;
    }
}

} // namespace

Routing::Routing(const Topology& topology, const std::vector<Prefix>& destinations, int target, Which which,
                 Reasons reasons)
    : m_topology(topology)
    , m_reasons(reasons)
    , m_tables(topology.entities().size()) {
    start(destinations, target, which);
    spread();
}

const std::vector<Route>& Routing::table(int entity) const {
    return m_tables[static_cast<std::size_t>(entity)];
}

RouteRole Routing::before(int entity, const Route& route) const {
    return route.session < 0 ? RouteRole::none
                             : m_topology.entity(m_topology.session(route.session).other(entity)).role;
}

SessionKind Routing::kindBefore(const Route& route) const {
    return route.session < 0 ? SessionKind::inside : m_topology.session(route.session).kind;
}

void Routing::start(const std::vector<Prefix>& destinations, int target, Which which) {
    std::set<std::pair<int, Prefix>> locals;
    std::set<std::size_t> literals;
    for (const Prefix& destination : destinations) {
        const auto isAsked = [&](const Prefix& prefix) { return which == Which::overlapping || prefix == destination; };
        m_topology.locals().visitOverlaps(destination, [&](const Prefix& prefix, int entity) {
            if (isAsked(prefix))
                locals.emplace(entity, prefix);
        });
        m_topology.literals().visitOverlaps(destination, [&](const Prefix& prefix, std::size_t index) {
            if (isAsked(prefix))
                literals.insert(index);
        });
        if (target >= 0 && m_topology.entity(target).role == RouteRole::internet)
            locals.emplace(target, destination);
    }
    for (const auto& [entity, prefix] : locals) {
        Route route;
        route.prefix = prefix;
        route.origin = entity;
        for (const LocalPrefix& local : m_topology.entity(entity).local)
            if (local.prefix == prefix)
                route.region = local.region;
        accept(entity, std::move(route));
    }
    for (const std::size_t index : literals) {
        const Literal& literal = m_topology.literal(index);
        Route route;
        route.prefix = literal.prefix;
        route.source = RouteSource::stated;
        route.session = literal.session;
        route.weak = literal.weak;
        route.isDead = literal.session < 0;
        route.via = literal.via;
        if (literal.session >= 0) {
            const Session& session = m_topology.session(literal.session);
            route.doubt = session.doubt;
            if (session.kind == SessionKind::interconnect)
                route.region = session.awsRegion;
        }
        accept(literal.entity, std::move(route));
    }
}

void Routing::accept(int entity, Route route) {
    auto& table = m_tables[static_cast<std::size_t>(entity)];
    for (const Route& known : table)
        if (known.prefix == route.prefix && known.session == route.session && known.origin == route.origin &&
            known.segment == route.segment && known.via == route.via)
            return;
    m_prefixes.push_back(route.prefix);
    const auto later = [](const Pending& a, const Pending& b) {
        return std::tie(a.pathLength, a.hops, a.order) > std::tie(b.pathLength, b.hops, b.order);
    };
    m_queue.push_back({entity, table.size(), route.asPath.size(), route.hops, m_order++});
    std::push_heap(m_queue.begin(), m_queue.end(), later);
    table.push_back(std::move(route));
}

bool Routing::isBest(int entity, const Route& route) const {
    const Preference own = preferenceOf(m_topology, entity, route);
    return std::none_of(table(entity).begin(), table(entity).end(), [&](const Route& other) {
        return other.prefix == route.prefix && other.segment == route.segment && !other.weak &&
               (route.weak || preferenceOf(m_topology, entity, other) < own);
    });
}

void Routing::spread() {
    const auto later = [](const Pending& a, const Pending& b) {
        return std::tie(a.pathLength, a.hops, a.order) > std::tie(b.pathLength, b.hops, b.order);
    };
    while (!m_queue.empty()) {
        std::pop_heap(m_queue.begin(), m_queue.end(), later);
        const Pending next = m_queue.back();
        m_queue.pop_back();
        const Route route = table(next.entity)[next.index]; // a copy: telling a neighbour may grow this very table
        const Entity& here = m_topology.entity(next.entity);
        if (route.isDead) {
            refuseDead(next.entity, route);
            continue;
        }
        if (route.hops >= maximumHops || (tellsOnlyTheBest(here.role) && !isBest(next.entity, route)))
            continue;
        for (const int session : here.sessions)
            if (session != route.session)
                tell(next.entity, route, session);
    }
    std::sort(m_prefixes.begin(), m_prefixes.end());
    m_prefixes.erase(std::unique(m_prefixes.begin(), m_prefixes.end()), m_prefixes.end());
}

void Routing::refuse(int from, int to, const Prefix& prefix, std::string why, std::vector<Id> subjects) {
    m_refusals.push_back({from, to, prefix, std::move(why), std::move(subjects)});
}

void Routing::refuseDead(int entity, const Route& route) {
    if (m_reasons == Reasons::left)
        return;
    const DeadEnd end = m_topology.deadEnd(entity, route.prefix, route.via);
    for (const int session : m_topology.entity(entity).sessions)
        refuse(entity, m_topology.session(session).other(entity), route.prefix, end.why,
               {m_topology.entity(entity).node->id});
}

void Routing::lengthenPath(Route& route, int from, const Session& session) const {
    const Entity& here = m_topology.entity(from);
    if (here.role == RouteRole::dxgw)
        route.asPath.clear();            // it shows its own number only
    if (here.role == RouteRole::circuit) // Microsoft's edge takes private numbers out
        std::erase_if(route.asPath, [](std::uint32_t asn) { return Asn(asn).isPrivate(); });
    if (const auto shown = m_topology.asnOn(from, session))
        route.asPath.insert(route.asPath.begin(), *shown);
}

std::optional<std::uint32_t> Routing::ownAsnIn(const Route& route, int to, const Session& session) const {
    const Entity& there = m_topology.entity(to);
    const auto holds = [&](const std::optional<std::uint32_t>& asn) {
        return asn && std::find(route.asPath.begin(), route.asPath.end(), *asn) != route.asPath.end();
    };
    const bool speaksBgp =
        hasAsnOnTheWire(session) || (session.kind == SessionKind::association && there.role == RouteRole::tgw);
    if (speaksBgp && holds(m_topology.asnOn(to, session)))
        return m_topology.asnOn(to, session);
    return there.gatewayAsn && holds(there.gatewayAsn) ? there.gatewayAsn : std::nullopt;
}

void Routing::tell(int from, const Route& route, int number) {
    const Session& session = m_topology.session(number);
    const int to = session.other(from);
    if (to == route.origin || (route.session >= 0 && m_topology.session(route.session).other(from) == to))
        return;
    if (!session.down.empty()) {
        if (m_reasons == Reasons::kept)
            refuse(from, to, route.prefix, session.down,
                   session.link != nullptr ? std::vector<Id>{session.link->id} : std::vector<Id>());
        return;
    }
    Told told = mayTell(from, to, route, session);
    if (!told.isTold) {
        if (m_reasons == Reasons::kept)
            refuse(from, to, route.prefix, std::move(told.why), std::move(told.subjects));
        return;
    }
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    Route next = route;
    next.source = RouteSource::learned;
    next.session = number;
    next.weak = false;
    next.hops = route.hops + 1;
    next.segment = there.role == RouteRole::coreNetwork ? session.segment : std::string();
    if (next.doubt.empty())
        next.doubt = session.doubt;
    if (hasAsnOnTheWire(session))
        lengthenPath(next, from, session);
    if (const auto own = ownAsnIn(next, to, session)) {
        if (m_reasons == Reasons::kept)
            refuse(from, to, route.prefix,
                   fmt::format("{} finds its own ASN {} in the path of {} and drops it", there.node->id, *own,
                               route.prefix.toString()),
                   {there.node->id, here.node->id});
        return;
    }
    placeInRegion(next, here, there, session);
    // Internal BGP tells on nothing that it heard internally, unless somebody reflects.
    if (here.role == RouteRole::router && session.kind == SessionKind::backbone &&
        kindBefore(route) == SessionKind::backbone && next.doubt.empty())
        next.doubt =
            fmt::format("whether {} reflects routes between routers of its own ASN is not drawn", here.node->id);
    if (here.node->kind == "onprem.site" && route.source == RouteSource::learned && next.doubt.empty())
        next.doubt =
            fmt::format("whether {} passes what one of its routers learns on to another is not drawn", here.node->id);
    accept(to, std::move(next));
}

} // namespace isthmus
