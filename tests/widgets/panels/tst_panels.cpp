// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "widgets/commands/document.h"
#include "widgets/panels/costpanel.h"
#include "widgets/panels/latencypanel.h"
#include "widgets/panels/outlinepanel.h"
#include "widgets/panels/palettepanel.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace isthmus;

namespace {

Node makeNode(const Id& id, const char* kind, const char* region, const Id& parent = {}) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.name = id;
    node.region = region;
    node.parent = parent;
    return node;
}

QModelIndex findRow(const QAbstractItemModel& model, const QString& text, const QModelIndex& parent = {}) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == text)
            return index;
        if (const QModelIndex below = findRow(model, text, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace

class TstPanels : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
        auto catalog = Catalog::load(findResources() / "catalog");
        QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
        m_catalog = *catalog;
    }

    void paletteFindsPlacesAndGives() {
        Theme theme;
        PalettePanel panel(m_catalog, theme);
        show(panel);
        QSignalSpy placed(&panel, &PalettePanel::placeRequested);
        auto* search = panel.findChild<QLineEdit*>();
        auto* tree = panel.findChild<QTreeView*>();
        panel.focusSearch();
        QTest::keyClicks(search, "gate transit");
        QVERIFY(findRow(*tree->model(), "Transit gateway").isValid());
        QVERIFY(!findRow(*tree->model(), "VPC").isValid());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(placed.count(), 1);
        QCOMPARE(placed.first().first().toString(), QString("aws.transit-gateway"));
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        const QModelIndex vpc = findRow(*tree->model(), "VPC");
        QVERIFY(vpc.isValid());
        tree->scrollTo(vpc);
        const QPoint point = tree->visualRect(vpc).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, point);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(placed.count(), 2);
        QCOMPARE(placed.last().first().toString(), QString("aws.vpc"));
        const std::unique_ptr<QMimeData> data(tree->model()->mimeData({vpc}));
        QVERIFY(data != nullptr);
        QCOMPARE(data->data("application/x-isthmus-kind"), QByteArray("aws.vpc"));
    }

    void outlineMirrorsAndSelectsBothWays() {
        Theme theme;
        Document document;
        document.setDesign(Design());
        OutlinePanel panel(document, m_catalog, theme);
        show(panel);
        auto* tree = panel.findChild<QTreeView*>();
        Edit edit{"Add", {PutNode{makeNode("vpc-a", "aws.vpc", "us-east-1")},
                          PutNode{makeNode("subnet-a", "aws.subnet", "", "vpc-a")},
                          PutNode{makeNode("net", "gcp.network", "")}}};
        QVERIFY(document.apply(edit));
        QTRY_VERIFY(findRow(*tree->model(), "subnet-a").isValid());
        const QModelIndex subnet = findRow(*tree->model(), "subnet-a");
        QCOMPARE(subnet.parent().data().toString(), QString("vpc-a"));
        QVERIFY(subnet.parent().parent().data().toString().startsWith("us-east-1"));
        QCOMPARE(subnet.parent().parent().parent().data().toString(), QString("AWS"));
        document.select("subnet-a");
        QVERIFY(tree->selectionModel()->isSelected(findRow(*tree->model(), "subnet-a")));
        const QModelIndex net = findRow(*tree->model(), "net");
        tree->scrollTo(net);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(net).center());
        QCOMPARE(document.selection(), QSet<QString>{"net"});
        Node renamed = *document.design().node("net");
        renamed.name = "other";
        QVERIFY(document.apply({"Rename", {PutNode{renamed}}}));
        QVERIFY(findRow(*tree->model(), "other").isValid());
        auto* search = panel.findChild<QLineEdit*>();
        QTest::keyClicks(search, "subnet-a");
        QVERIFY(!findRow(*tree->model(), "other").isValid());
        QVERIFY(findRow(*tree->model(), "subnet-a").isValid());
        QCOMPARE(document.selection(), QSet<QString>{"net"});
    }

    void outlineHoldsTenThousand() {
        Theme theme;
        Document document;
        Design design;
        Edit edit;
        for (int i = 0; i < 10000; ++i)
            edit.add(PutNode{makeNode("vpc-" + std::to_string(i), "aws.vpc", "us-east-1")});
        QVERIFY(design.apply(edit).ok());
        document.setDesign(std::move(design));
        OutlinePanel panel(document, m_catalog, theme);
        show(panel);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(document.apply({"Add", {PutNode{makeNode("one-more", "aws.vpc", "eu-west-1")}}}));
        auto* tree = panel.findChild<QTreeView*>();
        QTRY_VERIFY(tree->model()->rowCount(tree->model()->index(0, 0)) == 2);
        // Wide of what it takes (about a tenth of a second), so that a busy machine does not fail it.
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void costShowsSumAndUnknown() {
        Theme theme;
        Document document;
        CostPanel panel(document, m_catalog, theme);
        show(panel);
        CostReport report;
        report.totalUsdPerMonth = 1234.5;
        report.items = {{"ix-1", "aws", "Interconnect", 730, "hour", 1.69, 1234.5, "published", "https://example.com/p", "2026-01-01"}};
        report.unknown = {{"net", "gcp", "Peering", "nobody published it"}};
        panel.setReport(report);
        auto* tree = panel.findChild<QTreeView*>();
        QCOMPARE(tree->model()->rowCount(), 2);
        bool sum = false;
        for (QLabel* label : panel.findChildren<QLabel*>())
            sum = sum || label->text().contains(QLocale().toString(1234.5, 'f', 2));
        QVERIFY(sum);
        QStringList cells;
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < tree->model()->columnCount(); ++column)
                cells.append(tree->model()->index(row, column).data().toString());
        QVERIFY(cells.contains("unknown"));
        QVERIFY(cells.contains("nobody published it"));
        QVERIFY(cells.contains("example.com"));
    }

    void latencyShowsFlowsAndHops() {
        Theme theme;
        Document document;
        LatencyPanel panel(document, m_catalog, theme);
        show(panel);
        FlowLatency flow;
        flow.flow = "orders";
        flow.rttMs = 12.5;
        flow.lowMs = 10;
        flow.highMs = 15;
        flow.limitMs = 10;
        flow.meetsTarget = false;
        flow.hops = {{"ix-1", true, 12.5, "measured"}};
        panel.setFlows({flow});
        auto* tree = panel.findChild<QTreeView*>();
        QCOMPARE(tree->model()->rowCount(), 1);
        QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
        QCOMPARE(tree->model()->index(0, 5).data().toString(), QString("Slower than its limit"));
        QSignalSpy revealed(&document, &Document::revealRequested);
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(revealed.first().first().toString(), QString("ix-1"));
    }

private:
    static void show(QWidget& widget) {
        widget.resize(900, 600);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
    }

    std::shared_ptr<const Catalog> m_catalog;
};

QTEST_MAIN(TstPanels)
#include "tst_panels.moc"
