// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <QSet>
#include <QString>

#include <map>
#include <vector>

namespace isthmus {

/// The kind of a free group: a frame without meaning that names its members instead of containing them.
inline constexpr const char* groupKind = "group";
[[nodiscard]] inline bool isGroup(const Node& node) { return node.kind == groupKind; }

/// Nodes that a group names and that exist, in its order; empty for every other kind.
[[nodiscard]] std::vector<Id> membersOf(const Design& design, const Node& group);
/// The group that names each node, for all that are named; the first one where several do.
[[nodiscard]] std::map<Id, Id> groupsByMember(const Design& design);
/// The group with these members instead.
[[nodiscard]] Node withMembers(const Node& group, const std::vector<Id>& members);

/// The node and everything that moves with it at any depth, the node first: children, and the members of a group.
[[nodiscard]] std::vector<Id> subtreeOf(const Design& design, const Id& id);
/// Those of `ids` that are nodes and do not move with another of them, sorted.
[[nodiscard]] std::vector<Id> outermost(const Design& design, const QSet<QString>& ids);

} // namespace isthmus
