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

/// On a long leg a place for every so many scene units is tried.
constexpr double longLeg = 480;
constexpr int mostPlaces = 16;

// Places along the line, the middle of each leg first.
template <typename Take>
void alongLine(const std::vector<QPointF>& points, Take&& take) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF step = points[i + 1] - points[i];
        const bool level = std::abs(step.x()) >= std::abs(step.y());
        for (const double share : {0.5, 0.25, 0.75, 0.125, 0.875})
            take(router::Middle{points[i] + step * share, level, i});
        const int more = std::min(mostPlaces, static_cast<int>((std::abs(step.x()) + std::abs(step.y())) / longLeg * 4));
        for (int place = 1; place < more; place += 2)
            take(router::Middle{points[i] + step * (static_cast<double>(place) / more), level, i});
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

double DisplayList::labelHarm(const LinkItem& link, const QRectF& rect) const {
    double harm = 0;
    std::vector<Index> found;
    m_nodeIndex.query(rect, found);
    for (const Index index : found) {
        const NodeItem& node = m_nodes[index];
        // Inside a container is fine, on its edge or its header is not; a card must stay readable.
        if (!node.rect.intersects(rect))
            continue;
        if (!node.frame)
            harm += onCard;
        else if (!node.rect.contains(rect))
            harm += onEdge;
        else if (rect.top() < node.rect.top() + frameHeader)
            harm += onHeader;
        // Between two containers a label says more than inside the one or the other.
        else if (!isInside(static_cast<Index>(link.from), index) || !isInside(static_cast<Index>(link.to), index))
            harm += inOneFrame;
    }
    // A label on a bend hides which way the line goes.
    for (std::size_t i = 1; i + 1 < link.points.size() && link.style == LinkStyle::orthogonal; ++i)
        if (rect.contains(link.points[i]))
            harm += onBend;
    return harm;
}

DisplayList::LabelPlace DisplayList::bestPlace(const LinkItem& link,
                                               const std::function<double(const LabelPlace&)>& harmOf) const {
    LabelPlace best{router::middleOf(link.points), 0};
    if (!hasLabel(link))
        return best;
    const QPointF half = best.middle.point;
    double bestCost = std::numeric_limits<double>::infinity();
    const auto consider = [&](const router::Middle& middle) {
        LabelPlace place{middle, 0};
        place.harm = harmOf(place);
        const double cost = place.harm + (middle.point - half).manhattanLength();
        if (cost < bestCost) {
            bestCost = cost;
            best = place;
        }
    };
    consider(best.middle);
    if (bestCost >= inOneFrame)
        alongLine(link.points, consider);
    return best;
}

router::Middle DisplayList::wishedPlace(const LinkItem& link) const {
    if (!link.wayFound)
        return router::middleOf(link.points);
    const QSizeF size = labelSize(link);
    return bestPlace(link, [&](const LabelPlace& place) { return labelHarm(link, around(place.middle.point, size)); }).middle;
}

// Of two labels that wish for the same place, the link with the smaller id gets it. Only wishes count, not where others
// end up, so that one change does not run through the whole drawing.
DisplayList::LabelPlace DisplayList::labelPlace(Index index) const {
    const LinkItem& link = m_links[index];
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
    const QSizeF size = labelSize(link);
    return bestPlace(link, [&](const LabelPlace& place) {
        const QRectF rect = around(place.middle.point, size);
        return labelHarm(link, rect) + onLabel * clashes(rect, place.middle.point == link.wish);
    });
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
