// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/session.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace isthmus::cli {
namespace {

struct ValidateOptions : CommonOptions {
    std::string day;
};

void validate(const ValidateOptions& options, Session& session) {
    if (!options.day.empty())
        requireDate(options.day, "--today");
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    const auto catalog = readCatalog();
    RuleEngine engine(catalog, options.day.empty() ? today() : options.day);
    engine.reset(design);
    if (options.json())
        printJson(findingsJson(engine));
    else if (options.format == "sarif")
        printJson(findingsSarif(engine, options.design));
    else
        printFindings(std::cout, engine, catalog->asOf());
    session.exitCode = engine.summary().errors > 0 ? exitNo : exitDone;
}

void listRules(const CommonOptions& options) {
    if (options.json()) {
        Json rules = Json::array();
        for (const RuleInfo& rule : RuleEngine::catalogue())
            rules.push_back(
                {{"id", rule.id}, {"severity", toString(rule.severity)}, {"title", rule.title}, {"source", rule.source}});
        printJson({{"rules", std::move(rules)}});
        return;
    }
    Table table({"Rule", "Severity", "Reports"});
    for (const RuleInfo& rule : RuleEngine::catalogue())
        table.add({rule.id, std::string(toString(rule.severity)), rule.title});
    table.print(std::cout);
}

} // namespace

void addRuleCommands(CLI::App& app, Session& session) {
    auto options = std::make_shared<ValidateOptions>();
    CLI::App* validateCommand = app.add_subcommand("validate", "Check a design against all rules");
    addDesign(*validateCommand, *options);
    validateCommand->add_option("--format", options->format, "text for people, json for programs, sarif for code review tools")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->capture_default_str();
    validateCommand->add_option("--today", options->day, "The date on which waivers are judged, such as 2027-01-31");
    validateCommand->footer("Exit status 1 when there is an error that is not waived; warnings and hints alone give 0.");
    validateCommand->callback([options, &session] { validate(*options, session); });

    auto rules = std::make_shared<CommonOptions>();
    CLI::App* rulesCommand = app.add_subcommand("rules", "List every rule that validate checks");
    addFormat(*rulesCommand, *rules);
    rulesCommand->callback([rules] { listRules(*rules); });
}

} // namespace isthmus::cli
