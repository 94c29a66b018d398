// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Which part of an element a check read.
enum class Aspect : std::uint8_t {
    core,     ///< that it exists, kind, parent, region, account, state
    full,     ///< anything of it
    children, ///< which nodes have it as parent
    links,    ///< which links end there
    flows,    ///< which flows end there
};

/// One thing that was read: element number and aspect.
using ReadKey = std::uint32_t;

/// Gives ids numbers and notes what the check under way reads, so that the engine knows what to check again.
class ReadLog {
public:
    static constexpr std::uint32_t aspectCount = 8;

    [[nodiscard]] std::uint32_t number(std::string_view id);
    [[nodiscard]] const std::string& id(std::uint32_t number) const { return m_ids[number]; }
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] static ReadKey key(std::uint32_t number, Aspect aspect) {
        return number * aspectCount + static_cast<std::uint32_t>(aspect);
    }

    void note(std::string_view id, Aspect aspect) { m_reads.push_back(key(number(id), aspect)); }
    /// What was noted since the last call, sorted, each once.
    [[nodiscard]] std::vector<ReadKey> take();
    void clear();

private:
    std::deque<std::string> m_ids;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
    std::vector<ReadKey> m_reads;
};

} // namespace isthmus
