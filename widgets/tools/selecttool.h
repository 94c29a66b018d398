// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/canvasview.h"

#include <QPointF>
#include <QRectF>

#include <functional>
#include <vector>

namespace isthmus {

/// Selects, moves and resizes. A click selects, Shift adds or takes away; dragging a card or a frame's header moves it
/// with all it contains, snapped to the grid unless Alt is held; dragging over the paper selects what the band holds
/// (to the right) or touches (to the left); a port starts a link.
class SelectTool final : public CanvasTool {
public:
    /// `startLink` is called with the node whose port was pressed.
    SelectTool(CanvasView& view, std::function<void(const QString& node)> startLink);

    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] bool isBusy() const override { return m_state == State::moving || m_state == State::banding || m_state == State::resizing; }

private:
    enum class State { idle, pressed, moving, banding, resizing };
    /// Which edges a handle moves.
    struct Handle {
        bool left = false, right = false, top = false, bottom = false;
        [[nodiscard]] bool any() const { return left || right || top || bottom; }
    };

    [[nodiscard]] Handle handleAt(const QPointF& at) const;
    [[nodiscard]] bool isOnPort(const QPointF& at) const;
    void click(const QString& id, Qt::KeyboardModifiers modifiers);
    void beginMove();
    void moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers);
    void dropAt(const QPointF& at);
    void resizeTo(const QPointF& at, Qt::KeyboardModifiers modifiers);
    void finishBand(const QPointF& at, Qt::KeyboardModifiers modifiers);
    void updateCursor(const QPointF& at);
    void cancel();
    [[nodiscard]] DisplayList::Index dropTarget(const QPointF& at) const;
    void nudge(int key, bool fine);

    std::function<void(const QString&)> m_startLink;
    State m_state = State::idle;
    QPointF m_start; ///< pixels
    QPointF m_last;
    QString m_pressedId;
    bool m_pressedBody = false;
    bool m_wasSelected = false;
    QPointF m_delta; ///< scene units
    std::vector<Id> m_moving; ///< outermost
    std::vector<std::pair<DisplayList::Index, QRectF>> m_before;
    QString m_target;
    Handle m_handle;
    int m_nudgeKey = -1;
    QSet<QString> m_nudged;
};

} // namespace isthmus
