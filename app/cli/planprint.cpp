// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deployoptions.h"
#include "cli/text.h"

#include <ostream>

namespace isthmus::cli {

namespace {

Json valueJson(const PlannedValue& value) {
    Json entry;
    entry["member"] = value.member;
    if (value.when == ValueKnown::known) {
        entry["before"] = value.before;
        entry["after"] = value.after;
        return entry;
    }
    Json unknown;
    unknown["until"] = value.until;
    unknown["reason"] = value.when == ValueKnown::afterOtherSide ? "the other side gives it" : "it is not made yet";
    unknown["from"] = value.from;
    unknown["secret"] = value.secret;
    entry["unknown"] = std::move(unknown);
    return entry;
}

Json operationJson(const Operation& operation) {
    Json entry;
    entry["id"] = operation.id;
    entry["action"] = toString(operation.action);
    entry["subject"] = operation.subject;
    entry["provider"] = operation.provider;
    entry["account"] = operation.account;
    entry["region"] = operation.region;
    entry["api"] = operation.api;
    entry["title"] = operation.title;
    entry["reason"] = operation.reason;
    entry["dependsOn"] = operation.dependsOn;
    entry["typicalSeconds"] = operation.typical.count();
    Json values = Json::array();
    for (const PlannedValue& value : operation.values)
        values.push_back(valueJson(value));
    entry["values"] = std::move(values);
    entry["interrupts"] = operation.interrupts;
    entry["flows"] = operation.flows;
    if (!operation.billing.empty())
        entry["billing"] = operation.billing;
    if (!operation.rehearsal.empty())
        entry["dryRun"] = operation.rehearsal;
    return entry;
}

/// What nobody knows yet, and whose it is.
void printUnknown(std::ostream& out, const Plan& plan) {
    for (const Operation& operation : plan.operations)
        for (const PlannedValue& value : operation.values)
            if (value.when == ValueKnown::afterOtherSide)
                out << "Unknown until " << plain(value.from.empty() ? "the other side" : value.from)
                    << " accepts: " << plain(value.member) << " of " << plain(operation.title)
                    << (value.secret ? " (a secret, never shown)" : "") << ".\n";
}

void printReasons(std::ostream& out, const Plan& plan) {
    for (const Operation& operation : plan.operations) {
        if (operation.action == Action::replace || operation.action == Action::update)
            out << "  " << plain(operation.title) << ": " << plain(operation.reason) << '\n';
        if (!operation.billing.empty())
            out << "  " << plain(operation.title) << ": " << plain(operation.billing) << '\n';
        if (!operation.rehearsal.empty())
            out << "  Dry run of " << plain(operation.api) << ' ' << plain(operation.subject) << ": "
                << plain(operation.rehearsal) << '\n';
    }
}

void printSummary(std::ostream& out, const Plan& plan) {
    const DurationEstimate& duration = plan.duration;
    if (duration.criticalPath.count() > 0)
        out << "Takes about " << durationText(duration.criticalPath) << " (" << durationText(duration.sum)
            << " one after the other)"
            << (duration.unknown > 0
                    ? "; the durations of " + counted(duration.unknown, "operation", "operations") + " are not known"
                    : std::string())
            << ".\n";
    else
        out << "How long it takes is not known.\n";
    const double change = plan.cost.afterUsdPerMonth - plan.cost.beforeUsdPerMonth;
    out << "Monthly cost " << number(plan.cost.beforeUsdPerMonth) << " -> " << number(plan.cost.afterUsdPerMonth)
        << " USD (" << (change < 0 ? "" : "+") << number(change) << ", list prices)";
    if (!plan.cost.unknown.empty())
        out << "; without "
            << counted(static_cast<long long>(plan.cost.unknown.size()), "item whose price", "items whose prices")
            << " nobody published";
    out << ".\n";
    if (const std::vector<Id> flows = plan.interruptedFlows(); !flows.empty())
        out << "Risk: these flows stop while it runs: " << plain(joined(flows)) << ".\n";
}

} // namespace

std::string durationText(std::chrono::seconds duration) {
    const auto seconds = duration.count();
    if (seconds < 120)
        return std::to_string(seconds) + " s";
    if (seconds < 7200)
        return std::to_string((seconds + 30) / 60) + " min";
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds % 3600 / 60) + " min";
}

Json planJson(const Plan& plan) {
    Json document;
    Json operations = Json::array();
    for (const Operation& operation : plan.operations)
        operations.push_back(operationJson(operation));
    document["operations"] = std::move(operations);
    document["notes"] = plan.notes;
    document["side"] = plan.side;
    document["durationSeconds"] = Json{{"sum", plan.duration.sum.count()},
                                       {"criticalPath", plan.duration.criticalPath.count()},
                                       {"path", plan.duration.path},
                                       {"unknown", plan.duration.unknown}};
    document["cost"] = Json{{"beforeUsdPerMonth", plan.cost.beforeUsdPerMonth},
                            {"afterUsdPerMonth", plan.cost.afterUsdPerMonth},
                            {"unknown", plan.cost.unknown}};
    document["interruptedFlows"] = plan.interruptedFlows();
    return document;
}

void printPlan(std::ostream& out, const Plan& plan) {
    Table table({">#", "Action", "Provider", "Region", "What", "Call"});
    int number = 0;
    for (const Operation& operation : plan.operations)
        table.add({std::to_string(++number), std::string(toString(operation.action)), operation.provider,
                   operation.region, operation.title, operation.api});
    if (!table.empty())
        table.print(out);
    printReasons(out, plan);
    printUnknown(out, plan);
    for (const std::string& note : plan.notes)
        out << "Note: " << plain(note) << '\n';
    if (table.empty()) {
        out << (plan.destroy ? "Nothing is recorded for this design: nothing to remove.\n"
                             : "Everything in the design is there already: nothing to do.\n");
        return;
    }
    out << counted(number, "operation", "operations") << ".\n";
    printSummary(out, plan);
}

} // namespace isthmus::cli
