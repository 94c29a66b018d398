// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/displaylist.h"

#include "widgets/canvas/facts.h"
#include "widgets/canvas/layout.h"
#include "widgets/commands/contents.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace isthmus {

namespace {

QRectF toRect(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

LinkClass classOf(std::string_view kind) {
    if (kind == "interconnect")
        return LinkClass::interconnect;
    if (kind == "vpn")
        return LinkClass::vpn;
    return kind == "private-line" ? LinkClass::privateLine : LinkClass::plain;
}

// The state that is drawn: disabled by an ancestor wins, then the own state.
DrawState shownState(const Design& design, const Node& node) {
    return design.isDisabled(node.id) ? DrawState::disabled : node.state;
}

std::uint8_t depthOf(const Design& design, const Id& id) {
    std::uint8_t depth = 0;
    for (const Node* node = design.node(id); node != nullptr && !node->parent.empty() && depth < 60; node = design.node(node->parent))
        ++depth;
    return depth;
}

// A free group stands as deep as the outermost of what it frames.
std::uint8_t framedDepth(const Design& design, const Id& group) {
    std::uint8_t least = 60;
    for (const Id& part : subtreeOf(design, group))
        if (const Node* node = design.node(part); node != nullptr && !isGroup(*node))
            least = std::min(least, depthOf(design, part));
    return least == 60 ? std::uint8_t{0} : least;
}

// Groups whose depth a change may alter: their own members, or the containers of those.
bool movesGroups(const Design& design, const Id& id, const std::optional<Node>& before) {
    const Node* now = design.node(id);
    if (now == nullptr || !before)
        return true;
    return now->parent != before->parent || isGroup(*now);
}

// Nodes whose drawing a change may alter: a child shows what its containers are (depth, disabled), a container whether
// it has children.
std::set<Id> touchedNodes(const Design& design, const ChangeSet& changes, const Id& view) {
    std::set<Id> touched;
    std::vector<Id> below;
    for (const auto& [id, before] : changes.nodes) {
        if (before && !before->parent.empty())
            touched.insert(before->parent);
        if (const Node* node = design.node(id); node != nullptr && !node->parent.empty())
            touched.insert(node->parent);
        below.push_back(id);
    }
    std::set<Id> seen;
    while (!below.empty()) {
        const Id id = std::move(below.back());
        below.pop_back();
        if (!seen.insert(id).second)
            continue;
        const auto& children = design.childrenOf(id);
        below.insert(below.end(), children.begin(), children.end());
    }
    touched.merge(seen);
    if (std::any_of(changes.nodes.begin(), changes.nodes.end(), [&](const auto& change) { return movesGroups(design, change.first, change.second); }))
        for (const auto& [id, node] : design.nodes())
            if (isGroup(node))
                touched.insert(id);
    for (const auto& [changedView, id] : changes.positions)
        if (changedView == view)
            touched.insert(id);
    return touched;
}

} // namespace

DisplayList::DisplayList(std::shared_ptr<const Catalog> catalog, std::size_t atOnce)
    : m_catalog(std::move(catalog)), m_mostAtOnce(atOnce) {}

DisplayList::Index DisplayList::nodeIndex(std::string_view id) const {
    return m_nodeById.find(id, nodeIds());
}

DisplayList::Index DisplayList::linkIndex(std::string_view id) const {
    return m_linkById.find(id, linkIds());
}

DisplayList::Index DisplayList::slotForNode(const std::string& id) {
    if (const Index known = nodeIndex(id); known != none)
        return known;
    auto index = static_cast<Index>(m_nodes.size());
    if (m_freeNodes.empty()) {
        m_nodes.emplace_back();
        m_linksOf.emplace_back();
    } else {
        index = m_freeNodes.back();
        m_freeNodes.pop_back();
        m_nodes[index] = {};
    }
    m_nodes[index].id = id;
    m_nodeById.insert(index, nodeIds());
    return index;
}

DisplayList::Index DisplayList::slotForLink(const std::string& id) {
    if (const Index known = linkIndex(id); known != none)
        return known;
    ++m_liveLinks;
    auto index = static_cast<Index>(m_links.size());
    if (m_freeLinks.empty())
        m_links.emplace_back();
    else {
        index = m_freeLinks.back();
        m_freeLinks.pop_back();
        m_links[index] = {};
    }
    m_links[index].id = id;
    m_linkById.insert(index, linkIds());
    return index;
}

std::uint16_t DisplayList::kindFor(const std::string& id) {
    const auto [at, isNew] = m_kindByName.try_emplace(id, static_cast<std::uint16_t>(m_kinds.size()));
    if (!isNew)
        return at->second;
    KindStyle style;
    style.id = id;
    if (const NodeKind* kind = m_catalog->nodeKind(id)) {
        style.title = catalogText(kind->title);
        style.icon = toQt(kind->icon);
        style.provider = toQt(kind->provider);
        style.role = kind->role;
        style.container = kind->container;
    } else {
        style.title = toQt(id);
        style.provider = toQt(std::string_view(id).substr(0, id.find('.')));
    }
    if (const Provider* provider = m_catalog->provider(fromQt(style.provider)))
        style.mark = toQt(provider->mark);
    m_kinds.push_back(std::move(style));
    return at->second;
}

void DisplayList::fillNode(const Design& design, const Node& node, Index index) {
    NodeItem& item = m_nodes[index];
    const NodeKind* kind = m_catalog->nodeKind(node.kind);
    NodeFacts facts = factsOf(design, node, kind);
    item.id = node.id;
    item.alive = true;
    item.kind = kindFor(node.kind);
    item.name = std::move(facts.name);
    item.fact = std::move(facts.fact);
    item.place = shared(std::move(facts.place));
    item.state = shownState(design, node);
    const auto badge = m_badges.find(node.id);
    item.badge = badge == m_badges.end() ? Badge() : badge->second;
    item.mark = markOf(node.id);
    item.ground = m_kinds[item.kind].role == Role::group;
    item.locked = m_arrangement.locked.contains(node.id);
    item.order = m_arrangement.orderOf(node.id);
    placeNode(design, index);
}

void DisplayList::placeNode(const Design& design, Index index) {
    const Id id = m_nodes[index].id;
    std::int32_t parent = -1;
    std::uint8_t depth = 0;
    const Node* above = design.node(id);
    while (above != nullptr && !above->parent.empty() && depth < 60) {
        above = design.node(above->parent);
        if (above == nullptr)
            break;
        // A slot for the container may be made here, which moves the array.
        if (depth == 0)
            parent = static_cast<std::int32_t>(slotForNode(above->id));
        ++depth;
    }
    const Rect* position = design.position(m_view, id);
    NodeItem& item = m_nodes[index];
    item.parent = parent;
    item.nesting = item.ground ? depth : std::uint8_t{0};
    item.depth = item.ground ? framedDepth(design, id) : depth;
    item.placed = position != nullptr && isShown(design, id);
    item.rect = position != nullptr ? toRect(*position) : QRectF();
    item.holds = !design.childrenOf(id).empty() || (item.ground && !membersOf(design, *design.node(id)).empty());
    item.collapsed = item.holds && id != m_root && m_collapsed.contains(id);
    item.inside = item.collapsed ? static_cast<std::uint32_t>(subtreeOf(design, id).size() - 1) : 0;
    item.frame = !item.collapsed && (item.holds || (m_kinds[item.kind].container && item.rect.height() >= 100));
    if (item.collapsed) {
        item.place = insideLabel(item.inside);
        item.fact.clear();
    }
    // The box stands where the header stood, so that opening and closing do not move what one looks at.
    if (item.collapsed)
        item.rect.setSize({layout::cardWidth, layout::cardHeight});
    if (item.placed)
        m_nodeIndex.put(index, paintedRect(item));
    else
        m_nodeIndex.remove(index);
}

void DisplayList::dropNode(Index index) {
    m_nodeIndex.remove(index);
    m_nodeById.erase(m_nodes[index].id, nodeIds());
    m_nodes[index] = {};
    m_linksOf[index].clear();
    m_freeNodes.push_back(index);
}

void DisplayList::unhookLink(Index index) {
    for (const std::int32_t end : {m_links[index].from, m_links[index].to})
        if (end >= 0)
            std::erase(m_linksOf[static_cast<std::size_t>(end)], index);
}

void DisplayList::fillLink(const Design& design, const Link& link, Index index) {
    unhookLink(index);
    LinkItem& item = m_links[index];
    item.id = link.id;
    item.alive = true;
    item.label = shared(labelOf(link));
    item.linkClass = classOf(link.kind);
    item.count = 1;
    const auto route = m_routes.find(link.id);
    item.style = route != m_routes.end() && route->second.style ? *route->second.style : m_style;
    item.bends.clear();
    if (route != m_routes.end())
        for (const ScenePoint& bend : route->second.bends)
            item.bends.emplace_back(bend.x, bend.y);
    foldEnds(design, link, item);
    item.state = design.isDisabled(link.id) ? DrawState::disabled : link.state;
    const auto badge = m_badges.find(link.id);
    item.badge = badge == m_badges.end() ? Badge() : badge->second;
    item.mark = markOf(link.id);
    if (item.from >= 0)
        m_linksOf[static_cast<std::size_t>(item.from)].push_back(index);
    if (item.to >= 0 && item.to != item.from)
        m_linksOf[static_cast<std::size_t>(item.to)].push_back(index);
}

void DisplayList::dropLink(Index index) {
    unhookLink(index);
    m_linkIndex.remove(index);
    m_linkById.erase(m_links[index].id, linkIds());
    m_links[index] = {};
    m_freeLinks.push_back(index);
    --m_liveLinks;
}

void DisplayList::fillNotes(const Design& design) {
    m_notes.clear();
    if (const View* view = design.view(m_view))
        for (const Note& note : view->notes)
            m_notes.push_back({note.id, toQt(note.text), toRect(note.rect)});
}

void DisplayList::previewNote(const Id& note, const QRectF& rect) {
    for (NoteItem& item : m_notes)
        if (item.id == note)
            item.rect = rect;
}

void DisplayList::arrange(const Design& design) {
    const Arrangement now = arrangementOf(design, m_view);
    if (now == m_arrangement)
        return;
    m_arrangement = now;
    for (NodeItem& node : m_nodes) {
        node.locked = node.alive && now.locked.contains(node.id);
        node.order = node.alive ? now.orderOf(node.id) : 0;
    }
}

bool DisplayList::isUnder(Index a, Index b) const {
    const NodeItem& first = m_nodes[a];
    const NodeItem& second = m_nodes[b];
    return std::tie(first.depth, second.ground, first.nesting, first.order, first.id) <
           std::tie(second.depth, first.ground, second.nesting, second.order, second.id);
}

void DisplayList::rebuild(const Design& design, const Id& view, const Id& root) {
    m_view = view;
    m_arrangement = arrangementOf(design, view);
    m_root = design.node(root) != nullptr ? root : Id();
    readView(design);
    m_nodes.clear();
    m_links.clear();
    m_nodeById.clear();
    m_linkById.clear();
    m_freeNodes.clear();
    m_freeLinks.clear();
    m_linksOf.clear();
    m_nodeIndex.clear();
    m_linkIndex.clear();
    m_liveLinks = 0;
    m_texts.clear();
    m_nodes.reserve(design.nodes().size());
    m_linksOf.reserve(design.nodes().size());
    m_links.reserve(design.links().size());
    m_nodeById.reserve(design.nodes().size(), nodeIds());
    m_linkById.reserve(design.links().size(), linkIds());
    for (const auto& [id, node] : design.nodes())
        fillNode(design, node, slotForNode(id));
    for (const auto& [id, link] : design.links())
        fillLink(design, link, slotForLink(id));
    fillNotes(design);
    bundle(design);
    sumUp();
    routeAll();
}

Damage DisplayList::sync(const Design& design, const ChangeSet& changes) {
    Damage damage;
    std::set<Id> links;
    if (changes.views.contains(m_view)) {
        links = followRoutes(design);
        damage.everything = true;
    }
    const View* view = design.view(m_view);
    const bool isRearranged = view != nullptr ? collapsedOf(*view) != m_collapsed || linkStyleOf(*view) != m_style
                                              : isPartial() || m_style != LinkStyle::orthogonal;
    // What is folded up stands for others: whatever comes or goes may change it.
    const bool isFolded = isPartial() && !(changes.nodes.empty() && changes.links.empty() && links.empty());
    if (isRearranged || isFolded) {
        rebuild(design, m_view, m_root);
        damage.everything = true;
        return damage;
    }
    const std::set<Id> touched = touchedNodes(design, changes, m_view);
    for (const auto& [id, before] : changes.links)
        links.insert(id);
    for (const Id& id : touched)
        if (const Index index = nodeIndex(id); index != none)
            for (const Index link : m_linksOf[index])
                links.insert(m_links[link].id);
    // A node that came back may be the end of links that were waiting for it.
    for (const auto& [id, before] : changes.nodes)
        links.insert(design.linksOf(id).begin(), design.linksOf(id).end());

    // Whatever stands in what was put elsewhere is another obstacle now, though it has not moved.
    const bool reparented = std::any_of(changes.nodes.begin(), changes.nodes.end(), [&](const auto& change) {
        const Node* now = design.node(change.first);
        return (now == nullptr ? Id() : now->parent) != (change.second ? change.second->parent : Id());
    });
    const std::vector<QRectF> moved = syncNodes(design, touched, reparented, damage);
    std::vector<Index> dirty = isPartial() ? indicesOf(links) : syncLinks(design, links, damage);
    for (Index index = 0; index < m_links.size() && !moved.empty(); ++index) {
        LinkItem& link = m_links[index];
        // One that lost an end, or got it back, is among the dirty ones already.
        if (!link.placed || link.from < 0 || link.to < 0)
            continue;
        const QRectF area = areaOf(link);
        if (std::none_of(moved.begin(), moved.end(), [&](const QRectF& rect) { return area.intersects(rect); }))
            continue;
        // What lies in its way has changed; until it is led anew it stays where it is.
        if (m_atOnce)
            dirty.push_back(index);
        else {
            link.sidesFound = false;
            unsettle(index);
        }
    }
    if (changes.views.contains(m_view)) {
        fillNotes(design);
        arrange(design);
    }
    if (isPartial())
        sumUp();
    if (m_atOnce != (m_liveLinks <= m_mostAtOnce)) {
        routeAll();
        damage.everything = true;
        return damage;
    }
    routeSome(std::move(dirty), &damage);
    return damage;
}

std::vector<DisplayList::Index> DisplayList::indicesOf(const std::set<Id>& links) const {
    std::vector<Index> found;
    for (const Id& id : links)
        if (const Index index = linkIndex(id); index != none)
            found.push_back(index);
    return found;
}

std::vector<QRectF> DisplayList::syncNodes(const Design& design, const std::set<Id>& touched, bool reparented, Damage& damage) {
    std::vector<QRectF> moved;
    for (const Id& id : touched) {
        const Node* node = design.node(id);
        const Index known = nodeIndex(id);
        if (node == nullptr && known == none)
            continue;
        const NodeItem before = known == none ? NodeItem() : m_nodes[known];
        if (before.placed)
            damage.add(paintedRect(before));
        if (node == nullptr) {
            dropNode(known);
            moved.push_back(before.rect);
            continue;
        }
        const Index index = slotForNode(id);
        fillNode(design, *node, index);
        const NodeItem& item = m_nodes[index];
        if (item.placed)
            damage.add(paintedRect(item));
        if (reparented || before.rect != item.rect || before.frame != item.frame || before.ground != item.ground || before.parent != item.parent) {
            moved.push_back(before.rect);
            moved.push_back(item.rect);
        }
    }
    std::erase_if(moved, [](const QRectF& rect) { return rect.isNull(); });
    return moved;
}

std::vector<DisplayList::Index> DisplayList::syncLinks(const Design& design, const std::set<Id>& touched, Damage& damage) {
    std::vector<Index> dirty;
    std::vector<std::int32_t> ends;
    for (const Id& id : touched) {
        const Link* link = design.link(id);
        const Index known = linkIndex(id);
        if (known != none) {
            addDamage(m_links[known], damage);
            ends.insert(ends.end(), {m_links[known].from, m_links[known].to});
        }
        if (link == nullptr) {
            if (known != none)
                dropLink(known);
            continue;
        }
        const Index index = slotForLink(id);
        fillLink(design, *link, index);
        dirty.push_back(index);
    }
    // Those that shared a side with what left or came get new places there.
    for (const std::int32_t end : ends)
        if (end >= 0) {
            const auto& near = m_linksOf[static_cast<std::size_t>(end)];
            dirty.insert(dirty.end(), near.begin(), near.end());
        }
    return dirty;
}

} // namespace isthmus
