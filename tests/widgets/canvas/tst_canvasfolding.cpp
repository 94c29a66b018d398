// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/canvas/bendhandles.h"
#include "widgets/canvas/breadcrumb.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/hops.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/viewedits.h"
#include "widgets/tools/toolset.h"

#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace isthmus;

/// Collapsed containers, one container alone, and the ways of links that a user decides: as values, and with the mouse.
class CanvasFoldingTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void viewMembersAreCanonical();
    void collapseBundlesAndCounts();
    void collapsedCountsFindings();
    void collapseIsUndoable();
    void oneContainerAlone();
    void fitsToContents();
    void parallelLinksFanOut_data();
    void parallelLinksFanOut();
    void channelsAreShared();
    void crossingsHop();
    void labelsKeepClear();
    void bendsStayUntilReset();
    void bendsMoveWithBothEnds();
    void settlesAwayFromTheWindow();
    void dragsAPiece();
    void dragsABendOfAStraightLink();
    void clicksTheFold();
    void entersAndLeaves();

private:
    void node(const char* id, const char* kind, const Rect& rect, const char* parent = "");
    void link(const char* id, const char* kind, const char* from, const char* to);
    void put(const Edit& edit) { QVERIFY(m_document->apply(edit)); }
    [[nodiscard]] const LinkItem& line(const char* id) const {
        return m_view->items().links()[m_view->items().linkIndex(id)];
    }
    [[nodiscard]] const NodeItem& box(const char* id) const {
        return m_view->items().nodes()[m_view->items().nodeIndex(id)];
    }
    [[nodiscard]] QPoint at(const QPointF& scene) const { return m_view->transform().toView(scene).toPoint(); }
    [[nodiscard]] std::string text() const { return writeDesign(m_document->design()); }
    void checkUndo();
    void drag(const QPoint& from, const QPoint& to);
    void twoNetworks();

    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<CanvasView> m_view;
    std::unique_ptr<ToolSet> m_tools;
};

