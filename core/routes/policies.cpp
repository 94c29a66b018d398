// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/routing.h"

#include "model/property.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

template <>
struct fmt::formatter<isthmus::Prefix> : fmt::formatter<std::string> {
    template <typename Context>
    auto format(const isthmus::Prefix& prefix, Context& context) const {
        return fmt::formatter<std::string>::format(prefix.toString(), context);
    }
};

namespace isthmus {

namespace {

bool propagates(const Session& session) {
    return session.link == nullptr || boolProperty(session.link->properties, "propagate").value_or(true);
}

bool isOwn(const Route& route) {
    return route.source == RouteSource::local;
}

const Id* linkOf(const Session& session) {
    return session.link == nullptr ? nullptr : &session.link->id;
}

} // namespace

template <typename... Parts>
Routing::Told Routing::no(std::initializer_list<const Id*> subjects, fmt::format_string<Parts...> why,
                          Parts&&... parts) const {
    Told told;
    told.isTold = false;
    if (m_reasons == Reasons::left)
        return told;
    told.why = fmt::format(why, std::forward<Parts>(parts)...);
    for (const Id* subject : subjects)
        if (subject != nullptr)
            told.subjects.push_back(*subject);
    return told;
}

Routing::Told Routing::mayTell(int from, int to, const Route& route, const Session& session) const {
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    if (session.kind == SessionKind::internet && here.role != RouteRole::internet)
        return no({linkOf(session)}, "the internet does not carry private ranges");
    if (session.kind == SessionKind::staticVpn && there.role != RouteRole::router && there.role != RouteRole::network)
        return no({linkOf(session)}, "{} routes statically, and no static route of it covers this range",
                  session.link->id);
    if (session.kind == SessionKind::interconnect && here.role != RouteRole::dxgw &&
        (here.role == RouteRole::googleNetwork || session.link->properties.contains("advertisedRoutes")))
        return no({linkOf(session)}, "advertisedRoutes of {} does not hold {}", session.link->id, route.prefix);
    switch (here.role) {
    case RouteRole::vpc:
    case RouteRole::vgw:
    case RouteRole::tgw:
    case RouteRole::coreNetwork:
        return fromAws(from, to, route, session);
    case RouteRole::dxgw:
        return fromGatewayOfDirectConnect(from, to, route, session);
    case RouteRole::googleNetwork:
    case RouteRole::cloudRouter:
    case RouteRole::nccHub:
        return fromGoogle(from, to, route, session);
    case RouteRole::vnet:
    case RouteRole::azureVpn:
    case RouteRole::azureEr:
    case RouteRole::circuit:
    case RouteRole::vwan:
        return fromAzure(from, to, route, session);
    case RouteRole::vcn:
        if (!isOwn(route))
            return no({&here.node->id}, "{} passes on only its own ranges", here.node->id);
        return {};
    case RouteRole::drg:
        if (there.role != RouteRole::vcn && before(from, route) != RouteRole::vcn)
            return no({&here.node->id},
                      "{} tells circuits, tunnels and interconnects only its networks' ranges: it carries no "
                      "transit between them",
                      here.node->id);
        return {};
    case RouteRole::network:
        if (!isOwn(route) && !(here.node->kind == "onprem.site" && session.kind == SessionKind::inside))
            return no({&here.node->id}, "{} passes on only its own ranges", here.node->id);
        return {};
    case RouteRole::router:
        if (here.node->kind == "alibaba.vbr" && before(from, route) == RouteRole::network &&
            there.role == RouteRole::network)
            return no({&here.node->id}, "{} joins each network with its line, not the networks with one another",
                      here.node->id);
        return {};
    case RouteRole::hub:
    case RouteRole::internet:
    case RouteRole::none:
        return {};
    }
    return {};
}

Routing::Told Routing::fromAws(int from, int to, const Route& route, const Session& session) const {
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    const bool crossesBgp = session.kind == SessionKind::bgp || session.kind == SessionKind::staticVpn;
    if (here.role == RouteRole::vpc) {
        if (!isOwn(route))
            return no({&here.node->id}, "{} passes on only its own ranges", here.node->id);
        if (there.role != RouteRole::vgw && !propagates(session))
            return no({linkOf(session)}, "propagation is switched off on {}", session.link->id);
        return {};
    }
    // Where a link names no segment, the doubt that it carries goes with the route.
    if (here.role == RouteRole::coreNetwork && session.segment != route.segment && !session.segment.empty() &&
        !route.segment.empty())
        return no({linkOf(session)}, "{} is in the segment {}, and {} comes from the segment {}", session.link->id,
                  session.segment, route.prefix, route.segment);
    if (here.role == RouteRole::coreNetwork && !session.edges.empty() && route.session >= 0) {
        const Entity& source = m_topology.entity(m_topology.session(route.session).other(from));
        if (source.role == RouteRole::vpc && !source.region.empty() &&
            std::find(session.edges.begin(), session.edges.end(), source.region) == session.edges.end())
            return no({linkOf(session)}, "{} is for the edges {} only, and {} is in {}", session.link->id,
                      fmt::join(session.edges, ", "), source.node->id, source.region);
    }
    if (here.role == RouteRole::vgw) {
        if (there.role == RouteRole::vpc && !propagates(session))
            return no({linkOf(session)}, "propagation is switched off on {}", session.link->id);
        const RouteRole source = before(from, route);
        if (there.role == RouteRole::dxgw) {
            if (source != RouteRole::vpc)
                return no({&here.node->id}, "{} tells a Direct Connect gateway only the ranges of its network",
                          here.node->id);
            const auto allowed = prefixListProperty(session.link->properties, "allowedPrefixes");
            const bool passes = allowed.empty() || std::any_of(allowed.begin(), allowed.end(), [&](const Prefix& one) {
                                    return one.contains(route.prefix);
                                });
            if (!passes)
                return no({linkOf(session)}, "allowedPrefixes of {} does not cover {}", session.link->id, route.prefix);
        } else if (crossesBgp && source == RouteRole::dxgw) {
            return no({&here.node->id}, "{} carries no transit between a Direct Connect gateway and a VPN",
                      here.node->id);
        }
    }
    if (here.role == RouteRole::tgw && there.role == RouteRole::dxgw)
        return no({linkOf(session)}, "{} announces its allowedPrefixes and nothing else, and they do not hold {}",
                  session.link->id, route.prefix);
    if (here.role == RouteRole::tgw && there.role == RouteRole::tgw)
        return no({linkOf(session)}, "{} joins two transit gateways, which takes static routes, and none covers {}",
                  session.link->id, route.prefix);
    return {};
}

Routing::Told Routing::fromGatewayOfDirectConnect(int from, int to, const Route& route, const Session& session) const {
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    const SessionKind source = kindBefore(route);
    const bool comesFromAssociation = route.session >= 0 && source == SessionKind::association;
    if (session.kind == SessionKind::association && comesFromAssociation)
        return no({&here.node->id}, "{} carries no traffic between the gateways that are associated with it",
                  here.node->id);
    if (session.kind != SessionKind::association && !comesFromAssociation)
        return no({&here.node->id}, "{} carries no transit between its interconnects and lines", here.node->id);
    // A virtual private or transit gateway reaches an interconnect of its own region only.
    const bool local = there.role == RouteRole::vgw || there.role == RouteRole::tgw;
    if (session.kind == SessionKind::association && local && source == SessionKind::interconnect &&
        !route.region.empty() && !there.region.empty() && there.region != route.region)
        return no({&there.node->id}, "{} is in {}, and reaches only an interconnect there; {} comes from one in {}",
                  there.node->id, there.region, route.prefix, route.region);
    if (session.kind == SessionKind::interconnect && comesFromAssociation) {
        const Entity& gateway = m_topology.entity(m_topology.session(route.session).other(from));
        const bool bound = gateway.role == RouteRole::vgw || gateway.role == RouteRole::tgw;
        if (bound && !gateway.region.empty() && !session.awsRegion.empty() && gateway.region != session.awsRegion)
            return no({&gateway.node->id, &session.link->id}, "{} is in {}, and {} lands in {}", gateway.node->id,
                      gateway.region, session.link->id, session.awsRegion);
    }
    return {};
}

Routing::Told Routing::fromCloudRouter(int from, int to, const Route& route) const {
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    const RouteRole source = before(from, route);
    if (there.role == RouteRole::googleNetwork || there.role == RouteRole::nccHub) {
        if (there.role == RouteRole::nccHub && source == RouteRole::googleNetwork)
            return no({&here.node->id, &there.node->id},
                      "{} tells {} what it learns from its peers, not the subnets of {}, which is no "
                      "spoke itself",
                      here.node->id, there.node->id, here.node->parent);
        if (source == RouteRole::nccHub && there.role == RouteRole::googleNetwork)
            return no({&here.node->id, &there.node->id},
                      "{} does not take the routes of its hub into {}, which is no spoke itself", here.node->id,
                      there.node->id);
        if (route.source == RouteSource::stated || source == RouteRole::googleNetwork)
            return no({&here.node->id}, "{} tells its own network only what it learns from its peers", here.node->id);
        return {};
    }
    if (route.source != RouteSource::stated && source != RouteRole::googleNetwork && source != RouteRole::nccHub)
        return no({&here.node->id},
                  "{} passes on only its network's subnets; what it learns from a peer it would have to "
                  "state in advertise",
                  here.node->id);
    return {};
}

Routing::Told Routing::fromGoogle(int from, int to, const Route& route, const Session& session) const {
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    if (here.role == RouteRole::nccHub) {
        // From site to site it carries only between spokes of one network.
        if (there.role == RouteRole::cloudRouter && before(from, route) == RouteRole::cloudRouter &&
            there.node->parent != m_topology.entity(m_topology.session(route.session).other(from)).node->parent)
            return no({&here.node->id, &there.node->id},
                      "{} carries from site to site only within one network, and {} is in another", here.node->id,
                      there.node->id);
        return {};
    }
    if (here.role == RouteRole::cloudRouter)
        return fromCloudRouter(from, to, route);
    if (there.role == RouteRole::cloudRouter) {
        if (there.node->properties.contains("advertise"))
            return no({&there.node->id}, "{} announces only what its advertise states, and that does not hold {}",
                      there.node->id, route.prefix);
        if (!isOwn(route))
            return no({&there.node->id}, "{} announces its network's subnets, not what the network learns",
                      there.node->id);
        if (!here.globalRouting && route.region != there.region)
            return no({&here.node->id, &there.node->id},
                      "{} routes regionally, so {} in {} does not announce the subnet {} of {}", here.node->id,
                      there.node->id, there.region, route.prefix, route.region);
        return {};
    }
    if (isOwn(route))
        return {};
    if (there.role != RouteRole::googleNetwork)
        return no({&here.node->id}, "{} passes on only its own subnets", here.node->id);
    // A managed interconnect is joined to the network by a peering as well.
    if (kindBefore(route) == SessionKind::peering || kindBefore(route) == SessionKind::interconnect)
        return no({&here.node->id},
                  "{} does not pass what it learns over one peering on to another: peerings are not transitive",
                  here.node->id);
    const bool asFrom = session.link->from == here.node->id;
    if (!boolProperty(session.link->properties, asFrom ? "exportRoutes" : "importRoutes").value_or(false))
        return no({linkOf(session)}, "{} does not exchange custom routes in this direction", session.link->id);
    return {};
}

Routing::Told Routing::fromAzure(int from, int to, const Route& route, const Session& session) const {
    const Entity& here = m_topology.entity(from);
    const Entity& there = m_topology.entity(to);
    const RouteRole source = before(from, route);
    const bool throughGateway = source == RouteRole::azureVpn || source == RouteRole::azureEr;
    switch (here.role) {
    case RouteRole::vnet:
        if (isOwn(route))
            return {};
        if (session.kind == SessionKind::peering && throughGateway) {
            if (session.hub != from)
                return no({linkOf(session)},
                          "{} does not share gateways: it takes allowGatewayTransit and useRemoteGateways",
                          session.link->id);
            return {};
        }
        if ((there.role == RouteRole::azureVpn || there.role == RouteRole::azureEr) && source == RouteRole::vnet) {
            if (m_topology.session(route.session).hub != from)
                return no({&m_topology.session(route.session).link->id},
                          "{} is not announced by the gateway of {}: the peering does not share gateways", route.prefix,
                          here.node->id);
            return {};
        }
        if (throughGateway)
            return no({&here.node->id}, "{} carries no transit between its gateways", here.node->id);
        return no({&here.node->id},
                  "{} does not pass what it learns over one peering on to another: peerings are not transitive",
                  here.node->id);
    case RouteRole::azureEr:
        if (there.role == RouteRole::circuit && source != RouteRole::vnet)
            return no({&here.node->id}, "{} tells a circuit only its network's ranges", here.node->id);
        return {};
    case RouteRole::circuit: {
        const bool outward = session.kind == SessionKind::bgp || session.kind == SessionKind::interconnect;
        if (outward && source != RouteRole::azureEr && source != RouteRole::vwan)
            return no({&here.node->id}, "{} carries no transit between its lines", here.node->id);
        return {};
    }
    case RouteRole::vwan:
        if (there.role == RouteRole::circuit && source == RouteRole::circuit)
            return no({&here.node->id}, "{} carries no transit between circuits", here.node->id);
        return {};
    default:
        return {};
    }
}

} // namespace isthmus
