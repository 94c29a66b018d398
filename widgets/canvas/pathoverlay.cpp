// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pathoverlay.h"

#include "widgets/canvas/canvasview.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Canvas", text);
}

// All in pixels: the overlay keeps its size, so that it can be read from afar.
constexpr double sideShift = 4.0;
constexpr double badgeRadius = 9.0;
constexpr double arrowLength = 9.0;
constexpr double shortestWithArrow = 26.0;

QPainterPath pathThrough(const std::vector<QPointF>& points) {
    QPainterPath path(points.front());
    for (std::size_t i = 1; i < points.size(); ++i)
        path.lineTo(points[i]);
    return path;
}

// In the middle of the longest stretch, where there is room.
void paintArrow(QPainter& painter, const std::vector<QPointF>& points, const QColor& colour) {
    QLineF longest;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (const QLineF line(points[i - 1], points[i]); line.length() > longest.length())
            longest = line;
    if (longest.length() < shortestWithArrow)
        return;
    const QPointF along = (longest.p2() - longest.p1()) / longest.length();
    const QPointF across(-along.y(), along.x());
    // Off the middle, where labels and marks of the link stand.
    const QPointF tip = longest.pointAt(0.74) + along * arrowLength / 2;
    const QPointF base = tip - along * arrowLength;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, base + across * arrowLength * 0.55, base - across * arrowLength * 0.55});
}

} // namespace

/// What tells one direction from the other, beyond its colour.
struct PathOverlay::Look {
    QColor colour;
    QColor ground;
    QList<qreal> dashes; ///< empty: a whole line
    bool square = false;
    int place = 0; ///< of the numbers, from the left
};

PathOverlay::Look PathOverlay::lookOf(bool back) const {
    const QColor ground = m_theme.colour(QStringLiteral("paper"));
    if (back)
        return {m_theme.colour(QStringLiteral("pathBack")), ground, {2.5, 1.5}, true, 1};
    return {m_theme.colour(QStringLiteral("pathThere")), ground, {}, false, 0};
}

QSet<QString> PathOverlay::elements(const Design& design) const {
    QSet<QString> result;
    if (m_ways == nullptr)
        return result;
    const auto add = [&](const Id& id) {
        result.insert(toQt(id));
        // Up to the outermost frame; the loop ends at one that is in already, also where a file holds a ring.
        for (const Node* node = design.node(id);
             node != nullptr && !node->parent.empty() && !result.contains(toQt(node->parent));
             node = design.node(node->parent))
            result.insert(toQt(node->parent));
    };
    add(m_ways->from);
    add(m_ways->to);
    for (const PathResult* way : {&m_ways->there, &m_ways->back}) {
        for (const PathHop& hop : way->hops)
            add(hop.element);
        for (const Id& id : way->subjects)
            add(id);
    }
    return result;
}

void PathOverlay::paint(QPainter& painter, const CanvasView& view) {
    if (m_ways == nullptr)
        return;
    const Design& design = view.document().design();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const PathTrace there = traceOf(m_ways->there, design, view.items());
    const PathTrace back = traceOf(m_ways->back, design, view.items());
    const Look looks[] = {lookOf(false), lookOf(true)};
    paintLegs(painter, view, back, looks[1]);
    paintLegs(painter, view, there, looks[0]);
    paintOutlines(painter, view, there, back, looks[0], looks[1]);
    paintNumbers(painter, view, back, looks[1]);
    paintNumbers(painter, view, there, looks[0]);
    if (m_ways->outward)
        paintEnd(painter, view, m_ways->there, there, looks[0]);
    if (m_ways->inward)
        paintEnd(painter, view, m_ways->back, back, looks[1]);
    painter.restore();
}

