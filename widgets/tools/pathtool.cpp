// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/pathtool.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace isthmus {

PathTool::PathTool(CanvasView& view, Picked picked, std::function<void()> finished)
    : CanvasTool(view)
    , m_picked(std::move(picked))
    , m_finished(std::move(finished)) {}

bool PathTool::canBeEnd(const Catalog& catalog, std::string_view kind) {
    const NodeKind* known = catalog.nodeKind(kind);
    if (known == nullptr)
        return false;
    switch (known->role) {
    case Role::network:
    case Role::subnet:
    case Role::site:
    case Role::workload:
    case Role::internet:
        return true;
    default:
        return false;
    }
}

void PathTool::begin(const QString& from) {
    m_from = from;
    m_at = view().viewport()->mapFromGlobal(QCursor::pos());
    tell();
    view().viewport()->update();
}

void PathTool::activate() {
    QSet<QString> lit;
    const Catalog& catalog = view().catalog();
    for (const auto& [id, node] : view().document().design().nodes())
        if (canBeEnd(catalog, node.kind))
            lit.insert(toQt(id));
    view().setLit(lit);
    view().viewport()->setCursor(Qt::CrossCursor);
}

void PathTool::deactivate() {
    m_from.clear();
    view().setLit(std::nullopt);
    view().viewport()->unsetCursor();
    emit view().statusChanged({});
}

void PathTool::tell() {
    emit view().statusChanged(m_from.isEmpty() ? CanvasView::tr("Path: click where the traffic starts. Esc ends.")
                                               : CanvasView::tr("Path: click where the traffic goes. Esc ends."));
}

QString PathTool::endAt(const QPointF& at) const {
    const QString hit = view().idOf(view().hitAt(at));
    const Design& design = view().document().design();
    if (const Node* node = design.node(fromQt(hit)); node != nullptr && canBeEnd(view().catalog(), node->kind))
        return hit;
    // A link or a gateway over a network: the network is meant where there is one.
    const auto frame = containerAt(view().items(), view().transform().toScene(at), [this](const NodeItem& node) {
        return canBeEnd(view().catalog(), view().items().kindOf(node).id);
    });
    return frame == DisplayList::none ? QString() : toQt(view().items().nodes()[frame].id);
}

bool PathTool::pressed(QMouseEvent& event) {
    return event.button() == Qt::LeftButton;
}

bool PathTool::moved(QMouseEvent& event) {
    m_at = event.position();
    view().setHovered(endAt(m_at));
    view().viewport()->update();
    return true;
}

bool PathTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    const QString id = endAt(event.position());
    if (id.isEmpty())
        emit view().statusChanged(
            CanvasView::tr("Nothing there has addresses. Click a network, subnet, site or workload."));
    else
        pick(id);
    return true;
}

void PathTool::pick(const QString& id) {
    if (m_from.isEmpty() || m_from == id) {
        begin(id);
        return;
    }
    m_picked(m_from, id);
    m_finished();
}

bool PathTool::keyPressed(QKeyEvent& event) {
    if (event.key() == Qt::Key_Escape) {
        m_finished();
        return true;
    }
    // Without a mouse: Enter takes what is selected.
    const auto& selection = view().document().selection();
    if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && selection.size() == 1) {
        const Node* node = view().document().design().node(fromQt(*selection.begin()));
        if (node != nullptr && canBeEnd(view().catalog(), node->kind))
            pick(*selection.begin());
        return true;
    }
    return false;
}

void PathTool::paintOverlay(QPainter& painter) {
    const QRectF rect = m_from.isEmpty() ? QRectF() : view().viewRectOf(m_from);
    if (rect.isNull())
        return;
    const Theme& theme = view().theme();
    const QColor colour = theme.colour(QStringLiteral("pathThere"));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, theme.number(QStringLiteral("line.selected"))));
    const double corner = theme.number(QStringLiteral("corner.node"));
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), corner, corner);
    painter.setPen(QPen(colour, theme.number(QStringLiteral("line.selected")), Qt::DashLine));
    if (!rect.contains(m_at))
        painter.drawLine(rect.center(), m_at);
}

} // namespace isthmus
