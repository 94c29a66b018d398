// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/rulepage.h"
#include "cli/sarif.h"
#include "cli/session.h"
#include "cli/text.h"
#include "rules/fixes.h"
#include "spec/documentcheck.h"

#include <CLI/CLI.hpp>

#include <algorithm>
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
    bool fix = false;
    bool dryRun = false;
    std::string output; ///< where the mended design goes; empty: back to where it came from
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
        printJson(sarifLog(report.findings, allRules(), placesInDocuments(options.design)));
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

/// Refuses what --fix cannot do before anything is read or written.
void requireFixable(const ValidateOptions& options) {
    if (!options.fix && (options.dryRun || !options.output.empty()))
        throw Failure(exitBadInput, "--dry-run and -o belong to --fix. Add --fix.");
    if (options.fix && !options.dryRun && options.design == "-" && options.output.empty())
        throw Failure(exitBadInput, "--fix cannot write back to standard input. Name a file with -o.");
    if (options.output == "-")
        throw Failure(exitBadInput, "-o needs the name of a file: the findings go to standard output.");
}

/// Mends `design` and writes it where that was asked for.
FixReport mend(const ValidateOptions& options, Design& design, const std::shared_ptr<const Catalog>& catalog,
               const std::string& day) {
    if (!design.duplicates().empty())
        throw Failure(exitBadInput, plain(options.design) + ": the id " + plain(design.duplicates().front().id) +
                                        " is used twice, and writing would lose the second element. Give it an id of "
                                        "its own first.");
    FixReport report = fixAll(design, catalog, day);
    if (!report.edit.empty())
        if (const auto applied = design.apply(report.edit); !applied)
            throw Failure(exitBadInput, applied.error().message);
    if (options.dryRun || (report.mended.empty() && options.output.empty()))
        return report;
    const std::string& file = options.output.empty() ? options.design : options.output;
    if (const Status saved = saveDesign(design, file); !saved)
        throw Failure(exitBadInput, saved.error().message);
    return report;
}

void printMended(const ValidateOptions& options, const FixReport& report) {
    const char* word = options.dryRun ? "Would mend " : "Mended ";
    for (const Finding& finding : report.mended)
        std::cout << word << finding.rule << "  " << plain(joined(finding.subjects)) << "\n        "
                  << plain(finding.fixText) << '\n';
    const std::string count = counted(static_cast<long long>(report.mended.size()), "finding", "findings");
    if (report.mended.empty())
        std::cout << "Nothing that can be mended.\n\n";
    else if (options.dryRun)
        std::cout << count << " would be mended; nothing was written. What would remain:\n\n";
    else if (!options.output.empty())
        std::cout << count << " mended, written to " << plain(options.output) << ". What remains:\n\n";
    else
        std::cout << count << " mended in " << plain(options.design) << "; the text from before is in "
                  << plain(backupOf(options.design).string()) << ". What remains:\n\n";
}

void validateDesign(const ValidateOptions& options, Design design, std::string_view input, Session& session) {
    const auto catalog = readCatalog();
    const std::string day = options.day.empty() ? today() : options.day;
    FixReport report;
    if (options.fix)
        report = mend(options, design, catalog, day);
    RuleEngine engine(catalog, day);
    engine.reset(design);
    if (options.json()) {
        Json result;
        if (options.fix)
            result["mended"] = mendedJson(report.mended);
        result.update(findingsJson(engine.findings(), engine.summary()));
        printJson(result);
    } else if (options.format == "sarif") {
        const std::string& file = options.output.empty() ? options.design : options.output;
        const std::string written = options.fix ? writeDesign(design) : std::string();
        printJson(sarifLog(engine.findings(), allRules(), placesIn(file, options.fix ? written : input)));
    } else {
        if (options.fix)
            printMended(options, report);
        printFindings(std::cout, engine.findings());
        std::cout << summaryText(engine.summary()) << ". Facts as of " << catalog->asOf() << ".\n";
    }
    session.exitCode = engine.summary().errors > 0 ? exitNo : exitDone;
}

void validate(const ValidateOptions& options, Session& session) {
    if (!options.day.empty())
        requireDate(options.day, "--today");
    requireFixable(options);
    const auto model = SpecModel::loadInUse();
    if (!model)
        throw Failure(exitBadInput, model.error().message);
    std::error_code failure;
    std::optional<std::string> input;
    if (options.design == "-" || std::filesystem::is_regular_file(options.design, failure))
        if (auto text = readText(options.design))
            input = std::move(text.value());
    if (const auto documents = documentsIn(options.design, input, **model)) {
        if (options.fix)
            throw Failure(exitBadInput, plain(options.design) +
                                            ": documents of the specification belong to both parties and are not "
                                            "mended here. Leave out --fix.");
        validateDocuments(options, *documents, **model, session);
        return;
    }
    if (!options.against.empty())
        throw Failure(exitBadInput,
                      plain(options.design) +
                          ": this is no document of the specification. Leave out --design to check a design.");
    validateDesign(options, designIn(options.design, input), input.value_or(std::string()), session);
}

const RuleInfo& ruleNamed(const std::vector<RuleInfo>& rules, const std::string& id) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleInfo& rule) { return rule.id == id; });
    if (found == rules.end())
        throw Failure(exitBadInput, "There is no rule \"" + plain(id) + "\". Run isthmusctl rules to see all.");
    return *found;
}

Json ruleJson(const RuleInfo& rule) {
    return {{"id", rule.id},
            {"severity", toString(rule.severity)},
            {"title", rule.title},
            {"source", rule.source},
            {"explanation", rule.explanation},
            {"mend", rule.mend},
            {"fix", rule.fix},
            {"reads", rule.reads}};
}

struct RulesOptions : CommonOptions {
    std::string explain; ///< id of the rule to be explained; empty: all are listed
};

void listRules(const RulesOptions& options) {
    std::vector<RuleInfo> rules = allRules();
    if (!options.explain.empty()) {
        rules = {ruleNamed(rules, options.explain)};
        if (options.format == "text") {
            std::cout << explained(rules.front());
            return;
        }
    }
    if (options.format == "markdown") {
        std::cout << rulesPage(rules);
        return;
    }
    if (options.json()) {
        Json list = Json::array();
        for (const RuleInfo& rule : rules)
            list.push_back(ruleJson(rule));
        printJson({{"rules", std::move(list)}});
        return;
    }
    Table table({"Rule", "Severity", "Reports"});
    for (const RuleInfo& rule : rules)
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
    validateCommand->add_flag("--fix", options->fix,
                              "Apply every fix that is clear, write the design back, and tell what remains");
    validateCommand->add_flag("--dry-run", options->dryRun, "With --fix: tell what would be mended, and write nothing");
    validateCommand->add_option("-o,--output", options->output, "With --fix: the file that the mended design goes to");
    validateCommand->footer(
        "Exit status 1 when there is an error that is not waived; warnings and hints alone give 0.");
    validateCommand->callback([options, &session] { validate(*options, session); });

    auto rules = std::make_shared<RulesOptions>();
    CLI::App* rulesCommand = app.add_subcommand("rules", "List every rule that validate checks, or explain one");
    rulesCommand->add_option("--explain", rules->explain,
                             "The id of one rule, such as cidr.overlap: say why it matters and what to do");
    rulesCommand
        ->add_option("--format", rules->format,
                     "text for people, json for programs, markdown for the page docs/rules.md")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    rulesCommand->callback([rules] { listRules(*rules); });
}

} // namespace isthmus::cli
