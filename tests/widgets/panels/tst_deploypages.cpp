// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/document.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/driftpage.h"
#include "widgets/panels/historypage.h"
#include "widgets/panels/keycard.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/linksmodel.h"
#include "widgets/panels/messagecard.h"
#include "widgets/panels/planwords.h"
#include "widgets/panels/runchart.h"
#include "widgets/panels/runwords.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace isthmus;

namespace {

Operation step(const char* id, const char* provider, Action action) {
    Operation operation;
    operation.id = id;
    operation.subject = "shop";
    operation.provider = provider;
    operation.title = std::string("Create VPC ") + id;
    operation.action = action;
    return operation;
}

RunResult failedRun() {
    RunResult result;
    result.failed = 1;
    result.done = 2;
    result.run = "r1";
    FailedStep failure;
    failure.operation = "create:ix";
    failure.owedBy = "gcp";
    failure.message = "QuotaExceeded: no more.";
    failure.sides = {{"aws", "ix:aws", "pending", ""}, {"gcp", "ix:gcp", "FAILED", "no more"}};
    result.failures = {failure};
    return result;
}

bool has(const RunWords& words, const char* choice) {
    for (const MessageCard::Choice& one : words.choices)
        if (one.id == QLatin1String(choice))
            return true;
    return false;
}

} // namespace

class TestDeployPages : public QObject {
    Q_OBJECT
    Theme m_theme;
    Document m_document;
    std::shared_ptr<const Catalog> m_catalog;

