// SPDX-License-Identifier: GPL-3.0-or-later
// What Azure refuses, by the limits of the catalogue and the documents of Microsoft.Network.
#include "azure.h"

#include "net/prefix.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <regex>

namespace isthmus {

namespace {

std::vector<Prefix> prefixesOf(const Value& list, const std::string& what) {
    std::vector<Prefix> out;
    for (const Value& entry : list) {
        const auto prefix = entry.is_string() ? Prefix::parse(entry.get<std::string>()) : std::nullopt;
        if (!prefix || prefix->hasHostBits())
            throw Refusal{400, "InvalidCIDRNotation",
                          "The address prefix " + entry.dump() + " of " + what + " has an invalid CIDR notation."};
        out.push_back(*prefix);
    }
    return out;
}

std::string textAt(const Value& body, const char* pointer) {
    const Value::json_pointer at(pointer);
    return body.contains(at) && body.at(at).is_string() ? body.at(at).get<std::string>() : std::string();
}

std::string lastOf(const std::string& id) {
    return id.substr(id.rfind('/') + 1);
}

std::string parentOf(const std::string& id) {
    const std::size_t name = id.rfind('/');
    return id.substr(0, id.rfind('/', name - 1));
}

/// Every id of another resource that a body names.
void collectIds(const Value& value, std::vector<std::string>& out) {
    if (value.is_object() && value.contains("id") && value.at("id").is_string())
        out.push_back(value.at("id"));
    if (value.is_structured())
        for (const Value& inner : value)
            collectIds(inner, out);
}

} // namespace

void Azure::checkPlace(const ArmCall& call, const ArmType& type) {
    static const std::regex name("[a-zA-Z0-9_]([a-zA-Z0-9._-]{0,78}[a-zA-Z0-9_])?");
    if (call.type != "resourceGroups" && !std::regex_match(call.name, name))
        throw Refusal{400, "InvalidResourceName", "Resource name " + call.name + " is invalid."};
    if (type.hasLocation) {
        const std::string location = call.body.value("location", "");
        if (!m_world.facts().hasRegion("azure", location))
            throw Refusal{400, "LocationNotAvailableForResourceType",
                          "The provided location '" + location + "' is not available."};
    }
    if (call.type == "resourceGroups")
        return;
    const Value* group = m_world.find("azure:resourceGroups", [&] {
        std::string id = call.id.substr(0, call.id.find("/providers/"));
        std::transform(id.begin(), id.end(), id.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return id;
    }());
    if (group == nullptr || group->at("properties").at("provisioningState") == "Deleting")
        throw Refusal{404, "ResourceGroupNotFound", "Resource group '" + call.group + "' could not be found."};
    const auto busy = [](const Value& resource) {
        const std::string state = resource.at("properties").at("provisioningState");
        if (state == "Updating" || state == "Deleting")
            throw Refusal{429, "AnotherOperationInProgress",
                          "Another operation on this or dependent resource is in progress.", 1};
    };
    if (type.parent != nullptr) {
        const Value* parent = find(parentOf(call.id));
        if (parent == nullptr)
            throw Refusal{404, "ParentResourceNotFound", "The parent of '" + call.name + "' was not found."};
        busy(*parent);
        for (const std::string& sibling : childrenOf(parentOf(call.id), call.type))
            busy(*m_world.find("azure:" + call.type, sibling));
    }
    if (const Value* present = find(call.id))
        busy(*present);
}

void Azure::checkReferences(const Value& body) {
    std::vector<std::string> ids;
    collectIds(body, ids);
    for (const std::string& id : ids) {
        if (id.find("/ipConfigurations/") != std::string::npos)
            continue; // of the resource itself
        const Value* target = find(id);
        if (target == nullptr)
            throw Refusal{400, "InvalidResourceReference",
                          "Resource " + id + " referenced by the request was not found."};
        if (target->at("properties").at("provisioningState") != "Succeeded")
            throw Refusal{409, "ReferencedResourceNotProvisioned",
                          "Cannot proceed with operation because resource " + id + " is not in Succeeded state."};
    }
}

void Azure::checkRemoval(const ArmCall& call) {
    if (call.type == "resourceGroups")
        return;
    const std::vector<std::string> users = usersOf(call.id);
    const Value& resource = *find(call.id);
    if (resource.at("properties").at("provisioningState") == "Updating")
        throw Refusal{429, "AnotherOperationInProgress",
                      "Another operation on this or dependent resource is in progress.", 1};
    for (const std::string& user : users) {
        if (parse(user).type == "virtualNetworks/virtualNetworkPeerings")
            continue; // the other network's peering is cut, not in the way
        const char* code = call.type == "publicIPAddresses"         ? "PublicIPAddressCannotBeDeleted"
                           : call.type == "virtualNetworks/subnets" ? "InUseSubnetCannotBeDeleted"
                           : call.type == "virtualNetworks"         ? "InUseVirtualNetworkCannotBeDeleted"
                           : call.type == "virtualNetworkGateways"  ? "VirtualNetworkGatewayInUse"
                                                                    : "ResourceInUse";
        throw Refusal{400, code, call.name + " is in use by " + user + " and cannot be deleted."};
    }
}

void Azure::checkNetwork(const ArmCall& call) {
    const Value list = call.body.value("properties", Value::object())
                           .value("addressSpace", Value::object())
                           .value("addressPrefixes", Value::array());
    if (list.empty())
        throw Refusal{400, "InvalidRequestFormat", "addressSpace.addressPrefixes is required."};
    const Facts& facts = m_world.facts();
    const auto shortest = facts.limit("azure", "network.ipv4.minLength");
    const auto longest = facts.limit("azure", "network.ipv4.maxLength");
    for (const Prefix& prefix : prefixesOf(list, call.name)) {
        if (prefix.family() == Family::v4 &&
            ((shortest && prefix.length() < *shortest) || (longest && prefix.length() > *longest)))
            throw Refusal{400, "InvalidAddressPrefixSize", "The size of " + prefix.toString() + " is not allowed."};
        if (facts.isForbiddenRange("azure", prefix))
            throw Refusal{400, "AddressPrefixNotAllowed", "The range " + prefix.toString() + " is reserved."};
    }
    const auto most = facts.limit("azure", "networks.perSubscriptionAndRegion");
    std::int64_t present = 0;
    for (const Value& other : m_world.all("azure:virtualNetworks"))
        present += other.at("location") == call.body.at("location") && other.at("id") != call.id ? 1 : 0;
    if (most && present >= *most)
        throw Refusal{400, "VnetCountLimitReached", "The limit of virtual networks in this region is reached."};
}

void Azure::checkSubnet(const ArmCall& call) {
    const Value properties = call.body.value("properties", Value::object());
    Value list = properties.value("addressPrefixes", Value::array());
    if (properties.contains("addressPrefix"))
        list.push_back(properties.at("addressPrefix"));
    if (list.empty())
        throw Refusal{400, "InvalidRequestFormat", "addressPrefix is required."};
    const Value& network = *find(parentOf(call.id));
    const std::vector<Prefix> space =
        prefixesOf(network.at("properties").at("addressSpace").at("addressPrefixes"), network.at("name"));
    const auto gatewayLongest = m_world.facts().limit("azure", "gatewaySubnet.maxLength");
    for (const Prefix& prefix : prefixesOf(list, call.name)) {
        if (std::none_of(space.begin(), space.end(), [&](const Prefix& range) { return range.contains(prefix); }))
            throw Refusal{400, "NetcfgSubnetRangeOutsideVnet",
                          "Subnet '" + call.name + "' is not valid in virtual network '" +
                              network.at("name").get<std::string>() + "'."};
        if (call.name == "GatewaySubnet" && gatewayLongest && prefix.family() == Family::v4 &&
            prefix.length() > *gatewayLongest)
            throw Refusal{400, "GatewaySubnetTooSmall", "The GatewaySubnet is too small."};
        for (const std::string& key : childrenOf(parentOf(call.id), call.type)) {
            const Value& other = *m_world.find("azure:" + call.type, key);
            const auto theirs = Prefix::parse(textAt(other, "/properties/addressPrefix"));
            if (other.at("name") != call.name && theirs && theirs->overlaps(prefix))
                throw Refusal{400, "NetcfgSubnetRangesOverlap",
                              "Subnet '" + call.name +
                                  "' is not valid because its IP address range overlaps with that of an "
                                  "existing subnet."};
        }
    }
}

void Azure::checkGateway(const ArmCall& call) {
    const Value properties = call.body.value("properties", Value::object());
    const std::string kind = properties.value("gatewayType", "");
    if (kind != "Vpn" && kind != "ExpressRoute")
        throw Refusal{400, "InvalidRequestFormat", "gatewayType must be Vpn or ExpressRoute."};
    const Value configurations = properties.value("ipConfigurations", Value::array());
    if (configurations.empty())
        throw Refusal{400, "InvalidRequestFormat", "ipConfigurations is required."};
    if (properties.value("activeActive", false) && configurations.size() < 2)
        throw Refusal{400, "ActiveActiveGatewayMustHaveAtLeastTwoIpConfigurations",
                      "An active-active gateway needs two IP configurations."};
    const std::string subnet = textAt(configurations.front(), "/properties/subnet/id");
    if (lastOf(subnet) != "GatewaySubnet")
        throw Refusal{400, "GatewaySubnetRequired", "A gateway must lie in the subnet named GatewaySubnet."};
    for (const Value& other : m_world.all("azure:virtualNetworkGateways"))
        if (other.at("id") != call.id && other.at("properties").at("gatewayType") == kind &&
            textAt(other.at("properties").at("ipConfigurations").front(), "/properties/subnet/id") == subnet)
            throw Refusal{400, "GatewayAlreadyInVnet", "The virtual network has a gateway of this type already."};
}

void Azure::checkConnection(const ArmCall& call) {
    const Value properties = call.body.value("properties", Value::object());
    const std::string kind = properties.value("connectionType", "");
    const Value* gateway = find(textAt(properties, "/virtualNetworkGateway1/id"));
    if (gateway == nullptr)
        throw Refusal{400, "InvalidRequestFormat", "virtualNetworkGateway1 is required."};
    if (kind == "IPsec") {
        if (textAt(properties, "/localNetworkGateway2/id").empty() || properties.value("sharedKey", "").empty())
            throw Refusal{400, "InvalidRequestFormat", "An IPsec connection needs localNetworkGateway2 and sharedKey."};
        return;
    }
    if (kind != "ExpressRoute")
        throw Refusal{400, "InvalidRequestFormat", "connectionType must be IPsec or ExpressRoute."};
    const Value* circuit = find(textAt(properties, "/peer/id"));
    if (circuit == nullptr)
        throw Refusal{400, "InvalidRequestFormat", "peer must be a circuit."};
    if (textAt(*circuit, "/properties/serviceProviderProvisioningState") != "Provisioned")
        throw Refusal{400, "ServiceProviderNotProvisioned",
                      "The circuit " + circuit->at("name").get<std::string>() + " is not provisioned by its provider."};
    if (!circuit->contains("_uuid"))
        return;
    if (circuit->at("location") != gateway->at("location"))
        throw Refusal{400, "InvalidParameter", "The gateway is not in the region of the circuit."};
    const auto most = m_world.facts().limit("azure", "interconnect.connectionsPerCircuit");
    std::int64_t present = 0;
    for (const Value& other : m_world.all("azure:connections"))
        present += other.at("id") != call.id && textAt(other, "/properties/peer/id") == circuit->at("id") ? 1 : 0;
    if (most && present >= *most)
        throw Refusal{400, "CircuitConnectionLimitReached", "The circuit takes no further connection."};
}

void Azure::checkBody(const ArmCall& call) {
    if (call.type == "virtualNetworks")
        checkNetwork(call);
    else if (call.type == "virtualNetworks/subnets")
        checkSubnet(call);
    else if (call.type == "virtualNetworkGateways")
        checkGateway(call);
    else if (call.type == "connections")
        checkConnection(call);
    else if (call.type == "expressRouteCircuits")
        checkCircuit(call);
    else if (call.type == "virtualHubs" && find(textAt(call.body, "/properties/virtualWan/id")) == nullptr)
        throw Refusal{400, "InvalidRequestFormat", "virtualWan is required."};
    else if (call.type == "virtualHubs/hubVirtualNetworkConnections" &&
             find(textAt(call.body, "/properties/remoteVirtualNetwork/id")) == nullptr)
        throw Refusal{400, "InvalidRequestFormat", "remoteVirtualNetwork is required."};
    else if (call.type == "localNetworkGateways" && textAt(call.body, "/properties/gatewayIpAddress").empty())
        throw Refusal{400, "InvalidRequestFormat", "gatewayIpAddress is required."};
    else if (call.type == "virtualNetworks/virtualNetworkPeerings" &&
             textAt(call.body, "/properties/remoteVirtualNetwork/id").empty())
        throw Refusal{400, "InvalidRequestFormat", "remoteVirtualNetwork is required."};
}

} // namespace isthmus
