// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/replay.h"

#include "deploy/times.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

using std::chrono::milliseconds;

/// "create:ix-1:gcp" -> "ix-1:gcp"
std::string keyOf(const std::string& operation) {
    return operation.substr(operation.find(':') + 1);
}

bool removes(const ReplayStep& step) {
    return step.operation.starts_with("remove:");
}

/// The wait for a resource that others were built on before it was ready belongs to the step that asked for it.
std::string stepOf(const std::string& operation, const std::map<std::string, std::size_t>& known) {
    if (!operation.starts_with("wait:"))
        return operation;
    const std::string asked = "create:" + keyOf(operation);
    return known.contains(asked) ? asked : operation;
}

void take(ReplayStep& step, const JournalEntry& line, milliseconds at) {
    if (line.phase == "done" || line.phase == "found") {
        step.asked = at;
        // What is asked for in one call and needs no wait has no line after this one.
        if (!removes(step)) {
            step.end = at;
            step.outcome = OperationState::done;
        }
    } else if (line.phase == "ready" || line.phase == "gone") {
        step.end = at;
        step.outcome = OperationState::done;
    } else if (line.phase == "refused" || line.phase == "failed") {
        step.end = at;
        step.outcome = OperationState::failed;
        step.words = line.detail;
    } else if (line.phase == "begin") {
        step.end = milliseconds(-1);
        step.outcome = OperationState::running;
    }
}

} // namespace

Replay::Replay(const std::vector<JournalEntry>& lines, const std::string& run) {
    std::map<std::string, std::size_t> known;
    std::optional<std::chrono::system_clock::time_point> first;
    for (const JournalEntry& line : lines) {
        if (line.run != run)
            continue;
        const auto when = timeFrom(line.at);
        if (!when)
            continue;
        if (!first)
            first = when;
        const auto at = std::chrono::duration_cast<milliseconds>(*when - *first);
        m_length = std::max(m_length, at);
        if (line.operation.empty())
            continue;
        const std::string operation = stepOf(line.operation, known);
        const auto [found, isNew] = known.emplace(operation, m_steps.size());
        if (isNew) {
            ReplayStep step;
            step.operation = operation;
            step.key = keyOf(line.operation);
            step.side = line.side;
            step.api = line.api;
            step.begin = at;
            m_steps.push_back(std::move(step));
        }
        take(m_steps[found->second], line, at);
    }
}

std::map<std::string, OperationState> Replay::at(milliseconds time) const {
    std::map<std::string, OperationState> states;
    for (const ReplayStep& step : m_steps) {
        OperationState state = OperationState::pending;
        if (step.end >= milliseconds(0) && step.end <= time)
            state = step.outcome;
        else if (step.asked >= milliseconds(0) && step.asked <= time)
            state = OperationState::waiting;
        else if (step.begin <= time)
            state = OperationState::running;
        states[step.operation] = state;
    }
    return states;
}

} // namespace isthmus
