// SPDX-License-Identifier: GPL-3.0-or-later
// Cloud Routers, HA VPN gateways, peer gateways and tunnels.
#include "ec2.h"
#include "google.h"
#include "waits.h"

#include "net/address.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr const char* base = "https://www.googleapis.com/compute/v1/";

struct Kind {
    const char* collection;
    const char* type;  ///< in the world
    const char* shown; ///< "compute#router"
    const char* uses;  ///< members that name others, separated by blanks
};
constexpr std::array kinds = {
    Kind{"routers", "compute:router", "compute#router", "network"},
    Kind{"vpnGateways", "compute:vpn-gateway", "compute#vpnGateway", "network"},
    Kind{"externalVpnGateways", "compute:external-vpn-gateway", "compute#externalVpnGateway", ""},
    Kind{"interconnectAttachments", "compute:interconnect-attachment", "compute#interconnectAttachment", "router"},
    Kind{"vpnTunnels", "compute:vpn-tunnel", "compute#vpnTunnel", "vpnGateway router peerExternalGateway"}};

const Kind* kindOf(const std::string& collection) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return collection == kind.collection; });
    return found == kinds.end() ? nullptr : &*found;
}

Refusal invalid(const std::string& field, const std::string& why) {
    return {400, "INVALID_ARGUMENT", "Invalid value for field 'resource." + field + "'. " + why};
}

std::string relative(const std::string& url) {
    const std::size_t at = url.find("projects/");
    return at == std::string::npos ? url : url.substr(at);
}

std::size_t collectionAt(const GoogleCall& call) {
    return call.path.size() > 2 && call.path[2] == "global" ? 3 : 4;
}

std::string pathOf(const GoogleCall& call, const std::string& name) {
    std::string out;
    for (std::size_t i = 0; i <= collectionAt(call); ++i)
        out += call.path[i] + "/";
    return out + name;
}

} // namespace

std::string GoogleCompute::vpnOperationName(const GoogleCall& call) {
    const std::size_t at = collectionAt(call);
    if (call.path.size() <= at)
        return {};
    const Kind* kind = kindOf(call.path[at]);
    const bool global = call.path[2] == "global";
    if (kind == nullptr || global != (call.path[at] == "externalVpnGateways"))
        return {};
    const std::string start = std::string("compute.") + kind->collection + ".";
    const std::size_t rest = call.path.size() - at - 1;
    if (rest == 0)
        return call.method == "GET" ? start + "list" : call.method == "POST" ? start + "insert" : "";
    const bool router = call.path[at] == "routers";
    if (rest == 2 && router && call.path[at + 2] == "getRouterStatus" && call.method == "GET")
        return start + "getRouterStatus";
    if (rest != 1)
        return {};
    if (call.method == "PATCH" && router)
        return start + "patch";
    return call.method == "GET" ? start + "get" : call.method == "DELETE" ? start + "delete" : "";
}

Value GoogleCompute::vpnRead(const std::string& name, const GoogleCall& call) {
    const std::size_t at = collectionAt(call);
    const Kind& kind = *kindOf(call.path[at]);
    if (name.ends_with(".list"))
        return list(kind.type, pathOf(call, ""), kind.shown);
    const std::string path = pathOf(call, call.path[at + 1]);
    const Value* found = m_world.find(kind.type, path);
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", "The resource '" + path + "' was not found"};
    if (!name.ends_with(".getRouterStatus"))
        return World::shown(*found);
    Value peers = Value::array();
    for (const Value& peer : found->value("bgpPeers", Value::array())) {
        bool up = false;
        for (const Value& interface : found->value("interfaces", Value::array()))
            if (interface.at("name") == peer.at("interfaceName"))
                if (const Value* tunnel =
                        m_world.find("compute:vpn-tunnel", relative(interface.value("linkedVpnTunnel", ""))))
                    up = tunnel->at("status") == "ESTABLISHED";
        peers.push_back(
            {{"name", peer.at("name")}, {"status", up ? "UP" : "DOWN"}, {"state", up ? "Established" : "Idle"}});
    }
    return {{"kind", "compute#routerStatusResponse"}, {"result", {{"bgpPeerStatus", std::move(peers)}}}};
}

