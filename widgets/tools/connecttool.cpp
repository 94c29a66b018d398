// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/connecttool.h"

#include "widgets/commands/coretext.h"
#include "widgets/tools/linking.h"
#include "widgets/tools/ports.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <set>

namespace isthmus {

ConnectTool::ConnectTool(CanvasView& view, std::function<void()> finished) : CanvasTool(view), m_finished(std::move(finished)) {}

void ConnectTool::begin(const QString& node, bool held) {
    m_from = node;
    m_held = held;
    m_moved = false;
    m_target.clear();
    m_at = m_start = view().viewport()->mapFromGlobal(QCursor::pos());
    light();
    const Node* from = view().document().design().node(fromQt(node));
    if (from != nullptr)
        emit view().statusChanged(CanvasView::tr("Link from %1: choose what is lit, Esc ends.").arg(toQt(from->name.empty() ? from->id : from->name)));
}

void ConnectTool::deactivate() {
    m_from.clear();
    m_target.clear();
    view().setLit(std::nullopt);
    view().viewport()->unsetCursor();
    emit view().statusChanged({});
}

void ConnectTool::stop() {
    deactivate();
    view().viewport()->update();
    m_finished();
}

void ConnectTool::light() {
    const Design& design = view().document().design();
    const Node* from = design.node(fromQt(m_from));
    if (from == nullptr)
        return;
    QSet<QString> lit{m_from};
    std::set<std::string> kinds;
    for (const NodeKind& kind : view().catalog().nodeKinds())
        if (!view().catalog().linksBetween(from->kind, kind.id).empty())
            kinds.insert(kind.id);
    for (const auto& [id, node] : design.nodes())
        if (kinds.contains(node.kind) && id != from->id)
            lit.insert(toQt(id));
    view().setLit(lit);
    view().viewport()->setCursor(Qt::CrossCursor);
}

QString ConnectTool::nodeAt(const QPointF& at) const {
    const Hit hit = view().hitAt(at);
    if (hit.isNode())
        return view().idOf(hit);
    // Between a card and its frame there may be a link in the way; the frame is meant.
    const auto frame = containerAt(view().items(), view().transform().toScene(at), [](const NodeItem& node) { return node.frame; });
    return frame == DisplayList::none ? QString() : toQt(view().items().nodes()[frame].id);
}

bool ConnectTool::pressed(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_from.isEmpty()) {
        const QString node = nodeAt(event.position());
        if (node.isEmpty())
            return true;
        begin(node, true);
    }
    m_held = true;
    m_start = m_at = event.position();
    return true;
}

bool ConnectTool::moved(QMouseEvent& event) {
    m_at = event.position();
    if (m_from.isEmpty()) {
        view().viewport()->setCursor(Qt::CrossCursor);
        return false;
    }
    m_moved = m_moved || (m_at - m_start).manhattanLength() >= QApplication::startDragDistance();
    const QString target = nodeAt(m_at);
    if (target != m_target) {
        m_target = target;
        const Design& design = view().document().design();
        const Id from = fromQt(m_from);
        const Id to = fromQt(m_target);
        m_allowed = !m_target.isEmpty() && !possibleLinks(design, view().catalog(), from, to).empty();
        view().setHovered(m_target);
        const bool says = !m_target.isEmpty() && m_target != m_from && !m_allowed;
        const QString why = says ? toQt(whyNotLinked(design, view().catalog(), from, to)) : QString();
        emit view().statusChanged(why);
        if (says)
            QToolTip::showText(event.globalPosition().toPoint(), why, view().viewport());
        else
            QToolTip::hideText();
    }
    view().viewport()->update();
    return true;
}

bool ConnectTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || m_from.isEmpty())
        return false;
    m_held = false;
    const QString target = nodeAt(event.position());
    // A click on the first node leaves the draft link hanging at the mouse until the second click.
    if (!m_moved && (target == m_from || target.isEmpty()))
        return true;
    finishOn(target, event.globalPosition().toPoint());
    return true;
}

