// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefixtree.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace isthmus {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A prefix as numbers, which sort far faster than addresses.
template <typename Number>
struct Block {
    Number first{};
    Number last{};
    int length = 0;
    std::uint32_t index = 0;

    friend bool operator<(const Block& a, const Block& b) {
        return a.first != b.first ? a.first < b.first : a.length < b.length;
    }
};

/// 64 bits of which the first `length` are set; `length` may be out of range.
std::uint64_t ones(int length) {
    return length <= 0 ? 0 : length >= 64 ? ~std::uint64_t{0} : ~(~std::uint64_t{0} >> length);
}

void setRange(const Prefix& prefix, Block<std::uint32_t>& block) {
    const auto kept = static_cast<std::uint32_t>(ones(prefix.length()) >> 32);
    block.first = prefix.address().v4() & kept;
    block.last = block.first | ~kept;
}

using Wide = std::array<std::uint64_t, 2>;

void setRange(const Prefix& prefix, Block<Wide>& block) {
    Wide number{};
    for (std::size_t i = 0; i < 16; ++i)
        number[i / 8] = number[i / 8] << 8 | prefix.address().bytes()[i];
    for (std::size_t half = 0; half < 2; ++half) {
        const std::uint64_t kept = ones(prefix.length() - 64 * static_cast<int>(half));
        block.first[half] = number[half] & kept;
        block.last[half] = block.first[half] | ~kept;
    }
}

/// One pass of a radix sort, which keeps the order of what has one digit; `digitOf` is below 2048.
template <typename DigitOf>
void dealOut(std::vector<Block<std::uint32_t>>& blocks, std::vector<Block<std::uint32_t>>& room, DigitOf&& digitOf) {
    std::array<std::uint32_t, 2049> start{};
    for (const Block<std::uint32_t>& block : blocks)
        ++start[digitOf(block) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    for (const Block<std::uint32_t>& block : blocks)
        room[start[digitOf(block)]++] = block;
    blocks.swap(room);
}

void sortBlocks(std::vector<Block<std::uint32_t>>& blocks) {
    constexpr std::size_t few = 2000; // below, dealing out costs more than comparing
    if (blocks.size() < few) {
        std::sort(blocks.begin(), blocks.end());
        return;
    }
    std::vector<Block<std::uint32_t>> room(blocks.size());
    dealOut(blocks, room, [](const auto& block) { return static_cast<std::size_t>(block.length); });
    for (const unsigned shift : {0U, 11U, 22U})
        dealOut(blocks, room, [shift](const auto& block) { return std::size_t{block.first >> shift & 2047U}; });
}

void sortBlocks(std::vector<Block<Wide>>& blocks) {
    std::sort(blocks.begin(), blocks.end());
}

template <typename Number>
void addPairs(const std::vector<Prefix>& prefixes, Family family, Pairs& pairs) {
    std::vector<Block<Number>> sorted;
    sorted.reserve(prefixes.size());
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        if (prefixes[i].family() == family) {
            Block<Number> block;
            block.length = prefixes[i].length();
            block.index = static_cast<std::uint32_t>(i);
            setRange(prefixes[i], block);
            sorted.push_back(block);
        }
    sortBlocks(sorted);
    // Sorted with containers first, the open containers of a prefix form a stack.
    std::vector<Block<Number>> open;
    for (const Block<Number>& block : sorted) {
        while (!open.empty() && open.back().last < block.first)
            open.pop_back();
        for (const Block<Number>& entry : open)
            pairs.emplace_back(std::minmax(entry.index, block.index));
        open.push_back(block);
    }
}

/// As std::sort, in time that grows with the number of pairs: indices below `count` are dealt out, and few share one.
void sortPairs(Pairs& pairs, std::size_t count) {
    std::vector<std::size_t> start(count + 1);
    for (const auto& pair : pairs)
        ++start[pair.first + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::size_t> next = start;
    Pairs dealt(pairs.size());
    for (const auto& pair : pairs)
        dealt[next[pair.first]++] = pair;
    for (std::size_t i = 0; i < count; ++i)
        std::sort(dealt.begin() + static_cast<std::ptrdiff_t>(start[i]),
                  dealt.begin() + static_cast<std::ptrdiff_t>(start[i + 1]));
    pairs = std::move(dealt);
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> overlappingPairs(const std::vector<Prefix>& prefixes) {
    Pairs pairs;
    addPairs<std::uint32_t>(prefixes, Family::v4, pairs);
    addPairs<Wide>(prefixes, Family::v6, pairs);
    sortPairs(pairs, prefixes.size());
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
