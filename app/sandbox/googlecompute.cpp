// SPDX-License-Identifier: GPL-3.0-or-later
#include "google.h"
#include "waits.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* base = "https://www.googleapis.com/compute/v1/";

Refusal invalidField(const std::string& field, const std::string& value, const std::string& why) {
    return {400, "INVALID_ARGUMENT", "Invalid value for field '" + field + "': '" + value + "'. " + why};
}

Refusal notFound(const std::string& path) {
    return {404, "NOT_FOUND", "The resource '" + path + "' was not found"};
}

std::string numericId() {
    std::string out;
    for (const char c : World::hexId("", 18))
        out += static_cast<char>('0' + c % 10);
    return "7" + out;
}

std::string scopeOf(const GoogleCall& call) {
    std::string out = "projects/" + call.path[1];
    out += call.path[2] == "global" ? "/global" : "/regions/" + call.path[3];
    return out;
}

/// The path of the resource that a call names.
std::string targetOf(const GoogleCall& call, const std::string& collection, const std::string& name) {
    return scopeOf(call) + "/" + collection + "/" + name;
}

std::string lastOf(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

std::string regionUrl(const GoogleCall& call) {
    return base + scopeOf(call);
}

Value peeringShown(const Value& peering) {
    return World::shown(peering);
}

} // namespace

std::string GoogleCompute::operationName(const GoogleCall& call) {
    const auto& path = call.path;
    if (path.size() < 4 || path[0] != "projects")
        return {};
    const bool global = path[2] == "global";
    if (!global && (path[2] != "regions" || path.size() < 5))
        return {};
    const std::size_t at = global ? 3 : 4;
    const std::string& collection = path[at];
    const std::size_t rest = path.size() - at - 1;
    const std::string action = rest == 2 ? path[at + 2] : std::string();
    if (collection == "operations" && rest >= 1)
        return std::string(global ? "compute.globalOperations." : "compute.regionOperations.") +
               (action == "wait" ? "wait" : "get");
    if (collection != (global ? "networks" : "subnetworks"))
        return vpnOperationName(call);
    const std::string start = "compute." + collection + ".";
    if (rest == 0 && (call.method == "GET" || call.method == "POST"))
        return start + (call.method == "GET" ? "list" : "insert");
    if (rest == 1 && (call.method == "GET" || call.method == "DELETE"))
        return start + (call.method == "GET" ? "get" : "delete");
    const bool reads = action == "listPeeringRoutes" && call.method == "GET";
    const bool patches = action == "updatePeering" && call.method == "PATCH";
    const bool posts = (action == "addPeering" || action == "removePeering") && call.method == "POST";
    return global && (reads || patches || posts) ? start + action : std::string();
}

Value GoogleCompute::call(const std::string& operationName, const GoogleCall& call) {
    if (!m_world.facts().isAccount("gcp", call.path[1]))
        throw Refusal{400, "INVALID_ARGUMENT", "Invalid resource field value in the request: project " + call.path[1]};
    if (call.path[2] == "regions" && !m_world.facts().hasRegion("gcp", call.path[3]))
        throw invalidField("region", call.path[3], "Unknown region.");
    if (call.method == "GET" || operationName.find("Operations.") != std::string::npos)
        return read(operationName, call);
    if (const Value* known = googleRequestSeen(m_world, call))
        return World::shown(*m_world.find("compute:operation", known->at("result")));
    Value result = change(operationName, call);
    rememberGoogleRequest(m_world, call, scopeOf(call) + "/operations/" + result.at("name").get<std::string>());
    return result;
}

Value GoogleCompute::read(const std::string& name, const GoogleCall& call) {
    const std::string prefix = scopeOf(call) + "/";
    if (vpnOperationName(call) == name)
        return vpnRead(name, call);
    if (name == "compute.networks.list") {
        Value out = {{"kind", "compute#networkList"}, {"items", Value::array()}};
        for (const auto& [path, unused] : m_world.all("compute:network").items())
            if (path.starts_with(prefix))
                out["items"].push_back(networkShown(path));
        return out;
    }
    if (name == "compute.subnetworks.list")
        return list("compute:subnetwork", prefix, "compute#subnetworkList");
    if (name == "compute.networks.listPeeringRoutes")
        return peeringRoutes(call);
    if (name == "compute.networks.get")
        return networkShown(targetOf(call, "networks", call.path[4]));
    const bool subnet = name == "compute.subnetworks.get";
    const std::string path = subnet ? targetOf(call, "subnetworks", call.path[5])
                                    : targetOf(call, "operations", call.path[call.path[2] == "global" ? 4 : 5]);
    const Value* found = m_world.find(subnet ? "compute:subnetwork" : "compute:operation", path);
    if (found == nullptr)
        throw notFound(path);
    return World::shown(*found);
}

