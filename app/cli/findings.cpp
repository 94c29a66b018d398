// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findings.h"

#include "cli/text.h"
#include "spec/documentcheck.h"

#include <algorithm>
#include <ostream>

namespace isthmus::cli {
namespace {

const char* sarifLevel(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        return "note";
    }
    return "none";
}

Json sarifResult(const Finding& finding, const std::string& file) {
    Json result;
    result["ruleId"] = finding.rule;
    result["level"] = sarifLevel(finding.severity);
    result["message"]["text"] = finding.message.render();
    Json location;
    std::string uri = file;
    if (uri.empty() && !finding.subjects.empty())
        uri = finding.subjects.front().substr(0, finding.subjects.front().rfind('#'));
    if (uri != "-" && uri != "standard input")
        location["physicalLocation"]["artifactLocation"]["uri"] = uri;
    Json subjects = Json::array();
    for (const Id& subject : finding.subjects)
        subjects.push_back({{"name", subject}, {"kind", "object"}});
    if (!subjects.empty())
        location["logicalLocations"] = std::move(subjects);
    result["locations"] = location.is_null() ? Json::array() : Json::array({location});
    if (finding.waived)
        result["suppressions"] = Json::array({{{"kind", "external"}, {"justification", finding.waiverReason}}});
    return result;
}

} // namespace

std::vector<RuleInfo> allRules() {
    std::vector<RuleInfo> rules = RuleEngine::catalogue();
    for (RuleInfo& rule : specificationRules())
        rules.push_back(std::move(rule));
    std::sort(rules.begin(), rules.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
    return rules;
}

Json findingsJson(const std::vector<Finding>& found, const FindingSummary& summary) {
    Json findings = Json::array();
    for (const Finding& finding : found) {
        Json entry;
        entry["rule"] = finding.rule;
        entry["severity"] = toString(finding.severity);
        entry["message"] = finding.message.render();
        entry["subjects"] = finding.subjects;
        entry["source"] = finding.source;
        if (!finding.fixText.empty())
            entry["fix"] = finding.fixText;
        entry["waived"] = finding.waived;
        findings.push_back(std::move(entry));
    }
    Json result;
    result["findings"] = std::move(findings);
    result["summary"] = {{"errors", summary.errors},
                         {"warnings", summary.warnings},
                         {"hints", summary.hints},
                         {"waived", summary.waived}};
    return result;
}

Json findingsSarif(const std::vector<Finding>& findings, const std::string& file) {
    Json rules = Json::array();
    for (const RuleInfo& rule : allRules()) {
        Json entry;
        entry["id"] = rule.id;
        entry["shortDescription"]["text"] = rule.title;
        entry["defaultConfiguration"]["level"] = sarifLevel(rule.severity);
        if (rule.source.starts_with("http"))
            entry["helpUri"] = rule.source;
        rules.push_back(std::move(entry));
    }
    Json results = Json::array();
    for (const Finding& finding : findings)
        results.push_back(sarifResult(finding, file));
    Json run;
    run["tool"]["driver"]["name"] = "isthmusctl";
    run["tool"]["driver"]["version"] = ISTHMUS_VERSION;
    run["tool"]["driver"]["rules"] = std::move(rules);
    run["results"] = std::move(results);
    Json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    return log;
}

std::string summaryText(const FindingSummary& summary) {
    std::string text = counted(summary.errors, "error", "errors") + ", " +
                       counted(summary.warnings, "warning", "warnings") + ", " +
                       counted(summary.hints, "hint", "hints");
    if (summary.waived > 0)
        text += ", " + std::to_string(summary.waived) + " waived";
    return text;
}

void printFindings(std::ostream& out, const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        std::string word(toString(finding.severity));
        const std::string padding(word.size() < 8 ? 8 - word.size() : 1, ' ');
        out << coloured(word, word) << padding << finding.rule;
        if (!finding.subjects.empty())
            out << "  " << plain(joined(finding.subjects));
        if (finding.waived)
            out << "  [waived]";
        out << "\n        " << plain(finding.message.render()) << '\n';
        if (finding.waived && !finding.waiverReason.empty())
            out << "        Waived: " << plain(finding.waiverReason) << '\n';
        else if (!finding.fixText.empty())
            out << "        Mend: " << plain(finding.fixText) << '\n';
    }
    if (!findings.empty())
        out << '\n';
}

} // namespace isthmus::cli
