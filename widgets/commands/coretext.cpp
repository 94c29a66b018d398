// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/coretext.h"

#include "widgets/commands/coreforms.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <vector>

namespace isthmus {

namespace {

// The forms in which core speaks. The order matters: the first that fits is taken, so longer ones stand first.
// One form a line.
// clang-format off
constexpr const char* forms[] = {
    QT_TRANSLATE_NOOP("isthmus::Core", "Create VPC %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Add %1 to VPC %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create subnet %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create transit gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create network %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create virtual private gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create Direct Connect gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Attach VPC %1 to %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Attach %1 to VPC %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Associate %1 with %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create interconnect %1 to %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Accept interconnect %1 from %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create transport %1 to %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Peer the network with transport %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Wait until AWS shows %1 as available"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Wait until Google shows %1 as ACTIVE"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Wait until the peering of %1 is ACTIVE"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Create route table of VPC %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Give subnet %1 its route table"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Route %1 of VPC %2 by %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Let VPC %1 learn the routes of %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete VPC %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Take away the range %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete subnet %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete route table %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Take the route table from %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete route %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Stop learning routes in %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete transit gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete attachment %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete virtual private gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Detach %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete Direct Connect gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete association %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete interconnect %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete network %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Remove peering %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete transport %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete 1 item"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Delete %1 items"),
    QT_TRANSLATE_NOOP("isthmus::Core", "\"%1\" cannot contain itself."),
    QT_TRANSLATE_NOOP("isthmus::Core", "\"%1\" cannot stand inside \"%2\", which it contains."),
    QT_TRANSLATE_NOOP("isthmus::Core", "The id \"%1\" is already in use by another %2."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no region. Set it, so that Isthmus knows where to make it."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no account with a project ID. Add one and choose it, so that Isthmus knows where to make it."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 has no address range. Give it one in cidrs."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 lies in no VPC. Put it into one."),
    QT_TRANSLATE_NOOP("isthmus::Core", "Interconnect %1: each side must know the other's account. Give %2 an account with its identifier."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1: IPv6 ranges of a VPC are not deployed by this version."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1: the IPv6 range of a subnet is not deployed by this version."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1: static routes of a transit gateway are not deployed by this version; its own tables learn the attached networks."),
    QT_TRANSLATE_NOOP("isthmus::Core", "The design has several AWS accounts, and a profile has one set of AWS credentials: everything is made in the account of those."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is not deployed: the VPC has no subnet to attach. Draw one in it."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1: the route to %2 by %3 is not deployed: this version routes to attached transit and virtual private gateways."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 could not be asked for (%2), so the plan takes it as it was recorded."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is just being removed. Wait until that is over and plan again."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is drawn otherwise than it was made, and cannot be changed in place. Destroy the design and deploy it again, or draw it as it was."),
    QT_TRANSLATE_NOOP("isthmus::Core", "It went to the state %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "It is gone or being removed (state %1). Plan again."),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "not there yet"),
    QT_TRANSLATE_NOOP("isthmus::Core", "both sides have to bring it up"),
    QT_TRANSLATE_NOOP("isthmus::Core", "was made, and is gone at the provider"),
    QT_TRANSLATE_NOOP("isthmus::Core", "asked for, and not ready yet (%1)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is left out: it needs something that is not deployed."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is planned or disabled, or one of its ends is: not deployed."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is drawn as planned or disabled, or lies in something that is: not deployed."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is not deployed by this version."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1: this pair of regions is in preview at the providers."),
    QT_TRANSLATE_NOOP("isthmus::Core", "It is still %1 after %2 minutes. Nothing is lost: deploy again to go on waiting."),
    QT_TRANSLATE_NOOP("isthmus::Core", "It is still there (state %1). Destroy again to go on waiting."),
    QT_TRANSLATE_NOOP("isthmus::Core", "The other end of the interconnect has failed: %1"),

    QT_TRANSLATE_NOOP("isthmus::Core", "%1. Looking whether it was done."),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1 is not deployed"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Write %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set the region to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Allow the ranges of the attached networks"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Allow the ranges of %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Keep %1 only"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Remove the waiver"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Give %1 the ASN %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set the ASN to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set the bandwidth to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Announce the ranges of the subnets"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set the network's MTU to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set the line to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set IKE version 2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Remove position"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set region"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change ASN"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change bandwidth"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Remove waiver"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set MTU"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set allowed prefixes"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Remove duplicate attachments"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Announce subnets"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Clear host bits"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Use IKEv2"),

    QT_TRANSLATE_NOOP("isthmus::Core", "a list of ASN ranges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a list of address ranges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a list of objects"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a list of texts"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a number"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a range of ASNs such as \"64520-64530\""),
    QT_TRANSLATE_NOOP("isthmus::Core", "a whole number"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an ASN from 0 to 4294967295"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an IP address"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an address range as text"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an address range as text, such as \"10.0.0.0/16\""),
    QT_TRANSLATE_NOOP("isthmus::Core", "an object"),
    QT_TRANSLATE_NOOP("isthmus::Core", "true or false"),
    QT_TRANSLATE_NOOP("isthmus::Core", "its BGP sessions"),
    QT_TRANSLATE_NOOP("isthmus::Core", "whether its lines fit"),
    QT_TRANSLATE_NOOP("isthmus::Core", "overlaps and routes"),
    QT_TRANSLATE_NOOP("isthmus::Core", "its size, its price and what it carries"),
    QT_TRANSLATE_NOOP("isthmus::Core", "which ASN Google asks for"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the ASN of the Direct Connect gateway"),
    QT_TRANSLATE_NOOP("isthmus::Core", "VPN gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "ExpressRoute gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no way is drawn"),
    QT_TRANSLATE_NOOP("isthmus::Core", "0 or more"),
    QT_TRANSLATE_NOOP("isthmus::Core", "0 to 1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the policies"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a residency policy"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Take %1 out of %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Name it %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Make it %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Use %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "State what the peer has"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Set the circuit to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Widen it to %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Add %1 with %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Remove its position from %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Add gateway subnet"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change availability"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change description"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change inside prefix"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Change told ASN"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Correct range"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Mend all that is clear"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Rename"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Rename subnet"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Take out"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Widen gateway subnet"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Widen range"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a list"),
    QT_TRANSLATE_NOOP("isthmus::Core", "null"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a number with a fraction"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a date and time as in RFC 3339"),
    QT_TRANSLATE_NOOP("isthmus::Core", "base64"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a UUID"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an e-mail address"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an IPv4 address"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an IPv6 address"),
    QT_TRANSLATE_NOOP("isthmus::Core", "an address range such as 169.254.0.0/16"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The activation key is not base64. Copy the whole key, without quotes or blanks inside"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The activation key does not hold a JSON object. Copy the key again from the side that made it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The activation key's %1 is missing or not a text. Copy the key again from the side that made it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The activation key's %1 is missing or not a positive integer. Copy the key again from the side that made it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The key is for another size than the link's %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The key is for another account than the one drawn at %1 (%2)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "The key is for another environment than %1, or another provider made it than %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "a partner"),
    QT_TRANSLATE_NOOP("isthmus::Core", "all providers"),
    QT_TRANSLATE_NOOP("isthmus::Core", "core networks"),
    QT_TRANSLATE_NOOP("isthmus::Core", "transit gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "virtual private gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "virtual interfaces"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Direct Connect gateways"),
    QT_TRANSLATE_NOOP("isthmus::Core", "its peer"),
    QT_TRANSLATE_NOOP("isthmus::Core", "none of them covers %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "not stated"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the figure is second-hand or old (%1)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the pair %1 with %2"),

    QT_TRANSLATE_NOOP("isthmus::Core", "Transit gateway %1, data processed"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Core network %1, data processed"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Virtual WAN hub %1, data processed"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Network Connectivity Center, data processed"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transfer from %1 to %2 (half of the flow)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Network peering %1 at %2, in and out"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transfer between zones over %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transfer over the peering %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Interconnect data transfer out over %1 (half of the flow)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Direct Connect data transfer out over %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "ExpressRoute data transfer out over %1 (half of the flow)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Internet egress of %1 over %2 (half of the flow)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Interconnect %1 to Azure (preview)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Interconnect %1, tier %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Partner Cross-Cloud Interconnect transport %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Multicloud Interconnect circuit %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Interconnect virtual circuit %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Partner's end of the interconnect"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transit gateway attachment of the VPN%1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Core network attachment of the VPN"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transit gateway attachment of the Direct Connect gateway"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Core network attachment of the Direct Connect gateway"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transit gateway attachment of the peering at %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transit gateway attachment"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Core network attachment"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Site-to-Site VPN connection%1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Cloud VPN tunnel x %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Cloud VPN tunnels"),
    QT_TRANSLATE_NOOP("isthmus::Core", "VPN connection"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Direct Connect dedicated port %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Direct Connect hosted connection %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Partner VLAN attachment %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Dedicated Interconnect circuit %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "VLAN attachment %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "FastConnect port %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Private line"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Fabric connection"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Fabric port"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Fabric router"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Virtual WAN hub, Standard"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Virtual WAN network connection"),
    QT_TRANSLATE_NOOP("isthmus::Core", "VPC spoke"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Hybrid spoke"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Core network edges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Core network edge %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "ExpressRoute circuit %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "ExpressRoute gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "VPN gateway %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "%1, above %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the core network's edge in %1 raises the tier, and no table of tiers is published; the connection itself tells it as billingTier"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Site-to-Site VPN connection"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Transit gateway attachment of the VPN"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Virtual private gateway"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Direct Connect gateway"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Cloud Router"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Network Connectivity Center hub"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Dynamic routing gateway"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Cloud VPN tunnel"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Site-to-Site VPN"),
    QT_TRANSLATE_NOOP("isthmus::Core", "hour"),
    QT_TRANSLATE_NOOP("isthmus::Core", "month"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the flow's gbPerMonth is not given (%1)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the flow's gbPerMonth is not given"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the region is not known"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the region of the attachment is not known"),
    QT_TRANSLATE_NOOP("isthmus::Core", "free within one zone, and the drawing does not say which zones talk to each other"),
    QT_TRANSLATE_NOOP("isthmus::Core", "it costs as between the regions and zones of the two machines, which the drawing does not tell"),
    QT_TRANSLATE_NOOP("isthmus::Core", "it depends on the country of the facility, which is not given"),
    QT_TRANSLATE_NOOP("isthmus::Core", "AWS prices it by Region and location, and that table is not in the catalogue"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the catalogue has no price for it as of %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the catalogue has no price for it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the catalogue does not know this kind"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the catalogue does not know the service %1"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the service is not given"),
    QT_TRANSLATE_NOOP("isthmus::Core", "bandwidthMbps is not given"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the link does not say how many tunnels it has"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the drawing does not say how many scale units the hub's gateway has"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the drawing does not say how many scale units the gateway has"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the gateway has no sku, and its price depends on it"),
    QT_TRANSLATE_NOOP("isthmus::Core", "bandwidthMbps, tier and family must be given, for the price depends on all three"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the vendor's prices are by offer and not in the catalogue"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the core network states no edges"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the first spokes of each sort are waived, and the drawing is not all that a project has"),
    QT_TRANSLATE_NOOP("isthmus::Core", "AWS bills it by the hour and by GB, and the amounts were not published where we could read them"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the free tier is not offered towards %1, and no price of this size was published"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the free tier holds once for each region and provider, another link in %1 towards %2 has it, and no price of this size was published"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no environment joins %1 and %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no price was published for %1; there are prices for %2"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no price was published for %1; for %2 it is %3"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no price was published above %1 a month"),
    QT_TRANSLATE_NOOP("isthmus::Core", "the only figure, %1, is %2"),

    QT_TRANSLATE_NOOP("isthmus::Core", "unknown"),
    QT_TRANSLATE_NOOP("isthmus::Core", "no distance of its own"),
    QT_TRANSLATE_NOOP("isthmus::Core", "place not known, counted as on the straight way"),
    QT_TRANSLATE_NOOP("isthmus::Core", "measured %1, p50 over %2 (%3)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "measured %1, %2 (%3)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "same metropolitan area (%1), estimated as %2 to %3 was measured %4 (%5)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "distance %1, estimated (model fitted %2, %3)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "within %1, measured %2, p50 (%3)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "within %1, measured %2, %3 (%4)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "within one place, estimated as %1 was measured %2 (%3)"),
    QT_TRANSLATE_NOOP("isthmus::Core", "Not known: the place of %1."),
    QT_TRANSLATE_NOOP("isthmus::Core", "Not known: the round trip between %1 and %2."),
    QT_TRANSLATE_NOOP("isthmus::Core", "Not known: %1."),
    QT_TRANSLATE_NOOP("isthmus::Core", "Nobody measured the round trip within %1."),
    QT_TRANSLATE_NOOP("isthmus::Core", "The place of %1 is not known: give it a region, or latitude and longitude."),
    QT_TRANSLATE_NOOP("isthmus::Core", "The flow's end %1 does not exist."),
    QT_TRANSLATE_NOOP("isthmus::Core", "The flow's end %1 is disabled."),
    QT_TRANSLATE_NOOP("isthmus::Core", "No way is drawn between %1 and %2."),
    QT_TRANSLATE_NOOP("isthmus::Core", "No place on the way from %1 to %2 is known."),
};
// clang-format on

/// Puts the arguments in, in one pass: an argument that itself holds a %1 stays as it is.
QString filled(const QString& text, const QStringList& args) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype end = i + 1;
        while (text[i] == QLatin1Char('%') && end < text.size() && text[end].isDigit() && end - i < 3)
            ++end;
        const auto number = text.mid(i + 1, end - i - 1).toInt();
        if (end == i + 1 || number < 1 || number > args.size()) {
            result += text[i];
            continue;
        }
        result += args[number - 1];
        i = end - 1;
    }
    return result;
}

struct Form {
    const char* english = nullptr;
    QString anchor; ///< its longest piece without an argument: cheaper to look for than the whole
    QRegularExpression pattern;
    std::vector<int> order; ///< which argument each capture is
};

std::vector<Form> compiled() {
    static const QRegularExpression argument(QStringLiteral("%(\\d)"));
    std::vector<const char*> all(deployForms().begin(), deployForms().end());
    all.insert(all.end(), std::begin(forms), std::end(forms));
    all.insert(all.end(), routeForms().begin(), routeForms().end());
    std::vector<Form> result;
    for (const char* english : all) {
        const QString text = QString::fromUtf8(english);
        const QStringList pieces = text.split(argument);
        Form form{english,
                  *std::max_element(pieces.begin(), pieces.end(),
                                    [](const QString& a, const QString& b) { return a.size() < b.size(); }),
                  {},
                  {}};
        QString pattern;
        qsizetype from = 0;
        for (auto hits = argument.globalMatch(text); hits.hasNext();) {
            const auto hit = hits.next();
            pattern += QRegularExpression::escape(text.mid(from, hit.capturedStart() - from)) + QStringLiteral("(.+?)");
            form.order.push_back(hit.captured(1).toInt());
            from = hit.capturedEnd();
        }
        pattern += QRegularExpression::escape(text.mid(from));
        form.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern));
        result.push_back(std::move(form));
    }
    return result;
}

QString said(const char* context, const QString& english) {
    return QCoreApplication::translate(context, english.toUtf8().constData());
}

// Arguments can be words of core, such as "a whole number"; names of elements are in no translation and stay.
QStringList argumentsOf(const Message& message) {
    QStringList result;
    for (const std::string& arg : message.args)
        result << coreText(arg);
    return result;
}

} // namespace

QString findingText(const Message& message) {
    static const QRegularExpression doubt(QStringLiteral("^(.*) Not certain: (%\\d)\\.$"));
    const QString english = toQt(message.text);
    const auto doubtful = doubt.match(english);
    QString text = said("isthmus::Finding", doubtful.hasMatch() ? doubtful.captured(1) : english);
    if (doubtful.hasMatch())
        text += QLatin1Char(' ') + QCoreApplication::translate("isthmus::Finding", "Not certain: %1.")
                                       .replace(QLatin1String("%1"), doubtful.captured(2));
    return filled(text, argumentsOf(message));
}

QString coreText(std::string_view english) {
    static const std::vector<Form> known = compiled();
    QString text = toQt(english);
    // No translation, no search: English is what core already speaks.
    if (text.isEmpty() || said("isthmus::Core", QStringLiteral("Delete VPC %1")) == QLatin1String("Delete VPC %1"))
        return text;
    for (const Form& form : known) {
        if (!text.contains(form.anchor))
            continue;
        const auto match = form.pattern.match(text);
        if (!match.hasMatch())
            continue;
        QStringList args(9);
        for (std::size_t i = 0; i < form.order.size(); ++i)
            // A reason may hold another one; a single word is a name.
            if (const QString arg = match.captured(static_cast<int>(i) + 1); arg.contains(QLatin1Char(' ')))
                args[form.order[i] - 1] = coreText(fromQt(arg));
            else
                args[form.order[i] - 1] = arg;
        return filled(QCoreApplication::translate("isthmus::Core", form.english), args);
    }
    return text;
}

QString catalogText(std::string_view english) {
    return english.empty() ? QString() : said("isthmus::Catalog", toQt(english));
}

} // namespace isthmus
