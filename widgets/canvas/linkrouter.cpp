// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/linkrouter.h"

#include "widgets/canvas/gridrouter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace isthmus {

QPointF RouteEnd::point() const {
    switch (side) {
    case Side::left: return {rect.left(), at};
    case Side::right: return {rect.right(), at};
    case Side::top: return {at, rect.top()};
    case Side::bottom: break;
    }
    return {at, rect.bottom()};
}

namespace router {

namespace {

using Points = std::vector<QPointF>;

QPointF outwards(Side side) {
    switch (side) {
    case Side::left: return {-1, 0};
    case Side::right: return {1, 0};
    case Side::top: return {0, -1};
    case Side::bottom: break;
    }
    return {0, 1};
}

double lengthOf(const Points& points) {
    double length = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
    return length;
}

// Upright segments make a span of x empty and the other way round, so touching an edge does not count as crossing.
bool crosses(const QPointF& a, const QPointF& b, const QRectF& rect, double margin) {
    const double left = std::min(a.x(), b.x());
    const double right = std::max(a.x(), b.x());
    const double top = std::min(a.y(), b.y());
    const double bottom = std::max(a.y(), b.y());
    return right > rect.left() - margin && left < rect.right() + margin && bottom > rect.top() - margin &&
           top < rect.bottom() + margin;
}

double costOf(const Points& points, const std::vector<Obstacle>& obstacles) {
    double cost = lengthOf(points) + 40.0 * static_cast<double>(points.size() - 2);
    for (const Obstacle& obstacle : obstacles)
        for (std::size_t i = 1; i < points.size(); ++i)
            if (crosses(points[i - 1], points[i], obstacle.rect, 4.0)) {
                cost += obstacle.frame ? 3000 : 10000;
                break;
            }
    return cost;
}

// Both ends leave along the same axis; `flip` exchanges the axes so that one case serves both.
Points sameAxis(QPointF a, Side sideA, QPointF b, Side sideB, double shift, bool flip) {
    if (flip) {
        a = a.transposed();
        b = b.transposed();
    }
    const double outA = (sideA == Side::right || sideA == Side::bottom) ? 1 : -1;
    const double outB = (sideB == Side::right || sideB == Side::bottom) ? 1 : -1;
    Points points{a};
    if (outA == outB) {
        const double outer = (outA > 0 ? std::max(a.x(), b.x()) : std::min(a.x(), b.x())) + outA * (stub + std::abs(shift));
        points.insert(points.end(), {QPointF(outer, a.y()), QPointF(outer, b.y())});
    } else if ((b.x() - a.x()) * outA >= 0) {
        const double room = std::max(0.0, std::abs(b.x() - a.x()) / 2 - 6);
        const double middle = (a.x() + b.x()) / 2 + std::clamp(shift, -room, room);
        points.insert(points.end(), {QPointF(middle, a.y()), QPointF(middle, b.y())});
    } else {
        // They look away from one another: out, half-way across, and back.
        const double across = (a.y() + b.y()) / 2 + shift;
        const double reachA = a.x() + outA * stub;
        const double reachB = b.x() + outB * stub;
        points.insert(points.end(), {QPointF(reachA, a.y()), QPointF(reachA, across), QPointF(reachB, across), QPointF(reachB, b.y())});
    }
    points.push_back(b);
    if (flip)
        for (QPointF& point : points)
            point = point.transposed();
    return points;
}

// The first end leaves level, the second upright.
Points turned(const QPointF& a, Side sideA, const QPointF& b, Side sideB) {
    const double outA = outwards(sideA).x();
    const double outB = outwards(sideB).y();
    if ((b.x() - a.x()) * outA >= stub / 2 && (a.y() - b.y()) * outB >= stub / 2)
        return {a, QPointF(b.x(), a.y()), b};
    const double reachA = a.x() + outA * stub;
    const double reachB = b.y() + outB * stub;
    return {a, QPointF(reachA, a.y()), QPointF(reachA, reachB), QPointF(b.x(), reachB), b};
}

Points simpleRoute(const RouteEnd& from, const RouteEnd& to, double shift) {
    const QPointF a = from.point();
    const QPointF b = to.point();
    Points points;
    if (isUpright(from.side) == isUpright(to.side))
        points = sameAxis(a, from.side, b, to.side, shift, !isUpright(from.side));
    else if (isUpright(from.side))
        points = turned(a, from.side, b, to.side);
    else {
        points = turned(b, to.side, a, from.side);
        std::reverse(points.begin(), points.end());
    }
    simplify(points);
    return points;
}

double centreAlong(const QRectF& rect, Side side) { return isUpright(side) ? rect.center().y() : rect.center().x(); }

RouteEnd centred(const QRectF& rect, Side side) { return {rect, side, centreAlong(rect, side)}; }

// One inside the other: from the inner one to the nearest edge of the outer one.
Sides sidesWithin(const QRectF& outer, const QRectF& inner) {
    const std::array<std::pair<double, Side>, 4> gaps{{{inner.left() - outer.left(), Side::left},
                                                       {outer.right() - inner.right(), Side::right},
                                                       {inner.top() - outer.top(), Side::top},
                                                       {outer.bottom() - inner.bottom(), Side::bottom}}};
    const Side side = std::min_element(gaps.begin(), gaps.end())->second;
    return {side, side};
}

bool isBlocked(const Points& points, const std::vector<Obstacle>& obstacles) {
    for (const Obstacle& obstacle : obstacles)
        for (std::size_t i = 1; i < points.size(); ++i)
            if (crosses(points[i - 1], points[i], obstacle.rect, 2.0))
                return true;
    return false;
}

} // namespace

void simplify(Points& points) {
    Points kept;
    kept.reserve(points.size());
    for (const QPointF& point : points) {
        if (!kept.empty() && std::abs(kept.back().x() - point.x()) < 0.01 && std::abs(kept.back().y() - point.y()) < 0.01)
            continue;
        if (kept.size() >= 2) {
            const QPointF& a = kept[kept.size() - 2];
            const QPointF& b = kept.back();
            const bool upright = std::abs(a.x() - b.x()) < 0.01 && std::abs(b.x() - point.x()) < 0.01;
            const bool level = std::abs(a.y() - b.y()) < 0.01 && std::abs(b.y() - point.y()) < 0.01;
            if (upright || level)
                kept.pop_back();
        }
        kept.push_back(point);
    }
    if (kept.size() == 1)
        kept.push_back(kept.front());
    points = std::move(kept);
}

Sides chooseSides(const QRectF& from, const QRectF& to, const std::vector<Obstacle>& obstacles) {
    if (from.contains(to))
        return sidesWithin(from, to);
    if (to.contains(from))
        return sidesWithin(to, from);
    const double gapX = std::max(to.left() - from.right(), from.left() - to.right());
    const double gapY = std::max(to.top() - from.bottom(), from.top() - to.bottom());
    const bool isRight = to.center().x() >= from.center().x();
    const bool isBelow = to.center().y() >= from.center().y();
    const Sides level = isRight ? Sides{Side::right, Side::left} : Sides{Side::left, Side::right};
    const Sides upright = isBelow ? Sides{Side::bottom, Side::top} : Sides{Side::top, Side::bottom};
    // Cards are wide: a way out through left or right reads better unless there is no room for it.
    const bool preferLevel = gapX >= 2 * stub || gapX >= gapY;
    const Sides first = preferLevel ? level : upright;
    if (obstacles.empty())
        return first;
    const Sides second = preferLevel ? upright : level;
    const std::array<Sides, 8> candidates{first,
                                          second,
                                          Sides{level.from, upright.to},
                                          Sides{upright.from, level.to},
                                          Sides{Side::top, Side::top},
                                          Sides{Side::bottom, Side::bottom},
                                          Sides{Side::right, Side::right},
                                          Sides{Side::left, Side::left}};
    Sides best = first;
    double bestCost = std::numeric_limits<double>::infinity();
    double handicap = 0;
    for (const Sides& sides : candidates) {
        const double cost = handicap + costOf(simpleRoute(centred(from, sides.from), centred(to, sides.to), 0), obstacles);
        if (cost < bestCost) {
            bestCost = cost;
            best = sides;
        }
        handicap = std::min(handicap + 60, 240.0);
    }
    // Where every simple way is blocked, the way around starts from the natural sides.
    return bestCost >= 3000 ? first : best;
}

std::vector<QPointF> route(const RouteEnd& from, const RouteEnd& to, double channelShift,
                           const std::vector<Obstacle>& obstacles) {
    if (from.rect.contains(to.rect) || to.rect.contains(from.rect)) {
        Points points{from.point(), to.point()};
        return points;
    }
    Points points = simpleRoute(from, to, channelShift);
    if (obstacles.empty() || !isBlocked(points, obstacles))
        return points;
    // Another channel for the middle leg may do before a real search is needed.
    for (const double extra : {24.0, -24.0, 48.0, -48.0, 96.0, -96.0, 160.0, -160.0}) {
        Points other = simpleRoute(from, to, channelShift + extra);
        if (!isBlocked(other, obstacles))
            return other;
    }
    Points around = routeOnGrid(from, to, obstacles, points);
    if (around.empty() || costOf(around, obstacles) >= costOf(points, obstacles))
        return points;
    simplify(around);
    return around;
}

QRectF areaOf(const QRectF& from, const QRectF& to) { return from.united(to).adjusted(-240, -240, 240, 240); }

bool clipSegment(QPointF& a, QPointF& b, const QRectF& area) {
    const QPointF delta = b - a;
    double enter = 0;
    double leave = 1;
    const std::array<std::pair<double, double>, 4> edges{{{-delta.x(), a.x() - area.left()},
                                                          {delta.x(), area.right() - a.x()},
                                                          {-delta.y(), a.y() - area.top()},
                                                          {delta.y(), area.bottom() - a.y()}}};
    for (const auto& [slope, distance] : edges) {
        if (slope == 0) {
            if (distance < 0)
                return false;
            continue;
        }
        const double at = distance / slope;
        if (slope < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
        if (enter > leave)
            return false;
    }
    const QPointF start = a;
    a = start + delta * enter;
    b = start + delta * leave;
    return true;
}

Middle middleOf(const std::vector<QPointF>& points) {
    double left = lengthOf(points) / 2;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF step = points[i] - points[i - 1];
        const double length = std::hypot(step.x(), step.y());
        if (left <= length && length > 0)
            return {points[i - 1] + step * (left / length), std::abs(step.x()) >= std::abs(step.y()), i - 1};
        left -= length;
    }
    return {points.empty() ? QPointF() : points.back(), true, 0};
}

double distanceTo(const std::vector<QPointF>& points, const QPointF& point) {
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF& a = points[i - 1];
        const QPointF step = points[i] - a;
        const double square = QPointF::dotProduct(step, step);
        const double at = square > 0 ? std::clamp(QPointF::dotProduct(point - a, step) / square, 0.0, 1.0) : 0.0;
        const QPointF away = point - (a + step * at);
        best = std::min(best, std::hypot(away.x(), away.y()));
    }
    return best;
}

} // namespace router
} // namespace isthmus
