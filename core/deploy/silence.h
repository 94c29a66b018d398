// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace isthmus {

/// How long each provider has given no answer at all. One for a run, so that a cloud that cannot be reached is given up once
/// and not once for each operation. Safe to use from several threads.
class Silence final {
public:
    using Clock = std::chrono::steady_clock;

    void answered(const std::string& provider) {
        const std::lock_guard lock(m_mutex);
        m_since.erase(provider);
    }
    /// Notes that there was no answer; how long that goes on.
    std::chrono::milliseconds failed(const std::string& provider) {
        const std::lock_guard lock(m_mutex);
        const auto now = Clock::now();
        const auto since = m_since.try_emplace(provider, now).first->second;
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - since);
    }
    void gaveUp() { m_gaveUp = true; }
    /// Whether some operation ended because of it.
    [[nodiscard]] bool hasGivenUp() const { return m_gaveUp; }

private:
    std::mutex m_mutex;
    std::map<std::string, Clock::time_point> m_since;
    std::atomic<bool> m_gaveUp = false;
};

} // namespace isthmus
