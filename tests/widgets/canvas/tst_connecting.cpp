// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvashand.h"

#include <QMenu>

using namespace isthmus;

/// Links drawn, refused and re-attached, with the mouse and with the keyboard alone.
class ConnectingTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_hand.loadCatalog(); }
    void init() { m_hand.setUp(); }
    void cleanup() { m_hand.tearDown(); }
    void connectsWithTheKeyboardAlone();
    void keyboardVisitsOnlyWhatIsAllowed();
    void saysWhyNotAndWhatInstead();
    void reattachesAnEndWithTheMouse();
    void reattachesAnEndWithTheKeyboard();
    void refusesAnEndThatDoesNotFit();
    void escapeLeavesTheLink();
    void placesJoinedInOneStep();
    void asksWhereSeveralKindsFit();

private:
    void join() {
        Link link{"att-1", "attachment", "vpc-1", "tgw-1", "first", {}, {}, {}, {}};
        link.properties["propagate"] = false;
        QVERIFY(m_hand.document->apply(Edit{"", {PutLink{link}}}));
    }
    [[nodiscard]] const Link& link() const { return *m_hand.document->design().link("att-1"); }
    [[nodiscard]] QPoint endPoint(bool last) const {
        const auto& points = m_hand.view->items().links()[m_hand.view->items().linkIndex("att-1")].points;
        return m_hand.view->transform().toView(last ? points.back() : points.front()).toPoint();
    }

    testing::CanvasHand m_hand;
};

void ConnectingTest::connectsWithTheKeyboardAlone() {
    m_hand.document->clearSelection();
    m_hand.tools->useConnect();
    // The start, then the target.
    m_hand.key(Qt::Key_Tab);
    QCOMPARE(m_hand.view->hovered(), QString("vpc-1"));
    m_hand.key(Qt::Key_Return);
    m_hand.key(Qt::Key_Right);
    QCOMPARE(m_hand.view->hovered(), QString("tgw-1"));
    m_hand.bothWays([&] { m_hand.key(Qt::Key_Return); });
    QCOMPARE(m_hand.document->design().links().size(), std::size_t(1));
    QCOMPARE(m_hand.document->design().links().begin()->second.kind, std::string("attachment"));
    QCOMPARE(m_hand.tools->current(), ToolSet::Tool::select);
}

void ConnectingTest::keyboardVisitsOnlyWhatIsAllowed() {
    m_hand.document->select("tgw-1");
    m_hand.tools->useConnect();
    QSet<QString> seen;
    for (int i = 0; i < 5; ++i) {
        m_hand.key(Qt::Key_Tab);
        seen.insert(m_hand.view->hovered());
    }
    QCOMPARE(seen, (QSet<QString>{"vpc-1", "vpc-2"}));
    const QString last = m_hand.view->hovered();
    m_hand.key(Qt::Key_Backtab);
    QVERIFY(m_hand.view->hovered() != last);
    m_hand.key(Qt::Key_Escape);
    QVERIFY(m_hand.document->design().links().empty());
    QCOMPARE(m_hand.tools->current(), ToolSet::Tool::select);
}

void ConnectingTest::saysWhyNotAndWhatInstead() {
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    m_hand.document->select("tgw-1");
    m_hand.tools->useConnect();
    QTest::mouseMove(m_hand.view->viewport(), m_hand.middleOf("subnet-1"));
    QTRY_VERIFY(status.last().first().toString().contains("vpc-1"));
    QVERIFY(status.last().first().toString().contains("cannot be joined"));
    QTest::mouseMove(m_hand.view->viewport(), m_hand.headerOf("vpc-1"));
    QTRY_VERIFY(status.last().first().toString().contains("Attachment"));
}

void ConnectingTest::reattachesAnEndWithTheMouse() {
    join();
    m_hand.put("aws.transit-gateway", 500, 400);
    m_hand.document->select("att-1");
    const Json properties = link().properties;
    m_hand.bothWays([&] { m_hand.drag(endPoint(true), m_hand.middleOf("tgw-2")); });
    QCOMPARE(link().to, Id("tgw-2"));
    QCOMPARE(link().from, Id("vpc-1"));
    QCOMPARE(link().name, std::string("first"));
    QVERIFY(link().properties == properties);
    QCOMPARE(m_hand.document->undoStack().undoText(), QString("Re-attach first to tgw-2"));
    m_hand.bothWays([&] { m_hand.drag(endPoint(false), m_hand.headerOf("vpc-2")); });
    QCOMPARE(link().from, Id("vpc-2"));
}

void ConnectingTest::reattachesAnEndWithTheKeyboard() {
    join();
    m_hand.document->select("att-1");
    m_hand.tools->moveLinkEnd(LinkEnd::from);
    m_hand.key(Qt::Key_Tab);
    m_hand.bothWays([&] { m_hand.key(Qt::Key_Return); });
    QCOMPARE(link().from, Id("vpc-2"));
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"att-1"});
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    m_hand.document->clearSelection();
    m_hand.tools->moveLinkEnd(LinkEnd::to);
    QVERIFY(status.last().first().toString().contains("Select one link"));
}

void ConnectingTest::refusesAnEndThatDoesNotFit() {
    join();
    m_hand.document->select("att-1");
    const std::string file = m_hand.text();
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    m_hand.drag(endPoint(true), m_hand.headerOf("vpc-2"));
    QCOMPARE(m_hand.text(), file);
    QVERIFY2(status.last().first().toString().contains("does not run between"),
             qPrintable(status.last().first().toString()));
}

void ConnectingTest::escapeLeavesTheLink() {
    join();
    m_hand.document->select("att-1");
    const std::string file = m_hand.text();
    m_hand.press(endPoint(true));
    m_hand.moveTo(m_hand.middleOf("tgw-1") + QPoint(200, 100));
    m_hand.key(Qt::Key_Escape);
    m_hand.release(m_hand.middleOf("tgw-1") + QPoint(200, 100));
    QCOMPARE(m_hand.text(), file);
    QCOMPARE(m_hand.tools->current(), ToolSet::Tool::select);
}

void ConnectingTest::placesJoinedInOneStep() {
    m_hand.bothWays([&] {
        m_hand.tools->placeJoined("aws.vpc", {500, 420}, "tgw-1");
        QCOMPARE(m_hand.document->selection(), QSet<QString>{"vpc-3"});
    });
    QCOMPARE(m_hand.document->design().links().size(), std::size_t(1));
    // What cannot be joined is placed all the same, and it is said why it stands alone.
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    m_hand.tools->placeJoined("aws.transit-gateway", {800, 420}, "subnet-1");
    QCOMPARE(m_hand.document->design().links().size(), std::size_t(1));
    QVERIFY(status.last().first().toString().contains("cannot be joined"));
}

void ConnectingTest::asksWhereSeveralKindsFit() {
    QVERIFY(m_hand.catalog->linksBetween("aws.transit-gateway", "aws.transit-gateway").size() > 1);
    const int steps = m_hand.document->undoStack().index();
    m_hand.tools->placeJoined("aws.transit-gateway", {500, 420}, "tgw-1");
    auto* menu = m_hand.view->viewport()->findChild<QMenu*>("linkKinds");
    QVERIFY(menu != nullptr);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_hand.document->design().links().size(), std::size_t(1));
    QCOMPARE(m_hand.document->undoStack().index(), steps + 1);
}

QTEST_MAIN(ConnectingTest)
#include "tst_connecting.moc"
