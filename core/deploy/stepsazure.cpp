// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/azure/azurerequests.h"
#include "deploy/stepbuilder.h"

#include "model/property.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* gatewaySubnet = "GatewaySubnet";

Json reference(const std::string& id) {
    return Json{{"id", id}};
}

/// How Azure calls whoever runs the far end of a classic circuit; empty where the catalogue does not know.
std::string carrierOf(const Catalog& catalog, const Node& far) {
    const Limit* names = catalog.limit("azure", "expressroute.providerNames");
    const std::string vendor = far.providerPart() == "fabric" ? textProperty(far.properties, "vendor").value_or("")
                                                              : std::string(far.providerPart());
    if (names == nullptr || !names->value.is_object())
        return {};
    return textOf(names->value, vendor.c_str());
}

const Node* childNamed(const Design& design, const Node& parent, const std::string& name) {
    for (const Id& id : design.childrenOf(parent.id))
        if (const Node* child = design.node(id); child->name == name && isActive(design, id))
            return child;
    return nullptr;
}

std::string sizedSku(const Json& properties, const Catalog& catalog, const char* limit) {
    if (const auto drawn = textProperty(properties, "sku"); drawn && !drawn->empty())
        return *drawn;
    const Limit* usual = catalog.limit("azure", limit);
    return usual != nullptr && usual->value.is_string() ? usual->value.get<std::string>() : std::string();
}

} // namespace

std::string StepBuilder::azureRegion(const Node& node) {
    std::string region(m_design.regionOf(node.id));
    if (region.empty())
        fail(node.id + " has no region. Set it, so that Isthmus knows where to make it.");
    return region;
}

/// Everything of one subscription goes into one resource group, which so is easy to see and to account for.
std::string StepBuilder::azureGroup(const Node& node) {
    const Account* account = m_design.accountOf(node.id);
    if (account == nullptr || account->identifier.empty()) {
        fail(node.id +
             " has no account with a subscription ID. Add one and choose it, so that Isthmus knows where to make it.");
        return {};
    }
    const std::string key = "azure-group:" + account->id;
    if (has(key))
        return key;
    Step& step = add(key, node.id, "azure", azureRegion(node), "resources:resource-group",
                     "Microsoft.Resources/resourceGroups PUT", "Create resource group of " + m_design.name(), {});
    step.want = Json{{"id", azureGroupId(account->identifier, azureName("isthmus-" + m_design.name()))},
                     {"body", Json{{"location", azureRegion(node)}}}};
    return key;
}

Step& StepBuilder::addArm(const std::string& key, const Id& subject, const Node& holder, const std::string& collection,
                          const std::string& name, const std::string& type, const std::string& title,
                          std::vector<std::string> keys) {
    const std::string group = azureGroup(holder);
    const Account* account = m_design.accountOf(holder.id);
    const std::string groupId =
        azureGroupId(account == nullptr ? "" : account->identifier, azureName("isthmus-" + m_design.name()));
    keys.insert(keys.begin(), group);
    Step& step =
        add(key, subject, "azure", azureRegion(holder), type, "Microsoft.Network/" + collection + " PUT", title, keys);
    const std::size_t slash = collection.find('/');
    if (slash == std::string::npos) {
        step.want = Json{{"id", azureNetworkId(groupId, collection, azureName(name))}};
        step.want["body"]["location"] = step.operation.region;
    } else { // part of `holder`
        step.want = Json{{"id", azureNetworkId(groupId, collection.substr(0, slash), azureName(titleOf(holder))) +
                                    collection.substr(slash) + "/" + azureName(name)}};
    }
    return step;
}

void StepBuilder::addAzureNetwork(const Node& node) {
    Json prefixes = textListProperty(node.properties, "cidrs");
    for (const std::string& prefix : textListProperty(node.properties, "ipv6Cidrs"))
        prefixes.push_back(prefix);
    if (prefixes.empty()) {
        fail(node.id + " has no address range. Give it one in cidrs.");
        return;
    }
    Step& step = addArm(node.id, node.id, node, "virtualNetworks", titleOf(node), "network:virtual-network",
                        "Create virtual network " + titleOf(node), {});
    step.want["tags"] = node.tags;
    step.want["body"]["properties"]["addressSpace"]["addressPrefixes"] = prefixes;
}

