// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/lod.h"
#include "widgets/canvas/scenepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace isthmus {

/// One call of ScenePainter::paint: where to, from what, and how big.
struct ScenePainter::Context {
    QPainter& painter;
    const DisplayList& items;
    const ViewTransform& view;
    QRectF exposed; ///< pixels
    const PaintState& state;

    [[nodiscard]] double scale() const { return view.scale; }
    [[nodiscard]] bool isDetail() const { return state.vector || view.scale >= lod::detail; }
    /// Lines keep at least one pixel, and grow slower than the drawing.
    [[nodiscard]] double line(double width) const {
        return state.vector ? width * view.scale : std::max(1.0, width * std::min(1.6, std::max(view.scale, 0.6)));
    }
    /// Edges on pixel centres, so that one-pixel lines are sharp.
    [[nodiscard]] QRectF sharp(const QRectF& scene) const {
        const QRectF at = view.toView(scene);
        if (state.vector)
            return at;
        const double left = std::round(at.left());
        const double top = std::round(at.top());
        return {left + 0.5, top + 0.5, std::round(at.right()) - left - 1, std::round(at.bottom()) - top - 1};
    }
};

[[nodiscard]] inline QColor blended(const QColor& ground, const QColor& over, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(ground.red(), over.red()), mix(ground.green(), over.green()), mix(ground.blue(), over.blue())};
}

} // namespace isthmus
