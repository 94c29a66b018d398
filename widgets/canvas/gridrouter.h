// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/linkrouter.h"

namespace isthmus::router {

/// The cheapest orthogonal way over the lines that the edges of the obstacles draw (length, bends, crossings), found by
/// a best-first search. Empty when there are too many obstacles to look at within a frame.
[[nodiscard]] std::vector<QPointF> routeOnGrid(const RouteEnd& from, const RouteEnd& to,
                                               const std::vector<Obstacle>& obstacles);

} // namespace isthmus::router
