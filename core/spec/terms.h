// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "net/asn.h"
#include "net/bandwidth.h"
#include "net/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// Everything that the two clouds of one drawn interconnect must agree on, read from the link, its two ends and the catalogue.
struct InterconnectTerms {
    Id link;
    Id attachPoint; ///< the AWS node: a Direct Connect gateway
    Id partnerNode; ///< the network, circuit or gateway at the other end
    std::string provider;       ///< of the partner end: "gcp", "azure", "oci", or what a partner.network names
    std::string awsRegion;
    std::string partnerRegion;
    std::string environment;    ///< id that both use
    bool environmentKnown = false; ///< drawn or published; else our own word for the pair of regions
    std::string awsAccount;     ///< identifiers, in the provider's own shape; empty: not drawn
    std::string partnerAccount;
    std::string initiator;      ///< provider id of the side that mints the key: "aws" or `provider`
    Bandwidth bandwidth;
    std::vector<Bandwidth> sizes; ///< offered in this environment, sorted; empty: not published
    bool preview = false;
    std::string description;    ///< as drawn; empty: none
    std::vector<std::string> advertisedRoutes;
    std::optional<Asn> awsAsn;     ///< of the attach point
    std::optional<Asn> partnerAsn; ///< where it is drawn or the catalogue knows it
    bool partnerAsnAssumed = false; ///< `partnerAsn` is what the provider uses on its other interconnects
    std::optional<int> mtuBytes;   ///< the highest that both sides take; empty: a side did not publish its own

    /// Provider id of the side that redeems the key and negotiates.
    [[nodiscard]] const std::string& redeemer() const;
    [[nodiscard]] const std::string& redeemerAccount() const { return initiator == "aws" ? partnerAccount : awsAccount; }
};

/// The terms of one link. The error names the link and what it lacks: a kind other than interconnect, no attach point,
/// a region that is not given and cannot be inferred, no environment for the two regions, no bandwidth.
[[nodiscard]] Result<InterconnectTerms> interconnectTerms(const Design& design, const Catalog& catalog, std::string_view link);

/// Ids of the interconnects that take part: of this kind and not disabled, sorted.
[[nodiscard]] std::vector<Id> interconnectsOf(const Design& design);

/// What stands where a provider will give a value of its own: "minted-by-aws-for-ix-1". Not a UUID and not a key, so that
/// nobody takes it for one; `spec/export.h` lists every place that has it.
[[nodiscard]] std::string mintedToken(std::string_view provider, std::string_view element);

} // namespace isthmus
