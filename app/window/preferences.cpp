// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include "app/window/interfacescale.h"
#include "app/window/shortcutdialog.h"
#include "app/window/workspace.h"
#include "widgets/canvas/canvasview.h"

#include <QApplication>

namespace isthmus {

Preferences::Preferences(Workspace& workspace, ActionTable& actions, CanvasView& canvas, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_canvas(canvas)
    , m_window(window) {
    const Settings& settings = workspace.settings;
    canvas.setOptions(settings.editOptions());
    canvas.setGridShown(settings.isGridShown());
    canvas.setMiniMapShown(settings.isMiniMapShown());
    const auto shortcuts = settings.shortcuts();
    for (const ActionInfo& info : ActionTable::rows())
        if (const auto found = shortcuts.constFind(QString::fromLatin1(info.id)); found != shortcuts.constEnd())
            actions.setShortcuts(info.id, *found);
    connectToggles();
    showChecks();
    connect(actions.action("edit.settings"), &QAction::triggered, this, &Preferences::openSettings);
    connect(actions.action("help.editShortcuts"), &QAction::triggered, this, &Preferences::openShortcuts);
}

void Preferences::connectToggles() {
    const auto on = [this](const char* id, auto&& change) {
        connect(m_actions.action(id), &QAction::triggered, this, [this, change](bool checked) {
            Choices now = choices();
            change(now, checked);
            choose(now);
        });
    };
    on("view.grid", [](Choices& c, bool checked) { c.grid = checked; });
    on("view.snap", [](Choices& c, bool checked) { c.edit.snapToGrid = checked; });
    on("view.guides", [](Choices& c, bool checked) { c.edit.guides = checked; });
    on("view.miniMap", [](Choices& c, bool checked) { c.miniMap = checked; });
}

void Preferences::showChecks() {
    const Choices now = choices();
    m_actions.action("view.grid")->setChecked(now.grid);
    m_actions.action("view.snap")->setChecked(now.edit.snapToGrid);
    m_actions.action("view.guides")->setChecked(now.edit.guides);
    m_actions.action("view.miniMap")->setChecked(now.miniMap);
}

Choices Preferences::choices() const {
    return {m_canvas.options(),
            m_canvas.isGridShown(),
            m_canvas.isMiniMapShown(),
            m_workspace.theme.mode(),
            m_workspace.settings.interfaceScale(),
            m_workspace.settings.language()};
}

void Preferences::choose(const Choices& wanted) {
    const Choices before = choices();
    Settings& settings = m_workspace.settings;
    m_canvas.setOptions(wanted.edit);
    settings.setEditOptions(wanted.edit);
    m_canvas.setGridShown(wanted.grid);
    settings.setGridShown(wanted.grid);
    m_canvas.setMiniMapShown(wanted.miniMap);
    settings.setMiniMapShown(wanted.miniMap);
    if (wanted.theme != before.theme && m_workspace.theme.setMode(wanted.theme))
        settings.setTheme(wanted.theme);
    if (wanted.scale != before.scale) {
        settings.setInterfaceScale(wanted.scale);
        dress(*qApp, m_workspace.theme, wanted.scale);
    }
    showChecks();
    if (wanted.language != before.language)
        emit languageChosen(wanted.language);
}

void Preferences::chooseShortcuts(const QHash<QString, QList<QKeySequence>>& shortcuts) {
    m_workspace.settings.setShortcuts(shortcuts);
    for (const ActionInfo& info : ActionTable::rows())
        m_actions.setShortcuts(info.id,
                               shortcuts.value(QString::fromLatin1(info.id), ActionTable::defaultShortcuts(info.id)));
}

void Preferences::openSettings() {
    SettingsDialog dialog(choices(), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        choose(dialog.choices());
}

void Preferences::openShortcuts() {
    ShortcutDialog dialog(m_actions, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        chooseShortcuts(dialog.changed());
}

} // namespace isthmus
