// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// Random but plausible edits of a design for property tests: elements of every kind come, change, move and go, and
/// every step that an Edit can have is taken.
namespace isthmus::testing {

template <typename T>
Id anyId(const Design::ById<T>& elements) {
    const auto index = *rc::gen::inRange<std::size_t>(0, elements.size());
    return std::next(elements.begin(), static_cast<std::ptrdiff_t>(index))->first;
}

template <typename T>
const T& anyOf(const std::vector<T>& values) {
    return values[*rc::gen::inRange<std::size_t>(0, values.size())];
}

inline bool chance(int outOf) {
    return *rc::gen::inRange(0, outOf) == 0;
}

/// A kind with those that it may stand in.
struct KindChoice {
    std::string kind;
    std::vector<std::string> parents;
};

inline const std::vector<KindChoice>& kindChoices() {
    static const std::vector<KindChoice> choices{
        {"aws.vpc", {}},
        {"aws.subnet", {"aws.vpc"}},
        {"aws.virtual-private-gateway", {}},
        {"aws.transit-gateway", {}},
        {"aws.direct-connect-gateway", {}},
        {"aws.core-network", {}},
        {"aws.customer-gateway", {}},
        {"gcp.network", {}},
        {"gcp.subnet", {"gcp.network"}},
        {"gcp.cloud-router", {"gcp.network"}},
        {"gcp.vpn-gateway", {"gcp.network"}},
        {"gcp.ncc-hub", {}},
        {"azure.vnet", {}},
        {"azure.subnet", {"azure.vnet"}},
        {"azure.vpn-gateway", {"azure.vnet"}},
        {"azure.expressroute-gateway", {"azure.vnet"}},
        {"azure.expressroute-circuit", {}},
        {"azure.virtual-wan-hub", {}},
        {"oci.vcn", {}},
        {"oci.subnet", {"oci.vcn"}},
        {"oci.drg", {}},
        {"alibaba.vpc", {}},
        {"alibaba.vswitch", {"alibaba.vpc"}},
        {"alibaba.cen", {}},
        {"alibaba.vbr", {}},
        {"partner.network", {}},
        {"partner.subnet", {"partner.network"}},
        {"partner.gateway", {"partner.network"}},
        {"fabric.cloud-router", {}},
        {"fabric.port", {}},
        {"onprem.site", {}},
        {"onprem.router", {"onprem.site"}},
        {"internet", {}},
        {"workload", {"aws.subnet", "gcp.subnet", "azure.subnet", "onprem.site"}},
        {"group", {}}};
    return choices;
}

inline std::string randomPrefix() {
    return "10." + std::to_string(*rc::gen::inRange(0, 6)) + "." + std::to_string(16 * *rc::gen::inRange(0, 4)) +
           ".0/" + std::to_string(*rc::gen::inRange(14, 28));
}

inline Json randomPrefixes() {
    Json list = Json::array();
    const int count = *rc::gen::inRange(0, 3);
    for (int i = 0; i < count; ++i)
        list.push_back(randomPrefix());
    return list;
}

inline Id anyNode(const Design& design) {
    return design.nodes().empty() || chance(12) ? Id("missing") : anyId(design.nodes());
}

inline std::string randomRegion() {
    return *rc::gen::element<std::string>("", "us-east-1", "us-east-1", "us-west-2", "eu-west-2", "us-east4",
                                          "us-west1", "eastus", "us-ashburn-1", "nowhere-1");
}

inline Json randomRoutes(const Design& design) {
    Json list = Json::array();
    const int count = *rc::gen::inRange(0, 3);
    for (int i = 0; i < count; ++i) {
        Json route{{"destination", randomPrefix()}, {"via", anyNode(design)}};
        if (chance(4))
            route["subnets"] = Json::array({anyNode(design)});
        list.push_back(std::move(route));
    }
    return list;
}

/// Sets or removes one property that rules, routes or prices read; now and then to something of the wrong type.
inline void changeNodeProperty(const Design& design, Node& node) {
    Json& p = node.properties;
    switch (*rc::gen::inRange(0, 22)) {
    case 0:
    case 1:
    case 2:
        p["cidr"] = randomPrefix();
        break;
    case 3:
    case 4:
        p["cidrs"] = randomPrefixes();
        break;
    case 5:
        p[*rc::gen::element<std::string>("secondaryCidrs", "advertise")] = randomPrefixes();
        break;
    case 6:
    case 7:
        p["asn"] = *rc::gen::element(64512, 64513, 64514, 16550, 12076, 65515);
        break;
    case 8:
    case 9:
        p["routes"] = randomRoutes(design);
        break;
    case 10:
        p["ipv6Cidr"] = *rc::gen::element<std::string>("2001:db8::/56", "2001:db8:0:100::/56");
        break;
    case 11:
        p[*rc::gen::element<std::string>("represents", "router")] = anyNode(design);
        break;
    case 12:
        p["routers"] = Json::array({anyNode(design)});
        break;
    case 13:
        p["routingMode"] = *rc::gen::element<std::string>("GLOBAL", "REGIONAL");
        break;
    case 14:
        p["segments"] = *rc::gen::element(Json::array({"a"}), Json::array({"a", "b"}));
        break;
    case 15:
        p["edges"] = Json::array({Json{{"region", randomRegion()}}});
        break;
    case 16:
        p["address"] = "10.0.0." + std::to_string(*rc::gen::inRange(1, 40));
        break;
    case 17:
        p[*rc::gen::element<std::string>("bandwidthMbps", "mtu")] = *rc::gen::element(100, 500, 1500, 8500);
        break;
    case 18:
        p[*rc::gen::element<std::string>("facility", "metro", "country", "provider", "sku", "vendor")] =
            *rc::gen::element<std::string>("Equinix SY1", "London", "GB", "gcp", "VpnGw2AZ", "megaport");
        break;
    case 19:
        p["label"] = "a label";
        break;
    case 20:
        if (!p.empty())
            p.erase(p.begin().key());
        break;
    default:
        p[*rc::gen::element<std::string>("cidr", "cidrs", "asn", "routes", "edges")] =
            *rc::gen::element(Json(7), Json("no prefix"), Json::array({1, "x"}), Json(nullptr));
    }
}

inline void changeLinkProperty(const Design& design, Link& link) {
    Json& p = link.properties;
    switch (*rc::gen::inRange(0, 15)) {
    case 0:
        p["bandwidthMbps"] = *rc::gen::element(50, 100, 500, 1000, 99);
        break;
    case 1:
    case 2:
        p["allowedPrefixes"] = randomPrefixes();
        break;
    case 3:
    case 4:
        p["advertisedRoutes"] = randomPrefixes();
        break;
    case 5:
        p["staticRoutes"] = randomPrefixes();
        break;
    case 6:
        p["routes"] = randomRoutes(design);
        break;
    case 7:
        p[*rc::gen::element<std::string>("region", "partnerRegion")] = randomRegion();
        break;
    case 8:
        p[*rc::gen::element<std::string>("fromAsn", "toAsn")] = *rc::gen::element(64512, 64513, 65000);
        break;
    case 9:
        p[*rc::gen::element<std::string>("propagate", "importRoutes", "exportRoutes", "allowGatewayTransit",
                                         "useRemoteGateways")] = *rc::gen::arbitrary<bool>();
        break;
    case 10:
        p["segment"] = *rc::gen::element<std::string>("a", "b");
        break;
    case 11:
        p["tunnels"] =
            Json::array({Json{{"insideCidr", "169.254.21.0/30"}, {"fromInterface", "0"}, {"toInterface", "0"}}});
        break;
    case 12:
        p[*rc::gen::element<std::string>("routing", "service", "facility", "environment")] =
            *rc::gen::element<std::string>("bgp", "static", "aws.direct-connect", "gcp.dedicated", "Equinix SY1");
        break;
    case 13:
        if (!p.empty())
            p.erase(p.begin().key());
        break;
    default:
        p[*rc::gen::element<std::string>("allowedPrefixes", "bandwidthMbps", "tunnels", "routes")] =
            *rc::gen::element(Json("10.0.0.0/8"), Json(-1), Json::array({"x", 2}), Json::object());
    }
}

inline Node randomNode(const Design& design, const Id& id) {
    Node node;
    node.id = id;
    const KindChoice& choice = anyOf(kindChoices());
    node.kind = chance(40) ? "no.such-kind" : choice.kind;
    node.name = "n" + std::to_string(*rc::gen::inRange(0, 20));
    node.region = randomRegion();
    if (!choice.parents.empty() && !chance(6)) {
        std::vector<Id> fitting;
        for (const auto& [other, each] : design.nodes())
            if (other != id &&
                std::find(choice.parents.begin(), choice.parents.end(), each.kind) != choice.parents.end())
                fitting.push_back(other);
        if (!fitting.empty())
            node.parent = anyOf(fitting);
    } else if (!design.nodes().empty() && chance(5)) {
        node.parent = anyNode(design);
    }
    if (!design.accounts().empty() && chance(3))
        node.account = anyId(design.accounts());
    if (chance(2))
        node.properties["cidr"] = randomPrefix();
    else if (chance(2))
        node.properties["cidrs"] = Json::array({randomPrefix()});
    if (chance(2))
        node.properties["asn"] = *rc::gen::inRange(64510, 64520);
    if (chance(3))
        changeNodeProperty(design, node);
    if (chance(6))
        node.state = *rc::gen::element(DrawState::planned, DrawState::disabled);
    return node;
}

inline Link randomLink(const Design& design, const Id& id) {
    Link link;
    link.id = id;
    link.kind = *rc::gen::element<std::string>("attachment", "attachment", "association", "interconnect", "vpn",
                                               "private-line", "peering", "internet");
    link.from = anyNode(design);
    link.to = anyNode(design);
    if (chance(2))
        link.properties["bandwidthMbps"] = *rc::gen::element(100, 500, 1000, 10000);
    if (chance(3))
        link.properties["allowedPrefixes"] = Json::array({"10.0.0.0/12"});
    if (link.kind == "interconnect") {
        link.properties["region"] = "us-east-1";
        link.properties["partnerRegion"] = "us-east4";
    }
    if (chance(2))
        changeLinkProperty(design, link);
    return link;
}

inline Flow randomFlow(const Design& design, const Id& id) {
    Flow flow;
    flow.id = id;
    flow.from = anyNode(design);
    flow.to = anyNode(design);
    flow.mbps = *rc::gen::element(10.0, 400.0, 2000.0);
    if (chance(3))
        flow.maxRttMs = *rc::gen::element(1.0, 30.0);
    if (chance(4))
        flow.minAvailability = *rc::gen::element(0.9, 0.9999);
    if (chance(5))
        flow.stayIn = {"US"};
    if (chance(5))
        flow.avoid = {*rc::gen::element<std::string>("internet", "vpn", "aws.transit-gateway", "node-3")};
    return flow;
}

inline Policies randomPolicies(const Design& design) {
    Policies policies = design.policies();
    switch (*rc::gen::inRange(0, 5)) {
    case 0:
        policies.budgetUsdPerMonth = *rc::gen::element(0.0, 100.0, 1e6);
        break;
    case 1:
        policies.budgetUsdPerMonth.reset();
        break;
    case 2: {
        Residency residency;
        residency.countries = {*rc::gen::element<std::string>("US", "GB")};
        if (chance(2))
            residency.flows = {design.flows().empty() ? Id("missing") : anyId(design.flows())};
        policies.residency.push_back(std::move(residency));
        break;
    }
    case 3:
        policies.residency.clear();
        policies.waivers.clear();
        break;
    default: {
        Waiver waiver;
        waiver.rule = *rc::gen::element<std::string>("link.not-allowed", "cidr.overlap", "parent.not-allowed",
                                                     "flow.unreachable", "node.unconnected");
        if (chance(2) && !design.nodes().empty())
            waiver.subjects = {anyId(design.nodes())};
        waiver.reason = "accepted";
        waiver.until = *rc::gen::element<std::string>("", "2020-01-01", "2030-01-01");
        policies.waivers.push_back(std::move(waiver));
    }
    }
    return policies;
}

/// One member or property of a node that is there: likelier to matter than a new element.
inline Node changedNode(const Design& design) {
    Node node = *design.node(anyId(design.nodes()));
    switch (*rc::gen::inRange(0, 9)) {
    case 0:
        node.state = node.state == DrawState::disabled ? DrawState::active : DrawState::disabled;
        break;
    case 1:
        node.region = randomRegion();
        break;
    case 2:
        node.name = *rc::gen::element<std::string>("a", "b", "GatewaySubnet", "");
        break;
    case 3:
        node.parent = chance(3) ? Id() : anyNode(design);
        break;
    case 4:
        node.account = design.accounts().empty() || chance(3) ? Id() : anyId(design.accounts());
        break;
    default:
        changeNodeProperty(design, node);
    }
    return node;
}

inline Link changedLink(const Design& design) {
    Link link = *design.link(anyId(design.links()));
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        link.state = link.state == DrawState::disabled ? DrawState::active : DrawState::disabled;
        break;
    case 1:
        (chance(2) ? link.to : link.from) = anyNode(design);
        break;
    default:
        changeLinkProperty(design, link);
    }
    return link;
}

