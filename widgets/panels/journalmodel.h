// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/state/records.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace isthmus {

class Theme;

/// Lines of the deploy's log: when, who, on which side, what, with the provider's request ids.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { when, side, what, call, detail, who, columns };

    JournalModel(std::shared_ptr<const Catalog> catalog, const Theme& theme, QObject* parent = nullptr);

    /// Newest first in the table.
    void setLines(std::vector<JournalEntry> lines);
    [[nodiscard]] const JournalEntry& line(int row) const;
    [[nodiscard]] static QString phaseText(const std::string& phase);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const JournalEntry& line, int column) const;

    std::shared_ptr<const Catalog> m_catalog;
    const Theme& m_theme;
    std::vector<JournalEntry> m_lines;
};

} // namespace isthmus
