// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace isthmus {

/// Finds an item by its id without keeping the id a second time: a table of item numbers. Whoever asks hands in how to
/// get from a number to its id.
class IdIndex {
public:
    using Index = std::uint32_t;
    static constexpr Index none = static_cast<Index>(-1);

    void clear() {
        m_slots.clear();
        m_used = 0;
        m_filled = 0;
    }
    /// Room for this many without growing.
    template <typename IdOf>
    void reserve(std::size_t count, IdOf&& idOf) {
        if (2 * count > m_slots.size())
            grow(count, idOf);
    }

    template <typename IdOf>
    [[nodiscard]] Index find(std::string_view id, IdOf&& idOf) const {
        if (m_slots.empty())
            return none;
        for (std::size_t at = start(id);; at = next(at)) {
            if (m_slots[at] == none)
                return none;
            if (m_slots[at] != gone && idOf(m_slots[at]) == id)
                return m_slots[at];
        }
    }
    /// The id of `index` must be known to `idOf` already, and must not be in the table.
    template <typename IdOf>
    void insert(Index index, IdOf&& idOf) {
        if (2 * (m_filled + 1) > m_slots.size())
            grow(m_used + 1, idOf);
        put(index, idOf(index));
        ++m_used;
        ++m_filled;
    }
    template <typename IdOf>
    void erase(std::string_view id, IdOf&& idOf) {
        if (m_slots.empty())
            return;
        for (std::size_t at = start(id); m_slots[at] != none; at = next(at))
            if (m_slots[at] != gone && idOf(m_slots[at]) == id) {
                m_slots[at] = gone;
                --m_used;
                return;
            }
    }

private:
    static constexpr Index gone = static_cast<Index>(-2); ///< a search goes on beyond it

    [[nodiscard]] std::size_t start(std::string_view id) const {
        return std::hash<std::string_view>()(id) & (m_slots.size() - 1);
    }
    [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (m_slots.size() - 1); }
    void put(Index index, std::string_view id) {
        std::size_t at = start(id);
        while (m_slots[at] != none)
            at = next(at);
        m_slots[at] = index;
    }
    template <typename IdOf>
    void grow(std::size_t count, IdOf&& idOf) {
        std::size_t size = 64;
        while (size < 2 * count + 2)
            size *= 2;
        std::vector<Index> before(size, none);
        before.swap(m_slots);
        for (const Index index : before)
            if (index != none && index != gone)
                put(index, idOf(index));
        m_filled = m_used;
    }

    std::vector<Index> m_slots; ///< a power of two, at most half full
    std::size_t m_used = 0;
    std::size_t m_filled = 0; ///< with those that are gone
};

} // namespace isthmus
