// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "rules/engine.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace isthmus::cli {

/// `findings` and `summary`.
[[nodiscard]] Json findingsJson(const std::vector<Finding>& findings, const FindingSummary& summary);
/// What `validate --fix` mended: rule, subjects and what was done, in order.
[[nodiscard]] Json mendedJson(const std::vector<Finding>& mended);
/// For people, one after the other.
void printFindings(std::ostream& out, const std::vector<Finding>& findings);
/// Every rule that `validate` checks, by id: those of designs and those of specification documents.
[[nodiscard]] std::vector<RuleInfo> allRules();
/// "2 errors, 1 warning, 0 hints".
[[nodiscard]] std::string summaryText(const FindingSummary& summary);

} // namespace isthmus::cli
