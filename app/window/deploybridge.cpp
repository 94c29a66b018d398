// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deploybridge.h"

#include "app/window/keykeeper.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/historypage.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

std::string kindOf(const Plan& plan) {
    if (!plan.rollbackOf.empty())
        return "rollback:" + plan.rollbackOf;
    return plan.destroy ? "destroy" : "apply";
}

} // namespace

DeployBridge::DeployBridge(Document& document, DeployController& controller, DeployPanel& panel, CanvasView& canvas,
                           KeyKeeper& keys, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_controller(controller)
    , m_panel(panel)
    , m_canvas(canvas)
    , m_keeper(keys) {
    connectPanel();
    connectController();
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (changes.touchesMeaning())
            m_planIsCurrent = false;
    });
    connect(&document, &Document::reset, this, &DeployBridge::forget);
    connect(&keys, &KeyKeeper::kept, this, [this](const QString&, const QString& why) {
        emit message(why.isEmpty() ? tr("The key is kept in the system's keychain.")
                                   : tr("The key stays in memory only, until Isthmus ends: %1").arg(why));
    });
    connect(&keys, &KeyKeeper::found, this, [this](const QString& link, const QString& key) {
        m_controller.checkKey(m_document.design(), fromQt(link), fromQt(key));
    });
    showProfile();
}

void DeployBridge::connectPanel() {
    connect(&m_panel, &DeployPanel::planRequested, this, [this] { plan(); });
    connect(&m_panel, &DeployPanel::deployRequested, this, &DeployBridge::carryOut);
    connect(&m_panel, &DeployPanel::cancelRequested, &m_controller, &DeployController::cancel);
    connect(&m_panel, &DeployPanel::destroyRequested, this, &DeployBridge::destroyAll);
    connect(&m_panel, &DeployPanel::statusRequested, this, [this] { m_controller.refreshStatus(m_document.design()); });
    connect(&m_panel, &DeployPanel::driftRequested, this, [this] { m_controller.compare(m_document.design()); });
    connect(&m_panel, &DeployPanel::adoptRequested, this,
            [this](const QString& key) { m_controller.adopt(m_document.design(), fromQt(key)); });
    connect(&m_panel, &DeployPanel::ignoreRequested, this,
            [this](const Drift& drift) { m_controller.ignore(m_document.design(), drift); });
    connect(&m_panel, &DeployPanel::restoreRequested, this,
            [this](const QString& key) { askFor([this, key] { m_controller.planRestore(m_planned, fromQt(key)); }); });
    connect(&m_panel, &DeployPanel::rollbackRequested, this,
            [this](const QString& run) { askFor([this, run] { m_controller.planRollback(m_planned, fromQt(run)); }); });
    connect(&m_panel, &DeployPanel::withdrawRequested, this, [this](const QStringList& links) {
        askFor([this, links] {
            std::vector<Id> ids;
            for (const QString& link : links)
                ids.push_back(fromQt(link));
            m_controller.planWithdraw(m_planned, ids);
        });
    });
    connect(&m_panel, &DeployPanel::retryRequested, this, &DeployBridge::retry);
    connect(&m_panel, &DeployPanel::resumeRequested, this, &DeployBridge::resume);
    connect(&m_panel, &DeployPanel::takeOverRequested, this, [this] {
        m_takeOver = true;
        retry();
    });
    connect(&m_panel, &DeployPanel::keyPasted, this, [this](const QString& link, const QString& key) {
        m_controller.checkKey(m_document.design(), fromQt(link), fromQt(key));
    });
    connect(&m_panel, &DeployPanel::historyRequested, this, [this] { m_controller.readHistory(m_document.design()); });
    connect(&m_panel, &DeployPanel::logExportRequested, this, &DeployBridge::exportLog);
    connect(&m_panel, &DeployPanel::caseCopied, this,
            [this] { emit message(tr("The support case is in the clipboard. It holds no secret.")); });
    connect(&m_panel, &DeployPanel::replayed, this, [this](const QMap<QString, OperationState>& states) {
        m_replaying = !states.isEmpty();
        m_replayed.clear();
        for (auto state = states.cbegin(); state != states.cend(); ++state)
            m_replayed.insert(state.key(), state.value());
        showMarks();
    });
}

