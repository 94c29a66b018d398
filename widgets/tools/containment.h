// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <map>

namespace isthmus {

/// Whether a node of one kind may stand inside one of another.
[[nodiscard]] bool mayContain(const Catalog& catalog, std::string_view container, std::string_view child);

/// The Edit that moves nodes (with what they contain) and, where `dropOn` names a node that may contain them, makes them
/// its children. What leaves its parent's frame altogether leaves the parent, unless its kind needs one; all containers
/// grow so that their children lie inside. `dropOn` empty: parents stay unless left.
[[nodiscard]] Edit dropOf(const Design& design, const Catalog& catalog, const Id& view, const std::vector<Id>& nodes,
                          double dx, double dy, const Id& dropOn);

/// The Edit that gives a node a new rectangle: at least as large as its children need and a card can be read at.
/// The containers around it grow.
[[nodiscard]] Edit resizeOf(const Design& design, const Id& view, const Id& node, Rect wanted);
/// The same limits for a rectangle that is being dragged.
[[nodiscard]] Rect allowedRect(const Design& design, const Id& view, const Id& node, Rect wanted);

/// Positions that are being changed, over those of the design; grows containers and writes what differs.
class PositionDraft {
public:
    PositionDraft(const Design& design, Id view) : m_design(design), m_view(std::move(view)) {}

    [[nodiscard]] const Rect* at(const Id& node) const;
    void put(const Id& node, const Rect& rect) { m_rects[node] = rect; }
    /// Makes `parent` and everything around it large enough for `rect`.
    void grow(const Id& parent, Rect rect);
    void write(Edit& edit) const;

private:
    const Design& m_design;
    Id m_view;
    std::map<Id, Rect> m_rects;
};

} // namespace isthmus
