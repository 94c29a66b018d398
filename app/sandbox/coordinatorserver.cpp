// SPDX-License-Identifier: GPL-3.0-or-later
#include "coordinatorserver.h"

#include "form.h"
#include "restanswer.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

namespace {

const FaultWords faultWords{
    {429, "RESOURCE_EXHAUSTED", "Too many requests."},
    {500, "INTERNAL", "An internal error has occurred."},
    {409, "CONFLICT", "Another change of the resource is in progress."},
    {401, "UNAUTHENTICATED", "The credentials have expired."},
};

CoordinatorCall callOf(const SignableRequest& request) {
    CoordinatorCall call;
    call.method = request.method;
    call.query = formOf(request.query);
    const std::vector<std::string> parts = segmentsOf(request.path);
    if (parts.size() > 2) {
        call.partner = parts[1];
        call.path.assign(parts.begin() + 2, parts.end());
    }
    return call;
}

} // namespace

void CoordinatorServer::authenticate(const SignableRequest& request) const {
    const Refusal refused{401, "UNAUTHENTICATED", "The request has no credentials that this provider takes."};
    const std::string header = headerValue(request.headers, "authorization");
    static const std::string bearer = "Bearer ";
    if (header.starts_with(bearer)) {
        if (!m_identity.knowsToken("partner", header.substr(bearer.size())))
            throw refused;
        return;
    }
    const auto authorization = SigV4Authorization::parse(header);
    if (!authorization || authorization->accessKeyId != m_identity.aws().accessKeyId ||
        !sigV4Refusal(request, m_identity.aws().secretAccessKey).empty())
        throw refused;
}

Reply CoordinatorServer::perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation) {
    CoordinatorCall call = callOf(request);
    const std::string name = call.operation();
    operation = "coordinator:" + name;
    authenticate(request);
    const auto& partners = m_world.facts().partners();
    const bool known = std::any_of(partners.begin(), partners.end(),
                                   [&](const PartnerEnvironment& entry) { return entry.partner == call.partner; });
    if (name.empty() || !known)
        throw Refusal{404, "NOT_FOUND", "There is nothing at this path."};
    fault = m_faults.strike("partner", operation);
    if (fault)
        strike(*fault, faultWords);
    Reply reply;
    if (isLost(fault))
        return reply;
    call.body = bodyOf(request, {400, "INVALID_ARGUMENT", "The body is no JSON object."});
    m_world.setFailNextProvisioning(fault && fault->kind == FaultKind::failProvisioning);
    reply.body = dumped(m_coordinator.call(call));
    return reply;
}

Reply CoordinatorServer::handle(const SignableRequest& request, bool& changed) {
    // The specification leaves the shape of an error open; the plain one is usual for such APIs.
    const RestManner manner{plainRefusal, {400, "INVALID_ARGUMENT", "A member of the body has the wrong type."}};
    return answerRest(m_world, request, changed, manner, [&](std::optional<Fault>& fault, std::string& operation) {
        return perform(request, fault, operation);
    });
}

} // namespace isthmus
