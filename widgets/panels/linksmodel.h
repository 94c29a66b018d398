// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/daytwo.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// Every interconnect with what each side reports about its end, side by side, and whose step is next.
class LinksModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    LinksModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setLinks(const std::vector<LinkStatus>& links);
    [[nodiscard]] const LinkStatus& link(int row) const { return m_links[static_cast<std::size_t>(row)]; }
    /// What has to be done about a link, in plain words; empty: nothing.
    [[nodiscard]] QString step(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const LinkSide* side(const LinkStatus& link, int lane) const;
    [[nodiscard]] QString message(const LinkStatus& link, const LinkSide& side) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<LinkStatus> m_links;
};

} // namespace isthmus
