// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facts.h"

#include <algorithm>

namespace isthmus {

std::optional<double> numberOf(const Limit* limit) {
    if (limit == nullptr || !limit->value.is_number())
        return std::nullopt;
    return limit->value.get<double>();
}

std::optional<std::string> textOf(const Limit* limit) {
    if (limit == nullptr || !limit->value.is_string())
        return std::nullopt;
    return limit->value.get<std::string>();
}

std::vector<Prefix> prefixesOf(const Limit* limit) {
    std::vector<Prefix> result;
    if (limit == nullptr)
        return result;
    const auto take = [&](const nlohmann::ordered_json& value) {
        if (value.is_string())
            if (const auto prefix = Prefix::parse(value.get<std::string>()))
                result.push_back(*prefix);
    };
    if (limit->value.is_array())
        for (const auto& entry : limit->value)
            take(entry);
    else
        take(limit->value);
    return result;
}

std::vector<std::int64_t> sizesOf(const Limit* limit) {
    std::vector<std::int64_t> result;
    if (limit != nullptr && limit->value.is_array())
        for (const auto& entry : limit->value)
            if (entry.is_number_integer())
                result.push_back(entry.get<std::int64_t>());
    return result;
}

std::vector<AsnRange> asnRangesOf(const nlohmann::ordered_json& list) {
    std::vector<AsnRange> result;
    if (!list.is_array())
        return result;
    for (const auto& entry : list) {
        if (entry.is_string()) {
            if (const auto range = AsnRange::parse(entry.get<std::string>()))
                result.push_back(*range);
        } else if (entry.is_number_unsigned()) {
            const Asn asn(entry.get<std::uint32_t>());
            result.push_back({asn, asn});
        }
    }
    return result;
}

bool contains(const std::vector<AsnRange>& ranges, Asn asn) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const AsnRange& range) { return range.contains(asn); });
}

std::string shown(const std::vector<AsnRange>& ranges) {
    std::string result;
    for (const AsnRange& range : ranges) {
        result += (result.empty() ? "" : ", ") + range.first.toString();
        if (range.last != range.first)
            result += "-" + range.last.toString();
    }
    return result;
}

void stateSource(Finding& finding, const Provenance& provenance) {
    if (!provenance.source.empty())
        finding.source = provenance.source;
}

void stateSource(Finding& finding, const Limit& limit) {
    stateSource(finding, limit.provenance);
    if (limit.certain)
        return;
    if (finding.severity == Severity::error)
        finding.severity = Severity::warning;
    std::string why =
        limit.note.empty() ? "the figure is second-hand or old (" + limit.provenance.asOf + ")" : limit.note;
    if (why.back() == '.')
        why.pop_back(); // the sentence brings its own
    finding.message.args.push_back(why);
    finding.message.text += " Not certain: %" + std::to_string(finding.message.args.size()) + ".";
}

std::string listed(const std::vector<std::string>& texts, const char* last) {
    std::string result;
    for (std::size_t i = 0; i < texts.size(); ++i)
        result += (i == 0 ? "" : i + 1 == texts.size() ? last : ", ") + texts[i];
    return result;
}

} // namespace isthmus
