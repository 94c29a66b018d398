// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace isthmus {

/// Thrown where a provider would refuse a request; the dispatcher of that provider writes it in the provider's own
/// shape.
struct Refusal {
    int status = 400;          ///< HTTP status
    std::string code;          ///< the provider's word: "InvalidVpcID.NotFound", "NOT_FOUND"
    std::string message;       ///< never holds a secret
    int retryAfterSeconds = 0; ///< 0: no Retry-After header
};

} // namespace isthmus
