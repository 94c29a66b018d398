// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairing.h"
#include "refusal.h"
#include "world.h"

#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// One call of Azure Resource Manager.
struct ArmCall {
    std::string method;
    std::string id; ///< as written: "/subscriptions/S/resourceGroups/G/providers/Microsoft.Network/..."
    std::string subscription;
    std::string group; ///< empty: the call is about the subscription
    std::string type;  ///< "resourceGroups", "virtualNetworks", "virtualNetworks/subnets"; empty: none of these
    std::string name;  ///< of the resource; empty: the whole collection
    std::string apiVersion;
    std::string ifMatch;
    Value body = Value::object();

    /// "azure:virtualNetworks.put": for faults and the log.
    [[nodiscard]] std::string operation() const;
};

/// What a PUT or a DELETE leads to.
struct ArmOutcome {
    int status = 200;
    Value body = Value::object();
    std::string operationId; ///< of the long-running operation; empty: it is done
};

/// How one type of resource behaves.
struct ArmType {
    const char* type; ///< "virtualNetworks/subnets"
    double create;    ///< seconds to come about
    double remove;    ///< seconds to go
    bool hasLocation;
    const char* parent; ///< type of what it is part of; null: of the resource group
};
[[nodiscard]] const ArmType* armType(const std::string& type);

/// Plays Microsoft.Network as far as private connections need it, and resource groups.
class Azure final {
public:
    explicit Azure(World& world)
        : m_world(world)
        , m_pairings(world) {}

    /// Reads the parts of a path. Throws where it is none of ARM's.
    [[nodiscard]] static ArmCall parse(const std::string& path);
    /// All throw Refusal.
    [[nodiscard]] Value get(const ArmCall& call);
    [[nodiscard]] ArmOutcome put(const ArmCall& call);
    [[nodiscard]] ArmOutcome remove(const ArmCall& call);
    /// {"status", "error"} of a long-running operation.
    [[nodiscard]] Value operation(const std::string& id);

private:
    Value* find(const std::string& id);
    [[nodiscard]] Value shown(const Value& resource, const std::string& apiVersion);
    [[nodiscard]] std::vector<std::string> childrenOf(const std::string& id, const std::string& type);
    /// Ids of resources whose body refers to this one or to a part of it.
    [[nodiscard]] std::vector<std::string> usersOf(const std::string& id);
    std::string begin(Value& resource, double seconds, bool leaves);

    // azurechecks.cpp
    void checkPlace(const ArmCall& call, const ArmType& type);
    void checkReferences(const Value& body);
    void checkRemoval(const ArmCall& call);
    void checkNetwork(const ArmCall& call);
    void checkSubnet(const ArmCall& call);
    void checkGateway(const ArmCall& call);
    void checkConnection(const ArmCall& call);
    void checkBody(const ArmCall& call);

    // azurecircuits.cpp
    void checkCircuit(const ArmCall& call);
    void makeCircuit(const ArmCall& call, Value& resource);
    void makeMultiCloud(const ArmCall& call, Value& resource, const RegionPair& pair);
    void settle(const ArmCall& call, Value& resource);
    [[nodiscard]] bool tunnelFits(Value& properties);
    void settlePeering(const ArmCall& call, Value& resource);
    void leave(Value& resource);

    World& m_world;
    Pairings m_pairings;
};

} // namespace isthmus
