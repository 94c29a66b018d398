// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/window/checkcontroller.h"
#include "app/window/deploybridge.h"
#include "app/window/discovercontroller.h"
#include "app/window/drawingactions.h"
#include "app/window/dropcontroller.h"
#include "app/window/editactions.h"
#include "app/window/keykeeper.h"
#include "app/window/layoutcontroller.h"
#include "app/window/pathcontroller.h"
#include "app/window/picturecontroller.h"
#include "app/window/preferences.h"
#include "app/window/searchfield.h"
#include "app/window/sitecontroller.h"
#include "app/window/statusline.h"
#include "app/window/viewscontroller.h"
#include "app/window/viewswitcher.h"
#include "app/window/welcome.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/map/mapview.h"
#include "widgets/panels/costpanel.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/historypanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/latencypanel.h"
#include "widgets/panels/layerspanel.h"
#include "widgets/panels/outlinepanel.h"
#include "widgets/panels/palettepanel.h"
#include "widgets/panels/pathpanel.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/tools/pathtool.h"
#include "widgets/tools/toolset.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace isthmus {

namespace {
constexpr int leftWidth = 260;
constexpr int rightWidth = 320;
constexpr int bottomHeight = 240;
constexpr int tallHeight = 320; ///< a path has some ten hops, a plan some twenty steps
constexpr const char* bottomDocks[] = {"problems", "path", "cost", "latency", "deploy"};
/// Narrower, names in the trees and fields of the inspector would be cut off.
constexpr int leftMinimum = 220;
constexpr int rightMinimum = 280;
} // namespace

