// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/containment.h"

#include "widgets/canvas/fragment.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/viewedits.h"
#include "widgets/commands/arrangement.h"
#include "widgets/commands/document.h"
#include "widgets/tools/placement.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double smallestWidth = 96;
constexpr double smallestHeight = 40;

Rect united(const Rect& a, const Rect& b) {
    const double left = std::min(a.x, b.x);
    const double top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left, std::max(a.y + a.height, b.y + b.height) - top};
}

bool isOutside(const Rect& inner, const Rect& outer) {
    const double x = inner.x + inner.width / 2;
    const double y = inner.y + inner.height / 2;
    return x < outer.x || x > outer.x + outer.width || y < outer.y || y > outer.y + outer.height;
}

/// What a frame has to hold: its children, and the members of a group.
std::optional<Rect> extentOfContents(const Design& design, const Id& view, const Id& node) {
    std::optional<Rect> extent = extentOfChildren(design, view, node);
    const Node* group = design.node(node);
    if (group == nullptr)
        return extent;
    for (const Id& member : membersOf(design, *group))
        if (const Rect* rect = design.position(view, member)) {
            const Rect room{rect->x - layout::padding, rect->y - layout::header, rect->width + 2 * layout::padding,
                            rect->height + layout::header + layout::padding};
            extent = extent ? united(*extent, room) : room;
        }
    return extent;
}

} // namespace

bool mayContain(const Catalog& catalog, std::string_view container, std::string_view child) {
    const NodeKind* kind = catalog.nodeKind(child);
    return kind != nullptr && std::find(kind->parents.begin(), kind->parents.end(), container) != kind->parents.end();
}

bool mayHold(const Design& design, const Catalog& catalog, std::string_view container, const Node& node) {
    if (mayContain(catalog, container, node.kind))
        return true;
    return container == groupKind && (node.parent.empty() || design.node(node.parent) == nullptr);
}

Id holderOf(const Design& design, const std::map<Id, Id>& groups, const Id& node) {
    const Node* found = design.node(node);
    if (found == nullptr || !found->parent.empty())
        return found == nullptr ? Id() : found->parent;
    const auto group = groups.find(node);
    return group == groups.end() ? Id() : group->second;
}

DropOutcome outcomeOf(const Design& design, const Catalog& catalog, const Id& view, const Id& id, const Rect& moved, const Id& dropOn,
                      const std::map<Id, Id>& groups) {
    DropOutcome outcome;
    const Node* node = design.node(id);
    if (node == nullptr)
        return outcome;
    const Id before = holderOf(design, groups, id);
    const Node* target = design.node(dropOn);
    Id after = before;
    if (target != nullptr && target->id != before && mayHold(design, catalog, target->kind, *node))
        after = target->id;
    else if (!before.empty() && (target == nullptr || target->id != before)) {
        const Rect* frame = design.position(view, before);
        const NodeKind* kind = catalog.nodeKind(node->kind);
        const bool needsParent = !node->parent.empty() && (kind == nullptr || kind->parentRequired);
        if (!needsParent && frame != nullptr && isOutside(moved, *frame))
            after.clear();
    }
    if (after != before)
        outcome.kind = after.empty() ? DropOutcome::Kind::leaves : DropOutcome::Kind::joins;
    outcome.holder = after.empty() ? before : after;
    const Rect* frame = design.position(view, outcome.holder);
    if (frame == nullptr)
        return outcome;
    outcome.frame = *frame;
    if (after.empty())
        return outcome;
    PositionDraft draft(design, view);
    draft.grow(after, moved);
    outcome.frame = *draft.at(after);
    if (outcome.kind == DropOutcome::Kind::moves && !(outcome.frame == *frame))
        outcome.kind = DropOutcome::Kind::grows;
    return outcome;
}

std::string describe(const DropOutcome& outcome, const Design& design, const Id& id) {
    const auto nameOf = [&](const Id& node) {
        const Node* found = design.node(node);
        return found == nullptr ? QString() : toQt(found->name.empty() ? found->id : found->name);
    };
    const char* text = nullptr;
    switch (outcome.kind) {
    case DropOutcome::Kind::moves: return {};
    case DropOutcome::Kind::joins: text = QT_TRANSLATE_NOOP("Canvas", "Dropped here, %1 goes into %2."); break;
    case DropOutcome::Kind::leaves: text = QT_TRANSLATE_NOOP("Canvas", "Dropped here, %1 leaves %2."); break;
    case DropOutcome::Kind::grows: text = QT_TRANSLATE_NOOP("Canvas", "Dropped here, %1 stays in %2, which grows."); break;
    }
    return fromQt(QCoreApplication::translate("Canvas", text).arg(nameOf(id), nameOf(outcome.holder)));
}

