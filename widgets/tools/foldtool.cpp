// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/foldtool.h"

#include "widgets/canvas/lod.h"

#include <QMouseEvent>

namespace isthmus {

FoldTool::FoldTool(CanvasView& view, std::function<bool()> isFree, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_isFree(std::move(isFree)) {
    view.viewport()->installEventFilter(this);
}

DisplayList::Index FoldTool::containerAt(const QPointF& at) const {
    if (m_view.zoom() < lod::detail || !m_isFree())
        return DisplayList::none;
    const Hit hit = m_view.hitAt(at);
    if (!hit.isNode())
        return DisplayList::none;
    const NodeItem& node = m_view.items().nodes()[hit.index];
    return foldRect(node).contains(m_view.transform().toScene(at)) ? hit.index : DisplayList::none;
}

bool FoldTool::eventFilter(QObject* /*watched*/, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseButtonRelease && m_pressed) {
        m_pressed = false;
        return true;
    }
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonDblClick)
        return false;
    const auto& mouse = *static_cast<QMouseEvent*>(event);
    const auto index = mouse.button() == Qt::LeftButton && mouse.modifiers() == Qt::NoModifier
                           ? containerAt(mouse.position())
                           : DisplayList::none;
    if (index == DisplayList::none)
        return false;
    m_pressed = true;
    const NodeItem& node = m_view.items().nodes()[index];
    m_view.setCollapsed(toQt(node.id), !node.collapsed);
    return true;
}

} // namespace isthmus
