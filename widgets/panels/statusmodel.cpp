// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/statusmodel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <map>
#include <utility>

namespace isthmus {

namespace {

/// Google's ids are paths; their last part is the name that people know.
QString shortId(const std::string& id) { return toQt(id).section(QLatin1Char('/'), -1); }

} // namespace

StatusModel::StatusModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {}

void StatusModel::setStatus(const std::vector<ResourceStatus>& status) {
    beginResetModel();
    m_status = status;
    arrange();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, Lane::columns - 1);
}

int StatusModel::present() const {
    return static_cast<int>(std::count_if(m_status.begin(), m_status.end(),
                                          [](const ResourceStatus& one) { return one.state != "gone"; }));
}

void StatusModel::arrange() {
    m_rows.clear();
    std::map<Id, std::pair<std::vector<int>, std::vector<int>>> bySubject;
    std::vector<int> aws;
    std::vector<int> partner;
    for (std::size_t i = 0; i < m_status.size(); ++i) {
        auto& sides = bySubject[m_status[i].subject];
        (m_status[i].provider == "aws" ? sides.first : sides.second).push_back(static_cast<int>(i));
    }
    const auto pair = [this](const std::vector<int>& left, const std::vector<int>& right) {
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i)
            m_rows.push_back({i < left.size() ? left[i] : -1, i < right.size() ? right[i] : -1});
    };
    // What joins the sides comes first: it is what people look for.
    for (const auto& [subject, sides] : bySubject)
        if (!sides.first.empty() && !sides.second.empty())
            pair(sides.first, sides.second);
    for (std::size_t i = 0; i < m_status.size(); ++i) {
        const auto& sides = bySubject[m_status[i].subject];
        if (sides.first.empty() || sides.second.empty())
            (m_status[i].provider == "aws" ? aws : partner).push_back(static_cast<int>(i));
    }
    pair(aws, partner);
}

int StatusModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StatusModel::columnCount(const QModelIndex&) const { return Lane::columns; }

QVariant StatusModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int at = index.column() == Lane::aws ? row.aws : row.partner;
    if (at < 0)
        return {};
    const ResourceStatus& one = m_status[static_cast<std::size_t>(at)];
    const QString title = elementTitle(m_document.design(), one.subject);
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::DecorationRole: return m_theme.icon(elementIcon(m_document.design(), *m_catalog, one.subject));
    case Qt::ToolTipRole: return tr("%1\n%2\n%3").arg(title, toQt(one.type), toQt(one.resourceId));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(title, providerTitle(*m_catalog, one.provider), toQt(one.state));
    case Lane::subject: return toQt(one.subject);
    case Lane::provider: return toQt(one.provider);
    case Lane::detail: return toQt(one.type);
    case Lane::time: return shortId(one.resourceId);
    case Lane::state: return one.state == "gone" ? tr("gone") : toQt(one.state);
    case Lane::stateToken: return one.state == "gone" ? QStringLiteral("warning") : QStringLiteral("secondary");
    default: return {};
    }
}

QVariant StatusModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Lane::aws)
        return providerTitle(*m_catalog, "aws");
    QStringList titles;
    for (const ResourceStatus& one : m_status)
        if (one.provider != "aws" && !titles.contains(providerTitle(*m_catalog, one.provider)))
            titles.append(providerTitle(*m_catalog, one.provider));
    return titles.isEmpty() ? tr("Partner") : titles.join(QStringLiteral(", "));
}

} // namespace isthmus
