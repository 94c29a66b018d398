// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/biller.h"
#include "estimate/pricekeys.h"

#include "model/property.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace isthmus {

std::string prices::expressRouteItem(std::string tier, std::string_view family) {
    for (char& letter : tier)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return tier + (family == "UnlimitedData" ? "-unlimited-circuit" : "-metered-circuit");
}

void Biller::billNodes() {
    for (const auto& [id, node] : m_design.nodes())
        if (!m_design.isDisabled(id))
            billNode(node);
}

const Node* Biller::endOfKind(const Link& link, std::string_view kind) const {
    for (const Id& id : {link.from, link.to}) {
        const Node* node = m_design.node(id);
        if (node != nullptr && node->kind == kind)
            return node;
    }
    return nullptr;
}

void Biller::billCoreNetwork(const Node& node) {
    const auto edges = node.properties.find("edges");
    if (edges == node.properties.end() || !edges->is_array() || edges->empty()) {
        m_ledger.unknown(node.id, "aws", "Core network edges", "the core network states no edges");
        return;
    }
    for (const auto& edge : *edges) {
        const std::string region = edge.is_object() ? textProperty(edge, "region").value_or("") : std::string();
        m_ledger.bill(node.id, "Core network edge " + region,
                      {"aws", prices::cloudWan, prices::cloudWanEdge, region, {}, {}}, hoursPerMonth);
    }
}

void Biller::billGateway(const Node& node, std::string_view service) {
    const std::string title = service == prices::azureVpnGateway ? "VPN gateway" : "ExpressRoute gateway";
    const auto sku = textProperty(node.properties, "sku");
    if (!sku) {
        m_ledger.unknown(node.id, "azure", title, "the gateway has no sku, and its price depends on it");
        return;
    }
    if (*sku == "ErGwScale") {
        m_ledger.unknown(node.id, "azure", title + " " + *sku,
                         "the drawing does not say how many scale units the gateway has");
        return;
    }
    const std::string item = prices::azureGatewayItem(*sku);
    m_ledger.bill(node.id, title + " " + *sku, {"azure", service, item, regionOf(node), {}, {}}, hoursPerMonth);
}

void Biller::billVpnGateway(const Node& node) {
    billGateway(node, prices::azureVpnGateway);
    std::size_t tunnels = 0;
    for (const Id& id : m_design.linksOf(node.id)) {
        const Link* link = m_design.link(id);
        if (link->kind != "vpn" || m_design.isDisabled(id))
            continue;
        const auto list = link->properties.find("tunnels");
        tunnels += list != link->properties.end() && list->is_array() ? list->size() : 1;
    }
    constexpr std::size_t included = 10; // of the price row "over the first 10"
    if (tunnels > included)
        m_ledger.bill(node.id, fmt::format("{} tunnels above the first {}", tunnels - included, included),
                      {"azure", prices::azureVpnGateway, prices::azureTunnel, regionOf(node), {}, {}},
                      hoursPerMonth * static_cast<double>(tunnels - included));
}

void Biller::billCircuit(const Node& node) {
    const std::string tier = textProperty(node.properties, "tier").value_or("");
    const bool managed =
        tier == "MultiCloud" ||
        std::any_of(m_design.linksOf(node.id).begin(), m_design.linksOf(node.id).end(), [this](const Id& id) {
            return m_design.link(id)->kind == "interconnect" && !m_design.isDisabled(id);
        });
    if (managed)
        return; // the interconnect itself bills it
    const auto mbps = bandwidthProperty(node.properties);
    const std::string family = textProperty(node.properties, "family").value_or("");
    if (!mbps || tier.empty() || family.empty()) {
        m_ledger.unknown(node.id, "azure", "ExpressRoute circuit",
                         "bandwidthMbps, tier and family must be given, for the price depends on all three");
        return;
    }
    const std::string item = prices::expressRouteItem(tier, family);
    m_ledger.bill(node.id, fmt::format("ExpressRoute circuit {}, {} {}", Bandwidth(*mbps).toString(), tier, family),
                  {"azure", prices::expressRoute, item, regionOf(node), *mbps, {}}, 1);
}

void Biller::billNode(const Node& node) {
    struct Listed {
        std::string_view kind;
        std::string_view provider;
        std::string_view service;
        std::string_view item;
        const char* what;
    };
    // Free by the providers' own price lists: an item of 0 where the row exists, nothing where it does not.
    static constexpr std::array<Listed, 5> free{{
        {"aws.virtual-private-gateway", "aws", prices::vgw, prices::vgwItem, "Virtual private gateway"},
        {"aws.direct-connect-gateway", "aws", prices::directConnect, prices::dxgwItem, "Direct Connect gateway"},
        {"gcp.cloud-router", "gcp", prices::cloudRouter, prices::cloudRouterItem, "Cloud Router"},
        {"gcp.ncc-hub", "gcp", prices::ncc, prices::nccHub, "Network Connectivity Center hub"},
        {"oci.drg", "oci", prices::ociNetworking, prices::ociDrg, "Dynamic routing gateway"},
    }};
    for (const Listed& row : free)
        if (row.kind == node.kind)
            m_ledger.billIfListed(node.id, row.what, {row.provider, row.service, row.item, regionOf(node), {}, {}},
                                  hoursPerMonth);
    if (node.kind == "aws.core-network")
        billCoreNetwork(node);
    else if (node.kind == "azure.vpn-gateway")
        billVpnGateway(node);
    else if (node.kind == "azure.expressroute-gateway")
        billGateway(node, prices::azureErGateway);
    else if (node.kind == "azure.expressroute-circuit")
        billCircuit(node);
    else if (node.kind == "azure.virtual-wan-hub")
        m_ledger.bill(node.id, "Virtual WAN hub, Standard",
                      {"azure", prices::virtualWan, prices::virtualWanHub, regionOf(node), {}, {}}, hoursPerMonth);
    else if (node.kind == "fabric.cloud-router" || node.kind == "fabric.port")
        m_ledger.unknown(node.id, textProperty(node.properties, "vendor").value_or("fabric"),
                         node.kind == "fabric.port" ? "Fabric port" : "Fabric router",
                         "the vendor's prices are by offer and not in the catalogue");
    else if (node.kind == "alibaba.cen" || node.kind == "alibaba.vbr" || node.kind == "partner.gateway")
        m_ledger.unknown(node.id, std::string(node.providerPart()), node.kind, "the catalogue has no price for it");
    else if (m_catalog.nodeKind(node.kind) == nullptr)
        m_ledger.unknown(node.id, std::string(node.providerPart()), node.kind, "the catalogue does not know this kind");
}

} // namespace isthmus
