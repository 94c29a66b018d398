// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

#include <unordered_map>

namespace isthmus {

/// Where a line passes over another in a small arc, in scene units.
struct Hop {
    QPointF at;
    QPointF bulge; ///< unit vector towards which the arc rises: up, or right on an upright line
};
using Hops = std::unordered_map<DisplayList::Index, std::vector<Hop>>;

/// The crossings of these links. The flatter of two lines hops, so that arcs always look the same way; an interconnect
/// is never bent for another, and curves need no arcs to be told apart. Crossings nearer than `reach` to a corner or an
/// end are left as they are.
[[nodiscard]] Hops hopsOf(const DisplayList& items, const std::vector<DisplayList::Index>& links, double reach);

} // namespace isthmus
