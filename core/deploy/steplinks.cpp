// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/stepbuilder.h"

#include "model/property.h"
#include "spec/requests.h"

#include <algorithm>

namespace isthmus {

namespace {

std::string describe(const Link& link) {
    return (link.name.empty() ? link.id : link.name + " (" + link.id + ")") + ": " + link.kind + " " + link.from + " - " + link.to;
}

/// The end of this kind, or null.
const Node* endOf(const Design& design, const Link& link, std::string_view kind) {
    for (const Id& id : {link.from, link.to})
        if (const Node* node = design.node(id); node != nullptr && node->kind == kind)
            return node;
    return nullptr;
}

/// The resource that stands for the partner's end.
std::string partnerKey(const Link& link, const InterconnectTerms& terms) {
    return terms.provider == "azure" ? terms.partnerNode : link.id + ":" + terms.provider;
}

} // namespace

void StepBuilder::addLink(const Link& link) {
    if (!isActive(m_design, link.id)) {
        note(describe(link) + " is planned or disabled, or one of its ends is: not deployed.");
        return;
    }
    const Node* vpc = endOf(m_design, link, "aws.vpc");
    const Node* dxgw = endOf(m_design, link, "aws.direct-connect-gateway");
    const Node* transit = endOf(m_design, link, "aws.transit-gateway");
    const Node* vpn = endOf(m_design, link, "aws.virtual-private-gateway");
    const Node* gateway = transit != nullptr ? transit : vpn;
    const Node* circuit = endOf(m_design, link, "azure.expressroute-circuit");
    const Node* vcn = endOf(m_design, link, "oci.vcn");
    const Node* drg = endOf(m_design, link, "oci.drg");
    const Node* network = endOf(m_design, link, "gcp.network");
    const Node* circuitGateway = endOf(m_design, link, "azure.expressroute-gateway");
    const Node* core = endOf(m_design, link, "aws.core-network");
    if (link.kind == "attachment" && vpc != nullptr && core != nullptr)
        addCoreAttachment(link, *vpc, *core);
    else if (link.kind == "association" && dxgw != nullptr && core != nullptr)
        addCoreAssociation(link, *dxgw, *core);
    else if (link.kind == "attachment" && vpc != nullptr && gateway != nullptr)
        addAttachment(link, *vpc, *gateway);
    else if (link.kind == "association" && dxgw != nullptr && gateway != nullptr)
        addAssociation(link, *dxgw, *gateway);
    else if (link.kind == "interconnect" && dxgw != nullptr &&
             isInterconnectEnd(*m_design.node(link.other(dxgw->id)), link))
        addInterconnect(link);
    else if (link.kind == "interconnect" && network != nullptr &&
             m_design.node(link.other(network->id))->kind == "partner.network")
        addGooglePartner(link, *network, *m_design.node(link.other(network->id)));
    else if (circuit != nullptr && link.kind == "attachment" && circuitGateway != nullptr)
        addAzureCircuitAttachment(link, *circuit, *circuitGateway);
    else if (drg != nullptr && vcn != nullptr && link.kind == "attachment")
        addOciAttachment(link, *vcn, *drg);
    else if (drg != nullptr && link.kind == "private-line")
        addOciFastConnect(link, *drg, *m_design.node(link.other(drg->id)));
    else if (circuit != nullptr && link.kind == "private-line")
        addAzureCircuitPeering(link, *circuit, *m_design.node(link.other(circuit->id)));
    else if (const Node* hub = endOf(m_design, link, "gcp.ncc-hub");
             hub != nullptr && network != nullptr && link.kind == "attachment")
        addGoogleSpoke(link, *network, *hub);
    else if (const Node* azureHub = endOf(m_design, link, "azure.virtual-wan-hub");
             azureHub != nullptr && link.kind == "attachment" && endOf(m_design, link, "azure.vnet") != nullptr)
        addAzureHubConnection(link, *endOf(m_design, link, "azure.vnet"), *azureHub);
    else if (link.kind == "vpn")
        addVpn(link);
    else if (link.kind == "peering" && transit != nullptr &&
             m_design.node(link.other(transit->id))->kind == "aws.transit-gateway")
        addTransitPeering(link, *m_design.node(link.from), *m_design.node(link.to));
    else if (const Node* router = endOf(m_design, link, "gcp.cloud-router");
             router != nullptr && link.kind == "private-line" &&
             m_design.node(link.other(router->id))->providerPart() == "fabric")
        addGoogleAttachment(link, *router, *m_design.node(link.other(router->id)));
    else if (link.kind == "private-line" && dxgw != nullptr)
        note(describe(link) +
             ": the carrier makes the hosted connection; accept it in AWS and give it a private virtual interface to " +
             titleOf(*dxgw) + ".");
    else if (link.kind == "private-line" && m_design.node(link.from)->providerPart() != "gcp" &&
             (m_design.node(link.from)->providerPart() == "fabric" ||
              m_design.node(link.from)->providerPart() == "onprem") &&
             (m_design.node(link.to)->providerPart() == "fabric" || m_design.node(link.to)->providerPart() == "onprem"))
        note(describe(link) + " is ordered at its vendor.");
    else if (link.kind == "peering" && m_design.node(link.from)->kind == "azure.vnet" &&
             m_design.node(link.to)->kind == "azure.vnet")
        addAzurePeering(link, *m_design.node(link.from), *m_design.node(link.to));
    else
        note(describe(link) + " is not deployed by this version.");
}

std::vector<std::string> StepBuilder::attachedSubnets(const Link& link, const Node& vpc) const {
    std::vector<std::string> chosen;
    for (const std::string& id : textListProperty(link.properties, "subnets"))
        if (has(id))
            chosen.push_back(id);
    if (!chosen.empty())
        return chosen;
    // An attachment takes one subnet in each zone.
    std::set<std::string> zones;
    for (const Id& id : childrenOf(vpc, "aws.subnet"))
        if (zones.insert(textProperty(m_design.node(id)->properties, "zone").value_or("")).second)
            chosen.push_back(id);
    return chosen;
}

void StepBuilder::addAttachment(const Link& link, const Node& vpc, const Node& gateway) {
    const std::string region(m_design.regionOf(vpc.id));
    if (gateway.kind == "aws.virtual-private-gateway") {
        Step& step = add(link.id, link.id, "aws", region, "ec2:vpn-gateway-attachment", "ec2:AttachVpnGateway",
                         "Attach " + titleOf(gateway) + " to VPC " + titleOf(vpc), {vpc.id, gateway.id});
        step.want = Json{{"vpcKey", vpc.id}, {"gatewayKey", gateway.id}};
        return;
    }
    const std::vector<std::string> subnets = attachedSubnets(link, vpc);
    if (subnets.empty()) {
        note(describe(link) + " is not deployed: the VPC has no subnet to attach. Draw one in it.");
        return;
    }
    std::vector<std::string> keys = {vpc.id, gateway.id};
    keys.insert(keys.end(), subnets.begin(), subnets.end());
    Step& step = add(link.id, link.id, "aws", region, "ec2:transit-gateway-vpc-attachment",
                     "ec2:CreateTransitGatewayVpcAttachment", "Attach VPC " + titleOf(vpc) + " to " + titleOf(gateway), keys);
    step.want = Json{{"name", link.name.empty() ? link.id : link.name}, {"vpcKey", vpc.id}, {"gatewayKey", gateway.id},
                     {"subnetKeys", subnets}, {"tags", link.tags}};
    if (!boolProperty(link.properties, "propagate").value_or(true))
        note(describe(link) + ": propagate is false, but this version leaves the gateway's own table as AWS makes it.");
}

void StepBuilder::addAssociation(const Link& link, const Node& dxgw, const Node& gateway) {
    std::vector<std::string> keys = {dxgw.id, gateway.id};
    // A virtual private gateway must be attached before.
    if (gateway.kind == "aws.virtual-private-gateway")
        for (const Id& id : m_design.linksOf(gateway.id))
            if (m_design.link(id)->kind == "attachment" && has(id))
                keys.push_back(id);
    Step& step = add(link.id, link.id, "aws", std::string(m_design.regionOf(gateway.id)), "directconnect:gateway-association",
                     "directconnect:CreateDirectConnectGatewayAssociation",
                     "Associate " + titleOf(gateway) + " with " + titleOf(dxgw), keys);
    step.want = Json{{"dxgwKey", dxgw.id}, {"gatewayKey", gateway.id},
                     {"prefixes", textListProperty(link.properties, "allowedPrefixes")}};
}

void StepBuilder::addInterconnect(const Link& link) {
    const Result<InterconnectTerms> terms = interconnectTerms(m_design, m_catalog, link.id);
    if (!terms) {
        fail(terms.error().message);
        return;
    }
    if (terms->partnerAccount.empty() || terms->awsAccount.empty()) {
        fail("Interconnect " + link.id + ": each side must know the other's account. Give " +
             (terms->awsAccount.empty() ? terms->attachPoint : terms->partnerNode) + " an account with its identifier.");
        return;
    }
    if (terms->preview)
        note(describe(link) + ": this pair of regions is in preview at the providers.");
    if (terms->initiator == "aws") {
        addConnection(link, *terms);
        addPartnerEnd(link, *terms);
    } else {
        addPartnerEnd(link, *terms);
        addConnection(link, *terms);
    }
    addWaits(link, *terms);
}

/// A circuit is the end of one interconnect; the others may have several.
bool StepBuilder::isInterconnectEnd(const Node& node, const Link& link) const {
    static const std::set<std::string, std::less<>> kinds = {"gcp.network", "oci.drg", "partner.network"};
    return kinds.contains(node.kind) || (node.kind == "azure.expressroute-circuit" && interconnectOf(node) == &link);
}

const Link* StepBuilder::interconnectOf(const Node& node) const {
    for (const Id& id : m_design.linksOf(node.id))
        if (const Link* link = m_design.link(id); link->kind == "interconnect" && isActive(m_design, id))
            return link;
    return nullptr;
}

void StepBuilder::addPartnerEnd(const Link& link, const InterconnectTerms& terms) {
    if (terms.provider == "azure")
        addAzureCircuitEnd(link, terms);
    else if (terms.provider == "oci")
        addOciCircuitEnd(link, terms);
    else if (terms.provider == "gcp")
        addTransport(link, terms);
    else
        addPartnerConnection(link, terms, "aws");
}

void StepBuilder::addConnection(const Link& link, const InterconnectTerms& terms) {
    const bool first = terms.initiator == "aws";
    const std::string key = link.id + ":aws";
    std::vector<std::string> needs = {terms.attachPoint};
    const std::string partner = partnerKey(link, terms);
    if (!first)
        needs.push_back(partner);
    Step& step = add(key, link.id, "aws", terms.awsRegion, "interconnect:connection",
                     first ? "interconnect:CreateConnection" : "interconnect:AcceptConnectionProposal",
                     first ? "Create interconnect " + link.id + " to " + terms.partnerRegion
                           : "Accept interconnect " + link.id + " from " + terms.partnerRegion,
                     needs);
    // Whatever order they were made in: Google's end goes first, then this one, then what it hangs on. A circuit goes
    // after this one: with the other side in place Azure keeps it.
    step.uses = {terms.attachPoint};
    if (terms.provider != "gcp")
        step.uses.push_back(partner);
    for (const Id& id : m_design.linksOf(terms.attachPoint))
        if (m_design.link(id)->kind == "association" && has(id))
            step.uses.push_back(id);
    Json body = first ? awsCreateConnectionBody(m_design, terms, "") : awsAcceptConnectionProposalBody(m_design, terms, "", "");
    for (const char* member : {"attachPoint", "environmentId", "activationKey"})
        body.erase(member);
    step.want = Json{{"name", link.name.empty() ? link.id : link.name},
                     {"dxgwKey", terms.attachPoint},
                     {"environment", terms.environment},
                     {"partner", terms.provider},
                     {"partnerRegion", terms.partnerRegion},
                     {"body", body},
                     {"keep", Json{{"partner", terms.provider}}}};
    if (!first)
        step.want["minter"] = partner;
    step.builtOnEarly = true;
    step.operation.typical = {}; // asking is quick; the wait for it takes the time
}

void StepBuilder::addTransport(const Link& link, const InterconnectTerms& terms, const std::string& far) {
    const bool first = terms.initiator == "gcp";
    const std::string key = link.id + ":gcp";
    std::vector<std::string> needs = {terms.partnerNode};
    if (!first)
        needs.push_back(link.id + ":" + far);
    Step& step = add(key, link.id, "gcp", terms.partnerRegion, "networkconnectivity:transport",
                     "networkconnectivity.transports.create",
                     first ? "Create transport " + link.id + " to " + terms.awsRegion
                           : "Accept interconnect " + link.id + " from " + terms.awsRegion,
                     needs);
    step.uses = {terms.partnerNode, link.id + ":" + far};
    Json body = googleCreateTransportBody(m_design, terms, first ? "" : "redeemed");
    for (const char* member : {"providedActivationKey", "network", "remoteProfile"})
        body.erase(member);
    if (!body.contains("advertisedRoutes")) { // without them AWS has no way back
        Json routes = Json::array();
        for (const Id& id : m_design.childrenOf(terms.partnerNode))
            if (isActive(m_design, id))
                for (const Prefix& prefix : statedPrefixes(*m_design.node(id)))
                    routes.push_back(prefix.canonical().toString());
        if (!routes.empty())
            body["advertisedRoutes"] = routes;
    }
    const std::string stack = textOf(body, "stackType");
    step.want = Json{{"name", googleTransportId(terms)},
                     {"project", terms.partnerAccount},
                     {"networkKey", terms.partnerNode},
                     {"remote", far},
                     {"remoteSite", terms.awsRegion},
                     {"body", body},
                     {"keep", Json{{"mints", first ? "yes" : "no"}, {"partner", far}}}};
    if (!first)
        step.want["minter"] = link.id + ":" + far;
    step.builtOnEarly = true;

    Step& peering = add(link.id + ":peering", link.id, "gcp", "", "compute:network-peering", "compute.networks.addPeering",
                        "Peer the network with transport " + link.id, {terms.partnerNode, key});
    peering.want = Json{{"name", googleName(googleTransportId(terms) + "-peering")},
                        {"project", terms.partnerAccount},
                        {"networkKey", terms.partnerNode},
                        {"transportKey", key},
                        {"stackType", stack}};
    peering.builtOnEarly = true;
}

void StepBuilder::addWait(const std::string& key, const Id& subject, const std::string& provider,
                          const std::string& region, const std::string& type, const std::string& api,
                          const std::string& title, const std::vector<std::string>& needs,
                          const std::vector<std::string>& otherEnds) {
    Step& step = add(key, subject, provider, region, type, api, title, {});
    step.operation.id = "wait:" + key;
    step.operation.action = Action::wait;
    step.operation.reason = "both sides have to bring it up";
    for (const std::string& need : needs)
        step.operation.dependsOn.push_back("create:" + need);
    step.want = Json{{"otherEnds", otherEnds}};
}

void StepBuilder::addWaits(const Link& link, const InterconnectTerms& terms) {
    const std::string aws = link.id + ":aws";
    const std::string partner = partnerKey(link, terms);
    addWait(aws, link.id, "aws", terms.awsRegion, "interconnect:connection", "interconnect:GetConnection",
            "Wait until AWS shows " + link.id + " as available", {aws, partner}, {partner});
    if (terms.provider == "azure") {
        addWait(partner, link.id, "azure", terms.partnerRegion, "network:express-route-circuit",
                "Microsoft.Network/expressRouteCircuits GET", "Wait until Azure shows " + link.id + " as Provisioned",
                {aws, partner}, {aws});
        return;
    }
    if (terms.provider == "oci") {
        addWait(partner, link.id, "oci", terms.partnerRegion, "core:virtual-circuit", "GetVirtualCircuit",
                "Wait until Oracle Cloud shows " + link.id + " as PROVISIONED", {aws, partner}, {aws});
        return;
    }
    if (terms.provider == "gcp")
        addTransportWaits(link, terms.partnerRegion, "aws");
    else
        addPartnerWait(link, terms.provider, terms.partnerRegion, "aws");
}

void StepBuilder::addTransportWaits(const Link& link, const std::string& region, const std::string& far) {
    const std::string other = link.id + ":" + far;
    const std::string transport = link.id + ":gcp";
    addWait(transport, link.id, "gcp", region, "networkconnectivity:transport", "networkconnectivity.transports.get",
            "Wait until Google shows " + link.id + " as ACTIVE", {other, transport}, {other});
    const std::string peering = link.id + ":peering";
    addWait(peering, link.id, "gcp", "", "compute:network-peering", "compute.networks.get",
            "Wait until the peering of " + link.id + " is ACTIVE", {other, transport, peering}, {other, transport});
}

} // namespace isthmus
