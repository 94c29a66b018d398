// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/export.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/pictureembed.h"

#include <QFile>
#include <QFileInfo>
#include <QPrinter>
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
    void designComesBack_data() { exports_data(); }
    void designComesBack();
    void screenAndPictureAgree();
    void legendNamesWhatIsDrawn();
    void onlyTheSelection();
    void printTakesItsPages();
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

void CanvasPictureTest::designComesBack() {
    QFETCH(QString, ending);
    const auto design = loadDesign(findResources() / "examples" / "three-clouds-on-premises.isthmus");
    QVERIFY(design.ok());
    QTemporaryDir folder;
    const QString file = folder.filePath("picture." + ending);
    PictureOptions options;
    QVERIFY(exportDesignPicture(*design, *m_catalog, file, options).ok());
    QVERIFY(!designInPicture(file).ok());
    options.embed = true;
    QVERIFY(exportDesignPicture(*design, *m_catalog, file, options).ok());
    QCOMPARE(mayHoldDesign(file), ending != "pdf");
    if (ending == "pdf")
        return;
    const auto text = designInPicture(file);
    QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
    QCOMPARE(text->toStdString(), writeDesign(*design));
    QVERIFY(!QImage(file).isNull());
}

// One painter for both: what the export shows inside its margins is what the screen shows at 100 %.
void CanvasPictureTest::screenAndPictureAgree() {
    auto design = loadDesign(findResources() / "examples" / "aws-google-transit-gateway.isthmus");
    QVERIFY(design.ok());
    PictureOptions options;
    options.scale = 1;
    options.title = false;
    QTemporaryDir folder;
    QVERIFY(exportDesignPicture(*design, *m_catalog, folder.filePath("a.png"), options).ok());
    const QImage picture(folder.filePath("a.png"));

    Document document;
    document.setDesign(*design);
    Theme theme;
    CanvasView view(document, m_catalog, theme);
    view.setGridShown(false);
    view.setMiniMapShown(false);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setFrameShape(QFrame::NoFrame);
    view.resize(picture.size());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setZoom(1, {});
    const QPointF corner = view.transform().toView(view.items().bounds().topLeft());
    view.scrollBy((QPointF(32, 32) - corner).toPoint());
    const QImage screen = view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    QCOMPARE(screen.size(), picture.size());
    int different = 0;
    for (int y = 0; y < screen.height(); ++y)
        for (int x = 0; x < screen.width(); ++x) {
            const QColor a = screen.pixelColor(x, y);
            const QColor b = picture.pixelColor(x, y);
            different += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) > 48;
        }
    // Letters may sit half a pixel apart.
    QVERIFY2(different * 200 < screen.width() * screen.height(), qPrintable(QString::number(different)));
}

void CanvasPictureTest::legendNamesWhatIsDrawn() {
    const auto design = loadDesign(findResources() / "examples" / "aws-google-transit-gateway.isthmus");
    QTemporaryDir folder;
    const auto svgWith = [&](const PictureOptions& options) {
        const QString file = folder.filePath("a.svg");
        if (!exportDesignPicture(*design, *m_catalog, file, options).ok())
            return QByteArray();
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    PictureOptions options;
    const QSizeF plain = PictureExport(*design, *m_catalog, options).size();
    QVERIFY(!svgWith(options).contains("Managed interconnect"));
    options.legend = true;
    options.footer = QStringLiteral("Facts of today");
    QVERIFY(PictureExport(*design, *m_catalog, options).size().height() > plain.height());
    const QByteArray svg = svgWith(options);
    for (const char* text : {"AWS", "Google Cloud", "Managed interconnect, two owners", "Carries traffic", "Facts of today"})
        QVERIFY2(svg.contains(text), text);
    QVERIFY(!svg.contains("Azure") && !svg.contains("Planned"));
    QVERIFY(svg.contains(QByteArray::fromStdString(design->name())));
    options.title = false;
    QVERIFY(!svgWith(options).contains("Teaches the regional pattern"));
}

void CanvasPictureTest::onlyTheSelection() {
    const auto design = loadDesign(findResources() / "examples" / "aws-google-transit-gateway.isthmus");
    QTemporaryDir folder;
    PictureOptions options;
    options.only = {QStringLiteral("shop"), QStringLiteral("tgw")};
    options.embed = true;
    const QString file = folder.filePath("a.svg");
    QVERIFY(exportDesignPicture(*design, *m_catalog, file, options).ok());
    const auto part = readDesign(designInPicture(file)->toStdString());
    QVERIFY(part.ok());
    QVERIFY(part->node("shop-web") != nullptr && part->link("attach-shop") != nullptr);
    QVERIFY(part->node("lake") == nullptr && part->link("bridge") == nullptr);
}

void CanvasPictureTest::printTakesItsPages() {
    const auto design = loadDesign(findResources() / "examples" / "three-clouds-on-premises.isthmus");
    const PictureExport picture(*design, *m_catalog);
    QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A5));
    QCOMPARE(picture.pages(printer, true), 1);
    const int pages = picture.pages(printer, false);
    QVERIFY(pages > 1);
    for (const bool onePage : {true, false}) {
        const QString file = folder.filePath(onePage ? "one.pdf" : "many.pdf");
        printer.setOutputFileName(file);
        picture.print(printer, onePage);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray content = written.readAll();
        QVERIFY(content.startsWith("%PDF"));
        QCOMPARE(content.count("/Type /Page\n"), onePage ? 1 : pages);
        // Fonts are in it: the text is text.
        QVERIFY(content.contains("/Font"));
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
            QHash<QString, DeployMark> marks;
            const DeployMark all[] = {DeployMark::done, DeployMark::running, DeployMark::waiting, DeployMark::failed, DeployMark::pending};
            int next = 0;
            for (const auto& [id, node] : design->nodes())
                marks.insert(toQt(id), all[next++ % 5]);
            for (const auto& [id, link] : design->links())
                marks.insert(toQt(id), DeployMark::waiting);
            view.setDeployMarks(marks);
            document.select(toQt(design->nodes().rbegin()->first));
            QVERIFY(view.grab().save(folder + "/states-" + QFileInfo(file).baseName().left(3) + "-" + name + ".png"));
        }
    }
}

QTEST_MAIN(CanvasPictureTest)
#include "tst_canvaspicture.moc"
