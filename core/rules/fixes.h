// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"

#include <memory>
#include <string>
#include <vector>

namespace isthmus {

/// What mending everything that can be mended comes to.
struct FixReport {
    Edit edit;                   ///< one step that takes the design there; empty: there was nothing to mend
    std::vector<Finding> mended; ///< findings whose fix is in it, in the order in which they were mended
    int refused = 0;             ///< fixes left out, because the design would have got worse by them
};

/// Tries the fixes of all findings that are not waived, again and again until none is left, on a copy of the design.
/// A fix stays only if neither the number of errors nor, with the same number of errors, that of warnings rises.
/// Costs one full check and one update for each fix; not for the window's own thread.
[[nodiscard]] FixReport fixAll(const Design& design, const std::shared_ptr<const Catalog>& catalog,
                               const std::string& today);

} // namespace isthmus
