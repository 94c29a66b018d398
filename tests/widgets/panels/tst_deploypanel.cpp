// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/statusmodel.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace isthmus;

namespace {

Operation step(const char* id, const char* provider, const char* api, const char* title, int typical,
               std::vector<std::string> needs = {}) {
    Operation operation;
    operation.id = id;
    operation.subject = std::string("subject-") + id;
    operation.provider = provider;
    operation.api = api;
    operation.title = title;
    operation.typical = std::chrono::seconds(typical);
    operation.dependsOn = std::move(needs);
    return operation;
}

Plan somePlan() {
    Plan plan;
    plan.design = "two sides";
    plan.operations = {step("vpc", "aws", "ec2:CreateVpc", "Create VPC shop", 10),
                       step("net", "gcp", "compute.networks.insert", "Create network lake", 20),
                       step("ix", "aws", "interconnect:CreateConnection", "Create interconnect ix", 900, {"vpc"}),
                       step("tr", "gcp", "networkconnectivity.transports.create", "Create transport ix", 300, {"net", "ix"})};
    return plan;
}

OperationEvent news(const char* id, OperationState state, const char* word = "", const char* message = "",
                     const char* owedBy = "") {
    return {id, state, word, message, owedBy};
}

} // namespace

class TstDeployPanel : public QObject {
    Q_OBJECT
    Theme m_theme;
    Document m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Profile m_sandbox;

