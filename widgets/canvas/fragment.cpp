// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/fragment.h"

#include "widgets/canvas/viewedits.h"
#include "widgets/commands/arrangement.h"
#include "widgets/commands/document.h"
#include "widgets/commands/notes.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace isthmus {

namespace {

using Renamed = std::unordered_map<std::string, std::string>;

std::string say(const char* text, int count) { return fromQt(QCoreApplication::translate("Canvas", text).arg(count)); }

// Every text in the properties that is an id of the fragment follows that element to its new id.
void renameIn(Json& value, const Renamed& renamed) {
    if (value.is_string()) {
        const auto found = renamed.find(value.get_ref<const std::string&>());
        if (found != renamed.end())
            value = found->second;
    } else if (value.is_structured())
        for (auto& member : value)
            renameIn(member, renamed);
}

// Whether a property of this name holds ids: only there may a text be taken for one.
bool holdsIds(const std::string& key) {
    static const std::set<std::string> names{"subnets", "routes", "router", "routers", "members", "represents"};
    return names.contains(key);
}

void renameProperties(Json& properties, const Renamed& renamed) {
    if (!properties.is_object())
        return;
    for (auto& [key, value] : properties.items())
        if (holdsIds(key))
            renameIn(value, renamed);
}

struct Placed {
    Id id;
    Rect rect;
};

std::vector<Placed> placedOf(const Design& design, const Id& view, const QSet<QString>& ids) {
    std::vector<Placed> placed;
    for (const Id& id : outermost(design, ids))
        if (const Rect* rect = design.position(view, id))
            placed.push_back({id, *rect});
    return placed;
}

void moveTree(const Design& design, const Id& view, const Id& id, double dx, double dy, Edit& edit) {
    if ((dx == 0 && dy == 0) || !heldBy(design, view, id).empty())
        return;
    for (const Id& part : subtreeOf(design, id))
        if (const Rect* rect = design.position(view, part))
            edit.add(PutPosition{view, part, {rect->x + dx, rect->y + dy, rect->width, rect->height}});
}

// What the view says about these parts, for a view of their own.
void addFoldsAndRoutes(const View& drawn, const std::set<Id>& nodes, const std::set<Id>& links, Edit& edit) {
    std::map<Id, LinkRoute> routes = routesOf(drawn);
    std::erase_if(routes, [&](const auto& route) { return !links.contains(route.first); });
    if (!routes.empty())
        edit.add(putRoutes(Design(), "main", routes));
    std::set<Id> collapsed = collapsedOf(drawn);
    std::erase_if(collapsed, [&](const Id& id) { return !nodes.contains(id); });
    if (!collapsed.empty())
        edit.add(putCollapsed("main", collapsed));
}

// The same for the parts under their new names, beside what the view says already.
void addFoldsAndRoutes(const Design& design, const Id& view, const View& drawn, const QPointF& offset, const Renamed& renamed,
                       Edit& edit) {
    std::map<Id, LinkRoute> routes;
    for (auto& [id, route] : routesOf(drawn)) {
        const auto name = renamed.find(id);
        if (name == renamed.end())
            continue;
        LinkRoute moved = route;
        for (ScenePoint& bend : moved.bends)
            bend = {bend.x + offset.x(), bend.y + offset.y()};
        routes.emplace(name->second, std::move(moved));
    }
    if (!routes.empty())
        edit.add(putRoutes(design, view, routes));
    const View* target = design.view(view);
    std::set<Id> collapsed = target != nullptr ? collapsedOf(*target) : std::set<Id>();
    const std::size_t before = collapsed.size();
    for (const Id& id : collapsedOf(drawn))
        if (const auto name = renamed.find(id); name != renamed.end())
            collapsed.insert(name->second);
    if (collapsed.size() > before)
        edit.add(putCollapsed(view, collapsed));
}

} // namespace

