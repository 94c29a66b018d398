// SPDX-License-Identifier: GPL-3.0-or-later
#include "googleserver.h"

#include "form.h"
#include "restanswer.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

namespace {

/// The reason that the older errors list wants for a status.
std::string reasonOf(const std::string& status) {
    static const std::map<std::string, std::string> reasons = {{"NOT_FOUND", "notFound"},
                                                               {"INVALID_ARGUMENT", "invalid"},
                                                               {"ALREADY_EXISTS", "alreadyExists"},
                                                               {"FAILED_PRECONDITION", "failedPrecondition"},
                                                               {"UNAUTHENTICATED", "authError"},
                                                               {"PERMISSION_DENIED", "forbidden"},
                                                               {"RESOURCE_EXHAUSTED", "rateLimitExceeded"},
                                                               {"UNAVAILABLE", "backendError"}};
    const auto it = reasons.find(status);
    return it == reasons.end() ? "backendError" : it->second;
}

std::string reasonOf(const Refusal& why) {
    if (why.message.find("already being used by") != std::string::npos)
        return "resourceInUseByAnotherResource";
    if (why.code == "FAILED_PRECONDITION" && why.message.ends_with("is not ready"))
        return "resourceNotReady";
    if (why.code == "RESOURCE_EXHAUSTED" && why.message.starts_with("Quota"))
        return "quotaExceeded";
    return reasonOf(why.code);
}

Reply refusal(const Refusal& why) {
    Reply reply;
    reply.status = why.status;
    reply.contentType = "application/json; charset=UTF-8";
    const Value error = {{"message", why.message}, {"domain", "global"}, {"reason", reasonOf(why)}};
    reply.body =
        Value{
            {"error",
             {{"code", why.status}, {"message", why.message}, {"status", why.code}, {"errors", Value::array({error})}}}}
            .dump(2);
    if (why.status == 401)
        reply.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\"");
    if (why.retryAfterSeconds > 0)
        reply.headers.emplace_back("Retry-After", std::to_string(why.retryAfterSeconds));
    return reply;
}

const FaultWords faultWords{
    {429, "RESOURCE_EXHAUSTED", "Too many requests."},
    {503, "UNAVAILABLE", "The service is currently unavailable."},
    {400, "FAILED_PRECONDITION", "The resource is not ready"},
    {0, {}, {}},
};

/// Path segments below the version, with the verb after ':' apart; false where it is none of the APIs.
bool readPath(const std::string& path, bool& compute, GoogleCall& call) {
    std::string rest;
    for (const auto& [start, version] :
         {std::pair<std::string, std::string>{"/compute/v1/", "v1"}, {"/v1beta/", "v1beta"}, {"/v1/", "v1"}}) {
        if (!path.starts_with(start))
            continue;
        compute = start.starts_with("/compute");
        call.version = version;
        rest = path.substr(start.size());
        break;
    }
    if (rest.empty())
        return false;
    call.path = segmentsOf("/" + rest);
    std::string& last = call.path.back();
    if (const std::size_t colon = last.find(':'); !compute && colon != std::string::npos) {
        call.verb = last.substr(colon + 1);
        last.resize(colon);
    }
    return std::none_of(call.path.begin(), call.path.end(), [](const std::string& part) { return part.empty(); });
}

} // namespace

bool GoogleServer::takes(const std::string& path) {
    return path == "/token" || path.starts_with("/compute/v1/") || path.starts_with("/v1/") ||
           path.starts_with("/v1beta/");
}

Reply GoogleServer::token(const SignableRequest& request) {
    Reply reply;
    const auto refuse = [&](const char* error, const std::string& description) {
        reply.status = 400;
        reply.body = Value{{"error", error}, {"error_description", description}}.dump();
        return reply;
    };
    const auto form = formOf(request.body);
    const auto field = [&](const char* name) {
        const auto it = form.find(name);
        return it == form.end() ? std::string() : it->second;
    };
    if (field("grant_type") != "urn:ietf:params:oauth:grant-type:jwt-bearer")
        return refuse("unsupported_grant_type", "Invalid grant_type: this sandbox takes signed assertions only");
    // Clients name either the endpoint that they call or Google's own as audience.
    auto token = m_identity.exchange(field("assertion"), {m_tokenUri, "https://oauth2.googleapis.com/token"});
    if (!token)
        return refuse("invalid_grant", token.error().message);
    reply.body =
        Value{{"access_token", *token}, {"expires_in", Identity::tokenSeconds}, {"token_type", "Bearer"}}.dump();
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

void GoogleServer::authenticate(const SignableRequest& request) const {
    const std::string header = headerValue(request.headers, "authorization");
    const std::string start = "Bearer ";
    if (!header.starts_with(start) || !m_identity.knowsToken("google", header.substr(start.size())))
        throw Refusal{401, "UNAUTHENTICATED",
                      "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or "
                      "other valid authentication credential."};
}

Reply GoogleServer::perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation) {
    bool compute = false;
    GoogleCall call;
    call.method = request.method;
    call.query = formOf(request.query);
    if (!readPath(request.path, compute, call))
        throw Refusal{404, "NOT_FOUND", "The requested URL was not found on this server."};
    authenticate(request);
    operation = compute ? GoogleCompute::operationName(call) : GoogleConnectivity::operationName(call);
    if (operation.empty())
        throw Refusal{404, "NOT_FOUND", "Method not found."};
    fault = m_faults.strike("gcp", operation);
    if (fault && fault->kind == FaultKind::expiredToken) {
        m_identity.expireTokens("google");
        authenticate(request);
    }
    if (fault)
        strike(*fault, faultWords);
    call.body = bodyOf(request, {400, "INVALID_ARGUMENT", "Invalid JSON payload received."});
    Reply reply;
    reply.contentType = "application/json; charset=UTF-8";
    if (isLost(fault))
        return reply;
    m_world.setFailNextProvisioning(fault && fault->kind == FaultKind::failProvisioning);
    const Value result = compute ? m_compute.call(operation, call) : m_connectivity.call(operation, call);
    // "wait" answers at once where the operation is done, and else after a little while: best effort, as documented.
    if (operation.ends_with("Operations.wait") && result.value("status", "") != "DONE")
        reply.holdMilliseconds = 200;
    reply.body = dumped(result, 2);
    return reply;
}

Reply GoogleServer::handle(const SignableRequest& request, bool& changed) {
    if (request.path == "/token") {
        const std::optional<Fault> fault = m_faults.strike("gcp", "oauth:token");
        Reply reply = token(request);
        reply.operation = "oauth:token";
        applyFault(fault, reply);
        return reply;
    }
    const RestManner manner{refusal,
                            {400, "INVALID_ARGUMENT", "Invalid JSON payload received. A member has the wrong type."}};
    return answerRest(m_world, request, changed, manner, [&](std::optional<Fault>& fault, std::string& operation) {
        return perform(request, fault, operation);
    });
}

} // namespace isthmus
