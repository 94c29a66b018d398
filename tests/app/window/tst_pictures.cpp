// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturecontroller.h"
#include "app/window/picturedialog.h"
#include "io/designfile.h"
#include "widgets/canvas/export.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

const QString example = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");

} // namespace

class TstPictures final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        QVERIFY(m_theme.setMode(qEnvironmentVariableIsSet("ISTHMUS_DARK") ? Theme::Mode::dark : Theme::Mode::light));
        m_theme.applyTo(*qApp);
    }

    void dialogSaysWhatComes() {
        const Design design = loadDesign(example.toStdString()).value();
        PictureDialog dialog(design, *facts(), {QStringLiteral("shop"), QStringLiteral("bridge")}, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        if (qEnvironmentVariableIsSet("ISTHMUS_GRABS"))
            dialog.grab().save(qEnvironmentVariable("ISTHMUS_GRABS") + QStringLiteral("/picturedialog.png"));
        auto* format = dialog.findChildren<QComboBox*>().front();
        const auto boxes = dialog.findChildren<QCheckBox*>();
        const auto box = [&](const QString& word) {
            for (QCheckBox* one : boxes)
                if (one->text().contains(word))
                    return one;
            return boxes.front();
        };
        QCOMPARE(dialog.ending(), QStringLiteral("png"));
        QVERIFY(dialog.options().embed && dialog.options().legend && dialog.options().only.isEmpty());
        const auto sizeText = [&] { return dialog.findChild<QLabel*>(QStringLiteral("size"))->text(); };
        const QString whole = sizeText();
        QTest::mouseClick(box(QStringLiteral("selected")), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(dialog.options().only, QSet<QString>{QStringLiteral("shop")});
        QVERIFY(sizeText() != whole);
        dialog.findChild<QDoubleSpinBox*>()->setValue(4);
        QCOMPARE(dialog.options().scale, 4.0);
        format->setFocus();
        QTest::keyClick(format, Qt::Key_End);
        QCOMPARE(dialog.ending(), QStringLiteral("pdf"));
        QVERIFY(!dialog.options().embed);
        QVERIFY(!dialog.findChild<QDoubleSpinBox*>()->isEnabled());
    }

    void pictureOpensAgainWithoutItsName() {
        Workspace workspace(facts());
        const Design design = loadDesign(example.toStdString()).value();
        PictureOptions options;
        options.embed = true;
        const QString file = m_home.filePath(QStringLiteral("drawn.svg"));
        QVERIFY(exportDesignPicture(design, *facts(), file, options).ok());
        QVERIFY(workspace.files.open(file));
        QCOMPARE(writeDesign(workspace.document.design()), writeDesign(design));
        QVERIFY(workspace.files.file().isEmpty());

        // A picture without one says so and leaves what is open.
        options.embed = false;
        const QString bare = m_home.filePath(QStringLiteral("bare.png"));
        QVERIFY(exportDesignPicture(design, *facts(), bare, options).ok());
        QString said;
        QTimer::singleShot(0, this, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            said = box->text();
            box->accept();
        });
        QVERIFY(!workspace.files.open(bare));
        QVERIFY(said.contains(QStringLiteral("holds no design")));
        QCOMPARE(writeDesign(workspace.document.design()), writeDesign(design));
    }

    void printCarriesLegendAndDates() {
        Workspace workspace(facts());
        QVERIFY(workspace.files.open(example));
        QWidget window;
        const PictureController pictures(workspace, window);
        QVERIFY(pictures.onePage());
        const QString file = m_home.filePath(QStringLiteral("print.svg"));
        QVERIFY(pictures.printed()->exportSvg(file).ok());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray svg = written.readAll();
        QVERIFY(svg.contains("Facts as of " + QByteArray::fromStdString(facts()->asOf())));
        QVERIFY(svg.contains("Managed interconnect"));
        QVERIFY(!svg.contains("isthmus-design"));
    }

private:
    QTemporaryDir m_home;
    Theme m_theme;
};

QTEST_MAIN(TstPictures)
#include "tst_pictures.moc"
