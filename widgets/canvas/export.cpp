// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/export.h"

#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/scenepainter.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double margin = 32;
constexpr double titleHeight = 44;
/// More pixels than this a PNG does not get; 400 MB while it is made.
constexpr double mostPixels = 100e6;

QString say(const char* text) { return QCoreApplication::translate("Canvas", text); }

Status failure(const QString& text) { return Error{fromQt(text)}; }

} // namespace

struct PictureExport::Content {
    Content(const Design& drawn, const Catalog& catalog, Theme::Mode mode)
        : items(std::shared_ptr<const Catalog>(std::shared_ptr<const Catalog>(), &catalog)), painter(inMode(mode)) {
        Design placed = drawn;
        const Id view = drawn.views().empty() || drawn.view("main") != nullptr ? Id("main") : drawn.views().begin()->first;
        (void)placed.apply(missingPositionsEdit(placed, catalog, view)).ok();
        items.rebuild(placed, view);
        bounds = items.bounds();
        title = toQt(drawn.name());
    }

    /// The painter keeps colours from its beginning, so the theme has to be the right one before.
    const Theme& inMode(Theme::Mode mode) {
        // One that cannot be read leaves the light one that Theme starts with.
        if (mode != Theme::Mode::light)
            (void)theme.setMode(mode);
        return theme;
    }

    Theme theme;
    DisplayList items;
    mutable ScenePainter painter;
    QRectF bounds;
    QString title;
};

PictureExport::PictureExport(const Design& design, const Catalog& catalog, Theme::Mode mode)
    : m_content(std::make_unique<Content>(design, catalog, mode)) {}

PictureExport::~PictureExport() = default;

QSizeF PictureExport::size() const {
    const QSizeF drawing = m_content->bounds.size().expandedTo(QSizeF(320, 120));
    return drawing + QSizeF(2 * margin, 2 * margin + (m_content->title.isEmpty() ? 0 : titleHeight));
}

void PictureExport::renderTo(QPainter& painter, double scale, bool vector) const {
    const double top = margin + (m_content->title.isEmpty() ? 0 : titleHeight);
    const QPointF origin = m_content->bounds.topLeft() - QPointF(margin, top);
    const ViewTransform view{scale, origin * scale};
    PaintState state;
    state.grid = false;
    state.vector = vector;
    m_content->painter.paint(painter, m_content->items, view, QRectF(QPointF(), size() * scale), state);
    if (m_content->title.isEmpty())
        return;
    painter.save();
    painter.scale(scale, scale);
    QFont font = m_content->theme.font(QStringLiteral("page"), QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_content->theme.colour(QStringLiteral("ink")));
    painter.drawText(QPointF(margin, margin + 18), QFontMetricsF(font).elidedText(m_content->title, Qt::ElideRight, size().width() - 2 * margin));
    painter.restore();
}

Status PictureExport::exportPng(const QString& file, double scale) const {
    const double wanted = std::clamp(scale, 0.1, 8.0);
    const double pixels = size().width() * size().height() * wanted * wanted;
    const double used = pixels > mostPixels ? wanted * std::sqrt(mostPixels / pixels) : wanted;
    // The device pixel ratio carries the scale, so that lines and letters are those of the screen at 100 %.
    QImage image((size() * used).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return failure(say("There is not enough memory for a picture of %1 by %2 pixels.").arg(size().width() * used).arg(size().height() * used));
    image.setDevicePixelRatio(used);
    image.fill(m_content->theme.colour(QStringLiteral("paper")));
    QPainter painter(&image);
    renderTo(painter, 1.0, false);
    painter.end();
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !image.save(&target, "PNG") || !target.commit())
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    return success();
}

Status PictureExport::exportSvg(const QString& file) const {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    QSvgGenerator generator;
    generator.setOutputDevice(&target);
    generator.setSize(size().toSize());
    generator.setViewBox(QRectF(QPointF(), size()));
    generator.setResolution(96);
    generator.setTitle(m_content->title);
    QPainter painter(&generator);
    renderTo(painter, 1.0, true);
    painter.end();
    if (!target.commit())
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    return success();
}

Status PictureExport::exportPdf(const QString& file) const {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    QPdfWriter writer(&target);
    writer.setTitle(m_content->title);
    writer.setCreator(QStringLiteral("Isthmus"));
    // A unit is a 96th of an inch, as on the screen.
    writer.setPageSize(QPageSize(size() * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(96);
    QPainter painter(&writer);
    renderTo(painter, 1.0, true);
    painter.end();
    if (!target.commit())
        return failure(say("%1 cannot be written: %2.").arg(file, target.errorString()));
    return success();
}

Status exportDesignPicture(const Design& design, const Catalog& catalog, const QString& file, double scale) {
    const PictureExport picture(design, catalog);
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return picture.exportSvg(file);
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return picture.exportPdf(file);
    if (file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return picture.exportPng(file, scale);
    return failure(say("%1: the ending must be .png, .svg or .pdf.").arg(file));
}

} // namespace isthmus
