// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/settings.h"

#include "deploy/requesttrace.h"

namespace isthmus {

namespace {

std::optional<double> figure(const Catalog& catalog, const std::string& provider, const char* key) {
    const Limit* limit = catalog.limit(provider, key);
    return limit != nullptr && limit->value.is_number() ? std::optional(limit->value.get<double>()) : std::nullopt;
}

} // namespace

HttpOptions httpOptionsFor(const Profile& profile) {
    HttpOptions options;
    options.userAgent = "isthmus/0.1";
    // The tasks try again by themselves and can say so; here only a hiccup is smoothed.
    options.attempts = 2;
    options.connectTimeout = std::chrono::seconds(4);
    options.longestRetryAfter = std::chrono::seconds(5);
    options.trace = [](const std::string& requestId) { RequestTrace::add(requestId); };
    if (profile.sandbox) {
        options.firstDelay = std::chrono::milliseconds(50);
        options.longestDelay = std::chrono::seconds(1);
    }
    return options;
}

Patience patienceFor(const Profile& profile) {
    Patience patience;
    if (profile.sandbox) {
        patience.shortest = std::chrono::milliseconds(25);
        patience.between = std::chrono::seconds(1);
        patience.longest = std::chrono::minutes(10);
        patience.refusals = std::chrono::seconds(20);
        patience.outage = std::chrono::seconds(10);
    }
    return patience;
}

ExecutorLimits limitsFor(const Profile& profile, const Catalog& catalog) {
    ExecutorLimits limits;
    for (const auto& [id, provider] : profile.providers) {
        ApiLimits own;
        own.calls = static_cast<unsigned>(figure(catalog, id, "deploy.concurrentCalls").value_or(own.calls));
        own.perSecond = figure(catalog, id, "deploy.callsPerSecond").value_or(own.perSecond);
        own.burst = figure(catalog, id, "deploy.callBurst").value_or(own.burst);
        if (profile.sandbox) {
            own.calls = 16;
            own.perSecond = 0;
        }
        if (provider.concurrentCalls)
            own.calls = *provider.concurrentCalls;
        if (provider.callsPerSecond)
            own.perSecond = *provider.callsPerSecond;
        limits.byProvider[id] = own;
    }
    return limits;
}

std::chrono::seconds leaseLifetime() {
    return std::chrono::seconds(45);
}

} // namespace isthmus
