// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulefixture.h"

using namespace isthmus;
using namespace isthmus::testing;

// Ranges that overlap matter where somebody hears both, and only there.
class TestOverlapRules final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }
    void overlap_data();
    void overlap() { check(m_catalog); }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

std::string vpc(const std::string& id, const std::string& cidr, const std::string& region = "us-east-1") {
    return node(id, "aws.vpc", R"("region": ")" + region + "\"", R"("cidrs": [")" + cidr + "\"]");
}
std::string tgw(const std::string& id, const std::string& region, int asn) {
    return node(id, "aws.transit-gateway", R"("region": ")" + region + "\"", "\"asn\": " + std::to_string(asn));
}
std::string googleSubnet(const std::string& id, const std::string& parent, const std::string& cidr) {
    return node(id, "gcp.subnet", R"("region": "us-east4", "parent": ")" + parent + "\"", R"("cidr": ")" + cidr + "\"");
}

} // namespace

void TestOverlapRules::overlap_data() {
    columns();
    const char* rule = "cidr.overlap";
    silent("apart", rule, designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.0.0.0/16")}));
    fires("one transit gateway", rule,
          designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.0.128.0/20"), tgw("t", "us-east-1", 64520)},
                   {link("l1", "attachment", "a", "t"), link("l2", "attachment", "b", "t")}),
          "b");
    silent("one transit gateway, one attachment disabled", rule,
           designOf(
               {vpc("a", "10.0.0.0/16"), vpc("b", "10.0.128.0/20"), tgw("t", "us-east-1", 64520)},
               {link("l1", "attachment", "a", "t"), link("l2", "attachment", "b", "t", "", R"("state": "disabled")")}));
    fires(
        "planned is checked", rule,
        designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.0.128.0/20"), tgw("t", "us-east-1", 64520)},
                 {link("l1", "attachment", "a", "t"), link("l2", "attachment", "b", "t", "", R"("state": "planned")")}),
        "a");
    silent("two transit gateways apart", rule,
           designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.0.0.0/16", "us-west-2"), tgw("t", "us-east-1", 64520),
                     tgw("u", "us-west-2", 64521)},
                    {link("l1", "attachment", "a", "t"), link("l2", "attachment", "b", "u")}));
    fires("two transit gateways peered", rule,
          designOf(
              {vpc("a", "10.0.0.0/16"), vpc("b", "10.0.0.0/16", "us-west-2"), tgw("t", "us-east-1", 64520),
               tgw("u", "us-west-2", 64521)},
              {link("l1", "attachment", "a", "t"), link("l2", "attachment", "b", "u"), link("p", "peering", "t", "u")}),
          "a");
    const std::vector<std::string> cross{vpc("a", "10.0.0.0/16"), tgw("t", "us-east-1", 64520),
                                         node("d", "aws.direct-connect-gateway"), node("g", "gcp.network"),
                                         googleSubnet("s", "g", "10.0.4.0/24")};
    fires(
        "over the interconnect", rule,
        designOf(
            cross,
            {link("l1", "attachment", "a", "t"),
             link("l2", "association", "d", "t", R"("allowedPrefixes": ["10.0.0.0/16"])"),
             link(
                 "ix", "interconnect", "d", "g",
                 R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": ["10.0.4.0/24"])")}),
        "s");
    silent(
        "not announced over the interconnect", rule,
        designOf(
            {vpc("a", "10.0.0.0/16"), tgw("t", "us-east-1", 64520), node("d", "aws.direct-connect-gateway"),
             node("g", "gcp.network"), googleSubnet("s", "g", "10.0.4.0/24"), googleSubnet("s2", "g", "10.9.0.0/24")},
            {link("l1", "attachment", "a", "t"),
             link("l2", "association", "d", "t", R"("allowedPrefixes": ["10.8.0.0/16"])"),
             link(
                 "ix", "interconnect", "d", "g",
                 R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": ["10.9.0.0/24"])")}));
    const auto behindVgw = [](const std::string& other) {
        return designOf({vpc("a", "10.0.0.0/16"), vpc("b", other),
                         node("v", "aws.virtual-private-gateway", R"("region": "us-east-1")"),
                         node("w", "aws.virtual-private-gateway", R"("region": "us-east-1")"),
                         node("d", "aws.direct-connect-gateway")},
                        {link("l1", "attachment", "a", "v"), link("l2", "attachment", "b", "w"),
                         link("l3", "association", "d", "v"), link("l4", "association", "d", "w")});
    };
    fires("two VPCs of one Direct Connect gateway", rule, behindVgw("10.0.0.0/20"), "b");
    silent("two VPCs of one Direct Connect gateway, apart", rule, behindVgw("10.1.0.0/20"));
    const std::string google = node("g", "gcp.network");
    silent(
        "Google peerings in a row do not meet at the far end", rule,
        designOf({google, node("h", "gcp.network"), node("i", "gcp.network"), node("j", "gcp.network"),
                  googleSubnet("s", "g", "10.0.0.0/24"), googleSubnet("s4", "j", "10.0.0.0/24")},
                 {link("p1", "peering", "g", "h"), link("p2", "peering", "h", "i"), link("p3", "peering", "i", "j")}));
    fires("two Google networks peered with one", rule,
          designOf({google, node("h", "gcp.network"), node("i", "gcp.network"), googleSubnet("s", "g", "10.0.0.0/24"),
                    googleSubnet("s3", "i", "10.0.0.0/24")},
                   {link("p1", "peering", "g", "h"), link("p2", "peering", "h", "i")}),
          "s3");
    silent("segments of a core network stay apart", rule,
           designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.0.0.0/16"),
                     node("c", "aws.core-network", "", R"("asnRanges": ["64520-64530"], "segments": ["prod", "dev"])")},
                    {link("l1", "attachment", "a", "c", R"("segment": "prod")"),
                     link("l2", "attachment", "b", "c", R"("segment": "dev")")}));
    fires("one segment of a core network", rule,
          designOf({vpc("a", "10.0.0.0/16"), vpc("b", "10.0.0.0/16"),
                    node("c", "aws.core-network", "", R"("asnRanges": ["64520-64530"], "segments": ["prod"])")},
                   {link("l1", "attachment", "a", "c", R"("segment": "prod")"),
                    link("l2", "attachment", "b", "c", R"("segment": "prod")")}),
          "a");
    fires("site and VPC over a VPN", rule,
          designOf({vpc("a", "192.168.0.0/16"), node("v", "aws.virtual-private-gateway", R"("region": "us-east-1")"),
                    node("o", "onprem.site", "", R"("cidrs": ["192.168.10.0/24"])"),
                    node("r", "onprem.router", R"("parent": "o")", "\"asn\": 65010")},
                   {link("l1", "attachment", "a", "v"), link("vpn", "vpn", "v", "r", R"("tunnels": [{}, {}])")}),
          "o");
    silent("lines of one port go to different routers", rule,
           designOf({node("o", "onprem.site", "", R"("cidrs": ["10.1.0.0/16"])"),
                     node("o2", "onprem.site", "", R"("cidrs": ["10.1.0.0/16"])"), node("p", "fabric.port"),
                     node("r", "onprem.router", R"("parent": "o")"),
                     node("c", "fabric.cloud-router", "", "\"asn\": 65100"),
                     node("c2", "fabric.cloud-router", "", "\"asn\": 65101"),
                     node("r2", "onprem.router", R"("parent": "o2")")},
                    {link("l1", "private-line", "c", "p"), link("l2", "private-line", "c2", "p"),
                     link("l3", "private-line", "r2", "c2"), link("l4", "private-line", "r", "c")}));
}

QTEST_GUILESS_MAIN(TestOverlapRules)
#include "tst_overlaprules.moc"
