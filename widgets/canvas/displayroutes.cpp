// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the display list that leads the links: sides, places on a side, ways, and which of them are still to be
// found.
#include "widgets/canvas/channels.h"
#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/linkways.h"
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
constexpr double channelGap = 10.0;
/// A label that covers more than a bend stays away until one points at its link.
constexpr double harmful = 2000;
/// How far a link to something outside goes on beyond the border, and beyond its label where that has to stand there.
constexpr double borderReach = 28.0;

using Index = DisplayList::Index;

void sortUnique(std::vector<Index>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

double along(const QPointF& point, Side side) {
    return isUpright(side) ? point.y() : point.x();
}

std::pair<double, double> rangeOf(const QRectF& rect, Side side) {
    const double low = isUpright(side) ? rect.top() : rect.left();
    const double high = isUpright(side) ? rect.bottom() : rect.right();
    const double inset = std::min(12.0, (high - low) / 3);
    return {low + inset, high - inset};
}

// Only ways that are found need places on a side; others start where the hand or the straight line puts them.
bool takesPorts(const LinkItem& link) {
    return link.placed && link.bends.empty() && link.border == Border::none && link.style != LinkStyle::straight;
}

Side facing(Side side) {
    switch (side) {
    case Side::left:
        return Side::right;
    case Side::right:
        return Side::left;
    case Side::top:
        return Side::bottom;
    case Side::bottom:
        break;
    }
    return Side::top;
}

// An end that has its side to itself moves along it to make the line straight.
void straighten(const QRectF& fromRect, const QRectF& toRect, const router::Sides& sides, int fromCount, int toCount,
                double& fromAt, double& toAt) {
    if (isUpright(sides.from) != isUpright(sides.to))
        return;
    const auto [fromLow, fromHigh] = rangeOf(fromRect, sides.from);
    const auto [toLow, toHigh] = rangeOf(toRect, sides.to);
    const double low = std::max(fromLow, toLow);
    const double high = std::min(fromHigh, toHigh);
    if (fromCount == 1 && toCount == 1 && low <= high) {
        const bool fromIsSmaller = fromHigh - fromLow <= toHigh - toLow;
        fromAt = toAt = std::clamp(fromIsSmaller ? fromAt : toAt, low, high);
    } else if (fromCount == 1 && toAt >= fromLow && toAt <= fromHigh)
        fromAt = toAt;
    else if (toCount == 1 && fromAt >= toLow && fromAt <= toHigh)
        toAt = fromAt;
}

// Links that have both their sides to themselves run beside one another without a jog, where the two sides face.
void straightenAll(const QRectF& fromRect, const QRectF& toRect, Side side, int rank, int count, double& fromAt, double& toAt) {
    const auto [fromLow, fromHigh] = rangeOf(fromRect, side);
    const auto [toLow, toHigh] = rangeOf(toRect, side);
    const double low = std::max(fromLow, toLow);
    const double high = std::min(fromHigh, toHigh);
    const double gap = std::min(portGap, std::min(fromHigh - fromLow, toHigh - toLow) / (count - 1));
    const double half = gap * (count - 1) / 2;
    if (high - low < 2 * half)
        return;
    const bool fromIsSmaller = fromHigh - fromLow <= toHigh - toLow;
    const double centre = along((fromIsSmaller ? fromRect : toRect).center(), side);
    fromAt = toAt = std::clamp(centre, low + half, high - half) + rank * gap - half;
}

} // namespace

