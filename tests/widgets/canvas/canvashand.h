// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/tools/placement.h"
#include "widgets/tools/toolset.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace isthmus::testing {

/// A canvas with two networks, a subnet in the first and a gateway between them, and the hand that uses it: every
/// press, move and release goes through the viewport.
class CanvasHand {
public:
    /// In initTestCase.
    void loadCatalog() {
        auto loaded = Catalog::load(findResources() / "catalog");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
        catalog = *loaded;
        theme = std::make_unique<Theme>();
    }
    /// In init.
    void setUp() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
        document = std::make_unique<Document>();
        view = std::make_unique<CanvasView>(*document, catalog, *theme);
        tools = std::make_unique<ToolSet>(*view);
        view->resize(1200, 800);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        put("aws.vpc", 112, 64);
        put("aws.vpc", 112, 320);
        put("aws.subnet", 112, 80, "vpc-1");
        put("aws.transit-gateway", 500, 192);
        view->setZoom(1.0, {0, 0});
        view->centreOn({400, 300});
    }
    /// In cleanup.
    void tearDown() {
        tools.reset();
        view.reset();
        document.reset();
    }

    void put(const char* kind, double x, double y, const char* container = "") {
        const auto placement = placementOf(document->design(), *catalog, "main", kind, x, y, container, {});
        QVERIFY(placement.ok());
        QVERIFY(document->apply(placement->edit));
    }
    void place(const char* id, const Rect& rect) { QVERIFY(document->apply(Edit{"", {PutPosition{"main", id, rect}}})); }

    [[nodiscard]] QPoint at(double x, double y) const { return view->transform().toView(QPointF(x, y)).toPoint(); }
    [[nodiscard]] QPoint middleOf(const char* id) const { return view->viewRectOf(QLatin1String(id)).center().toPoint(); }
    /// A point on a container's header, away from its children.
    [[nodiscard]] QPoint headerOf(const char* id) const { return at(rectOf(id).x + 60, rectOf(id).y + 12); }
    [[nodiscard]] std::string text() const { return writeDesign(document->design()); }
    [[nodiscard]] Rect rectOf(const char* id) const { return *document->design().position("main", id); }
    [[nodiscard]] const Node& node(const char* id) const { return *document->design().node(id); }

    void press(const QPoint& from, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseMove(view->viewport(), from);
        QTest::mousePress(view->viewport(), Qt::LeftButton, modifiers, from);
    }
    void moveTo(const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseEvent(QTest::MouseMove, view->viewport(), Qt::LeftButton, modifiers, to);
    }
    void release(const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, modifiers, to);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        press(from, modifiers);
        for (int i = 1; i <= 5; ++i)
            moveTo(from + (to - from) * i / 5, modifiers);
        release(to, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(view.get(), key, modifiers); }

    /// Does `change`, takes it back and does it again: the same file each way.
    template <typename Change>
    void bothWays(Change&& change) {
        const std::string before = text();
        const int steps = document->undoStack().index();
        change();
        const std::string after = text();
        QVERIFY(after != before);
        QCOMPARE(document->undoStack().index(), steps + 1);
        document->undoStack().undo();
        QCOMPARE(text(), before);
        document->undoStack().redo();
        QCOMPARE(text(), after);
        const auto again = readDesign(after);
        QVERIFY(again.ok());
        QCOMPARE(writeDesign(*again), after);
    }

    std::shared_ptr<const Catalog> catalog;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<Document> document;
    std::unique_ptr<CanvasView> view;
    std::unique_ptr<ToolSet> tools;
};

} // namespace isthmus::testing
