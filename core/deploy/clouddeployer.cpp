// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/clouddeployer.h"

#include "deploy/resourcetypes.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <thread>

namespace isthmus {

namespace {

constexpr unsigned threadCount = 8;

HttpOptions optionsFor(const Profile& profile) {
    HttpOptions options;
    options.userAgent = "isthmus/0.1";
    if (profile.sandbox) {
        options.firstDelay = std::chrono::milliseconds(50);
        options.longestDelay = std::chrono::seconds(1);
    }
    return options;
}

Patience patienceFor(const Profile& profile) {
    Patience patience;
    if (profile.sandbox) {
        patience.interval = std::chrono::milliseconds(100);
        patience.longest = std::chrono::minutes(10);
        patience.retries = 30;
    }
    return patience;
}

Operation removeOperation(const Recorded& row, const std::string& reason) {
    const ResourceType* type = resourceType(row.type);
    Operation operation;
    operation.id = "remove:" + row.key;
    operation.action = Action::remove;
    operation.subject = row.subject;
    operation.provider = row.provider;
    operation.account = row.account;
    operation.region = row.region;
    operation.api = type == nullptr ? "" : type->removeApi;
    operation.title = std::string(type == nullptr ? "Delete" : type->removing) + " " + row.key;
    operation.reason = reason;
    return operation;
}

/// Removals in an order in which nothing goes before what uses it. Parts that go with their holder have none of their own.
std::vector<Operation> removalsOf(const std::vector<Recorded>& rows, const std::string& reason) {
    std::set<std::string> keys;
    for (const Recorded& row : rows)
        keys.insert(row.key);
    std::vector<const Recorded*> own;
    for (const Recorded& row : rows)
        if (!isPartOfAnother(row.type) || row.uses.empty() || !keys.contains(row.uses.front()))
            own.push_back(&row);
    std::vector<Operation> sorted;
    std::set<std::string> placed;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Recorded* row : own) {
            Operation operation = removeOperation(*row, reason);
            bool ready = !placed.contains(row->key);
            for (const Recorded* user : own) {
                if (std::find(user->uses.begin(), user->uses.end(), row->key) == user->uses.end())
                    continue;
                operation.dependsOn.push_back("remove:" + user->key);
                ready = ready && placed.contains(user->key);
            }
            if (!ready)
                continue;
            placed.insert(row->key);
            sorted.push_back(std::move(operation));
            moved = true;
        }
    }
    return sorted;
}

/// Without the members that only say how it was drawn, so that a new title is not taken for a change.
Json comparable(const std::string& want) {
    Json json = Json::parse(want, nullptr, false);
    if (json.is_object())
        for (const char* member : {"tags", "keep"})
            json.erase(member);
    return json;
}

void dropMissingNeeds(Plan& plan) {
    std::set<std::string> ids;
    for (const Operation& operation : plan.operations)
        ids.insert(operation.id);
    for (Operation& operation : plan.operations)
        std::erase_if(operation.dependsOn, [&](const std::string& id) { return !ids.contains(id); });
}

} // namespace

struct CloudDeployer::Standing {
    Recorded recorded;
    std::optional<LiveState> live; ///< empty: the provider could not be asked
    std::string error;
};

CloudDeployer::CloudDeployer(Profile profile, std::shared_ptr<const Catalog> catalog, std::unique_ptr<StateStore> store)
    : m_profile(std::move(profile)), m_catalog(std::move(catalog)), m_store(std::move(store)), m_http(optionsFor(m_profile)),
      m_adapters(m_profile, m_http, m_redactor) {}

Result<std::unique_ptr<Deployer>> Deployer::open(const Profile& profile, std::shared_ptr<const Catalog> catalog) {
    Result<std::unique_ptr<StateStore>> store = StateStore::open(profile.state);
    if (!store)
        return store.error();
    return std::unique_ptr<Deployer>(std::make_unique<CloudDeployer>(profile, std::move(catalog), *std::move(store)));
}

Performer CloudDeployer::performer(const Design& design) {
    return {*m_store, m_adapters.all(), design.name(), patienceFor(m_profile)};
}

std::vector<CloudDeployer::Standing> CloudDeployer::standingOf(Performer& performer, const std::vector<Recorded>& rows) const {
    std::vector<Standing> out(rows.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < rows.size(); i = next++) {
            out[i].recorded = rows[i];
            ApiResult<LiveState> live = performer.state(rows[i]);
            if (live)
                out[i].live = *live;
            else
                out[i].error = live.error().toString();
        }
    };
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < std::min<std::size_t>(threadCount, rows.size()); ++i)
        workers.emplace_back(work);
    workers.clear(); // joins
    return out;
}

