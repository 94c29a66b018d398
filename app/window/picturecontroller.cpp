// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturecontroller.h"

#include "app/window/picturedialog.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPageSetupDialog>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QToolBar>

namespace isthmus {

PictureController::PictureController(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window) {}

// Made when it is first needed: asking the system for its printers takes time.
QPrinter& PictureController::printer() {
    if (m_printer == nullptr) {
        m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        m_printer->setPageOrientation(QPageLayout::Landscape);
        m_printer->setDocName(m_workspace.files.title());
    }
    return *m_printer;
}

void PictureController::exportPicture() {
    const Design& design = m_workspace.document.design();
    PictureDialog dialog(design, *m_workspace.catalog, m_workspace.document.selection(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString base = m_workspace.files.file().isEmpty() ? QDir::homePath() + QStringLiteral("/design")
                                                            : m_workspace.files.file().section(QLatin1Char('.'), 0, -2);
    const QString ending = QLatin1Char('.') + dialog.ending();
    QString file =
        QFileDialog::getSaveFileName(&m_window, tr("Export picture"), base + ending, tr("Pictures (*%1)").arg(ending));
    if (file.isEmpty())
        return;
    if (!file.endsWith(ending, Qt::CaseInsensitive))
        file += ending;
    const Status status = exportDesignPicture(design, *m_workspace.catalog, file, dialog.options());
    if (!status)
        QMessageBox::critical(&m_window, tr("Not exported"), toQt(status.error().message));
    else
        emit message(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
}

std::unique_ptr<PictureExport> PictureController::printed() const {
    PictureOptions options;
    options.legend = true;
    options.footer =
        tr("Facts as of %1 · printed on %2")
            .arg(toQt(m_workspace.catalog->asOf()), QLocale().toString(QDate::currentDate(), QLocale::ShortFormat));
    return std::make_unique<PictureExport>(m_workspace.document.design(), *m_workspace.catalog, options);
}

void PictureController::pageSetup() {
    QPageSetupDialog(&printer(), &m_window).exec();
}

void PictureController::preview() {
    QPrintPreviewDialog dialog(&printer(), &m_window);
    dialog.setWindowTitle(tr("Print preview"));
    if (auto* bar = dialog.findChild<QToolBar*>()) {
        QAction* one = bar->addAction(tr("On one page"));
        one->setCheckable(true);
        one->setChecked(m_onePage);
        connect(one, &QAction::toggled, &dialog, [this, &dialog](bool on) {
            setOnePage(on);
            for (QWidget* widget : dialog.findChildren<QWidget*>())
                if (widget->inherits("QPrintPreviewWidget"))
                    QMetaObject::invokeMethod(widget, "updatePreview");
        });
    }
    const auto picture = printed();
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this,
            [this, &picture](QPrinter* paper) { picture->print(*paper, m_onePage); });
    dialog.exec();
}

void PictureController::print() {
    QPrintDialog dialog(&printer(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto picture = printed();
    picture->print(printer(), m_onePage);
    emit message(tr("Printed %n page(s).", nullptr, picture->pages(printer(), m_onePage)));
}

} // namespace isthmus
