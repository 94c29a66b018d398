// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the list of problems say.
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/problemsmodel.h"
#include "widgets/panels/problemtext.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QPixmap>

namespace isthmus {

QPixmap ProblemsModel::kindIcon(ProblemKind kind) const {
    return m_theme.pixmap(problemIcon(kind), static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                          qGuiApp->devicePixelRatio(), m_theme.colour(problemColour(kind)));
}

QString ProblemsModel::groupTitle(const Group& group) const {
    const auto count = group.rows.size();
    const Finding& worst = (*m_findings)[static_cast<std::size_t>(group.rows.front())];
    if (group.key.first == Part::waived)
        return tr("Waived (%1)").arg(count);
    if (group.key.first == Part::stale)
        return tr("Stale waivers (%1)").arg(count);
    const auto titled = [count](const QString& title) { return QStringLiteral("%1 (%2)").arg(title).arg(count); };
    switch (m_grouping) {
    case Grouping::rule:
        return titled(ruleTitle(rule(worst.rule), worst.rule));
    case Grouping::item:
        return titled(group.key.second.empty() ? tr("The design as a whole")
                                               : elementTitle(m_document.design(), group.key.second));
    case Grouping::severity:
        break;
    }
    switch (worst.severity) {
    case Severity::error:
        return tr("Errors (%1)").arg(count);
    case Severity::warning:
        return tr("Warnings (%1)").arg(count);
    case Severity::hint:
        break;
    }
    return tr("Hints (%1)").arg(count);
}

QVariant ProblemsModel::groupIcon(const Group& group) const {
    if (m_grouping == Grouping::severity || group.key.first != Part::open)
        return {};
    return kindIcon(kindOf((*m_findings)[static_cast<std::size_t>(group.rows.front())]));
}

QVariant ProblemsModel::groupData(const Group& group, int column, int role) const {
    switch (role) {
    case findingRole:
        return -1;
    case keyRole:
        return QStringLiteral("%1 %2").arg(static_cast<int>(group.key.first)).arg(toQt(group.key.second));
    case Qt::ForegroundRole:
        return column == messageColumn ? QVariant() : QVariant(m_theme.colour(QStringLiteral("secondary")));
    default:
        break;
    }
    if (column == messageColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return groupTitle(group);
        case Qt::DecorationRole:
            return groupIcon(group);
        case Qt::FontRole:
            return strongItemFont();
        default:
            return {};
        }
    }
    if (group.key.first != Part::open)
        return {};
    if (column == subjectsColumn && m_grouping != Grouping::severity) {
        if (role == Qt::DisplayRole)
            return toQt(group.key.second);
        if (role == Qt::FontRole)
            return monoItemFont(m_theme);
    }
    return {};
}

QString ProblemsModel::toolTip(const Finding& finding) const {
    QStringList lines{findingText(finding.message)};
    if (!finding.fixText.empty())
        lines.append(tr("Fix: %1").arg(coreText(finding.fixText)));
    if (finding.waived)
        lines.append(tr("Waived: %1").arg(toQt(finding.waiverReason)));
    if (!finding.source.empty())
        lines.append(toQt(finding.source));
    return lines.join(QLatin1Char('\n'));
}

QVariant ProblemsModel::findingData(int row, int column, int role) const {
    const Finding& finding = (*m_findings)[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        if (column == messageColumn)
            return findingText(finding.message);
        return column == subjectsColumn ? subjectTitles(m_document.design(), finding) : toQt(finding.rule);
    case Qt::AccessibleTextRole:
        // A screen reader cannot see the icon.
        return column == messageColumn
                   ? QVariant(problemWord(kindOf(finding)) + QStringLiteral(": ") + findingText(finding.message))
                   : QVariant();
    case Qt::DecorationRole:
        return column == messageColumn ? QVariant(kindIcon(kindOf(finding))) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(finding);
    case Qt::FontRole:
        return column == ruleColumn ? QVariant(monoItemFont(m_theme)) : QVariant();
    case Qt::ForegroundRole:
        return column == messageColumn && !finding.waived ? QVariant()
                                                          : QVariant(m_theme.colour(QStringLiteral("secondary")));
    case findingRole:
        return row;
    default:
        return {};
    }
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto* group = static_cast<const Group*>(index.internalPointer());
    if (group == nullptr)
        return groupData(*m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    return findingData(group->rows[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case messageColumn:
        return tr("Finding");
    case subjectsColumn:
        return tr("Concerns");
    default:
        return tr("Rule");
    }
}

} // namespace isthmus
