// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/window/cloudsdialog.h"
#include "app/window/deploybridge.h"
#include "app/window/picturecontroller.h"
#include "app/window/searchfield.h"
#include "app/window/shortcutsheet.h"
#include "app/window/sitecontroller.h"
#include "app/window/specdialog.h"
#include "spec/export.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/palettepanel.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/tools/toolset.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>

namespace isthmus {

void MainWindow::buildThemeMenu(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const std::pair<Theme::Mode, QString> modes[] = {
        {Theme::Mode::light, tr("&Light")}, {Theme::Mode::dark, tr("&Dark")}, {Theme::Mode::contrast, tr("&High contrast")}};
    for (const auto& [mode, text] : modes) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_workspace.theme.mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] {
            if (m_workspace.theme.setMode(mode))
                m_workspace.settings.setTheme(mode);
        });
    }
}

void MainWindow::buildLanguageMenu(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    // Languages are named in themselves, so that one can find the way back.
    const std::pair<QString, QString> languages[] = {
        {QString(), tr("System")}, {QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    for (const auto& [code, text] : languages) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_workspace.settings.language() == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = code] { emit languageChosen(code); });
    }
}

void MainWindow::fillFileMenu(QMenu& menu) {
    auto* recent = new QMenu(tr("Open &recent"), &menu);
    auto* examples = new QMenu(tr("Open e&xample"), &menu);
    QAction* before = m_actions.action("file.save");
    menu.insertMenu(before, recent);
    menu.insertMenu(before, examples);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    fillExamples(*examples);
}

void MainWindow::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& file : m_workspace.settings.recentFiles()) {
        QAction* action = menu.addAction(QFileInfo(file).fileName());
        action->setToolTip(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] {
            if (m_workspace.files.confirmDiscard())
                m_workspace.files.open(file);
        });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No design opened so far"))->setEnabled(false);
}

void MainWindow::fillExamples(QMenu& menu) {
    const QDir folder(QString::fromStdString((findResources() / "examples").string()));
    for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.isthmus")}, QDir::Files, QDir::Name)) {
        QAction* action = menu.addAction(info.completeBaseName());
        const QString file = info.absoluteFilePath();
        connect(action, &QAction::triggered, this, [this, file] {
            if (m_workspace.files.confirmDiscard())
                m_workspace.files.openAsTemplate(file);
        });
    }
}

