// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/apierrors.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

bool comesRight(const ApiError& error) {
    if (error.notYet)
        return true;
    static constexpr std::array<std::string_view, 6> codes = {"IncorrectState", "DependencyViolation", "NoPeeringNetwork",
                                                              "resourceInUseByAnotherResource", "FAILED_PRECONDITION",
                                                              "resourceNotReady"};
    if (std::find(codes.begin(), codes.end(), error.code) != codes.end() || contains(error.code, "IN_USE"))
        return true;
    // EC2 knows new ids everywhere only after a while.
    return contains(error.code, "NotFound") || contains(error.message, "Delete them first") ||
           contains(error.message, "Delete it first") || contains(error.message, "not available") ||
           contains(error.message, "not ready") || contains(error.message, "in use");
}

bool saysItExists(const ApiError& error) {
    return contains(error.code, "AlreadyExists") || contains(error.code, "AlreadyAssociated") ||
           error.code == "ALREADY_EXISTS" || error.code == "alreadyExists" || contains(error.code, "Duplicate") ||
           contains(error.message, "already") || contains(error.message, "conflict");
}

bool isThrottled(const ApiError& error) {
    return error.status == 429 || contains(error.code, "Throttl") || contains(error.code, "RequestLimitExceeded") ||
           contains(error.code, "TooManyRequests") || contains(error.code, "rateLimitExceeded") ||
           error.code == "RESOURCE_EXHAUSTED";
}

} // namespace isthmus
