// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "world.h"

#include "spec/activationkey.h"

#include <string>

namespace isthmus {

/// Where an end of a connection is kept in the world.
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
    std::string connection;         ///< id on the near side; empty: not there yet
    PartnerEnd partner;
    bool redeemed = false;
    std::string nearType = "interconnect:connection"; ///< AWS's, or a transport where Google meets a partner
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
    /// Makes what a side brought the pairing's own end; `id` of a resource of that type.
    static void setEnd(Pairing& pairing, bool near, PartnerEnd end);
    /// A key that a side composed by itself. None where it is good to be used from now on.
    [[nodiscard]] Problem bring(const std::string& key, const Pairing& pairing);
    /// One end, by its id, is being deleted and will be gone after that many seconds.
    void leaves(const std::string& uuid, const std::string& id, double seconds);
    /// The size of a running connection changes on both sides.
    void resize(const std::string& uuid, std::int64_t mbps, double seconds);

private:
    [[nodiscard]] Value* row(const std::string& uuid) { return m_world.find("sandbox:pairing", uuid); }
    [[nodiscard]] bool minterWaits(const Pairing& pairing);
    /// The end of this side, or null.
    [[nodiscard]] Value* endOf(const Pairing& pairing, bool near);

    World& m_world;
};

} // namespace isthmus
