// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/plan.h"
#include "deploy/resource.h"
#include "deploy/steps.h"

#include <map>
#include <set>

namespace isthmus {

/// One recorded resource with its live state.
struct Standing {
    std::string design;
    Recorded recorded;
    std::optional<LiveState> live; ///< empty: the provider could not be asked
    std::string error;
};

/// Compares what is drawn with what is recorded and what the providers report, and writes down what has to be done.
class Planner final {
public:
    /// `acting`: providers whose operations the plan may hold; empty: all.
    Planner(const Steps& steps, const std::vector<Standing>& standing, std::set<std::string> acting);
    [[nodiscard]] Plan build();

private:
    void judge(const Step& step, const Standing& standing);
    void judgeChange(const Step& step, const Standing& standing);
    void replace(const std::string& key, const std::string& reason);
    void spreadReplacements();
    void addRemovals();
    void addStep(const Step& step);
    void addCreate(const Step& step);
    void addValues(const Step& step, Operation& operation) const;
    void waitForConflicting(const Step& step, Operation& operation) const;
    void finish();
    [[nodiscard]] bool acts(const std::string& provider) const {
        return m_acting.empty() || m_acting.contains(provider);
    }

    const Steps& m_steps;
    std::set<std::string> m_acting;
    std::map<std::string, const Standing*> m_standing;
    std::map<std::string, const Step*> m_creates; ///< by key
    std::set<std::string> m_drawn;                ///< keys
    std::map<std::string, std::string> m_missing; ///< keys to make, with the reason
    std::map<std::string, std::string> m_replace; ///< keys to make anew, with the reason
    std::map<std::string, std::vector<PlannedValue>> m_updates;
    std::map<std::string, std::vector<PlannedValue>> m_differences; ///< of what is replaced
    std::set<std::string> m_unready;                                ///< asked for, and waited for
    std::set<std::string> m_left; ///< provider ids of operations that the other team has
    Plan m_plan;
};

} // namespace isthmus
