// SPDX-License-Identifier: GPL-3.0-or-later
// Interfaces and BGP sessions are members of their Cloud Router: a change reads it and writes whole lists back.
#include "deploy/gcp/googleadapter.h"
#include "deploy/gcp/googlerequests.h"
#include "deploy/restclient.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isNamed(const Json& list, const std::string& name) {
    return std::any_of(list.begin(), list.end(), [&](const Json& entry) { return textOf(entry, "name") == name; });
}

Json namesIn(const Json& list) {
    Json out = Json::array();
    for (const Json& entry : list)
        out.push_back(textOf(entry, "name"));
    return out;
}

Json without(const Json& list, const Json& names) {
    Json out = Json::array();
    for (const Json& entry : list)
        if (std::find(names.begin(), names.end(), textOf(entry, "name")) == names.end())
            out.push_back(entry);
    return out;
}

} // namespace

ApiResult<std::optional<Made>> GoogleAdapter::findPeers(const Step& step, const Known& known) {
    const ApiResult<std::string> router = known.id(textOf(step.want, "routerKey"));
    if (!router)
        return router.error();
    const ApiResult<Json> found = get(step.type, *router);
    if (!found)
        return found.error();
    const Json names = namesIn(step.want.at("body").value("bgpPeers", Json::array()));
    for (const Json& name : names)
        if (!isNamed(found->value("bgpPeers", Json::array()), name.get<std::string>()))
            return std::optional<Made>();
    return std::optional(Made{*router + "/peers/" + step.key, Json{{"router", *router}, {"names", names}}});
}

ApiResult<Json> GoogleAdapter::patchRouter(const std::string& router, const Json& body, const std::string& token) {
    const ApiResult<std::string> address = url("compute:router", router + "?requestId=" + token);
    if (!address)
        return address.error();
    return call("PATCH", *address, body);
}

ApiResult<Made> GoogleAdapter::createPeers(const Step& step, const Known& known, const std::string& token) {
    const ApiResult<std::string> router = known.id(textOf(step.want, "routerKey"));
    if (!router)
        return router.error();
    const ApiResult<Json> wanted = completedBody(step.want, known);
    if (!wanted)
        return wanted.error();
    const ApiResult<Json> now = get(step.type, *router);
    if (!now)
        return now.error();
    Json body = Json::object();
    for (const char* member : {"interfaces", "bgpPeers"}) {
        const Json added = wanted->value(member, Json::array());
        body[member] = without(now->value(member, Json::array()), namesIn(added));
        body[member].insert(body[member].end(), added.begin(), added.end());
    }
    const ApiResult<Json> done = patchRouter(*router, body, token);
    if (!done)
        return done.error();
    const std::string scope = router->substr(0, router->find("/routers/"));
    return Made{*router + "/peers/" + step.key, Json{{"operation", scope + "/operations/" + textOf(*done, "name")},
                                                     {"router", *router},
                                                     {"names", namesIn(wanted->value("bgpPeers", Json::array()))}}};
}

ApiResult<LiveState> GoogleAdapter::peersState(const Recorded& recorded) {
    const std::string router = textOf(recorded.attributes, "router");
    LiveState state;
    state.word = "gone";
    state.phase = Phase::gone;
    state.exists = false;
    const ApiResult<Json> found = get(recorded.type, router);
    if (!found) {
        if (found.error().isGone())
            return state;
        return found.error();
    }
    for (const Json& name : recorded.attributes.value("names", Json::array()))
        if (!isNamed(found->value("bgpPeers", Json::array()), name.get<std::string>()))
            return state;
    state.exists = true;
    state.phase = Phase::ready;
    state.word = "CONFIGURED";
    // How the sessions do is another call; without an answer the configuration has to do.
    const ApiResult<Json> status = get(recorded.type, router + "/getRouterStatus");
    if (!status)
        return state;
    const Json names = recorded.attributes.value("names", Json::array());
    const Json result = status->value("result", Json::object());
    std::size_t up = 0;
    for (const Json& peer : result.value("bgpPeerStatus", Json::array()))
        if (std::find(names.begin(), names.end(), textOf(peer, "name")) != names.end() &&
            textOf(peer, "status") == "UP")
            ++up;
    state.word = std::to_string(up) + " of " + std::to_string(names.size()) + " UP";
    return state;
}

ApiResult<Json> GoogleAdapter::removePeers(const Recorded& recorded, const std::string& token) {
    const std::string router = textOf(recorded.attributes, "router");
    const ApiResult<Json> now = get(recorded.type, router);
    if (!now) {
        if (now.error().isGone())
            return Json::object();
        return now.error();
    }
    const Json names = recorded.attributes.value("names", Json::array());
    Json body = Json::object();
    for (const char* member : {"interfaces", "bgpPeers"})
        body[member] = without(now->value(member, Json::array()), names);
    const ApiResult<Json> done = patchRouter(router, body, token);
    if (!done)
        return done.error();
    const std::string scope = router.substr(0, router.find("/routers/"));
    return Json{{"removal", scope + "/operations/" + textOf(*done, "name")}};
}

} // namespace isthmus
