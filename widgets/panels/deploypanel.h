// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "deploy/plan.h"
#include "deploy/profile.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace isthmus {

class DeployModel;
class Document;
class StatusModel;
class Theme;

/// The plan, then the deploy as it happens, one column for each side. Shows and asks; the window runs the Deployer.
/// All slots belong to the GUI thread.
class DeployPanel final : public QWidget {
    Q_OBJECT
public:
    DeployPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    /// The plan that is shown; empty before the first.
    [[nodiscard]] const Plan& plan() const;
    [[nodiscard]] bool isRunning() const { return m_running; }

public slots:
    /// The clouds that would be deployed to; null: none chosen yet, with why.
    void setProfile(const isthmus::Profile* profile, const QString& why = {});
    void setPlan(const isthmus::Plan& plan);
    /// A plan could not be made, or the clouds could not be asked: the reason in plain words.
    void setError(const QString& reason);
    void operationChanged(const isthmus::OperationEvent& event);
    /// A deploy or destroy (or the making of a plan) has begun or ended.
    void setRunning(bool running);
    void finished(const isthmus::RunResult& result);
    void setStatus(const std::vector<isthmus::ResourceStatus>& status);

    /// Asks inside the panel whether what was deployed shall go, and lists it; `destroyRequested` follows a yes.
    void askDestroy();

signals:
    void planRequested();
    /// Deploy the plan that is shown (asked for only when there is one).
    void deployRequested();
    void cancelRequested();
    /// The user confirmed that everything recorded for this design shall go.
    void destroyRequested();
    void profileRequested();
    /// The panel wants to show what is deployed and has not been told: answer with setStatus.
    void statusRequested();

private:
    enum class Page { empty, steps, deployed, destroy };

    void buildHeader();
    QWidget* buildButtons();
    void buildBody();
    QWidget* buildConfirmation();
    void showPage(Page page);
    void updatePage();
    void updateButtons();
    void updateProgress();
    void updateOwed();
    void showMessage(const QString& text, const char* kind);
    [[nodiscard]] QString runningText() const;
    [[nodiscard]] QString idleText() const;
    void showFinished(const RunResult& result);

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    DeployModel* m_model;
    StatusModel* m_statusModel;
    Page m_wanted = Page::steps;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_tree = nullptr;
    QLabel* m_profile = nullptr;
    QLabel* m_progressText = nullptr;
    QLabel* m_owed = nullptr;
    QFrame* m_card = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_destroyTitle = nullptr;
    QLabel* m_destroyText = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_stepsButton = nullptr;
    QToolButton* m_deployedButton = nullptr;
    QPushButton* m_planButton = nullptr;
    QPushButton* m_deployButton = nullptr;
    QPushButton* m_cancelButton = nullptr;
    QPushButton* m_destroyButton = nullptr;
    QPushButton* m_profileButton = nullptr;
    QPushButton* m_confirmButton = nullptr;
    QPushButton* m_keepButton = nullptr;
    QTimer m_tick;
    QElapsedTimer m_elapsed;
    bool m_hasProfile = false;
    bool m_isSandbox = false;
    bool m_hasPlan = false;
    bool m_planIsStale = false;
    bool m_running = false;
    bool m_executing = false; ///< the first operation of this run has reported; until then both sides are asked
    bool m_cancelling = false;
    bool m_isError = false; ///< the message came from setError and goes with the next attempt
    bool m_statusKnown = false;
    bool m_hasFinished = false;
};

} // namespace isthmus
