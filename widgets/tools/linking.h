// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <string>
#include <vector>

namespace isthmus {

/// The link kinds that may join two nodes of the design, the most specific first; empty: none, or one node is missing.
[[nodiscard]] std::vector<const LinkKind*> possibleLinks(const Design& design, const Catalog& catalog, const Id& from, const Id& to);

/// The kind that is meant unless somebody says otherwise: the only one, or the first where it is what the providers have
/// for just these two ends (interconnect, association, attachment). Null: ask.
[[nodiscard]] const LinkKind* obviousLink(const std::vector<const LinkKind*>& possible);

/// Why nothing joins them, and what may be joined to the first: for the status bar.
[[nodiscard]] std::string whyNotLinked(const Design& design, const Catalog& catalog, const Id& from, const Id& to);

struct NewLink {
    Edit edit;
    Id id;
};
/// The Edit that draws a link of this kind: the ends in the catalogue's order, a free id, the properties that the kind
/// asks for, and for an interconnect the regions that the drawing tells.
[[nodiscard]] NewLink linkOf(const Design& design, const Catalog& catalog, const std::string& kind, const Id& from, const Id& to);

} // namespace isthmus
