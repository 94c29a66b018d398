// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/planner.h"

#include "deploy/changes.h"
#include "deploy/removals.h"
#include "deploy/resourcetypes.h"
#include "deploy/timeline.h"

#include <algorithm>

namespace isthmus {

namespace {

Json parsed(const std::string& want) {
    return Json::parse(want, nullptr, false);
}

std::string shown(const Json& value) {
    return value.is_null() ? "nothing" : (value.is_string() ? value.get<std::string>() : value.dump());
}

std::string listed(const std::vector<PlannedValue>& values) {
    std::string out;
    for (const PlannedValue& value : values)
        out += (out.empty() ? "" : "; ") + value.member + " " + shown(value.before) + " -> " + shown(value.after);
    return out;
}

} // namespace

Planner::Planner(const Steps& steps, const std::vector<Standing>& standing, std::set<std::string> acting)
    : m_steps(steps)
    , m_acting(std::move(acting)) {
    for (const Standing& entry : standing)
        m_standing[entry.recorded.key] = &entry;
    for (const Step& step : steps.list) {
        m_drawn.insert(step.key);
        if (step.operation.action == Action::create)
            m_creates[step.key] = &step;
    }
    m_plan.notes = steps.notes;
}

Plan Planner::build() {
    for (const auto& [key, step] : m_creates) {
        const auto found = m_standing.find(key);
        if (found == m_standing.end())
            m_missing[key] = step->operation.reason;
        else
            judge(*step, *found->second);
    }
    spreadReplacements();
    addRemovals();
    for (const Step& step : m_steps.list)
        addStep(step);
    finish();
    return std::move(m_plan);
}

void Planner::judge(const Step& step, const Standing& standing) {
    if (!standing.live && !m_acting.empty() && !m_acting.contains(standing.recorded.provider))
        return; // said once for that side
    if (!standing.live) {
        m_plan.notes.push_back(step.key + " could not be asked for (" + standing.error +
                               "), so the plan takes it as it was recorded.");
        return;
    }
    const LiveState& live = *standing.live;
    if (live.phase == Phase::gone || live.neverMade) {
        m_missing[step.key] = "was made, and is gone at the provider";
    } else if (live.phase == Phase::failed) {
        replace(step.key, "has failed at the provider (" + live.word + ")" +
                              (live.message.empty() ? std::string() : ": " + live.message));
    } else if (live.phase == Phase::leaving) {
        replace(step.key, "is being removed at the provider (" + live.word + ")");
    } else {
        if (live.phase == Phase::waiting)
            m_unready.insert(step.key);
        judgeChange(step, standing);
    }
}

void Planner::judgeChange(const Step& step, const Standing& standing) {
    std::vector<PlannedValue> changed =
        changedMembers(step.operation.provider, parsed(standing.recorded.want), step.want);
    if (changed.empty())
        return;
    std::vector<PlannedValue> fixed;
    for (const PlannedValue& value : changed)
        if (!changesInPlace(step.type, value.member))
            fixed.push_back(value);
    if (fixed.empty()) {
        m_updates[step.key] = std::move(changed);
        return;
    }
    m_differences[step.key] = std::move(changed);
    replace(step.key, "cannot be changed in place: " + listed(fixed));
}

void Planner::replace(const std::string& key, const std::string& reason) {
    m_replace.emplace(key, reason);
}

/// What holds the id of something that is made anew is made anew with it, and so are both ends of an interconnect.
void Planner::spreadReplacements() {
    std::map<std::string, std::vector<std::string>> holders;
    for (const auto& [key, entry] : m_standing)
        for (const std::string& used : referencesOf(parsed(entry->recorded.want)))
            holders[used].push_back(key);
    std::map<std::string, std::vector<std::string>> ends;
    for (const Step& step : m_steps.list)
        if (step.operation.action == Action::wait)
            for (const std::string& other : step.want.value("otherEnds", std::vector<std::string>()))
                if (m_creates.contains(step.key) && m_creates.contains(other))
                    ends[other].push_back(step.key);
    std::vector<std::string> open;
    for (const auto& [key, reason] : m_replace)
        open.push_back(key);
    while (!open.empty()) {
        const std::string key = open.back();
        open.pop_back();
        const auto take = [&](const std::string& other, const std::string& reason) {
            if (m_standing.contains(other) && !m_missing.contains(other) && m_replace.emplace(other, reason).second)
                open.push_back(other);
        };
        for (const std::string& holder : holders[key])
            if (m_drawn.contains(holder))
                take(holder, "is built on " + key + ", which is made anew");
        for (const std::string& end : ends[key])
            take(end, "is the other end of " + key + ", which is made anew");
    }
    for (const auto& [key, reason] : m_replace)
        m_updates.erase(key);
}

void Planner::addRemovals() {
    std::vector<Recorded> rows;
    for (const auto& [key, entry] : m_standing) {
        if (m_drawn.contains(key) && !m_replace.contains(key))
            continue;
        if (acts(entry->recorded.provider))
            rows.push_back(entry->recorded);
        else
            m_left.insert(entry->recorded.provider);
    }
    for (Operation& operation : removalsOf(rows, "no longer drawn")) {
        const auto replaced = m_replace.find(operation.id.substr(operation.id.find(':') + 1));
        if (replaced != m_replace.end())
            operation.reason = replaced->second;
        operation.interrupts = true;
        m_plan.operations.push_back(std::move(operation));
    }
}

void Planner::addStep(const Step& step) {
    const bool pending = m_missing.contains(step.key) || m_replace.contains(step.key) || m_updates.contains(step.key) ||
                         m_unready.contains(step.key);
    const bool early = m_creates.contains(step.key) && m_creates.at(step.key)->builtOnEarly;
    if (!acts(step.operation.provider)) {
        if (pending || !m_standing.contains(step.key))
            m_left.insert(step.operation.provider);
        return;
    }
    if (step.operation.action == Action::wait) {
        if (!pending)
            return;
        Operation operation = step.operation;
        for (const std::string& need : step.operation.dependsOn) // it may be a change that is waited for
            operation.dependsOn.push_back("update:" + need.substr(need.find(':') + 1));
        m_plan.operations.push_back(std::move(operation));
        return;
    }
    if (m_missing.contains(step.key) || m_replace.contains(step.key)) {
        addCreate(step);
    } else if (const auto update = m_updates.find(step.key); update != m_updates.end()) {
        Operation operation = step.operation;
        operation.id = "update:" + step.key;
        operation.action = Action::update;
        operation.api = resourceType(step.type)->updateApi;
        operation.title = "Change " + step.key;
        operation.reason = "drawn otherwise than it was made: " + listed(update->second);
        operation.values = update->second;
        m_plan.operations.push_back(std::move(operation));
    } else if (m_unready.contains(step.key) && !(early && m_standing.at(step.key)->live->exists)) {
        Operation operation = step.operation;
        operation.action = Action::wait;
        operation.reason = "asked for, and not ready yet (" + m_standing.at(step.key)->live->word + ")";
        m_plan.operations.push_back(std::move(operation));
    }
}

void Planner::addCreate(const Step& step) {
    Operation operation = step.operation;
    if (const auto replaced = m_replace.find(step.key); replaced != m_replace.end()) {
        operation.action = Action::replace;
        operation.reason = replaced->second;
        operation.dependsOn.push_back("remove:" + step.key);
        if (const auto differences = m_differences.find(step.key); differences != m_differences.end())
            operation.values = differences->second;
    } else {
        operation.reason = m_missing.at(step.key);
    }
    addValues(step, operation);
    waitForConflicting(step, operation);
    m_plan.operations.push_back(std::move(operation));
}

/// What the request needs and nobody can know before: ids of what is not there yet, and what the other side gives.
void Planner::addValues(const Step& step, Operation& operation) const {
    for (const auto& [member, value] : step.want.items()) {
        if (member == "minter" || !(value.is_string() || value.is_array()))
            continue;
        if (!member.ends_with("Key") && !member.ends_with("Keys"))
            continue;
        for (const std::string& key : referencesOf(Json{{member, value}}))
            if (m_missing.contains(key) || m_replace.contains(key))
                operation.values.push_back({member,
                                            {},
                                            {},
                                            ValueKnown::afterOperation,
                                            "create:" + key,
                                            m_creates.contains(key) ? m_creates.at(key)->operation.provider : "",
                                            false});
    }
    const std::string minter = textOf(step.want, "minter");
    if (minter.empty())
        return;
    const auto other = m_creates.find(minter);
    operation.values.push_back({"activationKey",
                                {},
                                {},
                                ValueKnown::afterOtherSide,
                                "create:" + minter,
                                other == m_creates.end() ? "" : other->second->operation.provider,
                                true});
}

/// A range or a name that something else gives up first.
void Planner::waitForConflicting(const Step& step, Operation& operation) const {
    for (const auto& [key, entry] : m_standing) {
        if (m_drawn.contains(key) || entry->recorded.type != step.type ||
            entry->recorded.region != step.operation.region)
            continue;
        const Json want = parsed(entry->recorded.want);
        for (const char* member : {"cidr", "destination", "name", "subnetKey"})
            if (const std::string value = textOf(step.want, member); !value.empty() && value == textOf(want, member))
                operation.dependsOn.push_back("remove:" + key);
    }
}

void Planner::finish() {
    std::set<std::string> ids;
    for (const Operation& operation : m_plan.operations)
        ids.insert(operation.id);
    for (Operation& operation : m_plan.operations)
        std::erase_if(operation.dependsOn, [&](const std::string& id) { return !ids.contains(id); });
    for (const std::string& provider : m_left)
        m_plan.notes.push_back("What has to be done at " + provider + " is left to the team of that side.");
    m_plan.duration = Timeline::estimate(m_plan);
}

} // namespace isthmus
