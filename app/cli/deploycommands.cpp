// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploylog.h"
#include "cli/deployrun.h"
#include "cli/findings.h"
#include "cli/statuscommands.h"
#include "cli/text.h"
#include "spec/activationkey.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <memory>
#include <poll.h>
#include <unistd.h>

namespace isthmus::cli {
namespace {

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

bool confirmed(const DeployOptions& options, const Plan& plan, const Clouds& clouds) {
    if (options.yes)
        return true;
    return ask(options, clouds,
               (plan.destroy ? "Remove all of this from " : "Do all of this at ") + plain(clouds.name()) + "? [y/N]",
               "ny") == 'y';
}

std::string keyText(const std::string& file) {
    auto text = readText(file == "-" ? "/dev/stdin" : file);
    if (!text)
        throw Failure(exitBadInput, text.error().message);
    std::string key = *text;
    key.erase(std::remove_if(key.begin(), key.end(), [](unsigned char c) { return std::isspace(c) != 0; }), key.end());
    return key;
}

/// Reads the keys that --key-file names, and checks them against the design before anything is asked of a cloud.
/// Fails with exitBadInput for what is no key and exitNo for one that does not fit.
std::map<Id, std::string> readKeys(const DeployOptions& options, const Deployer& deployer, const Design& design) {
    std::map<Id, std::string> keys;
    for (const std::string& word : options.keyFiles) {
        const std::size_t equals = word.find('=');
        const bool named = equals != std::string::npos && design.link(word.substr(0, equals)) != nullptr;
        const Id link = named ? word.substr(0, equals) : Id();
        const std::string key = keyText(named ? word.substr(equals + 1) : word);
        const auto fits = deployer.checkKey(design, link, key);
        if (!fits)
            throw Failure(decodeActivationKey(key).ok() ? exitNo : exitBadInput, fits.error().message);
        keys[*fits] = key;
    }
    return keys;
}

RunOptions runOptions(const DeployOptions& options, const std::string& kind) {
    RunOptions run;
    run.side = options.side;
    run.kind = kind;
    run.waitForLease = std::chrono::seconds(options.waitSeconds);
    run.takeOver = options.takeOver;
    return run;
}

void showPlan(const DeployOptions& options) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    if (const int errors = errorsIn(design, catalog, false); errors > 0)
        std::cerr << "The design has " << counted(errors, "error", "errors")
                  << ": apply will refuse it. Run isthmusctl validate to see " << (errors == 1 ? "it" : "them")
                  << ".\n";
    Clouds clouds(options.clouds(), design, catalog);
    PlanOptions wanted;
    wanted.side = options.side;
    wanted.rehearse = options.rehearse;
    const Plan plan = planned(clouds.deployer().plan(design, wanted));
    if (options.json())
        printJson(planJson(plan));
    else
        printPlan(std::cout, plan);
}

/// False: the design has errors, and is not deployed in spite of them.
bool mayDeploy(const DeployOptions& options, const Design& design, const std::shared_ptr<const Catalog>& catalog) {
    const int errors = errorsIn(design, catalog, !options.force);
    if (errors == 0)
        return true;
    if (!options.force) {
        std::cerr << "Not deployed: the design has " << counted(errors, "error", "errors")
                  << ". Mend them, waive them with a reason, or say --force.\n";
        return false;
    }
    std::cerr << "Going on in spite of " << counted(errors, "error", "errors") << ".\n";
    return true;
}

/// Shows a plan, asks unless `approved`, and runs it.
void offer(const DeployOptions& options, Session& session, Clouds& clouds, const Design& design, const Plan& plan,
           const RunOptions& run, bool approved) {
    std::ostream& listing = options.json() ? std::cerr : std::cout;
    printPlan(listing, plan);
    listing.flush();
    if (!plan.operations.empty() && !approved && !confirmed(options, plan, clouds)) {
        std::cerr << "Nothing was done.\n";
        session.exitCode = exitNo;
        return;
    }
    runPlan(options, session, clouds, design, plan, run);
}

void apply(const DeployOptions& options, Session& session) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    if (!mayDeploy(options, design, catalog)) {
        session.exitCode = exitNo;
        return;
    }
    Clouds clouds(options.clouds(), design, catalog);
    RunOptions run = runOptions(options, "apply");
    run.keys = readKeys(options, clouds.deployer(), design);
    PlanOptions wanted;
    wanted.side = options.side;
    wanted.rehearse = options.rehearse;
    offer(options, session, clouds, design, planned(clouds.deployer().plan(design, wanted)), run, false);
}

