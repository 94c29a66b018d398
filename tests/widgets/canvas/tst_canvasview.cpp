// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/tools/placement.h"
#include "widgets/tools/toolset.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace isthmus;

/// The canvas as a hand uses it: every press, move and release goes through the viewport.
class CanvasViewTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void movesWithSnap();
    void movesIntoContainer();
    void escapeTakesADragBack();
    void connectsWhatMayBeJoined();
    void refusesWhatMayNot();
    void connectsByKeyboardAndClick();
    void selectsWithTheBand();
    void clicksSelect();
    void resizesFromAHandle();
    void dropsFromThePalette();
    void placesWithAClick();
    void nudgesAsOneStep();
    void copiesWithLinks();
    void deletes();
    void zoomsAtThePointer();
    void scrollsAndPans();
    void revealsAndMarks();
    void undoesToTheSameFile();
    void canBeReadWithoutSeeing();

private:
    [[nodiscard]] QPoint at(double x, double y) const { return m_view->transform().toView(QPointF(x, y)).toPoint(); }
    [[nodiscard]] QPoint middleOf(const char* id) const { return m_view->viewRectOf(QLatin1String(id)).center().toPoint(); }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void put(const char* kind, double x, double y, const char* container = "");
    [[nodiscard]] std::string text() const { return writeDesign(m_document->design()); }
    [[nodiscard]] Rect rectOf(const char* id) const { return *m_document->design().position("main", id); }

    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<CanvasView> m_view;
    std::unique_ptr<ToolSet> m_tools;
};

void CanvasViewTest::initTestCase() {
    auto catalog = Catalog::load(findResources() / "catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = *catalog;
    m_theme = std::make_unique<Theme>();
}

void CanvasViewTest::init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
    m_document = std::make_unique<Document>();
    m_view = std::make_unique<CanvasView>(*m_document, m_catalog, *m_theme);
    m_tools = std::make_unique<ToolSet>(*m_view);
    m_view->resize(1200, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    // Two networks with a subnet in the first, and a gateway between them.
    put("aws.vpc", 112, 64);
    put("aws.vpc", 112, 320);
    put("aws.subnet", 112, 80, "vpc-1");
    put("aws.transit-gateway", 500, 192);
    m_view->setZoom(1.0, {0, 0});
    m_view->centreOn({400, 300});
}

void CanvasViewTest::cleanup() {
    m_tools.reset();
    m_view.reset();
    m_document.reset();
}

void CanvasViewTest::put(const char* kind, double x, double y, const char* container) {
    const auto placement = placementOf(m_document->design(), *m_catalog, "main", kind, x, y, container, {});
    QVERIFY(placement.ok());
    QVERIFY(m_document->apply(placement->edit));
}

void CanvasViewTest::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers) {
    QWidget* viewport = m_view->viewport();
    QTest::mouseMove(viewport, from);
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (int i = 1; i <= 5; ++i)
        QTest::mouseEvent(QTest::MouseMove, viewport, Qt::LeftButton, modifiers, from + (to - from) * i / 5);
    QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
}

void CanvasViewTest::movesWithSnap() {
    const Rect before = rectOf("tgw-1");
    const std::string file = text();
    drag(middleOf("tgw-1"), middleOf("tgw-1") + QPoint(83, 45));
    const Rect after = rectOf("tgw-1");
    QCOMPARE(after.x, before.x + 80);
    QCOMPARE(after.y, before.y + 48);
    QCOMPARE(m_document->undoStack().undoText(), QString("Move 1 item"));
    m_document->undoStack().undo();
    QCOMPARE(text(), file);
    // Alt lets go of the grid.
    drag(middleOf("tgw-1"), middleOf("tgw-1") + QPoint(83, 45), Qt::AltModifier);
    QCOMPARE(rectOf("tgw-1").x, before.x + 83);
    // A frame takes its children along.
    const Rect child = rectOf("subnet-1");
    const Rect frame = rectOf("vpc-1");
    drag(at(frame.x + 60, frame.y + 12), at(frame.x + 60, frame.y + 12) + QPoint(40, 16));
    QCOMPARE(rectOf("subnet-1").x, child.x + 40);
    QCOMPARE(rectOf("vpc-1").y, frame.y + 16);
}

