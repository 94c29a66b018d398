// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"
#include "deploy/sandboxprocess.h"
#include "model/design.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
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
    /// For people: "Sandbox" or the profile's name.
    [[nodiscard]] QString profileTitle() const;
    [[nodiscard]] bool isSandbox() const { return m_profileFile.isEmpty(); }
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Each works on a copy of the design, so that the user may go on editing. What is asked for while something runs
    /// comes after it; only the last such wish is kept.
    void plan(const Design& design);
    void planDestroy(const Design& design);
    void run(const Design& design, const Plan& plan);
    void refreshStatus(const Design& design);
    /// Ends cleanly after the calls under way.
    void cancel();
    /// Waits for what runs; for closing the window.
    void wait();

signals:
    void runningChanged(bool running);
    void planned(const isthmus::Plan& plan);
    void operationChanged(const isthmus::OperationEvent& event);
    void finished(const isthmus::RunResult& result, bool destroyed);
    void statusKnown(const std::vector<isthmus::ResourceStatus>& status);
    /// Plain words for the deploy panel.
    void failed(const QString& reason);

private:
    /// On the worker: opens the deployer for the profile in use. Null after telling why.
    Deployer* deployer(const Design& design);
    void start(std::function<void()> job);

    std::shared_ptr<const Catalog> m_catalog;
    QThreadPool m_pool; ///< one thread: one thing at a time
    QString m_profileFile;
    QString m_profileName;
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
