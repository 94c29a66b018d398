// SPDX-License-Identifier: GPL-3.0-or-later
// Cloud WAN: global networks, core networks and what is attached to them.
#include "deploy/aws/awsadapter.h"
#include "deploy/aws/wanrequests.h"
#include "deploy/pages.h"
#include "http/digest.h"

namespace isthmus {

namespace {

/// A resource of an answer; attachments wrap what all of them have.
Json innerOf(const Json& resource) {
    return resource.contains("Attachment") ? resource.at("Attachment") : resource;
}

bool isOurs(const Json& resource, const std::string& key, const std::string& deployment) {
    bool id = false;
    bool own = false;
    for (const Json& tag : resource.value("Tags", Json::array())) {
        id = id || (textOf(tag, "Key") == "isthmus:id" && textOf(tag, "Value") == awsTagValue(key));
        own = own || (textOf(tag, "Key") == "isthmus:deployment" && textOf(tag, "Value") == deployment);
    }
    return id && own;
}

} // namespace

ApiResult<Json> AwsAdapter::wanList(const std::string& region, const std::string& path, const char* member) {
    Json all = Json::array();
    std::string page;
    for (Pages pages;;) {
        const char* mark = path.find('?') == std::string::npos ? "?" : "&";
        const ApiResult<Json> answer = m_client.networkManager(
            region, "GET", path + (page.empty() ? "" : mark + ("nextToken=" + percentEncode(page))));
        if (!answer)
            return answer.error();
        for (const Json& entry : answer->value(member, Json::array()))
            all.push_back(entry);
        page = textOf(*answer, "NextToken");
        const ApiResult<bool> more = pages.more(page);
        if (!more)
            return more.error();
        if (!*more)
            return all;
    }
}

ApiResult<std::optional<Made>> AwsAdapter::findWan(const Step& step, const Known& known) {
    const WanType& type = *wanType(step.type);
    std::string path = type.collection;
    const char* member = step.type == "networkmanager:global-network" ? "GlobalNetworks" : "CoreNetworks";
    if (std::string(type.id) == "AttachmentId") {
        const ApiResult<std::string> core = known.id(textOf(step.want, "coreKey"));
        if (!core)
            return core.error();
        path = "/attachments?coreNetworkId=" + *core;
        member = "Attachments";
    }
    const ApiResult<Json> all = wanList(step.operation.region, path, member);
    if (!all)
        return all.error();
    for (const Json& entry : *all) {
        const Phase phase = wanPhase(textOf(entry, "State"));
        if ((phase == Phase::ready || phase == Phase::waiting) && isOurs(entry, step.key, known.deployment))
            return std::optional(Made{textOf(entry, type.id), Json::object()});
    }
    return std::optional<Made>();
}

ApiResult<Made> AwsAdapter::createWan(const Step& step, const Known& known, const std::string& token) {
    const WanType& type = *wanType(step.type);
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    Json body = wanBody(step.type, step.want, *ids);
    body["Tags"] = Json::array();
    for (const auto& [key, value] : awsTags(step, known))
        body["Tags"].push_back(Json{{"Key", key}, {"Value", value}});
    if (const std::string segment = textOf(step.want, "segment"); !segment.empty())
        body["Tags"].push_back(Json{{"Key", segmentTag}, {"Value", segment}});
    if (step.type != "networkmanager:global-network")
        body["ClientToken"] = token;
    const ApiResult<Json> made = m_client.networkManager(step.operation.region, "POST", type.collection, body);
    if (!made)
        return made.error();
    const std::string id = textOf(innerOf(made->value(type.member, Json::object())), type.id);
    if (id.empty())
        return ApiError{"NoAnswer", "Network Manager gave no id", 0};
    return Made{id, Json::object()};
}

ApiResult<LiveState> AwsAdapter::wanState(const Recorded& recorded) {
    const WanType& type = *wanType(recorded.type);
    LiveState state;
    state.word = "gone";
    state.phase = Phase::gone;
    state.exists = false;
    Json found;
    if (type.one[0] == 0) {
        const ApiResult<Json> all =
            wanList(recorded.region, std::string(type.collection) + "?globalNetworkIds=" + recorded.resourceId,
                    "GlobalNetworks");
        if (!all && !all.error().isGone())
            return all.error();
        if (!all || all->empty())
            return state;
        found = all->front();
    } else {
        const ApiResult<Json> answer = m_client.networkManager(recorded.region, "GET", type.one + recorded.resourceId);
        if (!answer && !answer.error().isGone())
            return answer.error();
        if (!answer)
            return state;
        found = innerOf(answer->value(type.member, Json::object()));
    }
    state.word = textOf(found, "State");
    state.phase = wanPhase(state.word);
    state.exists = state.phase == Phase::ready;
    if (state.phase == Phase::waiting || state.phase == Phase::leaving)
        state.owedBy = "aws";
    if (state.phase == Phase::failed)
        state.message = "AWS shows it as " + state.word + ". Destroy and deploy again.";
    return state;
}

ApiResult<Json> AwsAdapter::removeWan(const Recorded& recorded) {
    const ApiResult<Json> done =
        m_client.networkManager(recorded.region, "DELETE", wanType(recorded.type)->remove + recorded.resourceId);
    if (!done)
        return done.error();
    return Json::object();
}

} // namespace isthmus
