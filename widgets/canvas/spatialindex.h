// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Finds the rectangles that touch an area: grids of doubling cell size, each rectangle in one cell of the grid
/// whose cells are as large as itself. Keys are small numbers that the caller chooses and reuses.
class SpatialIndex {
public:
    using Key = std::uint32_t;

    /// Adds `key`, or moves it.
    void put(Key key, const QRectF& rect);
    void remove(Key key);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_count; }

    /// Adds all keys whose rectangle touches `area` (edges count) to `found`, each once; in their own order where the area
    /// covers most of what there is, else in none.
    /// Edges are kept in single precision, rounded outwards: a rectangle that misses the area by a hair may be among them.
    void query(const QRectF& area, std::vector<Key>& found) const;
    [[nodiscard]] std::vector<Key> query(const QRectF& area) const {
        std::vector<Key> found;
        query(area, found);
        return found;
    }

private:
    static constexpr int levels = 20;
    static constexpr double smallestCell = 256.0;

    struct Box {
        float left = 0;
        float top = 0;
        float right = 0;
        float bottom = 0;
        std::int8_t level = -1; ///< -1: not in the index
        std::uint64_t cell = 0;
    };
    struct Level {
        std::unordered_map<std::uint64_t, std::vector<Key>> cells;
        std::size_t count = 0;
    };

    [[nodiscard]] static double cellSize(int level) { return smallestCell * static_cast<double>(1ULL << level); }
    [[nodiscard]] static std::uint64_t cellOf(double x, double y, int level);
    /// Columns and rows of one grid.
    struct Span {
        std::int64_t left, top, right, bottom;
        [[nodiscard]] double cells() const {
            return (static_cast<double>(right - left) + 1) * (static_cast<double>(bottom - top) + 1);
        }
    };
    [[nodiscard]] static Span spanOf(const QRectF& area, int level);
    [[nodiscard]] bool coversMost(const QRectF& area) const;
    void detach(Key key);
    void collect(Key key, const QRectF& area, std::vector<Key>& found) const;

    std::vector<Box> m_boxes; ///< by key
    std::vector<Level> m_levels = std::vector<Level>(levels);
    std::size_t m_count = 0;
};

} // namespace isthmus
