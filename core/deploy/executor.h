// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"

#include <functional>
#include <stop_token>

namespace isthmus {

/// How one operation ended.
struct Outcome {
    OperationState state = OperationState::done; ///< done, failed or cancelled
    std::string message;                         ///< of a failure
    std::string providerState;
};

/// Runs a graph of operations in parallel: whatever has all its needs done, on at most `threads` at a time. What depends on
/// a failure is skipped, everything else goes on. After a stop nothing new is begun.
class Executor final {
public:
    /// Carries out one operation; called from worker threads. `report` passes news of it on.
    using Perform = std::function<Outcome(const Operation&, const std::function<void(OperationEvent)>& report,
                                          const std::stop_token&)>;

    explicit Executor(unsigned threads) : m_threads(threads) {}
    [[nodiscard]] RunResult run(const Plan& plan, const Perform& perform, const Deployer::Observer& observer,
                                const std::stop_token& stop) const;

private:
    unsigned m_threads;
};

} // namespace isthmus
