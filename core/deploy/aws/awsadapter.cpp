// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/awsadapter.h"

#include "deploy/aws/wanrequests.h"

#include <array>

namespace isthmus {

namespace {

constexpr const char* transitRouteType = "ec2:transit-gateway-route";

bool isEc2(const std::string& type) {
    return type.starts_with("ec2:");
}

} // namespace

ApiResult<ResolvedIds> resolvedIds(const Step& step, const Known& known) {
    ResolvedIds ids;
    for (const auto& [member, value] : step.want.items()) {
        if (!member.ends_with("Key") && !member.ends_with("Keys"))
            continue;
        const std::vector<std::string> keys =
            value.is_array() ? value.get<std::vector<std::string>>() : std::vector{value.get<std::string>()};
        for (const std::string& key : keys) {
            const ApiResult<std::string> id = known.id(key);
            if (!id)
                return id.error();
            ids[member].push_back(*id);
        }
    }
    return ids;
}

Phase awsPhase(const std::string& word) {
    if (word == "available" || word == "associated" || word == "attached" || word == "active" || word == "enabled")
        return Phase::ready;
    if (word == "deleted" || word == "disassociated" || word == "detached")
        return Phase::gone;
    if (word == "deleting" || word == "disassociating" || word == "detaching")
        return Phase::leaving;
    static constexpr std::array<std::string_view, 8> failures = {
        "failed", "failing",  "failed-insufficient-capacity", "unavailable", "rejected", "rejecting",
        "down",   "blackhole"};
    for (const std::string_view failure : failures)
        if (word == failure)
            return Phase::failed;
    return Phase::waiting; // pending, associating, requested, updating, and what is not known yet
}

ApiResult<std::optional<Made>> AwsAdapter::find(const Step& step, const Known& known) {
    if (step.type == transitRouteType)
        return findTransitRoute(step, known);
    if (isEc2(step.type))
        return findEc2(step, known);
    if (wanType(step.type) != nullptr)
        return findWan(step, known);
    if (step.type == "directconnect:gateway")
        return findGateway(step, known);
    if (step.type == "directconnect:gateway-association")
        return findAssociation(step, known);
    return findConnection(step, known);
}

ApiResult<Made> AwsAdapter::create(const Step& step, const Known& known, const std::string& token) {
    if (step.type == transitRouteType)
        return createTransitRoute(step, known);
    if (wanType(step.type) != nullptr)
        return createWan(step, known, token);
    return isEc2(step.type) ? createEc2(step, known, token) : createConnect(step, known, token);
}

ApiResult<LiveState> AwsAdapter::state(const Recorded& recorded) {
    if (recorded.type == transitRouteType)
        return transitRouteState(recorded);
    if (wanType(recorded.type) != nullptr)
        return wanState(recorded);
    if (!isEc2(recorded.type))
        return connectState(recorded);
    return ec2Type(recorded.type) != nullptr ? ec2State(recorded) : partState(recorded);
}

ApiResult<Json> AwsAdapter::remove(const Recorded& recorded, const std::string& token) {
    const ApiResult<Json> done = recorded.type == transitRouteType   ? removeTransitRoute(recorded)
                                 : wanType(recorded.type) != nullptr ? removeWan(recorded)
                                 : isEc2(recorded.type)              ? removeEc2(recorded)
                                                                     : removeConnect(recorded, token);
    if (!done && done.error().isGone())
        return Json::object();
    return done;
}

} // namespace isthmus
