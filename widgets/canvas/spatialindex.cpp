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

void SpatialIndex::collect(Key key, const QRectF& area, std::vector<Key>& found) const {
    const Box& box = m_boxes[key];
    if (box.left <= area.right() && box.right >= area.left() && box.top <= area.bottom() && box.bottom >= area.top())
        found.push_back(key);
}

SpatialIndex::Span SpatialIndex::spanOf(const QRectF& area, int level) {
    // A rectangle reaches at most half a cell beyond the cell of its centre.
    const double size = cellSize(level);
    const double reach = size / 2;
    return {static_cast<std::int64_t>(std::floor((area.left() - reach) / size)),
            static_cast<std::int64_t>(std::floor((area.top() - reach) / size)),
            static_cast<std::int64_t>(std::floor((area.right() + reach) / size)),
            static_cast<std::int64_t>(std::floor((area.bottom() + reach) / size))};
}

bool SpatialIndex::coversMost(const QRectF& area) const {
    double covered = 0;
    double all = 0;
    for (int level = 0; level < levels; ++level) {
        const auto cells = static_cast<double>(m_levels[static_cast<std::size_t>(level)].cells.size());
        if (cells == 0)
            continue;
        covered += std::min(cells, spanOf(area, level).cells());
        all += cells;
    }
    return all > 0 && covered * 2 >= all;
}

void SpatialIndex::query(const QRectF& area, std::vector<Key>& found) const {
    // Then one run through all boxes, which lie side by side, is quicker than the way from cell to cell.
    if (coversMost(area)) {
        for (Key key = 0; key < m_boxes.size(); ++key)
            if (m_boxes[key].level >= 0)
                collect(key, area, found);
        return;
    }
    for (int level = 0; level < levels; ++level) {
        const Level& grid = m_levels[static_cast<std::size_t>(level)];
        if (grid.count == 0)
            continue;
        const Span span = spanOf(area, level);
        const auto collectAll = [&](const std::vector<Key>& keys) {
            for (const Key key : keys)
                collect(key, area, found);
        };
        if (span.cells() > static_cast<double>(grid.cells.size())) {
            for (const auto& [cell, keys] : grid.cells)
                collectAll(keys);
            continue;
        }
        for (std::int64_t row = span.top; row <= span.bottom; ++row)
            for (std::int64_t column = span.left; column <= span.right; ++column)
                if (const auto cell = grid.cells.find(packed(column, row)); cell != grid.cells.end())
                    collectAll(cell->second);
    }
}

} // namespace isthmus
