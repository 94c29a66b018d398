// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/selecttool.h"

#include "widgets/canvas/fragment.h"
#include "widgets/canvas/layout.h"
#include "widgets/tools/containment.h"
#include "widgets/tools/ports.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double handleReach = 6; // pixels

Rect toModel(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

} // namespace

SelectTool::SelectTool(CanvasView& view, std::function<void(const QString&)> startLink)
    : CanvasTool(view), m_startLink(std::move(startLink)) {}

void SelectTool::deactivate() { cancel(); }

void SelectTool::cancel() {
    if (m_state == State::moving || m_state == State::resizing) {
        std::vector<DisplayList::Index> nodes;
        for (const auto& [index, rect] : m_before)
            nodes.push_back(index);
        view().restore(nodes);
    }
    m_state = State::idle;
    m_before.clear();
    m_moving.clear();
    m_target.clear();
    view().viewport()->unsetCursor();
    view().viewport()->update();
}

bool SelectTool::isOnPort(const QPointF& at) const {
    const QString& hovered = view().hovered();
    const QRectF rect = view().viewRectOf(hovered);
    return ports::shownFor(view(), hovered) && ports::at(rect, at);
}

SelectTool::Handle SelectTool::handleAt(const QPointF& at) const {
    const auto& selection = view().document().selection();
    if (selection.size() != 1)
        return {};
    const QRectF rect = view().viewRectOf(*selection.begin());
    if (rect.width() < 40 || rect.height() < 20 || !rect.adjusted(-handleReach, -handleReach, handleReach, handleReach).contains(at))
        return {};
    Handle handle{std::abs(at.x() - rect.left()) <= handleReach, std::abs(at.x() - rect.right()) <= handleReach,
                  std::abs(at.y() - rect.top()) <= handleReach, std::abs(at.y() - rect.bottom()) <= handleReach};
    return handle;
}

bool SelectTool::pressed(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_start = m_last = event.position();
    m_nudgeKey = -1;
    if (isOnPort(event.position())) {
        m_startLink(view().hovered());
        return true;
    }
    m_handle = handleAt(event.position());
    if (m_handle.any()) {
        const auto index = view().items().nodeIndex(fromQt(*view().document().selection().begin()));
        m_before = {{index, view().items().nodes()[index].rect}};
        m_state = State::resizing;
        return true;
    }
    const Hit hit = view().hitAt(event.position());
    m_pressedId = view().idOf(hit);
    m_wasSelected = view().document().selection().contains(m_pressedId);
    // The body of a frame is paper for whoever draws a band over its contents.
    m_pressedBody = hit.part == Hit::Part::frameBody && !m_wasSelected;
    const bool adds = (event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (!m_pressedId.isEmpty() && !m_pressedBody && !m_wasSelected && !adds)
        view().document().select(m_pressedId);
    m_state = State::pressed;
    return true;
}

void SelectTool::click(const QString& id, Qt::KeyboardModifiers modifiers) {
    Document& document = view().document();
    if ((modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) == 0) {
        document.setSelection(id.isEmpty() ? QSet<QString>() : QSet<QString>{id});
        return;
    }
    if (id.isEmpty())
        return;
    QSet<QString> selection = document.selection();
    if (!selection.remove(id))
        selection.insert(id);
    document.setSelection(selection);
}

void SelectTool::beginMove() {
    const Document& document = view().document();
    m_delta = {};
    m_moving = outermost(document.design(), document.selection());
    m_before.clear();
    for (const Id& id : m_moving)
        for (const Id& part : subtreeOf(document.design(), id)) {
            const auto index = view().items().nodeIndex(part);
            if (index != DisplayList::none && view().items().nodes()[index].placed)
                m_before.emplace_back(index, view().items().nodes()[index].rect);
        }
    m_state = m_before.empty() ? State::idle : State::moving;
    if (m_state == State::moving)
        view().viewport()->setCursor(Qt::ClosedHandCursor);
}

bool SelectTool::moved(QMouseEvent& event) {
    const QPointF at = event.position();
    if (m_state == State::idle) {
        updateCursor(at);
        // A port lies half outside its card: the mouse on it is still over the card.
        return isOnPort(at);
    }
    if (m_state == State::pressed) {
        if ((at - m_start).manhattanLength() < QApplication::startDragDistance())
            return true;
        const bool isNode = view().document().design().node(fromQt(m_pressedId)) != nullptr;
        const bool adds = (event.modifiers() & Qt::ShiftModifier) != 0;
        if (isNode && !m_pressedBody && !(adds && !m_wasSelected))
            beginMove();
        else
            m_state = State::banding;
    }
    if (m_state == State::moving)
        moveTo(at, event.modifiers());
    else if (m_state == State::resizing)
        resizeTo(at, event.modifiers());
    m_last = at;
    if (m_state == State::banding)
        view().viewport()->update();
    return true;
}

void SelectTool::moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    QPointF delta = (at - m_start) / view().zoom();
    if ((modifiers & Qt::AltModifier) == 0) {
        // The item under the mouse lands on the grid, the others keep their distances to it.
        const QPointF origin = m_before.front().second.topLeft();
        delta = QPointF(layout::snapped(origin.x() + delta.x()) - origin.x(), layout::snapped(origin.y() + delta.y()) - origin.y());
    }
    const DisplayList::Index target = dropTarget(at);
    const QString targetId = target == DisplayList::none ? QString() : toQt(view().items().nodes()[target].id);
    if (targetId != m_target) {
        m_target = targetId;
        view().viewport()->update();
    }
    if (delta == m_delta && m_last != m_start)
        return;
    m_delta = delta;
    auto rects = m_before;
    for (auto& [index, rect] : rects)
        rect.translate(delta);
    view().preview(rects);
}

