// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/edit.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace isthmus {

class Document;
class OutlineModel;
class Theme;

/// The design as a tree: provider, region, network, subnet; then links and flows. Selects both ways.
class OutlinePanel final : public QWidget {
    Q_OBJECT
public:
    OutlinePanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

private:
    void onChanged(const ChangeSet& changes);
    void rebuild();
    void selectionFromTree();
    void selectionToTree();
    void filter(const QString& text);

    Document& m_document;
    OutlineModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QTreeView* m_tree;
    QTimer m_rebuild;
    bool m_syncing = false;
};

} // namespace isthmus
