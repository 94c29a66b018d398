// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the map view that paints.
#include "widgets/map/mapview.h"

#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

const char* severityToken(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        break;
    }
    return "hint";
}

constexpr std::size_t mostNamed = 8;

QString names(const std::vector<Id>& ids) {
    QStringList named;
    for (std::size_t i = 0; i < std::min(ids.size(), mostNamed); ++i)
        named << toQt(ids[i]);
    if (ids.size() > mostNamed)
        named << QStringLiteral("…");
    return named.join(QStringLiteral(", "));
}

} // namespace

const QPixmap& MapView::background() {
    if (!m_background.isNull())
        return m_background;
    const double ratio = devicePixelRatioF();
    m_background = QPixmap(size() * ratio);
    m_background.setDevicePixelRatio(ratio);
    m_background.fill(m_theme.colour(QStringLiteral("window")));
    QPainter painter(&m_background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(scale(), scale());
    painter.translate(-m_centre);
    QPen pen(m_theme.colour(QStringLiteral("hairline")), m_theme.number(QStringLiteral("line.hairline")));
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(m_theme.colour(QStringLiteral("paper")));
    painter.drawPath(m_world.edge);
    painter.setClipPath(m_world.edge);
    painter.setBrush(m_theme.colour(QStringLiteral("hover")));
    painter.setPen(Qt::NoPen);
    painter.drawPath(m_world.land);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(m_world.land);
    pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.drawPath(m_world.borders);
    return m_background;
}

void MapView::paintEvent(QPaintEvent* /*event*/) {
    refresh();
    QPainter painter(this);
    painter.drawPixmap(0, 0, background());
    painter.setRenderHint(QPainter::Antialiasing);
    paintLeaders(painter);
    for (std::size_t i = 0; i < m_layout.lines.size(); ++i)
        paintArc(painter, i);
    for (std::size_t i = 0; i < m_layout.chips.size(); ++i)
        paintChip(painter, i);
    paintNote(painter);
}

// Where a chip had to move aside, a hairline leads to its true spot.
void MapView::paintLeaders(QPainter& painter) {
    const double dot = m_theme.number(QStringLiteral("space.xs"));
    const QPen hairline(m_theme.colour(QStringLiteral("control")), m_theme.number(QStringLiteral("line.hairline")));
    for (const MapChip& chip : m_layout.chips)
        if (QLineF(chip.spot, chip.chip.center()).length() > chip.chip.width()) {
            painter.setPen(hairline);
            painter.drawLine(chip.spot, chip.chip.center());
        }
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_layout.chips.size(); ++i) {
        painter.setBrush(m_theme.providerColour(m_model.places()[i].provider));
        painter.drawEllipse(m_layout.chips[i].spot, dot, dot);
    }
}

void MapView::paintArc(QPainter& painter, std::size_t index) {
    const MapArc& arc = m_model.arcs()[index];
    const MapLine& line = m_layout.lines[index];
    const bool selected = isSelected(arc.links);
    QPen pen(m_theme.colour(selected ? QStringLiteral("accent") : QStringLiteral("link")),
             m_theme.number(arc.interconnect ? QStringLiteral("line.interconnect")
                            : selected       ? QStringLiteral("line.selected")
                                             : QStringLiteral("line.link")),
             arc.planned ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& part : line.parts) {
        if (!arc.interconnect || selected) {
            painter.setPen(pen);
            painter.drawPolyline(part);
            continue;
        }
        // Two owners, two colours: the half that leads to each end is its own.
        const qsizetype half = part.size() / 2;
        pen.setCapStyle(Qt::FlatCap);
        pen.setColor(m_theme.providerColour(m_model.places()[static_cast<std::size_t>(arc.from)].provider));
        painter.setPen(pen);
        painter.drawPolyline(part.mid(0, half + 1));
        pen.setColor(m_theme.providerColour(m_model.places()[static_cast<std::size_t>(arc.to)].provider));
        painter.setPen(pen);
        painter.drawPolyline(part.mid(half));
    }
    if (!arc.interconnect)
        return;
    const int side = static_cast<int>(m_theme.number(QStringLiteral("size.icon")));
    const QRectF round(line.middle - QPointF(side, side) * 0.7, QSizeF(side, side) * 1.4);
    painter.setPen(QPen(m_theme.colour(QStringLiteral("control")), m_theme.number(QStringLiteral("line.hairline"))));
    painter.setBrush(m_theme.colour(QStringLiteral("raised")));
    painter.drawEllipse(round);
    painter.drawPixmap(
        line.middle - QPointF(side, side) / 2,
        m_theme.pixmap(QStringLiteral("key"), side, devicePixelRatioF(), m_theme.colour(QStringLiteral("ink"))));
}

