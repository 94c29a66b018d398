// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace isthmus {

enum class Side : std::uint8_t { left, right, top, bottom };
[[nodiscard]] constexpr bool isUpright(Side side) { return side == Side::left || side == Side::right; }

/// What a link must not run through, and how bad it is if it does.
struct Obstacle {
    QRectF rect;
    bool frame = false; ///< crossing a strange container is bad, crossing a card worse
};

/// One end of a route: where on which side of which rectangle.
struct RouteEnd {
    QRectF rect;
    Side side = Side::right;
    double at = 0; ///< y on an upright side, x on a level one

    [[nodiscard]] QPointF point() const;
};

/// Finds orthogonal ways between rectangles. Pure functions of their arguments, so that the same drawing always
/// gets the same lines.
namespace router {

/// How far a link runs straight out of its side before it may turn.
inline constexpr double stub = 16.0;
/// Room that a way around something leaves.
inline constexpr double clearance = 12.0;

struct Sides {
    Side from = Side::right;
    Side to = Side::left;
    friend bool operator==(const Sides&, const Sides&) = default;
};

/// The sides through which the two rectangles are best joined; `obstacles` without the ends and what contains them.
[[nodiscard]] Sides chooseSides(const QRectF& from, const QRectF& to, const std::vector<Obstacle>& obstacles);

/// Points of the way between two ends, at least two. `channelShift` moves the middle leg of a Z or the outer leg of a U,
/// so that neighbours do not lie on one another.
[[nodiscard]] std::vector<QPointF> route(const RouteEnd& from, const RouteEnd& to, double channelShift,
                                         const std::vector<Obstacle>& obstacles);

/// The part of the drawing on which sides and way depend.
[[nodiscard]] QRectF areaOf(const QRectF& from, const QRectF& to);

/// Drops points that repeat, and those in the middle of a straight level or upright run.
void simplify(std::vector<QPointF>& points);

/// The part of a segment inside `area`; false when there is none (Liang-Barsky).
[[nodiscard]] bool clipSegment(QPointF& a, QPointF& b, const QRectF& area);
/// The point half-way along, and whether the line runs level there.
struct Middle {
    QPointF point;
    bool level = true;
    std::size_t segment = 0;
};
[[nodiscard]] Middle middleOf(const std::vector<QPointF>& points);
/// Distance of a point from the polyline.
[[nodiscard]] double distanceTo(const std::vector<QPointF>& points, const QPointF& point);

} // namespace router
} // namespace isthmus
