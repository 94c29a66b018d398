// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deployrun.h"

#include "cli/runreport.h"
#include "cli/text.h"

#include <algorithm>
#include <iostream>
#include <poll.h>
#include <unistd.h>

namespace isthmus::cli {

namespace {

bool hasTerminal(const DeployOptions& options) {
    return options.design != "-" && isatty(STDIN_FILENO) != 0 &&
           std::find(options.keyFiles.begin(), options.keyFiles.end(), "-") == options.keyFiles.end();
}

bool anyOverdue(const RunResult& result) {
    return std::any_of(result.pendingLinks.begin(), result.pendingLinks.end(),
                       [](const PendingLink& link) { return link.overdue; });
}

int exitFor(const RunResult& result, const Clouds& clouds) {
    if (result.cancelled || clouds.interruption().happened())
        return exitInterrupted;
    if (result.ok)
        return exitDone;
    return result.heldBy ? exitNo : exitProvider;
}

RunResult runOnce(const DeployOptions& options, Clouds& clouds, const Design& design, const Plan& plan,
                  RunOptions run) {
    RunReport report(plan);
    run.handOver = [&](const HandOver& key) { report.handOver(key, options.showKey); };
    const RunResult result = clouds.deployer().run(
        design, plan, [&report](const OperationEvent& event) { report.tell(event); }, clouds.interruption().token(),
        run);
    if (options.json())
        printJson(report.json(result));
    else
        std::cout << counted(result.done, "operation", "operations") << " done, " << result.failed << " failed, "
                  << result.skipped << " skipped"
                  << (result.pending > 0 ? ", " + std::to_string(result.pending) + " waiting for the other side"
                                         : std::string())
                  << ".\n";
    report.explain(result);
    return result;
}

/// 'r'etry, roll 'b'ack or 'k'eep.
char choice(const DeployOptions& options, const Clouds& clouds) {
    if (options.onFailure == "rollback")
        return 'b';
    if (options.onFailure == "keep" || !hasTerminal(options))
        return 'k';
    return ask(options, clouds, "Retry, roll back what this run did, or keep what is there? [r/b/k]", "krb");
}

/// Undoes the run; or, where nothing failed, takes back what waited too long for the other side.
void rollBack(const DeployOptions& options, Clouds& clouds, const Design& design, const RunResult& before) {
    std::vector<Id> overdue;
    for (const PendingLink& link : before.pendingLinks)
        if (link.overdue)
            overdue.push_back(link.link);
    const Plan plan = planned(before.ok ? clouds.deployer().planWithdraw(design, overdue)
                                        : clouds.deployer().planRollback(design, before.run));
    std::ostream& listing = options.json() ? std::cerr : std::cout;
    listing << "Rolling back:\n";
    printPlan(listing, plan);
    listing.flush();
    if (plan.operations.empty())
        return;
    if (!options.yes && options.onFailure != "rollback" && ask(options, clouds, "Do this? [y/N]", "ny") != 'y') {
        std::cerr << "Kept as it is.\n";
        return;
    }
    RunOptions run;
    run.kind = before.ok ? "destroy" : "rollback:" + before.run;
    DeployOptions quiet = options;
    quiet.format = "text";
    RunReport report(plan);
    const RunResult result = clouds.deployer().run(
        design, plan, [&report](const OperationEvent& event) { report.tell(event); }, clouds.interruption().token(),
        run);
    report.explain(result);
    std::cerr << (result.ok ? "Rolled back.\n" : "The roll-back did not come to its end; resume goes on with it.\n");
}

} // namespace

void runPlan(const DeployOptions& options, Session& session, Clouds& clouds, const Design& design, Plan plan,
             const RunOptions& run) {
    for (;;) {
        clouds.stopIfInterrupted();
        const RunResult result = runOnce(options, clouds, design, plan, run);
        session.exitCode = exitFor(result, clouds);
        if (session.exitCode == exitInterrupted) {
            std::cerr << "Interrupted. What was made is recorded; resume goes on from there.\n";
            return;
        }
        const bool broken = !result.ok && !result.run.empty();
        if (!broken && !anyOverdue(result))
            return;
        const char chosen = run.kind == "apply" ? choice(options, clouds) : 'k';
        if (chosen == 'k') {
            if (broken)
                std::cerr << "Kept as it is. apply tries again, destroy takes everything away.\n";
            return;
        }
        if (chosen == 'b') {
            rollBack(options, clouds, design, result);
            return;
        }
        PlanOptions again;
        again.side = options.side;
        plan = planned(clouds.deployer().plan(design, again));
    }
}

} // namespace isthmus::cli
