// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/daytwo.h"
#include "deploy/discovery.h"
#include "deploy/drift.h"
#include "deploy/plan.h"
#include "deploy/profile.h"
#include "deploy/state/records.h"
#include "model/design.h"
#include "net/result.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isthmus {

/// How far a run is.
struct RunProgress {
    int over = 0; ///< operations that have ended, in whatever way
    int total = 0;
    std::optional<std::chrono::seconds> left; ///< empty: no duration in the plan is known
};

/// News of one operation while a plan runs. Carries no secret: the activation key never appears here.
struct OperationEvent {
    std::string operation;
    OperationState state = OperationState::pending;
    std::string providerState; ///< the provider's own word: "requested", "PENDING_KEY", "associating"
    std::string message;       ///< plain words; on failure the provider's own
    std::string owedBy;        ///< provider id of the side that must act next; empty: nobody
    RunProgress progress{};
};

/// How one resource stands, as recorded and as the provider reports it.
struct ResourceStatus {
    Id subject;
    std::string provider;
    std::string type;       ///< "ec2:vpc", "networkconnectivity:transport"
    std::string resourceId; ///< the provider's id
    std::string state;      ///< the provider's own word; "gone" where it is not there
    std::string key{};      ///< of the resource, unique in the design
};

/// What one side says about something that failed.
struct SideWords {
    std::string provider;
    std::string key; ///< of the resource
    std::string state;
    std::string message;
};

/// One operation that failed, and who has to do something about it.
struct FailedStep {
    std::string operation;
    Id subject;
    std::string owedBy; ///< provider id of the side whose step failed
    std::string providerState;
    std::string message;          ///< the provider's own words
    std::vector<SideWords> sides; ///< of an interconnect: what each side shows of its end
};

struct RunResult {
    bool ok = false; ///< all that this run could do is done; what waits for the other side's team is no failure
    bool cancelled = false;
    int done = 0;
    int failed = 0;
    int skipped = 0;                 ///< depended on what failed
    std::vector<std::string> errors; ///< "ec2:CreateVpc vpc-a: VpcLimitExceeded: ..."
    int pending = 0;                 ///< wait for the other side's team
    std::vector<FailedStep> failures{};
    std::vector<PendingLink> pendingLinks{};
    std::string run{};             ///< id in the journal; empty: nothing was begun
    std::optional<Lease> heldBy{}; ///< who works on the design, where that is why nothing was begun
    bool unreachable = false;      ///< a provider did not answer
};

/// What the other team needs. Show it once, and keep it nowhere but in memory or a keychain.
struct HandOver {
    Id link;
    std::string from; ///< provider id of the side that minted the key
    std::string to;   ///< provider id of the side that redeems it
    std::string key;
};

/// Whose operations a plan holds.
struct PlanOptions {
    std::string side; ///< provider id: the others belong to another team; empty: all whose credentials the profile has
    bool rehearse = false; ///< ask the providers whether they would take the calls, where they have a dry run
};

struct RunOptions {
    std::string side;               ///< as the plan was made
    std::map<Id, std::string> keys; ///< activation keys from the other team, by link; checked before they are used
    std::function<void(const HandOver&)> handOver; ///< called once for each key that the other team needs
    std::chrono::seconds waitForLease{0};          ///< how long to wait while somebody else works on the design
    bool takeOver = false;                         ///< take the lease though its holder seems to live
    unsigned mostOperations = 0; ///< under way at the same time; 0: as many as the providers' APIs take
    std::string kind = "apply";  ///< "apply", "destroy", "rollback": for the journal
};

/// Plans, deploys and destroys designs against the clouds of one profile. Blocking; call it off the GUI thread.
class Deployer {
public:
    using Observer = std::function<void(const OperationEvent&)>; ///< called from worker threads, one at a time

    /// Opens the profile's state store; the error says why that fails.
    [[nodiscard]] static Result<std::unique_ptr<Deployer>> open(const Profile& profile,
                                                                std::shared_ptr<const Catalog> catalog);
    virtual ~Deployer() = default;

