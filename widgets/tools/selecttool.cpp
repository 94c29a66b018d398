// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/selecttool.h"

#include "widgets/commands/arrangement.h"
#include "widgets/commands/notes.h"
#include "widgets/tools/bandgesture.h"
#include "widgets/tools/containment.h"
#include "widgets/tools/movegesture.h"
#include "widgets/tools/ports.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace isthmus {

namespace {

// What is under the mouse: of a line that stands for several links all of them.
QSet<QString> idsOf(const CanvasView& view, const Hit& hit) {
    QSet<QString> ids;
    if (hit.part == Hit::Part::link)
        for (const std::string& id : view.items().linksBehind(hit.index))
            ids.insert(toQt(id));
    else if (const QString id = view.idOf(hit); !id.isEmpty())
        ids.insert(id);
    return ids;
}

} // namespace

SelectTool::SelectTool(CanvasView& view, Handover handover)
    : CanvasTool(view)
    , m_handover(std::move(handover)) {}

SelectTool::~SelectTool() = default;

void SelectTool::deactivate() { cancel(); }

void SelectTool::cancel() {
    m_pressed = false;
    if (const auto gesture = std::exchange(m_gesture, nullptr))
        gesture->cancel();
    view().viewport()->unsetCursor();
    view().viewport()->update();
}

bool SelectTool::isOnPort(const QPointF& at) const {
    const QString& hovered = view().hovered();
    return ports::shownFor(view(), hovered) && ports::at(view().viewRectOf(hovered), at);
}

std::optional<LinkEnd> SelectTool::linkEndAt(const QPointF& at) const {
    const auto& selection = view().document().selection();
    const auto index = selection.size() == 1 ? view().items().linkIndex(fromQt(*selection.begin())) : DisplayList::none;
    if (index == DisplayList::none || !view().items().links()[index].placed ||
        view().items().links()[index].points.empty())
        return std::nullopt;
    const auto& points = view().items().links()[index].points;
    const double reach = view().theme().number(QStringLiteral("size.handle"));
    if ((view().transform().toView(points.front()) - at).manhattanLength() <= reach)
        return LinkEnd::from;
    if ((view().transform().toView(points.back()) - at).manhattanLength() <= reach)
        return LinkEnd::to;
    return std::nullopt;
}

void SelectTool::paintLinkEnds(QPainter& painter) const {
    const auto& selection = view().document().selection();
    const auto index = selection.size() == 1 ? view().items().linkIndex(fromQt(*selection.begin())) : DisplayList::none;
    if (index == DisplayList::none || !view().items().links()[index].placed ||
        view().items().links()[index].points.empty())
        return;
    const Theme& theme = view().theme();
    painter.setPen(QPen(theme.colour(QStringLiteral("accent")), theme.number(QStringLiteral("line.link"))));
    painter.setBrush(theme.colour(QStringLiteral("paper")));
    const double radius = theme.number(QStringLiteral("size.handle")) / 2;
    const auto& points = view().items().links()[index].points;
    for (const QPointF& point : {points.front(), points.back()})
        painter.drawEllipse(view().transform().toView(point), radius, radius);
}

Edges SelectTool::handleAt(const QPointF& at) const {
    const auto& selection = view().document().selection();
    // A collapsed box has one size only.
    const auto index = selection.size() == 1 ? view().items().nodeIndex(fromQt(*selection.begin())) : DisplayList::none;
    if (index != DisplayList::none && view().items().nodes()[index].collapsed)
        return {};
    return selection.size() == 1 ? edgesAt(view().viewRectOf(*selection.begin()), at) : Edges();
}

