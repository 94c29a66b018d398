// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace isthmus {

/// Smart guides: puts a rectangle that is being dragged on a line with what stands still (edges and middles), or at
/// equal gaps to its neighbours. Scene units throughout.
class Guides {
public:
    Guides() = default;
    explicit Guides(std::vector<QRectF> still) : m_still(std::move(still)) {}

    struct Snap {
        QPointF by; ///< to add to the rectangle's place
        bool x = false;
        bool y = false;
        std::vector<QLineF> lines; ///< through edges or middles on one line
        std::vector<QLineF> gaps;  ///< across gaps that are equal
    };
    /// What lies within `reach` of `moving` and pulls it, each axis for itself.
    [[nodiscard]] Snap snap(const QRectF& moving, double reach) const;
    /// Lines and gaps that hold for a rectangle exactly where it is, on the axes that `snapped` names.
    void addMarks(const QRectF& moving, Snap& snapped) const;

private:
    std::vector<QRectF> m_still;
};

} // namespace isthmus
