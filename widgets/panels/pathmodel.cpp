// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/pathmodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/pathtext.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPixmap>

#include <utility>

namespace isthmus {

PathModel::PathModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme) {}

void PathModel::setResult(const PathResult& result) {
    const auto before = static_cast<int>(m_result.hops.size());
    const auto after = static_cast<int>(result.hops.size());
    const auto take = [&] {
        m_result = result;
        m_narrowest = narrowestHop(result);
        m_numbers.clear();
        int number = 0;
        for (const PathHop& hop : m_result.hops)
            m_numbers.push_back(hop.isLink ? 0 : ++number);
    };
    // While somebody edits, a path mostly keeps its length: then the view keeps its place too.
    if (before == after) {
        take();
        if (after > 0)
            emit dataChanged(index(0, 0), index(after - 1, columns - 1));
        return;
    }
    beginResetModel();
    take();
    endResetModel();
}

int PathModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_result.hops.size());
}

bool PathModel::isEnd(int row) const {
    return m_result.verdict != Verdict::reachable && row + 1 == rowCount();
}

bool PathModel::isLimit(const PathHop& hop, int column) const {
    return column == bandwidthColumn ? !m_narrowest.empty() && hop.element == m_narrowest
                                     : column == mtuColumn && hop.mtu && hop.mtu == m_result.mtu;
}

QString PathModel::text(const PathHop& hop, int row, int column) const {
    switch (column) {
    case hopColumn: {
        const QString title = elementTitle(m_document.design(), hop.element);
        const int number = m_numbers[static_cast<std::size_t>(row)];
        return number > 0 ? QStringLiteral("%1  %2").arg(number).arg(title) : title;
    }
    case routeColumn:
        return isEnd(row) && hop.route.empty() ? tr("ends here") : toQt(hop.route);
    case basisColumn:
        return learnedText(m_document.design(), hop.basis);
    case mtuColumn:
        return hop.mtu ? QLocale().toString(*hop.mtu) : QString();
    default:
        return bandwidthText(hop.bandwidthMbps);
    }
}

QVariant PathModel::icon(const PathHop& hop, int row) const {
    if (!isEnd(row))
        return m_theme.icon(elementIcon(m_document.design(), *m_catalog, hop.element));
    return m_theme.pixmap(verdictIcon(m_result.verdict), static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                          qGuiApp->devicePixelRatio(), m_theme.colour(verdictColour(m_result.verdict)));
}

QVariant PathModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const PathHop& hop = m_result.hops[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        return text(hop, row, column);
    case Qt::ToolTipRole:
        if (isEnd(row))
            return verdictSentence(m_document.design(), m_result);
        if (isLimit(hop, column))
            return column == mtuColumn ? tr("The smallest MTU on the way") : tr("The narrowest hop on the way");
        if (column == mtuColumn)
            return mtuText(hop.mtu);
        if (column == basisColumn)
            return basisText(m_document.design(), hop.basis);
        return text(hop, row, column);
    case Qt::DecorationRole:
        return column == hopColumn ? icon(hop, row) : QVariant();
    case Qt::FontRole:
        if (column == routeColumn && !hop.route.empty())
            return monoItemFont(m_theme);
        return isLimit(hop, column) ? QVariant(strongItemFont()) : QVariant();
    case Qt::ForegroundRole:
        if (isEnd(row) && column <= routeColumn)
            return m_theme.colour(verdictColour(m_result.verdict));
        return hop.isLink || column == basisColumn ? QVariant(m_theme.colour(QStringLiteral("secondary"))) : QVariant();
    case Qt::TextAlignmentRole:
        return column >= mtuColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case idRole:
        return toQt(hop.element);
    default:
        return {};
    }
}

QVariant PathModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= mtuColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case hopColumn:
        return tr("Hop");
    case routeColumn:
        return tr("Route");
    case basisColumn:
        return tr("From", "the link that a route was learned over");
    case mtuColumn:
        return tr("MTU");
    default:
        return tr("Bandwidth");
    }
}

} // namespace isthmus
