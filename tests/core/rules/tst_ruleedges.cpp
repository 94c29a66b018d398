// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ruledesigns.h"

using namespace isthmus;
using namespace isthmus::testing;

// Variations that a careful reader would think of: other providers, what is left out, defaults, several accounts,
// states, and what a fix writes.
class TestRuleEdges final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }
    void documents_data();
    void documents() { check(m_catalog); }
    void regions_data();
    void regions() { check(m_catalog); }
    void namesAndAccounts_data();
    void namesAndAccounts() { check(m_catalog); }
    void ranges_data();
    void ranges() { check(m_catalog); }
    void gatewaySubnets_data();
    void gatewaySubnets() { check(m_catalog); }
    void identity_data();
    void identity() { check(m_catalog); }
    void missing_data();
    void missing() { check(m_catalog); }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

std::string vnet(const std::string& cidrs = "\"10.40.0.0/16\"", const std::string& region = "eastus") {
    return node("n", "azure.vnet", R"("region": ")" + region + "\"", R"("cidrs": [)" + cidrs + "]");
}
std::string azureSubnet(const std::string& id, const std::string& name, const std::string& range) {
    return node(id, "azure.subnet", R"("name": ")" + name + "\", " + in("n"), cidr(range));
}
std::string router(const std::string& more = {}) {
    return node("r", "onprem.router", "", more);
}
std::string cloudRouter(const std::string& id, const std::string& more, const std::string& region = "us-east4") {
    return node(id, "gcp.cloud-router", in("g") + R"(, "region": ")" + region + "\"", more);
}
std::string flowing(const std::string& members) {
    return R"("flows": [{"id": "f", "from": "a", "to": "a", )" + members + "}]";
}

} // namespace

