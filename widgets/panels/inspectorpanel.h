// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/edit.h"
#include "routes/bothways.h"
#include "rules/finding.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace isthmus {

class Document;
class Theme;

/// Shows and edits what is selected; with nothing selected, the design itself.
class InspectorPanel final : public QWidget {
    Q_OBJECT
public:
    InspectorPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

public slots:
    /// All findings; those of the selected element stand on top of its fields.
    void setFindings(const std::vector<isthmus::Finding>& findings);
    /// Whether the flows of the design get there and back.
    void setVerdicts(const isthmus::FlowVerdicts& verdicts);

signals:
    /// The user wants to see the way of this flow.
    void pathRequested(const QString& flow);

private:
    void onChanged(const ChangeSet& changes);
    void rebuild();
    void refresh();
    void updateFindings();

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<Finding> m_findings;
    FlowVerdicts m_verdicts;
    QScrollArea* m_scroll;
    QWidget* m_page = nullptr;
    QWidget* m_findingsBox = nullptr;
    QTimer m_rebuild;
    QTimer m_refresh;
};

} // namespace isthmus
