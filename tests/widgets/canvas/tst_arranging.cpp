// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvashand.h"

#include "widgets/commands/arrangement.h"
#include "widgets/tools/arranger.h"
#include "widgets/tools/guides.h"

using namespace isthmus;

/// Selecting, moving with guides, locks, drawing order, sizes and groups, as a hand does them.
class ArrangingTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_hand.loadCatalog(); }
    void init();
    void cleanup();
    void bandAddsAndTakesAway();
    void bandFollowsTheSetting();
    void bandSaysWhatItTakes();
    void selectsWhatIsAlike();
    void selectionGrowsAlongLinks();
    void jumpsFromItemToItem();
    void guidesPullToEdgesMiddlesAndGaps();
    void movesOntoGuidesAndAltLetsGo();
    void aChildGrowsOrLeavesItsParent();
    void lockedItemsStay();
    void locksAreWrittenCanonically();
    void ordersSiblings();
    void makesTheSameSize();
    void resizesWithTheKeyboard();
    void groupsMoveTheirMembers();
    void groupsTakeInAndLetGo();
    void groupsNest();
    void removalForgets();

private:
    [[nodiscard]] QByteArray members(const char* group) const {
        QByteArrayList names;
        for (const Id& id : membersOf(m_hand.document->design(), m_hand.node(group)))
            names << QByteArray::fromStdString(id);
        return names.join(' ');
    }

    testing::CanvasHand m_hand;
    std::unique_ptr<Arranger> m_arranger;
};

void ArrangingTest::init() {
    m_hand.setUp();
    m_arranger = std::make_unique<Arranger>(*m_hand.view);
}

void ArrangingTest::cleanup() {
    m_arranger.reset();
    m_hand.tearDown();
}

void ArrangingTest::bandAddsAndTakesAway() {
    const Rect gateway = m_hand.rectOf("tgw-1");
    const QPoint from = m_hand.at(gateway.x - 30, gateway.y - 30);
    const QPoint to = m_hand.at(gateway.x + gateway.width + 30, gateway.y + gateway.height + 30);
    m_hand.document->select("vpc-2");
    m_hand.drag(from, to, Qt::ShiftModifier);
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"vpc-2", "tgw-1"}));
    m_hand.drag(from, to, Qt::ControlModifier);
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"vpc-2"});
}

void ArrangingTest::bandFollowsTheSetting() {
    const Rect gateway = m_hand.rectOf("tgw-1");
    const QPoint from = m_hand.at(gateway.x - 30, gateway.y - 30);
    const QPoint across = m_hand.at(gateway.x + 40, gateway.y + 40);
    EditOptions options;
    options.band = BandMode::touching;
    m_hand.view->setOptions(options);
    m_hand.drag(from, across);
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"tgw-1"});
    options.band = BandMode::containing;
    m_hand.view->setOptions(options);
    const QPoint right = m_hand.at(gateway.x + gateway.width + 30, gateway.y - 30);
    m_hand.drag(right, across);
    QVERIFY(m_hand.document->selection().isEmpty());
}

void ArrangingTest::bandSaysWhatItTakes() {
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    const QPoint from = m_hand.at(700, 500);
    m_hand.press(from);
    m_hand.moveTo(from + QPoint(60, 40));
    QVERIFY(status.last().first().toString().contains("inside"));
    m_hand.moveTo(from + QPoint(-60, 40));
    QVERIFY(status.last().first().toString().contains("touches"));
    m_hand.release(from + QPoint(-60, 40));
    QCOMPARE(status.last().first().toString(), QString());
}

void ArrangingTest::selectsWhatIsAlike() {
    m_hand.put("gcp.network", 700, 500);
    m_hand.document->select("vpc-1");
    m_arranger->selectSimilar(Likeness::kind);
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"vpc-1", "vpc-2"}));
    m_arranger->selectSimilar(Likeness::provider);
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"vpc-1", "vpc-2", "subnet-1", "tgw-1"}));
    m_arranger->selectInverted();
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"network-1"});
    Node moved = m_hand.node("vpc-2");
    moved.region = "eu-west-1";
    QVERIFY(m_hand.document->apply(Edit{"", {PutNode{moved}}}));
    m_hand.document->select("subnet-1");
    m_arranger->selectSimilar(Likeness::region);
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"vpc-1", "subnet-1", "tgw-1"}));
    m_hand.document->select("subnet-1");
    m_arranger->selectContainer();
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"vpc-1"});
    m_arranger->selectContents();
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"subnet-1"});
    m_arranger->selectContents();
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"subnet-1"});
}