DisplayList::Index SelectTool::dropTarget(const QPointF& at) const {
    const Design& design = view().document().design();
    return containerAt(view().items(), view().transform().toScene(at), [&](const NodeItem& node) {
        if (std::any_of(m_before.begin(), m_before.end(),
                        [&](const auto& moved) { return view().items().nodes()[moved.first].id == node.id; }))
            return false;
        return std::any_of(m_moving.begin(), m_moving.end(), [&](const Id& id) {
            const Node* child = design.node(id);
            return child != nullptr && mayContain(view().catalog(), view().items().kindOf(node).id, child->kind);
        });
    });
}

void SelectTool::dropAt(const QPointF& at) {
    const DisplayList::Index target = dropTarget(at);
    const Id dropOn = target == DisplayList::none ? Id() : view().items().nodes()[target].id;
    Document& document = view().document();
    const Edit edit = dropOf(document.design(), view().catalog(), document.viewId(), m_moving, m_delta.x(), m_delta.y(), dropOn);
    // Whatever was shown on the way goes back first, so that what is shown next is what the design says.
    cancel();
    m_delta = {};
    if (!edit.empty())
        document.apply(edit);
}

void SelectTool::resizeTo(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const auto snap = [&](double value) { return (modifiers & Qt::AltModifier) != 0 ? value : layout::snapped(value); };
    const QPointF by = (at - m_start) / view().zoom();
    QRectF rect = m_before.front().second;
    if (m_handle.left)
        rect.setLeft(std::min(snap(rect.left() + by.x()), rect.right() - layout::grid));
    if (m_handle.right)
        rect.setRight(std::max(snap(rect.right() + by.x()), rect.left() + layout::grid));
    if (m_handle.top)
        rect.setTop(std::min(snap(rect.top() + by.y()), rect.bottom() - layout::grid));
    if (m_handle.bottom)
        rect.setBottom(std::max(snap(rect.bottom() + by.y()), rect.top() + layout::grid));
    const auto index = m_before.front().first;
    const Document& document = view().document();
    const Rect allowed = allowedRect(document.design(), document.viewId(), view().items().nodes()[index].id, toModel(rect));
    view().preview({{index, QRectF(allowed.x, allowed.y, allowed.width, allowed.height)}});
}