std::vector<RouteResult> findRoutes(const std::vector<RouteJob>& jobs) {
    std::vector<RouteResult> results;
    results.reserve(jobs.size());
    for (const RouteJob& job : jobs)
        results.push_back({job.link, job.stamp, router::route(job.from, job.to, job.shift, job.obstacles)});
    return results;
}

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
    std::vector<Index> found;
    m_nodeIndex.query(area, found);
    const auto from = static_cast<Index>(link.from);
    const auto to = static_cast<Index>(link.to);
    for (const Index index : found) {
        const NodeItem& node = m_nodes[index];
        if (index == from || index == to || !node.rect.intersects(area))
            continue;
        // A free group is a mark on the paper: whoever leads out of it or into it may cross its edge.
        if (node.ground && (node.rect.contains(m_nodes[from].rect) || node.rect.contains(m_nodes[to].rect)))
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

QRectF DisplayList::areaOf(const LinkItem& link) const {
    return router::areaOf(m_nodes[static_cast<std::size_t>(link.from)].rect, m_nodes[static_cast<std::size_t>(link.to)].rect);
}

void DisplayList::pickSides(LinkItem& link, bool careful) const {
    const bool joins =
        link.count > 0 && link.from >= 0 && link.to >= 0 && (link.from != link.to || link.border != Border::none);
    link.placed = joins && m_nodes[static_cast<std::size_t>(link.from)].placed &&
                  m_nodes[static_cast<std::size_t>(link.to)].placed;
    link.sidesFound = careful || !link.placed;
    if (!link.placed)
        return;
    const QRectF& from = m_nodes[static_cast<std::size_t>(link.from)].rect;
    const QRectF& to = m_nodes[static_cast<std::size_t>(link.to)].rect;
    if (link.border != Border::none) {
        const Side outer = borderPlace(link).first;
        link.sides =
            link.border == Border::from ? router::Sides{facing(outer), outer} : router::Sides{outer, facing(outer)};
        return;
    }
    const bool hasObstacles = careful && link.style == LinkStyle::orthogonal && link.bends.empty();
    link.sides = router::chooseSides(from, to, hasObstacles ? obstaclesFor(link, areaOf(link)) : std::vector<Obstacle>());
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
        if (!takesPorts(item) || (static_cast<Index>(item.from) == node ? item.sides.from : item.sides.to) != side)
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

std::pair<int, int> DisplayList::rankAmongParallel(Index link) const {
    const LinkItem& own = m_links[link];
    const auto& near = m_linksOf[static_cast<std::size_t>(own.from)];
    const auto& far = m_linksOf[static_cast<std::size_t>(own.to)];
    const auto& fewer = near.size() <= far.size() ? near : far;
    int rank = 0;
    int count = 0;
    for (const Index index : fewer) {
        const LinkItem& item = m_links[index];
        const bool joinsSame = std::minmax(item.from, item.to) == std::minmax(own.from, own.to);
        if (!joinsSame || !item.placed || item.style != own.style || !item.bends.empty() || item.border != own.border)
            continue;
        ++count;
        rank += item.id < own.id ? 1 : 0;
    }
    return {rank, std::max(count, 1)};
}

RouteJob DisplayList::jobFor(Index index, bool careful) const {
    const LinkItem& link = m_links[index];
    const auto fromNode = static_cast<Index>(link.from);
    const auto toNode = static_cast<Index>(link.to);
    const QRectF& fromRect = m_nodes[fromNode].rect;
    const QRectF& toRect = m_nodes[toNode].rect;
    Port from = portOf(fromNode, index, link.sides.from);
    Port to = portOf(toNode, index, link.sides.to);
    straighten(fromRect, toRect, link.sides, from.count, to.count, from.at, to.at);
    if (from.count > 1 && from.count == to.count && isUpright(link.sides.from) == isUpright(link.sides.to) &&
        rankAmongParallel(index).second == from.count)
        straightenAll(fromRect, toRect, link.sides.from, from.rank, from.count, from.at, to.at);
    // The busier end says in which channel the middle leg runs, so that neighbours do not cross.
    const bool byFrom = from.count >= to.count;
    const Port& busy = byFrom ? from : to;
    const double spread = busy.rank - (busy.count - 1) / 2.0;
    const Side side = byFrom ? link.sides.from : link.sides.to;
    const double outwards = side == Side::right || side == Side::bottom ? 1 : -1;
    const double away = byFrom ? to.at - from.at : from.at - to.at;
    const double shift = away == 0 ? 0 : (away > 0 ? -spread : spread) * channelGap * outwards;
    return {index,
            link.stamp,
            {fromRect, link.sides.from, from.at},
            {toRect, link.sides.to, to.at},
            shift,
            careful ? obstaclesFor(link, areaOf(link)) : std::vector<Obstacle>()};
}

std::pair<Side, double> DisplayList::borderPlace(const LinkItem& link) const {
    const bool isFrom = link.border == Border::from;
    const QRectF& frame = m_nodes[static_cast<std::size_t>(isFrom ? link.from : link.to)].rect;
    const auto inner = static_cast<std::size_t>(isFrom ? link.to : link.from);
    const QPointF centre = m_nodes[inner].rect.center();
    const QPointF far =
        link.beyond >= 0 ? m_nodes[static_cast<std::size_t>(link.beyond)].rect.center() : centre + QPointF(1, 0);
    const QPointF away = far - frame.center();
    const bool level = std::abs(away.x()) * frame.height() >= std::abs(away.y()) * frame.width();
    const Side side = level ? (away.x() >= 0 ? Side::right : Side::left) : (away.y() >= 0 ? Side::bottom : Side::top);
    // Those of one node spread around its middle, in the order of what they lead to.
    int rank = 0;
    int count = 0;
    for (const Index index : m_linksOf[inner]) {
        const LinkItem& item = m_links[index];
        if (item.border == Border::none || !item.placed)
            continue;
        ++count;
        rank += item.id < link.id ? 1 : 0;
    }
    const auto [low, high] = rangeOf(frame, side);
    const double wanted = along(centre, side) + (rank - (std::max(count, 1) - 1) / 2.0) * portGap;
    return {side, std::clamp(wanted, low, high)};
}

void DisplayList::leadToBorder(LinkItem& link, bool careful) {
    const bool isFrom = link.border == Border::from;
    const auto [side, at] = borderPlace(link);
    const auto root = static_cast<std::size_t>(isFrom ? link.from : link.to);
    const auto inner = static_cast<std::size_t>(isFrom ? link.to : link.from);
    const QPointF edge = RouteEnd{m_nodes[root].rect, side, at}.point();
    const QPointF out = side == Side::left    ? QPointF(-1, 0)
                        : side == Side::right ? QPointF(1, 0)
                        : side == Side::top   ? QPointF(0, -1)
                                              : QPointF(0, 1);
    std::vector<QPointF> points;
    if (inner == root) {
        const QSizeF label = hasLabel(link) ? labelSize(link) : QSizeF();
        points = {edge, edge + out * (borderReach + (isUpright(side) ? label.width() : label.height()))};
    } else {
        const QRectF& rect = m_nodes[inner].rect;
        const auto [low, high] = rangeOf(rect, side);
        const RouteEnd start{rect, side, std::clamp(at, low, high)};
        const QRectF spot(edge + out * borderReach / 2 - QPointF(borderReach / 2, borderReach / 2),
                          QSizeF(borderReach, borderReach));
        points = router::route(start, {spot, facing(side), at}, 0,
                               careful ? obstaclesFor(link, areaOf(link)) : std::vector<Obstacle>());
        points.push_back(edge + out * borderReach);
        router::simplify(points);
    }
    if (isFrom)
        std::reverse(points.begin(), points.end());
    link.points = std::move(points);
}

void DisplayList::lead(Index index, bool careful) {
    LinkItem& link = m_links[index];
    link.raw.clear();
    link.wayFound = careful;
    if (!careful)
        m_firstUnsettled = std::min(m_firstUnsettled, index);
    if (link.border != Border::none) {
        leadToBorder(link, careful);
        return;
    }
    const QRectF& from = m_nodes[static_cast<std::size_t>(link.from)].rect;
    const QRectF& to = m_nodes[static_cast<std::size_t>(link.to)].rect;
    const bool isNested = from.contains(to) || to.contains(from);
    if (link.style == LinkStyle::orthogonal || isNested) {
        if (link.bends.empty() || isNested) {
            const RouteJob job = jobFor(index, careful);
            link.points = router::route(job.from, job.to, job.shift, job.obstacles);
        } else
            link.points = router::bentWay(from, to, link.bends);
        return;
    }
    if (link.style == LinkStyle::straight) {
        const auto [rank, count] = rankAmongParallel(index);
        // The fan opens to the same side whichever way the links were drawn.
        const double turn = link.from < link.to ? 1 : -1;
        link.points = router::straightWay(from, to, link.bends, (rank - (count - 1) / 2.0) * portGap * turn);
        return;
    }
    const RouteJob job = jobFor(index, false);
    link.points = router::curvedWay(job.from, job.to, link.bends);
}

void DisplayList::reindex(Index index) {
    LinkItem& link = m_links[index];
    QRectF bounds(link.points.front(), link.points.front());
    for (const auto* points : {&link.points, &link.raw})
        for (const QPointF& point : *points) {
            bounds.setLeft(std::min(bounds.left(), point.x()));
            bounds.setRight(std::max(bounds.right(), point.x()));
            bounds.setTop(std::min(bounds.top(), point.y()));
            bounds.setBottom(std::max(bounds.bottom(), point.y()));
        }
    // Wherever along the line the label goes, it is within this.
    const double half = link.label.isEmpty() ? 12.0 : std::max(20.0, labelRect(link).width() / 2);
    link.bounds = bounds.adjusted(-half, -22, half, 46);
    if (!link.outside.isEmpty())
        link.bounds.adjust(-180, -20, 180, 20);
    m_linkIndex.put(index, link.bounds);
}

void DisplayList::addDamage(const LinkItem& link, Damage& damage) {
    if (!link.placed || link.points.empty())
        return;
    for (std::size_t i = 1; i < link.points.size(); ++i)
        damage.add(QRectF(link.points[i - 1], link.points[i]).normalized().adjusted(-8, -8, 8, 8));
    damage.add(labelRect(link));
    if (!link.outside.isEmpty())
        damage.add(link.bounds);
}

void DisplayList::finish(std::vector<Index> links, const std::vector<std::vector<QPointF>>& rawBefore, Damage* damage) {
    for (const Index index : links)
        reindex(index);
    ChannelMaker channels(*this, damage);
    const std::vector<Index> pushed = channels.run(links, rawBefore);
    m_led.insert(m_led.end(), pushed.begin(), pushed.end());
    for (const Index index : pushed)
        reindex(index);
    links.insert(links.end(), pushed.begin(), pushed.end());
    sortUnique(links);
    // A label that moves its wish may free or take the place of others.
    std::vector<Index> labels = links;
    for (const Index index : links) {
        LinkItem& link = m_links[index];
        m_linkIndex.query(wishRect(link), labels);
        const router::Middle wished = wishedPlace(link);
        link.wish = wished.point;
        m_linkIndex.query(wishRect(link), labels);
    }
    sortUnique(labels);
    for (const Index index : labels) {
        LinkItem& link = m_links[index];
        if (!link.placed || link.points.size() < 2 || !link.wayFound)
            continue;
        const LabelPlace place = labelPlace(index);
        const bool isCrowded = place.harm >= harmful;
        if (place.middle.point == link.middle.point && place.middle.segment == link.middle.segment && isCrowded == link.crowded)
            continue;
        m_led.push_back(index);
        if (damage != nullptr)
            addDamage(link, *damage);
        link.middle = place.middle;
        link.crowded = isCrowded;
        if (damage != nullptr)
            addDamage(link, *damage);
    }
}

void DisplayList::routeAll() {
    m_firstUnsettled = 0;
    m_atOnce = m_liveLinks <= m_mostAtOnce;
    std::vector<Index> placed;
    for (Index index = 0; index < m_links.size(); ++index)
        if (m_links[index].alive)
            pickSides(m_links[index], m_atOnce);
    for (Index index = 0; index < m_links.size(); ++index) {
        LinkItem& link = m_links[index];
        if (!link.placed) {
            m_linkIndex.remove(index);
            link.points.clear();
            link.raw.clear();
            continue;
        }
        placed.push_back(index);
        link.stamp = ++m_stamp;
        lead(index, m_atOnce);
        link.middle = router::middleOf(link.points);
        link.wish = link.middle.point;
        link.crowded = false;
        if (!m_atOnce)
            reindex(index);
    }
    if (m_atOnce)
        finish(placed, {}, nullptr);
}

void DisplayList::routeSome(std::vector<Index> first, Damage* damage) {
    std::erase_if(first, [&](Index index) { return !m_links[index].alive; });
    sortUnique(first);
    std::vector<Index> second = first;
    for (const Index index : first) {
        LinkItem& link = m_links[index];
        if (damage != nullptr)
            addDamage(link, *damage);
        pickSides(link, m_atOnce);
        const std::vector<Index> near = neighbours(link);
        second.insert(second.end(), near.begin(), near.end());
    }
    sortUnique(second);
    std::vector<Index> led;
    m_led.clear();
    std::vector<std::vector<QPointF>> rawBefore;
    for (const Index index : second) {
        LinkItem& link = m_links[index];
        const bool isNeighbour = !std::binary_search(first.begin(), first.end(), index);
        if (!m_atOnce && isNeighbour && keepsItsEnds(index)) {
            unsettle(index);
            continue;
        }
        rawBefore.push_back(link.rawPoints());
        if (damage != nullptr)
            addDamage(link, *damage);
        link.stamp = ++m_stamp;
        if (!link.placed) {
            m_linkIndex.remove(index);
            link.points.clear();
            link.raw.clear();
            continue;
        }
        lead(index, m_atOnce);
        led.push_back(index);
        if (!m_atOnce) {
            link.middle = router::middleOf(link.points);
            link.wish = link.middle.point;
            link.crowded = false;
            reindex(index);
        }
    }
    if (m_atOnce)
        finish(led, rawBefore, damage);
    m_led.insert(m_led.end(), led.begin(), led.end());
    if (damage != nullptr)
        for (const Index index : led)
            addDamage(m_links[index], *damage);
}

bool DisplayList::keepsItsEnds(Index index) const {
    const LinkItem& link = m_links[index];
    if (!link.placed || link.points.empty() || !takesPorts(link))
        return !takesPorts(link);
    const RouteJob job = jobFor(index, false);
    return job.from.point() == link.points.front() && job.to.point() == link.points.back();
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
    routeSome(std::move(links), &damage);
    return damage;
}

Damage DisplayList::restore(const Design& design, const std::vector<Index>& nodes) {
    std::vector<std::pair<Index, QRectF>> rects;
    for (const Index index : nodes) {
        const NodeItem& node = m_nodes[index];
        const Rect* at = design.position(m_view, node.id);
        if (at == nullptr)
            continue;
        const QRectF rect(at->x, at->y, at->width, at->height);
        rects.emplace_back(index, node.collapsed ? QRectF(rect.topLeft(), node.rect.size()) : rect);
    }
    return preview(rects);
}

Damage DisplayList::previewBends(Index index, const std::vector<QPointF>& bends) {
    Damage damage;
    m_links[index].bends = bends;
    routeSome({index}, &damage);
    return damage;
}

void DisplayList::findSides(Index index) {
    const LinkItem& link = m_links[index];
    std::vector<Index> near = neighbours(link);
    near.push_back(index);
    for (const Index one : near) {
        LinkItem& item = m_links[one];
        if (item.sidesFound || !item.placed)
            continue;
        const router::Sides before = item.sides;
        pickSides(item, true);
        if (item.sides == before)
            continue;
        // Its neighbours at both ends get other places there.
        for (const Index other : neighbours(item))
            unsettle(other);
        unsettle(one);
    }
}

std::vector<Index> DisplayList::neighbours(const LinkItem& link) const {
    std::vector<Index> near;
    for (const std::int32_t end : {link.from, link.to})
        if (end >= 0)
            if (const auto& at = m_linksOf[static_cast<std::size_t>(end)]; at.size() <= mostPorts)
                near.insert(near.end(), at.begin(), at.end());
    return near;
}

void DisplayList::unsettle(Index index) {
    LinkItem& link = m_links[index];
    link.stamp = ++m_stamp;
    link.wayFound = false;
    m_firstUnsettled = std::min(m_firstUnsettled, index);
}

std::vector<RouteJob> DisplayList::takeJobs(const QRectF& area, std::size_t most, Damage& damage) {
    std::vector<Index> found;
    m_linkIndex.query(area, found);
    std::erase_if(found, [&](Index index) { return m_links[index].wayFound || !m_links[index].placed; });
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), most));
    return jobsFor(found, damage);
}

