// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/viewtransform.h"
#include "widgets/theme/theme.h"

#include <QPixmap>
#include <QRectF>

class QPainter;

namespace isthmus {

/// The whole drawing in a corner of the canvas, with a frame around what can be seen. Not a widget: a widget over the
/// canvas would keep it from moving its pixels when it scrolls.
class MiniMap {
public:
    explicit MiniMap(const Theme& theme) : m_theme(theme) {}

    [[nodiscard]] bool isShown() const { return m_shown; }
    void setShown(bool shown) { m_shown = shown; }
    /// The drawing or the theme changed: the picture is made anew when it is next painted.
    void invalidate() { m_picture = {}; }
    /// Where it stands in a viewport of this size; empty when it is hidden or there is no room.
    [[nodiscard]] QRect rectIn(const QSize& viewport) const;
    void paint(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QSize& viewport);
    /// The scene point under a point of the viewport.
    [[nodiscard]] QPointF sceneAt(const QPointF& point, const QSize& viewport) const;

private:
    void draw(const DisplayList& items, const QSize& size, qreal ratio);

    const Theme& m_theme;
    QPixmap m_picture;
    QRectF m_bounds; ///< of the scene that the picture shows
    double m_scale = 1;
    bool m_shown = true;
};

} // namespace isthmus