/// What does not mean anything, or little: drawing, header, notes.
inline EditStep drawingStep(const Design& design, const std::string& number) {
    const Id view = chance(3) ? "other" : "main";
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return PutView{View{view, {{anyNode(design), Rect{1, 2, 30, 40}}, {"node-" + number, {}}}, {}, {}}};
    case 1:
        return RemoveView{view};
    case 2:
        return RemovePosition{view, anyNode(design)};
    case 3:
        return PutNote{view, Note{"note-" + number, "a note", {}, {}}};
    case 4:
        return PutViewMember{view, "collapsed", Json::array({"node-" + number})};
    case 5:
        return SetHeader{"name " + number, ""};
    default:
        return PutPosition{view, anyNode(design),
                           Rect{double(*rc::gen::inRange(0, 500)), double(*rc::gen::inRange(0, 500)), 100, 50}};
    }
}

/// A step that takes something away, where there is anything.
inline EditStep removalStep(const Design& design) {
    const int what = *rc::gen::inRange(0, 6);
    if (what == 0 && !design.accounts().empty())
        return RemoveAccount{anyId(design.accounts())};
    if (what == 1 && !design.flows().empty())
        return RemoveFlow{anyId(design.flows())};
    if (what <= 3 && !design.links().empty())
        return RemoveLink{anyId(design.links())};
    return RemoveNode{anyNode(design)};
}

