// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/scenepainter.h"

#include <QPixmap>
#include <QRegion>

namespace isthmus {

/// The picture of everything that rests, while something is dragged over it: a step paints only what moves.
class DragLayer {
public:
    using Index = DisplayList::Index;

    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// The rest has changed, or nothing is dragged any more.
    void drop();
    /// A step moved these; what was lifted before stays lifted.
    void lift(const std::vector<Index>& nodes, const std::vector<Index>& links);
    /// Paints the rest and what is lifted.
    void paint(QPainter& painter, ScenePainter& scene, const DisplayList& items, const ViewTransform& view,
               const PaintState& state, const QSize& viewport, const QRegion& region);

private:
    void paintRest(ScenePainter& scene, const DisplayList& items, const ViewTransform& view, const PaintState& state,
                   const QSize& viewport, qreal ratio);

    Lifted m_lifted;
    QPixmap m_rest;
    bool m_isActive = false;
    bool m_isStale = true; ///< the picture shows something that has been lifted since
};

} // namespace isthmus