void DeployBridge::connectController() {
    connect(&m_controller, &DeployController::profileChanged, this, &DeployBridge::showProfile);
    connect(&m_controller, &DeployController::runningChanged, &m_panel, &DeployPanel::setRunning);
    connect(&m_controller, &DeployController::planned, this, &DeployBridge::showPlan);
    connect(&m_controller, &DeployController::interrupted, this, [this](const RunRecord& run) {
        m_interrupted = run;
        if (!m_controller.isRunning() || !m_goesOn)
            m_panel.setInterrupted(run);
    });
    connect(&m_controller, &DeployController::operationChanged, this, &DeployBridge::showOperation);
    connect(&m_controller, &DeployController::keyMinted, &m_panel, &DeployPanel::handOver);
    connect(&m_controller, &DeployController::keyChecked, this, &DeployBridge::takeKey);
    connect(&m_controller, &DeployController::statusKnown, &m_panel, &DeployPanel::setStatus);
    connect(&m_controller, &DeployController::linksKnown, &m_panel, &DeployPanel::setLinks);
    connect(&m_controller, &DeployController::driftKnown, this, [this](const DriftReport& report) {
        m_drift = report;
        m_panel.setDrift(report);
        showMarks();
    });
    connect(&m_controller, &DeployController::adopted, this, [this](const Edit& edit) {
        m_document.apply(edit);
        m_controller.compare(m_document.design());
    });
    connect(&m_controller, &DeployController::historyKnown, &m_panel, &DeployPanel::setHistory);
    connect(&m_controller, &DeployController::logWritten, this,
            [this](const QString& file) { emit message(tr("Wrote %1").arg(QDir::toNativeSeparators(file))); });
    connect(&m_controller, &DeployController::failed, this, [this](const QString& reason) {
        m_goesOn = false;
        m_panel.setError(reason);
        emit panelWanted();
    });
    connect(&m_controller, &DeployController::finished, this, &DeployBridge::showFinished);
}

void DeployBridge::forget() {
    m_planIsCurrent = false;
    m_goesOn = false;
    m_states.clear();
    m_keys.clear();
    m_plan = Plan();
    m_drift = {};
    m_interrupted.reset();
    m_replaying = false;
    showMarks();
}

void DeployBridge::showProfile() {
    Profile profile;
    profile.name = m_controller.profileTitle().toStdString();
    profile.sandbox = m_controller.isSandbox();
    m_panel.setSide(m_controller.side());
    m_panel.setProfile(&profile);
    m_planIsCurrent = false;
    m_drift = {};
    showMarks();
}

void DeployBridge::askFor(std::function<void()> how) {
    emit panelWanted();
    m_how = std::move(how);
    m_planned = m_document.design();
    m_how();
}

void DeployBridge::plan(bool rehearse) {
    m_goesOn = false;
    askFor([this, rehearse] { m_controller.plan(m_planned, rehearse); });
}

