// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/clouddeployer.h"
#include "deploy/removals.h"
#include "deploy/timeline.h"
#include "deploy/times.h"

#include <algorithm>

namespace isthmus {

std::vector<PendingLink> CloudDeployer::pendingLinks(const Design& design, const std::set<Id>& links,
                                                     Performer& performer) const {
    const Limit* days = m_catalog->limit("", "interconnect.unfinalisedDays");
    std::vector<PendingLink> out;
    for (const Id& link : links) {
        PendingLink pending;
        pending.link = link;
        for (const Recorded& row : m_store->resources(design.name())) {
            if (row.subject != link || !performer.setting().sides.act(row.provider))
                continue;
            const ApiResult<LiveState> live = performer.state(row);
            if (!live || live->phase != Phase::waiting || live->owedBy.empty() ||
                performer.setting().sides.act(live->owedBy))
                continue;
            pending.owedBy = live->owedBy;
            pending.since = textOf(row.attributes, "askedAt");
        }
        if (pending.owedBy.empty())
            continue;
        const auto since = timeFrom(pending.since);
        if (since && days != nullptr && days->value.is_number()) {
            const auto deadline = *since + std::chrono::hours(24 * days->value.get<int>());
            pending.deadline = timeText(deadline);
            pending.overdue = deadline < std::chrono::system_clock::now();
        }
        out.push_back(std::move(pending));
    }
    return out;
}

Result<Plan> CloudDeployer::planWithdraw(const Design& design, const std::vector<Id>& links) {
    const std::set<std::string> acting = actingOn({});
    std::vector<Recorded> rows;
    for (Recorded& row : m_store->resources(design.name()))
        if (std::find(links.begin(), links.end(), row.subject) != links.end() &&
            (acting.empty() || acting.contains(row.provider)))
            rows.push_back(std::move(row));
    Plan plan;
    plan.design = design.name();
    plan.operations = removalsOf(rows, "the other side's team did not act in time");
    plan.duration = Timeline::estimate(plan);
    addFacts(plan, design);
    return plan;
}

} // namespace isthmus
