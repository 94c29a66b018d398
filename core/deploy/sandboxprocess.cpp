// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/sandboxprocess.h"

#include "model/property.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isthmus {

namespace {

/// Generating its RSA key takes the sandbox longest.
constexpr int startTimeoutMs = 30000;

/// Reads up to the first line end; empty when the other side closed or said nothing in time.
std::string readLine(int fd) {
    std::string line;
    pollfd waiting{fd, POLLIN, 0};
    while (line.find('\n') == std::string::npos) {
        const int ready = ::poll(&waiting, 1, startTimeoutMs);
        if (ready < 0 && errno == EINTR)
            continue;
        std::array<char, 512> buffer{};
        const ssize_t count = ready > 0 ? ::read(fd, buffer.data(), buffer.size()) : 0;
        if (count <= 0)
            return {};
        line.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return line.substr(0, line.find('\n'));
}

/// Descriptor of the held lock, or -1. The sandbox inherits it: of one whose owner was killed it is free once the sandbox
/// has written its state and ended, which takes it a moment.
int lockFolder(const std::filesystem::path& folder) {
    const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT, 0600);
    for (int tries = 0; lock >= 0 && tries < 50; ++tries) {
        if (::flock(lock, LOCK_EX | LOCK_NB) == 0)
            return lock;
        ::usleep(100000);
    }
    if (lock >= 0)
        ::close(lock);
    return -1;
}

} // namespace

Result<std::unique_ptr<SandboxProcess>> SandboxProcess::start(const Options& options) {
    std::error_code error;
    std::filesystem::create_directories(options.folder, error);
    if (error)
        return Error{"cannot make the sandbox's folder " + options.folder.string() + ": " + error.message()};
    std::unique_ptr<SandboxProcess> process(new SandboxProcess);
    process->m_lock = lockFolder(options.folder);
    if (process->m_lock < 0)
        return Error{"Another Isthmus is using the sandbox in " + options.folder.string() +
                     ". Wait until it has ended, or set XDG_STATE_HOME to another folder."};
    std::vector<std::string> words{options.program.string(), "--with-parent", "--dir", options.folder.string(), "--state",
                                   (options.folder / "clouds.json").string()};
    if (options.speed > 0) {
        words.emplace_back("--speed");
        words.push_back(std::to_string(options.speed));
    }
    if (!options.awsAccount.empty()) {
        words.emplace_back("--aws-account");
        words.push_back(options.awsAccount);
    }
    for (const std::string& partner : options.partners) {
        words.emplace_back("--partner");
        words.push_back(partner);
    }
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return Error{std::string("cannot start the sandbox: ") + std::strerror(errno)};
    std::array<int, 2> lifeline{};
    if (::pipe2(lifeline.data(), O_CLOEXEC) != 0) {
        const int reason = errno;
        ::close(pipe[0]);
        ::close(pipe[1]);
        return Error{std::string("cannot start the sandbox: ") + std::strerror(reason)};
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, lifeline[0], STDIN_FILENO);
    if (!options.log.empty())
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, options.log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    // A process group of its own: Ctrl-C in the terminal is for us, and we end it when we are done.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t pid = -1;
    const int failure =
        ::posix_spawn(&pid, options.program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    ::close(pipe[1]);
    ::close(lifeline[0]);
    if (failure != 0) {
        ::close(pipe[0]);
        ::close(lifeline[1]);
        return Error{"cannot start " + options.program.string() + ": " + std::strerror(failure)};
    }
    process->m_pid = pid;
    process->m_lifeline = lifeline[1];
    const std::string line = readLine(pipe[0]);
    ::close(pipe[0]);
    const auto ready = nlohmann::json::parse(line, nullptr, false);
    if (!ready.is_object() || !ready.contains("port") || !ready.contains("profile"))
        return Error{"the sandbox did not start" + (line.empty() ? std::string() : ": " + line) +
                     (options.log.empty() ? std::string() : "; see " + options.log.string())};
    process->m_port = ready["port"].get<int>();
    process->m_profile = ready["profile"].get<std::string>();
    return process;
}

SandboxProcess::~SandboxProcess() {
    if (m_lifeline >= 0)
        ::close(m_lifeline);
    if (m_pid > 0)
        end();
    if (m_lock >= 0)
        ::close(m_lock);
}

void SandboxProcess::end() const {
    ::kill(m_pid, SIGTERM);
    // It writes its state and ends; one that hangs does not hold us up.
    for (int i = 0; i < 200; ++i) {
        if (::waitpid(m_pid, nullptr, WNOHANG) != 0)
            return;
        ::usleep(20000);
    }
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

std::string SandboxProcess::awsAccountOf(const Design& design) {
    for (const auto& [id, account] : design.accounts())
        if (account.provider == "aws" && account.identifier.size() == 12 &&
            account.identifier.find_first_not_of("0123456789") == std::string::npos)
            return account.identifier;
    return {};
}

namespace {

/// The region of an end, or of what belongs to it where it is global.
std::string placeOf(const Design& design, const Node& end) {
    if (const std::string_view own = design.regionOf(end.id); !own.empty())
        return std::string(own);
    for (const Id& id : design.linksOf(end.id))
        if (const Link* link = design.link(id); link->kind == "association")
            return std::string(design.regionOf(link->other(end.id)));
    for (const Id& child : design.childrenOf(end.id))
        if (const std::string_view region = design.regionOf(child); !region.empty())
            return std::string(region);
    return {};
}

} // namespace

std::vector<std::string> SandboxProcess::partnersOf(const Design& design) {
    std::vector<std::string> out;
    for (const auto& [id, link] : design.links()) {
        const Node* from = design.node(link.from);
        const Node* to = design.node(link.to);
        if (link.kind != "interconnect" || from == nullptr || to == nullptr ||
            (from->kind == "partner.network") == (to->kind == "partner.network"))
            continue;
        const Node& partner = from->kind == "partner.network" ? *from : *to;
        const Node& near = &partner == from ? *to : *from;
        const std::string provider = textProperty(partner.properties, "provider").value_or("partner");
        const std::string nearRegion = textProperty(link.properties, "region").value_or(placeOf(design, near));
        const std::string region =
            textProperty(link.properties, "partnerRegion").value_or(std::string(design.regionOf(partner.id)));
        const std::string environment = textProperty(link.properties, "environment").value_or("");
        if (!environment.empty() && !nearRegion.empty() && !region.empty())
            out.push_back(provider + "," + environment + "," + std::string(near.providerPart()) + "," + nearRegion +
                          "," + region);
    }
    return out;
}

std::filesystem::path SandboxProcess::besideThisProgram() {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto program = self.parent_path() / "isthmus-sandbox";
    return !error && std::filesystem::exists(program, error) ? program : std::filesystem::path();
}

std::filesystem::path SandboxProcess::defaultFolder() {
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && *state != '\0')
        return std::filesystem::path(state) / "isthmus" / "sandbox";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / ".local" / "state" / "isthmus" / "sandbox";
}

} // namespace isthmus
