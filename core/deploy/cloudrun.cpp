// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/clouddeployer.h"
#include "deploy/endpoints.h"
#include "deploy/rollback.h"
#include "deploy/settings.h"
#include "io/designfile.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace isthmus {

namespace {

std::string keyOf(const std::string& operation) {
    return operation.substr(operation.find(':') + 1);
}

/// Renews a lease until it ends; asks the run to stop when somebody else has it.
class Heartbeat {
public:
    Heartbeat(StateStore& store, const std::string& design, const std::string& lease, std::stop_source& stop)
        : m_thread([&store, &stop, design, lease](const std::stop_token& ending) {
            while (sleepFor(leaseLifetime() / 4, ending)) {
                try {
                    if (!store.renew(design, lease, leaseLifetime()))
                        stop.request_stop();
                } catch (const std::exception&) { // the next beat may get through; without one the lease runs out
                }
            }
        }) {}

private:
    std::jthread m_thread;
};

std::string outcomeOf(const RunResult& result) {
    if (result.cancelled)
        return "cancelled";
    if (!result.ok)
        return "failed";
    return result.pending > 0 ? "pending" : "done";
}

} // namespace

/// Why a provider of the plan gives no answer at all; empty: each of them answers.
std::string CloudDeployer::unreachable(const Plan& plan) const {
    std::map<std::string, std::string> regions;
    for (const Operation& operation : plan.operations) {
        std::string& region = regions[operation.provider];
        if (region.empty())
            region = operation.region;
    }
    HttpOptions options = httpOptionsFor(m_profile);
    options.attempts = 3;
    options.totalTimeout = std::chrono::seconds(5);
    options.trace = {};
    HttpClient client(options);
    static const std::map<std::string, std::string> services = {
        {"aws", "ec2"}, {"gcp", "compute"}, {"azure", "management"}, {"oci", "iaas"}};
    for (const auto& [provider, region] : regions) {
        const auto service = services.find(provider);
        if (service == services.end())
            continue;
        const Result<std::string> endpoint = serviceEndpoint(m_profile, provider, service->second, region);
        if (!endpoint) // said by the operations themselves
            continue;
        const std::string url = *endpoint;
        HttpRequest request;
        request.url = url + (url.find('/', url.find("://") + 3) == std::string::npos ? "/" : "");
        const Result<HttpResponse> answer = client.send(request);
        if (!answer)
            return provider + " cannot be reached: " + m_redactor(answer.error().message) +
                   ". Nothing was done. Check the network and the endpoint in the profile.";
    }
    return {};
}

Result<std::string, Lease> CloudDeployer::takeLease(const Design& design, const RunOptions& options,
                                                    const std::stop_token& stop) {
    const auto deadline = std::chrono::steady_clock::now() + options.waitForLease;
    for (;;) {
        Result<std::string, Lease> lease =
            m_store->acquire(design.name(), options.kind, leaseLifetime(), options.takeOver);
        if (lease || std::chrono::steady_clock::now() >= deadline || !sleepFor(std::chrono::milliseconds(500), stop))
            return lease;
    }
}

Result<std::map<std::string, Step>> CloudDeployer::stepsFor(const Design& design, const Plan& plan) const {
    if (!plan.rollbackOf.empty())
        return undoSteps(design, m_store->undoOf(design.name(), plan.rollbackOf));
    std::map<std::string, Step> out;
    const bool needed = std::any_of(plan.operations.begin(), plan.operations.end(),
                                    [](const Operation& entry) { return entry.action != Action::remove; });
    if (!needed)
        return out;
    const Result<Steps> built = stepsOf(design, *m_catalog);
    if (!built)
        return built.error();
    for (const Step& step : built->list)
        out[step.operation.id] = step;
    return out;
}