Value GoogleCompute::change(const std::string& name, const GoogleCall& call) {
    if (vpnOperationName(call) == name)
        return name.ends_with(".insert")  ? vpnInsert(call)
               : name.ends_with(".patch") ? vpnPatchRouter(call)
                                          : vpnDelete(call);
    if (name == "compute.networks.insert")
        return insertNetwork(call);
    if (name == "compute.networks.delete")
        return deleteNetwork(call);
    if (name == "compute.networks.addPeering")
        return addPeering(call);
    if (name == "compute.networks.updatePeering")
        return updatePeering(call);
    if (name == "compute.networks.removePeering")
        return removePeering(call);
    if (name == "compute.subnetworks.insert")
        return insertSubnet(call);
    return deleteSubnet(call);
}

Value GoogleCompute::list(const std::string& type, const std::string& prefix, const char* kind) {
    Value out = {{"kind", kind}, {"items", Value::array()}};
    for (const auto& [path, found] : m_world.all(type).items())
        if (path.starts_with(prefix))
            out["items"].push_back(World::shown(found));
    return out;
}

Value& GoogleCompute::operation(const std::string& scope, const std::string& kind, const std::string& target) {
    const std::string name = "operation-" + World::hexId("", 13) + "-" + World::hexId("", 8);
    Value operation = {{"kind", "compute#operation"},
                       {"id", numericId()},
                       {"name", name},
                       {"operationType", kind},
                       {"status", "PENDING"},
                       {"progress", 0},
                       {"insertTime", m_world.nowText()},
                       {"targetLink", base + target},
                       {"selfLink", base + scope + "/operations/" + name}};
    if (const std::size_t at = scope.find("/regions/"); at != std::string::npos)
        operation["region"] = base + scope;
    Value& stored = m_world.add("compute:operation", scope + "/operations/" + name, std::move(operation));
    m_world.later(stored, waits::googleOperation / 4, {{"status", "RUNNING"}, {"startTime", m_world.nowText()}});
    const Value done = {
        {"status", "DONE"}, {"progress", 100}, {"endTime", timeText(m_world.now() + waits::googleOperation)}};
    Value failed = done;
    failed["error"] = {
        {"errors", Value::array({{{"code", "INTERNAL_ERROR"}, {"message", "Internal error. Try again."}}})}};
    failed["httpErrorStatusCode"] = 503;
    failed["httpErrorMessage"] = "SERVICE UNAVAILABLE";
    m_world.settle(stored, waits::googleOperation, done, failed);
    return stored;
}

void GoogleCompute::settleInsert(Value& resource) {
    resource["_ready"] = false;
    if (m_world.failNextProvisioning())
        m_world.goneAfter(resource, waits::googleOperation);
    else
        m_world.later(resource, waits::googleOperation, {{"_ready", true}});
}

Value& GoogleCompute::network(const std::string& path) {
    Value* found = m_world.find("compute:network", path);
    if (found == nullptr)
        throw notFound(path);
    if (!found->at("_ready"))
        throw Refusal{400, "FAILED_PRECONDITION", "The resource '" + path + "' is not ready"};
    return *found;
}

Value GoogleCompute::networkShown(const std::string& path) {
    const Value* found = m_world.find("compute:network", path);
    if (found == nullptr)
        throw notFound(path);
    Value out = World::shown(*found);
    for (const auto& [key, subnet] : m_world.all("compute:subnetwork").items())
        if (networkPath(subnet.at("network")) == path)
            out["subnetworks"].push_back(subnet.at("selfLink"));
    for (const auto& [key, peering] : m_world.all("compute:peering").items())
        if (key.starts_with(path + "/"))
            out["peerings"].push_back(peeringShown(peering));
    return out;
}

