// SPDX-License-Identifier: GPL-3.0-or-later
// Cloud Routers, HA VPN gateways and their tunnels.
#include "deploy/stepbuilder.h"

#include "model/property.h"

namespace isthmus {

namespace {

Json filled(const std::string& at, const std::string& resource, const std::string& value) {
    return Json{{"at", at}, {"resource", resource}, {"value", value}};
}

const char* redundancyOf(std::size_t addresses) {
    switch (addresses) {
    case 1:
        return "SINGLE_IP_INTERNALLY_REDUNDANT";
    case 2:
        return "TWO_IPS_REDUNDANCY";
    case 4:
        return "FOUR_IPS_REDUNDANCY";
    default:
        return nullptr;
    }
}

} // namespace

Step& StepBuilder::addGoogle(const std::string& key, const Id& subject, const Node& holder, const std::string& type,
                             const std::string& api, const std::string& title, const std::string& name,
                             const std::vector<std::string>& keys) {
    const std::string region(m_design.regionOf(holder.id));
    if (region.empty())
        fail(holder.id + " has no region. Set it, so that Isthmus knows where to make it.");
    Step& step = add(key, subject, "gcp", region, type, api, title, keys);
    step.want = Json{
        {"name", googleName(name)}, {"project", projectOf(holder)}, {"body", Json::object()}, {"fill", Json::array()}};
    return step;
}

void StepBuilder::addGoogleRouter(const Node& node) {
    const auto asn = asnProperty(node.properties, "asn");
    if (!asn) {
        fail(node.id + " has no ASN. Give it one.");
        return;
    }
    Step& step = addGoogle(node.id, node.id, node, "compute:router", "compute.routers.insert",
                           "Create Cloud Router " + titleOf(node), titleOf(node), {node.parent});
    Json& bgp = step.want["body"]["bgp"];
    bgp["asn"] = static_cast<std::int64_t>(asn->value());
    if (const auto advertise = textListProperty(node.properties, "advertise"); !advertise.empty()) {
        bgp["advertiseMode"] = "CUSTOM";
        for (const std::string& prefix : advertise)
            bgp["advertisedIpRanges"].push_back(Json{{"range", prefix}});
    }
    step.want["fill"].push_back(filled("/network", node.parent, ""));
}

void StepBuilder::addGoogleVpnGateway(const Node& node) {
    if (!boolProperty(node.properties, "ha").value_or(true)) {
        note(titleOf(node) + " (" + node.id +
             ") is a classic gateway, which Google makes no more with dynamic routes: not deployed. "
             "Set ha.");
        return;
    }
    Step& step = addGoogle(node.id, node.id, node, "compute:vpn-gateway", "compute.vpnGateways.insert",
                           "Create HA VPN gateway " + titleOf(node), titleOf(node), {node.parent});
    step.want["fill"].push_back(filled("/network", node.parent, ""));
}

Id StepBuilder::routerOf(const Node& gateway, const Link&) const {
    if (const auto one = textProperty(gateway.properties, "router"); one && !one->empty())
        return *one;
    const auto several = textListProperty(gateway.properties, "routers");
    return several.empty() ? Id() : several.front();
}

void StepBuilder::addGoogleVpn(const Link& link, const Node& aws, const Node& far, const std::vector<Tunnel>& tunnels) {
    const Id router = routerOf(far, link);
    const char* redundancy = redundancyOf(tunnels.size());
    if (!has(router) || redundancy == nullptr || textProperty(link.properties, "routing").value_or("bgp") != "bgp") {
        note(link.id + ": the end at Google is not deployed: it needs a deployed Cloud Router, BGP, and one, two or "
                       "four tunnels.");
        return;
    }
    const std::string name = link.name.empty() ? link.id : link.name;
    const std::string outside = link.id + ":external";
    std::vector<std::string> connections;
    for (const Tunnel& tunnel : tunnels)
        if (connections.empty() || connections.back() != tunnel.connection)
            connections.push_back(tunnel.connection);
    Step& external =
        addGoogle(outside, link.id, far, "compute:external-vpn-gateway", "compute.externalVpnGateways.insert",
                  "Tell Google of " + titleOf(aws), name + "-peer", connections);
    external.operation.region.clear();
    external.want["body"]["redundancyType"] = redundancy;
    for (std::size_t i = 0; i < tunnels.size(); ++i) {
        external.want["body"]["interfaces"].push_back(Json{{"id", i}});
        external.want["fill"].push_back(filled("/interfaces/" + std::to_string(i) + "/ipAddress", tunnels[i].connection,
                                               "outside" + std::to_string(tunnels[i].entry)));
    }
    std::vector<std::string> needs = {router};
    Json interfaces = Json::array();
    Json peers = Json::array();
    Json fill = Json::array();
    for (std::size_t i = 0; i < tunnels.size(); ++i) {
        const std::string suffix = std::to_string(i + 1);
        const std::string key = link.id + ":tunnel-" + suffix;
        Step& step = addGoogle(key, link.id, far, "compute:vpn-tunnel", "compute.vpnTunnels.insert",
                               "Create tunnel " + suffix + " of " + name, name + "-" + suffix,
                               {far.id, router, outside, tunnels[i].connection});
        step.want["body"]["vpnGatewayInterface"] = tunnels[i].farInterface;
        step.want["body"]["peerExternalGatewayInterface"] = i;
        step.want["body"]["ikeVersion"] = integerProperty(link.properties, "ikeVersion").value_or(2);
        step.want["fill"] = Json::array({filled("/vpnGateway", far.id, ""), filled("/peerExternalGateway", outside, ""),
                                         filled("/router", router, "")});
        step.want["secrets"] = Json::array(
            {Json{{"at", "/sharedSecret"}, {"minter", tunnels[i].connection}, {"entry", tunnels[i].entry}}});
        needs.push_back(key);
        const std::string peer = googleName(name + "-" + suffix);
        const std::string at = std::to_string(i);
        const std::string entry = std::to_string(tunnels[i].entry);
        interfaces.push_back(Json{{"name", peer}});
        fill.push_back(filled("/interfaces/" + at + "/linkedVpnTunnel", key, ""));
        fill.push_back(filled("/interfaces/" + at + "/ipRange", tunnels[i].connection, "farRange" + entry));
        const auto awsAsn = vpnAsn(aws, link);
        peers.push_back(Json{{"name", peer},
                             {"interfaceName", peer},
                             {"peerAsn", awsAsn ? static_cast<std::int64_t>(awsAsn->value()) : 64512}});
        fill.push_back(filled("/bgpPeers/" + at + "/peerIpAddress", tunnels[i].connection, "near" + entry));
    }
    addRouterPeers(link, far, router, std::move(needs), interfaces, peers, fill);
}

/// The interfaces and sessions of one link on a router, which takes one change at a time.
void StepBuilder::addRouterPeers(const Link& link, const Node& holder, const Id& router, std::vector<std::string> needs,
                                 const Json& interfaces, const Json& peers, const Json& fill) {
    const std::string key = link.id + ":peers";
    Step& step = addGoogle(key, link.id, holder, "compute:router-peers", "compute.routers.patch",
                           "Set up the BGP sessions of " + (link.name.empty() ? link.id : link.name),
                           link.id + "-peers", std::move(needs));
    step.want["routerKey"] = router;
    step.want["body"] = Json{{"interfaces", interfaces}, {"bgpPeers", peers}};
    step.want["fill"] = fill;
    std::string& last = m_lastOnRouter[router];
    if (!last.empty())
        step.operation.dependsOn.push_back("create:" + last);
    last = key;
}

/// A partner attachment, which the carrier completes once it was given the pairing key.
void StepBuilder::addGoogleAttachment(const Link& link, const Node& router, const Node& far) {
    if (!has(router.id)) {
        note(link.id + " is not deployed: " + titleOf(router) + " is not.");
        return;
    }
    const std::string name = link.name.empty() ? link.id : link.name;
    const std::string zone = textProperty(link.properties, "zone").value_or("");
    const char last = zone.empty() ? ' ' : zone.back();
    Step& step =
        addGoogle(link.id, link.id, router, "compute:interconnect-attachment", "compute.interconnectAttachments.insert",
                  "Create attachment " + name + " for " + titleOf(far), name, {router.id});
    step.want["body"] = Json{{"type", "PARTNER"},
                             {"adminEnabled", true},
                             {"edgeAvailabilityDomain", last == '1'   ? "AVAILABILITY_DOMAIN_1"
                                                        : last == '2' ? "AVAILABILITY_DOMAIN_2"
                                                                      : "AVAILABILITY_DOMAIN_ANY"}};
    step.want["fill"].push_back(filled("/router", router.id, ""));
    step.builtOnEarly = true;
    addWait(link.id, link.id, "gcp", step.operation.region, "compute:interconnect-attachment",
            "compute.interconnectAttachments.get", "Wait until " + titleOf(far) + " has completed " + name, {link.id},
            {});
    m_steps.list.back().operation.reason = titleOf(far) + " completes it after it was given the pairing key";
}

} // namespace isthmus
