// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/textcache.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace isthmus {

namespace {

/// About 4 MB; a view shows far fewer, so what is thrown away is what was scrolled past.
constexpr qsizetype mostEntries = 8000;
constexpr std::int32_t unlimited = std::numeric_limits<std::int32_t>::max();

} // namespace

TextCache::TextCache(const Theme& theme) { reset(theme); }

void TextCache::reset(const Theme& theme) {
    m_entries.clear();
    m_fonts = {theme.font(QStringLiteral("body"), QFont::DemiBold), theme.font(QStringLiteral("caption")),
               theme.font(QStringLiteral("caption"), QFont::DemiBold), theme.font(QStringLiteral("mono"))};
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        // Letters keep their distances at every zoom.
        m_fonts[i].setHintingPreference(QFont::PreferNoHinting);
        m_ascents[i] = QFontMetricsF(m_fonts[i]).ascent();
    }
}

TextCache::Entry& TextCache::entryFor(TextStyle style, const QString& text, double width) {
    const std::int32_t rounded = width >= 1e6 ? unlimited : static_cast<std::int32_t>(std::floor(width));
    const Key key{text, style, rounded};
    const auto found = m_entries.find(key);
    if (found != m_entries.end())
        return found.value();
    if (m_entries.size() >= mostEntries)
        m_entries.clear();
    const QFontMetricsF metrics(font(style));
    Entry entry;
    const double whole = metrics.horizontalAdvance(text);
    const bool fits = rounded == unlimited || whole <= rounded;
    entry.shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, rounded);
    entry.width = fits ? whole : metrics.horizontalAdvance(entry.shown);
    entry.laidOut.setTextFormat(Qt::PlainText);
    entry.laidOut.setPerformanceHint(QStaticText::AggressiveCaching);
    entry.laidOut.setText(entry.shown);
    return m_entries.insert(key, entry).value();
}

double TextCache::widthOf(TextStyle style, const QString& text) { return entryFor(style, text, 1e9).width; }

double TextCache::draw(QPainter& painter, TextStyle style, const QColor& colour, const QPointF& at, double width,
                       const QString& text, double scale, bool asText) {
    if (text.isEmpty() || width < 6)
        return 0;
    Entry& entry = entryFor(style, text, width);
    painter.setPen(colour);
    painter.setFont(font(style));
    const QTransform before = painter.transform();
    painter.translate(at);
    if (scale != 1.0)
        painter.scale(scale, scale);
    if (asText)
        painter.drawText(QPointF(0, 0), entry.shown);
    else
        painter.drawStaticText(QPointF(0, -ascent(style)), entry.laidOut);
    painter.setTransform(before);
    return entry.width;
}

} // namespace isthmus
