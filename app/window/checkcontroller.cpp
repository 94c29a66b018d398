// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/checkcontroller.h"

#include "rules/fixes.h"
#include "widgets/commands/document.h"
#include "widgets/panels/problemspanel.h"

#include <QAction>
#include <QDate>
#include <QtConcurrent>

#include <utility>

namespace isthmus {

namespace {

const QString panelName = QStringLiteral("problems");

} // namespace

CheckController::CheckController(Workspace& workspace, ActionTable& actions, ProblemsPanel& panel, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_panel(panel)
    , m_rules(static_cast<int>(RuleEngine::catalogue().size())) {
    panel.restoreState(workspace.settings.panel(panelName));
    panel.setUserName(qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")));
    connect(&panel, &ProblemsPanel::fixAllRequested, this, &CheckController::fixAll);
    connect(&panel, &ProblemsPanel::stateChanged, this,
            [this] { m_workspace.settings.setPanel(panelName, m_panel.saveState()); });
    connect(&workspace.analyser, &Analyser::analysed, this, &CheckController::show);
    connect(actions.action("check.fix"), &QAction::triggered, &panel, &ProblemsPanel::fixSelected);
    connect(actions.action("check.fixAll"), &QAction::triggered, this, &CheckController::fixAll);
    connect(actions.action("check.waive"), &QAction::triggered, &panel, &ProblemsPanel::waiveSelected);
    connect(actions.action("check.explain"), &QAction::triggered, &panel, &ProblemsPanel::toggleExplained);
    connect(actions.action("check.copy"), &QAction::triggered, &panel, &ProblemsPanel::copyAllAsText);
    // A window in another language starts with what is known already.
    if (workspace.analyser.last() != nullptr)
        show(workspace.analyser.last());
}

CheckController::~CheckController() {
    m_mending.waitForFinished();
}

// It checks the design anew for each mend, so it does that elsewhere on a copy.
void CheckController::fixAll() {
    if (m_mending.isRunning())
        return;
    m_panel.setFixing(true);
    const int revision = m_workspace.document.undoStack().index();
    m_mending = QtConcurrent::run([design = m_workspace.document.design(), catalog = m_workspace.catalog,
                                   today = QDate::currentDate().toString(Qt::ISODate).toStdString()] {
        return isthmus::fixAll(design, catalog, today);
    });
    m_mending.then(this, [this, revision](FixReport report) {
        m_panel.setFixing(false);
        // Meanwhile somebody drew on: its values would write over what is new.
        if (revision != m_workspace.document.undoStack().index()) {
            emit message(tr("The design changed while it was being mended. Fix all again."));
            return;
        }
        const auto mended = static_cast<int>(report.mended.size());
        if (mended == 0) {
            emit message(tr("Nothing can be mended without a decision of yours."));
            return;
        }
        report.edit.label = fromQt(tr("Fix %n finding(s)", nullptr, mended));
        if (m_workspace.document.apply(report.edit))
            emit message(tr("%n finding(s) mended, as one step that can be undone.", nullptr, mended));
    });
}

void CheckController::show(const std::shared_ptr<Analysis>& analysis) {
    const Design& design = m_workspace.document.design();
    const CheckScope scope{m_rules, static_cast<int>(design.nodes().size() + design.links().size()),
                           static_cast<int>(design.flows().size())};
    m_panel.setFindings(Findings(analysis, &analysis->findings), analysis->summary, scope);
}

} // namespace isthmus
