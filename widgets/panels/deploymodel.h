// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "deploy/plan.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QStringList>

#include <memory>
#include <vector>

namespace isthmus {

class Theme;

/// The operations of a plan in their order, those of AWS in one lane and those of the other side in the next, with
/// their states as a run goes on.
class DeployModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// How much longer a run usually takes.
    struct Remaining {
        qint64 seconds = 0;
        bool isComplete = true; ///< false: for some step it is not known how long it takes
    };

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
    /// The longest chain of what is still to do, by the times that it typically takes in the real clouds.
    [[nodiscard]] Remaining remaining() const;
    [[nodiscard]] static QString stateText(OperationState state);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Progress {
        OperationEvent event;
        qint64 startMs = -1;
        qint64 endMs = -1;
    };
    [[nodiscard]] QString time(const Operation& operation, const Progress& progress) const;
    [[nodiscard]] QString detail(const Operation& operation) const;
    [[nodiscard]] QString toolTip(const Operation& operation, const Progress& progress) const;
    [[nodiscard]] QIcon icon(const std::pair<const char*, const char*>& look) const;
    [[nodiscard]] QString message(const Operation& operation, const Progress& progress) const;

    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    Plan m_plan;
    std::vector<Progress> m_progress;
    QHash<QString, int> m_rows;
    QStringList m_partners; ///< titles of the sides that are not AWS
    qint64 m_nowMs = 0;
};

/// "1 min 20 s"
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace isthmus