void MapView::paintChip(QPainter& painter, std::size_t index) {
    const MapPlace& place = m_model.places()[index];
    const MapChip& chip = m_layout.chips[index];
    const QColor colour = m_theme.providerColour(place.provider);
    const QColor paper = m_theme.colour(QStringLiteral("paper"));
    const double dot = m_theme.number(QStringLiteral("space.xs"));
    const bool selected = isSelected(place.nodes);
    const bool current = hasFocus() && m_current == static_cast<int>(index);
    QPen pen(colour, m_theme.number(QStringLiteral("line.link")), place.inferred ? Qt::DotLine : Qt::SolidLine);
    if (selected || current) {
        pen = QPen(m_theme.colour(QStringLiteral("accent")), m_theme.number(QStringLiteral("line.focus")));
    } else if (m_hovered == static_cast<int>(index)) {
        pen.setColor(m_theme.colour(QStringLiteral("ink")));
    }
    const double corner = m_theme.number(QStringLiteral("corner.control"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(chip.chip, corner, corner);
    QColor tint = colour;
    tint.setAlphaF(static_cast<float>(m_theme.number(QStringLiteral("tint.provider")) * 2));
    painter.setBrush(tint);
    painter.setPen(pen);
    painter.drawRoundedRect(chip.chip, corner, corner);
    const Provider* provider = m_catalog->provider(fromQt(place.provider));
    painter.setPen(m_theme.colour(QStringLiteral("ink")));
    painter.setFont(m_theme.font(QStringLiteral("caption"), QFont::DemiBold));
    painter.drawText(chip.chip, Qt::AlignCenter, provider != nullptr ? toQt(provider->mark) : QStringLiteral("•"));

    // The code stays readable over coasts and arcs.
    QColor ground = paper;
    ground.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(chip.label.adjusted(-2, 0, 2, 0), corner / 2, corner / 2);
    painter.setFont(m_theme.font(QStringLiteral("caption")));
    painter.setPen(m_theme.colour(QStringLiteral("ink")));
    painter.drawText(chip.label, Qt::AlignCenter | Qt::TextDontClip, place.code);

    if (const auto worst = worstOf(place)) {
        painter.setPen(QPen(paper, m_theme.number(QStringLiteral("line.link"))));
        painter.setBrush(m_theme.colour(QString::fromLatin1(severityToken(*worst))));
        painter.drawEllipse(chip.chip.topRight(), dot + 1, dot + 1);
    }
}

void MapView::paintNote(QPainter& painter) {
    QStringList lines;
    if (!m_missing.isEmpty())
        lines << tr("The outlines of the world cannot be shown: %1").arg(m_missing);
    if (m_model.places().empty())
        lines << tr("Nothing of this design has a place: give a region to a network or a gateway.");
    else if (!m_model.unplaced().empty())
        lines << tr("Not on the map, since nothing says where: %1").arg(names(m_model.unplaced()));
    if (lines.isEmpty())
        return;
    const double space = m_theme.number(QStringLiteral("space.m"));
    painter.setFont(m_theme.font(QStringLiteral("caption")));
    const QRectF room = QRectF(rect()).adjusted(space, space, -space, -space);
    const QString text = lines.join(QLatin1Char('\n'));
    QRectF box = painter.boundingRect(room, Qt::AlignBottom | Qt::AlignLeft | Qt::TextWordWrap, text);
    painter.setPen(QPen(m_theme.colour(QStringLiteral("hairline")), m_theme.number(QStringLiteral("line.hairline"))));
    painter.setBrush(m_theme.colour(QStringLiteral("raised")));
    const double corner = m_theme.number(QStringLiteral("corner.card"));
    painter.drawRoundedRect(box.adjusted(-space / 2, -space / 2, space / 2, space / 2), corner, corner);
    painter.setPen(m_theme.colour(QStringLiteral("secondary")));
    painter.drawText(room, Qt::AlignBottom | Qt::AlignLeft | Qt::TextWordWrap, text);
}

} // namespace isthmus