void ArrangingTest::selectionGrowsAlongLinks() {
    Link first{"a", "attachment", "vpc-1", "tgw-1", {}, {}, {}, {}, {}};
    Link second{"b", "attachment", "vpc-2", "tgw-1", {}, {}, {}, {}, {}};
    QVERIFY(m_hand.document->apply(Edit{"", {PutLink{first}, PutLink{second}}}));
    m_hand.document->select("vpc-1");
    m_arranger->selectConnected();
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"vpc-1", "a", "tgw-1"}));
    m_arranger->selectConnected();
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"vpc-1", "a", "tgw-1", "b", "vpc-2"}));
    m_hand.document->select("b");
    m_arranger->selectSimilar(Likeness::kind);
    QCOMPARE(m_hand.document->selection(), (QSet<QString>{"a", "b"}));
}

void ArrangingTest::jumpsFromItemToItem() {
    m_hand.document->select("tgw-1");
    m_arranger->jump(Direction::left);
    QVERIFY(m_hand.document->selection() != QSet<QString>{"tgw-1"});
    m_hand.document->select("vpc-2");
    m_arranger->jump(Direction::up);
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"subnet-1"});
    m_hand.document->select("subnet-1");
    m_arranger->jump(Direction::right);
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"tgw-1"});
    m_arranger->jump(Direction::right);
    QCOMPARE(m_hand.document->selection(), QSet<QString>{"tgw-1"});
    m_hand.document->clearSelection();
    m_arranger->jump(Direction::down);
    QCOMPARE(m_hand.document->selection().size(), 1);
}

void ArrangingTest::guidesPullToEdgesMiddlesAndGaps() {
    const Guides guides({QRectF(0, 0, 100, 50), QRectF(130, 0, 100, 60)});
    // The left edge to a left edge.
    const auto edge = guides.snap(QRectF(3, 200, 80, 40), 5);
    QVERIFY(edge.x && !edge.y);
    QCOMPARE(edge.by.x(), -3.0);
    // Middles.
    const auto middle = guides.snap(QRectF(38, 200, 20, 40), 5);
    QVERIFY(middle.x);
    QCOMPARE(middle.by.x(), 2.0);
    // The third in a row at the gap of the first two, and the marks across both gaps.
    auto gap = guides.snap(QRectF(258, 10, 100, 33), 5);
    QVERIFY(gap.x);
    QCOMPARE(gap.by.x(), 2.0);
    guides.addMarks(QRectF(260, 10, 100, 33), gap);
    QCOMPARE(gap.gaps.size(), std::size_t(2));
    QCOMPARE(gap.gaps.front().length(), 30.0);
    QCOMPARE(gap.gaps.back().length(), 30.0);
    // Half-way between two.
    const Guides apart({QRectF(0, 0, 100, 50), QRectF(300, 0, 100, 50)});
    const auto between = apart.snap(QRectF(172, 12, 60, 11), 5);
    QVERIFY(between.x);
    QCOMPARE(between.by.x(), -2.0);
    // Nothing within reach.
    const auto none = guides.snap(QRectF(500, 500, 83, 41), 5);
    QVERIFY(!none.x && !none.y);
}

void ArrangingTest::movesOntoGuidesAndAltLetsGo() {
    // Off the grid, so that only a guide can bring the gateway there.
    const Rect other = m_hand.rectOf("vpc-2");
    m_hand.place("vpc-2", {other.x + 3, 403, other.width, other.height});
    const Rect before = m_hand.rectOf("tgw-1");
    const QPoint from = m_hand.middleOf("tgw-1");
    const QPoint to = from + QPoint(100, static_cast<int>(403 - before.y) + 4);
    m_hand.drag(from, to);
    QCOMPARE(m_hand.rectOf("tgw-1").y, 403.0);
    m_hand.document->undoStack().undo();
    m_hand.drag(from, to, Qt::AltModifier);
    QCOMPARE(m_hand.rectOf("tgw-1").y, 407.0);
    m_hand.document->undoStack().undo();
    EditOptions options;
    options.guides = false;
    m_hand.view->setOptions(options);
    m_hand.drag(from, to);
    QCOMPARE(m_hand.rectOf("tgw-1").y, 408.0);
    m_hand.document->undoStack().undo();
    options.snapToGrid = false;
    m_hand.view->setOptions(options);
    m_hand.drag(from, to);
    QCOMPARE(m_hand.rectOf("tgw-1").y, 407.0);
}

