// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "widgets/canvas/displaylist.h"

#include <QPointF>
#include <QSet>
#include <QString>

#include <functional>

namespace isthmus {

// What a selection becomes: pure functions of the design and what is selected now. Ids of nodes and links.

/// What the others must have in common with something that is selected.
enum class Likeness { kind, provider, region };
/// Everything that is like something selected; links are alike by their kind only.
[[nodiscard]] QSet<QString> similarTo(const Design& design, const Catalog& catalog, const QSet<QString>& selection, Likeness likeness);
/// The selection with the links of its nodes and the ends of its links: pressed again, it grows along the drawing.
[[nodiscard]] QSet<QString> grownFrom(const Design& design, const QSet<QString>& selection);
/// What is not selected.
[[nodiscard]] QSet<QString> invertedFrom(const Design& design, const QSet<QString>& selection);
/// The selected nodes' contents instead of them.
[[nodiscard]] QSet<QString> contentsOf(const Design& design, const QSet<QString>& selection);

enum class Direction { left, right, up, down };
/// The drawn node that one reaches from `from` in this direction: near, and more ahead than aside. -1 where there is
/// none.
[[nodiscard]] DisplayList::Index neighbourOf(const DisplayList& items, const QPointF& from, Direction direction,
                                             const std::function<bool(const NodeItem&)>& accept);

} // namespace isthmus
