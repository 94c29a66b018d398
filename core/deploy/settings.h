// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/executor.h"
#include "deploy/performer.h"
#include "deploy/profile.h"
#include "http/httpclient.h"

namespace isthmus {

// How the engine behaves towards the clouds of one profile.

[[nodiscard]] HttpOptions httpOptionsFor(const Profile& profile);
[[nodiscard]] Patience patienceFor(const Profile& profile);
/// The profile's own limits, else those of the catalogue (`deploy.concurrentCalls`, `deploy.callsPerSecond`, `deploy.callBurst`).
[[nodiscard]] ExecutorLimits limitsFor(const Profile& profile, const Catalog& catalog);
/// How long a lease lasts without a sign of life.
[[nodiscard]] std::chrono::seconds leaseLifetime();

} // namespace isthmus