    template <class Button>
    static Button* button(const QWidget& panel, const QString& text) {
        for (Button* one : panel.findChildren<Button*>())
            if (one->text() == text)
                return one;
        return nullptr;
    }

private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        const auto catalog = Catalog::load(findResources() / "catalog");
        QVERIFY2(catalog, "the catalogue does not load");
        m_catalog = *catalog;
        m_theme.applyTo(*qApp);
    }

    void planIsSummedUp() {
        Plan plan;
        QVERIFY(planWords(plan, m_document.design(), *m_catalog).counts.isEmpty());
        plan.operations = {step("a", "aws", Action::create), step("b", "gcp", Action::create),
                           step("c", "aws", Action::replace)};
        plan.operations[2].flows = {"web"};
        PlannedValue key;
        key.member = "activationKey";
        key.when = ValueKnown::afterOtherSide;
        key.from = "aws";
        key.secret = true;
        plan.operations[1].values = {key};
        plan.cost.afterUsdPerMonth = 12;
        plan.cost.unknown = {"x"};
        plan.duration.criticalPath = std::chrono::seconds(600);
        const PlanWords words = planWords(plan, m_document.design(), *m_catalog);
        QVERIFY(words.counts.contains(QStringLiteral("Create\u00a02")));
        QVERIFY(words.counts.contains(QStringLiteral("Replace\u00a01")));
        QVERIFY(!words.counts.contains("Remove"));
        QVERIFY(words.facts.contains("+") && words.facts.contains("without 1 item") && words.facts.contains("10 min"));
        QVERIFY(words.risk.contains("web"));
        QVERIFY(words.keys.contains("comes from AWS"));
    }

    void changesAreNamedAndSecretsAreNot() {
        Operation operation = step("a", "aws", Action::update);
        operation.reason = "drawn otherwise than it was made: asn 1 -> 2";
        PlannedValue value;
        value.member = "asn";
        value.before = 1;
        value.after = 2;
        PlannedValue secret;
        secret.member = "presharedKey";
        secret.after = "canary";
        secret.secret = true;
        operation.values = {value, secret};
        const QString lines = changeLines(operation, *m_catalog).join('\n');
        QVERIFY(lines.contains(QStringLiteral("asn: 1 → 2")));
        QVERIFY(!lines.contains("canary"));
    }

    void failureSaysWhoseStepItIs() {
        Plan plan;
        plan.operations = {step("create:ix", "gcp", Action::create)};
        const RunWords words = runWords(failedRun(), plan, "1 s", m_document.design(), *m_catalog);
        QVERIFY(words.text.contains("failed at Google"));
        QVERIFY(words.text.contains("AWS says of its end: pending"));
        QVERIFY(words.text.contains("FAILED, no more"));
        QVERIFY(has(words, "retry") && has(words, "rollback") && has(words, "keep"));
        plan.destroy = true; // a destroy is not undone
        QVERIFY(!has(runWords(failedRun(), plan, "1 s", m_document.design(), *m_catalog), "rollback"));
    }

    void pendingIsAStateWithADeadline() {
        Plan plan;
        RunResult result;
        result.ok = true;
        result.pending = 1;
        result.pendingLinks = {{"bridge", "gcp", "2026-11-20T10:00:00.000Z", "2026-11-27T10:00:00.000Z", false}};
        const RunWords waiting = runWords(result, plan, "1 s", m_document.design(), *m_catalog);
        QCOMPARE(waiting.role, "cardHint");
        QVERIFY(!has(waiting, "withdraw"));
        result.pendingLinks[0].overdue = true;
        const RunWords late = runWords(result, plan, "1 s", m_document.design(), *m_catalog);
        QVERIFY(late.text.contains("its time was over"));
        QVERIFY(has(late, "withdraw"));
        result.pendingLinks.clear();
        result.pending = 0;
        QVERIFY(runWords(result, plan, "1 s", m_document.design(), *m_catalog).choices.isEmpty());
    }

    void holderOfTheLeaseIsNamed() {
        RunResult result;
        Lease lease;
        lease.who = "jane";
        lease.host = "desk-7";
        lease.process = 42;
        result.heldBy = lease;
        const RunWords words = runWords(result, {}, "1 s", m_document.design(), *m_catalog);
        QVERIFY(words.text.contains("jane on desk-7"));
        QVERIFY(has(words, "takeOver"));
    }

    void choicesOfTheMessageAreHeard() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        Profile profile;
        profile.sandbox = true;
        panel.setProfile(&profile);
        panel.resize(1000, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy retry(&panel, &DeployPanel::retryRequested);
        QSignalSpy back(&panel, &DeployPanel::rollbackRequested);
        panel.setPlan({});
        panel.finished(failedRun());
        QTest::mouseClick(panel.findChild<QPushButton*>("retry"), Qt::LeftButton);
        QCOMPARE(retry.size(), 1);
        QTest::mouseClick(panel.findChild<QPushButton*>("rollback"), Qt::LeftButton);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back[0][0].toString(), QStringLiteral("r1"));
        QTest::mouseClick(panel.findChild<QPushButton*>("keep"), Qt::LeftButton);
        QVERIFY(panel.findChild<MessageCard*>()->isEmpty());
    }

    void keyIsCoveredAndLeavesTheClipboard() {
        QString found;
        {
            KeyCard card(m_catalog, m_theme);
            card.give({"bridge", "aws", "gcp", "canary-key"}, "bridge");
            card.show();
            auto* field = card.findChild<QLineEdit*>("activationKey");
            QCOMPARE(field->echoMode(), QLineEdit::Password);
            QTest::mouseClick(button<QToolButton>(card, "Show"), Qt::LeftButton);
            QCOMPARE(field->echoMode(), QLineEdit::Normal);
            QTest::mouseClick(button<QPushButton>(card, "Copy"), Qt::LeftButton);
            QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("canary-key"));
            QSignalSpy closed(&card, &KeyCard::closed);
            QTest::mouseClick(button<QPushButton>(card, "Done"), Qt::LeftButton);
            QCOMPARE(closed.size(), 1);
            QVERIFY(field->text().isEmpty());
        }
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }

    void driftOffersWhatFits() {
        DriftPage page(m_document, m_catalog, m_theme);
        page.show();
        QVERIFY(!page.isKnown());
        QVERIFY(!page.findChild<QPushButton*>("adoptDrift")->isEnabled());
        DriftReport report;
        Drift changed;
        changed.key = "shop";
        changed.provider = "aws";
        changed.member = "prefixes";
        changed.live = Json::array({"10.0.0.0/8"});
        Drift redrawn = changed;
        redrawn.kind = DriftKind::redrawn;
        Drift gone = changed;
        gone.kind = DriftKind::gone;
        gone.key = "stock";
        report.drifts = {redrawn, changed, gone};
        page.setReport(report);
        auto* tree = page.findChild<QTreeView*>();
        const QAbstractItemModel& model = *tree->model();
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(0, 0).data().toString().startsWith("Changed")); // what happened at a provider stands first
        QSignalSpy adopt(&page, &DriftPage::adoptRequested);
        QSignalSpy restore(&page, &DriftPage::restoreRequested);
        QTest::mouseClick(page.findChild<QPushButton*>("adoptDrift"), Qt::LeftButton);
        QCOMPARE(adopt.size(), 1);
        tree->setCurrentIndex(model.index(1, 0));
        QVERIFY(!page.findChild<QPushButton*>("adoptDrift")->isEnabled()); // what is gone has no values to draw
        QTest::mouseClick(page.findChild<QPushButton*>("restoreDrift"), Qt::LeftButton);
        QCOMPARE(restore.size(), 1);
        QCOMPARE(restore[0][0].toString(), QStringLiteral("stock"));
        tree->setCurrentIndex(model.index(2, 0)); // only drawn otherwise: the plan deals with that
        QVERIFY(!page.findChild<QPushButton*>("ignoreDrift")->isEnabled());
        page.setBusy(true);
        QVERIFY(!page.findChild<QPushButton*>("compareDrift")->isEnabled());
    }

    void bothSidesOfALinkStandSideBySide() {
        LinksModel model(m_document, m_catalog, m_theme);
        LinkStatus link;
        link.link = "bridge";
        link.title = "bridge";
        LinkSide aws;
        aws.provider = "aws";
        aws.phase = Phase::ready;
        aws.report.word = "available";
        LinkSide gcp;
        gcp.provider = "gcp";
        gcp.report.word = "PENDING_KEY";
        gcp.report.macsec = "secured";
        gcp.report.bandwidth = "1 Gbps";
        link.sides = {gcp, aws};
        link.owedBy = "gcp";
        link.step = "The other side is ready; gcp still shows PENDING_KEY.";
        model.setLinks({link});
        QCOMPARE(model.index(0, Lane::aws).data(Lane::state).toString(), QStringLiteral("available"));
        QCOMPARE(model.index(0, Lane::partner).data(Lane::state).toString(), QStringLiteral("PENDING_KEY"));
        const QString words = model.index(0, Lane::partner).data(Lane::message).toString();
        QVERIFY(words.contains("MACsec secured") && words.contains("1 Gbps") && words.contains("Next step"));
        QVERIFY(!model.index(0, Lane::aws).data(Lane::message).toString().contains("Next step"));
    }

    void aRunIsPlayedAgain() {
        HistoryPage page(m_document, m_catalog, m_theme);
        page.resize(900, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        RunRecord run;
        run.id = "r1";
        run.kind = "destroy";
        run.outcome = "done";
        run.started = "2026-11-25T10:00:00.000Z";
        std::vector<JournalEntry> lines;
        for (const auto& [at, phase] : {std::pair{"00.000", "begin"}, {"01.000", "done"}, {"09.000", "gone"}}) {
            JournalEntry line;
            line.at = std::string("2026-11-25T10:00:") + at + "Z";
            line.run = "r1";
            line.operation = "remove:shop";
            line.side = "aws";
            line.phase = phase;
            lines.push_back(line);
        }
        page.setHistory({run}, lines);
        QVERIFY(page.findChild<QComboBox*>()->itemText(0).contains("Destroy"));
        QCOMPARE(page.findChild<QTreeView*>()->model()->rowCount(), 3);
        QMap<QString, OperationState> states;
        connect(&page, &HistoryPage::replayed, this, [&states](const auto& now) { states = now; });
        auto* chart = page.findChild<RunChart*>();
        QTRY_VERIFY(chart->width() > 100);
        QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(chart->width() * 7 / 10, 4));
        QVERIFY(states.value("remove:shop") == OperationState::waiting);
        QTest::mouseClick(page.findChild<QToolButton*>("playRun"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(states.value("remove:shop") == OperationState::done, 10000);
        page.forget();
        QVERIFY(!page.isKnown());
    }
};

QTEST_MAIN(TestDeployPages)
#include "tst_deploypages.moc"
