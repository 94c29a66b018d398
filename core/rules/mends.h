// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/asn.h"
#include "rules/rule.h"

#include <optional>
#include <string>
#include <vector>

// What fixes put in place of a fault.
namespace isthmus {

/// The lowest ASN that `node` may have, that is in none of `taken`, and neither its neighbours' nor kept back by them.
[[nodiscard]] std::optional<Asn> freeAsn(RuleContext& context, const Node& node, std::vector<AsnRange> taken);
/// Gives `finding` the fix that writes freeAsn(), where there is one.
void mendAsn(RuleContext& context, Finding& finding, const Node& node, std::vector<AsnRange> taken = {});
/// Gives `finding` the fix that writes `asn`.
void mendAsn(Finding& finding, const Node& node, Asn asn);

/// The first range of `length` that lies in one of `within` and overlaps none of `taken`.
[[nodiscard]] std::optional<Prefix> freePrefix(const std::vector<Prefix>& within, const std::vector<Prefix>& taken,
                                               int length);
/// `prefix` widened to `length`, if it then lies in one of `within` (empty: anywhere) and overlaps none of `taken`.
[[nodiscard]] std::optional<Prefix> widened(const Prefix& prefix, int length, const std::vector<Prefix>& within,
                                            const std::vector<Prefix>& taken);
/// All ranges of the subnets of a network, but those of `except`.
[[nodiscard]] std::vector<Prefix> siblingRanges(RuleContext& context, const Id& network, const Id& except);

} // namespace isthmus
