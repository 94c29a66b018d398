// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulefixture.h"

using namespace isthmus;
using namespace isthmus::testing;

// Rules on flows: whether they get through, over what, with how much room, and what they depend on.
class TestReachRules final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }
    void reach_data();
    void reach() { check(m_catalog); }
    void turns_data();
    void turns() { check(m_catalog); }
    void intent_data();
    void intent() { check(m_catalog); }
    void limits_data();
    void limits() { check(m_catalog); }
    void resilience_data();
    void resilience() { check(m_catalog); }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

const std::string east = R"("region": "us-east-1")";
const std::string google = R"("region": "us-east4", "parent": "g")";

std::string vpc(const std::string& id, const std::string& cidr) {
    return node(id, "aws.vpc", east, R"("cidrs": [")" + cidr + "\"]");
}
std::string tgw(const std::string& more = "\"asn\": 64520") {
    return node("t", "aws.transit-gateway", east, more);
}
std::string flows(const std::string& more, const std::string& from = "a", const std::string& to = "s") {
    return R"("flows": [{"id": "f", "from": ")" + from + R"(", "to": ")" + to + "\"" + more + "}]";
}
std::vector<std::string> operator+(std::vector<std::string> list, const std::vector<std::string>& more) {
    list.insert(list.end(), more.begin(), more.end());
    return list;
}

// a - t - d - ix - g (subnet s): sound unless a row says otherwise.
const std::vector<std::string> bridgeNodes{
    vpc("a", "10.0.0.0/16"), tgw(), node("d", "aws.direct-connect-gateway", "", "\"asn\": 64540"),
    node("g", "gcp.network", "", "\"mtu\": 8500"), node("s", "gcp.subnet", google, R"("cidr": "10.9.0.0/24")")};
const std::string attached = link("at", "attachment", "a", "t");
const std::string associated = link("as", "association", "d", "t", R"("allowedPrefixes": ["10.0.0.0/16"])");
std::string crossing(const std::string& advertised = "10.9.0.0/24", const std::string& more = {}) {
    return link("ix", "interconnect", "d", "g",
                R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": [")" +
                    advertised + "\"]",
                more);
}
std::string bridge(const std::string& flow = {}) {
    return designOf(bridgeNodes, {attached, associated, crossing()}, flows(flow));
}

// a - v - d - one or two lines - router(s) - google router r - g (subnet s)
std::string fabric(const std::string& id, const std::string& properties) {
    return node(id, "fabric.cloud-router", "", R"("vendor": "megaport", "asn": 133937, )" + properties);
}
std::string line(const std::string& id, const std::string& from, const std::string& to,
                 const std::string& properties = "\"bandwidthMbps\": 100") {
    const bool aws = from == "d";
    return link(id, "private-line", from, to,
                std::string(R"("service": ")") + (aws ? "aws.direct-connect" : "gcp.partner-interconnect") + "\", " +
                    properties);
}
const std::vector<std::string> lineNodes{vpc("a", "10.0.0.0/16"),
                                         node("v", "aws.virtual-private-gateway", east),
                                         node("d", "aws.direct-connect-gateway"),
                                         node("g", "gcp.network"),
                                         node("s", "gcp.subnet", google, R"("cidr": "10.9.0.0/24")"),
                                         node("r", "gcp.cloud-router", google, "\"asn\": 16550")};
const std::vector<std::string> lineLinks{link("at", "attachment", "a", "v"), link("as", "association", "d", "v")};

