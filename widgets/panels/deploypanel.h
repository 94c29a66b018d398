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
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace isthmus {

class DeployModel;
class Document;
class DriftPage;
class HistoryPage;
class KeyCard;
class LinksModel;
class MessageCard;
class StatusModel;
class Theme;
struct RunWords;

/// The plan, then the deploy as it happens, one column for each side; what is there, how it differs from what is drawn,
/// and what was done before. Shows and asks; the window runs the Deployer. All slots belong to the GUI thread.
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
    void setLinks(const std::vector<isthmus::LinkStatus>& links);
    void setDrift(const isthmus::DriftReport& report);
    void setHistory(const std::vector<isthmus::RunRecord>& runs, const std::vector<isthmus::JournalEntry>& lines);
    /// The last run of the design did not come to its end: offers to go on with it.
    void setInterrupted(const isthmus::RunRecord& run);
    /// A provider id: only its steps are ours, another team has the other side. Empty: all are.
    void setSide(const std::string& side);
    /// A key that the other team needs.
    void handOver(const isthmus::HandOver& key);
    /// The pasted key of this link fits, and is used by the next run.
    void keyAccepted(const QString& link);
    void keyRefused(const QString& why);
    /// Where the key that is shown is kept.
    void setKeyPlace(const QString& words);

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
    /// The panel wants to show what is deployed and has not been told: answer with setStatus and setLinks.
    void statusRequested();
    void driftRequested();
    void adoptRequested(const QString& key);
    void restoreRequested(const QString& key);
    void ignoreRequested(const isthmus::Drift& drift);
    void historyRequested();
    void logExportRequested();
    /// States of operations at a moment of a run that is looked at again; empty: back to now.
    void replayed(const QMap<QString, isthmus::OperationState>& states);
    /// Try again, or go on with, what did not come to its end.
    void retryRequested();
    void resumeRequested();
    /// Plan the way back of this run.
    void rollbackRequested(const QString& run);
    /// Plan to take back this side's ends of these links.
    void withdrawRequested(const QStringList& links);
    void takeOverRequested();
    void keyPasted(const QString& link, const QString& key);
    /// A text for the support of the side that owes the step of this link was copied.
    void caseCopied(const QString& link);

private:
    enum class Page { empty, steps, deployed, destroy, drift, history };

    void buildHeader();
    void buildTabs(QWidget& bar);
    void buildButtons(QWidget& bar);
    void buildBody();
    void buildPages();
    QWidget* buildDeployed();
    QWidget* buildConfirmation();
    void connectPages();
    void showPage(Page page);
    void updatePage();
    void updateDestroyPage();
    [[nodiscard]] Page pageToShow();
    void updateButtons();
    void updateProgress();
    void updateOwed();
    void updateSummary();
    void updateKeyCard();
    void updateLinkStep();
    void fitLinks();
    void forgetDrift();
    void copyCase();
    void say(const RunWords& words);
    void clearMessage();
    void choose(const QString& id);
    void reveal(const QString& subject);
    [[nodiscard]] QString runningText() const;
    [[nodiscard]] QString idleText() const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    DeployModel* m_model;
    StatusModel* m_statusModel;
    LinksModel* m_linksModel;
    Page m_wanted = Page::steps;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_tree = nullptr;
    QLabel* m_profile = nullptr;
    QLabel* m_progressText = nullptr;
    QLabel* m_owed = nullptr;
    MessageCard* m_card = nullptr;
    KeyCard* m_keyCard = nullptr;
    QWidget* m_summary = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_risk = nullptr;
    QLabel* m_keys = nullptr;
    QLabel* m_notes = nullptr;
    DriftPage* m_driftPage = nullptr;
    HistoryPage* m_historyPage = nullptr;
    QTreeView* m_links = nullptr;
    bool m_linksSet = false; ///< by the user
    QWidget* m_linkBar = nullptr;
    QLabel* m_linkStep = nullptr;
    QPushButton* m_caseButton = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_destroyTitle = nullptr;
    QLabel* m_destroyText = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_stepsButton = nullptr;
    QToolButton* m_deployedButton = nullptr;
    QToolButton* m_driftButton = nullptr;
    QToolButton* m_historyButton = nullptr;
    QPushButton* m_planButton = nullptr;
    QPushButton* m_deployButton = nullptr;
    QPushButton* m_cancelButton = nullptr;
    QPushButton* m_destroyButton = nullptr;
    QPushButton* m_profileButton = nullptr;
    QPushButton* m_confirmButton = nullptr;
    QPushButton* m_keepButton = nullptr;
    std::string m_side;
    QString m_failedRun;          ///< id of the run that the message is about
    QStringList m_overdue;        ///< links that waited too long for the other side
    QStringList m_keysHeld;       ///< links whose key from the other team is here
    std::vector<HandOver> m_given; ///< keys to be shown after the one that is shown
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
