// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the display list that finds the places of the links' labels.
#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/hittest.h"

#include <cmath>
#include <limits>

namespace isthmus {

namespace {

// What a place costs, in scene units of distance from the middle of the line.
constexpr double onCard = 20000;
constexpr double onLabel = 8000;
constexpr double onEdge = 5000;
constexpr double onHeader = 2000;
constexpr double onBend = 1500;
constexpr double inOneFrame = 300;
constexpr double thickMark = 36;

QRectF around(const QPointF& middle, const QSizeF& size) {
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

// Places along the line, the middle of each leg first.
template <typename Take>
void alongLine(const std::vector<QPointF>& points, Take&& take) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF step = points[i + 1] - points[i];
        const bool level = std::abs(step.x()) >= std::abs(step.y());
        for (const double share : {0.5, 0.25, 0.75, 0.125, 0.875})
            take(router::Middle{points[i] + step * share, level, i});
    }
}

} // namespace

bool DisplayList::hasLabel(const LinkItem& link) {
    return !link.label.isEmpty() || link.linkClass == LinkClass::interconnect;
}

QSizeF DisplayList::labelSize(const LinkItem& link) {
    if (link.linkClass == LinkClass::interconnect)
        return {40, thickMark};
    return {16.0 + 6.5 * static_cast<double>(link.label.size()), 20};
}

double DisplayList::labelCost(const LinkItem& link, const QRectF& rect, const QPointF& at, const QPointF& half) const {
    const QPointF away = at - half;
    double cost = std::abs(away.x()) + std::abs(away.y());
    std::vector<Index> found;
    m_nodeIndex.query(rect, found);
    for (const Index index : found) {
        const NodeItem& node = m_nodes[index];
        // Inside a container is fine, on its edge or its header is not; a card must stay readable.
        if (!node.rect.intersects(rect))
            continue;
        if (!node.frame)
            cost += onCard;
        else if (!node.rect.contains(rect))
            cost += onEdge;
        else if (rect.top() < node.rect.top() + frameHeader)
            cost += onHeader;
        // Between two containers a label says more than inside the one or the other.
        else if (!isInside(static_cast<Index>(link.from), index) || !isInside(static_cast<Index>(link.to), index))
            cost += inOneFrame;
    }
    // A label on a bend hides which way the line goes.
    for (std::size_t i = 1; i + 1 < link.points.size() && link.style == LinkStyle::orthogonal; ++i)
        if (rect.contains(link.points[i]))
            cost += onBend;
    return cost;
}

router::Middle DisplayList::wishedPlace(const LinkItem& link) const {
    const router::Middle half = router::middleOf(link.points);
    if (!link.wayFound || !hasLabel(link))
        return half;
    router::Middle best = half;
    double bestCost = std::numeric_limits<double>::infinity();
    const auto consider = [&](const router::Middle& place) {
        const double cost = labelCost(link, around(place.point, labelSize(link)), place.point, half.point);
        if (cost < bestCost) {
            bestCost = cost;
            best = place;
        }
    };
    consider(half);
    if (bestCost >= inOneFrame)
        alongLine(link.points, consider);
    return best;
}

// Of two labels that wish for the same place, the link with the smaller id gets it. Only wishes count, not where others
// end up, so that one change does not run through the whole drawing.
router::Middle DisplayList::labelPlace(Index index) const {
    const LinkItem& link = m_links[index];
    const router::Middle half = router::middleOf(link.points);
    if (!hasLabel(link))
        return half;
    std::vector<Index> found;
    const auto clashes = [&](const QRectF& rect, bool isWish) {
        found.clear();
        m_linkIndex.query(rect, found);
        int count = 0;
        for (const Index other : found) {
            const LinkItem& item = m_links[other];
            const bool yields = isWish && link.id < item.id;
            if (other != index && item.placed && hasLabel(item) && !yields && wishRect(item).intersects(rect))
                ++count;
        }
        return count;
    };
    router::Middle best = half;
    double bestCost = std::numeric_limits<double>::infinity();
    const auto consider = [&](const router::Middle& place) {
        const QRectF rect = around(place.point, labelSize(link));
        const double cost =
            labelCost(link, rect, place.point, half.point) + onLabel * clashes(rect, place.point == link.wish);
        if (cost < bestCost) {
            bestCost = cost;
            best = place;
        }
    };
    consider(half);
    if (bestCost >= inOneFrame)
        alongLine(link.points, consider);
    return best;
}

QRectF DisplayList::wishRect(const LinkItem& link) {
    return hasLabel(link) ? around(link.wish, labelSize(link)) : QRectF(link.wish, QSizeF(0, 0));
}

QRectF DisplayList::labelRect(const LinkItem& link) {
    // Room for the text as it may be set; the painter centres it on the middle of the line.
    const double half = link.label.isEmpty() ? 20.0 : 12.0 + 4.0 * static_cast<double>(link.label.size());
    const QPointF middle = link.middle.point;
    return {middle.x() - half, middle.y() - 20, 2 * half, 64};
}

} // namespace isthmus
