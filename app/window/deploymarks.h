// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/drift.h"
#include "deploy/plan.h"
#include "widgets/canvas/deploymark.h"

#include <QHash>
#include <QString>

namespace isthmus {

using DeployMarks = QHash<QString, DeployMark>; ///< by element

/// Of several operations for one element the mark that says most. `states`: by operation; those without one are still
/// to be done.
[[nodiscard]] DeployMarks marksOf(const Plan& plan, const QHash<QString, OperationState>& states);
/// What is no longer as it was deployed; what is ignored has no mark.
[[nodiscard]] DeployMarks marksOf(const DriftReport& report);

} // namespace isthmus
