// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "rules/engine.h"
#include "rules/finding.h"

#include <QString>

#include <string>
#include <vector>

namespace isthmus {

class ProblemsModel;
class Theme;

/// Title of a rule in the user's language; its id where the rule is not known.
[[nodiscard]] QString ruleTitle(const RuleInfo* rule, const std::string& id);

/// A finding for an e-mail or a ticket: the sentence, rule, subjects, mend, waiver and source, a line each.
[[nodiscard]] QString findingAsText(const Design& design, const ProblemsModel& model, const Finding& finding);
/// Several of them below a line that counts them.
[[nodiscard]] QString findingsAsText(const Design& design, const ProblemsModel& model,
                                     const std::vector<const Finding*>& findings, const QString& checked);
/// The page of the rule that a finding broke: what it says here, what the rule is about, what to do, where it stands.
[[nodiscard]] QString rulePage(const Design& design, const ProblemsModel& model, const Theme& theme,
                               const Finding& finding);

} // namespace isthmus