void CanvasViewTest::movesIntoContainer() {
    const Rect target = rectOf("vpc-2");
    drag(middleOf("subnet-1"), at(target.x + 100, target.y + 90));
    QCOMPARE(m_document->design().node("subnet-1")->parent, Id("vpc-2"));
    const Rect child = rectOf("subnet-1");
    const Rect frame = rectOf("vpc-2");
    QVERIFY(child.x >= frame.x && child.y + child.height <= frame.y + frame.height);
    m_document->undoStack().undo();
    QCOMPARE(m_document->design().node("subnet-1")->parent, Id("vpc-1"));
}

void CanvasViewTest::escapeTakesADragBack() {
    const std::string file = text();
    const QRectF before = m_view->viewRectOf("tgw-1");
    QWidget* viewport = m_view->viewport();
    const QPoint from = middleOf("tgw-1");
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseEvent(QTest::MouseMove, viewport, Qt::LeftButton, {}, from + QPoint(40, 40));
    QTest::mouseEvent(QTest::MouseMove, viewport, Qt::LeftButton, {}, from + QPoint(90, 90));
    QVERIFY(m_view->viewRectOf("tgw-1") != before);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(90, 90));
    QCOMPARE(m_view->viewRectOf("tgw-1"), before);
    QCOMPARE(text(), file);
}

void CanvasViewTest::connectsWhatMayBeJoined() {
    const QRectF card = m_view->viewRectOf("tgw-1");
    const QPoint port(static_cast<int>(card.left()), static_cast<int>(card.center().y()));
    QTest::mouseMove(m_view->viewport(), card.center().toPoint());
    QTRY_COMPARE(m_view->hovered(), QString("tgw-1"));
    const Rect frame = rectOf("vpc-1");
    drag(port, at(frame.x + 60, frame.y + 12));
    QCOMPARE(m_document->design().links().size(), std::size_t(1));
    const Link& link = m_document->design().links().begin()->second;
    QCOMPARE(link.kind, std::string("attachment"));
    QCOMPARE(link.from, Id("vpc-1"));
    QCOMPARE(m_document->selection(), QSet<QString>{toQt(link.id)});
    QCOMPARE(m_tools->current(), ToolSet::Tool::select);
    m_document->undoStack().undo();
    QVERIFY(m_document->design().links().empty());
}

void CanvasViewTest::refusesWhatMayNot() {
    QSignalSpy status(m_view.get(), &CanvasView::statusChanged);
    m_document->select("tgw-1");
    m_tools->useConnect();
    QCOMPARE(m_tools->current(), ToolSet::Tool::connect);
    drag(middleOf("tgw-1"), middleOf("subnet-1"));
    QVERIFY(m_document->design().links().empty());
    QCOMPARE(m_tools->current(), ToolSet::Tool::select);
    QVERIFY(status.last().first().toString().contains("cannot be joined"));
}

void CanvasViewTest::connectsByKeyboardAndClick() {
    m_document->select("tgw-1");
    m_tools->useConnect();
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_tools->current(), ToolSet::Tool::select);
    m_tools->useConnect();
    const Rect frame = rectOf("vpc-2");
    const QPoint target = at(frame.x + 60, frame.y + 60);
    QTest::mouseMove(m_view->viewport(), target);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, target);
    QCOMPARE(m_document->design().links().size(), std::size_t(1));
    // Two gateways may be joined in more than one way: the menu asks.
    put("aws.transit-gateway", 500, 400);
    if (m_catalog->linksBetween("aws.transit-gateway", "aws.transit-gateway").size() < 2)
        return;
    m_document->select("tgw-1");
    m_tools->useConnect();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf("tgw-2"));
    auto* menu = m_view->viewport()->findChild<QMenu*>("linkKinds");
    QVERIFY(menu != nullptr);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_document->design().links().size(), std::size_t(2));
}

