// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure.h"

#include "waits.h"

#include "http/digest.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>

namespace isthmus {

namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<std::string> segmentsOf(const std::string& path) {
    std::vector<std::string> out;
    for (std::size_t start = 1; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        out.push_back(percentDecode(path.substr(start, end - start)));
        start = end + 1;
    }
    return out;
}

std::string worldType(const std::string& type) {
    return "azure:" + type;
}

Refusal notFound(const ArmCall& call) {
    return {404, "ResourceNotFound",
            "The Resource 'Microsoft.Network/" + call.type + "/" + call.name + "' under resource group '" + call.group +
                "' was not found."};
}

constexpr std::array types = {
    ArmType{"resourceGroups", 0, waits::azureGroupRemoval, true, nullptr},
    ArmType{"virtualNetworks", waits::azureNetwork, waits::azureNetwork, true, nullptr},
    ArmType{"virtualNetworks/subnets", waits::azureNetwork, waits::azureNetwork, false, "virtualNetworks"},
    ArmType{"virtualNetworks/virtualNetworkPeerings", waits::azureNetwork, waits::azureNetwork, false,
            "virtualNetworks"},
    ArmType{"virtualWans", waits::azureNetwork, waits::azureNetwork, true, nullptr},
    ArmType{"virtualHubs", waits::azureHub, waits::azureHub / 2, true, nullptr},
    ArmType{"virtualHubs/hubVirtualNetworkConnections", waits::azureNetwork, waits::azureNetwork, false, "virtualHubs"},
    ArmType{"publicIPAddresses", waits::azureNetwork, waits::azureNetwork, true, nullptr},
    ArmType{"virtualNetworkGateways", waits::azureGateway, waits::azureGatewayRemoval, true, nullptr},
    ArmType{"localNetworkGateways", waits::azureNetwork, waits::azureNetwork, true, nullptr},
    ArmType{"expressRouteCircuits", waits::azureCircuit, waits::azureCircuit, true, nullptr},
    ArmType{"expressRouteCircuits/peerings", waits::azureCircuit, waits::azureCircuit, false, "expressRouteCircuits"},
    ArmType{"connections", waits::azureConnection, waits::azureConnection, true, nullptr},
};

} // namespace

const ArmType* armType(const std::string& type) {
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const ArmType& entry) { return type == entry.type; });
    return found == types.end() ? nullptr : &*found;
}

std::string ArmCall::operation() const {
    if (type.empty())
        return {};
    return "azure:" + type + "." +
           (method == "PUT"      ? "put"
            : method == "DELETE" ? "delete"
            : name.empty()       ? "list"
                                 : "get");
}

