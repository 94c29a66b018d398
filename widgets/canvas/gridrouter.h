// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/linkrouter.h"

namespace isthmus::router {

/// The cheapest orthogonal way over the lines that the edges of the obstacles draw (length, bends, crossings), found by
/// a best-first search. Where there are very many obstacles it starts from those that are in the way of `plain`, the way
/// that would be taken without them, and takes in more as it meets them.
[[nodiscard]] std::vector<QPointF> routeOnGrid(const RouteEnd& from, const RouteEnd& to,
                                               const std::vector<Obstacle>& obstacles,
                                               const std::vector<QPointF>& plain);

} // namespace isthmus::router
