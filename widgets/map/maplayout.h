// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapmodel.h"

#include <QFontMetricsF>
#include <QPolygonF>
#include <QRectF>

#include <functional>
#include <vector>

namespace isthmus {

/// Where one place is drawn: its true spot, and its chip beside it, so that neighbours in one metropolitan area do not
/// lie on one another.
struct MapChip {
    QPointF spot;
    QRectF chip;  ///< the mark
    QRectF label; ///< the code below it
    [[nodiscard]] QRectF bounds() const { return chip.united(label); }
};

/// One arc as a line of points in pixels; parts where it leaves the map at one side and comes back at the other.
struct MapLine {
    std::vector<QPolygonF> parts;
    QPointF middle;
};

struct MapLayout {
    std::vector<MapChip> chips; ///< by place
    std::vector<MapLine> lines; ///< by arc

    /// Index of the place whose chip or label is under `point`, or -1.
    [[nodiscard]] int placeAt(const QPointF& point) const;
    /// Index of the arc within `reach` pixels of `point`, or -1.
    [[nodiscard]] int arcAt(const QPointF& point, double reach) const;
};

/// From degrees to pixels.
using MapProjection = std::function<QPointF(const GeoPoint&)>;

/// Places chips of `chipSize` pixels and leads the arcs between them.
[[nodiscard]] MapLayout layOutMap(const MapModel& model, const MapProjection& project,
                                  const QFontMetricsF& labelMetrics, double chipSize, double gap);

} // namespace isthmus
