// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "app/window/workspace.h"
#include "widgets/commands/layers.h"

#include <QObject>

class QMenu;

namespace isthmus {

class CanvasView;
class LayersPanel;

/// Joins layers and bookmarks to the canvas: what is left out, what is dimmed, and where one jumps.
class ViewsController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. Bookmarks get a menu of their own in `viewMenu`.
    ViewsController(Workspace& workspace, ActionTable& actions, CanvasView& canvas, LayersPanel& panel, QMenu& viewMenu,
                    QObject* parent);

public slots:
    /// Goes to the bookmark of this name, and shows and hides as it says.
    void goTo(const QString& name);

signals:
    /// The panel should be seen.
    void panelWanted();
    /// The drawing should be seen.
    void canvasWanted();
    void message(const QString& text);

private:
    void applyLayers();
    void addBookmark();
    void step(int direction);
    void fillMenu(QMenu& menu);

    Workspace& m_workspace;
    CanvasView& m_canvas;
    LayersPanel& m_panel;
    QString m_last; ///< bookmark that was gone to last
};

} // namespace isthmus
