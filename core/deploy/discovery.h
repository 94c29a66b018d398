// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"
#include "model/design.h"

namespace isthmus {

/// What runs, as a design.
struct Discovery {
    Design design;
    std::vector<std::string> notes; ///< what could not be read, and what could not be joined
};

/// Draws what was found: nodes and links with ids of their own, the two ends of an interconnect joined to one link, a
/// view in which containers hold what lies in them.
[[nodiscard]] Result<Discovery> designOf(const std::vector<Discovered>& found);

} // namespace isthmus