void CloudDeployer::planStep(const Step& step, const Standing* standing, Plan& plan) const {
    Operation operation = step.operation;
    const bool wait = operation.action == Action::wait;
    if (standing == nullptr) {
        plan.operations.push_back(std::move(operation));
        return;
    }
    if (!standing->live) {
        plan.notes.push_back(step.key + " could not be asked for (" + standing->error +
                             "), so the plan takes it as it was recorded.");
        return;
    }
    const LiveState& live = *standing->live;
    if (live.phase == Phase::gone || live.neverMade) {
        operation.reason = "was made, and is gone at the provider";
        plan.operations.push_back(std::move(operation));
    } else if (live.phase == Phase::failed) {
        if (!wait)
            plan.notes.push_back(step.key + " has failed at the provider (" + live.word + "). " +
                                 (live.message.empty() ? "Destroy the design and deploy it again." : live.message));
    } else if (live.phase == Phase::leaving) {
        if (!wait)
            plan.notes.push_back(step.key + " is just being removed. Wait until that is over and plan again.");
    } else if (wait) {
        if (live.phase != Phase::ready)
            plan.operations.push_back(std::move(operation));
    } else if (live.phase == Phase::waiting && !(step.builtOnEarly && live.exists)) {
        operation.action = Action::wait;
        operation.reason = "asked for, and not ready yet (" + live.word + ")";
        plan.operations.push_back(std::move(operation));
    } else if (const Json before = comparable(standing->recorded.want), now = comparable(step.want.dump()); before != now) {
        if (!canUpdate(step.type) || fixedPart(step.type, before) != fixedPart(step.type, now)) {
            plan.notes.push_back(step.key + " is drawn otherwise than it was made, and cannot be changed in place. Destroy "
                                            "the design and deploy it again, or draw it as it was.");
            return;
        }
        operation.id = "update:" + step.key;
        operation.action = Action::update;
        operation.api = resourceType(step.type)->updateApi;
        operation.title = "Change " + step.key;
        operation.reason = "drawn otherwise than it was made";
        plan.operations.push_back(std::move(operation));
    }
}

Result<Plan> CloudDeployer::plan(const Design& design) {
    const Result<Steps> steps = stepsOf(design, *m_catalog);
    if (!steps)
        return steps.error();
    Plan plan;
    plan.design = design.name();
    plan.notes = steps->notes;
    Performer asker = performer(design);
    const std::vector<Standing> standing = standingOf(asker, m_store->resources(design.name()));
    std::map<std::string, const Standing*> byKey;
    for (const Standing& entry : standing)
        byKey[entry.recorded.key] = &entry;
    std::set<std::string> drawn;
    for (const Step& step : steps->list) {
        drawn.insert(step.key);
        const auto found = byKey.find(step.key);
        planStep(step, found == byKey.end() ? nullptr : found->second, plan);
    }
    std::vector<Recorded> left;
    for (const Standing& entry : standing)
        if (!drawn.contains(entry.recorded.key))
            left.push_back(entry.recorded);
    for (Operation& operation : removalsOf(left, "no longer drawn"))
        plan.operations.push_back(std::move(operation));
    dropMissingNeeds(plan);
    return plan;
}

/// Calls whose answers were lost left a token behind: what they made is found now and goes with the rest.
void CloudDeployer::adoptLost(const Design& design, Performer& performer, Plan& plan) {
    const std::vector<std::string> open = m_store->openOperations(design.name());
    if (open.empty())
        return;
    const Result<Steps> steps = stepsOf(design, *m_catalog);
    if (!steps)
        return;
    for (const Step& step : steps->list) {
        const bool lost = std::find(open.begin(), open.end(), "create:" + step.key) != open.end();
        if (!lost || step.operation.action != Action::create || m_store->resource(design.name(), step.key))
            continue;
        const ApiResult<bool> found = performer.adopt(step);
        if (!found)
            plan.notes.push_back(step.key + ": a call for it had no answer, and it cannot be looked for now (" +
                                 found.error().toString() + "). Look whether it is there.");
    }
}

Result<Plan> CloudDeployer::planDestroy(const Design& design) {
    Plan plan;
    plan.design = design.name();
    plan.destroy = true;
    Performer asker = performer(design);
    adoptLost(design, asker, plan);
    plan.operations = removalsOf(m_store->resources(design.name()), "recorded as made by Isthmus");
    return plan;
}

RunResult CloudDeployer::run(const Design& design, const Plan& plan, const Observer& observer, std::stop_token stop) {
    const std::shared_ptr<void> guard = m_store->tryLock();
    if (!guard) {
        RunResult busy;
        busy.errors = {"Another deploy or destroy runs on this state store. Wait until it ends."};
        return busy;
    }
    std::map<std::string, Step> steps;
    const bool needsSteps = std::any_of(plan.operations.begin(), plan.operations.end(),
                                        [](const Operation& entry) { return entry.action != Action::remove; });
    if (needsSteps) {
        const Result<Steps> built = stepsOf(design, *m_catalog);
        if (!built) {
            RunResult broken;
            broken.errors = {built.error().message};
            return broken;
        }
        for (const Step& step : built->list)
            steps[step.operation.id] = step;
    }
    Performer doer = performer(design);
    const auto perform = [&](const Operation& operation, const Performer::Report& report, const std::stop_token& token) {
        const std::string key = operation.id.substr(operation.id.find(':') + 1);
        if (operation.action == Action::remove)
            return doer.remove(key, operation, report, token);
        const bool update = operation.action == Action::update;
        const auto step = steps.find(update ? "create:" + key : operation.id);
        if (step == steps.end())
            return Outcome{OperationState::failed, "The design does not have this any more. Plan again.", {}};
        if (update)
            return doer.update(step->second, operation, report, token);
        return operation.id.starts_with("wait:") ? doer.waitFor(step->second, operation, report, token)
                                                 : doer.create(step->second, operation, report, token);
    };
    return Executor(threadCount).run(plan, perform, observer, stop);
}

Result<std::vector<ResourceStatus>> CloudDeployer::status(const Design& design) {
    Performer asker = performer(design);
    std::vector<ResourceStatus> out;
    for (const Standing& entry : standingOf(asker, m_store->resources(design.name())))
        out.push_back({entry.recorded.subject, entry.recorded.provider, entry.recorded.type, entry.recorded.resourceId,
                       entry.live ? entry.live->word : "unknown (" + entry.error + ")"});
    return out;
}

} // namespace isthmus
