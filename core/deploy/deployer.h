// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/plan.h"
#include "deploy/profile.h"
#include "model/design.h"
#include "net/result.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace isthmus {

/// News of one operation while a plan runs. Carries no secret: the activation key never appears here.
struct OperationEvent {
    std::string operation;
    OperationState state = OperationState::pending;
    std::string providerState; ///< the provider's own word: "requested", "PENDING_KEY", "associating"
    std::string message;       ///< plain words; on failure the provider's own
    std::string owedBy;        ///< provider id of the side that must act next; empty: nobody
};

/// How one resource stands, as recorded and as the provider reports it.
struct ResourceStatus {
    Id subject;
    std::string provider;
    std::string type;       ///< "ec2:vpc", "networkconnectivity:transport"
    std::string resourceId; ///< the provider's id
    std::string state;      ///< the provider's own word; "gone" where it is not there
};

struct RunResult {
    bool ok = false;
    bool cancelled = false;
    int done = 0;
    int failed = 0;
    int skipped = 0; ///< depended on what failed
    std::vector<std::string> errors; ///< "ec2:CreateVpc vpc-a: VpcLimitExceeded: ..."
};

/// Plans, deploys and destroys designs against the clouds of one profile. Blocking; call it off the GUI thread.
class Deployer {
public:
    using Observer = std::function<void(const OperationEvent&)>; ///< called from worker threads, one at a time

    /// Opens the profile's state store; the error says why that fails.
    [[nodiscard]] static Result<std::unique_ptr<Deployer>> open(const Profile& profile,
                                                                std::shared_ptr<const Catalog> catalog);
    virtual ~Deployer() = default;

    /// What is missing between the recorded state and the design. Calls no API that changes anything.
    [[nodiscard]] virtual Result<Plan> plan(const Design& design) = 0;
    /// Everything recorded for this design, in the reverse order over all clouds.
    [[nodiscard]] virtual Result<Plan> planDestroy(const Design& design) = 0;
    /// Runs a plan; safe to repeat and to resume after a crash. `stop` ends it cleanly after the calls under way.
    [[nodiscard]] virtual RunResult run(const Design& design, const Plan& plan, const Observer& observer,
                                        std::stop_token stop) = 0;
    /// Recorded resources with their live states, asked from both sides.
    [[nodiscard]] virtual Result<std::vector<ResourceStatus>> status(const Design& design) = 0;
};

} // namespace isthmus
