// SPDX-License-Identifier: GPL-3.0-or-later
// Cloud WAN of AWS.
#include "deploy/aws/wanrequests.h"
#include "deploy/stepbuilder.h"

#include "model/property.h"

namespace isthmus {

/// The API is global and answers in one region alone, which the catalogue names.
std::string StepBuilder::wanRegion() {
    const Limit* home = m_catalog.limit("aws", "networkManager.homeRegion");
    if (home == nullptr || !home->value.is_string()) {
        fail("The catalogue does not say in which region AWS Network Manager answers. Restore "
             "networkManager.homeRegion in limits.json.");
        return {};
    }
    return home->value.get<std::string>();
}

std::string StepBuilder::awsAccountOf(const Node& node) {
    const Account* account = m_design.accountOf(node.id);
    if (account == nullptr || account->identifier.empty()) {
        fail(node.id +
             " has no account with an account ID. Add one and choose it, so that Isthmus can name it to AWS.");
        return {};
    }
    return account->identifier;
}

void StepBuilder::addCoreNetwork(const Node& node) {
    const auto edges = node.properties.find("edges");
    const std::vector<std::string> ranges = textListProperty(node.properties, "asnRanges");
    std::vector<std::string> segments = textListProperty(node.properties, "segments");
    if (edges == node.properties.end() || !edges->is_array() || edges->empty() || ranges.empty() || segments.empty()) {
        fail(node.id + " needs asnRanges, edges and segments. Give it these.");
        return;
    }
    const std::string global = node.id + ":global";
    Step& top = add(global, node.id, "aws", wanRegion(), "networkmanager:global-network",
                    "networkmanager:CreateGlobalNetwork", "Create global network of " + titleOf(node), {});
    top.want = Json{{"name", titleOf(node)}, {"tags", node.tags}};
    Step& step = add(node.id, node.id, "aws", wanRegion(), "networkmanager:core-network",
                     "networkmanager:CreateCoreNetwork", "Create core network " + titleOf(node), {global});
    step.want = Json{{"name", titleOf(node)},
                     {"globalKey", global},
                     {"policy", corePolicy(ranges, *edges, segments)},
                     {"tags", node.tags}};
}

/// The segment that is drawn, or the only one there is.
std::string StepBuilder::segmentOf(const Link& link, const Node& core) const {
    const std::string drawn = textProperty(link.properties, "segment").value_or("");
    const auto all = textListProperty(core.properties, "segments");
    return drawn.empty() && all.size() == 1 ? all.front() : drawn;
}

void StepBuilder::addCoreAttachment(const Link& link, const Node& vpc, const Node& core) {
    const std::vector<std::string> subnets = attachedSubnets(link, vpc);
    const std::string segment = segmentOf(link, core);
    if (!has(core.id) || subnets.empty() || segment.empty()) {
        note(link.id + ": attachment of " + titleOf(vpc) + " to " + titleOf(core) +
             " is not deployed: it needs the core network, a subnet in the VPC and a segment.");
        return;
    }
    std::vector<std::string> keys = {vpc.id, core.id};
    keys.insert(keys.end(), subnets.begin(), subnets.end());
    Step& step = add(link.id, link.id, "aws", wanRegion(), "networkmanager:vpc-attachment",
                     "networkmanager:CreateVpcAttachment", "Attach VPC " + titleOf(vpc) + " to " + titleOf(core), keys);
    step.want = Json{{"name", link.name.empty() ? link.id : link.name},
                     {"coreKey", core.id},
                     {"vpcKey", vpc.id},
                     {"subnetKeys", subnets},
                     {"segment", segment},
                     {"region", std::string(m_design.regionOf(vpc.id))},
                     {"owner", awsAccountOf(vpc)},
                     {"tags", link.tags}};
}

void StepBuilder::addCoreAssociation(const Link& link, const Node& dxgw, const Node& core) {
    const std::string segment = segmentOf(link, core);
    std::vector<std::string> edges = textListProperty(link.properties, "edges");
    if (edges.empty())
        for (const Json& edge : core.properties.value("edges", Json::array()))
            edges.push_back(textOf(edge, "region"));
    if (!has(core.id) || segment.empty() || edges.empty()) {
        note(link.id + ": association of " + titleOf(dxgw) + " with " + titleOf(core) +
             " is not deployed: it needs the core network, its edges and a segment.");
        return;
    }
    Step& step = add(link.id, link.id, "aws", wanRegion(), "networkmanager:dx-attachment",
                     "networkmanager:CreateDirectConnectGatewayAttachment",
                     "Attach " + titleOf(dxgw) + " to " + titleOf(core), {dxgw.id, core.id});
    step.want = Json{{"name", link.name.empty() ? link.id : link.name},
                     {"coreKey", core.id},
                     {"dxgwKey", dxgw.id},
                     {"edges", edges},
                     {"segment", segment},
                     {"owner", awsAccountOf(dxgw)},
                     {"tags", link.tags}};
}

} // namespace isthmus