    /// What is missing between the recorded state, what the providers report and the design. Calls no API that changes
    /// anything.
    [[nodiscard]] virtual Result<Plan> plan(const Design& design, const PlanOptions& options) = 0;
    [[nodiscard]] Result<Plan> plan(const Design& design) { return plan(design, PlanOptions{}); }
    /// Everything recorded for this design, in the reverse order over all clouds.
    [[nodiscard]] virtual Result<Plan> planDestroy(const Design& design, const PlanOptions& options) = 0;
    [[nodiscard]] Result<Plan> planDestroy(const Design& design) { return planDestroy(design, PlanOptions{}); }
    /// What undoes a run: takes away what it made, changes back what it changed.
    [[nodiscard]] virtual Result<Plan> planRollback(const Design& design, const std::string& run) = 0;
    /// Takes this side's ends of some interconnects away, as when the other side's team did not act in time.
    [[nodiscard]] virtual Result<Plan> planWithdraw(const Design& design, const std::vector<Id>& links) = 0;
    /// Runs a plan; safe to repeat and to resume after a crash. `stop` ends it cleanly after the calls under way.
    [[nodiscard]] virtual RunResult run(const Design& design, const Plan& plan, const Observer& observer,
                                        std::stop_token stop, const RunOptions& options) = 0;
    [[nodiscard]] RunResult run(const Design& design, const Plan& plan, const Observer& observer,
                                std::stop_token stop) {
        RunOptions options;
        options.kind = plan.destroy ? "destroy" : "apply";
        return run(design, plan, observer, std::move(stop), options);
    }
    /// The last run, when it did not come to its end.
    [[nodiscard]] virtual std::optional<RunRecord> interrupted(const Design& design) = 0;

    /// Recorded resources with their live states, asked from both sides.
    [[nodiscard]] virtual Result<std::vector<ResourceStatus>> status(const Design& design) = 0;
    /// Every interconnect that is recorded, with what each side says about it.
    [[nodiscard]] virtual Result<std::vector<LinkStatus>> links(const Design& design) = 0;
    /// Drawn, recorded and live, compared member by member.
    [[nodiscard]] virtual Result<DriftReport> drift(const Design& design) = 0;
    /// Hear no more of a difference until it becomes another one.
    virtual void ignoreDrift(const Design& design, const Drift& drift) = 0;
    /// The record is made to say what the provider shows of a resource; the plan then brings back what is drawn.
    [[nodiscard]] virtual Result<Plan> planRestore(const Design& design, const std::string& key) = 0;
    /// Takes the live values of a resource into the record, and gives the edit that draws them. The error says what of
    /// them cannot be drawn; nothing is recorded then.
    [[nodiscard]] virtual Result<Edit> adoptDrift(const Design& design, const std::string& key) = 0;

    /// What runs in the clouds of the profile, as a design; reads only. Both lists empty: all providers of the profile,
    /// and the regions in which an interconnect can end. `accounts`: project, subscription or compartment by provider
    /// id.
    [[nodiscard]] virtual Result<Discovery> discover(const std::vector<std::string>& providers,
                                                     const std::vector<std::string>& regions,
                                                     const std::map<std::string, std::string>& accounts) = 0;

    /// Checks a key against the drawn link; the error quotes nothing of it. `link` empty: finds the one link it fits.
    [[nodiscard]] virtual Result<Id> checkKey(const Design& design, const Id& link, const std::string& key) const = 0;
    /// The journal of a design, oldest first.
    [[nodiscard]] virtual std::vector<JournalEntry> log(const Design& design) = 0;
    [[nodiscard]] virtual std::vector<RunRecord> runs(const Design& design) = 0;
    /// Who works on the design at the moment.
    [[nodiscard]] virtual std::optional<Lease> lease(const Design& design) = 0;
    /// Calls `hook` before and after each line of the journal that this object writes, with the number of the line.
    virtual void onJournalLine(std::function<void(int line, bool written)> hook) = 0;
    /// Where the state is kept, without a password.
    [[nodiscard]] virtual std::string statePlace() const = 0;
    /// Whether each provider of the profile answers and takes its credentials; by provider id, empty: it does.
    [[nodiscard]] virtual std::map<std::string, std::string> test() = 0;
};

} // namespace isthmus