void TestRuleEdges::documents_data() {
    columns();
    fires("id of a node and a link", "id.duplicate",
          designOf({vpc("a", ""), tgw("t"), node("x", "group")}, {link("x", "attachment", "a", "t")}), "x");
    fires("id of an account and a flow", "id.duplicate",
          designOf({vpc("a", "")}, {},
                   R"("accounts": [{"id": "f", "provider": "aws", "identifier": "111122223333"}], )" +
                       flowing(R"("mbps": 1)")),
          "f");
    const std::string named = R"("name": "default", "parent": "g", "region": )";
    fires("two Google subnets of one region", "name.duplicate",
          designOf({net, node("s1", "gcp.subnet", named + "\"us-east4\""),
                    node("s2", "gcp.subnet", named + "\"us-east4\"")}),
          "s2", "warning");
    silent("Google's automatic subnets are all called default", "name.duplicate",
           designOf({net, node("s1", "gcp.subnet", named + "\"us-east4\""),
                     node("s2", "gcp.subnet", named + "\"us-west1\"")}));
    silent("two accounts", "name.duplicate",
           designOf({node("a", "aws.vpc", R"("name": "prod", "account": "one", )" + east),
                     node("b", "aws.vpc", R"("name": "prod", "account": "two", )" + east)},
                    {},
                    R"("accounts": [{"id": "one", "provider": "aws", "identifier": "111122223333"},)"
                    R"({"id": "two", "provider": "aws", "identifier": "444455556666"}])"));
    const auto fabric = [](const std::string& id, const std::string& vendor) {
        return node(id, "fabric.cloud-router", "", R"("vendor": ")" + vendor + "\", " + asn(65100));
    };
    const auto twoLines = [&](const std::string& vendor) {
        return designOf({dxgw(), fabric("f1", "megaport"), fabric("f2", vendor)},
                        {link("l1", "private-line", "d", "f1", "", R"("name": "to AWS")"),
                         link("l2", "private-line", "d", "f2", "", R"("name": "to AWS")")});
    };
    fires("links between the same vendors", "name.duplicate", twoLines("megaport"), "l2", "warning");
    silent("links between other vendors", "name.duplicate", twoLines("packetfabric"));
    silent("disabled namesake", "name.duplicate",
           designOf({node("a", "aws.vpc", R"("name": "prod", )" + east),
                     node("b", "aws.vpc", R"("name": "prod", "state": "disabled", )" + east)}));
    fires("flow that avoids nothing", "reference.missing",
          designOf({vpc("a", "")}, {}, flowing(R"("avoid": ["internett"])")), "f", "warning");
    silent("flow that avoids a kind", "reference.missing",
           designOf({vpc("a", "")}, {}, flowing(R"("avoid": ["internet", "vpn", "aws.transit-gateway", "a"])")));
    fires("residency of a missing flow", "reference.missing",
          designOf({vpc("a", "")}, {}, R"("policies": {"residency": [{"countries": ["DE"], "flows": ["gone"]}]})"),
          "gone");
    fires("route to a missing gateway", "reference.missing",
          designOf({node("a", "aws.vpc", east, R"("routes": [{"destination": "10.0.0.0/8", "via": "gone"}])")}), "a");
    mends("availability in percent", "property.type",
          designOf({vpc("a", "")}, {}, flowing(R"("minAvailability": 99.99)")), "f", "Write 0.9999");
    fires("negative traffic", "property.type", designOf({vpc("a", "")}, {}, flowing(R"("mbps": -1)")), "f");
    silent("figures of a flow", "property.type",
           designOf({vpc("a", "")}, {}, flowing(R"("mbps": 0, "minAvailability": 1, "stayIn": ["DE", "FR"])")));
    fires("country in words", "property.type", designOf({vpc("a", "")}, {}, flowing(R"("stayIn": ["Germany"])")), "f");
    fires("cidr for cidrs", "property.type", designOf({node("a", "aws.vpc", east, cidr("10.0.0.0/16"))}), "a",
          "warning");
    fires("one letter short", "property.type",
          crossing(ix(R"("region": "us-east-1", "bandwithMbps": 1000, "advertisedRoutes": ["10.9.0.0/24"])")), "ix",
          "warning");
    silent("members of somebody else", "property.type",
           designOf({node("a", "aws.vpc", east, R"("cidrs": ["10.0.0.0/16"], "owner": "net", "costCentre": 7)")}));
    silent("a vendor's word for a size", "property.type",
           designOf({node("f", "fabric.cloud-router", "", R"("bandwidthMbps": "1 Gbps")")}));
    silent("an ASN as text and in dots", "property.type",
           designOf({node("r", "onprem.router", "", R"("asn": "64086.59904")")}));
    mends("gateway drawn inside a VPC", "parent.not-allowed",
          designOf({vpc("a", ""), node("t", "aws.transit-gateway", in("a"), asn(64520))}), "t", "Take t out of a");
    fires("peering of two providers", "link.not-allowed",
          designOf({vpc("a", ""), net}, {link("p", "peering", "a", "g")}), "p");
    fires("association without Direct Connect gateway", "link.not-allowed",
          designOf({tgw("t"), tgw("u", west, 64521)}, {link("l", "association", "t", "u")}), "l");
    silent("virtual WAN", "link.not-allowed",
           designOf({vnet(), node("h", "azure.virtual-wan-hub", R"("region": "eastus")", cidr("10.41.0.0/24")),
                     node("z", "azure.expressroute-circuit", R"("region": "eastus")", "\"bandwidthMbps\": 1000")},
                    {link("l", "attachment", "n", "h"), link("m", "attachment", "z", "h")}));
    silent("Alibaba", "link.not-allowed",
           designOf({node("a", "alibaba.vpc", R"("region": "cn-hangzhou")", R"("cidrs": ["10.0.0.0/8"])"),
                     node("c", "alibaba.cen"), node("b", "alibaba.vbr", R"("region": "cn-hangzhou")", asn(45104))},
                    {link("l", "attachment", "a", "c"), link("m", "attachment", "b", "c")}));
    const auto waived = [](const std::string& waiver) {
        return designOf({vpc("a", "\"10.0.0.1/16\"")}, {},
                        R"("policies": {"waivers": [{"rule": "cidr.host-bits", "subjects": ["a"], "reason": "x")" +
                            waiver + "}]}");
    };
    silent("waiver in force", "waiver.stale", waived(R"(, "until": "2026-11-22")"));
    mends("waiver that ran out", "waiver.stale", waived(R"(, "until": "2026-11-21")"), "a", "Remove the waiver",
          "hint");
    fires("waiver with a date that is none", "waiver.stale", waived(R"(, "until": "31.12.2026")"), "a", "hint");
}

