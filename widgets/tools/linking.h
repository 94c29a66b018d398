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

enum class LinkEnd : std::uint8_t { from, to };
/// The node at an end of a link, and the one at the other end.
[[nodiscard]] const Id& endOf(const Link& link, LinkEnd end);
[[nodiscard]] inline LinkEnd opposite(LinkEnd end) {
    return end == LinkEnd::from ? LinkEnd::to : LinkEnd::from;
}
/// Whether this end of the link may be moved to another node: its kind stays, so that node must allow it.
[[nodiscard]] bool mayReattach(const Design& design, const Catalog& catalog, const Link& link, LinkEnd end,
                               const Id& node);
/// Why it may not: for the status bar.
[[nodiscard]] std::string whyNotReattached(const Design& design, const Catalog& catalog, const Link& link, LinkEnd end,
                                           const Id& node);
/// The Edit that moves the end; id, kind and properties of the link stay.
[[nodiscard]] Edit reattachmentOf(const Design& design, const Link& link, LinkEnd end, const Id& node);

struct NewLink {
    Edit edit;
    Id id;
};
/// The Edit that draws a link of this kind: the ends in the catalogue's order, a free id, the properties that the kind
/// asks for, and for an interconnect the regions that the drawing tells.
[[nodiscard]] NewLink linkOf(const Design& design, const Catalog& catalog, const std::string& kind, const Id& from, const Id& to);

} // namespace isthmus
