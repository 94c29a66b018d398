// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/gcp/googleadapter.h"

#include "deploy/endpoints.h"
#include "deploy/gcp/googlerequests.h"
#include "deploy/pages.h"
#include "deploy/restclient.h"
#include "http/digest.h"

namespace isthmus {

namespace {

bool isCompute(const std::string& type) {
    return type.starts_with("compute:");
}

/// "projects/P/global/networks/N" of a full URL, or of a name that is one already.
std::string relativeName(const std::string& url) {
    const std::size_t at = url.find("projects/");
    return at == std::string::npos ? url : url.substr(at);
}

LiveState stateOf(const std::string& word, Phase phase, const std::string& owedBy = {}) {
    LiveState state;
    state.word = word;
    state.phase = phase;
    state.exists = phase == Phase::ready || phase == Phase::waiting;
    state.owedBy = owedBy;
    return state;
}

LiveState gone() {
    return stateOf("gone", Phase::gone);
}

std::string parentOf(const Step& step) {
    const std::string project = "projects/" + textOf(step.want, "project");
    if (step.type == "networkconnectivity:transport")
        return project + "/locations/" + step.operation.region + "/transports";
    if (step.type == "networkconnectivity:hub")
        return project + "/locations/global/hubs";
    if (step.type == "networkconnectivity:spoke")
        return project + "/locations/global/spokes";
    const GoogleCollection* collection = googleCollection(step.type);
    if (collection == nullptr)
        return project + "/global/networks";
    return project + (collection->regional ? "/regions/" + step.operation.region : "/global") + "/" + collection->name;
}

/// "projects/P/regions/R" of a resource below it, "projects/P/global" of the others.
std::string scopeOf(const std::string& resource) {
    const std::size_t part = std::min(resource.find("/peerings/"), resource.size());
    const std::string whole = resource.substr(0, part);
    return whole.substr(0, whole.rfind('/', whole.rfind('/') - 1));
}

std::string resourceName(const Step& step) {
    return parentOf(step) + "/" + textOf(step.want, "name");
}

/// Path of the operation that an answer about a resource names; empty where it names none.
std::string operationPath(const std::string& type, const std::string& resource, const Json& answer) {
    const std::string name = textOf(answer, "name");
    return !isCompute(type) || name.empty() ? name : scopeOf(resource) + "/operations/" + name;
}

std::string operationName(const Step& step, const Json& answer) {
    return operationPath(step.type, resourceName(step), answer);
}

ApiError operationError(const Json& operation) {
    const Json error = operation.value("error", Json::object());
    if (const auto errors = error.find("errors"); errors != error.end() && !errors->empty())
        return {textOf(errors->front(), "code"), textOf(errors->front(), "message"), 400};
    const auto code = error.find("code");
    return {code == error.end() ? "OperationFailed" : "code " + code->dump(), textOf(error, "message"), 400};
}

} // namespace

GoogleAdapter::GoogleAdapter(const Profile& profile, HttpClient& http, Redactor& redactor)
    : m_profile(profile), m_http(http), m_redactor(redactor) {
    const auto found = profile.providers.find("gcp");
    const ProviderProfile gcp = found == profile.providers.end() ? ProviderProfile{} : found->second;
    const std::string source = gcp.credentialSource.empty() && gcp.credentialFile.empty() ? "adc" : gcp.credentialSource;
    m_tokens = std::make_unique<GoogleTokens>(source, gcp.credentialFile, profile.endpoint("gcp", "token"));
}

ApiError googleError(const HttpResponse& response) {
    const Json json = Json::parse(response.body, nullptr, false);
    const Json error = json.is_object() ? json.value("error", Json::object()) : Json::object();
    if (!error.is_object())
        return {"HTTP" + std::to_string(response.status), "Google answered without a reason", response.status};
    std::string code = textOf(error, "status");
    if (const auto errors = error.find("errors"); code.empty() && errors != error.end() && !errors->empty())
        code = textOf(errors->front(), "reason");
    return {code.empty() ? "HTTP" + std::to_string(response.status) : code, textOf(error, "message"), response.status};
}

ApiResult<Json> GoogleAdapter::call(const std::string& method, const std::string& url, const Json& body) {
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.repeatable = url.find("requestId=") != std::string::npos;
    const HeaderList plain = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    if (!body.is_null())
        request.body = body.dump();
    request.authorize = [this, plain](HttpRequest& one) -> Status {
        const Result<std::string> token = m_tokens->token(m_http);
        if (!token)
            return token.error();
        m_redactor.add(*token);
        one.headers = plain;
        one.headers.emplace_back("Authorization", "Bearer " + *token);
        return success();
    };
    Result<HttpResponse> response = m_http.send(request);
    if (response && response->status == 401) {
        m_tokens->forget(); // it may have been withdrawn before its time
        response = m_http.send(request);
    }
    if (!response)
        return ApiError{"NoAnswer", m_redactor(response.error().message), 0};
    if (!response->ok()) {
        ApiError error = googleError(*response);
        error.message = m_redactor(error.message);
        return error;
    }
    Json json = Json::parse(response->body.empty() ? "{}" : response->body, nullptr, false);
    if (!json.is_object())
        return ApiError{"NoAnswer", "Google answered with something that is no JSON object", 0};
    return json;
}

ApiResult<std::string> GoogleAdapter::url(const std::string& type, const std::string& path) const {
    const std::string service = isCompute(type) ? "compute" : "networkconnectivity";
    const Result<std::string> base = serviceEndpoint(m_profile, "gcp", service);
    if (!base)
        return ApiError{"NoEndpoint", base.error().message, 0};
    return *base + (isCompute(type) ? "/" : "/v1/") + path;
}

ApiResult<Json> GoogleAdapter::get(const std::string& type, const std::string& path) {
    const ApiResult<std::string> address = url(type, path);
    if (!address)
        return address.error();
    return call("GET", *address);
}

ApiResult<std::optional<Made>> GoogleAdapter::find(const Step& step, const Known& known) {
    if (step.type == "compute:router-peers")
        return findPeers(step, known);
    if (step.type == "compute:network-peering") {
        const ApiResult<std::string> network = known.id(textOf(step.want, "networkKey"));
        if (!network)
            return network.error();
        Recorded candidate;
        candidate.type = step.type;
        candidate.attributes = Json{{"network", *network}, {"name", textOf(step.want, "name")}};
        const ApiResult<LiveState> state = peeringState(candidate);
        if (!state)
            return state.error();
        if (state->phase == Phase::gone)
            return std::optional<Made>();
        return std::optional(Made{*network + "/peerings/" + textOf(step.want, "name"), candidate.attributes});
    }
    const std::string name = resourceName(step);
    const ApiResult<Json> found = get(step.type, name);
    if (!found) {
        if (found.error().isGone())
            return std::optional<Made>();
        return found.error();
    }
    const Json labels = found->value("labels", Json::object());
    const bool ours = !isCompute(step.type) ? textOf(labels, "isthmus-deployment") == googleLabel(known.deployment) &&
                                                  textOf(labels, "isthmus-id") == googleLabel(step.key)
                                            : textOf(*found, "description") == ownerMark(step, known);
    if (!ours)
        return ApiError{"AlreadyExists",
                        name + " is there already and was not made by this deployment. Give the drawn element another name, "
                               "or remove that one.",
                        409};
    if (textOf(*found, "state") == "DELETING")
        return ApiError{"NoAnswer", name + " is just being deleted", 0};
    return std::optional(Made{name, Json{{"network", relativeName(textOf(*found, "network"))}}});
}

ApiResult<std::string> GoogleAdapter::remoteProfile(const Step& step) {
    Json all = Json::array();
    std::string page;
    for (Pages pages;;) {
        const ApiResult<Json> list =
            get(step.type, "projects/" + textOf(step.want, "project") + "/locations/" + step.operation.region +
                               "/remoteTransportProfiles" + (page.empty() ? "" : "?pageToken=" + percentEncode(page)));
        if (!list)
            return list.error();
        for (const Json& profile : list->value("remoteTransportProfiles", Json::array()))
            all.push_back(profile);
        page = textOf(*list, "nextPageToken");
        const ApiResult<bool> more = pages.more(page);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    return remoteProfileIn(all, textOf(step.want, "remote"), textOf(step.want, "remoteSite"));
}

ApiResult<Made> GoogleAdapter::createTransport(const Step& step, const Known& known, const std::string& token) {
    const ApiResult<std::string> network = known.id(textOf(step.want, "networkKey"));
    if (!network)
        return network.error();
    const ApiResult<std::string> profile = remoteProfile(step);
    if (!profile)
        return profile.error();
    std::string key;
    if (const std::string minter = textOf(step.want, "minter"); !minter.empty()) {
        const ApiResult<std::string> read = known.activationKey(minter);
        if (!read)
            return read.error();
        key = *read;
    }
    const ApiResult<std::string> address = url(step.type, parentOf(step));
    if (!address)
        return address.error();
    const ApiResult<Json> made =
        call("POST", *address + "?transportId=" + percentEncode(textOf(step.want, "name")) + "&requestId=" + token,
             transportBody(step.want.at("body"), *network, *profile, key, step, known));
    if (!made)
        return made.error();
    return Made{resourceName(step), Json{{"operation", operationName(step, *made)}, {"network", *network}}};
}

ApiResult<Made> GoogleAdapter::createPeering(const Step& step, const Known& known, const std::string& token) {
    const std::optional<Recorded> transport = known.resource(textOf(step.want, "transportKey"));
    const ApiResult<std::string> network = known.id(textOf(step.want, "networkKey"));
    if (!transport || !network)
        return ApiError{"NotDeployed", textOf(step.want, "transportKey") + " is not deployed", 0};
    const std::string peer = textOf(transport->attributes, "peeringNetwork");
    if (peer.empty())
        return ApiError{"NoPeeringNetwork", "The transport shows no network to peer with yet", 0};
    const std::string name = textOf(step.want, "name");
    const ApiResult<std::string> address = url(step.type, *network + "/addPeering?requestId=" + token);
    if (!address)
        return address.error();
    const ApiResult<Json> made = call("POST", *address, addPeeringBody(name, peer, textOf(step.want, "stackType")));
    if (!made)
        return made.error();
    return Made{*network + "/peerings/" + name,
                Json{{"operation", operationName(step, *made)}, {"network", *network}, {"name", name}}};
}

ApiResult<Made> GoogleAdapter::createLabelled(const Step& step, const Known& known, const std::string& token) {
    ApiResult<Json> body = completedBody(step.want, known);
    if (!body)
        return body.error();
    addOwnerLabels(*body, step, known);
    const std::string parameter = step.type == "networkconnectivity:hub" ? "hubId" : "spokeId";
    const ApiResult<std::string> address =
        url(step.type,
            parentOf(step) + "?" + parameter + "=" + percentEncode(textOf(step.want, "name")) + "&requestId=" + token);
    if (!address)
        return address.error();
    const ApiResult<Json> made = call("POST", *address, *body);
    if (!made)
        return made.error();
    return Made{resourceName(step), Json{{"operation", operationName(step, *made)}}};
}

ApiResult<Made> GoogleAdapter::create(const Step& step, const Known& known, const std::string& token) {
    if (step.type == "networkconnectivity:transport")
        return createTransport(step, known, token);
    if (step.type == "compute:network-peering")
        return createPeering(step, known, token);
    if (step.type == "compute:router-peers")
        return createPeers(step, known, token);
    if (step.want.contains("labels"))
        return createLabelled(step, known, token);
    Json body;
    if (step.want.contains("fill")) {
        ApiResult<Json> completed = completedBody(step.want, known);
        if (!completed)
            return completed.error();
        m_redactor.add(textOf(*completed, "sharedSecret"));
        body = *std::move(completed);
        body["name"] = textOf(step.want, "name");
        body["description"] = ownerMark(step, known);
    } else if (step.type == "compute:network") {
        body = networkBody(step.want, ownerMark(step, known));
    } else {
        const ApiResult<std::string> network = known.id(textOf(step.want, "networkKey"));
        if (!network)
            return network.error();
        body = subnetworkBody(step.want, *network, ownerMark(step, known));
    }
    const ApiResult<std::string> address = url(step.type, parentOf(step) + "?requestId=" + token);
    if (!address)
        return address.error();
    const ApiResult<Json> made = call("POST", *address, body);
    if (!made)
        return made.error();
    return Made{resourceName(step), Json{{"operation", operationName(step, *made)}}};
}

ApiResult<std::optional<LiveState>> GoogleAdapter::pending(const Recorded& recorded) {
    const std::string removal = textOf(recorded.attributes, "removal");
    const std::string name = removal.empty() ? textOf(recorded.attributes, "operation") : removal;
    if (name.empty())
        return std::optional<LiveState>();
    const ApiResult<Json> operation = get(recorded.type, name);
    if (!operation) {
        if (operation.error().isGone()) // operations are kept for a while only
            return std::optional<LiveState>();
        return operation.error();
    }
    const std::string status = textOf(*operation, "status");
    const bool done = status == "DONE" || operation->value("done", false);
    if (!done) {
        LiveState state = stateOf(status.empty() ? "RUNNING" : status, removal.empty() ? Phase::waiting : Phase::leaving, "gcp");
        state.exists = false;
        return std::optional(state);
    }
    if (!operation->contains("error"))
        return std::optional<LiveState>();
    LiveState state = stateOf("failed", Phase::failed);
    state.exists = false;
    if (removal.empty() && recorded.type != "compute:network-peering") {
        // An operation may fail and leave what it was to make.
        const ApiResult<Json> left = get(recorded.type, recorded.resourceId);
        if (!left && !left.error().isGone())
            return left.error();
        state.neverMade = !left;
    } else {
        state.neverMade = removal.empty();
    }
    state.message = m_redactor(operationError(*operation).toString());
    return std::optional(state);
}

ApiResult<LiveState> GoogleAdapter::peeringState(const Recorded& recorded) {
    const ApiResult<Json> network = get(recorded.type, textOf(recorded.attributes, "network"));
    if (!network) {
        if (network.error().isGone())
            return gone();
        return network.error();
    }
    for (const Json& peering : network->value("peerings", Json::array())) {
        if (textOf(peering, "name") != textOf(recorded.attributes, "name"))
            continue;
        const std::string word = textOf(peering, "state");
        return stateOf(word, word == "ACTIVE" ? Phase::ready : Phase::waiting, word == "ACTIVE" ? "" : "gcp");
    }
    return gone();
}

ApiResult<LiveState> GoogleAdapter::state(const Recorded& recorded) {
    const ApiResult<std::optional<LiveState>> operation = pending(recorded);
    if (!operation)
        return operation.error();
    if (*operation)
        return **operation;
    if (recorded.type == "compute:network-peering")
        return peeringState(recorded);
    if (recorded.type == "compute:router-peers")
        return peersState(recorded);
    const ApiResult<Json> found = get(recorded.type, recorded.resourceId);
    if (!found) {
        if (found.error().isGone())
            return gone();
        return found.error();
    }
    m_redactor.add(textOf(*found, "pairingKey"));
    if (recorded.type == "networkconnectivity:hub" || recorded.type == "networkconnectivity:spoke")
        return hubState(*found);
    if (recorded.type != "networkconnectivity:transport")
        return computeState(*found);
    m_redactor.add(textOf(*found, "generatedActivationKey"));
    const std::string word = textOf(*found, "state");
    LiveState state = stateOf(word, Phase::waiting, "gcp");
    if (word == "ACTIVE")
        state = stateOf(word, Phase::ready);
    else if (word == "DELETING")
        state = stateOf(word, Phase::leaving, "gcp");
    else if (word == "DEPROVISIONED")
        state = stateOf(word, Phase::failed);
    else if (word == "PENDING_KEY")
        state.owedBy = textOf(recorded.attributes, "partner");
    if (word == "DEPROVISIONED")
        state.message = "The other side was deleted; the transport cannot come back. Destroy and deploy again.";
    state.attributes["peeringNetwork"] = relativeName(textOf(*found, "peeringNetwork"));
    const bool mints = textOf(recorded.attributes, "mints") == "yes";
    state.exists = state.exists && !textOf(*found, "peeringNetwork").empty() &&
                   (!mints || word != "CREATING");
    return state;
}

ApiResult<Json> GoogleAdapter::update(const Step& step, const Recorded& recorded, const std::string& token) {
    if (step.type != "networkconnectivity:transport")
        return ApiError{"CannotChange", step.type + " cannot be changed in place", 0};
    const Json before = Json::parse(recorded.want, nullptr, false).value("body", Json::object());
    const Json& now = step.want.at("body");
    Json body = Json::object();
    std::string mask;
    for (const char* member : {"description", "advertisedRoutes"}) {
        if (before.value(member, Json()) == now.value(member, Json()))
            continue;
        body[member] = now.contains(member) ? now.at(member) : Json();
        mask += (mask.empty() ? "" : ",") + std::string(member);
    }
    if (mask.empty())
        return ApiError{"CannotChange", "Only the description and the advertised routes of a transport can change", 0};
    const ApiResult<std::string> address =
        url(step.type, recorded.resourceId + "?updateMask=" + percentEncode(mask) + "&requestId=" + token);
    if (!address)
        return address.error();
    const ApiResult<Json> done = call("PATCH", *address, body);
    if (!done)
        return done.error();
    return Json{{"operation", operationName(step, *done)}};
}

ApiResult<Json> GoogleAdapter::remove(const Recorded& recorded, const std::string& token) {
    if (recorded.type == "compute:router-peers")
        return removePeers(recorded, token);
    const bool peering = recorded.type == "compute:network-peering";
    const std::string path = peering ? textOf(recorded.attributes, "network") + "/removePeering" : recorded.resourceId;
    const ApiResult<std::string> address = url(recorded.type, path + "?requestId=" + token);
    if (!address)
        return address.error();
    const ApiResult<Json> done = peering ? call("POST", *address, Json{{"name", textOf(recorded.attributes, "name")}})
                                         : call("DELETE", *address);
    if (!done) {
        if (done.error().isGone())
            return Json::object();
        return done.error();
    }
    return Json{{"removal", operationPath(recorded.type, recorded.resourceId, *done)}};
}

ApiResult<std::string> GoogleAdapter::activationKey(const Recorded& recorded) {
    const ApiResult<Json> found = get(recorded.type, recorded.resourceId);
    if (!found)
        return found.error();
    std::string key = textOf(*found, "generatedActivationKey");
    m_redactor.add(key);
    if (key.empty())
        return ApiError{"NoKey", "The transport " + recorded.resourceId + " shows no activation key (state " +
                                     textOf(*found, "state") + ")", 0};
    return key;
}

} // namespace isthmus
