// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deploybridge.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/panels/deploypanel.h"

#include <QMessageBox>
#include <QPushButton>

namespace isthmus {

namespace {

/// Of several operations for one element the one that says most: what failed, then what is under way.
int weight(OperationState state) {
    switch (state) {
    case OperationState::failed:
        return 6;
    case OperationState::waiting:
    case OperationState::counterparty:
        return 5;
    case OperationState::running:
        return 4;
    case OperationState::cancelled:
    case OperationState::skipped:
        return 3;
    case OperationState::pending:
        return 2;
    case OperationState::done:
        return 1;
    }
    return 0;
}

} // namespace

DeployBridge::DeployBridge(Document& document, DeployController& controller, DeployPanel& panel, CanvasView& canvas,
                           QObject* parent)
    : QObject(parent), m_document(document), m_controller(controller), m_panel(panel), m_canvas(canvas) {
    connect(&panel, &DeployPanel::planRequested, this, &DeployBridge::plan);
    connect(&panel, &DeployPanel::deployRequested, this, &DeployBridge::deploy);
    connect(&panel, &DeployPanel::cancelRequested, &controller, &DeployController::cancel);
    connect(&panel, &DeployPanel::destroyRequested, this, &DeployBridge::destroyAll);
    connect(&panel, &DeployPanel::statusRequested, this, [this] { m_controller.refreshStatus(m_document.design()); });
    connect(&controller, &DeployController::runningChanged, &panel, &DeployPanel::setRunning);
    connect(&controller, &DeployController::planned, this, &DeployBridge::showPlan);
    connect(&controller, &DeployController::operationChanged, this, &DeployBridge::showOperation);
    connect(&controller, &DeployController::statusKnown, &panel, &DeployPanel::setStatus);
    connect(&controller, &DeployController::failed, this, [this](const QString& reason) {
        m_destroyConfirmed = false;
        m_panel.setError(reason);
        emit panelWanted();
    });
    connect(&controller, &DeployController::finished, this, [this](const RunResult& result, bool destroyed) {
        m_planIsCurrent = false;
        m_panel.finished(result);
        if (destroyed && result.ok) {
            m_states.clear();
            m_plan = Plan();
            m_canvas.setOperationStates({});
        }
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (changes.touchesMeaning())
            m_planIsCurrent = false;
    });
    connect(&document, &Document::reset, this, [this] {
        m_planIsCurrent = false;
        m_states.clear();
        m_plan = Plan();
        m_canvas.setOperationStates({});
    });
    showProfile();
}

void DeployBridge::showProfile() {
    Profile profile;
    profile.name = m_controller.profileTitle().toStdString();
    profile.sandbox = m_controller.isSandbox();
    m_panel.setProfile(&profile);
    m_planIsCurrent = false;
}

void DeployBridge::chooseProfile(const QString& file) {
    if (m_controller.useProfile(file))
        showProfile();
}

void DeployBridge::useSandbox() {
    m_controller.useSandbox();
    showProfile();
}

void DeployBridge::plan() {
    emit panelWanted();
    m_destroyConfirmed = false;
    m_planned = m_document.design();
    m_controller.plan(m_planned);
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
    if (!m_planIsCurrent || m_plan.destroy) {
        plan();
        return;
    }
    if (!m_plan.operations.empty() && confirmErrors())
        m_controller.run(m_planned, m_plan);
}

void DeployBridge::destroyAll() {
    emit panelWanted();
    m_destroyConfirmed = true;
    m_planned = m_document.design();
    m_controller.planDestroy(m_planned);
}

void DeployBridge::showPlan(const Plan& plan) {
    m_plan = plan;
    m_planIsCurrent = true;
    m_states.clear();
    for (const Operation& operation : plan.operations)
        m_states.insert(toQt(operation.id), OperationState::pending);
    m_panel.setPlan(plan);
    showStates();
    if (plan.destroy && std::exchange(m_destroyConfirmed, false) && !plan.operations.empty())
        m_controller.run(m_planned, m_plan);
}

void DeployBridge::showOperation(const OperationEvent& event) {
    m_panel.operationChanged(event);
    m_states.insert(toQt(event.operation), event.state);
    showStates();
}

void DeployBridge::showStates() {
    QHash<QString, OperationState> bySubject;
    for (const Operation& operation : m_plan.operations) {
        const OperationState state = m_states.value(toQt(operation.id), OperationState::pending);
        const QString subject = toQt(operation.subject);
        const auto it = bySubject.constFind(subject);
        if (it == bySubject.cend() || weight(state) > weight(*it))
            bySubject.insert(subject, state);
    }
    m_canvas.setOperationStates(bySubject);
}

} // namespace isthmus
