// SPDX-License-Identifier: GPL-3.0-or-later
// Customer gateways and VPN connections.
#include "ec2.h"
#include "waits.h"

#include "net/address.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace isthmus {

namespace {

constexpr int tunnels = 2;

std::int64_t numberOf(const std::string& text) {
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

} // namespace

Value Ec2::createCustomerGateway(const Ec2Call& call) {
    if (call.required("Type") != "ipsec.1")
        throw Refusal{400, "InvalidParameterValue", "Value (" + call.text("Type") + ") for parameter type is invalid."};
    const std::string ip = call.text("IpAddress").empty() ? call.required("PublicIp") : call.text("IpAddress");
    if (!Address::parse(ip))
        throw Refusal{400, "InvalidParameterValue", "Value (" + ip + ") for parameter ipAddress is invalid."};
    const std::string asn = call.text("BgpAsn").empty() ? call.text("BgpAsnExtended") : call.text("BgpAsn");
    if (!asn.empty() && (numberOf(asn) < 1 || numberOf(asn) > 4294967294))
        throw Refusal{400, "InvalidParameterValue", "Value (" + asn + ") for parameter bgpAsn is invalid."};
    const std::string shownAsn = asn.empty() ? "65000" : asn;
    for (const Value& other : m_world.all("ec2:customer-gateway"))
        if (other.at("_region") == call.region && other.at("state") == "available" && other.at("ipAddress") == ip &&
            other.at("bgpAsn") == shownAsn)
            return {{"customerGateway", World::shown(other)}}; // the same one again
    const std::string id = World::hexId("cgw-0", 16);
    const Value& made = m_world.add("ec2:customer-gateway", id,
                                    {{"customerGatewayId", id},
                                     {"state", "available"},
                                     {"type", "ipsec.1"},
                                     {"ipAddress", ip},
                                     {"bgpAsn", shownAsn},
                                     {"tagSet", tagsOf(call)},
                                     {"_region", call.region}});
    return {{"customerGateway", World::shown(made)}};
}

Value Ec2::describeCustomerGateways(const Ec2Call& call) {
    return {
        {"customerGatewaySet", described(call, "ec2:customer-gateway", {"CustomerGatewayId", "CustomerGatewayIds"})}};
}

Value Ec2::deleteCustomerGateway(const Ec2Call& call) {
    const std::string id = call.required("CustomerGatewayId");
    Value& gateway = resource(call, "ec2:customer-gateway", id);
    for (const Value& connection : m_world.all("ec2:vpn-connection"))
        if (connection.at("customerGatewayId") == id && connection.at("state") != "deleted")
            throw Refusal{400, "IncorrectState", "The customer gateway is in use."};
    gateway["state"] = "deleted";
    m_world.goneAfter(gateway, waits::afterlife);
    return {{"return", true}};
}

/// What AWS takes for the inside of a tunnel: a /30 of the link-local block, apart from what it keeps for itself.
std::string Ec2::insideRange(const Ec2Call& call, const std::string& parameter, std::set<std::string>& used) {
    static const std::set<std::string> kept = {"169.254.0.0/30",    "169.254.1.0/30", "169.254.2.0/30",
                                               "169.254.3.0/30",    "169.254.4.0/30", "169.254.5.0/30",
                                               "169.254.169.252/30"};
    const std::string wanted = call.text(parameter);
    if (wanted.empty()) {
        for (int third = 100;; ++third)
            for (int fourth = 0; fourth < 256; fourth += 4)
                if (const std::string free = "169.254." + std::to_string(third) + "." + std::to_string(fourth) + "/30";
                    used.insert(free).second)
                    return free;
    }
    const auto range = Prefix::parse(wanted);
    if (!range || range->length() != 30 || range->hasHostBits() || !Prefix::parse("169.254.0.0/16")->contains(*range) ||
        kept.contains(wanted))
        throw Refusal{400, "InvalidParameterValue",
                      "Value (" + wanted + ") for parameter TunnelInsideCidr is invalid."};
    if (!used.insert(wanted).second)
        throw Refusal{400, "InvalidParameterValue",
                      "The tunnel inside CIDR " + wanted + " is used by another connection."};
    return wanted;
}

Value Ec2::createVpnConnection(const Ec2Call& call) {
    if (call.required("Type") != "ipsec.1")
        throw Refusal{400, "InvalidParameterValue", "Value (" + call.text("Type") + ") for parameter type is invalid."};
    const std::string customer = call.required("CustomerGatewayId");
    if (resource(call, "ec2:customer-gateway", customer).at("state") != "available")
        throw Refusal{400, "IncorrectState", "The customer gateway " + customer + " is not available"};
    const std::string vgw = call.text("VpnGatewayId");
    const std::string tgw = call.text("TransitGatewayId");
    if (vgw.empty() == tgw.empty())
        throw Refusal{400, "InvalidParameterCombination", "Exactly one of vpnGatewayId and transitGatewayId is needed"};
    const Value& gateway =
        vgw.empty() ? resource(call, "ec2:transit-gateway", tgw) : resource(call, "ec2:vpn-gateway", vgw);
    if (gateway.at("state") != "available")
        throw Refusal{400, "IncorrectState", (vgw.empty() ? tgw : vgw) + " is not available"};
    std::set<std::string> used;
    for (const Value& other : m_world.all("ec2:vpn-connection")) {
        if (other.at("state") == "deleted" || other.at("_region") != call.region)
            continue;
        if (other.at("customerGatewayId") == customer && other.value("vpnGatewayId", "") == vgw &&
            other.value("transitGatewayId", "") == tgw && !vgw.empty())
            throw Refusal{400, "VpnConnectionLimitExceeded",
                          "A VPN connection between " + vgw + " and " + customer + " exists already"};
        for (const Value& tunnel : other.at("options").at("tunnelOptionSet"))
            used.insert(tunnel.at("tunnelInsideCidr"));
    }
    Value set = Value::array();
    for (int i = 1; i <= tunnels; ++i) {
        const std::string start = "Options.TunnelOptions." + std::to_string(i) + ".";
        set.push_back({{"outsideIpAddress", m_world.publicAddress()},
                       {"tunnelInsideCidr", insideRange(call, start + "TunnelInsideCidr", used)},
                       {"preSharedKey", World::hexId("psk_", 28)}});
    }
    const std::string id = World::hexId("vpn-0", 16);
    Value& made = m_world.add("ec2:vpn-connection", id,
                              {{"vpnConnectionId", id},
                               {"state", "pending"},
                               {"type", "ipsec.1"},
                               {"customerGatewayId", customer},
                               {"category", "VPN"},
                               {"options",
                                {{"staticRoutesOnly", call.text("Options.StaticRoutesOnly") == "true"},
                                 {"tunnelInsideIpVersion", "ipv4"},
                                 {"tunnelOptionSet", std::move(set)}}},
                               {"routes", Value::array()},
                               {"tagSet", tagsOf(call)},
                               {"_region", call.region}});
    if (vgw.empty())
        made["transitGatewayId"] = tgw;
    else
        made["vpnGatewayId"] = vgw;
    m_world.settle(made, waits::vpnConnection, {{"state", "available"}}, {{"state", "deleted"}});
    return {{"vpnConnection", World::shown(made)}};
}

Value Ec2::describeVpnConnections(const Ec2Call& call) {
    return {{"vpnConnectionSet", described(call, "ec2:vpn-connection", {"VpnConnectionId", "VpnConnectionIds"})}};
}

Value Ec2::deleteVpnConnection(const Ec2Call& call) {
    Value& connection = resource(call, "ec2:vpn-connection", call.required("VpnConnectionId"));
    if (connection.at("state") == "deleting" || connection.at("state") == "deleted")
        return {{"return", true}};
    connection["state"] = "deleting";
    World::forget(connection);
    m_world.later(connection, waits::vpnConnectionRemoval, {{"state", "deleted"}});
    m_world.goneAfter(connection, waits::vpnConnectionRemoval + waits::afterlife);
    return {{"return", true}};
}

Value Ec2::createVpnRoute(const Ec2Call& call) {
    Value& connection = resource(call, "ec2:vpn-connection", call.required("VpnConnectionId"));
    static_cast<void>(call.required("DestinationCidrBlock"));
    const std::string destination = call.prefix("DestinationCidrBlock")->canonical().toString();
    if (connection.at("options").at("staticRoutesOnly") != true)
        throw Refusal{400, "InvalidParameterValue", "The connection has dynamic routing"};
    for (const Value& route : connection["routes"])
        if (route.at("destinationCidrBlock") == destination)
            return {{"return", true}};
    connection["routes"].push_back(
        {{"destinationCidrBlock", destination}, {"source", "Static"}, {"state", "available"}});
    return {{"return", true}};
}

Value Ec2::deleteVpnRoute(const Ec2Call& call) {
    Value& routes = resource(call, "ec2:vpn-connection", call.required("VpnConnectionId"))["routes"];
    const std::string destination = call.required("DestinationCidrBlock");
    const auto it = std::find_if(routes.begin(), routes.end(),
                                 [&](const Value& route) { return route.at("destinationCidrBlock") == destination; });
    if (it == routes.end())
        throw Refusal{400, "InvalidRoute.NotFound", "There is no route to " + destination};
    routes.erase(it);
    return {{"return", true}};
}

bool awsTunnelTakes(World& world, const std::string& outside, const std::string& key) {
    for (const Value& connection : world.all("ec2:vpn-connection"))
        if (connection.at("state") == "available")
            for (const Value& tunnel : connection.at("options").at("tunnelOptionSet"))
                if (tunnel.at("outsideIpAddress") == outside)
                    return tunnel.at("preSharedKey") == key;
    return false;
}

} // namespace isthmus
