// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/projection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace isthmus {

namespace {

// The polynomial's coefficients, as published with the projection.
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;

double radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

using Vector = std::array<double, 3>;

Vector unitVector(const GeoPoint& point) {
    const double latitude = radians(point.latitude);
    const double longitude = radians(point.longitude);
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

} // namespace

QPointF equalEarth(double latitude, double longitude) {
    const double sine = std::sqrt(3.0) / 2.0 * std::sin(radians(std::clamp(latitude, -90.0, 90.0)));
    const double theta = std::asin(sine);
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    const double x = 2.0 * std::sqrt(3.0) * radians(longitude) * std::cos(theta) /
                     (3.0 * (9.0 * a4 * t6 * t2 + 7.0 * a3 * t6 + 3.0 * a2 * t2 + a1));
    const double y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
    return {x, -y};
}

QPointF equalEarthExtent() {
    return {equalEarth(0, 180).x(), equalEarth(-90, 0).y()};
}

std::vector<GeoPoint> greatCircle(const GeoPoint& a, const GeoPoint& b, int count) {
    const Vector from = unitVector(a);
    const Vector to = unitVector(b);
    const double cosine = std::clamp(from[0] * to[0] + from[1] * to[1] + from[2] * to[2], -1.0, 1.0);
    const double angle = std::acos(cosine);
    const int steps = std::max(count, 2) - 1;
    std::vector<GeoPoint> points;
    points.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        double weightA = 1.0 - t;
        double weightB = t;
        // Nearly the same place, or nearly opposite ones: the straight mix is as good as any way.
        if (const double sine = std::sin(angle); sine > 1e-9) {
            weightA = std::sin((1.0 - t) * angle) / sine;
            weightB = std::sin(t * angle) / sine;
        }
        const Vector at{weightA * from[0] + weightB * to[0], weightA * from[1] + weightB * to[1],
                        weightA * from[2] + weightB * to[2]};
        const double flat = std::hypot(at[0], at[1]);
        points.push_back(
            {std::atan2(at[2], flat) * 180.0 / std::numbers::pi, std::atan2(at[1], at[0]) * 180.0 / std::numbers::pi});
    }
    return points;
}

} // namespace isthmus
