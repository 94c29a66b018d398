// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace isthmus {

/// Calls `work(i)` for each i below `count`, on a few threads; returns when all are done. `work` must not throw.
template <typename Work>
void inParallel(std::size_t count, Work&& work) {
    constexpr std::size_t most = 8;
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < std::min(most, count); ++i)
        workers.emplace_back([&] {
            for (std::size_t index = next++; index < count; index = next++)
                work(index);
        });
}

} // namespace isthmus
