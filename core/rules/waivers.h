// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

namespace isthmus {

/// Whether a waiver, in force or run out, means this finding: the same rule, and every subject that it names.
[[nodiscard]] bool isWaiverOf(const Waiver& waiver, const Finding& finding);

} // namespace isthmus
