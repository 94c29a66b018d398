// SPDX-License-Identifier: GPL-3.0-or-later
// Peerings and static routes of transit gateways.
#include "ec2.h"
#include "waits.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* peeringType = "ec2:transit-gateway-peering";

} // namespace

Value Ec2::createPeering(const Ec2Call& call) {
    const std::string gateway = call.required("TransitGatewayId");
    const std::string peer = call.required("PeerTransitGatewayId");
    const std::string region = call.required("PeerRegion");
    if (resource(call, "ec2:transit-gateway", gateway).at("state") != "available")
        throw Refusal{400, "IncorrectState", gateway + " is in invalid state"};
    const Value* far = m_world.find("ec2:transit-gateway", peer);
    if (far == nullptr || far->at("_region") != region || call.required("PeerAccountId") != m_world.awsAccount())
        throw Refusal{400, "InvalidTransitGatewayID.NotFound",
                      "Transit Gateway " + peer + " was deleted or does not exist."};
    for (const Value& other : m_world.all(peeringType))
        if (other.at("state") != "deleted" && other.at("requesterTgwInfo").at("transitGatewayId") == gateway &&
            other.at("accepterTgwInfo").at("transitGatewayId") == peer)
            throw Refusal{400, "DuplicateTransitGatewayAttachment", gateway + " is peered with " + peer + " already"};
    const std::string id = World::hexId("tgw-attach-0", 16);
    const auto info = [&](const std::string& own, const std::string& place) {
        return Value{{"transitGatewayId", own}, {"ownerId", m_world.awsAccount()}, {"region", place}};
    };
    Value& made = m_world.add(peeringType, id,
                              {{"transitGatewayAttachmentId", id},
                               {"requesterTgwInfo", info(gateway, call.region)},
                               {"accepterTgwInfo", info(peer, region)},
                               {"state", "initiatingRequest"},
                               {"creationTime", m_world.nowText()},
                               {"tagSet", tagsOf(call)},
                               {"_region", call.region},
                               {"_peerRegion", region}});
    m_world.later(made, waits::tunnel, {{"state", "pendingAcceptance"}});
    return {{"transitGatewayPeeringAttachment", World::shown(made)}};
}

/// Both regions show a peering.
Value& Ec2::peering(const Ec2Call& call, const std::string& id) {
    Value* found = m_world.find(peeringType, id);
    if (found == nullptr || (found->at("_region") != call.region && found->at("_peerRegion") != call.region))
        throw Refusal{400, "InvalidTransitGatewayAttachmentID.NotFound",
                      "The attachment ID '" + id + "' does not exist"};
    return *found;
}

Value Ec2::describePeerings(const Ec2Call& call) {
    Value out = Value::array();
    std::vector<std::string> ids = call.list({"TransitGatewayAttachmentIds"});
    if (ids.empty()) {
        for (const auto& [id, found] : m_world.all(peeringType).items())
            if (found.at("_region") == call.region || found.at("_peerRegion") == call.region)
                ids.push_back(id);
    }
    for (const std::string& id : ids) {
        const Value& found = peering(call, id);
        bool wanted = true;
        for (int i = 1; wanted && call.form.contains("Filter." + std::to_string(i) + ".Name"); ++i) {
            const std::string filter = "Filter." + std::to_string(i);
            wanted = ec2Matches(found, call.text(filter + ".Name"), call.list({filter + ".Value"}));
        }
        if (wanted)
            out.push_back(World::shown(found));
    }
    return {{"transitGatewayPeeringAttachments", std::move(out)}};
}

Value Ec2::acceptPeering(const Ec2Call& call) {
    Value& found = peering(call, call.required("TransitGatewayAttachmentId"));
    if (found.at("_peerRegion") != call.region || found.at("state") != "pendingAcceptance")
        throw Refusal{400, "IncorrectState",
                      found.at("transitGatewayAttachmentId").get<std::string>() + " is in invalid state"};
    found["state"] = "pending";
    m_world.settle(found, waits::transitGatewayAttachment, {{"state", "available"}}, {{"state", "failed"}});
    return {{"transitGatewayPeeringAttachment", World::shown(found)}};
}