void ArrangingTest::aChildGrowsOrLeavesItsParent() {
    m_hand.put("onprem.site", 700, 500);
    m_hand.put("onprem.router", 700, 500, "site-1");
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    const Rect frame = m_hand.rectOf("site-1");
    const Rect router = m_hand.rectOf("router-1");
    const QPoint from = m_hand.middleOf("router-1");
    // Over the edge with the middle inside: the site grows.
    const QPoint over(static_cast<int>(frame.x + frame.width - router.x - router.width / 2) - 10, 0);
    m_hand.press(from);
    m_hand.moveTo(from + over / 2);
    m_hand.moveTo(from + over);
    QVERIFY2(status.last().first().toString().contains("grows"), qPrintable(status.last().first().toString()));
    m_hand.bothWays([&] { m_hand.release(from + over); });
    QVERIFY(m_hand.rectOf("site-1").width > frame.width);
    QCOMPARE(m_hand.node("router-1").parent, Id("site-1"));
    m_hand.document->undoStack().undo();
    // Outside: it leaves.
    const QPoint away(static_cast<int>(frame.width) + 120, 0);
    m_hand.press(from);
    m_hand.moveTo(from + away / 2);
    m_hand.moveTo(from + away);
    QVERIFY2(status.last().first().toString().contains("leaves"), qPrintable(status.last().first().toString()));
    m_hand.bothWays([&] { m_hand.release(from + away); });
    QCOMPARE(m_hand.node("router-1").parent, Id());
    QCOMPARE(m_hand.rectOf("site-1"), frame);
    // A subnet cannot: its network grows after it.
    const QPoint child = m_hand.middleOf("subnet-1");
    m_hand.press(child);
    m_hand.moveTo(child + QPoint(120, 0));
    m_hand.moveTo(child + QPoint(240, 0));
    QVERIFY(status.last().first().toString().contains("grows"));
    m_hand.release(child + QPoint(240, 0));
    QCOMPARE(m_hand.node("subnet-1").parent, Id("vpc-1"));
    const Rect grown = m_hand.rectOf("vpc-1");
    QVERIFY(grown.x + grown.width >= m_hand.rectOf("subnet-1").x + m_hand.rectOf("subnet-1").width);
}

void ArrangingTest::lockedItemsStay() {
    m_hand.document->select("tgw-1");
    m_hand.bothWays([&] { m_arranger->toggleLock(); });
    QVERIFY(m_arranger->isLocked());
    QCOMPARE(m_hand.document->undoStack().undoText(), QString("Lock 1 item"));
    QVERIFY(m_hand.view->items().nodes()[m_hand.view->items().nodeIndex("tgw-1")].locked);
    const std::string file = m_hand.text();
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    m_hand.drag(m_hand.middleOf("tgw-1"), m_hand.middleOf("tgw-1") + QPoint(80, 80));
    QVERIFY(status.last().first().toString().contains("locked"));
    m_hand.key(Qt::Key_Right);
    const QRectF card = m_hand.view->viewRectOf("tgw-1");
    m_hand.drag(card.bottomRight().toPoint(), card.bottomRight().toPoint() + QPoint(40, 40));
    m_hand.document->setSelection({"tgw-1", "vpc-1"});
    m_hand.view->alignBottom();
    QCOMPARE(m_hand.rectOf("tgw-1").y, 160.0);
    QVERIFY(m_hand.text() != file);
    m_hand.document->undoStack().undo();
    QCOMPARE(m_hand.text(), file);
    // What contains something locked stays too; the rest of a selection moves.
    m_hand.document->select("subnet-1");
    m_arranger->toggleLock();
    const Rect before = m_hand.rectOf("vpc-1");
    const Rect other = m_hand.rectOf("vpc-2");
    m_hand.document->setSelection({"vpc-1", "vpc-2"});
    m_hand.key(Qt::Key_Right);
    QCOMPARE(m_hand.rectOf("vpc-1"), before);
    QCOMPARE(m_hand.rectOf("vpc-2").x, other.x + 8);
    // And let go again.
    m_hand.document->select("tgw-1");
    m_arranger->toggleLock();
    m_hand.key(Qt::Key_Right);
    QVERIFY(m_hand.text() != file);
}

