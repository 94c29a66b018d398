// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "estimate/cost.h"

#include <QAbstractTableModel>

#include <memory>

namespace isthmus {

class Document;
class Theme;

/// The lines of a bill, known ones and unknown ones.
class CostModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { subjectColumn, payerColumn, whatColumn, quantityColumn, unitPriceColumn, monthColumn, sourceColumn, dateColumn, columns };
    static constexpr int idRole = Qt::UserRole + 1;
    static constexpr int sortRole = Qt::UserRole + 2;

    CostModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setReport(const CostReport& report);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant known(const CostItem& item, int column, int role) const;
    [[nodiscard]] QVariant missing(const UnknownCost& item, int column, int role) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    CostReport m_report;
};

} // namespace isthmus
