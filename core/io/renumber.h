// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <string>
#include <vector>

namespace isthmus {

/// What of a fragment is made new when it becomes a site of its own.
enum class Renumbered : std::uint8_t { range, insideRange, asn, vlan, name };

/// Why a row cannot stand as it is.
enum class RenumberTrouble : std::uint8_t {
    none,
    malformed,   ///< `after` is no value of this sort, or not as long as `before`
    taken,       ///< the design has it, or overlaps it, already; `with` names the element
    twice,       ///< another row says the same; `with` is its `before`
    publicRange, ///< public address space is nobody's to give out: it stays, and is in use
    exhausted    ///< the pool has nothing left of this size
};

/// One value of the fragment and what it becomes. A row stands for every place in which the fragment says it.
struct RenumberRow {
    Renumbered what = Renumbered::range;
    std::string before;       ///< "10.20.0.0/16", "64512", "64520-64530", "101", "prod"
    std::string after;        ///< the same form; the user may write another one
    std::vector<Id> subjects; ///< elements of the fragment that hold it, sorted
    RenumberTrouble trouble = RenumberTrouble::none;
    std::string with; ///< the other side of the trouble

    [[nodiscard]] bool isChanged() const { return before != after; }
    friend bool operator==(const RenumberRow&, const RenumberRow&) = default;
};

/// Fresh values for all ranges, inside ranges, private ASNs, VLANs and names of `fragment`, so that none of them meets
/// what `design` has. A range keeps its length; what lies inside one keeps its offset. Ranges come from the same
/// private block (RFC 1918, RFC 6598, RFC 4193) first, then from the others; inside ranges from 169.254.0.0/16 without
/// what the catalogue says a provider refuses; ASNs from private use without the reserved ones. Numbers that a kind
/// fixes, public ASNs and public addresses stay. Rows come by sort, then in the order of their values.
[[nodiscard]] std::vector<RenumberRow> renumberingOf(const Design& design, const Catalog& catalog,
                                                     const Design& fragment);

/// Judges the rows again after `after` was changed by hand.
void checkRenumbering(const Design& design, const Catalog& catalog, std::vector<RenumberRow>& rows);

/// The fragment with every row applied wherever the value, or something inside it, is said: stated ranges, allowed and
/// advertised prefixes, routes, tunnels, peerings, addresses, ASNs told to neighbours. Ids stay; a row that is
/// malformed changes nothing.
[[nodiscard]] Design renumbered(const Design& fragment, const Catalog& catalog, const std::vector<RenumberRow>& rows);

} // namespace isthmus
