// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/awsadapter.h"

#include "deploy/aws/interconnectrequests.h"
#include "deploy/pages.h"

namespace isthmus {

namespace {

LiveState stateOf(const std::string& word, const std::string& error) {
    LiveState state;
    state.word = word;
    state.phase = awsPhase(word);
    state.exists = state.phase == Phase::ready;
    state.message = error;
    if (state.phase == Phase::waiting || state.phase == Phase::leaving)
        state.owedBy = "aws";
    return state;
}

LiveState gone() {
    LiveState state = stateOf("deleted", {});
    state.word = "gone";
    return state;
}

bool hasTag(const Json& tags, const std::string& key, const std::string& value) {
    for (const Json& tag : tags)
        if (textOf(tag, "key") == key && textOf(tag, "value") == value)
            return true;
    return false;
}

std::vector<std::string> prefixesOf(const std::string& want) {
    const Json json = Json::parse(want, nullptr, false);
    if (!json.is_object() || !json.contains("prefixes"))
        return {};
    return json.at("prefixes").get<std::vector<std::string>>();
}

} // namespace

ApiResult<Json> AwsAdapter::listAll(const std::string& region, const std::string& operation, Json body, const char* member) {
    const bool interconnect = std::string_view(member) == "environments" || std::string_view(member) == "connections";
    Json all = Json::array();
    for (Pages pages;;) {
        const ApiResult<Json> page = interconnect ? m_client.interconnect(region, operation, body)
                                                  : m_client.directConnect(region, operation, body);
        if (!page)
            return page.error();
        if (const auto entries = page->find(member); entries != page->end())
            for (const Json& entry : *entries)
                all.push_back(entry);
        const std::string next = textOf(*page, "nextToken");
        const ApiResult<bool> more = pages.more(next);
        if (!more)
            return more.error();
        if (!*more)
            return all;
        body["nextToken"] = next;
    }
}

ApiResult<std::optional<Made>> AwsAdapter::findGateway(const Step& step, const Known& known) {
    const ApiResult<Json> all = listAll(step.operation.region, "DescribeDirectConnectGateways", Json::object(),
                                        "directConnectGateways");
    if (!all)
        return all.error();
    for (const Json& gateway : *all) {
        const Phase phase = awsPhase(textOf(gateway, "directConnectGatewayState"));
        const Json tags = gateway.value("tags", Json::array());
        if ((phase == Phase::ready || phase == Phase::waiting) && hasTag(tags, "isthmus:id", awsTagValue(step.key)) &&
            hasTag(tags, "isthmus:deployment", known.deployment))
            return std::optional(Made{textOf(gateway, "directConnectGatewayId"), Json::object()});
    }
    return std::optional<Made>();
}

ApiResult<std::optional<Made>> AwsAdapter::findAssociation(const Step& step, const Known& known) {
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    const ApiResult<Json> all = listAll(step.operation.region, "DescribeDirectConnectGatewayAssociations",
                                        Json{{"directConnectGatewayId", ids->at("dxgwKey").front()},
                                             {"associatedGatewayId", ids->at("gatewayKey").front()}},
                                        "directConnectGatewayAssociations");
    if (!all)
        return all.error();
    for (const Json& association : *all) {
        const Phase phase = awsPhase(textOf(association, "associationState"));
        if (phase == Phase::ready || phase == Phase::waiting)
            return std::optional(Made{textOf(association, "associationId"), Json::object()});
    }
    return std::optional<Made>();
}

ApiResult<Json> AwsAdapter::livingConnections(const std::string& region, const Json& filter) {
    const ApiResult<Json> all = listAll(region, "ListConnections", filter, "connections");
    if (!all)
        return all.error();
    Json living = Json::array();
    for (const Json& summary : *all) {
        const Phase phase = awsPhase(textOf(summary, "state"));
        if (phase == Phase::ready || phase == Phase::waiting)
            living.push_back(summary);
    }
    return living;
}

ApiResult<std::optional<Made>> AwsAdapter::findConnection(const Step& step, const Known& known) {
    const ApiResult<std::string> gateway = known.id(textOf(step.want, "dxgwKey"));
    if (!gateway)
        return gateway.error();
    const std::string& region = step.operation.region;
    const ApiResult<Json> all =
        livingConnections(region, Json{{"attachPoint", Json{{"directConnectGateway", *gateway}}}});
    if (!all)
        return all.error();
    for (const Json& summary : *all) {
        // A summary has no tags.
        const ApiResult<Json> full = m_client.interconnect(region, "GetConnection", Json{{"identifier", textOf(summary, "id")}});
        if (!full)
            return full.error();
        const Json tags = full->value("connection", Json::object()).value("tags", Json::object());
        if (textOf(tags, "isthmus:id") == awsTagValue(step.key) && textOf(tags, "isthmus:deployment") == known.deployment)
            return std::optional(Made{textOf(summary, "id"), Json{{"arn", textOf(summary, "arn")}}});
    }
    return std::optional<Made>();
}

ApiResult<Made> AwsAdapter::createConnect(const Step& step, const Known& known, const std::string& token) {
    if (step.type == "interconnect:connection")
        return createConnection(step, known, token);
    const std::string& region = step.operation.region;
    if (step.type == "directconnect:gateway") {
        const ApiResult<Json> made = m_client.directConnect(region, "CreateDirectConnectGateway",
                                                            directConnectGatewayBody(step.want, awsTags(step, known)));
        if (!made)
            return made.error();
        return Made{textOf(made->value("directConnectGateway", Json::object()), "directConnectGatewayId"), Json::object()};
    }
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    const ApiResult<Json> made = m_client.directConnect(
        region, "CreateDirectConnectGatewayAssociation",
        directConnectAssociationBody(step.want, ids->at("dxgwKey").front(), ids->at("gatewayKey").front()));
    if (!made)
        return made.error();
    return Made{textOf(made->value("directConnectGatewayAssociation", Json::object()), "associationId"), Json::object()};
}

ApiResult<Made> AwsAdapter::createConnection(const Step& step, const Known& known, const std::string& token) {
    const std::string& region = step.operation.region;
    const ApiResult<std::string> gateway = known.id(textOf(step.want, "dxgwKey"));
    if (!gateway)
        return gateway.error();
    const Json& drawn = step.want.at("body");
    const AwsTags tags = awsTags(step, known);
    ApiResult<Json> made = Json::object();
    if (const std::string minter = textOf(step.want, "minter"); !minter.empty()) {
        const ApiResult<std::string> key = known.activationKey(minter);
        if (!key)
            return key.error();
        made = m_client.interconnect(region, "AcceptConnectionProposal", acceptProposalBody(drawn, *gateway, *key, tags, token));
    } else {
        const ApiResult<Json> environments = listAll(region, "ListEnvironments", Json::object(), "environments");
        if (!environments)
            return environments.error();
        const ApiResult<std::string> environment =
            environmentIn(*environments, textOf(step.want, "environment"), textOf(step.want, "partner"),
                          textOf(step.want, "partnerRegion"));
        if (!environment)
            return environment.error();
        made = m_client.interconnect(region, "CreateConnection",
                                     createConnectionBody(drawn, *gateway, *environment, tags, token));
    }
    if (!made)
        return made.error();
    const Json connection = made->value("connection", Json::object());
    m_redactor.add(textOf(connection, "activationKey"));
    if (textOf(connection, "id").empty())
        return ApiError{"NoAnswer", "Interconnect gave no connection id", 0};
    return Made{textOf(connection, "id"), Json{{"arn", textOf(connection, "arn")}}};
}

ApiResult<Json> AwsAdapter::connection(const Recorded& recorded) {
    const ApiResult<Json> got =
        m_client.interconnect(recorded.region, "GetConnection", Json{{"identifier", recorded.resourceId}});
    if (!got)
        return got.error();
    Json connection = got->value("connection", Json::object());
    m_redactor.add(textOf(connection, "activationKey"));
    return connection;
}

ApiResult<LiveState> AwsAdapter::connectionState(const Recorded& recorded) {
    const ApiResult<Json> got = connection(recorded);
    if (!got) {
        if (got.error().isGone())
            return gone();
        if (got.error().code != "AccessDeniedException")
            return got.error();
        // AWS also answers so for what does not exist; a list that may be read settles it.
        const ApiResult<Json> all = listAll(recorded.region, "ListConnections", Json::object(), "connections");
        if (!all)
            return got.error();
        for (const Json& summary : *all)
            if (textOf(summary, "id") == recorded.resourceId)
                return got.error();
        return gone();
    }
    LiveState state = stateOf(textOf(*got, "state"), {});
    state.exists = state.phase == Phase::ready || state.phase == Phase::waiting;
    if (state.word == "requested")
        state.owedBy = textOf(recorded.attributes, "partner");
    if (state.phase == Phase::failed)
        state.message = "The connection is " + state.word;
    return state;
}

ApiResult<LiveState> AwsAdapter::connectState(const Recorded& recorded) {
    if (recorded.type == "interconnect:connection")
        return connectionState(recorded);
    const bool gateway = recorded.type == "directconnect:gateway";
    const char* member = gateway ? "directConnectGateways" : "directConnectGatewayAssociations";
    const ApiResult<Json> all =
        listAll(recorded.region, gateway ? "DescribeDirectConnectGateways" : "DescribeDirectConnectGatewayAssociations",
                Json{{gateway ? "directConnectGatewayId" : "associationId", recorded.resourceId}}, member);
    if (!all) {
        if (all.error().isGone())
            return gone();
        return all.error();
    }
    const char* id = gateway ? "directConnectGatewayId" : "associationId";
    for (const Json& entry : *all)
        if (textOf(entry, id) == recorded.resourceId)
            return stateOf(textOf(entry, gateway ? "directConnectGatewayState" : "associationState"),
                           textOf(entry, "stateChangeError"));
    return gone();
}

ApiResult<Json> AwsAdapter::removeConnect(const Recorded& recorded, const std::string& token) {
    if (recorded.type == "interconnect:connection") {
        const ApiResult<Json> deleted = m_client.interconnect(
            recorded.region, "DeleteConnection", Json{{"identifier", recorded.resourceId}, {"clientToken", token}});
        if (!deleted)
            return deleted.error();
        return Json::object(); // the answer holds the key
    }
    const bool gateway = recorded.type == "directconnect:gateway";
    const ApiResult<Json> done =
        m_client.directConnect(recorded.region, gateway ? "DeleteDirectConnectGateway" : "DeleteDirectConnectGatewayAssociation",
                               Json{{gateway ? "directConnectGatewayId" : "associationId", recorded.resourceId}});
    if (!done)
        return done.error();
    return Json::object();
}

ApiResult<Json> AwsAdapter::update(const Step& step, const Recorded& recorded, const std::string& token) {
    if (step.type == "directconnect:gateway-association") {
        const ApiResult<Json> done = m_client.directConnect(
            recorded.region, "UpdateDirectConnectGatewayAssociation",
            directConnectAssociationUpdateBody(recorded.resourceId, prefixesOf(recorded.want), prefixesOf(step.want.dump())));
        if (!done)
            return done.error();
        return Json::object();
    }
    if (step.type == "interconnect:connection") {
        const Json before = Json::parse(recorded.want, nullptr, false).value("body", Json::object());
        const ApiResult<Json> done =
            m_client.interconnect(recorded.region, "UpdateConnection",
                                  updateConnectionBody(recorded.resourceId, before, step.want.at("body"), token));
        if (!done)
            return done.error();
        return Json::object();
    }
    return ApiError{"CannotChange", step.type + " cannot be changed in place", 0};
}

ApiResult<std::string> AwsAdapter::activationKey(const Recorded& recorded) {
    if (recorded.type == "ec2:vpn-connection")
        return preSharedKeys(recorded);
    const ApiResult<Json> got = connection(recorded);
    if (!got)
        return got.error();
    std::string key = textOf(*got, "activationKey");
    if (key.empty())
        return ApiError{"NoKey", "The connection " + recorded.resourceId + " shows no activation key", 0};
    return key;
}

} // namespace isthmus
