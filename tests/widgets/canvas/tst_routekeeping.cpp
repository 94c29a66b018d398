// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvashand.h"

#include "widgets/canvas/autolayout.h"
#include "widgets/canvas/fragment.h"
#include "widgets/canvas/viewedits.h"

#include <QSet>

using namespace isthmus;
using isthmus::testing::CanvasHand;

/// What becomes of ways, folds and bundles when a drawing is crowded, large, laid out or copied.
class RouteKeepingTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_hand.loadCatalog(); }
    void init() { m_hand.setUp(); }
    void cleanup() { m_hand.tearDown(); }

    void findsAWayThroughACrowd();
    void everyLinkSettles();
    void layoutForgetsBends();
    void copiesTakeRoutesAlong();
    void aBundleIsSelectedAsAWhole();

private:
    void link(const char* id, const char* kind, const char* from, const char* to) {
        Link made;
        made.id = id;
        made.kind = kind;
        made.from = from;
        made.to = to;
        QVERIFY(m_hand.document->apply(Edit{"Put", {PutLink{made}}}));
    }
    [[nodiscard]] const LinkItem& line(const char* id) const {
        return m_hand.view->items().links()[m_hand.view->items().linkIndex(id)];
    }
    void bend() {
        link("att", "attachment", "vpc-1", "tgw-1");
        QVERIFY(m_hand.document->apply(
            bendingOf(m_hand.document->design(), "main", "att", {{440, 120}, {440, 500}, {480, 500}, {480, 224}})));
    }

    CanvasHand m_hand;
};

// Twelve rows of nine cards with gaps between them: far more in the way than one search takes in.
void RouteKeepingTest::findsAWayThroughACrowd() {
    std::vector<Obstacle> crowd;
    for (int row = 0; row < 12; ++row)
        for (int column = 0; column < 9; ++column)
            crowd.push_back({QRectF(300 + column * 240 + row % 2 * 40, row * 110, 184, 64), false});
    const RouteEnd from{QRectF(0, 600, 184, 64), Side::right, 632};
    const RouteEnd to{QRectF(2700, 500, 184, 64), Side::left, 532};
    const std::vector<QPointF> way = router::route(from, to, 0, crowd);
    QCOMPARE(way.front(), from.point());
    QCOMPARE(way.back(), to.point());
    for (std::size_t i = 1; i < way.size(); ++i)
        for (const Obstacle& card : crowd) {
            QPointF a = way[i - 1];
            QPointF b = way[i];
            QVERIFY(!router::clipSegment(a, b, card.rect));
        }
    QVERIFY(way == router::route(from, to, 0, crowd));
}

void RouteKeepingTest::everyLinkSettles() {
    Edit edit{"Many", {}};
    constexpr int rows = 1600;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < 3; ++column) {
            Node made;
            made.id = "n" + std::to_string(row) + '-' + std::to_string(column);
            made.kind = "aws.transit-gateway";
            edit.add(PutNode{made});
            edit.add(PutPosition{"main", made.id, {column * 300.0, 1000 + row * 120.0, 184, 64}});
        }
        for (const auto& [suffix, to] : {std::pair("long", "-2"), {"near", "-1"}}) {
            Link made;
            made.id = "l" + std::to_string(row) + suffix;
            made.kind = "peering";
            made.from = "n" + std::to_string(row) + "-0";
            made.to = "n" + std::to_string(row) + to;
            edit.add(PutLink{made});
        }
    }
    QVERIFY(m_hand.document->apply(edit));
    // All of it in view, from far away: the ways are found without anybody looking at them.
    m_hand.view->zoomToFit();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand.view->isSettled(), 60000);
    for (const LinkItem& item : m_hand.view->items().links())
        QVERIFY2(item.wayFound, item.id.c_str());
    for (std::size_t i = 1; i < line("l1500long").points.size(); ++i) {
        QPointF a = line("l1500long").points[i - 1];
        QPointF b = line("l1500long").points[i];
        const auto between = m_hand.view->items().nodeIndex("n1500-1");
        QVERIFY(!router::clipSegment(a, b, m_hand.view->items().nodes()[between].rect));
    }
}

