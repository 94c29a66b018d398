// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "estimate/latency.h"
#include "routes/bothways.h"

#include <QAbstractItemModel>

#include <QHash>

#include <memory>
#include <vector>

namespace isthmus {

class Document;
class Theme;

/// Flows with their round trips; below each the hops of its way.
class FlowModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { nameColumn, verdictColumn, rttColumn, rangeColumn, limitColumn, basisColumn, columns };
    static constexpr int idRole = Qt::UserRole + 1;

    FlowModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setFlows(const std::vector<FlowLatency>& flows);
    /// Whether the flows get through; a flow that is not named has no verdict yet.
    void setVerdicts(const FlowVerdicts& verdicts);
    /// The flow of a row, or of the hop that it is.
    [[nodiscard]] QString flowAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant flowData(const FlowLatency& flow, int column, int role) const;
    [[nodiscard]] QVariant verdictData(const FlowLatency& flow, int role) const;
    [[nodiscard]] QString flowText(const FlowLatency& flow, int column) const;
    [[nodiscard]] QVariant hopData(const LatencyHop& hop, int column, int role) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<FlowLatency> m_flows;
    QHash<QString, FlowVerdict> m_verdicts;
};

} // namespace isthmus
