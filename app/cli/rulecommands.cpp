// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/session.h"
#include "cli/text.h"
#include "spec/documentcheck.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <ctime>
#include <iostream>
#include <memory>
#include <optional>

namespace isthmus::cli {
namespace {

struct ValidateOptions : CommonOptions {
    std::string day;
    std::string against; ///< the design that documents must agree with
};

/// Now, or the end of the day that was asked for, as RFC 3339.
std::string momentOf(const std::string& day) {
    if (!day.empty())
        return day + "T23:59:59Z";
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

void validateDocuments(const ValidateOptions& options, const std::vector<SpecDocument>& documents,
                       const SpecModel& model, Session& session) {
    const auto catalog = readCatalog();
    std::optional<Design> design;
    SpecCheckOptions check;
    check.now = momentOf(options.day);
    check.catalog = catalog.get();
    if (!options.against.empty()) {
        design = readDesignFile(options.against, DuplicatePolicy::keepFirst);
        check.design = &*design;
    }
    const SpecReport report = checkDocuments(model, documents, check);
    if (options.json()) {
        printJson(findingsJson(report.findings, report.summary));
    } else if (options.format == "sarif") {
        printJson(findingsSarif(report.findings, ""));
    } else {
        printFindings(std::cout, report.findings);
        std::cout << summaryText(report.summary) << ". "
                  << counted(static_cast<long long>(report.documents), "document", "documents")
                  << " of the specification, as of " << model.asOf() << ".\n";
    }
    session.exitCode = report.summary.errors > 0 ? exitNo : exitDone;
}

/// Reads what was given where it is documents of the specification, not a design; empty: a design, or nothing at all.
std::optional<std::vector<SpecDocument>> documentsIn(const std::string& place, const std::optional<std::string>& input,
                                                     const SpecModel& model) {
    std::error_code failure;
    if (place != "-" && std::filesystem::is_directory(place, failure)) {
        auto documents = readDocuments({place});
        if (!documents)
            throw Failure(exitBadInput, documents.error().message);
        if (documents->empty())
            throw Failure(
                exitBadInput,
                plain(place) +
                    ": the folder holds no documents of the specification (*.json). Give another folder, or a file.");
        return std::move(documents.value());
    }
    // A design says so at its beginning; it need not be read twice.
    if (!input || input->substr(0, 200).find("\"isthmus/") != std::string::npos)
        return std::nullopt;
    auto document = readDocument(place, *input);
    if (!document || !isSpecDocument(model, document->content))
        return std::nullopt;
    return std::vector<SpecDocument>{std::move(document.value())};
}

Design designIn(const std::string& place, const std::optional<std::string>& input) {
    if (place != "-" || !input)
        return readDesignFile(place, DuplicatePolicy::keepFirst);
    auto design = readDesign(*input, DuplicatePolicy::keepFirst);
    if (design)
        return std::move(design.value());
    std::string message;
    for (const FileProblem& problem : design.error().problems)
        message += (message.empty() ? "" : "\n") + std::string("standard input: ") + problem.toString();
    throw Failure(exitBadInput, message);
}

void validate(const ValidateOptions& options, Session& session) {
    if (!options.day.empty())
        requireDate(options.day, "--today");
    const auto model = SpecModel::loadInUse();
    if (!model)
        throw Failure(exitBadInput, model.error().message);
    std::error_code failure;
    std::optional<std::string> input;
    if (options.design == "-" || std::filesystem::is_regular_file(options.design, failure))
        if (auto text = readText(options.design))
            input = std::move(text.value());
    if (const auto documents = documentsIn(options.design, input, **model)) {
        validateDocuments(options, *documents, **model, session);
        return;
    }
    if (!options.against.empty())
        throw Failure(exitBadInput,
                      plain(options.design) +
                          ": this is no document of the specification. Leave out --design to check a design.");
    const Design design = designIn(options.design, input);
    const auto catalog = readCatalog();
    RuleEngine engine(catalog, options.day.empty() ? today() : options.day);
    engine.reset(design);
    if (options.json())
        printJson(findingsJson(engine.findings(), engine.summary()));
    else if (options.format == "sarif")
        printJson(findingsSarif(engine.findings(), options.design));
    else {
        printFindings(std::cout, engine.findings());
        std::cout << summaryText(engine.summary()) << ". Facts as of " << catalog->asOf() << ".\n";
    }
    session.exitCode = engine.summary().errors > 0 ? exitNo : exitDone;
}

void listRules(const CommonOptions& options) {
    if (options.json()) {
        Json rules = Json::array();
        for (const RuleInfo& rule : allRules())
            rules.push_back({{"id", rule.id},
                             {"severity", toString(rule.severity)},
                             {"title", rule.title},
                             {"source", rule.source}});
        printJson({{"rules", std::move(rules)}});
        return;
    }
    Table table({"Rule", "Severity", "Reports"});
    for (const RuleInfo& rule : allRules())
        table.add({rule.id, std::string(toString(rule.severity)), rule.title});
    table.print(std::cout);
}

} // namespace

void addRuleCommands(CLI::App& app, Session& session) {
    auto options = std::make_shared<ValidateOptions>();
    CLI::App* validateCommand =
        app.add_subcommand("validate", "Check a design, or documents of the open specification, against all rules");
    validateCommand
        ->add_option(
            "DESIGN", options->design,
            "The design file, or a document or a folder of documents of the specification; - reads standard input")
        ->required();
    validateCommand->add_option("--design", options->against,
                                "The design that documents of the specification must agree with");
    validateCommand
        ->add_option("--format", options->format, "text for people, json for programs, sarif for code review tools")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->capture_default_str();
    validateCommand->add_option("--today", options->day,
                                "The date on which waivers and deferrals are judged, such as 2027-01-31");
    validateCommand->footer(
        "Exit status 1 when there is an error that is not waived; warnings and hints alone give 0.");
    validateCommand->callback([options, &session] { validate(*options, session); });

    auto rules = std::make_shared<CommonOptions>();
    CLI::App* rulesCommand = app.add_subcommand("rules", "List every rule that validate checks");
    addFormat(*rulesCommand, *rules);
    rulesCommand->callback([rules] { listRules(*rules); });
}

} // namespace isthmus::cli