void ArrangingTest::locksAreWrittenCanonically() {
    const auto lock = [&](const char* id, bool locked) { QVERIFY(m_hand.document->apply(lockingOf(m_hand.document->design(), "main", {id}, locked))); };
    const std::string plain = m_hand.text();
    lock("vpc-1", true);
    lock("tgw-1", true);
    const std::string one = m_hand.text();
    lock("vpc-1", false);
    lock("tgw-1", false);
    QCOMPARE(m_hand.text(), plain);
    lock("tgw-1", true);
    lock("vpc-1", true);
    QCOMPARE(m_hand.text(), one);
    QVERIFY(one.find("\"locked\": [\n        \"tgw-1\",\n        \"vpc-1\"\n      ]") != std::string::npos);
}

void ArrangingTest::ordersSiblings() {
    m_hand.put("aws.transit-gateway", 520, 210);
    m_hand.put("aws.transit-gateway", 540, 230);
    const QPoint shared = m_hand.at(540, 215);
    const auto top = [&] { return m_hand.view->idOf(m_hand.view->hitAt(shared)); };
    QCOMPARE(top(), QString("tgw-3"));
    m_hand.document->select("tgw-1");
    m_hand.bothWays([&] { m_arranger->restack(Restack::forward); });
    const auto order = [&] { return arrangementOf(m_hand.document->design(), "main"); };
    QVERIFY(order().orderOf("tgw-1") > order().orderOf("tgw-2") || order().orderOf("tgw-2") < order().orderOf("tgw-3"));
    QCOMPARE(top(), QString("tgw-3"));
    m_hand.bothWays([&] { m_arranger->restack(Restack::toFront); });
    QCOMPARE(top(), QString("tgw-1"));
    m_hand.bothWays([&] { m_arranger->restack(Restack::backward); });
    QCOMPARE(top(), QString("tgw-3"));
    m_hand.document->select("tgw-3");
    m_hand.bothWays([&] { m_arranger->restack(Restack::toBack); });
    QCOMPARE(top(), QString("tgw-1"));
    // In the order of the ids nothing needs a number, so none is written.
    for (const char* id : {"tgw-3", "tgw-2", "tgw-1"}) {
        m_hand.document->select(id);
        m_arranger->restack(Restack::toBack);
    }
    QVERIFY(m_hand.text().find("\"order\"") == std::string::npos);
    const std::string file = m_hand.text();
    m_arranger->restack(Restack::toBack);
    QCOMPARE(m_hand.text(), file);
}

void ArrangingTest::makesTheSameSize() {
    const Rect card = m_hand.rectOf("tgw-1");
    const Rect frame = m_hand.rectOf("vpc-1");
    m_hand.document->setSelection({"tgw-1", "vpc-1"});
    m_hand.bothWays([&] { m_arranger->sameSize(true, false); });
    QCOMPARE(m_hand.rectOf("tgw-1").width, std::max(card.width, frame.width));
    QCOMPARE(m_hand.rectOf("tgw-1").height, card.height);
    m_hand.bothWays([&] { m_arranger->sameSize(true, true); });
    QCOMPARE(m_hand.rectOf("tgw-1").height, frame.height);
}

void ArrangingTest::resizesWithTheKeyboard() {
    m_hand.document->select("vpc-2");
    const Rect before = m_hand.rectOf("vpc-2");
    m_hand.bothWays([&] {
        m_hand.key(Qt::Key_Right, Qt::ControlModifier);
        m_hand.key(Qt::Key_Down, Qt::ControlModifier);
    });
    QCOMPARE(m_hand.rectOf("vpc-2").width, before.width + 8);
    QCOMPARE(m_hand.rectOf("vpc-2").height, before.height + 8);
    m_hand.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_hand.rectOf("vpc-2").width, before.width + 7);
}

void ArrangingTest::groupsMoveTheirMembers() {
    m_hand.document->setSelection({"vpc-1", "tgw-1", "subnet-1"});
    m_hand.bothWays([&] { m_arranger->group(); });
    QCOMPARE(m_hand.document->undoStack().undoText(), QString("Group 2 items"));
    QCOMPARE(members("group-1"), QByteArray("tgw-1 vpc-1"));
    const Rect frame = m_hand.rectOf("group-1");
    const Rect card = m_hand.rectOf("tgw-1");
    const Rect child = m_hand.rectOf("subnet-1");
    QVERIFY(frame.x < m_hand.rectOf("vpc-1").x && frame.x + frame.width > card.x + card.width);
    // The frame lies under what it holds.
    QCOMPARE(m_hand.view->idOf(m_hand.view->hitAt(m_hand.headerOf("vpc-1"))), QString("vpc-1"));
    m_hand.bothWays([&] { m_hand.drag(m_hand.headerOf("group-1"), m_hand.headerOf("group-1") + QPoint(16, 24), Qt::AltModifier); });
    QCOMPARE(m_hand.rectOf("tgw-1").x, card.x + 16);
    QCOMPARE(m_hand.rectOf("subnet-1").y, child.y + 24);
    // A copy of the group brings copies of its members.
    m_hand.document->select("group-1");
    m_hand.bothWays([&] { m_hand.view->duplicate(); });
    QCOMPARE(members("group-1-2"), QByteArray("tgw-1-2 vpc-1-2"));
    m_hand.document->select("group-1");
    m_hand.bothWays([&] { m_arranger->ungroup(); });
    QVERIFY(m_hand.document->design().node("group-1") == nullptr);
    QVERIFY(m_hand.document->design().node("tgw-1") != nullptr);
    QVERIFY(m_hand.document->design().position("main", "group-1") == nullptr);
}

