// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/export.h"

#include "io/designfile.h"
#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/fragment.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/pictureembed.h"
#include "widgets/canvas/pictureparts.h"
#include "widgets/canvas/scenepainter.h"
#include "widgets/commands/document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double margin = 32;
constexpr QSizeF leastSize(320, 120);
/// More pixels than this a PNG does not get; 400 MB while it is made.
constexpr double mostPixels = 100e6;
/// A unit is a 96th of an inch, as on the screen.
constexpr double unitsPerInch = 96;

QString say(const char* text) {
    return QCoreApplication::translate("Canvas", text);
}

Status failure(const QString& text) {
    return Error{fromQt(text)};
}

Status write(const QString& file, const QByteArray& content) {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit())
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    return success();
}

Id viewOf(const Design& design) {
    return design.views().empty() || design.view("main") != nullptr ? Id("main") : design.views().begin()->first;
}

Design shownPart(const Design& design, const QSet<QString>& only) {
    Design part = only.isEmpty() ? design : fragmentOf(design, viewOf(design), only);
    if (!only.isEmpty())
        (void)part.apply(Edit{{}, {SetHeader{design.name(), design.description()}}}).ok();
    return part;
}
/// A picture of more links than this is made with their plain ways.
constexpr std::size_t mostLed = 5000;

} // namespace

struct PictureExport::Content {
    Content(const Design& drawn, const Catalog& catalog, const PictureOptions& wanted)
        : options(wanted)
        , items(std::shared_ptr<const Catalog>(std::shared_ptr<const Catalog>(), &catalog))
        , painter(inMode(wanted.theme))
        , design(shownPart(drawn, wanted.only)) {
        Design placed = design;
        const Id view = viewOf(placed);
        (void)placed.apply(missingPositionsEdit(placed, catalog, view)).ok();
        items.rebuild(placed, view);
        if (items.links().size() <= mostLed)
            items.settleAll();
        bounds = items.bounds();
        if (options.title)
            title.emplace(theme, toQt(drawn.name()), toQt(drawn.description()));
        legend.emplace(theme, items, options.legend, options.footer);
    }

    /// The painter keeps colours from its beginning, so the theme has to be the right one before.
    const Theme& inMode(Theme::Mode mode) {
        // One that cannot be read leaves the light one that Theme starts with.
        if (mode != Theme::Mode::light)
            (void)theme.setMode(mode);
        return theme;
    }

    [[nodiscard]] double width() const { return std::max(bounds.width(), leastSize.width()); }
    [[nodiscard]] double titleHeight() const { return title ? title->heightFor(width()) : 0; }
    [[nodiscard]] double legendHeight() const { return legend->heightFor(width()); }
    [[nodiscard]] QByteArray text() const { return QByteArray::fromStdString(writeDesign(design)); }

    PictureOptions options;
    Theme theme;
    DisplayList items;
    mutable ScenePainter painter;
    Design design;
    QRectF bounds;
    std::optional<TitleBlock> title;
    std::optional<Legend> legend;
};

PictureExport::PictureExport(const Design& design, const Catalog& catalog, const PictureOptions& options)
    : m_content(std::make_unique<Content>(design, catalog, options)) {}

PictureExport::~PictureExport() = default;

QSizeF PictureExport::size() const {
    const double height = std::max(m_content->bounds.height(), leastSize.height());
    return {m_content->width() + 2 * margin,
            height + 2 * margin + m_content->titleHeight() + m_content->legendHeight()};
}

