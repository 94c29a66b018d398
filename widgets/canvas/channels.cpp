// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/channels.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace isthmus {

namespace {

constexpr double trackGap = 10.0;
/// Closer than this, two pieces are in one channel.
constexpr double tooClose = 14.0;
constexpr double shortest = 0.5;
/// Pieces may touch end to end without being in each other's way.
constexpr double overlapNeeded = 1.0;
constexpr double look = 80.0;
constexpr double edgeRoom = 5.0;
constexpr std::size_t largestGroup = 200;

int signOf(double value) {
    return value < -0.01 ? -1 : value > 0.01 ? 1 : 0;
}

} // namespace

std::vector<ChannelMaker::Piece> ChannelMaker::piecesOf(const LinkItem& link, Index index,
                                                        const std::vector<QPointF>& points) {
    std::vector<Piece> pieces;
    if (!link.placed || link.style != LinkStyle::orthogonal)
        return pieces;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        QPointF a = points[i];
        QPointF b = points[i + 1];
        Piece piece;
        piece.link = index;
        piece.segment = static_cast<std::uint32_t>(i);
        piece.level = std::abs(a.y() - b.y()) < 0.01;
        piece.fixed = i == 0 || i + 2 == points.size() || !link.bends.empty();
        if (!piece.level && std::abs(a.x() - b.x()) >= 0.01)
            continue;
        QPointF before = i > 0 ? points[i - 1] : a;
        QPointF after = i + 2 < points.size() ? points[i + 2] : b;
        if (!piece.level)
            for (QPointF* point : {&a, &b, &before, &after})
                *point = point->transposed();
        if (std::abs(a.x() - b.x()) < shortest)
            continue;
        if (a.x() > b.x()) {
            std::swap(a, b);
            std::swap(before, after);
        }
        piece.at = a.y();
        piece.low = a.x();
        piece.high = b.x();
        piece.lowTurn = signOf(before.y() - a.y());
        piece.highTurn = signOf(after.y() - b.y());
        pieces.push_back(piece);
    }
    return pieces;
}

bool ChannelMaker::meet(const Piece& a, const Piece& b) {
    return a.level == b.level && std::abs(a.at - b.at) < tooClose &&
           std::min(a.high, b.high) - std::max(a.low, b.low) > overlapNeeded && !(a.fixed && b.fixed) &&
           a.link != b.link;
}

std::vector<ChannelMaker::Piece> ChannelMaker::meeting(const Piece& piece) const {
    const QRectF strip(piece.low, piece.at - tooClose, piece.high - piece.low, 2 * tooClose);
    std::vector<Index> found;
    m_list.m_linkIndex.query(piece.level ? strip : QRectF(strip.topLeft().transposed(), strip.size().transposed()),
                             found);
    std::vector<Piece> pieces;
    for (const Index index : found) {
        const LinkItem& link = m_list.m_links[index];
        for (const Piece& other : piecesOf(link, index, link.rawPoints()))
            if (meet(piece, other))
                pieces.push_back(other);
    }
    return pieces;
}

std::vector<ChannelMaker::Index> ChannelMaker::run(const std::vector<Index>& links,
                                                   const std::vector<std::vector<QPointF>>& before) {
    for (const Index index : links)
        for (const Piece& piece : piecesOf(m_list.m_links[index], index, m_list.m_links[index].rawPoints()))
            part(piece);
    // Where a link has left, those that it kept apart may close up.
    for (const std::vector<QPointF>& points : before) {
        LinkItem gone;
        gone.placed = true;
        for (const Piece& piece : piecesOf(gone, DisplayList::none, points)) {
            Piece open = piece;
            open.fixed = false;
            for (const Piece& other : meeting(open))
                part(other);
        }
    }
    std::vector<Index> moved;
    for (auto& [index, points] : m_moved) {
        LinkItem& link = m_list.m_links[index];
        const std::vector<QPointF>& raw = link.rawPoints();
        if (points == link.points)
            continue;
        if (m_damage != nullptr)
            DisplayList::addDamage(link, *m_damage);
        if (points == raw) {
            link.points = points;
            link.raw.clear();
        } else {
            link.raw = std::vector<QPointF>(raw);
            link.points = points;
        }
        if (m_damage != nullptr)
            DisplayList::addDamage(link, *m_damage);
        moved.push_back(index);
    }
    return moved;
}

void ChannelMaker::part(const Piece& seed) {
    if (!m_done.insert(keyOf(seed)).second)
        return;
    std::vector<Piece> group{seed};
    for (std::size_t i = 0; i < group.size(); ++i)
        for (const Piece& other : meeting(group[i]))
            if (m_done.insert(keyOf(other)).second)
                group.push_back(other);
    if (group.size() > 1 && group.size() <= largestGroup) {
        giveTracks(group);
        return;
    }
    for (const Piece& piece : group)
        if (!piece.fixed)
            moveTo(piece, piece.at);
}

