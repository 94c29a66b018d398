// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"

#include <QPoint>

#include <functional>

namespace isthmus {

/// Moves the picture with the left button, for hands that have no middle one.
class PanTool final : public CanvasTool {
public:
    PanTool(CanvasView& view, std::function<void()> finished) : CanvasTool(view), m_finished(std::move(finished)) {}

    void activate() override;
    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;

private:
    std::function<void()> m_finished;
    QPoint m_from;
    bool m_held = false;
};

} // namespace isthmus
