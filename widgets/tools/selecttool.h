// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/tools/gesture.h"
#include "widgets/tools/linking.h"
#include "widgets/tools/resizegesture.h"

#include <QPointF>

#include <functional>
#include <memory>
#include <optional>

namespace isthmus {

/// Selects, moves and resizes. A click selects, Shift adds or takes away; dragging a card or a frame's header moves it
/// with all it contains; dragging over the paper draws a rubber band; a port starts a link. What is dragged is a
/// Gesture of its own.
class SelectTool final : public CanvasTool {
public:
    /// What the select tool hands on to the connect tool: a port of a node was pressed, or an end of a link.
    struct Handover {
        std::function<void(const QString& node)> startLink;
        std::function<void(const QString& link, LinkEnd end)> moveEnd;
    };
    SelectTool(CanvasView& view, Handover handover);
    ~SelectTool() override;

    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] bool isBusy() const override { return m_gesture != nullptr; }

private:
    [[nodiscard]] Edges handleAt(const QPointF& at) const;
    [[nodiscard]] bool isOnPort(const QPointF& at) const;
    /// The end of the selected link that lies at this point.
    [[nodiscard]] std::optional<LinkEnd> linkEndAt(const QPointF& at) const;
    void paintLinkEnds(QPainter& painter) const;
    void click(Qt::KeyboardModifiers modifiers);
    void sayHowMany();
    void beginDrag(Qt::KeyboardModifiers modifiers);
    void updateCursor(const QPointF& at);
    void cancel();
    bool arrowPressed(int key, Qt::KeyboardModifiers modifiers);
    void nudge(const QPointF& by);
    void stretch(const QPointF& by);

    Handover m_handover;
    std::unique_ptr<Gesture> m_gesture;
    bool m_pressed = false;
    QPointF m_start; ///< pixels
    QString m_pressedId;
    QSet<QString> m_pressedIds; ///< more than one where a line stands for several links
    bool m_pressedBody = false;
    bool m_wasSelected = false;
    int m_stepKey = -1; ///< merges the steps of keys held or pressed again
    QSet<QString> m_stepped;
};

} // namespace isthmus
