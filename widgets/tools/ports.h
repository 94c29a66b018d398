// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace isthmus {

class CanvasView;

/// The four places on a card's edge from which a link can be dragged; shown under the mouse.
namespace ports {

/// Whether the canvas shows them for this node: it can be linked to something, and is large enough on the screen.
[[nodiscard]] bool shownFor(const CanvasView& view, const QString& node);
/// Whether `point` is on a port of a card with this rectangle; pixels.
[[nodiscard]] bool at(const QRectF& card, const QPointF& point);
void paint(QPainter& painter, const CanvasView& view, const QString& node);

} // namespace ports
} // namespace isthmus