Value Ec2::deletePeering(const Ec2Call& call) {
    Value& found = peering(call, call.required("TransitGatewayAttachmentId"));
    if (found.at("state") != "deleting" && found.at("state") != "deleted") {
        found["state"] = "deleting";
        World::forget(found);
        m_world.later(found, waits::transitGatewayAttachment, {{"state", "deleted"}});
        m_world.goneAfter(found, waits::transitGatewayAttachment + waits::afterlife);
        for (Value& gateway : m_world.all("ec2:transit-gateway"))
            for (Value& route : gateway["_routes"])
                if (route.at("transitGatewayAttachments")[0].at("transitGatewayAttachmentId") ==
                    found.at("transitGatewayAttachmentId"))
                    route["state"] = "blackhole";
    }
    return {{"transitGatewayPeeringAttachment", World::shown(found)}};
}

Value& Ec2::gatewayOfTable(const Ec2Call& call) {
    const std::string table = call.required("TransitGatewayRouteTableId");
    for (Value& gateway : m_world.all("ec2:transit-gateway"))
        if (gateway.at("_region") == call.region &&
            gateway.at("options").value("associationDefaultRouteTableId", "") == table &&
            gateway.at("state") != "deleted")
            return gateway;
    throw Refusal{400, "InvalidRouteTableID.NotFound",
                  "Transit Gateway Route Table " + table + " was deleted or does not exist."};
}

Value Ec2::createTransitRoute(const Ec2Call& call) {
    Value& gateway = gatewayOfTable(call);
    static_cast<void>(call.required("DestinationCidrBlock"));
    const std::string destination = call.prefix("DestinationCidrBlock")->canonical().toString();
    const std::string attachment = call.required("TransitGatewayAttachmentId");
    const Value* vpc = m_world.find("ec2:transit-gateway-attachment", attachment);
    const Value* peered = m_world.find(peeringType, attachment);
    const Value* found = vpc != nullptr ? vpc : peered;
    if (found == nullptr || found->at("state") != "available")
        throw Refusal{400, "InvalidTransitGatewayAttachmentID.NotFound",
                      "Transit Gateway Attachment " + attachment + " was deleted or does not exist."};
    for (const Value& route : gateway["_routes"])
        if (route.at("destinationCidrBlock") == destination)
            throw Refusal{400, "RouteAlreadyExists", "The route identified by " + destination + " already exists."};
    Value route = {
        {"destinationCidrBlock", destination},
        {"transitGatewayAttachments", Value::array({{{"transitGatewayAttachmentId", attachment},
                                                     {"resourceType", vpc != nullptr ? "vpc" : "peering"}}})},
        {"type", "static"},
        {"state", "active"}};
    gateway["_routes"].push_back(route);
    return {{"route", std::move(route)}};
}

Value Ec2::searchTransitRoutes(const Ec2Call& call) {
    Value& gateway = gatewayOfTable(call);
    const std::vector<std::string> wanted = call.list({"Filter.1.Value"});
    Value out = Value::array();
    for (const Value& route : gateway["_routes"])
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(),
                                        route.at("destinationCidrBlock").get<std::string>()) != wanted.end())
            out.push_back(route);
    return {{"routeSet", std::move(out)}, {"additionalRoutesAvailable", false}};
}

Value Ec2::deleteTransitRoute(const Ec2Call& call) {
    Value& routes = gatewayOfTable(call)["_routes"];
    const std::string destination = call.required("DestinationCidrBlock");
    const auto it = std::find_if(routes.begin(), routes.end(),
                                 [&](const Value& route) { return route.at("destinationCidrBlock") == destination; });
    if (it == routes.end())
        throw Refusal{400, "InvalidRoute.NotFound", "Route " + destination + " does not exist."};
    Value gone = *it;
    gone["state"] = "deleted";
    routes.erase(it);
    return {{"route", std::move(gone)}};
}

} // namespace isthmus
