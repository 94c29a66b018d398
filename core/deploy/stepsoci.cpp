// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oci/ocirequests.h"
#include "deploy/stepbuilder.h"

#include "model/property.h"

#include <algorithm>

namespace isthmus {

namespace {

Json filledWith(const std::string& at, const std::string& resource) {
    return Json{{"at", at}, {"resource", resource}, {"value", ""}};
}

} // namespace

Step& StepBuilder::addOci(const std::string& key, const Id& subject, const Node& holder, const std::string& type,
                          const std::string& api, const std::string& title, const std::vector<std::string>& keys) {
    const std::string region(m_design.regionOf(holder.id));
    if (region.empty())
        fail(holder.id + " has no region. Set it, so that Isthmus knows where to make it.");
    const Account* account = m_design.accountOf(holder.id);
    if (account == nullptr || account->identifier.empty())
        fail(holder.id +
             " has no account with a tenancy OCID. Add one and choose it, so that Isthmus knows where to make it.");
    Step& step = add(key, subject, "oci", region, type, api, title, keys);
    step.want["body"]["compartmentId"] = account == nullptr ? "" : account->identifier;
    return step;
}

/// The route table of a VCN that is attached to a DRG; empty where it is to none.
std::string StepBuilder::ociRouteTable(const Node& vcn) const {
    for (const Id& id : m_design.linksOf(vcn.id)) {
        const Link& link = *m_design.link(id);
        const Node* drg = m_design.node(link.other(vcn.id));
        if (link.kind == "attachment" && drg != nullptr && drg->kind == "oci.drg" && isActive(m_design, id))
            return vcn.id + ":routes";
    }
    return {};
}

void StepBuilder::addOciNode(const Node& node) {
    if (node.kind == "oci.drg") {
        Step& step = addOci(node.id, node.id, node, "core:drg", "CreateDrg", "Create DRG " + titleOf(node), {});
        step.want["body"]["displayName"] = titleOf(node);
        step.want["tags"] = node.tags;
    } else if (node.kind == "oci.vcn") {
        const std::vector<std::string> cidrs = textListProperty(node.properties, "cidrs");
        if (cidrs.empty())
            fail(node.id + " has no address range. Give it one in cidrs.");
        Step& step = addOci(node.id, node.id, node, "core:vcn", "CreateVcn", "Create VCN " + titleOf(node), {});
        step.want["body"]["displayName"] = titleOf(node);
        step.want["body"]["cidrBlocks"] = cidrs;
        step.want["tags"] = node.tags;
    } else {
        const Node* vcn = m_design.node(node.parent);
        if (vcn == nullptr || vcn->kind != "oci.vcn") {
            fail(node.id + " lies in no VCN. Put it into one.");
            return;
        }
        std::vector<std::string> keys = {vcn->id};
        const std::string table = ociRouteTable(*vcn);
        if (!table.empty())
            keys.push_back(table);
        Step& step =
            addOci(node.id, node.id, node, "core:subnet", "CreateSubnet", "Create subnet " + titleOf(node), keys);
        step.want["body"]["displayName"] = titleOf(node);
        step.want["body"]["cidrBlock"] = textProperty(node.properties, "cidr").value_or("");
        step.want["body"]["prohibitPublicIpOnVnic"] = true;
        step.want["fill"] = Json::array({filledWith("/vcnId", vcn->id)});
        if (!table.empty())
            step.want["fill"].push_back(filledWith("/routeTableId", table));
        step.want["tags"] = node.tags;
    }
}

void StepBuilder::addOciAttachment(const Link& link, const Node& vcn, const Node& drg) {
    Step& step = addOci(link.id, link.id, vcn, "core:drg-attachment", "CreateDrgAttachment",
                        "Attach VCN " + titleOf(vcn) + " to " + titleOf(drg), {vcn.id, drg.id});
    step.want["body"]["displayName"] = link.name.empty() ? link.id : link.name;
    step.want["compartment"] = step.want["body"]["compartmentId"];
    step.want["body"].erase("compartmentId"); // it lies in that of its DRG
    step.want["body"]["networkDetails"] = Json::object({{"type", "VCN"}});
    step.want["fill"] = Json::array({filledWith("/drgId", drg.id), filledWith("/networkDetails/id", vcn.id)});
    step.want["tags"] = link.tags;

    Step& table = addOci(vcn.id + ":routes", vcn.id, vcn, "core:route-table", "CreateRouteTable",
                         "Create route table of VCN " + titleOf(vcn), {vcn.id, drg.id, link.id});
    table.want["body"]["displayName"] = titleOf(vcn) + "-routes";
    table.want["body"]["routeRules"] = Json::array();
    table.want["fill"] = Json::array({filledWith("/vcnId", vcn.id)});
    for (const std::string& prefix : prefixesBehind(m_design, drg, vcn)) {
        const std::string index = std::to_string(table.want["body"]["routeRules"].size());
        table.want["body"]["routeRules"].push_back(Json{{"destination", prefix}, {"destinationType", "CIDR_BLOCK"}});
        table.want["fill"].push_back(filledWith("/routeRules/" + index + "/networkEntityId", drg.id));
    }
}

void StepBuilder::addOciCircuitEnd(const Link& link, const InterconnectTerms& terms) {
    const bool first = terms.initiator != "aws";
    const Node& drg = *m_design.node(terms.partnerNode);
    std::vector<std::string> keys = {drg.id};
    if (!first)
        keys.push_back(link.id + ":aws");
    Step& step = addOci(link.id + ":oci", link.id, drg, "core:virtual-circuit", "CreateVirtualCircuit",
                        first ? "Create virtual circuit " + link.id + " to " + terms.awsRegion
                              : "Accept interconnect " + link.id + " from " + terms.awsRegion,
                        keys);
    step.uses = {drg.id}; // AWS leaves first
    Json& body = step.want["body"];
    body["displayName"] = link.name.empty() ? link.id : link.name;
    body["type"] = "PRIVATE";
    body["bandwidthShapeName"] = ociShape(terms.bandwidth.mbps());
    body["providerRemoteRegion"] = terms.awsRegion;
    if (first)
        body["remoteAccountId"] = terms.awsAccount;
    step.want["fill"] = Json::array({filledWith("/gatewayId", drg.id)});
    step.want["carrier"] = "Amazon";
    step.want["tags"] = link.tags;
    step.want["keep"] = Json{{"partner", "aws"}, {"mints", first ? "yes" : "no"}};
    if (!first) {
        step.want["minter"] = link.id + ":aws";
        step.want["keyAt"] = "/providerServiceKeyName";
    }
    step.builtOnEarly = true;
}

/// A virtual circuit that a carrier completes.
void StepBuilder::addOciFastConnect(const Link& link, const Node& drg, const Node& far) {
    const std::string vendor =
        far.providerPart() == "fabric" ? textProperty(far.properties, "vendor").value_or("") : "";
    const bool outward = link.from == drg.id;
    const auto size = bandwidthProperty(link.properties);
    const auto customerAsn = asnProperty(link.properties, outward ? "toAsn" : "fromAsn");
    const auto peerings = link.properties.find("peerings");
    if (!has(drg.id) || vendor.empty() || vendor == "other" || !size || !customerAsn ||
        peerings == link.properties.end() || !peerings->is_array() || peerings->empty()) {
        note(link.id +
             ": the virtual circuit is not deployed: it needs a DRG that is, a carrier that Oracle knows, a bandwidth, "
             "the carrier's ASN and a peering.");
        return;
    }
    Step& step = addOci(link.id, link.id, drg, "core:virtual-circuit", "CreateVirtualCircuit",
                        "Create virtual circuit " + link.id + " with " + vendor, {drg.id});
    Json& body = step.want["body"];
    body["displayName"] = link.name.empty() ? link.id : link.name;
    body["type"] = "PRIVATE";
    body["bandwidthShapeName"] = ociShape(*size);
    body["customerAsn"] = static_cast<std::int64_t>(customerAsn->value());
    body["crossConnectMappings"] = Json::array();
    for (const Json& peering : *peerings) {
        const std::string cidr = textOf(peering, "cidr");
        const std::string mask = cidr.substr(std::min(cidr.find('/'), cidr.size()));
        body["crossConnectMappings"].push_back(
            Json{{"oracleBgpPeeringIp", textOf(peering, outward ? "fromIp" : "toIp") + mask},
                 {"customerBgpPeeringIp", textOf(peering, outward ? "toIp" : "fromIp") + mask}});
    }
    step.want["fill"] = Json::array({filledWith("/gatewayId", drg.id)});
    step.want["carrier"] = vendor;
    step.want["tags"] = link.tags;
    step.want["keep"] = Json::object({{"partner", "fabric"}});
    step.builtOnEarly = true;
    addWait(link.id, link.id, "oci", step.operation.region, "core:virtual-circuit", "GetVirtualCircuit",
            "Wait until " + vendor + " has provisioned " + link.id, {link.id}, {});
    m_steps.list.back().operation.reason = vendor + " completes it after it was given the circuit's OCID";
}

} // namespace isthmus