void MainWindow::connectActions() {
    Workspace& w = m_workspace;
    const auto on = [this](const char* id, auto&& slot) { connect(m_actions.action(id), &QAction::triggered, this, slot); };
    on("file.new", [this] { m_workspace.files.newDesign(); });
    on("file.open", [this] { m_workspace.files.openWithDialog(); });
    on("file.save", [this] { m_workspace.files.save(); });
    on("file.saveAs", [this] { m_workspace.files.saveAs(); });
    on("file.exportSpec", [this] { exportSpec(); });
    on("file.checkSpec", [this] { checkSpec(); });
    on("file.exportPicture", [this] { m_pictures->exportPicture(); });
    on("file.pageSetup", [this] { m_pictures->pageSetup(); });
    on("file.printPreview", [this] { m_pictures->preview(); });
    on("file.print", [this] { m_pictures->print(); });
    on("file.quit", [this] { close(); });

    on("edit.undo", [this] { m_workspace.document.undoStack().undo(); });
    on("edit.redo", [this] { m_workspace.document.undoStack().redo(); });
    on("edit.cut", [this] { m_canvas->cut(); });
    on("edit.copy", [this] { m_canvas->copy(); });
    on("edit.paste", [this] { m_canvas->paste(); });
    on("edit.duplicate", [this] { m_canvas->duplicate(); });
    on("edit.pasteSite", [this] { m_sites->pasteAsNewSite(); });
    on("edit.duplicateSite", [this] { m_sites->duplicateAsNewSite(); });
    on("edit.insertTemplate", [this] { m_sites->insertTemplate(); });
    on("edit.saveTemplate", [this] { m_sites->saveSelectionAsTemplate(); });
    on("edit.delete", [this] { m_canvas->deleteSelection(); });
    on("edit.selectAll", [this] { m_canvas->selectAll(); });
    on("edit.selectNone", [this] { m_canvas->selectNone(); });

    on("view.panels", [this] { setBottomShown(!isBottomShown()); });

    on("check.next", [this] {
        showDock(QStringLiteral("problems"));
        m_problems->showNext();
    });
    on("check.previous", [this] {
        showDock(QStringLiteral("problems"));
        m_problems->showPrevious();
    });
    on("deploy.plan", [this] { m_bridge->plan(); });
    on("deploy.rehearse", [this] { m_bridge->plan(true); });
    on("deploy.deploy", [this] { m_bridge->deploy(); });
    on("deploy.cancel", [this] { m_workspace.deploys.cancel(); });
    on("deploy.profile", [this] { chooseProfile(); });
    on("deploy.sandbox", [this] {
        m_workspace.settings.setProfile({});
        m_workspace.deploys.useSandbox();
    });
    on("deploy.destroy", [this] {
        showDock(QStringLiteral("deploy"));
        m_deploy->askDestroy();
    });
    on("help.search", [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on("help.shortcuts", [this] { ShortcutSheet(m_actions, this).exec(); });
    on("help.about", [this] { about(); });

    connect(m_pictures, &PictureController::message, this, [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    connect(m_sites, &SiteController::message, this, [this](const QString& text) { statusBar()->showMessage(text, 8000); });
    connect(&w.document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&w.document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&w.document, &Document::selectionChanged, this, &MainWindow::updateActions);
    connect(&w.document, &Document::reset, this, &MainWindow::updateActions);
    connect(&w.deploys, &DeployController::runningChanged, this, &MainWindow::updateActions);
}

void MainWindow::updateActions() {
    QUndoStack& undo = m_workspace.document.undoStack();
    const auto name = [](const QString& verb, const QString& what) { return what.isEmpty() ? verb : tr("%1: %2").arg(verb, what); };
    QAction* undoAction = m_actions.action("edit.undo");
    undoAction->setEnabled(undo.canUndo());
    undoAction->setText(name(tr("&Undo"), undo.undoText()));
    QAction* redoAction = m_actions.action("edit.redo");
    redoAction->setEnabled(undo.canRedo());
    redoAction->setText(name(tr("&Redo"), undo.redoText()));
    const bool selected = !m_workspace.document.selection().isEmpty();
    for (const char* id : {"edit.cut", "edit.copy", "edit.duplicate", "edit.duplicateSite", "edit.saveTemplate", "edit.delete", "edit.selectNone", "view.zoomSelection"})
        m_actions.action(id)->setEnabled(selected);
    const bool running = m_workspace.deploys.isRunning();
    for (const char* id : {"deploy.plan", "deploy.rehearse", "deploy.discover", "deploy.deploy", "deploy.destroy", "deploy.profile", "deploy.sandbox"})
        m_actions.action(id)->setEnabled(!running);
    m_actions.action("deploy.cancel")->setEnabled(running);
}

void MainWindow::exportSpec() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export specification into a folder"));
    if (folder.isEmpty())
        return;
    const auto files = ::isthmus::exportSpec(m_workspace.document.design(), *m_workspace.catalog, folder.toStdString());
    if (!files) {
        QMessageBox::critical(this, tr("Not exported"), toQt(files.error().message));
        return;
    }
    const QString wrote = tr("Wrote %n file(s) to %1", nullptr, static_cast<int>(files->size())).arg(QDir::toNativeSeparators(folder));
    auto* dialog = new SpecDialog(m_workspace.theme, m_workspace.catalog, m_workspace.document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList written;
    for (const std::string& file : *files)
        written << folder + QLatin1Char('/') + toQt(file);
    dialog->check(written);
    if (dialog->isClean()) {
        statusBar()->showMessage(wrote + QStringLiteral(". ") + tr("Checked: they are as the specification wants them."), 8000);
        dialog->deleteLater();
        return;
    }
    statusBar()->showMessage(wrote, 8000);
    dialog->open();
}

void MainWindow::checkSpec() {
    auto* dialog = new SpecDialog(m_workspace.theme, m_workspace.catalog, m_workspace.document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::chooseProfile() {
    auto* dialog = new CloudsDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::about() {
    QMessageBox::about(this, tr("About Isthmus"),
                       tr("<b>Isthmus %1</b><p>Networks that span clouds: drawn, checked on both sides, priced, timed and "
                          "deployed.</p><p>Facts as of %2. Licence: GPL-3.0-or-later.</p>")
                           .arg(QApplication::applicationVersion(), toQt(m_workspace.catalog->asOf())));
}

} // namespace isthmus
