// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/stepbuilder.h"

#include "model/property.h"

#include <algorithm>

namespace isthmus {

std::vector<Id> StepBuilder::attachmentsOf(const Node& vpc, std::string_view gatewayKind) const {
    std::vector<Id> out;
    for (const Id& id : m_design.linksOf(vpc.id)) {
        const Link& link = *m_design.link(id);
        const Node* gateway = m_design.node(link.other(vpc.id));
        if (link.kind == "attachment" && gateway != nullptr && gateway->kind == gatewayKind && has(id))
            out.push_back(id);
    }
    return out;
}

std::vector<StepBuilder::Route> StepBuilder::impliedRoutes(const Node& vpc) const {
    std::set<Route> routes; // by destination: the first gateway that has it
    for (const char* kind : {"aws.transit-gateway", "aws.core-network"})
        for (const Id& id : attachmentsOf(vpc, kind)) {
            const Node& gateway = *m_design.node(m_design.link(id)->other(vpc.id));
            for (const std::string& prefix : prefixesBehind(m_design, gateway, vpc))
                routes.insert({prefix, gateway.id});
        }
    return {routes.begin(), routes.end()};
}

/// What the table of one subnet holds: what is stated for it and nothing else, or what the attachments imply.
std::vector<StepBuilder::Route> StepBuilder::routesOf(const Node& vpc, const Id& subnet,
                                                      const std::vector<Route>& implied) const {
    const auto stated = vpc.properties.find("routes");
    if (stated == vpc.properties.end() || !stated->is_array())
        return implied;
    std::set<Route> own;
    for (const Json& entry : *stated) {
        const std::vector<std::string> subnets = textListProperty(entry, "subnets");
        if (subnets.empty() || std::find(subnets.begin(), subnets.end(), subnet) != subnets.end())
            own.insert({textOf(entry, "destination"), textOf(entry, "via")});
    }
    return own.empty() ? implied : std::vector<Route>(own.begin(), own.end());
}

void StepBuilder::addRoutes(const Node& vpc, const std::string& table, const std::vector<Route>& routes) {
    for (const Route& route : routes) {
        const std::string key = table + ":" + route.destination;
        std::string attachment;
        for (const char* kind : {"aws.transit-gateway", "aws.virtual-private-gateway", "aws.core-network"})
            for (const Id& id : attachmentsOf(vpc, kind))
                if (m_design.link(id)->other(vpc.id) == route.via)
                    attachment = id;
        if (attachment.empty()) {
            note(vpc.id + ": the route to " + route.destination + " by " + route.via +
                 " is not deployed: this version routes to attached transit and virtual private gateways.");
            continue;
        }
        Step& step = add(key, vpc.id, "aws", vpc.region, "ec2:route", "ec2:CreateRoute",
                         "Route " + route.destination + " of VPC " + titleOf(vpc) + " by " + route.via, {table, attachment});
        step.want = Json{{"tableKey", table}, {"destination", route.destination}, {"gatewayKey", route.via}};
        if (const Node* via = m_design.node(route.via); via != nullptr && via->kind == "aws.core-network")
            step.want["owner"] = awsAccountOf(*via);
    }
    for (const Id& id : attachmentsOf(vpc, "aws.virtual-private-gateway")) {
        const Link& link = *m_design.link(id);
        const Id& gateway = link.other(vpc.id);
        if (!boolProperty(link.properties, "propagate").value_or(true))
            continue;
        // Only after the association: before it there is nothing to propagate.
        std::vector<std::string> keys = {table, id};
        for (const Id& other : m_design.linksOf(gateway))
            if (m_design.link(other)->kind == "association" && has(other))
                keys.push_back(other);
        Step& step = add(table + ":propagation:" + gateway, vpc.id, "aws", vpc.region, "ec2:vgw-propagation",
                         "ec2:EnableVgwRoutePropagation", "Let VPC " + titleOf(vpc) + " learn the routes of " + gateway, keys);
        step.want = Json{{"tableKey", table}, {"gatewayKey", gateway}};
        step.uses = {table, id};
    }
}

void StepBuilder::addRouteTables(const Node& vpc) {
    const std::vector<Route> implied = impliedRoutes(vpc);
    std::vector<std::pair<std::vector<Route>, std::string>> tables; // one for each distinct set of routes
    const auto tableFor = [&](const std::vector<Route>& routes) {
        for (const auto& [present, key] : tables)
            if (present == routes)
                return key;
        const std::string key = vpc.id + ":routes" + (tables.empty() ? "" : "-" + std::to_string(tables.size() + 1));
        Step& step = add(key, vpc.id, "aws", vpc.region, "ec2:route-table", "ec2:CreateRouteTable",
                         "Create route table of VPC " + titleOf(vpc), {vpc.id});
        step.want = Json{{"name", titleOf(vpc) + "-routes"}, {"vpcKey", vpc.id}};
        tables.emplace_back(routes, key);
        addRoutes(vpc, key, routes);
        return key;
    };
    const std::vector<Id> subnets = childrenOf(vpc, "aws.subnet");
    for (const Id& subnet : subnets) {
        const std::string table = tableFor(routesOf(vpc, subnet, implied));
        Step& step = add(subnet + ":routes", subnet, "aws", vpc.region, "ec2:route-table-association",
                         "ec2:AssociateRouteTable", "Give subnet " + titleOf(*m_design.node(subnet)) + " its route table",
                         {table, subnet});
        step.want = Json{{"tableKey", table}, {"subnetKey", subnet}};
    }
    if (subnets.empty())
        static_cast<void>(tableFor(routesOf(vpc, "", implied)));
}

} // namespace isthmus
