// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>

#include <span>
#include <vector>

namespace isthmus {

class Theme;

/// One user action as declared: menus, tool bars, the search field and the shortcut sheet come from this table.
struct ActionInfo {
    const char* id;        ///< "file.open"
    const char* menu;      ///< id of the menu it stands in: "file"; empty: none
    const char* text;      ///< English; translated in the context "Actions"
    const char* tip;       ///< what it does, one sentence
    const char* icon;      ///< name below resources/icons; empty: none
    const char* shortcuts; ///< portable text, several separated by "; "
    bool checkable = false;
    bool separatorBefore = false;
};

/// Makes and keeps the QAction of every row.
class ActionTable final : public QObject {
    Q_OBJECT
public:
    explicit ActionTable(QObject* parent = nullptr);

    [[nodiscard]] static std::span<const ActionInfo> rows();
    /// The action of this id; asserts that the table has it.
    [[nodiscard]] QAction* action(const char* id) const;
    /// Ids of one menu, in table order.
    [[nodiscard]] static std::vector<const ActionInfo*> menu(const char* name);
    /// The menus, in the order of the bar.
    [[nodiscard]] static std::vector<const char*> menuIds();
    /// Title of a menu, translated.
    [[nodiscard]] static QString menuTitle(const char* name);

    /// As the table has them.
    [[nodiscard]] static QList<QKeySequence> defaultShortcuts(const char* id);
    /// Gives an action other keys, also in its tool tip; none: it has no shortcut.
    void setShortcuts(const char* id, const QList<QKeySequence>& keys);

    void retranslate();
    void setIcons(const Theme& theme);

private:
    void showTip(const ActionInfo& info);

    QHash<QByteArray, QAction*> m_actions;
};

} // namespace isthmus
