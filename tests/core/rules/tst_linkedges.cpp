// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ruledesigns.h"

using namespace isthmus;
using namespace isthmus::testing;

// Variations on links: interconnects of every partner, tunnels, private lines, and what their fixes write.
class TestLinkEdges final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }
    void interconnects_data();
    void interconnects() { check(m_catalog); }
    void announcements_data();
    void announcements() { check(m_catalog); }
    void quotas_data();
    void quotas() { check(m_catalog); }
    void tunnels_data();
    void tunnels() { check(m_catalog); }
    void lines_data();
    void lines() { check(m_catalog); }
    void routes_data();
    void routes() { check(m_catalog); }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

const std::string routesOfG = R"(, "advertisedRoutes": ["10.9.0.0/24"])";
const std::string whole = R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000)" + routesOfG;

std::string circuit(const std::string& id = "z", const std::string& mbps = "1000") {
    return node(id, "azure.expressroute-circuit", R"("region": "eastus")", "\"bandwidthMbps\": " + mbps);
}
std::string router(int number = 65010) {
    return node("r", "onprem.router", "", asn(number));
}
/// `count` ranges of /24 from 10.0.0.0 on, quoted.
std::string ranges(int count) {
    std::string list;
    for (int i = 0; i < count; ++i)
        list += (i == 0 ? "" : ", ") + ("\"10." + std::to_string(i / 256) + "." + std::to_string(i % 256) + ".0/24\"");
    return list;
}

} // namespace

