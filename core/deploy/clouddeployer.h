// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/adapters.h"
#include "deploy/deployer.h"
#include "deploy/executor.h"
#include "deploy/performer.h"
#include "deploy/planner.h"
#include "deploy/state/statestore.h"

namespace isthmus {

/// Deploys to the clouds of a profile.
class CloudDeployer final : public Deployer {
public:
    CloudDeployer(Profile profile, std::shared_ptr<const Catalog> catalog, std::unique_ptr<StateStore> store);

    Result<Plan> plan(const Design& design, const PlanOptions& options) override;
    Result<Plan> planDestroy(const Design& design, const PlanOptions& options) override;
    Result<Plan> planRollback(const Design& design, const std::string& run) override;
    Result<Plan> planWithdraw(const Design& design, const std::vector<Id>& links) override;
    RunResult run(const Design& design, const Plan& plan, const Observer& observer, std::stop_token stop,
                  const RunOptions& options) override;
    std::optional<RunRecord> interrupted(const Design& design) override;
    Result<std::vector<ResourceStatus>> status(const Design& design) override;
    Result<std::vector<LinkStatus>> links(const Design& design) override;
    Result<DriftReport> drift(const Design& design) override;
    void ignoreDrift(const Design& design, const Drift& drift) override;
    Result<Plan> planRestore(const Design& design, const std::string& key) override;
    Result<Edit> adoptDrift(const Design& design, const std::string& key) override;
    Result<Discovery> discover(const std::vector<std::string>& providers, const std::vector<std::string>& regions,
                               const std::map<std::string, std::string>& accounts) override;
    Result<Id> checkKey(const Design& design, const Id& link, const std::string& key) const override;
    std::vector<JournalEntry> log(const Design& design) override { return m_store->journal(design.name()); }
    std::vector<RunRecord> runs(const Design& design) override { return m_store->runs(design.name()); }
    std::optional<Lease> lease(const Design& design) override { return m_store->lease(design.name()); }
    void onJournalLine(std::function<void(int line, bool written)> hook) override {
        m_store->setJournalHook(std::move(hook));
    }
    std::string statePlace() const override { return m_store->place(); }
    std::map<std::string, std::string> test() override;

private:
    [[nodiscard]] Performer::Setting setting(const Design& design, const Sides& sides) const;
    /// Providers whose operations are ours; empty: all.
    [[nodiscard]] std::set<std::string> actingOn(const std::string& side) const;
    /// Every recorded resource with its live state; the error says which provider cannot be reached.
    [[nodiscard]] Result<std::vector<Standing>> standingOf(Performer& performer,
                                                           const std::set<std::string>& acting) const;
    void learn(Standing& standing) const;
    void adoptLost(Performer& performer, Plan& plan);
    void addFacts(Plan& plan, const Design& design) const;
    void rehearse(const Steps& steps, Performer& performer, Plan& plan) const;
    [[nodiscard]] std::string unreachable(const Plan& plan) const;
    [[nodiscard]] Result<std::string, Lease> takeLease(const Design& design, const RunOptions& options,
                                                       const std::stop_token& stop);
    [[nodiscard]] Result<std::map<std::string, Step>> stepsFor(const Design& design, const Plan& plan) const;
    [[nodiscard]] RunResult carryOut(const Design& design, const Plan& plan, const Observer& observer,
                                     const std::stop_token& stop, const RunOptions& options, const std::string& lease);
    void explain(RunResult& result, const Design& design, Performer& performer) const;
    [[nodiscard]] std::vector<PendingLink> pendingLinks(const Design& design, const std::set<Id>& links,
                                                        Performer& performer) const;

    [[nodiscard]] LinkSide sideOf(const Design& design, const Recorded& row, const std::set<std::string>& acting) const;
    [[nodiscard]] std::vector<Drift> liveDrift(const Standing& standing, const std::vector<Recorded>& rows,
                                               std::vector<std::string>& notes) const;
    void addDrawnDrift(const Design& design, const std::vector<Recorded>& rows, DriftReport& report) const;
    [[nodiscard]] Result<std::vector<Drift>> driftsAtProvider(const Design& design, const std::string& key);
    void recordLive(const Design& design, const std::string& key, const std::vector<Drift>& drifts);

    Profile m_profile;
    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<StateStore> m_store;
    mutable Redactor m_redactor;
    mutable HttpClient m_http;
    Adapters m_adapters;
};

} // namespace isthmus
