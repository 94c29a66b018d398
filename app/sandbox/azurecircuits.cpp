// SPDX-License-Identifier: GPL-3.0-or-later
// ExpressRoute circuits, also of tier MultiCloud, and what comes about by itself after a PUT.
#include "azure.h"
#include "ec2.h"

#include "waits.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

namespace {

std::string textAt(const Value& body, const char* pointer) {
    const Value::json_pointer at(pointer);
    return body.contains(at) && body.at(at).is_string() ? body.at(at).get<std::string>() : std::string();
}

bool isMultiCloud(const Value& body) {
    return textAt(body, "/sku/tier") == "MultiCloud";
}

const RegionPair* pairAt(const Facts& facts, const std::string& location, const std::string& peeringLocation) {
    for (const RegionPair* pair : facts.pairsOf("azure"))
        if (pair->partnerRegion == location && (pair->partnerLocation == peeringLocation))
            return pair;
    return nullptr;
}

} // namespace

void Azure::checkCircuit(const ArmCall& call) {
    const Value properties = call.body.value("properties", Value::object());
    if (textAt(call.body, "/sku/tier").empty() || textAt(call.body, "/sku/family").empty())
        throw Refusal{400, "InvalidRequestFormat", "sku.tier and sku.family are required."};
    const Value provider = properties.value("serviceProviderProperties", Value::object());
    if (textAt(provider, "/serviceProviderName").empty() || textAt(provider, "/peeringLocation").empty() ||
        !provider.contains("bandwidthInMbps"))
        throw Refusal{
            400, "InvalidRequestFormat",
            "serviceProviderName, peeringLocation and bandwidthInMbps of serviceProviderProperties are required."};
    const auto most = m_world.facts().limit("azure", "expressroute.perRegion");
    std::int64_t present = 0;
    for (const Value& other : m_world.all("azure:expressRouteCircuits"))
        present += other.at("id") != call.id && other.at("location") == call.body.at("location") ? 1 : 0;
    if (most && present >= *most)
        throw Refusal{400, "CircuitLimitReached", "The limit of circuits in this region is reached."};
    if (!isMultiCloud(call.body) || find(call.id) != nullptr)
        return;
    const RegionPair* pair = pairAt(m_world.facts(), call.body.at("location"), textAt(provider, "/peeringLocation"));
    if (pair == nullptr || textAt(provider, "/serviceProviderName") != "AWS")
        throw Refusal{400, "InvalidParameter", "There is no multicloud peering location of this name in this region."};
    if (!offers(*pair, Bandwidth(provider.at("bandwidthInMbps").get<std::int64_t>())))
        throw Refusal{400, "InvalidParameter", "bandwidthInMbps is not offered here."};
    const std::string key = properties.value("activationKey", "");
    const std::string account = properties.value("partnerAccountId", "");
    if (key.empty() == account.empty())
        throw Refusal{400, "MultiCloudCircuitActivationKeyOrPartnerAccountIdMissing",
                      "A circuit of tier MultiCloud needs either activationKey or partnerAccountId."};
    if (key.empty() && !m_world.facts().isAccount("aws", account))
        throw Refusal{400, "InvalidParameter", "partnerAccountId must be an AWS account."};
    Pairing pairing;
    if (!key.empty() && m_pairings.look(key, "azure", call.subscription, pairing) != Pairings::Problem::none)
        throw Refusal{400, "MultiCloudCircuitActivationKeyInvalid",
                      "The activation key is not valid for this circuit."};
    if (!key.empty() && pairing.environment != pair->id)
        throw Refusal{400, "MultiCloudCircuitActivationKeyInvalid", "The activation key is for another region."};
}

