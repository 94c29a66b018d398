// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/bendhandles.h"
#include "widgets/canvas/canvasview.h"

#include <QObject>

#include <functional>
#include <optional>

namespace isthmus {

/// Leads the selected link by hand: drags its pieces and bends, and takes bends away with a double click. Stands before
/// the active tool and leaves to it whatever is not on a handle.
class BendTool final : public QObject {
    Q_OBJECT
public:
    /// `isFree` says whether the active tool would let go of the mouse.
    BendTool(CanvasView& view, std::function<bool()> isFree, QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] bool isDragging() const { return m_link != DisplayList::none; }

private:
    struct Grip {
        DisplayList::Index link = DisplayList::none;
        BendHandle handle;
    };
    [[nodiscard]] std::optional<Grip> gripAt(const QPointF& at) const;
    bool pressed(const QMouseEvent& event);
    bool moved(const QMouseEvent& event);
    bool released(const QMouseEvent& event);
    bool doubleClicked(const QMouseEvent& event);
    [[nodiscard]] QPointF delta(const QPointF& at, Qt::KeyboardModifiers modifiers) const;
    void put(const std::vector<QPointF>& bends);
    void cancel();

    CanvasView& m_view;
    std::function<bool()> m_isFree;
    DisplayList::Index m_link = DisplayList::none;
    BendHandle m_handle;
    LinkItem m_before;
    std::vector<QPointF> m_bends;
    QPointF m_start;         ///< pixels
    bool m_pointing = false; ///< the cursor says that there is a handle
};

} // namespace isthmus
