// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/awsadapter.h"

#include <algorithm>

// What AWS shows of what is there: for drift, for the status of a link, and for networks that were made by others.
namespace isthmus {

namespace {

using Nodes = std::vector<pugi::xml_node>;

Nodes entriesOf(const AwsClient::Xml& xml, const char* set) {
    const pugi::xml_node first = xml->first_child();
    const pugi::xml_node answer = first.type() == pugi::node_declaration ? first.next_sibling() : first;
    const auto items = answer.child(set).children("item");
    return {items.begin(), items.end()};
}

std::string nameIn(const pugi::xml_node& entry) {
    for (const pugi::xml_node& tag : entry.child("tagSet").children("item"))
        if (std::string_view(tag.child_value("key")) == "Name")
            return tag.child_value("value");
    return {};
}

void putNumber(Json& out, const char* member, const std::string& text) {
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos && text.size() < 12)
        out[member] = std::stoll(text);
}

Json textsIn(const pugi::xml_node& list) {
    Json out = Json::array();
    for (const pugi::xml_node& item : list.children("item"))
        out.push_back(item.child_value());
    return out;
}

/// Members of Step::want in what a describe call shows.
Json wantOf(const std::string& type, const pugi::xml_node& entry) {
    Json out = Json::object();
    if (type == "ec2:vpc" || type == "ec2:subnet")
        out["cidr"] = entry.child_value("cidrBlock");
    if (type == "ec2:subnet")
        out["zone"] = entry.child_value("availabilityZone");
    if (type == "ec2:transit-gateway")
        putNumber(out, "asn", entry.child("options").child_value("amazonSideAsn"));
    if (type == "ec2:vpn-gateway")
        putNumber(out, "asn", entry.child_value("amazonSideAsn"));
    if (type == "ec2:transit-gateway-vpc-attachment")
        out["subnetKeys"] = textsIn(entry.child("subnetIds"));
    return out;
}

Json allowedPrefixes(const Json& association) {
    Json out = Json::array();
    for (const Json& entry : association.value("allowedPrefixesToDirectConnectGateway", Json::array()))
        out.push_back(textOf(entry, "cidr"));
    return out;
}

Discovered found(const std::string& kind, const std::string& id, const std::string& name, const std::string& region) {
    Discovered out;
    out.kind = kind;
    out.resourceId = id;
    out.name = name;
    out.region = region;
    return out;
}

Discovered foundLink(const std::string& kind, const std::string& id, const std::string& from, const std::string& to) {
    Discovered out = found(kind, id, {}, {});
    out.link = true;
    out.from = from;
    out.to = to;
    return out;
}

bool isThere(const pugi::xml_node& entry) {
    const Phase phase = awsPhase(entry.child_value("state"));
    return phase != Phase::gone && phase != Phase::leaving && phase != Phase::failed;
}

} // namespace

ApiResult<Json> AwsAdapter::live(const Recorded& recorded) {
    if (const Ec2Type* type = ec2Type(recorded.type)) {
        const ApiResult<Xml> xml = describe(recorded.region, *type, recorded.resourceId);
        if (!xml)
            return xml.error();
        for (const pugi::xml_node& entry : entriesOf(*xml, type->set))
            if (recorded.resourceId == entry.child_value(type->id))
                return wantOf(recorded.type, entry);
        return Json::object();
    }
    if (recorded.type == "interconnect:connection") {
        const ApiResult<Json> got = connection(recorded);
        if (!got)
            return got.error();
        return Json{
            {"body", Json{{"bandwidth", textOf(*got, "bandwidth")}, {"description", textOf(*got, "description")}}}};
    }
    if (recorded.type != "directconnect:gateway" && recorded.type != "directconnect:gateway-association")
        return Json::object();
    const bool gateway = recorded.type == "directconnect:gateway";
    const ApiResult<Json> all =
        listAll(recorded.region, gateway ? "DescribeDirectConnectGateways" : "DescribeDirectConnectGatewayAssociations",
                Json{{gateway ? "directConnectGatewayId" : "associationId", recorded.resourceId}},
                gateway ? "directConnectGateways" : "directConnectGatewayAssociations");
    if (!all)
        return all.error();
    if (all->empty())
        return Json::object();
    if (!gateway)
        return Json{{"prefixes", allowedPrefixes(all->front())}};
    return Json{{"asn", all->front().value("amazonSideAsn", Json())}};
}

ApiResult<EndReport> AwsAdapter::report(const Recorded& recorded) {
    ApiResult<EndReport> out = Adapter::report(recorded);
    if (!out || recorded.type != "interconnect:connection")
        return out;
    const ApiResult<Json> got = connection(recorded);
    if (!got)
        return out; // gone: the state says so
    out->bandwidth = textOf(*got, "bandwidth");
    out->sharedId = textOf(*got, "sharedId");
    return out;
}

ApiResult<bool> AwsAdapter::probe(const std::string& region) {
    // Direct Connect gateways are global, so that any region may be asked.
    const ApiResult<Json> all =
        listAll(region, "DescribeDirectConnectGateways", Json::object(), "directConnectGateways");
    if (!all)
        return all.error();
    return true;
}

ApiResult<bool> AwsAdapter::rehearse(const Step& step, const Known& known) {
    const Ec2Type* type = ec2Type(step.type);
    if (type == nullptr)
        return ApiError{"NoDryRun", step.operation.api + " has no dry run", 0};
    const ApiResult<ResolvedIds> ids = resolvedIds(step, known);
    if (!ids)
        return ids.error();
    const ApiResult<Json> want = completedWant(step, known);
    if (!want)
        return want.error();
    Ec2Form form = ec2CreateForm(step.type, *want, *ids);
    form.emplace_back("DryRun", "true");
    const ApiResult<Xml> xml = m_client.ec2(step.operation.region, type->create, form);
    if (!xml && xml.error().code != "DryRunOperation")
        return xml.error();
    return true;
}