void GoogleCompute::checkMtu(const Value& body) const {
    if (!body.contains("mtu"))
        return;
    const auto low = m_world.facts().limit("gcp", "network.mtu.min");
    const auto high = m_world.facts().limit("gcp", "network.mtu.max");
    const Value& mtu = body.at("mtu");
    if (!mtu.is_number_integer() || (low && mtu.get<std::int64_t>() < *low) ||
        (high && mtu.get<std::int64_t>() > *high))
        throw invalidField("resource.mtu", mtu.dump(), "The MTU is out of range.");
}

Value GoogleCompute::insertNetwork(const GoogleCall& call) {
    const std::string name = call.body.value("name", "");
    if (!isGoogleName(name))
        throw invalidField("resource.name", name, "Must be a match of regex '[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?'");
    if (!call.body.contains("autoCreateSubnetworks"))
        throw invalidField("resource", name, "Legacy networks cannot be created: send autoCreateSubnetworks.");
    if (call.body.at("autoCreateSubnetworks") != false)
        throw invalidField("resource.autoCreateSubnetworks", call.body.at("autoCreateSubnetworks").dump(),
                           "This sandbox makes custom mode networks only: send false.");
    checkMtu(call.body);
    const std::string path = targetOf(call, "networks", name);
    if (m_world.find("compute:network", path) != nullptr)
        throw Refusal{409, "ALREADY_EXISTS", "The resource '" + path + "' already exists"};
    Value& made = m_world.add("compute:network", path,
                              {{"kind", "compute#network"},
                               {"id", numericId()},
                               {"name", name},
                               {"description", call.body.value("description", "")},
                               {"autoCreateSubnetworks", false},
                               {"creationTimestamp", m_world.nowText()},
                               {"routingConfig", call.body.value("routingConfig", Value{{"routingMode", "REGIONAL"}})},
                               {"selfLink", base + path}});
    const auto mtu = m_world.facts().limit("gcp", "network.mtu.default");
    if (call.body.contains("mtu"))
        made["mtu"] = call.body.at("mtu");
    else if (mtu)
        made["mtu"] = *mtu;
    settleInsert(made);
    return World::shown(operation(scopeOf(call), "insert", path));
}

Value GoogleCompute::deleteNetwork(const GoogleCall& call) {
    const std::string path = targetOf(call, "networks", call.path[4]);
    Value& found = network(path);
    const auto inUse = [&](const std::string& user) {
        return Refusal{400, "FAILED_PRECONDITION",
                       "The network resource '" + path + "' is already being used by '" + user + "'"};
    };
    for (const auto& [key, subnet] : m_world.all("compute:subnetwork").items())
        if (networkPath(subnet.at("network")) == path)
            throw inUse(key);
    for (const auto& [key, spoke] : m_world.all("networkconnectivity:spoke").items())
        if (networkPath(spoke.at("linkedVpcNetwork").at("uri")) == path)
            throw inUse(key);
    if (vpnUses(path))
        throw inUse("a router or a VPN gateway");
    for (const auto& [key, peering] : m_world.all("compute:peering").items())
        if (key.starts_with(path + "/"))
            throw inUse(key);
    for (const auto& [key, transport] : m_world.all("networkconnectivity:transport").items())
        if (networkPath(transport.at("network")) == path)
            throw inUse(key);
    World::forget(found);
    found["_ready"] = false;
    m_world.goneAfter(found, waits::googleOperation);
    return World::shown(operation(scopeOf(call), "delete", path));
}

