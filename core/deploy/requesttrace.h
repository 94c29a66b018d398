// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace isthmus {

/// The ids by which providers know the requests that this thread has sent, for the audit log: a call and its line in the
/// journal come from the same thread.
class RequestTrace final {
public:
    static void add(const std::string& id) { ids().push_back(id); }
    /// The ids since the last call of this.
    [[nodiscard]] static std::vector<std::string> take() { return std::exchange(ids(), {}); }

private:
    static std::vector<std::string>& ids() {
        thread_local std::vector<std::string> list;
        return list;
    }
};

} // namespace isthmus
