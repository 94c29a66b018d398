// SPDX-License-Identifier: GPL-3.0-or-later
// Transit gateways with their VPC attachments, and virtual private gateways.
#include "ec2.h"
#include "waits.h"

#include "net/asn.h"

#include <algorithm>
#include <charconv>

namespace isthmus {

namespace {

/// What AWS takes where no ASN is named; its documents give this default for every gateway.
constexpr std::int64_t defaultAsn = 64512;

std::int64_t numberOf(const std::string& text) {
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

} // namespace

void Ec2::checkAsn(const std::string& text) const {
    if (!text.empty() && (!m_world.facts().allowsAsn("aws", "aws.transit-gateway", numberOf(text))))
        throw Refusal{400, "InvalidParameterValue", "The amazonSideAsn '" + text + "' is not a valid private ASN."};
}

Value Ec2::createTransitGateway(const Ec2Call& call) {
    const std::string asn = call.text("Options.AmazonSideAsn");
    checkAsn(asn);
    const auto quota = m_world.facts().limit("aws", "transit-gateway.perRegion");
    std::int64_t count = 0;
    for (const Value& gateway : m_world.all("ec2:transit-gateway"))
        count += gateway.at("_region") == call.region && gateway.at("state") != "deleted" ? 1 : 0;
    if (quota && count >= *quota)
        throw Refusal{400, "TransitGatewayLimitExceeded", "The maximum number of transit gateways has been reached."};
    const auto option = [&](const char* name, const char* otherwise) {
        const std::string value = call.text(std::string("Options.") + name);
        if (!value.empty() && value != "enable" && value != "disable")
            throw Refusal{400, "InvalidParameterValue", "Value (" + value + ") for parameter " + name + " is invalid."};
        return value.empty() ? std::string(otherwise) : value;
    };
    const std::string id = World::hexId("tgw-0", 16);
    const std::string table = World::hexId("tgw-rtb-0", 16);
    Value options = {{"amazonSideAsn", asn.empty() ? defaultAsn : numberOf(asn)},
                     {"autoAcceptSharedAttachments", option("AutoAcceptSharedAttachments", "disable")},
                     {"defaultRouteTableAssociation", option("DefaultRouteTableAssociation", "enable")},
                     {"defaultRouteTablePropagation", option("DefaultRouteTablePropagation", "enable")},
                     {"vpnEcmpSupport", option("VpnEcmpSupport", "enable")},
                     {"dnsSupport", option("DnsSupport", "enable")}};
    if (options["defaultRouteTableAssociation"] == "enable")
        options["associationDefaultRouteTableId"] = table;
    if (options["defaultRouteTablePropagation"] == "enable")
        options["propagationDefaultRouteTableId"] = table;
    Value& gateway = m_world.add(
        "ec2:transit-gateway", id,
        {{"transitGatewayId", id},
         {"transitGatewayArn", "arn:aws:ec2:" + call.region + ":" + m_world.awsAccount() + ":transit-gateway/" + id},
         {"state", "pending"},
         {"ownerId", m_world.awsAccount()},
         {"description", call.text("Description")},
         {"creationTime", m_world.nowText()},
         {"options", std::move(options)},
         {"tagSet", tagsOf(call)},
         {"_routes", Value::array()},
         {"_region", call.region}});
    m_world.settle(gateway, waits::transitGateway, {{"state", "available"}}, {{"state", "deleted"}});
    return {{"transitGateway", World::shown(gateway)}};
}

Value Ec2::describeTransitGateways(const Ec2Call& call) {
    return {{"transitGatewaySet", described(call, "ec2:transit-gateway", {"TransitGatewayIds", "TransitGatewayId"})}};
}

Value Ec2::deleteTransitGateway(const Ec2Call& call) {
    const std::string id = call.required("TransitGatewayId");
    Value& gateway = resource(call, "ec2:transit-gateway", id);
    const std::string state = gateway.at("state");
    if (state == "deleting" || state == "deleted")
        return {{"transitGateway", World::shown(gateway)}};
    if (state != "available")
        throw Refusal{400, "IncorrectState", "Transit Gateway " + id + " is in invalid state"};
    std::string users;
    for (const auto& [attachmentId, attachment] : m_world.all("ec2:transit-gateway-attachment").items())
        if (attachment.at("transitGatewayId") == id && attachment.at("state") != "deleted")
            users += (users.empty() ? "" : ", ") + attachmentId;
    if (!users.empty())
        throw Refusal{400, "IncorrectState", id + " has non-deleted VPC Attachments: " + users + "."};
    for (const Value& association : m_world.all("directconnect:gateway-association"))
        if (association.at("associatedGateway").at("id") == id && association.at("associationState") != "disassociated")
            throw Refusal{400, "IncorrectState", id + " has non-deleted Direct Connect Gateway Attachments."};
    for (const auto& [peeringId, peering] : m_world.all("ec2:transit-gateway-peering").items())
        if (peering.at("state") != "deleted" && (peering.at("requesterTgwInfo").at("transitGatewayId") == id ||
                                                 peering.at("accepterTgwInfo").at("transitGatewayId") == id))
            throw Refusal{400, "IncorrectState", id + " has non-deleted Peering Attachments: " + peeringId + "."};
    for (const auto& [connectionId, connection] : m_world.all("ec2:vpn-connection").items())
        if (connection.value("transitGatewayId", "") == id && connection.at("state") != "deleted")
            throw Refusal{400, "IncorrectState", id + " has non-deleted VPN Attachments: " + connectionId + "."};
    gateway["state"] = "deleting";
    World::forget(gateway);
    m_world.later(gateway, waits::transitGateway / 2, {{"state", "deleted"}});
    m_world.goneAfter(gateway, waits::transitGateway / 2 + waits::afterlife);
    return {{"transitGateway", World::shown(gateway)}};
}

Value Ec2::createAttachment(const Ec2Call& call) {
    const std::string gatewayId = call.required("TransitGatewayId");
    const std::string vpcId = call.required("VpcId");
    const Value& gateway = resource(call, "ec2:transit-gateway", gatewayId);
    const Value& vpc = resource(call, "ec2:vpc", vpcId);
    const std::vector<std::string> subnets = call.list({"SubnetIds", "SubnetId"});
    if (gateway.at("state") != "available")
        throw Refusal{400, "IncorrectState", gatewayId + " is in invalid state"};
    if (vpc.at("state") != "available")
        throw Refusal{400, "IncorrectState", vpcId + " is in invalid state"};
    if (subnets.empty())
        throw Refusal{400, "MissingParameter", "The request must contain the parameter SubnetIds"};
    std::vector<std::string> zones;
    for (const std::string& id : subnets) {
        const Value& subnet = resource(call, "ec2:subnet", id);
        if (subnet.at("vpcId") != vpcId)
            throw Refusal{400, "InvalidParameterValue", "Subnet " + id + " is not in " + vpcId};
        const std::string zone = subnet.at("availabilityZone");
        if (std::find(zones.begin(), zones.end(), zone) != zones.end())
            throw Refusal{400, "DuplicateSubnetsInSameZone", "Duplicate Subnets for same AZ"};
        zones.push_back(zone);
    }
    for (const Value& other : m_world.all("ec2:transit-gateway-attachment"))
        if (other.at("transitGatewayId") == gatewayId && other.at("vpcId") == vpcId && other.at("state") != "deleted")
            throw Refusal{400, "DuplicateTransitGatewayAttachment",
                          gatewayId + " has non-deleted Transit Gateway Attachments with same VPC ID."};
    const std::string id = World::hexId("tgw-attach-0", 16);
    Value& attachment = m_world.add("ec2:transit-gateway-attachment", id,
                                    {{"transitGatewayAttachmentId", id},
                                     {"transitGatewayId", gatewayId},
                                     {"vpcId", vpcId},
                                     {"vpcOwnerId", m_world.awsAccount()},
                                     {"state", "pending"},
                                     {"subnetIds", subnets},
                                     {"creationTime", m_world.nowText()},
                                     {"options", {{"dnsSupport", "enable"}, {"ipv6Support", "disable"}}},
                                     {"tagSet", tagsOf(call)},
                                     {"_region", call.region}});
    m_world.settle(attachment, waits::transitGatewayAttachment, {{"state", "available"}}, {{"state", "failed"}});
    return {{"transitGatewayVpcAttachment", World::shown(attachment)}};
}

Value Ec2::describeAttachments(const Ec2Call& call) {
    return {{"transitGatewayVpcAttachments", described(call, "ec2:transit-gateway-attachment",
                                                       {"TransitGatewayAttachmentIds", "TransitGatewayAttachmentId"})}};
}

Value Ec2::deleteAttachment(const Ec2Call& call) {
    const std::string id = call.required("TransitGatewayAttachmentId");
    Value& attachment = resource(call, "ec2:transit-gateway-attachment", id);
    const std::string state = attachment.at("state");
    if (state == "deleting" || state == "deleted")
        return {{"transitGatewayVpcAttachment", World::shown(attachment)}};
    if (state != "available" && state != "failed")
        throw Refusal{400, "IncorrectState", id + " is in invalid state"};
    attachment["state"] = "deleting";
    World::forget(attachment);
    m_world.later(attachment, waits::transitGatewayAttachment, {{"state", "deleted"}});
    m_world.goneAfter(attachment, waits::transitGatewayAttachment + waits::afterlife);
    // Routes to it stay, and lead nowhere.
    for (Value& table : m_world.all("ec2:route-table"))
        if (table.at("vpcId") == attachment.at("vpcId"))
            for (Value& route : table["routeSet"])
                if (route.value("transitGatewayId", "") == attachment.at("transitGatewayId"))
                    route["state"] = "blackhole";
    return {{"transitGatewayVpcAttachment", World::shown(attachment)}};
}

Value Ec2::createVpnGateway(const Ec2Call& call) {
    const std::string type = call.required("Type");
    if (type != "ipsec.1")
        throw Refusal{400, "InvalidParameterValue", "Value (" + type + ") for parameter type is invalid."};
    const std::string asn = call.text("AmazonSideAsn");
    checkAsn(asn);
    const std::string id = World::hexId("vgw-0", 16);
    Value& gateway = m_world.add("ec2:vpn-gateway", id,
                                 {{"vpnGatewayId", id},
                                  {"state", "pending"},
                                  {"type", type},
                                  {"amazonSideAsn", asn.empty() ? defaultAsn : numberOf(asn)},
                                  {"attachments", Value::array()},
                                  {"tagSet", tagsOf(call)},
                                  {"_region", call.region}});
    m_world.settle(gateway, waits::vpnGateway, {{"state", "available"}}, {{"state", "deleted"}});
    return {{"vpnGateway", World::shown(gateway)}};
}

Value Ec2::attachVpnGateway(const Ec2Call& call) {
    const std::string id = call.required("VpnGatewayId");
    const std::string vpcId = call.required("VpcId");
    Value& gateway = resource(call, "ec2:vpn-gateway", id);
    static_cast<void>(resource(call, "ec2:vpc", vpcId));
    for (const Value& other : m_world.all("ec2:vpn-gateway")) {
        const Value& attachments = other.at("attachments");
        if (attachments.empty() || attachments[0].at("state") == "detached")
            continue;
        const bool same = other.at("vpnGatewayId") == id;
        if (same && attachments[0].at("vpcId") == vpcId)
            return {{"attachment", attachments[0]}};
        if (same || attachments[0].at("vpcId") == vpcId)
            throw Refusal{400, same ? "VpnGatewayAttachmentLimitExceeded" : "VpcAlreadyHasAttachedVpnGateway",
                          "A VPC has one virtual private gateway and a virtual private gateway has one VPC: " + id +
                              ", " + vpcId};
    }
    if (gateway.at("state") != "available")
        throw Refusal{400, "IncorrectState", "The virtual private gateway " + id + " is not available"};
    Value attachment = {{"vpcId", vpcId}, {"state", "attaching"}};
    gateway["attachments"] = Value::array({attachment});
    m_world.laterAt(gateway, waits::vpnGatewayAttachment, "/attachments/0/state", "attached");
    return {{"attachment", std::move(attachment)}};
}

Value Ec2::detachVpnGateway(const Ec2Call& call) {
    const std::string id = call.required("VpnGatewayId");
    const std::string vpcId = call.required("VpcId");
    Value& gateway = resource(call, "ec2:vpn-gateway", id);
    Value& attachments = gateway["attachments"];
    if (attachments.empty() || attachments[0].at("vpcId") != vpcId)
        throw Refusal{400, "InvalidVpnGatewayAttachment.NotFound",
                      "The attachment of " + id + " to " + vpcId + " does not exist"};
    attachments[0]["state"] = "detaching";
    World::forget(gateway);
    m_world.later(gateway, waits::vpnGatewayAttachment, {{"attachments", Value::array()}});
    for (Value& table : m_world.all("ec2:route-table"))
        if (table.at("vpcId") == vpcId)
            table["propagatingVgwSet"] = Value::array();
    return {{"return", true}};
}

Value Ec2::describeVpnGateways(const Ec2Call& call) {
    return {{"vpnGatewaySet", described(call, "ec2:vpn-gateway", {"VpnGatewayId", "VpnGatewayIds"})}};
}

Value Ec2::deleteVpnGateway(const Ec2Call& call) {
    const std::string id = call.required("VpnGatewayId");
    Value& gateway = resource(call, "ec2:vpn-gateway", id);
    if (!gateway.at("attachments").empty())
        throw Refusal{400, "IncorrectState", "The virtual private gateway " + id + " is in use"};
    for (const Value& association : m_world.all("directconnect:gateway-association"))
        if (association.at("associatedGateway").at("id") == id && association.at("associationState") != "disassociated")
            throw Refusal{400, "IncorrectState", "The virtual private gateway " + id + " is in use"};
    for (const Value& connection : m_world.all("ec2:vpn-connection"))
        if (connection.value("vpnGatewayId", "") == id && connection.at("state") != "deleted")
            throw Refusal{400, "IncorrectState", "The virtual private gateway " + id + " is in use"};
    gateway["state"] = "deleted";
    World::forget(gateway);
    m_world.goneAfter(gateway, waits::afterlife);
    return {{"return", true}};
}

} // namespace isthmus
