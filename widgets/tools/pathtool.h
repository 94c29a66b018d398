// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/canvasview.h"

#include <functional>

namespace isthmus {

/// Picks the two ends of a path: click one node, then the other. What has addresses is lit. Esc ends.
class PathTool final : public CanvasTool {
public:
    using Picked = std::function<void(const QString& from, const QString& to)>;
    /// `finished` is called when both ends were picked, after `picked`, or the user gave up.
    PathTool(CanvasView& view, Picked picked, std::function<void()> finished);

    /// Starts with this end picked already; empty: with none.
    void begin(const QString& from);

    void activate() override;
    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;

    /// Whether a node of this kind may be an end: it has addresses, or stands for everybody's.
    [[nodiscard]] static bool canBeEnd(const Catalog& catalog, std::string_view kind);

private:
    [[nodiscard]] QString endAt(const QPointF& at) const;
    void pick(const QString& id);
    void tell();

    Picked m_picked;
    std::function<void()> m_finished;
    QString m_from;
    QPointF m_at;
};

} // namespace isthmus
