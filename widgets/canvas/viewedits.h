// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/viewstate.h"

namespace isthmus {

// Edits of how a design is drawn: collapsed containers, sizes that fit, ways of links. All are empty where nothing
// would change.

/// Collapses these containers, or expands them; what holds nothing is passed over.
[[nodiscard]] Edit collapsingOf(const Design& design, const Id& view, const std::set<Id>& nodes, bool collapsed);
/// Makes containers just as large as their children need, from the innermost outwards; what is around them grows.
[[nodiscard]] Edit fittingOf(const Design& design, const Id& view, const std::set<Id>& nodes);
/// Gives links a style of their own; no links: the style of all that have none.
[[nodiscard]] Edit stylingOf(const Design& design, const Id& view, const std::set<Id>& links, LinkStyle style);
/// Gives a link the bends that a hand made; none: its way is found again.
[[nodiscard]] Edit bendingOf(const Design& design, const Id& view, const Id& link,
                             const std::vector<ScenePoint>& bends);
/// Forgets the bends of these links.
[[nodiscard]] Edit unbendingOf(const Design& design, const Id& view, const std::set<Id>& links);
/// The step that moves the bends of links whose ends both move by the same way, where there are any.
[[nodiscard]] std::optional<EditStep> bendsMovedWith(const Design& design, const Id& view, const std::set<Id>& nodes,
                                                     double dx, double dy);
/// The step that forgets the bends of links with an end among these nodes, where there are any.
[[nodiscard]] std::optional<EditStep> bendsForgottenWith(const Design& design, const Id& view, const std::set<Id>& nodes);

} // namespace isthmus