void CanvasViewTest::selectsWithTheBand() {
    const Rect gateway = rectOf("tgw-1");
    drag(at(gateway.x - 30, gateway.y - 30), at(gateway.x + gateway.width + 30, gateway.y + gateway.height + 30));
    QCOMPARE(m_document->selection(), QSet<QString>{"tgw-1"});
    // To the right only what lies inside, to the left what is touched.
    drag(at(gateway.x - 30, gateway.y - 30), at(gateway.x + 40, gateway.y + 40));
    QVERIFY(m_document->selection().isEmpty());
    drag(at(gateway.x + gateway.width + 30, gateway.y - 30), at(gateway.x + 40, gateway.y + 40));
    QCOMPARE(m_document->selection(), QSet<QString>{"tgw-1"});
    // A band begun inside a frame that is not selected takes the contents, and moves nothing.
    const std::string file = text();
    const Rect frame = rectOf("vpc-1");
    drag(at(frame.x + frame.width - 6, frame.y + frame.height - 4), at(frame.x + 6, frame.y + 50));
    QCOMPARE(m_document->selection(), QSet<QString>{"subnet-1"});
    QCOMPARE(text(), file);
}

void CanvasViewTest::clicksSelect() {
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf("tgw-1"));
    QCOMPARE(m_document->selection(), QSet<QString>{"tgw-1"});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf("subnet-1"));
    QCOMPARE(m_document->selection(), (QSet<QString>{"tgw-1", "subnet-1"}));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf("tgw-1"));
    QCOMPARE(m_document->selection(), QSet<QString>{"subnet-1"});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(700, 600));
    QVERIFY(m_document->selection().isEmpty());
    m_view->selectAll();
    QCOMPARE(m_document->selection().size(), 4);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_document->selection().isEmpty());
}

void CanvasViewTest::resizesFromAHandle() {
    m_document->select("vpc-1");
    const Rect before = rectOf("vpc-1");
    drag(at(before.x + before.width, before.y + before.height), at(before.x + before.width + 61, before.y + before.height + 42));
    const Rect after = rectOf("vpc-1");
    QVERIFY(after.width > before.width + 56 && after.width < before.width + 66);
    QCOMPARE(std::fmod(after.x + after.width, 8.0), 0.0);
    QCOMPARE(std::fmod(after.y + after.height, 8.0), 0.0);
    // Never smaller than what it holds.
    drag(at(after.x + after.width, after.y + after.height), at(after.x + 20, after.y + 20));
    const Rect least = rectOf("vpc-1");
    const Rect child = rectOf("subnet-1");
    QVERIFY(least.x + least.width >= child.x + child.width && least.y + least.height >= child.y + child.height);
}

void CanvasViewTest::dropsFromThePalette() {
    QMimeData mime;
    mime.setData(QLatin1String(kindMimeType), "gcp.network");
    const QPoint point = at(700, 500);
    QDragEnterEvent enter(point, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(point, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view->viewport(), &move);
    QDropEvent drop(point, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_view->viewport(), &drop);
    const Node* node = m_document->design().node("network-1");
    QVERIFY(node != nullptr);
    QCOMPARE(node->kind, std::string("gcp.network"));
    QCOMPARE(m_document->selection(), QSet<QString>{"network-1"});
    QCOMPARE(m_tools->current(), ToolSet::Tool::select);
    QCOMPARE(std::fmod(rectOf("network-1").x, 8.0), 0.0);
    // A subnet over paper goes into the selected network.
    m_tools->placeAt("gcp.subnet", {900, 700});
    QCOMPARE(m_document->design().node("subnet-2")->parent, Id("network-1"));
    QVERIFY(!m_document->design().node("subnet-2")->region.empty());
}

void CanvasViewTest::placesWithAClick() {
    m_tools->place("aws.direct-connect-gateway");
    QCOMPARE(m_tools->current(), ToolSet::Tool::place);
    QTest::mouseMove(m_view->viewport(), at(700, 192));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(760, 192));
    QVERIFY(m_document->design().node("dxgw-1") != nullptr);
    QCOMPARE(m_tools->current(), ToolSet::Tool::select);
    QSignalSpy status(m_view.get(), &CanvasView::statusChanged);
    m_document->clearSelection();
    const std::size_t before = m_document->design().nodes().size();
    m_tools->placeAt("aws.subnet", {760, 600});
    QCOMPARE(m_document->design().nodes().size(), before);
    QVERIFY(status.last().first().toString().contains("stands inside"));
}

