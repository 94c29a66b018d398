// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sarif.h"

#include "cli/rulepage.h"
#include "io/designfile.h"
#include "io/jsontree.h"

#include <cctype>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <unordered_map>

namespace isthmus::cli {
namespace {

constexpr const char* schemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
/// GitHub takes so many results of one run; errors come first.
constexpr std::size_t mostResults = 25000;

const char* levelOf(Severity severity) {
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

/// In the words that GitHub sorts alerts by.
const char* problemSeverity(Severity severity) {
    return severity == Severity::hint ? "recommendation" : levelOf(severity);
}

/// A path as a URI reference; relative ones stay relative, so that they fit the repository's root.
std::string uriOf(const std::string& file) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = file.starts_with('/') ? "file://" : "";
    const std::string_view path = std::string_view(file).substr(file.starts_with("./") ? 2 : 0);
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri;
}

/// FNV-1a over rule and subjects: the same finding keeps it when lines, order or wording change.
std::string fingerprint(const Finding& finding, std::map<std::string, int>& seen) {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ 0xffU) * 1099511628211ULL;
    };
    mix(finding.rule);
    for (const Id& subject : finding.subjects)
        mix(subject);
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    const int nth = ++seen[text];
    return std::string(text) + ":" + std::to_string(nth);
}

Json physicalLocation(const SarifPlace& place) {
    Json location;
    location["artifactLocation"]["uri"] = place.file.empty() ? "stdin" : uriOf(place.file);
    location["region"] = {{"startLine", place.lines.first}, {"endLine", place.lines.last}};
    return location;
}

Json ruleEntry(const RuleInfo& rule) {
    Json entry;
    entry["id"] = rule.id;
    entry["name"] = rule.id;
    entry["shortDescription"]["text"] = rule.title + ".";
    entry["fullDescription"]["text"] = rule.explanation;
    entry["help"] = {{"text", rule.explanation + "\n\n" + rule.mend + "\n\nSource: " + rule.source},
                     {"markdown", helpMarkdown(rule)}};
    if (rule.source.starts_with("http") && rule.source.find(' ') == std::string::npos)
        entry["helpUri"] = rule.source;
    entry["defaultConfiguration"]["level"] = levelOf(rule.severity);
    entry["properties"] = {{"tags", {"network", rule.id.substr(0, rule.id.find('.'))}},
                           {"precision", "high"},
                           {"problem.severity", problemSeverity(rule.severity)}};
    return entry;
}

Json resultEntry(const Finding& finding, std::size_t ruleIndex, const SarifPlaces& places,
                 std::map<std::string, int>& seen) {
    Json result;
    result["ruleId"] = finding.rule;
    result["ruleIndex"] = ruleIndex;
    result["level"] = levelOf(finding.severity);
    result["message"]["text"] = finding.message.render();
    Json location;
    location["physicalLocation"] = physicalLocation(places(finding.subjects.empty() ? Id() : finding.subjects.front()));
    Json related = Json::array();
    for (std::size_t i = 0; i < finding.subjects.size(); ++i) {
        const Id& subject = finding.subjects[i];
        location["logicalLocations"].push_back({{"fullyQualifiedName", subject}, {"kind", "resource"}});
        if (i > 0)
            related.push_back(
                {{"id", i}, {"physicalLocation", physicalLocation(places(subject))}, {"message", {{"text", subject}}}});
    }
    result["locations"] = Json::array({std::move(location)});
    if (!related.empty())
        result["relatedLocations"] = std::move(related);
    result["partialFingerprints"]["primaryLocationLineHash"] = fingerprint(finding, seen);
    if (finding.waived) {
        Json suppression{{"kind", "external"}, {"status", "accepted"}};
        if (!finding.waiverReason.empty())
            suppression["justification"] = finding.waiverReason;
        result["suppressions"] = Json::array({std::move(suppression)});
    }
    return result;
}

JsonPath pathOf(std::string_view pointer) {
    JsonPath path;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string name;
        for (std::size_t i = 0; i < end; ++i)
            if (pointer[i] == '~' && i + 1 < end)
                name += pointer[++i] == '1' ? '/' : '~';
            else
                name += pointer[i];
        pointer.remove_prefix(end);
        const bool isIndex =
            !name.empty() && name.size() < 9 && name.find_first_not_of("0123456789") == std::string::npos;
        if (isIndex)
            path.emplace_back(static_cast<std::size_t>(std::stoul(name)));
        else
            path.emplace_back(std::move(name));
    }
    return path;
}

} // namespace

SarifPlaces placesIn(const std::string& file, std::string_view text) {
    auto lines = std::make_shared<const std::unordered_map<std::string, LineSpan>>(elementLines(text));
    return [lines, name = file == "-" ? std::string() : file](const Id& subject) {
        const auto found = lines->find(subject);
        return SarifPlace{name, found != lines->end() ? found->second : LineSpan{}};
    };
}

SarifPlaces placesInDocuments(const std::string& folder) {
    auto texts = std::make_shared<std::map<std::string, std::string>>();
    return [texts, folder](const Id& subject) {
        const std::size_t cut = subject.rfind('#');
        const std::string document = subject.substr(0, cut);
        std::error_code failure;
        const bool isFolder = std::filesystem::is_directory(folder, failure);
        SarifPlace place{isFolder ? (std::filesystem::path(folder) / document).string() : folder, {}};
        if (place.file == "-") {
            place.file.clear();
            return place;
        }
        const auto [found, isNew] = texts->try_emplace(place.file);
        if (isNew)
            if (auto text = readText(place.file))
                found->second = std::move(text.value());
        const std::string_view pointer = cut == std::string::npos ? "" : std::string_view(subject).substr(cut + 1);
        const int line = lineOf(found->second, pathOf(pointer));
        place.lines = {std::max(line, 1), std::max(line, 1)};
        return place;
    };
}

Json sarifLog(const std::vector<Finding>& findings, const std::vector<RuleInfo>& rules, const SarifPlaces& places) {
    std::unordered_map<std::string, std::size_t> indexOf;
    Json described = Json::array();
    for (const RuleInfo& rule : rules) {
        indexOf.emplace(rule.id, described.size());
        described.push_back(ruleEntry(rule));
    }
    Json results = Json::array();
    std::map<std::string, int> seen;
    for (const Finding& finding : findings)
        if (results.size() < mostResults)
            results.push_back(resultEntry(finding, indexOf.at(finding.rule), places, seen));
    Json driver{{"name", "isthmusctl"}, {"semanticVersion", ISTHMUS_VERSION}};
    driver["rules"] = std::move(described);
    Json run;
    run["tool"]["driver"] = std::move(driver);
    run["automationDetails"]["id"] = "isthmus/";
    run["columnKind"] = "utf16CodeUnits";
    run["invocations"] = Json::array({{{"executionSuccessful", true}}});
    run["results"] = std::move(results);
    Json log;
    log["$schema"] = schemaUri;
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    return log;
}

} // namespace isthmus::cli
