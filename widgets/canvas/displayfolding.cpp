// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the display list that shows less than there is: collapsed containers, one container alone, and lines that
// stand for several links.
#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/facts.h"
#include "widgets/commands/contents.h"
#include "widgets/commands/document.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr int deepest = 64;

void add(Badge& sum, const Badge& one) {
    if (one.count == 0)
        return;
    sum.worst = sum.count == 0 ? one.worst : std::min(sum.worst, one.worst);
    sum.count = static_cast<std::uint16_t>(std::min<int>(sum.count + one.count, 65535));
}

// Of several states the one that asks for attention most.
DeployMark urgent(DeployMark a, DeployMark b) {
    return urgency(b) > urgency(a) ? b : a;
}

} // namespace

void DisplayList::readView(const Design& design) {
    const View* view = design.view(m_view);
    m_collapsed = view != nullptr ? collapsedOf(*view) : std::set<Id>();
    m_style = view != nullptr ? linkStyleOf(*view) : LinkStyle::orthogonal;
    m_routes = view != nullptr ? routesOf(*view) : std::map<Id, LinkRoute>();
    m_foldedInto.clear();
    for (const Id& id : m_collapsed)
        if (const Node* group = design.node(id); group != nullptr)
            for (const Id& member : membersOf(design, *group))
                m_foldedInto.emplace(member, id);
}

const Id* DisplayList::collapsedAround(const Node& node) const {
    if (const auto group = m_foldedInto.find(node.id); group != m_foldedInto.end())
        return &group->second;
    return m_collapsed.contains(node.parent) && node.parent != m_root ? &node.parent : nullptr;
}

std::set<Id> DisplayList::followRoutes(const Design& design) {
    std::map<Id, LinkRoute> before = std::move(m_routes);
    const View* view = design.view(m_view);
    m_routes = view != nullptr ? routesOf(*view) : std::map<Id, LinkRoute>();
    std::set<Id> changed;
    for (const auto* routes : {&before, &m_routes})
        for (const auto& [id, route] : *routes) {
            const auto& others = routes == &before ? m_routes : before;
            const auto other = others.find(id);
            if (design.link(id) != nullptr && (other == others.end() || !(other->second == route)))
                changed.insert(id);
        }
    return changed;
}

bool DisplayList::isShown(const Design& design, std::string_view id) const {
    if (!isPartial() || id == m_root)
        return true;
    const Node* node = design.node(id);
    for (int depth = 0; node != nullptr && !node->parent.empty() && depth < deepest; ++depth) {
        if (collapsedAround(*node) != nullptr)
            return false;
        if (node->parent == m_root)
            return true;
        node = design.node(node->parent);
    }
    return m_root.empty() && (node == nullptr || collapsedAround(*node) == nullptr);
}

DisplayList::Index DisplayList::shownFor(const Design& design, std::string_view id) const {
    const Node* node = design.node(id);
    for (int depth = 0; node != nullptr && depth < deepest; ++depth) {
        if (isShown(design, node->id))
            return nodeIndex(node->id);
        const Id* box = collapsedAround(*node);
        node = design.node(box != nullptr ? *box : node->parent);
    }
    return none;
}

void DisplayList::foldEnds(const Design& design, const Link& link, LinkItem& item) {
    const auto itemOf = [&](const Id& id) {
        const Index node = design.node(id) != nullptr ? nodeIndex(id) : none;
        return node == none ? -1 : static_cast<std::int32_t>(node);
    };
    item.from = itemOf(link.from);
    item.to = itemOf(link.to);
    item.border = Border::none;
    item.beyond = -1;
    item.outside.clear();
    if (!isPartial() || item.from < 0 || item.to < 0)
        return;
    // A collapsed box inside the root hides what it holds; what is outside the root is shown by nobody.
    const auto shown = [&](const Id& id) {
        const Index found = shownFor(design, id);
        return found == none ? -1 : static_cast<std::int32_t>(found);
    };
    const std::int32_t from = shown(link.from);
    const std::int32_t to = shown(link.to);
    if (from != item.from || to != item.to)
        item.bends.clear();
    if (from >= 0 && to >= 0) {
        item.from = from;
        item.to = to;
        return;
    }
    if (from < 0 && to < 0) {
        item.from = item.to = -1;
        return;
    }
    const auto root = static_cast<std::int32_t>(nodeIndex(m_root));
    item.border = from < 0 ? Border::from : Border::to;
    item.beyond = from < 0 ? item.from : item.to;
    item.from = from < 0 ? root : from;
    item.to = to < 0 ? root : to;
    const Node* far = design.node(item.border == Border::from ? link.from : link.to);
    item.outside = factsOf(design, *far, m_catalog->nodeKind(far->kind)).name;
}

