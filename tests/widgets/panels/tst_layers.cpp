// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/commands/bookmarks.h"
#include "widgets/commands/document.h"
#include "widgets/commands/finder.h"
#include "widgets/commands/layers.h"
#include "widgets/panels/layerspanel.h"
#include "widgets/theme/theme.h"

#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace isthmus;

class LayersTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void countsWhatBelongsToALayer();
    void linksGoAsTheirEnds();
    void panelWorksByKeyboard();
    void showsOnlyOne();
    void bookmarksAreKeptInTheView();
    void brokenBookmarksArePassedOver();
    void findsElements_data();
    void findsElements();
    void closestPrefixComesFirst();

private:
    [[nodiscard]] int countOf(const char* key) const;

    std::shared_ptr<const Catalog> m_catalog;
    Document m_document;
};

void LayersTest::initTestCase() {
    auto loaded = Catalog::load(findResources() / "catalog");
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    m_catalog = *loaded;
}

void LayersTest::init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
    auto read = loadDesign(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
    QVERIFY(read.ok());
    m_document.setDesign(std::move(*read));
}

int LayersTest::countOf(const char* key) const {
    for (const Layer& layer : layersOf(m_document.design(), *m_catalog))
        if (layer.key == key)
            return layer.count;
    return 0;
}

void LayersTest::countsWhatBelongsToALayer() {
    QCOMPARE(countOf("provider:aws"), 7);
    QCOMPARE(countOf("provider:gcp"), 3);
    QCOMPARE(countOf("region:aws/us-east-1"), 6); // what stands in a VPC is in its region
    QCOMPARE(countOf("kind:aws.subnet"), 3);
    QCOMPARE(countOf("link:interconnect"), 1);
    QCOMPARE(countOf("state:active"), 14);
    Node gateway = *m_document.design().node("tgw");
    gateway.state = DrawState::disabled;
    QVERIFY(m_document.apply(Edit{"Disable", {PutNode{gateway}}}));
    QCOMPARE(countOf("state:disabled"), 4); // with its three links
}

void LayersTest::linksGoAsTheirEnds() {
    const Design& design = m_document.design();
    LayerEffect effect = effectOf({{"provider:gcp", LayerShow::hidden}}, design, *m_catalog);
    QVERIFY(effect.hidden.contains("bridge"));
    QCOMPARE(effect.hidden.size(), 4);
    QVERIFY(effect.dimmed.isEmpty());
    effect =
        effectOf({{"provider:gcp", LayerShow::dimmed}, {"link:interconnect", LayerShow::hidden}}, design, *m_catalog);
    QCOMPARE(effect.hidden, QSet<QString>{"bridge"});
    QCOMPARE(effect.dimmed.size(), 3);
    QVERIFY(unhiding({{"provider:gcp", LayerShow::hidden}, {"state:planned", LayerShow::hidden}}, design, *m_catalog,
                     "bridge") == (LayerChoice{{"state:planned", LayerShow::hidden}}));
}

void LayersTest::panelWorksByKeyboard() {
    Theme theme;
    LayersPanel panel(m_document, m_catalog, theme);
    QSignalSpy chosen(&panel, &LayersPanel::choiceChanged);
    panel.resize(300, 600);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* tree = panel.findChild<QTreeView*>();
    QCOMPARE(tree->model()->rowCount(), 4);
    const QModelIndex providers = tree->model()->index(0, 0);
    QCOMPARE(tree->model()->rowCount(providers), 2);
    QCOMPARE(tree->model()->index(0, 1, providers).data().toString(), QString("7"));
    tree->setCurrentIndex(tree->model()->index(0, 0, providers));
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(panel.choice() == (LayerChoice{{"provider:aws", LayerShow::dimmed}}));
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(panel.choice() == (LayerChoice{{"provider:aws", LayerShow::hidden}}));
    QCOMPARE(tree->model()->index(0, 0, providers).data(Qt::AccessibleTextRole).toString(), QString("AWS, Hidden"));
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(panel.choice().empty());
    QCOMPARE(chosen.count(), 3);
}

void LayersTest::showsOnlyOne() {
    Theme theme;
    LayersPanel panel(m_document, m_catalog, theme);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* tree = panel.findChild<QTreeView*>();
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
    panel.showOnlyCurrent();
    QVERIFY(panel.choice() == (LayerChoice{{"provider:aws", LayerShow::hidden}}));
    panel.showAll();
    QVERIFY(panel.choice().empty());
}