void CanvasViewTest::nudgesAsOneStep() {
    m_document->select("tgw-1");
    const double before = rectOf("tgw-1").x;
    const int steps = m_document->undoStack().count();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(rectOf("tgw-1").x, before + 17);
    QCOMPARE(m_document->undoStack().count(), steps + 1);
    m_document->undoStack().undo();
    QCOMPARE(rectOf("tgw-1").x, before);
}

void CanvasViewTest::copiesWithLinks() {
    m_document->select("tgw-1");
    m_tools->useConnect();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(rectOf("vpc-1").x + 60, rectOf("vpc-1").y + 12));
    QCOMPARE(m_document->design().links().size(), std::size_t(1));
    m_document->setSelection({"vpc-1", "tgw-1"});
    m_view->copy();
    QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(QLatin1String(designMimeType)));
    m_view->paste();
    QCOMPARE(m_document->design().nodes().size(), std::size_t(7));
    QCOMPARE(m_document->design().links().size(), std::size_t(2));
    QCOMPARE(m_document->selection().size(), 2);
    m_view->duplicate();
    QCOMPARE(m_document->design().links().size(), std::size_t(3));
    QApplication::clipboard()->setText("no design");
    const std::string file = text();
    m_view->paste();
    QCOMPARE(text(), file);
}

void CanvasViewTest::deletes() {
    m_document->select("vpc-1");
    m_view->deleteSelection();
    QVERIFY(m_document->design().node("subnet-1") == nullptr);
    QCOMPARE(m_view->hitAt(at(112, 64)).part, Hit::Part::nothing);
    m_document->undoStack().undo();
    QVERIFY(m_view->hitAt(at(112, 64)).isNode());
}

