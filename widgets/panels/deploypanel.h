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

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace isthmus {

class DeployModel;
class Document;
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

signals:
    void planRequested();
    /// Deploy the plan that is shown (asked for only when there is one).
    void deployRequested();
    void cancelRequested();
    /// The user confirmed that everything recorded for this design shall go.
    void destroyRequested();
    void profileRequested();

private:
    void buildHeader();
    void buildBody();
    void updateButtons();
    void updateProgress();
    void updateOwed();
    void confirmDestroy();
    void showMessage(const QString& text, const char* kind);

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    DeployModel* m_model;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_tree = nullptr;
    QTreeView* m_statusTree = nullptr;
    QLabel* m_profile = nullptr;
    QLabel* m_progressText = nullptr;
    QLabel* m_owed = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_empty = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_planButton = nullptr;
    QPushButton* m_deployButton = nullptr;
    QPushButton* m_cancelButton = nullptr;
    QPushButton* m_destroyButton = nullptr;
    QPushButton* m_profileButton = nullptr;
    QTimer m_tick;
    QElapsedTimer m_elapsed;
    bool m_hasProfile = false;
    bool m_running = false;
    bool m_cancelling = false;
};

} // namespace isthmus
