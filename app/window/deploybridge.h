// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/deploycontroller.h"
#include "app/window/deploymarks.h"
#include "widgets/commands/document.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace isthmus {

class CanvasView;
class DeployPanel;
class KeyKeeper;

/// Joins the deploy panel, the canvas and the controller: what the user asks for, and what is shown while it happens.
class DeployBridge final : public QObject {
    Q_OBJECT
public:
    DeployBridge(Document& document, DeployController& controller, DeployPanel& panel, CanvasView& canvas,
                 KeyKeeper& keys, QObject* parent);

    /// Makes a plan and shows it. `rehearse`: also asks the providers whether they would take the calls.
    void plan(bool rehearse = false);
    /// Deploys the plan that is shown; without one makes it first.
    void deploy();
    void destroyAll();
    /// How many errors the design has now; a deploy of a design with errors asks first.
    void setErrors(int count) { m_errors = count; }

signals:
    /// The panel has something to show.
    void panelWanted();
    void problemsWanted();
    void message(const QString& text);

private:
    void connectPanel();
    void connectController();
    /// Makes a plan in this way, now and whenever it has to be made again.
    void askFor(std::function<void()> how);
    /// The plan that is shown has been approved.
    void carryOut();
    void run();
    /// Makes the plan anew and goes on without asking when everything in it was approved already.
    void retry();
    void resume();
    void showPlan(const Plan& plan);
    void showOperation(const OperationEvent& event);
    void showFinished(const RunResult& result, bool destroyed);
    void showMarks();
    void showProfile();
    void forget();
    void takeKey(const QString& link, const QString& key, const QString& why);
    void exportLog();
    bool confirmErrors();
    [[nodiscard]] bool isPlain() const { return !m_plan.destroy && m_plan.rollbackOf.empty(); }

    Document& m_document;
    DeployController& m_controller;
    DeployPanel& m_panel;
    CanvasView& m_canvas;
    KeyKeeper& m_keeper;
    Plan m_plan;
    Design m_planned;            ///< the design as it was when the plan was made
    std::function<void()> m_how; ///< how the plan was asked for
    std::optional<RunRecord> m_interrupted;
    std::map<Id, std::string> m_keys;        ///< from the other team, by link
    QHash<QString, OperationState> m_states; ///< by operation
    QHash<QString, OperationState> m_replayed;
    DriftReport m_drift;
    QSet<QString> m_approved; ///< operations that need no second approval; used while m_goesOn
    int m_errors = 0;
    bool m_planIsCurrent = false;
    bool m_goesOn = false;
    bool m_takeOver = false;
    bool m_replaying = false;
};

} // namespace isthmus
