// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/draglayer.h"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace isthmus {

namespace {

/// More rectangles than this are painted as one.
constexpr int mostRects = 8;

// Whether something new came in.
bool unite(std::vector<DisplayList::Index>& sorted, std::vector<DisplayList::Index> more) {
    std::sort(more.begin(), more.end());
    std::vector<DisplayList::Index> all;
    std::set_union(sorted.begin(), sorted.end(), more.begin(), more.end(), std::back_inserter(all));
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const bool grew = all.size() > sorted.size();
    sorted = std::move(all);
    return grew;
}

} // namespace

void DragLayer::drop() {
    m_isActive = false;
    m_isStale = true;
    m_lifted = {};
}

void DragLayer::lift(const std::vector<Index>& nodes, const std::vector<Index>& links) {
    m_isActive = true;
    const bool hasNodes = unite(m_lifted.nodes, nodes);
    const bool hasLinks = unite(m_lifted.links, links);
    m_isStale = m_isStale || hasNodes || hasLinks;
}

void DragLayer::paint(QPainter& painter, ScenePainter& scene, const DisplayList& items, const ViewTransform& view,
                      const PaintState& state, const QSize& viewport, const QRegion& region) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (m_isStale)
        paintRest(scene, items, view, state, viewport, ratio);
    const auto paintRect = [&](const QRect& rect) {
        painter.drawPixmap(QRectF(rect), m_rest, QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio));
    };
    if (region.rectCount() <= mostRects)
        for (const QRect& rect : region)
            paintRect(rect);
    else
        paintRect(region.boundingRect());
    painter.save();
    painter.setClipRect(region.boundingRect());
    scene.paintLifted(painter, items, view, region.boundingRect(), state, m_lifted);
    painter.restore();
}

void DragLayer::paintRest(ScenePainter& scene, const DisplayList& items, const ViewTransform& view,
                          const PaintState& state, const QSize& viewport, qreal ratio) {
    const QSize size = (QSizeF(viewport) * ratio).toSize();
    if (m_rest.size() != size)
        m_rest = QPixmap(size);
    m_rest.setDevicePixelRatio(ratio);
    QPainter painter(&m_rest);
    scene.paint(painter, items, view, QRectF(QPointF(), QSizeF(viewport)), state, m_lifted);
    m_isStale = false;
}

} // namespace isthmus
