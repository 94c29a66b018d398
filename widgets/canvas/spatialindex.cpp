// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/spatialindex.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

std::uint64_t packed(std::int64_t column, std::int64_t row) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32) | static_cast<std::uint32_t>(row);
}

// Rounded outwards, so that the float box never loses what the double rectangle touches.
float outwards(double value, float direction) {
    const auto near = static_cast<float>(value);
    return std::nextafter(near, direction * std::numeric_limits<float>::infinity());
}

} // namespace

std::uint64_t SpatialIndex::cellOf(double x, double y, int level) {
    const double size = cellSize(level);
    return packed(static_cast<std::int64_t>(std::floor(x / size)), static_cast<std::int64_t>(std::floor(y / size)));
}

void SpatialIndex::put(Key key, const QRectF& rect) {
    if (key >= m_boxes.size())
        m_boxes.resize(static_cast<std::size_t>(key) + 1);
    Box& box = m_boxes[key];
    const double extent = std::max(rect.width(), rect.height());
    int level = 0;
    while (level + 1 < levels && cellSize(level) < extent)
        ++level;
    const std::uint64_t cell = cellOf(rect.center().x(), rect.center().y(), level);
    if (box.level != level || box.cell != cell) {
        detach(key);
        box.level = static_cast<std::int8_t>(level);
        box.cell = cell;
        Level& grid = m_levels[static_cast<std::size_t>(level)];
        grid.cells[cell].push_back(key);
        ++grid.count;
        ++m_count;
    }
    box.left = outwards(rect.left(), -1);
    box.top = outwards(rect.top(), -1);
    box.right = outwards(rect.right(), 1);
    box.bottom = outwards(rect.bottom(), 1);
}

void SpatialIndex::detach(Key key) {
    Box& box = m_boxes[key];
    if (box.level < 0)
        return;
    Level& grid = m_levels[static_cast<std::size_t>(box.level)];
    const auto cell = grid.cells.find(box.cell);
    if (cell != grid.cells.end()) {
        auto& keys = cell->second;
        const auto at = std::find(keys.begin(), keys.end(), key);
        if (at != keys.end()) {
            *at = keys.back();
            keys.pop_back();
        }
        if (keys.empty())
            grid.cells.erase(cell);
    }
    --grid.count;
    --m_count;
    box.level = -1;
}

void SpatialIndex::remove(Key key) {
    if (key < m_boxes.size())
        detach(key);
}

void SpatialIndex::clear() {
    m_boxes.clear();
    for (Level& grid : m_levels)
        grid = {};
    m_count = 0;
}

void SpatialIndex::collect(const std::vector<Key>& keys, const QRectF& area, std::vector<Key>& found) const {
    for (const Key key : keys) {
        const Box& box = m_boxes[key];
        if (box.left <= area.right() && box.right >= area.left() && box.top <= area.bottom() && box.bottom >= area.top())
            found.push_back(key);
    }
}

void SpatialIndex::query(const QRectF& area, std::vector<Key>& found) const {
    for (int level = 0; level < levels; ++level) {
        const Level& grid = m_levels[static_cast<std::size_t>(level)];
        if (grid.count == 0)
            continue;
        // A rectangle reaches at most half a cell beyond the cell of its centre.
        const double size = cellSize(level);
        const double reach = size / 2;
        const auto left = static_cast<std::int64_t>(std::floor((area.left() - reach) / size));
        const auto right = static_cast<std::int64_t>(std::floor((area.right() + reach) / size));
        const auto top = static_cast<std::int64_t>(std::floor((area.top() - reach) / size));
        const auto bottom = static_cast<std::int64_t>(std::floor((area.bottom() + reach) / size));
        const double cells = (static_cast<double>(right - left) + 1) * (static_cast<double>(bottom - top) + 1);
        if (cells > static_cast<double>(grid.cells.size())) {
            for (const auto& [cell, keys] : grid.cells)
                collect(keys, area, found);
            continue;
        }
        for (std::int64_t row = top; row <= bottom; ++row)
            for (std::int64_t column = left; column <= right; ++column)
                if (const auto cell = grid.cells.find(packed(column, row)); cell != grid.cells.end())
                    collect(cell->second, area, found);
    }
}

} // namespace isthmus
