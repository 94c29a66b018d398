// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace isthmus {

/// How a view arranges what it shows beyond the positions: members `locked` and `order` of a view, as
/// docs/design-file-extensions.md has them. None of it means anything to a rule.
struct Arrangement {
    std::set<Id> locked;
    std::map<Id, int> order; ///< drawing order among siblings; what is not named has 0

    [[nodiscard]] int orderOf(const Id& node) const {
        const auto found = order.find(node);
        return found == order.end() ? 0 : found->second;
    }
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

/// What the view says; entries of a wrong type are passed over.
[[nodiscard]] Arrangement arrangementOf(const Design& design, const Id& view);

/// The node whose lock holds `node` in its place: itself, what contains it, or what it contains. Empty: it may move.
[[nodiscard]] Id heldBy(const Design& design, const Id& view, const Id& node);
/// Those of `nodes` that nothing holds, in their order.
[[nodiscard]] std::vector<Id> movable(const Design& design, const Id& view, const std::vector<Id>& nodes);

/// The Edit that locks the nodes, or lets them go.
[[nodiscard]] Edit lockingOf(const Design& design, const Id& view, const std::vector<Id>& nodes, bool locked);

/// Where among its siblings a node goes. One step passes the next sibling that it overlaps.
enum class Restack { toFront, forward, backward, toBack };
/// The Edit that brings the nodes forward or back among what has the same container; empty where they are there already.
[[nodiscard]] Edit restackingOf(const Design& design, const Id& view, const std::vector<Id>& nodes, Restack where);

/// Adds to `edit`, which removes elements, what takes their ids out of the views' members and out of the groups that
/// stay; so that whatever gets such an id later starts afresh.
void forgetRemoved(const Design& design, Edit& edit);

} // namespace isthmus
