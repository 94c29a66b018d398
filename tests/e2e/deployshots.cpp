// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployshots.h"

#include "app/window/cloudsdialog.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/panels/deploypanel.h"

#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

namespace isthmus::e2e {

namespace {

constexpr int longestMs = 90000;

void settle(Driver& driver) {
    QTest::qWait(100);
    Driver::waitFor([&] { return !driver.workspace().deploys.isRunning(); }, longestMs);
    QTest::qWait(200);
}

DeployPanel& panel(Driver& driver) {
    return *driver.window().findChild<DeployPanel*>();
}

void press(Driver& driver, const char* action) {
    driver.window().actions().action(action)->trigger();
    settle(driver);
}

/// The tabs of the panel in their order: steps, deployed, drift, history.
void showTab(Driver& driver, int tab) {
    int at = 0;
    for (QToolButton* button : panel(driver).findChildren<QToolButton*>())
        if (button->property("role") == QLatin1String("toggle") && button->isCheckable() && at++ == tab) {
            button->click();
            break;
        }
    settle(driver);
}

/// Something that nobody deployed, as a comparison would report it.
void letSomethingDrift(Driver& driver) {
    DriftReport report;
    Drift prefixes;
    prefixes.key = "multicloud-tgw";
    prefixes.subject = "multicloud-tgw";
    prefixes.provider = "aws";
    prefixes.type = "directconnect:association";
    prefixes.member = "prefixes";
    prefixes.drawn = prefixes.recorded = Json::array({"10.40.0.0/16"});
    prefixes.live = Json::array({"10.40.0.0/16", "10.99.0.0/16"});
    Drift gone;
    gone.kind = DriftKind::gone;
    gone.key = gone.subject = "stock-db";
    gone.provider = "aws";
    gone.type = "ec2:subnet";
    gone.word = "gone";
    report.drifts = {prefixes, gone};
    emit driver.workspace().deploys.driftKnown(report);
    QTest::qWait(200);
}

void shootTeams(Driver& driver, const std::function<void(Driver& driver, const char* name)>& shoot) {
    driver.workspace().deploys.useSide("aws");
    press(driver, "deploy.plan");
    press(driver, "deploy.deploy");
    shoot(driver, "deploy-key");
    driver.workspace().deploys.useSide("gcp");
    panel(driver).findChild<QPushButton*>(QStringLiteral("closeKey"))->click();
    press(driver, "deploy.plan");
    shoot(driver, "deploy-paste");
    driver.workspace().deploys.useSide({});
}

} // namespace

void shootDeploys(Theme::Mode theme, const QString& language,
                  const std::function<void(Driver& driver, const char* name)>& shoot) {
    Driver driver(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus"), theme,
                  language);
    driver.window().showDock(QStringLiteral("deploy"));
    QTest::qWait(200);
    driver.canvas().zoomToFit();
    press(driver, "deploy.plan");
    shoot(driver, "deploy-plan");
    driver.window().actions().action("deploy.deploy")->trigger();
    QTest::qWait(700);
    shoot(driver, "deploy-running");
    settle(driver);
    shoot(driver, "deploy-done");
    showTab(driver, 1);
    shoot(driver, "deploy-deployed");
    showTab(driver, 3);
    auto* slider = panel(driver).findChild<QSlider*>();
    slider->setValue(slider->maximum() / 2);
    QTest::qWait(200);
    shoot(driver, "deploy-history");
    showTab(driver, 2);
    letSomethingDrift(driver);
    shoot(driver, "deploy-drift");
    panel(driver).askDestroy();
    settle(driver);
    for (QPushButton* button : panel(driver).findChildren<QPushButton*>(QStringLiteral("confirmDestroy")))
        button->click();
    settle(driver);
    shootTeams(driver, shoot);
    press(driver, "deploy.profile");
    if (auto* dialog = driver.window().findChild<CloudsDialog*>()) {
        dialog->findChild<QPushButton*>(QStringLiteral("testClouds"))->click();
        settle(driver);
        shoot(driver, "deploy-clouds");
        dialog->accept();
    }
}

} // namespace isthmus::e2e
