// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "estimate/cost.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTreeView;

namespace isthmus {

class CostChart;
class CostModel;
class Document;
class Theme;

/// What the design costs a month, on whose bill, item by item.
class CostPanel final : public QWidget {
    Q_OBJECT
public:
    CostPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

public slots:
    void setReport(const isthmus::CostReport& report);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void fitColumns();
    void updateSummary();

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    CostModel* m_model;
    CostChart* m_chart;
    QTreeView* m_tree;
    QLabel* m_total;
    QLabel* m_sides;
    QLabel* m_note;
    CostReport m_report;
};

} // namespace isthmus
