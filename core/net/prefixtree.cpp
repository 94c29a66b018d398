// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefixtree.h"

#include <algorithm>
#include <numeric>

namespace isthmus {

std::vector<std::pair<std::size_t, std::size_t>> overlappingPairs(const std::vector<Prefix>& prefixes) {
    // Sorted with containers first, the open containers of a prefix form a stack.
    std::vector<std::pair<Prefix, std::size_t>> sorted;
    sorted.reserve(prefixes.size());
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        sorted.emplace_back(prefixes[i].canonical(), i);
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<std::pair<Prefix, std::size_t>> open;
    for (const auto& [prefix, index] : sorted) {
        while (!open.empty() && !open.back().first.contains(prefix))
            open.pop_back();
        for (const auto& entry : open)
            pairs.emplace_back(std::min(entry.second, index), std::max(entry.second, index));
        open.emplace_back(prefix, index);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

bool isCovered(const Prefix& wanted, const std::vector<Prefix>& cover) {
    std::vector<Prefix> parts;
    for (const Prefix& prefix : cover) {
        if (prefix.contains(wanted))
            return true;
        if (wanted.contains(prefix))
            parts.push_back(prefix.canonical());
    }
    std::sort(parts.begin(), parts.end());
    Address position = wanted.first();
    for (const Prefix& part : parts) {
        if (part.first() > position)
            return false;
        if (part.last() < position)
            continue;
        if (part.last() == wanted.last())
            return true;
        const auto following = part.last().plus(1);
        if (!following)
            return true;
        position = *following;
    }
    return false;
}

} // namespace isthmus
