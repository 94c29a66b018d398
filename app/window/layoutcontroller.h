// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "widgets/canvas/autolayout.h"
#include "widgets/canvas/displaylist.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QVariantAnimation;
class QWidget;

namespace isthmus {

class CanvasView;

/// Automatic layout of the drawing: computed beside the window, shown moving, applied as one undoable step.
class LayoutController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    LayoutController(CanvasView& canvas, std::shared_ptr<const Catalog> catalog, QWidget& window);
    ~LayoutController() override;

    /// Lays out what is selected, or everything where no node is. Another call while one runs starts over.
    void layOut(LayoutStyle style);
    [[nodiscard]] bool isRunning() const;
    /// Stops what is being computed; nothing moves then.
    void cancel();

signals:
    /// A sentence for the status bar.
    void message(const QString& text);
    /// Computing began or ended.
    void runningChanged();

protected:
    /// Esc over the canvas cancels while something is computed.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void computed();
    void animate(const Edit& edit);
    void arrived();
    void apply(const Edit& edit);

    CanvasView& m_canvas;
    std::shared_ptr<const Catalog> m_catalog;
    QFutureWatcher<std::shared_ptr<Result<Edit>>> m_watcher;
    std::stop_source m_stop;
    quint64 m_revision = 0; ///< of the drawing that was asked about
    QVariantAnimation* m_animation;
    std::optional<Edit> m_pending; ///< what the animation leads to
    std::vector<DisplayList::Index> m_moving;
};

} // namespace isthmus
