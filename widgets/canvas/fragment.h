// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "widgets/commands/contents.h"

#include <QPointF>
#include <QSet>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// The nodes of `ids` with all that they contain, the links between them, their accounts and positions, and the notes
/// of `ids`, as a design.
[[nodiscard]] Design fragmentOf(const Design& design, const Id& view, const QSet<QString>& ids);

struct Insertion {
    Edit edit;
    std::vector<Id> nodes; ///< the new ids of the nodes that are not inside another new one
    std::vector<Id> notes; ///< the new ids of the notes
};

/// The Edit that adds a fragment, flows between its nodes included: fresh ids, references among its elements (parents, subnets, routes) following them.
/// What was the child of a container outside the fragment stays its child where `design` has that container.
/// `offset` moves the drawing.
[[nodiscard]] Insertion insertionOf(const Design& design, const Id& view, const Design& fragment, const QPointF& offset);
/// Around all positions of the fragment's first view; null rectangle: it has none.
[[nodiscard]] std::optional<Rect> extentOf(const Design& fragment);

/// Edges and middles that items can be put on a line with.
enum class Alignment { left, right, top, bottom, middleX, middleY };
/// Aligns the outermost of `ids` (what they contain comes along) to the group's edge or the group's middle.
[[nodiscard]] Edit alignmentOf(const Design& design, const Id& view, const QSet<QString>& ids, Alignment alignment);
/// Equal gaps between three items or more, the outer ones stay.
[[nodiscard]] Edit distributionOf(const Design& design, const Id& view, const QSet<QString>& ids, bool horizontal);
/// Moves items and what they contain.
[[nodiscard]] Edit moveOf(const Design& design, const Id& view, const QSet<QString>& ids, const QPointF& by);

} // namespace isthmus
