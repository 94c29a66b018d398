// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/azure/azureadapter.h"

#include "deploy/azure/azurerequests.h"
#include "deploy/endpoints.h"

namespace isthmus {

namespace {

AzureTokenSource tokenSource(const Profile& profile) {
    AzureTokenSource out;
    if (const auto found = profile.providers.find("azure"); found != profile.providers.end()) {
        out.source = found->second.credentialSource;
        out.file = found->second.credentialFile;
        out.tenant = found->second.tenant;
    }
    if (const Result<std::string> login = serviceEndpoint(profile, "azure", "login"); login.ok())
        out.login = *login;
    if (const std::string token = profile.endpoint("azure", "token"); !token.empty())
        out.login = token;
    const std::string audience = profile.endpoint("azure", "audience"); // of a sovereign cloud
    out.resource = audience.empty() ? "https://management.azure.com" : audience;
    return out;
}

LiveState stateOf(const std::string& word, Phase phase) {
    LiveState state;
    state.word = word;
    state.phase = phase;
    state.exists = phase == Phase::ready;
    if (phase == Phase::waiting || phase == Phase::leaving)
        state.owedBy = "azure";
    return state;
}

LiveState gone() {
    return stateOf("gone", Phase::gone);
}

Phase provisioningPhase(const std::string& word) {
    if (word == "Succeeded")
        return Phase::ready;
    if (word == "Failed" || word == "Canceled")
        return Phase::failed;
    return word == "Deleting" ? Phase::leaving : Phase::waiting;
}

/// A circuit is there long before the other side has joined it.
void addCircuit(const Recorded& recorded, const Json& properties, LiveState& state) {
    if (state.phase != Phase::ready)
        return;
    state.word = textOf(properties, "serviceProviderProvisioningState");
    const bool mints = textOf(recorded.attributes, "mints") == "yes";
    state.exists = !mints || !textOf(properties, "activationKey").empty();
    if (state.word == "Provisioned")
        return;
    if (state.word == "Deprovisioning") {
        state.phase = Phase::failed;
        state.message = "The other side has left the circuit. Destroy and deploy again.";
        return;
    }
    state.phase = Phase::waiting;
    state.owedBy = state.word == "NotProvisioned" ? textOf(recorded.attributes, "partner") : "azure";
}

void addPeering(const Json& properties, LiveState& state) {
    const std::string word = textOf(properties, "peeringState");
    if (state.phase != Phase::ready || word == "Connected")
        return;
    state.word = word;
    state.phase = word == "Disconnected" ? Phase::failed : Phase::waiting;
    if (state.phase == Phase::failed)
        state.message = "The peering of the other network is gone. Destroy and deploy again.";
}

/// What later calls need of a resource.
void addAttributes(const Json& properties, LiveState& state) {
    if (const std::string ip = textOf(properties, "ipAddress"); !ip.empty())
        state.attributes["ip"] = ip;
}

std::chrono::milliseconds retryDelay(const RestAnswer& answer) {
    const HttpResponse head{answer.status, answer.headers, {}};
    return std::max(std::chrono::seconds(0), retryAfter(head, std::chrono::system_clock::now()));
}

} // namespace

AzureAdapter::AzureAdapter(const Profile& profile, HttpClient& http, Redactor& redactor)
    : m_profile(profile)
    , m_http(http)
    , m_redactor(redactor)
    , m_tokens(tokenSource(profile))
    , m_client(http, redactor, bearerManner("Azure", m_tokens, http, redactor, [](const HttpResponse& response) {
                   return azureError(response);
               })) {}

ApiResult<bool> AzureAdapter::probe(const std::string& region) {
    static_cast<void>(region); // one sign-in for all of them
    return tokenIsGiven(m_tokens, m_http, m_redactor);
}

ApiResult<RestAnswer> AzureAdapter::call(const std::string& method, const std::string& resourceId, const Json& body,
                                         const HeaderList& headers) {
    const Result<std::string> base = serviceEndpoint(m_profile, "azure", "management");
    if (!base)
        return ApiError{"NoEndpoint", base.error().message, 0};
    return m_client.send({method, *base + resourceId + azureApiVersion(resourceId), body, headers, false});
}

ApiResult<std::optional<Made>> AzureAdapter::find(const Step& step, const Known& known) {
    const std::string id = textOf(step.want, "id");
    const ApiResult<RestAnswer> found = call("GET", id);
    if (!found) {
        if (found.error().isGone())
            return std::optional<Made>();
        return found.error();
    }
    const bool tagged = azureHasTags(id);
    const ApiResult<RestAnswer> owner = tagged ? found : call("GET", azureParentId(id));
    if (!owner)
        return owner.error();
    if (!azureIsOurs(owner->body, tagged ? step.key : "", known))
        return ApiError{
            "AlreadyExists",
            id + " is there already and was not made by this deployment. Give the drawn element another name, or "
                 "remove that one.",
            409};
    const Phase phase = provisioningPhase(textOf(found->body.value("properties", Json::object()), "provisioningState"));
    if (phase == Phase::leaving)
        return ApiError{"NoAnswer", id + " is just being deleted", 0};
    if (phase == Phase::failed) // a new PUT repairs it
        return std::optional<Made>();
    return std::optional(Made{id, Json::object()});
}

ApiResult<Made> AzureAdapter::create(const Step& step, const Known& known, const std::string&) {
    const std::string id = textOf(step.want, "id");
    ApiResult<Json> body = completedBody(step.want, known);
    if (!body)
        return body.error();
    if (azureHasTags(id))
        (*body)["tags"] = azureTags(step.want.value("tags", Json::object()), step.key, known);
    const ApiResult<RestAnswer> made = call("PUT", id, *body);
    if (!made)
        return made.error();
    m_redactor.add(textOf(made->body.value("properties", Json::object()), "activationKey"));
    return Made{id, Json{{"operation", azureOperationUrl(made->headers)}}};
}

ApiResult<Json> AzureAdapter::update(const Step& step, const Recorded& recorded, const std::string&) {
    const ApiResult<RestAnswer> now = call("GET", recorded.resourceId);
    if (!now)
        return now.error();
    // A PUT replaces everything, and what others made inside (subnets, peerings) must stay.
    Json body = now->body;
    body.merge_patch(step.want.value("body", Json::object()));
    const std::string etag = textOf(body, "etag");
    body.erase("etag");
    const ApiResult<RestAnswer> done =
        call("PUT", recorded.resourceId, body, etag.empty() ? HeaderList() : HeaderList{{"If-Match", etag}});
    if (!done)
        return done.error();
    return Json{{"operation", azureOperationUrl(done->headers)}};
}

ApiResult<std::optional<LiveState>> AzureAdapter::pending(const Recorded& recorded) {
    const std::string removal = textOf(recorded.attributes, "removal");
    const std::string url = removal.empty() ? textOf(recorded.attributes, "operation") : removal;
    if (url.empty())
        return std::optional<LiveState>();
    // Where the profile says now: it was recorded by a run that may have had another address.
    const Result<std::string> base = serviceEndpoint(m_profile, "azure", "management");
    if (!base)
        return ApiError{"NoEndpoint", base.error().message, 0};
    const std::size_t scheme = url.find("://");
    const std::size_t path = url.find('/', scheme == std::string::npos ? 0 : scheme + 3);
    const ApiResult<RestAnswer> operation =
        m_client.send({"GET", path == std::string::npos ? url : *base + url.substr(path)});
    if (!operation) {
        if (operation.error().isGone()) // operations are kept for a while only
            return std::optional<LiveState>();
        if (operation.error().isUncertain() || operation.error().notYet)
            return operation.error();
        LiveState state = stateOf("Failed", Phase::failed);
        state.message = operation.error().toString();
        return std::optional(state);
    }
    const std::string status = textOf(operation->body, "status");
    if (operation->status == 202 || (!status.empty() && provisioningPhase(status) == Phase::waiting)) {
        LiveState state =
            stateOf(status.empty() ? "InProgress" : status, removal.empty() ? Phase::waiting : Phase::leaving);
        state.askAgainIn = retryDelay(*operation);
        return std::optional(state);
    }
    if (provisioningPhase(status) != Phase::failed)
        return std::optional<LiveState>();
    LiveState state = stateOf(status, Phase::failed);
    state.message = m_redactor(azureError(operation->body.value("error", Json::object()), 400).toString());
    return std::optional(state);
}

ApiResult<LiveState> AzureAdapter::state(const Recorded& recorded) {
    const ApiResult<std::optional<LiveState>> operation = pending(recorded);
    if (!operation)
        return operation.error();
    if (*operation)
        return **operation;
    const ApiResult<RestAnswer> found = call("GET", recorded.resourceId);
    if (!found) {
        if (found.error().isGone())
            return gone();
        return found.error();
    }
    const Json properties = found->body.value("properties", Json::object());
    m_redactor.add(textOf(properties, "activationKey"));
    m_redactor.add(textOf(properties, "serviceKey"));
    const std::string word = textOf(properties, "provisioningState");
    LiveState state = stateOf(word, provisioningPhase(word));
    state.askAgainIn = retryDelay(*found);
    if (recorded.type == "network:express-route-circuit")
        addCircuit(recorded, properties, state);
    else if (recorded.type == "network:virtual-network-peering") {
        state.exists = state.phase == Phase::ready;
        addPeering(properties, state);
    }
    const std::string connected = textOf(properties, "connectionStatus");
    if (recorded.type == "network:connection" && state.phase == Phase::ready && !connected.empty())
        state.word = connected;
    if (state.phase == Phase::failed && state.message.empty())
        state.message = "Azure shows it as " + word + ". Destroy and deploy again.";
    addAttributes(properties, state);
    return state;
}

ApiResult<Json> AzureAdapter::remove(const Recorded& recorded, const std::string&) {
    const ApiResult<RestAnswer> done = call("DELETE", recorded.resourceId);
    if (!done) {
        if (done.error().isGone())
            return Json::object();
        return done.error();
    }
    return Json{{"removal", azureOperationUrl(done->headers)}};
}

ApiResult<std::string> AzureAdapter::activationKey(const Recorded& recorded) {
    const ApiResult<RestAnswer> found = call("GET", recorded.resourceId);
    if (!found)
        return found.error();
    std::string key = textOf(found->body.value("properties", Json::object()), "activationKey");
    m_redactor.add(key);
    if (key.empty())
        return ApiError{"NoKey", "The circuit " + recorded.resourceId + " shows no activation key yet", 0, true};
    return key;
}

} // namespace isthmus