std::vector<RouteJob> DisplayList::takeJobs(std::size_t most, Damage& damage) {
    std::vector<Index> found;
    for (Index index = m_firstUnsettled; index < m_links.size() && found.size() < most; ++index)
        if (m_links[index].placed && !m_links[index].wayFound)
            found.push_back(index);
    m_firstUnsettled = found.empty() ? static_cast<Index>(m_links.size()) : found.front();
    return jobsFor(found, damage);
}

std::vector<RouteJob> DisplayList::jobsFor(const std::vector<Index>& found, Damage& damage) {
    std::vector<RouteJob> jobs;
    for (const Index index : found)
        findSides(index);
    for (const Index index : found) {
        LinkItem& link = m_links[index];
        if (link.style == LinkStyle::orthogonal && link.bends.empty() && link.border == Border::none) {
            jobs.push_back(jobFor(index, true));
            continue;
        }
        // Nothing to seek: the way follows from the ends alone.
        const std::vector<std::vector<QPointF>> before{link.rawPoints()};
        addDamage(link, damage);
        lead(index, true);
        finish({index}, before, &damage);
        addDamage(link, damage);
    }
    return jobs;
}

Damage DisplayList::settle(const std::vector<RouteResult>& results) {
    Damage damage;
    for (const RouteResult& result : results) {
        if (result.link >= m_links.size())
            continue;
        LinkItem& link = m_links[result.link];
        if (link.stamp != result.stamp || !link.placed || link.wayFound)
            continue;
        const std::vector<std::vector<QPointF>> before{link.rawPoints()};
        addDamage(link, damage);
        link.raw.clear();
        link.points = result.points;
        link.wayFound = true;
        finish({result.link}, before, &damage);
        addDamage(link, damage);
    }
    return damage;
}

void DisplayList::settleAll() {
    Damage damage;
    (void)settle(findRoutes(takeJobs(std::numeric_limits<std::size_t>::max(), damage)));
}

} // namespace isthmus