Design fragmentOf(const Design& design, const Id& view, const QSet<QString>& ids) {
    std::set<Id> nodes;
    for (const Id& id : outermost(design, ids))
        for (Id& part : subtreeOf(design, id))
            nodes.insert(std::move(part));
    Edit edit;
    std::set<Id> accounts;
    std::set<Id> links;
    for (const Id& id : nodes) {
        const Node& node = *design.node(id);
        edit.add(PutNode{node});
        if (design.account(node.account) != nullptr)
            accounts.insert(node.account);
        if (const Rect* rect = design.position(view, id))
            edit.add(PutPosition{"main", id, *rect});
        for (const Id& link : design.linksOf(id))
            if (nodes.contains(design.link(link)->other(id)))
                links.insert(link);
    }
    for (const Id& id : links)
        edit.add(PutLink{*design.link(id)});
    for (const Id& id : accounts)
        edit.add(PutAccount{*design.account(id)});
    for (const Note& note : notesIn(design, view, ids))
        edit.add(PutNote{"main", note});
    if (const View* drawn = design.view(view))
        addFoldsAndRoutes(*drawn, nodes, links, edit);
    Design fragment;
    // Parts of a sound design make a sound design; were it refused, an empty fragment pastes nothing.
    (void)fragment.apply(edit).ok();
    return fragment;
}

std::optional<Rect> extentOf(const Design& fragment) {
    if (fragment.views().empty())
        return std::nullopt;
    const View& drawn = fragment.views().begin()->second;
    if (drawn.positions.empty() && drawn.notes.empty())
        return std::nullopt;
    double left = 1e300;
    double top = 1e300;
    double right = -1e300;
    double bottom = -1e300;
    const auto add = [&](const Rect& rect) {
        left = std::min(left, rect.x);
        top = std::min(top, rect.y);
        right = std::max(right, rect.x + rect.width);
        bottom = std::max(bottom, rect.y + rect.height);
    };
    for (const auto& [id, rect] : drawn.positions)
        add(rect);
    for (const Note& note : drawn.notes)
        add(note.rect);
    return Rect{left, top, right - left, bottom - top};
}

Insertion insertionOf(const Design& design, const Id& view, const Design& fragment, const QPointF& offset) {
    Insertion insertion;
    Edit& edit = insertion.edit;
    Renamed renamed;
    std::set<Id> taken;
    const auto fresh = [&](const Id& wanted) {
        Id id = design.freeId(wanted);
        for (int number = 2; taken.contains(id); ++number)
            id = design.freeId(wanted + "-" + std::to_string(number));
        taken.insert(id);
        return id;
    };
    for (const auto& [id, node] : fragment.nodes())
        renamed[id] = fresh(id);
    for (const auto& [id, link] : fragment.links())
        renamed[id] = fresh(id);
    for (const auto& [id, flow] : fragment.flows())
        renamed[id] = fresh(id);
    const View* drawn = fragment.views().empty() ? nullptr : &fragment.views().begin()->second;
    for (const auto& [id, account] : fragment.accounts())
        if (design.typeOf(id) == ElementType::none)
            edit.add(PutAccount{account});
    for (const auto& [id, original] : fragment.nodes()) {
        Node node = original;
        node.id = renamed[id];
        const bool inFragment = fragment.node(node.parent) != nullptr;
        if (inFragment)
            node.parent = renamed[node.parent];
        else {
            insertion.nodes.push_back(node.id);
            if (design.node(node.parent) == nullptr)
                node.parent.clear();
        }
        renameProperties(node.properties, renamed);
        edit.add(PutNode{node});
        if (drawn != nullptr)
            if (const auto at = drawn->positions.find(id); at != drawn->positions.end())
                edit.add(PutPosition{view, node.id, {at->second.x + offset.x(), at->second.y + offset.y(), at->second.width, at->second.height}});
    }
    if (drawn != nullptr) {
        Design marked; // counts the new ones too
        for (const Note& original : drawn->notes) {
            Note note = original;
            note.id = freeNoteId(design, view);
            for (int number = 2; noteOf(marked, view, note.id) != nullptr || noteOf(design, view, note.id) != nullptr;
                 ++number)
                note.id = "note-" + std::to_string(number);
            note.rect.x += offset.x();
            note.rect.y += offset.y();
            (void)marked.apply(Edit{"", {PutNote{view, note}}}).ok();
            insertion.notes.push_back(note.id);
            edit.add(PutNote{view, std::move(note)});
        }
    }
    for (const auto& [id, original] : fragment.links()) {
        Link link = original;
        link.id = renamed[id];
        link.from = renamed[link.from];
        link.to = renamed[link.to];
        renameProperties(link.properties, renamed);
        edit.add(PutLink{link});
    }
    for (const auto& [id, original] : fragment.flows()) {
        Flow flow = original;
        flow.id = renamed[id];
        if (fragment.node(flow.from) == nullptr || fragment.node(flow.to) == nullptr)
            continue;
        flow.from = renamed[flow.from];
        flow.to = renamed[flow.to];
        edit.add(PutFlow{flow});
    }
    if (drawn != nullptr)
        addFoldsAndRoutes(design, view, *drawn, offset, renamed, edit);
    return insertion;
}

