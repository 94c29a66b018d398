// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "routes/bothways.h"

#include <QString>

namespace isthmus {

/// "Reachable", "Unreachable", "Unknown".
[[nodiscard]] QString verdictWord(Verdict verdict);
/// Icon and colour token of a verdict.
[[nodiscard]] QString verdictIcon(Verdict verdict);
[[nodiscard]] QString verdictColour(Verdict verdict);

/// Where the route of a hop comes from, with the link's name: "learned over bridge".
[[nodiscard]] QString basisText(const Design& design, const std::string& basis);
/// The link or gateway that a hop learned its route over, where there is one; else as basisText.
[[nodiscard]] QString learnedText(const Design& design, const std::string& basis);
/// "8,500 bytes"; empty where it is not known.
[[nodiscard]] QString mtuText(const std::optional<int>& mtu);
[[nodiscard]] QString bandwidthText(const std::optional<std::int64_t>& mbps);

/// One direction in a sentence: that it gets there and over how many hops, or where it ends and why.
[[nodiscard]] QString verdictSentence(const Design& design, const PathResult& result);
/// What limits one direction: effective MTU, and the narrowest hop with its name. Empty: nothing is known to.
[[nodiscard]] QString limitsSentence(const Design& design, const PathResult& result);
/// How the two directions compare: "The way back is the same.", "The way back differs ...".
[[nodiscard]] QString symmetrySentence(const Design& design, const BothWays& ways);

/// The element that limits the bandwidth of a direction; empty: none is known to.
[[nodiscard]] Id narrowestHop(const PathResult& result);

/// Both directions, hop by hop, for an e-mail or a ticket.
[[nodiscard]] QString pathAsText(const Design& design, const BothWays& ways);

} // namespace isthmus
