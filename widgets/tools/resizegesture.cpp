// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/resizegesture.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/commands/notes.h"
#include "widgets/tools/containment.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double reach = 6; // pixels
constexpr double leastWidth = 40;
constexpr double leastHeight = 20;

} // namespace

Qt::CursorShape Edges::cursor() const {
    if ((left && top) || (right && bottom))
        return Qt::SizeFDiagCursor;
    if ((right && top) || (left && bottom))
        return Qt::SizeBDiagCursor;
    return left || right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

QRectF Edges::moved(const QRectF& rect, const QPointF& by, double grid, bool snap) const {
    const auto put = [&](double value) { return snap ? std::round(value / grid) * grid : value; };
    QRectF result = rect;
    if (left)
        result.setLeft(std::min(put(rect.left() + by.x()), rect.right() - grid));
    if (right)
        result.setRight(std::max(put(rect.right() + by.x()), rect.left() + grid));
    if (top)
        result.setTop(std::min(put(rect.top() + by.y()), rect.bottom() - grid));
    if (bottom)
        result.setBottom(std::max(put(rect.bottom() + by.y()), rect.top() + grid));
    return result;
}

Edges edgesAt(const QRectF& rect, const QPointF& at) {
    if (rect.width() < leastWidth || rect.height() < leastHeight || !rect.adjusted(-reach, -reach, reach, reach).contains(at))
        return {};
    return {std::abs(at.x() - rect.left()) <= reach, std::abs(at.x() - rect.right()) <= reach,
            std::abs(at.y() - rect.top()) <= reach, std::abs(at.y() - rect.bottom()) <= reach};
}

ResizeGesture::ResizeGesture(CanvasView& view, const QString& key, Edges edges, const QPointF& start)
    : Gesture(view)
    , m_node(view.items().nodeIndex(fromQt(key)))
    , m_edges(edges)
    , m_start(start) {
    const Document& document = view.document();
    if (const auto id = noteIn(key))
        if (const Note* note = noteOf(document.design(), document.viewId(), *id))
            m_note = *note;
    m_before = m_note ? QRectF(m_note->rect.x, m_note->rect.y, m_note->rect.width, m_note->rect.height)
                      : view.items().nodes()[m_node].rect;
    m_shown = {m_before.x(), m_before.y(), m_before.width(), m_before.height()};
}

Rect ResizeGesture::allowed(const QRectF& wanted) const {
    const Rect rect{wanted.x(), wanted.y(), wanted.width(), wanted.height()};
    const Document& document = view().document();
    return m_note ? rect : allowedRect(document.design(), document.viewId(), view().items().nodes()[m_node].id, rect);
}

void ResizeGesture::moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const EditOptions& options = view().options();
    const bool snap = options.snapToGrid && (modifiers & Qt::AltModifier) == 0;
    m_shown = allowed(m_edges.moved(m_before, (at - m_start) / view().zoom(), options.grid, snap));
    const QRectF rect(m_shown.x, m_shown.y, m_shown.width, m_shown.height);
    if (m_note)
        view().previewNote(m_note->id, rect);
    else
        view().preview({{m_node, rect}});
    emit view().statusChanged(CanvasView::tr("%1 × %2").arg(m_shown.width).arg(m_shown.height));
}

void ResizeGesture::finish(const QPointF& /*at*/, Qt::KeyboardModifiers /*modifiers*/) {
    Document& document = view().document();
    Edit edit;
    if (m_note) {
        Note sized = *m_note;
        sized.rect = m_shown;
        edit.label = fromQt(CanvasView::tr("Resize a note"));
        edit.add(PutNote{document.viewId(), std::move(sized)});
    } else
        edit = resizeOf(document.design(), document.viewId(), view().items().nodes()[m_node].id, m_shown);
    cancel();
    if (!edit.empty())
        document.apply(edit);
}

void ResizeGesture::cancel() {
    if (m_note)
        view().previewNote(m_note->id, m_before);
    else
        view().restore({m_node});
    emit view().statusChanged({});
}

} // namespace isthmus
