// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/coreforms.h"

#include <QtGlobal>

namespace isthmus {

namespace {

// The reasons that routes give, as clauses. Longer ones stand before what is a part of them. One form a line.
// clang-format off
constexpr const char* forms[] = {
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 does not exist"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is disabled"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 stands in no network"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 states no address range"),
    QT_TRANSLATE_NOOP("isthmus::Core", "every address is drawn as somebody's own"),
    QT_TRANSLATE_NOOP("isthmus::Core", "what the internet may reach depends on public addresses, which are not drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 and %2 have no address family in common"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the internet does not carry private ranges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 routes statically, and no static route of it covers this range"),
    QT_TRANSLATE_NOOP("isthmus::Core", "advertisedRoutes of %1 does not hold %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 passes on only its own ranges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 tells circuits, tunnels and interconnects only its networks' ranges: it carries no transit between them"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 joins each network with its line, not the networks with one another"),
    QT_TRANSLATE_NOOP("isthmus::Core", "propagation is switched off on %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is in the segment %2, and %3 comes from the segment %4"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is for the edges %2 only, and %3 is in %4"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 tells a Direct Connect gateway only the ranges of its network"),
    QT_TRANSLATE_NOOP("isthmus::Core", "allowedPrefixes of %1 does not cover %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries no transit between a Direct Connect gateway and a VPN"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 announces its allowedPrefixes and nothing else, and they do not hold %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 joins two transit gateways, which takes static routes, and none covers %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries no traffic between the gateways that are associated with it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries no transit between its interconnects and lines"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is in %2, and reaches only an interconnect there; %3 comes from one in %4"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is in %2, and a circuit of a managed interconnect takes a gateway of its own region only; %3 is in %4"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is in %2, and %3 lands in %4"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries from site to site only within one network, and %2 is in another"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 tells %2 what it learns from its peers, not the subnets of %3, which is no spoke itself"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 tells its own network only what it learns from its peers"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 passes on only its network's subnets; what it learns from a peer it would have to state in advertise"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 announces only what its advertise states, and that does not hold %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 announces its network's subnets, not what the network learns"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 routes regionally, so %2 in %3 does not announce the subnet %4 of %5"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 passes on only its own subnets"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 does not pass what it learns over one peering on to another: peerings are not transitive"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 does not exchange custom routes in this direction"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 does not share gateways: it takes allowGatewayTransit and useRemoteGateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is not announced by the gateway of %2: the peering does not share gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries no transit between its gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 tells a circuit only its network's ranges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries no transit between its lines"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 carries no transit between circuits"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 finds its own ASN %2 in the path of %3 and drops it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 does not take the routes of its hub into %2, which is no spoke itself"),
    QT_TRANSLATE_NOOP("isthmus::Core", "whether %1 reflects routes between routers of its own ASN is not drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "whether %1 passes what one of its routers learns on to another is not drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 names no segment, and %2 has %3 of them"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no edge in %2, the region of %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 and %2 have the same ASN %3, so AWS refuses the association"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the ASN %1 of %2 lies in the ranges of %3, so AWS refuses the association"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 does not say between which regions it is"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the catalogue lists no region pairs with this partner"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the catalogue lists no region pairs with %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no interconnect exists between %1 and %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 ends in %2, and %3 is in %4"),
    QT_TRANSLATE_NOOP("isthmus::Core", "both ends of %1 have the ASN %2, so the BGP session does not come up"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has the ASN %2 of %3, another router in the network and region of %4, so Google refuses it as a peer"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 states the ASN %2 for %3, which has %4, so the BGP session does not come up"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a partner attachment takes a router with the ASN %1, and %2 has %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 drops %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 sends %2 to %3, which is not drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 sends %2 to %3, which is disabled"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 sends %2 to %3, and where that forwards to is not drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 sends %2 to %3, which is not attached to it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the stated route table of %1 has no route to %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no route to %2: nothing announces it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no route to %2: nothing joins it with %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no route to %2: %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no route to %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 routes regionally, and the route is in force only in %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 and %2 both have the address %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 lands in %2 and the subnet is in %3: AWS's guide wants an interconnect for each region, Google's global routing would carry it on"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 lands in %2, the subnet is in %3, and %4 routes regionally"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 lands in %2 and the traffic starts in %3: AWS's guide wants an interconnect for each region, Google's global routing would carry it there"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 passes nothing from one peering on to another: peerings are not transitive"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 passes nothing on unless an appliance in it does, and none is drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is in a zone where %2 has no subnet, and reaches %3 only from zones where it has one"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the routes to %1 go round in a loop at %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the way has more hops than a packet lives"),
};
// clang-format on

} // namespace

std::span<const char* const> routeForms() {
    return forms;
}

} // namespace isthmus
