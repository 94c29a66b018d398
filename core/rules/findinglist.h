// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"

#include <string>
#include <vector>

namespace isthmus {

/// All findings in order, with waivers applied, changed a few at a time: work is done when somebody looks.
class FindingList {
public:
    explicit FindingList(std::string today)
        : m_today(std::move(today)) {}

    void clear();
    /// Replaces one check's findings by others; the two lists may be in any order.
    void replace(const std::vector<Finding>& old, const std::vector<Finding>& fresh);
    /// Waivers apply to everything that is there.
    void setWaivers(const std::vector<Waiver>& waivers);
    /// Findings of waiver.stale as things stand now; `policies` is what a fix writes back.
    [[nodiscard]] std::vector<Finding> staleWaivers(const Policies& policies, const RuleInfo& info) const;

    [[nodiscard]] const std::vector<Finding>& sorted() const;
    [[nodiscard]] const FindingSummary& summary() const { return m_summary; }

private:
    struct WaiverState {
        Waiver waiver;
        bool expired = false;
        int matches = 0;
    };

    void waive(Finding& finding, int step);
    void count(const Finding& finding, int step);
    void settle() const;

    std::string m_today;
    std::vector<WaiverState> m_waivers;
    FindingSummary m_summary;
    mutable std::vector<Finding> m_sorted;
    mutable std::vector<Finding> m_added;
    mutable std::vector<Finding> m_removed;
};

} // namespace isthmus
