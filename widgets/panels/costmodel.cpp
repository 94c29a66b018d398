// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/costmodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QUrl>

#include <utility>

namespace isthmus {

CostModel::CostModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {}

void CostModel::setReport(const CostReport& report) {
    beginResetModel();
    m_report = report;
    endResetModel();
}

int CostModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_report.items.size() + m_report.unknown.size());
}

namespace {

/// A price may be a fraction of a cent: as many places as it has, at least two.
QString unitPrice(double usd) {
    QString text = QLocale().toString(usd, 'f', 6);
    const QString point = QLocale().decimalPoint();
    const qsizetype shortest = text.indexOf(point) + 3;
    while (text.size() > shortest && text.endsWith(QLocale().zeroDigit()))
        text.chop(1);
    return text;
}

QString shortSource(const std::string& source) {
    const QUrl url(toQt(source));
    return url.isValid() && !url.host().isEmpty() ? url.host() : toQt(source);
}

} // namespace

QVariant CostModel::known(const CostItem& item, int column, int role) const {
    if (role == sortRole) {
        switch (column) {
        case quantityColumn: return item.quantity;
        case unitPriceColumn: return item.unitPriceUsd;
        case monthColumn: return item.usdPerMonth;
        default: break;
        }
    }
    if (role == Qt::ToolTipRole)
        return tr("%1\n%2, as of %3\nConfidence: %4")
            .arg(coreText(item.what), toQt(item.source), toQt(item.asOf), toQt(item.confidence));
    if (role == Qt::FontRole && column == monthColumn)
        return strongItemFont();
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    switch (column) {
    case whatColumn: return coreText(item.what);
    case quantityColumn: return withUnit(item.quantity, coreText(item.unit));
    case unitPriceColumn: return unitPrice(item.unitPriceUsd);
    case monthColumn: return QLocale().toString(item.usdPerMonth, 'f', 2);
    case sourceColumn: return shortSource(item.source);
    case dateColumn: return toQt(item.asOf);
    default: return {};
    }
}

QVariant CostModel::missing(const UnknownCost& item, int column, int role) const {
    if (role == sortRole && (column == quantityColumn || column == unitPriceColumn || column == monthColumn))
        return -1.0;
    if (role == Qt::ToolTipRole)
        return tr("%1\nUnknown: %2").arg(coreText(item.what), coreText(item.why));
    if (role == Qt::ForegroundRole)
        return column == monthColumn ? m_theme.colour(QStringLiteral("warning"))
                                     : m_theme.colour(QStringLiteral("secondary"));
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    switch (column) {
    case whatColumn: return coreText(item.what);
    case monthColumn: return tr("unknown");
    case sourceColumn: return coreText(item.why);
    default: return {};
    }
}

QVariant CostModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isKnown = row < m_report.items.size();
    const UnknownCost* unknown = isKnown ? nullptr : &m_report.unknown[row - m_report.items.size()];
    const Id& subject = isKnown ? m_report.items[row].subject : unknown->subject;
    const std::string& payer = isKnown ? m_report.items[row].payer : unknown->payer;
    const int column = index.column();
    if (role == idRole)
        return toQt(subject);
    if (role == Qt::TextAlignmentRole && (column == quantityColumn || column == unitPriceColumn || column == monthColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && column == subjectColumn)
        return m_theme.icon(elementIcon(m_document.design(), *m_catalog, subject));
    if (role == Qt::DecorationRole && column == payerColumn)
        return providerIcon(m_theme, *m_catalog, payer);
    if (role == Qt::DisplayRole || role == sortRole) {
        if (column == subjectColumn)
            return elementTitle(m_document.design(), subject);
        if (column == payerColumn)
            return providerTitle(*m_catalog, payer);
    }
    return isKnown ? known(m_report.items[row], column, role) : missing(*unknown, column, role);
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == quantityColumn || section == unitPriceColumn || section == monthColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case subjectColumn: return tr("Element");
    case payerColumn: return tr("Paid to");
    case whatColumn: return tr("What");
    case quantityColumn: return tr("Quantity");
    case unitPriceColumn: return tr("USD each");
    case monthColumn: return tr("USD a month");
    case sourceColumn: return tr("Source");
    default: return tr("As of");
    }
}

} // namespace isthmus
