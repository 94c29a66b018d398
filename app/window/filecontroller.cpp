// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"

#include "io/designfile.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/pictureembed.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace isthmus {

namespace {

QString filter() { return FileController::tr("Isthmus designs (*.isthmus);;Pictures with a design inside (*.png *.svg);;All files (*)"); }

} // namespace

FileController::FileController(Document& document, std::shared_ptr<const Catalog> catalog, Settings& settings,
                               QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_settings(settings)
    , m_autosave(document, Autosave::defaultFolder()) {
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &FileController::titleChanged);
    connect(&m_autosave, &Autosave::failed, this, &FileController::message);
}

QString FileController::title() const { return m_file.isEmpty() ? tr("Untitled") : QFileInfo(m_file).fileName(); }

QString FileController::folder() const {
    if (!m_file.isEmpty())
        return QFileInfo(m_file).absolutePath();
    const QStringList recent = m_settings.recentFiles();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).absolutePath();
}

bool FileController::confirmDiscard() {
    if (m_document.undoStack().isClean()) {
        m_autosave.forget();
        return true;
    }
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("\"%1\" has changes that are not saved.").arg(title()), QMessageBox::NoButton, m_window);
    box.setInformativeText(tr("Save them before going on?"));
    const auto* saveButton = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto* discardButton = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == saveButton)
        return save();
    if (box.clickedButton() != discardButton)
        return false;
    m_autosave.forget();
    return true;
}

void FileController::adopt(Design design, const QString& file) {
    // What has no place in the view gets one now; that is how the file is shown, not a change of it.
    const Id view = design.views().empty() || design.view("main") != nullptr ? Id("main") : design.views().begin()->first;
    const Edit placement = missingPositionsEdit(design, *m_catalog, view);
    (void)design.apply(placement);
    m_file = file;
    m_autosave.setOriginal(file);
    m_document.setDesign(std::move(design));
    if (!file.isEmpty())
        m_settings.addRecentFile(file);
    emit titleChanged();
}

bool FileController::openDesign(Design design) {
    if (!confirmDiscard())
        return false;
    adopt(std::move(design), {});
    return true;
}

void FileController::newDesign() {
    if (confirmDiscard())
        adopt(Design(), {});
}

void FileController::openWithDialog() {
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Open design"), folder(), filter());
    if (!file.isEmpty() && confirmDiscard())
        open(file);
}

bool FileController::open(const QString& file) {
    if (mayHoldDesign(file))
        return openPicture(file);
    auto design = loadDesign(file.toStdString());
    if (!design)
        return offerDamaged(QFileInfo(file).absoluteFilePath(), toQt(design.error().toString()));
    adopt(std::move(*design), QFileInfo(file).absoluteFilePath());
    return true;
}

// Without the picture's name: saving must not write a design over the picture.
bool FileController::openPicture(const QString& file) {
    const auto text = designInPicture(file);
    if (!text) {
        QMessageBox::critical(m_window, tr("The design cannot be opened"), toQt(text.error().message));
        return false;
    }
    auto design = readDesign(std::string_view(text->constData(), static_cast<std::size_t>(text->size())));
    if (!design) {
        QMessageBox::critical(m_window, tr("The design cannot be opened"), toQt(design.error().toString()));
        return false;
    }
    adopt(std::move(*design), {});
    emit message(tr("Opened from the picture %1: saving asks for a name.").arg(QFileInfo(file).fileName()));
    return true;
}

bool FileController::openAsTemplate(const QString& file) {
    if (!open(file))
        return false;
    m_file.clear();
    m_autosave.setOriginal({});
    emit titleChanged();
    return true;
}

void FileController::openFirstExample() {
    const auto file = findResources() / "examples" / "aws-google-transit-gateway.isthmus";
    if (confirmDiscard())
        openAsTemplate(QString::fromStdString(file.string()));
}

bool FileController::offerDamaged(const QString& file, const QString& problems) {
    QMessageBox box(QMessageBox::Warning, tr("The design cannot be opened"),
                    tr("%1 cannot be opened as it is.").arg(QFileInfo(file).fileName()), QMessageBox::NoButton, m_window);
    box.setInformativeText(problems.section(QLatin1Char('\n'), 0, 2));
    if (problems.count(QLatin1Char('\n')) > 2)
        box.setDetailedText(problems);
    const auto text = readText(file.toStdString());
    RecoveredDesign recovered = text ? recoverDesign(*text) : RecoveredDesign();
    const QPushButton* rescue = nullptr;
    if (recovered.kept > 0)
        rescue = box.addButton(tr("Open %n whole element(s)", nullptr, static_cast<int>(recovered.kept)), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Close);
    box.exec();
    if (rescue == nullptr || box.clickedButton() != rescue)
        return false;
    // Without the file's name: saving must not write the rest over it by accident.
    adopt(std::move(recovered.design), {});
    m_document.undoStack().resetClean();
    return true;
}

bool FileController::save() { return m_file.isEmpty() ? saveAs() : saveTo(m_file); }

bool FileController::saveAs() {
    QString name = toQt(m_document.design().name()).trimmed();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString proposed = m_file.isEmpty()
                                 ? folder() + QLatin1Char('/') + (name.isEmpty() ? tr("design") : name) + QStringLiteral(".isthmus")
                                 : m_file;
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save design"), proposed, filter());
    if (file.isEmpty())
        return false;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".isthmus");
    return saveTo(file);
}

bool FileController::saveTo(const QString& file) {
    const Status status = saveDesign(m_document.design(), file.toStdString());
    if (!status) {
        QMessageBox::critical(m_window, tr("Not saved"), toQt(status.error().message));
        return false;
    }
    m_file = QFileInfo(file).absoluteFilePath();
    m_settings.addRecentFile(m_file);
    m_document.undoStack().setClean();
    m_autosave.setOriginal(m_file);
    m_autosave.forget();
    emit titleChanged();
    emit message(tr("Saved %1").arg(QDir::toNativeSeparators(m_file)));
    return true;
}

bool FileController::offerRecovery() {
    const auto left = Autosave::leftBehind(Autosave::defaultFolder());
    if (left.empty())
        return false;
    const Recovery& newest = left.front();
    const QString name = newest.original.isEmpty() ? tr("an unsaved design") : QFileInfo(newest.original).fileName();
    QMessageBox box(QMessageBox::Question, tr("Recover unsaved work"),
                    tr("Isthmus ended without saving %1.").arg(name), QMessageBox::NoButton, m_window);
    box.setInformativeText(tr("The last copy is of %1.").arg(QLocale().toString(newest.when, QLocale::ShortFormat)));
    const auto* recover = box.addButton(tr("Recover"), QMessageBox::AcceptRole);
    const auto* discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(tr("Later"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == discard)
        Autosave::discard(newest);
    if (box.clickedButton() != recover)
        return false;
    auto design = loadDesign(newest.copy.toStdString());
    if (!design) {
        QMessageBox::critical(m_window, tr("Not recovered"), toQt(design.error().toString()));
        return false;
    }
    adopt(std::move(*design), newest.original);
    m_document.undoStack().resetClean();
    m_autosave.flush();
    Autosave::discard(newest);
    return true;
}

} // namespace isthmus