void PathOverlay::paintLegs(QPainter& painter, const CanvasView& view, const PathTrace& trace, const Look& look) const {
    const double width = m_theme.number(QStringLiteral("line.path"));
    for (const PathLeg& leg : trace.legs) {
        std::vector<QPointF> points;
        for (const QPointF& point : leg.points)
            points.push_back(view.transform().toView(point));
        points = shifted(points, sideShift);
        if (points.size() < 2)
            continue;
        const QPainterPath path = pathThrough(points);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.ground, width + 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
        QPen pen(look.colour, leg.drawn ? width : width * 0.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (!look.dashes.isEmpty())
            pen.setDashPattern(look.dashes);
        painter.setPen(pen);
        painter.drawPath(path);
        paintArrow(painter, points, look.colour);
    }
}

// One outline a card: that of the way there where both cross it, as the numbers tell the rest.
void PathOverlay::paintOutlines(QPainter& painter, const CanvasView& view, const PathTrace& there,
                                const PathTrace& back, const Look& thereLook, const Look& backLook) const {
    const double corner = m_theme.number(QStringLiteral("corner.node")) * view.zoom();
    const auto outline = [&](const PathStop& stop, const Look& look) {
        if (stop.frame)
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.colour, m_theme.number(QStringLiteral("line.selected")),
                            look.dashes.isEmpty() ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(view.transform().toView(stop.rect), corner, corner);
    };
    for (const PathStop& stop : back.stops)
        if (std::none_of(there.stops.begin(), there.stops.end(),
                         [&](const PathStop& one) { return one.element == stop.element; }))
            outline(stop, backLook);
    for (const PathStop& stop : there.stops)
        outline(stop, thereLook);
}

void PathOverlay::paintNumbers(QPainter& painter, const CanvasView& view, const PathTrace& trace,
                               const Look& look) const {
    painter.setFont(m_theme.font(QStringLiteral("caption"), QFont::Bold));
    for (const PathStop& stop : trace.stops) {
        const QRectF rect = view.transform().toView(stop.rect);
        // Where no text stands: on the lower edge of a card, just above a frame.
        const QPointF centre(rect.left() + 18 + look.place * (2 * badgeRadius + 4),
                             stop.frame ? rect.top() - badgeRadius + 1 : rect.bottom() + 2);
        const QRectF badge(centre.x() - badgeRadius, centre.y() - badgeRadius, 2 * badgeRadius, 2 * badgeRadius);
        painter.setPen(QPen(look.ground, 2));
        painter.setBrush(look.colour);
        if (look.square)
            painter.drawRoundedRect(badge, 3, 3);
        else
            painter.drawEllipse(badge);
        painter.setPen(look.ground);
        painter.drawText(badge, Qt::AlignCenter, QString::number(stop.number));
    }
}

void PathOverlay::paintEnd(QPainter& painter, const CanvasView& view, const PathResult& result, const PathTrace& trace,
                           const Look& look) const {
    if (result.verdict == Verdict::reachable || trace.stops.empty())
        return;
    const bool lost = result.verdict == Verdict::unreachable;
    const QColor colour = m_theme.colour(lost ? QStringLiteral("error") : QStringLiteral("warning"));
    const PathStop& stop = trace.stops.back();
    const QRectF rect = view.transform().toView(stop.rect);
    const QString words = look.square
                              ? (lost ? say("The way back ends here") : say("The way back is not known from here"))
                              : (lost ? say("The way there ends here") : say("The way there is not known from here"));
    const QFont font = m_theme.font(QStringLiteral("caption"), QFont::Bold);
    const double height = 2 * badgeRadius + 4;
    const double width = QFontMetricsF(font).horizontalAdvance(words) + height + 14;
    // Above the numbers of a frame, or above a card; the two directions one over the other.
    const double top = rect.top() - height - 6 - (stop.frame ? 2 * badgeRadius : 0) - look.place * (height + 4);
    const QRectF chip(rect.left(), top, width, height);
    painter.setPen(QPen(colour, m_theme.number(QStringLiteral("line.selected"))));
    painter.setBrush(m_theme.colour(lost ? QStringLiteral("errorTint") : QStringLiteral("warningTint")));
    painter.drawRoundedRect(chip, 4, 4);
    const QPixmap mark = m_theme.pixmap(lost ? QStringLiteral("failed") : QStringLiteral("unknown"),
                                        static_cast<int>(height - 6), painter.device()->devicePixelRatioF(), colour);
    painter.drawPixmap(chip.topLeft() + QPointF(4, 3), mark);
    painter.setFont(font);
    painter.setPen(m_theme.colour(QStringLiteral("ink")));
    painter.drawText(chip.adjusted(height + 2, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
}

} // namespace isthmus
