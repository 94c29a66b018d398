// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "net/prefix.h"
#include "net/result.h"
#include "spec/terms.h"

#include <string>
#include <vector>

namespace isthmus {

/// VLAN 1024 and lower are reserved on a channel (schemas/feature.yaml); 4094 is the last of IEEE 802.1Q.
inline constexpr int firstChannelVlan = 1025;
inline constexpr int lastChannelVlan = 4094;
/// The specification asks for at least four channels in production (docs/ConnectionCoordinatorAPI.md).
inline constexpr int channelCount = 4;

/// A proposal for the layer 3 feature of one channel; the redeemer makes it, the other side accepts it.
struct ChannelProposal {
    int channel = 1; ///< 1 to channelCount, our own count
    int vlan = firstChannelVlan;
    Prefix subnet;      ///< IPv4, host bits cleared
    Address awsHost;    ///< inside `subnet`
    Address partnerHost; ///< inside `subnet`
};

/// Proposals for all interconnects of a design, free of clashes: a VLAN is used once in an environment, and a subnet once
/// among the connections that share an environment or an account. Steers clear of the inside ranges of drawn VPN tunnels.
/// Same order as `terms`. The error says that VLANs or link-local subnets ran out.
[[nodiscard]] Result<std::vector<std::vector<ChannelProposal>>> proposeChannels(const Design& design,
                                                                                const std::vector<InterconnectTerms>& terms);

// Objects of the Connection Coordinator API v1. Resource names begin with the caller's provider (prose rule 1): the redeemer
// calls the initiator. What only a provider knows (device ids, demarcations, capacity, states) is left out.
[[nodiscard]] Json providerObject(const Catalog& catalog, std::string_view provider);
[[nodiscard]] Json environmentObject(const InterconnectTerms& terms, const Catalog& catalog);
[[nodiscard]] Json interconnectObject(const InterconnectTerms& terms);
[[nodiscard]] Json channelObject(const InterconnectTerms& terms, int channel);
[[nodiscard]] Json connectionObject(const InterconnectTerms& terms);
[[nodiscard]] Json featureObject(const InterconnectTerms& terms, const ChannelProposal& proposal);
/// What the key will say, with `mintedToken` for the UUID that the initiator mints; not a key.
[[nodiscard]] Json activationKeyContent(const InterconnectTerms& terms);

} // namespace isthmus
