// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace isthmus {

// What a view says beyond positions and notes: our extension of format 1, described in docs/design-file-extensions.md. A reader
// that does not know it keeps it. Nothing here has meaning: no rule, route or price depends on it.

/// How a link runs between its ends.
enum class LinkStyle : std::uint8_t { orthogonal, straight, curved };
[[nodiscard]] std::string_view toString(LinkStyle style);
[[nodiscard]] std::optional<LinkStyle> linkStyleFrom(std::string_view text);

/// A point of a drawing in scene units.
struct ScenePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const ScenePoint&, const ScenePoint&) = default;
};

/// What somebody decided about the way of one link.
struct LinkRoute {
    std::optional<LinkStyle> style; ///< empty: that of the view
    std::vector<ScenePoint> bends;  ///< from the link's `from` to its `to`; empty: the way is found
    [[nodiscard]] bool empty() const { return !style && bends.empty(); }
    friend bool operator==(const LinkRoute&, const LinkRoute&) = default;
};

/// The style of the links that have none of their own; orthogonal where the view says nothing.
[[nodiscard]] LinkStyle linkStyleOf(const View& view);
/// By link id; entries that are not of the form are left out.
[[nodiscard]] std::map<Id, LinkRoute> routesOf(const View& view);
[[nodiscard]] LinkRoute routeOf(const View& view, std::string_view link);
/// Containers that are drawn as one box.
[[nodiscard]] std::set<Id> collapsedOf(const View& view);

/// Steps that change one of them, written canonically (sorted by id, without what is empty). A view that is not there
/// yet comes into being.
[[nodiscard]] EditStep putLinkStyle(const Id& view, LinkStyle style);
[[nodiscard]] EditStep putCollapsed(const Id& view, const std::set<Id>& nodes);
/// Replaces the routes of these links, an empty one takes the entry away; all others stay.
[[nodiscard]] EditStep putRoutes(const Design& design, const Id& view, const std::map<Id, LinkRoute>& changed);

} // namespace isthmus
