// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <Qt>

class QPainter;

namespace isthmus {

class CanvasView;

/// One drag with the left button from where it began to the release. The select tool makes one, hands it the mouse, and
/// lets it go. Positions are pixels of the viewport.
class Gesture {
public:
    explicit Gesture(CanvasView& view) : m_view(view) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    virtual void moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) = 0;
    /// The button was released: what was shown becomes an Edit or a selection.
    virtual void finish(const QPointF& at, Qt::KeyboardModifiers modifiers) = 0;
    /// Given up: everything is shown as it was.
    virtual void cancel() {}
    /// Over the drawing.
    virtual void paint(QPainter& /*painter*/) {}

protected:
    [[nodiscard]] CanvasView& view() const { return m_view; }

private:
    CanvasView& m_view;
};

} // namespace isthmus