bool DeployBridge::confirmErrors() {
    if (m_errors == 0)
        return true;
    QMessageBox box(QMessageBox::Warning, tr("The design has errors"),
                    tr("%n error(s) say that this design would not work on both sides.", nullptr, m_errors),
                    QMessageBox::NoButton, m_panel.window());
    box.setInformativeText(tr("Mend them first, or deploy and see what the clouds refuse."));
    const auto* show = box.addButton(tr("Show problems"), QMessageBox::AcceptRole);
    const auto* anyway = box.addButton(tr("Deploy anyway"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == show)
        emit problemsWanted();
    return box.clickedButton() == anyway;
}

void DeployBridge::deploy() {
    emit panelWanted();
    if (m_controller.isRunning())
        return;
    if (!m_planIsCurrent || !isPlain())
        plan();
    else
        carryOut();
}

void DeployBridge::carryOut() {
    if (m_controller.isRunning())
        return;
    if (!m_planIsCurrent && m_how) {
        askFor(m_how);
        return;
    }
    if (!m_plan.operations.empty() && (!isPlain() || confirmErrors()))
        run();
}

void DeployBridge::run() {
    RunOptions options;
    options.kind = kindOf(m_plan);
    options.keys = m_keys;
    options.takeOver = std::exchange(m_takeOver, false);
    m_interrupted.reset();
    m_controller.run(m_planned, m_plan, options);
}

void DeployBridge::destroyAll() {
    m_goesOn = true;
    m_approved.clear(); // the list of what goes was confirmed, whatever it is by now
    askFor([this] { m_controller.planDestroy(m_planned); });
}

void DeployBridge::retry() {
    m_goesOn = true;
    m_approved.clear();
    for (const Operation& operation : m_plan.operations)
        m_approved.insert(toQt(operation.id));
    askFor(m_how ? m_how : std::function<void()>([this] { m_controller.plan(m_planned); }));
}

void DeployBridge::resume() {
    if (!m_interrupted)
        return;
    const std::string kind = m_interrupted->kind;
    m_goesOn = true;
    m_approved.clear();
    for (const std::string& operation : m_interrupted->approved)
        m_approved.insert(toQt(operation));
    askFor([this, kind] {
        if (kind == "destroy")
            m_controller.planDestroy(m_planned);
        else if (kind.starts_with("rollback:"))
            m_controller.planRollback(m_planned, kind.substr(kind.find(':') + 1));
        else
            m_controller.plan(m_planned);
    });
}

void DeployBridge::showPlan(const Plan& plan) {
    m_plan = plan;
    m_planIsCurrent = true;
    m_states.clear();
    m_panel.setPlan(plan);
    showMarks();
    for (const Operation& operation : plan.operations)
        for (const PlannedValue& value : operation.values)
            if (value.secret && value.when == ValueKnown::afterOtherSide && !m_keys.contains(operation.subject) &&
                !plan.side.empty())
                m_keeper.find(toQt(plan.design), toQt(operation.subject));
    const bool goesOn = std::exchange(m_goesOn, false);
    const bool approved =
        !isPlain() || std::all_of(plan.operations.begin(), plan.operations.end(), [this](const Operation& operation) {
            return m_approved.contains(toQt(operation.id));
        });
    if (goesOn && approved && !plan.operations.empty())
        run();
}

void DeployBridge::showOperation(const OperationEvent& event) {
    m_panel.operationChanged(event);
    m_states.insert(toQt(event.operation), event.state);
    showMarks();
}

void DeployBridge::showFinished(const RunResult& result, bool destroyed) {
    m_planIsCurrent = false;
    m_drift = {};
    m_panel.finished(result);
    if (result.ok && result.pending == 0)
        for (const auto& [link, key] : std::exchange(m_keys, {}))
            m_keeper.forget(toQt(m_plan.design), toQt(link));
    if (destroyed && result.ok) {
        m_states.clear();
        m_plan = Plan();
    }
    showMarks();
}

void DeployBridge::takeKey(const QString& link, const QString& key, const QString& why) {
    if (!why.isEmpty()) {
        m_panel.keyRefused(why);
        return;
    }
    if (m_keys.contains(fromQt(link)))
        return;
    m_keys[fromQt(link)] = fromQt(key);
    m_panel.keyAccepted(link);
    m_keeper.keep(toQt(m_document.design().name()), link, key);
}

void DeployBridge::exportLog() {
    const QString file = QFileDialog::getSaveFileName(m_panel.window(), tr("Export the log"),
                                                      toQt(m_document.design().name()) + QStringLiteral("-log.jsonl"),
                                                      tr("JSON lines (*.jsonl);;All files (*)"));
    if (!file.isEmpty())
        m_controller.writeLog(m_document.design(), file);
}

void DeployBridge::showMarks() {
    if (m_replaying) {
        Plan run;
        for (auto state = m_replayed.cbegin(); state != m_replayed.cend(); ++state) {
            Operation operation;
            operation.id = fromQt(state.key());
            operation.subject = fromQt(subjectOf(m_document, operation.id.substr(operation.id.find(':') + 1)));
            operation.action = Action::wait;
            run.operations.push_back(std::move(operation));
        }
        m_canvas.setDeployMarks(marksOf(run, m_replayed));
        return;
    }
    DeployMarks marks = marksOf(m_plan, m_states);
    const DeployMarks drifted = marksOf(m_drift);
    for (auto mark = drifted.cbegin(); mark != drifted.cend(); ++mark)
        if (!marks.contains(mark.key()) || marks.value(mark.key()) == DeployMark::done)
            marks.insert(mark.key(), mark.value());
    m_canvas.setDeployMarks(marks);
}

} // namespace isthmus
