// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/stepbuilder.h"

#include "model/property.h"

#include <algorithm>

namespace isthmus {

namespace {

/// What only the drawing has, or what comes with a link: nothing to deploy, nothing to tell.
bool isDrawingOnly(const Node& node) {
    return node.kind == "group" || node.kind == "internet" || node.kind == "workload" ||
           node.kind == "aws.customer-gateway" || node.providerPart() == "onprem";
}

void addAsn(Json& want, const Node& node) {
    if (const auto asn = asnProperty(node.properties, "asn"))
        want["asn"] = static_cast<std::int64_t>(asn->value());
}

std::string kindTitle(const Catalog& catalog, const std::string& kind) {
    const NodeKind* known = catalog.nodeKind(kind);
    return known == nullptr || known->title.empty() ? kind : known->title;
}

} // namespace

std::string titleOf(const Node& node) {
    return node.name.empty() ? node.id : node.name;
}

bool isActive(const Design& design, std::string_view id) {
    const auto stays = [](const Node& node) { return node.state != DrawState::active; };
    if (const Link* link = design.link(id))
        return link->state == DrawState::active && isActive(design, link->from) && isActive(design, link->to);
    return design.node(id) != nullptr && design.ancestor(id, stays) == nullptr;
}

Result<Steps> stepsOf(const Design& design, const Catalog& catalog) {
    return StepBuilder(design, catalog).build();
}

void StepBuilder::note(const std::string& text) {
    m_steps.notes.push_back(text);
}

void StepBuilder::fail(const std::string& text) {
    if (m_error.empty())
        m_error = text;
}

Step& StepBuilder::add(const std::string& key, const Id& subject, const std::string& provider, const std::string& region,
                       const std::string& type, const std::string& api, const std::string& title,
                       const std::vector<std::string>& keys) {
    Step step;
    step.key = key;
    step.type = type;
    step.uses = keys;
    Operation& operation = step.operation;
    operation.id = "create:" + key;
    operation.subject = subject;
    operation.provider = provider;
    const Link* link = m_design.link(subject);
    Id holder = subject;
    if (link != nullptr) { // the end that lies at this provider
        const Node* from = m_design.node(link->from);
        holder = from != nullptr && from->providerPart() == provider ? link->from : link->to;
    }
    if (const Account* account = m_design.accountOf(holder))
        operation.account = account->id;
    operation.region = region;
    operation.api = api;
    operation.title = title;
    operation.reason = "not there yet";
    for (const std::string& used : keys)
        operation.dependsOn.push_back("create:" + used);
    std::string row = "deploy.typicalSeconds." + type; // the catalogue's keys have no colon
    std::replace(row.begin(), row.end(), ':', '.');
    const Limit* typical = m_catalog.limit(provider, row);
    if (typical != nullptr && typical->value.is_number())
        operation.typical = std::chrono::seconds(static_cast<std::int64_t>(typical->value.get<double>()));
    if (provider == "aws" && region.empty())
        fail(subject + " has no region. Set it, so that Isthmus knows where to make it.");
    m_keys.insert(key);
    m_steps.list.push_back(std::move(step));
    return m_steps.list.back();
}

std::vector<Id> StepBuilder::childrenOf(const Node& parent, std::string_view kind) const {
    std::vector<Id> out;
    for (const Id& id : m_design.childrenOf(parent.id))
        if (m_design.node(id)->kind == kind && isActive(m_design, id))
            out.push_back(id);
    return out;
}

std::string StepBuilder::projectOf(const Node& node) {
    const Account* account = m_design.accountOf(node.id);
    if (account == nullptr || account->identifier.empty()) {
        fail(node.id + " has no account with a project ID. Add one and choose it, so that Isthmus knows where to make it.");
        return {};
    }
    return account->identifier;
}

/// A Direct Connect gateway is global; its calls go to the region of what it joins.
std::string StepBuilder::gatewayRegion(const Node& node) const {
    for (const Id& id : m_design.linksOf(node.id)) {
        const Link& link = *m_design.link(id);
        if (link.kind == "interconnect")
            if (const auto terms = interconnectTerms(m_design, m_catalog, id); terms.ok())
                return terms->awsRegion;
        if (const std::string_view region = m_design.regionOf(link.other(node.id)); link.kind == "association" && !region.empty())
            return std::string(region);
    }
    for (const auto& [id, other] : m_design.nodes())
        if (other.providerPart() == "aws" && !other.region.empty())
            return other.region;
    for (const Region& region : m_catalog.regions())
        if (region.provider == "aws")
            return region.code;
    return {};
}

void StepBuilder::addVpc(const Node& node) {
    const std::vector<std::string> cidrs = textListProperty(node.properties, "cidrs");
    if (cidrs.empty()) {
        fail(node.id + " has no address range. Give it one in cidrs.");
        return;
    }
    Step& step = add(node.id, node.id, "aws", node.region, "ec2:vpc", "ec2:CreateVpc", "Create VPC " + titleOf(node), {});
    step.want = Json{{"name", titleOf(node)}, {"cidr", cidrs.front()}, {"tags", node.tags}};
    for (std::size_t i = 1; i < cidrs.size(); ++i) {
        Step& extra = add(node.id + ":cidr:" + cidrs[i], node.id, "aws", node.region, "ec2:vpc-cidr",
                          "ec2:AssociateVpcCidrBlock", "Add " + cidrs[i] + " to VPC " + titleOf(node), {node.id});
        extra.want = Json{{"vpcKey", node.id}, {"cidr", cidrs[i]}};
    }
    if (!textListProperty(node.properties, "ipv6Cidrs").empty())
        note(node.id + ": IPv6 ranges of a VPC are not deployed by this version.");
}

void StepBuilder::addSubnet(const Node& node) {
    const Node* vpc = m_design.node(node.parent);
    if (vpc == nullptr || vpc->kind != "aws.vpc") {
        fail(node.id + " lies in no VPC. Put it into one.");
        return;
    }
    // A subnet may lie in any range of its VPC, so all of them have to be there.
    std::vector<std::string> keys = {vpc->id};
    const std::vector<std::string> cidrs = textListProperty(vpc->properties, "cidrs");
    for (std::size_t i = 1; i < cidrs.size(); ++i)
        keys.push_back(vpc->id + ":cidr:" + cidrs[i]);
    Step& step = add(node.id, node.id, "aws", std::string(m_design.regionOf(node.id)), "ec2:subnet", "ec2:CreateSubnet",
                     "Create subnet " + titleOf(node), keys);
    step.want = Json{{"name", titleOf(node)},
                     {"vpcKey", vpc->id},
                     {"cidr", textProperty(node.properties, "cidr").value_or("")},
                     {"zone", textProperty(node.properties, "zone").value_or("")},
                     {"tags", node.tags}};
    if (textProperty(node.properties, "ipv6Cidr"))
        note(node.id + ": the IPv6 range of a subnet is not deployed by this version.");
}

void StepBuilder::addTransitGateway(const Node& node) {
    Step& step = add(node.id, node.id, "aws", node.region, "ec2:transit-gateway", "ec2:CreateTransitGateway",
                     "Create transit gateway " + titleOf(node), {});
    step.want = Json{{"name", titleOf(node)}, {"tags", node.tags}};
    addAsn(step.want, node);
    if (const auto cidrs = textListProperty(node.properties, "cidrs"); !cidrs.empty())
        step.want["cidrs"] = cidrs;
}

void StepBuilder::addGoogleNetwork(const Node& node) {
    Step& step = add(node.id, node.id, "gcp", "", "compute:network", "compute.networks.insert",
                     "Create network " + titleOf(node), {});
    step.want = Json{{"name", googleName(titleOf(node))},
                     {"project", projectOf(node)},
                     {"autoSubnets", boolProperty(node.properties, "autoSubnets").value_or(false)},
                     {"routingMode", textProperty(node.properties, "routingMode").value_or("")}};
    if (const auto mtu = integerProperty(node.properties, "mtu"))
        step.want["mtu"] = *mtu;
}

void StepBuilder::addGoogleSubnet(const Node& node) {
    const std::string region(m_design.regionOf(node.id));
    if (region.empty())
        fail(node.id + " has no region. Set it, so that Isthmus knows where to make it.");
    Step& step = add(node.id, node.id, "gcp", region, "compute:subnetwork", "compute.subnetworks.insert",
                     "Create subnet " + titleOf(node), {node.parent});
    step.want = Json{{"name", googleName(titleOf(node))},
                     {"project", projectOf(node)},
                     {"networkKey", node.parent},
                     {"cidr", textProperty(node.properties, "cidr").value_or("")},
                     {"secondary", textListProperty(node.properties, "secondaryCidrs")}};
    if (textProperty(node.properties, "ipv6Cidr"))
        note(node.id + ": the IPv6 range of a subnet is not deployed by this version.");
}

void StepBuilder::addNode(const Node& node) {
    if (node.state != DrawState::active || !isActive(m_design, node.id)) {
        note(titleOf(node) + " (" + node.id + ") is drawn as planned or disabled, or lies in something that is: not deployed.");
        return;
    }
    if (node.kind == "aws.vpc") {
        addVpc(node);
    } else if (node.kind == "aws.subnet") {
        addSubnet(node);
    } else if (node.kind == "aws.transit-gateway") {
        addTransitGateway(node);
    } else if (node.kind == "aws.virtual-private-gateway") {
        Step& step = add(node.id, node.id, "aws", std::string(m_design.regionOf(node.id)), "ec2:vpn-gateway",
                         "ec2:CreateVpnGateway", "Create virtual private gateway " + titleOf(node), {});
        step.want = Json{{"name", titleOf(node)}, {"tags", node.tags}};
        addAsn(step.want, node);
    } else if (node.kind == "aws.direct-connect-gateway") {
        Step& step = add(node.id, node.id, "aws", gatewayRegion(node), "directconnect:gateway",
                         "directconnect:CreateDirectConnectGateway", "Create Direct Connect gateway " + titleOf(node), {});
        step.want = Json{{"name", titleOf(node)}, {"tags", node.tags}};
        addAsn(step.want, node);
    } else if (node.kind == "gcp.network") {
        addGoogleNetwork(node);
    } else if (node.kind == "gcp.subnet") {
        if (isActive(m_design, node.parent))
            addGoogleSubnet(node);
    } else if (node.kind == "aws.core-network") {
        addCoreNetwork(node);
    } else if (node.kind == "gcp.ncc-hub") {
        addGoogleHub(node);
    } else if (node.kind == "gcp.cloud-router") {
        addGoogleRouter(node);
    } else if (node.kind == "gcp.vpn-gateway") {
        addGoogleVpnGateway(node);
    } else if (node.providerPart() == "azure") {
        addAzureNode(node);
    } else if (node.providerPart() == "oci") {
        addOciNode(node);
    } else if (node.providerPart() == "partner") {
        addPartnerNode(node);
    } else if (node.providerPart() == "fabric") {
        note(titleOf(node) + " (" + node.id + ") is ordered at its vendor, whose API is not ours to call.");
    } else if (!isDrawingOnly(node)) {
        note(titleOf(node) + " (" + node.id + "): " + kindTitle(m_catalog, node.kind) + " (" + node.kind +
             ") is not deployed by this version.");
    }
}

Result<Steps> StepBuilder::build() {
    // What is used comes first, so that a link finds the keys of its ends, and what holds others before these.
    for (const bool held : {false, true})
        for (const auto& [id, node] : m_design.nodes())
            if (node.parent.empty() != held)
                addNode(node);
    for (const char* kind : {"attachment", "association"})
        for (const auto& [id, link] : m_design.links())
            if (link.kind == kind)
                addLink(link);
    for (const auto& [id, link] : m_design.links())
        if (link.kind != "attachment" && link.kind != "association")
            addLink(link);
    for (const auto& [id, node] : m_design.nodes()) {
        if (node.kind == "aws.vpc" && has(id))
            addRouteTables(node);
        if (node.kind == "aws.transit-gateway" && has(id))
            addTransitRoutes(node);
    }
    std::set<std::string> accounts;
    for (const Step& step : m_steps.list)
        if (step.operation.provider == "aws" && !step.operation.account.empty())
            accounts.insert(step.operation.account);
    if (accounts.size() > 1)
        note("The design has several AWS accounts, and a profile has one set of AWS credentials: everything is made in the "
             "account of those.");
    if (!m_error.empty())
        return Error{m_error};
    sort();
    return m_steps;
}

/// Operations whose needs are all before them, otherwise in the order of the design.
void StepBuilder::sort() {
    std::vector<Step> sorted;
    std::set<std::string> placed;
    std::vector<Step> rest = std::move(m_steps.list);
    for (bool moved = true; moved && !rest.empty();) {
        moved = false;
        std::vector<Step> later;
        for (Step& step : rest) {
            const auto& needs = step.operation.dependsOn;
            const bool ready = std::all_of(needs.begin(), needs.end(), [&](const std::string& id) { return placed.contains(id); });
            if (ready) {
                placed.insert(step.operation.id);
                sorted.push_back(std::move(step));
            } else {
                later.push_back(std::move(step));
            }
            moved = moved || ready;
        }
        rest = std::move(later);
    }
    for (const Step& step : rest)
        m_steps.notes.push_back(step.operation.title + " is left out: it needs something that is not deployed.");
    m_steps.list = std::move(sorted);
}

} // namespace isthmus
