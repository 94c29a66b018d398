// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

class QKeyEvent;
class QMouseEvent;
class QPainter;

namespace isthmus {

class CanvasView;

/// What the mouse and the keys do on the canvas. One tool is active at a time; each event goes to it first,
/// and to the canvas itself where the tool says no.
class CanvasTool {
public:
    explicit CanvasTool(CanvasView& view) : m_view(view) {}
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    /// Before the first event, and after the last: whatever is half done is let go without a trace.
    virtual void activate() {}
    virtual void deactivate() {}

    virtual bool pressed(QMouseEvent& event) = 0;
    virtual bool moved(QMouseEvent& event) = 0;
    virtual bool released(QMouseEvent& event) = 0;
    virtual bool doubleClicked(QMouseEvent& /*event*/) { return false; }
    virtual bool keyPressed(QKeyEvent& /*event*/) { return false; }
    virtual bool keyReleased(QKeyEvent& /*event*/) { return false; }
    /// Over everything else, in pixels of the viewport.
    virtual void paintOverlay(QPainter& /*painter*/) {}
    /// Whether Tab goes to the tool instead of to the next widget.
    [[nodiscard]] virtual bool takesTab() const { return false; }
    /// In the middle of a drag: the design may be a step behind the picture.
    [[nodiscard]] virtual bool isBusy() const { return false; }

protected:
    [[nodiscard]] CanvasView& view() const { return m_view; }

private:
    CanvasView& m_view;
};

} // namespace isthmus
