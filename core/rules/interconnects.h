// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// A managed interconnect with what the drawing says about its two ends.
struct InterconnectEnds {
    const Node* gateway = nullptr; ///< the Direct Connect gateway
    const Node* partner = nullptr;
    std::string provider;             ///< of the partner: "gcp", "azure", "oci", or the partner network's own
    std::string awsRegion;            ///< "" where it is neither given nor to be inferred
    std::string partnerRegion;        ///< likewise
    const RegionPair* pair = nullptr; ///< the row of the catalogue for these regions
};

/// Empty where `link` is no interconnect between the kinds that it may join.
[[nodiscard]] std::optional<InterconnectEnds> interconnectEnds(RuleContext& context, const Link& link);

/// Regions of the private and transit gateways on a Direct Connect gateway, without those that state none.
[[nodiscard]] std::set<std::string> gatewayRegions(RuleContext& context, const Id& directConnectGateway);

} // namespace isthmus
