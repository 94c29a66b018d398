// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explanations.h"

// Rules on autonomous system numbers, VPNs and private lines.
namespace isthmus {

const std::vector<RuleText>& routingTexts() {
    static const std::vector<RuleText> texts{
        {"asn.range",
         "A resource takes ASNs of certain ranges only: AWS gateways and Google's cloud routers the private ones, "
         "others any but those that the registries keep back. A core network's edges must have numbers inside its own "
         "ranges. The provider refuses another number when the resource is created.",
         "Choose a number from the ranges that the message names.",
         "Gives the lowest allowed ASN that no neighbour has."},
        {"asn.reserved",
         "Each cloud keeps some ASNs for itself and drops routes whose path contains them: Azure 65515 to 65520 and "
         "12076, Oracle 31898, Google 16550 outside of partner attachments. A peer with such a number gets a session "
         "that comes up and routes that never arrive. Gateways behind a Direct Connect gateway count too, because "
         "their number appears in the path.",
         "Give the peer another private ASN.", "Gives the lowest allowed ASN that no neighbour has."},
        {"asn.same-on-session",
         "The two ends of a cloud's BGP session must have different ASNs, because it is external BGP. With equal "
         "numbers the session is refused, or every route is dropped as a loop. Defaults count: AWS gateways begin with "
         "64512, Azure's with 65515.",
         "Change the ASN of one end, as long as it is not yet deployed.",
         "Gives an end that has only its default the lowest allowed ASN that no neighbour has."},
        {"asn.clash",
         "Google refuses a peer whose ASN is that of another cloud router in the same network and region. On AWS, "
         "transit gateways on one Direct Connect gateway need numbers of their own, and for peered transit gateways it "
         "is advised. Equal ASNs of Google's own routers are fine.",
         "Give each of them an ASN of its own.", "Gives one of them the lowest allowed ASN that no neighbour has."},
        {"asn.dxgw-tgw-equal",
         "AWS refuses to associate a Direct Connect gateway and a transit gateway that have one ASN. Both begin with "
         "64512, so this happens to everybody who changes neither. The number of a Direct Connect gateway cannot be "
         "changed afterwards.",
         "Give the transit gateway another ASN before it is created.", "Gives the transit gateway the next free ASN."},
        {"asn.dxgw-core-network",
         "The ASN of a Direct Connect gateway must lie outside the ASN ranges of the core network that it is attached "
         "to. A core network that takes all of 64512 to 65534 leaves it only four-byte numbers.",
         "Choose an ASN outside of the core network's ranges.", "Gives the lowest allowed ASN outside of the ranges."},
        {"asn.expressroute-coexistence",
         "Microsoft documents that an Azure VPN gateway beside an ExpressRoute gateway must have the ASN 65515. Some "
         "users report gateways that work with other numbers, so try it before you rely on it; support may still "
         "refuse to help.",
         "Set the ASN of the VPN gateway to the documented one.", "Sets the documented ASN."},
        {"vpn.inside-cidr",
         "Each tunnel has a small range of its own for the two ends of its BGP session: a /30 of 169.254.0.0/16. AWS "
         "keeps some of these for itself, Azure takes two small blocks only, and a range can be used once at a "
         "gateway. Otherwise the tunnel comes up and its BGP session does not.",
         "Choose a free /30 that both sides take.", "Writes the next free /30 that both sides take."},
        {"vpn.tunnels",
         "Providers promise their availability only for a certain number of tunnels: two for an AWS connection, of "
         "which one is replaced at times, four between Google HA VPN and AWS, two for each instance of an "
         "active-active Azure gateway. Tunnels that all end at one interface count for one. With fewer the connection "
         "works, and fails at the first maintenance.",
         "Add the missing tunnels, and spread them over both interfaces.", ""},
        {"vpn.ike-version",
         "IKEv1 has been deprecated by the IETF since 2023. Several cloud features, such as more than one subnet pair "
         "in a tunnel, need IKEv2.",
         "Use IKEv2 on both ends.", "Sets IKE version 2."},
        {"vpn.static-routing",
         "Both ends can speak BGP, but the tunnel is routed statically. A static route goes on drawing traffic into a "
         "tunnel that is dead, and each new range has to be entered on both sides by hand.",
         "Use BGP, unless one of the devices really cannot.", ""},
        {"line.peer-asn-mismatch",
         "On a private line each end is told the ASN that its peer should have, and the session comes up only if both "
         "are true. Here one end is told another number than its peer has; a router without a number counts with its "
         "vendor's default. Flows over this line are then unreachable.",
         "State the ASN that the peer really has.", "Writes the ASN that the peer states."},
        {"line.partner-asn",
         "Google's partner attachments ask for a cloud router with one particular ASN, 16550; the attachment is "
         "refused with another one. A router that already serves a VPN with its own number needs a second router "
         "beside it.",
         "Give the router Google's number for partner attachments, or use another router.",
         "Sets the ASN that Google asks for."},
        {"line.peering-cidr",
         "The two ends of a BGP session over a private line have addresses in one small prefix. An address outside of "
         "it, the network or broadcast address, the same address twice, a prefix of a length that the provider refuses "
         "or one that is used twice at a router keep the session from coming up.",
         "Give each session a prefix of its own and both ends an address in it.",
         "Clears host bits of the peering prefix."},
        {"bandwidth.mismatch",
         "A circuit and the line that serves it are ordered at two companies, and with ExpressRoute both must have the "
         "same size: otherwise it cannot be provisioned. Between Oracle and Azure the sizes may differ, and the "
         "smaller one rules while both are paid for.",
         "Order one size on both sides.", "Gives both the size of the side that has one on offer."},
        {"bandwidth.over-port",
         "A line cannot be wider than the port or router that it ends at. Lines that only together add up to more are "
         "allowed, because vendors sell routers as shared, but they cannot all be full at once.",
         "Choose a smaller line, or a larger port or router.", ""},
    };
    return texts;
}

} // namespace isthmus