const Rect* PositionDraft::at(const Id& node) const {
    const auto found = m_rects.find(node);
    return found != m_rects.end() ? &found->second : m_design.position(m_view, node);
}

void PositionDraft::grow(const Id& parent, Rect rect) {
    Id id = parent;
    for (int depth = 0; depth < 60 && !id.empty(); ++depth) {
        const Node* node = m_design.node(id);
        const Rect* frame = at(id);
        if (node == nullptr || frame == nullptr)
            return;
        const double left = std::min(frame->x, rect.x - layout::padding);
        const double top = std::min(frame->y, rect.y - layout::header);
        const double right = std::max(frame->x + frame->width, rect.x + rect.width + layout::padding);
        const double bottom = std::max(frame->y + frame->height, rect.y + rect.height + layout::padding);
        rect = {left, top, right - left, bottom - top};
        put(id, rect);
        id = node->parent;
        if (!id.empty())
            continue;
        if (!m_groups)
            m_groups = groupsByMember(m_design);
        if (const auto group = m_groups->find(node->id); group != m_groups->end())
            id = group->second;
    }
}

void PositionDraft::write(Edit& edit) const {
    for (const auto& [id, rect] : m_rects) {
        const Rect* before = m_design.position(m_view, id);
        if (before == nullptr || !(*before == rect))
            edit.add(PutPosition{m_view, id, rect});
    }
}

Edit dropOf(const Design& design, const Catalog& catalog, const Id& view, const std::vector<Id>& nodes, double dx, double dy,
            const Id& dropOn) {
    Edit edit;
    PositionDraft draft(design, view);
    std::vector<std::pair<Id, Id>> inside;
    const std::map<Id, Id> groups = groupsByMember(design);
    std::map<Id, std::vector<Id>> members; // of the groups that change
    const auto membersFor = [&](const Id& group) -> std::vector<Id>& {
        return members.try_emplace(group, membersOf(design, *design.node(group))).first->second;
    };
    for (const Id& id : nodes) {
        const Node* node = design.node(id);
        if (node == nullptr)
            continue;
        for (const Id& part : subtreeOf(design, id))
            if (const Rect* rect = design.position(view, part))
                draft.put(part, {rect->x + dx, rect->y + dy, rect->width, rect->height});
        const Rect* rect = draft.at(id);
        const DropOutcome outcome = outcomeOf(design, catalog, view, id, rect != nullptr ? *rect : Rect(), dropOn, groups);
        const Id before = holderOf(design, groups, id);
        const Id after = outcome.kind == DropOutcome::Kind::leaves ? Id() : outcome.holder;
        if (!after.empty())
            inside.emplace_back(id, after);
        // What stands in a container may be framed by a group there as well.
        if (const auto group = groups.find(id); group != groups.end() && !node->parent.empty()) {
            const Rect* frame = design.position(view, group->second);
            if (rect != nullptr && frame != nullptr && isOutside(*rect, *frame))
                std::erase(membersFor(group->second), id);
            else
                inside.emplace_back(id, group->second);
        }
        if (after == before)
            continue;
        const bool asMember = !after.empty() && !mayContain(catalog, design.node(after)->kind, node->kind);
        if (node->parent.empty() && !before.empty())
            std::erase(membersFor(before), id);
        if (asMember)
            membersFor(after).push_back(id);
        Node moved = *node;
        moved.parent = asMember ? Id() : after;
        if (!(moved == *node))
            edit.add(PutNode{std::move(moved)});
    }
    for (const auto& [group, left] : members)
        edit.add(PutNode{withMembers(*design.node(group), left)});
    for (const auto& [id, holder] : inside)
        if (const Rect* rect = draft.at(id))
            draft.grow(holder, *rect);
    draft.write(edit);
    std::set<Id> moved;
    for (const Id& id : nodes)
        for (Id& part : subtreeOf(design, id))
            moved.insert(std::move(part));
    if (auto bends = bendsMovedWith(design, view, moved, dx, dy))
        edit.add(std::move(*bends));
    edit.label = fromQt(nodes.size() == 1 ? QCoreApplication::translate("Canvas", "Move 1 item")
                                          : QCoreApplication::translate("Canvas", "Move %1 items").arg(nodes.size()));
    return edit;
}

Rect allowedRect(const Design& design, const Id& view, const Id& node, Rect wanted) {
    wanted.width = std::max(wanted.width, smallestWidth);
    wanted.height = std::max(wanted.height, smallestHeight);
    if (const auto needed = extentOfContents(design, view, node)) {
        const double right = std::max(wanted.x + wanted.width, needed->x + needed->width);
        const double bottom = std::max(wanted.y + wanted.height, needed->y + needed->height);
        wanted.x = std::min(wanted.x, needed->x);
        wanted.y = std::min(wanted.y, needed->y);
        wanted.width = right - wanted.x;
        wanted.height = bottom - wanted.y;
    }
    return wanted;
}

