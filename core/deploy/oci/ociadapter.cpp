// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oci/ociadapter.h"

#include "deploy/endpoints.h"
#include "deploy/oci/ocirequests.h"
#include "deploy/pages.h"
#include "http/digest.h"

namespace isthmus {

namespace {

constexpr const char* apiVersion = "/20160918/";

LiveState gone() {
    LiveState state;
    state.word = "gone";
    state.phase = Phase::gone;
    state.exists = false;
    return state;
}

/// A circuit waits for whoever runs its other end.
void addCircuit(const Recorded& recorded, const Json& circuit, LiveState& state) {
    if (state.phase != Phase::waiting)
        return;
    const bool mints = textOf(recorded.attributes, "mints") == "yes";
    state.exists = !mints || !textOf(circuit, "providerServiceKeyName").empty();
    if (state.word == "PENDING_PROVIDER")
        state.owedBy = textOf(recorded.attributes, "partner");
}

} // namespace

OciAdapter::OciAdapter(const Profile& profile, HttpClient& http, Redactor& redactor)
    : m_profile(profile)
    , m_redactor(redactor)
    , m_client(http, redactor,
               {"Oracle Cloud",
                [this](HttpRequest& request) { return sign(request); },
                {},
                [](const HttpResponse& response) { return ociError(response); }}) {}

Result<OciCredentials> OciAdapter::credentials() {
    const std::lock_guard lock(m_mutex);
    if (!m_credentials.privateKeyPem.empty())
        return m_credentials;
    const auto found = m_profile.providers.find("oci");
    const ProviderProfile none;
    const ProviderProfile& own = found == m_profile.providers.end() ? none : found->second;
    if (!own.credentialSource.empty() && own.credentialSource != "config")
        return Error{"Oracle Cloud credentials come from \"config\", not from \"" + own.credentialSource +
                     "\". Name that in the profile."};
    Result<OciCredentials> read = ociCredentials(own.credentialFile, own.credentialProfile);
    if (!read)
        return read.error();
    m_credentials = *std::move(read);
    m_redactor.add(m_credentials.passphrase);
    m_redactor.add(m_credentials.privateKeyPem);
    return m_credentials;
}

Status OciAdapter::sign(HttpRequest& request) {
    const Result<OciCredentials> own = credentials();
    if (!own)
        return own.error();
    return signOci(request, *own, std::chrono::system_clock::now());
}

ApiResult<bool> OciAdapter::probe(const std::string& region) {
    const Result<OciCredentials> own = credentials();
    if (!own)
        return ApiError{"NoCredentials", own.error().message, 0};
    // A tenancy is subscribed to few regions: its own is the one that surely answers.
    const ApiResult<Json> vcns =
        list(own->region.empty() ? region : own->region, "vcns?compartmentId=" + percentEncode(own->tenancy));
    if (!vcns)
        return vcns.error();
    return true;
}

ApiResult<RestAnswer> OciAdapter::call(const std::string& method, const std::string& region, const std::string& path,
                                       const Json& body, const HeaderList& headers) {
    const Result<std::string> base = serviceEndpoint(m_profile, "oci", "iaas", region);
    if (!base)
        return ApiError{"NoEndpoint", base.error().message, 0};
    const bool repeatable = !headerValue(headers, "opc-retry-token").empty();
    return m_client.send({method, *base + apiVersion + path, body, headers, repeatable});
}

ApiResult<Json> OciAdapter::list(const std::string& region, const std::string& path) {
    Json all = Json::array();
    std::string page;
    for (Pages pages;;) {
        const ApiResult<RestAnswer> answer =
            call("GET", region, path + (page.empty() ? "" : "&page=" + percentEncode(page)));
        if (!answer)
            return answer.error();
        for (const Json& entry : answer->body)
            all.push_back(entry);
        page = headerValue(answer->headers, "opc-next-page");
        const ApiResult<bool> more = pages.more(page);
        if (!more)
            return more.error();
        if (!*more)
            return all;
    }
}

ApiResult<RestAnswer> OciAdapter::get(const Recorded& recorded) {
    return call("GET", recorded.region, std::string(ociType(recorded.type)->collection) + "/" + recorded.resourceId);
}

ApiResult<std::optional<Made>> OciAdapter::find(const Step& step, const Known& known) {
    std::string compartment = textOf(step.want, "compartment");
    if (compartment.empty())
        compartment = textOf(step.want.value("body", Json::object()), "compartmentId");
    const ApiResult<Json> all = list(step.operation.region, std::string(ociType(step.type)->collection) +
                                                                "?compartmentId=" + percentEncode(compartment));
    if (!all)
        return all.error();
    for (const Json& entry : *all) {
        const Phase phase = ociPhase(textOf(entry, "lifecycleState"));
        if ((phase == Phase::ready || phase == Phase::waiting) && ociIsOurs(entry, step.key, known))
            return std::optional(Made{textOf(entry, "id"), Json::object()});
    }
    return std::optional<Made>();
}

ApiResult<Made> OciAdapter::create(const Step& step, const Known& known, const std::string& token) {
    ApiResult<Json> body = completedBody(step.want, known);
    if (!body)
        return body.error();
    (*body)["freeformTags"] = ociTags(step.want.value("tags", Json::object()), step.key, known);
    if (const std::string carrier = textOf(step.want, "carrier"); !carrier.empty()) {
        const ApiResult<Json> services = list(step.operation.region, "fastConnectProviderServices?compartmentId=" +
                                                                         percentEncode(textOf(*body, "compartmentId")));
        if (!services)
            return services.error();
        const ApiResult<std::string> service = providerServiceIn(*services, carrier);
        if (!service)
            return service.error();
        (*body)["providerServiceId"] = *service;
    }
    const ApiResult<RestAnswer> made =
        call("POST", step.operation.region, ociType(step.type)->collection, *body, {{"opc-retry-token", token}});
    if (!made)
        return made.error();
    m_redactor.add(textOf(made->body, "providerServiceKeyName"));
    if (textOf(made->body, "id").empty())
        return ApiError{"NoAnswer", "Oracle Cloud gave no id", 0};
    return Made{textOf(made->body, "id"), Json::object()};
}

ApiResult<Json> OciAdapter::update(const Step& step, const Recorded& recorded, const std::string& token) {
    const ApiResult<RestAnswer> now = get(recorded);
    if (!now)
        return now.error();
    const Json before = Json::parse(recorded.want, nullptr, false).value("body", Json::object());
    Json body = Json::object();
    for (const char* member : {"bandwidthShapeName", "displayName"})
        if (const std::string value = textOf(step.want.at("body"), member); value != textOf(before, member))
            body[member] = value;
    if (const auto rules = step.want.at("body").find("routeRules"); rules != step.want.at("body").end()) {
        const Json present = now->body.value("routeRules", Json::array());
        body["routeRules"] = *rules;
        for (Json& rule : body["routeRules"])
            rule["networkEntityId"] = present.empty() ? Json() : present.front().value("networkEntityId", Json());
    }
    if (body.empty())
        return ApiError{"CannotChange", "Only the rules of a route table, the bandwidth and the name can change", 0};
    HeaderList headers = {{"opc-retry-token", token}};
    if (const std::string etag = headerValue(now->headers, "etag"); !etag.empty())
        headers.emplace_back("if-match", etag);
    const ApiResult<RestAnswer> done =
        call("PUT", recorded.region, std::string(ociType(recorded.type)->collection) + "/" + recorded.resourceId, body,
             headers);
    if (!done)
        return done.error();
    return Json::object();
}

ApiResult<LiveState> OciAdapter::state(const Recorded& recorded) {
    const ApiResult<RestAnswer> found = get(recorded);
    if (!found) {
        if (found.error().status == 404)
            return gone();
        return found.error();
    }
    m_redactor.add(textOf(found->body, "providerServiceKeyName"));
    LiveState state;
    state.word = textOf(found->body, "lifecycleState");
    state.phase = ociPhase(state.word);
    state.exists = state.phase == Phase::ready;
    if (state.phase == Phase::waiting || state.phase == Phase::leaving)
        state.owedBy = "oci";
    if (state.phase == Phase::failed)
        state.message = state.word == "INACTIVE" ? "The other side has left the circuit. Destroy and deploy again."
                                                 : "Oracle Cloud shows it as FAILED. Destroy and deploy again.";
    if (recorded.type == "core:virtual-circuit")
        addCircuit(recorded, found->body, state);
    return state;
}

ApiResult<Json> OciAdapter::remove(const Recorded& recorded, const std::string&) {
    const ApiResult<RestAnswer> done =
        call("DELETE", recorded.region, std::string(ociType(recorded.type)->collection) + "/" + recorded.resourceId);
    if (!done && done.error().status != 404)
        return done.error();
    return Json::object();
}

ApiResult<std::string> OciAdapter::activationKey(const Recorded& recorded) {
    const ApiResult<RestAnswer> found = get(recorded);
    if (!found)
        return found.error();
    std::string key = textOf(found->body, "providerServiceKeyName");
    m_redactor.add(key);
    if (key.empty())
        return ApiError{"NoKey", "The virtual circuit " + recorded.resourceId + " shows no key yet", 0, true};
    return key;
}

} // namespace isthmus
