// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "world.h"

#include "spec/activationkey.h"

#include <string>

namespace isthmus {

/// Where the partner's end of a connection is kept in the world.
struct PartnerEnd {
    std::string type; ///< "networkconnectivity:transport", "azure:expressRouteCircuits", ...
    std::string id;   ///< empty: not there yet
};

/// What both clouds know of one connection between them. Stored as "sandbox:pairing" by the UUID that they share.
struct Pairing {
    std::string uuid;
    std::string environment;
    std::string minter; ///< "aws" or the partner's provider id
    std::int64_t sizeMbps = 0;
    std::string destinationAccount; ///< who may redeem the key
    std::string connection;         ///< id on the AWS side; empty: not there yet
    PartnerEnd partner;
    bool redeemed = false;
};

/// Mints keys, redeems them, and lets what happens on one side show on the other.
class Pairings final {
public:
    explicit Pairings(World& world)
        : m_world(world) {}

    /// Notes a new pairing and gives its key.
    std::string mint(const Pairing& pairing);
    /// The key of a pairing; the same text each time.
    [[nodiscard]] std::string keyOf(const std::string& uuid);

    enum class Problem { none, malformed, unknown, otherAccount, used, gone };
    /// Looks a key up for a redeemer. `pairing` is filled where the key is known.
    [[nodiscard]] Problem look(const std::string& key, const std::string& redeemer, const std::string& account,
                               Pairing& pairing);

    /// The second side is there: both are provisioned from now on.
    void join(const Pairing& pairing);
    /// A side's connection is being deleted and will be gone after that many seconds.
    void awsLeaves(const std::string& uuid, double seconds);
    void partnerLeaves(const std::string& uuid, double seconds);
    /// The size of a running connection changes on both sides.
    void resize(const std::string& uuid, std::int64_t mbps, double seconds);

private:
    [[nodiscard]] Value* row(const std::string& uuid) { return m_world.find("sandbox:pairing", uuid); }
    [[nodiscard]] bool minterWaits(const Pairing& pairing);
    /// The partner's end, or null.
    [[nodiscard]] Value* partnerOf(const Value& row);

    World& m_world;
};

} // namespace isthmus
