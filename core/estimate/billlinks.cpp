// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/biller.h"
#include "estimate/pricekeys.h"

#include <fmt/format.h>

namespace isthmus {

void Biller::billLinks() {
    for (const auto& [id, link] : m_design.links())
        if (!m_design.isDisabled(id))
            billLink(link);
}

void Biller::billLink(const Link& link) {
    if (m_design.node(link.from) == nullptr || m_design.node(link.to) == nullptr)
        return; // reference.missing says so
    if (link.kind == "attachment")
        billAttachment(link);
    else if (link.kind == "association")
        billAssociation(link);
    else if (link.kind == "interconnect")
        billInterconnect(link);
    else if (link.kind == "vpn")
        billVpn(link);
    else if (link.kind == "private-line")
        billLine(link);
    else if (link.kind == "peering")
        billPeering(link);
}

void Biller::billAttachment(const Link& link) {
    if (const Node* transit = endOfKind(link, "aws.transit-gateway")) {
        m_ledger.bill(link.id, "Transit gateway attachment",
                      {"aws", prices::transitGateway, prices::tgwAttachment, regionOf(*transit), {}, {}},
                      hoursPerMonth);
    } else if (endOfKind(link, "aws.core-network") != nullptr) {
        const Node& from = *m_design.node(link.from);
        const Node& other = from.kind == "aws.core-network" ? *m_design.node(link.to) : from;
        m_ledger.bill(link.id, "Core network attachment",
                      {"aws", prices::cloudWan, prices::cloudWanVpc, regionOf(other), {}, {}}, hoursPerMonth);
    } else if (const Node* hub = endOfKind(link, "azure.virtual-wan-hub")) {
        if (endOfKind(link, "azure.expressroute-circuit") != nullptr) {
            m_ledger.bill(link.id, "Virtual WAN ExpressRoute connection unit",
                          {"azure", prices::virtualWan, prices::virtualWanErConnection, regionOf(*hub), {}, {}},
                          hoursPerMonth);
            m_ledger.unknown(link.id, "azure", "Virtual WAN ExpressRoute scale units",
                             "the drawing does not say how many scale units the hub's gateway has");
        } else {
            m_ledger.unknown(link.id, "azure", "Virtual WAN network connection", "the catalogue has no price for it");
        }
    } else if (endOfKind(link, "gcp.ncc-hub") != nullptr) {
        const bool network = endOfKind(link, "gcp.network") != nullptr;
        if (network)
            m_ledger.bill(link.id, "VPC spoke", {"gcp", prices::ncc, prices::nccVpcSpoke, {}, {}, {}}, hoursPerMonth);
        else
            m_ledger.unknown(link.id, "gcp", "Hybrid spoke",
                             "the first spokes of each sort are waived, and the drawing is not all that a project has");
    }
}

void Biller::billAssociation(const Link& link) {
    if (const Node* transit = endOfKind(link, "aws.transit-gateway"))
        m_ledger.bill(link.id, "Transit gateway attachment of the Direct Connect gateway",
                      {"aws", prices::transitGateway, prices::tgwAttachment, regionOf(*transit), {}, {}},
                      hoursPerMonth);
    else if (endOfKind(link, "aws.core-network") != nullptr)
        m_ledger.unknown(
            link.id, "aws", "Core network attachment of the Direct Connect gateway",
            "AWS bills it by the hour and by GB, and the amounts were not published where we could read them");
}

void Biller::billPeering(const Link& link) {
    // Network peerings cost by the GB only; a transit gateway bills the attachment at each side.
    for (const Id& id : {link.from, link.to}) {
        const Node& node = *m_design.node(id);
        if (node.kind == "aws.transit-gateway")
            m_ledger.bill(link.id, "Transit gateway attachment of the peering at " + node.id,
                          {"aws", prices::transitGateway, prices::tgwAttachment, regionOf(node), {}, {}},
                          hoursPerMonth);
    }
}

} // namespace isthmus
