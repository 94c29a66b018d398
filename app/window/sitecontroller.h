// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "io/templates.h"
#include "model/design.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QWidget;

namespace isthmus {

class CanvasView;
class Theme;

/// Brings whole sites into the drawing: what the clipboard holds, what is selected or a template, each with fresh
/// ranges, ASNs, VLANs and names, in one undoable step.
class SiteController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; dialogs belong to `window`.
    SiteController(CanvasView& canvas, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget& window);

    void pasteAsNewSite();
    void duplicateAsNewSite();
    void insertTemplate();
    void saveSelectionAsTemplate();

signals:
    /// A sentence for the status bar.
    void message(const QString& text);

private:
    /// Shows what is renumbered, then inserts; `label` names the step in the history.
    void offer(const Design& fragment, const QString& label);
    void insert(const TemplateFile& file);

    CanvasView& m_canvas;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    QWidget& m_window;
};

} // namespace isthmus
