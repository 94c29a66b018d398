// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "rules/finding.h"

#include <QAbstractItemModel>
#include <QSet>
#include <QSortFilterProxyModel>

#include <array>
#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// Findings in four groups: errors, warnings, hints, waived.
class ProblemsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { messageColumn, subjectsColumn, ruleColumn, columns };
    static constexpr int findingRole = Qt::UserRole + 1; ///< index into findings(); -1 on a group
    static constexpr int groupRole = Qt::UserRole + 2;   ///< 0 errors, 1 warnings, 2 hints, 3 waived
    static constexpr int searchRole = Qt::UserRole + 3;

    ProblemsModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setFindings(const std::vector<Finding>& findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant groupData(int group, int column, int role) const;
    [[nodiscard]] QVariant findingData(int row, int column, int role) const;
    [[nodiscard]] QString subjects(const Finding& finding) const;
    [[nodiscard]] QPixmap severityIcon(int group) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<Finding> m_findings;
    std::array<std::vector<int>, 4> m_groups;
};

/// Hides groups that are switched off and findings that do not match the text.
class ProblemsFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setGroupShown(int group, bool shown);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QSet<int> m_hidden{3};
    QString m_text;
};

} // namespace isthmus