void ConnectTool::finishOn(const QString& target, const QPoint& global) {
    const Design& design = view().document().design();
    const auto kinds = possibleLinks(design, view().catalog(), fromQt(m_from), fromQt(target));
    if (kinds.empty()) {
        const QString why = target.isEmpty() || target == m_from ? QString()
                                                                 : toQt(whyNotLinked(design, view().catalog(), fromQt(m_from), fromQt(target)));
        stop();
        if (!why.isEmpty())
            emit view().statusChanged(why);
        return;
    }
    // Shift asks even where the answer is clear.
    const LinkKind* obvious = obviousLink(kinds);
    if (obvious != nullptr && (kinds.size() == 1 || (QGuiApplication::keyboardModifiers() & Qt::ShiftModifier) == 0)) {
        make(obvious->id, target);
        return;
    }
    auto* menu = new QMenu(view().viewport());
    menu->setObjectName(QStringLiteral("linkKinds"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const LinkKind* kind : kinds) {
        QAction* action = menu->addAction(catalogText(kind->title));
        action->setToolTip(toQt(kind->help));
        QObject::connect(action, &QAction::triggered, &view(), [this, id = kind->id, target] { make(id, target); });
    }
    menu->setToolTipsVisible(true);
    menu->setActiveAction(menu->actions().constFirst());
    // Closing comes before the choice is told, so giving up waits for the next turn.
    QObject::connect(menu, &QMenu::aboutToHide, &view(), [this] {
        QMetaObject::invokeMethod(&view(), [this] {
            if (!m_from.isEmpty())
                stop();
        }, Qt::QueuedConnection);
    });
    menu->popup(global);
}

void ConnectTool::make(const std::string& kind, const QString& target) {
    Document& document = view().document();
    if (m_from.isEmpty() || document.design().node(fromQt(m_from)) == nullptr || document.design().node(fromQt(target)) == nullptr)
        return;
    const NewLink link = linkOf(document.design(), view().catalog(), kind, fromQt(m_from), fromQt(target));
    stop();
    if (document.apply(link.edit))
        document.select(toQt(link.id));
}

bool ConnectTool::keyPressed(QKeyEvent& event) {
    if (event.key() != Qt::Key_Escape)
        return false;
    stop();
    return true;
}

void ConnectTool::paintOverlay(QPainter& painter) {
    const Theme& theme = view().theme();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_from.isEmpty()) {
        ports::paint(painter, view(), view().hovered());
        return;
    }
    const QColor accent = theme.colour(QStringLiteral("accent"));
    const QRectF rect = view().viewRectOf(m_from);
    if (rect.isNull())
        return;
    // From the side that faces the mouse.
    const QPointF away = m_at - rect.center();
    const bool level = std::abs(away.x()) * rect.height() >= std::abs(away.y()) * rect.width();
    const QPointF start = level ? QPointF(away.x() >= 0 ? rect.right() : rect.left(), rect.center().y())
                                : QPointF(rect.center().x(), away.y() >= 0 ? rect.bottom() : rect.top());
    if (m_allowed && m_target != m_from) {
        painter.setPen(QPen(accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(view().viewRectOf(m_target).adjusted(-2, -2, 2, 2), 9, 9);
    }
    const bool refused = !m_target.isEmpty() && m_target != m_from && !m_allowed;
    QPen pen(refused ? theme.colour(QStringLiteral("error")) : accent, 2, m_allowed ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(start);
    const QPointF middle = (start + m_at) / 2;
    if (level) {
        path.lineTo(middle.x(), start.y());
        path.lineTo(middle.x(), m_at.y());
    } else {
        path.lineTo(start.x(), middle.y());
        path.lineTo(m_at.x(), middle.y());
    }
    path.lineTo(m_at);
    painter.drawPath(path);
    painter.setBrush(theme.colour(QStringLiteral("paper")));
    painter.drawEllipse(start, 4.5, 4.5);
    painter.drawEllipse(m_at, 4.5, 4.5);
}

} // namespace isthmus
