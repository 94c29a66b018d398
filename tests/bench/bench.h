// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
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

/// Runs `work(i)` `count` times after a tenth of that as warm-up.
inline Timing measure(int count, const std::function<void(int)>& work) {
    for (int i = 0; i < std::max(1, count / 10); ++i)
        work(i);
    std::vector<double> times;
    times.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work(i);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[std::min(times.size() - 1, times.size() * 99 / 100)]};
}

/// One line of the table. `ratio` is this median through that of `against`.
inline void report(const std::string& name, long size, const Timing& timing, std::optional<double> ratio = {},
                   const std::string& against = {}) {
    std::printf("{\"name\": \"%s\", \"size\": %ld, \"medianMs\": %.4f, \"p99Ms\": %.4f", name.c_str(), size,
                timing.medianMs, timing.p99Ms);
    if (ratio)
        std::printf(", \"ratio\": %.3f, \"against\": \"%s\"", *ratio, against.c_str());
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace isthmus::bench