bool SelectTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    const State state = m_state;
    if (state == State::moving) {
        dropAt(event.position());
        return true;
    }
    if (state == State::resizing) {
        const auto index = m_before.front().first;
        const Id id = view().items().nodes()[index].id;
        const Rect wanted = toModel(view().items().nodes()[index].rect);
        cancel();
        Document& document = view().document();
        if (const Edit edit = resizeOf(document.design(), document.viewId(), id, wanted); !edit.empty())
            document.apply(edit);
        return true;
    }
    if (state == State::banding)
        finishBand(event.position(), event.modifiers());
    else if (state == State::pressed)
        click(m_pressedId, event.modifiers());
    m_state = State::idle;
    view().viewport()->update();
    return true;
}

void SelectTool::finishBand(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const QRectF band = view().transform().toScene(QRectF(m_start, at).normalized());
    // To the right: what lies inside; to the left: also what is only touched.
    const bool touching = at.x() < m_start.x();
    QSet<QString> selection = (modifiers & Qt::ShiftModifier) != 0 ? view().document().selection() : QSet<QString>();
    for (const std::string& id : itemsIn(view().items(), band, touching))
        selection.insert(toQt(id));
    view().document().setSelection(selection);
}

void SelectTool::updateCursor(const QPointF& at) {
    const Handle handle = handleAt(at);
    QWidget* viewport = view().viewport();
    if (isOnPort(at))
        viewport->setCursor(Qt::CrossCursor);
    else if ((handle.left && handle.top) || (handle.right && handle.bottom))
        viewport->setCursor(Qt::SizeFDiagCursor);
    else if ((handle.right && handle.top) || (handle.left && handle.bottom))
        viewport->setCursor(Qt::SizeBDiagCursor);
    else if (handle.left || handle.right)
        viewport->setCursor(Qt::SizeHorCursor);
    else if (handle.top || handle.bottom)
        viewport->setCursor(Qt::SizeVerCursor);
    else
        viewport->unsetCursor();
}

bool SelectTool::keyPressed(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: nudge(event.key(), (event.modifiers() & Qt::ShiftModifier) != 0); return true;
    case Qt::Key_Escape:
        if (m_state == State::idle)
            return false;
        cancel();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (view().document().selection().size() == 1)
            emit view().activated(*view().document().selection().begin());
        return true;
    default: return false;
    }
}

void SelectTool::nudge(int key, bool fine) {
    const double step = fine ? 1 : layout::grid;
    const QPointF by(key == Qt::Key_Left ? -step : key == Qt::Key_Right ? step : 0,
                     key == Qt::Key_Up ? -step : key == Qt::Key_Down ? step : 0);
    Document& document = view().document();
    if (m_nudgeKey < 0 || m_nudged != document.selection())
        m_nudgeKey = document.newMergeKey();
    m_nudged = document.selection();
    const std::vector<Id> nodes = outermost(document.design(), document.selection());
    if (nodes.empty()) {
        view().scrollBy((-by * 4).toPoint());
        return;
    }
    const Edit edit = dropOf(document.design(), view().catalog(), document.viewId(), nodes, by.x(), by.y(), {});
    if (!edit.empty())
        document.apply(edit, m_nudgeKey);
}

void SelectTool::paintOverlay(QPainter& painter) {
    const Theme& theme = view().theme();
    const QColor accent = theme.colour(QStringLiteral("accent"));
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_state == State::idle)
        ports::paint(painter, view(), view().hovered());
    if (m_state == State::moving && !m_target.isEmpty()) {
        QColor tint = accent;
        tint.setAlphaF(0.06F);
        painter.setPen(QPen(accent, 2, Qt::DashLine));
        painter.setBrush(tint);
        painter.drawRoundedRect(view().viewRectOf(m_target), 12 * view().zoom(), 12 * view().zoom());
    }
    if (m_state == State::banding) {
        QColor tint = accent;
        tint.setAlphaF(0.08F);
        const bool touching = m_last.x() < m_start.x();
        painter.setPen(QPen(accent, 1, touching ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(tint);
        painter.drawRect(QRectF(m_start, m_last).normalized().translated(0.5, 0.5));
    }
}

} // namespace isthmus