Value GoogleCompute::addPeering(const GoogleCall& call) {
    const std::string path = targetOf(call, "networks", call.path[4]);
    static_cast<void>(network(path));
    const Value wanted = call.body.value("networkPeering", Value::object());
    const std::string name = wanted.value("name", call.body.value("name", ""));
    if (!isGoogleName(name))
        throw invalidField("networkPeering.name", name, "Must be a match of regex '[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?'");
    const std::string peer = networkPath(wanted.value("network", ""));
    if (peer.empty() || peer == path)
        throw invalidField("networkPeering.network", wanted.value("network", ""), "The URL names no other network.");
    if (wanted.value("exchangeSubnetRoutes", false) != true)
        throw invalidField("networkPeering.exchangeSubnetRoutes", "false", "It must be true.");
    for (const auto& [key, other] : m_world.all("compute:peering").items())
        if (key.starts_with(path + "/") && (other.at("name") == name || networkPath(other.at("network")) == peer))
            throw Refusal{409, "ALREADY_EXISTS",
                          "There is already a peering '" + other.at("name").get<std::string>() +
                              "' with this name or network in '" + path + "'"};
    Value peering = {{"name", name},
                     {"network", base + peer},
                     {"state", "INACTIVE"},
                     {"stateDetails", "Waiting for peer network to connect."},
                     {"autoCreateRoutes", true},
                     {"exchangeSubnetRoutes", true},
                     {"importCustomRoutes", wanted.value("importCustomRoutes", false)},
                     {"exportCustomRoutes", wanted.value("exportCustomRoutes", false)},
                     {"stackType", wanted.value("stackType", "IPV4_ONLY")}};
    bool connects = false;
    for (const Value& transport : m_world.all("networkconnectivity:transport")) {
        if (transport.value("peeringNetwork", "") != peer || networkPath(transport.at("network")) != path)
            continue;
        if (transport.at("stackType") != peering.at("stackType"))
            throw invalidField("networkPeering.stackType", peering.at("stackType"), "It differs from the transport's.");
        connects = transport.at("state") != "DELETING";
    }
    Value& stored = m_world.add("compute:peering", path + "/peerings/" + name, std::move(peering));
    if (connects)
        m_world.settle(stored, waits::peering, {{"state", "ACTIVE"}, {"stateDetails", "Connected."}},
                       {{"stateDetails", "The peer network refused the connection."}});
    return World::shown(operation(scopeOf(call), "addPeering", path));
}

Value GoogleCompute::updatePeering(const GoogleCall& call) {
    const std::string path = targetOf(call, "networks", call.path[4]);
    const Value wanted = call.body.value("networkPeering", Value::object());
    const std::string name = wanted.value("name", "");
    Value* found = m_world.find("compute:peering", path + "/peerings/" + name);
    if (found == nullptr)
        throw invalidField("networkPeering.name", name, "There is no such peering.");
    for (const char* member : {"importCustomRoutes", "exportCustomRoutes"})
        if (wanted.contains(member))
            (*found)[member] = wanted.at(member);
    return World::shown(operation(scopeOf(call), "updatePeering", path));
}

Value GoogleCompute::removePeering(const GoogleCall& call) {
    const std::string path = targetOf(call, "networks", call.path[4]);
    static_cast<void>(network(path));
    const std::string name = call.body.value("name", "");
    Value* found = m_world.find("compute:peering", path + "/peerings/" + name);
    if (found == nullptr)
        throw invalidField("name", name, "There is no peering of this name in '" + path + "'.");
    World::forget(*found);
    (*found)["state"] = "INACTIVE";
    m_world.goneAfter(*found, waits::googleOperation);
    return World::shown(operation(scopeOf(call), "removePeering", path));
}

Value GoogleCompute::peeringRoutes(const GoogleCall& call) {
    const std::string path = targetOf(call, "networks", call.path[4]);
    const std::string name = call.parameter("peeringName");
    const Value* peering = m_world.find("compute:peering", path + "/peerings/" + name);
    if (peering == nullptr)
        throw invalidField("peeringName", name, "There is no such peering.");
    Value out = {{"kind", "compute#exchangedPeeringRoutesList"}, {"items", Value::array()}};
    const bool open = peering->at("state") == "ACTIVE" && peering->at("importCustomRoutes") == true;
    if (!open || call.parameter("direction") != "INCOMING")
        return out;
    // What AWS advertises over the connection: the allowed prefixes of its gateway's associations.
    for (const Value& transport : m_world.all("networkconnectivity:transport")) {
        if (transport.at("peeringNetwork") != networkPath(peering->at("network")) || transport.at("state") != "ACTIVE")
            continue;
        for (const Value& connection : m_world.all("interconnect:connection")) {
            if (connection.at("sharedId") != transport.at("_uuid") || connection.at("state") != "available")
                continue;
            for (const Value& association : m_world.all("directconnect:gateway-association"))
                if (association.at("directConnectGatewayId") ==
                        connection.at("attachPoint").at("directConnectGateway") &&
                    association.at("associationState") == "associated")
                    for (const Value& prefix : association.at("allowedPrefixesToDirectConnectGateway"))
                        out["items"].push_back({{"destRange", prefix.at("cidr")},
                                                {"type", "DYNAMIC_PEERING_ROUTE"},
                                                {"nextHopRegion", transport.at("_region")},
                                                {"imported", true}});
        }
    }
    return out;
}

