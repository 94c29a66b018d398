// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/deploycontroller.h"
#include "widgets/commands/document.h"

#include <QHash>
#include <QObject>

namespace isthmus {

class CanvasView;
class DeployPanel;

/// Joins the deploy panel, the canvas and the controller: what the user asks for, and what is shown while it happens.
class DeployBridge final : public QObject {
    Q_OBJECT
public:
    DeployBridge(Document& document, DeployController& controller, DeployPanel& panel, CanvasView& canvas,
                 QObject* parent);

    /// Makes a plan and shows it.
    void plan();
    /// Deploys the plan that is shown; without one makes it first.
    void deploy();
    void destroyAll();
    void chooseProfile(const QString& file);
    void useSandbox();
    /// How many errors the design has now; a deploy of a design with errors asks first.
    void setErrors(int count) { m_errors = count; }

signals:
    /// The panel has something to show.
    void panelWanted();
    void problemsWanted();

private:
    void showPlan(const Plan& plan);
    void showOperation(const OperationEvent& event);
    void showStates();
    void showProfile();
    bool confirmErrors();

    Document& m_document;
    DeployController& m_controller;
    DeployPanel& m_panel;
    CanvasView& m_canvas;
    Plan m_plan;
    Design m_planned; ///< the design as it was when the plan was made
    QHash<QString, OperationState> m_states; ///< by operation
    int m_errors = 0;
    bool m_planIsCurrent = false;
    bool m_destroyConfirmed = false;
};

} // namespace isthmus
