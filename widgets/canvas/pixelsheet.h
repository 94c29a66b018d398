// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QRgb>

#include <vector>

namespace isthmus {

/// A picture of whole pixels: what is seen from far away needs no more, and filling them oneself costs a fraction of
/// what a painter does for each box and line. It keeps its memory from one picture to the next.
class PixelSheet {
public:
    /// Starts a picture of `area` (device pixels) on this ground.
    void begin(const QRect& area, QRgb ground);
    [[nodiscard]] const QRect& area() const { return m_area; }

    /// Fills from `left`, `top` up to but without `right`, `bottom`; what lies outside is cut off.
    void fill(int left, int top, int right, int bottom, QRgb colour);
    /// The outermost pixels of the same box.
    void frame(int left, int top, int right, int bottom, QRgb colour);
    /// A level or upright line of this many pixels; false, and nothing drawn, where it is oblique.
    bool line(const QPointF& from, const QPointF& to, int width, QRgb colour);

    /// The picture; what is painted on it is painted on this sheet, which must outlive it.
    [[nodiscard]] QImage image();

private:
    QRect m_area;
    std::vector<QRgb> m_pixels;
};

} // namespace isthmus
