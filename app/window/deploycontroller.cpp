// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deploycontroller.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

#include <QSaveFile>

#include <utility>

namespace isthmus {

DeployController::DeployController(std::shared_ptr<const Catalog> catalog, QObject* parent)
    : QObject(parent)
    , m_catalog(std::move(catalog)) {
    qRegisterMetaType<Plan>();
    qRegisterMetaType<OperationEvent>();
    qRegisterMetaType<RunResult>();
    qRegisterMetaType<RunRecord>();
    qRegisterMetaType<HandOver>();
    qRegisterMetaType<DriftReport>();
    qRegisterMetaType<Edit>();
    qRegisterMetaType<Discovery>();
    qRegisterMetaType<std::vector<ResourceStatus>>();
    qRegisterMetaType<std::vector<LinkStatus>>();
    qRegisterMetaType<std::vector<RunRecord>>();
    qRegisterMetaType<std::vector<JournalEntry>>();
    qRegisterMetaType<QMap<QString, QString>>();
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

DeployController::~DeployController() {
    cancel();
    wait();
}

void DeployController::wait() {
    m_pool.waitForDone();
}

void DeployController::useSandbox() {
    if (m_running)
        return;
    m_profileFile.clear();
    m_profileName.clear();
    m_deployer.reset();
    emit profileChanged();
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
    emit profileChanged();
    return true;
}

void DeployController::useState(const QString& location) {
    if (m_running || location == m_state)
        return;
    m_state = location;
    m_deployer.reset();
    emit profileChanged();
}

void DeployController::useSide(const std::string& side) {
    if (m_running || side == m_side)
        return;
    m_side = side;
    emit profileChanged();
}

QString DeployController::profileTitle() const {
    if (isSandbox())
        return tr("Sandbox");
    return m_profileName.isEmpty() ? m_profileFile : m_profileName;
}

std::filesystem::path DeployController::startedProfile(const std::string& account,
                                                       const std::vector<std::string>& partners) {
    if (!isSandbox())
        return m_profileFile.toStdString();
    if (m_sandbox != nullptr)
        return m_sandbox->profile();
    SandboxProcess::Options options;
    options.program = SandboxProcess::besideThisProgram();
    options.folder = SandboxProcess::defaultFolder();
    options.awsAccount = account;
    options.partners = partners;
    options.log = options.folder / "sandbox.log";
    options.speed = qEnvironmentVariable("ISTHMUS_SANDBOX_SPEED").toDouble();
    if (options.program.empty()) {
        emit failed(tr("isthmus-sandbox is not beside this program. Install it, or choose a profile."));
        return {};
    }
    auto started = SandboxProcess::start(options);
    if (!started) {
        emit failed(toQt(started.error().message));
        return {};
    }
    m_sandbox = std::move(*started);
    m_sandboxAccount = account;
    m_sandboxPartners = partners;
    return m_sandbox->profile();
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
    const std::filesystem::path file = startedProfile(account, partners);
    if (file.empty())
        return nullptr;
    auto profile = Profile::load(file);
    if (!profile) {
        emit failed(toQt(profile.error().message));
        return nullptr;
    }
    if (!m_state.isEmpty())
        profile->state = fromQt(m_state);
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

void DeployController::ask(const Design& design, Job job) {
    start([this, design, job = std::move(job)] {
        try {
            if (Deployer* found = deployer(design))
                job(*found);
        } catch (const std::exception& error) { // the state store has failed
            emit failed(toQt(error.what()));
        }
    });
}

PlanOptions DeployController::planOptions(bool rehearse) const {
    PlanOptions options;
    options.side = m_side;
    options.rehearse = rehearse;
    return options;
}

void DeployController::tellPlan(const Result<Plan>& plan) {
    if (plan)
        emit planned(*plan);
    else
        emit failed(coreText(plan.error().message));
}

void DeployController::plan(const Design& design, bool rehearse) {
    ask(design, [this, design, options = planOptions(rehearse)](Deployer& deployer) {
        const auto last = deployer.interrupted(design);
        tellPlan(deployer.plan(design, options));
        // What waits for the other side has come to its end here.
        if (last && last->outcome != "pending")
            emit interrupted(*last);
    });
}

void DeployController::planDestroy(const Design& design) {
    ask(design, [this, design, options = planOptions(false)](Deployer& deployer) {
        tellPlan(deployer.planDestroy(design, options));
    });
}

void DeployController::planRollback(const Design& design, const std::string& run) {
    ask(design, [this, design, run](Deployer& deployer) { tellPlan(deployer.planRollback(design, run)); });
}

void DeployController::planWithdraw(const Design& design, const std::vector<Id>& links) {
    ask(design, [this, design, links](Deployer& deployer) { tellPlan(deployer.planWithdraw(design, links)); });
}

void DeployController::planRestore(const Design& design, const std::string& key) {
    ask(design, [this, design, key](Deployer& deployer) { tellPlan(deployer.planRestore(design, key)); });
}

void DeployController::run(const Design& design, const Plan& plan, RunOptions options) {
    options.side = plan.side;
    options.handOver = [this](const HandOver& key) { emit keyMinted(key); };
    ask(design, [this, design, plan, options = std::move(options)](Deployer& deployer) {
        const RunResult result = deployer.run(
            design, plan, [this](const OperationEvent& event) { emit operationChanged(event); }, m_stop.get_token(),
            options);
        emit finished(result, plan.destroy);
        if (!result.unreachable)
            tellStatus(deployer, design);
    });
}

void DeployController::tellStatus(Deployer& deployer, const Design& design) {
    if (const auto links = deployer.links(design))
        emit linksKnown(*links);
    if (const auto status = deployer.status(design))
        emit statusKnown(*status);
    else
        emit failed(coreText(status.error().message));
}

void DeployController::refreshStatus(const Design& design) {
    ask(design, [this, design](Deployer& deployer) { tellStatus(deployer, design); });
}

void DeployController::compare(const Design& design) {
    ask(design, [this, design](Deployer& deployer) {
        if (const auto report = deployer.drift(design))
            emit driftKnown(*report);
        else
            emit failed(coreText(report.error().message));
    });
}

void DeployController::adopt(const Design& design, const std::string& key) {
    ask(design, [this, design, key](Deployer& deployer) {
        if (const auto edit = deployer.adoptDrift(design, key))
            emit adopted(*edit);
        else
            emit failed(coreText(edit.error().message));
    });
}

void DeployController::ignore(const Design& design, const Drift& drift) {
    ask(design, [this, design, drift](Deployer& deployer) {
        deployer.ignoreDrift(design, drift);
        if (const auto report = deployer.drift(design))
            emit driftKnown(*report);
    });
}

void DeployController::readHistory(const Design& design) {
    ask(design, [this, design](Deployer& deployer) { emit historyKnown(deployer.runs(design), deployer.log(design)); });
}

void DeployController::writeLog(const Design& design, const QString& file) {
    ask(design, [this, design, file](Deployer& deployer) {
        QSaveFile out(file);
        if (out.open(QIODevice::WriteOnly)) {
            for (const JournalEntry& entry : deployer.log(design))
                out.write(
                    QByteArray::fromStdString(toJson(entry).dump(-1, ' ', false, Json::error_handler_t::replace)) +
                    '\n');
            if (out.commit()) {
                emit logWritten(file);
                return;
            }
        }
        emit failed(tr("%1 could not be written: %2.").arg(file, out.errorString()));
    });
}

void DeployController::checkKey(const Design& design, const Id& link, const std::string& key) {
    ask(design, [this, design, link, key](Deployer& deployer) {
        const auto fits = deployer.checkKey(design, link, key);
        emit keyChecked(toQt(link), toQt(key), fits ? QString() : coreText(fits.error().message));
    });
}

void DeployController::discover(const Design& design, const std::map<std::string, std::string>& accounts) {
    std::vector<std::string> providers{"aws"};
    for (const auto& [provider, account] : accounts)
        providers.push_back(provider);
    ask(design, [this, providers, accounts](Deployer& deployer) {
        if (const auto found = deployer.discover(providers, {}, accounts))
            emit discovered(*found);
        else
            emit failed(coreText(found.error().message));
    });
}

void DeployController::test(const Design& design) {
    ask(design, [this](Deployer& deployer) {
        QMap<QString, QString> answers;
        for (const auto& [provider, why] : deployer.test())
            answers.insert(toQt(provider), coreText(why));
        emit tested(answers, toQt(deployer.statePlace()));
    });
}

void DeployController::cancel() {
    m_next = nullptr;
    m_stop.request_stop();
}

} // namespace isthmus