void CanvasFoldingTest::initTestCase() {
    auto catalog = Catalog::load(findResources() / "catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = *catalog;
}

void CanvasFoldingTest::init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
    m_theme = std::make_unique<Theme>();
    m_document = std::make_unique<Document>();
    m_view = std::make_unique<CanvasView>(*m_document, m_catalog, *m_theme);
    m_tools = std::make_unique<ToolSet>(*m_view);
    m_view->setMiniMapShown(false);
    m_view->resize(1200, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void CanvasFoldingTest::cleanup() {
    m_tools.reset();
    m_view.reset();
    m_document.reset();
}

void CanvasFoldingTest::node(const char* id, const char* kind, const Rect& rect, const char* parent) {
    Node made;
    made.id = id;
    made.kind = kind;
    made.name = id;
    made.parent = parent;
    put(Edit{"Put", {PutNode{made}, PutPosition{"main", made.id, rect}}});
}

void CanvasFoldingTest::link(const char* id, const char* kind, const char* from, const char* to) {
    Link made;
    made.id = id;
    made.kind = kind;
    made.from = from;
    made.to = to;
    put(Edit{"Put", {PutLink{made}}});
}

// Two networks with two subnets each, three links between them and one to a gateway.
void CanvasFoldingTest::twoNetworks() {
    node("a", "aws.vpc", {0, 0, 224, 232});
    node("a1", "aws.subnet", {20, 44, 184, 64}, "a");
    node("a2", "aws.subnet", {20, 128, 184, 64}, "a");
    node("b", "gcp.network", {480, 0, 224, 232});
    node("b1", "gcp.subnet", {500, 44, 184, 64}, "b");
    node("b2", "gcp.subnet", {500, 128, 184, 64}, "b");
    node("tgw", "aws.transit-gateway", {20, 320, 184, 64});
    link("l1", "peering", "a1", "b1");
    link("l2", "peering", "a2", "b1");
    link("l3", "vpn", "a2", "b2");
    link("l4", "attachment", "a", "tgw");
    link("l5", "peering", "a1", "a2");
    m_view->setZoom(1.0, {600, 400});
    m_view->centreOn({350, 200});
    QTRY_VERIFY(m_view->isSettled());
}

void CanvasFoldingTest::checkUndo() {
    const std::string after = text();
    m_document->undoStack().undo();
    const std::string before = text();
    QVERIFY(before != after);
    m_document->undoStack().redo();
    QCOMPARE(text(), after);
    const auto again = readDesign(after);
    QVERIFY(again.ok());
    QCOMPARE(writeDesign(*again), after);
}

void CanvasFoldingTest::drag(const QPoint& from, const QPoint& to) {
    QTest::mouseMove(m_view->viewport(), from);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(m_view->viewport(), (from + to) / 2);
    QTest::mouseMove(m_view->viewport(), to);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, to);
}

void CanvasFoldingTest::viewMembersAreCanonical() {
    node("a", "aws.vpc", {0, 0, 224, 128});
    const Design& design = m_document->design();
    put(Edit{"", {putCollapsed("main", {"b", "a"})}});
    put(Edit{"", {putRoutes(design, "main", {{"z", {LinkStyle::curved, {}}}, {"y", {{}, {{1.234, 2}}}}})}});
    put(Edit{"", {putLinkStyle("main", LinkStyle::straight)}});
    const View& view = *design.view("main");
    QCOMPARE(collapsedOf(view), (std::set<Id>{"a", "b"}));
    QVERIFY(linkStyleOf(view) == LinkStyle::straight);
    QVERIFY((routeOf(view, "y") == LinkRoute{{}, {{1.23, 2}}}));
    QVERIFY((routesOf(view).at("z") == LinkRoute{LinkStyle::curved, {}}));
    // What is empty is not written, and what others put beside ours stays.
    put(Edit{"",
             {PutViewMember{"main", "routes", Json::parse(R"({"z": {"style": "curved", "width": 3}, "broken": 7})")}}});
    put(Edit{"", {putRoutes(design, "main", {{"z", {}}, {"broken", {}}})}});
    QVERIFY(text().find("\"width\": 3") != std::string::npos);
    QVERIFY(text().find("curved") == std::string::npos);
    put(Edit{"", {putCollapsed("main", {})}});
    QVERIFY(text().find("collapsed") == std::string::npos);
}

void CanvasFoldingTest::collapseBundlesAndCounts() {
    twoNetworks();
    QVERIFY(line("l1").placed && line("l2").placed && line("l3").placed);
    m_view->setCollapsed("a", true);
    QVERIFY(box("a").collapsed && !box("a").frame);
    QVERIFY(!box("a1").placed);
    QCOMPARE(box("a").inside, 2U);
    QCOMPARE(box("a").rect, QRectF(0, 0, layout::cardWidth, layout::cardHeight));
    // Two end at b1 and are one line; the third runs to b2 alone, and the one inside is gone.
    QCOMPARE(line("l1").count, 2U);
    QVERIFY(!line("l2").placed);
    QCOMPARE(line("l3").count, 1U);
    QVERIFY(!line("l5").placed);
    m_view->setCollapsed("b", true);
    QCOMPARE(line("l1").count, 3U);
    QVERIFY(line("l1").label.contains('3'));
    QCOMPARE(m_view->items().linksBehind(m_view->items().linkIndex("l1")),
             (std::vector<std::string>{"l1", "l2", "l3"}));
    m_view->expandAll();
    QVERIFY(box("a").frame && line("l2").placed);
}

void CanvasFoldingTest::collapsedCountsFindings() {
    twoNetworks();
    Finding error;
    error.severity = Severity::error;
    error.subjects = {"a1"};
    Finding warning;
    warning.severity = Severity::warning;
    warning.subjects = {"l5"};
    m_view->setFindings({warning, error});
    QCOMPARE(box("a").badge.count, std::uint16_t{0});
    m_view->setCollapsed("a", true);
    QCOMPARE(box("a").badge.count, std::uint16_t{2});
    QVERIFY(box("a").badge.worst == Severity::error);
    m_view->setFindings({warning});
    QCOMPARE(box("a").badge.count, std::uint16_t{1});
}

void CanvasFoldingTest::collapseIsUndoable() {
    twoNetworks();
    m_document->setSelection({"a", "b"});
    m_view->toggleCollapsed();
    QVERIFY(box("a").collapsed && box("b").collapsed);
    checkUndo();
    m_view->toggleCollapsed();
    QVERIFY(!box("a").collapsed && !box("b").collapsed);
    checkUndo();
}

void CanvasFoldingTest::oneContainerAlone() {
    twoNetworks();
    m_view->showOnly("a");
    QVERIFY(box("a").placed && box("a1").placed);
    QVERIFY(!box("b").placed && !box("b1").placed && !box("tgw").placed);
    QCOMPARE(line("l1").outside, QStringLiteral("b1"));
    QVERIFY(line("l1").placed);
    // It leaves through the side that faces what it leads to, and ends just beyond the border.
    QVERIFY(line("l1").points.back().x() > box("a").rect.right());
    QCOMPARE(line("l4").outside, QStringLiteral("tgw"));
    QVERIFY(line("l4").points.back().y() > box("a").rect.bottom());
    QVERIFY(line("l5").outside.isEmpty() && line("l5").placed);
    m_view->leaveContainer();
    QVERIFY(m_view->items().root().empty() && box("tgw").placed);
    // A container that goes while it is shown alone gives the whole design back.
    m_view->showOnly("a");
    put(removalOf(m_document->design(), {"a"}));
    QVERIFY(m_view->items().root().empty() && box("tgw").placed);
}

void CanvasFoldingTest::fitsToContents() {
    twoNetworks();
    put(Edit{"", {PutPosition{"main", "a", {-100, -60, 500, 400}}}});
    m_document->select("a");
    m_view->fitToContents();
    const Rect fitted = *m_document->design().position("main", "a");
    QVERIFY(fitted == (Rect{0, 0, 224, 212}));
    checkUndo();
    QVERIFY(fittingOf(m_document->design(), "main", {"a"}).empty());
    QVERIFY(fittingOf(m_document->design(), "main", {"a1"}).empty());
}

void CanvasFoldingTest::parallelLinksFanOut_data() {
    QTest::addColumn<LinkStyle>("style");
    QTest::newRow("orthogonal") << LinkStyle::orthogonal;
    QTest::newRow("straight") << LinkStyle::straight;
    QTest::newRow("curved") << LinkStyle::curved;
}

void CanvasFoldingTest::parallelLinksFanOut() {
    QFETCH(LinkStyle, style);
    node("x", "aws.transit-gateway", {0, 0, 184, 64});
    node("y", "aws.customer-gateway", {500, 0, 184, 64});
    link("p1", "vpn", "x", "y");
    link("p2", "vpn", "y", "x");
    link("p3", "vpn", "x", "y");
    m_view->setLinkStyle(style);
    for (const auto& [a, b] : {std::pair("p1", "p2"), {"p2", "p3"}, {"p1", "p3"}}) {
        const double apart = router::distanceTo(line(a).points, line(b).middle.point);
        QVERIFY2(apart >= 10, qPrintable(QStringLiteral("%1 and %2 are %3 apart").arg(a, b).arg(apart)));
    }
}

// Two links that would turn on the same line run beside one another.
void CanvasFoldingTest::channelsAreShared() {
    for (const auto& [id, x, y] :
         {std::tuple("w1", 0.0, 0.0), {"w2", 0.0, 300.0}, {"e1", 500.0, 150.0}, {"e2", 500.0, 450.0}})
        node(id, "aws.transit-gateway", {x, y, 184, 64});
    link("c1", "peering", "w1", "e2");
    link("c2", "peering", "w2", "e1");
    link("c3", "peering", "w1", "e1");
    link("c4", "peering", "w2", "e2");
    const auto& links = m_view->items().links();
    for (const LinkItem& a : links)
        for (const LinkItem& b : links)
            for (std::size_t i = 1; i < a.points.size(); ++i)
                for (std::size_t j = 1; a.id < b.id && j < b.points.size(); ++j) {
                    const QRectF first = QRectF(a.points[i - 1], a.points[i]).normalized();
                    const QRectF second = QRectF(b.points[j - 1], b.points[j]).normalized();
                    const bool bothUpright = first.width() < 0.01 && second.width() < 0.01;
                    const double overlap =
                        std::min(first.bottom(), second.bottom()) - std::max(first.top(), second.top());
                    if (bothUpright && overlap > 1)
                        QVERIFY2(std::abs(first.x() - second.x()) >= 5, (a.id + " lies on " + b.id).c_str());
                }
}

void CanvasFoldingTest::crossingsHop() {
    node("left", "aws.transit-gateway", {0, 200, 184, 64});
    node("right", "aws.transit-gateway", {600, 200, 184, 64});
    node("above", "aws.transit-gateway", {300, 0, 184, 64});
    node("below", "aws.transit-gateway", {300, 400, 184, 64});
    link("flat", "peering", "left", "right");
    link("steep", "peering", "above", "below");
    const DisplayList& items = m_view->items();
    const std::vector<DisplayList::Index> all{items.linkIndex("flat"), items.linkIndex("steep")};
    Hops hops = hopsOf(items, all, 14);
    QCOMPARE(hops.size(), std::size_t{1});
    QCOMPARE(hops.at(items.linkIndex("flat")).size(), std::size_t{1});
    QCOMPARE(hops.at(items.linkIndex("flat")).front().bulge, QPointF(0, -1));
    // The thick line stays straight; the other one passes over it.
    Link thick = *m_document->design().link("flat");
    thick.kind = "interconnect";
    put(Edit{"", {PutLink{thick}}});
    hops = hopsOf(items, all, 14);
    QCOMPARE(hops.size(), std::size_t{1});
    QCOMPARE(hops.at(items.linkIndex("steep")).front().bulge, QPointF(1, 0));
    m_view->setLinkStyle(LinkStyle::curved);
    QVERIFY(hopsOf(items, all, 14).empty());
}

void CanvasFoldingTest::labelsKeepClear() {
    node("x", "aws.transit-gateway", {0, 0, 184, 120});
    node("y", "aws.customer-gateway", {420, 0, 184, 120});
    for (const char* id : {"p1", "p2", "p3"}) {
        Link made;
        made.id = id;
        made.kind = "vpn";
        made.from = "x";
        made.to = "y";
        made.properties["bandwidthMbps"] = 1250;
        put(Edit{"", {PutLink{made}}});
    }
    const auto& links = m_view->items().links();
    const auto labelOf = [](const LinkItem& item) {
        const double width = 16 + 6.5 * static_cast<double>(item.label.size());
        return QRectF(item.middle.point.x() - width / 2, item.middle.point.y() - 10, width, 20);
    };
    for (const LinkItem& a : links) {
        QVERIFY(!a.label.isEmpty());
        for (const NodeItem& card : m_view->items().nodes())
            QVERIFY(!labelOf(a).intersects(card.rect));
        for (const LinkItem& b : links)
            if (a.id < b.id)
                QVERIFY2(!labelOf(a).intersects(labelOf(b)), (a.id + " covers " + b.id).c_str());
    }
}

void CanvasFoldingTest::bendsStayUntilReset() {
    twoNetworks();
    const std::vector<QPointF> found = line("l3").points;
    put(bendingOf(m_document->design(), "main", "l3", {{300, 160}, {300, 280}, {440, 280}, {440, 160}}));
    QCOMPARE(line("l3").points.size(), std::size_t{6});
    QCOMPARE(line("l3").points[2], QPointF(300, 280));
    checkUndo();
    // An end that moves takes its own piece along, and the bends stay.
    put(Edit{"Move", {PutPosition{"main", "b2", {560, 128, 184, 64}}}});
    QCOMPARE(line("l3").points[2], QPointF(300, 280));
    QCOMPARE(line("l3").points.back().x(), 560.0);
    m_document->undoStack().undo();
    m_document->select("l3");
    m_view->resetRoutes();
    QCOMPARE(line("l3").points, found);
    checkUndo();
    QVERIFY(unbendingOf(m_document->design(), "main", {"l3"}).empty());
}

void CanvasFoldingTest::bendsMoveWithBothEnds() {
    twoNetworks();
    put(bendingOf(m_document->design(), "main", "l3", {{300, 280}, {440, 280}}));
    const auto step = bendsMovedWith(m_document->design(), "main", {"a2", "b2"}, 8, 16);
    QVERIFY(step.has_value());
    put(Edit{"", {*step}});
    QVERIFY(
        (routeOf(*m_document->design().view("main"), "l3").bends == std::vector<ScenePoint>{{308, 296}, {448, 296}}));
    QVERIFY(!bendsMovedWith(m_document->design(), "main", {"a2"}, 8, 16));
    // So also when they are dragged together.
    put(moveOf(m_document->design(), "main", {"a", "b"}, {24, 0}));
    QVERIFY(
        (routeOf(*m_document->design().view("main"), "l3").bends == std::vector<ScenePoint>{{332, 296}, {472, 296}}));
    checkUndo();
}

// A drawing with more links than are led at once: plain first, and around what is in the way a moment later.
void CanvasFoldingTest::settlesAwayFromTheWindow() {
    Edit edit{"Many", {}};
    const auto add = [&](const Id& id, double x, double y) {
        Node made;
        made.id = id;
        made.kind = "aws.transit-gateway";
        edit.add(PutNode{made});
        edit.add(PutPosition{"main", id, {x, y, 184, 64}});
    };
    for (int row = 0; row < 140; ++row)
        for (int column = 0; column < 3; ++column)
            add("n" + std::to_string(row) + "-" + std::to_string(column), column * 300.0, row * 120.0);
    for (int row = 0; row < 140; ++row)
        for (const auto& [suffix, to] : {std::pair("long", "-2"), {"near", "-1"}, {"far", "-2"}}) {
            Link made;
            made.id = "l" + std::to_string(row) + suffix;
            made.kind = "peering";
            made.from = "n" + std::to_string(row) + (std::string_view(suffix) == "far" ? "-1" : "-0");
            made.to = "n" + std::to_string(row) + to;
            edit.add(PutLink{made});
        }
    put(edit);
    m_view->setZoom(1.0, {0, 0});
    m_view->centreOn({400, 300});
    QTRY_VERIFY(m_view->isSettled());
    const LinkItem& way = line("l2long");
    QVERIFY(way.wayFound);
    for (std::size_t i = 1; i < way.points.size(); ++i) {
        QPointF a = way.points[i - 1];
        QPointF b = way.points[i];
        QVERIFY(!router::clipSegment(a, b, box("n2-1").rect.adjusted(1, 1, -1, -1)));
    }
    QVERIFY(line("l139long").wayFound);
}

void CanvasFoldingTest::dragsAPiece() {
    twoNetworks();
    m_document->select("l3");
    const auto handles = bendHandlesOf(m_view->items(), m_view->items().linkIndex("l3"));
    QCOMPARE(handles.size(), std::size_t{1});
    const QPointF start = handles.front().at;
    drag(at(start), at(start + QPointF(0, 120)));
    QVERIFY(!line("l3").bends.empty());
    const auto lowest = std::max_element(line("l3").points.begin(), line("l3").points.end(),
                                         [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    QCOMPARE(lowest->y(), layout::snapped(start.y() + 120));
    checkUndo();
    // Escape lets go without a trace.
    const std::string before = text();
    const QPoint grip = at(bendHandlesOf(m_view->items(), m_view->items().linkIndex("l3")).back().at);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, grip);
    QTest::mouseMove(m_view->viewport(), grip + QPoint(60, 60));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, grip + QPoint(60, 60));
    QCOMPARE(text(), before);
}

void CanvasFoldingTest::dragsABendOfAStraightLink() {
    twoNetworks();
    m_document->select("l3");
    m_view->setLinkStyle(LinkStyle::straight);
    const auto first = bendHandlesOf(m_view->items(), m_view->items().linkIndex("l3"));
    QCOMPARE(first.size(), std::size_t{1});
    drag(at(first.front().at), at(first.front().at + QPointF(0, 80)));
    QCOMPARE(line("l3").bends.size(), std::size_t{1});
    const QPoint bend = at(line("l3").bends.front());
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, bend);
    QVERIFY(line("l3").bends.empty());
}

