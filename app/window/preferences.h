// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "app/window/settingsdialog.h"

#include <QObject>

namespace isthmus {

class CanvasView;
struct Workspace;

/// What the user chose for good: brings it into a window, offers the dialogs, and remembers what was changed.
class Preferences final : public QObject {
    Q_OBJECT
public:
    Preferences(Workspace& workspace, ActionTable& actions, CanvasView& canvas, QWidget& window);

    [[nodiscard]] Choices choices() const;
    /// Applies and remembers.
    void choose(const Choices& choices);
    /// The same for keys; what is not named has the table's.
    void chooseShortcuts(const QHash<QString, QList<QKeySequence>>& shortcuts);

signals:
    /// The window has to be built anew in another language.
    void languageChosen(const QString& code);

private:
    void connectToggles();
    void showChecks();
    void openSettings();
    void openShortcuts();

    Workspace& m_workspace;
    ActionTable& m_actions;
    CanvasView& m_canvas;
    QWidget& m_window;
};

} // namespace isthmus
