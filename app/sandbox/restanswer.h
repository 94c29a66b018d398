// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"
#include "refusal.h"
#include "reply.h"
#include "world.h"

#include "http/sigv4.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// How a provider with JSON over REST says no.
struct RestManner {
    Reply (*refusal)(const Refusal& why); ///< in the provider's own shape
    Refusal wrongType;                    ///< a member of the body has the wrong type
};

/// What a provider says under a fault of each kind; status 0: it says nothing of its own.
struct FaultWords {
    Refusal throttle;
    Refusal error;
    Refusal conflict;
    Refusal expiredToken;
};

/// Throws the refusal that belongs to the fault, if it has one.
void strike(const Fault& fault, const FaultWords& words);
/// Whether the request is lost on its way, so that nothing may be done for it.
[[nodiscard]] bool isLost(const std::optional<Fault>& fault);
/// The decoded segments of a path, without the empty one before its first "/".
[[nodiscard]] std::vector<std::string> segmentsOf(const std::string& path);
/// The body as an object, an empty one where there is none; throws `otherwise` where it is something else.
[[nodiscard]] Value bodyOf(const SignableRequest& request, const Refusal& otherwise);
/// {"code", "message"} with Retry-After, as Oracle and partners refuse.
[[nodiscard]] Reply plainRefusal(const Refusal& why);

/// Lets `perform` answer and name the operation, turns what it throws into a refusal, and applies the fault that it
/// met. `changed` becomes true where the world may have changed.
[[nodiscard]] Reply
answerRest(World& world, const SignableRequest& request, bool& changed, const RestManner& manner,
           const std::function<Reply(std::optional<Fault>& fault, std::string& operation)>& perform);

} // namespace isthmus
