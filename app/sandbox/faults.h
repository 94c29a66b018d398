// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reply.h"

#include "net/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

enum class FaultKind {
    error,
    throttle,
    conflict,
    timeout,
    lostAnswer,
    failProvisioning,
    slow,
    expiredToken,
    unreachable
};

/// What goes wrong with a call.
struct Fault {
    /// "ec2:CreateVpc", or the start of such names: "ec2:", "compute.networks."; "cloud:azure" is everything of one
    /// cloud.
    std::string match;
    int nth = 1;       ///< the first matching call that it strikes, counted from 1
    int count = 1;     ///< how many from there on; 0: all
    FaultKind kind = FaultKind::error;
    int seconds = 0; ///< Retry-After of throttle; how long timeout and slow hold the answer; 0: their own choice
    int seen = 0;
};

/// The faults that a file asks for. One thread at a time.
class Faults final {
public:
    /// A JSON list of {"match", "nth", "count", "fault", "seconds"}. The error names the entry and the member.
    [[nodiscard]] static Result<Faults> load(const std::filesystem::path& file);

    /// Counts the call to a cloud ("aws", "gcp", "azure", ...) and says what strikes it, if anything.
    [[nodiscard]] std::optional<Fault> strike(const std::string& cloud, const std::string& operation);

private:
    std::vector<Fault> m_faults;
};

/// What of a fault is the same at every API: how long the answer is held back, and whether it is lost.
void applyFault(const std::optional<Fault>& fault, Reply& reply);

} // namespace isthmus