ArmCall Azure::parse(const std::string& path) {
    ArmCall call;
    call.id = path;
    const std::vector<std::string> parts = segmentsOf(path);
    const auto is = [&](std::size_t at, const char* word) { return at < parts.size() && lowered(parts[at]) == word; };
    if (!is(0, "subscriptions") || parts.size() < 3 || !is(2, "resourcegroups"))
        throw Refusal{404, "NotFound", "The requested path does not exist."};
    call.subscription = parts[1];
    static const std::regex guid("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    if (!std::regex_match(call.subscription, guid))
        throw Refusal{400, "InvalidSubscriptionId",
                      "The provided subscription identifier '" + call.subscription + "' is malformed or invalid."};
    call.group = parts.size() > 3 ? parts[3] : "";
    if (parts.size() <= 4) {
        call.type = "resourceGroups";
        call.name = call.group;
        return call;
    }
    if (!is(4, "providers") || !is(5, "microsoft.network") || parts.size() < 7)
        throw Refusal{404, "InvalidResourceType", "The resource type could not be found."};
    for (std::size_t at = 6; at < parts.size(); at += 2) {
        call.type += (at == 6 ? "" : "/") + parts[at];
        call.name = at + 1 < parts.size() ? parts[at + 1] : "";
    }
    for (const ArmType& entry : types)
        if (lowered(entry.type) == lowered(call.type))
            call.type = entry.type;
    if (armType(call.type) == nullptr)
        throw Refusal{404, "InvalidResourceType",
                      "The resource type '" + call.type + "' could not be found in the namespace 'Microsoft.Network'."};
    return call;
}

Value* Azure::find(const std::string& id) {
    return m_world.find(worldType(parse(id).type), lowered(id));
}

std::vector<std::string> Azure::childrenOf(const std::string& id, const std::string& type) {
    std::vector<std::string> out;
    for (const auto& [key, unused] : m_world.all(worldType(type)).items())
        if (key.starts_with(lowered(id) + "/"))
            out.push_back(key);
    return out;
}

std::vector<std::string> Azure::usersOf(const std::string& id) {
    const std::string wanted = lowered(id);
    std::vector<std::string> out;
    for (const ArmType& type : types)
        for (const auto& [key, resource] : m_world.all(worldType(type.type)).items()) {
            if (key.starts_with(wanted) && (key.size() == wanted.size() || key[wanted.size()] == '/'))
                continue; // itself and its parts
            const std::string text = lowered(resource.at("properties").dump());
            if (text.find("\"" + wanted + "\"") != std::string::npos ||
                text.find("\"" + wanted + "/") != std::string::npos)
                out.push_back(resource.at("id"));
        }
    return out;
}

Value Azure::shown(const Value& resource, const std::string& apiVersion) {
    Value out = World::shown(resource);
    const std::string id = resource.at("id");
    Value& properties = out["properties"];
    for (const ArmType& type : types) {
        if (type.parent == nullptr || parse(id).type != type.parent)
            continue;
        const std::string member = std::string(type.type).substr(std::string(type.type).find('/') + 1);
        properties[member] = Value::array();
        for (const std::string& child : childrenOf(id, type.type))
            properties[member].push_back(World::shown(*m_world.find(worldType(type.type), child)));
    }
    // Older versions of the API leave it out of their answers.
    if (resource.contains("_uuid") && apiVersion >= "2025-09-01")
        properties["activationKey"] = m_pairings.keyOf(resource.at("_uuid"));
    properties.erase("sharedKey");
    return out;
}

Value Azure::get(const ArmCall& call) {
    if (call.name.empty()) {
        Value out = {{"value", Value::array()}};
        for (const auto& [key, resource] : m_world.all(worldType(call.type)).items())
            if (key.starts_with(lowered(call.id) + "/"))
                out["value"].push_back(shown(resource, call.apiVersion));
        return out;
    }
    const Value* found = find(call.id);
    if (found == nullptr && call.type == "resourceGroups")
        throw Refusal{404, "ResourceGroupNotFound", "Resource group '" + call.group + "' could not be found."};
    if (found == nullptr)
        throw notFound(call);
    return shown(*found, call.apiVersion);
}

std::string Azure::begin(Value& resource, double seconds, bool leaves) {
    const std::string id = randomUuid();
    Value& operation = m_world.add("azure:operation", id, {{"status", "InProgress"}});
    const Value failed = {{"status", "Failed"},
                          {"error", {{"code", "InternalServerError"}, {"message", "An error occurred."}}}};
    m_world.settle(operation, seconds, {{"status", "Succeeded"}}, failed);
    if (leaves)
        World::forget(resource);
    if (leaves && !m_world.failNextProvisioning())
        m_world.goneAfter(resource, seconds);
    else
        m_world.laterAt(resource, seconds, "/properties/provisioningState",
                        m_world.failNextProvisioning() ? "Failed" : "Succeeded");
    return id;
}

ArmOutcome Azure::put(const ArmCall& call) {
    const ArmType& type = *armType(call.type);
    checkPlace(call, type);
    Value* present = find(call.id);
    if (present != nullptr && !call.ifMatch.empty() && call.ifMatch != present->at("etag"))
        throw Refusal{412, "PreconditionFailed", "The etag of the resource is not the one that If-Match names."};
    checkReferences(call.body.value("properties", Value::object()));
    checkBody(call);
    const bool created = present == nullptr;
    if (created)
        present = &m_world.add(worldType(call.type), lowered(call.id),
                               {{"id", call.id}, {"name", call.name}, {"properties", Value::object()}});
    Value& resource = *present;
    if (type.parent == nullptr)
        resource["type"] =
            call.type == "resourceGroups" ? "Microsoft.Resources/resourceGroups" : "Microsoft.Network/" + call.type;
    for (const char* member : {"location", "tags", "sku"})
        if (call.body.contains(member))
            resource[member] = call.body.at(member);
    resource["etag"] = "W/\"" + randomUuid() + "\"";
    Value properties = call.body.value("properties", Value::object());
    for (const char* readOnly : {"subnets", "virtualNetworkPeerings", "peerings", "activationKey", "provisioningState"})
        properties.erase(readOnly);
    resource["properties"].update(properties);
    if (call.type == "resourceGroups") {
        resource["properties"]["provisioningState"] = "Succeeded";
        return {created ? 201 : 200, shown(resource, call.apiVersion), {}};
    }
    resource["properties"]["provisioningState"] = "Updating";
    const std::string operation = begin(resource, created ? type.create : waits::azureNetwork, false);
    settle(call, resource);
    return {created ? 201 : 200, shown(resource, call.apiVersion), operation};
}

ArmOutcome Azure::remove(const ArmCall& call) {
    Value* found = find(call.id);
    if (found == nullptr)
        return {204, Value::object(), {}};
    if (found->at("properties").at("provisioningState") == "Deleting")
        return {202, Value::object(), {}};
    checkRemoval(call);
    const ArmType& type = *armType(call.type);
    if (call.type == "resourceGroups")
        for (const ArmType& inner : types)
            for (const std::string& key : childrenOf(call.id, inner.type)) {
                leave(*m_world.find(worldType(inner.type), key));
                m_world.remove(worldType(inner.type), key);
            }
    for (const ArmType& inner : types)
        if (inner.parent != nullptr && call.type == inner.parent)
            for (const std::string& key : childrenOf(call.id, inner.type))
                m_world.remove(worldType(inner.type), key);
    leave(*found);
    (*found)["properties"]["provisioningState"] = "Deleting";
    return {202, Value::object(), begin(*found, type.remove, true)};
}

Value Azure::operation(const std::string& id) {
    const Value* found = m_world.find("azure:operation", id);
    if (found == nullptr)
        throw Refusal{404, "NotFound", "Operation " + id + " was not found."};
    return World::shown(*found);
}

} // namespace isthmus