void TestLinkEdges::interconnects_data() {
    columns();
    fires("environment of other regions", "interconnect.no-environment",
          crossing(ix(whole + R"(, "environment": "mce-aws-gcp-lhr")")), "ix");
    silent("environment of these regions", "interconnect.no-environment",
           crossing(ix(whole + R"(, "environment": "mce-aws-gcp-iad")")));
    silent("environment that nobody lists", "interconnect.no-environment",
           crossing(ix(whole + R"(, "environment": "mce-aws-gcp-xxx")")));
    silent("region from the environment", "interconnect.ambiguous-region",
           designOf({dxgw(), node("c", "aws.core-network", "", R"("asnRanges": ["64520-64530"])"), net, subnet},
                    {link("as", "association", "d", "c"),
                     ix(R"("environment": "mce-aws-gcp-iad", "bandwidthMbps": 1000)" + routesOfG)}));
    fires("partner that nobody lists", "interconnect.no-environment",
          designOf({dxgw(), tgw(), node("p", "partner.network", "", R"("provider": "example")")},
                   {associated, ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "p")}),
          "ix", "hint");
    fires("Oracle in a region without a pair", "interconnect.no-environment",
          designOf({dxgw(), tgw("t", west), node("o", "oci.drg", R"("region": "us-ashburn-1")")},
                   {associated, ix(R"("region": "us-west-2", "bandwidthMbps": 1000)", "ix", "o")}),
          "ix");
    silent("disabled", "interconnect.no-environment",
           designOf({dxgw(), tgw(), net}, {associated, link("ix", "interconnect", "d", "g",
                                                            R"("region": "us-east-1", "partnerRegion": "us-west1")",
                                                            R"("state": "disabled")")}));
    fires("planned is checked", "interconnect.no-environment",
          designOf({dxgw(), tgw(), net}, {associated, link("ix", "interconnect", "g", "d",
                                                           R"("region": "us-east-1", "partnerRegion": "us-west1")",
                                                           R"("state": "planned")")}),
          "ix");
    mends("size between two", "interconnect.bandwidth-unsupported",
          crossing(ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 3000)" + routesOfG)),
          "ix", "Set the bandwidth to 5 Gbps");
    fires("size above all", "interconnect.bandwidth-unsupported",
          crossing(ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 400000)" + routesOfG)),
          "ix");
    fires("no size", "interconnect.bandwidth-unsupported",
          crossing(ix(R"("region": "us-east-1", "partnerRegion": "us-east4")" + routesOfG)), "ix", "hint");
    fires("Oracle has no 200 Mbps", "interconnect.bandwidth-unsupported",
          designOf({dxgw(), tgw(), node("o", "oci.drg", R"("region": "us-ashburn-1")"), node("n", "oci.vcn")},
                   {associated, link("at", "attachment", "n", "o"),
                    ix(R"("region": "us-east-1", "bandwidthMbps": 200)", "ix", "o")}),
          "ix");
    mends("Azure without a size", "interconnect.azure-size",
          designOf({dxgw(), tgw(), circuit()}, {associated, ix(R"("region": "us-east-1")", "ix", "z")}), "ix",
          "Set the bandwidth to 1 Gbps", "hint");
    mends("circuit of a size that is not offered", "bandwidth.mismatch",
          designOf({dxgw(), tgw(), circuit("z", "750")},
                   {associated, ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "z")}),
          "z", "Set the circuit to 1 Gbps");
    fires("two gateway connections", "interconnect.azure-gateway",
          designOf({dxgw(), tgw(), circuit(), node("n", "azure.vnet", R"("region": "eastus")"),
                    node("e", "azure.expressroute-gateway", in("n")), node("m", "azure.vnet", R"("region": "eastus")"),
                    node("y", "azure.expressroute-gateway", in("m"))},
                   {associated, link("c1", "attachment", "z", "e"), link("c2", "attachment", "z", "y"),
                    ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "z")}),
          "z");
    silent("virtual WAN hub", "interconnect.azure-gateway",
           designOf({dxgw(), tgw(), circuit(),
                     node("h", "azure.virtual-wan-hub", R"("region": "eastus")", cidr("10.41.0.0/24"))},
                    {associated, link("c1", "attachment", "z", "h"),
                     ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "z")}));
    mends("colons and umlauts", "interconnect.description", crossing(ix(whole + R"(, "description": "prod: primär")")),
          "ix", "Write \"prod- prim-r\"");
    silent("no description", "interconnect.description", crossing(ix(whole + R"(, "description": "")")));
    mends("default of the Google network", "interconnect.mtu",
          designOf({dxgw(), tgw(), node("g", "gcp.network"), subnet}, {associated, ix()}), "g",
          "Set the network's MTU to 8500", "warning");
    fires("Oracle carries more than AWS", "interconnect.mtu",
          designOf({dxgw(), tgw(), node("o", "oci.drg", R"("region": "us-ashburn-1")")},
                   {associated, ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "o")}),
          "ix", "warning");
    silent("of a partner nothing is known", "interconnect.mtu",
           designOf({dxgw(), tgw(), node("p", "partner.network", "", R"("provider": "example")")},
                    {associated, ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "p")}));
    fires("free size towards Oracle", "interconnect.free-tier",
          designOf({dxgw(), tgw(), node("o", "oci.drg", R"("region": "us-ashburn-1")")},
                   {associated, ix(R"("region": "us-east-1", "bandwidthMbps": 500)", "ix", "o")}),
          "ix", "hint");
    const std::string six =
        link("as", "association", "d", "t", R"("allowedPrefixes": ["10.0.0.0/16", "2001:db8::/72"])");
    fires("IPv6 that is too long", "dxgw.allowed-prefixes", designOf({dxgw(), tgw()}, {six}), "as");
    mends("transit gateway without prefixes", "dxgw.allowed-prefixes",
          designOf({dxgw(), tgw(), vpc("a", "\"10.0.0.0/16\"")},
                   {link("as", "association", "t", "d"), link("at", "attachment", "t", "a")}),
          "as", "Allow the ranges of the attached networks");
    silent("private gateway without prefixes", "dxgw.allowed-prefixes",
           designOf({dxgw(), vgw(), vpc("a", "\"10.0.0.0/16\"")},
                    {link("as", "association", "d", "v"), link("at", "attachment", "a", "v")}));
    fires("announces what Azure uses on the link", "cidr.reserved",
          designOf({dxgw(), tgw(), circuit()},
                   {associated,
                    ix(R"("region": "us-east-1", "bandwidthMbps": 1000, "advertisedRoutes": ["169.254.255.0/25"])",
                       "ix", "z")}),
          "ix");
}

void TestLinkEdges::announcements_data() {
    columns();
    const char* rule = "interconnect.advertised-routes";
    const auto flowing = [](const std::string& nodes, const std::string& to, const std::string& announced) {
        return designOf(
            {dxgw(), tgw(), net, subnet, nodes, vpc("a", "\"10.0.0.0/16\"")},
            {associated, link("at", "attachment", "a", "t"),
             ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": [")" +
                announced + "\"]")},
            R"("flows": [{"id": "f", "from": "a", "to": ")" + to + "\"}]");
    };
    const auto host = [](const std::string& address) {
        return node("w", "workload", in("s"), R"("address": ")" + address + "\"");
    };
    silent("address inside what is announced", rule, flowing(host("10.9.0.5"), "w", "10.9.0.0/25"));
    fires("address outside of it", rule, flowing(host("10.9.0.200"), "w", "10.9.0.0/25"), "s");
    fires("half of the subnet", rule, flowing(host("10.9.0.5"), "s", "10.9.0.0/25"), "s");
    silent("two halves", rule, flowing(host("10.9.0.5"), "s", R"(10.9.0.0/25", "10.9.0.128/25)"));
    const std::string automatic = node("g", "gcp.network", "", R"("mtu": 8500, "autoSubnets": true)");
    mends("automatic network", rule,
          designOf({dxgw(), tgw(), automatic},
                   {associated, ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000)")}),
          "ix", "Announce the ranges of the subnets");
    fires("nothing that could be announced", rule,
          designOf({dxgw(), tgw(), net},
                   {associated, ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000)")}),
          "ix");
    silent("Oracle announces by itself", rule,
           designOf({dxgw(), tgw(), node("o", "oci.drg", R"("region": "us-ashburn-1")")},
                    {associated, ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "o")}));
}

