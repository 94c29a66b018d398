// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "net/asn.h"
#include "net/prefix.h"
#include "rules/finding.h"

#include <optional>
#include <string>
#include <vector>

// Limits of the catalogue in the form in which rules want them. A row that is missing or of another type is empty:
// then there is nothing that the rule could check against.
namespace isthmus {

[[nodiscard]] std::optional<double> numberOf(const Limit* limit);
[[nodiscard]] std::optional<std::string> textOf(const Limit* limit);
[[nodiscard]] std::vector<Prefix> prefixesOf(const Limit* limit);
[[nodiscard]] std::vector<std::int64_t> sizesOf(const Limit* limit);
[[nodiscard]] std::vector<AsnRange> asnRangesOf(const nlohmann::ordered_json& list);
[[nodiscard]] bool contains(const std::vector<AsnRange>& ranges, Asn asn);
/// "64512-65534, 16550"
[[nodiscard]] std::string shown(const std::vector<AsnRange>& ranges);

/// Sets the finding's source to the limit's. An uncertain limit makes an error a warning that says what is not certain.
void stateSource(Finding& finding, const Limit& limit);
/// The source alone, for findings that say by themselves how certain they are.
void stateSource(Finding& finding, const Provenance& provenance);

/// "1, 2 and 3"
[[nodiscard]] std::string listed(const std::vector<std::string>& texts, const char* last = " and ");

} // namespace isthmus