void ArrangingTest::groupsTakeInAndLetGo() {
    m_hand.document->setSelection({"vpc-1"});
    m_arranger->group();
    QSignalSpy status(m_hand.view.get(), &CanvasView::statusChanged);
    // Dropped on the frame, it joins.
    const Rect frame = m_hand.rectOf("group-1");
    const QPoint from = m_hand.middleOf("tgw-1");
    m_hand.bothWays([&] { m_hand.drag(from, m_hand.at(frame.x + frame.width - 12, frame.y + 20)); });
    QCOMPARE(members("group-1"), QByteArray("vpc-1 tgw-1"));
    // The frame has grown around it.
    const Rect grown = m_hand.rectOf("group-1");
    const Rect card = m_hand.rectOf("tgw-1");
    QVERIFY(grown.x + grown.width > card.x + card.width);
    // Taken far away, it leaves.
    m_hand.bothWays([&] { m_hand.drag(m_hand.middleOf("tgw-1"), m_hand.at(900, 560)); });
    QCOMPARE(members("group-1"), QByteArray("vpc-1"));
    // A member that moves a little takes the edge along.
    m_hand.document->select("vpc-1");
    for (int i = 0; i < 5; ++i)
        m_hand.key(Qt::Key_Right);
    QVERIFY(m_hand.rectOf("group-1").x + m_hand.rectOf("group-1").width > m_hand.rectOf("vpc-1").x + m_hand.rectOf("vpc-1").width);
}

void ArrangingTest::groupsNest() {
    m_hand.document->setSelection({"vpc-1"});
    m_arranger->group();
    m_hand.document->setSelection({"group-1", "tgw-1"});
    m_hand.bothWays([&] { m_arranger->group(); });
    QCOMPARE(m_hand.node("group-1").parent, Id("group-2"));
    QCOMPARE(members("group-2"), QByteArray("tgw-1"));
    // Outer frame, inner frame, network: each over the one around it.
    const DisplayList& items = m_hand.view->items();
    QVERIFY(items.isUnder(items.nodeIndex("group-2"), items.nodeIndex("group-1")));
    QVERIFY(items.isUnder(items.nodeIndex("group-1"), items.nodeIndex("vpc-1")));
    m_hand.document->select("group-2");
    const Rect card = m_hand.rectOf("subnet-1");
    m_hand.key(Qt::Key_Right);
    QCOMPARE(m_hand.rectOf("subnet-1").x, card.x + 8);
    // The two subnets of a network can be framed inside it.
    m_hand.put("aws.subnet", 112, 80, "vpc-2");
    m_hand.document->setSelection({"subnet-2"});
    m_arranger->group();
    QVERIFY(items.isUnder(items.nodeIndex("vpc-2"), items.nodeIndex("group-3")));
    QVERIFY(items.isUnder(items.nodeIndex("group-3"), items.nodeIndex("subnet-2")));
}

void ArrangingTest::removalForgets() {
    m_hand.document->setSelection({"vpc-1", "tgw-1"});
    m_arranger->group();
    m_hand.document->setSelection({"tgw-1"});
    m_arranger->toggleLock();
    m_arranger->restack(Restack::toBack);
    m_hand.bothWays([&] { m_hand.view->deleteSelection(); });
    QCOMPARE(members("group-1"), QByteArray("vpc-1"));
    QVERIFY(arrangementOf(m_hand.document->design(), "main") == Arrangement());
    // A new one of that name starts afresh.
    m_hand.put("aws.transit-gateway", 700, 500);
    QVERIFY(heldBy(m_hand.document->design(), "main", "tgw-1").empty());
}

QTEST_MAIN(ArrangingTest)
#include "tst_arranging.moc"
