// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

#include <QObject>
#include <QPoint>
#include <QPointF>

#include <optional>

class QMenu;

namespace isthmus {

class Arranger;
class CanvasView;
class InspectorPanel;
class QuickAdd;
class ToolSet;
struct Workspace;

/// Joins the actions that select, arrange and add to the canvas, says which of them can be done with what is selected,
/// and opens the canvas's context menu.
class EditActions final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the canvas.
    EditActions(ActionTable& actions, CanvasView& canvas, ToolSet& tools, Workspace& workspace,
                InspectorPanel& inspector);

    [[nodiscard]] Arranger& arranger() { return *m_arranger; }

private:
    template <typename Slot>
    void on(const char* id, Slot&& slot);
    void connectSelecting();
    void connectArranging();
    void connectAdding();
    void openQuickAdd();
    void addChosen(const QString& kind, const QString& with);
    /// Enter or a double click on an item: its first property.
    void edit(const QString& id);
    void update();
    void showContextMenu(const QString& id, const QPoint& globalPos);

    ActionTable& m_actions;
    CanvasView& m_canvas;
    ToolSet& m_tools;
    InspectorPanel& m_inspector;
    Arranger* m_arranger;
    QuickAdd* m_quickAdd;
    std::optional<QPointF> m_addAt; ///< scene; empty: the mouse is elsewhere
};

} // namespace isthmus