void RouteKeepingTest::layoutForgetsBends() {
    bend();
    LayoutRequest request;
    request.only = {"tgw-1", "vpc-1"};
    m_hand.bothWays([&] {
        auto edit = automaticLayout(m_hand.document->design(), *m_hand.catalog, "main", request, {});
        QVERIFY(edit.ok() && !edit->empty());
        QVERIFY(m_hand.document->apply(*edit));
        QVERIFY(routesOf(*m_hand.document->design().view("main")).empty());
    });
    m_hand.document->undoStack().undo();
    // What stays where it is keeps its links as they are.
    request.only = {"vpc-2"};
    auto edit = automaticLayout(m_hand.document->design(), *m_hand.catalog, "main", request, {});
    QVERIFY(edit.ok());
    if (!edit->empty())
        QVERIFY(m_hand.document->apply(*edit));
    QCOMPARE(routesOf(*m_hand.document->design().view("main")).size(), std::size_t{1});
}

void RouteKeepingTest::copiesTakeRoutesAlong() {
    bend();
    m_hand.view->setCollapsed("vpc-1", true);
    const Design& design = m_hand.document->design();
    const Design fragment = fragmentOf(design, "main", {"vpc-1", "tgw-1"});
    const auto again = readDesign(writeDesign(fragment));
    QVERIFY(again.ok());
    m_hand.bothWays([&] {
        const Insertion insertion = insertionOf(m_hand.document->design(), "main", *again, {100, 50});
        QVERIFY(m_hand.document->apply(insertion.edit));
    });
    const View& view = *m_hand.document->design().view("main");
    const auto routes = routesOf(view);
    QCOMPARE(routes.size(), std::size_t{2});
    const auto copy =
        std::find_if(routes.begin(), routes.end(), [](const auto& route) { return route.first != "att"; });
    QVERIFY((copy->second.bends.front() == ScenePoint{540, 170}));
    QCOMPARE(collapsedOf(view).size(), std::size_t{2});
    // Only the links that come along bring their routes.
    QVERIFY(routesOf(*fragmentOf(design, "main", {"vpc-1"}).view("main")).empty());
}

void RouteKeepingTest::aBundleIsSelectedAsAWhole() {
    link("att-1", "attachment", "vpc-1", "tgw-1");
    link("att-2", "attachment", "subnet-1", "tgw-1");
    link("att-3", "attachment", "vpc-2", "tgw-1");
    m_hand.view->setCollapsed("vpc-1", true);
    QTRY_VERIFY(m_hand.view->isSettled());
    QSignalSpy said(m_hand.view.get(), &CanvasView::statusChanged);
    const QPointF start = (line("att-1").points[0] + line("att-1").points[1]) / 2;
    QTest::mouseClick(m_hand.view->viewport(), Qt::LeftButton, Qt::NoModifier, m_hand.at(start.x(), start.y()));
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"att-1", "att-2"}));
    QVERIFY(!said.isEmpty() && said.back().front().toString().contains('2'));
    // Ctrl takes all of them out again.
    QTest::mouseClick(m_hand.view->viewport(), Qt::LeftButton, Qt::ControlModifier, m_hand.at(start.x(), start.y()));
    QVERIFY(m_hand.document->selection().isEmpty());
    const Rect box = m_hand.rectOf("vpc-1");
    const Rect gateway = m_hand.rectOf("tgw-1");
    m_hand.drag(m_hand.at(box.x - 60, box.y - 60), m_hand.at(gateway.x + 400, gateway.y + 200));
    QVERIFY(m_hand.document->selection().contains("att-1") && m_hand.document->selection().contains("att-2"));
}

QTEST_MAIN(RouteKeepingTest)
#include "tst_routekeeping.moc"
