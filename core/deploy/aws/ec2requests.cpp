// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/ec2requests.h"

#include "deploy/aws/wanrequests.h"
#include "http/digest.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr std::array<Ec2Type, 9> types = {{
    {"ec2:vpc", "CreateVpc", "DescribeVpcs", "VpcId", "vpcSet", "vpc", "vpcId", "state", "DeleteVpc", "VpcId", "vpc",
     "TagSpecification"},
    {"ec2:subnet", "CreateSubnet", "DescribeSubnets", "SubnetId", "subnetSet", "subnet", "subnetId", "state",
     "DeleteSubnet", "SubnetId", "subnet", "TagSpecification"},
    {"ec2:route-table", "CreateRouteTable", "DescribeRouteTables", "RouteTableId", "routeTableSet", "routeTable",
     "routeTableId", "", "DeleteRouteTable", "RouteTableId", "route-table", "TagSpecification"},
    {"ec2:transit-gateway", "CreateTransitGateway", "DescribeTransitGateways", "TransitGatewayIds", "transitGatewaySet",
     "transitGateway", "transitGatewayId", "state", "DeleteTransitGateway", "TransitGatewayId", "transit-gateway",
     "TagSpecification"},
    {"ec2:transit-gateway-vpc-attachment", "CreateTransitGatewayVpcAttachment", "DescribeTransitGatewayVpcAttachments",
     "TransitGatewayAttachmentIds", "transitGatewayVpcAttachments", "transitGatewayVpcAttachment",
     "transitGatewayAttachmentId", "state", "DeleteTransitGatewayVpcAttachment", "TransitGatewayAttachmentId",
     "transit-gateway-attachment", "TagSpecifications"},
    {"ec2:vpn-gateway", "CreateVpnGateway", "DescribeVpnGateways", "VpnGatewayId", "vpnGatewaySet", "vpnGateway",
     "vpnGatewayId", "state", "DeleteVpnGateway", "VpnGatewayId", "vpn-gateway", "TagSpecification"},
    {"ec2:transit-gateway-peering", "CreateTransitGatewayPeeringAttachment", "DescribeTransitGatewayPeeringAttachments",
     "TransitGatewayAttachmentIds", "transitGatewayPeeringAttachments", "transitGatewayPeeringAttachment",
     "transitGatewayAttachmentId", "state", "DeleteTransitGatewayPeeringAttachment", "TransitGatewayAttachmentId",
     "transit-gateway-attachment", "TagSpecification"},
    {"ec2:customer-gateway", "CreateCustomerGateway", "DescribeCustomerGateways", "CustomerGatewayId",
     "customerGatewaySet", "customerGateway", "customerGatewayId", "state", "DeleteCustomerGateway",
     "CustomerGatewayId", "customer-gateway", "TagSpecification"},
    {"ec2:vpn-connection", "CreateVpnConnection", "DescribeVpnConnections", "VpnConnectionId", "vpnConnectionSet",
     "vpnConnection", "vpnConnectionId", "state", "DeleteVpnConnection", "VpnConnectionId", "vpn-connection",
     "TagSpecification"},
}};

void addText(Ec2Form& form, const char* parameter, const Json& want, const char* member) {
    if (const std::string value = textOf(want, member); !value.empty())
        form.emplace_back(parameter, value);
}

void addNumber(Ec2Form& form, const char* parameter, const Json& want, const char* member) {
    if (const auto found = want.find(member); found != want.end() && found->is_number_integer())
        form.emplace_back(parameter, std::to_string(found->get<std::int64_t>()));
}

void addId(Ec2Form& form, const char* parameter, const ResolvedIds& ids, const char* member) {
    if (const auto found = ids.find(member); found != ids.end() && !found->second.empty())
        form.emplace_back(parameter, found->second.front());
}

Ec2Form routeForm(const Json& want, const ResolvedIds& ids) {
    Ec2Form form;
    addId(form, "RouteTableId", ids, "tableKey");
    const std::string destination = textOf(want, "destination");
    form.emplace_back(destination.find(':') == std::string::npos ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock",
                      destination);
    const auto target = ids.find("gatewayKey");
    if (target == ids.end() || target->second.empty())
        return form;
    const std::string& id = target->second.front();
    if (id.starts_with("core-network-"))
        form.emplace_back("CoreNetworkArn", coreNetworkArn(textOf(want, "owner"), id));
    else
        form.emplace_back(id.starts_with("tgw-") ? "TransitGatewayId" : "GatewayId", id);
    return form;
}

