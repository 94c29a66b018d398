// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "widgets/commands/document.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/waivedialog.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <random>

using namespace isthmus;

namespace {

Node makeNode(const Id& id, const char* kind) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.name = id;
    return node;
}

Finding makeFinding(const char* rule, Severity severity, const Id& subject, const char* text) {
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.subjects = {subject};
    finding.message = {text, {}};
    return finding;
}

Findings listOf(std::vector<Finding> findings) {
    std::sort(findings.begin(), findings.end(), Finding::before);
    return std::make_shared<const std::vector<Finding>>(std::move(findings));
}

FindingSummary summaryOf(const std::vector<Finding>& findings) {
    FindingSummary summary;
    for (const Finding& finding : findings)
        ++(finding.waived                          ? summary.waived
           : finding.severity == Severity::error   ? summary.errors
           : finding.severity == Severity::warning ? summary.warnings
                                                   : summary.hints);
    return summary;
}

/// Every row as "group | sentence", from top to bottom.
QStringList rowsOf(const QAbstractItemModel& model) {
    QStringList rows;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            rows << parent.data().toString() + " | " + model.index(row, 0, parent).data().toString();
    }
    return rows;
}

} // namespace

class TstProblemsPanel : public QObject {
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
        m_document->setDesign(Design());
        QVERIFY(
            m_document->apply({"Draw",
                               {PutNode{makeNode("vpc-a", "aws.vpc")}, PutNode{makeNode("net", "gcp.network")},
                                PutNode{makeNode("vnet", "azure.vnet")}, PutNode{makeNode("z-net", "gcp.network")}}}));
        m_panel = std::make_unique<ProblemsPanel>(*m_document, m_catalog, m_theme);
        m_panel->setUserName("Ada");
        m_tree = m_panel->findChild<QTreeView*>();
        m_panel->resize(900, 260);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_document.reset();
    }

    void groupsBySeverityRuleAndItem() {
        give(sample());
        QCOMPARE(rowsOf(*m_tree->model()), QStringList({"Errors (2) | It overlaps.", "Errors (2) | Still overlaps.",
                                                        "Warnings (1) | Out of range.", "Hints (1) | Nothing uses it.",
                                                        "Stale waivers (1) | It matches nothing."}));
        choose("problemGrouping", "By rule");
        const QStringList byRule = rowsOf(*m_tree->model());
        QCOMPARE(byRule.size(), 5);
        QVERIFY2(byRule[0].contains("(2) | It overlaps."), qPrintable(byRule[0]));
        QVERIFY(!byRule[0].startsWith("cidr.overlap")); // its title, not its id
        choose("problemGrouping", "By item");
        QCOMPARE(rowsOf(*m_tree->model()),
                 QStringList({"vpc-a (1) | It overlaps.", "z-net (1) | Still overlaps.", "net (1) | Out of range.",
                              "vnet (1) | Nothing uses it.", "Stale waivers (1) | It matches nothing."}));
    }

    void filtersByTextProviderAndSeverity() {
        give(sample());
        auto* search = m_panel->findChild<QLineEdit*>();
        QTest::keyClicks(search, "overlaps net");
        QCOMPARE(rowsOf(*m_tree->model()), QStringList{"Errors (1) | Still overlaps."});
        search->clear();
        choose("problemProvider", "Google Cloud");
        QCOMPARE(rowsOf(*m_tree->model()),
                 QStringList({"Errors (1) | Still overlaps.", "Warnings (1) | Out of range."}));
        choose("problemProvider", "All providers");
        QTest::mouseClick(toggle("Show errors"), Qt::LeftButton);
        QCOMPARE(rowsOf(*m_tree->model()).size(), 3);
        QTest::keyClicks(search, "no such thing");
        QVERIFY(rowsOf(*m_tree->model()).isEmpty());
        QVERIFY(says("Nothing matches"));
        QTest::mouseClick(button("Show all"), Qt::LeftButton);
        QCOMPARE(rowsOf(*m_tree->model()).size(), 6); // the waived one too
        QCOMPARE(rowsOf(*m_tree->model()).constLast(), QString("Waived (1) | It is accepted."));
        QCOMPARE(toggle("Show errors")->text(), QString("2"));
    }

    void stepsAndJumps() {
        give({makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps."),
              makeFinding("asn.range", Severity::warning, "net", "Out of range.")});
        QSignalSpy revealed(m_document.get(), &Document::revealRequested);
        for (int i = 0; i < 3; ++i)
            m_panel->showNext();
        m_panel->showPrevious();
        QStringList ids;
        for (const auto& call : revealed)
            ids << call.first().toString();
        QCOMPARE(ids, QStringList({"vpc-a", "net", "vpc-a", "net"}));
        revealed.clear();
        // The keyboard alone: up is the head of the group, up again the finding above.
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_Up);
        QTest::keyClick(m_tree, Qt::Key_Up);
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(revealed.first().first().toString(), QString("vpc-a"));
        QTest::keyClick(m_tree, Qt::Key_Return);
        QCOMPARE(revealed.count(), 2);
        // The mouse.
        const QModelIndex second = m_tree->model()->index(0, 0, m_tree->model()->index(1, 0));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, m_tree->visualRect(second).center());
        QCOMPARE(revealed.last().first().toString(), QString("net"));
    }

    void newFindingsDoNotJump() {
        give(sample());
        m_panel->showNext();
        QSignalSpy revealed(m_document.get(), &Document::revealRequested);
        give({makeFinding("asn.range", Severity::warning, "net", "Out of range.")});
        give({});
        give(sample());
        QCOMPARE(revealed.count(), 0);
    }

    void fixesOneAsOneStep() {
        auto findings = sample();
        Node mended = *m_document->design().node("vpc-a");
        mended.name = "mended";
        findings[0].fix = Edit{"Mend it", {PutNode{mended}}};
        give(findings);
        QVERIFY(!button("Fix")->isEnabled());
        m_panel->showNext();
        const int before = m_document->undoStack().index();
        QTest::mouseClick(button("Fix"), Qt::LeftButton);
        QCOMPARE(m_document->design().node("vpc-a")->name, std::string("mended"));
        QCOMPARE(m_document->undoStack().index(), before + 1);
        m_document->undoStack().undo();
        QCOMPARE(m_document->design().node("vpc-a")->name, std::string("vpc-a"));
    }

    void asksToFixAll() {
        auto findings = sample();
        give(findings);
        QVERIFY(!button("Fix all")->isEnabled());
        findings[0].fix = Edit{"Mend it", {PutNode{makeNode("a", "aws.vpc")}}};
        findings[1].fix = Edit{"Mend it", {PutNode{makeNode("b", "aws.vpc")}}};
        give(findings);
        QSignalSpy asked(m_panel.get(), &ProblemsPanel::fixAllRequested);
        QTest::mouseClick(button("Fix all"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        m_panel->setFixing(true);
        QVERIFY(!button("Fix all")->isEnabled());
        m_panel->setFixing(false);
        // Two selected: which of them first is not the panel's to say.
        m_tree->selectAll();
        QVERIFY(!button("Fix")->isEnabled());
    }

    void waivesWithReasonNameAndDate() {
        give({makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps.")});
        m_panel->showNext();
        answer({}, {});
        QTest::mouseClick(button("Waive…"), Qt::LeftButton);
        QVERIFY(m_document->design().policies().waivers.empty());
        const QDate until = QDate::currentDate().addDays(40);
        answer("NAT in between", until);
        QTest::mouseClick(button("Waive…"), Qt::LeftButton);
        QCOMPARE(m_document->design().policies().waivers.size(), std::size_t{1});
        const Waiver& waiver = m_document->design().policies().waivers.front();
        QCOMPARE(waiver.rule, std::string("cidr.overlap"));
        QCOMPARE(waiver.subjects, std::vector<Id>{"vpc-a"});
        QCOMPARE(waiver.reason, std::string("NAT in between"));
        QCOMPARE(waiver.by, std::string("Ada"));
        QCOMPARE(QString::fromStdString(waiver.until), until.toString(Qt::ISODate));
        m_document->undoStack().undo();
        QVERIFY(m_document->design().policies().waivers.empty());
        m_document->undoStack().redo();

        // Waived, it can be taken back.
        auto waived = makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps.");
        waived.waived = true;
        waived.waiverReason = "NAT in between";
        QTest::mouseClick(toggle("Show waived findings"), Qt::LeftButton);
        give({waived});
        m_panel->showNext();
        QTest::mouseClick(button("Un-waive"), Qt::LeftButton);
        QVERIFY(m_document->design().policies().waivers.empty());
        m_document->undoStack().undo();
        QCOMPARE(m_document->design().policies().waivers.size(), std::size_t{1});
    }

    void explainsTheRule() {
        auto finding = makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps.");
        finding.source = "https://example.com/overlap";
        give({finding});
        auto* page = m_panel->findChild<QTextBrowser*>();
        QVERIFY(!page->isVisible());
        m_panel->toggleExplained();
        QVERIFY(page->isVisible());
        m_panel->showNext();
        const QString text = page->toPlainText();
        for (const char* part : {"cidr.overlap", "It overlaps.", "vpc-a", "https://example.com/overlap"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void copiesOneSomeOrAll() {
        give(sample());
        m_panel->showNext();
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_C, Qt::ControlModifier);
        const QString one = QGuiApplication::clipboard()->text();
        QVERIFY(one.startsWith("Error: It overlaps."));
        QVERIFY(one.contains("cidr.overlap") && one.contains("vpc-a"));
        QVERIFY(!one.contains("asn.range"));
        m_panel->copyAllAsText();
        const QString all = QGuiApplication::clipboard()->text();
        for (const char* rule : {"cidr.overlap", "asn.range", "node.unconnected", "waiver.stale"})
            QVERIFY2(all.contains(QLatin1String(rule)), rule);
        QVERIFY(all.contains(QString::fromStdString(m_catalog->asOf())));
    }

    void cleanDesignSaysWhatWasChecked() {
        QVERIFY(says("Not checked yet"));
        m_panel->setFindings(listOf({}), {}, {27, 12, 3});
        QVERIFY(says("Nothing to mend"));
        QVERIFY(says("27 rule") && says("12 element") && says("3 flow"));
        QVERIFY(says(QString::fromStdString(m_catalog->asOf())));
    }

    void remembersHowItWasShown() {
        choose("problemGrouping", "By item");
        QTest::mouseClick(toggle("Show hints"), Qt::LeftButton);
        QTest::mouseClick(toggle("Show waived findings"), Qt::LeftButton);
        m_panel->toggleExplained();
        ProblemsPanel other(*m_document, m_catalog, m_theme);
        other.restoreState(m_panel->saveState());
        QCOMPARE(other.saveState(), m_panel->saveState());
        other.restoreState({}); // nothing was ever saved
        QCOMPARE(other.findChild<QComboBox*>("problemGrouping")->currentIndex(), 0);
    }

    void keepsPlaceAndFoldedGroups() {
        std::vector<Finding> many;
        for (int i = 0; i < 400; ++i)
            many.push_back(makeFinding("asn.range", Severity::warning,
                                       QStringLiteral("n-%1").arg(i, 4, 10, QLatin1Char('0')).toStdString(),
                                       "Out of range."));
        give(many);
        const QModelIndex group = m_tree->model()->index(0, 0);
        const QModelIndex at = m_tree->model()->index(200, 0, group);
        m_tree->setCurrentIndex(at);
        m_tree->scrollTo(at, QAbstractItemView::PositionAtCenter);
        const int height = m_tree->visualRect(at).top();
        const QString text = at.siblingAtColumn(1).data().toString();
        const auto unmoved = [&] {
            const QModelIndex now = m_tree->currentIndex().siblingAtColumn(0);
            return now.siblingAtColumn(1).data().toString() == text && m_tree->visualRect(now).top() == height &&
                   m_tree->selectionModel()->isSelected(now);
        };
        // A few come and go above it, then so many that everything is grouped anew.
        many.erase(many.begin(), many.begin() + 10);
        many.push_back(makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps."));
        give(many);
        QVERIFY(unmoved());
        for (int i = 0; i < 300; ++i)
            many.push_back(makeFinding("cidr.overlap", Severity::error, "e-" + std::to_string(i), "It overlaps."));
        give(many);
        QVERIFY(unmoved());
        m_tree->collapse(m_tree->model()->index(0, 0));
        many.resize(20);
        give(many);
        many.push_back(makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps."));
        give(many);
        QVERIFY(!m_tree->isExpanded(m_tree->model()->index(0, 0)));
        QVERIFY(m_tree->isExpanded(m_tree->model()->index(1, 0)));
    }

    /// Row by row or anew: what is listed is the same.
    void followsRandomChanges_data() {
        QTest::addColumn<QString>("grouping");
        for (const char* name : {"By severity", "By rule", "By item"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void followsRandomChanges() {
        QFETCH(QString, grouping);
        QAbstractItemModelTester tester(m_tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        choose("problemGrouping", grouping.toUtf8().constData());
        toggle("Show waived findings")->setChecked(true);
        std::mt19937 random(7);
        const char* rules[] = {"asn.range", "cidr.overlap", "name.pattern", "waiver.stale"};
        std::vector<Finding> now;
        for (int round = 0; round < 150; ++round) {
            std::shuffle(now.begin(), now.end(), random);
            now.resize(now.size() - std::min<std::size_t>(now.size(), random() % 6));
            for (auto added = random() % 6; added > 0; --added) {
                Finding finding = makeFinding(rules[random() % 4], static_cast<Severity>(random() % 3),
                                              "n-" + std::to_string(random() % 7), "It is so.");
                finding.message.text += std::to_string(round * 10 + static_cast<int>(added));
                finding.waived = random() % 5 == 0;
                now.push_back(finding);
            }
            give(now);
            ProblemsModel scratch(*m_document, m_catalog, m_theme);
            scratch.setGrouping(static_cast<ProblemsModel*>(m_tree->model())->grouping());
            ProblemFilter all;
            all.shown.fill(true);
            scratch.setFilter(all);
            scratch.setFindings(listOf(now));
            QCOMPARE(rowsOf(*m_tree->model()), rowsOf(scratch));
        }
    }

    void tenThousandStayQuick() {
        std::vector<Finding> many;
        for (int i = 0; i < 10000; ++i)
            many.push_back(makeFinding(i % 3 == 0 ? "asn.range" : "cidr.overlap", static_cast<Severity>(i % 3),
                                       "node-" + std::to_string(i), "It overlaps."));
        give(many);
        choose("problemGrouping", "By item");
        QTest::qWait(10);
        const Findings full = listOf(many);
        many.erase(many.begin() + 5000);
        const Findings less = listOf(many);
        const FindingSummary summary = summaryOf(many);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            m_panel->setFindings(i % 2 == 0 ? less : full, summary, {90, 10000, 0});
        // Some milliseconds each; wide of that, so that a busy machine does not fail it.
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        qInfo("one finding of 10,000 comes or goes: %.1f ms", static_cast<double>(timer.elapsed()) / 10);
    }

    void screenReaderHearsSeverityAndNames() {
        give(sample());
        const QModelIndex first = m_tree->model()->index(0, 0, m_tree->model()->index(0, 0));
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), QString("Error: It overlaps."));
        for (QWidget* widget : m_panel->findChildren<QWidget*>())
            if (widget->isVisible() && qobject_cast<QLineEdit*>(widget->parentWidget()) == nullptr &&
                (qobject_cast<QToolButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
                 qobject_cast<QTreeView*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }

private:
    std::vector<Finding> sample() const {
        std::vector<Finding> findings{makeFinding("cidr.overlap", Severity::error, "vpc-a", "It overlaps."),
                                      makeFinding("cidr.overlap", Severity::error, "z-net", "Still overlaps."),
                                      makeFinding("asn.range", Severity::warning, "net", "Out of range."),
                                      makeFinding("node.unconnected", Severity::hint, "vnet", "Nothing uses it."),
                                      makeFinding("waiver.stale", Severity::hint, "vpc-a", "It matches nothing."),
                                      makeFinding("cidr.overlap", Severity::error, "vnet", "It is accepted.")};
        findings.back().waived = true;
        return findings;
    }
    void give(std::vector<Finding> findings) {
        const FindingSummary summary = summaryOf(findings);
        m_panel->setFindings(listOf(std::move(findings)), summary, {90, 12, 0});
    }
    void choose(const char* box, const char* text) {
        auto* combo = m_panel->findChild<QComboBox*>(QLatin1String(box));
        combo->setFocus();
        combo->setCurrentIndex(combo->findText(QString::fromUtf8(text)));
    }
    bool says(const QString& text) const {
        const auto labels = m_panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : m_panel->findChildren<QPushButton*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }
    QToolButton* toggle(const QString& tip) const {
        for (QToolButton* candidate : m_panel->findChildren<QToolButton*>())
            if (candidate->toolTip() == tip)
                return candidate;
        return nullptr;
    }
    /// Fills in the dialog that comes up next and accepts it; without a reason it cannot be accepted.
    static void answer(const QString& reason, const QDate& until) {
        QTimer::singleShot(200, [reason, until] {
            auto* dialog = qobject_cast<WaiveDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), reason);
            if (until.isValid()) {
                dialog->findChild<QCheckBox*>()->setChecked(true);
                dialog->findChild<QDateEdit*>()->setDate(until);
            }
            for (QPushButton* one : dialog->findChildren<QPushButton*>())
                if (one->text() == "Waive") {
                    QCOMPARE(one->isEnabled(), !reason.isEmpty());
                    QTest::mouseClick(one, Qt::LeftButton);
                }
            if (reason.isEmpty())
                dialog->reject();
        });
    }

    std::shared_ptr<const Catalog> m_catalog;
    Theme m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ProblemsPanel> m_panel;
    QTreeView* m_tree = nullptr;
};

QTEST_MAIN(TstProblemsPanel)
#include "tst_problemspanel.moc"