void GoogleCompute::checkSubnetRange(const std::string& owner, const Prefix& prefix) {
    const Facts& facts = m_world.facts();
    const auto shortest = facts.limit("gcp", "subnet.ipv4.minLength");
    const auto longest = facts.limit("gcp", "subnet.ipv4.maxLength");
    const std::string text = prefix.toString();
    if (prefix.family() != Family::v4 || prefix.hasHostBits() || (shortest && prefix.length() < *shortest) ||
        (longest && prefix.length() > *longest))
        throw invalidField("resource.ipCidrRange", text, "Invalid IP CIDR range for a subnetwork.");
    if (facts.isForbiddenRange("gcp", prefix))
        throw invalidField("resource.ipCidrRange", text, "The range is reserved.");
    for (const auto& [key, other] : m_world.all("compute:subnetwork").items()) {
        const auto theirs = Prefix::parse(other.at("ipCidrRange").get<std::string>());
        if (networkPath(other.at("network")) == owner && theirs && theirs->overlaps(prefix))
            throw Refusal{400, "INVALID_ARGUMENT",
                          "Invalid IPCidrRange: " + text + " conflicts with existing subnetwork '" +
                              other.at("name").get<std::string>() + "' in region '" + lastOf(other.at("region")) +
                              "'."};
    }
}

Value GoogleCompute::insertSubnet(const GoogleCall& call) {
    const std::string name = call.body.value("name", "");
    if (!isGoogleName(name))
        throw invalidField("resource.name", name, "Must be a match of regex '[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?'");
    const std::string owner = networkPath(call.body.value("network", ""));
    if (owner.empty())
        throw invalidField("resource.network", call.body.value("network", ""), "The URL is malformed.");
    static_cast<void>(network(owner));
    const auto prefix = Prefix::parse(call.body.value("ipCidrRange", ""));
    if (!prefix)
        throw invalidField("resource.ipCidrRange", call.body.value("ipCidrRange", ""), "It is no CIDR range.");
    const std::string path = targetOf(call, "subnetworks", name);
    if (m_world.find("compute:subnetwork", path) != nullptr)
        throw Refusal{409, "ALREADY_EXISTS", "The resource '" + path + "' already exists"};
    checkSubnetRange(owner, *prefix);
    Value& made = m_world.add("compute:subnetwork", path,
                              {{"kind", "compute#subnetwork"},
                               {"id", numericId()},
                               {"name", name},
                               {"network", base + owner},
                               {"description", call.body.value("description", "")},
                               {"ipCidrRange", prefix->toString()},
                               {"gatewayAddress", prefix->first().plus(1)->toString()},
                               {"region", regionUrl(call)},
                               {"stackType", call.body.value("stackType", "IPV4_ONLY")},
                               {"purpose", "PRIVATE"},
                               {"privateIpGoogleAccess", call.body.value("privateIpGoogleAccess", false)},
                               {"creationTimestamp", m_world.nowText()},
                               {"selfLink", base + path}});
    settleInsert(made);
    return World::shown(operation(scopeOf(call), "insert", path));
}

Value GoogleCompute::deleteSubnet(const GoogleCall& call) {
    const std::string path = targetOf(call, "subnetworks", call.path[5]);
    Value* found = m_world.find("compute:subnetwork", path);
    if (found == nullptr)
        throw notFound(path);
    World::forget(*found);
    found->update({{"_ready", false}});
    m_world.goneAfter(*found, waits::googleOperation);
    return World::shown(operation(scopeOf(call), "delete", path));
}

} // namespace isthmus
