// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/readlog.h"

#include <algorithm>

namespace isthmus {

std::uint32_t ReadLog::number(std::string_view id) {
    if (const auto it = m_numbers.find(id); it != m_numbers.end())
        return it->second;
    const auto fresh = static_cast<std::uint32_t>(m_ids.size());
    m_ids.emplace_back(id);
    m_numbers.emplace(m_ids.back(), fresh);
    return fresh;
}

std::vector<ReadKey> ReadLog::take() {
    std::sort(m_reads.begin(), m_reads.end());
    m_reads.erase(std::unique(m_reads.begin(), m_reads.end()), m_reads.end());
    std::vector<ReadKey> result(m_reads.begin(), m_reads.end());
    m_reads.clear();
    return result;
}

void ReadLog::clear() {
    m_numbers.clear();
    m_ids.clear();
    m_reads.clear();
}

} // namespace isthmus
