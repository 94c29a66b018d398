// SPDX-License-Identifier: GPL-3.0-or-later
// Paths and findings in the real window: they follow the design, and the window does not wait for them.
#include "windowfixture.h"

#include "app/window/pathcontroller.h"
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/panels/latencypanel.h"
#include "widgets/panels/pathpanel.h"
#include "widgets/panels/problemspanel.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace isthmus;

class PathsTest final : public QObject, test::WindowFixture {
    Q_OBJECT
private slots:
    void init() {
        QVERIFY(open(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus")));
        QTRY_VERIFY(m_workspace->analyser.isCurrent() && m_workspace->analyser.lastVerdicts() != nullptr &&
                    !m_workspace->analyser.lastVerdicts()->empty());
        m_panel = m_window->findChild<PathPanel*>();
        m_paths = m_window->findChild<PathController*>();
    }
    void cleanup() { close(); }

    void showsThePathOfTwoSelected() {
        m_workspace->document.setSelection({"lake-batch", "shop-app"});
        m_window->canvas().setFocus();
        QTest::keyClick(&m_window->canvas(), Qt::Key_P);
        QTRY_VERIFY(rows(0) > 5);
        QVERIFY(m_panel->isVisible());
        QVERIFY(rows(1) > 5);
        QVERIFY(says("Reachable"));
        QVERIFY(m_workspace->document.selection().isEmpty());
        // The other way round.
        const QString first = hop(0, 0);
        m_window->actions().action("check.swapPath")->trigger();
        QTRY_VERIFY(rows(0) > 5 && hop(0, 0) != first);
        // Esc on the canvas ends it.
        m_window->canvas().setFocus();
        QTest::keyClick(&m_window->canvas(), Qt::Key_Escape);
        QVERIFY(!m_paths->isShown());
    }

    void followsEditsAndSaysWhereItEnds() {
        m_paths->showFlow("events");
        QTRY_VERIFY(rows(0) > 5);
        Link bridge = *m_workspace->document.design().link("bridge");
        bridge.properties["advertisedRoutes"] = Json::array({"10.250.0.0/24"});
        QVERIFY(m_workspace->document.apply(Edit{"Break", {PutLink{bridge}}}));
        QTRY_VERIFY(says("Unreachable"));
        QTRY_VERIFY(verdictOf("events") == Verdict::unreachable);
        tool("Copy the path as text")->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains("Unreachable") && text.contains("10.") && text.contains("Reachable"));
        m_workspace->document.undoStack().undo();
        QTRY_VERIFY(!says("Unreachable") && says("The way back is the same."));
        QTRY_VERIFY(verdictOf("events") == Verdict::reachable);
    }

    void followsTheFlowItShows() {
        m_paths->showFlow("events");
        QTRY_VERIFY(rows(0) > 5);
        Flow events = *m_workspace->document.design().flow("events");
        events.from = "shop-web";
        QVERIFY(m_workspace->document.apply(Edit{"Elsewhere", {PutFlow{events}}}));
        QTRY_VERIFY(hop(0, 0).contains(name("shop-web")));
        // An end that goes away is told, not forgotten.
        QVERIFY(m_workspace->document.apply(removalOf(m_workspace->document.design(), {"shop-web"})));
        QTRY_VERIFY(says("Unknown") || says("Unreachable"));
        // Another design has no path to show.
        m_workspace->document.setDesign(Design());
        QVERIFY(!m_paths->isShown());
    }

    void endsAreTyped() {
        m_window->showDock("path");
        const auto fields = m_panel->findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 2);
        fields[0]->setFocus();
        QTest::keyClicks(fields[0], "no such thing");
        QTest::keyClick(fields[0], Qt::Key_Return);
        QVERIFY(fields[0]->property("invalid").toBool());
        fields[0]->clear();
        QTest::keyClicks(fields[0], "shop-app");
        QTest::keyClicks(fields[1], "lake-batch");
        QTest::keyClick(fields[1], Qt::Key_Return);
        QTRY_VERIFY(rows(0) > 5);
        tool("Swap the ends")->click();
        QTRY_VERIFY(rows(0) > 5 && hop(0, 0).contains(name("lake-batch")));
        // Esc in the panel ends it too.
        tree(0).setFocus();
        QTRY_VERIFY(tree(0).hasFocus());
        QTest::keyClick(&tree(0), Qt::Key_Escape);
        QTRY_VERIFY(!m_paths->isShown());
    }

