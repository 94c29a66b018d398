// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// What is deployed, AWS in one lane and the other side in the next; what both sides hold of one element stands in one row.
class StatusModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    StatusModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setStatus(const std::vector<ResourceStatus>& status);
    /// How many resources are there (those that are gone do not count).
    [[nodiscard]] int present() const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int aws = -1; ///< index into m_status
        int partner = -1;
    };
    void arrange();

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<ResourceStatus> m_status;
    std::vector<Row> m_rows;
};

} // namespace isthmus