void Azure::makeMultiCloud(const ArmCall& call, Value& resource, const RegionPair& pair) {
    const Value& properties = call.body.at("properties");
    const PartnerEnd end{"azure:expressRouteCircuits", [&] {
                             std::string key = call.id;
                             std::transform(key.begin(), key.end(), key.begin(),
                                            [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
                             return key;
                         }()};
    resource["properties"]["resiliencyLevel"] = "Maximum";
    const std::string key = properties.value("activationKey", "");
    if (key.empty()) {
        const Pairing pairing{randomUuid(),
                              pair.id,
                              "azure",
                              properties.at("serviceProviderProperties").at("bandwidthInMbps").get<std::int64_t>(),
                              properties.at("partnerAccountId"),
                              {},
                              end,
                              false};
        resource["_uuid"] = pairing.uuid;
        static_cast<void>(m_pairings.mint(pairing));
        return;
    }
    Pairing pairing;
    static_cast<void>(m_pairings.look(key, "azure", call.subscription, pairing));
    pairing.partner = end;
    resource["_uuid"] = pairing.uuid;
    m_pairings.join(pairing);
}

void Azure::makeCircuit(const ArmCall& call, Value& resource) {
    if (resource["properties"].contains("serviceProviderProvisioningState"))
        return;
    resource["properties"]["serviceProviderProvisioningState"] = "NotProvisioned";
    resource["properties"]["circuitProvisioningState"] = "Enabled";
    if (isMultiCloud(call.body)) {
        const std::string location = textAt(call.body, "/properties/serviceProviderProperties/peeringLocation");
        makeMultiCloud(call, resource, *pairAt(m_world.facts(), call.body.at("location"), location));
        return;
    }
    resource["properties"]["serviceKey"] = randomUuid();
    // Whoever runs the fabric gets the service key from the customer and acts: here by itself.
    m_world.laterAt(resource, waits::fabricProvisioning, "/properties/serviceProviderProvisioningState", "Provisioned");
}

void Azure::settlePeering(const ArmCall& call, Value& resource) {
    resource["properties"]["peeringState"] = "Initiated";
    const std::string own = call.id.substr(0, call.id.rfind("/virtualNetworkPeerings/"));
    for (Value& other : m_world.all("azure:" + call.type)) {
        const std::string id = other.at("id");
        if (textAt(other, "/properties/remoteVirtualNetwork/id") != own ||
            textAt(resource, "/properties/remoteVirtualNetwork/id") !=
                id.substr(0, id.rfind("/virtualNetworkPeerings/")))
            continue;
        m_world.laterAt(resource, waits::peering, "/properties/peeringState", "Connected");
        m_world.laterAt(other, waits::peering, "/properties/peeringState", "Connected");
    }
}

/// Whether the other end of an IPsec connection comes with the same key; other connections have none.
bool Azure::tunnelFits(Value& properties) {
    if (properties.value("connectionType", "") != "IPsec")
        return true;
    std::string id = properties.value("localNetworkGateway2", Value::object()).value("id", "");
    std::transform(id.begin(), id.end(), id.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const Value* local = m_world.find("azure:localNetworkGateways", id);
    const std::string key = properties.value("sharedKey", "");
    properties.erase("sharedKey"); // Azure shows it on request only
    return local != nullptr && awsTunnelTakes(m_world, textAt(*local, "/properties/gatewayIpAddress"), key);
}

void Azure::settle(const ArmCall& call, Value& resource) {
    Value& properties = resource["properties"];
    if (call.type == "expressRouteCircuits")
        makeCircuit(call, resource);
    else if (call.type == "virtualNetworks/virtualNetworkPeerings" && !properties.contains("peeringState"))
        settlePeering(call, resource);
    else if (call.type == "publicIPAddresses" && !properties.contains("ipAddress"))
        m_world.laterAt(resource, waits::azureNetwork, "/properties/ipAddress", m_world.publicAddress());
    else if (call.type == "connections" && !properties.contains("connectionStatus"))
        m_world.laterAt(resource, waits::azureConnection, "/properties/connectionStatus",
                        tunnelFits(properties) ? "Connected" : "NotConnected");
}

void Azure::leave(Value& resource) {
    if (resource.contains("_uuid"))
        m_pairings.leaves(resource.at("_uuid"), resource.at("id"), waits::azureCircuit);
    const std::string id = resource.at("id");
    if (parse(id).type != "virtualNetworks/virtualNetworkPeerings")
        return;
    const std::string own = id.substr(0, id.rfind("/virtualNetworkPeerings/"));
    for (Value& other : m_world.all("azure:virtualNetworks/virtualNetworkPeerings"))
        if (textAt(other, "/properties/remoteVirtualNetwork/id") == own)
            other["properties"]["peeringState"] = "Disconnected";
}

} // namespace isthmus
