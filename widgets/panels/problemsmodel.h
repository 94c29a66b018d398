// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "rules/engine.h"
#include "widgets/panels/problemfilter.h"

#include <QAbstractItemModel>
#include <QHash>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace isthmus {

class Document;
class Theme;

using Findings = std::shared_ptr<const std::vector<Finding>>;

/// Findings in groups, filtered. Waived ones and waivers that have gone stale stand in groups of their own. New
/// findings come and go row by row, so that a view keeps its place; texts are only made for rows that somebody looks
/// at.
class ProblemsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { messageColumn, subjectsColumn, ruleColumn, columns };
    enum class Grouping { severity, rule, item };
    Q_ENUM(Grouping)
    static constexpr int findingRole = Qt::UserRole + 1; ///< index into findings(); -1 on a group
    static constexpr int keyRole = Qt::UserRole + 2;     ///< of a group: what it is, whatever is in it
    /// With more changes than this at once everything is grouped anew.
    static constexpr std::size_t mostSteps = 256;

    ProblemsModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    /// Takes the findings in the order of Finding::before; they are shared, not copied.
    void setFindings(Findings findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return *m_findings; }
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setFilter(ProblemFilter filter);
    [[nodiscard]] const ProblemFilter& filter() const { return m_filter; }

    /// Findings that pass the filter.
    [[nodiscard]] int listed() const;
    /// The finding of a row; null on a group.
    [[nodiscard]] const Finding* findingAt(const QModelIndex& index) const;
    /// Row of an equal finding; invalid where it is not listed.
    [[nodiscard]] QModelIndex indexOf(const Finding& finding) const;
    /// The row after (or before) this one over all groups, round at the end; invalid when nothing is listed.
    [[nodiscard]] QModelIndex neighbour(const QModelIndex& index, bool forward) const;

    /// Title of a rule by its id; the id where nobody knows it.
    [[nodiscard]] const RuleInfo* rule(const std::string& id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What comes after the ordinary groups.
    enum class Part { open, stale, waived };
    using Key = std::pair<Part, std::string>;
    struct Group {
        Key key;
        int row = 0;
        std::vector<int> rows; ///< into the findings, ascending
    };

    [[nodiscard]] Key keyOf(const Finding& finding) const;
    [[nodiscard]] bool isBefore(const Group& a, const Group& b) const;
    [[nodiscard]] std::map<Key, std::vector<int>> grouped(const std::vector<int>& findings) const;
    [[nodiscard]] QModelIndex indexOfGroup(const Group& group) const;
    void regroup();
    void removeGone(const std::vector<int>& target);
    void removeGroup(std::size_t at);
    void addNew(const std::vector<int>& added);
    void addGroup(std::unique_ptr<Group> group);
    void addRows(Group& group, const std::vector<int>& added);
    void restoreOrder();
    void renumber();
    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;
    [[nodiscard]] QString groupTitle(const Group& group) const;
    [[nodiscard]] QVariant groupIcon(const Group& group) const;
    [[nodiscard]] QVariant findingData(int row, int column, int role) const;
    [[nodiscard]] QString toolTip(const Finding& finding) const;
    [[nodiscard]] QPixmap kindIcon(ProblemKind kind) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    QHash<QString, RuleInfo> m_rules;
    Findings m_findings;
    Grouping m_grouping = Grouping::severity;
    ProblemFilter m_filter;
    std::vector<std::unique_ptr<Group>> m_groups;
    std::map<Key, Group*> m_byKey;
};

} // namespace isthmus
