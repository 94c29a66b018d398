// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/task.h"

#include <map>
#include <stop_token>

namespace isthmus {

/// How much one API takes.
struct ApiLimits {
    unsigned calls = 8;   ///< at the same time
    double perSecond = 0; ///< turns a second; 0: as many as come
    double burst = 20;    ///< turns that may come at once where perSecond is set
};

struct ExecutorLimits {
    std::map<std::string, ApiLimits> byProvider;
    ApiLimits others;
    unsigned operations = 0; ///< under way at the same time, waits included; 0: as many as are ready
};

/// Runs a graph of operations: whatever has all its needs done, within the limits of each API, what most depends on first.
/// What depends on a failure is skipped, everything else goes on. After a stop nothing new is begun.
class Executor final {
public:
    /// Makes the task of an operation, on one of the executor's threads. `report` passes news of it on.
    using Begin = std::function<std::unique_ptr<Task>(const Operation&, Report report)>;

    explicit Executor(ExecutorLimits limits) : m_limits(std::move(limits)) {}
    [[nodiscard]] RunResult run(const Plan& plan, const Begin& begin, const Deployer::Observer& observer,
                                const std::stop_token& stop) const;

private:
    ExecutorLimits m_limits;
};

} // namespace isthmus
