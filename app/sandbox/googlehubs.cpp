// SPDX-License-Identifier: GPL-3.0-or-later
// Network Connectivity Center: hubs and spokes.
#include "google.h"
#include "waits.h"

namespace isthmus {

std::string GoogleConnectivity::hubOperationName(const GoogleCall& call) {
    if (call.path[4] != "hubs" && call.path[4] != "spokes")
        return {};
    const std::string start = "networkconnectivity." + call.path[4] + ".";
    if (!call.verb.empty())
        return {};
    if (call.path.size() == 5)
        return call.method == "GET" ? start + "list" : call.method == "POST" ? start + "create" : "";
    return call.method == "GET" ? start + "get" : call.method == "DELETE" ? start + "delete" : "";
}

Value GoogleConnectivity::hubCall(const std::string& what, const GoogleCall& call) {
    const bool hub = call.path[4] == "hubs";
    const std::string type = hub ? "networkconnectivity:hub" : "networkconnectivity:spoke";
    const std::string parent = "projects/" + call.path[1] + "/locations/" + call.path[3] + "/" + call.path[4];
    if (what.ends_with(".list")) {
        Value out = {{call.path[4], Value::array()}};
        for (const auto& [name, found] : m_world.all(type).items())
            if (name.starts_with(parent + "/"))
                out[call.path[4]].push_back(World::shown(found));
        return out;
    }
    if (what.ends_with(".create"))
        return createHub(call, type, parent);
    const std::string name = parent + "/" + call.path[5];
    Value* found = m_world.find(type, name);
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", "Resource '" + name + "' was not found"};
    if (what.ends_with(".get"))
        return World::shown(*found);
    for (const auto& [spoke, value] : m_world.all("networkconnectivity:spoke").items())
        if (hub && value.at("hub") == name)
            throw Refusal{400, "FAILED_PRECONDITION", "Hub '" + name + "' is in use by '" + spoke + "'"};
    (*found)["state"] = "DELETING";
    World::forget(*found);
    m_world.goneAfter(*found, waits::googleOperation);
    return World::shown(operation(call, "delete", name, waits::googleOperation));
}

Value GoogleConnectivity::createHub(const GoogleCall& call, const std::string& type, const std::string& parent) {
    const bool hub = type == "networkconnectivity:hub";
    const std::string id = call.parameter(hub ? "hubId" : "spokeId");
    const std::string name = parent + "/" + id;
    if (!isGoogleName(id))
        throw Refusal{400, "INVALID_ARGUMENT", "The id '" + id + "' is not valid"};
    if (m_world.find(type, name) != nullptr)
        throw Refusal{409, "ALREADY_EXISTS", "Resource '" + name + "' already exists"};
    if (!hub) {
        const Value linked = call.body.value("linkedVpcNetwork", Value::object());
        const std::string network = networkPath(linked.value("uri", ""));
        if (network.empty() || m_world.find("compute:network", network) == nullptr)
            throw Refusal{400, "INVALID_ARGUMENT", "linkedVpcNetwork.uri names no network"};
        const Value* of = m_world.find("networkconnectivity:hub", call.body.value("hub", ""));
        if (of == nullptr || of->at("state") != "ACTIVE")
            throw Refusal{400, "FAILED_PRECONDITION", "The hub does not exist or is not active"};
        for (const Value& other : m_world.all(type))
            if (networkPath(other.at("linkedVpcNetwork").at("uri")) == network)
                throw Refusal{400, "FAILED_PRECONDITION", "The network is a spoke already"};
    }
    Value made = call.body;
    made["name"] = name;
    made["createTime"] = m_world.nowText();
    made["state"] = "CREATING";
    Value& stored = m_world.add(type, name, std::move(made));
    m_world.settle(stored, waits::googleOperation, {{"state", "ACTIVE"}}, {{"state", "FAILED"}});
    return World::shown(operation(call, "create", name, waits::googleOperation));
}

} // namespace isthmus
