// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/resourcetypes.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr std::array types = {
    ResourceType{"ec2:vpc", "ec2:DeleteVpc", "Delete VPC", "", ""},
    ResourceType{"ec2:vpc-cidr", "ec2:DisassociateVpcCidrBlock", "Take away the range", "", "", true},
    ResourceType{"ec2:subnet", "ec2:DeleteSubnet", "Delete subnet", "", ""},
    ResourceType{"ec2:route-table", "ec2:DeleteRouteTable", "Delete route table", "", ""},
    ResourceType{"ec2:route-table-association", "ec2:DisassociateRouteTable", "Take the route table from", "", ""},
    ResourceType{"ec2:route", "ec2:DeleteRoute", "Delete route", "", "", true},
    ResourceType{"ec2:vgw-propagation", "ec2:DisableVgwRoutePropagation", "Stop learning routes in", "", "", true},
    ResourceType{"ec2:transit-gateway", "ec2:DeleteTransitGateway", "Delete transit gateway", "", ""},
    ResourceType{"ec2:transit-gateway-vpc-attachment", "ec2:DeleteTransitGatewayVpcAttachment", "Delete attachment", "",
                 ""},
    ResourceType{"ec2:vpn-gateway", "ec2:DeleteVpnGateway", "Delete virtual private gateway", "", ""},
    ResourceType{"ec2:vpn-gateway-attachment", "ec2:DetachVpnGateway", "Detach", "", ""},
    ResourceType{"ec2:transit-gateway-peering", "ec2:DeleteTransitGatewayPeeringAttachment", "Delete peering", "", ""},
    ResourceType{"ec2:transit-gateway-peering-acceptance", "ec2:DeleteTransitGatewayPeeringAttachment", "Leave peering",
                 "", "", true},
    ResourceType{"ec2:transit-gateway-route", "ec2:DeleteTransitGatewayRoute", "Delete route", "", "", true},
    ResourceType{"ec2:customer-gateway", "ec2:DeleteCustomerGateway", "Delete customer gateway", "", ""},
    ResourceType{"ec2:vpn-connection", "ec2:DeleteVpnConnection", "Delete VPN connection", "", ""},
    ResourceType{"ec2:vpn-connection-route", "ec2:DeleteVpnConnectionRoute", "Delete route", "", "", true},
    ResourceType{"directconnect:gateway", "directconnect:DeleteDirectConnectGateway", "Delete Direct Connect gateway",
                 "", ""},
    ResourceType{"directconnect:gateway-association", "directconnect:DeleteDirectConnectGatewayAssociation",
                 "Delete association", "directconnect:UpdateDirectConnectGatewayAssociation", "/prefixes"},
    ResourceType{"interconnect:connection", "interconnect:DeleteConnection", "Delete interconnect",
                 "interconnect:UpdateConnection", "/body/description /body/bandwidth"},
    ResourceType{"networkmanager:global-network", "networkmanager:DeleteGlobalNetwork", "Delete global network", "",
                 ""},
    ResourceType{"networkmanager:core-network", "networkmanager:DeleteCoreNetwork", "Delete core network", "", ""},
    ResourceType{"networkmanager:vpc-attachment", "networkmanager:DeleteAttachment", "Detach", "", ""},
    ResourceType{"networkmanager:dx-attachment", "networkmanager:DeleteAttachment", "Detach", "", ""},
    ResourceType{"compute:network", "compute.networks.delete", "Delete network", "", ""},
    ResourceType{"compute:subnetwork", "compute.subnetworks.delete", "Delete subnet", "", ""},
    ResourceType{"compute:router", "compute.routers.delete", "Delete Cloud Router", "", ""},
    ResourceType{"compute:router-peers", "compute.routers.patch", "Remove BGP sessions", "", ""},
    ResourceType{"compute:vpn-gateway", "compute.vpnGateways.delete", "Delete HA VPN gateway", "", ""},
    ResourceType{"compute:external-vpn-gateway", "compute.externalVpnGateways.delete", "Delete peer VPN gateway", "",
                 ""},
    ResourceType{"compute:interconnect-attachment", "compute.interconnectAttachments.delete", "Delete attachment", "",
                 ""},
    ResourceType{"compute:vpn-tunnel", "compute.vpnTunnels.delete", "Delete tunnel", "", ""},
    ResourceType{"compute:network-peering", "compute.networks.removePeering", "Remove peering", "", ""},
    ResourceType{"networkconnectivity:hub", "networkconnectivity.hubs.delete", "Delete hub", "", ""},
    ResourceType{"networkconnectivity:spoke", "networkconnectivity.spokes.delete", "Take from the hub", "", ""},
    ResourceType{"networkconnectivity:transport", "networkconnectivity.transports.delete", "Delete transport",
                 "networkconnectivity.transports.patch", "/body/description /body/advertisedRoutes"},
    ResourceType{"resources:resource-group", "Microsoft.Resources/resourceGroups DELETE", "Delete resource group", "",
                 ""},
    ResourceType{"network:virtual-network", "Microsoft.Network/virtualNetworks DELETE", "Delete virtual network",
                 "Microsoft.Network/virtualNetworks PUT", "/body/properties/addressSpace"},
    ResourceType{"network:subnet", "Microsoft.Network/virtualNetworks/subnets DELETE", "Delete subnet", "", ""},
    ResourceType{"network:virtual-network-peering", "Microsoft.Network/virtualNetworks/virtualNetworkPeerings DELETE",
                 "Delete peering", "Microsoft.Network/virtualNetworks/virtualNetworkPeerings PUT",
                 "/body/properties/allowGatewayTransit /body/properties/useRemoteGateways"},
    ResourceType{"network:public-ip-address", "Microsoft.Network/publicIPAddresses DELETE", "Delete public address", "",
                 ""},
    ResourceType{"network:virtual-network-gateway", "Microsoft.Network/virtualNetworkGateways DELETE", "Delete gateway",
                 "Microsoft.Network/virtualNetworkGateways PUT", "/body/properties/sku"},
    ResourceType{"network:local-network-gateway", "Microsoft.Network/localNetworkGateways DELETE",
                 "Delete local network gateway", "", ""},
    ResourceType{"network:express-route-circuit", "Microsoft.Network/expressRouteCircuits DELETE", "Delete circuit",
                 "Microsoft.Network/expressRouteCircuits PUT",
                 "/body/properties/serviceProviderProperties/bandwidthInMbps"},
    ResourceType{"network:express-route-circuit-peering", "Microsoft.Network/expressRouteCircuits/peerings DELETE",
                 "Delete private peering", "", ""},
    ResourceType{"network:virtual-wan", "Microsoft.Network/virtualWans DELETE", "Delete Virtual WAN", "", ""},
    ResourceType{"network:virtual-hub", "Microsoft.Network/virtualHubs DELETE", "Delete hub", "", ""},
    ResourceType{"network:hub-virtual-network-connection",
                 "Microsoft.Network/virtualHubs/hubVirtualNetworkConnections DELETE", "Take from the hub", "", ""},
    ResourceType{"network:connection", "Microsoft.Network/connections DELETE", "Delete connection", "", ""},
    ResourceType{"coordinator:connection", "DeleteConnection", "Delete connection", "UpdateConnection",
                 "/body/bandwidthMbps"},
    ResourceType{"core:vcn", "DeleteVcn", "Delete VCN", "", ""},
    ResourceType{"core:subnet", "DeleteSubnet", "Delete subnet", "", ""},
    ResourceType{"core:drg", "DeleteDrg", "Delete DRG", "", ""},
    ResourceType{"core:drg-attachment", "DeleteDrgAttachment", "Delete attachment", "", ""},
    ResourceType{"core:route-table", "DeleteRouteTable", "Delete route table", "UpdateRouteTable",
                 "/body/routeRules /fill"},
    ResourceType{"core:virtual-circuit", "DeleteVirtualCircuit", "Delete virtual circuit", "UpdateVirtualCircuit",
                 "/body/bandwidthShapeName /body/displayName"},
};

} // namespace

std::span<const ResourceType> resourceTypes() {
    return types;
}

const ResourceType* resourceType(std::string_view type) {
    const auto found = std::find_if(types.begin(), types.end(), [&](const ResourceType& entry) { return entry.type == type; });
    return found == types.end() ? nullptr : &*found;
}

Json fixedPart(std::string_view type, Json want) {
    const ResourceType* known = resourceType(type);
    if (known == nullptr)
        return want;
    for (std::string_view rest = known->changeable; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const Json::json_pointer pointer{std::string(rest.substr(0, end))};
        if (want.contains(pointer))
            want.at(pointer.parent_pointer()).erase(pointer.back());
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return want;
}

} // namespace isthmus
