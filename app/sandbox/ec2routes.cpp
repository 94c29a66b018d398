// SPDX-License-Identifier: GPL-3.0-or-later
// Route tables, their routes, associations and propagation.
#include "ec2.h"

#include <algorithm>

namespace isthmus {

Value Ec2::createRouteTable(const Ec2Call& call) {
    const std::string vpcId = call.required("VpcId");
    const Value& vpc = resource(call, "ec2:vpc", vpcId);
    Value routes = Value::array();
    for (const Prefix& prefix : vpcPrefixes(vpc))
        routes.push_back({{"destinationCidrBlock", prefix.toString()},
                          {"gatewayId", "local"},
                          {"origin", "CreateRouteTable"},
                          {"state", "active"}});
    const std::string id = World::hexId("rtb-0", 16);
    const Value& table = m_world.add("ec2:route-table", id,
                                     {{"routeTableId", id},
                                      {"vpcId", vpcId},
                                      {"ownerId", m_world.awsAccount()},
                                      {"associationSet", Value::array()},
                                      {"routeSet", std::move(routes)},
                                      {"propagatingVgwSet", Value::array()},
                                      {"tagSet", tagsOf(call)},
                                      {"_region", call.region}});
    Value out = {{"routeTable", World::shown(table)}};
    if (const std::string token = call.text("ClientToken"); !token.empty())
        out["clientToken"] = token;
    return out;
}

Value Ec2::associateRouteTable(const Ec2Call& call) {
    const std::string id = call.required("RouteTableId");
    const std::string subnetId = call.required("SubnetId");
    Value& table = resource(call, "ec2:route-table", id);
    const Value& subnet = resource(call, "ec2:subnet", subnetId);
    if (subnet.at("vpcId") != table.at("vpcId"))
        throw Refusal{400, "InvalidParameterValue",
                      "Route table " + id + " and subnet " + subnetId + " belong to different networks"};
    for (const Value& other : m_world.all("ec2:route-table")) {
        for (const Value& association : other.at("associationSet")) {
            if (association.value("subnetId", "") != subnetId)
                continue;
            if (other.at("routeTableId") == id) // The same association again is answered with the one there is.
                return {{"associationId", association.at("routeTableAssociationId")},
                        {"associationState", {{"state", "associated"}}}};
            throw Refusal{400, "Resource.AlreadyAssociated",
                          "the specified association for route table " + id +
                              " conflicts with an existing association"};
        }
    }
    const std::string association = World::hexId("rtbassoc-0", 16);
    table["associationSet"].push_back({{"main", false},
                                       {"routeTableAssociationId", association},
                                       {"routeTableId", id},
                                       {"subnetId", subnetId},
                                       {"associationState", {{"state", "associated"}}}});
    return {{"associationId", association}, {"associationState", {{"state", "associated"}}}};
}

Value* Ec2::routeTableOfAssociation(const std::string& associationId, std::size_t& index) {
    for (Value& table : m_world.all("ec2:route-table")) {
        const Value& associations = table.at("associationSet");
        for (index = 0; index < associations.size(); ++index)
            if (associations[index].at("routeTableAssociationId") == associationId)
                return &table;
    }
    return nullptr;
}

Value Ec2::disassociateRouteTable(const Ec2Call& call) {
    const std::string id = call.required("AssociationId");
    std::size_t index = 0;
    Value* table = routeTableOfAssociation(id, index);
    if (table == nullptr || table->at("_region") != call.region)
        throw Refusal{400, "InvalidAssociationID.NotFound", "The association ID '" + id + "' does not exist"};
    if ((*table)["associationSet"][index].value("main", false))
        throw Refusal{400, "InvalidParameterValue", "cannot disassociate the main route table association " + id};
    (*table)["associationSet"].erase(index);
    return {{"return", true}};
}

Value Ec2::createRoute(const Ec2Call& call) {
    const std::string id = call.required("RouteTableId");
    Value& table = resource(call, "ec2:route-table", id);
    const bool sixth = call.text("DestinationCidrBlock").empty() && !call.text("DestinationIpv6CidrBlock").empty();
    const std::string member = sixth ? "DestinationIpv6CidrBlock" : "DestinationCidrBlock";
    static_cast<void>(call.required(member));
    const std::string destination = call.prefix(member)->canonical().toString();
    const std::string shownMember = sixth ? "destinationIpv6CidrBlock" : "destinationCidrBlock";
    for (const Value& route : table.at("routeSet"))
        if (route.value(shownMember, "") == destination)
            throw Refusal{400, "RouteAlreadyExists", "The route identified by " + destination + " already exists."};
    const std::string gateway = call.text("GatewayId");
    const std::string transit = call.text("TransitGatewayId");
    const std::string core = call.text("CoreNetworkArn");
    if ((gateway.empty() ? 0 : 1) + (transit.empty() ? 0 : 1) + (core.empty() ? 0 : 1) != 1)
        throw Refusal{
            400, "InvalidParameterCombination",
            "The request must contain exactly one of gatewayId, transitGatewayId, coreNetworkArn (the targets "
            "of this sandbox)"};
    Value route = {{shownMember, destination}, {"origin", "CreateRoute"}, {"state", "active"}};
    if (!transit.empty()) {
        // AWS answers "does not exist" too where the gateway is there and not attached to this VPC.
        const Value& attachments = m_world.all("ec2:transit-gateway-attachment");
        const bool attached = std::any_of(attachments.begin(), attachments.end(), [&](const Value& attachment) {
            return attachment.at("transitGatewayId") == transit && attachment.at("vpcId") == table.at("vpcId") &&
                   attachment.at("state") == "available";
        });
        if (!attached)
            throw Refusal{400, "InvalidTransitGatewayID.NotFound",
                          "The transitGateway ID '" + transit + "' does not exist."};
        route["transitGatewayId"] = transit;
    } else if (!core.empty()) {
        const Value& attachments = m_world.all("networkmanager:attachment");
        const bool attached = std::any_of(attachments.begin(), attachments.end(), [&](const Value& attachment) {
            return attachment.at("CoreNetworkArn") == core && attachment.at("State") == "AVAILABLE" &&
                   attachment.at("ResourceArn")
                       .get<std::string>()
                       .ends_with("/" + table.at("vpcId").get<std::string>());
        });
        if (!attached)
            throw Refusal{400, "InvalidCoreNetworkArn.NotFound", "The core network '" + core + "' does not exist."};
        route["coreNetworkArn"] = core;
    } else {
        const Value& vgw = resource(call, "ec2:vpn-gateway", gateway);
        const Value& attachments = vgw.at("attachments");
        if (attachments.empty() || attachments[0].at("vpcId") != table.at("vpcId"))
            throw Refusal{400, "InvalidParameterValue",
                          "route table " + id + " and network gateway " + gateway + " belong to different networks"};
        route["gatewayId"] = gateway;
    }
    table["routeSet"].push_back(std::move(route));
    return {{"return", true}};
}

Value Ec2::deleteRoute(const Ec2Call& call) {
    const std::string id = call.required("RouteTableId");
    Value& routes = resource(call, "ec2:route-table", id)["routeSet"];
    const bool sixth = call.text("DestinationCidrBlock").empty() && !call.text("DestinationIpv6CidrBlock").empty();
    const std::string member = sixth ? "DestinationIpv6CidrBlock" : "DestinationCidrBlock";
    static_cast<void>(call.required(member));
    const std::string destination = call.prefix(member)->canonical().toString();
    const std::string shownMember = sixth ? "destinationIpv6CidrBlock" : "destinationCidrBlock";
    const auto it = std::find_if(routes.begin(), routes.end(),
                                 [&](const Value& route) { return route.value(shownMember, "") == destination; });
    if (it == routes.end())
        throw Refusal{400, "InvalidRoute.NotFound",
                      "no route with destination-cidr-block " + destination + " in route table " + id};
    if (it->value("gatewayId", "") == "local")
        throw Refusal{400, "InvalidParameterValue",
                      "cannot remove local route " + destination + " in route table " + id};
    routes.erase(it);
    return {{"return", true}};
}

Value Ec2::describeRouteTables(const Ec2Call& call) {
    return {{"routeTableSet", described(call, "ec2:route-table", {"RouteTableId", "RouteTableIds"})}};
}

Value Ec2::deleteRouteTable(const Ec2Call& call) {
    const std::string id = call.required("RouteTableId");
    const Value& table = resource(call, "ec2:route-table", id);
    if (!table.at("associationSet").empty())
        throw Refusal{400, "DependencyViolation",
                      "The routeTable '" + id + "' has dependencies and cannot be deleted."};
    m_world.remove("ec2:route-table", id);
    return {{"return", true}};
}

Value Ec2::enablePropagation(const Ec2Call& call) {
    const std::string gateway = call.required("GatewayId");
    Value& table = resource(call, "ec2:route-table", call.required("RouteTableId"));
    const Value& vgw = resource(call, "ec2:vpn-gateway", gateway);
    const Value& attachments = vgw.at("attachments");
    if (attachments.empty() || attachments[0].at("state") != "attached" ||
        attachments[0].at("vpcId") != table.at("vpcId"))
        throw Refusal{400, "Gateway.NotAttached",
                      "Virtual private gateway " + gateway + " is not attached to VPC " +
                          table.at("vpcId").get<std::string>()};
    Value& propagating = table["propagatingVgwSet"];
    const Value entry = {{"gatewayId", gateway}};
    if (std::find(propagating.begin(), propagating.end(), entry) == propagating.end())
        propagating.push_back(entry);
    return {{"return", true}};
}

Value Ec2::disablePropagation(const Ec2Call& call) {
    const Value entry = {{"gatewayId", call.required("GatewayId")}};
    Value& propagating = resource(call, "ec2:route-table", call.required("RouteTableId"))["propagatingVgwSet"];
    const auto it = std::find(propagating.begin(), propagating.end(), entry);
    if (it != propagating.end())
        propagating.erase(it);
    return {{"return", true}};
}

} // namespace isthmus
