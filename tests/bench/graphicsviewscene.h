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
    /// Puts a node elsewhere; its links follow.
    void move(DisplayList::Index node, const QPointF& to);

private:
    [[nodiscard]] static QPainterPath pathThrough(const std::vector<QPointF>& points);

    const DisplayList& m_items;
    QGraphicsScene m_scene;
    std::unique_ptr<QGraphicsView> m_view;
    std::vector<QGraphicsItem*> m_nodes;     ///< by node item; null where it is not placed
    std::vector<QGraphicsPathItem*> m_links; ///< by link item; null where it is not placed
};

inline QPainterPath GraphicsViewScene::pathThrough(const std::vector<QPointF>& points) {
    QPainterPath path(points.front());
    for (const QPointF& point : points)
        path.lineTo(point);
    return path;
}

inline void GraphicsViewScene::move(DisplayList::Index node, const QPointF& to) {
    m_nodes[node]->setPos(to);
    const QPointF by = to - m_items.nodes()[node].rect.topLeft();
    for (const DisplayList::Index link : m_items.linksOf(node)) {
        std::vector<QPointF> points = m_items.links()[link].points;
        if (m_links[link] == nullptr)
            continue;
        (static_cast<DisplayList::Index>(m_items.links()[link].from) == node ? points.front() : points.back()) += by;
        m_links[link]->setPath(pathThrough(points));
    }
}

inline GraphicsViewScene::GraphicsViewScene(const DisplayList& items, const QSize& size)
    : m_items(items)
    , m_view(std::make_unique<QGraphicsView>(&m_scene)) {
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
        QGraphicsPathItem* line = nullptr;
        if (!link.points.empty()) {
            line = m_scene.addPath(pathThrough(link.points), QPen(Qt::darkGray, 1.5));
            line->setZValue(1);
        }
        m_links.push_back(line);
    }
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->resize(size);
    m_view->show();
}

} // namespace isthmus::bench
