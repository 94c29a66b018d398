// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewswitcher.h"

#include "app/actions/actiontable.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/map/mapview.h"

namespace isthmus {

ViewSwitcher::ViewSwitcher(Workspace& workspace, CanvasView& canvas, ActionTable& actions, QWidget* parent)
    : QStackedWidget(parent)
    , m_canvas(canvas)
    , m_map(new MapView(workspace.document, workspace.catalog, workspace.theme, this))
    , m_actions(actions) {
    addWidget(&canvas);
    addWidget(m_map);
    connect(m_actions.action("view.diagram"), &QAction::triggered, this, &ViewSwitcher::showDiagram);
    connect(m_actions.action("view.map"), &QAction::triggered, this, &ViewSwitcher::showMap);
    connect(m_map, &MapView::activated, this, [this](const QString& id) {
        showDiagram();
        m_canvas.reveal(id);
    });
    // Who asks for an element wants to see its card.
    connect(&workspace.document, &Document::revealRequested, this, &ViewSwitcher::showDiagram);
    connect(this, &QStackedWidget::currentChanged, this, &ViewSwitcher::switched);
    connectZoom();
    switched();
}

void ViewSwitcher::connectZoom() {
    const auto on = [this](const char* id, void (CanvasView::*inDiagram)(), void (MapView::*onMap)()) {
        connect(m_actions.action(id), &QAction::triggered, this, [this, inDiagram, onMap] {
            if (isMap())
                (m_map->*onMap)();
            else
                (m_canvas.*inDiagram)();
        });
    };
    on("view.zoomIn", &CanvasView::zoomIn, &MapView::zoomIn);
    on("view.zoomOut", &CanvasView::zoomOut, &MapView::zoomOut);
    on("view.zoomReset", &CanvasView::zoomReset, &MapView::showWorld);
    on("view.zoomFit", &CanvasView::zoomToFit, &MapView::zoomToFit);
    on("view.zoomSelection", &CanvasView::zoomToSelection, &MapView::zoomToSelection);
    connect(&m_canvas, &CanvasView::zoomChanged, this, [this](double zoom) {
        if (!isMap())
            emit zoomChanged(zoom);
    });
    connect(m_map, &MapView::zoomChanged, this, [this](double zoom) {
        if (isMap())
            emit zoomChanged(zoom);
    });
}

void ViewSwitcher::showDiagram() {
    setCurrentIndex(0);
}

void ViewSwitcher::showMap() {
    setCurrentIndex(1);
}

void ViewSwitcher::switched() {
    m_actions.action("view.diagram")->setChecked(!isMap());
    m_actions.action("view.map")->setChecked(isMap());
    currentWidget()->setFocus();
    emit zoomChanged(isMap() ? m_map->zoom() : m_canvas.zoom());
}

} // namespace isthmus