Edit moveOf(const Design& design, const Id& view, const QSet<QString>& ids, const QPointF& by) {
    Edit edit;
    const auto placed = placedOf(design, view, ids);
    for (const Placed& item : placed)
        moveTree(design, view, item.id, by.x(), by.y(), edit);
    std::set<Id> moved;
    for (const EditStep& step : edit.steps)
        moved.insert(std::get<PutPosition>(step).node);
    if (auto bends = bendsMovedWith(design, view, moved, by.x(), by.y()))
        edit.add(std::move(*bends));
    edit.label = placed.size() == 1 ? fromQt(QCoreApplication::translate("Canvas", "Move 1 item")) : say("Move %1 items", static_cast<int>(placed.size()));
    return edit;
}

Edit alignmentOf(const Design& design, const Id& view, const QSet<QString>& ids, Alignment alignment) {
    Edit edit;
    const auto placed = placedOf(design, view, ids);
    if (placed.size() < 2)
        return edit;
    double left = 1e300;
    double top = 1e300;
    double right = -1e300;
    double bottom = -1e300;
    for (const auto& [id, rect] : placed) {
        left = std::min(left, rect.x);
        top = std::min(top, rect.y);
        right = std::max(right, rect.x + rect.width);
        bottom = std::max(bottom, rect.y + rect.height);
    }
    for (const auto& [id, rect] : placed) {
        double dx = 0;
        double dy = 0;
        switch (alignment) {
        case Alignment::left: dx = left - rect.x; break;
        case Alignment::right: dx = right - rect.width - rect.x; break;
        case Alignment::top: dy = top - rect.y; break;
        case Alignment::bottom: dy = bottom - rect.height - rect.y; break;
        case Alignment::middleX: dx = (left + right - rect.width) / 2 - rect.x; break;
        case Alignment::middleY: dy = (top + bottom - rect.height) / 2 - rect.y; break;
        }
        moveTree(design, view, id, dx, dy, edit);
    }
    edit.label = say("Align %1 items", static_cast<int>(placed.size()));
    return edit;
}

Edit distributionOf(const Design& design, const Id& view, const QSet<QString>& ids, bool horizontal) {
    Edit edit;
    auto placed = placedOf(design, view, ids);
    if (placed.size() < 3)
        return edit;
    const auto start = [horizontal](const Rect& rect) { return horizontal ? rect.x : rect.y; };
    const auto extent = [horizontal](const Rect& rect) { return horizontal ? rect.width : rect.height; };
    std::stable_sort(placed.begin(), placed.end(),
                     [&](const Placed& a, const Placed& b) { return start(a.rect) < start(b.rect); });
    double filled = 0;
    for (const Placed& item : placed)
        filled += extent(item.rect);
    const Rect& last = placed.back().rect;
    const double gap = (start(last) + extent(last) - start(placed.front().rect) - filled) / static_cast<double>(placed.size() - 1);
    double at = start(placed.front().rect);
    for (const auto& [id, rect] : placed) {
        const double by = at - start(rect);
        moveTree(design, view, id, horizontal ? by : 0, horizontal ? 0 : by, edit);
        at += extent(rect) + gap;
    }
    edit.label = say("Distribute %1 items", static_cast<int>(placed.size()));
    return edit;
}

} // namespace isthmus
