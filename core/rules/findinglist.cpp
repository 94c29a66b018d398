// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/findinglist.h"

#include "rules/waivers.h"

#include <algorithm>

namespace isthmus {

namespace {

/// "2027-01-31"
bool isDate(const std::string& text) {
    constexpr std::string_view form = "0000-00-00";
    return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char wanted) {
               return wanted == '-' ? c == '-' : c >= '0' && c <= '9';
           });
}

bool sameFinding(const Finding& a, const Finding& b) {
    return !Finding::before(a, b) && !Finding::before(b, a);
}

} // namespace

void FindingList::clear() {
    m_sorted.clear();
    m_added.clear();
    m_removed.clear();
    m_waivers.clear();
    m_summary = {};
}

void FindingList::waive(Finding& finding, int step) {
    finding.waived = false;
    finding.waiverReason.clear();
    for (WaiverState& state : m_waivers) {
        if (!isWaiverOf(state.waiver, finding))
            continue;
        state.matches += step;
        if (!state.expired && !finding.waived) {
            finding.waived = true;
            finding.waiverReason = state.waiver.reason;
        }
    }
}

void FindingList::count(const Finding& finding, int step) {
    if (finding.waived)
        m_summary.waived += step;
    else if (finding.severity == Severity::error)
        m_summary.errors += step;
    else if (finding.severity == Severity::warning)
        m_summary.warnings += step;
    else
        m_summary.hints += step;
}

void FindingList::replace(const std::vector<Finding>& old, const std::vector<Finding>& fresh) {
    for (const Finding& finding : old) {
        Finding copy = finding;
        waive(copy, -1);
        count(copy, -1);
        m_removed.push_back(std::move(copy));
    }
    for (const Finding& finding : fresh) {
        Finding copy = finding;
        waive(copy, +1);
        count(copy, +1);
        m_added.push_back(std::move(copy));
    }
    // Nobody may look for long: what waits must not grow without bound.
    if (!m_removed.empty() && m_added.size() + m_removed.size() > m_sorted.size() + 256)
        settle();
}

void FindingList::setWaivers(const std::vector<Waiver>& waivers) {
    settle();
    m_waivers.clear();
    // A date that cannot be read must not hold for ever.
    for (const Waiver& waiver : waivers)
        m_waivers.push_back({waiver, !waiver.until.empty() && (!isDate(waiver.until) || waiver.until < m_today), 0});
    m_summary = {};
    for (Finding& finding : m_sorted) {
        waive(finding, +1);
        count(finding, +1);
    }
}

void FindingList::settle() const {
    if (m_added.empty() && m_removed.empty())
        return;
    std::sort(m_added.begin(), m_added.end(), Finding::before);
    std::sort(m_removed.begin(), m_removed.end(), Finding::before);
    // Removed ones are looked for in the sorted list first; what is not there came and went since the last look.
    std::vector<Finding> notThere;
    auto next = m_removed.begin();
    auto keep = m_sorted.begin();
    for (auto it = m_sorted.begin(); it != m_sorted.end(); ++it) {
        for (; next != m_removed.end() && Finding::before(*next, *it); ++next)
            notThere.push_back(std::move(*next));
        if (next != m_removed.end() && sameFinding(*next, *it)) {
            ++next;
            continue;
        }
        if (keep != it)
            *keep = std::move(*it);
        ++keep;
    }
    m_sorted.erase(keep, m_sorted.end());
    std::move(next, m_removed.end(), std::back_inserter(notThere));
    for (const Finding& gone : notThere) {
        const auto it = std::lower_bound(m_added.begin(), m_added.end(), gone, Finding::before);
        if (it != m_added.end() && sameFinding(*it, gone))
            m_added.erase(it);
    }
    const auto middle = static_cast<std::ptrdiff_t>(m_sorted.size());
    std::move(m_added.begin(), m_added.end(), std::back_inserter(m_sorted));
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + middle, m_sorted.end(), Finding::before);
    m_added.clear();
    m_removed.clear();
}

const std::vector<Finding>& FindingList::sorted() const {
    settle();
    return m_sorted;
}

std::vector<Finding> FindingList::staleWaivers(const Policies& policies, const RuleInfo& info) const {
    std::vector<Finding> result;
    for (std::size_t i = 0; i < m_waivers.size(); ++i) {
        const WaiverState& state = m_waivers[i];
        if (!state.expired && state.matches > 0)
            continue;
        Finding finding;
        finding.rule = info.id;
        finding.severity = info.severity;
        finding.subjects = state.waiver.subjects;
        finding.source = info.source;
        if (state.expired && !isDate(state.waiver.until))
            finding.message = {"The waiver of %1 is to end on \"%2\", which is no date such as 2027-01-31, so it does "
                               "not hold. Correct the date, or remove the waiver.",
                               {state.waiver.rule, state.waiver.until}};
        else if (state.expired)
            finding.message = {"The waiver of %1 ran out on %2. Remove it, or decide again and give it a later date.",
                               {state.waiver.rule, state.waiver.until}};
        else
            finding.message = {"The waiver of %1 matches no finding any more. Remove it.", {state.waiver.rule}};
        if (i < policies.waivers.size()) {
            Policies without = policies;
            without.waivers.erase(without.waivers.begin() + static_cast<std::ptrdiff_t>(i));
            finding.fixText = "Remove the waiver";
            finding.fix = Edit{"Remove waiver", {SetPolicies{std::move(without)}}};
        }
        result.push_back(std::move(finding));
    }
    return result;
}

} // namespace isthmus
