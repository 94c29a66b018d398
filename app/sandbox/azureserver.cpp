// SPDX-License-Identifier: GPL-3.0-or-later
#include "azureserver.h"

#include "form.h"
#include "restanswer.h"

#include <algorithm>
#include <regex>

namespace isthmus {

namespace {

Reply refusal(const Refusal& why) {
    Reply reply;
    reply.status = why.status;
    reply.contentType = "application/json; charset=utf-8";
    reply.body = dumped({{"error", {{"code", why.code}, {"message", why.message}}}});
    if (why.status == 401)
        reply.headers.emplace_back("WWW-Authenticate",
                                   "Bearer authorization_uri=\"https://login.microsoftonline.com/\"");
    if (why.retryAfterSeconds > 0)
        reply.headers.emplace_back("Retry-After", std::to_string(why.retryAfterSeconds));
    return reply;
}

const FaultWords faultWords{
    {429, "TooManyRequests", "The request is being throttled."},
    {503, "ServiceUnavailable", "The service is temporarily unavailable."},
    {409, "AnotherOperationInProgress", "Another operation on this or dependent resource is in progress."},
    {0, {}, {}},
};

const std::string operations = "/providers/Microsoft.Network/locations/";

bool isTokenPath(const std::string& path) {
    return path.ends_with("/oauth2/v2.0/token");
}

} // namespace

bool AzureServer::takes(const std::string& path) {
    return path.starts_with("/subscriptions/") || isTokenPath(path);
}

Reply AzureServer::token(const SignableRequest& request) {
    Reply reply;
    const std::string tenant = request.path.substr(1, request.path.find('/', 1) - 1);
    std::string error;
    const Result<std::string> token = m_identity.exchangeClient(tenant, formOf(request.body), error);
    if (!token) {
        reply.status = error == "invalid_client" ? 401 : 400;
        reply.body = dumped({{"error", error}, {"error_description", token.error().message}});
        return reply;
    }
    reply.body = dumped({{"token_type", "Bearer"}, {"expires_in", Identity::tokenSeconds}, {"access_token", *token}});
    reply.headers.emplace_back("Cache-Control", "no-store, no-cache");
    return reply;
}

void AzureServer::authenticate(const SignableRequest& request) const {
    const std::string header = headerValue(request.headers, "authorization");
    const std::string start = "Bearer ";
    if (header.empty())
        throw Refusal{401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing."};
    if (!header.starts_with(start) || !m_identity.knowsToken("azure", header.substr(start.size())))
        throw Refusal{401, "InvalidAuthenticationToken", "The access token is invalid."};
}

std::string AzureServer::retryAfter() const {
    constexpr double wanted = 10; // seconds of the sandbox's clock, as the real one asks for
    return std::to_string(static_cast<int>(wanted / m_world.speed()));
}

void AzureServer::addOperation(const ArmCall& call, const std::string& id, Reply& reply) const {
    const std::string place =
        m_base + "/subscriptions/" + call.subscription + operations + call.body.value("location", "eastus") + "/";
    const std::string query = id + "?api-version=" + call.apiVersion;
    reply.headers.emplace_back("Azure-AsyncOperation", place + "operations/" + query);
    reply.headers.emplace_back("Location", place + "operationResults/" + query);
    reply.headers.emplace_back("Retry-After", retryAfter());
}

Reply AzureServer::operationReply(const std::string& path) {
    Reply reply;
    const bool results = path.find("/operationResults/") != std::string::npos;
    const Value operation = m_azure.operation(path.substr(path.rfind('/') + 1));
    const std::string status = operation.at("status");
    if (status == "InProgress")
        reply.headers.emplace_back("Retry-After", retryAfter());
    if (!results) {
        reply.body = dumped(operation);
        return reply;
    }
    if (status == "Failed")
        throw Refusal{400, operation.at("error").at("code"), operation.at("error").at("message")};
    reply.status = status == "InProgress" ? 202 : 204;
    return reply;
}

Reply AzureServer::perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation) {
    authenticate(request);
    const std::string version = [&] {
        const auto query = formOf(request.query);
        const auto found = query.find("api-version");
        return found == query.end() ? std::string() : found->second;
    }();
    static const std::regex date("[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?");
    if (!std::regex_match(version, date))
        throw Refusal{400, "MissingApiVersionParameter",
                      "The api-version query parameter (?api-version=) is required."};
    const bool poll = request.path.find(operations) != std::string::npos;
    ArmCall call;
    if (!poll)
        call = Azure::parse(request.path);
    call.method = request.method;
    call.apiVersion = version;
    call.ifMatch = headerValue(request.headers, "if-match");
    operation = poll ? "azure:operations.get" : call.operation();
    fault = m_faults.strike("azure", operation);
    if (fault && fault->kind == FaultKind::expiredToken) {
        m_identity.expireTokens("azure");
        authenticate(request);
    }
    if (fault)
        strike(*fault, faultWords);
    Reply reply;
    if (isLost(fault))
        return reply;
    if (poll)
        return operationReply(request.path);
    call.body = bodyOf(
        request, {400, "InvalidRequestContent", "The request content was invalid and could not be deserialized."});
    m_world.setFailNextProvisioning(fault && fault->kind == FaultKind::failProvisioning);
    if (request.method == "GET") {
        reply.body = dumped(m_azure.get(call));
        return reply;
    }
    if (request.method != "PUT" && request.method != "DELETE")
        throw Refusal{405, "MethodNotAllowed", "The method is not allowed."};
    const ArmOutcome outcome = request.method == "PUT" ? m_azure.put(call) : m_azure.remove(call);
    reply.status = outcome.status;
    if (request.method == "PUT")
        reply.body = dumped(outcome.body);
    if (!outcome.operationId.empty())
        addOperation(call, outcome.operationId, reply);
    return reply;
}

Reply AzureServer::handle(const SignableRequest& request, bool& changed) {
    if (isTokenPath(request.path)) {
        const std::optional<Fault> fault = m_faults.strike("azure", "azure:token");
        Reply reply = token(request);
        reply.operation = "azure:token";
        applyFault(fault, reply);
        return reply;
    }
    const RestManner manner{refusal, {400, "InvalidRequestContent", "A member of the request has the wrong type."}};
    return answerRest(m_world, request, changed, manner, [&](std::optional<Fault>& fault, std::string& operation) {
        return perform(request, fault, operation);
    });
}

} // namespace isthmus
