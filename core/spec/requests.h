// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "spec/terms.h"

#include <string>

namespace isthmus {

// Bodies of the customer-facing calls that make one interconnect, one on each side. Keys and ids of AWS's own come in as
// arguments: an export passes `mintedToken`s, a deploy the real ones.
// Sources: botocore interconnect 2022-07-26; networkconnectivity v1, revision 20260326.

/// AWS first: `CreateConnection`. `gatewayId` is the UUID of the Direct Connect gateway.
[[nodiscard]] Json awsCreateConnectionBody(const Design& design, const InterconnectTerms& terms, const std::string& gatewayId);
/// Partner first: `AcceptConnectionProposal`.
[[nodiscard]] Json awsAcceptConnectionProposalBody(const Design& design, const InterconnectTerms& terms,
                                                   const std::string& gatewayId, const std::string& activationKey);
/// `transports.create`. Google first where `activationKey` is empty; else Google redeems it, and the bandwidth and the
/// account come from the key.
[[nodiscard]] Json googleCreateTransportBody(const Design& design, const InterconnectTerms& terms,
                                             const std::string& activationKey = {});
/// "v1/projects/P/locations/R/transports?transportId=ix-1".
[[nodiscard]] std::string googleTransportPath(const InterconnectTerms& terms);
/// A transport's name from the link's id: RFC 1035, at most 63 letters.
[[nodiscard]] std::string googleTransportId(const InterconnectTerms& terms);

} // namespace isthmus
