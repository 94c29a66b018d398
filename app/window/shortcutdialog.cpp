// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcutdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr int idRole = Qt::UserRole;

QString textOf(const QList<QKeySequence>& keys) {
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

/// Keys that the canvas understands by itself: an action that had one would take it away from there.
bool isCanvasKey(const QKeySequence& keys) {
    static const QList<QKeySequence> own{Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,    Qt::Key_Down,
                                         Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space, Qt::Key_Tab};
    return own.contains(keys);
}

} // namespace

ShortcutDialog::ShortcutDialog(const ActionTable& actions, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_conflict(new QLabel(this))
    , m_assign(new QPushButton(tr("Assign"), this))
    , m_clear(new QPushButton(tr("No keys"), this))
    , m_reset(new QPushButton(tr("Reset"), this)) {
    setWindowTitle(tr("Edit shortcuts"));
    resize(640, 640);
    buildTree(actions);
    auto* filter = new QLineEdit(this);
    filter->setClearButtonEnabled(true);
    filter->setPlaceholderText(tr("Search actions and keys"));
    filter->setAccessibleName(tr("Search actions and keys"));
    m_edit->setAccessibleName(tr("New keys"));
    m_conflict->setWordWrap(true);
    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_assign->setObjectName(QStringLiteral("assign"));
    m_clear->setObjectName(QStringLiteral("clear"));
    m_reset->setObjectName(QStringLiteral("reset"));
    auto* resetAllButton = new QPushButton(tr("Reset all"), this);
    resetAllButton->setObjectName(QStringLiteral("resetAll"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    for (QPushButton* button : {m_assign, m_clear, m_reset}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    resetAllButton->setAutoDefault(false);
    buttons->addButton(resetAllButton, QDialogButtonBox::ResetRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    column->addWidget(m_conflict);
    column->addWidget(buttons);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (QTreeWidgetItem* item : std::as_const(m_rows))
            item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) &&
                            !item->text(1).contains(text, Qt::CaseInsensitive));
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutDialog::select);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutDialog::judge);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutDialog::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] { give(selectedAction(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        give(selectedAction(), ActionTable::defaultShortcuts(selectedAction().toLatin1().constData()));
        select();
    });
    connect(resetAllButton, &QPushButton::clicked, this, &ShortcutDialog::resetAll);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    select();
}

void ShortcutDialog::buildTree(const ActionTable& actions) {
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setRootIsDecorated(false);
    m_tree->setAccessibleName(tr("Actions and their keys"));
    for (const char* menu : ActionTable::menuIds()) {
        auto* group = new QTreeWidgetItem(m_tree, {ActionTable::menuTitle(menu).remove(QLatin1Char('&'))});
        group->setFlags(Qt::ItemIsEnabled);
        for (const ActionInfo* info : ActionTable::menu(menu)) {
            const QAction* action = actions.action(info->id);
            const QString id = QString::fromLatin1(info->id);
            QString title = action->text()
                                .section(QStringLiteral(": "), 0, 0)
                                .remove(QLatin1Char('&'))
                                .remove(QStringLiteral("…"))
                                .trimmed();
            auto* item = new QTreeWidgetItem(group, {std::move(title)});
            item->setData(0, idRole, id);
            item->setToolTip(0, action->statusTip());
            m_rows.insert(id, item);
            give(id, action->shortcuts());
        }
    }
    m_tree->expandAll();
}

QString ShortcutDialog::selectedAction() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item != nullptr ? item->data(0, idRole).toString() : QString();
}

bool ShortcutDialog::isDefault(const QString& action) const {
    return m_keys.value(action) == ActionTable::defaultShortcuts(action.toLatin1().constData());
}

QString ShortcutDialog::holderOf(const QKeySequence& keys, const QString& except) const {
    for (auto it = m_keys.begin(); it != m_keys.end(); ++it)
        if (it.key() != except && it->contains(keys))
            return it.key();
    return {};
}

void ShortcutDialog::select() {
    const QString action = selectedAction();
    m_edit->setEnabled(!action.isEmpty());
    const QSignalBlocker quiet(m_edit);
    m_edit->setKeySequence(m_keys.value(action).value(0));
    judge();
}

void ShortcutDialog::judge() {
    const QString action = selectedAction();
    // One chord is enough for an action; a second one typed by mistake is not waited for.
    QKeySequence keys = m_edit->keySequence();
    if (keys.count() > 1) {
        const QSignalBlocker quiet(m_edit);
        keys = QKeySequence(keys[0]);
        m_edit->setKeySequence(keys);
    }
    const QString holder = keys.isEmpty() ? QString() : holderOf(keys, action);
    const QString shown = keys.toString(QKeySequence::NativeText);
    QString text;
    if (!holder.isEmpty())
        text = tr("%1 belongs to \"%2\". Assigning takes it from there.").arg(shown, m_rows.value(holder)->text(0));
    else if (isCanvasKey(keys))
        text = tr("%1 does something on the canvas: choose other keys.").arg(shown);
    m_conflict->setText(text);
    const bool changes =
        !action.isEmpty() && !keys.isEmpty() && !isCanvasKey(keys) && m_keys.value(action) != QList<QKeySequence>{keys};
    m_assign->setEnabled(changes);
    m_assign->setText(holder.isEmpty() ? tr("Assign") : tr("Take over"));
    m_clear->setEnabled(!action.isEmpty() && !m_keys.value(action).isEmpty());
    m_reset->setEnabled(!action.isEmpty() && !isDefault(action));
}

void ShortcutDialog::assign() {
    const QString action = selectedAction();
    const QKeySequence keys = m_edit->keySequence();
    if (const QString holder = holderOf(keys, action); !holder.isEmpty()) {
        QList<QKeySequence> left = m_keys.value(holder);
        left.removeAll(keys);
        give(holder, left);
    }
    give(action, {keys});
    judge();
}

void ShortcutDialog::give(const QString& action, const QList<QKeySequence>& keys) {
    QTreeWidgetItem* item = m_rows.value(action);
    if (item == nullptr)
        return;
    m_keys[action] = keys;
    item->setText(1, textOf(keys));
    QFont font = item->font(1);
    font.setWeight(isDefault(action) ? QFont::Normal : QFont::DemiBold);
    item->setFont(1, font);
    if (m_tree->currentItem() == item)
        judge();
}

void ShortcutDialog::resetAll() {
    const QStringList all = m_rows.keys();
    for (const QString& action : all)
        give(action, ActionTable::defaultShortcuts(action.toLatin1().constData()));
    select();
}

ShortcutDialog::Shortcuts ShortcutDialog::changed() const {
    Shortcuts changed;
    for (auto it = m_keys.begin(); it != m_keys.end(); ++it)
        if (!isDefault(it.key()))
            changed.insert(it.key(), *it);
    return changed;
}

} // namespace isthmus
