// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

class QAbstractItemView;

namespace isthmus {

class FieldEditor;
class FlowTableModel;
class Theme;

/// What the chosen flow asks for: volume, limits and where it may go. Below the table, which names the flow and its
/// ends.
class FlowForm final : public QWidget {
    Q_OBJECT
public:
    /// Follows the current row of `table`, which shows `model`.
    FlowForm(FlowTableModel& model, QAbstractItemView& table, Theme& theme, QWidget* parent = nullptr);

    /// Shows what the design says now.
    void refresh();
    /// Whether what the model refuses just now was typed here, and so is said at its field.
    [[nodiscard]] bool isWriting() const { return m_writing != nullptr; }

private:
    void write(int column, const QString& text);

    FlowTableModel& m_model;
    QAbstractItemView& m_table;
    QVector<FieldEditor*> m_editors;
    FieldEditor* m_writing = nullptr; ///< the one whose value is being judged
};

} // namespace isthmus
