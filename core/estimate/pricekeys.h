// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Names of the services and items of resources/catalog's prices that the cost estimate asks for.
namespace isthmus::prices {

inline constexpr std::string_view interconnect = "interconnect-multicloud";
inline constexpr std::string_view interconnectHour = "connection-hour";
inline constexpr std::string_view interconnectAzure = "connection-hour-preview";

inline constexpr std::string_view directConnect = "direct-connect";
inline constexpr std::string_view dxPort = "dedicated-port-hour";
inline constexpr std::string_view dxHosted = "hosted-port-hour";
inline constexpr std::string_view dxgwItem = "gateway-hour";

inline constexpr std::string_view vgw = "vgw";
inline constexpr std::string_view vgwItem = "gateway-hour";

inline constexpr std::string_view transitGateway = "transit-gateway";
inline constexpr std::string_view tgwAttachment = "attachment-hour";
inline constexpr std::string_view tgwData = "data-processed";

inline constexpr std::string_view cloudWan = "cloud-wan";
inline constexpr std::string_view cloudWanVpc = "vpc-attachment-hour";
inline constexpr std::string_view cloudWanData = "data-processed";
inline constexpr std::string_view cloudWanEdge = "edge-hour";

inline constexpr std::string_view awsVpn = "site-to-site-vpn";
inline constexpr std::string_view awsVpnHour = "connection-hour";

inline constexpr std::string_view internetEgress = "internet-egress";
inline constexpr std::string_view interRegion = "inter-region";
inline constexpr std::string_view dataOut = "data-out";
inline constexpr std::string_view dataTransfer = "data-transfer";
inline constexpr std::string_view dataTransferDefault = "data-transfer-default";
inline constexpr std::string_view dataTransferNear = "data-transfer-intra-continental";
inline constexpr std::string_view dataTransferFar = "data-transfer-inter-continental";

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
inline constexpr std::string_view gcpVpn = "ha-vpn";
inline constexpr std::string_view gcpVpnTunnel = "tunnel-hour";

inline constexpr std::string_view expressRoute = "expressroute";
inline constexpr std::string_view expressRouteData = "metered-data-out";
inline constexpr std::string_view azureErGateway = "expressroute-gateway";
inline constexpr std::string_view azureVpnGateway = "vpn-gateway";
inline constexpr std::string_view azureTunnel = "tunnel-hour";
inline constexpr std::string_view azureMulticloud = "multicloud-interconnect";
inline constexpr std::string_view azureMulticloudItem = "circuit-hour";
inline constexpr std::string_view virtualWan = "virtual-wan";
inline constexpr std::string_view virtualWanHub = "hub-hour";
inline constexpr std::string_view virtualWanData = "data-processed";
inline constexpr std::string_view virtualWanErConnection = "expressroute-connection-hour";
inline constexpr std::string_view virtualWanVpnConnection = "s2s-connection-hour";
inline constexpr std::string_view vnetPeering = "vnet-peering";
inline constexpr std::string_view vnetPeeringLocal = "intra-region-data";
inline constexpr std::string_view vnetPeeringGlobal = "global-data";

inline constexpr std::string_view fastConnect = "fastconnect";
inline constexpr std::string_view fastConnectHour = "port-hour";
inline constexpr std::string_view ociNetworking = "networking";
inline constexpr std::string_view ociDrg = "drg-hour";
inline constexpr std::string_view ociVpn = "vpn-connection-hour";
inline constexpr std::string_view ociEgress = "outbound-data-transfer";
inline constexpr std::string_view ociInterconnect = "interconnect-for-aws";
inline constexpr std::string_view ociInterconnectItem = "virtual-circuit-hour";

/// Item of a gateway's hour by its sku.
[[nodiscard]] inline std::string azureGatewayItem(const std::string& sku) {
    return sku + "-hour";
}

/// Item of a circuit's month by its tier and family: "standard-metered-circuit" of Standard and MeteredData.
[[nodiscard]] std::string expressRouteItem(std::string tier, std::string_view family);

} // namespace isthmus::prices
