// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/latencypanel.h"

#include "widgets/charts/latencychart.h"
#include "widgets/commands/document.h"
#include "widgets/panels/flowmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

LatencyPanel::LatencyPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new FlowModel(document, std::move(catalog), theme, this))
    , m_chart(new LatencyChart(theme, this))
    , m_tree(new QTreeView(this))
    , m_summary(makeLabel({}, "title", this))
    , m_path(new QPushButton(theme.icon(QStringLiteral("path")), tr("Show path"), this))
    , m_stack(new QStackedWidget(this)) {
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Round trips of the flows"));
    const int widths[] = {230, 110, 80, 140, 60};
    for (int column = 0; column < FlowModel::basisColumn; ++column) // the last one takes what is left
        m_tree->header()->resizeSection(column, widths[column]);

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    const int space = static_cast<int>(theme.number(QStringLiteral("space.m")));
    column->setContentsMargins(space, space, space, 0);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(m_chart, 1);
    column->addWidget(m_path, 0, Qt::AlignLeft);
    column->addSpacing(space);
    auto* splitter = makeSideBySide(side, m_tree, this);

    auto* empty = makeLabel(tr("This design states no flows. Add one in the inspector, with nothing selected, and its round trip is timed here."),
                            "secondary", this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        emit m_document.revealRequested(index.data(FlowModel::idRole).toString());
    });
    m_path->setToolTip(tr("Show the way of the selected flow on the canvas, there and back"));
    m_path->setEnabled(false);
    const auto current = [this] { return m_model->flowAt(m_tree->currentIndex()); };
    connect(m_path, &QPushButton::clicked, this, [this, current] { emit pathRequested(current()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, current] { m_path->setEnabled(!current().isEmpty()); });
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this, current](const QPoint& at) {
        if (current().isEmpty())
            return;
        QMenu menu(this);
        connect(menu.addAction(m_path->text()), &QAction::triggered, m_path, &QPushButton::click);
        menu.exec(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_chart, &LatencyChart::flowActivated, this, [this](const QString& id) {
        emit m_document.revealRequested(id);
    });
}

void LatencyPanel::setVerdicts(const FlowVerdicts& verdicts) {
    m_model->setVerdicts(verdicts);
}

void LatencyPanel::setFlows(const std::vector<FlowLatency>& flows) {
    // Every edit brings new figures: what was unfolded stays so.
    QSet<QString> open;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row, 0); m_tree->isExpanded(index))
            open.insert(index.data(FlowModel::idRole).toString());
    const bool first = m_model->rowCount() == 0;
    const QString selected = m_model->flowAt(m_tree->currentIndex());
    const int scrolled = m_tree->verticalScrollBar()->value();
    m_model->setFlows(flows);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_tree->setExpanded(index, (first && flows.size() == 1) || open.contains(index.data(FlowModel::idRole).toString()));
    }
    m_tree->verticalScrollBar()->setValue(scrolled);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row, 0); index.data(FlowModel::idRole).toString() == selected)
            m_tree->setCurrentIndex(index);
    m_path->setEnabled(m_tree->currentIndex().isValid());
    m_chart->setFlows(flows);
    m_stack->setCurrentIndex(flows.empty() ? 0 : 1);
    int late = 0;
    int unknown = 0;
    int limited = 0;
    for (const FlowLatency& flow : flows) {
        late += flow.meetsTarget.has_value() && !*flow.meetsTarget ? 1 : 0;
        unknown += flow.rttMs ? 0 : 1;
        limited += flow.limitMs ? 1 : 0;
    }
    if (late > 0)
        m_summary->setText(tr("Slower than their limit: %1 of %2 flows").arg(late).arg(flows.size()));
    else if (unknown > 0)
        m_summary->setText(tr("Round trip unknown: %1 of %2 flows").arg(unknown).arg(flows.size()));
    else
        m_summary->setText(limited > 0 ? tr("Every flow keeps its limit") : tr("No flow states a limit"));
}

} // namespace isthmus
