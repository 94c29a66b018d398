// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/autosave.h"

#include "app/window/analyser.h"
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

/// Half the second that may be lost: the other half is for the writing. Long enough not to write at every step of a
/// drag.
constexpr int delayMs = 500;

QString noteFor(const QString& copy) { return copy + QStringLiteral(".json"); }

bool isAlive(qint64 pid) { return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM; }

} // namespace

void AutosaveWriter::replace(const std::shared_ptr<Design>& design) {
    m_design = std::move(*design);
}

void AutosaveWriter::change(const std::shared_ptr<Edit>& edit) {
    if (!m_design.apply(*edit))
        emit outOfStep();
}

void AutosaveWriter::write(const QString& copy, const QString& original) {
    QDir().mkpath(QFileInfo(copy).absolutePath());
    const QJsonObject note{{"original", original}, {"pid", static_cast<qint64>(::getpid())}};
    Status status = writeAtomically(noteFor(copy).toStdString(), QJsonDocument(note).toJson().toStdString(), false);
    if (status)
        status = writeAtomically(copy.toStdString(), writeDesign(m_design), false);
    if (!status)
        emit failed(toQt(status.error().message));
}

Autosave::Autosave(Document& document, QString folder, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_folder(std::move(folder))
    , m_writer(new AutosaveWriter) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &AutosaveWriter::failed, this,
            [this](const QString& why) { emit failed(tr("The copy for recovery could not be written: %1").arg(why)); });
    connect(&m_timer, &QTimer::timeout, this, &Autosave::startWriting);
    connect(&m_document, &Document::changed, this, &Autosave::follow);
    const auto copyAll = [this] {
        QMetaObject::invokeMethod(m_writer, [writer = m_writer, design = std::make_shared<Design>(
                                                                    m_document.design())] { writer->replace(design); });
    };
    connect(&m_document, &Document::reset, this, copyAll);
    connect(m_writer, &AutosaveWriter::outOfStep, this, copyAll);
    m_thread.setObjectName("autosave");
    m_thread.start();
    copyAll();
}

Autosave::~Autosave() {
    m_thread.quit();
    m_thread.wait();
}

QString Autosave::copyFile() const { return QStringLiteral("%1/%2.isthmus").arg(m_folder).arg(::getpid()); }

void Autosave::setOriginal(const QString& file) { m_original = file; }

void Autosave::follow(const ChangeSet& changes) {
    QMetaObject::invokeMethod(
        m_writer, [writer = m_writer, edit = std::make_shared<Edit>(wholeMirrorOf(m_document.design(), changes))] {
            writer->change(edit);
        });
    m_pending = true;
    // Not restarted by further changes: during a long drag too the copy is never older than the delay.
    if (!m_timer.isActive())
        m_timer.start();
}

void Autosave::forget() {
    m_timer.stop();
    m_pending = false;
    // Behind what the writer may still have in its hands.
    QMetaObject::invokeMethod(
        m_writer,
        [copy = copyFile()] {
            QFile::remove(copy);
            QFile::remove(noteFor(copy));
        },
        Qt::BlockingQueuedConnection);
}

void Autosave::startWriting() {
    if (!std::exchange(m_pending, false))
        return;
    if (m_document.undoStack().isClean())
        forget();
    else
        QMetaObject::invokeMethod(
            m_writer, [writer = m_writer, copy = copyFile(), original = m_original] { writer->write(copy, original); });
}

void Autosave::flush() {
    m_timer.stop();
    startWriting();
    QMetaObject::invokeMethod(
        m_writer, [] {}, Qt::BlockingQueuedConnection);
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
    // What a kill in the middle of writing left beside them.
    const QFileInfo copy(recovery.copy);
    for (const QFileInfo& left : copy.dir().entryInfoList({copy.fileName() + QStringLiteral("*.tmp-*")}, QDir::Files))
        QFile::remove(left.absoluteFilePath());
}

QString Autosave::defaultFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) + QStringLiteral("/isthmus/recovery");
}

} // namespace isthmus
