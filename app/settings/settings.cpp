// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QFileInfo>
#include <QMetaEnum>

namespace isthmus {

namespace {
constexpr int recentCount = 10;
/// Raised when the docks change so much that an old state would put them in the wrong place.
constexpr const char* windowStateKey = "window/state-2";
} // namespace

Theme::Mode Settings::theme() const {
    bool known = false;
    const int value = QMetaEnum::fromType<Theme::Mode>().keyToValue(
        m_settings.value("theme").toString().toLatin1().constData(), &known);
    return known ? static_cast<Theme::Mode>(value) : Theme::Mode::light;
}

void Settings::setTheme(Theme::Mode mode) {
    m_settings.setValue("theme", QString::fromLatin1(QMetaEnum::fromType<Theme::Mode>().valueToKey(static_cast<int>(mode))));
}

QString Settings::language() const { return m_settings.value("language").toString(); }
void Settings::setLanguage(const QString& code) { m_settings.setValue("language", code); }

QStringList Settings::recentFiles() const {
    QStringList files = m_settings.value("recent").toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void Settings::addRecentFile(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue("recent", files.mid(0, recentCount));
}

QString Settings::profile() const { return m_settings.value("profile").toString(); }
void Settings::setProfile(const QString& file) { m_settings.setValue("profile", file); }

QVariantMap Settings::panel(const QString& name) const {
    return m_settings.value("panel/" + name).toMap();
}
void Settings::setPanel(const QString& name, const QVariantMap& state) {
    m_settings.setValue("panel/" + name, state);
}

QByteArray Settings::windowGeometry() const { return m_settings.value("window/geometry").toByteArray(); }
QByteArray Settings::windowState() const { return m_settings.value(windowStateKey).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    m_settings.setValue("window/geometry", geometry);
    m_settings.setValue(windowStateKey, state);
}

} // namespace isthmus
