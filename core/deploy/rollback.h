// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/plan.h"
#include "deploy/state/records.h"
#include "model/design.h"

#include <map>

namespace isthmus {

/// The plan that undoes a run: what it made goes, what it changed is changed back, what it removed is made again as it was.
/// `rows`: what is recorded now.
[[nodiscard]] Plan rollbackPlan(const Design& design, const std::vector<Undo>& undo, const std::vector<Recorded>& rows);
/// The steps of such a plan by operation id ("create:KEY").
[[nodiscard]] std::map<std::string, Step> undoSteps(const Design& design, const std::vector<Undo>& undo);

} // namespace isthmus
