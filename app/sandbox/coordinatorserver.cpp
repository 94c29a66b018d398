// SPDX-License-Identifier: GPL-3.0-or-later
#include "coordinatorserver.h"

#include "form.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

namespace {

/// The specification leaves the shape of an error open; this is the usual one of such APIs.
Reply refusal(const Refusal& why) {
    Reply reply;
    reply.status = why.status;
    reply.body = dumped({{"code", why.code}, {"message", why.message}});
    if (why.retryAfterSeconds > 0)
        reply.headers.emplace_back("Retry-After", std::to_string(why.retryAfterSeconds));
    return reply;
}

void strike(const Fault& fault) {
    if (fault.kind == FaultKind::throttle)
        throw Refusal{429, "RESOURCE_EXHAUSTED", "Too many requests.", fault.seconds > 0 ? fault.seconds : 1};
    if (fault.kind == FaultKind::error)
        throw Refusal{500, "INTERNAL", "An internal error has occurred."};
    if (fault.kind == FaultKind::conflict)
        throw Refusal{409, "CONFLICT", "Another change of the resource is in progress."};
    if (fault.kind == FaultKind::expiredToken)
        throw Refusal{401, "UNAUTHENTICATED", "The credentials have expired."};
}

CoordinatorCall callOf(const SignableRequest& request) {
    CoordinatorCall call;
    call.method = request.method;
    call.query = formOf(request.query);
    std::vector<std::string> parts;
    for (std::size_t start = 1; start <= request.path.size();) {
        const std::size_t end = std::min(request.path.find('/', start), request.path.size());
        parts.push_back(percentDecode(request.path.substr(start, end - start)));
        start = end + 1;
    }
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
        strike(*fault);
    Reply reply;
    if (fault && (fault->kind == FaultKind::timeout || fault->kind == FaultKind::unreachable))
        return reply;
    if (!request.body.empty())
        call.body = Value::parse(request.body, nullptr, false);
    if (!call.body.is_object())
        throw Refusal{400, "INVALID_ARGUMENT", "The body is no JSON object."};
    m_world.setFailNextProvisioning(fault && fault->kind == FaultKind::failProvisioning);
    reply.body = dumped(m_coordinator.call(call));
    return reply;
}

Reply CoordinatorServer::handle(const SignableRequest& request, bool& changed) {
    Reply reply;
    std::optional<Fault> fault;
    std::string operation;
    try {
        reply = perform(request, fault, operation);
        changed = request.method != "GET";
    } catch (const Refusal& why) {
        reply = refusal(why);
    } catch (const Value::exception&) {
        reply = refusal({400, "INVALID_ARGUMENT", "A member of the body has the wrong type."});
    }
    m_world.setFailNextProvisioning(false);
    reply.operation = operation;
    applyFault(fault, reply);
    return reply;
}

} // namespace isthmus
