// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pictureparts.h"

#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

constexpr double sampleWidth = 28;
constexpr double rowHeight = 24;
constexpr double gap = 8;
constexpr double entryGap = 24;
/// Lines of the description that a title shows at the most.
constexpr int mostLines = 3;

QString say(const char* text) {
    return QCoreApplication::translate("Canvas", text);
}

QFont nameFont(const Theme& theme) {
    return theme.font(QStringLiteral("page"), QFont::DemiBold);
}

} // namespace

TitleBlock::TitleBlock(const Theme& theme, QString name, QString description)
    : m_theme(theme)
    , m_name(std::move(name))
    , m_description(std::move(description)) {}

double TitleBlock::heightFor(double width) const {
    double height = m_name.isEmpty() ? 0 : QFontMetricsF(nameFont(m_theme)).height();
    if (!m_description.isEmpty()) {
        const QFontMetricsF metrics(m_theme.font(QStringLiteral("body")));
        const QRectF wrapped = metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, m_description);
        height += std::min(wrapped.height(), mostLines * metrics.lineSpacing()) + (m_name.isEmpty() ? 0 : gap / 2);
    }
    return height == 0 ? 0 : height + 2 * gap;
}

void TitleBlock::paint(QPainter& painter, const QRectF& room) const {
    double y = room.top();
    if (!m_name.isEmpty()) {
        const QFont font = nameFont(m_theme);
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(m_theme.colour(QStringLiteral("ink")));
        painter.drawText(QPointF(room.left(), y + metrics.ascent()),
                         metrics.elidedText(m_name, Qt::ElideRight, room.width()));
        y += metrics.height() + gap / 2;
    }
    if (m_description.isEmpty())
        return;
    const QFont font = m_theme.font(QStringLiteral("body"));
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme.colour(QStringLiteral("secondary")));
    painter.drawText(QRectF(room.left(), y, room.width(), mostLines * metrics.lineSpacing()), Qt::TextWordWrap,
                     m_description);
}

Legend::Legend(const Theme& theme, const DisplayList& items, bool explain, QString footer)
    : m_theme(theme)
    , m_footer(std::move(footer)) {
    if (!explain)
        return;
    addProviders(items);
    addLines(items);
}

void Legend::addProviders(const DisplayList& items) {
    std::set<QString> seen;
    for (const NodeItem& node : items.nodes()) {
        if (!node.alive || !node.placed)
            continue;
        const KindStyle& kind = items.kindOf(node);
        if (kind.mark.isEmpty() || !seen.insert(kind.provider).second)
            continue;
        const Provider* provider = items.catalog().provider(fromQt(kind.provider));
        m_entries.push_back(
            {Sample::provider, provider != nullptr ? toQt(provider->title) : kind.provider, kind.provider, kind.mark});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.text < b.text; });
}

void Legend::addLines(const DisplayList& items) {
    bool interconnect = false;
    bool plain = false;
    bool planned = false;
    bool disabled = false;
    for (const LinkItem& link : items.links()) {
        if (!link.alive || !link.placed)
            continue;
        interconnect = interconnect || link.linkClass == LinkClass::interconnect;
        plain = plain || (link.linkClass != LinkClass::interconnect && link.state == DrawState::active);
        planned = planned || link.state == DrawState::planned;
        disabled = disabled || link.state == DrawState::disabled;
    }
    if (interconnect)
        m_entries.push_back({Sample::interconnect, say("Managed interconnect, two owners"), {}, {}});
    if (plain)
        m_entries.push_back({Sample::line, say("Carries traffic"), {}, {}});
    if (planned)
        m_entries.push_back({Sample::planned, say("Planned"), {}, {}});
    if (disabled)
        m_entries.push_back({Sample::disabled, say("Disabled"), {}, {}});
}

double Legend::widthOf(const Entry& entry) const {
    return sampleWidth + gap + QFontMetricsF(m_theme.font(QStringLiteral("caption"))).horizontalAdvance(entry.text);
}

