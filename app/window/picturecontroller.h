// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"
#include "widgets/canvas/export.h"

#include <QObject>
#include <QPrinter>

#include <memory>

class QWidget;

namespace isthmus {

/// Pictures of the design, in files and on paper.
class PictureController final : public QObject {
    Q_OBJECT
public:
    PictureController(Workspace& workspace, QWidget& window);

    void exportPicture();
    /// Paper, orientation and margins of the next prints.
    void pageSetup();
    void preview();
    void print();

    /// Whether a print is shrunk to one page; else it takes as many as its own size needs.
    void setOnePage(bool one) { m_onePage = one; }
    [[nodiscard]] bool onePage() const { return m_onePage; }
    /// The picture as it is printed: with legend, and with the facts' date and today's in the last line.
    [[nodiscard]] std::unique_ptr<PictureExport> printed() const;

signals:
    /// A sentence for the status bar.
    void message(const QString& text);

private:
    [[nodiscard]] QPrinter& printer();

    Workspace& m_workspace;
    QWidget& m_window;
    std::unique_ptr<QPrinter> m_printer;
    bool m_onePage = true;
};

} // namespace isthmus