Edit sizingOf(const Design& design, const Id& view, const QSet<QString>& ids, bool width, bool height) {
    Edit edit;
    const std::vector<Id> nodes = movable(design, view, outermost(design, ids));
    double widest = 0;
    double highest = 0;
    std::size_t count = 0;
    for (const Id& id : nodes)
        if (const Rect* rect = design.position(view, id)) {
            widest = std::max(widest, rect->width);
            highest = std::max(highest, rect->height);
            ++count;
        }
    if (count < 2)
        return edit;
    PositionDraft draft(design, view);
    const std::map<Id, Id> groups = groupsByMember(design);
    for (const Id& id : nodes)
        if (const Rect* rect = design.position(view, id)) {
            const Rect sized{rect->x, rect->y, width ? widest : rect->width, height ? highest : rect->height};
            draft.put(id, sized);
            draft.grow(holderOf(design, groups, id), sized);
        }
    draft.write(edit);
    edit.label = fromQt(QCoreApplication::translate("Canvas", "Make %1 items the same size").arg(count));
    return edit;
}

NewGroup groupingOf(const Design& design, const Id& view, const QSet<QString>& ids) {
    NewGroup made;
    std::vector<Id> members;
    std::optional<Rect> extent;
    for (const Id& id : outermost(design, ids))
        if (const Rect* rect = design.position(view, id)) {
            members.push_back(id);
            extent = extent ? united(*extent, *rect) : *rect;
        }
    if (members.empty())
        return made;
    made.id = nextName(design, groupKind);
    Node group;
    group.id = made.id;
    group.kind = groupKind;
    group.name = made.id;
    std::map<Id, std::vector<Id>> left; // groups that give something away
    const std::map<Id, Id> before = groupsByMember(design);
    std::vector<Id> framed;
    for (const Id& id : members) {
        const Node& node = *design.node(id);
        if (const auto old = before.find(id); old != before.end())
            std::erase(left.try_emplace(old->second, membersOf(design, *design.node(old->second))).first->second, id);
        if (!isGroup(node)) {
            framed.push_back(id);
            continue;
        }
        Node inner = node;
        inner.parent = made.id;
        made.edit.add(PutNode{std::move(inner)});
    }
    made.edit.steps.insert(made.edit.steps.begin(), PutNode{withMembers(group, framed)});
    for (const auto& [id, rest] : left)
        made.edit.add(PutNode{withMembers(*design.node(id), rest)});
    made.edit.add(PutPosition{view, made.id, {extent->x - layout::padding, extent->y - layout::header, extent->width + 2 * layout::padding,
                                              extent->height + layout::header + layout::padding}});
    made.edit.label = fromQt(members.size() == 1 ? QCoreApplication::translate("Canvas", "Group 1 item")
                                                 : QCoreApplication::translate("Canvas", "Group %1 items").arg(members.size()));
    return made;
}

Ungrouping ungroupingOf(const Design& design, const QSet<QString>& ids) {
    Ungrouping undone;
    std::size_t count = 0;
    for (const QString& text : ids) {
        const Node* group = design.node(fromQt(text));
        if (group == nullptr || !isGroup(*group))
            continue;
        ++count;
        for (const Id& member : membersOf(design, *group))
            undone.freed.push_back(member);
        for (const Id& child : design.childrenOf(group->id)) {
            undone.freed.push_back(child);
            Node outer = *design.node(child);
            outer.parent = group->parent;
            undone.edit.add(PutNode{std::move(outer)});
        }
        const Edit removal = removalOf(design, {group->id});
        for (const EditStep& step : removal.steps) {
            const auto* node = std::get_if<RemoveNode>(&step);
            const auto* position = std::get_if<RemovePosition>(&step);
            // Its children stay; only its own links, flows and place go.
            if ((node != nullptr && node->id != group->id) || (position != nullptr && position->node != group->id))
                continue;
            undone.edit.add(step);
        }
    }
    forgetRemoved(design, undone.edit);
    undone.edit.label = fromQt(count == 1 ? QCoreApplication::translate("Canvas", "Ungroup 1 group")
                                          : QCoreApplication::translate("Canvas", "Ungroup %1 groups").arg(count));
    return undone;
}

Edit resizeOf(const Design& design, const Id& view, const Id& node, Rect wanted) {
    Edit edit;
    const Node* resized = design.node(node);
    if (resized == nullptr)
        return edit;
    PositionDraft draft(design, view);
    const Rect rect = allowedRect(design, view, node, wanted);
    draft.put(node, rect);
    if (!resized->parent.empty())
        draft.grow(resized->parent, rect);
    draft.write(edit);
    edit.label = fromQt(QCoreApplication::translate("Canvas", "Resize %1").arg(toQt(resized->name.empty() ? resized->id : resized->name)));
    return edit;
}

} // namespace isthmus
