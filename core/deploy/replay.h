// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/plan.h"
#include "deploy/state/records.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// One operation of a run that is over, as the journal has it. Times count from the first line of the run.
struct ReplayStep {
    std::string operation; ///< "create:vpc-a"
    std::string key;       ///< of the resource: "vpc-a", "ix-1:gcp"
    std::string side;      ///< provider id
    std::string api;
    std::chrono::milliseconds begin{0};
    std::chrono::milliseconds asked{-1}; ///< the provider answered the call; negative: it did not
    std::chrono::milliseconds end{-1};   ///< ready, gone or refused; negative: the journal does not say
    OperationState outcome = OperationState::running;
    std::string words; ///< of a refusal: the provider's own
};

/// A run put together from its journal, to be looked at again.
class Replay final {
public:
    /// `lines`: of any runs, oldest first; those of `run` are taken.
    Replay(const std::vector<JournalEntry>& lines, const std::string& run);

    /// By the time at which they began.
    [[nodiscard]] const std::vector<ReplayStep>& steps() const { return m_steps; }
    /// From the first line to the last.
    [[nodiscard]] std::chrono::milliseconds length() const { return m_length; }
    /// How each operation stood at a time, by operation id; those that had not begun are pending.
    [[nodiscard]] std::map<std::string, OperationState> at(std::chrono::milliseconds time) const;

private:
    std::vector<ReplayStep> m_steps;
    std::chrono::milliseconds m_length{0};
};

} // namespace isthmus
