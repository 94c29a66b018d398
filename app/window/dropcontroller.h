// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QObject>
#include <QPoint>

class QDropEvent;
class QMimeData;

namespace isthmus {

class CanvasView;

/// Design files, and pictures with a design inside, that are dropped on the window: opened, or inserted where they
/// fell.
class DropController final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the window.
    DropController(Workspace& workspace, CanvasView& canvas, QWidget& window);

    /// The first file that may hold a design; empty: there is none.
    [[nodiscard]] static QString fileIn(const QMimeData& data);
    /// Opens the file where nothing is drawn yet; else asks whether to open it or to insert it at `global`.
    void take(const QString& file, const QPoint& global);
    /// Inserts the file's design with its middle at this point of the screen, as one step.
    void insert(const QString& file, const QPoint& global);

signals:
    void message(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& file);

    Workspace& m_workspace;
    CanvasView& m_canvas;
    QWidget& m_window;
};

} // namespace isthmus
