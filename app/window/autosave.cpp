// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/autosave.h"

#include "io/designfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace isthmus {

namespace {

/// Well under the second that may be lost, and long enough not to write at every step of a drag.
constexpr int delayMs = 700;

QString noteFor(const QString& copy) { return copy + QStringLiteral(".json"); }

bool isAlive(qint64 pid) { return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM; }

} // namespace

Autosave::Autosave(Document& document, QString folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(std::move(folder)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::flush);
    // Not restarted by further changes: during a long drag too the copy is never older than the delay.
    connect(&m_document, &Document::changed, this, [this] {
        m_pending = true;
        if (!m_timer.isActive())
            m_timer.start();
    });
}

Autosave::~Autosave() = default;

QString Autosave::copyFile() const { return QStringLiteral("%1/%2.isthmus").arg(m_folder).arg(::getpid()); }

void Autosave::setOriginal(const QString& file) { m_original = file; }

void Autosave::forget() {
    m_timer.stop();
    m_pending = false;
    QFile::remove(copyFile());
    QFile::remove(noteFor(copyFile()));
}

void Autosave::flush() {
    if (!m_pending)
        return;
    m_pending = false;
    m_timer.stop();
    if (m_document.undoStack().isClean()) {
        forget();
        return;
    }
    QDir().mkpath(m_folder);
    const QJsonObject note{{"original", m_original}, {"pid", static_cast<qint64>(::getpid())}};
    Status status = writeAtomically(noteFor(copyFile()).toStdString(), QJsonDocument(note).toJson().toStdString(), false);
    if (status)
        status = writeAtomically(copyFile().toStdString(), writeDesign(m_document.design()), false);
    if (!status)
        emit failed(tr("The copy for recovery could not be written: %1").arg(toQt(status.error().message)));
}

std::vector<Recovery> Autosave::leftBehind(const QString& folder) {
    std::vector<Recovery> found;
    for (const QFileInfo& info : QDir(folder).entryInfoList({"*.isthmus"}, QDir::Files)) {
        QFile file(noteFor(info.absoluteFilePath()));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
        if (!isAlive(static_cast<qint64>(note["pid"].toDouble())))
            found.push_back({info.absoluteFilePath(), note["original"].toString(), info.lastModified()});
    }
    std::sort(found.begin(), found.end(), [](const Recovery& a, const Recovery& b) { return a.when > b.when; });
    return found;
}

void Autosave::discard(const Recovery& recovery) {
    QFile::remove(recovery.copy);
    QFile::remove(noteFor(recovery.copy));
}

QString Autosave::defaultFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) + QStringLiteral("/isthmus/recovery");
}

} // namespace isthmus
