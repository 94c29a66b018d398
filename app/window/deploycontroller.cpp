// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deploycontroller.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

namespace isthmus {

DeployController::DeployController(std::shared_ptr<const Catalog> catalog, QObject* parent)
    : QObject(parent), m_catalog(std::move(catalog)) {
    qRegisterMetaType<Plan>();
    qRegisterMetaType<OperationEvent>();
    qRegisterMetaType<RunResult>();
    qRegisterMetaType<std::vector<ResourceStatus>>();
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

DeployController::~DeployController() {
    cancel();
    wait();
}

void DeployController::wait() { m_pool.waitForDone(); }

void DeployController::useSandbox() {
    if (m_running)
        return;
    m_profileFile.clear();
    m_profileName.clear();
    m_deployer.reset();
}

bool DeployController::useProfile(const QString& file) {
    if (m_running)
        return false;
    const auto profile = Profile::load(file.toStdString());
    if (!profile) {
        emit failed(toQt(profile.error().message));
        return false;
    }
    m_profileFile = file;
    m_profileName = toQt(profile->name);
    m_deployer.reset();
    return true;
}

QString DeployController::profileTitle() const {
    if (isSandbox())
        return tr("Sandbox");
    return m_profileName.isEmpty() ? m_profileFile : m_profileName;
}

Deployer* DeployController::deployer(const Design& design) {
    const std::string account = SandboxProcess::awsAccountOf(design);
    const std::vector<std::string> partners = SandboxProcess::partnersOf(design);
    if (isSandbox() && m_sandbox != nullptr && (account != m_sandboxAccount || partners != m_sandboxPartners)) {
        // The sandbox's keys belong to one AWS account; another design may name another.
        m_deployer.reset();
        m_sandbox.reset();
    }
    if (m_deployer != nullptr)
        return m_deployer.get();
    std::filesystem::path profileFile = m_profileFile.toStdString();
    if (isSandbox()) {
        if (m_sandbox == nullptr) {
            SandboxProcess::Options options;
            options.program = SandboxProcess::besideThisProgram();
            options.folder = SandboxProcess::defaultFolder();
            options.awsAccount = account;
            options.partners = partners;
            options.log = options.folder / "sandbox.log";
            options.speed = qEnvironmentVariable("ISTHMUS_SANDBOX_SPEED").toDouble();
            if (options.program.empty()) {
                emit failed(tr("isthmus-sandbox is not beside this program. Install it, or choose a profile."));
                return nullptr;
            }
            auto started = SandboxProcess::start(options);
            if (!started) {
                emit failed(toQt(started.error().message));
                return nullptr;
            }
            m_sandbox = std::move(*started);
            m_sandboxAccount = account;
            m_sandboxPartners = partners;
        }
        profileFile = m_sandbox->profile();
    }
    const auto profile = Profile::load(profileFile);
    if (!profile) {
        emit failed(toQt(profile.error().message));
        return nullptr;
    }
    auto opened = Deployer::open(*profile, m_catalog);
    if (!opened) {
        emit failed(toQt(opened.error().message));
        return nullptr;
    }
    m_deployer = std::move(*opened);
    return m_deployer.get();
}

void DeployController::start(std::function<void()> job) {
    if (m_running) {
        m_next = std::move(job);
        return;
    }
    m_running = true;
    m_stop = std::stop_source();
    emit runningChanged(true);
    m_pool.start([this, job = std::move(job)] {
        job();
        QMetaObject::invokeMethod(this, [this] {
            m_running = false;
            emit runningChanged(false);
            if (auto next = std::exchange(m_next, nullptr))
                start(std::move(next));
        });
    });
}

void DeployController::plan(const Design& design) {
    start([this, design] {
        if (Deployer* found = deployer(design)) {
            auto plan = found->plan(design);
            if (plan)
                emit planned(*plan);
            else
                emit failed(coreText(plan.error().message));
        }
    });
}

void DeployController::planDestroy(const Design& design) {
    start([this, design] {
        if (Deployer* found = deployer(design)) {
            auto plan = found->planDestroy(design);
            if (plan)
                emit planned(*plan);
            else
                emit failed(coreText(plan.error().message));
        }
    });
}

void DeployController::run(const Design& design, const Plan& plan) {
    start([this, design, plan] {
        if (Deployer* found = deployer(design)) {
            const RunResult result = found->run(
                design, plan, [this](const OperationEvent& event) { emit operationChanged(event); }, m_stop.get_token());
            emit finished(result, plan.destroy);
            if (auto status = found->status(design))
                emit statusKnown(*status);
        }
    });
}

void DeployController::refreshStatus(const Design& design) {
    start([this, design] {
        if (Deployer* found = deployer(design)) {
            auto status = found->status(design);
            if (status)
                emit statusKnown(*status);
            else
                emit failed(toQt(status.error().message));
        }
    });
}

void DeployController::cancel() {
    m_next = nullptr;
    m_stop.request_stop();
}

} // namespace isthmus
