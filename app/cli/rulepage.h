// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"

#include <string>
#include <vector>

namespace isthmus::cli {

/// The catalogue of rules as a page in Markdown, with an anchor for each rule: what docs/rules.md holds.
[[nodiscard]] std::string rulesPage(const std::vector<RuleInfo>& rules);
/// One rule for people at a terminal, lines of at most 80 characters.
[[nodiscard]] std::string explained(const RuleInfo& rule);
/// The same as one paragraph of Markdown each: what SARIF shows as help.
[[nodiscard]] std::string helpMarkdown(const RuleInfo& rule);
/// Anchor of the rule on the page: "cidr-host-bits".
[[nodiscard]] std::string anchorOf(const std::string& rule);

} // namespace isthmus::cli
