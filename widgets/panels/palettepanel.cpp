// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/palettepanel.h"

#include "widgets/panels/palettemodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

PalettePanel::PalettePanel(std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(new PaletteModel(std::move(catalog), theme, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_search(makeSearchField(theme, tr("Search what to draw"), this))
    , m_tree(new QTreeView(this)) {
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterRole(PaletteModel::searchRole);

    m_tree->setModel(m_proxy);
    m_tree->setHeaderHidden(true);
    keepRowHeights(*m_tree);
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(static_cast<int>(theme.number(QStringLiteral("space.l"))));
    m_tree->setAccessibleName(tr("Kinds of elements"));
    m_tree->setAccessibleDescription(tr("Drag one onto the canvas, or press Enter to place it."));
    m_tree->expandAll();
    m_search->installEventFilter(this);

    layOutBelowSearch(*this, theme, m_search, m_tree);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_tree, &QTreeView::activated, this, &PalettePanel::place);
}

void PalettePanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::filter(const QString& text) {
    // Each word may stand anywhere: "aws gate" finds the gateways of AWS.
    QString pattern;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        pattern += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
    m_proxy->setFilterRegularExpression(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
    m_tree->expandAll();
    if (text.isEmpty() || m_proxy->rowCount() == 0)
        return;
    m_tree->setCurrentIndex(m_proxy->index(0, 0, m_proxy->index(0, 0)));
}

void PalettePanel::place(const QModelIndex& index) {
    const QString kind = index.data(PaletteModel::kindRole).toString();
    if (!kind.isEmpty())
        emit placeRequested(kind);
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            place(m_tree->currentIndex());
            return true;
        }
        if (key == Qt::Key_Down) {
            m_tree->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace isthmus
