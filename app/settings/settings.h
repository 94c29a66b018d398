// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/editoptions.h"
#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace isthmus {

/// What the window remembers between two runs. No secrets.
class Settings final {
public:
    [[nodiscard]] Theme::Mode theme() const;
    void setTheme(Theme::Mode mode);
    /// Per cent, 100 to 300.
    [[nodiscard]] int interfaceScale() const;
    void setInterfaceScale(int percent);
    /// "de", "en"; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// Newest first, at most ten, existing files only.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    /// Profile file for deploys; empty: the sandbox.
    [[nodiscard]] QString profile() const;
    void setProfile(const QString& file);
    /// How a panel was left, by its name; what is in it is the panel's own.
    [[nodiscard]] QVariantMap panel(const QString& name) const;
    void setPanel(const QString& name, const QVariantMap& state);
    /// Grid, guides and rubber band.
    [[nodiscard]] EditOptions editOptions() const;
    void setEditOptions(const EditOptions& options);
    [[nodiscard]] bool isGridShown() const;
    void setGridShown(bool shown);
    [[nodiscard]] bool isMiniMapShown() const;
    void setMiniMapShown(bool shown);
    /// Keys that the user gave to actions instead of the table's, by action id; an empty list: none.
    [[nodiscard]] QHash<QString, QList<QKeySequence>> shortcuts() const;
    /// Replaces all of them; what is not named has the table's.
    void setShortcuts(const QHash<QString, QList<QKeySequence>>& shortcuts);
    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

private:
    QSettings m_settings;
};

} // namespace isthmus
