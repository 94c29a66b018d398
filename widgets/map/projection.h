// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace isthmus {

/// The Equal Earth projection (Savric, Patterson, Jenny 2018): areas true, continents of a familiar shape.
/// Degrees in; out: x in about -2.71 to 2.71 to the east, y in about -1.32 to 1.32 to the south.
[[nodiscard]] QPointF equalEarth(double latitude, double longitude);

/// Half the width and half the height of the whole projected world.
[[nodiscard]] QPointF equalEarthExtent();

/// A point of the globe in degrees.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;
};

/// Points along the great circle from `a` to `b`, both included, `count` (at least 2) of them.
[[nodiscard]] std::vector<GeoPoint> greatCircle(const GeoPoint& a, const GeoPoint& b, int count);

} // namespace isthmus
