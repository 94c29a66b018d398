// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/drawingactions.h"

#include <algorithm>

namespace isthmus {

DrawingActions::DrawingActions(ActionTable& actions, CanvasView& canvas, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_canvas(canvas) {
    const std::pair<const char*, void (CanvasView::*)()> plain[] = {
        {"container.collapse", &CanvasView::toggleCollapsed}, {"container.expandAll", &CanvasView::expandAll},
        {"container.fit", &CanvasView::fitToContents},        {"container.enter", &CanvasView::enterContainer},
        {"container.leave", &CanvasView::leaveContainer},     {"link.reset", &CanvasView::resetRoutes}};
    for (const auto& [id, slot] : plain)
        connect(m_actions.action(id), &QAction::triggered, &m_canvas, slot);
    const std::pair<const char*, LinkStyle> styles[] = {{"link.orthogonal", LinkStyle::orthogonal},
                                                        {"link.straight", LinkStyle::straight},
                                                        {"link.curved", LinkStyle::curved}};
    for (const auto& [id, style] : styles)
        connect(m_actions.action(id), &QAction::triggered, &m_canvas,
                [this, style = style] { m_canvas.setLinkStyle(style); });
    Document& document = m_canvas.document();
    connect(&document, &Document::selectionChanged, this, &DrawingActions::update);
    connect(&document, &Document::changed, this, &DrawingActions::update);
    connect(&document, &Document::reset, this, &DrawingActions::update);
    connect(&m_canvas, &CanvasView::rootChanged, this, &DrawingActions::update);
    update();
}

void DrawingActions::update() {
    const Document& document = m_canvas.document();
    const Design& design = document.design();
    const auto& selection = document.selection();
    const bool hasContainer = std::any_of(selection.begin(), selection.end(),
                                          [&](const QString& id) { return !design.childrenOf(fromQt(id)).empty(); });
    const View* view = design.view(document.viewId());
    m_actions.action("container.collapse")->setEnabled(hasContainer);
    m_actions.action("container.fit")->setEnabled(hasContainer);
    m_actions.action("container.expandAll")->setEnabled(view != nullptr && !collapsedOf(*view).empty());
    m_actions.action("container.enter")->setEnabled(selection.size() == 1);
    m_actions.action("container.leave")->setEnabled(!m_canvas.items().root().empty());
    m_actions.action("link.reset")->setEnabled(!selection.isEmpty());
}

} // namespace isthmus
