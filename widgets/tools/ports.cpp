// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/ports.h"

#include "widgets/canvas/canvasview.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace isthmus::ports {

namespace {

constexpr double radius = 4.5;
constexpr double reach = 8;

std::array<QPointF, 4> placesOf(const QRectF& card) {
    return {QPointF(card.left(), card.center().y()), QPointF(card.right(), card.center().y()),
            QPointF(card.center().x(), card.top()), QPointF(card.center().x(), card.bottom())};
}

} // namespace

bool shownFor(const CanvasView& view, const QString& node) {
    const auto index = view.items().nodeIndex(fromQt(node));
    if (index == DisplayList::none)
        return false;
    const QRectF rect = view.viewRectOf(node);
    if (rect.width() < 48 || rect.height() < 24)
        return false;
    const std::string& kind = view.items().kindOf(view.items().nodes()[index]).id;
    for (const LinkKind& link : view.catalog().linkKinds())
        for (const LinkEnds& ends : link.ends)
            for (const auto* side : {&ends.a, &ends.b})
                if (std::find(side->begin(), side->end(), kind) != side->end())
                    return true;
    return false;
}

bool at(const QRectF& card, const QPointF& point) {
    for (const QPointF& place : placesOf(card))
        if ((point - place).manhattanLength() <= reach)
            return true;
    return false;
}

void paint(QPainter& painter, const CanvasView& view, const QString& node) {
    if (!shownFor(view, node))
        return;
    const Theme& theme = view.theme();
    painter.setPen(QPen(theme.colour(QStringLiteral("accent")), 1.5));
    painter.setBrush(theme.colour(QStringLiteral("paper")));
    for (const QPointF& place : placesOf(view.viewRectOf(node)))
        painter.drawEllipse(place, radius, radius);
}

} // namespace isthmus::ports
