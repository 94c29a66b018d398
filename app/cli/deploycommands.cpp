// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clouds.h"
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/session.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <poll.h>
#include <unistd.h>

namespace isthmus::cli {
namespace {

struct DeployOptions : CommonOptions {
    std::string profile;
    bool yes = false;
    bool force = false;
};

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
    return entry;
}

void printPlan(std::ostream& out, const Plan& plan) {
    Table table({">#", "Action", "Provider", "Region", "What", "Call"});
    int number = 0;
    for (const Operation& operation : plan.operations)
        table.add({std::to_string(++number), std::string(toString(operation.action)), operation.provider, operation.region,
                   operation.title, operation.api});
    if (!table.empty())
        table.print(out);
    for (const std::string& note : plan.notes)
        out << "Note: " << plain(note) << '\n';
    if (table.empty())
        out << (plan.destroy ? "Nothing is recorded for this design: nothing to remove.\n"
                             : "Everything in the design is there already: nothing to do.\n");
    else
        out << counted(number, "operation", "operations") << ".\n";
}

/// Errors of the rules, waived ones aside.
int errorsIn(const Design& design, const std::shared_ptr<const Catalog>& catalog, bool list) {
    RuleEngine engine(catalog, today());
    engine.reset(design);
    const int errors = engine.summary().errors;
    if (list)
        for (const Finding& finding : engine.findings())
            if (finding.severity == Severity::error && !finding.waived)
                std::cerr << "error  " << finding.rule << "  " << plain(joined(finding.subjects)) << ": "
                          << plain(finding.message.render()) << '\n';
    return errors;
}

/// What became of each operation, as the observer hears it.
class Progress {
public:
    explicit Progress(const Plan& plan) : m_plan(plan) {}

    void operator()(const OperationEvent& event) {
        m_last[event.operation] = event;
        const Operation* operation = m_plan.operation(event.operation);
        const std::string state(toString(event.state));
        std::cerr << state << std::string(state.size() < 10 ? 10 - state.size() : 1, ' ')
                  << plain(operation != nullptr ? operation->title : event.operation);
        if (!event.providerState.empty())
            std::cerr << " (" << plain(event.providerState) << ')';
        if (!event.owedBy.empty() && event.state == OperationState::waiting)
            std::cerr << ", next step owed by " << plain(event.owedBy);
        if (!event.message.empty())
            std::cerr << ": " << plain(event.message);
        std::cerr << '\n' << std::flush;
    }

    [[nodiscard]] Json json(const RunResult& result) const {
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
        return document;
    }

private:
    const Plan& m_plan;
    std::map<std::string, OperationEvent> m_last;
};

bool confirmed(const DeployOptions& options, const Plan& plan, const Clouds& clouds) {
    if (options.yes)
        return true;
    if (options.design == "-" || isatty(STDIN_FILENO) == 0)
        throw Failure(exitBadInput, "There is no terminal to ask on. Read the plan, then say --yes.");
    std::cerr << (plan.destroy ? "Remove all of this from " : "Do all of this at ") << plain(clouds.name()) << "? [y/N] " << std::flush;
    pollfd answered{STDIN_FILENO, POLLIN, 0};
    while (poll(&answered, 1, 100) <= 0)
        clouds.stopIfInterrupted();
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

/// Runs a plan and reports; sets the exit status.
void run(const DeployOptions& options, Session& session, Clouds& clouds, const Design& design, const Plan& plan) {
    clouds.stopIfInterrupted();
    Progress progress(plan);
    const RunResult result =
        clouds.deployer().run(design, plan, [&progress](const OperationEvent& event) { progress(event); }, clouds.interruption().token());
    if (options.json())
        printJson(progress.json(result));
    else
        std::cout << counted(result.done, "operation", "operations") << " done, " << result.failed << " failed, " << result.skipped
                  << " skipped.\n";
    for (const std::string& error : result.errors)
        std::cerr << "isthmusctl: " << plain(error) << '\n';
    if (result.cancelled || clouds.interruption().happened()) {
        std::cerr << "Interrupted. What was made is recorded; resume goes on from there.\n";
        session.exitCode = exitInterrupted;
    } else {
        session.exitCode = result.ok ? exitDone : exitProvider;
    }
}

Plan planned(Result<Plan> plan) {
    if (!plan)
        throw Failure(exitProvider, plan.error().message);
    return std::move(plan.value());
}

void showPlan(const DeployOptions& options) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    if (const int errors = errorsIn(design, catalog, false); errors > 0)
        std::cerr << "The design has " << counted(errors, "error", "errors")
                  << ": apply will refuse it. Run isthmusctl validate to see " << (errors == 1 ? "it" : "them") << ".\n";
    Clouds clouds(options.profile, design, catalog);
    const Plan plan = planned(clouds.deployer().plan(design));
    if (!options.json()) {
        printPlan(std::cout, plan);
        return;
    }
    Json operations = Json::array();
    for (const Operation& operation : plan.operations)
        operations.push_back(operationJson(operation));
    printJson({{"operations", std::move(operations)}, {"notes", plan.notes}});
}

/// `apply` asks before it begins; `resume` was approved when the run that it goes on with was.
void apply(const DeployOptions& options, Session& session, bool resumes) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    if (const int errors = errorsIn(design, catalog, !options.force); errors > 0) {
        if (!options.force) {
            std::cerr << "Not deployed: the design has " << counted(errors, "error", "errors")
                      << ". Mend them, waive them with a reason, or say --force.\n";
            session.exitCode = exitNo;
            return;
        }
        std::cerr << "Going on in spite of " << counted(errors, "error", "errors") << ".\n";
    }
    Clouds clouds(options.profile, design, catalog);
    const Plan plan = planned(clouds.deployer().plan(design));
    std::ostream& listing = options.json() ? std::cerr : std::cout;
    printPlan(listing, plan);
    listing.flush();
    if (!resumes && !plan.operations.empty() && !confirmed(options, plan, clouds)) {
        std::cerr << "Nothing was done.\n";
        session.exitCode = exitNo;
        return;
    }
    run(options, session, clouds, design, plan);
}

