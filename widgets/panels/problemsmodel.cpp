// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problemsmodel.h"

#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

// Which rows there are; what they say stands in problemsdata.cpp.
namespace isthmus {

namespace {

constexpr const char* staleRule = "waiver.stale";

struct Difference {
    std::vector<int> target; ///< where an old finding stands now; -1: gone
    std::vector<int> added;
    std::size_t gone = 0;
};

// Both lists are in one order, so one walk over them tells.
Difference difference(const std::vector<Finding>& old, const std::vector<Finding>& fresh) {
    Difference result;
    result.target.assign(old.size(), -1);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old.size() && j < fresh.size()) {
        if (old[i] == fresh[j]) {
            result.target[i++] = static_cast<int>(j++);
        } else if (Finding::before(fresh[j], old[i])) {
            result.added.push_back(static_cast<int>(j++));
        } else {
            ++i;
            ++result.gone;
        }
    }
    for (; j < fresh.size(); ++j)
        result.added.push_back(static_cast<int>(j));
    result.gone += old.size() - i;
    return result;
}

} // namespace

ProblemsModel::ProblemsModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_findings(std::make_shared<const std::vector<Finding>>()) {
    for (RuleInfo& info : RuleEngine::catalogue()) {
        const QString id = toQt(info.id);
        m_rules.insert(id, std::move(info));
    }
}

const RuleInfo* ProblemsModel::rule(const std::string& id) const {
    const auto found = m_rules.constFind(toQt(id));
    return found != m_rules.constEnd() ? &*found : nullptr;
}

ProblemsModel::Key ProblemsModel::keyOf(const Finding& finding) const {
    if (finding.waived)
        return {Part::waived, {}};
    if (finding.rule == staleRule)
        return {Part::stale, {}};
    switch (m_grouping) {
    case Grouping::rule:
        return {Part::open, finding.rule};
    case Grouping::item:
        return {Part::open, finding.subjects.empty() ? Id() : finding.subjects.front()};
    case Grouping::severity:
        break;
    }
    return {Part::open, std::string(toString(finding.severity))};
}

// The worst first: a group's first finding is its worst.
bool ProblemsModel::isBefore(const Group& a, const Group& b) const {
    const auto rank = [this](const Group& group) {
        return std::tuple(group.key.first, (*m_findings)[static_cast<std::size_t>(group.rows.front())].severity,
                          std::string_view(group.key.second));
    };
    return rank(a) < rank(b);
}

std::map<ProblemsModel::Key, std::vector<int>> ProblemsModel::grouped(const std::vector<int>& findings) const {
    std::map<Key, std::vector<int>> result;
    const Design& design = m_document.design();
    for (const int index : findings) {
        const Finding& finding = (*m_findings)[static_cast<std::size_t>(index)];
        if (m_filter.accepts(finding, design, *m_catalog))
            result[keyOf(finding)].push_back(index);
    }
    return result;
}

void ProblemsModel::regroup() {
    beginResetModel();
    m_groups.clear();
    m_byKey.clear();
    std::vector<int> all(m_findings->size());
    std::iota(all.begin(), all.end(), 0);
    for (auto& [key, rows] : grouped(all)) {
        m_groups.push_back(std::make_unique<Group>(Group{key, 0, std::move(rows)}));
        m_byKey.emplace(key, m_groups.back().get());
    }
    std::sort(m_groups.begin(), m_groups.end(), [this](const auto& a, const auto& b) { return isBefore(*a, *b); });
    renumber();
    endResetModel();
}

void ProblemsModel::setGrouping(Grouping grouping) {
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    regroup();
}

void ProblemsModel::setFilter(ProblemFilter filter) {
    m_filter = std::move(filter);
    regroup();
}

void ProblemsModel::setFindings(Findings findings) {
    const Difference change = difference(*m_findings, *findings);
    if (change.gone + change.added.size() > mostSteps) {
        m_findings = std::move(findings);
        regroup();
        return;
    }
    removeGone(change.target);
    m_findings = std::move(findings);
    for (const auto& group : m_groups)
        for (int& row : group->rows)
            row = change.target[static_cast<std::size_t>(row)];
    addNew(change.added);
    restoreOrder();
}

