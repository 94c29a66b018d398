// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <map>
#include <optional>
#include <string>

namespace isthmus {

// What a new node starts with, so that it clashes with nothing that is drawn.

/// The first /16 of 10.0.0.0/8, then 172.16.0.0/12, then 192.168.0.0/16 that overlaps nothing in the design.
[[nodiscard]] std::optional<Prefix> nextNetworkPrefix(const Design& design);
/// The first free part of the network: a /24, or a quarter of a network that is smaller than a /22. For a network without
/// ranges of its own: the first /20 of private space that overlaps nothing in the design.
[[nodiscard]] std::optional<Prefix> nextSubnetPrefix(const Design& design, const Id& network);
/// The first private two-byte ASN from `first` on that no node states, implies by its default, or holds in a range.
[[nodiscard]] std::optional<Asn> nextAsn(const Design& design, const Catalog& catalog, Asn first = Asn(64512));
/// The kind's short word with the smallest number that is free: "vpc-1", "tgw-2".
[[nodiscard]] Id nextName(const Design& design, std::string_view kind);
/// Where a new node of this kind most likely stands: the last region used for the provider, the partner of a region
/// that the design has, the region with most nodes, else the first pair's. Empty where the catalogue knows none.
[[nodiscard]] std::string likelyRegion(const Design& design, const Catalog& catalog, std::string_view provider,
                                       const std::map<std::string, std::string, std::less<>>& lastUsed);

struct Placement {
    Edit edit;
    Id id;
};

/// The Edit that draws a new node of `kind` with its middle at (x, y), snapped to the grid, inside `container` (empty:
/// none); the containers around it grow. An error when the catalogue does not know the kind, or it cannot stand there.
[[nodiscard]] Result<Placement> placementOf(const Design& design, const Catalog& catalog, const Id& view,
                                            const std::string& kind, double x, double y, const Id& container,
                                            const std::map<std::string, std::string, std::less<>>& lastRegions);

} // namespace isthmus
