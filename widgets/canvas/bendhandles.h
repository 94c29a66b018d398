// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

namespace isthmus {

/// Where a link can be taken hold of to lead it by hand.
struct BendHandle {
    enum class Kind : std::uint8_t {
        piece, ///< a straight piece of an orthogonal way: it moves at a right angle to itself
        bend,  ///< a bend of a straight or curved link
        middle ///< half-way between two bends, where a new one is made
    };
    Kind kind = Kind::piece;
    QPointF at;            ///< scene units
    std::size_t index = 0; ///< of the piece, of the bend, or of the bend that a new one would be
    bool level = true;     ///< of a piece: it runs level, and so moves up and down
};

/// All handles of a link; empty where its way cannot be decided: a bundle, a link to the border, one inside a container
/// of its own end.
[[nodiscard]] std::vector<BendHandle> bendHandlesOf(const DisplayList& items, DisplayList::Index link);
/// The bends after the handle was dragged by `by`.
[[nodiscard]] std::vector<QPointF> bendsAfterDrag(const LinkItem& link, const BendHandle& handle, const QPointF& by);

} // namespace isthmus
