// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "app/window/workspace.h"
#include "widgets/canvas/pathoverlay.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace isthmus {

class CanvasView;
class PathPanel;
class PathTool;
class ToolSet;

/// Shows the path between two ends on the canvas and in its panel, and keeps it up to date while the design changes.
class PathController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    PathController(Workspace& workspace, ActionTable& actions, CanvasView& canvas, ToolSet& tools, PathPanel& panel,
                   QObject* parent = nullptr);
    ~PathController() override;

    [[nodiscard]] bool isShown() const { return !m_from.isEmpty(); }

public slots:
    /// Shows the path between what is selected; with fewer than two ends selected, lets the user click them.
    void showSelected();
    void show(const QString& from, const QString& to);
    void showFlow(const QString& flow);
    void swap();
    void leave();

signals:
    /// A path is shown, or its ends are being picked: the diagram should be seen.
    void canvasWanted();
    /// A path is shown: its panel should be seen.
    void panelWanted();

private:
    /// By value: callers swap what is kept here.
    void set(QString from, QString to, QString flow);
    void take(const std::shared_ptr<BothWays>& ways);
    void follow(const ChangeSet& changes);
    [[nodiscard]] QStringList selectedEnds() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    Workspace& m_workspace;
    ActionTable& m_actions;
    CanvasView& m_canvas;
    QPointer<CanvasView> m_alive; ///< null once the canvas is gone
    ToolSet& m_tools;
    PathPanel& m_panel;
    PathOverlay m_overlay;
    std::unique_ptr<PathTool> m_tool;
    QString m_from;
    QString m_to;
    QString m_flow; ///< whose ends they are; empty: nobody's
};

} // namespace isthmus
