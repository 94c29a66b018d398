// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/biller.h"
#include "estimate/pricekeys.h"

#include "model/property.h"

#include <fmt/format.h>

namespace isthmus {

void Biller::billVpn(const Link& link) {
    const auto list = link.properties.find("tunnels");
    const std::size_t tunnels = list != link.properties.end() && list->is_array() ? list->size() : 0;
    for (const Id& id : {link.from, link.to})
        billVpnEnd(link, *m_design.node(id), tunnels);
}

void Biller::billVpnEnd(const Link& link, const Node& node, std::size_t tunnels) {
    const std::string region = regionOf(node);
    if (node.kind == "aws.virtual-private-gateway" || node.kind == "aws.transit-gateway" ||
        node.kind == "aws.core-network") {
        // AWS sells connections of two tunnels each.
        const std::size_t connections = tunnels == 0 ? 1 : (tunnels + 1) / 2;
        const std::string count = connections == 1 ? "" : fmt::format(" x {}", connections);
        const double hours = hoursPerMonth * static_cast<double>(connections);
        m_ledger.bill(link.id, "Site-to-Site VPN connection" + count,
                      {"aws", prices::awsVpn, prices::awsVpnHour, region, {}, {}}, hours);
        if (node.kind == "aws.transit-gateway")
            m_ledger.bill(link.id, "Transit gateway attachment of the VPN" + count,
                          {"aws", prices::transitGateway, prices::tgwAttachment, region, {}, {}}, hours);
        else if (node.kind == "aws.core-network")
            m_ledger.unknown(link.id, "aws", "Core network attachment of the VPN", "the catalogue has no price for it");
    } else if (node.kind == "gcp.vpn-gateway") {
        if (tunnels == 0)
            m_ledger.unknown(link.id, "gcp", "Cloud VPN tunnels", "the link does not say how many tunnels it has");
        else
            m_ledger.bill(link.id, fmt::format("Cloud VPN tunnel x {}", tunnels),
                          {"gcp", prices::gcpVpn, prices::gcpVpnTunnel, region, {}, {}},
                          hoursPerMonth * static_cast<double>(tunnels));
    } else if (node.kind == "oci.drg") {
        m_ledger.billIfListed(link.id, "Site-to-Site VPN",
                              {"oci", prices::ociNetworking, prices::ociVpn, region, {}, {}}, hoursPerMonth);
    } else if (node.kind == "azure.virtual-wan-hub") {
        m_ledger.bill(link.id, "Virtual WAN S2S VPN connection unit",
                      {"azure", prices::virtualWan, prices::virtualWanVpnConnection, region, {}, {}}, hoursPerMonth);
        m_ledger.unknown(link.id, "azure", "Virtual WAN S2S VPN scale units",
                         "the drawing does not say how many scale units the hub's gateway has");
    } else if (node.kind.starts_with("alibaba.") || node.kind == "partner.gateway") {
        m_ledger.unknown(link.id, std::string(node.providerPart()), "VPN connection",
                         "the catalogue has no price for it");
    }
}

void Biller::billDirectConnect(const Link& link, std::int64_t mbps) {
    const std::string size = Bandwidth(mbps).toString();
    const bool hosted = endOfKind(link, "fabric.cloud-router") != nullptr || endOfKind(link, "fabric.port") != nullptr;
    // The port stands at a location that belongs to no region; a gateway with a region tells the rate area.
    std::string region;
    for (const Id& id : {link.from, link.to})
        if (m_design.node(id)->kind.starts_with("aws."))
            region = regionOf(*m_design.node(id));
    m_ledger.bill(link.id, fmt::format("Direct Connect {} {}", hosted ? "hosted connection" : "dedicated port", size),
                  {"aws", prices::directConnect, hosted ? prices::dxHosted : prices::dxPort, region, mbps, {}},
                  hoursPerMonth);
}

void Biller::billGoogleLine(const Link& link, std::int64_t mbps, bool dedicated) {
    const Node* router = endOfKind(link, "gcp.cloud-router");
    const std::string region = router != nullptr ? regionOf(*router) : std::string();
    const std::string size = Bandwidth(mbps).toString();
    if (!dedicated) {
        m_ledger.bill(link.id, "Partner VLAN attachment " + size,
                      {"gcp", prices::gcpPartner, prices::gcpVlan, region, mbps, {}}, hoursPerMonth);
        return;
    }
    m_ledger.bill(link.id, "Dedicated Interconnect circuit " + size,
                  {"gcp", prices::gcpDedicated, prices::gcpCircuit, region, mbps, {}}, hoursPerMonth);
    m_ledger.bill(link.id, "VLAN attachment " + size,
                  {"gcp", prices::gcpDedicatedVlan, prices::gcpVlan, region, mbps, {}}, hoursPerMonth);
}

void Biller::billFastConnect(const Link& link, std::int64_t mbps) {
    const Node* gateway = endOfKind(link, "oci.drg");
    m_ledger.bill(link.id, "FastConnect port " + Bandwidth(mbps).toString(),
                  {"oci",
                   prices::fastConnect,
                   prices::fastConnectHour,
                   gateway != nullptr ? regionOf(*gateway) : std::string(),
                   mbps,
                   {}},
                  hoursPerMonth);
}

void Biller::billLine(const Link& link) {
    const std::string service = textProperty(link.properties, "service").value_or("");
    const auto mbps = bandwidthProperty(link.properties);
    const auto needsSize = [&](const std::string& payer) {
        if (!mbps)
            m_ledger.unknown(link.id, payer, "Private line", "bandwidthMbps is not given");
        return !mbps;
    };
    if (service == "aws.direct-connect") {
        if (!needsSize("aws"))
            billDirectConnect(link, *mbps);
    } else if (service == "gcp.partner-interconnect" || service == "gcp.dedicated-interconnect") {
        if (!needsSize("gcp"))
            billGoogleLine(link, *mbps, service == "gcp.dedicated-interconnect");
    } else if (service == "gcp-oci") {
        if (!needsSize("gcp")) {
            billGoogleLine(link, *mbps, false);
            billFastConnect(link, *mbps);
        }
    } else if (service == "oci.fastconnect" || service == "azure-oci") {
        if (!needsSize("oci"))
            billFastConnect(link, *mbps); // the Azure end is its circuit, which is billed as a node
    } else if (service == "fabric" || (service.empty() && (endOfKind(link, "fabric.cloud-router") != nullptr ||
                                                           endOfKind(link, "fabric.port") != nullptr))) {
        // The vendor bills below.
    } else if (service != "azure.expressroute") {
        m_ledger.unknown(link.id, std::string(m_design.node(link.from)->providerPart()), "Private line",
                         service.empty() ? "the service is not given"
                                         : "the catalogue does not know the service " + service);
    }
    for (const char* kind : {"fabric.cloud-router", "fabric.port"}) {
        if (const Node* vendor = endOfKind(link, kind)) {
            m_ledger.unknown(link.id, textProperty(vendor->properties, "vendor").value_or("fabric"),
                             "Fabric connection", "the vendor's prices are by offer and not in the catalogue");
            break;
        }
    }
}

} // namespace isthmus
