// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "estimate/cost.h"
#include "estimate/latency.h"
#include "routes/bothways.h"
#include "rules/engine.h"
#include "widgets/commands/document.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace isthmus {

/// Everything that the window shows about the design as it is now.
struct Analysis {
    quint64 revision = 0;
    std::vector<Finding> findings;
    FindingSummary summary;
    CostReport cost;
    std::vector<FlowLatency> flows;
};

/// Lives on the worker thread with a copy of the design and keeps the verdicts up to date.
class AnalysisWorker final : public QObject {
    Q_OBJECT
public:
    AnalysisWorker(std::shared_ptr<const Catalog> catalog, std::string today);

public slots:
    void replace(const std::shared_ptr<isthmus::Design>& design, quint64 revision);
    void change(const std::shared_ptr<isthmus::Edit>& edit, quint64 revision);
    /// Follows the ways between two nodes from now on; two empty ids end that.
    void watch(const QString& from, const QString& to);

signals:
    void analysed(const std::shared_ptr<isthmus::Analysis>& analysis);
    void pathFound(const std::shared_ptr<isthmus::BothWays>& ways);
    void flowsJudged(const std::shared_ptr<isthmus::FlowVerdicts>& verdicts);

private:
    void publish();
    void route();
    void judgeFlows(quint64 round);

    std::shared_ptr<const Catalog> m_catalog;
    RuleEngine m_engine;
    Design m_design;
    quint64 m_revision = 0;
    bool m_publishing = false;
    std::optional<std::pair<Id, Id>> m_watched;
    std::unique_ptr<RouteModel> m_routes; ///< follows m_design; null: nobody has asked yet
    quint64 m_round = 0;                  ///< counts the starts of judging: an older one gives up
    std::shared_ptr<FlowVerdicts> m_verdicts;
};

/// Follows a document and tells findings, cost, latency and ways after every change; the window never waits for it.
/// What was asked for and is out of date by the time its turn comes is not computed any more.
class Analyser final : public QObject {
    Q_OBJECT
public:
    Analyser(Document& document, std::shared_ptr<const Catalog> catalog, QObject* parent = nullptr);
    ~Analyser() override;

    /// Whether the last verdict told belongs to the design as it is.
    [[nodiscard]] bool isCurrent() const { return m_told == m_revision; }
    /// The last verdict told, for a window that comes later; null before the first.
    [[nodiscard]] const std::shared_ptr<Analysis>& last() const { return m_last; }
    /// The last verdicts on flows; null before the first.
    [[nodiscard]] const std::shared_ptr<FlowVerdicts>& lastVerdicts() const { return m_lastVerdicts; }

    /// Tells the ways between two nodes through `pathFound`, now and after every change; two empty ids end that.
    void watchPath(const QString& from, const QString& to);

signals:
    void analysed(const std::shared_ptr<isthmus::Analysis>& analysis);
    void pathFound(const std::shared_ptr<isthmus::BothWays>& ways);
    void flowsJudged(const std::shared_ptr<isthmus::FlowVerdicts>& verdicts);
    void watchRequested(const QString& from, const QString& to);
    void replaceRequested(const std::shared_ptr<isthmus::Design>& design, quint64 revision);
    void changeRequested(const std::shared_ptr<isthmus::Edit>& edit, quint64 revision);

private:
    void follow(const ChangeSet& changes);

    Document& m_document;
    QThread m_thread;
    quint64 m_revision = 0;
    quint64 m_told = 0;
    std::shared_ptr<Analysis> m_last;
    std::shared_ptr<FlowVerdicts> m_lastVerdicts;
    std::pair<Id, Id> m_watched;
};

/// The Edit that brings another copy of the design to where `design` is, for what `changes` names; without notes and header.
[[nodiscard]] Edit mirrorOf(const Design& design, const ChangeSet& changes);
/// The same with what has no meaning: header, positions and views.
[[nodiscard]] Edit wholeMirrorOf(const Design& design, const ChangeSet& changes);

} // namespace isthmus
