// SPDX-License-Identifier: GPL-3.0-or-later
#include "restanswer.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

void strike(const Fault& fault, const FaultWords& words) {
    const auto say = [](Refusal why) {
        if (why.status != 0)
            throw why;
    };
    if (fault.kind == FaultKind::throttle) {
        Refusal why = words.throttle;
        why.retryAfterSeconds = fault.seconds > 0 ? fault.seconds : 1;
        throw why;
    }
    if (fault.kind == FaultKind::error)
        say(words.error);
    if (fault.kind == FaultKind::conflict)
        say(words.conflict);
    if (fault.kind == FaultKind::expiredToken)
        say(words.expiredToken);
}

bool isLost(const std::optional<Fault>& fault) {
    return fault && (fault->kind == FaultKind::timeout || fault->kind == FaultKind::unreachable);
}

std::vector<std::string> segmentsOf(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t start = 1; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        parts.push_back(percentDecode(path.substr(start, end - start)));
        start = end + 1;
    }
    return parts;
}

Value bodyOf(const SignableRequest& request, const Refusal& otherwise) {
    Value body = request.body.empty() ? Value::object() : Value::parse(request.body, nullptr, false);
    if (!body.is_object())
        throw otherwise;
    return body;
}

Reply plainRefusal(const Refusal& why) {
    Reply reply;
    reply.status = why.status;
    reply.body = dumped({{"code", why.code}, {"message", why.message}});
    if (why.retryAfterSeconds > 0)
        reply.headers.emplace_back("Retry-After", std::to_string(why.retryAfterSeconds));
    return reply;
}

Reply answerRest(World& world, const SignableRequest& request, bool& changed, const RestManner& manner,
                 const std::function<Reply(std::optional<Fault>&, std::string&)>& perform) {
    Reply reply;
    std::optional<Fault> fault;
    std::string operation;
    try {
        reply = perform(fault, operation);
        changed = request.method != "GET";
    } catch (const Refusal& why) {
        reply = manner.refusal(why);
    } catch (const Value::exception&) {
        reply = manner.refusal(manner.wrongType);
    }
    world.setFailNextProvisioning(false);
    reply.operation = operation;
    applyFault(fault, reply);
    return reply;
}

} // namespace isthmus
