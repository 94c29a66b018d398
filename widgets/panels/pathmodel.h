// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "routes/path.h"

#include <QAbstractTableModel>

#include <memory>

namespace isthmus {

class Document;
class Theme;

/// The hops of one direction of a path: nodes numbered as on the canvas, links between them.
class PathModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { hopColumn, routeColumn, basisColumn, mtuColumn, bandwidthColumn, columns };
    static constexpr int idRole = Qt::UserRole + 1;

    PathModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setResult(const PathResult& result);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PathHop& hop, int row, int column) const;
    [[nodiscard]] QVariant icon(const PathHop& hop, int row) const;
    [[nodiscard]] bool isLimit(const PathHop& hop, int column) const;
    [[nodiscard]] bool isEnd(int row) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    PathResult m_result;
    std::vector<int> m_numbers; ///< 0 for a link
    Id m_narrowest;
};

} // namespace isthmus