void TestLinkEdges::quotas_data() {
    columns();
    const auto azure = [](bool twice) {
        std::vector<std::string> links{associated, ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "i1", "z")};
        if (twice)
            links.push_back(ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "i2", "y"));
        return designOf({dxgw(), tgw(), circuit(), circuit("y")}, links);
    };
    fires("two previews in one region", "interconnect.quota", azure(true), "i2");
    silent("one preview", "interconnect.quota", azure(false));
    const auto many = [](const std::string& initiator) {
        std::vector<std::string> links{associated};
        const std::string start = R"(, "initiator": ")" + initiator + "\"";
        for (int i = 0; i < 2; ++i) {
            links.push_back(ix(whole + start, "g" + std::to_string(i)));
            links.push_back(
                ix(R"("region": "us-east-1", "bandwidthMbps": 1000)" + start, "o" + std::to_string(i), "o"));
        }
        links.push_back(ix(R"("region": "us-east-1", "bandwidthMbps": 1000)" + start, "z1", "z"));
        return designOf({dxgw(), tgw(), net, subnet, node("o", "oci.drg", R"("region": "us-ashburn-1")"), circuit()},
                        links);
    };
    fires("five that wait", "interconnect.quota", many("aws"), "z1", "warning");
    silent("five that the partners start", "interconnect.quota", many("gcp"));
    const auto accounts = [](const std::string& second) {
        return designOf({node("d", "aws.direct-connect-gateway", R"("account": "one")"), tgw(),
                         node("e", "aws.direct-connect-gateway", R"("account": ")" + second + "\""), net, subnet},
                        {associated, ix(whole, "i1"), ix(whole, "i2"), link("i3", "interconnect", "e", "g", whole)},
                        R"("accounts": [{"id": "one", "provider": "aws", "identifier": "111122223333"},)"
                        R"({"id": "two", "provider": "aws", "identifier": "444455556666"}])");
    };
    fires("three in one account", "interconnect.quota", accounts("one"), "i3");
    silent("three in two accounts", "interconnect.quota", accounts("two"));
    const auto transports = [](const std::string& one, const std::string& other) {
        return designOf({dxgw(), tgw(), node("g", "gcp.network", one), node("h", "gcp.network", other)},
                        {associated, ix(whole, "i1"), ix(whole, "i2", "h")},
                        R"("accounts": [{"id": "p1", "provider": "gcp", "identifier": "project-1"},)"
                        R"({"id": "p2", "provider": "gcp", "identifier": "project-2"}])");
    };
    fires("two networks of one project", "interconnect.transport-quota",
          transports(R"("account": "p1")", R"("account": "p1")"), "i2", "warning");
    silent("two projects", "interconnect.transport-quota", transports(R"("account": "p1")", R"("account": "p2")"));
    silent("networks of nobody knows which project", "interconnect.transport-quota", transports("", ""));
}

