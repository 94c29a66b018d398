// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the canvas that takes events: panning, zooming and tips are its own, the rest is the tool's.
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/facts.h"
#include "widgets/canvas/lod.h"
#include "widgets/canvas/minimap.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFontMetricsF>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QMimeData>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace isthmus {

namespace {

/// Links of one line that its tip names.
constexpr qsizetype mostNamed = 8;

} // namespace

bool CanvasView::focusNextPrevChild(bool next) {
    return (m_tool == nullptr || !m_tool->takesTab()) && QAbstractScrollArea::focusNextPrevChild(next);
}

bool CanvasView::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->globalPos(), help->pos());
        return true;
    }
    case QEvent::Gesture:
        if (QGesture* gesture = static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture)) {
            const auto* pinch = static_cast<QPinchGesture*>(gesture);
            setZoom(m_transform.scale * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint()));
            return true;
        }
        break;
    case QEvent::Leave:
        m_pointerInside = false;
        if (m_tool == nullptr || !m_tool->isBusy())
            setHovered({});
        break;
    default: break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString CanvasView::badgeAt(const QPointF& at) const {
    constexpr double reach = 12.0;
    const QRectF around(at - QPointF(4 * reach, 2 * reach), at + QPointF(4 * reach, 2 * reach));
    const QRectF area(m_transform.toScene(around.topLeft()), m_transform.toScene(around.bottomRight()));
    std::vector<DisplayList::Index> found;
    m_items.nodesIn(area, found);
    for (const auto index : found) {
        const NodeItem& node = m_items.nodes()[index];
        if (node.badge.count > 0 && QLineF(m_transform.toView(node.rect).topRight(), at).length() <= reach)
            return toQt(node.id);
    }
    // That of a link hangs beside its label.
    found.clear();
    m_items.linksIn(area, found);
    const QFontMetricsF metrics(m_theme.font(QStringLiteral("caption")));
    for (const auto index : found) {
        const LinkItem& link = m_items.links()[index];
        const QPointF away = at - m_transform.toView(link.middle.point);
        const double half = metrics.horizontalAdvance(link.label) / 2 * m_transform.scale + 2 * reach;
        if (link.placed && link.badge.count > 0 && std::abs(away.x()) <= half && std::abs(away.y()) <= 2 * reach)
            return toQt(link.id);
    }
    return {};
}

void CanvasView::showToolTip(const QPoint& global, const QPointF& at) {
    const QString badged = badgeAt(at);
    const std::string id = fromQt(badged.isEmpty() ? idOf(hitAt(at)) : badged);
    if (id.empty()) {
        QToolTip::hideText();
        return;
    }
    const Design& design = m_document.design();
    const auto line = m_items.linkIndex(id);
    const std::vector<std::string> ids = line != DisplayList::none ? m_items.linksBehind(line) : std::vector<std::string>{id};
    QStringList words;
    QString sentences;
    for (const std::string& one : ids) {
        for (const QString& sentence : findingsOf(toQt(one)))
            sentences += QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped());
        if (words.size() == mostNamed)
            continue;
        if (const Node* node = design.node(one))
            words << descriptionOf(design, catalog(), *node);
        else if (const Link* link = design.link(one))
            words << descriptionOf(design, catalog(), *link);
    }
    if (ids.size() > static_cast<std::size_t>(mostNamed))
        words << tr("and %1 more").arg(ids.size() - static_cast<std::size_t>(mostNamed));
    const QString text = QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(words.join(QLatin1Char('\n')).toHtmlEscaped()) + sentences;
    QToolTip::showText(global, text, viewport());
}

bool CanvasView::startPan(QMouseEvent* event) {
    const bool wanted = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (!wanted)
        return false;
    m_panning = true;
    m_panFrom = event->position().toPoint();
    viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    m_pointer = event->position();
    m_pointerInside = true;
    m_fitWhenShown = false;
    if (event->button() == Qt::LeftButton && mapRect().contains(event->position().toPoint())) {
        m_mapDragging = true;
        centreOn(m_miniMap->sceneAt(event->position(), viewport()->size()));
        return;
    }
    if (startPan(event))
        return;
    if (m_tool == nullptr || !m_tool->pressed(*event))
        event->ignore();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    m_pointerInside = true;
    if (m_mapDragging) {
        centreOn(m_miniMap->sceneAt(event->position(), viewport()->size()));
        return;
    }
    if (m_panning) {
        const QPoint at = event->position().toPoint();
        scrollBy(at - m_panFrom);
        m_panFrom = at;
        return;
    }
    if (m_tool != nullptr && m_tool->moved(*event))
        return;
    setHovered(idOf(hitAt(event->position())));
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_mapDragging) {
        m_mapDragging = false;
        return;
    }
    if (m_panning) {
        m_panning = false;
        if (m_spaceHeld)
            viewport()->setCursor(Qt::OpenHandCursor);
        else
            viewport()->unsetCursor();
        return;
    }
    if (m_tool == nullptr || !m_tool->released(*event))
        event->ignore();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_tool != nullptr && m_tool->doubleClicked(*event))
        return;
    const Hit hit = hitAt(event->position());
    if (hit.part == Hit::Part::frameHeader || hit.part == Hit::Part::frameBody)
        showOnly(idOf(hit));
    else if (hit.part == Hit::Part::card && m_items.nodes()[hit.index].collapsed)
        setCollapsed(idOf(hit), false);
    else if (const QString id = idOf(hit); !id.isEmpty())
        emit activated(id);
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        const double notches = event->angleDelta().y() / 120.0;
        setZoom(m_transform.scale * std::pow(lod::zoomStep, notches), event->position());
    } else {
        QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
        if ((event->modifiers() & Qt::ShiftModifier) != 0 && delta.x() == 0)
            delta = delta.transposed();
        scrollBy(delta);
    }
    event->accept();
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    }
    if (m_tool != nullptr && m_tool->keyPressed(*event))
        return;
    if (event->key() == Qt::Key_Escape) {
        selectNone();
        return;
    }
    if (event->key() == Qt::Key_Backspace && !m_items.root().empty()) {
        leaveContainer();
        return;
    }
    event->ignore();
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        if (!m_panning)
            viewport()->unsetCursor();
        return;
    }
    if (m_tool == nullptr || !m_tool->keyReleased(*event))
        event->ignore();
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    const Hit hit = hitAt(event->reason() == QContextMenuEvent::Keyboard ? m_pointer : QPointF(event->pos()));
    const QString id = idOf(hit);
    if (!id.isEmpty() && !m_document.selection().contains(id))
        m_document.select(id);
    emit contextMenuWanted(id, event->globalPos());
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kindMimeType)))
        event->acceptProposedAction();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kindMimeType)))
        return;
    m_pointer = event->position();
    m_pointerInside = true;
    emit kindDragged(QString::fromUtf8(event->mimeData()->data(QLatin1String(kindMimeType))), m_transform.toScene(m_pointer));
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* event) {
    QAbstractScrollArea::dragLeaveEvent(event);
    emit kindDragged({}, {});
}

void CanvasView::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kindMimeType)))
        return;
    m_fitWhenShown = false;
    emit kindDropped(QString::fromUtf8(event->mimeData()->data(QLatin1String(kindMimeType))),
                     m_transform.toScene(event->position()));
    event->acceptProposedAction();
    setFocus();
}

} // namespace isthmus
