// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sitecontroller.h"

#include "app/window/newsitedialog.h"
#include "app/window/templatedialog.h"
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/fragment.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QMimeData>

#include <algorithm>

namespace isthmus {

SiteController::SiteController(CanvasView& canvas, std::shared_ptr<const Catalog> catalog, Theme& theme,
                               QWidget& window)
    : QObject(&window)
    , m_canvas(canvas)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_window(window) {}

void SiteController::pasteAsNewSite() {
    const auto fragment = m_canvas.clipboardFragment();
    if (!fragment) {
        emit message(tr("The clipboard holds no part of a design."));
        return;
    }
    offer(*fragment, tr("Paste as new site"));
}

void SiteController::duplicateAsNewSite() {
    const Document& document = m_canvas.document();
    const Design fragment = fragmentOf(document.design(), document.viewId(), document.selection());
    if (fragment.nodes().empty()) {
        emit message(tr("Nothing to duplicate: select at least one node."));
        return;
    }
    offer(fragment, tr("Duplicate as new site"));
}

void SiteController::offer(const Design& fragment, const QString& label) {
    NewSiteDialog dialog(m_theme, m_catalog, m_canvas.document().design(), fragment, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_canvas.insertFragment(dialog.result(), m_canvas.pointerInScene(), label);
}

void SiteController::insertTemplate() {
    TemplateDialog dialog(m_theme, m_catalog, &m_window);
    if (dialog.exec() == QDialog::Accepted && dialog.chosen())
        insert(*dialog.chosen());
}

void SiteController::insert(const TemplateFile& file) {
    auto fragment = loadDesign(file.path);
    if (!fragment) {
        QMessageBox::critical(&m_window, tr("Not inserted"), toQt(fragment.error().toString()));
        return;
    }
    const Document& document = m_canvas.document();
    const QString label = tr("Insert %1").arg(toQt(file.title));
    const bool wasEmpty = document.design().nodes().empty();
    const auto rows = renumberingOf(document.design(), *m_catalog, *fragment);
    const bool trouble = std::any_of(rows.begin(), rows.end(), [](const RenumberRow& row) {
        return row.trouble != RenumberTrouble::none && row.trouble != RenumberTrouble::publicRange;
    });
    if (trouble) {
        offer(*fragment, label);
        return;
    }
    m_canvas.insertFragment(renumbered(*fragment, *m_catalog, rows), m_canvas.centreInScene(), label);
    if (wasEmpty)
        m_canvas.zoomToFit();
    const auto changed =
        std::count_if(rows.begin(), rows.end(), [](const RenumberRow& row) { return row.isChanged(); });
    emit message(
        changed == 0
            ? label
            : tr("%1: %n value(s) made new so that nothing clashes.", nullptr, static_cast<int>(changed)).arg(label));
}

void SiteController::saveSelectionAsTemplate() {
    const Document& document = m_canvas.document();
    const Design fragment = fragmentOf(document.design(), document.viewId(), document.selection());
    if (fragment.nodes().empty()) {
        emit message(tr("Nothing to keep as a template: select at least one node."));
        return;
    }
    TemplateNameDialog dialog(static_cast<int>(fragment.nodes().size()), static_cast<int>(fragment.links().size()),
                              &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto file =
        saveTemplate(fragment, fromQt(dialog.title()), fromQt(dialog.description()), userTemplateFolder());
    if (!file)
        QMessageBox::critical(&m_window, tr("Not saved"), toQt(file.error().message));
    else
        emit message(tr("Kept as a template: %1").arg(dialog.title()));
}

} // namespace isthmus
