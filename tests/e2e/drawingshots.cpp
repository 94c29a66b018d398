// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawingshots.h"

#include "io/designfile.h"
#include "io/generate.h"
#include "model/viewstate.h"
#include "widgets/canvas/canvasview.h"

#include <QTemporaryDir>
#include <QTest>

namespace isthmus::e2e {

namespace {

QString design(const char* name) {
    return QStringLiteral(ISTHMUS_SOURCE_DIR "/tests/data/designs/%1.isthmus").arg(QLatin1String(name));
}

void show(Driver& driver) {
    QTest::qWait(300);
    driver.canvas().zoomToFit();
    Driver::waitFor([&] { return driver.canvas().isSettled(); });
    QTest::qWait(200);
}

/// Three more ways between two gateways, so that there is something to fan out.
void addParallels(Driver& driver, const Id& like) {
    Document& document = driver.workspace().document;
    Edit edit{"Add three more", {}};
    for (const char* ending : {"-b", "-c", "-d"}) {
        Link more = *document.design().link(like);
        more.id += ending;
        edit.add(PutLink{std::move(more)});
    }
    document.apply(edit);
    driver.waitForVerdict();
}

void bendByHand(Driver& driver, const Id& link) {
    Document& document = driver.workspace().document;
    const CanvasView& canvas = driver.canvas();
    const LinkItem& item = canvas.items().links()[canvas.items().linkIndex(link)];
    const QPointF from = item.points.front();
    const QPointF to = item.points.back();
    const double below = canvas.sceneBounds().bottom() - 24;
    const LinkRoute route{
        std::nullopt, {{from.x() + 40, from.y()}, {from.x() + 40, below}, {to.x() - 40, below}, {to.x() - 40, to.y()}}};
    document.apply(Edit{"Bend a link", {putRoutes(document.design(), document.viewId(), {{link, route}})}});
    document.select(toQt(link));
}

} // namespace

void shootDrawings(const std::function<void(Driver& driver, const char* name)>& shoot) {
    using Mode = Theme::Mode;
    QTemporaryDir folder;
    const std::pair<Mode, QByteArray> modes[] = {{Mode::light, ""}, {Mode::dark, "-dark"}};
    for (const auto& [mode, ending] : modes) {
        const auto name = [&](const char* what) { return QByteArray(what) + ending; };
        {
            Driver driver(design("d18-aws-google-tgw"), mode);
            show(driver);
            shoot(driver, name("drawing-d18").constData());
            for (const LinkStyle style : {LinkStyle::curved, LinkStyle::straight}) {
                driver.canvas().setLinkStyle(style);
                show(driver);
                shoot(driver,
                      (style == LinkStyle::curved ? name("drawing-curved") : name("drawing-straight")).constData());
            }
            driver.canvas().setLinkStyle(LinkStyle::orthogonal);
            bendByHand(driver, "ix-1");
            show(driver);
            shoot(driver, name("drawing-bent").constData());
            driver.workspace().document.undoStack().undo();
            driver.canvas().setCollapsed(QStringLiteral("vpc-a"), true);
            driver.canvas().setCollapsed(QStringLiteral("gcp-net"), true);
            show(driver);
            shoot(driver, name("drawing-collapsed").constData());
            driver.canvas().expandAll();
            driver.canvas().showOnly(QStringLiteral("gcp-net"));
            show(driver);
            shoot(driver, name("drawing-alone").constData());
        }
        {
            Driver driver(design("d01-aws-azure-vpn"), mode);
            show(driver);
            addParallels(driver, driver.workspace().document.design().links().rbegin()->first);
            show(driver);
            shoot(driver, name("drawing-parallel").constData());
        }
        {
            GenerateOptions options;
            options.nodes = 500;
            const QString file = folder.filePath(QStringLiteral("large.isthmus"));
            Driver driver({}, mode);
            if (!saveDesign(generateDesign(driver.canvas().catalog(), options), file.toStdString()))
                qFatal("%s could not be written", qPrintable(file));
            driver.workspace().files.open(file);
            driver.waitForVerdict();
            show(driver);
            shoot(driver, name("drawing-500").constData());
            driver.canvas().setZoom(0.7, QRectF(driver.canvas().viewport()->rect()).center());
            Driver::waitFor([&] { return driver.canvas().isSettled(); });
            QTest::qWait(200);
            shoot(driver, name("drawing-500-near").constData());
        }
    }
}

} // namespace isthmus::e2e
