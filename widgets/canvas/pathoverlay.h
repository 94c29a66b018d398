// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/bothways.h"
#include "widgets/canvas/canvasoverlay.h"
#include "widgets/canvas/pathgeometry.h"
#include "widgets/theme/theme.h"

#include <QSet>
#include <QString>

#include <memory>

namespace isthmus {

/// A path over the drawing: the way there as a whole line with round numbers, the way back as a dashed one with square
/// numbers, each on the right-hand side of its direction; a cross or a question mark where it ends.
class PathOverlay final : public CanvasOverlay {
public:
    /// The theme must outlive it.
    explicit PathOverlay(const Theme& theme)
        : m_theme(theme) {}

    /// Null: nothing is shown.
    void setPath(std::shared_ptr<const BothWays> ways) { m_ways = std::move(ways); }
    /// What must not be dimmed: all hops, what they stand in, and what the reasons name.
    [[nodiscard]] QSet<QString> elements(const Design& design) const;

    void paint(QPainter& painter, const CanvasView& view) override;

private:
    struct Look;
    [[nodiscard]] Look lookOf(bool back) const;
    void paintLegs(QPainter& painter, const CanvasView& view, const PathTrace& trace, const Look& look) const;
    void paintOutlines(QPainter& painter, const CanvasView& view, const PathTrace& there, const PathTrace& back,
                       const Look& thereLook, const Look& backLook) const;
    void paintNumbers(QPainter& painter, const CanvasView& view, const PathTrace& trace, const Look& look) const;
    void paintEnd(QPainter& painter, const CanvasView& view, const PathResult& result, const PathTrace& trace,
                  const Look& look) const;

    const Theme& m_theme;
    std::shared_ptr<const BothWays> m_ways;
};

} // namespace isthmus
