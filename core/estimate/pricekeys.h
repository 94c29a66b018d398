// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Names of the services and items of resources/catalog's prices that the cost estimate asks for.
namespace isthmus::prices {

inline constexpr std::string_view interconnect = "interconnect-multicloud";
inline constexpr std::string_view interconnectHour = "connection-hour";
inline constexpr std::string_view interconnectAzure = "connection-hour-azure-preview";

inline constexpr std::string_view directConnect = "direct-connect";
inline constexpr std::string_view dxPort = "dedicated-port-hour";
inline constexpr std::string_view dxHosted = "hosted-connection-hour";
inline constexpr std::string_view dxTransferOut = "data-transfer-out";
inline constexpr std::string_view dxgwItem = "gateway-hour";

inline constexpr std::string_view vgw = "vgw";
inline constexpr std::string_view vgwItem = "virtual-private-gateway";

inline constexpr std::string_view transitGateway = "transit-gateway";
inline constexpr std::string_view tgwAttachment = "attachment-hour";
inline constexpr std::string_view tgwData = "data-processed";

inline constexpr std::string_view cloudWan = "cloud-wan";
inline constexpr std::string_view cloudWanVpc = "vpc-attachment-hour";
inline constexpr std::string_view cloudWanData = "data-processed";
inline constexpr std::string_view cloudWanEdge = "core-network-edge-hour";

inline constexpr std::string_view awsVpn = "site-to-site-vpn";
inline constexpr std::string_view awsVpnHour = "connection-hour";
inline constexpr std::string_view awsPeering = "vpc-peering";
inline constexpr std::string_view awsPeeringZone = "cross-az-each-direction";

inline constexpr std::string_view internetEgress = "internet-egress";
inline constexpr std::string_view interRegion = "inter-region";
inline constexpr std::string_view transferOut = "data-transfer-out";

inline constexpr std::string_view transport = "partner-cross-cloud-interconnect";
inline constexpr std::string_view transportHour = "transport-hour";
inline constexpr std::string_view gcpPartner = "partner-interconnect";
inline constexpr std::string_view gcpDedicated = "dedicated-interconnect";
inline constexpr std::string_view gcpDedicatedVlan = "dedicated-interconnect";
inline constexpr std::string_view gcpCircuit = "circuit-hour";
inline constexpr std::string_view gcpVlan = "vlan-attachment-hour";
inline constexpr std::string_view gcpLine = "interconnect";
inline constexpr std::string_view cloudRouter = "cloud-router";
inline constexpr std::string_view cloudRouterItem = "router-hour";
inline constexpr std::string_view ncc = "network-connectivity-center";
inline constexpr std::string_view nccHub = "hub-hour";
inline constexpr std::string_view nccVpcSpoke = "vpc-spoke-hour";
inline constexpr std::string_view nccData = "data-processed";
inline constexpr std::string_view gcpVpn = "vpn";
inline constexpr std::string_view gcpVpnTunnel = "tunnel-hour";

inline constexpr std::string_view expressRoute = "expressroute";
inline constexpr std::string_view expressRouteData = "metered-data-transfer-out";
inline constexpr std::string_view azureErGateway = "expressroute-gateway";
inline constexpr std::string_view azureVpnGateway = "vpn-gateway";
inline constexpr std::string_view azureTunnel = "s2s-tunnel-hour";
inline constexpr std::string_view azureMulticloud = "multicloud-interconnect";
inline constexpr std::string_view azureMulticloudItem = "circuit-preview";
inline constexpr std::string_view virtualWan = "virtual-wan";
inline constexpr std::string_view virtualWanHub = "hub-hour";
inline constexpr std::string_view virtualWanData = "data-processed";
inline constexpr std::string_view virtualWanErConnection = "expressroute-connection-unit-hour";
inline constexpr std::string_view virtualWanVpnConnection = "s2s-vpn-connection-unit-hour";
inline constexpr std::string_view vnetPeering = "vnet-peering";
inline constexpr std::string_view vnetPeeringLocal = "intra-region-each-direction";
inline constexpr std::string_view vnetPeeringGlobal = "global-each-direction";

inline constexpr std::string_view fastConnect = "fastconnect";
inline constexpr std::string_view fastConnectHour = "port-hour";
inline constexpr std::string_view ociNetworking = "networking";
inline constexpr std::string_view ociDrg = "drg-hour";
inline constexpr std::string_view ociVpn = "site-to-site-vpn-hour";
inline constexpr std::string_view ociInterconnect = "interconnect-for-aws";
inline constexpr std::string_view ociInterconnectItem = "virtual-circuit-hour";

/// Item of a gateway's hour by its sku.
[[nodiscard]] inline std::string azureGatewayItem(const std::string& sku) { return sku + "-hour"; }
/// Item of a circuit's month by its tier and family.
[[nodiscard]] inline std::string expressRouteItem(const std::string& tier, const std::string& family) {
    return tier + "|" + family;
}

} // namespace isthmus::prices