void PictureExport::renderTo(QPainter& painter, double scale, bool vector) const {
    const double top = margin + m_content->titleHeight();
    const double height = std::max(m_content->bounds.height(), leastSize.height());
    const QPointF origin = m_content->bounds.topLeft() - QPointF(margin, top);
    const ViewTransform view{scale, origin * scale};
    PaintState state;
    state.grid = false;
    state.vector = vector;
    m_content->painter.paint(painter, m_content->items, view, QRectF(QPointF(), size() * scale), state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    if (m_content->title)
        m_content->title->paint(painter, QRectF(margin, margin, m_content->width(), m_content->titleHeight()));
    m_content->legend->paint(painter,
                             QRectF(margin, top + height + margin / 2, m_content->width(), m_content->legendHeight()));
    painter.restore();
}

Status PictureExport::exportPng(const QString& file) const {
    const double wanted = std::clamp(m_content->options.scale, 0.1, 8.0);
    const double pixels = size().width() * size().height() * wanted * wanted;
    const double used = pixels > mostPixels ? wanted * std::sqrt(mostPixels / pixels) : wanted;
    // The device pixel ratio carries the scale, so that lines and letters are those of the screen at 100 %.
    QImage image((size() * used).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return failure(say("There is not enough memory for a picture of %1 by %2 pixels.")
                           .arg(size().width() * used)
                           .arg(size().height() * used));
    image.setDevicePixelRatio(used);
    image.fill(m_content->theme.colour(QStringLiteral("paper")));
    QPainter painter(&image);
    renderTo(painter, 1.0, false);
    painter.end();
    if (m_content->options.embed)
        embedDesign(image, m_content->text());
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failure(say("%1 cannot be written: %2.").arg(file, buffer.errorString()));
    return write(file, content);
}

Status PictureExport::exportSvg(const QString& file) const {
    QByteArray content;
    QBuffer buffer(&content);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size().toSize());
    generator.setViewBox(QRectF(QPointF(), size()));
    generator.setResolution(static_cast<int>(unitsPerInch));
    generator.setTitle(toQt(m_content->design.name()));
    QPainter painter(&generator);
    // A dark drawing needs its own ground: an SVG has none.
    if (m_content->options.theme != Theme::Mode::light)
        painter.fillRect(QRectF(QPointF(), size()), m_content->theme.colour(QStringLiteral("paper")));
    renderTo(painter, 1.0, true);
    painter.end();
    return write(file, m_content->options.embed ? svgWithDesign(content, m_content->text()) : content);
}

Status PictureExport::exportPdf(const QString& file) const {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    QPdfWriter writer(&target);
    writer.setTitle(toQt(m_content->design.name()));
    writer.setCreator(QStringLiteral("Isthmus"));
    writer.setPageSize(QPageSize(size() * 72.0 / unitsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(static_cast<int>(unitsPerInch));
    QPainter painter(&writer);
    if (m_content->options.theme != Theme::Mode::light)
        painter.fillRect(QRectF(QPointF(), size()), m_content->theme.colour(QStringLiteral("paper")));
    renderTo(painter, 1.0, true);
    painter.end();
    if (!target.commit())
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    return success();
}

namespace {

/// How a picture lies on the printer's pages.
struct Tiling {
    double scale = 1; ///< device dots per scene unit
    QSizeF page;      ///< in dots
    int columns = 1;
    int rows = 1;
};

Tiling tilingOf(const QSizeF& picture, const QPrinter& printer, bool onePage) {
    Tiling tiling;
    tiling.page = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    tiling.scale = printer.resolution() / unitsPerInch;
    if (onePage) {
        tiling.scale =
            std::min({tiling.scale, tiling.page.width() / picture.width(), tiling.page.height() / picture.height()});
        return tiling;
    }
    tiling.columns = static_cast<int>(std::ceil(picture.width() * tiling.scale / tiling.page.width()));
    tiling.rows = static_cast<int>(std::ceil(picture.height() * tiling.scale / tiling.page.height()));
    return tiling;
}

} // namespace

int PictureExport::pages(QPrinter& printer, bool onePage) const {
    const Tiling tiling = tilingOf(size(), printer, onePage);
    return tiling.columns * tiling.rows;
}

void PictureExport::print(QPrinter& printer, bool onePage) const {
    const Tiling tiling = tilingOf(size(), printer, onePage);
    QPainter painter(&printer);
    for (int row = 0; row < tiling.rows; ++row)
        for (int column = 0; column < tiling.columns; ++column) {
            if (row + column > 0)
                printer.newPage();
            painter.save();
            painter.setClipRect(QRectF(QPointF(), tiling.page));
            painter.translate(-column * tiling.page.width(), -row * tiling.page.height());
            // The painter carries the scale: fonts and lines are those of the screen at 100 %.
            painter.scale(tiling.scale, tiling.scale);
            renderTo(painter, 1.0, true);
            painter.restore();
        }
}

Status exportDesignPicture(const Design& design, const Catalog& catalog, const QString& file,
                           const PictureOptions& options) {
    const PictureExport picture(design, catalog, options);
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return picture.exportSvg(file);
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return picture.exportPdf(file);
    if (file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return picture.exportPng(file);
    return failure(say("%1: the ending must be .png, .svg or .pdf.").arg(file));
}

} // namespace isthmus
