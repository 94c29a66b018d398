// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"

#include <QPointF>
#include <QRectF>

#include <functional>

namespace isthmus {

/// Draws the frame of a new note: a click puts one of the usual size, a drag one of that size, Enter one in the middle.
class NoteTool final : public CanvasTool {
public:
    /// `add` gets the note's rectangle in scene units; `finished` is called when the tool has done its work.
    NoteTool(CanvasView& view, std::function<void(const QRectF& scene)> add, std::function<void()> finished);

    void activate() override;
    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] bool isBusy() const override { return m_held; }

private:
    /// The rectangle between press and mouse on the grid; of the usual size where nothing was dragged.
    [[nodiscard]] QRectF rect() const;
    void finish(const QRectF& scene);

    std::function<void(const QRectF&)> m_add;
    std::function<void()> m_finished;
    QPointF m_start;
    QPointF m_at;
    bool m_held = false;
};

} // namespace isthmus
