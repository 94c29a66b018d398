// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "app/window/workspace.h"

#include <QMainWindow>

class QDockWidget;
class QMenuBar;
class QToolBar;

namespace isthmus {

class CanvasView;
class CostPanel;
class DeployBridge;
class DeployPanel;
class EditActions;
class InspectorPanel;
class LatencyPanel;
class LayersPanel;
class OutlinePanel;
class PathController;
class PathPanel;
class PalettePanel;
class ProblemsPanel;
class PictureController;
class SearchField;
class SiteController;
class StatusLine;
class ToolSet;
class ViewSwitcher;

/// The window: one canvas, docks around it, one bar above. Shows a workspace and owns none of its state.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workspace& workspace, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Leaves without asking: the workspace lives on in another window.
    void handOver();
    [[nodiscard]] CanvasView& canvas() { return *m_canvas; }
    [[nodiscard]] ActionTable& actions() { return m_actions; }
    /// Shows a bottom dock: "problems", "path", "cost", "latency" or "deploy".
    void showDock(const QString& name);

signals:
    /// The user chose another language; empty: the system's.
    void languageChosen(const QString& code);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBar();
    void buildSearchBar();
    static void nameMoreButton(QToolBar& bar);
    void wrapBar();
    void keepRoom();
    void buildDocks();
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void buildThemeMenu(QMenu& menu);
    void buildLanguageMenu(QMenu& menu);
    void fillFileMenu(QMenu& menu);
    void fillExamples(QMenu& menu);
    void fillRecent(QMenu& menu);
    void connectActions();
    void connectTools();
    void connectVerdicts();
    void connectPaths();
    void connectViews();
    [[nodiscard]] bool isBottomShown() const;
    void setBottomShown(bool shown);
    void updateTitle();
    void updateActions();
    void showAnalysis(const Analysis& analysis);
    void exportSpec();
    void checkSpec();
    void chooseProfile();
    void about();

    Workspace& m_workspace;
    ActionTable m_actions;
    CanvasView* m_canvas;
    ToolSet* m_tools;
    ViewSwitcher* m_views;
    PalettePanel* m_palette = nullptr;
    OutlinePanel* m_outline = nullptr;
    InspectorPanel* m_inspector = nullptr;
    ProblemsPanel* m_problems = nullptr;
    PathPanel* m_path = nullptr;
    CostPanel* m_cost = nullptr;
    LatencyPanel* m_latency = nullptr;
    DeployPanel* m_deploy = nullptr;
    QMenuBar* m_menus = nullptr;
    QToolBar* m_bar = nullptr;
    QToolBar* m_searchBar = nullptr;
    LayersPanel* m_layers = nullptr;
    SearchField* m_search = nullptr;
    StatusLine* m_status = nullptr;
    DeployBridge* m_bridge = nullptr;
    SiteController* m_sites = nullptr;
    PictureController* m_pictures = nullptr;
    EditActions* m_edits = nullptr;
    PathController* m_paths = nullptr;
    QHash<QString, QDockWidget*> m_docks;
    bool m_handedOver = false;
    bool m_fresh = true; ///< the first verdict of a newly opened design decides whether the problems are shown
};

} // namespace isthmus
