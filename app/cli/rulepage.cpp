// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rulepage.h"

#include "cli/text.h"

#include <algorithm>
#include <sstream>

namespace isthmus::cli {
namespace {

struct Family {
    std::string_view prefix; ///< of the ids, up to the point
    std::string_view title;
};

/// Families in the order of the page.
constexpr Family families[] = {
    {"id", "Design"},
    {"name", "Names and accounts"},
    {"reference", "Design"},
    {"kind", "Design"},
    {"property", "Design"},
    {"link", "Design"},
    {"parent", "Design"},
    {"region", "Design"},
    {"node", "Design"},
    {"waiver", "Design"},
    {"fact", "Design"},
    {"cidr", "Addresses"},
    {"subnet", "Addresses"},
    {"account", "Names and accounts"},
    {"asn", "Routing identity"},
    {"vpn", "VPN and private lines"},
    {"line", "VPN and private lines"},
    {"bandwidth", "VPN and private lines"},
    {"interconnect", "The managed interconnect"},
    {"dxgw", "Gateways and routes"},
    {"gateway", "Gateways and routes"},
    {"vgw", "Gateways and routes"},
    {"attachment", "Gateways and routes"},
    {"routes", "Gateways and routes"},
    {"peering", "Gateways and routes"},
    {"flow", "Intent"},
    {"resilience", "Intent"},
    {"budget", "Intent"},
    {"spec", "Documents of the open specification"},
};

std::string_view familyOf(const std::string& rule) {
    const std::string_view prefix = std::string_view(rule).substr(0, rule.find('.'));
    for (const Family& family : families)
        if (family.prefix == prefix)
            return family.title;
    return "Others";
}

std::string sourceLink(const std::string& source) {
    return source.starts_with("http") ? "<" + source + ">" : source;
}

std::string wrapped(const std::string& text, std::size_t indent) {
    constexpr std::size_t width = 80;
    std::istringstream words(text);
    std::string result;
    std::string line(indent, ' ');
    std::string word;
    while (words >> word) {
        if (line.size() > indent && line.size() + 1 + word.size() > width) {
            result += line + "\n";
            line.assign(indent, ' ');
        }
        line += (line.size() > indent ? " " : "") + word;
    }
    return result + line + "\n";
}

} // namespace

std::string anchorOf(const std::string& rule) {
    std::string anchor = rule;
    std::replace(anchor.begin(), anchor.end(), '.', '-');
    return anchor;
}

std::string helpMarkdown(const RuleInfo& rule) {
    std::string text = rule.explanation + "\n\n**How to mend it.** " + rule.mend + "\n";
    if (!rule.fix.empty())
        text += "\n**Fix.** " + rule.fix + "\n";
    return text + "\n**Source.** " + sourceLink(rule.source) + "\n";
}

std::string rulesPage(const std::vector<RuleInfo>& rules) {
    std::vector<std::string_view> titles;
    for (const Family& family : families)
        if (std::find(titles.begin(), titles.end(), family.title) == titles.end())
            titles.push_back(family.title);
    if (std::any_of(rules.begin(), rules.end(), [](const RuleInfo& rule) { return familyOf(rule.id) == "Others"; }))
        titles.emplace_back("Others");
    std::string page = "# The rules\n\n"
                       "What `isthmusctl validate` and the window check, written by `isthmusctl rules --format "
                       "markdown` (`./dev docs`); do not edit by hand. A finding may be milder than its rule where the "
                       "fact behind it is second-hand or old, or where something is not known. Figures stand in "
                       "`resources/catalog`, each with source and date. Where a rule has a fix, the problems panel "
                       "offers it, and `isthmusctl validate --fix` applies it.\n";
    for (const std::string_view title : titles) {
        page += "\n## " + std::string(title) + "\n\n| Rule | Severity | Fix | Reports |\n|---|---|---|---|\n";
        for (const RuleInfo& rule : rules)
            if (familyOf(rule.id) == title)
                page += "| [`" + rule.id + "`](#" + anchorOf(rule.id) + ") | " + std::string(toString(rule.severity)) +
                        " | " + (rule.fix.empty() ? "" : "yes") + " | " + rule.title + " |\n";
        for (const RuleInfo& rule : rules)
            if (familyOf(rule.id) == title)
                page += "\n<a id=\"" + anchorOf(rule.id) + "\"></a>\n### `" + rule.id + "`\n\n" + rule.title + ". *" +
                        std::string(toString(rule.severity)) + "*\n\n" + helpMarkdown(rule) + "\n**Looks at.** " +
                        joined(rule.reads) + ".\n";
    }
    return page;
}

std::string explained(const RuleInfo& rule) {
    std::string text = rule.id + "  (" + std::string(toString(rule.severity)) + ")\n" + wrapped(rule.title + ".", 0) +
                       "\n" + wrapped(rule.explanation, 0) + "\nMend\n" + wrapped(rule.mend, 2);
    if (!rule.fix.empty())
        text += "Fix (validate --fix)\n" + wrapped(rule.fix, 2);
    return text + "Looks at\n" + wrapped(joined(rule.reads), 2) + "Source\n  " + rule.source + "\n";
}

} // namespace isthmus::cli
