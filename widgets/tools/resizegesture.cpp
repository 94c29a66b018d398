// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/resizegesture.h"

#include "widgets/canvas/canvasview.h"
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

ResizeGesture::ResizeGesture(CanvasView& view, DisplayList::Index node, Edges edges, const QPointF& start)
    : Gesture(view), m_node(node), m_edges(edges), m_start(start), m_before(view.items().nodes()[node].rect) {}

void ResizeGesture::moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const EditOptions& options = view().options();
    const bool snap = options.snapToGrid && (modifiers & Qt::AltModifier) == 0;
    const QRectF wanted = m_edges.moved(m_before, (at - m_start) / view().zoom(), options.grid, snap);
    const Document& document = view().document();
    const Rect allowed = allowedRect(document.design(), document.viewId(), view().items().nodes()[m_node].id,
                                     {wanted.x(), wanted.y(), wanted.width(), wanted.height()});
    view().preview({{m_node, QRectF(allowed.x, allowed.y, allowed.width, allowed.height)}});
    emit view().statusChanged(CanvasView::tr("%1 × %2").arg(allowed.width).arg(allowed.height));
}

void ResizeGesture::finish(const QPointF& /*at*/, Qt::KeyboardModifiers /*modifiers*/) {
    const QRectF shown = view().items().nodes()[m_node].rect;
    const Id id = view().items().nodes()[m_node].id;
    cancel();
    Document& document = view().document();
    const Edit edit = resizeOf(document.design(), document.viewId(), id, {shown.x(), shown.y(), shown.width(), shown.height()});
    if (!edit.empty())
        document.apply(edit);
}

void ResizeGesture::cancel() {
    view().restore({m_node});
    emit view().statusChanged({});
}

} // namespace isthmus
