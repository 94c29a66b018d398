// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

#include <functional>

namespace isthmus {

/// What lies at a point.
struct Hit {
    enum class Part { nothing, card, frameHeader, frameBody, link, note };
    Part part = Part::nothing;
    DisplayList::Index index = DisplayList::none; ///< of a node, a link or a note

    [[nodiscard]] bool isNode() const { return part == Part::card || part == Part::frameHeader || part == Part::frameBody; }
    friend bool operator==(const Hit&, const Hit&) = default;
};

/// Height of the strip with name and facts at the top of a container, in scene units.
inline constexpr double frameHeader = 44.0;

/// The topmost thing at `point` (scene units): notes, cards, then links within `reach`, then the innermost container.
/// What `hidden` names is not there.
[[nodiscard]] Hit hitTest(const DisplayList& items, const QPointF& point, double reach, const QSet<QString>& hidden = {});
/// Where a click folds a container up or opens it, in scene units: its icon. Null: it holds nothing.
[[nodiscard]] QRectF foldRect(const NodeItem& node);
/// The innermost container at `point` for which `accept` says yes; none otherwise.
[[nodiscard]] DisplayList::Index containerAt(const DisplayList& items, const QPointF& point,
                                             const std::function<bool(const NodeItem&)>& accept);
/// Ids of the nodes and links, and keys of the notes, inside `area`, or touching it.
[[nodiscard]] std::vector<std::string> itemsIn(const DisplayList& items, const QRectF& area, bool touching);

} // namespace isthmus
