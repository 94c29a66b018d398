// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/clouddeployer.h"

#include "deploy/parallel.h"
#include "deploy/planfacts.h"
#include "deploy/removals.h"
#include "deploy/rollback.h"
#include "deploy/settings.h"
#include "deploy/timeline.h"
#include "io/designfile.h"
#include "spec/activationkey.h"

#include <algorithm>
#include <mutex>

namespace isthmus {

CloudDeployer::CloudDeployer(Profile profile, std::shared_ptr<const Catalog> catalog, std::unique_ptr<StateStore> store)
    : m_profile(std::move(profile))
    , m_catalog(std::move(catalog))
    , m_store(std::move(store))
    , m_http(httpOptionsFor(m_profile))
    , m_adapters(m_profile, m_http, m_redactor) {
    m_redactor.add(passwordIn(m_profile.state));
}

Result<std::unique_ptr<Deployer>> Deployer::open(const Profile& profile, std::shared_ptr<const Catalog> catalog) {
    Result<std::unique_ptr<StateStore>> store = StateStore::open(profile.state);
    if (!store)
        return store.error();
    return std::unique_ptr<Deployer>(std::make_unique<CloudDeployer>(profile, std::move(catalog), *std::move(store)));
}

Performer::Setting CloudDeployer::setting(const Design& design, const Sides& sides) const {
    Performer::Setting out{design.name(), {}, patienceFor(m_profile), sides, &m_redactor};
    for (const auto& [provider, adapter] : m_adapters.all())
        out.sides.deployable.insert(provider);
    return out;
}

std::set<std::string> CloudDeployer::actingOn(const std::string& side) const {
    if (!side.empty())
        return {side};
    std::set<std::string> all;
    for (const auto& [id, provider] : m_profile.providers)
        all.insert(id);
    return all;
}

Result<std::vector<Standing>> CloudDeployer::standingOf(Performer& performer,
                                                        const std::set<std::string>& acting) const {
    const std::vector<Recorded> rows = m_store->resources(performer.setting().design);
    std::vector<Standing> out(rows.size());
    std::mutex mutex;
    std::map<std::string, std::string> silent; // providers that gave no answer: asked no more
    const auto ask = [&](Standing& standing) {
        const std::string& provider = standing.recorded.provider;
        {
            const std::lock_guard lock(mutex);
            if (silent.contains(provider))
                return;
        }
        ApiResult<LiveState> live = performer.state(standing.recorded);
        if (live) {
            standing.live = *live;
            learn(standing);
            return;
        }
        standing.error = m_redactor(live.error().toString());
        const std::lock_guard lock(mutex);
        if (live.error().code == "NoAnswer" && live.error().status == 0)
            silent[provider] = m_redactor(live.error().message);
    };
    inParallel(rows.size(), [&](std::size_t row) {
        out[row].recorded = rows[row];
        out[row].design = performer.setting().design;
        if (acting.empty() || acting.contains(rows[row].provider))
            ask(out[row]);
        else
            out[row].error = "the other side's team has it";
    });
    if (!silent.empty())
        return Error{"The provider " + silent.begin()->first + " cannot be reached, so nobody knows what runs there: " +
                     silent.begin()->second + ". Check the network and the endpoint in the profile."};
    return out;
}

/// A run that died may have asked for a resource and never seen what later calls need of it.
void CloudDeployer::learn(Standing& standing) const {
    Recorded& row = standing.recorded;
    const bool ready = standing.live->phase == Phase::ready && row.status == "creating";
    bool news = ready;
    for (const auto& [key, value] : standing.live->attributes.items())
        if (!row.attributes.contains(key) || row.attributes.at(key) != value) {
            row.attributes[key] = value;
            news = true;
        }
    if (ready)
        row.status = "ready";
    if (news)
        m_store->put(standing.design, row);
}

Result<Plan> CloudDeployer::plan(const Design& design, const PlanOptions& options) {
    const Result<Steps> steps = stepsOf(design, *m_catalog);
    if (!steps)
        return steps.error();
    const std::set<std::string> acting = actingOn(options.side);
    Performer asker(*m_store, m_adapters.all(), setting(design, {acting, {}, {}, {}}));
    const Result<std::vector<Standing>> standing = standingOf(asker, acting);
    if (!standing)
        return standing.error();
    Plan plan = Planner(*steps, *standing, acting).build();
    plan.design = design.name();
    plan.side = options.side;
    addFacts(plan, design);
    if (options.rehearse)
        rehearse(*steps, asker, plan);
    return plan;
}

void CloudDeployer::addFacts(Plan& plan, const Design& design) const {
    std::optional<Design> before;
    if (const std::string document = m_store->snapshot(design.name()); !document.empty())
        if (auto read = readDesign(document))
            before = std::move(*read);
    addCost(plan, before ? &*before : nullptr, design, m_store->resources(design.name()), *m_catalog);
    addInterruptedFlows(plan, before ? *before : design, *m_catalog);
}

void CloudDeployer::rehearse(const Steps& steps, Performer& performer, Plan& plan) const {
    std::map<std::string, const Step*> byId;
    for (const Step& step : steps.list)
        byId[step.operation.id] = &step;
    for (Operation& operation : plan.operations) {
        const auto step = byId.find(operation.id);
        if (operation.action != Action::create || step == byId.end())
            continue;
        const ApiResult<bool> answer = performer.adapter(operation.provider).rehearse(*step->second, performer.known());
        if (answer)
            operation.rehearsal = "would succeed";
        else if (answer.error().code == "NotDeployed")
            operation.rehearsal = "can be asked only when what it needs is there";
        else if (answer.error().code == "NoDryRun")
            operation.rehearsal = "this API has no dry run";
        else
            operation.rehearsal = "refused: " + m_redactor(answer.error().toString());
    }
}

/// Calls whose answers were lost left an intent behind: what they made is found now and goes with the rest.
void CloudDeployer::adoptLost(Performer& performer, Plan& plan) {
    for (const Intent& intent : m_store->intents(performer.setting().design)) {
        if (!intent.step || m_store->resource(performer.setting().design, intent.step->key))
            continue;
        const ApiResult<bool> found = performer.adopt(*intent.step);
        if (!found)
            plan.notes.push_back(intent.step->key + ": a call for it had no answer, and it cannot be looked for now (" +
                                 m_redactor(found.error().toString()) + "). Look whether it is there.");
        else if (!*found)
            m_store->dropIntent(performer.setting().design, intent.operation);
    }
}

Result<Plan> CloudDeployer::planDestroy(const Design& design, const PlanOptions& options) {
    Plan plan;
    plan.design = design.name();
    plan.destroy = true;
    plan.side = options.side;
    const std::set<std::string> acting = actingOn(options.side);
    Performer asker(*m_store, m_adapters.all(), setting(design, {acting, {}, {}, {}}));
    adoptLost(asker, plan);
    std::vector<Recorded> rows;
    std::set<std::string> left;
    for (Recorded& row : m_store->resources(design.name())) {
        if (acting.empty() || acting.contains(row.provider))
            rows.push_back(std::move(row));
        else
            left.insert(row.provider);
    }
    for (const std::string& provider : left)
        plan.notes.push_back("What is recorded at " + provider + " is left to the team of that side.");
    plan.operations = removalsOf(rows, "recorded as made by Isthmus");
    for (Operation& operation : plan.operations)
        operation.interrupts = true;
    plan.duration = Timeline::estimate(plan);
    addFacts(plan, design);
    return plan;
}

Result<Plan> CloudDeployer::planRollback(const Design& design, const std::string& run) {
    const std::vector<Undo> undo = m_store->undoOf(design.name(), run);
    Plan plan;
    plan.design = design.name();
    plan.rollbackOf = run;
    Performer asker(*m_store, m_adapters.all(), setting(design, {actingOn({}), {}, {}, {}}));
    adoptLost(asker, plan);
    const std::vector<std::string> notes = plan.notes;
    if (!undo.empty())
        plan = rollbackPlan(design, undo, m_store->resources(design.name()));
    plan.notes = notes;
    addFacts(plan, design);
    return plan;
}

std::optional<RunRecord> CloudDeployer::interrupted(const Design& design) {
    std::optional<RunRecord> last = m_store->lastRun(design.name());
    return last && last->outcome != "done" ? last : std::nullopt;
}

Result<std::vector<ResourceStatus>> CloudDeployer::status(const Design& design) {
    const std::set<std::string> acting = actingOn({});
    Performer asker(*m_store, m_adapters.all(), setting(design, {acting, {}, {}, {}}));
    const Result<std::vector<Standing>> standing = standingOf(asker, acting);
    if (!standing)
        return standing.error();
    std::vector<ResourceStatus> out;
    for (const Standing& entry : *standing)
        out.push_back({entry.recorded.subject, entry.recorded.provider, entry.recorded.type, entry.recorded.resourceId,
                       entry.live ? entry.live->word : "unknown (" + entry.error + ")", entry.recorded.key});
    return out;
}

Result<Id> CloudDeployer::checkKey(const Design& design, const Id& link, const std::string& text) const {
    const Result<ActivationKey> key = decodeActivationKey(text);
    if (!key)
        return Error{"This is no activation key: " + key.error().message};
    std::vector<std::string> problems;
    std::vector<Id> fitting;
    for (const Id& id : link.empty() ? interconnectsOf(design) : std::vector<Id>{link}) {
        const auto terms = interconnectTerms(design, *m_catalog, id);
        if (!terms)
            return terms.error();
        const std::vector<std::string> wrong = checkActivationKey(*key, *terms);
        if (wrong.empty())
            fitting.push_back(id);
        for (const std::string& problem : wrong)
            problems.push_back(id + ": " + problem);
    }
    if (fitting.size() == 1)
        return fitting.front();
    if (fitting.size() > 1)
        return Error{"The key fits several interconnects. Say which one it is for."};
    std::string message = "The key does not fit the design, so it was not used.";
    for (const std::string& problem : problems)
        message += "\n  " + problem;
    return Error{problems.empty() ? "The design has no interconnect for this key." : message};
}

std::map<std::string, std::string> CloudDeployer::test() {
    std::map<std::string, std::string> out;
    for (const auto& [provider, adapter] : m_adapters.all()) {
        if (!m_profile.providers.contains(provider))
            continue;
        const auto& regions = m_catalog->regions();
        const auto region = std::find_if(regions.begin(), regions.end(),
                                         [&, id = provider](const Region& entry) { return entry.provider == id; });
        const ApiResult<bool> answer = adapter->probe(region == regions.end() ? std::string() : region->code);
        out[provider] = answer ? std::string() : m_redactor(answer.error().toString());
    }
    return out;
}

} // namespace isthmus