void LayersTest::bookmarksAreKeptInTheView() {
    const std::string before = writeDesign(m_document.design());
    const Bookmark hand{
        "Hand-over", {10.4, 20, 300, 200}, {{"provider:aws", LayerShow::dimmed}, {"link:vpn", LayerShow::hidden}}};
    QVERIFY(m_document.apply(bookmarking(m_document.design(), "main", hand)));
    QVERIFY(m_document.apply(bookmarking(m_document.design(), "main", {"All", {0, 0, 900, 500}, {}})));
    QCOMPARE(freeBookmarkName(m_document.design(), "main", "All"), std::string("All 1"));
    const std::string written = writeDesign(m_document.design());
    const auto again = readDesign(written);
    QVERIFY(again.ok());
    QCOMPARE(writeDesign(*again), written);
    const auto bookmarks = bookmarksOf(*again, "main");
    QCOMPARE(bookmarks.size(), std::size_t(2));
    QCOMPARE(bookmarks[0].name, std::string("All"));
    QVERIFY(bookmarks[1].layers == hand.layers);
    QCOMPARE(bookmarks[1].area.x, 10.0);
    QVERIFY(renamingOfBookmark(*again, "main", "All", "Hand-over").empty());
    QVERIFY(m_document.apply(renamingOfBookmark(m_document.design(), "main", "All", "Whole")));
    QVERIFY(m_document.apply(removalOfBookmark(m_document.design(), "main", "Hand-over")));
    QVERIFY(m_document.apply(removalOfBookmark(m_document.design(), "main", "Whole")));
    QCOMPARE(writeDesign(m_document.design()), before);
    for (int i = 0; i < 3; ++i)
        m_document.undoStack().undo();
    QCOMPARE(writeDesign(m_document.design()), written);
    m_document.undoStack().redo();
    QCOMPARE(bookmarksOf(m_document.design(), "main")[1].name, std::string("Whole"));
}

void LayersTest::brokenBookmarksArePassedOver() {
    const Json list =
        Json::parse(R"([1, {"name": "a"}, {"name": "b", "area": [0, 0, 0, 5]}, {"name": 3, "area": [0, 0, 5, 5]},
        {"name": "c", "area": [0, 0, 5, "5"]}, {"name": "d", "area": [0, 0, 5, 5], "hidden": 7}, {"name": "d", "area": [1, 1, 5, 5]}])");
    QVERIFY(m_document.apply(Edit{"Break", {PutViewMember{"main", "bookmarks", list}}}));
    const auto bookmarks = bookmarksOf(m_document.design(), "main");
    QCOMPARE(bookmarks.size(), std::size_t(1));
    QCOMPARE(bookmarks[0].name, std::string("d"));
}

void LayersTest::findsElements_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("why");
    QTest::newRow("name") << "shop-app"
                          << "shop-app"
                          << "Subnet";
    QTest::newRow("id") << "tgw"
                        << "tgw"
                        << "Transit gateway";
    QTest::newRow("part of a name") << "batch"
                                    << "lake-batch"
                                    << "Subnet";
    QTest::newRow("prefix") << "10.41.0.0/16"
                            << "stock"
                            << "10.41.0.0/16";
    QTest::newRow("address") << "10.80.17.9"
                             << "lake-batch"
                             << "10.80.16.0/20 contains it";
    QTest::newRow("ASN") << "64530"
                         << "tgw"
                         << "AS 64530";
    QTest::newRow("ASN as it is written") << "AS 64540"
                                          << "multicloud"
                                          << "AS 64540";
    QTest::newRow("kind") << "interconnect"
                          << "bridge"
                          << "Interconnect";
    QTest::newRow("words") << "transit us-east-1"
                           << "tgw"
                           << "Transit gateway";
    QTest::newRow("flow") << "events"
                          << "events"
                          << "Flow from shop-app to lake-batch";
}

void LayersTest::findsElements() {
    QFETCH(QString, typed);
    QFETCH(QString, first);
    QFETCH(QString, why);
    const auto found = findElements(m_document.design(), *m_catalog, typed, 10);
    QVERIFY(!found.empty());
    const Design& design = m_document.design();
    const Node* node = design.node(found.front().id);
    QVERIFY2(toQt(found.front().id) == first || (node != nullptr && toQt(node->name) == first),
             found.front().id.c_str());
    QCOMPARE(found.front().why, why);
}

void LayersTest::closestPrefixComesFirst() {
    const auto found = findElements(m_document.design(), *m_catalog, "10.40.16.7", 10);
    QVERIFY(found.size() >= 2);
    QCOMPARE(found[0].title, QString("shop-app"));
    QCOMPARE(found[1].title, QString("shop"));
    QVERIFY(findElements(m_document.design(), *m_catalog, "192.0.2.1", 10).empty());
    QVERIFY(findElements(m_document.design(), *m_catalog, "  ", 10).empty());
}

QTEST_MAIN(LayersTest)
#include "tst_layers.moc"