void TestRuleEdges::regions_data() {
    columns();
    const auto at = [](const std::string& kind, const std::string& region) {
        return designOf({node("a", kind, R"("region": ")" + region + "\"")});
    };
    mends("other letter case", "region.unknown", at("aws.vpc", "US-East-1"), "a", "Set the region to us-east-1");
    mends("full name", "region.unknown", at("azure.vnet", "East US"), "a", "Set the region to eastus");
    mends("zone", "region.unknown", at("aws.vpc", "us-east-1a"), "a", "Set the region to us-east-1");
    mends("two letters changed over", "region.unknown", at("aws.vpc", "eu-cnetral-1"), "a",
          "Set the region to eu-central-1");
    mends("another provider's hyphens", "region.unknown", at("gcp.cloud-router", "us-east-4"), "a",
          "Set the region to us-east4");
    fires("two regions would fit", "region.unknown", at("aws.vpc", "us-east-9"), "a");
    fires("nothing like it", "region.unknown", at("oci.vcn", "mars-north-1"), "a");
    silent("of a partner that nobody lists", "region.unknown",
           designOf({node("p", "partner.network", R"("region": "xx-1")", R"("provider": "example")")}));
    fires("none", "region.unknown", designOf({node("a", "aws.vpc")}), "a", "hint");
    silent("from the parent", "region.unknown",
           designOf({vpc("a", "\"10.0.0.0/16\""), node("s", "aws.subnet", in("a"), cidr("10.0.0.0/24"))}));
    const auto edge = [](const std::string& region) {
        return designOf({node("c", "aws.core-network", "",
                              R"("asnRanges": ["64520-64530"], "edges": [{"region": ")" + region + "\"}]")});
    };
    mends("edge of a core network", "region.unknown", edge("us-easst-1"), "c", "Set the region to us-east-1");
    silent("edge of a core network not", "region.unknown", edge("us-east-1"));
    const auto landing = [](const std::string& region, const std::string& partner) {
        return crossing(ix(R"("region": ")" + region + R"(", "partnerRegion": ")" + partner +
                           R"(", "bandwidthMbps": 1000, "advertisedRoutes": ["10.9.0.0/24"])"));
    };
    mends("region of the interconnect", "region.unknown", landing("us-east-1", "us-east-4"), "ix",
          "Set the region to us-east4");
    silent("which says it alone", "interconnect.no-environment", landing("us-east-1", "us-east-4"));
    silent("the AWS region too", "interconnect.no-environment", landing("us-east1", "us-east4"));
}

void TestRuleEdges::namesAndAccounts_data() {
    columns();
    mends("name that Google refuses", "name.pattern",
          designOf({node("g", "gcp.network", R"x("name": "Prod_Net (EU)")x")}), "g", "Name it prod-net-eu");
    fires("name that would be taken", "name.pattern",
          designOf({net, node("s1", "gcp.subnet", R"("name": "Sub", "parent": "g")"),
                    node("s2", "gcp.subnet", R"("name": "sub", "parent": "g")")}),
          "s1");
    silent("AWS takes any name", "name.pattern", designOf({node("a", "aws.vpc", R"x("name": "Prod_Net (EU)")x")}));
    const auto owned = [](const std::string& provider, const std::string& identifier) {
        return designOf({vpc("a", "\"10.0.0.0/16\"")}, {},
                        R"("accounts": [{"id": "acc", "provider": ")" + provider + R"(", "identifier": ")" +
                            identifier + "\"}]");
    };
    fires("Azure", "account.pattern", owned("azure", "my-subscription"), "acc");
    silent("Azure not", "account.pattern", owned("azure", "12345678-1234-1234-1234-123456789abc"));
    fires("OCI", "account.pattern", owned("oci", "ocid1.compartment.oc1..aaaa"), "acc");
    silent("OCI not", "account.pattern", owned("oci", "ocid1.tenancy.oc1..aaaaaaaabbbb"));
    fires("Google", "account.pattern", owned("gcp", "Acme Analytics"), "acc");
    silent("Google by number", "account.pattern", owned("gcp", "123456789012"));
    silent("a partner's own account", "account.pattern", owned("example", "any thing"));
    silent("not stated", "account.pattern", owned("aws", ""));
    fires("account of another provider", "account.pattern",
          designOf({node("a", "aws.vpc", R"("account": "acc", )" + east)}, {},
                   R"("accounts": [{"id": "acc", "provider": "gcp", "identifier": "acme-1"}])"),
          "a");
    silent("fabric equipment in anybody's account", "account.pattern",
           designOf({node("f", "fabric.cloud-router", R"("account": "acc")")}, {},
                    R"("accounts": [{"id": "acc", "provider": "aws", "identifier": "111122223333"}])"));
    silent("shared VPC", "account.pattern",
           designOf({node("g", "gcp.network", R"("account": "host")"),
                     node("s", "gcp.subnet", R"("account": "service", "parent": "g")", cidr("10.0.0.0/24"))},
                    {},
                    R"("accounts": [{"id": "host", "provider": "gcp", "identifier": "host-project"},)"
                    R"({"id": "service", "provider": "gcp", "identifier": "service-project"}])"));
}