void TestLinkEdges::tunnels_data() {
    columns();
    const char* rule = "vpn.inside-cidr";
    const auto tunnel = [](const std::string& id, const std::string& range, const std::string& to = "r") {
        return link(id, "vpn", "v", to,
                    R"("tunnels": [{"insideCidr": ")" + range + R"("}, {"insideCidr": "169.254.100.0/30"}])");
    };
    mends("one that AWS keeps", rule, designOf({vgw(), router()}, {tunnel("l", "169.254.5.0/30")}), "l",
          "Use 169.254.0.4/30");
    mends("twice in one link", rule, designOf({vgw(), router()}, {tunnel("l", "169.254.100.0/30")}), "l",
          "Use 169.254.0.4/30");
    fires("twice at one gateway", rule,
          designOf({vgw(), router(), node("q", "onprem.router", "", asn(65011))},
                   {tunnel("l", "169.254.9.0/30"), tunnel("m", "169.254.10.0/30", "q")}),
          "m");
    const std::string azureNet = node("n", "azure.vnet", R"("region": "eastus")");
    const std::string azure = node("z", "azure.vpn-gateway", in("n"), asn(65001));
    mends("outside of what Azure takes", rule, designOf({vgw(), azureNet, azure}, {tunnel("l", "169.254.9.0/30", "z")}),
          "l", "Use 169.254.21.0/30");
    silent("Oracle takes any address", rule,
           designOf({node("o", "oci.drg", R"("region": "us-ashburn-1")"), router()},
                    {link("l", "vpn", "o", "r",
                          R"("tunnels": [{"insideCidr": "192.168.255.0/31"}, {"insideCidr": "192.168.255.2/31"}])")}));
    fires("two gateways of one cloud router", rule,
          designOf({net, node("c", "gcp.cloud-router", in("g") + R"(, "region": "us-east4")", asn(64601)),
                    node("w1", "gcp.vpn-gateway", in("g"), R"("router": "c")"),
                    node("w2", "gcp.vpn-gateway", in("g"), R"("router": "c")"), router(),
                    node("q", "onprem.router", "", asn(65011))},
                   {link("l", "vpn", "w1", "r", R"("tunnels": [{"insideCidr": "169.254.9.0/30"}])"),
                    link("m", "vpn", "w2", "q", R"("tunnels": [{"insideCidr": "169.254.9.0/30"}])")}),
          "m");
    const auto google = [&](const std::string& tunnels, const std::string& peer) {
        return designOf({net, node("w", "gcp.vpn-gateway", in("g")), router(), azureNet,
                         node("z", "azure.vpn-gateway", in("n"), asn(65001) + R"(, "activeActive": true)")},
                        {link("l", "vpn", "w", peer, R"("tunnels": )" + tunnels)});
    };
    const std::string same = R"([{"fromInterface": "0"}, {"fromInterface": "0"}])";
    const std::string both =
        R"([{"fromInterface": "0", "toInterface": "0"}, {"fromInterface": "1", "toInterface": "1"}])";
    fires("both tunnels on one interface", "vpn.tunnels", google(same, "r"), "w", "warning");
    silent("one on each interface", "vpn.tunnels", google(both, "r"));
    silent("interfaces not stated", "vpn.tunnels", google("[{}, {}]", "r"));
    silent("Google with an active-active Azure gateway", "vpn.tunnels", google(both, "z"));
    fires("AWS with an active-active Azure gateway", "vpn.tunnels",
          designOf({vgw(), azureNet, node("z", "azure.vpn-gateway", in("n"), asn(65001) + R"(, "activeActive": true)")},
                   {link("l", "vpn", "v", "z", R"("tunnels": [{}, {}])")}),
          "z", "warning");
    silent("classic gateway", "vpn.static-routing",
           designOf({net, node("w", "gcp.vpn-gateway", in("g"), "\"ha\": false"), router()},
                    {link("l", "vpn", "w", "r", R"("routing": "static")")}));
    mends("IKEv1", "vpn.ike-version", designOf({vgw(), router()}, {link("l", "vpn", "v", "r", "\"ikeVersion\": 1")}),
          "l", "Set IKE version 2", "warning");
}