Ec2Form attachmentForm(const ResolvedIds& ids) {
    Ec2Form form;
    addId(form, "TransitGatewayId", ids, "gatewayKey");
    addId(form, "VpcId", ids, "vpcKey");
    if (const auto subnets = ids.find("subnetKeys"); subnets != ids.end())
        for (std::size_t i = 0; i < subnets->second.size(); ++i)
            form.emplace_back("SubnetIds." + std::to_string(i + 1), subnets->second[i]);
    return form;
}

Ec2Form transitGatewayForm(const Json& want) {
    Ec2Form form;
    addText(form, "Description", want, "name");
    addNumber(form, "Options.AmazonSideAsn", want, "asn");
    if (const auto cidrs = want.find("cidrs"); cidrs != want.end())
        for (std::size_t i = 0; i < cidrs->size(); ++i)
            form.emplace_back("Options.TransitGatewayCidrBlocks." + std::to_string(i + 1), (*cidrs)[i].get<std::string>());
    return form;
}

Ec2Form vpnForm(const Json& want, const ResolvedIds& ids) {
    Ec2Form form = {{"Type", "ipsec.1"}};
    addId(form, "CustomerGatewayId", ids, "customerKey");
    const auto gateway = ids.find("gatewayKey");
    if (gateway != ids.end() && !gateway->second.empty())
        form.emplace_back(gateway->second.front().starts_with("tgw-") ? "TransitGatewayId" : "VpnGatewayId",
                          gateway->second.front());
    form.emplace_back("Options.StaticRoutesOnly", want.value("static", false) ? "true" : "false");
    int number = 0;
    for (const Json& inside : want.value("inside", Json::array())) {
        const std::string tunnel = "Options.TunnelOptions." + std::to_string(++number) + ".";
        if (const std::string range = inside.get<std::string>(); !range.empty())
            form.emplace_back(tunnel + "TunnelInsideCidr", range);
        const std::string ike = textOf(want, "ike");
        form.emplace_back(tunnel + "IKEVersion.1.Value", ike.empty() ? "ikev2" : ike);
    }
    return form;
}

Json cidrList(const std::vector<std::string>& prefixes) {
    Json list = Json::array();
    for (const std::string& prefix : prefixes)
        list.push_back(Json{{"cidr", prefix}});
    return list;
}

} // namespace

std::string ec2Body(const std::string& action, const Ec2Form& form) {
    std::string body = "Action=" + action + "&Version=2016-11-15";
    for (const auto& [name, value] : form)
        body += "&" + percentEncode(name) + "=" + percentEncode(value);
    return body;
}

const Ec2Type* ec2Type(const std::string& type) {
    const auto found = std::find_if(types.begin(), types.end(), [&](const Ec2Type& entry) { return type == entry.type; });
    return found == types.end() ? nullptr : &*found;
}

Ec2Form ec2CreateForm(const std::string& type, const Json& want, const ResolvedIds& ids) {
    Ec2Form form;
    if (type == "ec2:vpc") {
        addText(form, "CidrBlock", want, "cidr");
    } else if (type == "ec2:vpc-cidr") {
        addId(form, "VpcId", ids, "vpcKey");
        addText(form, "CidrBlock", want, "cidr");
    } else if (type == "ec2:subnet") {
        addId(form, "VpcId", ids, "vpcKey");
        addText(form, "CidrBlock", want, "cidr");
        addText(form, "AvailabilityZone", want, "zone");
    } else if (type == "ec2:route-table") {
        addId(form, "VpcId", ids, "vpcKey");
    } else if (type == "ec2:route-table-association") {
        addId(form, "RouteTableId", ids, "tableKey");
        addId(form, "SubnetId", ids, "subnetKey");
    } else if (type == "ec2:route") {
        form = routeForm(want, ids);
    } else if (type == "ec2:vgw-propagation") {
        addId(form, "GatewayId", ids, "gatewayKey");
        addId(form, "RouteTableId", ids, "tableKey");
    } else if (type == "ec2:transit-gateway") {
        form = transitGatewayForm(want);
    } else if (type == "ec2:transit-gateway-vpc-attachment") {
        form = attachmentForm(ids);
    } else if (type == "ec2:vpn-gateway") {
        form.emplace_back("Type", "ipsec.1");
        addNumber(form, "AmazonSideAsn", want, "asn");
    } else if (type == "ec2:transit-gateway-peering") {
        addId(form, "TransitGatewayId", ids, "gatewayKey");
        addId(form, "PeerTransitGatewayId", ids, "peerKey");
        addText(form, "PeerAccountId", want, "peerAccount");
        addText(form, "PeerRegion", want, "peerRegion");
    } else if (type == "ec2:transit-gateway-peering-acceptance") {
        addId(form, "TransitGatewayAttachmentId", ids, "peeringKey");
    } else if (type == "ec2:customer-gateway") {
        form.emplace_back("Type", "ipsec.1");
        addText(form, "IpAddress", want, "ip");
        // Numbers above 2^31 have a parameter of their own.
        const std::int64_t asn = want.value("asn", std::int64_t{65000});
        form.emplace_back(asn > 2147483647 ? "BgpAsnExtended" : "BgpAsn", std::to_string(asn));
    } else if (type == "ec2:vpn-connection") {
        form = vpnForm(want, ids);
    } else if (type == "ec2:vpn-connection-route") {
        addId(form, "VpnConnectionId", ids, "vpnKey");
        addText(form, "DestinationCidrBlock", want, "destination");
    } else if (type == "ec2:vpn-gateway-attachment") {
        addId(form, "VpcId", ids, "vpcKey");
        addId(form, "VpnGatewayId", ids, "gatewayKey");
    }
    return form;
}

