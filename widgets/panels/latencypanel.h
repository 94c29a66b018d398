// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "estimate/latency.h"
#include "routes/bothways.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace isthmus {

class Document;
class FlowModel;
class LatencyChart;
class Theme;

/// Round trip of every flow against its limit, hop by hop.
class LatencyPanel final : public QWidget {
    Q_OBJECT
public:
    LatencyPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

public slots:
    void setFlows(const std::vector<isthmus::FlowLatency>& flows);
    /// Whether the flows get there and back.
    void setVerdicts(const isthmus::FlowVerdicts& verdicts);

signals:
    /// The user wants to see the way of this flow.
    void pathRequested(const QString& flow);

private:
    Document& m_document;
    FlowModel* m_model;
    LatencyChart* m_chart;
    QTreeView* m_tree;
    QLabel* m_summary;
    QPushButton* m_path;
    QStackedWidget* m_stack;
};

} // namespace isthmus
