// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPainterPath>

#include <memory>

namespace isthmus::bench {

/// The same boxes and lines as a display list, as a plain QGraphicsView scene: what the canvas is compared with.
class GraphicsViewScene {
public:
    explicit GraphicsViewScene(const DisplayList& items, const QSize& size);

    [[nodiscard]] QGraphicsView& view() { return *m_view; }
    /// The rectangle of a node.
    [[nodiscard]] QGraphicsItem* node(DisplayList::Index index) const { return m_nodes[index]; }

private:
    QGraphicsScene m_scene;
    std::unique_ptr<QGraphicsView> m_view;
    std::vector<QGraphicsItem*> m_nodes; ///< by node item; null where it is not placed
};

inline GraphicsViewScene::GraphicsViewScene(const DisplayList& items, const QSize& size)
    : m_view(std::make_unique<QGraphicsView>(&m_scene)) {
    for (const NodeItem& node : items.nodes()) {
        QGraphicsItem* rect = nullptr;
        if (node.placed) {
            rect = m_scene.addRect(QRectF(QPointF(), node.rect.size()), QPen(Qt::gray), QBrush(Qt::white));
            rect->setPos(node.rect.topLeft());
            rect->setZValue(node.frame ? 0 : 2);
            m_scene.addSimpleText(node.name)->setParentItem(rect);
        }
        m_nodes.push_back(rect);
    }
    for (const LinkItem& link : items.links()) {
        if (link.points.empty())
            continue;
        QPainterPath path(link.points.front());
        for (const QPointF& point : link.points)
            path.lineTo(point);
        m_scene.addPath(path, QPen(Qt::darkGray, 1.5))->setZValue(1);
    }
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->resize(size);
    m_view->show();
}

} // namespace isthmus::bench
