// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/containment.h"

#include "widgets/canvas/fragment.h"
#include "widgets/canvas/layout.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double smallestWidth = 96;
constexpr double smallestHeight = 40;

bool isOutside(const Rect& inner, const Rect& outer) {
    const double x = inner.x + inner.width / 2;
    const double y = inner.y + inner.height / 2;
    return x < outer.x || x > outer.x + outer.width || y < outer.y || y > outer.y + outer.height;
}

} // namespace

bool mayContain(const Catalog& catalog, std::string_view container, std::string_view child) {
    const NodeKind* kind = catalog.nodeKind(child);
    return kind != nullptr && std::find(kind->parents.begin(), kind->parents.end(), container) != kind->parents.end();
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
    for (const Id& id : nodes) {
        const Node* node = design.node(id);
        if (node == nullptr)
            continue;
        for (const Id& part : subtreeOf(design, id))
            if (const Rect* rect = design.position(view, part))
                draft.put(part, {rect->x + dx, rect->y + dy, rect->width, rect->height});
        const Node* target = design.node(dropOn);
        Id parent = node->parent;
        if (target != nullptr && target->id != parent && mayContain(catalog, target->kind, node->kind))
            parent = target->id;
        else if (!parent.empty() && (target == nullptr || target->id != parent)) {
            const Rect* frame = design.position(view, parent);
            const Rect* rect = draft.at(id);
            const NodeKind* kind = catalog.nodeKind(node->kind);
            const bool needsParent = kind == nullptr || kind->parentRequired;
            if (!needsParent && frame != nullptr && rect != nullptr && isOutside(*rect, *frame))
                parent.clear();
        }
        if (parent != node->parent) {
            Node moved = *node;
            moved.parent = parent;
            edit.add(PutNode{moved});
        }
        if (!parent.empty())
            inside.emplace_back(id, parent);
    }
    for (const auto& [id, parent] : inside)
        if (const Rect* rect = draft.at(id))
            draft.grow(parent, *rect);
    draft.write(edit);
    edit.label = fromQt(nodes.size() == 1 ? QCoreApplication::translate("Canvas", "Move 1 item")
                                          : QCoreApplication::translate("Canvas", "Move %1 items").arg(nodes.size()));
    return edit;
}

Rect allowedRect(const Design& design, const Id& view, const Id& node, Rect wanted) {
    wanted.width = std::max(wanted.width, smallestWidth);
    wanted.height = std::max(wanted.height, smallestHeight);
    if (const auto needed = extentOfChildren(design, view, node)) {
        const double right = std::max(wanted.x + wanted.width, needed->x + needed->width);
        const double bottom = std::max(wanted.y + wanted.height, needed->y + needed->height);
        wanted.x = std::min(wanted.x, needed->x);
        wanted.y = std::min(wanted.y, needed->y);
        wanted.width = right - wanted.x;
        wanted.height = bottom - wanted.y;
    }
    return wanted;
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
