// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/document.h"
#include "widgets/panels/historypanel.h"
#include "widgets/panels/quickadd.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace isthmus;

class QuickAddTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }
    void findsByWhatOneCallsIt_data();
    void findsByWhatOneCallsIt();
    void findsNothingForNonsense();
    void placesAndJoins();
    void historyListsAndGoesThere();

private:
    std::shared_ptr<const Catalog> m_catalog;
};

void QuickAddTest::initTestCase() {
    auto loaded = Catalog::load(findResources() / "catalog");
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    m_catalog = *loaded;
}

void QuickAddTest::findsByWhatOneCallsIt_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    const std::pair<const char*, const char*> rows[] = {
        {"tgw", "aws.transit-gateway"},
        {"vgw", "aws.virtual-private-gateway"},
        {"dx", "aws.direct-connect-gateway"},
        {"vnet", "azure.vnet"},
        {"azure sub", "azure.subnet"},
        {"google vpc", "gcp.network"},
        {"drg", "oci.drg"},
        {"ncc", "gcp.ncc-hub"},
        {"site", "onprem.site"},
        {"VPC", "aws.vpc"},
        {"oracle subnet", "oci.subnet"},
        {"transit", "aws.transit-gateway"},
    };
    for (const auto& [typed, first] : rows)
        QTest::addRow("%s", typed) << typed << first;
}

void QuickAddTest::findsByWhatOneCallsIt() {
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const auto kinds = kindsFor(*m_catalog, typed);
    QVERIFY(!kinds.empty());
    QCOMPARE(toQt(kinds.front()->id), first);
}

void QuickAddTest::findsNothingForNonsense() {
    QVERIFY(kindsFor(*m_catalog, "xyzzy").empty());
    QVERIFY(kindsFor(*m_catalog, "aws xyzzy").empty());
    QCOMPARE(kindsFor(*m_catalog, " ").size(), m_catalog->nodeKinds().size());
}

void QuickAddTest::placesAndJoins() {
    Theme theme;
    Document document;
    QWidget window;
    window.resize(600, 400);
    window.show();
    QuickAdd popup(document, m_catalog, theme, &window);
    QSignalSpy chosen(&popup, &QuickAdd::chosen);
    popup.openAt(window.mapToGlobal(QPoint(20, 20)));
    auto* field = popup.findChild<QLineEdit*>();
    QTest::keyClicks(field, "vcn");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last(), (QVariantList{"oci.vcn", ""}));
    QVERIFY(!popup.isVisible());
    // Tab joins to the selected item, where that can be.
    Node node;
    node.id = "tgw-1";
    node.kind = "aws.transit-gateway";
    QVERIFY(document.apply(Edit{"", {PutNode{node}}}));
    document.select("tgw-1");
    popup.openAt(window.mapToGlobal(QPoint(20, 20)));
    QTest::keyClicks(field, "aws vpc");
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(chosen.last(), (QVariantList{"aws.vpc", "tgw-1"}));
    popup.openAt(window.mapToGlobal(QPoint(20, 20)));
    QTest::keyClicks(field, "aws subnet");
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(chosen.count(), 2);
    QVERIFY(popup.isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
}

void QuickAddTest::historyListsAndGoesThere() {
    Theme theme;
    Document document;
    HistoryPanel panel(document, theme);
    panel.resize(300, 300);
    panel.show();
    for (const char* name : {"one", "two", "three"})
        QVERIFY(document.apply(Edit{std::string("Rename to ") + name, {SetHeader{name, ""}}}));
    QCOMPARE(panel.model()->rowCount(), 4);
    QCOMPARE(panel.model()->index(2, 0).data().toString(), QString("Rename to two"));
    const QRect row = panel.visualRect(panel.model()->index(1, 0));
    QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(document.design().name(), std::string("one"));
    QTest::keyClick(&panel, Qt::Key_End);
    QCOMPARE(document.design().name(), std::string("three"));
}

QTEST_MAIN(QuickAddTest)
#include "tst_quickadd.moc"
