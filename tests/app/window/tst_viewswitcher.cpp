// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/window/viewswitcher.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/map/mapview.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace isthmus;

class TstViewSwitcher final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8()); }

    void mapAndDiagramTakeTurns() {
        const auto catalog = Catalog::load(findResources() / "catalog");
        QVERIFY(catalog.ok());
        Workspace workspace(*catalog);
        MainWindow window(workspace);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(workspace.files.open(
            QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus")));
        auto* views = window.findChild<ViewSwitcher*>();
        QVERIFY(views != nullptr && window.canvas().isVisible());

        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        QVERIFY(views->isMap() && views->map().isVisible() && !window.canvas().isVisible());
        QVERIFY(window.actions().action("view.map")->isChecked());
        QTRY_COMPARE(views->map().model().places().size(), std::size_t{2});
        const double before = views->map().zoom();
        const double canvasBefore = window.canvas().zoom();
        window.actions().action("view.zoomReset")->trigger();
        QVERIFY(views->map().zoom() < before);
        window.actions().action("view.zoomIn")->trigger();
        QVERIFY(views->map().zoom() > 1.0);
        QCOMPARE(window.canvas().zoom(), canvasBefore);

        // Enter on a place shows its first element in the diagram.
        views->map().setFocus();
        QTest::keyClick(&views->map(), Qt::Key_Tab);
        QTest::keyClick(&views->map(), Qt::Key_Return);
        QVERIFY(!views->isMap() && window.canvas().isVisible());
        QCOMPARE(workspace.document.selection().size(), 1);

        // A finding that is asked for is shown where its card is.
        window.actions().action("view.map")->trigger();
        emit workspace.document.revealRequested(QStringLiteral("tgw"));
        QVERIFY(!views->isMap());
        QCOMPARE(workspace.document.selection(), QSet<QString>{QStringLiteral("tgw")});
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TstViewSwitcher)
#include "tst_viewswitcher.moc"
