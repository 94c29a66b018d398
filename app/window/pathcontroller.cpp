// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pathcontroller.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/panels/pathpanel.h"
#include "widgets/tools/pathtool.h"
#include "widgets/tools/toolset.h"

#include <QAction>
#include <QKeyEvent>

#include <utility>

namespace isthmus {

PathController::PathController(Workspace& workspace, ActionTable& actions, CanvasView& canvas, ToolSet& tools,
                               PathPanel& panel, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_canvas(canvas)
    , m_tools(tools)
    , m_panel(panel)
    , m_overlay(workspace.theme)
    , m_tool(std::make_unique<PathTool>(
          canvas, [this](const QString& from, const QString& to) { show(from, to); },
          [this] { m_tools.useSelect(); })) {
    m_alive = &canvas;
    canvas.installEventFilter(this);
    connect(actions.action("check.path"), &QAction::triggered, this, &PathController::showSelected);
    connect(actions.action("check.swapPath"), &QAction::triggered, this, &PathController::swap);
    connect(&panel, &PathPanel::endsChosen, this, &PathController::show);
    connect(&panel, &PathPanel::flowChosen, this, &PathController::showFlow);
    connect(&panel, &PathPanel::closeRequested, this, &PathController::leave);
    connect(&workspace.analyser, &Analyser::pathFound, this, &PathController::take);
    connect(&workspace.document, &Document::changed, this, &PathController::follow);
    connect(&workspace.document, &Document::reset, this, &PathController::leave);
    actions.action("check.swapPath")->setEnabled(false);
}

PathController::~PathController() {
    if (isShown())
        m_workspace.analyser.watchPath({}, {});
    // The window takes its children down in the order in which it made them: mostly the canvas has gone before.
    if (m_alive == nullptr)
        return;
    if (m_alive->tool() == m_tool.get())
        m_alive->setTool(nullptr);
    m_alive->setOverlay(nullptr);
}

QStringList PathController::selectedEnds() const {
    QStringList ends;
    const Design& design = m_workspace.document.design();
    for (const QString& id : m_workspace.document.selection())
        if (const Node* node = design.node(fromQt(id));
            node != nullptr && PathTool::canBeEnd(*m_workspace.catalog, node->kind))
            ends.append(id);
    ends.sort();
    return ends;
}

void PathController::showSelected() {
    const QStringList ends = selectedEnds();
    if (ends.size() == 2) {
        show(ends[0], ends[1]);
        return;
    }
    leave();
    emit canvasWanted();
    m_canvas.setTool(m_tool.get());
    m_tool->begin(ends.size() == 1 ? ends[0] : QString());
    m_canvas.setFocus();
}

void PathController::show(const QString& from, const QString& to) {
    set(from, to, {});
}

void PathController::showFlow(const QString& flow) {
    if (const Flow* known = m_workspace.document.design().flow(fromQt(flow)))
        set(toQt(known->from), toQt(known->to), flow);
}

void PathController::swap() {
    if (isShown())
        set(m_to, m_from, m_flow);
}

void PathController::leave() {
    set({}, {}, {});
}

void PathController::set(QString from, QString to, QString flow) {
    if (from.isEmpty() && !isShown())
        return; // nothing of ours to take away
    m_from = std::move(from);
    m_to = std::move(to);
    m_flow = std::move(flow);
    m_actions.action("check.swapPath")->setEnabled(isShown());
    m_panel.setEnds(m_from, m_to);
    m_workspace.analyser.watchPath(m_from, m_to);
    if (isShown()) {
        // What is selected would lie over the path.
        m_workspace.document.clearSelection();
        emit canvasWanted();
        emit panelWanted();
        return;
    }
    m_overlay.setPath(nullptr);
    m_panel.setPath(nullptr);
    m_canvas.setOverlay(nullptr);
    m_canvas.setFocusSet(std::nullopt);
}

void PathController::take(const std::shared_ptr<BothWays>& ways) {
    if (!isShown())
        return;
    m_overlay.setPath(ways);
    m_panel.setPath(ways);
    m_canvas.setOverlay(&m_overlay);
    m_canvas.setFocusSet(m_overlay.elements(m_workspace.document.design()));
}

void PathController::follow(const ChangeSet& changes) {
    if (m_flow.isEmpty() || changes.flows.find(fromQt(m_flow)) == changes.flows.end())
        return;
    // The flow goes elsewhere now, and the path with it; where it was removed, the path stays.
    const Flow* flow = m_workspace.document.design().flow(fromQt(m_flow));
    if (flow == nullptr)
        m_flow.clear();
    else if (toQt(flow->from) != m_from || toQt(flow->to) != m_to)
        showFlow(m_flow);
}

bool PathController::eventFilter(QObject* watched, QEvent* event) {
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    const CanvasTool* tool = m_canvas.tool();
    if (escape && watched == &m_canvas && isShown() && m_tools.current() == ToolSet::Tool::select &&
        tool != m_tool.get() && (tool == nullptr || !tool->isBusy())) {
        leave();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace isthmus
