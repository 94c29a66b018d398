// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "widgets/commands/mime.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace isthmus {

class PaletteModel;
class Theme;

/// What can be drawn, by provider; dragged onto the canvas, or placed with Enter.
class PalettePanel final : public QWidget {
    Q_OBJECT
public:
    PalettePanel(std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    /// Puts the cursor into the search field.
    void focusSearch();

signals:
    /// The user wants one of this kind on the canvas, without saying where.
    void placeRequested(const QString& kind);

private:
    void filter(const QString& text);
    void place(const QModelIndex& index);
    bool eventFilter(QObject* watched, QEvent* event) override;

    PaletteModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QTreeView* m_tree;
};

} // namespace isthmus
