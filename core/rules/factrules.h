// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <string>
#include <vector>

namespace isthmus {

/// Reports, as a hint of fact.missing, that a check could not be made: for any rule that lacks a fact which the drawing
/// or the catalogue should state. The reference holds until the next finding.
Finding& addMissing(RuleContext& context, std::vector<Id> subjects, std::string text,
                    std::vector<std::string> args = {});

} // namespace isthmus