/// The resource that a member names, in being.
Value& GoogleCompute::named(const Value& body, const char* member, const char* type) {
    const std::string path = relative(body.value(member, ""));
    Value* found = path.empty() ? nullptr : m_world.find(type, path);
    if (found == nullptr)
        throw invalid(member, "The referenced resource '" + path + "' does not exist.");
    if (found->at("_ready") != true)
        throw Refusal{400, "FAILED_PRECONDITION", "The resource '" + path + "' is not ready"};
    return *found;
}

void GoogleCompute::checkVpn(const std::string& collection, const Value& body) {
    if (collection == "routers" || collection == "vpnGateways")
        static_cast<void>(named(body, "network", "compute:network"));
    if (collection == "routers") {
        const std::int64_t asn = body.value("bgp", Value::object()).value("asn", std::int64_t{0});
        if (!m_world.facts().allowsAsn("gcp", "gcp.cloud-router", asn))
            throw invalid("bgp.asn", std::to_string(asn) + " is not one that a Cloud Router may have.");
    } else if (collection == "interconnectAttachments") {
        const Value& router = named(body, "router", "compute:router");
        const auto asn = m_world.facts().limit("gcp", "asn.partnerAttachment");
        if (body.value("type", "") != "PARTNER")
            throw invalid("type", "This sandbox makes attachments of type PARTNER.");
        if (asn && router.at("bgp").value("asn", std::int64_t{0}) != *asn)
            throw invalid("router",
                          "The router of a partner attachment must have the ASN " + std::to_string(*asn) + ".");
    } else if (collection == "externalVpnGateways") {
        static const std::map<std::string, std::size_t> counts = {
            {"SINGLE_IP_INTERNALLY_REDUNDANT", 1}, {"TWO_IPS_REDUNDANCY", 2}, {"FOUR_IPS_REDUNDANCY", 4}};
        const auto wanted = counts.find(body.value("redundancyType", ""));
        const Value interfaces = body.value("interfaces", Value::array());
        if (wanted == counts.end() || interfaces.size() != wanted->second)
            throw invalid("interfaces", "Their number does not fit the redundancy type.");
        for (const Value& interface : interfaces)
            if (!Address::parse(interface.value("ipAddress", "")))
                throw invalid("interfaces.ipAddress", "It is no address.");
    } else if (collection == "vpnTunnels") {
        static_cast<void>(named(body, "vpnGateway", "compute:vpn-gateway"));
        static_cast<void>(named(body, "router", "compute:router"));
        const Value& peer = named(body, "peerExternalGateway", "compute:external-vpn-gateway");
        const std::int64_t own = body.value("vpnGatewayInterface", std::int64_t{-1});
        const std::int64_t theirs = body.value("peerExternalGatewayInterface", std::int64_t{-1});
        if (own < 0 || own > 1)
            throw invalid("vpnGatewayInterface", "An HA VPN gateway has the interfaces 0 and 1.");
        if (theirs < 0 || theirs >= static_cast<std::int64_t>(peer.at("interfaces").size()))
            throw invalid("peerExternalGatewayInterface", "The peer gateway has no such interface.");
        if (body.value("sharedSecret", "").empty())
            throw invalid("sharedSecret", "It is required.");
    }
}