bool SelectTool::pressed(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_start = event.position();
    m_stepKey = -1;
    if (const auto end = linkEndAt(m_start)) {
        m_handover.moveEnd(*view().document().selection().begin(), *end);
        return true;
    }
    if (isOnPort(m_start)) {
        m_handover.startLink(view().hovered());
        return true;
    }
    m_pressed = true;
    const Document& document = view().document();
    if (const Edges edges = handleAt(m_start); edges.any()) {
        m_pressedId = *document.selection().begin();
        m_pressedIds = {m_pressedId};
        if (heldBy(document.design(), document.viewId(), fromQt(m_pressedId)).empty())
            m_gesture = std::make_unique<ResizeGesture>(view(), m_pressedId, edges, m_start);
        return true;
    }
    const Hit hit = view().hitAt(m_start);
    m_pressedId = view().idOf(hit);
    m_pressedIds = idsOf(view(), hit);
    m_wasSelected = document.selection().contains(m_pressedId);
    // The body of a frame is paper for whoever draws a band over its contents.
    m_pressedBody = hit.part == Hit::Part::frameBody && !m_wasSelected;
    const bool adds = (event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (!m_pressedId.isEmpty() && !m_pressedBody && !m_wasSelected && !adds)
        view().document().setSelection(m_pressedIds);
    return true;
}

void SelectTool::sayHowMany() {
    const auto index = view().items().linkIndex(fromQt(m_pressedId));
    if (m_pressedIds.size() < 2 || index == DisplayList::none)
        return;
    const LinkItem& line = view().items().links()[index];
    const auto nameOf = [&](std::int32_t node) { return view().items().nodes()[static_cast<std::size_t>(node)].name; };
    emit view().statusChanged(CanvasView::tr("%1 links run between %2 and %3; all of them are selected.")
                                  .arg(m_pressedIds.size())
                                  .arg(nameOf(line.from), nameOf(line.to)));
}

void SelectTool::click(Qt::KeyboardModifiers modifiers) {
    Document& document = view().document();
    if ((modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) == 0) {
        document.setSelection(m_pressedIds);
        sayHowMany();
        return;
    }
    if (m_pressedIds.isEmpty())
        return;
    QSet<QString> selection = document.selection();
    if (selection.contains(m_pressedId))
        selection.subtract(m_pressedIds);
    else {
        selection.unite(m_pressedIds);
        sayHowMany();
    }
    document.setSelection(selection);
}

void SelectTool::beginDrag(Qt::KeyboardModifiers modifiers) {
    const bool movable = noteIn(m_pressedId) || view().document().design().node(fromQt(m_pressedId)) != nullptr;
    const bool adds = (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (movable && !m_pressedBody && !(adds && !m_wasSelected)) {
        m_gesture = MoveGesture::begin(view(), m_pressedId, m_start);
        m_pressed = m_gesture != nullptr;
    } else
        m_gesture = std::make_unique<BandGesture>(view(), m_start);
}

bool SelectTool::moved(QMouseEvent& event) {
    const QPointF at = event.position();
    if (!m_pressed) {
        updateCursor(at);
        // A port lies half outside its card: the mouse on it is still over the card.
        return isOnPort(at);
    }
    if (m_gesture == nullptr && (at - m_start).manhattanLength() >= QApplication::startDragDistance())
        beginDrag(event.modifiers());
    if (m_gesture != nullptr)
        m_gesture->moveTo(at, event.modifiers());
    return true;
}

bool SelectTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    if (!std::exchange(m_pressed, false))
        return true;
    // It goes first: what it does to the document may come back here.
    if (const auto gesture = std::exchange(m_gesture, nullptr))
        gesture->finish(event.position(), event.modifiers());
    else
        click(event.modifiers());
    view().viewport()->update();
    return true;
}

void SelectTool::updateCursor(const QPointF& at) {
    QWidget* viewport = view().viewport();
    if (isOnPort(at) || linkEndAt(at))
        viewport->setCursor(Qt::CrossCursor);
    else if (const Edges edges = handleAt(at); edges.any())
        viewport->setCursor(edges.cursor());
    else
        viewport->unsetCursor();
}

bool SelectTool::keyPressed(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: return arrowPressed(event.key(), event.modifiers());
    case Qt::Key_Escape:
        if (!m_pressed)
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

bool SelectTool::arrowPressed(int key, Qt::KeyboardModifiers modifiers) {
    const bool resizes = (modifiers & Qt::ControlModifier) != 0;
    const double step = (modifiers & Qt::ShiftModifier) != 0 ? 1 : view().options().grid;
    const QPointF by(key == Qt::Key_Left ? -step : key == Qt::Key_Right ? step : 0,
                     key == Qt::Key_Up ? -step : key == Qt::Key_Down ? step : 0);
    Document& document = view().document();
    if (m_stepKey < 0 || m_stepped != document.selection())
        m_stepKey = document.newMergeKey();
    m_stepped = document.selection();
    if (resizes)
        stretch(by);
    else
        nudge(by);
    return true;
}

void SelectTool::nudge(const QPointF& by) {
    Document& document = view().document();
    const std::vector<Id> chosen = outermost(document.design(), document.selection());
    const std::vector<Note> notes = notesIn(document.design(), document.viewId(), document.selection());
    if (chosen.empty() && notes.empty()) {
        view().scrollBy((-by * 4).toPoint());
        return;
    }
    const std::vector<Id> nodes = movable(document.design(), document.viewId(), chosen);
    if (nodes.empty() && notes.empty()) {
        emit view().statusChanged(CanvasView::tr("What is selected is locked."));
        return;
    }
    Edit edit = dropOf(document.design(), view().catalog(), document.viewId(), nodes, by.x(), by.y(), {});
    for (Note note : notes) {
        note.rect.x += by.x();
        note.rect.y += by.y();
        edit.add(PutNote{document.viewId(), std::move(note)});
    }
    if (nodes.empty())
        edit.label = fromQt(QCoreApplication::translate("Canvas", "Move 1 item"));
    if (!edit.empty())
        document.apply(edit, m_stepKey);
}

void SelectTool::stretch(const QPointF& by) {
    Document& document = view().document();
    if (document.selection().size() != 1)
        return;
    const Id id = fromQt(*document.selection().begin());
    const Rect* rect = document.design().position(document.viewId(), id);
    if (rect == nullptr || !heldBy(document.design(), document.viewId(), id).empty())
        return;
    const Edit edit = resizeOf(document.design(), document.viewId(), id, {rect->x, rect->y, rect->width + by.x(), rect->height + by.y()});
    if (!edit.empty())
        document.apply(edit, m_stepKey);
}

void SelectTool::paintOverlay(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_gesture != nullptr)
        m_gesture->paint(painter);
    else if (!m_pressed) {
        ports::paint(painter, view(), view().hovered());
        paintLinkEnds(painter);
    }
}

} // namespace isthmus
