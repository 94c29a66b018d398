// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "widgets/canvas/canvasview.h"

namespace isthmus {

/// Joins the actions about containers and the ways of links to the canvas, and keeps them in step with what is
/// selected.
class DrawingActions final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    DrawingActions(ActionTable& actions, CanvasView& canvas, QObject* parent);

private:
    void update();

    ActionTable& m_actions;
    CanvasView& m_canvas;
};

} // namespace isthmus
