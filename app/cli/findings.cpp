// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findings.h"

#include "cli/text.h"
#include "spec/documentcheck.h"

#include <algorithm>
#include <ostream>

namespace isthmus::cli {

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

Json mendedJson(const std::vector<Finding>& mended) {
    Json result = Json::array();
    for (const Finding& finding : mended)
        result.push_back({{"rule", finding.rule}, {"subjects", finding.subjects}, {"fix", finding.fixText}});
    return result;
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
