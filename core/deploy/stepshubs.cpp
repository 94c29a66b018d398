// SPDX-License-Identifier: GPL-3.0-or-later
// Hubs of Google (Network Connectivity Center) and of Azure (Virtual WAN), with the networks on them.
#include "deploy/azure/azurerequests.h"
#include "deploy/stepbuilder.h"

#include "model/property.h"

namespace isthmus {

void StepBuilder::addGoogleHub(const Node& node) {
    Step& step = add(node.id, node.id, "gcp", "", "networkconnectivity:hub", "networkconnectivity.hubs.create",
                     "Create hub " + titleOf(node), {});
    step.want = Json{{"name", googleName(titleOf(node))},
                     {"project", projectOf(node)},
                     {"body", Json::object()},
                     {"fill", Json::array()},
                     {"labels", true}};
}

void StepBuilder::addGoogleSpoke(const Link& link, const Node& network, const Node& hub) {
    if (!has(network.id) || !has(hub.id))
        return;
    Step& step = add(link.id, link.id, "gcp", "", "networkconnectivity:spoke", "networkconnectivity.spokes.create",
                     "Put network " + titleOf(network) + " on hub " + titleOf(hub), {network.id, hub.id});
    step.want =
        Json{{"name", googleName(link.name.empty() ? link.id : link.name)},
             {"project", projectOf(network)},
             {"body", Json{{"linkedVpcNetwork", Json::object()}}},
             {"fill", Json::array({Json{{"at", "/hub"}, {"resource", hub.id}, {"value", ""}},
                                   Json{{"at", "/linkedVpcNetwork/uri"}, {"resource", network.id}, {"value", ""}}})},
             {"labels", true}};
}

/// One Virtual WAN holds all hubs of a subscription, so that they reach one another.
void StepBuilder::addAzureHub(const Node& node) {
    const std::string range = textProperty(node.properties, "cidr").value_or("");
    if (range.empty()) {
        fail(node.id + " has no address range. Give it one in cidr.");
        return;
    }
    const std::string group = azureGroup(node);
    const std::string wan = group + ":wan";
    if (!has(wan)) {
        Step& step =
            addArm(wan, node.id, node, "virtualWans", "isthmus-wan", "network:virtual-wan", "Create Virtual WAN", {});
        step.want["body"]["properties"] = Json{{"type", "Standard"}};
    }
    Step& step = addArm(node.id, node.id, node, "virtualHubs", titleOf(node), "network:virtual-hub",
                        "Create hub " + titleOf(node), {wan});
    const std::string id = textOf(step.want, "id");
    step.want["tags"] = node.tags;
    step.want["body"]["properties"]["addressPrefix"] = range;
    step.want["body"]["properties"]["sku"] = "Standard";
    step.want["body"]["properties"]["virtualWan"]["id"] =
        id.substr(0, id.find("virtualHubs/")) + "virtualWans/isthmus-wan";
}

void StepBuilder::addAzureHubConnection(const Link& link, const Node& network, const Node& hub) {
    if (!has(network.id) || !has(hub.id))
        return;
    Step& step = addArm(link.id, link.id, hub, "virtualHubs/hubVirtualNetworkConnections",
                        link.name.empty() ? link.id : link.name, "network:hub-virtual-network-connection",
                        "Connect " + titleOf(network) + " to hub " + titleOf(hub), {network.id, hub.id});
    const Account* account = m_design.accountOf(network.id);
    step.want["body"]["properties"]["remoteVirtualNetwork"]["id"] = azureNetworkId(
        azureGroupId(account == nullptr ? "" : account->identifier, azureName("isthmus-" + m_design.name())),
        "virtualNetworks", azureName(titleOf(network)));
    // A hub takes one change at a time.
    std::string& last = m_lastSubnet[hub.id];
    if (!last.empty())
        step.operation.dependsOn.push_back("create:" + last);
    last = link.id;
}

} // namespace isthmus