ApiResult<std::vector<Discovered>> AwsAdapter::discover(const DiscoveryScope& scope) {
    std::vector<Discovered> out;
    for (const std::string& region : scope.regions) {
        if (const ApiResult<bool> done = discoverNetworks(region, out); !done)
            return done.error();
        if (const ApiResult<bool> done = discoverConnections(region, out); !done)
            return done.error();
    }
    if (const ApiResult<bool> done = discoverGateways(scope.regions, out); !done)
        return done.error();
    return out;
}

ApiResult<bool> AwsAdapter::discoverNetworks(const std::string& region, std::vector<Discovered>& out) {
    for (const char* type :
         {"ec2:vpc", "ec2:subnet", "ec2:transit-gateway", "ec2:vpn-gateway", "ec2:transit-gateway-vpc-attachment"}) {
        const Ec2Type& known = *ec2Type(type);
        const ApiResult<Xml> xml = m_client.ec2(region, known.describe, {});
        if (!xml)
            return xml.error();
        for (const pugi::xml_node& entry : entriesOf(*xml, known.set)) {
            if (known.state[0] != 0 && !isThere(entry))
                continue;
            discoverEntry(type, entry, region, out);
        }
    }
    return true;
}

void AwsAdapter::discoverEntry(const std::string& type, const pugi::xml_node& entry, const std::string& region,
                               std::vector<Discovered>& out) {
    const std::string id = entry.child_value(ec2Type(type)->id);
    if (type == "ec2:transit-gateway-vpc-attachment") {
        Discovered link =
            foundLink("attachment", id, entry.child_value("vpcId"), entry.child_value("transitGatewayId"));
        link.properties["subnets"] = textsIn(entry.child("subnetIds"));
        out.push_back(std::move(link));
        return;
    }
    Discovered node =
        found("aws." + (type == "ec2:vpn-gateway" ? std::string("virtual-private-gateway") : type.substr(4)), id,
              nameIn(entry), type == "ec2:subnet" ? "" : region);
    node.account = entry.child_value("ownerId");
    const Json want = wantOf(type, entry);
    if (type == "ec2:vpc") {
        Json cidrs = Json::array();
        for (const pugi::xml_node& item : entry.child("cidrBlockAssociationSet").children("item"))
            if (std::string_view(item.child("cidrBlockState").child_value("state")) == "associated")
                cidrs.push_back(item.child_value("cidrBlock"));
        node.properties["cidrs"] = cidrs.empty() ? Json::array({want.at("cidr")}) : cidrs;
    } else if (type == "ec2:subnet") {
        node.parent = entry.child_value("vpcId");
        node.properties = want;
    } else if (want.contains("asn")) {
        node.properties["asn"] = want.at("asn");
    }
    out.push_back(std::move(node));
    for (const pugi::xml_node& item : entry.child("attachments").children("item"))
        if (std::string_view(item.child_value("state")) == "attached")
            out.push_back(foundLink("attachment", id + "/" + item.child_value("vpcId"), item.child_value("vpcId"), id));
}

ApiResult<bool> AwsAdapter::discoverGateways(const std::vector<std::string>& regions, std::vector<Discovered>& out) {
    if (regions.empty())
        return true;
    const std::string& region = regions.front(); // they are global, and any region shows all of them
    const ApiResult<Json> gateways =
        listAll(region, "DescribeDirectConnectGateways", Json::object(), "directConnectGateways");
    if (!gateways)
        return gateways.error();
    for (const Json& gateway : *gateways) {
        const std::string id = textOf(gateway, "directConnectGatewayId");
        if (awsPhase(textOf(gateway, "directConnectGatewayState")) != Phase::ready)
            continue;
        Discovered node = found("aws.direct-connect-gateway", id, textOf(gateway, "directConnectGatewayName"), {});
        node.account = textOf(gateway, "ownerAccount");
        node.properties["asn"] = gateway.value("amazonSideAsn", Json());
        out.push_back(std::move(node));
        const ApiResult<Json> associations =
            listAll(region, "DescribeDirectConnectGatewayAssociations", Json{{"directConnectGatewayId", id}},
                    "directConnectGatewayAssociations");
        if (!associations)
            return associations.error();
        for (const Json& association : *associations) {
            if (awsPhase(textOf(association, "associationState")) != Phase::ready)
                continue;
            Discovered link = foundLink("association", textOf(association, "associationId"), id,
                                        textOf(association.value("associatedGateway", Json::object()), "id"));
            link.properties["allowedPrefixes"] = allowedPrefixes(association);
            out.push_back(std::move(link));
        }
    }
    return true;
}

/// Half a link each: what they lead to is known at the other side.
ApiResult<bool> AwsAdapter::discoverConnections(const std::string& region, std::vector<Discovered>& out) {
    const ApiResult<Json> all = livingConnections(region, Json::object());
    if (!all)
        return all.error();
    for (const Json& summary : *all) {
        Discovered link = foundLink("interconnect", textOf(summary, "id"),
                                    textOf(summary.value("attachPoint", Json::object()), "directConnectGateway"), {});
        link.region = region;
        link.properties = Json{{"bandwidth", textOf(summary, "bandwidth")},
                               {"description", textOf(summary, "description")},
                               {"environment", textOf(summary, "environmentId")},
                               {"partner", textOf(summary.value("provider", Json::object()), "cloudServiceProvider")},
                               {"partnerRegion", textOf(summary, "location")},
                               {"sharedId", textOf(summary, "sharedId")}};
        out.push_back(std::move(link));
    }
    return true;
}

} // namespace isthmus