// Above is who turns up where the other goes on: then the two do not cross there.
void ChannelMaker::putInOrder(std::vector<Piece>& group) {
    const auto vote = [](const Piece& a, const Piece& b) {
        int votes = 0;
        if (a.low > b.low + 0.01)
            votes += a.lowTurn;
        else if (b.low > a.low + 0.01)
            votes -= b.lowTurn;
        else
            votes += signOf(a.lowTurn - b.lowTurn);
        if (a.high < b.high - 0.01)
            votes += a.highTurn;
        else if (b.high < a.high - 0.01)
            votes -= b.highTurn;
        else
            votes += signOf(a.highTurn - b.highTurn);
        return signOf(votes);
    };
    std::map<std::uint64_t, int> score;
    for (const Piece& a : group)
        for (const Piece& b : group)
            if (std::min(a.high, b.high) - std::max(a.low, b.low) > overlapNeeded)
                score[keyOf(a)] += vote(a, b);
    std::sort(group.begin(), group.end(), [&](const Piece& a, const Piece& b) {
        return std::tuple(score[keyOf(a)], a.at) < std::tuple(score[keyOf(b)], b.at);
    });
}

void ChannelMaker::giveTracks(std::vector<Piece>& group) {
    // Found in the order of the index; ids make it that of the drawing.
    std::sort(group.begin(), group.end(), [this](const Piece& a, const Piece& b) {
        return std::tuple(m_list.m_links[a.link].id, a.segment) < std::tuple(m_list.m_links[b.link].id, b.segment);
    });
    std::stable_sort(group.begin(), group.end(), [](const Piece& a, const Piece& b) { return a.at < b.at; });
    putInOrder(group);
    double low = -1e9;
    double high = 1e9;
    for (const Piece& piece : group)
        if (!piece.fixed) {
            const auto [from, to] = roomBeside(piece);
            low = std::max(low, from);
            high = std::min(high, to);
        }
    std::vector<double> places = spread(group);
    if (low <= high)
        squeeze(group, places, low, high);
    for (std::size_t i = 0; i < group.size(); ++i)
        if (!group[i].fixed)
            moveTo(group[i], low <= high ? places[i] : group[i].at);
}

// As near as may be to where they were found, in this order and with a gap between those that run side by side.
std::vector<double> ChannelMaker::spread(const std::vector<Piece>& group) {
    const auto besides = [&](std::size_t i, std::size_t j) {
        return std::min(group[i].high, group[j].high) - std::max(group[i].low, group[j].low) > -4.0 &&
               group[i].link != group[j].link;
    };
    std::vector<double> places;
    double pushed = 0;
    bool hasFixed = false;
    for (std::size_t i = 0; i < group.size(); ++i) {
        double place = group[i].at;
        for (std::size_t j = 0; j < i && !group[i].fixed; ++j)
            if (besides(i, j))
                place = std::max(place, places[j] + trackGap);
        places.push_back(place);
        pushed += place - group[i].at;
        hasFixed = hasFixed || group[i].fixed;
    }
    if (!hasFixed) {
        // All were pushed one way; half of it goes back.
        for (double& place : places)
            place -= pushed / static_cast<double>(group.size());
        return places;
    }
    for (std::size_t i = group.size(); i-- > 0;)
        for (std::size_t j = i; j-- > 0;)
            if (besides(i, j) && !group[j].fixed)
                places[j] = std::min(places[j], places[i] - trackGap);
    return places;
}

void ChannelMaker::squeeze(const std::vector<Piece>& group, std::vector<double>& places, double low, double high) {
    double first = 1e9;
    double last = -1e9;
    for (std::size_t i = 0; i < group.size(); ++i)
        if (!group[i].fixed) {
            first = std::min(first, places[i]);
            last = std::max(last, places[i]);
        }
    const double room = high - low;
    const double shrink = last - first > room ? room / (last - first) : 1;
    const double start = std::clamp(first, low, std::max(low, high - (last - first) * shrink));
    for (std::size_t i = 0; i < group.size(); ++i)
        if (!group[i].fixed)
            places[i] = start + (places[i] - first) * shrink;
}

std::pair<double, double> ChannelMaker::roomBeside(const Piece& piece) const {
    QRectF strip(piece.low, piece.at - look, piece.high - piece.low, 2 * look);
    if (!piece.level)
        strip = QRectF(strip.topLeft().transposed(), strip.size().transposed());
    std::vector<Index> found;
    m_list.m_nodeIndex.query(strip, found);
    double low = piece.at - look;
    double high = piece.at + look;
    for (const Index index : found) {
        QRectF rect = m_list.m_nodes[index].rect;
        if (!piece.level)
            rect = QRectF(rect.topLeft().transposed(), rect.size().transposed());
        if (rect.left() >= piece.high || rect.right() <= piece.low)
            continue;
        for (const double edge : {rect.top(), rect.bottom()}) {
            if (edge <= piece.at)
                low = std::max(low, std::min(piece.at, edge + edgeRoom));
            else
                high = std::min(high, std::max(piece.at, edge - edgeRoom));
        }
    }
    return {low, high};
}

void ChannelMaker::moveTo(const Piece& piece, double at) {
    const LinkItem& link = m_list.m_links[piece.link];
    auto [moved, isNew] = m_moved.try_emplace(piece.link);
    std::vector<QPointF>& points = moved->second;
    if (isNew)
        points = link.points.size() == link.rawPoints().size() ? link.points : link.rawPoints();
    for (const std::size_t i : {piece.segment, piece.segment + 1}) {
        if (piece.level)
            points[i].setY(at);
        else
            points[i].setX(at);
    }
}

} // namespace isthmus
