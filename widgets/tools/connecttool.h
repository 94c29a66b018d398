// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/canvasview.h"

#include <functional>
#include <vector>

namespace isthmus {

/// Draws a link: from the node it was begun at, or the first one pressed, to the one under the mouse when it is let go
/// or clicked. What can be joined is lit, what cannot says why. Where several kinds of link fit, a menu asks. Esc ends.
class ConnectTool final : public CanvasTool {
public:
    /// `finished` is called when a link was drawn or given up.
    ConnectTool(CanvasView& view, std::function<void()> finished);

    /// Starts at this node as if its port had been pressed; `held`: the mouse button is down already.
    void begin(const QString& node, bool held);

    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] bool isBusy() const override { return !m_from.isEmpty(); }

private:
    [[nodiscard]] QString nodeAt(const QPointF& at) const;
    void light();
    void finishOn(const QString& target, const QPoint& global);
    void make(const std::string& kind, const QString& target);
    void stop();

    std::function<void()> m_finished;
    QString m_from;
    QString m_target;
    bool m_allowed = false;
    bool m_held = false;
    bool m_moved = false;
    QPointF m_start;
    QPointF m_at;
};

} // namespace isthmus
