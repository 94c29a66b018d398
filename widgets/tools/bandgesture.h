// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tools/gesture.h"

namespace isthmus {

/// A rubber band: selects what it holds or touches; Shift adds to the selection, Ctrl takes away from it.
class BandGesture final : public Gesture {
public:
    BandGesture(CanvasView& view, const QPointF& start) : Gesture(view), m_start(start), m_at(start) {}

    void moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter& painter) override;

private:
    [[nodiscard]] bool isTouching() const;

    QPointF m_start;
    QPointF m_at;
};

} // namespace isthmus
