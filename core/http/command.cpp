// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/command.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

/// Everything up to the end of the stream; false where the time is over before.
bool readAll(int fd, Clock::time_point deadline, std::string& text) {
    pollfd waiting{fd, POLLIN, 0};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return false;
        const int ready = ::poll(&waiting, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(fd, buffer.data(), buffer.size());
        if (count <= 0)
            return true;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

/// The process, or -1 with errno set.
pid_t start(const std::vector<std::string>& command, int output) {
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = -1;
    const int failure = ::posix_spawnp(&pid, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    errno = failure;
    return failure == 0 ? pid : -1;
}

} // namespace

Result<std::string> outputOf(const std::vector<std::string>& command, std::chrono::milliseconds longest) {
    if (command.empty())
        return Error{"There is no command to run."};
    const std::string& name = command.front();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return Error{name + " cannot be started: " + std::strerror(errno)};
    const pid_t pid = start(command, pipe[1]);
    const int reason = errno;
    ::close(pipe[1]);
    if (pid < 0) {
        ::close(pipe[0]);
        return Error{name + " cannot be started: " + std::strerror(reason) +
                     ". Install it, or choose other credentials."};
    }
    std::string text;
    const bool ended = readAll(pipe[0], Clock::now() + longest, text);
    ::close(pipe[0]);
    if (!ended)
        ::kill(pid, SIGKILL);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (!ended)
        return Error{name + " did not end in time. Run it in a terminal to see what it waits for."};
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return Error{name + " failed" +
                     (WIFEXITED(status) ? " with status " + std::to_string(WEXITSTATUS(status)) : "") +
                     ". Run it in a terminal to see why."};
    return text;
}

std::vector<std::string> commandWords(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool open = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            if (open)
                words.push_back(std::exchange(word, {}));
            open = false;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
            open = true;
        } else if (c == quote) {
            quote = 0;
        } else {
            if (c == '\\' && quote != '\'' && i + 1 < line.size())
                ++i;
            word += line[i];
            open = true;
        }
    }
    if (open)
        words.push_back(word);
    return words;
}

} // namespace isthmus
