// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"
#include "widgets/commands/document.h"

#include <map>

namespace isthmus::testing {

/// Everything that is drawn, by id and without slot numbers.
inline QString dump(const DisplayList& items) {
    std::map<std::string, QString> lines;
    for (const NodeItem& node : items.nodes()) {
        if (!node.alive)
            continue;
        const QString parent =
            node.parent < 0 ? QString() : toQt(items.nodes()[static_cast<std::size_t>(node.parent)].id);
        lines["n " + node.id] =
            QStringLiteral("%1 %2,%3 %4x%5 in '%6' depth %7 frame %8 placed %9 ")
                .arg(node.name)
                .arg(node.rect.x())
                .arg(node.rect.y())
                .arg(node.rect.width())
                .arg(node.rect.height())
                .arg(parent)
                .arg(node.depth)
                .arg(node.frame)
                .arg(node.placed) +
            node.fact + node.place + items.kindOf(node).id.c_str() + QString::number(static_cast<int>(node.state)) +
            QStringLiteral(" locked %1 order %2 nesting %3").arg(node.locked).arg(node.order).arg(node.nesting);
    }
    for (const LinkItem& link : items.links()) {
        if (!link.alive)
            continue;
        QString points;
        if (link.placed)
            for (const QPointF& point : link.points)
                points += QStringLiteral("(%1,%2)").arg(point.x(), 0, 'f', 3).arg(point.y(), 0, 'f', 3);
        const QPointF label = link.placed ? link.middle.point : QPointF();
        lines["l " + link.id] =
            link.label + points + QString::number(static_cast<int>(link.state)) + QString::number(link.placed) +
            QStringLiteral(" label %1,%2 for %3 ").arg(label.x(), 0, 'f', 3).arg(label.y(), 0, 'f', 3).arg(link.count) +
            link.outside + (link.placed && link.crowded ? QStringLiteral(" crowded") : QString());
    }
    QString text;
    for (const auto& [id, line] : lines)
        text += toQt(id) + ": " + line + '\n';
    return text;
}

} // namespace isthmus::testing
