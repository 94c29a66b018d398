// SPDX-License-Identifier: GPL-3.0-or-later
// Peerings and static routes of transit gateways.
#include "deploy/stepbuilder.h"

#include "model/property.h"

namespace isthmus {

void StepBuilder::addTransitPeering(const Link& link, const Node& from, const Node& to) {
    if (!has(from.id) || !has(to.id))
        return;
    const std::string name = link.name.empty() ? link.id : link.name;
    const std::string region(m_design.regionOf(from.id));
    const std::string peerRegion(m_design.regionOf(to.id));
    Step& step =
        add(link.id, link.id, "aws", region, "ec2:transit-gateway-peering", "ec2:CreateTransitGatewayPeeringAttachment",
            "Peer " + titleOf(from) + " with " + titleOf(to), {from.id, to.id});
    step.want = Json{{"name", name},
                     {"gatewayKey", from.id},
                     {"peerKey", to.id},
                     {"peerAccount", awsAccountOf(to)},
                     {"peerRegion", peerRegion},
                     {"tags", link.tags}};
    step.builtOnEarly = true;
    const std::string accepted = link.id + ":accept";
    Step& accept =
        add(accepted, link.id, "aws", peerRegion, "ec2:transit-gateway-peering-acceptance",
            "ec2:AcceptTransitGatewayPeeringAttachment", "Accept the peering " + name + " in " + peerRegion, {link.id});
    accept.want = Json{{"peeringKey", link.id}};
    addWait(link.id, link.id, "aws", region, "ec2:transit-gateway-peering",
            "ec2:DescribeTransitGatewayPeeringAttachments", "Wait until the peering " + name + " is available",
            {link.id, accepted}, {});
    // Nothing is learned over a peering: without routes that are drawn, each side gets those to what lies behind the
    // other.
    const auto drawn = link.properties.find("routes");
    if (drawn != link.properties.end() && drawn->is_array() && !drawn->empty()) {
        for (const Json& route : *drawn) // a route that leads to one side stands in the table of the other
            addTransitRoute(textOf(route, "via") == from.id ? to : from, textOf(route, "destination"), link.id);
        return;
    }
    for (const std::string& prefix : prefixesBehind(m_design, to, from))
        addTransitRoute(from, prefix, link.id);
    for (const std::string& prefix : prefixesBehind(m_design, from, to))
        addTransitRoute(to, prefix, link.id);
}

/// `by`: the link whose attachment the route leads to.
void StepBuilder::addTransitRoute(const Node& gateway, const std::string& destination, const Id& by) {
    const std::string key = gateway.id + ":route:" + destination;
    if (has(key))
        return;
    const Link& link = *m_design.link(by);
    Step& step = add(key, gateway.id, "aws", std::string(m_design.regionOf(gateway.id)), "ec2:transit-gateway-route",
                     "ec2:CreateTransitGatewayRoute",
                     "Route " + destination + " of " + titleOf(gateway) + " over " + by, {gateway.id, by});
    step.want = Json{{"gatewayKey", gateway.id}, {"attachmentKey", by}, {"destination", destination}};
    if (link.kind == "peering") // before it is available AWS takes no route to it
        step.operation.dependsOn.push_back("wait:" + by);
}

/// Routes that a transit gateway states itself.
void StepBuilder::addTransitRoutes(const Node& gateway) {
    const auto routes = gateway.properties.find("routes");
    if (routes == gateway.properties.end() || !routes->is_array())
        return;
    for (const Json& route : *routes) {
        const std::string via = textOf(route, "via");
        Id by;
        for (const Id& id : m_design.linksOf(gateway.id)) {
            const Link& link = *m_design.link(id);
            if ((id == via || link.other(gateway.id) == via) && has(id) &&
                (link.kind == "attachment" || link.kind == "peering"))
                by = id;
        }
        if (by.empty())
            note(gateway.id + ": the route to " + textOf(route, "destination") + " by " + via +
                 " is not deployed: it must lead to an attached VPC or a peered transit gateway that is.");
        else
            addTransitRoute(gateway, textOf(route, "destination"), by);
    }
}

} // namespace isthmus
