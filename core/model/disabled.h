// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace isthmus {

/// Which nodes of a design are disabled, by themselves or with what they stand in: found once, for whoever asks about
/// many. Holds as long as the design stays as it is.
class DisabledNodes {
public:
    /// `design` must outlive it.
    explicit DisabledNodes(const Design& design);
    /// Of these nodes alone, which hold what they stand in, but for the internet.
    DisabledNodes(const Design& design, const std::vector<const Node*>& nodes);

    [[nodiscard]] bool holds(std::string_view node) const { return !m_ids.empty() && m_ids.contains(node); }
    /// As Design::isDisabled.
    [[nodiscard]] bool holds(const Link& link) const {
        return link.state == DrawState::disabled || holds(link.from) || holds(link.to);
    }

private:
    void add(const Design& design, const Node& node);

    std::unordered_set<std::string_view> m_ids;
};

} // namespace isthmus
