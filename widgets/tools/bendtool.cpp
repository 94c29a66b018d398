// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/bendtool.h"

#include "widgets/canvas/layout.h"
#include "widgets/canvas/viewedits.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace isthmus {

namespace {

constexpr double reach = 7.0;

} // namespace

BendTool::BendTool(CanvasView& view, std::function<bool()> isFree, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_isFree(std::move(isFree)) {
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
}

bool BendTool::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_view) {
        if (event->type() == QEvent::KeyPress && isDragging() &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            cancel();
            return true;
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return pressed(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return moved(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return released(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        return doubleClicked(*static_cast<QMouseEvent*>(event));
    default:
        return false;
    }
}

std::optional<BendTool::Grip> BendTool::gripAt(const QPointF& at) const {
    const QSet<QString>& selection = m_view.document().selection();
    if (selection.size() != 1 || !m_isFree())
        return std::nullopt;
    const DisplayList::Index link = m_view.items().linkIndex(fromQt(*selection.begin()));
    if (link == DisplayList::none)
        return std::nullopt;
    for (const BendHandle& handle : bendHandlesOf(m_view.items(), link))
        if ((m_view.transform().toView(handle.at) - at).manhattanLength() <= reach)
            return Grip{link, handle};
    return std::nullopt;
}

bool BendTool::pressed(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return isDragging();
    const auto grip = gripAt(event.position());
    if (!grip)
        return false;
    m_link = grip->link;
    m_handle = grip->handle;
    m_before = m_view.items().links()[m_link];
    m_bends = m_before.bends;
    m_start = event.position();
    return true;
}

bool BendTool::moved(const QMouseEvent& event) {
    if (isDragging()) {
        const QPointF by = delta(event.position(), event.modifiers());
        m_bends = by.isNull() ? m_before.bends : bendsAfterDrag(m_before, m_handle, by);
        m_view.previewBends(m_link, m_bends);
        return true;
    }
    const auto grip = event.buttons() == Qt::NoButton ? gripAt(event.position()) : std::nullopt;
    if (grip) {
        const bool isPiece = grip->handle.kind == BendHandle::Kind::piece;
        m_view.viewport()->setCursor(!isPiece             ? Qt::SizeAllCursor
                                     : grip->handle.level ? Qt::SizeVerCursor
                                                          : Qt::SizeHorCursor);
    } else if (m_pointing)
        m_view.viewport()->unsetCursor();
    m_pointing = grip.has_value();
    return m_pointing;
}

bool BendTool::released(const QMouseEvent& event) {
    if (!isDragging() || event.button() != Qt::LeftButton)
        return isDragging();
    const std::vector<QPointF> bends = m_bends;
    const QString id = toQt(m_before.id);
    // Back to what the design says, so that the change is shown as every other change is.
    cancel();
    if (bends != m_before.bends)
        put(bends);
    m_view.setHovered(id);
    return true;
}

bool BendTool::doubleClicked(const QMouseEvent& event) {
    const auto grip = gripAt(event.position());
    if (!grip || grip->handle.kind != BendHandle::Kind::bend)
        return grip.has_value();
    m_before = m_view.items().links()[grip->link];
    std::vector<QPointF> bends = m_before.bends;
    bends.erase(bends.begin() + static_cast<std::ptrdiff_t>(grip->handle.index));
    put(bends);
    return true;
}

// On the grid unless Alt is held, like everything that is dragged.
QPointF BendTool::delta(const QPointF& at, Qt::KeyboardModifiers modifiers) const {
    if ((at - m_start).manhattanLength() < QApplication::startDragDistance())
        return {};
    const QPointF by = (at - m_start) / m_view.zoom();
    if ((modifiers & Qt::AltModifier) != 0)
        return by;
    const QPointF to = m_handle.at + by;
    return QPointF(layout::snapped(to.x()), layout::snapped(to.y())) - m_handle.at;
}

void BendTool::put(const std::vector<QPointF>& bends) {
    std::vector<ScenePoint> points;
    for (const QPointF& bend : bends)
        points.push_back({bend.x(), bend.y()});
    Document& document = m_view.document();
    if (const Edit edit = bendingOf(document.design(), document.viewId(), m_before.id, points); !edit.empty())
        document.apply(edit);
}

void BendTool::cancel() {
    m_view.previewBends(m_link, m_before.bends);
    m_link = DisplayList::none;
}

} // namespace isthmus