void DisplayList::bundle(const Design& design) {
    m_bundles.clear();
    if (m_collapsed.empty())
        return;
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<Index>> groups;
    // In the order of ids, so that the same link always speaks for its bundle.
    for (const auto& [id, link] : design.links()) {
        const Index index = linkIndex(id);
        const LinkItem& item = m_links[index];
        if (item.from < 0 || item.to < 0 || item.from == item.to || item.border != Border::none)
            continue;
        const auto& nodes = m_nodes;
        const bool isFolded = nodes[static_cast<std::size_t>(item.from)].id != link.from ||
                              nodes[static_cast<std::size_t>(item.to)].id != link.to ||
                              nodes[static_cast<std::size_t>(item.from)].collapsed ||
                              nodes[static_cast<std::size_t>(item.to)].collapsed;
        if (isFolded)
            groups[std::minmax(item.from, item.to)].push_back(index);
    }
    for (auto& [ends, members] : groups) {
        if (members.size() < 2)
            continue;
        LinkItem& line = m_links[members.front()];
        line.count = static_cast<std::uint32_t>(members.size());
        line.label = labelOf(members.size());
        line.bends.clear();
        for (const Index member : members) {
            LinkItem& item = m_links[member];
            line.linkClass = std::max(line.linkClass, item.linkClass);
            line.state = std::min(line.state, item.state);
            if (member != members.front())
                item.count = 0;
        }
        m_bundles.emplace(members.front(), std::move(members));
    }
}

std::vector<std::string> DisplayList::linksBehind(Index link) const {
    std::vector<std::string> ids;
    const auto found = m_bundles.find(link);
    if (found == m_bundles.end())
        return {m_links[link].id};
    for (const Index member : found->second)
        ids.push_back(m_links[member].id);
    return ids;
}

void DisplayList::sumUp() {
    if (!isPartial())
        return;
    for (NodeItem& node : m_nodes) {
        if (!node.collapsed)
            continue;
        const auto own = m_badges.find(node.id);
        node.badge = own == m_badges.end() ? Badge() : own->second;
        node.mark = markOf(node.id);
    }
    const auto boxOf = [&](std::int32_t node) -> NodeItem* {
        for (int depth = 0; node >= 0 && depth < deepest; ++depth) {
            NodeItem& item = m_nodes[static_cast<std::size_t>(node)];
            if (item.placed)
                return item.collapsed ? &item : nullptr;
            const auto group = m_foldedInto.find(item.id);
            node = group != m_foldedInto.end() ? static_cast<std::int32_t>(nodeIndex(group->second)) : item.parent;
        }
        return nullptr;
    };
    const auto addTo = [](NodeItem& box, const Badge& badge, const std::optional<DeployMark>& mark) {
        add(box.badge, badge);
        if (mark)
            box.mark = box.mark ? urgent(*box.mark, *mark) : *mark;
    };
    for (const NodeItem& node : m_nodes)
        if (NodeItem* box =
                node.alive && !node.placed ? boxOf(static_cast<std::int32_t>(&node - m_nodes.data())) : nullptr;
            box != nullptr)
            addTo(*box, node.badge, node.mark);
    // Links inside one box count on the box, those of a bundle on the line that is drawn.
    for (const LinkItem& link : m_links)
        if (link.alive && link.from >= 0 && link.from == link.to && link.border == Border::none)
            if (NodeItem* box = boxOf(link.from); box != nullptr)
                addTo(*box, link.badge, link.mark);
    for (const auto& [line, members] : m_bundles) {
        LinkItem& item = m_links[line];
        const auto own = m_badges.find(item.id);
        item.badge = own == m_badges.end() ? Badge() : own->second;
        item.mark = markOf(item.id);
        for (const Index member : members)
            if (member != line) {
                add(item.badge, m_links[member].badge);
                if (const auto& state = m_links[member].mark)
                    item.mark = item.mark ? urgent(*item.mark, *state) : *state;
            }
    }
}

} // namespace isthmus
