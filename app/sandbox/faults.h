// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

enum class FaultKind { error, throttle, timeout, lostAnswer, failProvisioning, slow };

/// What goes wrong with a call.
struct Fault {
    std::string match; ///< "ec2:CreateVpc", or the start of such names: "ec2:", "compute.networks."
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

    /// Counts the call and says what strikes it, if anything.
    [[nodiscard]] std::optional<Fault> strike(const std::string& operation);

private:
    std::vector<Fault> m_faults;
};

} // namespace isthmus
