// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/worldoutline.h"

#include "io/designfile.h"
#include "widgets/map/projection.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace isthmus {

namespace {

/// A step in longitude beyond this goes over the edge of the map.
constexpr double halfWorld = 180.0;
constexpr int edgeSteps = 90;

/// The longitudes of a line without jumps: what crosses the date line goes on beyond 180 degrees.
std::vector<GeoPoint> unwrapped(const nlohmann::json& line) {
    std::vector<GeoPoint> points;
    double turn = 0;
    for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
        const double longitude = line[i].get<double>();
        if (!points.empty()) {
            const double step = longitude + turn - points.back().longitude;
            turn -= step > halfWorld ? 2 * halfWorld : step < -halfWorld ? -2 * halfWorld : 0;
        }
        points.push_back({line[i + 1].get<double>(), longitude + turn});
    }
    return points;
}

void addLine(const std::vector<GeoPoint>& points, double shift, bool closed, QPainterPath& path) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF at = equalEarth(points[i].latitude, points[i].longitude + shift);
        if (i == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    if (closed && !points.empty())
        path.closeSubpath();
}

// What goes over one edge of the map is drawn a second time at the other; the painter clips both to the edge.
void addLines(const nlohmann::json& lines, bool closed, QPainterPath& path) {
    for (const auto& line : lines) {
        const std::vector<GeoPoint> points = unwrapped(line);
        const auto [west, east] =
            std::minmax_element(points.begin(), points.end(),
                                [](const GeoPoint& a, const GeoPoint& b) { return a.longitude < b.longitude; });
        if (points.empty())
            continue;
        addLine(points, 0, closed, path);
        if (east->longitude > halfWorld)
            addLine(points, -2 * halfWorld, closed, path);
        if (west->longitude < -halfWorld)
            addLine(points, 2 * halfWorld, closed, path);
    }
}

QPainterPath edgeOfTheWorld() {
    QPainterPath path(equalEarth(-90, -180));
    for (const double longitude : {-180.0, 180.0})
        for (int i = 0; i <= edgeSteps; ++i) {
            const double share = static_cast<double>(i) / edgeSteps;
            path.lineTo(equalEarth(longitude < 0 ? -90 + 180 * share : 90 - 180 * share, longitude));
        }
    path.closeSubpath();
    return path;
}

} // namespace

Result<WorldOutline> WorldOutline::load(const std::filesystem::path& file) {
    const auto text = readText(file);
    if (!text)
        return text.error();
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    WorldOutline outline;
    try {
        addLines(json.at("land"), true, outline.land);
        addLines(json.at("borders"), false, outline.borders);
    } catch (const nlohmann::json::exception& error) {
        return Error{file.string() + ": " + error.what()};
    }
    outline.land.setFillRule(Qt::WindingFill);
    outline.edge = edgeOfTheWorld();
    return outline;
}

} // namespace isthmus
