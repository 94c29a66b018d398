// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/costpanel.h"

#include "widgets/charts/costchart.h"
#include "widgets/commands/document.h"
#include "widgets/panels/costmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

namespace isthmus {

CostPanel::CostPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new CostModel(document, m_catalog, theme, this))
    , m_chart(new CostChart(theme, this))
    , m_tree(new QTreeView(this))
    , m_total(makeLabel({}, "page", this))
    , m_sides(makeLabel({}, "secondary", this))
    , m_note(makeLabel({}, "warning", this)) {
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(CostModel::sortRole);
    m_tree->setModel(proxy);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(CostModel::monthColumn, Qt::DescendingOrder);
    m_tree->setAccessibleName(tr("Items of the monthly cost"));
    m_tree->header()->setMinimumSectionSize(60);
    m_tree->header()->moveSection(CostModel::monthColumn, CostModel::quantityColumn); // in sight even in a narrow dock
    m_tree->viewport()->installEventFilter(this);

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    const int space = static_cast<int>(theme.number(QStringLiteral("space.m")));
    column->setContentsMargins(space, space, space, 0);
    column->setSpacing(static_cast<int>(theme.number(QStringLiteral("space.xs"))));
    m_note->setWordWrap(true);
    m_sides->setWordWrap(true);
    for (QLabel* label : {m_total, m_sides, m_note}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addWidget(m_chart, 1);
    m_chart->setMinimumHeight(90);

    auto* splitter = makeSideBySide(side, m_tree, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        emit m_document.revealRequested(index.data(CostModel::idRole).toString());
    });
    updateSummary();
}

bool CostPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void CostPanel::fitColumns() {
    // What a month costs is always in sight; source and date join it where there is room.
    const QFontMetrics metrics(m_theme.font(QStringLiteral("body")));
    const int digit = metrics.averageCharWidth();
    const int widths[] = {19 * digit, 17 * digit, 0, 13 * digit, 12 * digit, 14 * digit, 17 * digit, 13 * digit};
    int others = 0;
    for (const int column : {CostModel::subjectColumn, CostModel::payerColumn, CostModel::quantityColumn,
                             CostModel::unitPriceColumn, CostModel::monthColumn})
        others += widths[column];
    const int least = 20 * digit;
    int room = m_tree->viewport()->width() - others;
    const int proof = widths[CostModel::sourceColumn] + widths[CostModel::dateColumn];
    if (room >= least + proof)
        room -= proof;
    for (int column = 0; column < CostModel::columns; ++column)
        m_tree->header()->resizeSection(column, column == CostModel::whatColumn ? std::max(least, room) : widths[column]);
}

void CostPanel::setReport(const CostReport& report) {
    // Every edit brings a new report: the list stays where it was being read.
    const int scrolled = m_tree->verticalScrollBar()->value();
    m_report = report;
    m_model->setReport(report);
    m_tree->verticalScrollBar()->setValue(scrolled);
    QHash<QString, QString> titles;
    for (const CostItem& item : report.items)
        titles.insert(toQt(item.payer), providerTitle(*m_catalog, item.payer));
    m_chart->setReport(report, titles);
    updateSummary();
}

void CostPanel::updateSummary() {
    m_total->setText(tr("%1 a month").arg(money(m_report.totalUsdPerMonth)));
    std::map<std::string, double> sides;
    for (const CostItem& item : m_report.items)
        sides[item.payer] += item.usdPerMonth;
    QStringList parts;
    for (const auto& [payer, usd] : sides)
        // A line may break between the payers, not within one.
        parts.append(tr("%1 %2").arg(providerTitle(*m_catalog, payer), money(usd)).replace(QLatin1Char(' '), QChar::Nbsp));
    m_sides->setText(m_report.items.empty() ? tr("Nothing in this design has a known price.")
                                            : tr("List prices, %1 h: %2")
                                                  .arg(static_cast<int>(hoursPerMonth))
                                                  .arg(parts.join(QStringLiteral(" · "))));
    m_note->setVisible(!m_report.unknown.empty());
    m_note->setText(tr("Cost unknown, not in the sum: %1").arg(m_report.unknown.size()));
}

} // namespace isthmus