MainWindow::MainWindow(Workspace& workspace, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_canvas(new CanvasView(workspace.document, workspace.catalog, workspace.theme, this))
    , m_tools(new ToolSet(*m_canvas, this))
    , m_views(new ViewSwitcher(workspace, *m_canvas, m_actions, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_canvas->setAccessibleName(tr("Design"));
    setCentralWidget(m_views);
    m_status = new StatusLine(*workspace.catalog, workspace.theme, this);
    setStatusBar(m_status);
    buildDocks();
    auto* discovery = new DiscoverController(workspace, *this);
    connect(m_actions.action("deploy.discover"), &QAction::triggered, discovery, &DiscoverController::start);
    connect(discovery, &DiscoverController::message, this, [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    m_bridge = new DeployBridge(workspace.document, workspace.deploys, *m_deploy, *m_canvas, *new KeyKeeper(this), this);
    auto* layouts = new LayoutController(*m_canvas, workspace.catalog, *this);
    connect(m_actions.action("arrange.layered"), &QAction::triggered, layouts, [layouts] { layouts->layOut(LayoutStyle::layered); });
    connect(m_actions.action("arrange.compact"), &QAction::triggered, layouts, [layouts] { layouts->layOut(LayoutStyle::compact); });
    connect(layouts, &LayoutController::message, this, [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    m_pictures = new PictureController(workspace, *this);
    m_sites = new SiteController(*m_canvas, workspace.catalog, workspace.theme, *this);
    buildBar();
    connectActions();
    auto* preferences = new Preferences(workspace, m_actions, *m_canvas, *this);
    connect(preferences, &Preferences::languageChosen, this, &MainWindow::languageChosen);
    auto* drops = new DropController(workspace, *m_canvas, *this);
    connect(drops, &DropController::message, this,
            [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    m_edits = new EditActions(m_actions, *m_canvas, *m_tools, workspace, *m_inspector);
    new DrawingActions(m_actions, *m_canvas, this);
    connectTools();
    connectViews();
    connectVerdicts();
    auto* checks = new CheckController(workspace, m_actions, *m_problems, this);
    connect(checks, &CheckController::message, this,
            [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    m_paths = new PathController(workspace, m_actions, *m_canvas, *m_tools, *m_path, this);
    connectPaths();
    m_actions.setIcons(workspace.theme);
    connect(&workspace.theme, &Theme::changed, this, [this] { m_actions.setIcons(m_workspace.theme); });
    auto* welcome = new Welcome(workspace.document, *m_canvas->viewport());
    connect(welcome, &Welcome::openRequested, &workspace.files, &FileController::openWithDialog);
    connect(welcome, &Welcome::templateRequested, m_sites, &SiteController::insertTemplate);
    connect(welcome, &Welcome::exampleRequested, &workspace.files, &FileController::openFirstExample);
    workspace.files.setWindow(this);
    updateTitle();
    updateActions();

    const QSize available = screen() != nullptr ? screen()->availableSize() : QSize(1440, 900);
    resize(std::min(1440, available.width()), std::min(900, available.height()));
    restoreGeometry(workspace.settings.windowGeometry());
    restoreState(workspace.settings.windowState());
    m_canvas->setFocus();
}

MainWindow::~MainWindow() = default;

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.insert(name, dock);
    if (area == Qt::BottomDockWidgetArea) {
        // Its tab names it already; only a window of its own needs a title bar.
        const auto dress = [dock](bool floating) {
            QWidget* old = dock->titleBarWidget();
            dock->setTitleBarWidget(floating ? nullptr : new QWidget(dock));
            delete old;
        };
        connect(dock, &QDockWidget::topLevelChanged, this, dress);
        dress(false);
    }
    return dock;
}

void MainWindow::buildDocks() {
    Workspace& w = m_workspace;
    m_palette = new PalettePanel(w.catalog, w.theme, this);
    m_outline = new OutlinePanel(w.document, w.catalog, w.theme, this);
    m_inspector = new InspectorPanel(w.document, w.catalog, w.theme, this);
    m_problems = new ProblemsPanel(w.document, w.catalog, w.theme, this);
    m_path = new PathPanel(
        w.document, w.catalog, w.theme, [&w](const std::string& kind) { return PathTool::canBeEnd(*w.catalog, kind); },
        this);
    m_cost = new CostPanel(w.document, w.catalog, w.theme, this);
    m_latency = new LatencyPanel(w.document, w.catalog, w.theme, this);
    m_deploy = new DeployPanel(w.document, w.catalog, w.theme, this);
    QDockWidget* palette = addDock(QStringLiteral("palette"), tr("Palette"), m_palette, Qt::LeftDockWidgetArea);
    QDockWidget* outline = addDock(QStringLiteral("outline"), tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    QDockWidget* inspector = addDock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_layers = new LayersPanel(w.document, w.catalog, w.theme, this);
    QDockWidget* layers = addDock(QStringLiteral("layers"), tr("Layers"), m_layers, Qt::RightDockWidgetArea);
    tabifyDockWidget(inspector, layers);
    layers->hide();
    addDock(QStringLiteral("history"), tr("History"), new HistoryPanel(w.document, w.theme, this),
            Qt::RightDockWidgetArea)
        ->hide();
    const std::pair<QString, std::pair<QString, QWidget*>> bottom[] = {
        {QStringLiteral("problems"), {tr("Problems"), m_problems}},
        {QStringLiteral("path"), {tr("Path"), m_path}},
        {QStringLiteral("cost"), {tr("Cost"), m_cost}},
        {QStringLiteral("latency"), {tr("Latency"), m_latency}},
        {QStringLiteral("deploy"), {tr("Deploy"), m_deploy}},
    };
    QDockWidget* first = nullptr;
    for (const auto& [name, what] : bottom) {
        QDockWidget* dock = addDock(name, what.first, what.second, Qt::BottomDockWidgetArea);
        if (first == nullptr)
            first = dock;
        else
            tabifyDockWidget(first, dock);
    }
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    for (QWidget* panel : {static_cast<QWidget*>(m_palette), static_cast<QWidget*>(m_outline)})
        panel->setMinimumWidth(leftMinimum);
    m_inspector->setMinimumWidth(rightMinimum);
    resizeDocks({palette, inspector}, {leftWidth, rightWidth}, Qt::Horizontal);
    resizeDocks({palette, outline}, {3, 2}, Qt::Vertical);
    resizeDocks({first}, {bottomHeight}, Qt::Vertical);
    for (const auto& [name, what] : bottom)
        m_docks.value(name)->hide();
}

void MainWindow::nameMoreButton(QToolBar& bar) {
    if (auto* more = bar.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")))
        more->setAccessibleName(tr("More of the bar"));
}

void MainWindow::buildBar() {
    auto* bar = new QToolBar(tr("Bar"), this);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setMovable(false);
    bar->toggleViewAction()->setEnabled(false);
    addToolBar(Qt::TopToolBarArea, bar);
    nameMoreButton(*bar);

    // The menus stand in the same thin bar as everything else.
    auto* menus = new QMenuBar(bar);
    menus->setNativeMenuBar(false);
    menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    for (const char* name : ActionTable::menuIds()) {
        QMenu* menu = menus->addMenu(ActionTable::menuTitle(name));
        menu->setObjectName(QString::fromLatin1(name));
        for (const ActionInfo* info : ActionTable::menu(name)) {
            if (info->separatorBefore)
                menu->addSeparator();
            menu->addAction(m_actions.action(info->id));
        }
        if (qstrcmp(name, "file") == 0)
            fillFileMenu(*menu);
        if (qstrcmp(name, "view") == 0) {
            menu->addSeparator();
            for (const char* dock :
                 {"palette", "outline", "layers", "inspector", "history", "problems", "path", "cost", "latency", "deploy"})
                menu->addAction(m_docks.value(QString::fromLatin1(dock))->toggleViewAction());
            menu->addSeparator();
            buildThemeMenu(*menu->addMenu(tr("&Theme")));
            buildLanguageMenu(*menu->addMenu(tr("&Language")));
        }
    }
    // Actions that stand in no visible widget still answer their shortcuts.
    for (const ActionInfo& info : ActionTable::rows())
        addAction(m_actions.action(info.id));
    m_menus = menus;
    bar->addWidget(menus);
    bar->addSeparator();
    for (const char* id : {"edit.undo", "edit.redo"})
        bar->addAction(m_actions.action(id));
    bar->addSeparator();
    for (const char* id : {"tool.select", "tool.connect", "tool.pan"})
        bar->addAction(m_actions.action(id));
    m_bar = bar;
    buildSearchBar();
    keepRoom();
}

void MainWindow::buildSearchBar() {
    auto* bar = new QToolBar(tr("Search and deploy"), this);
    bar->setObjectName(QStringLiteral("searchBar"));
    bar->setMovable(false);
    bar->toggleViewAction()->setEnabled(false);
    addToolBar(Qt::TopToolBarArea, bar);
    m_searchBar = bar;
    nameMoreButton(*bar);
    bar->addSeparator();
    for (const char* id : {"view.diagram", "view.map"})
        bar->addAction(m_actions.action(id));
    const auto addSpace = [bar] {
        auto* space = new QWidget(bar);
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        bar->addWidget(space);
    };
    addSpace();
    m_search = new SearchField(m_workspace.document, m_workspace.catalog, m_actions, m_workspace.theme, bar);
    bar->addWidget(m_search);
    addSpace();
    auto* deploy = new QPushButton(tr("Deploy"), bar);
    deploy->setProperty("primary", true);
    deploy->setObjectName(QStringLiteral("deployButton"));
    deploy->setFocusPolicy(Qt::TabFocus);
    connect(deploy, &QPushButton::clicked, m_actions.action("deploy.deploy"), &QAction::trigger);
    bar->addWidget(deploy);
}

void MainWindow::connectVerdicts() {
    connect(&m_workspace.analyser, &Analyser::analysed, this,
            [this](const std::shared_ptr<Analysis>& analysis) { showAnalysis(*analysis); });
    connect(&m_workspace.document, &Document::reset, this, [this] {
        m_fresh = true;
        m_canvas->zoomToFit();
    });
    connect(&m_workspace.document, &Document::revealRequested, m_canvas, &CanvasView::reveal);
    connect(&m_workspace.document, &Document::refused, this,
            [this](const QString& reason) { statusBar()->showMessage(reason, 8000); });
    connect(m_canvas, &CanvasView::statusChanged, this, [this](const QString& text) { statusBar()->showMessage(text); });
    connect(m_views, &ViewSwitcher::zoomChanged, m_status, &StatusLine::setZoom);
    m_status->setZoom(m_canvas->zoom());
    connect(m_status, &StatusLine::problemsRequested, this, [this] { showDock(QStringLiteral("problems")); });
    connect(m_status, &StatusLine::costRequested, this, [this] { showDock(QStringLiteral("cost")); });
    connect(m_status, &StatusLine::latencyRequested, this, [this] { showDock(QStringLiteral("latency")); });
    connect(m_deploy, &DeployPanel::profileRequested, m_actions.action("deploy.profile"), &QAction::trigger);
    connect(m_bridge, &DeployBridge::panelWanted, this, [this] { showDock(QStringLiteral("deploy")); });
    connect(m_bridge, &DeployBridge::message, this, [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    connect(m_bridge, &DeployBridge::problemsWanted, this, [this] { showDock(QStringLiteral("problems")); });
    connect(&m_workspace.files, &FileController::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_workspace.files, &FileController::message, this,
            [this](const QString& text) { statusBar()->showMessage(text, 5000); });
    // A window in another language starts with what is known already.
    if (m_workspace.analyser.last() != nullptr) {
        m_fresh = false;
        showAnalysis(*m_workspace.analyser.last());
    }
}

void MainWindow::connectViews() {
    auto* views = new ViewsController(m_workspace, m_actions, *m_canvas, *m_layers, *findChild<QMenu*>(QStringLiteral("view")), this);
    connect(views, &ViewsController::canvasWanted, m_views, &ViewSwitcher::showDiagram);
    connect(views, &ViewsController::message, this, [this](const QString& text) { statusBar()->showMessage(text, 5000); });
    connect(views, &ViewsController::panelWanted, this, [this] {
        QDockWidget* dock = m_docks.value(QStringLiteral("layers"));
        dock->show();
        dock->raise();
        m_layers->setFocus();
    });
    connect(m_search, &SearchField::bookmarkRequested, views, &ViewsController::goTo);
}

void MainWindow::connectPaths() {
    connect(m_paths, &PathController::canvasWanted, m_views, &ViewSwitcher::showDiagram);
    connect(m_paths, &PathController::panelWanted, this, [this] { showDock(QStringLiteral("path")); });
    connect(m_problems, &ProblemsPanel::pathRequested, m_paths, &PathController::showFlow);
    connect(m_latency, &LatencyPanel::pathRequested, m_paths, &PathController::showFlow);
    connect(m_inspector, &InspectorPanel::pathRequested, m_paths, &PathController::showFlow);
    const auto tell = [this](const std::shared_ptr<FlowVerdicts>& verdicts) {
        m_latency->setVerdicts(*verdicts);
        m_inspector->setVerdicts(*verdicts);
    };
    connect(&m_workspace.analyser, &Analyser::flowsJudged, this, tell);
    if (m_workspace.analyser.lastVerdicts() != nullptr)
        tell(m_workspace.analyser.lastVerdicts());
}

void MainWindow::showAnalysis(const Analysis& analysis) {
    m_canvas->setFindings(analysis.findings);
    m_views->map().setFindings(analysis.findings);
    m_inspector->setFindings(analysis.findings);
    m_search->setFindings(analysis.findings);
    m_cost->setReport(analysis.cost);
    m_latency->setFlows(analysis.flows);
    m_status->setAnalysis(analysis);
    m_bridge->setErrors(analysis.summary.errors);
    if (std::exchange(m_fresh, false) && analysis.summary.errors + analysis.summary.warnings > 0 && isVisible())
        showDock(QStringLiteral("problems"));
}

void MainWindow::showDock(const QString& name) {
    QDockWidget* dock = m_docks.value(name);
    if (dock == nullptr)
        return;
    // The bottom docks come as one group of tabs.
    const bool wasClosed = !isBottomShown();
    setBottomShown(true);
    dock->raise();
    if (wasClosed)
        resizeDocks({dock}, {name == QLatin1String("path") || name == QLatin1String("deploy") ? tallHeight : bottomHeight}, Qt::Vertical);
}

bool MainWindow::isBottomShown() const {
    return std::any_of(std::begin(bottomDocks), std::end(bottomDocks),
                       [this](const char* name) { return m_docks.value(QString::fromLatin1(name))->isVisible(); });
}

void MainWindow::setBottomShown(bool shown) {
    for (const char* name : bottomDocks)
        m_docks.value(QString::fromLatin1(name))->setVisible(shown);
}

void MainWindow::connectTools() {
    const std::pair<const char*, ToolSet::Tool> tools[] = {{"tool.select", ToolSet::Tool::select},
                                                           {"tool.connect", ToolSet::Tool::connect},
                                                           {"tool.pan", ToolSet::Tool::pan},
                                                           {"tool.note", ToolSet::Tool::note}};
    for (const auto& [id, tool] : tools)
        m_actions.action(id)->setChecked(m_tools->current() == tool);
    connect(m_tools, &ToolSet::toolChanged, this, [this, tools](ToolSet::Tool current) {
        for (const auto& [id, tool] : tools)
            m_actions.action(id)->setChecked(tool == current);
    });
    connect(m_actions.action("tool.select"), &QAction::triggered, m_tools, &ToolSet::useSelect);
    connect(m_actions.action("tool.connect"), &QAction::triggered, m_tools, &ToolSet::useConnect);
    connect(m_actions.action("tool.pan"), &QAction::triggered, m_tools, &ToolSet::usePan);
    connect(m_actions.action("tool.note"), &QAction::triggered, m_tools, &ToolSet::useNote);
    connect(m_palette, &PalettePanel::placeRequested, this, [this](const QString& kind) {
        m_tools->placeInMiddle(kind);
        m_canvas->setFocus();
    });
}

void MainWindow::updateTitle() {
    setWindowTitle(QStringLiteral("%1[*] – Isthmus").arg(m_workspace.files.title()));
    setWindowFilePath(m_workspace.files.file());
    setWindowModified(!m_workspace.document.undoStack().isClean());
}

void MainWindow::handOver() {
    m_handedOver = true;
    m_workspace.settings.setWindow(saveGeometry(), saveState());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_handedOver) {
        event->accept();
        return;
    }
    if (m_workspace.deploys.isRunning()) {
        const auto answer = QMessageBox::question(
            this, tr("A deploy is running"),
            tr("Closing stops it after the calls that are under way. The next deploy of this design goes on from there."),
            QMessageBox::Close | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Close) {
            event->ignore();
            return;
        }
    }
    if (!m_workspace.files.confirmDiscard()) {
        event->ignore();
        return;
    }
    m_workspace.deploys.cancel();
    m_workspace.settings.setWindow(saveGeometry(), saveState());
    event->accept();
}

// Squeezed, the menus would hide behind an arrow, and names and fields would be cut off; the search field gives way first.
void MainWindow::keepRoom() {
    if (m_menus == nullptr)
        return;
    const int most = screen()->availableSize().width();
    const int percent = m_workspace.settings.interfaceScale();
    m_menus->setMinimumWidth(std::min(m_menus->sizeHint().width(), most * 8 / 10));
    m_inspector->setMinimumWidth(std::clamp(rightMinimum * percent / 100, rightMinimum, std::max(rightMinimum, most / 4)));
    for (QWidget* panel : {static_cast<QWidget*>(m_palette), static_cast<QWidget*>(m_outline)})
        panel->setMinimumWidth(std::clamp(leftMinimum * percent / 100, leftMinimum, std::max(leftMinimum, most / 5)));
    wrapBar();
}

void MainWindow::wrapBar() {
    // At a large scale one row is too narrow for menus, tools, search and the one button that must never hide.
    const bool isWrapped = toolBarBreak(m_searchBar);
    const bool mustWrap = m_bar->sizeHint().width() + m_searchBar->sizeHint().width() > width();
    if (mustWrap && !isWrapped)
        insertToolBarBreak(m_searchBar);
    else if (!mustWrap && isWrapped)
        removeToolBarBreak(m_searchBar);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    wrapBar();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        keepRoom();
    if (event->type() == QEvent::WindowStateChange)
        m_canvas->viewport()->update();
    QMainWindow::changeEvent(event);
}

} // namespace isthmus
