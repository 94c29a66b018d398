// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/export.h"
#include "widgets/canvas/layout.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace isthmus;

/// Pictures of real designs: written by the export, and, where ISTHMUS_SHOTS names a folder, grabbed for looking at.
class CanvasPictureTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void exports_data();
    void exports();
    void refusesOtherEndings();
    void grabs();

private:
    std::shared_ptr<const Catalog> m_catalog;
};

void CanvasPictureTest::initTestCase() {
    auto catalog = Catalog::load(findResources() / "catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = *catalog;
}

// The offscreen platform warns about what it cannot do; everything else is a fault.
void CanvasPictureTest::init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

void CanvasPictureTest::exports_data() {
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << "png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
}

void CanvasPictureTest::exports() {
    QFETCH(QString, ending);
    QFETCH(QByteArray, start);
    const auto design = loadDesign(findResources() / "examples" / "aws-google-transit-gateway.isthmus");
    QVERIFY(design.ok());
    QTemporaryDir folder;
    const QString file = folder.filePath("picture." + ending);
    const Status status = exportDesignPicture(*design, *m_catalog, file);
    QVERIFY2(status.ok(), status.ok() ? "" : status.error().message.c_str());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY(content.startsWith(start));
    if (ending == "svg") {
        // Characters, not shapes: the picture can be searched.
        const std::string name = design->nodes().begin()->second.name;
        QVERIFY2(content.contains(QByteArray::fromStdString(name)), name.c_str());
        QVERIFY(content.contains("<text"));
    }
}

void CanvasPictureTest::refusesOtherEndings() {
    const Status status = exportDesignPicture(Design(), *m_catalog, "/tmp/x.bmp");
    QVERIFY(!status.ok());
    QVERIFY(!exportDesignPicture(Design(), *m_catalog, "/no/such/folder/x.png").ok());
}

void CanvasPictureTest::grabs() {
    const QString folder = qEnvironmentVariable("ISTHMUS_SHOTS");
    const QStringList designs = qEnvironmentVariable("ISTHMUS_SHOT_DESIGNS").split(':', Qt::SkipEmptyParts);
    if (folder.isEmpty())
        QSKIP("ISTHMUS_SHOTS is not set: no pictures wanted");
    for (const QString& file : designs) {
        auto design = loadDesign(file.toStdString());
        QVERIFY(design.ok());
        const Edit missing = missingPositionsEdit(*design, *m_catalog, "main");
        if (!missing.empty())
            QVERIFY(design->apply(missing).ok());
        Document document;
        document.setDesign(*design);
        Theme theme;
        Edit some{"States", {}};
        Node changed = design->nodes().rbegin()->second;
        changed.state = DrawState::planned;
        some.add(PutNode{changed});
        document.apply(some);
        for (const auto& [mode, name] : {std::pair(Theme::Mode::light, "light"), std::pair(Theme::Mode::dark, "dark")}) {
            QVERIFY(theme.setMode(mode));
            CanvasView view(document, m_catalog, theme);
            view.resize(1180, 760);
            view.show();
            QVERIFY(QTest::qWaitForWindowExposed(&view));
            Finding finding;
            finding.severity = Severity::error;
            finding.subjects = {design->nodes().begin()->first};
            Finding hint = finding;
            hint.severity = Severity::warning;
            hint.subjects = {design->nodes().rbegin()->first};
            QVERIFY(view.grab().save(folder + "/" + QFileInfo(file).baseName().left(3) + "-" + name + ".png"));
            view.setFindings({finding, hint, hint});
            QHash<QString, OperationState> states;
            const OperationState all[] = {OperationState::done, OperationState::running, OperationState::waiting, OperationState::failed, OperationState::pending};
            int next = 0;
            for (const auto& [id, node] : design->nodes())
                states.insert(toQt(id), all[next++ % 5]);
            for (const auto& [id, link] : design->links())
                states.insert(toQt(id), OperationState::waiting);
            view.setOperationStates(states);
            document.select(toQt(design->nodes().rbegin()->first));
            QVERIFY(view.grab().save(folder + "/states-" + QFileInfo(file).baseName().left(3) + "-" + name + ".png"));
        }
    }
}

QTEST_MAIN(CanvasPictureTest)
#include "tst_canvaspicture.moc"
