// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "deploy/plan.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <vector>

namespace isthmus {

class Theme;

/// The operations of a plan, those of AWS in one column and those of the other side in the next, with their states.
class DeployModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { awsColumn, partnerColumn, stateColumn, timeColumn, detailColumn, columns };
    static constexpr int subjectRole = Qt::UserRole + 1;
    static constexpr int stateRole = Qt::UserRole + 2;

    DeployModel(std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    void setPlan(const Plan& plan);
    [[nodiscard]] const Plan& plan() const { return m_plan; }
    /// `nowMs`: milliseconds since the run began. Row of the operation, -1 where the plan does not have it.
    int apply(const OperationEvent& event, qint64 nowMs);
    /// Back to the state before a run.
    void resetStates();
    /// Tells the views that running times went on.
    void tick(qint64 nowMs);
    [[nodiscard]] int count(OperationState state) const;
    /// One sentence for each side that must act next; empty: nobody waits for anybody.
    [[nodiscard]] QStringList owed() const;
    [[nodiscard]] QString stateText(OperationState state) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Progress {
        OperationEvent event;
        qint64 startMs = -1;
        qint64 endMs = -1;
    };
    [[nodiscard]] QString text(const Operation& operation, const Progress& progress, int column) const;
    [[nodiscard]] QString time(const Operation& operation, const Progress& progress) const;
    [[nodiscard]] QVariant icon(OperationState state) const;
    [[nodiscard]] QString partners() const;

    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    Plan m_plan;
    std::vector<Progress> m_progress;
    QHash<QString, int> m_rows;
    qint64 m_nowMs = 0;
};

/// "1 min 20 s"
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace isthmus
