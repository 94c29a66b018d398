// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/drift.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// Drawn, recorded and live, side by side: one row for each member that differs. What happened at a provider stands
/// first, what only the drawing says otherwise after it, what is ignored last.
class DriftModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { what, element, member, drawn, recorded, live, columns };
    enum Role { subject = Qt::UserRole + 1, key };

    DriftModel(Document& document, std::shared_ptr<const Catalog> catalog, const Theme& theme,
               QObject* parent = nullptr);

    void setReport(const DriftReport& report);
    [[nodiscard]] const Drift& drift(int row) const { return m_drifts[static_cast<std::size_t>(row)]; }
    [[nodiscard]] static QString kindText(DriftKind kind);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Drift& drift, int column) const;
    [[nodiscard]] QString toolTip(const Drift& drift) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    const Theme& m_theme;
    std::vector<Drift> m_drifts;
};

} // namespace isthmus