void ProblemsModel::removeGone(const std::vector<int>& target) {
    const auto isGone = [&](int finding) { return target[static_cast<std::size_t>(finding)] < 0; };
    for (std::size_t at = m_groups.size(); at-- > 0;) {
        Group& group = *m_groups[at];
        std::vector<int>& rows = group.rows;
        if (std::none_of(rows.begin(), rows.end(), isGone))
            continue;
        if (std::all_of(rows.begin(), rows.end(), isGone)) {
            removeGroup(at);
            continue;
        }
        const QModelIndex parent = indexOfGroup(group);
        for (auto last = static_cast<int>(rows.size()) - 1; last >= 0; --last) {
            if (!isGone(rows[static_cast<std::size_t>(last)]))
                continue;
            int first = last;
            while (first > 0 && isGone(rows[static_cast<std::size_t>(first - 1)]))
                --first;
            beginRemoveRows(parent, first, last);
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
        emit dataChanged(parent, parent);
    }
}

void ProblemsModel::removeGroup(std::size_t at) {
    const auto row = static_cast<int>(at);
    beginRemoveRows({}, row, row);
    m_byKey.erase(m_groups[at]->key);
    m_groups.erase(m_groups.begin() + row);
    renumber();
    endRemoveRows();
}

void ProblemsModel::addNew(const std::vector<int>& added) {
    for (auto& [key, rows] : grouped(added)) {
        const auto found = m_byKey.find(key);
        if (found == m_byKey.end())
            addGroup(std::make_unique<Group>(Group{key, 0, std::move(rows)}));
        else
            addRows(*found->second, rows);
    }
}

void ProblemsModel::addGroup(std::unique_ptr<Group> group) {
    const auto place =
        std::find_if(m_groups.begin(), m_groups.end(), [&](const auto& one) { return isBefore(*group, *one); });
    const auto row = static_cast<int>(place - m_groups.begin());
    beginInsertRows({}, row, row);
    m_byKey.emplace(group->key, group.get());
    m_groups.insert(place, std::move(group));
    renumber();
    endInsertRows();
}

void ProblemsModel::addRows(Group& group, const std::vector<int>& added) {
    const QModelIndex parent = indexOfGroup(group);
    for (auto next = added.begin(); next != added.end();) {
        const auto place = std::lower_bound(group.rows.begin(), group.rows.end(), *next);
        // All that come before the finding that stands there now go in at once.
        const auto end = place == group.rows.end() ? added.end() : std::lower_bound(next, added.end(), *place);
        const auto row = static_cast<int>(place - group.rows.begin());
        beginInsertRows(parent, row, row + static_cast<int>(end - next) - 1);
        group.rows.insert(place, next, end);
        endInsertRows();
        next = end;
    }
    emit dataChanged(parent, parent);
}

// A group whose worst finding came or went may have another place now.
void ProblemsModel::restoreOrder() {
    const auto before = [this](const auto& a, const auto& b) { return isBefore(*a, *b); };
    if (std::is_sorted(m_groups.begin(), m_groups.end(), before))
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    std::vector<const Group*> tops;
    for (const QModelIndex& index : from)
        tops.push_back(index.internalPointer() == nullptr ? m_groups[static_cast<std::size_t>(index.row())].get()
                                                          : nullptr);
    std::sort(m_groups.begin(), m_groups.end(), before);
    renumber();
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const Group* top = tops[static_cast<std::size_t>(i)];
        to.append(top != nullptr ? createIndex(top->row, from[i].column()) : from[i]);
    }
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

void ProblemsModel::renumber() {
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->row = static_cast<int>(i);
}

int ProblemsModel::listed() const {
    return std::accumulate(m_groups.begin(), m_groups.end(), 0,
                           [](int sum, const auto& group) { return sum + static_cast<int>(group->rows.size()); });
}

const Finding* ProblemsModel::findingAt(const QModelIndex& index) const {
    const auto* group = static_cast<const Group*>(index.internalPointer());
    if (!index.isValid() || group == nullptr)
        return nullptr;
    return &(*m_findings)[static_cast<std::size_t>(group->rows[static_cast<std::size_t>(index.row())])];
}

QModelIndex ProblemsModel::indexOf(const Finding& finding) const {
    const auto group = m_byKey.find(keyOf(finding));
    if (group == m_byKey.end())
        return {};
    const std::vector<int>& rows = group->second->rows;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](int row) { return (*m_findings)[static_cast<std::size_t>(row)] == finding; });
    return found == rows.end() ? QModelIndex() : createIndex(static_cast<int>(found - rows.begin()), 0, group->second);
}

QModelIndex ProblemsModel::neighbour(const QModelIndex& index, bool forward) const {
    if (m_groups.empty())
        return {};
    const auto last = [](const Group& group) { return static_cast<int>(group.rows.size()) - 1; };
    const auto count = m_groups.size();
    auto* group = static_cast<Group*>(index.internalPointer());
    int row = index.row();
    if (!index.isValid()) {
        group = forward ? m_groups.front().get() : m_groups.back().get();
        return createIndex(forward ? 0 : last(*group), 0, group);
    }
    if (group == nullptr) { // on a group: its first one, or the last of the one before
        group = m_groups[static_cast<std::size_t>(index.row())].get();
        row = forward ? -1 : 0;
    }
    const auto at = static_cast<std::size_t>(group->row);
    if (forward && row == last(*group))
        return createIndex(0, 0, m_groups[(at + 1) % count].get());
    if (!forward && row == 0) {
        Group* previous = m_groups[(at + count - 1) % count].get();
        return createIndex(last(*previous), 0, previous);
    }
    return createIndex(row + (forward ? 1 : -1), 0, group);
}

QModelIndex ProblemsModel::indexOfGroup(const Group& group) const {
    return createIndex(group.row, 0);
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= columns || row >= rowCount(parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_groups[static_cast<std::size_t>(parent.row())].get())
                            : createIndex(row, column);
}

QModelIndex ProblemsModel::parent(const QModelIndex& child) const {
    const auto* group = static_cast<const Group*>(child.internalPointer());
    return !child.isValid() || group == nullptr ? QModelIndex() : indexOfGroup(*group);
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalPointer() != nullptr || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())]->rows.size());
}

} // namespace isthmus
