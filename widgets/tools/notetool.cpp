// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/notetool.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/layout.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {
constexpr double usualWidth = layout::cardWidth;
constexpr double usualHeight = layout::cardHeight;
} // namespace

NoteTool::NoteTool(CanvasView& view, std::function<void(const QRectF&)> add, std::function<void()> finished)
    : CanvasTool(view)
    , m_add(std::move(add))
    , m_finished(std::move(finished)) {}

void NoteTool::activate() {
    view().viewport()->setCursor(Qt::CrossCursor);
    emit view().statusChanged(
        CanvasView::tr("Click where the note goes, or drag its frame; Enter puts it in the middle. Esc ends."));
}

void NoteTool::deactivate() {
    m_held = false;
    view().viewport()->unsetCursor();
    view().viewport()->update();
    emit view().statusChanged({});
}

bool NoteTool::pressed(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_start = m_at = event.position();
    m_held = true;
    return true;
}

bool NoteTool::moved(QMouseEvent& event) {
    m_at = event.position();
    if (m_held)
        view().viewport()->update();
    return m_held;
}

QRectF NoteTool::rect() const {
    const EditOptions& options = view().options();
    const ViewTransform& transform = view().transform();
    const auto snapped = [&](const QPointF& point) {
        return QPointF(options.snapped(point.x()), options.snapped(point.y()));
    };
    if ((m_at - m_start).manhattanLength() < QApplication::startDragDistance())
        return {snapped(transform.toScene(m_start)), QSizeF(usualWidth, usualHeight)};
    const QRectF drawn = QRectF(snapped(transform.toScene(m_start)), snapped(transform.toScene(m_at))).normalized();
    return {drawn.topLeft(), drawn.size().expandedTo(QSizeF(usualWidth / 2, usualHeight / 2))};
}

void NoteTool::finish(const QRectF& scene) {
    m_held = false;
    m_finished();
    m_add(scene);
}

bool NoteTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || !m_held)
        return false;
    m_at = event.position();
    finish(rect());
    return true;
}

bool NoteTool::keyPressed(QKeyEvent& event) {
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        const EditOptions& options = view().options();
        const QPointF corner = view().centreInScene() - QPointF(usualWidth, usualHeight) / 2;
        finish({options.snapped(corner.x()), options.snapped(corner.y()), usualWidth, usualHeight});
        return true;
    }
    if (event.key() != Qt::Key_Escape)
        return false;
    m_finished();
    return true;
}

void NoteTool::paintOverlay(QPainter& painter) {
    if (!m_held)
        return;
    const Theme& theme = view().theme();
    painter.setPen(
        QPen(theme.colour(QStringLiteral("accent")), theme.number(QStringLiteral("line.link")), Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(view().transform().toView(rect()));
}

} // namespace isthmus
