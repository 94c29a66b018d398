// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/edit.h"
#include "routes/bothways.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// Elements of one type as rows, by id; what the tables of flows and accounts share.
class ElementTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Ids in the order of the rows.
    [[nodiscard]] const std::vector<Id>& ids() const { return m_ids; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

signals:
    /// Why the last text was not taken; empty after one that was.
    void rejected(const QString& why);

protected:
    /// Takes these ids, or tells of new values where they are the same.
    void setIds(std::vector<Id> ids);

private:
    std::vector<Id> m_ids;
};

/// The flows of the design, edited in place; each committed cell is one Edit.
class FlowTableModel final : public ElementTableModel {
    Q_OBJECT
public:
    enum Column { idColumn, fromColumn, toColumn, mbpsColumn, volumeColumn, rttColumn, availabilityColumn, stayColumn, avoidColumn, columns };

    FlowTableModel(Document& document, Theme& theme, QObject* parent = nullptr);

    /// Reads the ids anew, or tells of new values where the ids are the same.
    void refresh();
    /// Whether the flows get through, for the mark before their ids.
    void setVerdicts(const FlowVerdicts& verdicts);

    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant verdictData(const Flow& flow, int role) const;
    [[nodiscard]] QString text(const Flow& flow, int column) const;
    /// Why not, or empty.
    [[nodiscard]] QString write(Flow& flow, int column, const QString& text) const;

    Document& m_document;
    Theme& m_theme;
    QHash<QString, FlowVerdict> m_verdicts;
};

/// The accounts of the design, edited in place.
class AccountTableModel final : public ElementTableModel {
    Q_OBJECT
public:
    enum Column { idColumn, providerColumn, identifierColumn, columns };

    AccountTableModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void refresh();

    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString complaint(const Account& account) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
};

} // namespace isthmus
