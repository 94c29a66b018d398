// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flowmodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/pathtext.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QPixmap>

#include <utility>

namespace isthmus {

namespace {

constexpr quintptr flowId = 0;

} // namespace

FlowModel::FlowModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {}

void FlowModel::setFlows(const std::vector<FlowLatency>& flows) {
    beginResetModel();
    m_flows = flows;
    endResetModel();
}

void FlowModel::setVerdicts(const FlowVerdicts& verdicts) {
    m_verdicts.clear();
    for (const FlowVerdict& verdict : verdicts)
        m_verdicts.insert(toQt(verdict.flow), verdict);
    if (!m_flows.empty())
        emit dataChanged(index(0, verdictColumn), index(rowCount() - 1, verdictColumn));
}

QString FlowModel::flowAt(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const auto row = index.internalId() == flowId ? static_cast<quintptr>(index.row()) : index.internalId() - 1;
    return toQt(m_flows[row].flow);
}

QVariant FlowModel::verdictData(const FlowLatency& flow, int role) const {
    const auto found = m_verdicts.constFind(toQt(flow.flow));
    if (found == m_verdicts.constEnd())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return verdictWord(found->verdict);
    case Qt::ToolTipRole:
        return found->why.empty() ? verdictWord(found->verdict) : coreText(found->why);
    case Qt::ForegroundRole:
        return m_theme.colour(verdictColour(found->verdict));
    case Qt::DecorationRole:
        return m_theme.pixmap(verdictIcon(found->verdict),
                              static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                              qGuiApp->devicePixelRatio(), m_theme.colour(verdictColour(found->verdict)));
    default:
        return {};
    }
}

QModelIndex FlowModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= columns || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : flowId);
}

QModelIndex FlowModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == flowId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, flowId);
}

int FlowModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_flows.size());
    if (parent.internalId() != flowId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_flows[static_cast<std::size_t>(parent.row())].hops.size());
}

QString FlowModel::flowText(const FlowLatency& flow, int column) const {
    const Design& design = m_document.design();
    switch (column) {
    case nameColumn: {
        const Flow* drawn = design.flow(flow.flow);
        if (drawn == nullptr)
            return toQt(flow.flow);
        return tr("%1: %2 to %3")
            .arg(toQt(flow.flow), elementTitle(design, drawn->from), elementTitle(design, drawn->to));
    }
    case rttColumn: return flow.rttMs ? milliseconds(*flow.rttMs) : tr("unknown");
    case rangeColumn:
        return flow.lowMs && flow.highMs ? tr("%1 to %2").arg(milliseconds(*flow.lowMs), milliseconds(*flow.highMs))
                                         : QString();
    case limitColumn: return flow.limitMs ? milliseconds(*flow.limitMs) : tr("none");
    default:
        if (!flow.why.empty())
            return coreText(flow.why);
        if (flow.meetsTarget)
            return *flow.meetsTarget ? tr("Within its limit") : tr("Slower than its limit");
        return {};
    }
}

QVariant FlowModel::flowData(const FlowLatency& flow, int column, int role) const {
    if (column == verdictColumn)
        return verdictData(flow, role);
    const bool late = flow.meetsTarget.has_value() && !*flow.meetsTarget;
    switch (role) {
    case Qt::DisplayRole: return flowText(flow, column);
    case Qt::ToolTipRole: return flowText(flow, column);
    case Qt::DecorationRole: return column == nameColumn ? QVariant(m_theme.icon(QStringLiteral("flow"))) : QVariant();
    case Qt::FontRole:
        return column <= rttColumn ? QVariant(strongItemFont()) : QVariant();
    case Qt::ForegroundRole:
        if (column == rttColumn || column == basisColumn) {
            if (late)
                return m_theme.colour(QStringLiteral("error"));
            if (!flow.rttMs)
                return m_theme.colour(QStringLiteral("warning"));
            if (column == basisColumn && flow.meetsTarget)
                return m_theme.colour(QStringLiteral("success"));
        }
        return {};
    case idRole: return toQt(flow.flow);
    default: return {};
    }
}

QVariant FlowModel::hopData(const LatencyHop& hop, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        if (column == nameColumn)
            return elementTitle(m_document.design(), hop.element);
        if (column == rttColumn)
            return hop.basis == "unknown" ? tr("unknown") : milliseconds(hop.ms);
        return column == basisColumn ? QVariant(coreText(hop.basis)) : QVariant();
    case Qt::ToolTipRole: return coreText(hop.basis);
    case Qt::DecorationRole:
        return column == nameColumn ? QVariant(m_theme.icon(elementIcon(m_document.design(), *m_catalog, hop.element)))
                                    : QVariant();
    case Qt::ForegroundRole:
        // What adds nothing steps back behind what does.
        return column == basisColumn || hop.ms <= 0 ? QVariant(m_theme.colour(QStringLiteral("secondary"))) : QVariant();
    case idRole: return toQt(hop.element);
    default: return {};
    }
}

QVariant FlowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column >= rttColumn && column <= limitColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (index.internalId() == flowId)
        return flowData(m_flows[static_cast<std::size_t>(index.row())], column, role);
    return hopData(m_flows[index.internalId() - 1].hops[static_cast<std::size_t>(index.row())], column, role);
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= rttColumn && section <= limitColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                              : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case nameColumn: return tr("Flow and its way");
    case verdictColumn:
        return tr("Verdict");
    case rttColumn: return tr("Round trip");
    case rangeColumn: return tr("Range");
    case limitColumn: return tr("Limit");
    default: return tr("Basis");
    }
}

} // namespace isthmus
