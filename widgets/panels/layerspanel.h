// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "widgets/commands/layers.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace isthmus {

class Document;
class Theme;

/// Layers by provider, region, kind and state, each shown, dimmed or hidden; below them the bookmarks of the drawing.
class LayersPanel final : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it.
    LayersPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    ~LayersPanel() override;

    [[nodiscard]] const LayerChoice& choice() const { return m_choice; }
    void setChoice(const LayerChoice& choice);
    /// What the choice leaves out and dims now, for the line below.
    void setEffect(const LayerEffect& effect);
    /// Lets the user write over the bookmark's name.
    void editBookmark(const QString& name);

public slots:
    void showAll();
    /// Hides all other layers of the group of the current one.
    void showOnlyCurrent();
    /// Shown, dimmed, hidden, shown.
    void cycleCurrent();

signals:
    void choiceChanged(const isthmus::LayerChoice& choice);
    void bookmarkWanted();
    void bookmarkChosen(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildTree();
    void buildBookmarks();
    void fill();
    void fillLayers();
    void fillBookmarks();
    void showState(QStandardItem& item);
    void cycle(const QModelIndex& index);
    void rename(QListWidgetItem* item);
    void removeBookmark();
    [[nodiscard]] QString titleOf(const Layer& layer) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    LayerChoice m_choice;
    std::vector<Layer> m_layers;
    QStandardItemModel* m_model;
    QTreeView* m_tree;
    QLabel* m_summary;
    QPushButton* m_all;
    QListWidget* m_bookmarks;
    QPushButton* m_remove;
    QTimer m_refill;
};

} // namespace isthmus
