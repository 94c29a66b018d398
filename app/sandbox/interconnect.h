// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairing.h"
#include "refusal.h"
#include "world.h"

#include <string>

namespace isthmus {

/// Plays AWS Interconnect (API 2022-07-26), all thirteen operations, in one Region for each call.
class Interconnect final {
public:
    explicit Interconnect(World& world)
        : m_world(world)
        , m_pairings(world) {}

    /// Throws Refusal.
    [[nodiscard]] Value call(const std::string& operation, const std::string& region, const Value& body);
    [[nodiscard]] static bool readsOnly(const std::string& operation);

private:
    using Handler = Value (Interconnect::*)(const std::string& region, const Value& body);

    Value createConnection(const std::string& region, const Value& body);
    Value acceptProposal(const std::string& region, const Value& body);
    Value describeProposal(const std::string& region, const Value& body);
    Value getConnection(const std::string& region, const Value& body);
    Value listConnections(const std::string& region, const Value& body);
    Value updateConnection(const std::string& region, const Value& body);
    Value deleteConnection(const std::string& region, const Value& body);
    Value getEnvironment(const std::string& region, const Value& body);
    Value listEnvironments(const std::string& region, const Value& body);
    Value listAttachPoints(const std::string& region, const Value& body);
    Value tagResource(const std::string& region, const Value& body);
    Value untagResource(const std::string& region, const Value& body);
    Value listTags(const std::string& region, const Value& body);

    /// Runs a handler once for each client token.
    Value once(const std::string& operation, const std::string& region, const Value& body, Handler handler);
    Value& connection(const std::string& region, const std::string& id);
    Value& connectionByArn(const std::string& region, const Value& body);
    const RegionPair& environment(const std::string& region, const std::string& id) const;
    /// The Direct Connect gateway that the body names; throws where it cannot take this Region's connection.
    std::string attachPoint(const std::string& region, const Value& body);
    void checkQuotas(const std::string& region, const RegionPair& pair, bool requested);
    Pairing proposal(const std::string& region, const Value& body);
    Value& store(const std::string& region, const RegionPair& pair, const Pairing& pairing, const Value& body,
                 const std::string& gateway);
    /// As the API shows it; `summary` leaves out the key, owner and tags.
    [[nodiscard]] Value shown(const Value& connection, bool summary);

    World& m_world;
    Pairings m_pairings;
};

} // namespace isthmus
