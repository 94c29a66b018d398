// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the scene painter that draws links.
#include "widgets/canvas/bendhandles.h"
#include "widgets/canvas/paintcontext.h"
#include "widgets/canvas/scenepainter.h"
#include "widgets/commands/document.h"

#include <QPainterPath>

namespace isthmus {

namespace {

constexpr double bendRadius = 8.0;
constexpr double hopRadius = 5.0;

// Adds the polyline to the path with rounded bends.
QPainterPath roundedPath(const std::vector<QPointF>& points, double radius) {
    QPainterPath path(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        const double inLength = std::hypot(in.x(), in.y());
        const double outLength = std::hypot(out.x(), out.y());
        const double cut = std::min({radius, inLength / 2, outLength / 2});
        if (cut < 0.5) {
            path.lineTo(points[i]);
            continue;
        }
        path.lineTo(points[i] - in * (cut / inLength));
        path.quadTo(points[i], points[i] + out * (cut / outLength));
    }
    path.lineTo(points.back());
    return path;
}

// The same with arcs where the line passes over others.
QPainterPath hoppingPath(const std::vector<QPointF>& points, double radius, const std::vector<Hop>& hops, const ViewTransform& view, double size) {
    QPainterPath path(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF& a = points[i - 1];
        const QPointF& b = points[i];
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        if (length < 0.01)
            continue;
        const QPointF unit = (b - a) / length;
        std::vector<std::pair<double, QPointF>> arcs;
        for (const Hop& hop : hops) {
            const QPointF away = view.toView(hop.at) - a;
            const double at = QPointF::dotProduct(away, unit);
            const double aside = std::abs(away.x() * unit.y() - away.y() * unit.x());
            if (aside < 0.6 && at > size && at < length - size)
                arcs.emplace_back(at, hop.bulge);
        }
        std::sort(arcs.begin(), arcs.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
        double done = -1e9;
        for (const auto& [at, bulge] : arcs) {
            // Two lines close together are passed in one go.
            if (at - size < done)
                continue;
            const QPointF rise = bulge * (size * 1.3);
            path.lineTo(a + unit * (at - size));
            path.cubicTo(a + unit * (at - size) + rise, a + unit * (at + size) + rise, a + unit * (at + size));
            done = at + size;
        }
        const bool isLast = i + 1 == points.size();
        const double cut = isLast ? 0 : std::min({radius, length / 2, std::hypot(points[i + 1].x() - b.x(), points[i + 1].y() - b.y()) / 2});
        if (cut < 0.5) {
            path.lineTo(b);
            continue;
        }
        const QPointF next = points[i + 1] - b;
        path.lineTo(b - unit * cut);
        path.quadTo(b, b + next * (cut / std::hypot(next.x(), next.y())));
    }
    return path;
}

// The way in pixels, without the legs that cannot be seen: Qt would stroke all of it before it clips.
std::vector<std::vector<QPointF>> visibleParts(const std::vector<QPointF>& points, const ViewTransform& view, const QRectF& area) {
    std::vector<std::vector<QPointF>> parts;
    bool open = false;
    for (std::size_t i = 1; i < points.size(); ++i) {
        QPointF a = view.toView(points[i - 1]);
        QPointF b = view.toView(points[i]);
        const QPointF start = a;
        const QPointF end = b;
        if (!router::clipSegment(a, b, area)) {
            open = false;
            continue;
        }
        if (!open || a != start)
            parts.push_back({a});
        parts.back().push_back(b);
        open = b == end;
    }
    return parts;
}

} // namespace

void ScenePainter::paintLink(const Context& context, const LinkItem& link) {
    if (!link.placed || link.points.size() < 2)
        return;
    QPainter& painter = context.painter;
    dim(context, link.id);
    const QString id = toQt(link.id);
    const bool selected = context.state.selection.contains(id);
    const bool thick = link.linkClass == LinkClass::interconnect;
    double width = context.line(m_theme.number(thick ? QStringLiteral("line.interconnect") : QStringLiteral("line.link")));
    if (link.linkClass == LinkClass::privateLine)
        width *= 4.0 / 3.0;
    if (thick && !selected && link.state == DrawState::active) {
        paintHalves(context, link, width);
        if (!link.outside.isEmpty())
            paintBorderEnd(context, link);
        return;
    }
    QColor colour = context.state.hovered == id ? m_colours.ink : m_colours.link;
    if (link.state == DrawState::disabled)
        colour = m_colours.disabled;
    if (selected)
        colour = m_colours.accent;
    QPen pen(colour, selected ? std::max(width, m_theme.number(QStringLiteral("line.selected"))) : width, Qt::SolidLine, Qt::FlatCap,
             Qt::RoundJoin);
    if (link.state == DrawState::planned)
        pen.setDashPattern({5, 4});
    if (link.state == DrawState::disabled)
        pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    // Dashes are counted from the start of a line, so a cut line would crawl when the picture moves.
    const bool whole = context.state.vector || link.state != DrawState::active;
    const QRectF area = whole ? QRectF(context.view.toView(link.bounds)).adjusted(-40, -40, 40, 40)
                              : context.exposed.adjusted(-24, -24, 24, 24);
    for (const auto& part : visibleParts(link.points, context.view, area))
        painter.drawPath(pathOf(context, link, part));
    if (!link.outside.isEmpty())
        paintBorderEnd(context, link);
}

QPainterPath ScenePainter::pathOf(const Context& context, const LinkItem& link, const std::vector<QPointF>& part) const {
    const double radius = link.style == LinkStyle::orthogonal ? bendRadius * context.scale() : 0;
    const auto found = m_hops.find(static_cast<Index>(&link - context.items.links().data()));
    if (found == m_hops.end())
        return roundedPath(part, radius);
    return hoppingPath(part, radius, found->second, context.view, std::max(3.0, hopRadius * context.scale()));
}

// Where the rest of the way is not shown: a ring, and the name of what it leads to.
void ScenePainter::paintBorderEnd(const Context& context, const LinkItem& link) {
    QPainter& painter = context.painter;
    const bool isFrom = link.border == Border::from;
    const QPointF end = context.view.toView(isFrom ? link.points.front() : link.points.back());
    const QPointF before = context.view.toView(isFrom ? link.points[1] : link.points[link.points.size() - 2]);
    const double s = context.scale();
    painter.setBrush(m_colours.paper);
    painter.drawEllipse(end, 3.5 * std::max(s, 0.6), 3.5 * std::max(s, 0.6));
    if (!context.isDetail())
        return;
    const double width = m_texts.widthOf(TextStyle::caption, link.outside);
    const QPointF away = end - before;
    QPointF at = end + QPointF(8, 4) * s;
    if (std::abs(away.y()) > std::abs(away.x()))
        at = end + QPointF(-width / 2, away.y() > 0 ? 17 : -9) * s;
    else if (away.x() < 0)
        at = end + QPointF(-8 - width, 4) * s;
    text(context, TextStyle::caption, m_colours.secondary, at, width + 4, link.outside, s);
}

void ScenePainter::paintBendHandles(const Context& context, Index index) {
    QPainter& painter = context.painter;
    painter.setPen(QPen(m_colours.accent, 1.5));
    for (const BendHandle& handle : bendHandlesOf(context.items, index)) {
        const QPointF at = context.view.toView(handle.at);
        painter.setBrush(handle.kind == BendHandle::Kind::bend ? m_colours.accent : m_colours.paper);
        if (handle.kind != BendHandle::Kind::piece) {
            const double radius = handle.kind == BendHandle::Kind::bend ? 4 : 3;
            painter.drawEllipse(at, radius, radius);
            continue;
        }
        const QSizeF size = handle.level ? QSizeF(12, 5) : QSizeF(5, 12);
        painter.drawRoundedRect(QRectF(at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()), 2.5, 2.5);
    }
}

void ScenePainter::paintHalves(const Context& context, const LinkItem& link, double width) {
    const router::Middle& middle = link.middle;
    std::vector<QPointF> first(link.points.begin(), link.points.begin() + static_cast<std::ptrdiff_t>(middle.segment) + 1);
    first.push_back(middle.point);
    std::vector<QPointF> second{middle.point};
    second.insert(second.end(), link.points.begin() + static_cast<std::ptrdiff_t>(middle.segment) + 1, link.points.end());
    const QRectF area = context.state.vector ? QRectF(context.view.toView(link.bounds)).adjusted(-40, -40, 40, 40)
                                             : context.exposed.adjusted(-24, -24, 24, 24);
    const bool hovered = context.state.hovered == toQt(link.id);
    const auto stroke = [&](const std::vector<QPointF>& points, const QColor& colour) {
        context.painter.setPen(QPen(hovered ? blended(colour, m_colours.ink, 0.3) : colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        context.painter.setBrush(Qt::NoBrush);
        for (const auto& part : visibleParts(points, context.view, area))
            context.painter.drawPath(pathOf(context, link, part));
    };
    stroke(first, providerOf(context.items, link.ownerEnd(true)));
    stroke(second, providerOf(context.items, link.ownerEnd(false)));
}

void ScenePainter::paintLinkExtras(const Context& context, const LinkItem& link) {
    if (!link.placed || link.points.size() < 2)
        return;
    const bool thick = link.linkClass == LinkClass::interconnect;
    if (!thick && link.label.isEmpty() && link.badge.count == 0 && !link.mark)
        return;
    // A line that is too short to be seen under its label needs none.
    if (!context.isDetail() && std::max(link.bounds.width(), link.bounds.height()) * context.scale() < lod::smallestLabelled && link.badge.count == 0)
        return;
    dim(context, link.id);
    // From further away the label keeps a size that can be read, where its line has room for it.
    const double s = context.state.vector ? context.scale() : std::max(context.scale(), lod::smallestName / 11.0);
    const router::Middle& middle = link.middle;
    const QPointF at = context.view.toView(middle.point);
    if (!context.exposed.adjusted(-160, -60, 160, 60).contains(at))
        return;
    QPainter& painter = context.painter;
    const double width = link.label.isEmpty() ? 0 : m_texts.widthOf(TextStyle::caption, link.label);
    double badgeX = width / 2 + 8;
    if (thick) {
        paintKeyMark(context, link, at);
        badgeX = 11;
    }
    const QPointF leg = link.points[middle.segment + 1] - link.points[middle.segment];
    const bool hasRoom = context.isDetail() || std::max(std::abs(leg.x()), 2 * std::abs(leg.y())) * context.scale() > (width + 24) * s;
    const bool isMeant = context.state.hovered == toQt(link.id) || context.state.selection.contains(toQt(link.id));
    if (hasRoom && width > 0 && (!link.crowded || thick || isMeant)) {
        const QPointF centre = thick ? (middle.level ? at + QPointF(0, 27) * s : at + QPointF(width / 2 + 24, 0) * s) : at;
        QColor ground = m_colours.paper;
        ground.setAlphaF(0.94F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(centre.x() - (width / 2 + 5) * s, centre.y() - 8.5 * s, (width + 10) * s, 17 * s), 4 * s, 4 * s);
        const bool selected = context.state.selection.contains(toQt(link.id));
        const QColor ink = link.state == DrawState::disabled ? m_colours.disabled : selected ? m_colours.accent : m_colours.secondary;
        text(context, TextStyle::caption, ink, centre + QPointF(-width / 2, 4) * s, width + 4, link.label, s);
    }
    if (!thick && link.mark && context.isDetail())
        paintMark(context, *link.mark, at + QPointF(width > 0 ? -width / 2 - 12 : 0, 0) * s);
    if (link.badge.count > 0)
        paintBadge(context, link.badge, at + QPointF(badgeX, thick ? -12 : -10) * s);
}

void ScenePainter::paintKeyMark(const Context& context, const LinkItem& link, const QPointF& centre) {
    QPainter& painter = context.painter;
    const double s = std::max(context.scale(), 0.35);
    const double radius = 14 * s;
    const QRectF ring(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.paper);
    painter.drawEllipse(ring.adjusted(-2 * s, -2 * s, 2 * s, 2 * s));
    // Each half of the ring belongs to the side it faces.
    const QPointF towards = link.points.back() - link.points.front();
    const bool level = link.middle.level;
    const bool firstIsLeftOrTop = level ? towards.x() >= 0 : towards.y() >= 0;
    QColor first = providerOf(context.items, link.ownerEnd(true));
    QColor second = providerOf(context.items, link.ownerEnd(false));
    if (link.state == DrawState::disabled)
        first = second = m_colours.disabled;
    if (!firstIsLeftOrTop)
        std::swap(first, second);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(first, 2 * s, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, (level ? 90 : 0) * 16, 180 * 16);
    painter.setPen(QPen(second, 2 * s, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, (level ? 270 : 180) * 16, 180 * 16);
    const QColor key = link.mark ? markColour(*link.mark)
                       : context.state.selection.contains(toQt(link.id)) ? m_colours.accent
                                                                        : m_colours.ink;
    if (link.mark && *link.mark != DeployMark::pending) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(m_colours.paper, key, 0.14));
        painter.drawEllipse(ring.adjusted(1.5 * s, 1.5 * s, -1.5 * s, -1.5 * s));
    }
    paintIcon(context, QStringLiteral("key"), {centre.x() - 8 * s, centre.y() - 8 * s, 16 * s, 16 * s}, key);
}

} // namespace isthmus
