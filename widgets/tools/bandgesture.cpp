// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/bandgesture.h"

#include "widgets/canvas/canvasview.h"

#include <QPainter>

namespace isthmus {

bool BandGesture::isTouching() const {
    const BandMode mode = view().options().band;
    return mode == BandMode::touching || (mode == BandMode::byDirection && m_at.x() < m_start.x());
}

void BandGesture::moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    m_at = at;
    const bool touching = isTouching();
    QString text;
    if ((modifiers & Qt::ControlModifier) != 0)
        text = touching ? CanvasView::tr("Takes away what the band touches.") : CanvasView::tr("Takes away what lies inside the band.");
    else if ((modifiers & Qt::ShiftModifier) != 0)
        text = touching ? CanvasView::tr("Adds what the band touches.") : CanvasView::tr("Adds what lies inside the band.");
    else
        text = touching ? CanvasView::tr("Selects what the band touches.") : CanvasView::tr("Selects what lies inside the band.");
    if (view().options().band == BandMode::byDirection)
        text += QLatin1Char(' ') + (touching ? CanvasView::tr("Drag to the right for what lies inside.") : CanvasView::tr("Drag to the left for what it touches."));
    emit view().statusChanged(text);
    view().updateOverlay();
}

void BandGesture::finish(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    m_at = at;
    const bool adds = (modifiers & Qt::ShiftModifier) != 0;
    const bool removes = (modifiers & Qt::ControlModifier) != 0;
    QSet<QString> selection = adds || removes ? view().document().selection() : QSet<QString>();
    const QRectF band = view().transform().toScene(QRectF(m_start, m_at).normalized());
    for (const std::string& id : itemsIn(view().items(), band, isTouching())) {
        if (view().isHidden(toQt(id)))
            continue;
        if (removes)
            selection.remove(toQt(id));
        else
            selection.insert(toQt(id));
    }
    view().document().setSelection(selection);
    cancel();
}

void BandGesture::cancel() { emit view().statusChanged({}); }

void BandGesture::paint(QPainter& painter) {
    const QColor accent = view().theme().colour(QStringLiteral("accent"));
    QColor tint = accent;
    tint.setAlphaF(0.08F);
    painter.setPen(QPen(accent, view().theme().number(QStringLiteral("line.hairline")), isTouching() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(tint);
    painter.drawRect(QRectF(m_start, m_at).normalized().translated(0.5, 0.5));
}

} // namespace isthmus
