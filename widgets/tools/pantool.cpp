// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/pantool.h"

#include "widgets/canvas/canvasview.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace isthmus {

void PanTool::activate() { view().viewport()->setCursor(Qt::OpenHandCursor); }

void PanTool::deactivate() {
    m_held = false;
    view().viewport()->unsetCursor();
}

bool PanTool::pressed(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_held = true;
    m_from = event.position().toPoint();
    view().viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

bool PanTool::moved(QMouseEvent& event) {
    if (!m_held)
        return false;
    const QPoint at = event.position().toPoint();
    view().scrollBy(at - m_from);
    m_from = at;
    return true;
}

bool PanTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_held = false;
    view().viewport()->setCursor(Qt::OpenHandCursor);
    return true;
}

bool PanTool::keyPressed(QKeyEvent& event) {
    if (event.key() != Qt::Key_Escape)
        return false;
    m_finished();
    return true;
}

} // namespace isthmus
