// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "widgets/commands/contents.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// Whether a node of one kind may stand inside one of another.
[[nodiscard]] bool mayContain(const Catalog& catalog, std::string_view container, std::string_view child);

/// Whether a node may be dropped on `container`: as its child, or, where it stands nowhere else, as member of a group.
[[nodiscard]] bool mayHold(const Design& design, const Catalog& catalog, std::string_view container, const Node& node);

/// Where a node belongs: the container or free group whose frame goes with it; empty: to the paper.
/// `groups`: of the design, as groupsByMember gives them.
[[nodiscard]] Id holderOf(const Design& design, const std::map<Id, Id>& groups, const Id& node);

/// What dropping a node does to where it belongs.
struct DropOutcome {
    enum class Kind { moves, joins, leaves, grows };
    Kind kind = Kind::moves;
    Id holder; ///< joined, left or grown
    Rect frame; ///< the holder's as it will be; of no size where nothing is shown of it
};
/// For one node that is dropped with the rectangle `moved` on `dropOn` (empty: on the paper).
[[nodiscard]] DropOutcome outcomeOf(const Design& design, const Catalog& catalog, const Id& view, const Id& node,
                                    const Rect& moved, const Id& dropOn, const std::map<Id, Id>& groups);
/// The sentence for the status bar; empty where the item only moves.
[[nodiscard]] std::string describe(const DropOutcome& outcome, const Design& design, const Id& node);

/// The Edit that moves nodes (with what they contain) and, where `dropOn` names a node that may hold them, makes them
/// its children or members. What leaves its parent's frame altogether leaves the parent, unless its kind needs one; all
/// frames grow so that what they hold lies inside. `dropOn` empty: parents stay unless left.
[[nodiscard]] Edit dropOf(const Design& design, const Catalog& catalog, const Id& view, const std::vector<Id>& nodes,
                          double dx, double dy, const Id& dropOn);

/// The Edit that gives a node a new rectangle: at least as large as its children need and a card can be read at.
/// The containers around it grow.
[[nodiscard]] Edit resizeOf(const Design& design, const Id& view, const Id& node, Rect wanted);
/// The Edit that makes the outermost of `ids` as wide as the widest or as high as the highest of them, or both. Locked
/// ones keep their size. Empty for fewer than two.
[[nodiscard]] Edit sizingOf(const Design& design, const Id& view, const QSet<QString>& ids, bool width, bool height);

struct NewGroup {
    Edit edit;
    Id id; ///< empty: there was nothing to group
};
/// The Edit that draws a free group around the outermost of `ids`. Whoever was in another group leaves it; a group
/// among them comes to stand in the new one.
[[nodiscard]] NewGroup groupingOf(const Design& design, const Id& view, const QSet<QString>& ids);
struct Ungrouping {
    Edit edit;
    std::vector<Id> freed; ///< what the groups framed
};
/// The Edit that takes the groups among `ids` away and leaves what they frame.
[[nodiscard]] Ungrouping ungroupingOf(const Design& design, const QSet<QString>& ids);

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
    std::optional<std::map<Id, Id>> m_groups; ///< by member, once it is asked for
};

} // namespace isthmus
