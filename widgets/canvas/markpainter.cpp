// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paintcontext.h"
#include "widgets/canvas/scenepainter.h"

#include <QPainter>
#include <QPainterPath>

namespace isthmus {

namespace {

/// A sign in the dot, so that nobody needs to see its colour: + ~ ± − for what a plan would do, ≠ for what is no longer
/// as it was deployed, × for what failed or is gone. In a square of 6 around the origin.
QPainterPath sign(DeployMark mark) {
    QPainterPath path;
    const auto line = [&path](double fromX, double fromY, double toX, double toY) {
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
    };
    switch (mark) {
    case DeployMark::toCreate:
        line(-2.6, 0, 2.6, 0);
        line(0, -2.6, 0, 2.6);
        break;
    case DeployMark::toRemove:
        line(-2.6, 0, 2.6, 0);
        break;
    case DeployMark::toReplace:
        line(-2.2, -0.9, 2.2, -0.9);
        line(0, -3.1, 0, 1.3);
        line(-2.2, 3, 2.2, 3);
        break;
    case DeployMark::toChange:
        path.moveTo(-2.8, 0.8);
        path.cubicTo(-1.4, -2.6, 1.4, 2.6, 2.8, -0.8);
        break;
    case DeployMark::drifted:
        line(-2.6, -1.1, 2.6, -1.1);
        line(-2.6, 1.1, 2.6, 1.1);
        line(-1.4, 2.8, 1.4, -2.8);
        break;
    case DeployMark::failed:
    case DeployMark::gone:
        line(-2, -2, 2, 2);
        line(-2, 2, 2, -2);
        break;
    default:
        break;
    }
    return path;
}

bool isFilled(DeployMark mark) {
    return mark != DeployMark::pending && mark != DeployMark::waiting && mark != DeployMark::stopped;
}

} // namespace

QColor ScenePainter::markColour(DeployMark mark) const {
    switch (mark) {
    case DeployMark::toChange:
    case DeployMark::running:
        return m_colours.accent;
    case DeployMark::toReplace:
    case DeployMark::drifted:
    case DeployMark::waiting:
        return m_colours.warning;
    case DeployMark::toCreate:
    case DeployMark::done:
        return m_colours.success;
    case DeployMark::toRemove:
    case DeployMark::gone:
    case DeployMark::failed:
        return m_colours.error;
    case DeployMark::pending:
    case DeployMark::stopped:
        break;
    }
    return m_colours.secondary;
}

void ScenePainter::paintMark(const Context& context, DeployMark mark, const QPointF& centre) {
    QPainter& painter = context.painter;
    const double s = context.scale();
    const QColor colour = markColour(mark);
    const QPainterPath inside = sign(mark);
    const double radius = inside.isEmpty() ? 4.5 : 5.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.card);
    painter.drawEllipse(centre, 7.5 * s, 7.5 * s);
    painter.setPen(QPen(colour, 1.5 * s));
    painter.setBrush(isFilled(mark) ? colour : m_colours.card);
    painter.drawEllipse(centre, radius * s, radius * s);
    if (mark == DeployMark::running) {
        // A ring around the dot says "now", also to those who do not see the colour.
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, 7.5 * s, 7.5 * s);
    }
    if (inside.isEmpty())
        return;
    painter.save();
    painter.translate(centre);
    painter.scale(s, s);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.paper, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(inside);
    painter.restore();
}

} // namespace isthmus
