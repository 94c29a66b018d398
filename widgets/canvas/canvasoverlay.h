// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace isthmus {

class CanvasView;

/// Something that is shown over the drawing while it lasts: a path, a failure, a difference.
class CanvasOverlay {
public:
    CanvasOverlay() = default;
    virtual ~CanvasOverlay() = default;
    CanvasOverlay(const CanvasOverlay&) = delete;
    CanvasOverlay& operator=(const CanvasOverlay&) = delete;

    /// In pixels of the viewport; the drawing is in `view.items()`, where it is in `view.transform()`.
    virtual void paint(QPainter& painter, const CanvasView& view) = 0;
};

} // namespace isthmus
