// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layoutcontroller.h"

#include "io/designfile.h"
#include "io/generate.h"
#include "widgets/canvas/canvasview.h"

#include <QMainWindow>
#include <QSignalSpy>
#include <QtTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

/// A window with one canvas.
struct Bench {
    explicit Bench(Design design) {
        document.setDesign(std::move(design));
        canvas = new CanvasView(document, facts(), theme, &window);
        window.setCentralWidget(canvas);
        window.resize(900, 600);
        window.show();
        layouts = new LayoutController(*canvas, facts(), window);
    }
    Theme theme;
    Document document;
    QMainWindow window;
    CanvasView* canvas;
    LayoutController* layouts;
};

} // namespace

class TstLayoutController final : public QObject {
    Q_OBJECT
private slots:
    void movesAndCanBeUndone() {
        Bench bench(loadDesign(findResources() / "examples" / "three-clouds-on-premises.isthmus").value());
        QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
        const std::string before = writeDesign(bench.document.design());
        bench.layouts->layOut(LayoutStyle::compact);
        QTRY_COMPARE(bench.document.undoStack().count(), 1);
        QVERIFY(writeDesign(bench.document.design()) != before);
        // The picture arrived where the design says.
        for (const NodeItem& item : bench.canvas->items().nodes())
            if (const Rect* rect = bench.document.design().position("main", item.id))
                QCOMPARE(item.rect, QRectF(rect->x, rect->y, rect->width, rect->height));
        bench.document.undoStack().undo();
        QCOMPARE(writeDesign(bench.document.design()), before);
    }

    void editUnderTheMovingPictureWins() {
        Bench bench(loadDesign(findResources() / "examples" / "three-clouds-on-premises.isthmus").value());
        QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
        QSignalSpy said(bench.layouts, &LayoutController::message);
        bench.layouts->layOut(LayoutStyle::compact);
        QVERIFY(bench.document.apply(Edit{"Move", {PutPosition{"main", "tgw", {0, 0, 200, 72}}}}));
        const std::string edited = writeDesign(bench.document.design());
        QTRY_VERIFY(!bench.layouts->isRunning() && said.count() >= 2);
        QTest::qWait(400);
        QCOMPARE(writeDesign(bench.document.design()), edited);
        QVERIFY(said.last().front().toString().contains(QStringLiteral("changed")));
    }

    void escapeStopsIt() {
        GenerateOptions options;
        options.nodes = 1500;
        Bench bench(generateDesign(*facts(), options));
        QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
        const std::string before = writeDesign(bench.document.design());
        bench.layouts->layOut(LayoutStyle::layered);
        QVERIFY(bench.layouts->isRunning());
        QTest::keyClick(bench.canvas, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.layouts->isRunning(), 30000);
        QTest::qWait(50);
        QCOMPARE(bench.document.undoStack().count(), 0);
        QCOMPARE(writeDesign(bench.document.design()), before);
    }
};

QTEST_MAIN(TstLayoutController)
#include "tst_layoutcontroller.moc"