void StepBuilder::addAzureSubnet(const Node& node) {
    const Node* network = m_design.node(node.parent);
    if (network == nullptr || network->kind != "azure.vnet") {
        fail(node.id + " lies in no virtual network. Put it into one.");
        return;
    }
    Step& step = addArm(node.id, node.id, *network, "virtualNetworks/subnets", titleOf(node), "network:subnet",
                        "Create subnet " + titleOf(node), {network->id});
    step.want["body"]["properties"]["addressPrefix"] = textProperty(node.properties, "cidr").value_or("");
    std::string& last = m_lastSubnet[network->id];
    if (!last.empty())
        step.operation.dependsOn.push_back("create:" + last);
    last = node.id;
}

void StepBuilder::addAzureGateway(const Node& node) {
    const Node* network = m_design.node(node.parent);
    const Node* subnet = network == nullptr ? nullptr : childNamed(m_design, *network, gatewaySubnet);
    if (subnet == nullptr) {
        note(titleOf(node) + " (" + node.id +
             ") is not deployed: a gateway needs a subnet named GatewaySubnet. Draw one in its "
             "virtual network.");
        return;
    }
    const bool vpn = node.kind == "azure.vpn-gateway";
    const bool two = vpn && boolProperty(node.properties, "activeActive").value_or(false);
    const std::string sku =
        sizedSku(node.properties, m_catalog, vpn ? "vpnGateway.usualSku" : "expressRouteGateway.usualSku");
    std::vector<std::string> keys = {subnet->id};
    Json configurations = Json::array();
    for (int i = 1; i <= (two ? 2 : 1); ++i) {
        const std::string key = node.id + ":ip" + (i == 1 ? "" : "-" + std::to_string(i));
        Step& address = addArm(key, node.id, node, "publicIPAddresses", titleOf(node) + "-ip-" + std::to_string(i),
                               "network:public-ip-address", "Create public address of " + titleOf(node), {});
        address.want["body"]["sku"]["name"] = "Standard";
        address.want["body"]["properties"]["publicIPAllocationMethod"] = "Static";
        const std::string addressId = textOf(address.want, "id");
        const std::string networkId = addressId.substr(0, addressId.find("publicIPAddresses")) + "virtualNetworks/" +
                                      azureName(titleOf(*network));
        configurations.push_back(
            Json{{"name", "config-" + std::to_string(i)},
                 {"properties", Json{{"privateIPAllocationMethod", "Dynamic"},
                                     {"subnet", reference(networkId + "/subnets/" + gatewaySubnet)},
                                     {"publicIPAddress", reference(addressId)}}}});
        keys.push_back(key);
    }
    Step& step = addArm(node.id, node.id, node, "virtualNetworkGateways", titleOf(node),
                        "network:virtual-network-gateway", "Create gateway " + titleOf(node), keys);
    step.want["tags"] = node.tags;
    Json& properties = step.want["body"]["properties"];
    properties["gatewayType"] = vpn ? "Vpn" : "ExpressRoute";
    properties["sku"] = Json{{"name", sku}, {"tier", sku}};
    properties["ipConfigurations"] = configurations;
    if (vpn) {
        properties["vpnType"] = "RouteBased";
        properties["enableBgp"] = true;
        properties["activeActive"] = two;
        if (const auto asn = asnProperty(node.properties, "asn"))
            properties["bgpSettings"]["asn"] = static_cast<std::int64_t>(asn->value());
        const std::string gatewayId = textOf(step.want, "id");
        for (const auto& [interface, addresses] : azureInsideAddresses(node))
            properties["bgpSettings"]["bgpPeeringAddresses"].push_back(
                Json{{"ipconfigurationId", gatewayId + "/ipConfigurations/config-" + std::to_string(interface + 1)},
                     {"customBgpIpAddresses", addresses}});
    }
}

