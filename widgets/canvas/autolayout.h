// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "net/result.h"

#include <set>
#include <stop_token>

namespace isthmus {

enum class LayoutStyle : std::uint8_t {
    layered, ///< in columns along the links, from left to right
    compact  ///< packed side by side, links regardless
};

/// What automatic layout may move.
struct LayoutRequest {
    LayoutStyle style = LayoutStyle::layered;
    std::set<Id> only;   ///< nodes whose surroundings are laid out; empty: the whole design
    std::set<Id> locked; ///< stay where they are, with all that holds them
};

/// New places for a view by Graphviz, containers as clusters: what is linked comes near, nothing overlaps, children
/// keep inside their containers, which become as large as they need. What is not linked with one another is laid out by
/// itself and packed. A request for some nodes moves those and what they contain and keeps their top left corner where
/// it was. The error says that Graphviz failed, or that `stop` was asked. Takes long on thousands of linked nodes; for
/// one caller at a time, on any thread.
[[nodiscard]] Result<Edit> automaticLayout(const Design& design, const Catalog& catalog, const Id& view,
                                           const LayoutRequest& request, const std::stop_token& stop);

} // namespace isthmus
