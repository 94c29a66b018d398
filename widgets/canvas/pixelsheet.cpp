// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pixelsheet.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

void PixelSheet::begin(const QRect& area, QRgb ground) {
    m_area = area;
    const std::size_t wanted = static_cast<std::size_t>(area.width()) * static_cast<std::size_t>(area.height());
    if (m_pixels.size() < wanted)
        m_pixels.resize(wanted);
    std::fill_n(m_pixels.begin(), wanted, ground);
}

void PixelSheet::fill(int left, int top, int right, int bottom, QRgb colour) {
    left = std::max(left - m_area.left(), 0);
    top = std::max(top - m_area.top(), 0);
    right = std::min(right - m_area.left(), m_area.width());
    bottom = std::min(bottom - m_area.top(), m_area.height());
    if (left >= right)
        return;
    for (int row = top; row < bottom; ++row) {
        QRgb* start = m_pixels.data() + static_cast<std::ptrdiff_t>(row) * m_area.width();
        std::fill(start + left, start + right, colour);
    }
}

void PixelSheet::frame(int left, int top, int right, int bottom, QRgb colour) {
    fill(left, top, right, top + 1, colour);
    fill(left, bottom - 1, right, bottom, colour);
    fill(left, top, left + 1, bottom, colour);
    fill(right - 1, top, right, bottom, colour);
}

bool PixelSheet::line(const QPointF& from, const QPointF& to, int width, QRgb colour) {
    const auto place = [](double value) { return static_cast<int>(std::floor(value)); };
    const int aside = (width - 1) / 2;
    if (std::abs(from.y() - to.y()) < 0.5) {
        const int y = place((from.y() + to.y()) / 2) - aside;
        fill(place(std::min(from.x(), to.x())), y, place(std::max(from.x(), to.x())) + 1, y + width, colour);
        return true;
    }
    if (std::abs(from.x() - to.x()) < 0.5) {
        const int x = place((from.x() + to.x()) / 2) - aside;
        fill(x, place(std::min(from.y(), to.y())), x + width, place(std::max(from.y(), to.y())) + 1, colour);
        return true;
    }
    return false;
}

QImage PixelSheet::image() {
    return {reinterpret_cast<uchar*>(m_pixels.data()), m_area.width(), m_area.height(),
            static_cast<qsizetype>(m_area.width()) * 4, QImage::Format_RGB32};
}

} // namespace isthmus
