// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "app/window/dropcontroller.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/export.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

using namespace isthmus;

namespace {
const QString example = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
}

class DropTest final : public QObject, test::WindowFixture {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void opensIntoAnEmptyWindow();
    void asksWhereSomethingIsDrawn();
    void insertsFromAPicture();
    void leavesOtherFilesAlone();
    void saysWhyAFileCannotBeInserted();

private:
    bool drop(const QString& file, const QPoint& at);
    [[nodiscard]] std::size_t count() const { return m_workspace->document.design().nodes().size(); }
};

void DropTest::init() {
    QVERIFY(open());
}

void DropTest::cleanup() {
    close();
}

// As from another program: over the canvas, which takes only kinds, so that the window gets it.
bool DropTest::drop(const QString& file, const QPoint& at) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QWidget* viewport = m_window->canvas().viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    const QPoint inWindow = viewport->mapTo(m_window.get(), at);
    QDragEnterEvent above(inWindow, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    above.setAccepted(false);
    QApplication::sendEvent(m_window.get(), &above);
    if (!above.isAccepted())
        return false;
    QDropEvent dropped(QPointF(inWindow), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &dropped);
    return dropped.isAccepted();
}

void DropTest::opensIntoAnEmptyWindow() {
    QVERIFY(drop(example, {200, 200}));
    QTRY_COMPARE(count(), std::size_t(10));
    QCOMPARE(m_workspace->files.file(), QFileInfo(example).absoluteFilePath());
}

void DropTest::asksWhereSomethingIsDrawn() {
    QVERIFY(m_workspace->files.open(example));
    m_window->canvas().zoomReset();
    QVERIFY(drop(example, {300, 250}));
    QTRY_VERIFY(m_window->findChild<QMenu*>("dropMenu") != nullptr);
    auto* menu = m_window->findChild<QMenu*>("dropMenu");
    QTRY_VERIFY(menu->isVisible());
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(count(), std::size_t(20));
    QCOMPARE(m_workspace->document.undoStack().count(), 1);
    QCOMPARE(m_workspace->document.undoStack().undoText(), QString("Insert aws-google-transit-gateway.isthmus"));
    // What fell is selected, and its middle is where it fell.
    QRectF fell;
    for (const QString& id : m_workspace->document.selection())
        fell = fell.united(m_window->canvas().viewRectOf(id));
    QVERIFY((fell.center() - QPointF(300, 250)).manhattanLength() < 40);
    m_workspace->document.undoStack().undo();
    QCOMPARE(count(), std::size_t(10));
}

void DropTest::insertsFromAPicture() {
    QVERIFY(m_workspace->files.open(example));
    PictureOptions options;
    options.embed = true;
    const QString picture = m_home.filePath(QStringLiteral("design.png"));
    const auto written = exportDesignPicture(m_workspace->document.design(), *m_workspace->catalog, picture, options);
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().message.c_str());
    m_window->findChild<DropController*>()->insert(picture,
                                                   m_window->canvas().viewport()->mapToGlobal(QPoint(100, 100)));
    QCOMPARE(count(), std::size_t(20));
}

void DropTest::leavesOtherFilesAlone() {
    QVERIFY(!drop(QStringLiteral("/tmp/readme.txt"), {100, 100}));
    QMimeData data;
    data.setText(QStringLiteral("design.isthmus"));
    QVERIFY(DropController::fileIn(data).isEmpty());
}

void DropTest::saysWhyAFileCannotBeInserted() {
    QVERIFY(m_workspace->files.open(example));
    auto* drops = m_window->findChild<DropController*>();
    QSignalSpy said(drops, &DropController::message);
    drops->insert(m_home.filePath(QStringLiteral("none.isthmus")), {});
    QCOMPARE(said.count(), 1);
    QVERIFY(said.front().front().toString().startsWith("none.isthmus cannot be inserted"));
    QCOMPARE(count(), std::size_t(10));
}

QTEST_MAIN(DropTest)
#include "tst_drop.moc"
