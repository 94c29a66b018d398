// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStaticText>
#include <QString>

#include <array>

class QPainter;

namespace isthmus {

/// The few ways in which the canvas sets text.
enum class TextStyle : std::uint8_t { name, caption, captionBold, mono };

/// Texts laid out once and drawn often. Widths are those of the type at its own size; painters scale.
class TextCache {
public:
    explicit TextCache(const Theme& theme);
    void reset(const Theme& theme);

    [[nodiscard]] const QFont& font(TextStyle style) const { return m_fonts[static_cast<std::size_t>(style)]; }
    [[nodiscard]] double ascent(TextStyle style) const { return m_ascents[static_cast<std::size_t>(style)]; }
    /// Width of the text when nothing is cut.
    [[nodiscard]] double widthOf(TextStyle style, const QString& text);

    /// Draws with the baseline starting at `at`, in pixels, `scale` times its own size, cut with an ellipsis beyond
    /// `width` (own size). As characters, not as shapes, where `asText` is set. Gives the width used (own size).
    double draw(QPainter& painter, TextStyle style, const QColor& colour, const QPointF& at, double width,
                const QString& text, double scale, bool asText);

private:
    struct Key {
        QString text;
        TextStyle style;
        std::int32_t width;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed) noexcept {
            return qHashMulti(seed, key.text, static_cast<int>(key.style), key.width);
        }
    };
    struct Entry {
        QString shown;
        QStaticText laidOut;
        double width = 0;
    };

    Entry& entryFor(TextStyle style, const QString& text, double width);

    std::array<QFont, 4> m_fonts;
    std::array<double, 4> m_ascents{};
    QHash<Key, Entry> m_entries;
};

} // namespace isthmus
