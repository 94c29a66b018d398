// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QByteArray>
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
    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

private:
    QSettings m_settings;
};

} // namespace isthmus
