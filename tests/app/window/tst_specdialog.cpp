// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/specdialog.h"
#include "io/designfile.h"
#include "spec/export.h"
#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

#include <fstream>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

} // namespace

class TstSpecDialog final : public QObject {
    Q_OBJECT

private slots:
    void exportIsCleanAndABrokenFileIsNot() {
        const auto design = loadDesign(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
        QVERIFY(design.ok());
        QTemporaryDir folder;
        QVERIFY(exportSpec(*design, *facts(), folder.path().toStdString()).ok());
        Theme theme;
        QVERIFY(theme.setMode(qEnvironmentVariableIsSet("ISTHMUS_DARK") ? Theme::Mode::dark : Theme::Mode::light));
        theme.applyTo(*qApp);
        Document document;
        document.setDesign(*design);
        SpecDialog dialog(theme, facts(), document, nullptr);
        dialog.check({folder.path()});
        QVERIFY(dialog.isClean());
        QCOMPARE(dialog.report().summary.warnings, 0);

        const QString broken = folder.filePath(QStringLiteral("interconnect.json"));
        std::ofstream(broken.toStdString())
            << R"({"name": "providers/gcp/environments/x/interconnects/y", "state": "OPEN", "maxBandwidthMbps": "many", "size": 1})";
        dialog.check({broken});
        QVERIFY(!dialog.isClean());
        QCOMPARE(dialog.report().summary.errors, 3);
        auto* list = dialog.findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItemCount(), static_cast<int>(dialog.report().findings.size()));
        QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("/maxBandwidthMbps"));
        QVERIFY(dialog.asText().contains(QStringLiteral("/maxBandwidthMbps")));
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("Copy")))
                button->click();
        QCOMPARE(QApplication::clipboard()->text(), dialog.asText());

        dialog.findChild<QCheckBox*>()->setChecked(true);
        dialog.check({folder.path()});
        QVERIFY(dialog.report().summary.errors > 0); // the broken file lies in it
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        if (const QString picture = qEnvironmentVariable("ISTHMUS_PICTURE"); !picture.isEmpty())
            QVERIFY(dialog.grab().save(picture));
    }

    void unreadableIsSaid() {
        Theme theme;
        Document document;
        SpecDialog dialog(theme, facts(), document, nullptr);
        dialog.check({QStringLiteral("/no/such/file.json")});
        QVERIFY(!dialog.isClean());
        QVERIFY(dialog.asText().contains(QStringLiteral("/no/such/file.json")));
    }
};

QTEST_MAIN(TstSpecDialog)
#include "tst_specdialog.moc"
