// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/maplayout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace isthmus {

namespace {

/// Points on a great circle between two places; more would not be seen.
constexpr int arcPoints = 49;
/// How high the bow over two neighbours is, as a share of their distance.
constexpr double bowShare = 0.4;

/// Places that share one block of chips, since they would lie on one another, with the block's measures.
struct Group {
    std::vector<int> places; ///< from west to east
    QRectF area;
    std::size_t columns = 1;
    double cellWidth = 0;
    double cellHeight = 0;
};

/// Up to so many stand in one row; more form a square.
constexpr std::size_t longestRow = 4;

class Grouping {
public:
    Grouping(const MapModel& model, const MapProjection& project, const QFontMetricsF& metrics, double chip, double gap)
        : m_metrics(metrics)
        , m_chip(chip)
        , m_gap(gap) {
        for (const MapPlace& place : model.places()) {
            m_spots.push_back(project(place.at));
            m_widths.push_back(std::max(chip, metrics.horizontalAdvance(place.code)));
        }
    }

    [[nodiscard]] const QPointF& spot(int place) const { return m_spots[static_cast<std::size_t>(place)]; }
    [[nodiscard]] double width(int place) const { return m_widths[static_cast<std::size_t>(place)]; }

    /// Merges until no two blocks touch.
    [[nodiscard]] std::vector<Group> run() const {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < m_spots.size(); ++i)
            groups.push_back(made({static_cast<int>(i)}));
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = 0; i < groups.size(); ++i)
                for (std::size_t k = groups.size(); k-- > i + 1;)
                    if (groups[i].area.intersects(groups[k].area)) {
                        std::vector<int> all = groups[i].places;
                        all.insert(all.end(), groups[k].places.begin(), groups[k].places.end());
                        groups[i] = made(std::move(all));
                        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(k));
                        again = true;
                    }
        }
        return groups;
    }

private:
    [[nodiscard]] Group made(std::vector<int> places) const {
        std::sort(places.begin(), places.end(),
                  [this](int a, int b) { return std::pair(spot(a).x(), a) < std::pair(spot(b).x(), b); });
        Group group;
        const std::size_t count = places.size();
        group.columns =
            count <= longestRow ? count : static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
        QPointF middle;
        for (const int place : places) {
            middle += spot(place) / static_cast<double>(count);
            group.cellWidth = std::max(group.cellWidth, width(place) + m_gap);
        }
        group.cellHeight = m_chip + m_metrics.height() + m_gap;
        const auto rows = (count + group.columns - 1) / group.columns;
        const QSizeF size(group.cellWidth * static_cast<double>(group.columns),
                          group.cellHeight * static_cast<double>(rows));
        group.area = QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size);
        group.places = std::move(places);
        return group;
    }

    const QFontMetricsF& m_metrics;
    double m_chip;
    double m_gap;
    std::vector<QPointF> m_spots;
    std::vector<double> m_widths;
};

/// Over the two chips, where they stand beside one another.
MapLine bowBetween(const QPointF& a, const QPointF& b) {
    const double height = std::max(std::abs(b.x() - a.x()) * bowShare, 1.0);
    MapLine line;
    QPolygonF part;
    for (int i = 0; i < arcPoints; ++i) {
        const double t = static_cast<double>(i) / (arcPoints - 1);
        part << QPointF(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t - 4 * height * t * (1 - t));
    }
    line.middle = part[arcPoints / 2];
    line.parts.push_back(std::move(part));
    return line;
}

/// The great circle, bent so that it ends at the chips instead of at the spots.
MapLine circleBetween(const MapPlace& from, const MapPlace& to, const MapChip& a, const MapChip& b,
                      const MapProjection& project) {
    const QPointF shiftA = a.chip.center() - a.spot;
    const QPointF shiftB = b.chip.center() - b.spot;
    MapLine line;
    double before = from.at.longitude;
    const auto points = greatCircle(from.at, to.at, arcPoints);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(points.size() - 1);
        const QPointF at = project(points[i]) + shiftA * (1 - t) + shiftB * t;
        if (line.parts.empty() || std::abs(points[i].longitude - before) > 180)
            line.parts.emplace_back();
        line.parts.back() << at;
        before = points[i].longitude;
        if (i == points.size() / 2)
            line.middle = at;
    }
    return line;
}

double distanceTo(const QPointF& point, const QPointF& a, const QPointF& b) {
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / length, 0.0, 1.0) : 0.0;
    const QPointF off = point - (a + way * t);
    return std::hypot(off.x(), off.y());
}

} // namespace

int MapLayout::placeAt(const QPointF& point) const {
    for (std::size_t i = chips.size(); i-- > 0;)
        if (chips[i].chip.contains(point) || chips[i].label.contains(point))
            return static_cast<int>(i);
    return -1;
}

int MapLayout::arcAt(const QPointF& point, double reach) const {
    for (std::size_t i = lines.size(); i-- > 0;)
        for (const QPolygonF& part : lines[i].parts)
            for (qsizetype k = 1; k < part.size(); ++k)
                if (distanceTo(point, part[k - 1], part[k]) <= reach)
                    return static_cast<int>(i);
    return -1;
}

MapLayout layOutMap(const MapModel& model, const MapProjection& project, const QFontMetricsF& labelMetrics,
                    double chipSize, double gap) {
    const std::vector<MapPlace>& places = model.places();
    const Grouping grouping(model, project, labelMetrics, chipSize, gap);
    MapLayout layout;
    layout.chips.resize(places.size());
    std::vector<int> groupOf(places.size(), -1);
    int number = 0;
    for (const Group& group : grouping.run()) {
        for (std::size_t i = 0; i < group.places.size(); ++i) {
            const auto index = static_cast<std::size_t>(group.places[i]);
            const QRectF cell(group.area.left() + group.cellWidth * static_cast<double>(i % group.columns),
                              group.area.top() + group.cellHeight * static_cast<double>(i / group.columns),
                              group.cellWidth, group.cellHeight);
            const double text = labelMetrics.horizontalAdvance(places[index].code);
            MapChip& chip = layout.chips[index];
            chip.spot = grouping.spot(group.places[i]);
            chip.chip = QRectF(cell.center().x() - chipSize / 2, cell.top() + gap / 2, chipSize, chipSize);
            chip.label = QRectF(cell.center().x() - text / 2, chip.chip.bottom(), text, labelMetrics.height());
            groupOf[index] = number;
        }
        ++number;
    }
    for (const MapArc& arc : model.arcs()) {
        const auto from = static_cast<std::size_t>(arc.from);
        const auto to = static_cast<std::size_t>(arc.to);
        layout.lines.push_back(
            groupOf[from] == groupOf[to]
                ? bowBetween({layout.chips[from].chip.center().x(), layout.chips[from].chip.top()},
                             {layout.chips[to].chip.center().x(), layout.chips[to].chip.top()})
                : circleBetween(places[from], places[to], layout.chips[from], layout.chips[to], project));
    }
    return layout;
}

} // namespace isthmus
