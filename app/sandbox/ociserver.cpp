// SPDX-License-Identifier: GPL-3.0-or-later
#include "ociserver.h"

#include "form.h"
#include "restanswer.h"

#include "http/digest.h"
#include "http/ocisignature.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <curl/curl.h>

namespace isthmus {

namespace {

const FaultWords faultWords{
    {429, "TooManyRequests", "Too many requests for the user."},
    {500, "InternalServerError", "Internal error. Try again later."},
    {409, "IncorrectState", "Another change of the resource is in progress."},
    {401, "NotAuthenticated", "The required information to complete authentication was not provided or was incorrect."},
};

OciCall callOf(const SignableRequest& request) {
    OciCall call;
    call.method = request.method;
    call.query = formOf(request.query);
    call.retryToken = headerValue(request.headers, "opc-retry-token");
    call.ifMatch = headerValue(request.headers, "if-match");
    const std::vector<std::string> parts = segmentsOf(request.path);
    if (parts.size() > 3 && parts[2] == "20160918") {
        call.region = parts[1];
        call.path.assign(parts.begin() + 3, parts.end());
    }
    return call;
}

} // namespace

void OciServer::authenticate(const SignableRequest& request) const {
    const auto refuse = [](const std::string& why) {
        return Refusal{401, "NotAuthenticated",
                       "The required information to complete authentication was not provided or was incorrect: " + why};
    };
    const auto authorization = OciAuthorization::parse(headerValue(request.headers, "authorization"));
    if (!authorization)
        throw refuse("the Authorization header is no signature.");
    if (authorization->algorithm != "rsa-sha256" || authorization->keyId != m_identity.ociKeyId())
        throw refuse("the key is not known.");
    for (const std::string& needed : ociSignedHeaders(request.method))
        if (std::find(authorization->headers.begin(), authorization->headers.end(), needed) ==
            authorization->headers.end())
            throw refuse(needed + " is not among the signed headers.");
    constexpr double allowedSkew = 300;
    const std::time_t date = curl_getdate(headerValue(request.headers, "date").c_str(), nullptr);
    if (date < 0 || std::fabs(std::difftime(date, std::time(nullptr))) > allowedSkew)
        throw refuse("the date is more than 5 minutes from now.");
    const std::string digest = headerValue(request.headers, "x-content-sha256");
    if (!request.body.empty() && digest != base64(sha256(request.body)))
        throw refuse("x-content-sha256 is not the digest of the body.");
    const std::string target = request.path + (request.query.empty() ? "" : "?" + request.query);
    if (!m_identity.verifyOci(ociSigningText(authorization->headers, request.method, target, request.headers),
                              authorization->signature))
        throw refuse("the signature does not match.");
}

Reply OciServer::perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation) {
    OciCall call = callOf(request);
    operation = call.operation();
    authenticate(request);
    if (operation.empty() || !m_world.facts().hasRegion("oci", call.region))
        throw Refusal{404, "NotFound", "The requested path is not found."};
    fault = m_faults.strike("oci", operation);
    if (fault)
        strike(*fault, faultWords);
    Reply reply;
    if (isLost(fault))
        return reply;
    call.body = bodyOf(request, {400, "CannotParseRequest", "The body cannot be parsed."});
    m_world.setFailNextProvisioning(fault && fault->kind == FaultKind::failProvisioning);
    std::string etag;
    const Value result = m_oci.call(call, etag);
    if (result.is_null())
        reply.status = 204;
    else
        reply.body = dumped(result);
    if (!etag.empty())
        reply.headers.emplace_back("etag", etag);
    return reply;
}

Reply OciServer::handle(const SignableRequest& request, bool& changed) {
    const RestManner manner{plainRefusal, {400, "InvalidParameter", "A member of the body has the wrong type."}};
    Reply reply =
        answerRest(m_world, request, changed, manner, [&](std::optional<Fault>& fault, std::string& operation) {
            return perform(request, fault, operation);
        });
    reply.headers.emplace_back("opc-request-id", World::hexId("", 32));
    return reply;
}

} // namespace isthmus
