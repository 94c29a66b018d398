// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkshots.h"

#include "app/window/pathcontroller.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/panels/pathpanel.h"
#include "widgets/panels/problemspanel.h"

#include <QComboBox>
#include <QTest>
#include <QTreeView>

namespace isthmus::e2e {

namespace {

QString design(const char* name) {
    return QStringLiteral(ISTHMUS_SOURCE_DIR "/tests/data/designs/%1.isthmus").arg(QLatin1String(name));
}
QString example(const char* name) {
    return QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/%1.isthmus").arg(QLatin1String(name));
}

void open(Driver& driver, const char* dock) {
    driver.window().showDock(QString::fromLatin1(dock));
    QTest::qWait(200);
    driver.canvas().zoomToFit();
    QTest::qWait(200);
}

void showPath(Driver& driver, const char* flow) {
    driver.window().findChild<PathController*>()->showFlow(QString::fromLatin1(flow));
    auto* hops = driver.window().findChild<PathPanel*>()->findChild<QTreeView*>();
    Driver::waitFor([&] { return hops->model()->rowCount() > 0; });
    QTest::qWait(100);
    driver.canvas().zoomToFit();
    QTest::qWait(200);
}

/// Google announces something else than its subnets: one way is lost, the other is not.
void loseAWay(Driver& driver) {
    Link bridge = *driver.workspace().document.design().link("bridge");
    bridge.properties["advertisedRoutes"] = Json::array({"10.250.0.0/24"});
    driver.workspace().document.apply(Edit{"Announce something else", {PutLink{bridge}}});
    driver.waitForVerdict();
}

void shootProblems(Driver& driver) {
    open(driver, "problems");
    auto* panel = driver.window().findChild<ProblemsPanel*>();
    auto* grouping = panel->findChild<QComboBox*>(QStringLiteral("problemGrouping"));
    grouping->setCurrentIndex(grouping->findData(static_cast<int>(ProblemsModel::Grouping::rule)));
    panel->showNext();
    panel->setExplained(true);
    QTest::qWait(200);
}

} // namespace

void shootChecks(const std::function<void(Driver& driver, const char* name)>& shoot) {
    using Mode = Theme::Mode;
    const std::pair<Mode, QByteArray> modes[] = {
        {Mode::light, ""}, {Mode::dark, "-dark"}, {Mode::contrast, "-contrast"}};
    for (const auto& [mode, ending] : modes) {
        {
            Driver driver(design("n01-asn-clash-hub-router"), mode);
            shootProblems(driver);
            shoot(driver, QByteArray("problems-by-rule" + ending).constData());
        }
        {
            Driver driver(example("three-clouds-on-premises"), mode);
            showPath(driver, "events");
            shoot(driver, QByteArray("path" + ending).constData());
        }
        {
            Driver driver(example("aws-google-transit-gateway"), mode);
            loseAWay(driver);
            showPath(driver, "events");
            shoot(driver, QByteArray("path-fails" + ending).constData());
        }
        {
            Driver driver(example("aws-google-cloud-wan"), mode);
            open(driver, "problems");
            shoot(driver, QByteArray("clean" + ending).constData());
        }
    }
}

} // namespace isthmus::e2e
