// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"
#include "widgets/tools/containment.h"
#include "widgets/tools/gesture.h"
#include "widgets/tools/guides.h"

#include <QRegion>

#include <map>
#include <memory>
#include <vector>

namespace isthmus {

/// Drags nodes with all that they hold: onto the grid or onto the lines of others (Alt suspends both), into a container
/// or out of it; shows at every step what the drop would do.
class MoveGesture final : public Gesture {
public:
    /// Moves the selection; `grabbed` is the node or note under the mouse. Null, with a word in the status bar, where
    /// locks hold all of it.
    [[nodiscard]] static std::unique_ptr<MoveGesture> begin(CanvasView& view, const QString& grabbed,
                                                            const QPointF& start);

    void moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter& painter) override;

private:
    MoveGesture(CanvasView& view, std::vector<Id> nodes, std::vector<Note> notes, const QString& grabbed,
                const QPointF& start);
    void collectStill();
    [[nodiscard]] QPointF snapped(const QPointF& delta);
    [[nodiscard]] DisplayList::Index dropTarget(const QPointF& at) const;
    void judge(const QPointF& at);
    [[nodiscard]] QRegion marks() const;
    void paintHolder(QPainter& painter) const;

    QPointF m_start;
    std::vector<Id> m_nodes; ///< outermost
    Id m_grabbed;            ///< the outermost node that the mouse holds; empty: there are only notes
    std::vector<std::pair<DisplayList::Index, QRectF>> m_before;
    std::vector<Note> m_notes; ///< as they were
    QRectF m_extent;  ///< around the outermost, before
    QRectF m_anchor;  ///< the grabbed one, before
    QPointF m_delta;  ///< scene units
    Guides m_guides;
    Guides::Snap m_snap;
    std::map<Id, Id> m_groups;
    Id m_target;
    DropOutcome m_outcome;
};

} // namespace isthmus
