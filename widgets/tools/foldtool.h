// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvasview.h"

#include <QObject>

#include <functional>

namespace isthmus {

/// The small arrow that a container's icon turns into under the mouse: a click on it collapses the container or opens
/// it. Stands before the active tool.
class FoldTool final : public QObject {
    Q_OBJECT
public:
    /// `isFree` says whether the active tool would let go of the mouse.
    FoldTool(CanvasView& view, std::function<bool()> isFree, QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] DisplayList::Index containerAt(const QPointF& at) const;

    CanvasView& m_view;
    std::function<bool()> m_isFree;
    bool m_pressed = false;
};

} // namespace isthmus
