// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "app/window/interfacescale.h"

#include <QFileInfo>
#include <QMetaEnum>

#include <utility>

namespace isthmus {

namespace {
constexpr int recentCount = 10;
constexpr std::pair<BandMode, const char*> bandNames[] = {
    {BandMode::byDirection, "byDirection"}, {BandMode::touching, "touching"}, {BandMode::containing, "containing"}};
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

int Settings::interfaceScale() const {
    const int stored = m_settings.value("scale", leastInterfaceScale).toInt();
    return std::clamp(stored, leastInterfaceScale, mostInterfaceScale);
}
void Settings::setInterfaceScale(int percent) {
    m_settings.setValue("scale", percent);
}

QString Settings::profile() const { return m_settings.value("profile").toString(); }
void Settings::setProfile(const QString& file) { m_settings.setValue("profile", file); }

QVariantMap Settings::panel(const QString& name) const {
    return m_settings.value("panel/" + name).toMap();
}
void Settings::setPanel(const QString& name, const QVariantMap& state) {
    m_settings.setValue("panel/" + name, state);
}

EditOptions Settings::editOptions() const {
    const EditOptions usual;
    EditOptions options;
    options.snapToGrid = m_settings.value("draw/snap", usual.snapToGrid).toBool();
    options.guides = m_settings.value("draw/guides", usual.guides).toBool();
    const double grid = m_settings.value("draw/grid", usual.grid).toDouble();
    options.grid = grid >= 1 && grid <= 128 ? grid : usual.grid;
    const QString band = m_settings.value("draw/band").toString();
    for (const auto& [mode, name] : bandNames)
        if (band == QLatin1String(name))
            options.band = mode;
    return options;
}

void Settings::setEditOptions(const EditOptions& options) {
    m_settings.setValue("draw/snap", options.snapToGrid);
    m_settings.setValue("draw/guides", options.guides);
    m_settings.setValue("draw/grid", options.grid);
    for (const auto& [mode, name] : bandNames)
        if (mode == options.band)
            m_settings.setValue("draw/band", QLatin1String(name));
}

bool Settings::isGridShown() const {
    return m_settings.value("draw/gridShown", true).toBool();
}
void Settings::setGridShown(bool shown) {
    m_settings.setValue("draw/gridShown", shown);
}
bool Settings::isMiniMapShown() const {
    return m_settings.value("draw/miniMap", true).toBool();
}
void Settings::setMiniMapShown(bool shown) {
    m_settings.setValue("draw/miniMap", shown);
}

QHash<QString, QList<QKeySequence>> Settings::shortcuts() const {
    QHash<QString, QList<QKeySequence>> shortcuts;
    const QVariantMap stored = m_settings.value("shortcuts").toMap();
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        QList<QKeySequence>& keys = shortcuts[it.key()];
        for (const QString& text : it->toStringList())
            keys << QKeySequence(text, QKeySequence::PortableText);
    }
    return shortcuts;
}

void Settings::setShortcuts(const QHash<QString, QList<QKeySequence>>& shortcuts) {
    QVariantMap stored;
    for (auto it = shortcuts.begin(); it != shortcuts.end(); ++it) {
        QStringList texts;
        for (const QKeySequence& keys : *it)
            texts << keys.toString(QKeySequence::PortableText);
        stored.insert(it.key(), texts);
    }
    m_settings.setValue("shortcuts", stored);
}

QByteArray Settings::windowGeometry() const { return m_settings.value("window/geometry").toByteArray(); }
QByteArray Settings::windowState() const { return m_settings.value(windowStateKey).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    m_settings.setValue("window/geometry", geometry);
    m_settings.setValue(windowStateKey, state);
}

} // namespace isthmus
