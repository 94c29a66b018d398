// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/linkrouter.h"

namespace isthmus::router {

// Ways that need no search: straight, curved, and those that a hand has bent. Pure functions, like the router's own.

/// From edge to edge over the bends; without bends moved sideways by `fan` scene units, so that parallel links part.
[[nodiscard]] std::vector<QPointF> straightWay(const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends,
                                               double fan);
/// A smooth line that leaves both sides at a right angle and runs through the bends, as short straight pieces.
[[nodiscard]] std::vector<QPointF> curvedWay(const RouteEnd& from, const RouteEnd& to,
                                             const std::vector<QPointF>& bends);
/// An orthogonal way over the bends; its ends follow their rectangles, and corners are put in where two do not line up.
[[nodiscard]] std::vector<QPointF> bentWay(const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends);

/// The bends of an orthogonal way (all its points, ends included) after piece `segment` was moved by `by`, at a right
/// angle to itself. Moving the first or last piece puts in the corner that it needs.
[[nodiscard]] std::vector<QPointF> bendsAfterMoving(const std::vector<QPointF>& points, std::size_t segment,
                                                    const QPointF& by);

} // namespace isthmus::router