void destroy(const DeployOptions& options, Session& session) {
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    Clouds clouds(options.clouds(), design, readCatalog());
    PlanOptions wanted;
    wanted.side = options.side;
    offer(options, session, clouds, design, planned(clouds.deployer().planDestroy(design, wanted)),
          runOptions(options, "destroy"), false);
}

/// What was approved needs no second approval: whatever else there is to do by now does.
bool isApproved(const Plan& plan, const std::optional<RunRecord>& last) {
    return std::all_of(plan.operations.begin(), plan.operations.end(), [&](const Operation& operation) {
        return last && std::find(last->approved.begin(), last->approved.end(), operation.id) != last->approved.end();
    });
}

/// Goes on with the last run where it ended: a deploy, a destroy or a roll-back.
void resume(DeployOptions options, Session& session) {
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    const auto catalog = readCatalog();
    Clouds clouds(options.clouds(), design, catalog);
    const std::optional<RunRecord> last = clouds.deployer().interrupted(design);
    if (last && options.side.empty())
        options.side = last->side;
    PlanOptions wanted;
    wanted.side = options.side;
    const std::string kind = last ? last->kind : "apply";
    if (kind == "destroy") {
        std::cerr << "Going on with the destroy that " << plain(last->who) << " began at " << last->started << ".\n";
        offer(options, session, clouds, design, planned(clouds.deployer().planDestroy(design, wanted)),
              runOptions(options, kind), true);
        return;
    }
    if (kind.starts_with("rollback:")) {
        std::cerr << "Going on with the roll-back that " << plain(last->who) << " began at " << last->started << ".\n";
        offer(options, session, clouds, design,
              planned(clouds.deployer().planRollback(design, kind.substr(kind.find(':') + 1))),
              runOptions(options, kind), true);
        return;
    }
    if (!mayDeploy(options, design, catalog)) {
        session.exitCode = exitNo;
        return;
    }
    RunOptions run = runOptions(options, "apply");
    run.keys = readKeys(options, clouds.deployer(), design);
    const Plan plan = planned(clouds.deployer().plan(design, wanted));
    const bool approved = isApproved(plan, last);
    if (!approved && last)
        std::cerr << "The design or the clouds have changed since this was approved.\n";
    offer(options, session, clouds, design, plan, run, approved);
}

void addRunOptions(CLI::App& command, DeployOptions& options) {
    command
        .add_option("--side", options.side,
                    "Do only what has to be done at this provider; another team has the other side")
        ->check(CLI::IsMember({"aws", "gcp", "azure", "oci"}));
    command.add_option("--wait", options.waitSeconds, "Wait so many seconds while somebody else works on the design")
        ->check(CLI::Range(0L, 86400L));
    command.add_flag("--take-over", options.takeOver,
                     "Take the design over from whoever works on it; leaves a line in the log");
    command.add_flag("--yes", options.yes, "Do not ask before it begins");
}

void addApplyOptions(CLI::App& command, DeployOptions& options) {
    addRunOptions(command, options);
    command.add_flag("--force", options.force, "Deploy although the rules report errors");
    command.add_option("--key-file", options.keyFiles,
                       "Activation key from the other side's team: FILE, LINK=FILE, or - for standard input");
    command.add_flag("--show-key", options.showKey,
                     "Show the key for the other side also where standard error is no terminal");
    command.add_option("--on-failure", options.onFailure, "ask, keep what is there, or rollback what this run did")
        ->check(CLI::IsMember({"ask", "keep", "rollback"}))
        ->capture_default_str();
}

constexpr const char* teamNote =
    "Two teams: one runs apply --side aws and is shown the activation key for the other; that one runs apply --side "
    "gcp --key-file -.\n"
    "The key is checked against the design before it is used, and is kept in no file, log or state.\n\n";

} // namespace

