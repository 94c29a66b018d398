// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "routes/path.h"
#include "widgets/canvas/displaylist.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace isthmus {

/// A stretch of a way on the drawing, in scene units and in the direction of the traffic.
struct PathLeg {
    std::vector<QPointF> points;
    bool drawn = true; ///< along a link; otherwise it joins what lies inside one another
};

/// A node of a way: where its number stands.
struct PathStop {
    Id element;
    QRectF rect; ///< of the card or frame that stands for it, scene units
    bool frame = false;
    int number = 0; ///< 1 is the source
};

/// One direction of a path as it lies on the drawing. What the view does not place stands at the nearest container that
/// it does, or is left out.
struct PathTrace {
    std::vector<PathLeg> legs;
    std::vector<PathStop> stops;
};

[[nodiscard]] PathTrace traceOf(const PathResult& result, const Design& design, const DisplayList& items);

/// The line moved to the right of its direction; corners are mitred.
[[nodiscard]] std::vector<QPointF> shifted(const std::vector<QPointF>& points, double distance);

} // namespace isthmus
