// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace isthmus::cli {

/// While it lives, Ctrl-C and SIGTERM ask for a clean stop instead of ending the program.
/// Make it before any thread is started, so that all of them leave the signals to it.
class Interruption final {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    [[nodiscard]] bool happened() const { return m_source.stop_requested(); }

private:
    std::stop_source m_source;
    sigset_t m_signals{};
    sigset_t m_before{};
    std::jthread m_watcher;
};

} // namespace isthmus::cli
