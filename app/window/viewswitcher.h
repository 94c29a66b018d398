// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QStackedWidget>

namespace isthmus {

class ActionTable;
class CanvasView;
class MapView;

/// The middle of the window: the diagram or the map of the same design, one at a time, with zoom going to what is seen.
class ViewSwitcher final : public QStackedWidget {
    Q_OBJECT
public:
    /// Takes the canvas in; `actions` are its "view.diagram", "view.map" and the zooms.
    ViewSwitcher(Workspace& workspace, CanvasView& canvas, ActionTable& actions, QWidget* parent);

    [[nodiscard]] MapView& map() { return *m_map; }
    [[nodiscard]] bool isMap() const { return currentIndex() == 1; }
    void showDiagram();
    void showMap();

signals:
    /// Of the view that is seen; 1 is 100 %.
    void zoomChanged(double zoom);

private:
    void connectZoom();
    void switched();

    CanvasView& m_canvas;
    MapView* m_map;
    ActionTable& m_actions;
};

} // namespace isthmus
