// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairing.h"
#include "refusal.h"
#include "world.h"

#include "net/prefix.h"

#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// One call of a Google API.
struct GoogleCall {
    std::string method;
    std::vector<std::string> path; ///< segments below the API's version, decoded; ":verb" of the last one apart
    std::string verb;              ///< "getStatus"; empty: none
    std::string version;           ///< "v1", "v1beta"
    std::map<std::string, std::string> query;
    Value body = Value::object();

    [[nodiscard]] std::string parameter(const std::string& name) const;
};

/// Lower-case letter, then letters, digits and hyphens, 1 to 63, no hyphen at the end: RFC 1035.
[[nodiscard]] bool isGoogleName(const std::string& name);
/// "projects/P/global/networks/N" of that or of a URL that ends with it; empty where it is neither.
[[nodiscard]] std::string networkPath(const std::string& url);

/// Shared by the two APIs: what a request id stands for. Throws INVALID_ARGUMENT where it is no UUID or all zero.
[[nodiscard]] const Value* googleRequestSeen(const World& world, const GoogleCall& call);
void rememberGoogleRequest(World& world, const GoogleCall& call, const std::string& operation);

/// Plays Compute v1: networks, subnetworks, peerings and operations.
class GoogleCompute final {
public:
    explicit GoogleCompute(World& world)
        : m_world(world) {}

    /// "compute.networks.insert"; empty where the path is unknown. For faults and the log.
    [[nodiscard]] static std::string operationName(const GoogleCall& call);
    /// Throws Refusal.
    [[nodiscard]] Value call(const std::string& operation, const GoogleCall& call);

private:
    Value read(const std::string& operation, const GoogleCall& call);
    Value change(const std::string& operation, const GoogleCall& call);

    Value insertNetwork(const GoogleCall& call);
    Value deleteNetwork(const GoogleCall& call);
    Value addPeering(const GoogleCall& call);
    Value updatePeering(const GoogleCall& call);
    Value removePeering(const GoogleCall& call);
    Value peeringRoutes(const GoogleCall& call);
    Value insertSubnet(const GoogleCall& call);
    Value deleteSubnet(const GoogleCall& call);

    // Routers and VPN: googlevpn.cpp
    [[nodiscard]] static std::string vpnOperationName(const GoogleCall& call);
    Value vpnRead(const std::string& operation, const GoogleCall& call);
    Value vpnInsert(const GoogleCall& call);
    Value vpnPatchRouter(const GoogleCall& call);
    Value vpnDelete(const GoogleCall& call);
    Value& named(const Value& body, const char* member, const char* type);
    void checkVpn(const std::string& collection, const Value& body);
    [[nodiscard]] bool vpnUses(const std::string& network);

    Value& network(const std::string& path);
    Value networkShown(const std::string& path);
    void checkMtu(const Value& body) const;
    void checkSubnetRange(const std::string& networkPath, const Prefix& prefix);
    Value list(const std::string& type, const std::string& prefix, const char* kind);
    /// A new operation below `scope` ("projects/P/global") that ends with `error` where a fault says so.
    Value& operation(const std::string& scope, const std::string& kind, const std::string& target);
    /// Makes an inserted resource usable when its operation is done, or takes it away where that fails.
    void settleInsert(Value& resource);

    World& m_world;
};

/// Plays Network Connectivity v1 (and v1beta's getStatus): transports, their profiles and operations.
class GoogleConnectivity final {
public:
    explicit GoogleConnectivity(World& world)
        : m_world(world)
        , m_pairings(world) {}

    /// "networkconnectivity.transports.create"; empty where the path is unknown.
    [[nodiscard]] static std::string operationName(const GoogleCall& call);
    /// Throws Refusal.
    [[nodiscard]] Value call(const std::string& operation, const GoogleCall& call);

private:
    Value create(const GoogleCall& call);
    Value patch(const GoogleCall& call);
    Value remove(const GoogleCall& call);
    Value get(const GoogleCall& call);
    Value list(const GoogleCall& call);
    Value status(const GoogleCall& call);
    Value profiles(const GoogleCall& call);
    Value profile(const GoogleCall& call);
    Value profileOfKey(const GoogleCall& call);
    Value operationShown(const GoogleCall& call);

    // Hubs and spokes: googlehubs.cpp
    [[nodiscard]] static std::string hubOperationName(const GoogleCall& call);
    Value hubCall(const std::string& operation, const GoogleCall& call);
    Value createHub(const GoogleCall& call, const std::string& type, const std::string& parent);

    Value& transport(const GoogleCall& call);
    Value shown(const Value& transport);
    void checkRoutes(const Value& body) const;
    void checkCreate(const GoogleCall& call, const std::string& name);
    /// The profile that the body names, or Refusal.
    const RegionPair& profilePair(const GoogleCall& call, const std::string& name);
    Pairing redeem(const GoogleCall& call, const std::string& key);
    Value& operation(const GoogleCall& call, const std::string& verb, const std::string& target, double seconds);

    World& m_world;
    Pairings m_pairings;
};

} // namespace isthmus