Ec2Form ec2TagForm(const Ec2Type& type, const AwsTags& tags) {
    const std::string prefix = std::string(type.tagParameter) + ".1.";
    Ec2Form form = {{prefix + "ResourceType", type.tagType}};
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const std::string tag = prefix + "Tag." + std::to_string(i + 1) + ".";
        form.emplace_back(tag + "Key", tags[i].first);
        form.emplace_back(tag + "Value", tags[i].second);
    }
    return form;
}

Ec2Form ec2OwnedForm(const std::string& key, const std::string& deployment) {
    return {{"Filter.1.Name", "tag:isthmus:id"},
            {"Filter.1.Value.1", awsTagValue(key)},
            {"Filter.2.Name", "tag:isthmus:deployment"},
            {"Filter.2.Value.1", deployment}};
}

AwsTags awsTags(const Step& step, const Known& known) {
    AwsTags tags = {{"Name", awsTagValue(textOf(step.want, "name"))},
                    {"isthmus:design", awsTagValue(known.design)},
                    {"isthmus:id", awsTagValue(step.key)},
                    {"isthmus:deployment", known.deployment}};
    if (const auto drawn = step.want.find("tags"); drawn != step.want.end())
        for (const auto& [key, value] : drawn->items())
            if (value.is_string() && key != "Name" && key.rfind("isthmus:", 0) != 0 && key.rfind("aws:", 0) != 0)
                tags.emplace_back(key, awsTagValue(value.get<std::string>()));
    return tags;
}

Json directConnectGatewayBody(const Json& want, const AwsTags& tags) {
    Json body;
    body["directConnectGatewayName"] = textOf(want, "name");
    if (const auto asn = want.find("asn"); asn != want.end())
        body["amazonSideAsn"] = *asn;
    body["tags"] = Json::array();
    for (const auto& [key, value] : tags)
        body["tags"].push_back(Json{{"key", key}, {"value", value}});
    return body;
}

Json directConnectAssociationBody(const Json& want, const std::string& gatewayId, const std::string& attachedId) {
    Json body;
    body["directConnectGatewayId"] = gatewayId;
    body["gatewayId"] = attachedId;
    const auto prefixes = want.find("prefixes");
    if (prefixes != want.end() && !prefixes->empty())
        body["addAllowedPrefixesToDirectConnectGateway"] = cidrList(prefixes->get<std::vector<std::string>>());
    return body;
}

Json directConnectAssociationUpdateBody(const std::string& associationId, const std::vector<std::string>& have,
                                        const std::vector<std::string>& want) {
    const auto missingFrom = [](const std::vector<std::string>& list, const std::vector<std::string>& other) {
        std::vector<std::string> out;
        for (const std::string& entry : list)
            if (std::find(other.begin(), other.end(), entry) == other.end())
                out.push_back(entry);
        return out;
    };
    Json body;
    body["associationId"] = associationId;
    if (const auto added = missingFrom(want, have); !added.empty())
        body["addAllowedPrefixesToDirectConnectGateway"] = cidrList(added);
    if (const auto removed = missingFrom(have, want); !removed.empty())
        body["removeAllowedPrefixesToDirectConnectGateway"] = cidrList(removed);
    return body;
}

} // namespace isthmus
