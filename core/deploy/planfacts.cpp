// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/planfacts.h"

#include "estimate/cost.h"
#include "routes/path.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace isthmus {

namespace {

/// Sum of the items whose subject is one of these, flows included.
double sumOf(const CostReport& report, const Design& design, const std::set<Id>& subjects) {
    double sum = 0;
    for (const CostItem& item : report.items)
        if (subjects.contains(item.subject) || (!subjects.empty() && design.flow(item.subject) != nullptr))
            sum += item.usdPerMonth;
    return std::round(sum * 100) / 100;
}

std::string moneyText(double usd) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f USD", usd);
    return text;
}

void addBilling(Plan& plan, const CostReport& report) {
    // Of several resources of one element the one that goes last is what the others hang on.
    std::set<std::pair<Id, std::string>> told;
    for (auto entry = plan.operations.rbegin(); entry != plan.operations.rend(); ++entry) {
        Operation& operation = *entry;
        if (operation.action != Action::remove || !told.emplace(operation.subject, operation.provider).second)
            continue;
        double sum = 0;
        std::string what;
        for (const CostItem& item : report.items) {
            if (item.subject != operation.subject || item.payer != operation.provider)
                continue;
            sum += item.usdPerMonth;
            what += (what.empty() ? "" : ", ") + item.what;
        }
        if (sum > 0)
            operation.billing = moneyText(sum) + " a month end on the " + operation.provider + " bill (" + what + ")";
    }
}

} // namespace

void addCost(Plan& plan, const Design* before, const Design& after, const std::vector<Recorded>& recorded,
             const Catalog& catalog) {
    std::set<Id> present;
    for (const Recorded& row : recorded)
        present.insert(row.subject);
    std::set<Id> later = present;
    for (const Operation& operation : plan.operations)
        if (operation.action == Action::remove)
            later.erase(operation.subject);
    for (const Operation& operation : plan.operations)
        if (operation.action != Action::remove)
            later.insert(operation.subject);
    if (plan.destroy)
        later.clear();
    const CostReport reportAfter = estimateCost(after, catalog);
    const CostReport reportBefore = before == nullptr ? reportAfter : estimateCost(*before, catalog);
    plan.cost.beforeUsdPerMonth = sumOf(reportBefore, before == nullptr ? after : *before, present);
    plan.cost.afterUsdPerMonth = sumOf(reportAfter, after, later);
    for (const UnknownCost& unknown : reportAfter.unknown)
        if (later.contains(unknown.subject) && !present.contains(unknown.subject))
            plan.cost.unknown.push_back(unknown.subject + ": " + unknown.what + " (" + unknown.why + ")");
    addBilling(plan, reportBefore);
}

void addInterruptedFlows(Plan& plan, const Design& standing, const Catalog& catalog) {
    const bool any = std::any_of(plan.operations.begin(), plan.operations.end(),
                                 [](const Operation& operation) { return operation.interrupts; });
    if (!any || standing.flows().empty())
        return;
    std::map<Id, std::vector<Id>> flowsOver;
    const RouteModel routes(standing, catalog);
    for (const auto& [id, flow] : standing.flows()) {
        std::set<Id> over;
        for (const auto& [from, to] : {std::pair(flow.from, flow.to), std::pair(flow.to, flow.from)})
            for (const PathHop& hop : routes.path(from, to).hops)
                over.insert(hop.element);
        for (const Id& element : over)
            flowsOver[element].push_back(id);
    }
    for (Operation& operation : plan.operations)
        if (operation.interrupts)
            operation.flows = flowsOver[operation.subject];
}

} // namespace isthmus
