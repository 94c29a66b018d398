// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/awsadapter.h"

namespace isthmus {

namespace {

pugi::xml_node answer(const AwsClient::Xml& xml) {
    return xml->first_child().type() == pugi::node_declaration ? xml->first_child().next_sibling() : xml->first_child();
}

/// The entry of a list whose child has this value.
pugi::xml_node entryWith(const pugi::xml_node& list, const char* child, const std::string& value) {
    for (const pugi::xml_node& entry : list.children("item"))
        if (value == entry.child_value(child))
            return entry;
    return {};
}

LiveState stateOf(const std::string& word) {
    LiveState state;
    state.word = word;
    state.phase = awsPhase(word);
    state.exists = state.phase == Phase::ready;
    if (state.phase == Phase::waiting || state.phase == Phase::leaving)
        state.owedBy = "aws";
    return state;
}

LiveState gone() {
    LiveState state = stateOf("deleted");
    state.word = "gone";
    return state;
}

/// What of a step the later calls of a part need, since a part has no id of its own to ask for.
Json partAttributes(const Step& step, const ResolvedIds& ids) {
    Json out = Json::object();
    for (const auto& [member, values] : ids)
        if (!values.empty())
            out[member.substr(0, member.size() - (member.ends_with("Keys") ? 4 : 3))] = values.front();
    for (const char* member : {"destination", "cidr"})
        if (const std::string value = textOf(step.want, member); !value.empty())
            out[member] = value;
    return out;
}

const Ec2Type& holderOf(const std::string& part) {
    if (part == "ec2:vpc-cidr")
        return *ec2Type("ec2:vpc");
    if (part == "ec2:vpn-gateway-attachment")
        return *ec2Type("ec2:vpn-gateway");
    if (part == "ec2:transit-gateway-peering-acceptance")
        return *ec2Type("ec2:transit-gateway-peering");
    if (part == "ec2:vpn-connection-route")
        return *ec2Type("ec2:vpn-connection");
    return *ec2Type("ec2:route-table");
}

std::string holderId(const std::string& part, const Json& attributes) {
    if (part == "ec2:vpc-cidr")
        return textOf(attributes, "vpc");
    if (part == "ec2:vpn-gateway-attachment")
        return textOf(attributes, "gateway");
    if (part == "ec2:transit-gateway-peering-acceptance")
        return textOf(attributes, "peering");
    if (part == "ec2:vpn-connection-route")
        return textOf(attributes, "vpn");
    return textOf(attributes, "table");
}

struct Part {
    std::string id;
    std::string word;
};

/// The part in the description of its holder; an empty word where it is not there.
Part partIn(const pugi::xml_node& holder, const std::string& type, const Json& attributes) {
    if (type == "ec2:vpc-cidr") {
        const auto entry = entryWith(holder.child("cidrBlockAssociationSet"), "cidrBlock", textOf(attributes, "cidr"));
        return {entry.child_value("associationId"), entry.child("cidrBlockState").child_value("state")};
    }
    if (type == "ec2:route-table-association") {
        const auto entry = entryWith(holder.child("associationSet"), "subnetId", textOf(attributes, "subnet"));
        const std::string word = entry.child("associationState").child_value("state");
        return {entry.child_value("routeTableAssociationId"), entry && word.empty() ? "associated" : word};
    }
    if (type == "ec2:vgw-propagation") {
        const auto entry = entryWith(holder.child("propagatingVgwSet"), "gatewayId", textOf(attributes, "gateway"));
        return {textOf(attributes, "table") + "/" + textOf(attributes, "gateway"), entry ? "enabled" : ""};
    }
    if (type == "ec2:vpn-gateway-attachment") {
        const auto entry = entryWith(holder.child("attachments"), "vpcId", textOf(attributes, "vpc"));
        return {textOf(attributes, "gateway") + "/" + textOf(attributes, "vpc"), entry.child_value("state")};
    }
    if (type == "ec2:transit-gateway-peering-acceptance") {
        const std::string word = holder.child_value("state");
        const bool accepted = word != "initiatingRequest" && word != "pendingAcceptance";
        return {textOf(attributes, "peering") + "/accepted", accepted ? word : ""};
    }
    const std::string destination = textOf(attributes, "destination");
    if (type == "ec2:vpn-connection-route") {
        const auto route = entryWith(holder.child("routes"), "destinationCidrBlock", destination);
        return {textOf(attributes, "vpn") + "/" + destination, route.child_value("state")};
    }
    auto entry = entryWith(holder.child("routeSet"), "destinationCidrBlock", destination);
    if (!entry)
        entry = entryWith(holder.child("routeSet"), "destinationIpv6CidrBlock", destination);
    // The same destination by another way is not this route.
    const std::string target = textOf(attributes, "gateway");
    const bool same = target == entry.child_value("transitGatewayId") || target == entry.child_value("gatewayId") ||
                      std::string(entry.child_value("coreNetworkArn")).ends_with("/" + target);
    return {textOf(attributes, "table") + "/" + destination, same ? entry.child_value("state") : ""};
}

} // namespace

ApiResult<AwsAdapter::Xml> AwsAdapter::describe(const std::string& region, const Ec2Type& type, const std::string& id) {
    return m_client.ec2(region, type.describe, {{std::string(type.describeIds) + ".1", id}});
}

ApiResult<std::optional<Made>> AwsAdapter::findEc2(const Step& step, const Known& known) {
    const std::string& region = step.operation.region;
    if (const Ec2Type* type = ec2Type(step.type)) {
        const ApiResult<Xml> xml = m_client.ec2(region, type->describe, ec2OwnedForm(step.key, known.deployment));
        if (!xml)
            return xml.error();
        for (const pugi::xml_node& entry : answer(*xml).child(type->set).children("item")) {
            const Phase phase = type->state[0] == 0 ? Phase::ready : awsPhase(entry.child_value(type->state));
            if (phase == Phase::ready || phase == Phase::waiting)
                return std::optional(Made{entry.child_value(type->id), Json::object()});
        }
        return std::optional<Made>();
    }
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    const Json attributes = partAttributes(step, *ids);
    const Ec2Type& holder = holderOf(step.type);
    const ApiResult<Xml> xml = describe(region, holder, holderId(step.type, attributes));
    if (!xml)
        return xml.error();
    const Part part = partIn(answer(*xml).child(holder.set).child("item"), step.type, attributes);
    const Phase phase = awsPhase(part.word);
    if (part.word.empty() || (phase != Phase::ready && phase != Phase::waiting))
        return std::optional<Made>();
    return std::optional(Made{part.id, attributes});
}

ApiResult<Made> AwsAdapter::createEc2(const Step& step, const Known& known, const std::string& token) {
    const std::string& region = step.operation.region;
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    const ApiResult<Json> want = completedWant(step, known);
    if (!want)
        return want.error();
    Ec2Form form = ec2CreateForm(step.type, *want, *ids);
    if (const Ec2Type* type = ec2Type(step.type)) {
        const Ec2Form tags = ec2TagForm(*type, awsTags(step, known));
        form.insert(form.end(), tags.begin(), tags.end());
        if (step.type == "ec2:route-table")
            form.emplace_back("ClientToken", token);
        const ApiResult<Xml> xml = m_client.ec2(region, type->create, form);
        if (!xml)
            return xml.error();
        const std::string id = answer(*xml).child(type->created).child_value(type->id);
        if (id.empty())
            return ApiError{"NoAnswer", std::string(type->create) + " gave no id", 0};
        return Made{id, Json::object()};
    }
    static const std::map<std::string, std::string> actions = {
        {"ec2:vpc-cidr", "AssociateVpcCidrBlock"},
        {"ec2:route-table-association", "AssociateRouteTable"},
        {"ec2:route", "CreateRoute"},
        {"ec2:vgw-propagation", "EnableVgwRoutePropagation"},
        {"ec2:vpn-gateway-attachment", "AttachVpnGateway"},
        {"ec2:vpn-connection-route", "CreateVpnConnectionRoute"},
        {"ec2:transit-gateway-peering-acceptance", "AcceptTransitGatewayPeeringAttachment"}};
    const ApiResult<Xml> xml = m_client.ec2(region, actions.at(step.type), form);
    if (!xml)
        return xml.error();
    Made made{"", partAttributes(step, *ids)};
    made.resourceId = partIn({}, step.type, made.attributes).id; // "table/destination" for what has no id
    if (step.type == "ec2:vpc-cidr")
        made.resourceId = answer(*xml).child("cidrBlockAssociation").child_value("associationId");
    else if (step.type == "ec2:route-table-association")
        made.resourceId = answer(*xml).child_value("associationId");
    return made;
}

ApiResult<LiveState> AwsAdapter::ec2State(const Recorded& recorded) {
    const Ec2Type& type = *ec2Type(recorded.type);
    const ApiResult<Xml> xml = describe(recorded.region, type, recorded.resourceId);
    if (!xml) {
        if (xml.error().isGone())
            return gone();
        return xml.error();
    }
    const pugi::xml_node entry = entryWith(answer(*xml).child(type.set), type.id, recorded.resourceId);
    if (!entry)
        return gone();
    LiveState state = stateOf(type.state[0] == 0 ? "available" : entry.child_value(type.state));
    if (state.word == "pendingAcceptance") // the other region's team, or the next step, has to act
        state.exists = true;
    if (recorded.type == "ec2:vpn-connection")
        state.attributes = tunnelAttributes(entry);
    return state;
}

ApiResult<LiveState> AwsAdapter::partState(const Recorded& recorded) {
    const Ec2Type& holder = holderOf(recorded.type);
    const ApiResult<Xml> xml = describe(recorded.region, holder, holderId(recorded.type, recorded.attributes));
    if (!xml) {
        if (xml.error().isGone())
            return gone();
        return xml.error();
    }
    const Part part = partIn(answer(*xml).child(holder.set).child("item"), recorded.type, recorded.attributes);
    LiveState state = part.word.empty() ? gone() : stateOf(part.word);
    if (!part.id.empty() && !part.word.empty() && recorded.type == "ec2:vpc-cidr")
        state.attributes["associationId"] = part.id;
    return state;
}

ApiResult<Json> AwsAdapter::removeEc2(const Recorded& recorded) {
    const Json& attributes = recorded.attributes;
    std::string action;
    Ec2Form form;
    if (const Ec2Type* type = ec2Type(recorded.type)) {
        action = type->remove;
        form = {{type->removeId, recorded.resourceId}};
    } else if (recorded.type == "ec2:vpc-cidr") {
        action = "DisassociateVpcCidrBlock";
        form = {{"AssociationId", recorded.resourceId}};
    } else if (recorded.type == "ec2:route-table-association") {
        action = "DisassociateRouteTable";
        form = {{"AssociationId", recorded.resourceId}};
    } else if (recorded.type == "ec2:vgw-propagation") {
        action = "DisableVgwRoutePropagation";
        form = {{"GatewayId", textOf(attributes, "gateway")}, {"RouteTableId", textOf(attributes, "table")}};
    } else if (recorded.type == "ec2:transit-gateway-peering-acceptance") {
        action = "DeleteTransitGatewayPeeringAttachment";
        form = {{"TransitGatewayAttachmentId", textOf(attributes, "peering")}};
    } else if (recorded.type == "ec2:vpn-connection-route") {
        action = "DeleteVpnConnectionRoute";
        form = {{"VpnConnectionId", textOf(attributes, "vpn")},
                {"DestinationCidrBlock", textOf(attributes, "destination")}};
    } else if (recorded.type == "ec2:vpn-gateway-attachment") {
        action = "DetachVpnGateway";
        form = {{"VpcId", textOf(attributes, "vpc")}, {"VpnGatewayId", textOf(attributes, "gateway")}};
    } else {
        const std::string destination = textOf(attributes, "destination");
        action = "DeleteRoute";
        form = {{"RouteTableId", textOf(attributes, "table")},
                {destination.find(':') == std::string::npos ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock",
                 destination}};
    }
    const ApiResult<Xml> xml = m_client.ec2(recorded.region, action, form);
    if (!xml)
        return xml.error();
    return Json::object();
}

} // namespace isthmus