/// A circuit that a carrier completes. One of an interconnect comes with its link.
void StepBuilder::addAzureCircuit(const Node& node) {
    if (interconnectOf(node) != nullptr)
        return;
    std::string carrier;
    for (const Id& id : m_design.linksOf(node.id))
        if (const Link* link = m_design.link(id); link->kind == "private-line" && isActive(m_design, id))
            carrier = carrierOf(m_catalog, *m_design.node(link->other(node.id)));
    const std::string place = textProperty(node.properties, "peeringLocation").value_or("");
    const auto size = bandwidthProperty(node.properties);
    if (carrier.empty() || place.empty() || !size) {
        note(titleOf(node) + " (" + node.id +
             ") is not deployed: a circuit needs a bandwidth, a peeringLocation and a private "
             "line to a carrier that Azure knows.");
        return;
    }
    const std::string tier = textProperty(node.properties, "tier").value_or("Standard");
    const std::string family = textProperty(node.properties, "family").value_or("MeteredData");
    Step& step = addArm(node.id, node.id, node, "expressRouteCircuits", titleOf(node), "network:express-route-circuit",
                        "Create circuit " + titleOf(node) + " with " + carrier, {});
    step.want["tags"] = node.tags;
    step.want["keep"] = Json::object({{"partner", "fabric"}});
    step.want["body"]["sku"] = Json{{"name", tier + "_" + family}, {"tier", tier}, {"family", family}};
    step.want["body"]["properties"]["serviceProviderProperties"] =
        Json{{"serviceProviderName", carrier}, {"peeringLocation", place}, {"bandwidthInMbps", *size}};
    step.builtOnEarly = true;
    addWait(node.id, node.id, "azure", step.operation.region, "network:express-route-circuit",
            "Microsoft.Network/expressRouteCircuits GET", "Wait until " + carrier + " has provisioned " + titleOf(node),
            {node.id}, {});
    m_steps.list.back().operation.reason = carrier + " completes it after it was given the circuit's service key";
}

void StepBuilder::addAzureCircuitEnd(const Link& link, const InterconnectTerms& terms) {
    const bool first = terms.initiator != "aws";
    const Node& node = *m_design.node(terms.partnerNode);
    const RegionPair* pair = m_catalog.pair(terms.awsRegion, "azure", terms.partnerRegion);
    const std::string place =
        textProperty(node.properties, "peeringLocation").value_or(pair == nullptr ? "" : pair->partnerLocation);
    std::vector<std::string> keys;
    if (!first)
        keys.push_back(link.id + ":aws");
    Step& step = addArm(node.id, node.id, node, "expressRouteCircuits", titleOf(node), "network:express-route-circuit",
                        first ? "Create circuit " + titleOf(node) + " to " + terms.awsRegion
                              : "Accept interconnect " + link.id + " from " + terms.awsRegion,
                        keys);
    std::erase(step.uses, link.id + ":aws"); // AWS leaves first
    step.want["tags"] = node.tags;
    step.want["body"]["sku"] =
        Json{{"name", "MultiCloud_MeteredData"}, {"tier", "MultiCloud"}, {"family", "MeteredData"}};
    Json& properties = step.want["body"]["properties"];
    properties["serviceProviderProperties"] =
        Json{{"serviceProviderName", "AWS"}, {"peeringLocation", place}, {"bandwidthInMbps", terms.bandwidth.mbps()}};
    if (first)
        properties["partnerAccountId"] = terms.awsAccount;
    // A new member may move the others: `properties` is not used from here on.
    step.want["keep"] = Json{{"partner", "aws"}, {"mints", first ? "yes" : "no"}};
    if (!first) {
        step.want["minter"] = link.id + ":aws";
        step.want["keyAt"] = "/properties/activationKey";
    }
    step.builtOnEarly = true;
}

void StepBuilder::addAzureCircuitAttachment(const Link& link, const Node& circuit, const Node& gateway) {
    if (!has(gateway.id))
        return; // said already
    Step& step =
        addArm(link.id, link.id, gateway, "connections", link.name.empty() ? link.id : link.name, "network:connection",
               "Connect circuit " + titleOf(circuit) + " to " + titleOf(gateway), {circuit.id, gateway.id});
    const std::string base = textOf(step.want, "id").substr(0, textOf(step.want, "id").find("connections/"));
    Json& properties = step.want["body"]["properties"];
    properties["connectionType"] = "ExpressRoute";
    properties["virtualNetworkGateway1"] = reference(base + "virtualNetworkGateways/" + azureName(titleOf(gateway)));
    properties["peer"] = reference(base + "expressRouteCircuits/" + azureName(titleOf(circuit)));
    properties["routingWeight"] = 0;
    step.operation.dependsOn.push_back("wait:" + circuit.id); // before it is provisioned Azure refuses
    for (const Id& id : m_design.linksOf(circuit.id))
        if (m_design.link(id)->kind == "private-line" && isActive(m_design, id))
            step.operation.dependsOn.push_back("create:" + id);
}

