// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/gridrouter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace isthmus::router {

namespace {

/// More make the search slow; then only those count that are in the way of some way that was tried.
constexpr std::size_t mostObstacles = 48;
constexpr std::size_t mostInTheWay = 128;
constexpr double bendCost = 40.0;
/// A way that comes nearer than this to an obstacle pays for it.
constexpr double closest = clearance - 4;

QPointF stubOf(const RouteEnd& end) {
    switch (end.side) {
    case Side::left: return end.point() - QPointF(stub, 0);
    case Side::right: return end.point() + QPointF(stub, 0);
    case Side::top: return end.point() - QPointF(0, stub);
    case Side::bottom: break;
    }
    return end.point() + QPointF(0, stub);
}

std::vector<double> sorted(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end(), [](double a, double b) { return std::abs(a - b) < 0.01; }),
                 values.end());
    return values;
}

// The lines of the search, the price of each piece between two neighbours, and the search itself.
class GridSearch {
public:
    GridSearch(const RouteEnd& from, const RouteEnd& to, const std::vector<Obstacle>& obstacles)
        : m_from(from)
        , m_to(to) {
        const QPointF a = stubOf(from);
        const QPointF b = stubOf(to);
        std::vector<double> xs{a.x(), b.x(), (a.x() + b.x()) / 2};
        std::vector<double> ys{a.y(), b.y(), (a.y() + b.y()) / 2};
        const auto addEdges = [&](const QRectF& rect, double room) {
            xs.insert(xs.end(), {rect.left() - room, rect.right() + room});
            ys.insert(ys.end(), {rect.top() - room, rect.bottom() + room});
        };
        for (const Obstacle& obstacle : obstacles)
            addEdges(obstacle.rect, clearance);
        addEdges(from.rect, stub);
        addEdges(to.rect, stub);
        m_xs = sorted(std::move(xs));
        m_ys = sorted(std::move(ys));
        m_start = at(a);
        m_goal = at(b);
        m_levelPrices.assign(m_xs.size() * m_ys.size(), 0);
        m_uprightPrices.assign(m_xs.size() * m_ys.size(), 0);
        for (const Obstacle& obstacle : obstacles)
            block(obstacle.rect, closest, obstacle.frame ? 1500 : 6000);
        for (const QRectF& end : {from.rect, to.rect})
            block(end, -1, 6000);
    }

    [[nodiscard]] std::vector<QPointF> run() {
        const std::size_t states = m_xs.size() * m_ys.size() * 2;
        m_best.assign(states, std::numeric_limits<double>::infinity());
        m_before.assign(states, states);
        const std::size_t first = state(m_start, isUpright(m_from.side) ? 0 : 1);
        m_best[first] = 0;
        m_open.emplace(estimate(m_start), first);
        while (!m_open.empty()) {
            const auto [priority, current] = m_open.top();
            m_open.pop();
            if (current / 2 == m_goal)
                return wayTo(current);
            if (priority - estimate(current / 2) > m_best[current] + 0.01)
                continue;
            expand(current);
        }
        return {};
    }

private:
    [[nodiscard]] std::size_t at(const QPointF& point) const {
        const auto nearest = [](const std::vector<double>& values, double value) {
            const auto next = std::lower_bound(values.begin(), values.end(), value - 0.02);
            return static_cast<std::size_t>(std::min(next, values.end() - 1) - values.begin());
        };
        return nearest(m_ys, point.y()) * m_xs.size() + nearest(m_xs, point.x());
    }
    [[nodiscard]] static std::size_t state(std::size_t cell, std::size_t axis) { return cell * 2 + axis; }
    [[nodiscard]] QPointF pointOf(std::size_t cell) const { return {m_xs[cell % m_xs.size()], m_ys[cell / m_xs.size()]}; }
    [[nodiscard]] double estimate(std::size_t cell) const {
        const QPointF away = pointOf(cell) - pointOf(m_goal);
        return std::abs(away.x()) + std::abs(away.y());
    }

    // The first line beyond `low`, and the first at or beyond `high`.
    static std::pair<std::size_t, std::size_t> within(const std::vector<double>& lines, double low, double high) {
        const auto first = std::upper_bound(lines.begin(), lines.end(), low);
        const auto last = std::lower_bound(lines.begin(), lines.end(), high);
        return {static_cast<std::size_t>(first - lines.begin()), static_cast<std::size_t>(last - lines.begin())};
    }

