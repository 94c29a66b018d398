// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"

#include <chrono>
#include <mutex>
#include <vector>

namespace isthmus {

/// The durations of a plan: what others wait for longest, and how long the rest takes. Safe to use from several threads.
class Timeline final {
public:
    explicit Timeline(const Plan& plan);

    /// Seconds from the beginning of this operation to the end of the longest chain that hangs on it. Operations whose
    /// duration nobody knows count one second.
    [[nodiscard]] double rank(std::size_t index) const { return m_ranks[index]; }
    void started(std::size_t index);
    void ended(std::size_t index);
    [[nodiscard]] RunProgress progress() const;

    /// The longest chain of typical durations; of unknown ones only how many there are.
    [[nodiscard]] static DurationEstimate estimate(const Plan& plan);

private:
    using Clock = std::chrono::steady_clock;
    struct Entry {
        double typical = 0;
        std::vector<std::size_t> needs;
        Clock::time_point start{};
        bool running = false;
        bool over = false;
    };
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; ///< in plan order: needs come first
    std::vector<double> m_ranks;
    int m_over = 0;
    bool m_known = false; ///< some duration is
};

} // namespace isthmus
