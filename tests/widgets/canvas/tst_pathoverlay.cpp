// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "routes/bothways.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/pathoverlay.h"
#include "widgets/tools/pathtool.h"
#include "widgets/tools/toolset.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace isthmus;

class PathOverlayTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
        m_catalog = *Catalog::load(findResources() / "catalog");
    }

    void init() {
        auto design = loadDesign(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
        QVERIFY(design.ok());
        m_document = std::make_unique<Document>();
        m_document->setDesign(std::move(*design));
        m_view = std::make_unique<CanvasView>(*m_document, m_catalog, m_theme);
        m_tools = std::make_unique<ToolSet>(*m_view);
        m_view->resize(1200, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->zoomToFit();
    }
    void cleanup() {
        m_tools.reset();
        m_view.reset();
        m_document.reset();
    }

    void shiftsToTheRight_data() {
        QTest::addColumn<QList<QPointF>>("line");
        QTest::addColumn<QList<QPointF>>("moved");
        // y grows downwards, so the right of somebody who goes right is below.
        QTest::newRow("level") << QList<QPointF>{{0, 0}, {10, 0}} << QList<QPointF>{{0, 2}, {10, 2}};
        QTest::newRow("back") << QList<QPointF>{{10, 0}, {0, 0}} << QList<QPointF>{{10, -2}, {0, -2}};
        QTest::newRow("down") << QList<QPointF>{{0, 0}, {0, 10}} << QList<QPointF>{{-2, 0}, {-2, 10}};
        QTest::newRow("corner") << QList<QPointF>{{0, 0}, {10, 0}, {10, 10}} << QList<QPointF>{{0, 2}, {8, 2}, {8, 10}};
        QTest::newRow("other corner") << QList<QPointF>{{0, 0}, {10, 0}, {10, -10}}
                                      << QList<QPointF>{{0, 2}, {12, 2}, {12, -10}};
        QTest::newRow("doubled point") << QList<QPointF>{{0, 0}, {0, 0}, {10, 0}} << QList<QPointF>{{0, 2}, {10, 2}};
        QTest::newRow("turns back") << QList<QPointF>{{0, 0}, {10, 0}, {0, 0}}
                                    << QList<QPointF>{{0, 2}, {10, 2}, {0, -2}};
    }
    void shiftsToTheRight() {
        QFETCH(QList<QPointF>, line);
        QFETCH(QList<QPointF>, moved);
        const auto result = shifted({line.begin(), line.end()}, 2);
        QCOMPARE(result.size(), static_cast<std::size_t>(moved.size()));
        for (std::size_t i = 0; i < result.size(); ++i)
            QVERIFY2(QLineF(result[i], moved[static_cast<qsizetype>(i)]).length() < 1e-9,
                     qPrintable(QString::number(i)));
    }

    void tracesAlongTheLinksInDirection() {
        const BothWays ways = ask("shop-app", "lake-batch");
        QVERIFY(ways.verdict() == Verdict::reachable);
        const PathTrace there = traceOf(ways.there, m_document->design(), m_view->items());
        const PathTrace back = traceOf(ways.back, m_document->design(), m_view->items());
        QCOMPARE(drawn(there), 3); // attachment, association, interconnect
        QCOMPARE(drawn(back), 3);
        // Every leg begins where the one before ended, or at the other side of a card.
        QCOMPARE(there.stops.front().element, std::string("shop-app"));
        QCOMPARE(there.stops.back().element, std::string("lake-batch"));
        QCOMPARE(there.stops.front().number, 1);
        for (std::size_t i = 1; i < there.stops.size(); ++i)
            QVERIFY(there.stops[i].number > there.stops[i - 1].number);
        const auto forward = there.legs.front().points;
        const auto backward = back.legs.back().points;
        QVERIFY(QLineF(forward.front(), backward.back()).length() < 60); // both at shop-app
        // What lies inside something else is joined by a leg that no link has.
        QVERIFY(!there.legs.front().drawn && !there.legs.back().drawn);
    }

    void tracesInsideOneNetwork() {
        const BothWays ways = ask("shop-app", "shop-web");
        const PathTrace trace = traceOf(ways.there, m_document->design(), m_view->items());
        QCOMPARE(drawn(trace), 0);
        QCOMPARE(trace.legs.size(), std::size_t{1});
    }

    void survivesWhatIsGone() {
        const BothWays ways = ask("shop-app", "lake-batch");
        QVERIFY(m_document->apply(removalOf(m_document->design(), {"tgw", "shop"})));
        const PathTrace trace = traceOf(ways.there, m_document->design(), m_view->items());
        QVERIFY(!trace.stops.empty()); // Google's side is still there
        PathOverlay overlay(m_theme);
        overlay.setPath(std::make_shared<BothWays>(ways));
        m_view->setOverlay(&overlay);
        QVERIFY(!m_view->grab().isNull());
        m_view->setOverlay(nullptr);
    }

    void paintsBothDirectionsAndDimsTheRest() {
        PathOverlay overlay(m_theme);
        overlay.setPath(std::make_shared<BothWays>(ask("shop-app", "lake-batch")));
        const QImage before = m_view->viewport()->grab().toImage();
        m_view->setOverlay(&overlay);
        m_view->setFocusSet(overlay.elements(m_document->design()));
        const QImage shown = m_view->viewport()->grab().toImage();
        QVERIFY(count(shown, "pathThere") > 200);
        QVERIFY(count(shown, "pathBack") > 150);
        QCOMPARE(count(before, "pathBack"), 0);
        const QSet<QString> lit = overlay.elements(m_document->design());
        QVERIFY(lit.contains("bridge") && lit.contains("tgw") && !lit.contains("stock") &&
                !lit.contains("attach-stock"));
        m_view->setOverlay(nullptr);
        m_view->setFocusSet(std::nullopt);
        QCOMPARE(m_view->viewport()->grab().toImage(), before);
    }

    void marksWhereItEnds() {
        Link bridge = *m_document->design().link("bridge");
        bridge.properties["advertisedRoutes"] = Json::array({"10.250.0.0/24"});
        QVERIFY(m_document->apply(Edit{"Break", {PutLink{bridge}}}));
        const BothWays ways = ask("shop-app", "lake-batch");
        QVERIFY(ways.there.verdict == Verdict::unreachable);
        PathOverlay overlay(m_theme);
        overlay.setPath(std::make_shared<BothWays>(ways));
        const int before = count(m_view->viewport()->grab().toImage(), "error");
        m_view->setOverlay(&overlay);
        QVERIFY(count(m_view->viewport()->grab().toImage(), "error") > before + 50);
        m_view->setOverlay(nullptr);
    }

    void toolPicksTwoEndsWithTheMouse() {
        QString from;
        QString to;
        PathTool tool(
            *m_view, [&](const QString& a, const QString& b) { from = a, to = b; }, [this] { m_tools->useSelect(); });
        m_view->setTool(&tool);
        click("tgw"); // no addresses: says so and waits
        QVERIFY(m_view->tool() == &tool);
        click("shop-app");
        QVERIFY(from.isEmpty());
        click("lake-batch");
        QCOMPARE(from, QString("shop-app"));
        QCOMPARE(to, QString("lake-batch"));
        QVERIFY(m_view->tool() != &tool);
        QVERIFY(m_document->undoStack().isClean());
    }

    void toolByKeyboardAndEscape() {
        QString to;
        PathTool tool(
            *m_view, [&](const QString&, const QString& b) { to = b; }, [this] { m_tools->useSelect(); });
        m_view->setTool(&tool);
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->tool() != &tool);
        m_view->setTool(&tool);
        tool.begin("shop-app");
        m_document->select("lake-batch");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(to, QString("lake-batch"));
    }

private:
    BothWays ask(const char* from, const char* to) const {
        return bothWays(RouteModel(m_document->design(), *m_catalog), m_document->design(), from, to);
    }
    static int drawn(const PathTrace& trace) {
        return static_cast<int>(
            std::count_if(trace.legs.begin(), trace.legs.end(), [](const PathLeg& leg) { return leg.drawn; }));
    }
    int count(const QImage& image, const char* token) const {
        const QRgb wanted = m_theme.colour(QString::fromLatin1(token)).rgb();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixel(x, y) == wanted ? 1 : 0;
        return pixels;
    }
    void click(const char* id) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          m_view->viewRectOf(QString::fromLatin1(id)).center().toPoint());
    }

    std::shared_ptr<const Catalog> m_catalog;
    Theme m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<CanvasView> m_view;
    std::unique_ptr<ToolSet> m_tools;
};

QTEST_MAIN(PathOverlayTest)
#include "tst_pathoverlay.moc"
