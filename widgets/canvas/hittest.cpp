// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/hittest.h"

#include "widgets/commands/document.h"
#include "widgets/commands/notes.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isAbove(const DisplayList& items, DisplayList::Index a, DisplayList::Index b) {
    return b == DisplayList::none || items.isUnder(b, a);
}

} // namespace

Hit hitTest(const DisplayList& items, const QPointF& point, double reach, const QSet<QString>& hidden) {
    const auto isHidden = [&](const std::string& id) { return !hidden.isEmpty() && hidden.contains(toQt(id)); };
    for (std::size_t i = items.notes().size(); i-- > 0;)
        if (items.notes()[i].rect.contains(point))
            return {Hit::Part::note, static_cast<DisplayList::Index>(i)};
    std::vector<DisplayList::Index> found;
    items.nodesIn(QRectF(point, point), found);
    DisplayList::Index card = DisplayList::none;
    DisplayList::Index frame = DisplayList::none;
    for (const DisplayList::Index index : found) {
        const NodeItem& node = items.nodes()[index];
        if (!node.rect.contains(point) || isHidden(node.id))
            continue;
        DisplayList::Index& best = node.frame ? frame : card;
        if (isAbove(items, index, best))
            best = index;
    }
    if (card != DisplayList::none)
        return {Hit::Part::card, card};
    found.clear();
    items.linksIn(QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach), found);
    DisplayList::Index link = DisplayList::none;
    double nearest = reach;
    for (const DisplayList::Index index : found) {
        const LinkItem& item = items.links()[index];
        if (isHidden(item.id))
            continue;
        // The thick line and its mark are easier to hit.
        const double extra = item.linkClass == LinkClass::interconnect ? 3.0 : 0.0;
        const double distance = router::distanceTo(item.points, point) - extra;
        if (distance < nearest || (distance <= nearest && index < link)) {
            nearest = distance;
            link = index;
        }
    }
    if (link != DisplayList::none)
        return {Hit::Part::link, link};
    if (frame == DisplayList::none)
        return {};
    const bool inHeader = point.y() <= items.nodes()[frame].rect.top() + frameHeader;
    return {inHeader ? Hit::Part::frameHeader : Hit::Part::frameBody, frame};
}

QRectF foldRect(const NodeItem& node) {
    if (!node.placed || !node.holds)
        return {};
    if (node.collapsed)
        return {node.rect.left() + 13, node.rect.center().y() - 17, 34, 34};
    return {node.rect.left() + 12, node.rect.top() + 10, 24, 24};
}

DisplayList::Index containerAt(const DisplayList& items, const QPointF& point,
                               const std::function<bool(const NodeItem&)>& accept) {
    std::vector<DisplayList::Index> found;
    items.nodesIn(QRectF(point, point), found);
    DisplayList::Index best = DisplayList::none;
    for (const DisplayList::Index index : found) {
        const NodeItem& node = items.nodes()[index];
        if (!node.collapsed && node.rect.contains(point) && isAbove(items, index, best) && accept(node))
            best = index;
    }
    return best;
}

std::vector<std::string> itemsIn(const DisplayList& items, const QRectF& area, bool touching) {
    std::vector<std::string> ids;
    std::vector<DisplayList::Index> found;
    items.nodesIn(area, found);
    for (const DisplayList::Index index : found) {
        const NodeItem& node = items.nodes()[index];
        // A container is taken by its edge or as a whole, or every band inside it would take it too.
        const bool touches = node.rect.intersects(area) && !(node.frame && node.rect.contains(area));
        if (touching ? touches : area.contains(node.rect))
            ids.push_back(node.id);
    }
    found.clear();
    items.linksIn(area, found);
    for (const DisplayList::Index index : found) {
        const LinkItem& link = items.links()[index];
        bool inside = true;
        bool touches = false;
        for (std::size_t i = 1; i < link.points.size(); ++i) {
            QPointF a = link.points[i - 1];
            QPointF b = link.points[i];
            inside = inside && area.contains(a) && area.contains(b);
            touches = touches || router::clipSegment(a, b, area);
        }
        if (touching ? touches : inside)
            for (std::string& id : items.linksBehind(index))
                ids.push_back(std::move(id));
    }
    for (const NoteItem& note : items.notes())
        if (touching ? note.rect.intersects(area) : area.contains(note.rect))
            ids.push_back(fromQt(noteKey(note.id)));
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace isthmus
