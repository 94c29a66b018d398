// SPDX-License-Identifier: GPL-3.0-or-later
// VPN connections from AWS to another cloud or a router. AWS mints the pre-shared keys, and only the other end's own
// API is given them.
#include "deploy/azure/azurerequests.h"
#include "deploy/stepbuilder.h"

#include "model/property.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

/// A connection of AWS has two tunnels.
constexpr std::size_t tunnelsEach = 2;

bool isAwsVpnEnd(const Node& node) {
    return node.kind == "aws.virtual-private-gateway" || node.kind == "aws.transit-gateway";
}

int interfaceIn(const Json& tunnel, const char* member) {
    const auto found = tunnel.find(member);
    if (found == tunnel.end())
        return 0;
    const std::string text = found->is_string() ? found->get<std::string>() : found->dump();
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })
               ? std::stoi(text.substr(0, 3))
               : 0;
}

Json filled(const std::string& at, const std::string& resource, const std::string& value) {
    return Json{{"at", at}, {"resource", resource}, {"value", value}};
}

std::string nameOf(const Link& link) {
    return link.name.empty() ? link.id : link.name;
}

} // namespace

/// The tunnels as AWS sees them, those of one far interface together.
std::vector<StepBuilder::Tunnel> StepBuilder::tunnelsOf(const Link& link, bool fromAws) const {
    std::vector<Tunnel> out;
    const auto drawn = link.properties.find("tunnels");
    if (drawn == link.properties.end() || !drawn->is_array())
        return {Tunnel{}, Tunnel{}}; // what AWS makes in any case
    for (const Json& one : *drawn) {
        Tunnel tunnel;
        tunnel.farInterface = interfaceIn(one, fromAws ? "toInterface" : "fromInterface");
        tunnel.insideCidr = textOf(one, "insideCidr");
        out.push_back(tunnel);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Tunnel& one, const Tunnel& other) { return one.farInterface < other.farInterface; });
    std::map<int, std::size_t> count;
    std::size_t connections = 0;
    for (Tunnel& tunnel : out) {
        const std::size_t number = count[tunnel.farInterface]++;
        connections += number % tunnelsEach == 0 ? 1 : 0;
        tunnel.connection = link.id + ":vpn-" + std::to_string(connections);
        tunnel.entry = number % tunnelsEach;
    }
    return out;
}

/// Whoever is at the far end, as AWS has to know it.
Json StepBuilder::farAddress(const Node& far, int interface) const {
    if (far.kind == "azure.vpn-gateway")
        return Json{{"resource", far.id + ":ip" + (interface == 0 ? "" : "-" + std::to_string(interface + 1))},
                    {"value", "ip"}};
    if (far.kind == "gcp.vpn-gateway")
        return Json{{"resource", far.id}, {"value", "ip" + std::to_string(interface)}};
    return Json{{"ip", textProperty(far.properties, "ip").value_or("")}};
}

std::optional<Asn> StepBuilder::vpnAsn(const Node& node, const Link& link) const {
    if (node.kind == "gcp.vpn-gateway") {
        const Node* router = m_design.node(routerOf(node, link));
        return router == nullptr ? std::nullopt : asnProperty(router->properties, "asn");
    }
    if (const auto drawn = asnProperty(node.properties, "asn"))
        return drawn;
    const NodeKind* kind = m_catalog.nodeKind(node.kind);
    const PropertySpec* spec = kind == nullptr ? nullptr : kind->property("asn");
    if (spec == nullptr || !spec->defaultValue.is_number_integer())
        return std::nullopt;
    return Asn(spec->defaultValue.get<std::uint32_t>());
}