void TestRuleEdges::ranges_data() {
    columns();
    mends("dotted netmask", "cidr.syntax", designOf({vpc("a", "\"10.0.0.0/255.255.0.0\"")}), "a", "Write 10.0.0.0/16");
    mends("blanks", "cidr.syntax", designOf({vpc("a", "\" 10.0.0.0 / 16\"")}), "a", "Write 10.0.0.0/16");
    fires("no netmask at all", "cidr.syntax", designOf({vpc("a", "\"10.0.0.0/255.0.255.0\"")}), "a");
    fires("beyond the width", "cidr.syntax", designOf({vpc("a", "\"10.0.0.0/33\"")}), "a");
    mends("IPv6 host bits", "cidr.host-bits",
          designOf({node("a", "aws.vpc", east, R"("ipv6Cidrs": ["2001:db8::1/56"])")}), "a", "Write 2001:db8::/56");
    const auto single = [](const std::string& kind, const std::string& properties) {
        return designOf({node("a", kind, R"("region": "x")", properties)});
    };
    fires("Azure too small", "cidr.size", single("azure.vnet", R"("cidrs": ["10.0.0.0/30"])"), "a");
    silent("Azure wide", "cidr.size", single("azure.vnet", R"("cidrs": ["10.0.0.0/8"])"));
    fires("OCI too wide", "cidr.size", single("oci.vcn", R"("cidrs": ["10.0.0.0/15"])"), "a");
    fires("Alibaba too wide", "cidr.size", single("alibaba.vpc", R"("cidrs": ["10.0.0.0/7"])"), "a");
    silent("Alibaba wide", "cidr.size", single("alibaba.vpc", R"("cidrs": ["10.0.0.0/8"])"));
    silent("partners have no limits that anybody knows", "cidr.size",
           single("partner.network", R"("cidrs": ["10.0.0.0/4"])"));
    fires("transit gateway", "cidr.size",
          designOf({node("t", "aws.transit-gateway", east, R"("asn": 64520, "cidrs": ["10.9.0.0/25"])")}), "t");
    fires("IPv6 subnet of Azure", "cidr.size",
          designOf(
              {vnet(), node("s", "azure.subnet", in("n"), R"("cidr": "10.40.0.0/24", "ipv6Cidr": "2001:db8::/56")")}),
          "s");
    silent("IPv6 subnet of AWS in steps of four", "cidr.size",
           designOf({vpc("a", "\"10.0.0.0/16\""), node("s", "aws.subnet", in("a"), R"("ipv6Cidr": "2001:db8::/60")")}));
    const std::string small = node("s", "aws.subnet", in("a"), cidr("10.0.0.16/29"));
    mends("too small, with room", "cidr.size", designOf({vpc("a", "\"10.0.0.0/16\""), small}), "s",
          "Widen it to 10.0.0.16/28");
    fires("too small, no room", "cidr.size",
          designOf({vpc("a", "\"10.0.0.0/16\""), small, node("s2", "aws.subnet", in("a"), cidr("10.0.0.24/29"))}), "s");
    fires("0.0.0.0/8 at Google", "cidr.reserved", designOf({net, node("s", "gcp.subnet", in("g"), cidr("0.0.0.0/24"))}),
          "s");
    fires("Azure's own address", "cidr.reserved", single("azure.vnet", R"("cidrs": ["168.63.0.0/16"])"), "a");
    fires("AWS link-local", "cidr.reserved", designOf({vpc("a", "\"169.254.0.0/16\"")}), "a", "warning");
    fires("Alibaba's own", "cidr.reserved", single("alibaba.vpc", R"("cidrs": ["100.64.0.0/16"])"), "a");
    silent("carrier grade at AWS", "cidr.reserved", designOf({vpc("a", "\"100.64.0.0/16\"")}));
    const std::string automatic = node("g", "gcp.network", "", R"("mtu": 8500, "autoSubnets": true)");
    const auto beside = [&](const std::string& range, const std::string& network) {
        return designOf(
            {dxgw(), tgw(), network, vpc("a", "\"" + range + "\"")},
            {link("as", "association", "d", "t", R"("allowedPrefixes": [")" + range + "\"]"),
             link("at", "attachment", "a", "t"),
             ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": ["10.128.0.0/9"])")});
    };
    fires("in the range of an automatic network", "cidr.discouraged", beside("10.150.0.0/16", automatic), "a",
          "warning");
    silent("which is no certain overlap", "cidr.overlap", beside("10.150.0.0/16", automatic));
    silent("outside of it", "cidr.discouraged", beside("10.20.0.0/16", automatic));
    silent("a custom network", "cidr.discouraged", beside("10.150.0.0/16", net));
    fires(
        "two automatic networks", "cidr.overlap",
        designOf({automatic, node("h", "gcp.network", "", R"("autoSubnets": true)")}, {link("p", "peering", "g", "h")}),
        "h");
    fires("drawn subnet of an automatic network", "cidr.overlap",
          designOf({automatic, node("s", "gcp.subnet", R"("region": "us-east4", "parent": "g")", cidr("10.150.0.0/20")),
                    node("h", "gcp.network"),
                    node("s2", "gcp.subnet", R"("region": "us-east4", "parent": "h")", cidr("10.150.0.0/24"))},
                   {link("p", "peering", "g", "h")}),
          "s");
    silent(
        "automatic subnets lie where they should", "cidr.discouraged",
        designOf({automatic, node("s", "gcp.subnet", R"("region": "us-east4", "parent": "g")", cidr("10.150.0.0/20")),
                  dxgw(), tgw()},
                 {associated, ix()}));
    fires(
        "a range that a route table names", "cidr.secondary-restricted",
        designOf(
            {node("a", "aws.vpc", east,
                  R"("cidrs": ["10.2.0.0/16", "10.3.0.0/16"], "routes": [{"destination": "10.3.4.0/24", "via": "t"}])"),
             tgw("t")}),
        "a");
    silent(
        "a route elsewhere", "cidr.secondary-restricted",
        designOf(
            {node("a", "aws.vpc", east,
                  R"("cidrs": ["10.2.0.0/16", "10.3.0.0/16"], "routes": [{"destination": "10.0.0.0/8", "via": "t"}])"),
             tgw("t")}));
    fires("10.0.0.0/16 beside 10.1.0.0/16", "cidr.secondary-restricted",
          designOf({vpc("a", R"("10.1.0.0/16", "10.0.0.0/20")")}), "a");
    fires("172.31.0.0/16 beside 172.16.0.0/12", "cidr.secondary-restricted",
          designOf({vpc("a", R"("172.20.0.0/16", "172.31.0.0/20")")}), "a");
    silent("public beside private", "cidr.secondary-restricted",
           designOf({vpc("a", R"("192.168.0.0/16", "203.0.112.0/22")")}));
    fires("private beside public", "cidr.secondary-restricted",
          designOf({vpc("a", R"("203.0.112.0/22", "10.0.0.0/16")")}), "a");
    fires(
        "ranges of a transit gateway", "cidr.count",
        designOf({node(
            "t", "aws.transit-gateway", east,
            R"("asn": 64520, "cidrs": ["10.1.0.0/24", "10.2.0.0/24", "10.3.0.0/24", "10.4.0.0/24", "10.5.0.0/24", "10.6.0.0/24"])")}),
        "t");
    silent("subnet of an Azure network whose range is not stated is not wrong", "subnet.overlap",
           designOf({node("n", "azure.vnet"), azureSubnet("s", "app", "10.0.0.0/24")}));
    fires("but cannot be checked", "subnet.outside-network",
          designOf({node("n", "azure.vnet"), azureSubnet("s", "app", "10.0.0.0/24")}), "s", "hint");
    fires("IPv6 outside", "subnet.outside-network",
          designOf({node("a", "aws.vpc", east, R"("cidrs": ["10.0.0.0/16"], "ipv6Cidrs": ["2001:db8::/56"])"),
                    node("s", "aws.subnet", in("a"), R"("cidr": "10.0.0.0/24", "ipv6Cidr": "2001:db9::/64")")}),
          "s");
}

