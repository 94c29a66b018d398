// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What every measuring program shares: it runs something many times and prints one JSON line for tests/bench/run.py.
namespace isthmus::bench {

struct Timing {
    double medianMs = 0;
    double p99Ms = 0;
};

/// Milliseconds that `work` takes: on the clock, or with ISTHMUS_BENCH_CPU set of this thread's processor time, which a
/// busy machine disturbs less.
inline double timed(const std::function<void()>& work) {
    static const bool cpu = std::getenv("ISTHMUS_BENCH_CPU") != nullptr;
    const auto now = [] {
        timespec time{};
        ::clock_gettime(cpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

inline Timing timingOf(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[std::min(times.size() - 1, times.size() * 99 / 100)]};
}

/// Runs `work(i)` `count` times after a tenth of that as warm-up.
inline Timing measure(int count, const std::function<void(int)>& work) {
    for (int i = 0; i < std::max(1, count / 10); ++i)
        work(i);
    std::vector<double> times;
    times.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        times.push_back(timed([&] { work(i); }));
    return timingOf(std::move(times));
}

/// One line of the table.
struct Row {
    std::string name;
    long size = 0;
    Timing timing;
    std::optional<double> goal = {};  ///< what the median may be at most
    std::optional<double> ratio = {}; ///< this median through that of `against`
    std::string against = {};
    std::string unit = "ms";
    std::optional<double> p99Goal = {}; ///< what the 99th percentile may be at most
};

inline void report(const Row& row) {
    std::printf("{\"name\": \"%s\", \"size\": %ld, \"medianMs\": %.4f, \"p99Ms\": %.4f, \"unit\": \"%s\"",
                row.name.c_str(), row.size, row.timing.medianMs, row.timing.p99Ms, row.unit.c_str());
    if (row.goal)
        std::printf(", \"goal\": %.3f", *row.goal);
    if (row.p99Goal)
        std::printf(", \"p99Goal\": %.3f", *row.p99Goal);
    if (row.ratio)
        std::printf(", \"ratio\": %.3f, \"against\": \"%s\"", *row.ratio, row.against.c_str());
    std::printf("}\n");
    std::fflush(stdout);
}

inline void report(const std::string& name, long size, const Timing& timing, std::optional<double> ratio = {},
                   const std::string& against = {}) {
    report(Row{name, size, timing, {}, ratio, against});
}

} // namespace isthmus::bench
