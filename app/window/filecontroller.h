// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/window/autosave.h"
#include "catalog/catalog.h"
#include "widgets/commands/document.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <memory>

namespace isthmus {

/// New, open, save, recover: which file the document belongs to, and that nothing is lost.
class FileController final : public QObject {
    Q_OBJECT
public:
    FileController(Document& document, std::shared_ptr<const Catalog> catalog, Settings& settings,
                   QObject* parent = nullptr);

    /// The window that dialogs belong to.
    void setWindow(QWidget* window) { m_window = window; }

    /// Absolute path; empty: never saved.
    [[nodiscard]] const QString& file() const { return m_file; }
    /// "design.isthmus", or "Untitled".
    [[nodiscard]] QString title() const;

    /// Asks about unsaved changes first; true when the document may go.
    bool confirmDiscard();
    void newDesign();
    void openWithDialog();
    /// Opens a file; a damaged one offers what can be saved of it. False when nothing was opened.
    bool open(const QString& file);
    /// A copy without a name, for the bundled examples: saving asks where to.
    bool openAsTemplate(const QString& file);
    /// A design that has no file yet. False: the user keeps what is open.
    bool openDesign(Design design);
    /// The first bundled example, as a start.
    void openFirstExample();
    bool save();
    bool saveAs();
    /// Offers what a crashed window left behind; true when something was recovered.
    bool offerRecovery();
    Autosave& autosave() { return m_autosave; }

signals:
    /// The file's name or its being saved changed.
    void titleChanged();
    void message(const QString& text);

private:
    bool saveTo(const QString& file);
    bool openPicture(const QString& file);
    void adopt(Design design, const QString& file);
    bool offerDamaged(const QString& file, const QString& problems);
    [[nodiscard]] QString folder() const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Settings& m_settings;
    QPointer<QWidget> m_window;
    Autosave m_autosave;
    QString m_file;
};

} // namespace isthmus
