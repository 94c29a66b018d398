// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/viewtransform.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QString>

class QPainter;

namespace isthmus {

/// What the picture shows beyond the drawing itself.
struct PaintState {
    QSet<QString> selection;
    QString hovered;
    std::optional<QSet<QString>> focus; ///< all others are dimmed
    QSet<QString> lit;                  ///< targets that a draft link may join; used with `focus`
    bool grid = true;
    bool vector = false; ///< for SVG and PDF: full detail at every scale, nothing aggregated
};

/// Draws a display list: the same for screen, print and export. Keeps what it can reuse (fonts, pixmaps, colours).
class ScenePainter {
public:
    explicit ScenePainter(const Theme& theme);

    /// Forgets colours, fonts and pixmaps; after the theme changed.
    void reset();
    /// Paints what lies in `exposed` (pixels of the view), paper and grid included.
    void paint(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QRectF& exposed,
               const PaintState& state);

private:
    using Index = DisplayList::Index;
    struct Colours;
    struct Context;

    void paintPaper(const Context& context);
    void paintGrid(const Context& context);
    void paintOverview(const Context& context);
    void paintFrame(const Context& context, const NodeItem& node);
    void paintCard(const Context& context, const NodeItem& node);
    void paintCardText(const Context& context, const NodeItem& node, const QRectF& rect);
    void paintIcon(const Context& context, const NodeItem& node, const QRectF& tile);
    void paintBadge(const Context& context, const Badge& badge, const QPointF& centre);
    void paintOperation(const Context& context, OperationState state, const QPointF& centre);
    void paintLink(const Context& context, const LinkItem& link);
    void paintLinkLabel(const Context& context, const LinkItem& link);
    void paintKeyMark(const Context& context, const LinkItem& link, const QPointF& centre);
    void paintNote(const Context& context, const NoteItem& note);
    void paintSelection(const Context& context);

    [[nodiscard]] QColor providerColour(const QString& provider);
    [[nodiscard]] double opacityOf(const Context& context, const std::string& id) const;
    /// Text set in scene units at `at` (pixels, baseline), cut with an ellipsis at `width` scene units. Gives the width used.
    double drawText(const Context& context, const QFont& font, const QColor& colour, const QPointF& at, double width,
                    const QString& text, double textScale);

    const Theme& m_theme;
    QHash<QString, QColor> m_providers;
    QHash<QString, QPixmap> m_pixmaps;
    QFont m_name;
    QFont m_caption;
    QFont m_captionBold;
    QFont m_mono;
    std::shared_ptr<Colours> m_colours;
};

} // namespace isthmus
