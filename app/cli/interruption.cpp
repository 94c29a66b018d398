// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <iostream>

namespace isthmus::cli {

Interruption::Interruption() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_watcher = std::jthread([this](const std::stop_token& ending) {
        while (!ending.stop_requested()) {
            const timespec moment{0, 100'000'000};
            if (sigtimedwait(&m_signals, nullptr, &moment) < 0)
                continue;
            if (m_source.request_stop())
                std::cerr << "Stopping after the calls under way. What is done stays recorded.\n" << std::flush;
        }
    });
}

Interruption::~Interruption() {
    m_watcher.request_stop();
    m_watcher.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace isthmus::cli