    // Makes every piece dearer that touches the rectangle and its margin. The price of a piece stands at its left or
    // upper end.
    void block(const QRectF& rect, double margin, float price) {
        const auto [left, right] = within(m_xs, rect.left() - margin, rect.right() + margin);
        const auto [top, bottom] = within(m_ys, rect.top() - margin, rect.bottom() + margin);
        const std::size_t columns = m_xs.size();
        for (std::size_t row = top; row < bottom; ++row)
            for (std::size_t column = std::max<std::size_t>(left, 1) - 1; column < std::min(right, columns - 1); ++column)
                m_levelPrices[row * columns + column] += price;
        for (std::size_t row = std::max<std::size_t>(top, 1) - 1; row < std::min(bottom, m_ys.size() - 1); ++row)
            for (std::size_t column = left; column < right; ++column)
                m_uprightPrices[row * columns + column] += price;
    }

    [[nodiscard]] double price(std::size_t cell, std::size_t next) const {
        const QPointF step = pointOf(next) - pointOf(cell);
        const std::size_t first = std::min(cell, next);
        return std::abs(step.x()) + std::abs(step.y()) + (step.y() == 0 ? m_levelPrices : m_uprightPrices)[first];
    }

    void expand(std::size_t current) {
        const std::size_t cell = current / 2;
        const std::size_t axis = current % 2;
        const std::size_t column = cell % m_xs.size();
        const std::size_t row = cell / m_xs.size();
        const auto go = [&](std::size_t next, std::size_t nextAxis) {
            double cost = m_best[current] + price(cell, next) + (nextAxis == axis ? 0 : bendCost);
            // The last leg goes along the side's own axis.
            if (next == m_goal && nextAxis != (isUpright(m_to.side) ? 0U : 1U))
                cost += bendCost;
            const std::size_t reached = state(next, nextAxis);
            if (cost < m_best[reached] - 0.01) {
                m_best[reached] = cost;
                m_before[reached] = current;
                m_open.emplace(cost + estimate(next), reached);
            }
        };
        if (column > 0)
            go(cell - 1, 0);
        if (column + 1 < m_xs.size())
            go(cell + 1, 0);
        if (row > 0)
            go(cell - m_xs.size(), 1);
        if (row + 1 < m_ys.size())
            go(cell + m_xs.size(), 1);
    }

    [[nodiscard]] std::vector<QPointF> wayTo(std::size_t last) const {
        std::vector<QPointF> points{m_to.point()};
        for (std::size_t current = last; current < m_before.size(); current = m_before[current])
            points.push_back(pointOf(current / 2));
        points.push_back(m_from.point());
        std::reverse(points.begin(), points.end());
        return points;
    }

    RouteEnd m_from;
    RouteEnd m_to;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<float> m_levelPrices;
    std::vector<float> m_uprightPrices;
    std::size_t m_start = 0;
    std::size_t m_goal = 0;
    std::vector<double> m_best;
    std::vector<std::size_t> m_before;
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_open;
};

bool isInTheWay(const std::vector<QPointF>& way, const QRectF& rect) {
    const QRectF room = rect.adjusted(-closest, -closest, closest, closest);
    for (std::size_t i = 1; i < way.size(); ++i) {
        const QRectF piece = QRectF(way[i - 1], way[i]).normalized();
        if (piece.right() > room.left() && piece.left() < room.right() && piece.bottom() > room.top() &&
            piece.top() < room.bottom())
            return true;
    }
    return false;
}

} // namespace

std::vector<QPointF> routeOnGrid(const RouteEnd& from, const RouteEnd& to, const std::vector<Obstacle>& obstacles,
                                 const std::vector<QPointF>& plain) {
    if (obstacles.size() <= mostObstacles)
        return GridSearch(from, to, obstacles).run();
    std::vector<Obstacle> counted;
    std::vector<bool> isCounted(obstacles.size(), false);
    std::vector<QPointF> way = plain;
    for (bool grew = true; grew && !way.empty();) {
        grew = false;
        for (std::size_t i = 0; i < obstacles.size() && counted.size() < mostInTheWay; ++i)
            if (!isCounted[i] && isInTheWay(way, obstacles[i].rect)) {
                isCounted[i] = true;
                counted.push_back(obstacles[i]);
                grew = true;
            }
        if (grew)
            way = GridSearch(from, to, counted).run();
    }
    return way;
}

} // namespace isthmus::router
