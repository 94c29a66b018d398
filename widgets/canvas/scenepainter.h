// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/hops.h"
#include "widgets/canvas/pixelsheet.h"
#include "widgets/canvas/textcache.h"
#include "widgets/canvas/viewtransform.h"
#include "widgets/theme/theme.h"

#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QString>

class QPainter;
class QPainterPath;

namespace isthmus {

/// What the picture shows beyond the drawing itself.
struct PaintState {
    QSet<QString> selection;
    QString hovered;
    std::optional<QSet<QString>> focus; ///< all others are dimmed
    QSet<QString> hidden;               ///< left out
    QSet<QString> dimmed;               ///< drawn faintly
    bool grid = true;
    bool handles = true; ///< on what is selected
    bool locks = false;  ///< a mark on what is locked
    bool vector = false; ///< for SVG and PDF: full detail at every scale, nothing aggregated
};

/// Items that are painted by themselves, over a picture of all others: both sorted.
struct Lifted {
    std::vector<DisplayList::Index> nodes;
    std::vector<DisplayList::Index> links;
};

/// Draws a display list: the same for screen, print and export. Keeps what it can reuse (texts, pixmaps, colours).
class ScenePainter {
public:
    explicit ScenePainter(const Theme& theme);

    /// Forgets colours, fonts and pixmaps; after the theme changed.
    void reset();
    /// Paints what lies in `exposed` (pixels of the view), paper and grid included; without what is lifted.
    void paint(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QRectF& exposed,
               const PaintState& state, const Lifted& without = {});
    /// Paints only these, on what is there.
    void paintLifted(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QRectF& exposed,
                     const PaintState& state, const Lifted& lifted);

private:
    using Index = DisplayList::Index;
    struct Colours {
        QColor paper, ink, secondary, disabled, hairline, control, accent, error, warning, success, hint, grid, link;
        QColor card;
    };
    struct Context;
    class Overview;

    void paintVisible(const Context& context);
    void paintGrid(const Context& context) const;
    void paintOverview(const Context& context);
    void paintFrame(const Context& context, const NodeItem& node);
    void paintFrameHeader(const Context& context, const NodeItem& node, const QRectF& rect);
    void paintCard(const Context& context, const NodeItem& node);
    void paintCardContent(const Context& context, const NodeItem& node, const QRectF& rect);
    void paintSmallCard(const Context& context, const NodeItem& node, const QRectF& rect);
    void paintIcon(const Context& context, const QString& icon, const QRectF& rect, const QColor& colour);
    void paintMark(const Context& context, const NodeItem& node, const QPointF& centre);
    void paintExtras(const Context& context, const NodeItem& node);
    void paintLock(const Context& context, const NodeItem& node);
    void paintBadge(const Context& context, const Badge& badge, const QPointF& centre);
    void paintMark(const Context& context, DeployMark mark, const QPointF& centre);
    void paintLink(const Context& context, const LinkItem& link);
    void paintHalves(const Context& context, const LinkItem& link, double width);
    void paintLinkExtras(const Context& context, const LinkItem& link);
    void paintBorderEnd(const Context& context, const LinkItem& link);
    void paintBendHandles(const Context& context, Index link);
    [[nodiscard]] QPainterPath pathOf(const Context& context, const LinkItem& link, const std::vector<QPointF>& part) const;
    void paintFold(const Context& context, const NodeItem& node, const QRectF& at, const QColor& ground);
    void paintKeyMark(const Context& context, const LinkItem& link, const QPointF& centre);
    void paintNote(const Context& context, const NoteItem& note);
    void paintSelection(const Context& context);
    /// Text with its baseline at `at` (pixels), cut at `width` scene units. Gives the width used, in scene units.
    double text(const Context& context, TextStyle style, const QColor& colour, const QPointF& at, double width,
                const QString& words, double scale);

    [[nodiscard]] QColor providerOf(const DisplayList& items, std::int32_t node);
    [[nodiscard]] QColor provider(const QString& id);
    [[nodiscard]] QColor markColour(DeployMark mark) const;
    [[nodiscard]] QColor severityColour(Severity severity) const;
    [[nodiscard]] bool isPlain(const Context& context, const std::string& id) const;
    void dim(const Context& context, const std::string& id) const;
    void leaveOut(const Context& context);

    const Theme& m_theme;
    Colours m_colours;
    TextCache m_texts;
    QHash<QString, QColor> m_providers;
    QHash<QString, QPixmap> m_pixmaps;
    std::vector<Index> m_visibleNodes;
    std::vector<Index> m_visibleLinks;
    Hops m_hops;
    PixelSheet m_sheet;
};

} // namespace isthmus
