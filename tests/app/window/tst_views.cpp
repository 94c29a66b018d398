// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "app/window/searchfield.h"
#include "app/window/viewscontroller.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/commands/bookmarks.h"
#include "widgets/panels/layerspanel.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace isthmus;

class ViewsTest final : public QObject, test::WindowFixture {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void hiddenIsNeitherSeenNorHit();
    void lookingForSomethingShowsIt();
    void bookmarksJumpAndKeepTheirLayers();
    void searchFindsElementsActionsAndBookmarks();

private:
    [[nodiscard]] QColor pixelAt(const QString& id) const;
    QStringList search(const char* text);
};

void ViewsTest::init() {
    QVERIFY(open(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus")));
    m_window->canvas().zoomToFit();
}

void ViewsTest::cleanup() {
    close();
}

QColor ViewsTest::pixelAt(const QString& id) const {
    CanvasView& canvas = m_window->canvas();
    const QRectF rect = canvas.viewRectOf(id);
    return canvas.viewport()->grab().toImage().pixelColor((rect.topLeft() + QPointF(1, rect.height() / 2)).toPoint());
}

void ViewsTest::hiddenIsNeitherSeenNorHit() {
    CanvasView& canvas = m_window->canvas();
    auto* panel = m_window->findChild<LayersPanel*>();
    const QColor paper = m_workspace->theme.colour(QStringLiteral("paper"));
    const QPointF middle = canvas.viewRectOf("tgw").center();
    canvas.selectAll();
    const auto all = m_workspace->document.selection().size();
    const QColor full = pixelAt("tgw");
    QVERIFY(full != paper);
    panel->setChoice({{"kind:aws.transit-gateway", LayerShow::dimmed}});
    QVERIFY(pixelAt("tgw") != full);
    QVERIFY(pixelAt("tgw") != paper);
    panel->setChoice({{"kind:aws.transit-gateway", LayerShow::hidden}});
    QCOMPARE(pixelAt("tgw"), paper);
    QVERIFY(canvas.idOf(canvas.hitAt(middle)) != QString("tgw"));
    QVERIFY(!m_workspace->document.selection().contains("tgw"));
    canvas.selectAll();
    QCOMPARE(m_workspace->document.selection().size(), all - 4); // it and its three links
    m_window->actions().action("view.allLayers")->trigger();
    QCOMPARE(canvas.idOf(canvas.hitAt(middle)), QString("tgw"));
}

void ViewsTest::lookingForSomethingShowsIt() {
    auto* panel = m_window->findChild<LayersPanel*>();
    panel->setChoice({{"provider:gcp", LayerShow::hidden}, {"kind:aws.vpc", LayerShow::hidden}});
    emit m_workspace->document.revealRequested(QStringLiteral("bridge"));
    QVERIFY(!m_window->canvas().isHidden("bridge"));
    QVERIFY(panel->choice() == (LayerChoice{{"kind:aws.vpc", LayerShow::hidden}}));
}

void ViewsTest::bookmarksJumpAndKeepTheirLayers() {
    CanvasView& canvas = m_window->canvas();
    auto* panel = m_window->findChild<LayersPanel*>();
    canvas.setZoom(1.5, {0, 0});
    canvas.centreOn({300, 200});
    panel->setChoice({{"provider:gcp", LayerShow::dimmed}});
    m_window->actions().action("view.addBookmark")->trigger();
    auto* dock = m_window->findChild<QDockWidget*>("layers");
    QVERIFY(dock->isVisible());
    // Its name can be written at once.
    auto* editor = panel->findChild<QListWidget*>("bookmarkList")->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, "Close up");
    QTest::keyClick(editor, Qt::Key_Return);
    const auto bookmarks = [this] { return bookmarksOf(m_workspace->document.design(), "main"); };
    QCOMPARE(bookmarks().size(), std::size_t(1));
    QTRY_COMPARE(bookmarks()[0].name, std::string("Close up"));
    panel->showAll();
    canvas.zoomToFit();
    QVERIFY(std::abs(canvas.zoom() - 1.5) > 0.2);
    m_window->actions().action("view.nextBookmark")->trigger();
    QVERIFY(std::abs(canvas.zoom() - 1.5) < 0.05);
    QVERIFY((canvas.centreInScene() - QPointF(300, 200)).manhattanLength() < 4);
    QVERIFY(panel->choice() == (LayerChoice{{"provider:gcp", LayerShow::dimmed}}));
    auto* menu = m_window->findChild<QMenu*>("bookmarkMenu");
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().front()->text(), QString("Close up"));
}

QStringList ViewsTest::search(const char* text) {
    auto* field = m_window->findChild<SearchField*>();
    field->setFocus();
    field->clear();
    QTest::keyClicks(field, QString::fromLatin1(text));
    auto* list = m_window->findChild<QListWidget*>("searchResults");
    QStringList rows;
    for (int row = 0; row < list->count(); ++row)
        rows << list->item(row)->data(Qt::AccessibleTextRole).toString();
    return rows;
}

void ViewsTest::searchFindsElementsActionsAndBookmarks() {
    auto* field = m_window->findChild<SearchField*>();
    QCOMPARE(search("10.80.17.9").value(0), QString("lake-batch, 10.80.16.0/20 contains it"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_workspace->document.selection().size(), 1);
    QCOMPARE(m_workspace->document.design().node(m_workspace->document.selection().begin()->toStdString())->name,
             std::string("lake-batch"));
    QVERIFY(search("align left").contains(QString("Align left, Ctrl+Alt+Left")) ||
            !m_window->actions().action("arrange.alignLeft")->isEnabled());
    QVERIFY(search("fit design").contains(QString("Fit design, Ctrl+1")));
    const Bookmark bookmark{"Far away", {5000, 5000, 400, 300}, {}};
    QVERIFY(m_workspace->document.apply(bookmarking(m_workspace->document.design(), "main", bookmark)));
    QCOMPARE(search("far aw").value(0), QString("Far away, Bookmark"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY((m_window->canvas().centreInScene() - QPointF(5200, 5150)).manhattanLength() < 4);
}

QTEST_MAIN(ViewsTest)
#include "tst_views.moc"
