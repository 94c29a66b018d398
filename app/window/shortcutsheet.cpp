// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcutsheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace isthmus {

ShortcutSheet::ShortcutSheet(const ActionTable& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 640);
    auto* tree = new QTreeWidget(this);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    const auto addGroup = [&](const QString& title) {
        auto* group = new QTreeWidgetItem(tree, {title});
        QFont font = group->font(0);
        font.setWeight(QFont::DemiBold);
        group->setFont(0, font);
        return group;
    };
    for (const char* menu : ActionTable::menuIds()) {
        QTreeWidgetItem* group = addGroup(ActionTable::menuTitle(menu).remove(QLatin1Char('&')));
        for (const ActionInfo* info : ActionTable::menu(menu)) {
            const QAction* action = actions.action(info->id);
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
            if (!keys.isEmpty())
                new QTreeWidgetItem(group, {QString(action->text()).remove(QLatin1Char('&')).remove(QStringLiteral("…")), keys});
        }
    }
    QTreeWidgetItem* canvas = addGroup(tr("On the canvas"));
    const std::pair<QString, QString> rows[] = {
        {tr("Move the selection by one grid step"), tr("Arrow keys")},
        {tr("Move the selection by one unit"), tr("Shift+Arrow keys")},
        {tr("Make the selected item larger or smaller"), tr("Ctrl+Arrow keys")},
        {tr("Edit what is selected"), tr("Enter or double click")},
        {tr("Choose what to connect"), tr("Arrow keys or Tab, then Enter")},
        {tr("Ask for the kind of link"), tr("Shift while connecting")},
        {tr("Move without snapping"), tr("Alt while dragging")},
        {tr("Add to or take from the selection"), tr("Shift+Click")},
        {tr("Add to the selection"), tr("Shift and rubber band")},
        {tr("Take from the selection"), tr("Ctrl and rubber band")},
        {tr("Give up what was begun"), tr("Esc")},
        {tr("Move the paper"), tr("Space or middle button while dragging")},
        {tr("Zoom at the pointer"), tr("Ctrl+Wheel")},
    };
    for (const auto& [what, keys] : rows)
        new QTreeWidgetItem(canvas, {what, keys});
    tree->expandAll();
    tree->resizeColumnToContents(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
}

} // namespace isthmus
