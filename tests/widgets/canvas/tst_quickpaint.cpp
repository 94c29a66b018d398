// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvashand.h"

#include "widgets/canvas/idindex.h"
#include "widgets/canvas/lod.h"
#include "widgets/canvas/pixelsheet.h"

#include <QImage>
#include <QRandomGenerator>

#include <map>

using namespace isthmus;
using isthmus::testing::CanvasHand;

/// What makes painting quick shows the same: pixels instead of boxes, a picture of what rests, ids kept once.
class QuickPaintTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_hand.loadCatalog(); }
    void init() { m_hand.setUp(); }
    void cleanup() { m_hand.tearDown(); }

    void sheetCutsAtItsEdges();
    void sheetTellsObliqueLines();
    void idsAreFoundAsInAMap();
    void nothingIsLostFromFarAway();
    void dragPaintsWhatADropPaints();
    void bandLeavesTheDrawingAlone();

private:
    [[nodiscard]] QImage picture() const { return m_hand.view->viewport()->grab().toImage(); }

    CanvasHand m_hand;
};

void QuickPaintTest::sheetCutsAtItsEdges() {
    PixelSheet sheet;
    sheet.begin(QRect(10, 20, 4, 3), qRgb(1, 1, 1));
    sheet.fill(0, 0, 12, 21, qRgb(2, 2, 2));
    sheet.fill(13, 22, 99, 99, qRgb(3, 3, 3));
    sheet.fill(99, 99, 120, 120, qRgb(9, 9, 9));
    sheet.fill(12, 21, 11, 22, qRgb(9, 9, 9));
    const QImage image = sheet.image();
    QCOMPARE(image.size(), QSize(4, 3));
    const QString expected = QStringLiteral("2211"
                                            "1111"
                                            "1113");
    QString found;
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 4; ++x)
            found += QString::number(qRed(image.pixel(x, y)));
    QCOMPARE(found, expected);
    // A smaller picture after a larger one starts afresh.
    sheet.begin(QRect(0, 0, 2, 2), qRgb(5, 5, 5));
    sheet.frame(0, 0, 2, 2, qRgb(6, 6, 6));
    QCOMPARE(sheet.image().size(), QSize(2, 2));
    QCOMPARE(sheet.image().pixel(1, 1), qRgb(6, 6, 6));
}

void QuickPaintTest::sheetTellsObliqueLines() {
    PixelSheet sheet;
    sheet.begin(QRect(0, 0, 9, 9), qRgb(0, 0, 0));
    QVERIFY(sheet.line({1.2, 3.4}, {6.9, 3.4}, 1, qRgb(7, 7, 7)));
    QVERIFY(sheet.line({4, 8}, {4, 5}, 3, qRgb(8, 8, 8)));
    QVERIFY(!sheet.line({0, 0}, {8, 5}, 1, qRgb(9, 9, 9)));
    const QImage image = sheet.image();
    QCOMPARE(qRed(image.pixel(0, 3)), 0);
    QCOMPARE(qRed(image.pixel(1, 3)), 7);
    QCOMPARE(qRed(image.pixel(6, 3)), 7);
    for (const int x : {3, 4, 5})
        QCOMPARE(qRed(image.pixel(x, 6)), 8);
    QCOMPARE(qRed(image.pixel(2, 6)), 0);
    QCOMPARE(qRed(image.pixel(8, 5)), 0);
}

void QuickPaintTest::idsAreFoundAsInAMap() {
    QRandomGenerator chance(7);
    std::vector<std::string> ids;
    const auto idOf = [&](IdIndex::Index index) -> std::string_view { return ids[index]; };
    IdIndex index;
    std::map<std::string, IdIndex::Index> truth;
    QCOMPARE(index.find("nothing", idOf), IdIndex::none);
    for (int step = 0; step < 20000; ++step) {
        const std::string id = "node-" + std::to_string(chance.bounded(900));
        const auto known = truth.find(id);
        QCOMPARE(index.find(id, idOf), known == truth.end() ? IdIndex::none : known->second);
        if (known != truth.end()) {
            index.erase(id, idOf);
            truth.erase(known);
        } else {
            ids.push_back(id);
            index.insert(static_cast<IdIndex::Index>(ids.size() - 1), idOf);
            truth.emplace(id, static_cast<IdIndex::Index>(ids.size() - 1));
        }
    }
    index.clear();
    QCOMPARE(index.find(ids.front(), idOf), IdIndex::none);
}

void QuickPaintTest::nothingIsLostFromFarAway() {
    m_hand.place("tgw-1", {4000, 2000, 184, 64});
    m_hand.view->setZoom(lod::smallestZoom * 2, {0, 0});
    m_hand.view->centreOn({2000, 1000});
    const QImage image = picture();
    const QRgb paper = image.pixel(2, 2);
    for (const char* id : {"vpc-1", "vpc-2", "tgw-1"}) {
        const QPointF corner = m_hand.view->viewRectOf(QLatin1String(id)).topLeft() * image.devicePixelRatio();
        bool isDrawn = false;
        for (int dx = -1; dx <= 2; ++dx)
            for (int dy = -1; dy <= 2; ++dy)
                isDrawn = isDrawn || image.pixel(corner.toPoint() + QPoint(dx, dy)) != paper;
        QVERIFY2(isDrawn, id);
    }
}

void QuickPaintTest::dragPaintsWhatADropPaints() {
    QVERIFY(m_hand.document->apply(Edit{"Link", {PutLink{[] {
                                            Link link;
                                            link.id = "att";
                                            link.kind = "attachment";
                                            link.from = "vpc-1";
                                            link.to = "tgw-1";
                                            return link;
                                        }()}}}));
    const auto gateway = m_hand.view->items().nodeIndex("tgw-1");
    const QRectF before = m_hand.view->items().nodes()[gateway].rect;
    for (const QPointF& by : {QPointF(16, 8), QPointF(64, 120), QPointF(-40, 160)}) {
        m_hand.view->preview({{gateway, before.translated(by)}});
        const QImage dragged = picture();
        // The same without the picture of the rest.
        m_hand.view->setGridShown(true);
        QCOMPARE(dragged, picture());
    }
    m_hand.view->restore({gateway});
    const QImage rest = picture();
    m_hand.view->setGridShown(true);
    QCOMPARE(picture(), rest);
}

void QuickPaintTest::bandLeavesTheDrawingAlone() {
    const QImage before = picture();
    m_hand.press(m_hand.at(-100, -60));
    m_hand.moveTo(m_hand.at(0, 0));
    m_hand.moveTo(m_hand.at(40, 20));
    QVERIFY(picture() != before);
    m_hand.key(Qt::Key_Escape);
    m_hand.release(m_hand.at(40, 20));
    m_hand.view->selectNone();
    QCOMPARE(picture(), before);
}

QTEST_MAIN(QuickPaintTest)
#include "tst_quickpaint.moc"