    template <class Button> static Button* button(const QWidget& panel, const QString& text) {
        for (Button* one : panel.findChildren<Button*>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    static void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    static bool says(const QWidget& panel, const QString& words) {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void show(QWidget& panel) {
        panel.resize(1000, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        const auto catalog = Catalog::load(findResources() / "catalog");
        QVERIFY2(catalog, catalog ? "" : "the catalogue does not load");
        m_catalog = *catalog;
        m_sandbox.name = "sandbox";
        m_sandbox.sandbox = true;
        m_theme.applyTo(*qApp);
    }

    void eachSideHasItsLane() {
        DeployModel model(m_catalog, m_theme);
        model.setPlan(somePlan());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, Lane::aws).data().toString(), QStringLiteral("Create VPC shop"));
        QVERIFY(!model.index(0, Lane::partner).data().isValid());
        QVERIFY(!model.index(1, Lane::aws).data().isValid());
        QCOMPARE(model.index(1, Lane::partner).data(Lane::detail).toString(), QStringLiteral("compute.networks.insert"));
        QCOMPARE(model.headerData(Lane::aws, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("AWS"));
        QCOMPARE(model.headerData(Lane::partner, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QString::fromStdString(m_catalog->provider("gcp")->title));
        // The chain vpc, ix, tr; net stands beside it.
        QCOMPARE(model.remaining().seconds, 10 + 900 + 300);
        QVERIFY(model.remaining().isComplete);
    }

    void statesAreTheProvidersOwnWords() {
        DeployModel model(m_catalog, m_theme);
        model.setPlan(somePlan());
        QCOMPARE(model.apply(news("nobody", OperationState::running), 0), -1);
        QCOMPARE(model.apply(news("vpc", OperationState::running), 1000), 0);
        QCOMPARE(model.index(0, Lane::aws).data(Lane::state).toString(), DeployModel::stateText(OperationState::running));
        model.tick(6000);
        QVERIFY(model.index(0, Lane::aws).data(Lane::time).toString().startsWith(durationText(5)));
        QCOMPARE(model.remaining().seconds, 5 + 900 + 300);
        model.tick(20000); // longer than usual: nothing exact is promised any more
        QVERIFY(!model.remaining().isComplete);
        model.apply(news("vpc", OperationState::done, "available"), 21000);
        QCOMPARE(model.index(0, Lane::aws).data(Lane::state).toString(), QStringLiteral("available"));
        QCOMPARE(model.index(0, Lane::aws).data(Lane::time).toString(), durationText(20));
        model.apply(news("tr", OperationState::waiting, "PENDING_KEY", "", "aws"), 22000);
        QCOMPARE(model.owed().size(), 1);
        QVERIFY(model.owed().front().contains(QStringLiteral("AWS must act before")));
        model.apply(news("tr", OperationState::failed, "", "QuotaExceeded: no."), 23000);
        QVERIFY(model.owed().isEmpty());
        QCOMPARE(model.index(3, Lane::partner).data(Lane::message).toString(), QStringLiteral("QuotaExceeded: no."));
        QCOMPARE(model.index(3, Lane::partner).data(Lane::messageToken).toString(), QStringLiteral("error"));
        model.resetStates();
        QCOMPARE(model.count(OperationState::pending), 4);
    }

    void whatJoinsTheSidesStandsInOneRow() {
        StatusModel model(m_document, m_catalog, m_theme);
        model.setStatus({{"shop", "aws", "ec2:vpc", "vpc-1", "available"},
                         {"ix", "gcp", "networkconnectivity:transport", "projects/p/transports/ix", "ACTIVE"},
                         {"ix", "aws", "interconnect:connection", "mcc-1", "gone"}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.present(), 2);
        QCOMPARE(model.index(0, Lane::aws).data(Lane::state).toString(), QStringLiteral("gone"));
        QCOMPARE(model.index(0, Lane::partner).data(Lane::state).toString(), QStringLiteral("ACTIVE"));
        QCOMPARE(model.index(0, Lane::partner).data(Lane::time).toString(), QStringLiteral("ix"));
        QVERIFY(!model.index(1, Lane::partner).data().isValid());
    }

    void buttonsAskForWhatTheySay() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        show(panel);
        QVERIFY(!button<QPushButton>(panel, "Plan")->isEnabled());
        panel.setProfile(&m_sandbox);
        QSignalSpy plan(&panel, &DeployPanel::planRequested);
        QSignalSpy deploy(&panel, &DeployPanel::deployRequested);
        QSignalSpy cancel(&panel, &DeployPanel::cancelRequested);
        QSignalSpy profile(&panel, &DeployPanel::profileRequested);
        click(button<QPushButton>(panel, "Plan"));
        QCOMPARE(plan.size(), 1);
        click(button<QPushButton>(panel, "Deploy"));
        QCOMPARE(deploy.size(), 0); // there is no plan yet
        panel.setPlan(somePlan());
        click(button<QPushButton>(panel, "Deploy"));
        QCOMPARE(deploy.size(), 1);
        click(button<QPushButton>(panel, QStringLiteral("Clouds…")));
        QCOMPARE(profile.size(), 1);
        panel.setRunning(true);
        QVERIFY(!button<QPushButton>(panel, "Plan")->isEnabled());
        QTRY_VERIFY(button<QPushButton>(panel, "Cancel")->isVisible());
        click(button<QPushButton>(panel, "Cancel"));
        QCOMPARE(cancel.size(), 1);
        QVERIFY(button<QPushButton>(panel, QStringLiteral("Cancelling…")) != nullptr);
        panel.setRunning(false);
        QVERIFY(button<QPushButton>(panel, "Plan")->isEnabled());
    }

    void runIsShownAsItGoes() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        show(panel);
        panel.setProfile(&m_sandbox);
        panel.setPlan(somePlan());
        panel.setRunning(true);
        QVERIFY(says(panel, "Asking both sides"));
        panel.operationChanged(news("vpc", OperationState::done, "available"));
        panel.operationChanged(news("ix", OperationState::waiting, "requested", "", "gcp"));
        QVERIFY(says(panel, "Steps done: 1 of 4"));
        QVERIFY(says(panel, "Next: "));
        auto* bar = panel.findChild<QProgressBar*>();
        QCOMPARE(bar->maximum(), 4);
        QCOMPARE(bar->value(), 1);
        const auto seconds = [&panel] {
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (label->text().startsWith("Steps done"))
                    return label->text();
            return QString();
        };
        const QString before = seconds();
        QTRY_VERIFY_WITH_TIMEOUT(seconds() != before, 4000); // it never looks hung
        RunResult result;
        result.done = 1;
        result.failed = 1;
        result.errors = {"interconnect:CreateConnection ix: LimitExceeded: no more."};
        panel.operationChanged(news("ix", OperationState::failed, "", "LimitExceeded: no more."));
        panel.finished(result);
        QVERIFY(!panel.isRunning());
        QVERIFY(says(panel, "LimitExceeded: no more."));
        QVERIFY(!says(panel, "Next: "));
        // A new plan takes the old summary away.
        panel.setPlan(somePlan());
        QVERIFY(!says(panel, "LimitExceeded"));
    }

    void emptyPlanHasNothingToDo() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        show(panel);
        panel.setProfile(&m_sandbox);
        panel.setPlan({});
        QVERIFY(says(panel, "Nothing to do: everything in this design is already deployed."));
        Plan destroy;
        destroy.destroy = true;
        panel.setPlan(destroy);
        QVERIFY(says(panel, "Nothing to do: nothing is recorded"));
    }

    void destroyAsksFirst() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        show(panel);
        panel.setProfile(&m_sandbox);
        QSignalSpy status(&panel, &DeployPanel::statusRequested);
        QSignalSpy destroy(&panel, &DeployPanel::destroyRequested);
        click(button<QPushButton>(panel, QStringLiteral("Destroy…")));
        QCOMPARE(status.size(), 1);
        QCOMPARE(destroy.size(), 0);
        panel.setStatus({{"shop", "aws", "ec2:vpc", "vpc-1", "available"}});
        QVERIFY(says(panel, "Resources that go: 1"));
        click(button<QPushButton>(panel, "Keep"));
        QCOMPARE(destroy.size(), 0);
        click(button<QPushButton>(panel, QStringLiteral("Destroy…")));
        QCOMPARE(status.size(), 1); // it knows by now
        click(button<QPushButton>(panel, "Destroy"));
        QCOMPARE(destroy.size(), 1);
    }

    void activatedStepIsRevealed() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        show(panel);
        panel.setProfile(&m_sandbox);
        panel.setPlan(somePlan());
        QSignalSpy reveal(&m_document, &Document::revealRequested);
        QTreeView* steps = nullptr;
        for (QTreeView* tree : panel.findChildren<QTreeView*>())
            if (tree->accessibleName() == "Steps of the plan")
                steps = tree;
        QVERIFY(steps != nullptr);
        QTRY_VERIFY(steps->isVisible());
        const QPoint at = steps->visualRect(steps->model()->index(0, 0)).center();
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(steps->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(reveal.size(), 1);
        QCOMPARE(reveal.front().front().toString(), QStringLiteral("subject-vpc"));
    }

    void themeIsFollowed() {
        DeployPanel panel(m_document, m_catalog, m_theme);
        show(panel);
        panel.setProfile(&m_sandbox);
        panel.setPlan(somePlan());
        const QImage light = panel.grab().toImage();
        QVERIFY(m_theme.setMode(Theme::Mode::dark));
        m_theme.applyTo(*qApp);
        QTRY_VERIFY(panel.grab().toImage() != light);
        const QImage dark = panel.grab().toImage();
        QVERIFY(qGray(dark.pixel(dark.width() - 40, dark.height() - 6)) < 80);
        QVERIFY(m_theme.setMode(Theme::Mode::light));
        m_theme.applyTo(*qApp);
    }
};

QTEST_MAIN(TstDeployPanel)
#include "tst_deploypanel.moc"
