// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/outlinepanel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/outlinemodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int rebuildDelayMs = 40;

void forEachRow(const QAbstractItemModel& model, const QModelIndex& parent, const auto& visit) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        if (model.rowCount(index) > 0)
            forEachRow(model, index, visit);
    }
}

} // namespace

OutlinePanel::OutlinePanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new OutlineModel(document, std::move(catalog), theme, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_search(makeSearchField(theme, tr("Filter the outline"), this))
    , m_tree(new QTreeView(this)) {
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterRole(OutlineModel::searchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_proxy);
    m_tree->setHeaderHidden(true);
    keepRowHeights(*m_tree);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setIndentation(static_cast<int>(theme.number(QStringLiteral("space.l"))));
    m_tree->setAccessibleName(tr("Outline of the design"));
    m_tree->expandToDepth(2);

    layOutBelowSearch(*this, theme, m_search, m_tree);

    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(rebuildDelayMs);
    connect(&m_rebuild, &QTimer::timeout, this, &OutlinePanel::rebuild);
    connect(&document, &Document::changed, this, &OutlinePanel::onChanged);
    connect(&document, &Document::reset, this, [this] {
        m_rebuild.stop();
        m_model->rebuild();
        m_tree->expandToDepth(2);
    });
    connect(&document, &Document::selectionChanged, this, &OutlinePanel::selectionToTree);
    connect(&theme, &Theme::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
    connect(m_search, &QLineEdit::textChanged, this, &OutlinePanel::filter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePanel::selectionFromTree);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const QString id = index.data(OutlineModel::idRole).toString();
        if (!id.isEmpty())
            emit m_document.revealRequested(id);
    });
}

void OutlinePanel::onChanged(const ChangeSet& changes) {
    if (!changes.touchesMeaning())
        return;
    if (m_rebuild.isActive() || !m_model->refresh(changes))
        m_rebuild.start();
}

void OutlinePanel::rebuild() {
    QSet<QString> closed;
    forEachRow(*m_proxy, {}, [&](const QModelIndex& index) {
        if (m_proxy->rowCount(index) > 0 && !m_tree->isExpanded(index))
            closed.insert(index.data(OutlineModel::keyRole).toString());
    });
    m_syncing = true;
    m_model->rebuild();
    forEachRow(*m_proxy, {}, [&](const QModelIndex& index) {
        if (m_proxy->rowCount(index) > 0 && !closed.contains(index.data(OutlineModel::keyRole).toString()))
            m_tree->setExpanded(index, true);
    });
    m_syncing = false;
    selectionToTree();
}

void OutlinePanel::selectionFromTree() {
    if (m_syncing)
        return;
    QSet<QString> ids;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedIndexes())
        ids.insert(index.data(OutlineModel::idRole).toString());
    ids.remove(QString());
    m_syncing = true;
    m_document.setSelection(ids);
    m_syncing = false;
}

void OutlinePanel::selectionToTree() {
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection selection;
    QModelIndex last;
    for (const QString& id : m_document.selection()) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(id));
        if (!index.isValid())
            continue;
        selection.append(QItemSelectionRange(index));
        last = index;
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (last.isValid() && m_document.selection().size() == 1) {
        m_tree->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(last);
    }
    m_syncing = false;
}

void OutlinePanel::filter(const QString& text) {
    m_syncing = true; // what is filtered away stays selected
    m_proxy->setFilterFixedString(text);
    if (!text.isEmpty())
        m_tree->expandAll();
    m_syncing = false;
    selectionToTree();
}

} // namespace isthmus
