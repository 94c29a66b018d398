// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "rules/engine.h"

#include <iosfwd>
#include <string>

namespace isthmus::cli {

/// `findings` and `summary`.
[[nodiscard]] Json findingsJson(const RuleEngine& engine);
/// A SARIF 2.1.0 log with one run; subjects are logical locations in `file`.
[[nodiscard]] Json findingsSarif(const RuleEngine& engine, const std::string& file);
/// For people, with counts and the date of the facts at the end.
void printFindings(std::ostream& out, const RuleEngine& engine, const std::string& factsAsOf);
/// "2 errors, 1 warning, 0 hints".
[[nodiscard]] std::string summaryText(const FindingSummary& summary);

} // namespace isthmus::cli
