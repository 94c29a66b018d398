// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace isthmus {

/// Values by prefix, with longest match and all overlaps; several values may share one prefix.
/// An ordered map is enough: a container sorts right before what it contains, so overlaps are neighbours.
template <typename T>
class PrefixTree {
public:
    void insert(const Prefix& prefix, T value) { m_values.emplace(prefix.canonical(), std::move(value)); }

    /// Removes one entry with this prefix and value; false when there is none.
    bool erase(const Prefix& prefix, const T& value) {
        auto [first, last] = m_values.equal_range(prefix.canonical());
        for (; first != last; ++first) {
            if (first->second == value) {
                m_values.erase(first);
                return true;
            }
        }
        return false;
    }

    void clear() { m_values.clear(); }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] bool empty() const { return m_values.empty(); }
    [[nodiscard]] const std::multimap<Prefix, T>& entries() const { return m_values; }

    /// Calls `visit(prefix, value)` for every entry that overlaps `prefix`. At most one look-up for each shorter length.
    template <typename Visit>
    void visitOverlaps(const Prefix& prefix, Visit&& visit) const {
        const Prefix wanted = prefix.canonical();
        for (int length = 0; length < wanted.length(); ++length) {
            auto [first, last] = m_values.equal_range(Prefix(wanted.first().masked(length), length));
            for (; first != last; ++first)
                visit(first->first, first->second);
        }
        for (auto it = m_values.lower_bound(wanted); it != m_values.end() && wanted.contains(it->first); ++it)
            visit(it->first, it->second);
    }

    /// The longest prefix that contains `address` and whose value `accept` takes.
    [[nodiscard]] std::optional<std::pair<Prefix, T>>
    longestMatch(const Address& address, const std::function<bool(const T&)>& accept = {}) const {
        for (int length = bitWidth(address.family()); length >= 0; --length) {
            auto [first, last] = m_values.equal_range(Prefix(address.masked(length), length));
            for (; first != last; ++first)
                if (!accept || accept(first->second))
                    return std::pair(first->first, first->second);
        }
        return std::nullopt;
    }

private:
    std::multimap<Prefix, T> m_values;
};

/// All overlapping pairs of indices into `prefixes` (smaller index first, sorted); n log n plus the number of pairs.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> overlappingPairs(const std::vector<Prefix>& prefixes);

/// Whether the union of `cover` contains all of `wanted`.
[[nodiscard]] bool isCovered(const Prefix& wanted, const std::vector<Prefix>& cover);

} // namespace isthmus
