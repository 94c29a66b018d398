// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problemsmodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>

#include <utility>

namespace isthmus {

namespace {

constexpr int waivedGroup = 3;
/// Rows carry their group and place in one number; groups have the high half zero.
constexpr quintptr groupId = 0;

quintptr idOfGroup(int group) { return static_cast<quintptr>(group) + 1; }

} // namespace

ProblemsModel::ProblemsModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {}

void ProblemsModel::setFindings(const std::vector<Finding>& findings) {
    beginResetModel();
    m_findings = findings;
    for (auto& group : m_groups)
        group.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const Finding& finding = m_findings[i];
        const auto group = finding.waived ? std::size_t{waivedGroup} : static_cast<std::size_t>(finding.severity);
        m_groups[group].push_back(static_cast<int>(i));
    }
    endResetModel();
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= columns || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idOfGroup(parent.row()) : groupId);
}

QModelIndex ProblemsModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == groupId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, groupId);
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != groupId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].size());
}

QPixmap ProblemsModel::severityIcon(int group) const {
    static constexpr const char* icons[] = {"error", "warning", "hint", "waive"};
    static constexpr const char* tokens[] = {"error", "warning", "hint", "secondary"};
    return m_theme.pixmap(QString::fromLatin1(icons[group]), static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                          qGuiApp->devicePixelRatio(), m_theme.colour(QString::fromLatin1(tokens[group])));
}

QVariant ProblemsModel::groupData(int group, int column, int role) const {
    const int count = static_cast<int>(m_groups[static_cast<std::size_t>(group)].size());
    if (role == groupRole)
        return group;
    if (role == findingRole)
        return -1;
    if (column != messageColumn)
        return {};
    if (role == Qt::FontRole)
        return m_theme.font(QStringLiteral("body"), QFont::DemiBold);
    if (role != Qt::DisplayRole)
        return {};
    switch (group) {
    case 0: return tr("Errors (%1)").arg(count);
    case 1: return tr("Warnings (%1)").arg(count);
    case 2: return tr("Hints (%1)").arg(count);
    default: return tr("Waived (%1)").arg(count);
    }
}

QString ProblemsModel::subjects(const Finding& finding) const {
    QStringList names;
    for (const Id& id : finding.subjects)
        names.append(elementTitle(m_document.design(), id));
    return names.join(QStringLiteral(", "));
}

QVariant ProblemsModel::findingData(int row, int column, int role) const {
    const Finding& finding = m_findings[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        if (column == messageColumn)
            return findingText(finding.message);
        return column == subjectsColumn ? subjects(finding) : toQt(finding.rule);
    case Qt::DecorationRole:
        return column == messageColumn ? QVariant(severityIcon(finding.waived ? waivedGroup : static_cast<int>(finding.severity)))
                                       : QVariant();
    case Qt::ToolTipRole: {
        QStringList lines{findingText(finding.message)};
        if (!finding.fixText.empty())
            lines.append(tr("Fix: %1").arg(coreText(finding.fixText)));
        if (finding.waived)
            lines.append(tr("Waived: %1").arg(toQt(finding.waiverReason)));
        if (!finding.source.empty())
            lines.append(toQt(finding.source));
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::FontRole:
        return column == ruleColumn ? QVariant(m_theme.font(QStringLiteral("mono"))) : QVariant();
    case Qt::ForegroundRole:
        return column == messageColumn && !finding.waived ? QVariant() : QVariant(m_theme.colour(QStringLiteral("secondary")));
    case findingRole: return row;
    case groupRole: return finding.waived ? waivedGroup : static_cast<int>(finding.severity);
    case searchRole:
        return QString(findingText(finding.message) + QLatin1Char(' ') + toQt(finding.rule) + QLatin1Char(' ') +
                       subjects(finding));
    default: return {};
    }
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (index.internalId() == groupId)
        return groupData(index.row(), index.column(), role);
    const auto& group = m_groups[index.internalId() - 1];
    return findingData(group[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case messageColumn: return tr("Finding");
    case subjectsColumn: return tr("Concerns");
    default: return tr("Rule");
    }
}

void ProblemsFilter::setGroupShown(int group, bool shown) {
    if (shown)
        m_hidden.remove(group);
    else
        m_hidden.insert(group);
    invalidateFilter();
}

void ProblemsFilter::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

bool ProblemsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_hidden.contains(index.data(ProblemsModel::groupRole).toInt()))
        return false;
    if (parent.isValid())
        return m_text.isEmpty() ||
               index.data(ProblemsModel::searchRole).toString().contains(m_text, Qt::CaseInsensitive);
    for (int child = 0; child < sourceModel()->rowCount(index); ++child)
        if (filterAcceptsRow(child, index))
            return true;
    return false;
}

} // namespace isthmus