std::string twice(const std::string& facilityOne, const std::string& facilityTwo, const std::string& flow) {
    const auto where = [](const std::string& facility) {
        return R"("bandwidthMbps": 100, "facility": ")" + facility + "\"";
    };
    return designOf(
        lineNodes + std::vector<std::string>{fabric("m", "\"facility\": \"M1\""), fabric("n", "\"facility\": \"M2\"")},
        lineLinks + std::vector<std::string>{line("l1", "d", "m", where(facilityOne)),
                                             line("l2", "d", "n", where(facilityTwo)),
                                             line("l3", "r", "m", where("G1")), line("l4", "r", "n", where("G2"))},
        flows(flow));
}
std::string once(const std::string& flow, const std::string& told = "133937") {
    return designOf(lineNodes + std::vector<std::string>{fabric("m", "\"country\": \"US\"")},
                    lineLinks +
                        std::vector<std::string>{line("l1", "d", "m"),
                                                 line("l3", "r", "m", "\"bandwidthMbps\": 100, \"toAsn\": " + told)},
                    flows(flow));
}

std::string tunnel(const std::string& avoid, const std::string& tunnels) {
    return designOf({vpc("a", "10.0.0.0/16"), tgw(),
                     node("s", "onprem.site", "", R"("cidrs": ["10.120.0.0/16"], "country": "US")"),
                     node("e", "onprem.router", R"("parent": "s")", R"("asn": 65020, "ip": "203.0.113.10")")},
                    {attached, link("vp", "vpn", "t", "e", "\"tunnels\": [" + tunnels + "]")}, flows(avoid));
}
const std::string oneTunnel = R"({"insideCidr": "169.254.31.0/30"})";
const std::string twoTunnels = oneTunnel + R"(, {"insideCidr": "169.254.31.4/30"})";

} // namespace

void TestReachRules::reach_data() {
    columns();
    const char* rule = "flow.unreachable";
    silent("sound", rule, bridge());
    fires("nothing joins them", rule, designOf(bridgeNodes, {attached, associated}, flows("")), "f");
    fires("disabled link", rule,
          designOf(bridgeNodes, {attached, associated, crossing("10.9.0.0/24", R"("state": "disabled")")}, flows("")),
          "f");
    fires("no way back", rule,
          designOf({vpc("a", "10.0.0.0/16"), tgw(),
                    node("s", "aws.vpc", east,
                         R"("cidrs": ["10.1.0.0/16"], "routes": [{"destination": "10.2.0.0/16", "via": "t"}])")},
                   {attached, link("at2", "attachment", "s", "t")}, flows("")),
          "s");
    fires("not propagated", rule,
          designOf({vpc("a", "10.0.0.0/16"), vpc("s", "10.1.0.0/16"), tgw()},
                   {attached, link("at2", "attachment", "s", "t", "\"propagate\": false")}, flows("")),
          "at2");
    silent("over a transit gateway", rule,
           designOf({vpc("a", "10.0.0.0/16"), vpc("s", "10.1.0.0/16"), tgw()},
                    {attached, link("at2", "attachment", "s", "t")}, flows("")));
    // The error on the two ranges says it.
    const auto alike = [](const std::string& range) {
        return designOf({vpc("a", "10.0.0.0/16"), vpc("b", range), vpc("s", "10.1.0.0/16"), tgw()},
                        {attached, link("at2", "attachment", "b", "t"), link("at3", "attachment", "s", "t")},
                        flows("", "a", "s"));
    };
    silent("ranges that overlap, said once", rule, alike("10.1.0.0/24"));
    fires("ranges that overlap", "cidr.overlap", alike("10.1.0.0/24"), "b");
    silent("ranges side by side", "cidr.overlap", alike("10.2.0.0/24"));
    // The interconnect's own error says it.
    silent("a more exact error", rule,
           designOf(bridgeNodes, {attached, associated, crossing("10.8.0.0/24")}, flows("")));
    silent("one line", rule, once(""));
    fires("peer ASN mismatch", rule, once("", "64999"), "l3");
    fires("no addresses", rule,
          designOf({vpc("a", "10.0.0.0/16"), node("s", "aws.vpc", east), tgw()},
                   {attached, link("at2", "attachment", "s", "t")}, flows("")),
          "f", "hint");
    fires("end disabled", rule,
          designOf({vpc("a", "10.0.0.0/16"),
                    node("s", "aws.vpc", east + R"(, "state": "disabled")", R"("cidrs": ["10.1.0.0/16"])"), tgw()},
                   {attached, link("at2", "attachment", "s", "t")}, flows("")),
          "s", "hint");
    const auto outward = [](const std::string& state) {
        return designOf({vpc("a", "10.0.0.0/16"), node("s", "internet")},
                        {link("out", "internet", "a", "s", "", state)}, flows(""));
    };
    silent("to the internet", rule, outward(""));
    fires("to the internet, cut", rule, outward(R"("state": "disabled")"), "f");
    silent("end missing", rule, designOf({vpc("a", "10.0.0.0/16")}, {}, flows("", "a", "gone")));
}

