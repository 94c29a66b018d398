// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "net/result.h"
#include "rules/finding.h"
#include "widgets/theme/theme.h"

#include <QSet>
#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;
class QPrinter;

namespace isthmus {

/// What a picture shows beside the drawing.
struct PictureOptions {
    Theme::Mode theme = Theme::Mode::light; ///< light, as paper wants it, unless another one is asked for
    double scale = 2;                       ///< of a PNG: pixels per unit, 0.1 to 8
    bool title = true;                      ///< the design's name and description above
    bool legend = false;                    ///< providers and kinds of line below
    bool embed = false;                     ///< the design itself, so that the picture opens again
    QString footer;                         ///< one line below, right: the date of a print
    QSet<QString> only;                     ///< these nodes with what they contain; empty: all
};

/// Pictures of a design, drawn by the same painter as the screen. Needs a QGuiApplication, but no window.
class PictureExport {
public:
    /// `design` and `catalog` must outlive it. What has no place in the view is placed for the picture.
    PictureExport(const Design& design, const Catalog& catalog, const PictureOptions& options = {});
    ~PictureExport();
    PictureExport(const PictureExport&) = delete;
    PictureExport& operator=(const PictureExport&) = delete;

    /// Size of the picture in scene units, title, legend and margin included.
    [[nodiscard]] QSizeF size() const;
    /// Paints the picture from (0, 0), `scale` pixels per unit; as vectors and characters where `vector` is set.
    void renderTo(QPainter& painter, double scale, bool vector) const;

    [[nodiscard]] Status exportPng(const QString& file) const;
    /// Text stays text.
    [[nodiscard]] Status exportSvg(const QString& file) const;
    /// One page as large as the drawing; text stays text.
    [[nodiscard]] Status exportPdf(const QString& file) const;
    /// On the printer's paper: shrunk to one page where `onePage` is set, else at its own size over as many as it
    /// takes.
    void print(QPrinter& printer, bool onePage) const;
    /// Pages that print() would take.
    [[nodiscard]] int pages(QPrinter& printer, bool onePage) const;

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

/// Writes PNG, SVG or PDF by the ending of `file`.
[[nodiscard]] Status exportDesignPicture(const Design& design, const Catalog& catalog, const QString& file,
                                         const PictureOptions& options = {});

} // namespace isthmus