std::pair<std::vector<QPointF>, double> Legend::rowsFor(double width) const {
    std::vector<QPointF> corners;
    double x = 0;
    double y = 0;
    for (const Entry& entry : m_entries) {
        const double own = widthOf(entry);
        if (x > 0 && x + own > width) {
            x = 0;
            y += rowHeight;
        }
        corners.emplace_back(x, y);
        x += own + entryGap;
    }
    double height = m_entries.empty() ? 0 : y + rowHeight;
    if (!m_footer.isEmpty()) {
        const double own = QFontMetricsF(m_theme.font(QStringLiteral("caption"))).horizontalAdvance(m_footer);
        if (m_entries.empty() || x + own > width)
            height += rowHeight;
    }
    return {corners, height};
}

double Legend::heightFor(double width) const {
    const double height = rowsFor(width).second;
    return height == 0 ? 0 : height + 2 * gap;
}

void Legend::paint(QPainter& painter, const QRectF& room) const {
    const auto [corners, height] = rowsFor(room.width());
    if (height == 0)
        return;
    painter.setPen(QPen(m_theme.colour(QStringLiteral("hairline")), m_theme.number(QStringLiteral("line.hairline"))));
    painter.drawLine(room.topLeft(), room.topRight());
    const QFont font = m_theme.font(QStringLiteral("caption"));
    const QFontMetricsF metrics(font);
    const QPointF start = room.topLeft() + QPointF(0, gap);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QPointF at = start + corners[i];
        paintSample(painter, m_entries[i], QRectF(at, QSizeF(sampleWidth, rowHeight)));
        painter.setFont(font);
        painter.setPen(m_theme.colour(QStringLiteral("ink")));
        painter.drawText(at + QPointF(sampleWidth + gap, (rowHeight + metrics.ascent() - metrics.descent()) / 2),
                         m_entries[i].text);
    }
    if (m_footer.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(m_theme.colour(QStringLiteral("secondary")));
    painter.drawText(QPointF(room.right() - metrics.horizontalAdvance(m_footer),
                             start.y() + height - (rowHeight - metrics.ascent() + metrics.descent()) / 2),
                     m_footer);
}

void Legend::paintSample(QPainter& painter, const Entry& entry, const QRectF& box) const {
    const QPointF left(box.left(), box.center().y());
    const QPointF right(box.right(), box.center().y());
    QPen pen(m_theme.colour(QStringLiteral("link")), m_theme.number(QStringLiteral("line.link")), Qt::SolidLine,
             Qt::FlatCap);
    switch (entry.sample) {
    case Sample::provider: {
        const QColor colour = m_theme.providerColour(entry.provider);
        QRectF mark(0, 0, 16, 16);
        mark.moveCenter(box.center());
        painter.setPen(QPen(colour, m_theme.number(QStringLiteral("line.hairline"))));
        painter.setBrush(m_theme.colour(QStringLiteral("paper")));
        const double corner = m_theme.number(QStringLiteral("corner.control"));
        painter.drawRoundedRect(mark, corner, corner);
        painter.setFont(m_theme.font(QStringLiteral("caption"), QFont::DemiBold));
        painter.setPen(m_theme.colour(QStringLiteral("ink")));
        painter.drawText(mark, Qt::AlignCenter, entry.mark);
        return;
    }
    case Sample::interconnect:
        pen.setWidthF(m_theme.number(QStringLiteral("line.interconnect")));
        pen.setColor(m_theme.providerColour(QStringLiteral("aws")));
        painter.setPen(pen);
        painter.drawLine(left, box.center());
        pen.setColor(m_theme.providerColour(QStringLiteral("gcp")));
        painter.setPen(pen);
        painter.drawLine(box.center(), right);
        return;
    case Sample::planned:
        pen.setDashPattern({5, 4});
        break;
    case Sample::disabled:
        pen.setColor(m_theme.colour(QStringLiteral("disabled")));
        pen.setDashPattern({1, 3});
        break;
    case Sample::line:
        break;
    }
    painter.setPen(pen);
    painter.drawLine(left, right);
}

} // namespace isthmus
