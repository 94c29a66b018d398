// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clouds.h"

#include "cli/session.h"
#include "cli/text.h"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <system_error>
#include <unistd.h>

namespace isthmus::cli {
namespace {

/// Fast enough that a deploy of some ten resources takes seconds.
constexpr double demonstrationSpeed = 600;

double sandboxSpeed() {
    const char* text = std::getenv("ISTHMUS_SANDBOX_SPEED");
    if (text == nullptr || *text == '\0')
        return demonstrationSpeed;
    char* end = nullptr;
    const double speed = std::strtod(text, &end);
    if (*end != '\0' || !(speed > 0))
        throw Failure(exitBadInput, "ISTHMUS_SANDBOX_SPEED is no positive number: \"" + plain(text) + "\".");
    return speed;
}

/// ISTHMUS_TEST_KILL_AT=N:before or N:after ends this process as kill -9 does, right before or after the N-th line that
/// it writes into the journal: so that a test can try every position.
void endWhereTestsWantIt(Deployer& deployer) {
    const char* text = std::getenv("ISTHMUS_TEST_KILL_AT");
    if (text == nullptr || *text == '\0')
        return;
    char* rest = nullptr;
    const long line = std::strtol(text, &rest, 10);
    const bool after = std::string_view(rest) == ":after";
    deployer.onJournalLine([line, after](int number, bool written) {
        if (number == line && written == after)
            ::kill(::getpid(), SIGKILL);
    });
}

} // namespace

Clouds::Clouds(const CloudChoice& choice, const Design& design, std::shared_ptr<const Catalog> catalog) {
    const std::string& file = choice.profile;
    // A reader that goes away must not end us before the sandbox is stopped.
    std::signal(SIGPIPE, SIG_IGN);
    if (file.empty())
        startSandbox(design);
    const std::filesystem::path path = file.empty() ? m_sandbox->profile() : std::filesystem::path(file);
    auto profile = Profile::load(path);
    if (!profile)
        throw Failure(exitBadInput, profile.error().message);
    if (!choice.state.empty())
        profile->state = choice.state;
    m_name = profile->sandbox ? std::string("sandbox") : profile->name;
    if (file.empty())
        std::cerr
            << "Talking to the sandbox on this machine, not to a cloud: no --profile was given. It keeps its state in "
            << SandboxProcess::defaultFolder().string() << ".\n";
    else
        std::cerr << "Talking to the clouds of profile " << plain(profile->name)
                  << (profile->sandbox ? ", a sandbox" : "") << ".\n";
    auto deployer = Deployer::open(*profile, std::move(catalog));
    if (!deployer)
        throw Failure(exitProvider, deployer.error().message);
    m_deployer = std::move(deployer.value());
    endWhereTestsWantIt(*m_deployer);
}

Clouds::~Clouds() {
    m_deployer.reset();
    m_sandbox.reset();
}

void Clouds::stopIfInterrupted() const {
    if (m_interruption.happened())
        throw Failure(exitInterrupted, "Interrupted. Nothing was changed.");
}

void Clouds::startSandbox(const Design& design) {
    const std::filesystem::path program = SandboxProcess::besideThisProgram();
    if (program.empty())
        throw Failure(exitProvider,
                      "isthmus-sandbox was not found beside isthmusctl. Install it, or name clouds with --profile.");
    SandboxProcess::Options options;
    options.program = program;
    options.folder = SandboxProcess::defaultFolder();
    options.speed = sandboxSpeed();
    options.awsAccount = SandboxProcess::awsAccountOf(design);
    options.partners = SandboxProcess::partnersOf(design);
    options.log = options.folder / "sandbox.log";
    auto sandbox = SandboxProcess::start(options);
    if (!sandbox)
        throw Failure(exitProvider, sandbox.error().message);
    m_sandbox = std::move(sandbox.value());
}

} // namespace isthmus::cli