    void latencyPanelTellsVerdictsAndShows() {
        m_window->showDock("latency");
        auto* panel = m_window->findChild<LatencyPanel*>();
        auto* tree = panel->findChild<QTreeView*>();
        QStringList verdicts;
        for (int row = 0; row < tree->model()->rowCount(); ++row)
            verdicts << tree->model()->index(row, 1).data().toString();
        QCOMPARE(verdicts, QStringList({"Reachable", "Reachable"}));
        tree->setCurrentIndex(tree->model()->index(1, 0));
        panel->findChild<QPushButton*>()->click();
        QTRY_VERIFY(rows(0) > 5);
        QVERIFY(hop(0, 0).contains(name("lake-serving"))); // the second flow starts there
    }

    /// Findings come while the mouse is down, and a newer question takes the place of an older one.
    void findingsComeDuringADragAndOldOnesAreDropped() {
        Workspace& w = *m_workspace;
        QSignalSpy analysed(&w.analyser, &Analyser::analysed);
        CanvasView& canvas = m_window->canvas();
        const QPoint from = canvas.viewRectOf("tgw").center().toPoint();
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas.viewport(), from + QPoint(30, 30));
        QTest::mouseMove(canvas.viewport(), from + QPoint(60, 40));
        Node bad = *w.document.design().node("stock");
        bad.properties["cidrs"] = Json::array({"not a prefix"});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(w.document.apply(Edit{"Break", {PutNode{bad}}}));
        const qint64 blocked = timer.elapsed();
        QTRY_VERIFY(w.analyser.isCurrent() && w.analyser.last()->summary.errors > 0);
        QVERIFY(canvas.tool()->isBusy()); // the mouse is still down
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, from + QPoint(60, 40));
        qInfo("an edit holds the window for %lld ms", blocked);

        // Fifty edits in one go: the worker need not judge each of them.
        analysed.clear();
        for (int i = 0; i < 50; ++i) {
            bad.name = "stock-" + std::to_string(i);
            QVERIFY(w.document.apply(Edit{"Rename", {PutNode{bad}}}));
        }
        QTRY_VERIFY(w.analyser.isCurrent());
        QVERIFY2(analysed.count() < 50, qPrintable(QString::number(analysed.count())));
    }

    /// Everything that is clear is mended off the window's thread, as one step.
    void fixesAllAsOneStep() {
        Document& document = m_workspace->document;
        Node shop = *document.design().node("shop");
        shop.properties["cidrs"] = Json::array({"10.40.3.4/16"});
        Node stock = *document.design().node("stock");
        stock.properties["cidrs"] = Json::array({"10.41.3.4/16"});
        QVERIFY(document.apply(Edit{"Host bits", {PutNode{shop}, PutNode{stock}}}));
        QTRY_VERIFY(m_workspace->analyser.isCurrent() && m_workspace->analyser.last()->summary.errors >= 2);
        const std::string broken = writeDesign(document.design());
        const int before = document.undoStack().index();
        m_window->actions().action("check.fixAll")->trigger();
        QTRY_COMPARE(document.undoStack().index(), before + 1);
        const std::string mended = writeDesign(document.design());
        QVERIFY(mended.find("10.40.3.4/16") == std::string::npos && mended.find("10.41.3.4/16") == std::string::npos);
        document.undoStack().undo();
        QCOMPARE(writeDesign(document.design()), broken);
        document.undoStack().redo();
        QCOMPARE(writeDesign(document.design()), mended);
    }

private:
    [[nodiscard]] QTreeView& tree(int side) const {
        return *m_panel->findChild<QTreeView*>(side == 0 ? QStringLiteral("pathThere") : QStringLiteral("pathBack"));
    }
    [[nodiscard]] int rows(int side) const { return tree(side).model()->rowCount(); }
    [[nodiscard]] QString hop(int side, int row) const { return tree(side).model()->index(row, 0).data().toString(); }
    [[nodiscard]] QString name(const char* id) const {
        const Node* node = m_workspace->document.design().node(id);
        return node != nullptr ? toQt(node->name) : QString();
    }
    [[nodiscard]] bool says(const QString& text) const {
        const auto labels = m_panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    [[nodiscard]] Verdict verdictOf(const char* flow) const {
        const auto verdicts = m_workspace->analyser.lastVerdicts();
        const auto found =
            std::find_if(verdicts->begin(), verdicts->end(), [&](const FlowVerdict& one) { return one.flow == flow; });
        return found == verdicts->end() ? Verdict::unknown : found->verdict;
    }
    [[nodiscard]] QToolButton* tool(const QString& tip) const {
        for (QToolButton* button : m_panel->findChildren<QToolButton*>())
            if (button->toolTip() == tip)
                return button;
        return nullptr;
    }

    PathPanel* m_panel = nullptr;
    PathController* m_paths = nullptr;
};

QTEST_MAIN(PathsTest)
#include "tst_paths.moc"