CLI::App* addDeployCommand(CLI::App& app, const char* name, const char* about, DeployOptions& options) {
    CLI::App* command = app.add_subcommand(name, about);
    addDesign(*command, options);
    addFormat(*command, options);
    command
        ->add_option("--profile", options.profile,
                     "File that names endpoints and credential sources; without it, the sandbox")
        ->check(CLI::ExistingFile);
    command->add_option("--state", options.state,
                        "Where it is kept what is deployed: sqlite:PATH or postgresql://...; else as the profile says");
    return command;
}

const char* const sandboxNote = "Without --profile the command talks to the sandbox that ships with isthmus, says so, "
                                "and changes no cloud. The sandbox keeps\n"
                                "what it made in $XDG_STATE_HOME/isthmus/sandbox (default ~/.local/state), so that a "
                                "later status or destroy finds it.\n"
                                "ISTHMUS_SANDBOX_SPEED sets how many times faster than a real cloud it answers.";

Plan planned(Result<Plan> plan) {
    if (!plan)
        throw Failure(exitProvider, plan.error().message);
    return std::move(plan.value());
}

char ask(const DeployOptions& options, const Clouds& clouds, const std::string& question, const std::string& letters) {
    if (options.design == "-" || isatty(STDIN_FILENO) == 0)
        throw Failure(exitBadInput, "There is no terminal to ask on. Read the plan, then say --yes.");
    std::cerr << question << ' ' << std::flush;
    pollfd answered{STDIN_FILENO, POLLIN, 0};
    while (poll(&answered, 1, 100) <= 0)
        clouds.stopIfInterrupted();
    std::string answer;
    std::getline(std::cin, answer);
    const char letter =
        answer.empty() ? letters.front() : static_cast<char>(std::tolower(static_cast<unsigned char>(answer.front())));
    return letters.find(letter) == std::string::npos ? letters.front() : letter;
}

void addDeployCommands(CLI::App& app, Session& session) {
    auto plan = std::make_shared<DeployOptions>();
    CLI::App* planCommand =
        addDeployCommand(app, "plan", "Show what a deploy would do, in order; changes nothing", *plan);
    planCommand->add_option("--side", plan->side, "Only what has to be done at this provider")
        ->check(CLI::IsMember({"aws", "gcp", "azure", "oci"}));
    planCommand->add_flag("--dry-run-calls", plan->rehearse,
                          "Ask the providers whether they would take the calls, where they have a dry run");
    planCommand->footer(sandboxNote);
    planCommand->callback([plan] { showPlan(*plan); });

    auto applied = std::make_shared<DeployOptions>();
    CLI::App* applyCommand =
        addDeployCommand(app, "apply", "Deploy a design: make in the clouds what is drawn and not there yet", *applied);
    addApplyOptions(*applyCommand, *applied);
    applyCommand->add_flag("--dry-run-calls", applied->rehearse,
                           "Ask the providers first whether they would take the calls");
    applyCommand->footer(std::string("Refuses a design with errors (exit status 1) unless --force is given. Ctrl-C "
                                     "stops cleanly (130); resume goes on.\n") +
                         teamNote + sandboxNote);
    applyCommand->callback([applied, &session] { apply(*applied, session); });

    auto resumed = std::make_shared<DeployOptions>();
    CLI::App* resumeCommand = addDeployCommand(
        app, "resume", "Go on with a deploy, destroy or roll-back that was interrupted or failed; makes nothing twice",
        *resumed);
    addApplyOptions(*resumeCommand, *resumed);
    resumeCommand->footer(sandboxNote);
    resumeCommand->callback([resumed, &session] { resume(*resumed, session); });

    auto destroyed = std::make_shared<DeployOptions>();
    CLI::App* destroyCommand = addDeployCommand(
        app, "destroy", "Remove from the clouds everything that was deployed for a design", *destroyed);
    addRunOptions(*destroyCommand, *destroyed);
    destroyCommand->footer(sandboxNote);
    destroyCommand->callback([destroyed, &session] { destroy(*destroyed, session); });

    addStatusCommand(app, session);
    addDriftCommand(app, session);
    addDiscoverCommand(app, session);
    addLogCommand(app);
}

} // namespace isthmus::cli
