// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

namespace isthmus {

/// Sizes of what is drawn new, and the room that a container keeps around its children; scene units.
namespace layout {
inline constexpr double cardWidth = 184;
inline constexpr double cardHeight = 64;
inline constexpr double frameWidth = 224;
inline constexpr double frameHeight = 128;
inline constexpr double padding = 20;
inline constexpr double header = 44;
inline constexpr double grid = 8;

/// `value` on the nearest line of the grid.
[[nodiscard]] double snapped(double value);
} // namespace layout

/// Places for all nodes that have none in this view: children inside their containers, the outermost in columns along
/// the links, below what is already there. Containers that are placed grow where their children need it.
/// Empty when every node has its place.
[[nodiscard]] Edit missingPositionsEdit(const Design& design, const Catalog& catalog, const Id& view);

/// The smallest rectangle that holds the node's placed children with their room; empty: it has none.
[[nodiscard]] std::optional<Rect> extentOfChildren(const Design& design, const Id& view, const Id& node);

} // namespace isthmus