/// One to three steps; some of them may be refused, as a user's can.
inline Edit randomEdit(const Design& design) {
    Edit edit{"Random", {}};
    const int steps = *rc::gen::inRange(1, 4);
    for (int i = 0; i < steps; ++i) {
        const int what = *rc::gen::inRange(0, 24);
        const std::string number = std::to_string(*rc::gen::inRange(0, 24));
        if (what < 5 || design.nodes().empty())
            edit.add(PutNode{randomNode(design, "node-" + number)});
        else if (what < 9)
            edit.add(PutLink{randomLink(design, "link-" + number)});
        else if (what < 14)
            edit.add(PutNode{changedNode(design)});
        else if (what < 17 && !design.links().empty())
            edit.add(PutLink{changedLink(design)});
        else if (what < 19)
            edit.add(PutFlow{randomFlow(design, "flow-" + std::to_string(*rc::gen::inRange(0, 6)))});
        else if (what == 19)
            edit.add(drawingStep(design, number));
        else if (what == 20)
            edit.add(SetPolicies{randomPolicies(design)});
        else if (what == 21)
            edit.add(PutAccount{Account{"account-" + std::to_string(*rc::gen::inRange(0, 3)),
                                        *rc::gen::element<std::string>("aws", "gcp", "azure", "oci"),
                                        *rc::gen::element<std::string>("111122223333", "a-project", "x"),
                                        {}}});
        else
            edit.add(removalStep(design));
    }
    return edit;
}

} // namespace isthmus::testing
