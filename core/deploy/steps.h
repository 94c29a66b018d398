// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/resource.h"
#include "model/design.h"

#include <string>
#include <vector>

namespace isthmus {

/// Everything that a design asks for at the providers that this version deploys, and what it does not.
struct Steps {
    std::vector<Step> list; ///< in an order that respects dependsOn
    std::vector<std::string> notes;
};

/// The steps of a design: one for each resource, and one for each end of an interconnect that has to come up.
/// The error says what is missing in the design: a region, an account, the terms of an interconnect.
[[nodiscard]] Result<Steps> stepsOf(const Design& design, const Catalog& catalog);

/// What a network sends to a gateway when nothing is said: all prefixes known behind it, its own left out.
[[nodiscard]] std::vector<std::string> prefixesBehind(const Design& design, const Node& gateway, const Node& network);
/// Whether an element and all that holds it is drawn to be deployed.
[[nodiscard]] bool isActive(const Design& design, std::string_view id);

} // namespace isthmus
