// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/placetool.h"

#include "widgets/canvas/layout.h"
#include "widgets/commands/coretext.h"
#include "widgets/tools/containment.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace isthmus {

PlaceTool::PlaceTool(CanvasView& view, Place place, std::function<void()> finished)
    : CanvasTool(view), m_place(std::move(place)), m_finished(std::move(finished)) {}

void PlaceTool::activate() {
    view().viewport()->setCursor(Qt::CrossCursor);
    const NodeKind* kind = view().catalog().nodeKind(fromQt(m_kind));
    if (kind != nullptr)
        emit view().statusChanged(CanvasView::tr("Click where %1 goes, Esc ends.").arg(catalogText(kind->title)));
}

void PlaceTool::deactivate() {
    m_shown = false;
    view().viewport()->unsetCursor();
    view().viewport()->update();
    emit view().statusChanged({});
}

void PlaceTool::showAt(const QPointF& scene) {
    m_scene = scene;
    m_shown = true;
    view().viewport()->update();
}

bool PlaceTool::pressed(QMouseEvent& event) { return event.button() == Qt::LeftButton; }

bool PlaceTool::moved(QMouseEvent& event) {
    showAt(view().transform().toScene(event.position()));
    return true;
}

bool PlaceTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    const QPointF scene = view().transform().toScene(event.position());
    const QString kind = m_kind;
    // Shift goes on placing.
    if ((event.modifiers() & Qt::ShiftModifier) == 0)
        m_finished();
    m_place(kind, scene);
    return true;
}

bool PlaceTool::keyPressed(QKeyEvent& event) {
    if (event.key() != Qt::Key_Escape)
        return false;
    m_finished();
    return true;
}

void PlaceTool::paintOverlay(QPainter& painter) {
    const NodeKind* kind = view().catalog().nodeKind(fromQt(m_kind));
    if (!m_shown || kind == nullptr)
        return;
    const QColor accent = view().theme().colour(QStringLiteral("accent"));
    const double width = kind->container ? layout::frameWidth : layout::cardWidth;
    const double height = kind->container ? layout::frameHeight : layout::cardHeight;
    const QRectF scene(layout::snapped(m_scene.x() - width / 2), layout::snapped(m_scene.y() - height / 2), width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto target = containerAt(view().items(), m_scene, [&](const NodeItem& node) {
        return mayContain(view().catalog(), view().items().kindOf(node).id, kind->id);
    });
    QColor tint = accent;
    tint.setAlphaF(0.06F);
    painter.setBrush(tint);
    if (target != DisplayList::none) {
        painter.setPen(QPen(accent, 2, Qt::DashLine));
        painter.drawRoundedRect(view().transform().toView(view().items().nodes()[target].rect), 12 * view().zoom(), 12 * view().zoom());
    }
    const bool misses = kind->parentRequired && target == DisplayList::none;
    painter.setPen(QPen(misses ? view().theme().colour(QStringLiteral("error")) : accent, 1.5, Qt::DashLine));
    const QRectF rect = view().transform().toView(scene);
    painter.drawRoundedRect(rect, 8 * view().zoom(), 8 * view().zoom());
    painter.setFont(view().theme().font(QStringLiteral("body"), QFont::DemiBold));
    painter.setPen(accent);
    painter.drawText(rect.adjusted(8, 4, -8, -4), Qt::AlignCenter, catalogText(kind->title));
}

} // namespace isthmus