Value GoogleCompute::vpnInsert(const GoogleCall& call) {
    const std::string& collection = call.path[collectionAt(call)];
    const Kind& kind = *kindOf(collection);
    const std::string name = call.body.value("name", "");
    if (!isGoogleName(name))
        throw invalid("name", "Must be a match of regex '[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?'");
    const std::string path = pathOf(call, name);
    if (m_world.find(kind.type, path) != nullptr)
        throw Refusal{409, "ALREADY_EXISTS", "The resource '" + path + "' already exists"};
    checkVpn(collection, call.body);
    Value made = call.body;
    made["kind"] = kind.shown;
    made["selfLink"] = base + path;
    made["creationTimestamp"] = m_world.nowText();
    const std::string secret = made.value("sharedSecret", "");
    if (collection == "vpnGateways")
        made["vpnInterfaces"] = Value::array(
            {{{"id", 0}, {"ipAddress", m_world.publicAddress()}}, {{"id", 1}, {"ipAddress", m_world.publicAddress()}}});
    if (collection == "interconnectAttachments") {
        made["pairingKey"] = World::hexId("pair_", 24) + "/" + call.path[3] + "/1";
        made["state"] = "PENDING_PARTNER";
    }
    if (collection == "vpnTunnels") {
        made["sharedSecret"] = "*************"; // as Google shows it
        made["status"] = "WAITING_FOR_FULL_CONFIG";
    }
    Value& stored = m_world.add(kind.type, path, std::move(made));
    settleInsert(stored);
    if (collection == "interconnectAttachments") // whoever runs the fabric gets the pairing key and acts
        m_world.later(stored, waits::fabricProvisioning, {{"state", "ACTIVE"}});
    if (collection == "vpnTunnels") {
        const Value& peer = named(call.body, "peerExternalGateway", "compute:external-vpn-gateway");
        const std::string outside =
            peer.at("interfaces").at(call.body.at("peerExternalGatewayInterface").get<std::size_t>()).at("ipAddress");
        const bool fits = awsTunnelTakes(m_world, outside, secret);
        m_world.later(stored, waits::tunnel, {{"status", fits ? "ESTABLISHED" : "AUTHORIZATION_ERROR"}});
    }
    const std::string scope = path.substr(0, path.rfind('/', path.rfind('/') - 1));
    return World::shown(operation(scope, "insert", path));
}

Value GoogleCompute::vpnPatchRouter(const GoogleCall& call) {
    const std::string path = pathOf(call, call.path[collectionAt(call) + 1]);
    Value* found = m_world.find("compute:router", path);
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", "The resource '" + path + "' was not found"};
    for (const Value& interface : call.body.value("interfaces", Value::array()))
        if (const auto range = Prefix::parse(interface.value("ipRange", ""));
            !range || m_world.find("compute:vpn-tunnel", relative(interface.value("linkedVpnTunnel", ""))) == nullptr)
            throw invalid("interfaces", "An interface needs an ipRange and a tunnel that exists.");
    for (const char* member : {"interfaces", "bgpPeers"})
        if (call.body.contains(member))
            (*found)[member] = call.body.at(member);
    return World::shown(operation(path.substr(0, path.find("/routers/")), "patch", path));
}

Value GoogleCompute::vpnDelete(const GoogleCall& call) {
    const std::size_t at = collectionAt(call);
    const std::string path = pathOf(call, call.path[at + 1]);
    Value* found = m_world.find(kindOf(call.path[at])->type, path);
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", "The resource '" + path + "' was not found"};
    for (const Kind& kind : kinds)
        for (const auto& [other, value] : m_world.all(kind.type).items())
            if (other != path && value.dump().find(path + "\"") != std::string::npos)
                throw Refusal{400, "FAILED_PRECONDITION",
                              "The resource '" + path + "' is already being used by '" + other + "'"};
    World::forget(*found);
    (*found)["_ready"] = false;
    m_world.goneAfter(*found, waits::googleOperation);
    return World::shown(operation(path.substr(0, path.rfind('/', path.rfind('/') - 1)), "delete", path));
}

bool GoogleCompute::vpnUses(const std::string& network) {
    for (const Kind& kind : kinds)
        for (const Value& value : m_world.all(kind.type))
            if (relative(value.value("network", "")) == network)
                return true;
    return false;
}

} // namespace isthmus