/// The private peering of a classic circuit: two sessions, on two /30 networks.
void StepBuilder::addAzureCircuitPeering(const Link& link, const Node& circuit, const Node& far) {
    if (!has(circuit.id))
        return; // said already
    const bool outward = link.from == circuit.id;
    const auto peerAsn = asnProperty(link.properties, outward ? "toAsn" : "fromAsn");
    const auto vlan = integerProperty(link.properties, "vlan");
    const auto peerings = link.properties.find("peerings");
    std::vector<std::string> ranges;
    if (peerings != link.properties.end() && peerings->is_array())
        for (const Json& peering : *peerings)
            ranges.push_back(textOf(peering, "cidr"));
    if (!peerAsn || !vlan || ranges.size() != 2) {
        note(link.id + ": the private peering of circuit " + titleOf(circuit) +
             " is not deployed: it needs a vlan, the ASN of " + titleOf(far) + " and two peerings.");
        return;
    }
    Step& step = addArm(link.id, link.id, circuit, "expressRouteCircuits/peerings", "AzurePrivatePeering",
                        "network:express-route-circuit-peering",
                        "Create private peering of circuit " + titleOf(circuit), {circuit.id});
    step.want["body"]["properties"] = Json{{"peeringType", "AzurePrivatePeering"},
                                           {"peerASN", static_cast<std::int64_t>(peerAsn->value())},
                                           {"primaryPeerAddressPrefix", ranges[0]},
                                           {"secondaryPeerAddressPrefix", ranges[1]},
                                           {"vlanId", *vlan}};
    step.operation.dependsOn.push_back("wait:" + circuit.id);
}

void StepBuilder::addAzurePeering(const Link& link, const Node& from, const Node& to) {
    if (!has(from.id) || !has(to.id))
        return;
    const auto hasGateway = [&](const Node& network) {
        return std::any_of(m_steps.list.begin(), m_steps.list.end(), [&](const Step& step) {
            const Node* node = m_design.node(step.operation.subject);
            return step.type == "network:virtual-network-gateway" && node != nullptr && node->parent == network.id;
        });
    };
    // Azure refuses remote gateways to a network that has its own.
    const bool shares = boolProperty(link.properties, "allowGatewayTransit").value_or(false) &&
                        boolProperty(link.properties, "useRemoteGateways").value_or(false) &&
                        hasGateway(from) != hasGateway(to);
    const auto side = [&](const Node& near, const Node& far, const std::string& end, bool allows, bool uses) {
        const std::string key = link.id + ":" + end;
        Step& step = addArm(key, link.id, near, "virtualNetworks/virtualNetworkPeerings", link.id,
                            "network:virtual-network-peering", "Peer " + titleOf(near) + " with " + titleOf(far),
                            {near.id, far.id});
        const std::string id = textOf(step.want, "id");
        const std::string farId = azureNetworkId(
            azureGroupId(m_design.accountOf(far.id) == nullptr ? "" : m_design.accountOf(far.id)->identifier,
                         azureName("isthmus-" + m_design.name())),
            "virtualNetworks", azureName(titleOf(far)));
        step.want["body"]["properties"] = Json{{"remoteVirtualNetwork", reference(farId)},
                                               {"allowVirtualNetworkAccess", true},
                                               {"allowForwardedTraffic", true},
                                               {"allowGatewayTransit", allows},
                                               {"useRemoteGateways", uses}};
        step.builtOnEarly = true;
        // A network that uses the other's gateway must find it there.
        for (const Node* network : {&near, &far})
            for (const Id& child : m_design.childrenOf(network->id))
                if (has(child) && m_design.node(child)->kind.ends_with("-gateway"))
                    step.operation.dependsOn.push_back("create:" + child);
    };
    side(from, to, "from", shares && hasGateway(from), shares && hasGateway(to));
    side(to, from, "to", shares && hasGateway(to), shares && hasGateway(from));
    for (const char* end : {"from", "to"})
        addWait(link.id + ":" + end, link.id, "azure",
                std::string(m_design.regionOf(end == std::string("from") ? from.id : to.id)),
                "network:virtual-network-peering", "Microsoft.Network/virtualNetworks/virtualNetworkPeerings GET",
                "Wait until the peering " + link.id + " is Connected", {link.id + ":from", link.id + ":to"}, {});
}

void StepBuilder::addAzureNode(const Node& node) {
    if (node.kind == "azure.vnet")
        addAzureNetwork(node);
    else if (node.kind == "azure.subnet")
        addAzureSubnet(node);
    else if (node.kind == "azure.vpn-gateway" || node.kind == "azure.expressroute-gateway")
        addAzureGateway(node);
    else if (node.kind == "azure.expressroute-circuit")
        addAzureCircuit(node);
    else if (node.kind == "azure.virtual-wan-hub")
        addAzureHub(node);
    else
        note(titleOf(node) + " (" + node.id + "): " + node.kind + " is not deployed by this version.");
}

} // namespace isthmus
