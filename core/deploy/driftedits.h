// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/drift.h"
#include "model/design.h"

namespace isthmus {

/// The edit that draws one resource as its provider shows it. `drifts`: of that resource. The error says why there is
/// none.
[[nodiscard]] Result<Edit> adoptingEdit(const Design& design, const std::vector<Drift>& drifts);

} // namespace isthmus
