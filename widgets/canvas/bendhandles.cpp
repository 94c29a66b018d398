// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/bendhandles.h"

#include "widgets/canvas/linkways.h"

#include <cmath>

namespace isthmus {

namespace {

/// A shorter piece has no room for a handle.
constexpr double shortestPiece = 20.0;
/// Around the mark of a thick line, where a handle would hide it.
constexpr double markRadius = 22.0;

double lengthOf(const QPointF& step) {
    return std::hypot(step.x(), step.y());
}

// The point of the line that is nearest to half-way between two bends.
QPointF onLine(const std::vector<QPointF>& points, const QPointF& wanted) {
    QPointF best = points.front();
    double nearest = 1e18;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF middle = (points[i - 1] + points[i]) / 2;
        if (const double distance = lengthOf(middle - wanted); distance < nearest) {
            nearest = distance;
            best = middle;
        }
    }
    return best;
}

} // namespace

std::vector<BendHandle> bendHandlesOf(const DisplayList& items, DisplayList::Index index) {
    std::vector<BendHandle> handles;
    const LinkItem& link = items.links()[index];
    if (!link.placed || link.points.size() < 2 || link.count != 1 || link.border != Border::none)
        return handles;
    const QRectF& from = items.nodes()[static_cast<std::size_t>(link.from)].rect;
    const QRectF& to = items.nodes()[static_cast<std::size_t>(link.to)].rect;
    if (from.contains(to) || to.contains(from))
        return handles;
    if (link.style == LinkStyle::orthogonal) {
        for (std::size_t i = 0; i + 1 < link.points.size(); ++i) {
            const QPointF step = link.points[i + 1] - link.points[i];
            if (lengthOf(step) < shortestPiece)
                continue;
            const bool isMarked = link.linkClass == LinkClass::interconnect &&
                                  lengthOf(link.points[i] + step / 2 - link.middle.point) < markRadius;
            handles.push_back({BendHandle::Kind::piece, link.points[i] + step * (isMarked ? 0.2 : 0.5), i,
                               std::abs(step.y()) < 0.01});
        }
        return handles;
    }
    std::vector<QPointF> through{link.points.front()};
    through.insert(through.end(), link.bends.begin(), link.bends.end());
    through.push_back(link.points.back());
    for (std::size_t i = 0; i + 1 < through.size(); ++i) {
        if (lengthOf(through[i + 1] - through[i]) >= 2 * shortestPiece)
            handles.push_back(
                {BendHandle::Kind::middle, onLine(link.points, (through[i] + through[i + 1]) / 2), i, true});
        if (i > 0)
            handles.push_back({BendHandle::Kind::bend, through[i], i - 1, true});
    }
    return handles;
}

std::vector<QPointF> bendsAfterDrag(const LinkItem& link, const BendHandle& handle, const QPointF& by) {
    if (handle.kind == BendHandle::Kind::piece)
        return router::bendsAfterMoving(link.points, handle.index, by);
    std::vector<QPointF> bends = link.bends;
    if (handle.kind == BendHandle::Kind::bend)
        bends[handle.index] += by;
    else
        bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(handle.index), handle.at + by);
    return bends;
}

} // namespace isthmus
