// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/driftmodel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/planwords.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

int order(const Drift& drift) {
    if (drift.ignored)
        return 2;
    return drift.atProvider() ? 0 : 1;
}

} // namespace

DriftModel::DriftModel(Document& document, std::shared_ptr<const Catalog> catalog, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme) {}

void DriftModel::setReport(const DriftReport& report) {
    beginResetModel();
    m_drifts = report.drifts;
    std::stable_sort(m_drifts.begin(), m_drifts.end(),
                     [](const Drift& a, const Drift& b) { return order(a) < order(b); });
    endResetModel();
}

QString DriftModel::kindText(DriftKind kind) {
    switch (kind) {
    case DriftKind::changed:
        return tr("Changed at the provider");
    case DriftKind::gone:
        return tr("Gone at the provider");
    case DriftKind::failed:
        return tr("Failed at the provider");
    case DriftKind::redrawn:
        return tr("Drawn otherwise");
    case DriftKind::undeployed:
        return tr("Not deployed yet");
    case DriftKind::undrawn:
        return tr("No longer drawn");
    }
    return {};
}

QString DriftModel::text(const Drift& drift, int column) const {
    switch (column) {
    case what:
        return drift.ignored ? tr("%1 (ignored)").arg(kindText(drift.kind)) : kindText(drift.kind);
    case element: {
        const QString title = elementTitle(m_document.design(), drift.subject);
        return title.isEmpty() ? toQt(drift.key) : title;
    }
    case member:
        return toQt(drift.member);
    case drawn:
        return valueText(drift.drawn);
    case recorded:
        return valueText(drift.recorded);
    case live:
        return drift.kind == DriftKind::changed ? valueText(drift.live) : toQt(drift.word);
    default:
        return {};
    }
}

QString DriftModel::toolTip(const Drift& drift) const {
    QStringList lines{text(drift, what), tr("%1 of %2").arg(toQt(drift.type), toQt(drift.key))};
    for (const auto& [label, column] :
         {std::pair{tr("Drawn: %1"), int(drawn)}, std::pair{tr("Recorded: %1"), int(recorded)},
          std::pair{tr("Live: %1"), int(live)}})
        if (const QString value = text(drift, column); !value.isEmpty())
            lines.append(label.arg(value));
    return lines.join(QLatin1Char('\n'));
}

int DriftModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_drifts.size());
}

int DriftModel::columnCount(const QModelIndex&) const {
    return columns;
}

QVariant DriftModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Drift& one = drift(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(one, index.column());
    case Qt::ToolTipRole:
        return toolTip(one);
    case Qt::DecorationRole:
        if (index.column() == element)
            return providerIcon(m_theme, *m_catalog, one.provider);
        return {};
    case Qt::FontRole:
        return index.column() >= member ? QVariant(monoItemFont(m_theme)) : QVariant();
    case Qt::ForegroundRole:
        if (one.ignored)
            return m_theme.colour(QStringLiteral("secondary"));
        if (index.column() == what && one.atProvider())
            return m_theme.colour(one.kind == DriftKind::changed ? QStringLiteral("warning") : QStringLiteral("error"));
        return {};
    case subject:
        return toQt(one.subject);
    case key:
        return toQt(one.key);
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case what:
        return tr("What");
    case element:
        return tr("Item");
    case member:
        return tr("Member");
    case drawn:
        return tr("Drawn");
    case recorded:
        return tr("Deployed");
    case live:
        return tr("Live");
    default:
        return {};
    }
}

} // namespace isthmus
