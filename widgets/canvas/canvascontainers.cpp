// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the canvas that folds containers, shows one alone, and styles links.
#include "widgets/canvas/breadcrumb.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/routesettler.h"
#include "widgets/canvas/viewedits.h"

namespace isthmus {

namespace {

std::set<Id> selectedNodes(const Document& document) {
    std::set<Id> ids;
    for (const QString& id : document.selection())
        if (document.design().node(fromQt(id)) != nullptr)
            ids.insert(fromQt(id));
    return ids;
}

std::set<Id> selectedLinks(const Document& document) {
    std::set<Id> ids;
    for (const QString& id : document.selection())
        if (document.design().link(fromQt(id)) != nullptr)
            ids.insert(fromQt(id));
    return ids;
}

std::set<Id> containersAmong(const Design& design, const std::set<Id>& ids) {
    std::set<Id> containers;
    for (const Id& id : ids)
        if (subtreeOf(design, id).size() > 1)
            containers.insert(id);
    return containers;
}

} // namespace

void CanvasView::toggleCollapsed() {
    const Design& design = m_document.design();
    const std::set<Id> containers = containersAmong(design, selectedNodes(m_document));
    if (containers.empty()) {
        emit statusChanged(tr("Select a container that holds something to collapse it."));
        return;
    }
    const bool isAnyOpen = std::any_of(containers.begin(), containers.end(),
                                       [&](const Id& id) { return !m_items.nodes()[m_items.nodeIndex(id)].collapsed; });
    m_document.apply(collapsingOf(design, m_document.viewId(), containers, isAnyOpen));
}

void CanvasView::setCollapsed(const QString& node, bool collapsed) {
    const Edit edit = collapsingOf(m_document.design(), m_document.viewId(), {fromQt(node)}, collapsed);
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::expandAll() {
    const View* view = m_document.design().view(m_document.viewId());
    const Edit edit = view == nullptr ? Edit() : collapsingOf(m_document.design(), view->id, collapsedOf(*view), false);
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::fitToContents() {
    const std::set<Id> containers = containersAmong(m_document.design(), selectedNodes(m_document));
    if (containers.empty()) {
        emit statusChanged(tr("Select a container that holds something to fit it to its contents."));
        return;
    }
    const Edit edit = fittingOf(m_document.design(), m_document.viewId(), containers);
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::enterContainer() {
    const Design& design = m_document.design();
    const std::set<Id> selected = selectedNodes(m_document);
    if (selected.size() != 1) {
        emit statusChanged(tr("Select one container to show it alone."));
        return;
    }
    const Node* node = design.node(*selected.begin());
    const Id wanted = !design.childrenOf(node->id).empty() ? node->id : node->parent;
    if (design.node(wanted) == nullptr)
        emit statusChanged(tr("This item neither holds anything nor stands in a container."));
    else
        showRoot(wanted);
}

void CanvasView::leaveContainer() {
    const Node* root = m_document.design().node(m_items.root());
    if (root == nullptr)
        return;
    const QString left = toQt(root->id);
    showRoot(root->parent);
    m_document.select(left);
}

void CanvasView::showOnly(const QString& node) {
    showRoot(fromQt(node));
}

void CanvasView::showRoot(const Id& root) {
    if (root == m_items.root())
        return;
    if (m_tool != nullptr) {
        m_tool->deactivate();
        m_tool->activate();
    }
    m_items.rebuild(m_document.design(), m_document.viewId(), root);
    ++m_revision;
    m_state.hovered.clear();
    m_miniMap->invalidate();
    m_sceneBounds = m_items.bounds();
    layOutBreadcrumb();
    zoomToFit();
    m_settler->wake();
    repaintAll();
    emit rootChanged();
}

void CanvasView::layOutBreadcrumb() {
    const Id& root = m_items.root();
    if (root.empty()) {
        if (m_breadcrumb != nullptr && m_breadcrumb->isVisibleTo(this)) {
            m_breadcrumb->hide();
            setViewportMargins(0, 0, 0, 0);
        }
        return;
    }
    if (m_breadcrumb == nullptr) {
        m_breadcrumb = new Breadcrumb(m_theme, this);
        connect(m_breadcrumb, &Breadcrumb::chosen, this, &CanvasView::showOnly, Qt::QueuedConnection);
    }
    m_breadcrumb->setWay(m_document.design(), root);
    const int height = static_cast<int>(m_theme.number(QStringLiteral("size.control")));
    m_breadcrumb->setGeometry(0, 0, width(), height);
    if (!m_breadcrumb->isVisibleTo(this)) {
        m_breadcrumb->show();
        setViewportMargins(0, height, 0, 0);
    }
}

void CanvasView::setLinkStyle(LinkStyle style) {
    const Edit edit = stylingOf(m_document.design(), m_document.viewId(), selectedLinks(m_document), style);
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::resetRoutes() {
    std::set<Id> links = selectedLinks(m_document);
    for (const Id& node : selectedNodes(m_document)) {
        const auto& near = m_document.design().linksOf(node);
        links.insert(near.begin(), near.end());
    }
    const Edit edit = unbendingOf(m_document.design(), m_document.viewId(), links);
    if (edit.empty())
        emit statusChanged(tr("No selected link has been bent by hand."));
    else
        m_document.apply(edit);
}

} // namespace isthmus
