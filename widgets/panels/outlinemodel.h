// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// The design as a tree. Keeps ids and titles only, in one flat array, so that 10,000 elements are cheap.
class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    static constexpr int idRole = Qt::UserRole + 1;  ///< element id; empty on a heading
    static constexpr int keyRole = Qt::UserRole + 2; ///< stable key of the row, for keeping it expanded
    static constexpr int searchRole = Qt::UserRole + 3;

    OutlineModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void rebuild();
    /// Tells the views about new names, where the change moved nothing. False: the tree must be rebuilt.
    [[nodiscard]] bool refresh(const ChangeSet& changes);
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    enum class Type { heading, provider, region, element };
    struct Entry {
        Type type = Type::heading;
        QString id;    ///< element, provider or region
        QString title; ///< of headings, providers and regions
        int parent = 0;
        int row = 0;
        std::vector<int> children;
    };
    int add(int parent, Type type, const QString& id, const QString& title = {});
    void addNode(int parent, const Node& node, int depth);
    [[nodiscard]] QString title(const Entry& entry) const;
    [[nodiscard]] QVariant decoration(const Entry& entry) const;
    [[nodiscard]] QString toolTip(const Entry& entry) const;
    [[nodiscard]] QString spoken(const Entry& entry) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<Entry> m_entries; ///< the first is the invisible root
    QHash<QString, int> m_byId;
};

} // namespace isthmus
