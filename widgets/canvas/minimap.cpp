// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/minimap.h"

#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int mapWidth = 176;
constexpr int mapHeight = 112;
constexpr int gap = 12;

} // namespace

QRect MiniMap::rectIn(const QSize& viewport) const {
    if (!m_shown || viewport.width() < 3 * mapWidth || viewport.height() < 3 * mapHeight)
        return {};
    return {viewport.width() - mapWidth - gap, viewport.height() - mapHeight - gap, mapWidth, mapHeight};
}

void MiniMap::draw(const DisplayList& items, const QSize& size, qreal ratio) {
    m_bounds = items.bounds();
    const double margin = std::max(40.0, std::max(m_bounds.width(), m_bounds.height()) * 0.04);
    m_bounds.adjust(-margin, -margin, margin, margin);
    m_scale = std::min(size.width() / m_bounds.width(), size.height() / m_bounds.height());
    const QSizeF wanted(size.width() / m_scale, size.height() / m_scale);
    m_bounds = QRectF(m_bounds.center() - QPointF(wanted.width() / 2, wanted.height() / 2), wanted);
    m_picture = QPixmap(size * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    const auto place = [&](const QRectF& rect) {
        return QRectF((rect.topLeft() - m_bounds.topLeft()) * m_scale, rect.size() * m_scale);
    };
    painter.setPen(Qt::NoPen);
    for (const bool frames : {true, false})
        for (const NodeItem& node : items.nodes()) {
            if (!node.placed || node.frame != frames)
                continue;
            QColor colour = m_theme.providerColour(items.kindOf(node).provider);
            colour.setAlphaF(frames ? 0.16F : 0.7F);
            const QRectF rect = place(node.rect);
            painter.fillRect(QRectF(rect.topLeft(), rect.size().expandedTo(QSizeF(1, 1))), colour);
        }
}

void MiniMap::paint(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QSize& viewport) {
    const QRect rect = rectIn(viewport);
    if (rect.isEmpty())
        return;
    if (m_picture.isNull())
        draw(items, rect.size(), painter.device()->devicePixelRatioF());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(1.0);
    QColor ground = m_theme.colour(QStringLiteral("paper"));
    ground.setAlphaF(0.92F);
    painter.setPen(QPen(m_theme.colour(QStringLiteral("hairline")), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.drawPixmap(rect.topLeft(), m_picture);
    const QRectF seen = view.toScene(QRectF(QPointF(), QSizeF(viewport)));
    QRectF frame(rect.topLeft() + (seen.topLeft() - m_bounds.topLeft()) * m_scale, seen.size() * m_scale);
    frame = frame.intersected(QRectF(rect).adjusted(2, 2, -2, -2));
    if (frame.isEmpty())
        return;
    const QColor accent = m_theme.colour(QStringLiteral("accent"));
    QColor tint = accent;
    tint.setAlphaF(0.06F);
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(tint);
    painter.drawRoundedRect(frame, 3, 3);
}

QPointF MiniMap::sceneAt(const QPointF& point, const QSize& viewport) const {
    return m_bounds.topLeft() + (point - QPointF(rectIn(viewport).topLeft())) / m_scale;
}

} // namespace isthmus
