// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/linksmodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace isthmus {

namespace {

const char* token(Phase phase) {
    switch (phase) {
    case Phase::ready:
        return "success";
    case Phase::failed:
        return "error";
    case Phase::gone:
    case Phase::leaving:
        return "warning";
    case Phase::waiting:
        break;
    }
    return "warning";
}

} // namespace

LinksModel::LinksModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme) {}

void LinksModel::setLinks(const std::vector<LinkStatus>& links) {
    beginResetModel();
    m_links = links;
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, Lane::columns - 1);
}

const LinkSide* LinksModel::side(const LinkStatus& link, int lane) const {
    // Two sides of which neither is AWS stand in their order.
    const bool hasAws =
        !link.sides.empty() && (link.sides.front().provider == "aws" || link.sides.back().provider == "aws");
    for (std::size_t i = 0; i < link.sides.size(); ++i) {
        const int at = hasAws ? (link.sides[i].provider == "aws" ? Lane::aws : Lane::partner) : static_cast<int>(i);
        if (at == lane)
            return &link.sides[i];
    }
    return nullptr;
}

QString LinksModel::step(int row) const {
    const LinkStatus& one = link(row);
    QStringList words;
    if (!one.step.empty())
        words.append(coreText(one.step));
    for (const std::string& difference : one.differences)
        words.append(coreText(difference));
    for (const std::string& sentence : one.notices)
        words.append(toQt(sentence));
    if (one.pending) {
        const QLocale locale;
        const auto local = [&locale](const std::string& at) {
            return locale.toString(QDateTime::fromString(toQt(at), Qt::ISODateWithMs).toLocalTime(),
                                   QLocale::ShortFormat);
        };
        const QString owed = providerTitle(*m_catalog, one.pending->owedBy);
        const QString since = local(one.pending->since);
        if (one.pending->deadline.empty())
            words.append(tr("Waits for %1 since %2.").arg(owed, since));
        else if (one.pending->overdue)
            words.append(
                tr("Waits for %1 since %2; its time was over at %3.").arg(owed, since, local(one.pending->deadline)));
        else
            words.append(tr("Waits for %1 since %2; either provider may delete it after %3.")
                             .arg(owed, since, local(one.pending->deadline)));
    }
    return words.join(QLatin1Char(' '));
}

QString LinksModel::message(const LinkStatus& link, const LinkSide& side) const {
    if (!side.error.empty())
        return coreText(side.error);
    QStringList facts;
    const EndReport& report = side.report;
    if (!report.bgp.empty())
        facts.append(tr("BGP %1").arg(toQt(report.bgp)));
    if (!report.macsec.empty())
        facts.append(tr("MACsec %1").arg(toQt(report.macsec)));
    if (!report.bandwidth.empty())
        facts.append(toQt(report.bandwidth));
    if (!report.inUse.empty())
        facts.append(tr("%1 in use").arg(toQt(report.inUse)));
    QStringList lines;
    if (!facts.isEmpty())
        lines.append(facts.join(QStringLiteral("  ·  ")));
    if (!report.message.empty())
        lines.append(toQt(report.message));
    if (!link.owedBy.empty() && link.owedBy == side.provider && !link.step.empty())
        lines.append(tr("Next step: %1").arg(coreText(link.step)));
    return lines.join(QLatin1Char('\n'));
}

int LinksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_links.size());
}

int LinksModel::columnCount(const QModelIndex&) const {
    return Lane::columns;
}

QVariant LinksModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const LinkStatus& one = link(index.row());
    if (role == Lane::subject)
        return toQt(one.link);
    const LinkSide* end = side(one, index.column());
    if (end == nullptr)
        return {};
    const QString title = elementTitle(m_document.design(), one.link);
    switch (role) {
    case Qt::DisplayRole:
        return title.isEmpty() ? toQt(one.title) : title;
    case Qt::DecorationRole:
        return m_theme.icon(elementIcon(m_document.design(), *m_catalog, one.link));
    case Qt::ToolTipRole:
        return QStringList{toQt(end->resourceId), step(index.row())}.join(QLatin1Char('\n')).trimmed();
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(title, providerTitle(*m_catalog, end->provider), toQt(end->report.word));
    case Lane::provider:
        return toQt(end->provider);
    case Lane::detail:
        return toQt(end->resourceId).section(QLatin1Char('/'), -1);
    case Lane::time:
        return regionTitle(*m_catalog, end->provider, end->region);
    case Lane::state:
        return end->error.empty() ? toQt(end->report.word) : tr("not asked");
    case Lane::stateToken:
        return QString::fromLatin1(end->error.empty() ? token(end->phase) : "secondary");
    case Lane::message:
        return message(one, *end);
    case Lane::messageToken:
        return QStringLiteral("secondary");
    default:
        return {};
    }
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    QStringList titles;
    for (const LinkStatus& one : m_links)
        if (const LinkSide* end = side(one, section); end != nullptr)
            if (const QString title = providerTitle(*m_catalog, end->provider); !titles.contains(title))
                titles.append(title);
    return titles.isEmpty() ? tr("Interconnects") : tr("Interconnects: %1").arg(titles.join(QStringLiteral(", ")));
}

} // namespace isthmus
