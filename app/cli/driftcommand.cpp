// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deployrun.h"
#include "cli/statuscommands.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace isthmus::cli {

namespace {

struct DriftOptions : DeployOptions {
    std::string adopt;
    std::string restore;
    std::string ignore;
    std::string output;
};

std::string shown(const Json& value) {
    return value.is_null() ? "" : (value.is_string() ? value.get<std::string>() : value.dump());
}

Json driftJson(const Drift& drift) {
    return Json{{"kind", toString(drift.kind)}, {"key", drift.key},           {"subject", drift.subject},
                {"provider", drift.provider},   {"type", drift.type},         {"member", drift.member},
                {"drawn", drift.drawn},         {"recorded", drift.recorded}, {"live", drift.live},
                {"state", drift.word},          {"ignored", drift.ignored}};
}

DriftReport driftOf(Clouds& clouds, const Design& design) {
    auto report = clouds.deployer().drift(design);
    if (!report)
        throw Failure(exitProvider, report.error().message);
    return std::move(report.value());
}

/// The key of a resource, or the id of the one element that has drifted in one resource only.
std::string keyOf(const DriftReport& report, const std::string& word) {
    std::vector<std::string> keys;
    for (const Drift& drift : report.drifts)
        if (drift.atProvider() && (drift.key == word || drift.subject == word) &&
            std::find(keys.begin(), keys.end(), drift.key) == keys.end())
            keys.push_back(drift.key);
    if (std::find(keys.begin(), keys.end(), word) != keys.end())
        return word;
    if (keys.size() == 1)
        return keys.front();
    throw Failure(exitBadInput,
                  keys.empty()
                      ? "\"" + plain(word) + "\" has not drifted."
                      : plain(word) + " has drifted in several resources. Name one: " + plain(joined(keys)) + ".");
}

void show(const DriftOptions& options, Session& session, const DriftReport& report) {
    Json list = Json::array();
    Table table({"What", "Resource", "Provider", "Member", "Drawn", "Recorded", "Live"});
    for (const Drift& drift : report.drifts) {
        list.push_back(driftJson(drift));
        table.add({std::string(toString(drift.kind)) + (drift.ignored ? " (ignored)" : ""), drift.key, drift.provider,
                   drift.member, shown(drift.drawn), shown(drift.recorded),
                   drift.kind == DriftKind::changed ? shown(drift.live) : drift.word});
    }
    session.exitCode = report.count() > 0 ? exitNo : exitDone;
    if (options.json()) {
        printJson({{"drift", std::move(list)}, {"notes", report.notes}, {"count", report.count()}});
        return;
    }
    if (!table.empty())
        table.print(std::cout);
    for (const std::string& note : report.notes)
        std::cout << "Note: " << plain(note) << '\n';
    std::cout << (report.count() == 0 ? std::string("What runs is as it was deployed.\n")
                                      : counted(report.count(), "difference", "differences") +
                                            " at the providers. --adopt, --restore or --ignore KEY.\n");
}

void adopt(const DriftOptions& options, Clouds& clouds, Design design, const DriftReport& report) {
    const std::string key = keyOf(report, options.adopt);
    const auto edit = clouds.deployer().adoptDrift(design, key);
    if (!edit)
        throw Failure(exitNo, edit.error().message);
    if (const auto applied = design.apply(*edit); !applied)
        throw Failure(exitBadInput, applied.error().message);
    const std::string file = options.output.empty() ? options.design : options.output;
    if (const Status saved = saveDesign(design, file); !saved)
        throw Failure(exitBadInput, saved.error().message);
    std::cout << plain(edit->label) << ": written to " << plain(file) << ".\n";
}

void restore(const DriftOptions& options, Session& session, Clouds& clouds, const Design& design,
             const DriftReport& report) {
    const Plan plan = planned(clouds.deployer().planRestore(design, keyOf(report, options.restore)));
    printPlan(std::cerr, plan);
    if (!plan.operations.empty() && !options.yes && ask(options, clouds, "Do all of this? [y/N]", "ny") != 'y') {
        std::cerr << "Nothing was done.\n";
        session.exitCode = exitNo;
        return;
    }
    runPlan(options, session, clouds, design, plan, RunOptions{});
}

void drift(const DriftOptions& options, Session& session) {
    if ((!options.adopt.empty() && options.output.empty() && options.design == "-") ||
        (options.adopt.empty() ? 0 : 1) + (options.restore.empty() ? 0 : 1) + (options.ignore.empty() ? 0 : 1) > 1)
        throw Failure(exitBadInput, options.design == "-" ? "--adopt changes the design: name its file, or -o FILE."
                                                          : "Say one of --adopt, --restore and --ignore.");
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    Clouds clouds(options.clouds(), design, readCatalog());
    const DriftReport report = driftOf(clouds, design);
    clouds.stopIfInterrupted();
    if (!options.adopt.empty()) {
        adopt(options, clouds, design, report);
    } else if (!options.restore.empty()) {
        restore(options, session, clouds, design, report);
    } else if (!options.ignore.empty()) {
        const std::string key = keyOf(report, options.ignore);
        for (const Drift& one : report.drifts)
            if (one.key == key && one.atProvider())
                clouds.deployer().ignoreDrift(design, one);
        std::cout << plain(key) << " is ignored until it changes again.\n";
    } else {
        show(options, session, report);
    }
}

} // namespace

void addDriftCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<DriftOptions>();
    CLI::App* command =
        addDeployCommand(app, "drift", "Compare what runs with what was deployed and what is drawn", *options);
    command->add_option("--adopt", options->adopt, "Draw this resource as it runs, and record it so");
    command->add_option("--restore", options->restore, "Bring this resource back to what is drawn");
    command->add_option("--ignore", options->ignore,
                        "Hear no more of what differs in this resource until it changes again");
    command->add_option("-o,--output", options->output, "With --adopt: write the design here instead of over DESIGN");
    command->add_flag("--yes", options->yes, "Do not ask before it begins");
    command->footer(std::string("Exit status 1 when something at a provider is not as it was deployed.\n\n") +
                    sandboxNote);
    command->callback([options, &session] { drift(*options, session); });
}

} // namespace isthmus::cli