RunResult CloudDeployer::run(const Design& design, const Plan& plan, const Observer& observer, std::stop_token stop,
                             const RunOptions& options) {
    RunResult refused;
    if (plan.operations.empty()) {
        refused.ok = true;
        return refused;
    }
    for (const auto& [link, key] : options.keys)
        if (const Result<Id> checked = checkKey(design, link, key); !checked) {
            refused.errors = {checked.error().message};
            return refused;
        }
    if (const std::string why = unreachable(plan); !why.empty()) {
        refused.errors = {why};
        refused.unreachable = true;
        return refused;
    }
    const Result<std::string, Lease> lease = takeLease(design, options, stop);
    if (!lease) {
        refused.heldBy = lease.error();
        refused.errors = {lease.error().who + " on " + lease.error().host + " works on this design (" +
                          lease.error().what + ") since " +
                          std::to_string((lease.error().now - lease.error().since) / 60) +
                          " min. Wait until that ends."};
        return refused;
    }
    RunResult result;
    try {
        result = carryOut(design, plan, observer, stop, options, *lease);
    } catch (const std::exception& error) { // the state store has failed
        result.errors.push_back(m_redactor(error.what()));
    }
    try {
        m_store->guardBy({});
        m_store->release(design.name(), *lease);
    } catch (const std::exception&) { // it runs out by itself
    }
    return result;
}

RunResult CloudDeployer::carryOut(const Design& design, const Plan& plan, const Observer& observer,
                                  const std::stop_token& stop, const RunOptions& options, const std::string& lease) {
    m_store->guardBy(lease);
    const Result<std::map<std::string, Step>> steps = stepsFor(design, plan);
    if (!steps) {
        RunResult broken;
        broken.errors = {steps.error().message};
        return broken;
    }
    RunRecord record;
    record.design = design.name();
    record.kind = options.kind;
    record.side = options.side;
    for (const Operation& operation : plan.operations)
        record.approved.push_back(operation.id);
    if (options.kind == "apply")
        m_store->putSnapshot(design.name(), writeDesign(design));
    const std::string run = m_store->beginRun(record);

    std::stop_source ending;
    const std::stop_callback passOn(stop, [&ending] { ending.request_stop(); });
    const Heartbeat heartbeat(*m_store, design.name(), lease, ending);
    Performer::Setting with = setting(design, {actingOn(options.side), options.keys, options.handOver, {}});
    with.run = run;
    Performer performer(*m_store, m_adapters.all(), with);
    const auto begin = [&](const Operation& operation, Report report) -> std::unique_ptr<Task> {
        const std::string key = keyOf(operation.id);
        if (operation.action == Action::remove)
            return performer.remove(key, operation, std::move(report));
        const bool update = operation.action == Action::update;
        const auto step = steps->find(update ? "create:" + key : operation.id);
        if (step == steps->end())
            throw std::runtime_error("The design does not have this any more. Plan again.");
        if (update)
            return performer.update(step->second, operation, std::move(report));
        return operation.id.starts_with("wait:") ? performer.waitFor(step->second, operation, std::move(report))
                                                 : performer.create(step->second, operation, std::move(report));
    };
    ExecutorLimits limits = limitsFor(m_profile, *m_catalog);
    limits.operations = options.mostOperations;
    RunResult result = Executor(limits).run(plan, begin, observer, ending.get_token());
    result.run = run;
    result.unreachable = performer.silence().hasGivenUp();
    explain(result, design, performer);
    m_store->endRun(run, outcomeOf(result));
    return result;
}

/// Adds what both sides say about what failed, and what waits for the other side's team.
void CloudDeployer::explain(RunResult& result, const Design& design, Performer& performer) const {
    const std::vector<Recorded> rows = m_store->resources(design.name());
    for (FailedStep& failure : result.failures) {
        failure.message = m_redactor(failure.message);
        if (design.link(failure.subject) == nullptr || result.unreachable)
            continue;
        for (const Recorded& row : rows) {
            if (row.subject != failure.subject || !performer.setting().sides.act(row.provider))
                continue;
            const ApiResult<LiveState> live = performer.state(row);
            failure.sides.push_back({row.provider, row.key, live ? live->word : "unknown",
                                     m_redactor(live ? live->message : live.error().toString())});
        }
    }
    if (result.pending == 0)
        return;
    std::set<Id> links;
    for (const Recorded& row : rows)
        if (design.link(row.subject) != nullptr)
            links.insert(row.subject);
    result.pendingLinks = pendingLinks(design, links, performer);
}

} // namespace isthmus
