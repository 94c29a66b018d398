// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <cstdint>

namespace isthmus {

inline constexpr int maximumGeneratedNetworks = 100'000;
inline constexpr int maximumGeneratedNodes = 400'000;

/// How large a synthetic design shall be: one of the two counts, the other zero.
struct GenerateOptions {
    int networks = 0; ///< networks in all clouds together, 1 to maximumGeneratedNetworks
    int nodes = 0;    ///< nodes of every kind, 1 to maximumGeneratedNodes
    std::uint64_t seed = 1;
};

/// A synthetic design for measurements: many small estates, each with VPCs on a transit gateway, a managed interconnect to
/// another cloud, peerings, and here and there a VPN to a third one; with flows and a drawing. About 1.5 links for each node.
/// Sound by the rules, address ranges unique, and the same for the same catalogue, size and seed on every machine.
/// Counts outside their range are taken as the nearest end of it.
[[nodiscard]] Design generateDesign(const Catalog& catalog, const GenerateOptions& options);

} // namespace isthmus