void StepBuilder::addVpn(const Link& link) {
    const Node& from = *m_design.node(link.from);
    const Node& to = *m_design.node(link.to);
    const bool fromAws = isAwsVpnEnd(from);
    const Node& aws = fromAws ? from : to;
    const Node& far = fromAws ? to : from;
    static constexpr std::array<std::string_view, 5> known = {
        "azure.vpn-gateway", "gcp.vpn-gateway", "aws.customer-gateway", "onprem.router", "fabric.cloud-router"};
    if (!isAwsVpnEnd(aws) || std::find(known.begin(), known.end(), far.kind) == known.end() || !has(aws.id)) {
        note(nameOf(link) + " (" + link.id +
             "): a VPN is deployed from a gateway of AWS, which mints its keys, to a gateway of "
             "Azure or Google or to a router; this one is left to you.");
        return;
    }
    std::vector<Tunnel> tunnels = tunnelsOf(link, fromAws);
    for (std::size_t i = 0; i < tunnels.size(); ++i)
        if (tunnels[i].connection.empty()) {
            tunnels[i].connection = link.id + ":vpn-1";
            tunnels[i].entry = i;
        }
    if (!farIsReady(link, far, tunnels))
        return;
    addAwsVpn(link, aws, far, tunnels);
    if (far.kind == "azure.vpn-gateway")
        addAzureVpn(link, aws, far, tunnels);
    else if (far.kind == "gcp.vpn-gateway")
        addGoogleVpn(link, aws, far, tunnels);
    else
        note(nameOf(link) + " (" + link.id + "): configure " + titleOf(far) +
             " with what AWS shows of the VPN connection; its API is not ours to call.");
}

/// Whether the far end is deployed, or stands; says what is missing.
bool StepBuilder::farIsReady(const Link& link, const Node& far, const std::vector<Tunnel>& tunnels) {
    const std::string start = nameOf(link) + " (" + link.id + ") is not deployed: ";
    if (far.kind == "azure.vpn-gateway" || far.kind == "gcp.vpn-gateway") {
        if (!has(far.id)) {
            note(start + titleOf(far) + " is not deployed.");
            return false;
        }
    } else if (textProperty(far.properties, "ip").value_or("").empty()) {
        note(start + titleOf(far) + " has no public address. Give it one in ip.");
        return false;
    }
    if (!vpnAsn(far, link)) {
        note(start + titleOf(far) + " has no ASN.");
        return false;
    }
    const bool bgp = textProperty(link.properties, "routing").value_or("bgp") == "bgp";
    const bool open =
        std::any_of(tunnels.begin(), tunnels.end(), [](const Tunnel& one) { return one.insideCidr.empty(); });
    if (far.kind == "azure.vpn-gateway" && bgp && open) {
        note(start +
             "Azure has to know the inside range of each tunnel before AWS could choose one. Give each an insideCidr.");
        return false;
    }
    return true;
}

void StepBuilder::addAwsVpn(const Link& link, const Node& aws, const Node& far, const std::vector<Tunnel>& tunnels) {
    const std::string region(m_design.regionOf(aws.id));
    const bool bgp = textProperty(link.properties, "routing").value_or("bgp") == "bgp";
    std::map<std::string, std::vector<Tunnel>> byConnection;
    for (const Tunnel& tunnel : tunnels)
        byConnection[tunnel.connection].push_back(tunnel);
    for (const auto& [key, own] : byConnection) {
        const Json address = farAddress(far, own.front().farInterface);
        const std::string customer = link.id + ":cgw-" + std::to_string(own.front().farInterface);
        if (!has(customer)) {
            std::vector<std::string> needs;
            if (const std::string resource = textOf(address, "resource"); !resource.empty())
                needs.push_back(resource);
            Step& step = add(customer, link.id, "aws", region, "ec2:customer-gateway", "ec2:CreateCustomerGateway",
                             "Tell AWS of " + titleOf(far), needs);
            step.want = Json{{"name", titleOf(far)},
                             {"asn", static_cast<std::int64_t>(vpnAsn(far, link)->value())},
                             {"address", address},
                             {"tags", link.tags}};
        }
        Step& step = add(key, link.id, "aws", region, "ec2:vpn-connection", "ec2:CreateVpnConnection",
                         "Create VPN connection from " + titleOf(aws) + " to " + titleOf(far), {aws.id, customer});
        Json inside = Json::array();
        for (const Tunnel& tunnel : own)
            inside.push_back(tunnel.insideCidr);
        step.want = Json{{"name", nameOf(link)}, {"gatewayKey", aws.id}, {"customerKey", customer},
                         {"inside", inside},     {"static", !bgp},       {"tags", link.tags}};
        if (integerProperty(link.properties, "ikeVersion").value_or(2) == 1)
            step.want["ike"] = "ikev1";
        for (const std::string& prefix :
             bgp ? std::vector<std::string>() : textListProperty(link.properties, "staticRoutes")) {
            if (aws.kind != "aws.virtual-private-gateway") {
                note(link.id + ": the static route to " + prefix + " stands in the routes of " + titleOf(aws) +
                     ", or nowhere.");
                continue;
            }
            Step& route = add(key + ":" + prefix, link.id, "aws", region, "ec2:vpn-connection-route",
                              "ec2:CreateVpnConnectionRoute", "Route " + prefix + " over " + nameOf(link), {key});
            route.want = Json{{"vpnKey", key}, {"destination", prefix}};
        }
    }
}

