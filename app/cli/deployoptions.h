// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clouds.h"
#include "cli/session.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace isthmus::cli {

/// What the commands that talk to clouds share.
struct DeployOptions : CommonOptions {
    std::string profile;
    std::string state; ///< instead of the profile's
    std::string side;
    std::vector<std::string> keyFiles; ///< FILE, - or LINK=FILE
    std::string onFailure = "ask";
    long waitSeconds = 0;
    bool yes = false;
    bool force = false;
    bool rehearse = false;
    bool takeOver = false;
    bool showKey = false;

    [[nodiscard]] CloudChoice clouds() const { return {profile, state}; }
};

/// A command with DESIGN, --format, --profile and --state.
CLI::App* addDeployCommand(CLI::App& app, const char* name, const char* about, DeployOptions& options);
/// What every such command says about the sandbox at the end of its help.
extern const char* const sandboxNote;

[[nodiscard]] Json planJson(const Plan& plan);
void printPlan(std::ostream& out, const Plan& plan);
/// "1 h 5 min", "40 s".
[[nodiscard]] std::string durationText(std::chrono::seconds duration);

/// The answer of the user to a question that ends in a choice of letters; the first letter where there is none.
/// Fails with exitBadInput where there is no terminal to ask on.
[[nodiscard]] char ask(const DeployOptions& options, const Clouds& clouds, const std::string& question,
                       const std::string& letters);

/// A plan, or a Failure with exitProvider.
[[nodiscard]] Plan planned(Result<Plan> plan);

} // namespace isthmus::cli