void destroy(const DeployOptions& options, Session& session) {
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    const auto catalog = readCatalog();
    Clouds clouds(options.profile, design, catalog);
    const Plan plan = planned(clouds.deployer().planDestroy(design));
    std::ostream& listing = options.json() ? std::cerr : std::cout;
    printPlan(listing, plan);
    listing.flush();
    if (!plan.operations.empty() && !confirmed(options, plan, clouds)) {
        std::cerr << "Nothing was done.\n";
        session.exitCode = exitNo;
        return;
    }
    run(options, session, clouds, design, plan);
}

void status(const DeployOptions& options, Session& session) {
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    Clouds clouds(options.profile, design, readCatalog());
    const auto resources = clouds.deployer().status(design);
    if (!resources)
        throw Failure(exitProvider, resources.error().message);
    clouds.stopIfInterrupted();
    Json operations = Json::array();
    Table table({"Subject", "Provider", "Type", "Id", "State"});
    for (const ResourceStatus& resource : *resources) {
        operations.push_back({{"id", resource.type + "/" + resource.subject},
                              {"state", resource.state},
                              {"subject", resource.subject},
                              {"provider", resource.provider},
                              {"type", resource.type},
                              {"resourceId", resource.resourceId}});
        table.add({resource.subject, resource.provider, resource.type, resource.resourceId, resource.state});
        if (resource.state == "gone")
            session.exitCode = exitNo;
    }
    if (options.json()) {
        printJson({{"operations", std::move(operations)}});
        return;
    }
    if (!table.empty())
        table.print(std::cout);
    std::cout << counted(static_cast<long long>(resources->size()), "resource", "resources") << " recorded for this design.\n";
}

CLI::App* addDeployCommand(CLI::App& app, const char* name, const char* about, DeployOptions& options) {
    CLI::App* command = app.add_subcommand(name, about);
    addDesign(*command, options);
    addFormat(*command, options);
    command->add_option("--profile", options.profile, "File that names endpoints and credential sources; without it, the sandbox")
        ->check(CLI::ExistingFile);
    return command;
}

constexpr const char* sandboxNote =
    "Without --profile the command talks to the sandbox that ships with isthmus, says so, and changes no cloud. The sandbox keeps\n"
    "what it made in $XDG_STATE_HOME/isthmus/sandbox (default ~/.local/state), so that a later status or destroy finds it.\n"
    "ISTHMUS_SANDBOX_SPEED sets how many times faster than a real cloud it answers.";

} // namespace

void addDeployCommands(CLI::App& app, Session& session) {
    auto plan = std::make_shared<DeployOptions>();
    CLI::App* planCommand = addDeployCommand(app, "plan", "Show what a deploy would do, in order; changes nothing", *plan);
    planCommand->footer(sandboxNote);
    planCommand->callback([plan] { showPlan(*plan); });

    auto applied = std::make_shared<DeployOptions>();
    CLI::App* applyCommand = addDeployCommand(app, "apply", "Deploy a design: make in the clouds what is drawn and not there yet", *applied);
    applyCommand->add_flag("--yes", applied->yes, "Do not ask before it begins");
    applyCommand->add_flag("--force", applied->force, "Deploy although the rules report errors");
    applyCommand->footer(std::string("Refuses a design with errors (exit status 1) unless --force is given. Ctrl-C stops cleanly (130); resume goes on.\n\n") +
                         sandboxNote);
    applyCommand->callback([applied, &session] { apply(*applied, session, false); });

    auto resumed = std::make_shared<DeployOptions>();
    CLI::App* resumeCommand = addDeployCommand(app, "resume", "Go on with a deploy that was interrupted or failed; makes nothing twice", *resumed);
    resumeCommand->add_flag("--force", resumed->force, "Go on although the rules report errors");
    resumeCommand->footer(sandboxNote);
    resumeCommand->callback([resumed, &session] { apply(*resumed, session, true); });

    auto destroyed = std::make_shared<DeployOptions>();
    CLI::App* destroyCommand =
        addDeployCommand(app, "destroy", "Remove from the clouds everything that was deployed for a design", *destroyed);
    destroyCommand->add_flag("--yes", destroyed->yes, "Do not ask before it begins");
    destroyCommand->footer(sandboxNote);
    destroyCommand->callback([destroyed, &session] { destroy(*destroyed, session); });

    auto reported = std::make_shared<DeployOptions>();
    CLI::App* statusCommand =
        addDeployCommand(app, "status", "List what is recorded for a design and how it stands at its provider", *reported);
    statusCommand->footer(std::string("Exit status 1 when something that is recorded is gone.\n\n") + sandboxNote);
    statusCommand->callback([reported, &session] { status(*reported, session); });
}

} // namespace isthmus::cli
