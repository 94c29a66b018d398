// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/overlapindex.h"
#include "rules/propagation.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// cidr.overlap: two networks that are routed together overlap. It looks at pairs, which the overlap index finds.
namespace isthmus {

[[nodiscard]] const RuleInfo& overlapInfo();

/// The two nodes that the element `id` joins: a link its ends, a gateway or router itself and its network.
[[nodiscard]] std::vector<std::pair<Id, Id>> joinedBy(RuleContext& context, std::string_view id);

/// The ranges for which the element `id` is routed to: those of a network or site, stated by itself or by its subnets.
[[nodiscard]] std::vector<NetworkRange> rangesOf(RuleContext& context, std::string_view id);

/// Adds the findings of one candidate pair to the context.
void checkOverlap(RuleContext& context, Propagation& propagation, const OverlapIndex& index, const ReadLog& log,
                  const OverlapIndex::Pair& pair);

} // namespace isthmus
