// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/rollback.h"

#include "deploy/removals.h"
#include "deploy/resourcetypes.h"
#include "deploy/timeline.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

Recorded beforeOf(const Undo& undo) {
    return recordedFrom(Json::parse(undo.before, nullptr, false));
}

Operation operationFor(const Recorded& row, Action action, const std::string& title, const std::string& reason) {
    Operation operation;
    operation.id = (action == Action::update ? "update:" : "create:") + row.key;
    operation.action = action;
    operation.subject = row.subject;
    operation.provider = row.provider;
    operation.account = row.account;
    operation.region = row.region;
    operation.title = title + " " + row.key;
    operation.reason = reason;
    return operation;
}

/// What was removed, so that what is used comes first.
std::vector<Operation> restored(std::vector<Recorded> rows) {
    std::vector<Operation> out;
    std::set<std::string> open;
    for (const Recorded& row : rows)
        open.insert(row.key);
    for (bool moved = true; moved;) {
        moved = false;
        for (const Recorded& row : rows) {
            const bool ready = open.contains(row.key) && std::none_of(row.uses.begin(), row.uses.end(), [&](const std::string& used) {
                return used != row.key && open.contains(used);
            });
            if (!ready)
                continue;
            Operation operation = operationFor(row, Action::create, "Make again", "was removed by the run that is undone");
            for (const std::string& used : row.uses)
                operation.dependsOn.push_back("create:" + used);
            operation.dependsOn.push_back("remove:" + row.key);
            out.push_back(std::move(operation));
            open.erase(row.key);
            moved = true;
        }
    }
    return out;
}

} // namespace

Plan rollbackPlan(const Design& design, const std::vector<Undo>& undo, const std::vector<Recorded>& rows) {
    Plan plan;
    plan.design = design.name();
    std::map<std::string, const Recorded*> present;
    for (const Recorded& row : rows)
        present[row.key] = &row;
    std::vector<Recorded> going;
    std::vector<Recorded> coming;
    std::vector<Operation> updates;
    for (const Undo& one : undo) {
        plan.rollbackOf = one.run;
        const auto now = present.find(one.key);
        if (one.action != "update" && now != present.end())
            going.push_back(*now->second);
        if (one.action == "remove")
            coming.push_back(beforeOf(one));
        if (one.action == "update" && now != present.end() && now->second->want != beforeOf(one).want) {
            updates.push_back(operationFor(beforeOf(one), Action::update, "Change back", "was changed by the run that is undone"));
            updates.back().api = resourceType(beforeOf(one).type)->updateApi;
        }
    }
    plan.operations = removalsOf(going, "was made by the run that is undone");
    plan.operations.insert(plan.operations.end(), updates.begin(), updates.end());
    for (Operation& operation : restored(coming))
        plan.operations.push_back(std::move(operation));
    std::set<std::string> ids;
    for (const Operation& operation : plan.operations)
        ids.insert(operation.id);
    for (Operation& operation : plan.operations) {
        operation.interrupts = operation.action == Action::remove;
        std::erase_if(operation.dependsOn, [&](const std::string& id) { return !ids.contains(id); });
    }
    plan.duration = Timeline::estimate(plan);
    return plan;
}

std::map<std::string, Step> undoSteps(const Design& design, const std::vector<Undo>& undo) {
    std::map<std::string, Step> out;
    for (const Undo& one : undo) {
        if (one.action == "create")
            continue;
        const Recorded before = beforeOf(one);
        Step step;
        step.operation = operationFor(before, Action::create, "Make again", {});
        step.key = before.key;
        step.type = before.type;
        step.uses = before.uses;
        step.want = Json::parse(before.want, nullptr, false);
        // The ends of an interconnect come up together: neither may be waited for before the other is asked for.
        const Link* link = design.link(before.subject);
        step.builtOnEarly = link != nullptr && link->kind == "interconnect";
        out[step.operation.id] = std::move(step);
    }
    return out;
}

} // namespace isthmus
