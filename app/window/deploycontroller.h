// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"
#include "deploy/sandboxprocess.h"
#include "model/design.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace isthmus {

/// Runs plans, deploys and destroys off the window's thread, one at a time, and tells what happens.
class DeployController final : public QObject {
    Q_OBJECT
public:
    DeployController(std::shared_ptr<const Catalog> catalog, QObject* parent = nullptr);
    ~DeployController() override;

    /// Deploys go to the sandbox that ships with the program; it starts when it is first needed.
    void useSandbox();
    /// Deploys go to the clouds of this profile. False with a reason through `failed` when it cannot be read.
    bool useProfile(const QString& file);
    /// "sqlite:PATH" or "postgresql://..."; empty: as the profile says.
    void useState(const QString& location);
    /// Provider id of the side whose steps are ours; empty: all are.
    void useSide(const std::string& side);
    /// For people: "Sandbox" or the profile's name.
    [[nodiscard]] QString profileTitle() const;
    [[nodiscard]] QString profileFile() const { return m_profileFile; }
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] const std::string& side() const { return m_side; }
    [[nodiscard]] bool isSandbox() const { return m_profileFile.isEmpty(); }
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Each works on a copy of the design, so that the user may go on editing. What is asked for while something runs
    /// comes after it; only the last such wish is kept. `rehearse`: ask the providers whether they would take the
    /// calls.
    void plan(const Design& design, bool rehearse = false);
    void planDestroy(const Design& design);
    void planRollback(const Design& design, const std::string& run);
    void planWithdraw(const Design& design, const std::vector<Id>& links);
    void planRestore(const Design& design, const std::string& key);
    /// `options.handOver` is set by this object.
    void run(const Design& design, const Plan& plan, RunOptions options);
    void refreshStatus(const Design& design);
    void compare(const Design& design);
    void adopt(const Design& design, const std::string& key);
    void ignore(const Design& design, const Drift& drift);
    void readHistory(const Design& design);
    void writeLog(const Design& design, const QString& file);
    void checkKey(const Design& design, const Id& link, const std::string& key);
    /// What runs in the clouds of the profile; only reads. `accounts`: project, subscription or compartment by provider id;
    /// of the providers besides AWS those without one are left out.
    void discover(const Design& design, const std::map<std::string, std::string>& accounts);
    /// Asks each provider of the profile whether it answers and takes the credentials.
    void test(const Design& design);
    /// Ends cleanly after the calls under way.
    void cancel();
    /// Waits for what runs; for closing the window.
    void wait();

signals:
    void profileChanged();
    void runningChanged(bool running);
    void planned(const isthmus::Plan& plan);
    /// The last run of the design did not come to its end. Follows `planned`.
    void interrupted(const isthmus::RunRecord& run);
    void operationChanged(const isthmus::OperationEvent& event);
    /// The other team needs this key.
    void keyMinted(const isthmus::HandOver& key);
    void keyChecked(const QString& link, const QString& key, const QString& why);
    void finished(const isthmus::RunResult& result, bool destroyed);
    void statusKnown(const std::vector<isthmus::ResourceStatus>& status);
    void linksKnown(const std::vector<isthmus::LinkStatus>& links);
    void driftKnown(const isthmus::DriftReport& report);
    /// The live values are recorded; this draws them.
    void adopted(const isthmus::Edit& edit);
    void historyKnown(const std::vector<isthmus::RunRecord>& runs, const std::vector<isthmus::JournalEntry>& lines);
    void logWritten(const QString& file);
    void discovered(const isthmus::Discovery& found);
    /// By provider id; empty: it answers.
    void tested(const QMap<QString, QString>& answers, const QString& statePlace);
    /// Plain words for the deploy panel.
    void failed(const QString& reason);

private:
    using Job = std::function<void(Deployer&)>;
    /// On the worker: opens the deployer for the profile in use. Null after telling why.
    Deployer* deployer(const Design& design);
    /// On the worker: the profile file, of the sandbox after starting it; empty after telling why.
    std::filesystem::path startedProfile(const std::string& account,
                                                       const std::vector<std::string>& partners);
    void start(std::function<void()> job);
    /// Runs a job with the deployer of a design.
    void ask(const Design& design, Job job);
    /// Tells a plan, or why there is none.
    void tellPlan(const Result<Plan>& plan);
    void tellStatus(Deployer& deployer, const Design& design);
    [[nodiscard]] PlanOptions planOptions(bool rehearse) const;

    std::shared_ptr<const Catalog> m_catalog;
    QThreadPool m_pool; ///< one thread: one thing at a time
    QString m_profileFile;
    QString m_profileName;
    QString m_state;
    std::string m_side;
    std::unique_ptr<SandboxProcess> m_sandbox; // worker thread only, as is the deployer
    std::string m_sandboxAccount;
    std::vector<std::string> m_sandboxPartners;
    std::unique_ptr<Deployer> m_deployer;
    std::stop_source m_stop;
    std::function<void()> m_next;
    bool m_running = false;
};

} // namespace isthmus

Q_DECLARE_METATYPE(isthmus::Plan)
Q_DECLARE_METATYPE(isthmus::OperationEvent)
Q_DECLARE_METATYPE(isthmus::RunResult)
Q_DECLARE_METATYPE(isthmus::RunRecord)
Q_DECLARE_METATYPE(isthmus::HandOver)
Q_DECLARE_METATYPE(isthmus::DriftReport)
Q_DECLARE_METATYPE(isthmus::Edit)
Q_DECLARE_METATYPE(isthmus::Discovery)
