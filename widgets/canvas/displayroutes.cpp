// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the display list that leads the links, and what it shows beyond the design: findings, operations, drags.
#include "widgets/canvas/displaylist.h"
#include "widgets/commands/document.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace isthmus {

namespace {

/// Links of a node beyond which they all leave from the middle of a side, as from a bus.
constexpr std::size_t mostPorts = 64;
constexpr double portGap = 20.0;
/// With more links than this, those that follow a drag take the plain way until it is dropped.
constexpr std::size_t carefulDrags = 300;
constexpr double channelGap = 10.0;

void sortUnique(std::vector<DisplayList::Index>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

double along(const QPointF& point, Side side) { return isUpright(side) ? point.y() : point.x(); }

std::pair<double, double> rangeOf(const QRectF& rect, Side side) {
    const double low = isUpright(side) ? rect.top() : rect.left();
    const double high = isUpright(side) ? rect.bottom() : rect.right();
    const double inset = std::min(12.0, (high - low) / 3);
    return {low + inset, high - inset};
}

} // namespace

bool DisplayList::isInside(Index node, Index ancestor) const {
    std::int32_t current = m_nodes[node].parent;
    for (int depth = 0; current >= 0 && depth < 64; ++depth) {
        if (static_cast<Index>(current) == ancestor)
            return true;
        current = m_nodes[static_cast<std::size_t>(current)].parent;
    }
    return false;
}

std::vector<Obstacle> DisplayList::obstaclesFor(const LinkItem& link, const QRectF& area) const {
    std::vector<Obstacle> obstacles;
    if (!m_careful)
        return obstacles;
    std::vector<Index> found;
    m_nodeIndex.query(area, found);
    const auto from = static_cast<Index>(link.from);
    const auto to = static_cast<Index>(link.to);
    for (const Index index : found) {
        const NodeItem& node = m_nodes[index];
        if (index == from || index == to || !node.rect.intersects(area))
            continue;
        if (isInside(from, index) || isInside(to, index) || isInside(index, from) || isInside(index, to))
            continue;
        obstacles.push_back({node.rect, node.frame});
    }
    // The index gives no order; the same drawing has to give the same ways.
    std::sort(obstacles.begin(), obstacles.end(), [](const Obstacle& a, const Obstacle& b) {
        return std::tuple(a.rect.x(), a.rect.y(), a.rect.width(), a.rect.height()) <
               std::tuple(b.rect.x(), b.rect.y(), b.rect.width(), b.rect.height());
    });
    return obstacles;
}

void DisplayList::pickSides(LinkItem& link) const {
    link.placed = link.from >= 0 && link.to >= 0 && link.from != link.to &&
                  m_nodes[static_cast<std::size_t>(link.from)].placed && m_nodes[static_cast<std::size_t>(link.to)].placed;
    if (!link.placed)
        return;
    const QRectF& from = m_nodes[static_cast<std::size_t>(link.from)].rect;
    const QRectF& to = m_nodes[static_cast<std::size_t>(link.to)].rect;
    link.area = router::areaOf(from, to);
    link.sides = router::chooseSides(from, to, obstaclesFor(link, link.area));
}

DisplayList::Port DisplayList::portOf(Index node, Index link, Side side) const {
    const QRectF& rect = m_nodes[node].rect;
    const std::vector<Index>& all = m_linksOf[node];
    Port port{along(rect.center(), side), 0, 1};
    if (all.size() > mostPorts)
        return port;
    const auto keyOf = [&](const LinkItem& item) {
        const auto other = static_cast<std::size_t>(static_cast<Index>(item.from) == node ? item.to : item.from);
        return std::pair<double, const std::string&>(along(m_nodes[other].rect.center(), side), item.id);
    };
    const auto own = keyOf(m_links[link]);
    port.count = 0;
    for (const Index index : all) {
        const LinkItem& item = m_links[index];
        if (!item.placed || (static_cast<Index>(item.from) == node ? item.sides.from : item.sides.to) != side)
            continue;
        ++port.count;
        if (keyOf(item) < own)
            ++port.rank;
    }
    port.count = std::max(port.count, 1);
    const auto [low, high] = rangeOf(rect, side);
    const double gap = port.count > 1 ? std::min(portGap, (high - low) / (port.count - 1)) : 0;
    port.at += (port.rank - (port.count - 1) / 2.0) * gap;
    return port;
}

void DisplayList::lead(Index index) {
    LinkItem& link = m_links[index];
    const auto fromNode = static_cast<Index>(link.from);
    const auto toNode = static_cast<Index>(link.to);
    const QRectF& fromRect = m_nodes[fromNode].rect;
    const QRectF& toRect = m_nodes[toNode].rect;
    Port from = portOf(fromNode, index, link.sides.from);
    Port to = portOf(toNode, index, link.sides.to);
    if (isUpright(link.sides.from) == isUpright(link.sides.to)) {
        // An end that has its side to itself moves along it to make the line straight.
        const auto [fromLow, fromHigh] = rangeOf(fromRect, link.sides.from);
        const auto [toLow, toHigh] = rangeOf(toRect, link.sides.to);
        const double low = std::max(fromLow, toLow);
        const double high = std::min(fromHigh, toHigh);
        if (from.count == 1 && to.count == 1 && low <= high) {
            const bool fromIsSmaller = fromHigh - fromLow <= toHigh - toLow;
            from.at = to.at = std::clamp(fromIsSmaller ? from.at : to.at, low, high);
        } else if (from.count == 1 && to.at >= fromLow && to.at <= fromHigh)
            from.at = to.at;
        else if (to.count == 1 && from.at >= toLow && from.at <= toHigh)
            to.at = from.at;
    }
    // The busier end says in which channel the middle leg runs, so that neighbours do not cross.
    const bool byFrom = from.count >= to.count;
    const Port& busy = byFrom ? from : to;
    const double spread = busy.rank - (busy.count - 1) / 2.0;
    const Side side = byFrom ? link.sides.from : link.sides.to;
    const double outwards = side == Side::right || side == Side::bottom ? 1 : -1;
    const double away = byFrom ? to.at - from.at : from.at - to.at;
    const double shift = away == 0 ? 0 : (away > 0 ? -spread : spread) * channelGap * outwards;
    link.points = router::route({fromRect, link.sides.from, from.at}, {toRect, link.sides.to, to.at}, shift,
                                obstaclesFor(link, link.area));
    link.middle = labelPlace(link);
    QRectF bounds(link.points.front(), link.points.front());
    for (const QPointF& point : link.points) {
        bounds.setLeft(std::min(bounds.left(), point.x()));
        bounds.setRight(std::max(bounds.right(), point.x()));
        bounds.setTop(std::min(bounds.top(), point.y()));
        bounds.setBottom(std::max(bounds.bottom(), point.y()));
    }
    link.bounds = bounds.united(labelRect(link));
    m_linkIndex.put(index, link.bounds.adjusted(-8, -8, 8, 8));
}

router::Middle DisplayList::labelPlace(const LinkItem& link) const {
    const router::Middle half = router::middleOf(link.points);
    const bool thick = link.linkClass == LinkClass::interconnect;
    if (!m_careful || (link.label.isEmpty() && !thick))
        return half;
    const double width = thick ? 40.0 : 16.0 + 6.5 * static_cast<double>(link.label.size());
    const double height = thick ? 36.0 : 20.0;
    router::Middle best = half;
    double bestCost = std::numeric_limits<double>::infinity();
    std::vector<Index> found;
    const auto consider = [&](const router::Middle& place) {
        const QRectF rect(place.point.x() - width / 2, place.point.y() - height / 2, width, height);
        const QPointF away = place.point - half.point;
        double cost = std::abs(away.x()) + std::abs(away.y());
        found.clear();
        m_nodeIndex.query(rect, found);
        for (const Index index : found) {
            const NodeItem& node = m_nodes[index];
            // Inside a container is fine, on its edge or its header is not; a card must stay readable.
            if (!node.rect.intersects(rect))
                continue;
            if (!node.frame)
                cost += 20000;
            else if (!node.rect.contains(rect))
                cost += 5000;
            else if (rect.top() < node.rect.top() + 44)
                cost += 2000;
            // Between two containers a label says more than inside the one or the other.
            else if (!isInside(static_cast<Index>(link.from), index) || !isInside(static_cast<Index>(link.to), index))
                cost += 300;
        }
        // A label on a bend hides which way the line goes.
        for (std::size_t i = 1; i + 1 < link.points.size(); ++i)
            if (rect.contains(link.points[i]))
                cost += 1500;
        if (cost < bestCost) {
            bestCost = cost;
            best = place;
        }
    };
    consider(half);
    for (std::size_t i = 0; bestCost >= 300 && i + 1 < link.points.size(); ++i) {
        const QPointF step = link.points[i + 1] - link.points[i];
        const bool level = std::abs(step.x()) >= std::abs(step.y());
        for (const double share : {0.5, 0.25, 0.75, 0.125, 0.875})
            consider({link.points[i] + step * share, level, i});
    }
    return best;
}

QRectF DisplayList::labelRect(const LinkItem& link) {
    // Room for the text as it may be set; the painter centres it on the middle of the line.
    const double half = link.label.isEmpty() ? 20.0 : 12.0 + 4.0 * static_cast<double>(link.label.size());
    const QPointF middle = link.middle.point;
    return {middle.x() - half, middle.y() - 20, 2 * half, 64};
}

void DisplayList::addDamage(const LinkItem& link, Damage& damage) {
    if (!link.placed || link.points.empty())
        return;
    for (std::size_t i = 1; i < link.points.size(); ++i)
        damage.add(QRectF(link.points[i - 1], link.points[i]).normalized().adjusted(-8, -8, 8, 8));
    damage.add(labelRect(link));
}

void DisplayList::routeAll() {
    m_careful = m_liveLinks < carefulRouting;
    std::vector<Index> all(m_links.size());
    std::iota(all.begin(), all.end(), 0U);
    for (const Index index : all)
        if (m_links[index].alive)
            pickSides(m_links[index]);
    for (const Index index : all) {
        if (m_links[index].placed)
            lead(index);
        else
            m_linkIndex.remove(index);
    }
}

void DisplayList::routeSome(std::vector<Index> first, Damage* damage) {
    std::erase_if(first, [&](Index index) { return !m_links[index].alive; });
    sortUnique(first);
    std::vector<Index> second = first;
    for (const Index index : first) {
        LinkItem& link = m_links[index];
        if (damage != nullptr)
            addDamage(link, *damage);
        pickSides(link);
        for (const std::int32_t end : {link.from, link.to})
            if (end >= 0) {
                const auto& near = m_linksOf[static_cast<std::size_t>(end)];
                if (near.size() <= mostPorts)
                    second.insert(second.end(), near.begin(), near.end());
            }
    }
    sortUnique(second);
    for (const Index index : second) {
        LinkItem& link = m_links[index];
        if (!link.placed) {
            m_linkIndex.remove(index);
            link.points.clear();
            continue;
        }
        const std::vector<QPointF> before = link.points;
        if (damage != nullptr)
            addDamage(link, *damage);
        lead(index);
        if (damage != nullptr && before != link.points)
            addDamage(link, *damage);
    }
}

Damage DisplayList::preview(const std::vector<std::pair<Index, QRectF>>& rects) {
    Damage damage;
    std::vector<Index> links;
    for (const auto& [index, rect] : rects) {
        NodeItem& node = m_nodes[index];
        damage.add(paintedRect(node));
        node.rect = rect;
        node.placed = true;
        m_nodeIndex.put(index, paintedRect(node));
        damage.add(paintedRect(node));
        links.insert(links.end(), m_linksOf[index].begin(), m_linksOf[index].end());
    }
    const bool careful = m_careful;
    m_careful = careful && m_liveLinks < carefulDrags;
    routeSome(std::move(links), &damage);
    m_careful = careful;
    return damage;
}

Damage DisplayList::restore(const Design& design, const std::vector<Index>& nodes) {
    std::vector<std::pair<Index, QRectF>> rects;
    for (const Index index : nodes)
        if (const Rect* at = design.position(m_view, m_nodes[index].id))
            rects.emplace_back(index, QRectF(at->x, at->y, at->width, at->height));
    Damage damage = preview(rects);
    std::vector<Index> links;
    for (const Index index : nodes)
        links.insert(links.end(), m_linksOf[index].begin(), m_linksOf[index].end());
    routeSome(std::move(links), &damage);
    return damage;
}

Damage DisplayList::setFindings(const std::vector<Finding>& findings) {
    std::unordered_map<std::string, Badge> badges;
    for (const Finding& finding : findings) {
        if (finding.waived)
            continue;
        const auto subject = std::find_if(finding.subjects.begin(), finding.subjects.end(), [&](const Id& id) {
            return nodeIndex(id) != none || linkIndex(id) != none;
        });
        if (subject == finding.subjects.end())
            continue;
        Badge& badge = badges[*subject];
        badge.worst = badge.count == 0 ? finding.severity : std::min(badge.worst, finding.severity);
        ++badge.count;
    }
    Damage damage;
    m_badges = std::move(badges);
    const auto badgeOf = [&](const std::string& id) {
        const auto found = m_badges.find(id);
        return found == m_badges.end() ? Badge() : found->second;
    };
    for (NodeItem& node : m_nodes)
        if (const Badge badge = badgeOf(node.id); node.alive && badge != node.badge) {
            node.badge = badge;
            damage.add(paintedRect(node));
        }
    for (LinkItem& link : m_links)
        if (const Badge badge = badgeOf(link.id); link.alive && badge != link.badge) {
            link.badge = badge;
            addDamage(link, damage);
        }
    return damage;
}

std::optional<OperationState> DisplayList::operationOf(const std::string& id) const {
    if (m_operations.isEmpty())
        return std::nullopt;
    const auto found = m_operations.constFind(toQt(id));
    return found == m_operations.constEnd() ? std::nullopt : std::optional(*found);
}

Damage DisplayList::setOperations(const QHash<QString, OperationState>& operations) {
    Damage damage;
    m_operations = operations;
    for (NodeItem& node : m_nodes)
        if (const auto state = operationOf(node.id); node.alive && state != node.operation) {
            node.operation = state;
            damage.add(paintedRect(node));
        }
    for (LinkItem& link : m_links)
        if (const auto state = operationOf(link.id); link.alive && state != link.operation) {
            link.operation = state;
            addDamage(link, damage);
        }
    return damage;
}

QRectF DisplayList::bounds() const {
    QRectF bounds;
    for (const NodeItem& node : m_nodes)
        if (node.placed)
            bounds = bounds.united(node.rect);
    for (const NoteItem& note : m_notes)
        bounds = bounds.united(note.rect);
    for (const LinkItem& link : m_links)
        if (link.placed)
            bounds = bounds.united(link.bounds);
    return bounds;
}

} // namespace isthmus