void TestReachRules::turns_data() {
    columns();
    const auto peered = [](const std::string& more) {
        return designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.1.0.0/16"), vpc("s", "10.2.0.0/16")},
                        {link("p1", "peering", "a", "b"), link("p2", "peering", "b", "s"),
                         link("p3", "peering", "a", "s", "", more)},
                        flows(""));
    };
    fires("two peerings", "peering.not-transitive", peered(R"("state": "disabled")"), "b");
    silent("two peerings, said once", "flow.unreachable", peered(R"("state": "disabled")"));
    silent("direct peering", "peering.not-transitive", peered(""));
    silent("direct peering reaches", "flow.unreachable", peered(""));

    const auto oracle = [](const std::string& from) {
        return designOf(
            {vpc("a", "10.0.0.0/16"), node("v", "aws.virtual-private-gateway", east),
             node("d", "aws.direct-connect-gateway", "", "\"asn\": 64540"),
             node("o", "oci.drg", R"("region": "us-ashburn-1")"),
             node("c", "oci.vcn", R"("region": "us-ashburn-1")", R"("cidrs": ["10.3.0.0/16"])"),
             node("s", "onprem.site", "", R"("cidrs": ["10.120.0.0/16"])"),
             node("e", "onprem.router", R"("parent": "s")", "\"asn\": 65020")},
            {link("at", "attachment", "a", "v"), link("as", "association", "d", "v"),
             link("oc", "attachment", "c", "o"),
             link("ix", "interconnect", "d", "o",
                  R"("region": "us-east-1", "partnerRegion": "us-ashburn-1", "bandwidthMbps": 1000)"),
             link("fc", "private-line", "o", "e", R"("service": "oci.fastconnect", "bandwidthMbps": 1000)")},
            flows("", "a", from));
    };
    fires("on-premises over Oracle", "interconnect.no-transit", oracle("s"), "o");
    silent("on-premises over Oracle, said once", "flow.unreachable", oracle("s"));
    silent("to Oracle itself", "interconnect.no-transit", oracle("c"));

    const std::vector<std::string> third{
        node("h", "gcp.network", "", "\"mtu\": 8500"),
        node("k", "gcp.subnet", R"("region": "us-west1", "parent": "h")", R"("cidr": "10.10.0.0/24")")};
    const std::string second = link("iy", "interconnect", "d", "h",
                                    R"("region": "us-west-2", "partnerRegion": "us-west1", "bandwidthMbps": 1000,
                                       "advertisedRoutes": ["10.10.0.0/24"])");
    fires("between two interconnects", "interconnect.no-transit",
          designOf(bridgeNodes + third, {attached, associated, crossing(), second}, flows("", "s", "k")), "d");
}

