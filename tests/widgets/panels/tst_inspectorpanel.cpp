// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "io/designfile.h"
#include "widgets/commands/document.h"
#include "widgets/panels/elementform.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace isthmus;

namespace {

Design small() {
    Design design;
    Edit edit;
    edit.add(SetHeader{"Small", "A design for tests."});
    edit.add(PutAccount{{"aws-prod", "aws", "111122223333", {}}});
    Node vpc;
    vpc.id = "vpc-a";
    vpc.kind = "aws.vpc";
    vpc.name = "prod";
    vpc.account = "aws-prod";
    vpc.region = "us-east-1";
    vpc.properties = Json{{"cidrs", {"10.20.0.0/16"}}};
    edit.add(PutNode{vpc});
    vpc.id = "vpc-b";
    vpc.name = "test";
    edit.add(PutNode{vpc});
    Node gateway;
    gateway.id = "dxgw";
    gateway.kind = "aws.direct-connect-gateway";
    edit.add(PutNode{gateway});
    Node network;
    network.id = "gcp-net";
    network.kind = "gcp.network";
    edit.add(PutNode{network});
    Link link;
    link.id = "ix-1";
    link.kind = "interconnect";
    link.from = "dxgw";
    link.to = "gcp-net";
    link.properties = Json{{"bandwidthMbps", 1000}, {"initiator", "aws"}, {"region", "us-east-1"}};
    edit.add(PutLink{link});
    if (!design.apply(edit).ok())
        qFatal("the small design is refused");
    return design;
}

} // namespace

class TstInspectorPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
        auto catalog = Catalog::load(findResources() / "catalog");
        QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
        m_catalog = *catalog;
    }

    void init() {
        m_document = std::make_unique<Document>();
        m_document->setDesign(small());
        m_theme = std::make_unique<Theme>();
        m_panel = std::make_unique<InspectorPanel>(*m_document, m_catalog, *m_theme);
        m_panel->resize(320, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() {
        m_panel.reset();
        m_theme.reset();
        m_document.reset();
    }

    void textIsOneUndoableEdit() {
        const std::string before = writeDesign(m_document->design());
        select("vpc-a");
        type(field<QLineEdit>("name"), "production");
        QCOMPARE(m_document->design().node("vpc-a")->name, std::string("production"));
        QCOMPARE(m_document->undoStack().count(), 1);
        QCOMPARE(m_document->undoStack().undoText(), QString("Change “Name” of prod"));
        m_document->undoStack().undo();
        QCOMPARE(writeDesign(m_document->design()), before);
        QTRY_COMPARE(field<QLineEdit>("name")->text(), QString("prod"));
        m_document->undoStack().redo();
        QCOMPARE(m_document->design().node("vpc-a")->name, std::string("production"));
    }

    void sameTextIsNoEdit() {
        select("vpc-a");
        type(field<QLineEdit>("name"), "prod");
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void prefixListIsCheckedInPlace() {
        select("vpc-a");
        auto* lines = field<QPlainTextEdit>("property.cidrs");
        QVERIFY(lines != nullptr);
        QCOMPARE(lines->toPlainText(), QString("10.20.0.0/16"));
        lines->setFocus();
        lines->selectAll();
        QTest::keyClicks(lines, "10.20.0.0/16");
        QTest::keyClick(lines, Qt::Key_Return);
        QTest::keyClicks(lines, "10.21.0.0/99");
        QTest::keyClick(lines, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(lines->property("invalid").toBool());
        QVERIFY(shownError().contains("10.21.0.0/99"));
        lines->selectAll();
        QTest::keyClicks(lines, "10.30.0.0/16");
        QTest::keyClick(lines, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_document->design().node("vpc-a")->properties.dump(), std::string(R"({"cidrs":["10.30.0.0/16"]})"));
        QVERIFY(!lines->property("invalid").toBool());
        QVERIFY(shownError().isEmpty());
    }

    void numberHasUnitAndLimits() {
        select("ix-1");
        auto* bandwidth = field<QLineEdit>("property.bandwidthMbps");
        QVERIFY(bandwidth != nullptr);
        type(bandwidth, "fast");
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(!shownError().isEmpty());
        QTest::keyClick(bandwidth, Qt::Key_Escape);
        QCOMPARE(bandwidth->text(), QString("1000"));
        type(bandwidth, "0");
        QVERIFY(!shownError().isEmpty());
        type(bandwidth, "10000");
        QVERIFY(shownError().isEmpty());
        QCOMPARE(m_document->design().link("ix-1")->properties.dump(),
                 std::string(R"({"bandwidthMbps":10000,"initiator":"aws","region":"us-east-1"})"));
    }

    void unknownRegionIsRefusedWithWhatIsNear() {
        select("vpc-a");
        auto* region = field<QComboBox>("region");
        QVERIFY(region != nullptr);
        QVERIFY(region->count() > 10);
        type(region->lineEdit(), "us-east-11");
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY2(shownError().contains("us-east-1"), qPrintable(shownError()));
        type(region->lineEdit(), "eu-west-1");
        QCOMPARE(m_document->design().node("vpc-a")->region, std::string("eu-west-1"));
    }

    void checkBoxWritesTheValue() {
        select("gcp-net");
        auto* box = field<QCheckBox>("property.autoSubnets");
        QVERIFY(box != nullptr);
        QVERIFY(!box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(m_document->design().node("gcp-net")->properties.dump(), std::string(R"({"autoSubnets":true})"));
    }

    void severalShowWhatTheyShare() {
        m_document->setSelection({"vpc-a", "vpc-b"});
        QTRY_VERIFY(field<QComboBox>("region") != nullptr);
        QTRY_VERIFY(field<QLineEdit>("name") == nullptr);
        auto* lines = field<QPlainTextEdit>("property.cidrs");
        QCOMPARE(lines->toPlainText(), QString("10.20.0.0/16"));
        const std::string before = writeDesign(m_document->design());
        type(field<QComboBox>("region")->lineEdit(), "eu-west-1");
        QCOMPARE(m_document->undoStack().count(), 1);
        for (const char* id : {"vpc-a", "vpc-b"})
            QCOMPARE(m_document->design().node(id)->region, std::string("eu-west-1"));
        m_document->undoStack().undo();
        QCOMPARE(writeDesign(m_document->design()), before);
    }

    void differingValuesAreShownAsVarious() {
        Node other = *m_document->design().node("vpc-b");
        other.region = "eu-west-1";
        QVERIFY(m_document->apply({"Move", {PutNode{other}}}));
        m_document->setSelection({"vpc-a", "vpc-b"});
        QTRY_VERIFY(field<QLineEdit>("name") == nullptr && field<QComboBox>("region") != nullptr);
        QCOMPARE(field<QComboBox>("region")->lineEdit()->text(), QString());
        QCOMPARE(field<QComboBox>("region")->lineEdit()->placeholderText(), QString("Various"));
    }

    void designIsShownWhenNothingIsSelected() {
        auto* name = field<QLineEdit>("design.name");
        QVERIFY(name != nullptr);
        QCOMPARE(name->text(), QString("Small"));
        type(name, "Smaller");
        QCOMPARE(m_document->design().name(), std::string("Smaller"));
        QCOMPARE(m_document->design().description(), std::string("A design for tests."));
        type(field<QLineEdit>("design.budget"), "5000");
        QCOMPARE(m_document->design().policies().budgetUsdPerMonth, std::optional(5000.0));
    }

    void flowsAreAddedAndEdited() {
        QTableView* table = nullptr;
        for (QTableView* candidate : m_panel->findChildren<QTableView*>())
            if (candidate->accessibleName() == "Flows")
                table = candidate;
        QVERIFY(table != nullptr);
        QPushButton* add = nullptr;
        for (QPushButton* candidate : m_panel->findChildren<QPushButton*>())
            if (candidate->accessibleName() == "Add to Flows")
                add = candidate;
        QVERIFY(add != nullptr);
        const std::string before = writeDesign(m_document->design());
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(m_document->design().flows().size(), std::size_t{1});
        const Id id = m_document->design().flows().begin()->first;
        QVERIFY(table->model()->setData(table->model()->index(0, 3), "200"));
        QVERIFY(table->model()->setData(table->model()->index(0, 7), "us, de"));
        QCOMPARE(m_document->design().flow(id)->mbps, std::optional(200.0));
        QCOMPARE(m_document->design().flow(id)->stayIn, (std::vector<std::string>{"US", "DE"}));
        QVERIFY(!table->model()->setData(table->model()->index(0, 1), "nobody"));
        QVERIFY(shownError().contains("nobody"));
        QVERIFY(!table->model()->setData(table->model()->index(0, 6), "1.5"));
        // What the table has no room for is typed below it.
        type(field<QLineEdit>("flow.3"), "300");
        QCOMPARE(m_document->design().flow(id)->mbps, std::optional(300.0));
        type(field<QLineEdit>("flow.7"), "France");
        QCOMPARE(m_document->design().flow(id)->stayIn, (std::vector<std::string>{"US", "DE"}));
        QVERIFY(shownError().contains("FRANCE"));
        type(field<QLineEdit>("flow.7"), "fr");
        QCOMPARE(m_document->design().flow(id)->stayIn, std::vector<std::string>{"FR"});
        QVERIFY2(shownError().isEmpty(), qPrintable(shownError()));
        while (m_document->undoStack().canUndo())
            m_document->undoStack().undo();
        QCOMPARE(writeDesign(m_document->design()), before);
        QTRY_VERIFY(field<QLineEdit>("flow.3") == nullptr);
    }

    void findingsStandOnTopAndAreMended() {
        Finding finding;
        finding.rule = "test.rule";
        finding.subjects = {"vpc-a"};
        finding.message = {"%1 is called %2.", {"vpc-a", "100%1"}};
        Node mended = *m_document->design().node("vpc-a");
        mended.name = "mended";
        finding.fix = Edit{"Rename it", {PutNode{mended}}};
        finding.fixText = "Rename it";
        select("vpc-a");
        m_panel->setFindings({finding});
        QPushButton* fix = nullptr;
        for (QPushButton* candidate : m_panel->findChildren<QPushButton*>())
            if (candidate->text() == "Rename it")
                fix = candidate;
        QVERIFY(fix != nullptr);
        bool said = false;
        for (QLabel* label : m_panel->findChildren<QLabel*>())
            said = said || label->text() == "vpc-a is called 100%1.";
        QVERIFY(said);
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(m_document->design().node("vpc-a")->name, std::string("mended"));
    }

    void goneElementLeavesThePage() {
        select("vpc-a");
        m_document->deleteSelection();
        QTRY_VERIFY(field<QLineEdit>("design.name") != nullptr);
    }

    void newPropertiesStandInTheCataloguesOrder() {
        const NodeKind* kind = m_catalog->nodeKind("gcp.network");
        QVERIFY(kind != nullptr);
        Json properties = Json::object();
        properties["own"] = 1;
        properties["autoSubnets"] = true;
        putProperty(properties, kind->properties, "mtu", Json(8896));
        QCOMPARE(properties["mtu"].get<int>(), 8896);
        QVERIFY(properties.dump().find("mtu") < properties.dump().find("autoSubnets"));
        putProperty(properties, kind->properties, "mtu", Json());
        QCOMPARE(properties.dump(), std::string(R"({"own":1,"autoSubnets":true})"));
    }

private:
    void select(const char* id) {
        m_document->select(id);
        QTRY_VERIFY(field<QLineEdit>("id") != nullptr && field<QLineEdit>("id")->text() == id);
    }
    template <typename T>
    T* field(const char* name) const {
        // An old page stays until the event loop has removed it; the newest is the one that counts.
        T* found = nullptr;
        for (T* candidate : m_panel->findChildren<T*>(QString::fromLatin1(name)))
            if (candidate->isVisibleTo(m_panel.get()))
                found = candidate;
        return found;
    }
    void type(QLineEdit* edit, const QString& text) const {
        QVERIFY(edit != nullptr);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString shownError() const {
        for (QLabel* label : m_panel->findChildren<QLabel*>())
            if (label->property("role").toString() == "error" && label->isVisible())
                return label->text();
        return {};
    }

    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<InspectorPanel> m_panel;
};

QTEST_MAIN(TstInspectorPanel)
#include "tst_inspectorpanel.moc"