void CanvasViewTest::zoomsAtThePointer() {
    QSignalSpy zoomed(m_view.get(), &CanvasView::zoomChanged);
    const QPointF point(300, 200);
    const QPointF under = m_view->transform().toScene(point);
    QWheelEvent wheel(point, m_view->viewport()->mapToGlobal(point), {}, QPoint(0, 120), Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(m_view->zoom() > 1.0);
    QCOMPARE(zoomed.count(), 1);
    QVERIFY((m_view->transform().toScene(point) - under).manhattanLength() < 2.0);
    m_view->zoomReset();
    QCOMPARE(m_view->zoom(), 1.0);
    m_view->zoomToFit();
    const QRectF bounds = m_view->transform().toView(m_view->sceneBounds());
    QVERIFY(QRectF(m_view->viewport()->rect()).contains(bounds));
    m_document->setDesign(Design());
    m_view->zoomToFit();
    QCOMPARE(m_view->zoom(), 1.0);
}

void CanvasViewTest::scrollsAndPans() {
    const QPointF before = m_view->transform().pan;
    QWheelEvent wheel(QPointF(300, 200), QPointF(300, 200), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(m_view->transform().pan.y() > before.y());
    const QPointF start = m_view->transform().pan;
    QWidget* viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::MiddleButton, {}, QPoint(300, 300));
    QTest::mouseEvent(QTest::MouseMove, viewport, Qt::MiddleButton, {}, QPoint(350, 320));
    QTest::mouseRelease(viewport, Qt::MiddleButton, {}, QPoint(350, 320));
    QCOMPARE(m_view->transform().pan, start - QPointF(50, 20));
}

void CanvasViewTest::revealsAndMarks() {
    m_view->centreOn({50000, 50000});
    m_view->reveal("vpc-2");
    QCOMPARE(m_document->selection(), QSet<QString>{"vpc-2"});
    QVERIFY(QRectF(m_view->viewport()->rect()).contains(m_view->viewRectOf("vpc-2")));
    Finding finding;
    finding.rule = "cidr.overlap";
    finding.severity = Severity::warning;
    finding.subjects = {"vpc-2"};
    finding.message = {"%1 overlaps", {"vpc-2"}};
    const QImage plain = m_view->grab().toImage();
    m_view->setFindings({finding, finding});
    const auto index = m_view->items().nodeIndex("vpc-2");
    QCOMPARE(m_view->items().nodes()[index].badge.count, std::uint16_t(2));
    QVERIFY(m_view->grab().toImage() != plain);
    m_view->setFindings({});
    QCOMPARE(m_view->grab().toImage(), plain);
    m_view->setDeployMarks({{"vpc-2", DeployMark::running}});
    QVERIFY(m_view->grab().toImage() != plain);
    m_view->setDeployMarks({});
    m_view->setFocusSet(QSet<QString>{"vpc-1"});
    QVERIFY(m_view->grab().toImage() != plain);
    m_view->setFocusSet(std::nullopt);
    QCOMPARE(m_view->grab().toImage(), plain);
}

void CanvasViewTest::undoesToTheSameFile() {
    std::vector<std::string> files{text()};
    const auto step = [&] { files.push_back(text()); };
    drag(middleOf("tgw-1"), middleOf("tgw-1") + QPoint(64, 40));
    step();
    m_tools->placeAt("oci.vcn", {700, 500});
    step();
    m_view->duplicate();
    step();
    m_view->deleteSelection();
    step();
    for (std::size_t i = files.size(); i-- > 1;) {
        m_document->undoStack().undo();
        QCOMPARE(text(), files[i - 1]);
    }
    for (std::size_t i = 1; i < files.size(); ++i) {
        m_document->undoStack().redo();
        QCOMPARE(text(), files[i]);
    }
}

void CanvasViewTest::canBeReadWithoutSeeing() {
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(canvas != nullptr);
    QCOMPARE(canvas->role(), QAccessible::Canvas);
    QCOMPARE(canvas->childCount(), 3); // the subnet stands in its VPC
    const QPoint point = m_view->viewport()->mapToGlobal(middleOf("tgw-1"));
    QAccessibleInterface* card = canvas->childAt(point.x(), point.y());
    QVERIFY(card != nullptr);
    QVERIFY(card->text(QAccessible::Name).contains("tgw-1"));
    QVERIFY(card->rect().contains(point));
    QVERIFY(!card->state().selected);
    QCOMPARE(canvas->child(canvas->indexOfChild(card)), card);
    card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(card->state().selected);
    Finding finding;
    finding.subjects = {"tgw-1"};
    finding.message = {"%1 is wrong", {"tgw-1"}};
    m_view->setFindings({finding});
    QCOMPARE(card->text(QAccessible::Description), QString("Error: tgw-1 is wrong"));
    const QPoint inner = m_view->viewport()->mapToGlobal(middleOf("subnet-1"));
    QAccessibleInterface* subnet = canvas->childAt(inner.x(), inner.y());
    QVERIFY(subnet != nullptr && subnet->parent() != nullptr);
    QCOMPARE(subnet->parent()->text(QAccessible::Name).section(QStringLiteral(", "), 0, 0), QString("VPC"));
    QCOMPARE(subnet->parent()->childCount(), 1);
    QCOMPARE(subnet->parent()->child(subnet->parent()->indexOfChild(subnet)), subnet);
    m_view->deleteSelection();
    QCOMPARE(canvas->childCount(), 2);
    QVERIFY(!card->isValid());
}

QTEST_MAIN(CanvasViewTest)
#include "tst_canvasview.moc"
