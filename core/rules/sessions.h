// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/asn.h"
#include "rules/rule.h"

#include <optional>
#include <string>
#include <vector>

// Who speaks BGP with whom over a drawn link, and as which AS.
namespace isthmus {

/// One end of a BGP session.
struct Speaker {
    const Node* node = nullptr; ///< the router or gateway that holds the ASN (a cloud router, not its VPN gateway)
    std::optional<Asn> asn;     ///< empty: not stated and no default is known
    bool isDefault = false;     ///< the kind's or vendor's default, not written in the design
};

/// The speakers at the end `id` of a link: a VPN gateway speaks through its cloud routers, a customer gateway without
/// an ASN of its own for the router that it represents.
[[nodiscard]] std::vector<Speaker> speakersAt(RuleContext& context, std::string_view id);

/// The speakers that `link` leads to at the end that is not `id`. A port is layer 2: the session runs on to what is
/// behind it.
[[nodiscard]] std::vector<Speaker> speakersBeyond(RuleContext& context, const Link& link, std::string_view id);

/// Whether the link carries BGP: a VPN unless it is routed statically, a private line always.
[[nodiscard]] bool carriesBgp(const Link& link);

/// Provider of the node as a party of a link: "aws", "gcp", ...; of a partner network its own provider.
[[nodiscard]] std::string partyOf(RuleContext& context, const Node& node);

} // namespace isthmus