void TestRuleEdges::gatewaySubnets_data() {
    columns();
    const std::string vpn = node("z", "azure.vpn-gateway", in("n"));
    const std::string express = node("e", "azure.expressroute-gateway", in("n"));
    mends("added where there is room", "subnet.gateway-missing",
          designOf({vnet(), express, azureSubnet("s", "app", "10.40.0.0/24")}), "n",
          "Add GatewaySubnet with 10.40.1.0/27");
    fires("no room", "subnet.gateway-missing",
          designOf({vnet("\"10.40.0.0/24\""), express, azureSubnet("s", "app", "10.40.0.0/24")}), "n");
    mends("other letter case", "subnet.gateway-missing",
          designOf({vnet(), express, azureSubnet("s", "gatewaysubnet", "10.40.0.0/27")}), "s", "Name it GatewaySubnet");
    silent("no gateway", "subnet.gateway-missing", designOf({vnet(), azureSubnet("s", "app", "10.40.0.0/24")}));
    silent("gateway that is disabled", "subnet.gateway-missing",
           designOf({vnet(), node("z", "azure.vpn-gateway", in("n") + R"(, "state": "disabled")")}));
    mends("widened in place", "subnet.gateway-size",
          designOf({vnet(), express, azureSubnet("s", "GatewaySubnet", "10.40.0.32/28")}), "s", "Make it 10.40.0.32/27",
          "warning");
    mends("widened elsewhere", "subnet.gateway-size",
          designOf({vnet(), express, azureSubnet("s", "GatewaySubnet", "10.40.0.0/30"),
                    azureSubnet("s2", "app", "10.40.0.16/28")}),
          "s", "Make it 10.40.0.32/27");
    fires("two VPN gateways", "gateway.count", designOf({vnet(), vpn, node("y", "azure.vpn-gateway", in("n"))}), "y");
    silent("one of each", "gateway.count", designOf({vnet(), vpn, express}));
    std::vector<std::string> many{vpc("a", "\"10.0.0.0/16\"")};
    std::vector<std::string> attachments;
    for (int i = 0; i < 6; ++i) {
        many.push_back(tgw("t" + std::to_string(i), east, 64520 + i));
        attachments.push_back(link("l" + std::to_string(i), "attachment", "a", "t" + std::to_string(i)));
    }
    fires("six transit gateways", "gateway.count", designOf(many, attachments), "a", "warning");
}

