// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/linkways.h"

#include <algorithm>
#include <cmath>

namespace isthmus::router {

namespace {

constexpr double pieceLength = 10.0;
constexpr int fewestPieces = 8;
constexpr int mostPieces = 48;
constexpr double softest = 180.0;

QPointF outwards(Side side) {
    switch (side) {
    case Side::left:
        return {-1, 0};
    case Side::right:
        return {1, 0};
    case Side::top:
        return {0, -1};
    case Side::bottom:
        break;
    }
    return {0, 1};
}

// Where the line from inside the rectangle to `to` leaves it; the start itself where it never does.
QPointF edgeTowards(const QRectF& rect, const QPointF& start, const QPointF& to) {
    QPointF a = start;
    QPointF b = to;
    return clipSegment(a, b, rect) ? b : start;
}

void appendCubic(std::vector<QPointF>& points, const QPointF& a, const QPointF& c, const QPointF& d, const QPointF& b) {
    const QPointF span = b - a;
    const int pieces =
        std::clamp(static_cast<int>(std::hypot(span.x(), span.y()) / pieceLength), fewestPieces, mostPieces);
    for (int i = 1; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const double u = 1 - t;
        points.push_back(a * (u * u * u) + c * (3 * u * u * t) + d * (3 * u * t * t) + b * (t * t * t));
    }
}

bool lineUp(double a, double b) {
    return std::abs(a - b) < 0.01;
}

// The point on the rectangle from which an orthogonal line reaches `bend`, and the corner that it needs on the way.
void attach(const QRectF& rect, const QPointF& bend, std::vector<QPointF>& points) {
    const double insetX = std::min(8.0, rect.width() / 4);
    const double insetY = std::min(8.0, rect.height() / 4);
    const QRectF core = rect.adjusted(insetX, insetY, -insetX, -insetY);
    const bool isBeside = bend.y() >= core.top() && bend.y() <= core.bottom();
    const bool isAbove = bend.x() >= core.left() && bend.x() <= core.right();
    if (isBeside) {
        points.emplace_back(bend.x() >= rect.center().x() ? rect.right() : rect.left(), bend.y());
        return;
    }
    if (isAbove) {
        points.emplace_back(bend.x(), bend.y() >= rect.center().y() ? rect.bottom() : rect.top());
        return;
    }
    points.emplace_back(bend.x() >= rect.center().x() ? rect.right() : rect.left(), rect.center().y());
    points.emplace_back(bend.x(), rect.center().y());
}

} // namespace

std::vector<QPointF> straightWay(const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends, double fan) {
    QPointF a = from.center();
    QPointF b = to.center();
    if (bends.empty()) {
        const QPointF step = b - a;
        const double length = std::hypot(step.x(), step.y());
        const QPointF aside = length > 0 ? QPointF(-step.y(), step.x()) * (fan / length) : QPointF();
        // Not beyond the cards themselves, or the line would start in the air.
        const auto held = [](const QPointF& point, const QRectF& rect) {
            return QPointF(std::clamp(point.x(), rect.left() + 2, rect.right() - 2),
                           std::clamp(point.y(), rect.top() + 2, rect.bottom() - 2));
        };
        a = held(a + aside, from);
        b = held(b + aside, to);
    }
    std::vector<QPointF> points{edgeTowards(from, a, bends.empty() ? b : bends.front())};
    points.insert(points.end(), bends.begin(), bends.end());
    points.push_back(edgeTowards(to, b, bends.empty() ? a : bends.back()));
    return points;
}

std::vector<QPointF> curvedWay(const RouteEnd& from, const RouteEnd& to, const std::vector<QPointF>& bends) {
    std::vector<QPointF> through{from.point()};
    through.insert(through.end(), bends.begin(), bends.end());
    through.push_back(to.point());
    std::vector<QPointF> points{through.front()};
    for (std::size_t i = 0; i + 1 < through.size(); ++i) {
        const QPointF& a = through[i];
        const QPointF& b = through[i + 1];
        const QPointF span = b - a;
        const double pull = std::clamp(std::hypot(span.x(), span.y()) * 0.4, 16.0, softest);
        // At a bend the line runs along the chord of its neighbours.
        const QPointF leave = i == 0 ? outwards(from.side) * pull : (b - through[i - 1]) / 6.0;
        const QPointF arrive = i + 2 == through.size() ? outwards(to.side) * pull : (a - through[i + 2]) / 6.0;
        appendCubic(points, a, a + leave, b + arrive, b);
    }
    return points;
}

std::vector<QPointF> bentWay(const QRectF& from, const QRectF& to, const std::vector<QPointF>& bends) {
    std::vector<QPointF> points;
    attach(from, bends.front(), points);
    for (const QPointF& bend : bends) {
        const QPointF last = points.back();
        if (!lineUp(last.x(), bend.x()) && !lineUp(last.y(), bend.y()))
            points.emplace_back(bend.x(), last.y());
        points.push_back(bend);
    }
    std::vector<QPointF> tail;
    attach(to, bends.back(), tail);
    std::reverse(tail.begin(), tail.end());
    points.insert(points.end(), tail.begin(), tail.end());
    simplify(points);
    return points;
}

std::vector<QPointF> bendsAfterMoving(const std::vector<QPointF>& points, std::size_t segment, const QPointF& by) {
    std::vector<QPointF> all = points;
    const bool isLevel = lineUp(all[segment].y(), all[segment + 1].y());
    const QPointF shift = isLevel ? QPointF(0, by.y()) : QPointF(by.x(), 0);
    const bool isFirst = segment == 0;
    const bool isLast = segment + 2 == all.size();
    const QPointF step = all[segment + 1] - all[segment];
    const double length = std::abs(step.x()) + std::abs(step.y());
    const QPointF unit = length > 0 ? step / length : QPointF();
    const double inset = std::min(stub, length / 3);
    // The piece at an end is cut, so that the end itself stays where it is.
    std::vector<QPointF> bends;
    for (std::size_t i = 1; i + 1 < all.size(); ++i)
        bends.push_back(i == segment || i == segment + 1 ? all[i] + shift : all[i]);
    if (isFirst)
        bends.insert(bends.begin(), all.front() + unit * inset + shift);
    if (isLast)
        bends.push_back(all.back() - unit * inset + shift);
    return bends;
}

} // namespace isthmus::router