void StepBuilder::addAzureVpn(const Link& link, const Node& aws, const Node& far, const std::vector<Tunnel>& tunnels) {
    const bool bgp = textProperty(link.properties, "routing").value_or("bgp") == "bgp";
    const auto awsAsn = vpnAsn(aws, link);
    int number = 0;
    for (const Tunnel& tunnel : tunnels) {
        const std::string suffix = std::to_string(++number);
        const std::string entry = std::to_string(tunnel.entry);
        Step& local = addArm(link.id + ":local-" + suffix, link.id, far, "localNetworkGateways",
                             nameOf(link) + "-" + suffix, "network:local-network-gateway",
                             "Tell Azure of tunnel " + suffix + " of " + nameOf(link), {tunnel.connection});
        const std::string localId = textOf(local.want, "id");
        local.want["fill"] =
            Json::array({filled("/properties/gatewayIpAddress", tunnel.connection, "outside" + entry)});
        Json& properties = local.want["body"]["properties"];
        if (bgp) {
            const auto range = Prefix::parse(tunnel.insideCidr);
            properties["bgpSettings"] = Json{{"asn", awsAsn ? static_cast<std::int64_t>(awsAsn->value()) : 64512},
                                             {"bgpPeeringAddress", range ? range->first().plus(1)->toString() : ""}};
        } else {
            properties["localNetworkAddressSpace"]["addressPrefixes"] =
                prefixesBehind(m_design, aws, *m_design.node(far.parent));
        }
        Step& step = addArm(link.id + ":azure-" + suffix, link.id, far, "connections", nameOf(link) + "-" + suffix,
                            "network:connection", "Connect tunnel " + suffix + " of " + nameOf(link),
                            {far.id, link.id + ":local-" + suffix, tunnel.connection});
        const std::string base = localId.substr(0, localId.find("localNetworkGateways/"));
        Json& body = step.want["body"]["properties"];
        body["connectionType"] = "IPsec";
        body["connectionProtocol"] =
            integerProperty(link.properties, "ikeVersion").value_or(2) == 1 ? "IKEv1" : "IKEv2";
        body["virtualNetworkGateway1"]["id"] = base + "virtualNetworkGateways/" + azureName(titleOf(far));
        body["localNetworkGateway2"]["id"] = localId;
        body["enableBgp"] = bgp;
        step.want["secrets"] = Json::array(
            {Json{{"at", "/properties/sharedKey"}, {"minter", tunnel.connection}, {"entry", tunnel.entry}}});
    }
}

/// The addresses of an Azure gateway inside of the tunnels that end at it, by interface.
std::map<int, std::vector<std::string>> StepBuilder::azureInsideAddresses(const Node& gateway) const {
    std::map<int, std::vector<std::string>> out;
    for (const Id& id : m_design.linksOf(gateway.id)) {
        const Link& link = *m_design.link(id);
        if (link.kind != "vpn" || !isActive(m_design, id) ||
            textProperty(link.properties, "routing").value_or("bgp") != "bgp" ||
            !isAwsVpnEnd(*m_design.node(link.other(gateway.id))))
            continue;
        for (const Tunnel& tunnel : tunnelsOf(link, link.to == gateway.id))
            if (const auto range = Prefix::parse(tunnel.insideCidr))
                out[tunnel.farInterface].push_back(range->first().plus(2)->toString());
    }
    return out;
}

} // namespace isthmus
