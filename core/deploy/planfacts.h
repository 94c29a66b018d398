// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/plan.h"
#include "deploy/resource.h"
#include "model/design.h"

namespace isthmus {

/// Adds what a plan does to the monthly bill, and to each removal what ends on whose bill. `before`: the design as it was
/// deployed last, null where none is known.
void addCost(Plan& plan, const Design* before, const Design& after, const std::vector<Recorded>& recorded,
             const Catalog& catalog);

/// Adds to each operation that interrupts the drawn flows that run over its subject. `standing`: the design that runs.
void addInterruptedFlows(Plan& plan, const Design& standing, const Catalog& catalog);

} // namespace isthmus
