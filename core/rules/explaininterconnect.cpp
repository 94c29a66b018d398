// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explanations.h"

// Rules on the managed interconnect, the gateways behind it and the routes that pass them.
namespace isthmus {

const std::vector<RuleText>& interconnectTexts() {
    static const std::vector<RuleText> texts{
        {"interconnect.no-environment",
         "The managed interconnect exists only between certain pairs of regions, one pair for an AWS region and a "
         "partner. Between other regions the API knows no environment, so nothing can be ordered. The message names "
         "the nearest pairs of both ends; a workload elsewhere can reach one over the provider's own network.",
         "Move one end to a region that has a pair, or use a VPN or a partner fabric.", ""},
        {"interconnect.ambiguous-region",
         "A Direct Connect gateway is global, but an interconnect lands in one AWS region, which decides over its "
         "pair, its price tier and the gateways that it reaches. The region is not stated, and the gateways behind do "
         "not leave only one choice.",
         "State the AWS region on the interconnect.", ""},
        {"interconnect.preview",
         "The pair, or the partner as a whole, is in public preview. There is no availability promise, sizes and "
         "numbers are limited, and the provider removes what was made in the preview before general availability.",
         "Do not carry production over it alone; draw a second way.", ""},
        {"interconnect.bandwidth-unsupported",
         "An interconnect has one of a few sizes, and both providers and the pair must offer it. Another size is "
         "refused by the side that does not know it, after the first side has already made its half. Where it is not "
         "published which of the possible sizes are really offered, the finding says so.",
         "Choose one of the sizes that the message names.", "Sets the next larger size that is offered."},
        {"interconnect.free-tier",
         "AWS gives one local interconnect of this size for each region and generally available provider without "
         "charge. It can never be turned into a paid one: growing later means to build a second one and to move over. "
         "The partner's side is charged as usual.",
         "Draw the size that you will need, or accept the limit.", ""},
        {"interconnect.quota",
         "AWS allows an account two interconnects for each provider, ten in all, four that wait for the partner at "
         "once, and one for each region while a partner is in preview. The next one is refused. The quota pages say "
         "both for each account and for each region, so across regions this is a warning.",
         "Use fewer and larger ones, spread them over accounts, or ask for a higher quota.", ""},
        {"interconnect.dxgw-full",
         "A Direct Connect gateway has a pool of inbound prefixes, and each interconnect takes a fixed share of it. "
         "The number that fits is derived from these two figures, not published as such.",
         "Use a second Direct Connect gateway.", ""},
        {"interconnect.gateway-region",
         "Virtual private and transit gateways reach only an interconnect in their own region, over the Direct Connect "
         "gateway between them. AWS refuses the association, or nothing is routed. A core network reaches every "
         "interconnect, at a higher price tier.",
         "Move the gateway to the interconnect's region, or use a core network.", ""},
        {"interconnect.remote-tgw",
         "A Direct Connect gateway that has transit gateways both in the interconnect's region and in another one "
         "takes no interconnect: attaching it fails. The remote transit gateway can be reached by peering it with the "
         "local one.",
         "Associate the local transit gateway only, and peer the remote one with it.", ""},
        {"interconnect.not-attached",
         "The Direct Connect gateway has an interconnect or line on one side and nothing on the other: no virtual "
         "private gateway, transit gateway or core network. It is billed, and no address in AWS is reached through it.",
         "Associate it with a gateway that a network is attached to.", ""},
        {"interconnect.transport-quota",
         "Google allows one transport for each project and region by default. The second one is refused until the "
         "quota is raised, which takes a request and some days.",
         "Ask Google for a higher quota before you deploy, or use another project.", ""},
        {"interconnect.advertised-routes",
         "At Google's side of the interconnect no BGP is configured; instead the transport lists the prefixes that AWS "
         "learns. What is not listed has no way back: packets arrive and answers do not. A subnet that a flow uses "
         "must be covered by the list.",
         "List the ranges of the subnets that AWS should reach.", "Adds the ranges of the subnets to the list."},
        {"interconnect.azure-gateway",
         "The Azure side is an ExpressRoute circuit of a special tier, which acts like a Local circuit: exactly one "
         "gateway connection, and the gateway in the circuit's own region. Other regions are reached from there by "
         "network peering with gateway transit.",
         "Attach exactly one ExpressRoute gateway in the region of the circuit.", ""},
        {"interconnect.azure-size",
         "While Azure's interconnect is in preview it is offered in one size only. Azure answers another one with an "
         "error when the circuit is created.",
         "Set the size that the preview offers.", "Sets the only size that is offered."},
        {"interconnect.oci-route",
         "The interconnect ends at a dynamic routing gateway, and no network is attached to it. Oracle then accepts "
         "the circuit, and nothing in Oracle's cloud uses it.",
         "Attach the network to the gateway.", ""},
        {"interconnect.description",
         "AWS takes letters, digits, blanks, hyphens and underscores in the description of an interconnect, up to 255 "
         "of them. A colon or a dot is enough for the call to be refused.",
         "Write the description with these characters only.", "Replaces each character that is refused by a hyphen."},
        {"interconnect.mtu",
         "The two clouds carry packets of different sizes over the link, and the network's own size differs again. "
         "Larger packets are dropped or cut on the way, which shows itself as connections that open and then hang. The "
         "path carries the smallest of all sizes, which the message names.",
         "Set the network's MTU to what the path carries, or clamp the segment size at the edge.",
         "Sets the Google network's MTU to what the link carries."},
        {"dxgw.mixed-kinds",
         "A Direct Connect gateway serves virtual private gateways, or transit gateways, or one core network. AWS "
         "refuses the first association of a second kind.",
         "Use a Direct Connect gateway for each kind.", ""},
        {"dxgw.count",
         "A Direct Connect gateway takes a limited number of virtual private gateways, transit gateways, core networks "
         "and virtual interfaces. These limits cannot be raised.",
         "Spread them over several Direct Connect gateways.", ""},
        {"dxgw.allowed-prefixes",
         "The allowed prefixes of an association mean two things: towards a transit gateway they are announced "
         "literally, so an empty list means that the far side learns nothing; towards a virtual private gateway they "
         "are a filter that lets a range of the VPC pass only if it is equal or wider. Lists of two transit gateways "
         "must not overlap, and their length is limited.",
         "List the ranges of the networks behind the gateway, or wider ones.",
         "Lists the ranges of the attached networks."},
        {"vgw.one-network",
         "A virtual private gateway belongs to exactly one VPC and to at most one Direct Connect gateway, and it must "
         "be attached to its VPC before it can be associated. For several VPCs there is the transit gateway.",
         "Attach it to one VPC, or use a transit gateway.", ""},
        {"attachment.duplicate",
         "A network has one attachment to a gateway, in as many zones as you like. AWS refuses a second attachment of "
         "the same VPC to the same transit gateway.",
         "Keep one attachment, and list all its subnets there.", "Keeps the first attachment only."},
        {"routes.over-limit",
         "Gateways, sessions and route tables take a limited number of prefixes. Beyond it AWS takes a session down, "
         "and others drop what is too much without a word. Some of the figures come from older pages; the finding then "
         "says so.",
         "Summarise ranges, or split the networks over two gateways.", ""},
        {"peering.not-transitive",
         "A peering joins two networks and no third one: what is learned over one peering is not passed to the next. "
         "The flow would have to cross two in a row, so packets stop at the network between them. Google joins a "
         "managed interconnect to the network by a peering, which therefore counts.",
         "Peer the two ends directly, or join them over a gateway or hub.", ""},
        {"interconnect.no-transit",
         "The flow would have to enter a network, gateway or circuit over one private way and leave it over another, "
         "and that party does not carry transit. A Direct Connect gateway does not pass traffic between two "
         "interconnects, and Oracle none from the premises.",
         "Join the two ends over a link of their own.", ""},
    };
    return texts;
}

} // namespace isthmus
