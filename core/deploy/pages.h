// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

#include <set>
#include <string>

namespace isthmus {

/// Follows the pages of a provider's list: one that names a page twice, or goes on and on, is not asked for ever.
class Pages final {
public:
    /// Whether there is a page behind this token, which the answer names as the next one; empty: the list is whole.
    [[nodiscard]] ApiResult<bool> more(const std::string& token) {
        constexpr std::size_t most = 1000;
        if (token.empty())
            return false;
        if (m_seen.size() < most && m_seen.insert(token).second)
            return true;
        return ApiError{"NoAnswer", "The list has no end: its pages go in a circle, or there are more than " + std::to_string(most),
                        0};
    }

private:
    std::set<std::string> m_seen;
};

} // namespace isthmus
