// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"
#include "deploy/deployer.h"

#include <map>
#include <mutex>

namespace isthmus::cli {

/// What became of each operation of a run, told on standard error as it happens.
class RunReport final {
public:
    explicit RunReport(const Plan& plan)
        : m_plan(plan) {}

    void tell(const OperationEvent& event);
    /// Shows the key that the other team needs: on the terminal, and only there unless `anywhere`.
    void handOver(const HandOver& key, bool anywhere);
    [[nodiscard]] Json json(const RunResult& result) const;
    /// What failed, whose step it was, and what waits for the other side.
    void explain(const RunResult& result) const;

private:
    const Plan& m_plan;
    std::mutex m_mutex;
    std::map<std::string, OperationEvent> m_last;
    std::chrono::seconds m_left{-1}; ///< as told last
};

} // namespace isthmus::cli
