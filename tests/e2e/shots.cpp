// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the real window: isthmus_shots FOLDER [SUFFIX [checks|deploys|deploys-dark|deploys-german|drawings|editing]], with a word only those of it
#include "checkshots.h"
#include "deployshots.h"
#include "drawingshots.h"
#include "driver.h"
#include "editshots.h"

#include "widgets/canvas/canvasview.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace isthmus;
using e2e::Driver;

namespace {

QString design(const char* name) { return QStringLiteral(ISTHMUS_SOURCE_DIR "/tests/data/designs/%1.isthmus").arg(QLatin1String(name)); }
QString example(const char* name) { return QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/%1.isthmus").arg(QLatin1String(name)); }

struct Shooter {
    QDir folder;
    QString suffix;

    void shoot(Driver& driver, const char* name) const {
        driver.moveTo(driver.window().mapToGlobal(QPoint(5, driver.window().height() - 4)));
        const QString file = folder.filePath(QLatin1String(name) + suffix + QStringLiteral(".png"));
        if (!driver.shoot(file))
            qFatal("%s could not be written", qPrintable(file));
        qInfo("%s", qPrintable(file));
    }
};

void still(const Shooter& shooter, const char* name, const QString& file, Theme::Mode theme, const QString& dock,
           const QString& selected = {}) {
    Driver driver(file, theme);
    if (!dock.isEmpty())
        driver.window().showDock(dock);
    QTest::qWait(200);
    driver.canvas().zoomToFit();
    if (!selected.isEmpty())
        driver.workspace().document.select(selected);
    QTest::qWait(400);
    shooter.shoot(driver, name);
}

void map(const Shooter& shooter, const char* name, const QString& file, Theme::Mode theme) {
    Driver driver(file, theme);
    driver.window().actions().action("view.map")->trigger();
    QTest::qWait(400);
    shooter.shoot(driver, name);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    e2e::prepareApplication();
    if (argc < 2)
        qFatal("usage: isthmus_shots FOLDER [SUFFIX [checks|deploys|deploys-dark|deploys-german|drawings|editing]]");
    const Shooter shooter{QDir(QString::fromLocal8Bit(argv[1])), argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString()};
    QDir().mkpath(shooter.folder.path());
    using Mode = Theme::Mode;
    const QByteArray only(argc > 3 ? argv[3] : "");
    const auto shoot = [&](Driver& driver, const char* name) { shooter.shoot(driver, name); };
    if (only.isEmpty() || only == "checks")
        e2e::shootChecks(shoot);
    if (only.startsWith("deploys"))
        e2e::shootDeploys(only == "deploys-dark" ? Mode::dark : Mode::light,
                          only == "deploys-german" ? QStringLiteral("de") : QStringLiteral("en"), shoot);
    if (only.isEmpty() || only == "drawings")
        e2e::shootDrawings(shoot);
    if (only.isEmpty() || only == "editing")
        e2e::shootEditing(shoot);
    if (!only.isEmpty())
        return 0;
    still(shooter, "empty", {}, Mode::light, {});
    still(shooter, "example", example("aws-google-transit-gateway"), Mode::light, {}, QStringLiteral("bridge"));
    still(shooter, "example-dark", example("aws-google-transit-gateway"), Mode::dark, {}, QStringLiteral("bridge"));
    still(shooter, "example-contrast", example("aws-google-transit-gateway"), Mode::contrast, {}, QStringLiteral("tgw"));
    still(shooter, "d18-problems", design("d18-aws-google-tgw"), Mode::light, QStringLiteral("problems"), QStringLiteral("gcp-net"));
    still(shooter, "d18-dark", design("d18-aws-google-tgw"), Mode::dark, QStringLiteral("problems"));
    still(shooter, "d10", design("d10-aws-azure-google-mcr"), Mode::light, {});
    still(shooter, "d01", design("d01-aws-azure-vpn"), Mode::light, {});
    still(shooter, "d17", design("d17-google-hub-spokes-vpn"), Mode::dark, {});
    still(shooter, "three-clouds", example("three-clouds-on-premises"), Mode::light, QStringLiteral("latency"));
    still(shooter, "cloud-wan-cost", example("aws-google-cloud-wan"), Mode::light, QStringLiteral("cost"));
    still(shooter, "cost-dark", example("aws-google-transit-gateway"), Mode::dark, QStringLiteral("cost"));
    map(shooter, "map", example("aws-google-cloud-wan"), Mode::light);
    map(shooter, "map-dark", example("three-clouds-on-premises"), Mode::dark);
    e2e::shootDeploys(Mode::light, QStringLiteral("en"), shoot);
    return 0;
}
