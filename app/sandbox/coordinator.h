// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairing.h"
#include "refusal.h"
#include "world.h"

#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// One call of the Connection Coordinator API at a partner.
struct CoordinatorCall {
    std::string partner; ///< whose API it is
    std::string method;
    std::vector<std::string> path; ///< "providers", "aws", "environments", ...; a verb last where there is one
    std::map<std::string, std::string> query;
    Value body = Value::object();

    /// "CreateConnection", as the specification names it; empty where it has no such call.
    [[nodiscard]] std::string operation() const;
    /// The name of the resource that the first `parts` of the path make.
    [[nodiscard]] std::string name(std::size_t parts) const;
    [[nodiscard]] std::string parameter(const std::string& key) const;
};

/// Plays the side of a cloud that speaks the open specification: environments, interconnects and their channels, which
/// it was born with, and the connections, features and issues that others ask for.
class Coordinator final {
public:
    explicit Coordinator(World& world)
        : m_world(world)
        , m_pairings(world) {}

    /// Throws Refusal.
    [[nodiscard]] Value call(const CoordinatorCall& call);

private:
    using Handler = Value (Coordinator::*)(const CoordinatorCall&);

    // What stands: coordinatorplaces.cpp
    Value listProviders(const CoordinatorCall& call);
    Value getProvider(const CoordinatorCall& call);
    Value listEnvironments(const CoordinatorCall& call);
    Value getEnvironment(const CoordinatorCall& call);
    Value listInterconnects(const CoordinatorCall& call);
    Value getInterconnect(const CoordinatorCall& call);
    Value listChannels(const CoordinatorCall& call);
    Value getChannel(const CoordinatorCall& call);
    Value maintenanceEvents(const CoordinatorCall& call);
    Value listKeys(const CoordinatorCall& call);
    Value noted(const CoordinatorCall& call);
    /// The environment that the path names. Throws where there is none between the two providers.
    [[nodiscard]] const PartnerEnvironment& environment(const CoordinatorCall& call) const;
    void checkInterconnect(const CoordinatorCall& call) const;
    [[nodiscard]] Value interconnectShown(const CoordinatorCall& call, const std::string& id) const;
    [[nodiscard]] Value channelShown(const CoordinatorCall& call, int channel) const;

    // What comes and goes: coordinator.cpp
    Value confirmKey(const CoordinatorCall& call);
    Value listConnections(const CoordinatorCall& call);
    Value createConnection(const CoordinatorCall& call);
    Value getConnection(const CoordinatorCall& call);
    Value updateConnection(const CoordinatorCall& call);
    Value deleteConnection(const CoordinatorCall& call);
    Value guidance(const CoordinatorCall& call);
    Value listFeatures(const CoordinatorCall& call);
    Value getFeature(const CoordinatorCall& call);
    Value createFeature(const CoordinatorCall& call);
    Value deleteFeature(const CoordinatorCall& call);
    Value listIssues(const CoordinatorCall& call);
    Value getIssue(const CoordinatorCall& call);
    Value createIssue(const CoordinatorCall& call);
    [[nodiscard]] Value& connection(const CoordinatorCall& call);
    [[nodiscard]] Value shown(const Value& connection);
    [[nodiscard]] Value features(const Value& connection) const;
    [[nodiscard]] Pairing pairingOf(const CoordinatorCall& call, const std::string& key, const std::string& id);
    void checkRoom(const CoordinatorCall& call, std::int64_t size);

    World& m_world;
    Pairings m_pairings;
};

} // namespace isthmus
