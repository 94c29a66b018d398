// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pathgeometry.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace isthmus {

namespace {

/// A mitre longer than so many times the distance is cut: a line that turns back would have one without end.
constexpr double longestMitre = 3.0;

const NodeItem* itemFor(const Design& design, const DisplayList& items, const Id& id) {
    const Node* shown = design.ancestor(id, [&](const Node& node) {
        const auto index = items.nodeIndex(node.id);
        return index != DisplayList::none && items.nodes()[index].placed;
    });
    return shown == nullptr ? nullptr : &items.nodes()[items.nodeIndex(shown->id)];
}

bool isWithin(const Design& design, const Id& id, const Id& container) {
    return design.ancestor(id, [&](const Node& node) { return node.id == container; }) != nullptr;
}

// Where a straight line from the middle of `rect` to `towards` leaves it.
QPointF borderPoint(const QRectF& rect, const QPointF& towards) {
    const QPointF centre = rect.center();
    const QPointF way = towards - centre;
    const double x = way.x() == 0 ? 2.0 : rect.width() / 2 / std::abs(way.x());
    const double y = way.y() == 0 ? 2.0 : rect.height() / 2 / std::abs(way.y());
    return centre + way * std::min({x, y, 1.0});
}

/// Builds the trace hop by hop.
class Tracer {
public:
    Tracer(const Design& design, const DisplayList& items)
        : m_design(design)
        , m_items(items) {}

    PathTrace run(const std::vector<PathHop>& hops) {
        for (const PathHop& hop : hops) {
            if (const Link* link = m_design.link(hop.element); hop.isLink && link != nullptr)
                addLink(*link);
            else if (m_design.node(hop.element) != nullptr)
                addNode(hop.element);
        }
        if (m_run.size() > 1 || (!m_run.empty() && m_end && m_run.front() != m_linkEnd))
            arrive();
        return std::move(m_trace);
    }

private:
    void addNode(const Id& id) {
        m_run.push_back(id);
        const NodeItem* item = itemFor(m_design, m_items, id);
        ++m_number;
        if (item == nullptr)
            return;
        // Two hops that one box stands for share the number of the first.
        if (m_trace.stops.empty() || m_trace.stops.back().element != item->id)
            m_trace.stops.push_back({item->id, item->rect, item->frame, m_number});
    }

    void addLink(const Link& link) {
        const auto index = m_items.linkIndex(link.id);
        const Id here = m_run.empty() ? Id() : m_run.back();
        const bool forward = here == link.from || (here != link.to && isWithin(m_design, here, link.from)) ||
                             isWithin(m_design, link.from, here);
        const Id& start = forward ? link.from : link.to;
        if (index != DisplayList::none && m_items.links()[index].placed && m_items.links()[index].points.size() > 1) {
            std::vector<QPointF> points = m_items.links()[index].points;
            if (!forward)
                std::reverse(points.begin(), points.end());
            leave(start, points.front());
            m_end = points.back();
            m_trace.legs.push_back({std::move(points), true});
        } else
            m_end.reset();
        m_linkEnd = forward ? link.to : link.from;
        m_run.clear();
    }

    // From where the traffic is to where the next link begins, where that is not the same.
    void leave(const Id& start, const QPointF& point) {
        const NodeItem* first = m_run.empty() ? nullptr : itemFor(m_design, m_items, m_run.front());
        if (first == nullptr)
            return;
        const bool passesCard = m_end && m_run.size() == 1 && m_linkEnd == start && !first->frame;
        if (passesCard || (!m_end && first->id == start))
            return;
        join(m_end ? *m_end : borderPoint(first->rect, point), point);
    }

    void arrive() {
        const NodeItem* first = itemFor(m_design, m_items, m_run.front());
        const NodeItem* last = itemFor(m_design, m_items, m_run.back());
        if (first == nullptr || last == nullptr || (m_end && last->id == m_linkEnd))
            return;
        const QPointF from = m_end ? *m_end : borderPoint(first->rect, last->rect.center());
        join(from, borderPoint(last->rect, from));
    }

    void join(const QPointF& from, const QPointF& to) {
        if (QLineF(from, to).length() > 1)
            m_trace.legs.push_back({{from, to}, false});
    }

    const Design& m_design;
    const DisplayList& m_items;
    PathTrace m_trace;
    std::vector<Id> m_run;        ///< nodes since the last link
    std::optional<QPointF> m_end; ///< where the last link ended
    Id m_linkEnd;                 ///< the node there
    int m_number = 0;
};

} // namespace

PathTrace traceOf(const PathResult& result, const Design& design, const DisplayList& items) {
    return Tracer(design, items).run(result.hops);
}

std::vector<QPointF> shifted(const std::vector<QPointF>& points, double distance) {
    std::vector<QPointF> way;
    for (const QPointF& point : points)
        if (way.empty() || QLineF(way.back(), point).length() > 1e-6)
            way.push_back(point);
    if (way.size() < 2)
        return way;
    const auto normal = [&](std::size_t i) {
        const QPointF along = way[i + 1] - way[i];
        const double length = std::hypot(along.x(), along.y());
        // y grows downwards: to the right of the direction.
        return QPointF(-along.y(), along.x()) / length;
    };
    std::vector<QPointF> result;
    for (std::size_t i = 0; i < way.size(); ++i) {
        if (i == 0 || i + 1 == way.size()) {
            result.push_back(way[i] + normal(i == 0 ? 0 : i - 1) * distance);
            continue;
        }
        const QPointF both = normal(i - 1) + normal(i);
        const double square = QPointF::dotProduct(both, both);
        const QPointF mitre = square < 2 / (longestMitre * longestMitre) ? normal(i - 1) : both * (2 / square);
        result.push_back(way[i] + mitre * distance);
    }
    return result;
}

} // namespace isthmus