void TestReachRules::intent_data() {
    columns();
    silent("room enough", "flow.over-capacity", bridge(R"(, "mbps": 800)"));
    fires("little room", "flow.over-capacity", bridge(R"(, "mbps": 801)"), "ix", "warning");
    fires("too much", "flow.over-capacity", bridge(R"(, "mbps": 1001)"), "ix");
    fires("the sum of flows", "flow.over-capacity",
          designOf(bridgeNodes, {attached, associated, crossing()},
                   R"("flows": [{"id": "f", "from": "a", "to": "s", "mbps": 600},
                                {"id": "h", "from": "s", "to": "a", "mbps": 600}])"),
          "h");
    silent("two equal lines share", "flow.over-capacity", twice("E1", "E2", R"(, "mbps": 120)"));
    fires("two equal lines are too small", "flow.over-capacity", twice("E1", "E2", R"(, "mbps": 250)"), "f");
    fires("tunnels", "flow.over-capacity", tunnel(R"(, "mbps": 5000)", twoTunnels), "vp", "warning");

    fires("leaves countries", "flow.leaves-countries", bridge(R"(, "stayIn": ["ZA"])"), "ix");
    silent("stays", "flow.leaves-countries", bridge(R"(, "stayIn": ["US"])"));
    silent("router in the country", "flow.leaves-countries", once(R"(, "stayIn": ["US"])"));
    fires("router nowhere", "flow.leaves-countries", twice("E1", "E2", R"(, "stayIn": ["US"])"), "m", "hint");

    const char* avoided = "flow.crosses-avoided";
    fires("only over the internet", avoided, tunnel(R"(, "avoid": ["internet"])", twoTunnels), "vp");
    fires("avoids a kind", avoided, bridge(R"(, "avoid": ["aws.direct-connect-gateway"])"), "d");
    fires("avoids a link", avoided, bridge(R"(, "avoid": ["ix"])"), "ix");
    silent("avoids nothing on it", avoided, bridge(R"(, "avoid": ["internet", "vpn", "gone"])"));
    silent("another way is there", avoided, twice("E1", "E2", R"(, "avoid": ["m"])"));
    fires("both ways avoided", avoided, twice("E1", "E2", R"(, "avoid": ["m", "n"])"), "f");
}

void TestReachRules::limits_data() {
    columns();
    const auto many = [](int count) {
        std::string list;
        for (int i = 0; i < count; ++i)
            list +=
                (i == 0 ? "\"10." : ", \"10.") + std::to_string(i / 256) + "." + std::to_string(i % 256) + ".0/24\"";
        return list;
    };
    const auto announcing = [&](int count) {
        return designOf({node("d", "aws.direct-connect-gateway"), node("g", "gcp.network")},
                        {link("ix", "interconnect", "d", "g", "\"advertisedRoutes\": [" + many(count) + "]")});
    };
    fires("interconnect", "routes.over-limit", announcing(1001), "ix", "warning");
    silent("interconnect within", "routes.over-limit", announcing(1000));
    const auto site = [&](int count) {
        return designOf({node("d", "aws.direct-connect-gateway"),
                         node("s", "onprem.site", "", "\"cidrs\": [" + many(count) + "]"),
                         node("e", "onprem.router", R"("parent": "s")", "\"asn\": 65020")},
                        {line("l", "d", "e")});
    };
    fires("line", "routes.over-limit", site(101), "s", "warning");
    silent("line within", "routes.over-limit", site(100));
}

void TestReachRules::resilience_data() {
    columns();
    const char* single = "resilience.single-point";
    const std::string target = R"(, "minAvailability": 0.999)";
    fires("one router", single, once(target), "m", "warning");
    fires("one line", single, once(target), "l1", "warning");
    silent("no target", single, once(""));
    silent("managed parts only", single, bridge(target));
    silent("two of all", single, twice("E1", "E2", target));
    fires("two lines in one facility", single, twice("E1", "E1", target), "l2", "warning");
    fires("one router on site", single, tunnel(target, twoTunnels), "e", "warning");
    fires("one tunnel", single, tunnel(target, oneTunnel), "vp", "warning");

    silent("promise above the target", "flow.availability", bridge(target));
    fires("promise below the target", "flow.availability", bridge(R"(, "minAvailability": 0.9999)"), "t", "warning");
    silent("promise without a target", "flow.availability", bridge());

    fires("pair in one facility", "resilience.facility", twice("E1", "E1", ""), "d", "warning");
    silent("pair in two facilities", "resilience.facility", twice("E1", "E2", ""));
    silent("one line is no pair", "resilience.facility", once(""));
}

QTEST_GUILESS_MAIN(TestReachRules)
#include "tst_reachrules.moc"
