// SPDX-License-Identifier: GPL-3.0-or-later
// Static routes in the own route table of a transit gateway, which has an id that only the gateway shows.
#include "deploy/aws/awsadapter.h"

namespace isthmus {

namespace {

pugi::xml_node answer(const AwsClient::Xml& xml) {
    const pugi::xml_node first = xml->first_child();
    return first.type() == pugi::node_declaration ? first.next_sibling() : first;
}

} // namespace

ApiResult<std::string> AwsAdapter::transitTable(const std::string& region, const std::string& gateway) {
    const ApiResult<Xml> xml = describe(region, *ec2Type("ec2:transit-gateway"), gateway);
    if (!xml)
        return xml.error();
    const std::string table = answer(*xml)
                                  .child("transitGatewaySet")
                                  .child("item")
                                  .child("options")
                                  .child_value("associationDefaultRouteTableId");
    if (table.empty())
        return ApiError{"NoRouteTable", "The transit gateway " + gateway + " has no route table of its own", 400};
    return table;
}

/// The state of the static route to this destination by this attachment; empty: there is none.
ApiResult<std::string> AwsAdapter::transitRoute(const std::string& region, const std::string& table,
                                                const std::string& destination, const std::string& attachment) {
    const ApiResult<Xml> xml = m_client.ec2(region, "SearchTransitGatewayRoutes",
                                            {{"TransitGatewayRouteTableId", table},
                                             {"Filter.1.Name", "route-search.exact-match"},
                                             {"Filter.1.Value.1", destination}});
    if (!xml)
        return xml.error();
    for (const pugi::xml_node& route : answer(*xml).child("routeSet").children("item")) {
        const std::string by =
            route.child("transitGatewayAttachments").child("item").child_value("transitGatewayAttachmentId");
        if (std::string(route.child_value("type")) == "static" && (by == attachment || by.empty()))
            return std::string(route.child_value("state"));
    }
    return std::string();
}

ApiResult<Json> AwsAdapter::transitRouteAttributes(const Step& step, const Known& known) {
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    const ApiResult<std::string> table = transitTable(step.operation.region, ids->at("gatewayKey").front());
    if (!table)
        return table.error();
    return Json{{"table", *table},
                {"destination", textOf(step.want, "destination")},
                {"attachment", ids->at("attachmentKey").front()}};
}

ApiResult<std::optional<Made>> AwsAdapter::findTransitRoute(const Step& step, const Known& known) {
    const ApiResult<Json> where = transitRouteAttributes(step, known);
    if (!where)
        return where.error();
    const std::string destination = textOf(*where, "destination");
    const ApiResult<std::string> found =
        transitRoute(step.operation.region, textOf(*where, "table"), destination, textOf(*where, "attachment"));
    if (!found)
        return found.error();
    if (*found != "active" && *found != "pending")
        return std::optional<Made>();
    return std::optional(Made{textOf(*where, "table") + "/" + destination, *where});
}

ApiResult<Made> AwsAdapter::createTransitRoute(const Step& step, const Known& known) {
    const ApiResult<Json> where = transitRouteAttributes(step, known);
    if (!where)
        return where.error();
    const std::string destination = textOf(*where, "destination");
    const ApiResult<Xml> made = m_client.ec2(step.operation.region, "CreateTransitGatewayRoute",
                                             {{"DestinationCidrBlock", destination},
                                              {"TransitGatewayRouteTableId", textOf(*where, "table")},
                                              {"TransitGatewayAttachmentId", textOf(*where, "attachment")}});
    if (!made)
        return made.error();
    return Made{textOf(*where, "table") + "/" + destination, *where};
}

ApiResult<LiveState> AwsAdapter::transitRouteState(const Recorded& recorded) {
    const Json& where = recorded.attributes;
    const ApiResult<std::string> found = transitRoute(recorded.region, textOf(where, "table"),
                                                      textOf(where, "destination"), textOf(where, "attachment"));
    if (!found && !found.error().isGone())
        return found.error();
    LiveState state;
    state.word = found ? *found : std::string();
    state.phase = state.word.empty() || state.word == "deleted" ? Phase::gone : awsPhase(state.word);
    if (state.phase == Phase::gone)
        state.word = "gone";
    state.exists = state.phase == Phase::ready;
    if (state.phase == Phase::failed)
        state.message = "The route leads nowhere any more. Destroy and deploy again.";
    return state;
}

ApiResult<Json> AwsAdapter::removeTransitRoute(const Recorded& recorded) {
    const ApiResult<Xml> done = m_client.ec2(recorded.region, "DeleteTransitGatewayRoute",
                                             {{"DestinationCidrBlock", textOf(recorded.attributes, "destination")},
                                              {"TransitGatewayRouteTableId", textOf(recorded.attributes, "table")}});
    if (!done)
        return done.error();
    return Json::object();
}

} // namespace isthmus
