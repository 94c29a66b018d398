// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "net/result.h"
#include "rules/finding.h"
#include "widgets/theme/theme.h"

#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;

namespace isthmus {

/// Pictures of a whole design, drawn by the same painter as the screen, with the design's name above; in the light theme,
/// as paper wants it, unless another one is asked for.
/// Needs a QGuiApplication, but no window.
class PictureExport {
public:
    /// `design` and `catalog` must outlive it. What has no place in the view is placed for the picture.
    PictureExport(const Design& design, const Catalog& catalog, Theme::Mode mode = Theme::Mode::light);
    ~PictureExport();
    PictureExport(const PictureExport&) = delete;
    PictureExport& operator=(const PictureExport&) = delete;

    /// Size of the picture in scene units, title and margin included.
    [[nodiscard]] QSizeF size() const;
    /// Paints the picture from (0, 0), `scale` pixels per unit; as vectors and characters where `vector` is set.
    void renderTo(QPainter& painter, double scale, bool vector) const;

    [[nodiscard]] Status exportPng(const QString& file, double scale) const;
    [[nodiscard]] Status exportSvg(const QString& file) const;
    /// One page as large as the drawing.
    [[nodiscard]] Status exportPdf(const QString& file) const;

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

/// Writes PNG, SVG or PDF by the ending of `file`; `scale` is for PNG: pixels per unit, 0.1 to 8.
[[nodiscard]] Status exportDesignPicture(const Design& design, const Catalog& catalog, const QString& file, double scale = 2);

} // namespace isthmus
