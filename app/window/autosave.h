// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/commands/document.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

namespace isthmus {

/// Work that a crashed window left behind.
struct Recovery {
    QString copy;     ///< our own file with the unsaved design
    QString original; ///< the file it belongs to; empty: it was never saved
    QDateTime when;
};

/// Lives on the autosave thread with a copy of the design and writes it, so that the window never waits for a disk.
class AutosaveWriter final : public QObject {
    Q_OBJECT
public slots:
    void replace(const std::shared_ptr<isthmus::Design>& design);
    void change(const std::shared_ptr<isthmus::Edit>& edit);
    /// Writes the design, and beside it which file it belongs to. Tells `failed` where it could not.
    void write(const QString& copy, const QString& original);

signals:
    void failed(const QString& reason);
    /// The copy could not follow a change: it needs the whole design again.
    void outOfStep();

private:
    Design m_design;
};

/// Keeps a copy of unsaved work on disk, never more than a second old, and finds what a crash left.
class Autosave final : public QObject {
    Q_OBJECT
public:
    /// `folder` is made when it is needed.
    Autosave(Document& document, QString folder, QObject* parent = nullptr);
    ~Autosave() override;

    /// The file that the document belongs to, for the offer after a crash.
    void setOriginal(const QString& file);
    /// Saved or thrown away on purpose: the copy goes.
    void forget();
    /// Writes now what waits, and returns when it is on disk.
    void flush();

    /// What other, dead windows left in `folder`, newest first.
    [[nodiscard]] static std::vector<Recovery> leftBehind(const QString& folder);
    static void discard(const Recovery& recovery);
    /// $XDG_STATE_HOME/isthmus/recovery.
    [[nodiscard]] static QString defaultFolder();

signals:
    /// The copy could not be written; plain words.
    void failed(const QString& reason);

private:
    [[nodiscard]] QString copyFile() const;
    void follow(const ChangeSet& changes);
    void startWriting();

    Document& m_document;
    QString m_folder;
    QString m_original;
    QTimer m_timer;
    QThread m_thread;
    AutosaveWriter* m_writer; ///< on m_thread
    bool m_pending = false;
};

} // namespace isthmus
