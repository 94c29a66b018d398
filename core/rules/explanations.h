// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace isthmus {

struct RuleInfo;

/// What a person wants to know of a rule beyond its title. English; the window translates each sentence group.
struct RuleText {
    std::string_view rule;
    std::string_view explanation; ///< what is wrong and why it matters, two to four sentences
    std::string_view mend;        ///< what to do about it, one sentence
    std::string_view fix;         ///< what the rule's own fix does; empty: it offers none
};

/// Fills in the texts of a rule on designs, found by its id.
void explain(RuleInfo& info);
/// Fills in the texts from a list of somebody else's; false where it has none for this rule.
bool explain(RuleInfo& info, const std::vector<RuleText>& texts);

// One list for each group of families.
[[nodiscard]] const std::vector<RuleText>& designTexts();
[[nodiscard]] const std::vector<RuleText>& routingTexts();
[[nodiscard]] const std::vector<RuleText>& interconnectTexts();
[[nodiscard]] const std::vector<RuleText>& intentTexts();

} // namespace isthmus
