// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>

namespace isthmus {

/// From scene units to pixels of the viewport and back. The origin stands on a whole pixel, so that scrolling can move
/// the pixels that are there.
struct ViewTransform {
    double scale = 1.0;
    QPointF pan; ///< where the viewport's top left corner lies, in pixels from the scene's origin; whole numbers

    [[nodiscard]] QPointF toView(const QPointF& scene) const { return scene * scale - pan; }
    [[nodiscard]] QPointF toScene(const QPointF& view) const { return (view + pan) / scale; }
    [[nodiscard]] QRectF toView(const QRectF& scene) const {
        return {toView(scene.topLeft()), scene.size() * scale};
    }
    [[nodiscard]] QRectF toScene(const QRectF& view) const { return {toScene(view.topLeft()), view.size() / scale}; }
    /// With `anchor` (pixels) staying where it is.
    [[nodiscard]] ViewTransform scaledTo(double wanted, const QPointF& anchor) const {
        const QPointF moved = toScene(anchor) * wanted - anchor;
        return {wanted, QPointF(std::round(moved.x()), std::round(moved.y()))};
    }
};

} // namespace isthmus
