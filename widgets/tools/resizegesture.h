// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"
#include "widgets/tools/gesture.h"

#include <QRectF>
#include <QString>

#include <optional>

namespace isthmus {

/// Which edges a handle moves.
struct Edges {
    bool left = false;
    bool right = false;
    bool top = false;
    bool bottom = false;

    [[nodiscard]] bool any() const { return left || right || top || bottom; }
    /// The cursor that says so.
    [[nodiscard]] Qt::CursorShape cursor() const;
    /// `rect` with these edges moved, put on the grid where `snap` says so, and not turned inside out.
    [[nodiscard]] QRectF moved(const QRectF& rect, const QPointF& by, double grid, bool snap) const;
};
/// The edges of `rect` (pixels) within reach of `at`; none where the rectangle is too small to have handles.
[[nodiscard]] Edges edgesAt(const QRectF& rect, const QPointF& at);

/// Drags an edge or a corner of a node or note. A container stays large enough for what it holds.
class ResizeGesture final : public Gesture {
public:
    /// `key`: the node's id, or the note's key.
    ResizeGesture(CanvasView& view, const QString& key, Edges edges, const QPointF& start);

    void moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    [[nodiscard]] Rect allowed(const QRectF& wanted) const;

    DisplayList::Index m_node; ///< none where it is a note
    std::optional<Note> m_note;
    Edges m_edges;
    QPointF m_start;
    QRectF m_before;
    Rect m_shown;
};

} // namespace isthmus
