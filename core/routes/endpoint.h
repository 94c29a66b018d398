// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/topology.h"

#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// Where a walk starts or ends: a network, and what of it is meant.
struct Endpoint {
    const Node* node = nullptr;
    int entity = -1;
    const Node* network = nullptr; ///< of the entity
    bool isElsewhere = false;      ///< on another island: `entity` is of another topology, and nothing leads there
    const Node* subnet = nullptr;  ///< null: the network as a whole
    std::vector<LocalPrefix> prefixes;
    std::string missing; ///< why it has no addresses; empty: it has
};

[[nodiscard]] Endpoint endpointOf(const Topology& topology, std::string_view id);

} // namespace isthmus