void TestLinkEdges::lines_data() {
    columns();
    const std::string fabric = node("f", "fabric.cloud-router", "", R"("vendor": "megaport", "bandwidthMbps": 1000)");
    const std::string drg = node("o", "oci.drg", R"("region": "us-ashburn-1")");
    const auto peered = [](const std::string& range) { return R"("peerings": [{"cidr": ")" + range + "\"}]"; };
    mends("host bits of a peering", "line.peering-cidr",
          designOf({dxgw(), fabric}, {link("l", "private-line", "d", "f", peered("192.168.9.2/30"))}), "l",
          "Write 192.168.9.0/30");
    fires("length that Oracle refuses", "line.peering-cidr",
          designOf({drg, fabric}, {link("l", "private-line", "o", "f", peered("192.168.8.0/24"))}), "l");
    silent("length that Oracle takes", "line.peering-cidr",
           designOf({drg, fabric}, {link("l", "private-line", "o", "f", peered("192.168.8.0/31"))}));
    fires("length that Azure refuses", "line.peering-cidr",
          designOf({circuit(), fabric}, {link("l", "private-line", "z", "f", peered("192.168.8.0/29"))}), "l",
          "warning");
    fires("twice at one router", "line.peering-cidr",
          designOf({dxgw(), drg, fabric}, {link("l", "private-line", "d", "f", peered("192.168.9.0/30")),
                                           link("m", "private-line", "o", "f", peered("192.168.9.0/30"))}),
          "m");
    silent("through a port", "line.peering-cidr",
           designOf({dxgw(), node("p", "fabric.port"), router()},
                    {link("l", "private-line", "r", "p", peered("192.168.9.0/30")),
                     link("m", "private-line", "p", "d", peered("192.168.9.0/30"))}));
    mends("told another number than is stated", "line.peer-asn-mismatch",
          designOf({dxgw(), router()}, {link("l", "private-line", "d", "r", R"("toAsn": 65000)")}), "l",
          "State what the peer has", "warning");
    fires("told another number than the vendor's", "line.peer-asn-mismatch",
          designOf({dxgw(), fabric}, {link("l", "private-line", "d", "f", R"("toAsn": 65000)")}), "l", "warning");
    silent("nothing told", "line.peer-asn-mismatch",
           designOf({dxgw(), router()}, {link("l", "private-line", "d", "r")}));
    mends("line of another size than the circuit", "bandwidth.mismatch",
          designOf({circuit("z", "500"), fabric}, {link("l", "private-line", "z", "f", "\"bandwidthMbps\": 200")}), "l",
          "Set the line to 500 Mbps");
    silent("router without a size", "bandwidth.over-port",
           designOf({dxgw(), node("f", "fabric.cloud-router")},
                    {link("l", "private-line", "d", "f", "\"bandwidthMbps\": 200000")}));
    fires("router with a vendor's word for its size", "bandwidth.over-port",
          designOf({dxgw(), node("f", "fabric.cloud-router", "", R"("bandwidthMbps": "1 Gbps")")},
                   {link("l", "private-line", "d", "f", "\"bandwidthMbps\": 2000")}),
          "l");
}

void TestLinkEdges::routes_data() {
    columns();
    const char* rule = "routes.over-limit";
    const auto announcing = [](int count, const std::string& gateway, const std::string& association) {
        return designOf(
            {dxgw(), gateway, net, vpc("a", "\"172.16.0.0/16\"")},
            {association,
             ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": [)" +
                ranges(count) + "]")});
    };
    const std::string toPrivate = link("as", "association", "d", "v");
    fires("over an interconnect", rule, announcing(1001, tgw(), associated), "ix", "warning");
    silent("as many as it takes", rule, announcing(1000, tgw(), associated));
    fires("into the route tables of a VPC", rule, announcing(101, vgw(), toPrivate), "v", "warning");
    silent("a hundred into the route tables of a VPC", rule, announcing(100, vgw(), toPrivate));
    const auto site = [](int count, const std::string& far, const std::string& end, const std::string& service) {
        return designOf(
            {node("s", "onprem.site", "", R"("country": "US", "cidrs": [)" + ranges(count) + "]"),
             node("r", "onprem.router", in("s"), asn(65010)), node("p", "fabric.port"), far},
            {link("x", "private-line", "r", "p"),
             link("l", "private-line", "p", end, R"("bandwidthMbps": 500, "service": ")" + service + "\"")});
    };
    fires("over Direct Connect, through a port", rule, site(101, dxgw(), "d", "aws.direct-connect"), "l", "warning");
    silent("a hundred over Direct Connect", rule, site(100, dxgw(), "d", "aws.direct-connect"));
    const std::string standard =
        node("z", "azure.expressroute-circuit", R"("region": "eastus")", R"("bandwidthMbps": 500, "tier": "Standard")");
    const std::string premium =
        node("z", "azure.expressroute-circuit", R"("region": "eastus")", R"("bandwidthMbps": 500, "tier": "Premium")");
    fires("over ExpressRoute", rule, site(4001, standard, "z", "azure.expressroute"), "l");
    silent("over ExpressRoute Premium", rule, site(4001, premium, "z", "azure.expressroute"));
    const auto azure = [&](int count) {
        return designOf({standard,
                         node("n", "azure.vnet", R"("region": "eastus")", R"("cidrs": [)" + ranges(count) + "]"),
                         node("e", "azure.expressroute-gateway", in("n"))},
                        {link("l", "attachment", "z", "e")});
    };
    fires("out of an Azure network", rule, azure(1001), "n");
    silent("a thousand out of an Azure network", rule, azure(1000));
}

QTEST_GUILESS_MAIN(TestLinkEdges)
#include "tst_linkedges.moc"