void TestRuleEdges::identity_data() {
    columns();
    mends("default of both", "asn.dxgw-tgw-equal",
          designOf({dxgw(), node("t", "aws.transit-gateway", east)}, {associated}), "t", "Give t the ASN 64513");
    silent("planned and disabled", "asn.dxgw-tgw-equal",
           designOf({dxgw(), node("t", "aws.transit-gateway", R"("state": "disabled", )" + east)}, {associated}));
    mends("core network that takes all two-byte numbers", "asn.dxgw-core-network",
          designOf({dxgw(), node("c", "aws.core-network", "", R"("asnRanges": ["64512-65534"])")},
                   {link("as", "association", "d", "c")}),
          "d", "Give d the ASN 4200000000");
    const std::string azureNet = node("n", "azure.vnet", R"("region": "eastus")");
    const std::string azure = node("z", "azure.vpn-gateway", in("n"));
    mends("both ends of a tunnel at their default", "asn.same-on-session",
          designOf({azureNet, azure, node("m", "azure.vnet"), node("y", "azure.vpn-gateway", in("m"))},
                   {link("l", "vpn", "z", "y")}),
          "l", "Give z the ASN 64512");
    fires("both stated", "asn.same-on-session",
          designOf({node("v", "aws.virtual-private-gateway", east, asn(65010)), router(asn(65010))},
                   {link("l", "vpn", "v", "r")}),
          "l");
    silent("two routers of one's own", "asn.same-on-session",
           designOf({router(asn(65010)), node("q", "onprem.router", "", asn(65010))}, {link("l", "vpn", "r", "q")}));
    fires("two Google networks", "asn.same-on-session",
          designOf({net, cloudRouter("c1", asn(64601)), node("w1", "gcp.vpn-gateway", in("g"), R"("router": "c1")"),
                    node("h", "gcp.network"),
                    node("c2", "gcp.cloud-router", R"("parent": "h", "region": "us-east4")", asn(64601)),
                    node("w2", "gcp.vpn-gateway", R"("parent": "h")", R"("router": "c2")")},
                   {link("l", "vpn", "w1", "w2")}),
          "c1");
    fires("a customer gateway stands for its router", "asn.same-on-session",
          designOf({vgw(), router(asn(64512)), node("k", "aws.customer-gateway", east, R"("represents": "r")")},
                   {link("l", "vpn", "v", "k")}),
          "r");
    fires("virtual WAN", "asn.same-on-session",
          designOf(
              {node("h", "azure.virtual-wan-hub", R"("region": "eastus")", cidr("10.41.0.0/24")), router(asn(65515))},
              {link("l", "vpn", "h", "r")}),
          "h");
    mends("number that Azure keeps", "asn.reserved",
          designOf({azureNet, azure, router(asn(65517))}, {link("l", "vpn", "r", "z")}), "r", "Give r the ASN 64512");
    fires("number that Oracle keeps", "asn.reserved",
          designOf(
              {node("o", "oci.drg", R"("region": "us-ashburn-1")"), node("f", "fabric.cloud-router", "", asn(31898))},
              {link("l", "private-line", "o", "f")}),
          "f", "warning");
    silent("Oracle itself", "asn.reserved",
           designOf(
               {node("o", "oci.drg", R"("region": "us-ashburn-1")"), node("f", "fabric.cloud-router", "", asn(65100))},
               {link("l", "private-line", "o", "f")}));
    const std::string circuit =
        node("z", "azure.expressroute-circuit", R"("region": "eastus")", "\"bandwidthMbps\": 1000");
    fires("transit gateway behind an interconnect to Azure", "asn.reserved",
          designOf({dxgw(), tgw("t", east, 65516), circuit}, {associated, ix(R"("bandwidthMbps": 1000)", "ix", "z")}),
          "t");
    fires("edge of a core network behind one", "asn.reserved",
          designOf(
              {dxgw(),
               node("c", "aws.core-network", "",
                    R"("asnRanges": ["65510-65520"], "edges": [{"region": "us-east-1", "asn": 65516}])"),
               circuit},
              {link("as", "association", "d", "c"), ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "z")}),
          "c");
    const auto twoRouters = [](const std::string& region, int peer) {
        return designOf({net, cloudRouter("c1", asn(64601)), cloudRouter("c2", asn(64602), region),
                         node("w", "gcp.vpn-gateway", in("g"), R"("router": "c1")"), router(asn(peer))},
                        {link("l", "vpn", "w", "r")});
    };
    fires("peer with the number of another cloud router", "asn.clash", twoRouters("us-east4", 64602), "r");
    silent("in another region", "asn.clash", twoRouters("us-west1", 64602));
    silent("equal cloud routers", "asn.clash",
           designOf({net, cloudRouter("c1", asn(64601)), cloudRouter("c2", asn(64601)),
                     node("w", "gcp.vpn-gateway", in("g"), R"("router": "c1")"), router(asn(65010))},
                    {link("l", "vpn", "w", "r")}));
    mends("number that nobody may have", "asn.range", designOf({router(asn(65535))}), "r", "Give r the ASN 64512");
    mends("public number at AWS", "asn.range", designOf({node("v", "aws.virtual-private-gateway", east, asn(7224))}),
          "v", "Give v the ASN 64512");
    fires("number for a gateway of Oracle", "asn.range",
          designOf({node("d", "oci.drg", R"("region": "us-ashburn-1")", asn(65001))}), "d", "warning");
    silent("Oracle's own number", "asn.range",
           designOf({node("d", "oci.drg", R"("region": "us-ashburn-1")", asn(31898))}));
    silent("public number on the premises", "asn.range", designOf({router(asn(7224))}));
    fires("cloud router", "asn.range", designOf({net, cloudRouter("c", asn(65000 - 1000))}), "c");
    silent("cloud router for partners", "asn.range", designOf({net, cloudRouter("c", asn(16550))}));
    fires("edge outside of the core network", "asn.range",
          designOf({node("c", "aws.core-network", "",
                         R"("asnRanges": ["64520-64530"], "edges": [{"region": "us-east-1", "asn": 64600}])")}),
          "c");
}

