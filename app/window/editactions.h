// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

#include <QObject>
#include <QPoint>

class QMenu;

namespace isthmus {

class Arranger;
class CanvasView;
class ToolSet;

/// Joins the actions of the menus Select and Arrange to the canvas, says which of them can be done with what is
/// selected, and opens the canvas's context menu.
class EditActions final : public QObject {
    Q_OBJECT
public:
    EditActions(ActionTable& actions, CanvasView& canvas, ToolSet& tools, QObject* parent);

    [[nodiscard]] Arranger& arranger() { return *m_arranger; }

private:
    template <typename Slot>
    void on(const char* id, Slot&& slot);
    void connectSelecting();
    void connectArranging();
    void update();
    void showContextMenu(const QString& id, const QPoint& globalPos);

    ActionTable& m_actions;
    CanvasView& m_canvas;
    ToolSet& m_tools;
    Arranger* m_arranger;
};

} // namespace isthmus
