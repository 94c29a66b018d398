// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/timeline.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

/// Indices of what each operation needs, as far as it stands before it in the plan.
std::vector<std::vector<std::size_t>> needsOf(const Plan& plan) {
    std::unordered_map<std::string_view, std::size_t> index;
    std::vector<std::vector<std::size_t>> out(plan.operations.size());
    for (std::size_t i = 0; i < plan.operations.size(); ++i) {
        for (const std::string& id : plan.operations[i].dependsOn)
            if (const auto found = index.find(id); found != index.end())
                out[i].push_back(found->second);
        index.emplace(plan.operations[i].id, i);
    }
    return out;
}

} // namespace

Timeline::Timeline(const Plan& plan) : m_entries(plan.operations.size()), m_ranks(plan.operations.size(), 0) {
    const auto needs = needsOf(plan);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i].needs = needs[i];
        m_entries[i].typical = static_cast<double>(plan.operations[i].typical.count());
        m_known = m_known || m_entries[i].typical > 0;
    }
    for (std::size_t i = m_entries.size(); i-- > 0;) {
        m_ranks[i] += std::max(1.0, m_entries[i].typical);
        for (const std::size_t need : m_entries[i].needs)
            m_ranks[need] = std::max(m_ranks[need], m_ranks[i]);
    }
}

void Timeline::started(std::size_t index) {
    const std::lock_guard lock(m_mutex);
    m_entries[index].running = true;
    m_entries[index].start = Clock::now();
}

void Timeline::ended(std::size_t index) {
    const std::lock_guard lock(m_mutex);
    m_entries[index].over = true;
    ++m_over;
}

RunProgress Timeline::progress() const {
    const std::lock_guard lock(m_mutex);
    RunProgress out;
    out.over = m_over;
    out.total = static_cast<int>(m_entries.size());
    if (!m_known)
        return out;
    const auto now = Clock::now();
    std::vector<double> finish(m_entries.size(), 0);
    double last = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (entry.over)
            continue;
        for (const std::size_t need : entry.needs)
            finish[i] = std::max(finish[i], finish[need]);
        const double passed = entry.running ? std::chrono::duration<double>(now - entry.start).count() : 0;
        finish[i] += std::max(0.0, entry.typical - passed);
        last = std::max(last, finish[i]);
    }
    out.left = std::chrono::seconds(static_cast<std::int64_t>(last + 0.5));
    return out;
}

DurationEstimate Timeline::estimate(const Plan& plan) {
    DurationEstimate out;
    const auto needs = needsOf(plan);
    std::vector<std::int64_t> finish(needs.size(), 0);
    std::vector<std::size_t> before(needs.size(), needs.size());
    std::size_t last = needs.size();
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const auto typical = plan.operations[i].typical;
        out.sum += typical;
        out.unknown += typical.count() == 0 ? 1 : 0;
        for (const std::size_t need : needs[i])
            if (finish[need] > finish[i]) {
                finish[i] = finish[need];
                before[i] = need;
            }
        finish[i] += typical.count();
        if (last == needs.size() || finish[i] > finish[last])
            last = i;
    }
    if (last < needs.size())
        out.criticalPath = std::chrono::seconds(finish[last]);
    for (; last < needs.size(); last = before[last])
        out.path.insert(out.path.begin(), plan.operations[last].id);
    return out;
}

} // namespace isthmus
