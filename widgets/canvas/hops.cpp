// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/hops.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

struct Leg {
    DisplayList::Index link = 0;
    QPointF a;
    QPointF b;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    bool thick = false;

    [[nodiscard]] double steepness() const { return std::abs(b.y() - a.y()) / std::max(std::abs(b.x() - a.x()), 1e-6); }
};

std::vector<Leg> legsOf(const DisplayList& items, const std::vector<DisplayList::Index>& links, double reach) {
    std::vector<Leg> legs;
    for (const DisplayList::Index index : links) {
        const LinkItem& link = items.links()[index];
        if (!link.placed || link.style == LinkStyle::curved)
            continue;
        for (std::size_t i = 1; i < link.points.size(); ++i) {
            const QPointF& a = link.points[i - 1];
            const QPointF& b = link.points[i];
            if ((b - a).manhattanLength() < reach)
                continue;
            legs.push_back({index, a, b, std::min(a.x(), b.x()), std::max(a.x(), b.x()), std::min(a.y(), b.y()),
                            std::max(a.y(), b.y()), link.linkClass == LinkClass::interconnect});
        }
    }
    std::sort(legs.begin(), legs.end(), [](const Leg& x, const Leg& y) { return x.left < y.left; });
    return legs;
}

// The point where two legs cross, as shares of both; none where they are parallel or miss one another.
std::optional<std::pair<double, double>> crossing(const Leg& x, const Leg& y) {
    const QPointF r = x.b - x.a;
    const QPointF s = y.b - y.a;
    const double cross = r.x() * s.y() - r.y() * s.x();
    if (std::abs(cross) < 1e-6)
        return std::nullopt;
    const QPointF between = y.a - x.a;
    const double t = (between.x() * s.y() - between.y() * s.x()) / cross;
    const double u = (between.x() * r.y() - between.y() * r.x()) / cross;
    if (t <= 0 || t >= 1 || u <= 0 || u >= 1)
        return std::nullopt;
    return std::pair(t, u);
}

} // namespace

Hops hopsOf(const DisplayList& items, const std::vector<DisplayList::Index>& links, double reach) {
    Hops hops;
    const std::vector<Leg> legs = legsOf(items, links, reach);
    for (std::size_t i = 0; i < legs.size(); ++i)
        for (std::size_t j = i + 1; j < legs.size() && legs[j].left <= legs[i].right; ++j) {
            const Leg& x = legs[i];
            const Leg& y = legs[j];
            if (x.link == y.link || x.bottom < y.top || y.bottom < x.top || (x.thick && y.thick))
                continue;
            const auto shares = crossing(x, y);
            if (!shares)
                continue;
            const bool firstHops = x.thick != y.thick ? y.thick : x.steepness() <= y.steepness();
            const Leg& over = firstHops ? x : y;
            const double share = firstHops ? shares->first : shares->second;
            const QPointF step = over.b - over.a;
            const double length = std::hypot(step.x(), step.y());
            if (share * length < reach || (1 - share) * length < reach)
                continue;
            QPointF bulge(step.y() / length, -step.x() / length);
            const bool isFlat = std::abs(step.x()) >= std::abs(step.y());
            if (isFlat ? bulge.y() > 0 : bulge.x() < 0)
                bulge = -bulge;
            hops[over.link].push_back({over.a + step * share, bulge});
        }
    return hops;
}

} // namespace isthmus