void TestRuleEdges::missing_data() {
    columns();
    const char* rule = "fact.missing";
    fires("router without number", rule, designOf({vgw(), router()}, {link("l", "vpn", "v", "r")}), "r", "hint");
    silent("router without number, statically routed", rule,
           designOf({vgw(), router()}, {link("l", "vpn", "v", "r", R"("routing": "static")")}));
    silent("vendor's default", rule,
           designOf({dxgw(), node("f", "fabric.cloud-router", "", R"("vendor": "megaport", "bandwidthMbps": 1000)")},
                    {link("l", "private-line", "d", "f", "\"bandwidthMbps\": 500")}));
    mends("router of a partner attachment", rule,
          designOf(
              {net, subnet, cloudRouter("c", ""),
               node("f", "fabric.cloud-router", "", R"("vendor": "megaport", "bandwidthMbps": 1000)")},
              {link("l", "private-line", "c", "f", R"("service": "gcp.partner-interconnect", "bandwidthMbps": 500)")}),
          "c", "Give c the ASN 16550", "hint");
    fires("cloud router behind a VPN gateway", rule,
          designOf({net, subnet, cloudRouter("c", ""), node("w", "gcp.vpn-gateway", in("g"), R"("router": "c")"),
                    router(asn(65010))},
                   {link("l", "vpn", "w", "r")}),
          "c", "hint");
    fires("VPN gateway without cloud router", rule,
          designOf({net, subnet, node("w", "gcp.vpn-gateway", in("g")), router(asn(65010))},
                   {link("l", "vpn", "w", "r")}),
          "w", "hint");
    fires("network without ranges", rule, designOf({vpc("a", ""), tgw()}, {link("l", "attachment", "a", "t")}), "a",
          "hint");
    silent("that nothing routes", rule, designOf({vpc("a", "")}));
    silent("with ranges in its subnets", rule,
           designOf({vpc("a", ""), node("s", "aws.subnet", in("a"), cidr("10.0.0.0/24")), tgw()},
                    {link("l", "attachment", "a", "t")}));
    fires("line without size", rule, designOf({dxgw(), router(asn(65010))}, {link("l", "private-line", "d", "r")}), "l",
          "hint");
    fires("line of a cloud router without service", rule,
          designOf({net, cloudRouter("c", asn(64601)), router(asn(65010))},
                   {link("l", "private-line", "c", "r", "\"bandwidthMbps\": 500")}),
          "l", "hint");
    fires("core network without numbers", rule,
          designOf({dxgw(), node("c", "aws.core-network")}, {link("as", "association", "d", "c")}), "c", "hint");
    fires(
        "size that nobody publishes", rule,
        crossing(ix(
            R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 2000, "advertisedRoutes": ["10.9.0.0/24"])")),
        "ix", "hint");
    silent("size that is priced", rule, sound);
    fires("round trip that cannot be known", rule,
          designOf({vpc("a", "\"10.0.0.0/16\"", R"("region": "")"), vpc("b", "\"10.1.0.0/16\"", R"("region": "")"),
                    tgw("t", R"("region": "")")},
                   {link("l", "attachment", "a", "t"), link("m", "attachment", "b", "t")},
                   R"("flows": [{"id": "f", "from": "a", "to": "b", "maxRttMs": 5}])"),
          "f", "hint");
    const auto budget = [](const std::string& links) {
        return designOf({dxgw(), router(asn(65010))}, {links}, R"("policies": {"budgetUsdPerMonth": 100000})");
    };
    fires("budget over unknown prices", rule, budget(link("l", "private-line", "d", "r", "\"bandwidthMbps\": 500")),
          "l", "hint");
    fires("availability of a line of one's own", rule,
          designOf({dxgw(), vgw(), vpc("a", "\"10.0.0.0/16\""),
                    node("o", "onprem.site", "", R"("cidrs": ["192.168.0.0/16"], "country": "US")"),
                    node("r", "onprem.router", R"("parent": "o")", asn(65010))},
                   {link("as", "association", "d", "v"), link("at", "attachment", "a", "v"),
                    link("l", "private-line", "d", "r", R"("service": "aws.direct-connect", "bandwidthMbps": 1000)")},
                   R"("flows": [{"id": "f", "from": "a", "to": "o", "minAvailability": 0.99}])"),
          "f", "hint");
}

QTEST_GUILESS_MAIN(TestRuleEdges)
#include "tst_ruleedges.moc"
