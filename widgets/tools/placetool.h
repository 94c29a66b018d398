// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/canvasview.h"

#include <functional>

namespace isthmus {

/// Puts a new node where the mouse clicks. Shows its outline under the mouse, and the container that would take it.
class PlaceTool final : public CanvasTool {
public:
    using Place = std::function<void(const QString& kind, const QPointF& scene)>;
    PlaceTool(CanvasView& view, Place place, std::function<void()> finished);

    void setKind(const QString& kind) { m_kind = kind; }
    /// Shows the outline there, as a drag from the palette does.
    void showAt(const QPointF& scene);

    void activate() override;
    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] bool isBusy() const override { return m_shown; }

private:
    Place m_place;
    std::function<void()> m_finished;
    QString m_kind;
    QPointF m_scene;
    bool m_shown = false;
};

} // namespace isthmus
