// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explanations.h"

// Rules on the drawing as a document, on addresses, names and accounts.
namespace isthmus {

const std::vector<RuleText>& designTexts() {
    static const std::vector<RuleText> texts{
        {"id.duplicate",
         "Nodes, links, flows and accounts share one space of ids, because links, waivers and deployments name "
         "elements by id alone. When two elements have one id, only the first one is read, so the second one is "
         "neither checked nor priced nor deployed.",
         "Give the second element an id of its own in the file.", ""},
        {"name.duplicate",
         "Two elements of one kind in one place carry the same name. Most providers accept that for some kinds and "
         "refuse it for others, and people confuse the two at the next change. Subnets are compared within their "
         "network and region, everything else within its account and region, links between the same vendors.",
         "Rename one of them.", ""},
        {"reference.missing",
         "A link, parent, account, flow, policy or view names an id that nothing in the design has. Whatever hangs on "
         "the missing element cannot be checked, priced or deployed. Often the id was mistyped, or the element was "
         "deleted in another branch before a merge.",
         "Correct the id, or draw what is missing.", "Removes the position of the missing element from the view."},
        {"kind.unknown",
         "The design uses a kind of node or link that the catalogue does not describe. It is kept and drawn as a plain "
         "box, but no rule, price or route knows what it is. A newer version of Isthmus may know it, or a folder of "
         "facts of your own can describe it.",
         "Choose a known kind, or add the kind to your own catalogue.", ""},
        {"property.type",
         "A property has another type than its kind asks for, lies outside its range, or a property that is needed is "
         "missing. Such a value cannot be compared, so rules, prices and exports leave it out and the design looks "
         "better than it is.",
         "Write a value of the type that the message names.", "Writes an availability in percent as a share of one."},
        {"link.not-allowed",
         "Each kind of link joins certain kinds of ends, as the providers build them: an attachment joins a network "
         "and a gateway, an association a Direct Connect gateway and what lies behind it. No provider has a resource "
         "that corresponds to the drawn combination, so it can neither carry traffic nor be deployed.",
         "Use the kind of link that the message names, or join the ends through what lies between them.", ""},
        {"parent.not-allowed",
         "A node is drawn inside one that cannot contain it, or stands alone although it belongs inside another one. "
         "The parent decides to which network a subnet, router or gateway belongs, and from it region and account are "
         "taken. With a wrong parent all of that is wrong too.",
         "Move the node into a parent of the right kind, or take it out.",
         "Takes a node out that may stand inside nothing."},
        {"region.unknown",
         "The region is none of the provider's codes. Regions decide over prices, round trips and over which "
         "interconnects exist, so a mistyped region hides every error behind it. Providers write their codes "
         "differently: us-east-1 at AWS, us-east4 at Google, eastus at Azure, us-ashburn-1 at Oracle.",
         "Write the provider's own code, such as one of those that the message names.",
         "Writes the region that was plainly meant: other letter case, the region's full name, a zone of it, or one "
         "slip that fits a single region."},
        {"node.unconnected",
         "A network, gateway, router or site has no link and no flow. It may be the next thing that you draw, or what "
         "is left of something that was removed; gateways cost money even when nothing uses them.",
         "Join it to something, or remove it.", ""},
        {"waiver.stale",
         "A waiver accepts a finding for a reason and often until a date. This one has run out, its date cannot be "
         "read, or what it accepted is no longer reported. Old waivers hide new faults that happen to have the same "
         "rule and subjects.",
         "Remove the waiver, or decide again and give it a later date.", "Removes the waiver."},
        {"cidr.syntax",
         "The text is no address range in the form address/length. An address without a length, a netmask in dots or a "
         "length beyond the width of the address are refused by every provider's API. Until it can be read, overlaps "
         "and routes of this range are not checked.",
         "Write it as address/length, such as 10.0.0.0/16.",
         "Writes the range that a dotted netmask or stray blanks plainly mean."},
        {"cidr.host-bits",
         "The address has bits set behind the prefix length, so two readers may take it for two different ranges. "
         "Google and Azure refuse such a range, AWS silently clears the bits, and route tables then differ from the "
         "drawing. The message shows the range that the length implies; check that the length itself is the one you "
         "meant.",
         "Write the range that the message shows, or correct the length.", "Clears the host bits."},
        {"cidr.size",
         "Each provider takes ranges between a smallest and a largest size for networks and for subnets, and most of "
         "them ask for a fixed length for IPv6 subnets. A range outside of that is refused when it is created. The "
         "limits stand in the catalogue with source and date.",
         "Choose a length between the two that the message names.",
         "Widens a range that is too small to the provider's smallest, where there is room for it."},
        {"cidr.reserved",
         "The range touches one that the provider keeps for itself or that no host may have, such as 169.254.0.0/16 or "
         "224.0.0.0/4. The provider refuses it, or traffic to it never leaves the host.",
         "Choose a range outside of it.", ""},
        {"cidr.discouraged",
         "The range is accepted, but is known to cause trouble where it is routed: Google's automatic subnets lie in "
         "10.128.0.0/9, many systems drop 240.0.0.0/4, and Docker uses 172.17.0.0/16 on every host. The trouble shows "
         "itself late, as hosts that cannot be reached from some places.",
         "Choose another range while renumbering is still cheap.", ""},
        {"cidr.secondary-restricted",
         "Which further ranges a VPC may have depends on its first one: beside a range of 10.0.0.0/8, for example, AWS "
         "takes none of the other private blocks. Nor may a further range equal or contain a destination that already "
         "stands in a route table of the VPC. The API refuses the range, and with it the whole deployment step.",
         "Choose a further range from the same private block, from 100.64.0.0/10 or from public space.", ""},
        {"cidr.count",
         "A network has more ranges than its provider takes. For AWS the usual limit of five can be raised on request, "
         "so this is a warning there; beyond the highest limit nothing helps.",
         "Use fewer and larger ranges, or ask the provider for a higher limit first.", ""},
        {"subnet.outside-network",
         "A subnet must lie inside one single range of its network; two neighbouring ranges do not count as one. The "
         "provider refuses a subnet outside, and nothing announces its addresses.",
         "Move the subnet inside a range of its network, or add a range to the network.", ""},
        {"subnet.overlap",
         "Two subnets of one network share addresses. Every provider refuses the second one, because within a network "
         "an address can be in one place only. Secondary ranges count as well.",
         "Give one of the two another range.", ""},
        {"cidr.overlap",
         "Two networks that the drawn links really route together share addresses. No provider's interconnect API "
         "looks for that: the routes are accepted, one of the two wins, and hosts of the other network cannot be "
         "reached. The message names the way over which both are heard.",
         "Renumber one of the two, or part them so that nothing routes both.", ""},
        {"subnet.gateway-missing",
         "Azure places VPN and ExpressRoute gateways in a subnet whose name must be exactly GatewaySubnet. Without it "
         "the gateway cannot be created, and with it everything that hangs on the gateway.",
         "Add a subnet named GatewaySubnet of the size that the message names.",
         "Adds a GatewaySubnet of the advised size in the first free part of the network, or corrects the name."},
        {"subnet.gateway-size",
         "Azure refuses a GatewaySubnet below its smallest size, and advises a larger one so that a second gateway, or "
         "one with more instances, fits. A GatewaySubnet cannot be resized while a gateway stands in it, so the choice "
         "is made once.",
         "Make it as large as the message advises.", "Widens the subnet to the advised size, where there is room."},
        {"gateway.count",
         "A provider allows only so many gateways of a kind at one place: one VPN and one ExpressRoute gateway in an "
         "Azure network, a handful of transit gateways on a VPC, and a limited number of Direct Connect gateways on a "
         "transit gateway or core network. The next one is refused.",
         "Remove one, or use another network or gateway.", ""},
        {"name.pattern",
         "The provider takes names of a certain form only: Google wants lower-case letters, digits and hyphens, Azure "
         "allows some more. With another name the resource is refused when it is created, often in the middle of a "
         "deployment.",
         "Choose a name of the form that the message shows.",
         "Writes the name in the form that the provider takes, where no other element has that name."},
        {"account.pattern",
         "An AWS account has twelve digits, an Azure subscription is a GUID, an Oracle tenancy an OCID, a Google "
         "project an id of its own form; and an element of one provider lives in an account of that provider. A wrong "
         "identifier sends an activation key to somebody else, or to nobody.",
         "Correct the identifier, or choose the account of the right provider.", ""},
        {"account.remote-pattern",
         "When AWS starts an interconnect it is told the account at the other side, and its API takes certain "
         "characters only. A domain-scoped Google project such as example.com:name contains a colon and is refused.",
         "Use another project or account at the far end, or let the partner start the connection.", ""},
    };
    return texts;
}

} // namespace isthmus
