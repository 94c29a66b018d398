// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/preference.h"

namespace isthmus {

namespace {

// Orders of sources that every provider has in common; each one's own stand between them.
constexpr int ownRange = 0;
constexpr int stated = 1;
constexpr int firstLearned = 2;

bool isTunnel(const Session& session) {
    return session.link != nullptr && session.link->kind == "vpn";
}

/// Static routes, what the networks have, Direct Connect, tunnels, peered gateways:
/// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html (route evaluation order).
int ofTransitGateway(RouteRole next, const Session& session) {
    if (next == RouteRole::vpc)
        return firstLearned;
    if (session.kind == SessionKind::association || (session.kind == SessionKind::bgp && !isTunnel(session)))
        return firstLearned + 1;
    return isTunnel(session) ? firstLearned + 2 : firstLearned + 3;
}

/// Direct Connect before static tunnels before learned ones:
/// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html.
int ofVirtualPrivateGateway(RouteRole next, const Session& session, bool isStated) {
    if (next == RouteRole::vpc)
        return ownRange;
    if (!isTunnel(session))
        return stated;
    return isStated ? firstLearned : firstLearned + 1;
}

/// A gateway's routes are propagated, all others of a table are static; same page.
int ofVpc(RouteRole next) {
    return next == RouteRole::vgw ? firstLearned + 1 : firstLearned;
}

/// Routes to subnets first, then static, learned, and what a peer exports: https://cloud.google.com/vpc/docs/routes.
int ofGoogleNetwork(const Session& session) {
    return session.kind == SessionKind::peering ? firstLearned + 1 : firstLearned;
}

/// ExpressRoute before VPN:
/// https://learn.microsoft.com/en-us/azure/expressroute/how-to-configure-coexisting-gateway-portal.
int ofVnet(RouteRole next) {
    return next == RouteRole::azureVpn ? firstLearned + 1 : firstLearned;
}

/// Networks, then circuits, then tunnels (the default preference of a virtual hub).
int ofVirtualHub(RouteRole next, const Session& session) {
    if (next == RouteRole::vnet)
        return firstLearned;
    return isTunnel(session) ? firstLearned + 2 : firstLearned + 1;
}

/// The AS path first, then networks, circuits, tunnels, remote peerings:
/// https://docs.oracle.com/en-us/iaas/Content/Network/Tasks/managingDRGs.htm.
int lateOfDrg(RouteRole next, const Session& session) {
    if (next == RouteRole::vcn)
        return 0;
    if (session.kind == SessionKind::backbone)
        return 3;
    return isTunnel(session) ? 2 : 1;
}

/// Where paths are equal, Direct Connect before tunnels:
/// https://docs.aws.amazon.com/network-manager/latest/cloudwan/cloudwan-route-evaluation.md.
int lateOfCoreNetwork(const Session& session) {
    if (session.kind == SessionKind::association)
        return 0;
    return isTunnel(session) ? 1 : 2;
}

/// Google's routes to subnets, and Azure's to peered networks, are taken before any longer prefix that is learned.
bool isTakenFirst(const Topology& topology, RouteRole role, const Route& route) {
    if (route.source == RouteSource::local)
        return role == RouteRole::googleNetwork || role == RouteRole::vnet;
    if (route.source != RouteSource::learned || route.origin < 0 || topology.entity(route.origin).role != role ||
        !route.asPath.empty())
        return false;
    const SessionKind kind = topology.session(route.session).kind;
    if (role == RouteRole::googleNetwork)
        return (kind == SessionKind::peering && route.hops == 1) || kind == SessionKind::attachment;
    return role == RouteRole::vnet && kind == SessionKind::peering && route.hops == 1;
}

void setLearned(Preference& result, const Session& session, RouteRole role, RouteRole next, bool isStated) {
    switch (role) {
    case RouteRole::vpc:
        result.kind = ofVpc(next);
        break;
    case RouteRole::vgw:
        result.kind = ofVirtualPrivateGateway(next, session, isStated);
        break;
    case RouteRole::tgw:
        result.kind = ofTransitGateway(next, session);
        break;
    case RouteRole::coreNetwork:
        result.kind = next == RouteRole::vpc ? firstLearned : firstLearned + 1;
        result.late = lateOfCoreNetwork(session);
        break;
    case RouteRole::googleNetwork:
        result.kind = ofGoogleNetwork(session);
        break;
    case RouteRole::vnet:
        result.kind = ofVnet(next);
        break;
    case RouteRole::vwan:
        result.kind = ofVirtualHub(next, session);
        break;
    case RouteRole::drg:
        result.kind = firstLearned;
        result.late = lateOfDrg(next, session);
        break;
    default:
        result.kind = firstLearned;
    }
}

} // namespace

Preference preferenceOf(const Topology& topology, int entity, const Route& route) {
    const RouteRole role = topology.entity(entity).role;
    Preference result;
    result.length = -route.prefix.length();
    result.path = route.asPath.size();
    result.doubtful = !route.doubt.empty();
    result.hops = route.hops;
    if (isTakenFirst(topology, role, route))
        result.beforeLength = 0;
    if (route.session < 0) {
        result.kind = route.source == RouteSource::local ? ownRange : stated;
        return result;
    }
    const Session& session = topology.session(route.session);
    const Entity& next = topology.entity(session.other(entity));
    result.through = next.node->id;
    if (session.link != nullptr)
        result.by = session.link->id;
    const bool isStated = route.source == RouteSource::stated;
    if (isStated && role != RouteRole::vgw)
        result.kind = stated;
    else
        setLearned(result, session, role, next.role, isStated);
    return result;
}

} // namespace isthmus