void CanvasFoldingTest::clicksTheFold() {
    twoNetworks();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, at(foldRect(box("a")).center()));
    QVERIFY(box("a").collapsed);
    QVERIFY(m_document->selection().isEmpty());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, at(foldRect(box("a")).center()));
    QVERIFY(!box("a").collapsed);
    QVERIFY(foldRect(box("tgw")).isNull());
}

void CanvasFoldingTest::entersAndLeaves() {
    twoNetworks();
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, at({100, 10}));
    QCOMPARE(m_view->items().root(), Id("a"));
    auto* breadcrumb = m_view->findChild<Breadcrumb*>();
    QVERIFY(breadcrumb != nullptr && breadcrumb->isVisible());
    QCOMPARE(breadcrumb->findChildren<QToolButton*>().size(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QVERIFY(m_view->items().root().empty());
    QVERIFY(!breadcrumb->isVisible());
    QCOMPARE(m_document->selection(), (QSet<QString>{"a"}));
    m_view->enterContainer();
    QCOMPARE(m_view->items().root(), Id("a"));
    QTest::mouseClick(breadcrumb->findChildren<QToolButton*>().front(), Qt::LeftButton);
    QTRY_VERIFY(m_view->items().root().empty());
}

QTEST_MAIN(CanvasFoldingTest)
#include "tst_canvasfolding.moc"
