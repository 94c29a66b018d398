// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "net/asn.h"
#include "net/prefixtree.h"

#include <functional>
#include <optional>
#include <vector>

namespace isthmus {

/// Calls `visit` for every text in a JSON value, at any depth, without those that are words for people (labels).
void visitTexts(const Json& value, const std::function<void(const std::string&)>& visit);

/// Where fresh numbers come from, and what is in use.
namespace pools {

inline constexpr int lastVlan = 4094; ///< IEEE 802.1Q

/// RFC 1918, RFC 6598 (100.64.0.0/10) or RFC 4193 (fc00::/7).
[[nodiscard]] bool isPrivate(const Prefix& prefix);
/// Inside 169.254.0.0/16 (RFC 3927).
[[nodiscard]] bool isLinkLocal(const Prefix& prefix);

/// Stated ranges of all nodes and the inside ranges of all links, with the element that says each.
[[nodiscard]] PrefixTree<Id> rangesOf(const Design& design);
/// `insideCidr` of tunnels and `cidr` of peerings.
[[nodiscard]] std::vector<Prefix> insideRanges(const Link& link);
/// The first range as long as `like` that overlaps nothing in `avoided`: in its own private block after `like` itself,
/// then from that block's start, then (IPv4) in the other blocks of RFC 1918.
[[nodiscard]] std::optional<Prefix> freeRange(const PrefixTree<Id>& avoided, const Prefix& like);
/// The ranges that a provider keeps for itself inside 169.254.0.0/16, by the catalogue.
void forbidInside(const Catalog& catalog, PrefixTree<Id>& avoided);
/// As freeRange, for tunnels and sessions: within what a provider at an end of the links that say `like` allows.
[[nodiscard]] std::optional<Prefix> freeInside(const Catalog& catalog, const PrefixTree<Id>& avoided,
                                               const Design& fragment, const Prefix& like);

/// Private numbers of a node that may be others: stated, in ranges, or its kind's default where it states none.
[[nodiscard]] std::vector<AsnRange> movableAsns(const Catalog& catalog, const Node& node);
/// All numbers that nodes state, hold in ranges or have by default.
[[nodiscard]] std::vector<AsnRange> asnsOf(const Design& design, const Catalog& catalog);
/// As many private numbers as `like` has, from 64512 on, then from 4200000000 on; none reserved, none taken.
[[nodiscard]] std::optional<AsnRange> freeAsns(const Catalog& catalog, const std::vector<AsnRange>& taken,
                                               const AsnRange& like);
/// "64512" or "64512-64520".
[[nodiscard]] std::string textOf(const AsnRange& range);

/// Names that a provider gives a meaning (Azure's GatewaySubnet) stay.
[[nodiscard]] bool isFixedName(const Node& node);

} // namespace pools
} // namespace isthmus
