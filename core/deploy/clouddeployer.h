// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/adapters.h"
#include "deploy/deployer.h"
#include "deploy/performer.h"
#include "deploy/statestore.h"
#include "deploy/steps.h"

namespace isthmus {

/// Deploys to the clouds for which the profile gives adapters.
class CloudDeployer final : public Deployer {
public:
    CloudDeployer(Profile profile, std::shared_ptr<const Catalog> catalog, std::unique_ptr<StateStore> store);

    Result<Plan> plan(const Design& design) override;
    Result<Plan> planDestroy(const Design& design) override;
    RunResult run(const Design& design, const Plan& plan, const Observer& observer, std::stop_token stop) override;
    Result<std::vector<ResourceStatus>> status(const Design& design) override;

private:
    struct Standing; ///< one recorded resource with its live state

    [[nodiscard]] Performer performer(const Design& design);
    [[nodiscard]] std::vector<Standing> standingOf(Performer& performer, const std::vector<Recorded>& rows) const;
    void planStep(const Step& step, const Standing* standing, Plan& plan) const;
    void adoptLost(const Design& design, Performer& performer, Plan& plan);

    Profile m_profile;
    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<StateStore> m_store;
    Redactor m_redactor;
    HttpClient m_http;
    Adapters m_adapters;
};

} // namespace isthmus
