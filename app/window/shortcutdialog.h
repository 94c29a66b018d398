// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

#include <QDialog>
#include <QHash>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace isthmus {

/// Gives actions other keys. A key that something else has already is said before it is taken over.
class ShortcutDialog final : public QDialog {
    Q_OBJECT
public:
    using Shortcuts = QHash<QString, QList<QKeySequence>>;

    /// Starts with the keys that the actions have.
    ShortcutDialog(const ActionTable& actions, QWidget* parent);

    /// What differs from the table, for the settings.
    [[nodiscard]] Shortcuts changed() const;

private:
    void buildTree(const ActionTable& actions);
    [[nodiscard]] QString selectedAction() const;
    /// The action that has these keys, other than `except`; empty: none. For a key of the canvas itself its sentence.
    [[nodiscard]] QString holderOf(const QKeySequence& keys, const QString& except) const;
    void select();
    void judge();
    void assign();
    void give(const QString& action, const QList<QKeySequence>& keys);
    void resetAll();
    [[nodiscard]] bool isDefault(const QString& action) const;

    QTreeWidget* m_tree;
    QKeySequenceEdit* m_edit;
    QLabel* m_conflict;
    QPushButton* m_assign;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QHash<QString, QTreeWidgetItem*> m_rows;
    Shortcuts m_keys;
};

} // namespace isthmus
