// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runreport.h"

#include "cli/deployoptions.h"
#include "cli/text.h"

#include <fstream>
#include <iostream>
#include <unistd.h>

namespace isthmus::cli {

namespace {

Json pendingJson(const PendingLink& pending) {
    return Json{{"link", pending.link},
                {"owedBy", pending.owedBy},
                {"since", pending.since},
                {"deadline", pending.deadline},
                {"overdue", pending.overdue}};
}

Json failureJson(const FailedStep& failure) {
    Json sides = Json::array();
    for (const SideWords& side : failure.sides)
        sides.push_back(
            {{"provider", side.provider}, {"key", side.key}, {"state", side.state}, {"message", side.message}});
    return Json{{"operation", failure.operation}, {"subject", failure.subject}, {"owedBy", failure.owedBy},
                {"state", failure.providerState}, {"message", failure.message}, {"sides", std::move(sides)}};
}

} // namespace

void RunReport::tell(const OperationEvent& event) {
    const std::lock_guard lock(m_mutex);
    m_last[event.operation] = event;
    const Operation* operation = m_plan.operation(event.operation);
    const std::string state(toString(event.state));
    std::cerr << state << std::string(state.size() < 12 ? 12 - state.size() : 1, ' ')
              << plain(operation != nullptr ? operation->title : event.operation);
    if (!event.providerState.empty())
        std::cerr << " (" << plain(event.providerState) << ')';
    if (!event.owedBy.empty() &&
        (event.state == OperationState::waiting || event.state == OperationState::counterparty))
        std::cerr << ", next step owed by " << plain(event.owedBy);
    if (!event.message.empty())
        std::cerr << ": " << plain(event.message);
    if (event.state == OperationState::done && event.progress.total > 0) {
        std::cerr << "  [" << event.progress.over << " of " << event.progress.total;
        if (event.progress.left && event.progress.left->count() > 0)
            std::cerr << ", about " << durationText(*event.progress.left) << " left in a real cloud";
        std::cerr << ']';
    }
    std::cerr << '\n' << std::flush;
}

void RunReport::handOver(const HandOver& key, bool anywhere) {
    const std::lock_guard lock(m_mutex);
    const std::string text = "\nGive this activation key of " + plain(key.link) + " to the team at " + plain(key.to) +
                             ". It is shown here once and kept nowhere:\n\n" + plain(key.key) +
                             "\n\nThey deploy with: isthmusctl apply DESIGN --side " + plain(key.to) +
                             " --key-file -\n\n";
    if (isatty(STDERR_FILENO) != 0 || anywhere) {
        std::cerr << text << std::flush;
        return;
    }
    if (std::ofstream terminal("/dev/tty"); terminal && terminal << text && terminal.flush())
        return;
    std::cerr
        << "The activation key of " << plain(key.link) << " is for the team at " << plain(key.to)
        << ". It is a secret and there is no terminal to show it on: run apply again on one, or say --show-key.\n";
}

Json RunReport::json(const RunResult& result) const {
    Json operations = Json::array();
    for (const Operation& operation : m_plan.operations) {
        const auto last = m_last.find(operation.id);
        Json entry;
        entry["id"] = operation.id;
        entry["state"] = toString(last == m_last.end() ? OperationState::pending : last->second.state);
        entry["action"] = toString(operation.action);
        entry["subject"] = operation.subject;
        entry["provider"] = operation.provider;
        entry["api"] = operation.api;
        entry["providerState"] = last == m_last.end() ? "" : last->second.providerState;
        entry["message"] = last == m_last.end() ? "" : last->second.message;
        operations.push_back(std::move(entry));
    }
    Json document;
    document["operations"] = std::move(operations);
    document["errors"] = result.errors;
    document["run"] = result.run;
    Json failures = Json::array();
    for (const FailedStep& failure : result.failures)
        failures.push_back(failureJson(failure));
    document["failures"] = std::move(failures);
    Json pending = Json::array();
    for (const PendingLink& link : result.pendingLinks)
        pending.push_back(pendingJson(link));
    document["pending"] = std::move(pending);
    return document;
}

void RunReport::explain(const RunResult& result) const {
    for (const std::string& error : result.errors)
        std::cerr << "isthmusctl: " << plain(error) << '\n';
    for (const FailedStep& failure : result.failures) {
        const Operation* operation = m_plan.operation(failure.operation);
        std::cerr << "Failed: " << plain(operation != nullptr ? operation->title : failure.operation)
                  << ". The step is with " << plain(failure.owedBy) << ".\n";
        for (const SideWords& side : failure.sides)
            std::cerr << "  " << plain(side.provider) << " says of " << plain(side.key) << ": " << plain(side.state)
                      << (side.message.empty() ? "" : ", " + plain(side.message)) << '\n';
    }
    for (const PendingLink& link : result.pendingLinks) {
        std::cerr << plain(link.link) << " waits for " << plain(link.owedBy) << " since " << link.since;
        if (!link.deadline.empty())
            std::cerr << (link.overdue ? "; its time was over at " : "; either provider may delete it after ")
                      << link.deadline;
        std::cerr << ".\n";
    }
}

} // namespace isthmus::cli
