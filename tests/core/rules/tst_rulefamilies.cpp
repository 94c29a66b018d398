// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ruledesigns.h"

using namespace isthmus;
using namespace isthmus::testing;

// Each rule on a small design where it fires, and on one where it must not.
class TestRuleFamilies final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }
    void documents_data();
    void documents() { check(m_catalog); }
    void addresses_data();
    void addresses() { check(m_catalog); }
    void identity_data();
    void identity() { check(m_catalog); }
    void interconnects_data();
    void interconnects() { check(m_catalog); }
    void gateways_data();
    void gateways() { check(m_catalog); }
    void vpn_data();
    void vpn() { check(m_catalog); }
    void lines_data();
    void lines() { check(m_catalog); }
    void intent_data();
    void intent() { check(m_catalog); }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

void TestRuleFamilies::documents_data() {
    columns();
    const std::string plain =
        designOf({vpc("a", "\"10.0.0.0/16\""), node("s1", "aws.subnet", in("a"), cidr("10.0.1.0/24"))});
    fires("id.duplicate", "id.duplicate", designOf({vpc("a", "\"10.0.0.0/16\""), vpc("a", "\"10.1.0.0/16\"")}), "a");
    silent("id.duplicate not", "id.duplicate", plain);
    fires("name.duplicate", "name.duplicate",
          designOf(
              {node("a", "aws.vpc", R"("name": "prod", )" + east), node("b", "aws.vpc", R"("name": "prod", )" + east)}),
          "b", "warning");
    silent("name.duplicate in two regions", "name.duplicate",
           designOf({node("a", "aws.vpc", R"("name": "prod", )" + east),
                     node("b", "aws.vpc", R"("name": "prod", )" + west)}));
    fires("reference.missing parent", "reference.missing", designOf({node("s", "aws.subnet", in("gone"))}), "s");
    fires("reference.missing link", "reference.missing",
          designOf({vpc("a", "")}, {link("l", "attachment", "a", "gone")}), "l");
    fires("reference.missing subnet", "reference.missing",
          designOf({vpc("a", ""), tgw()}, {link("l", "attachment", "a", "t", R"("subnets": ["gone"])")}), "l");
    fires("reference.missing account", "reference.missing",
          designOf({node("a", "aws.vpc", R"("account": "gone", )" + east)}), "a");
    fires("reference.missing in a view", "reference.missing",
          designOf({vpc("a", "")}, {}, R"("views": [{"id": "main", "positions": {"gone": [0, 0, 1, 1]}}])"), "gone");
    silent("reference.missing not", "reference.missing", plain);
    fires("kind.unknown", "kind.unknown", designOf({node("a", "aws.vpcc")}), "a", "warning");
    fires("kind.unknown link", "kind.unknown", designOf({vpc("a", ""), tgw()}, {link("l", "rope", "a", "t")}), "l",
          "warning");
    silent("kind.unknown not", "kind.unknown", plain);
    fires("property.type", "property.type", designOf({node("a", "aws.vpc", east, R"("cidrs": "10.0.0.0/16")")}), "a");
    fires("property.type asn", "property.type", designOf({node("t", "aws.transit-gateway", east, R"("asn": -1)")}),
          "t");
    fires("property.type mtu", "property.type", designOf({node("g", "gcp.network", "", "\"mtu\": 9000")}), "g");
    silent("property.type not", "property.type", plain);
    fires("link.not-allowed", "link.not-allowed", designOf({vpc("a", ""), net}, {link("l", "attachment", "a", "g")}),
          "l");
    silent("link.not-allowed not", "link.not-allowed",
           designOf({vpc("a", ""), tgw()}, {link("l", "attachment", "t", "a")}));
    fires("parent.not-allowed", "parent.not-allowed", designOf({net, node("s", "aws.subnet", in("g"))}), "s");
    fires("parent.not-allowed alone", "parent.not-allowed", designOf({node("s", "aws.subnet")}), "s");
    silent("parent.not-allowed not", "parent.not-allowed", plain);
    fires("region.unknown", "region.unknown", designOf({vpc("a", "", R"("region": "us-east-9")")}), "a");
    fires(
        "region.unknown on a link", "region.unknown",
        crossing(ix(
            R"("region": "us-east-9", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": ["10.9.0.0/24"])")),
        "ix");
    silent("region.unknown not", "region.unknown", sound);
    fires("node.unconnected", "node.unconnected", designOf({tgw()}), "t", "hint");
    silent("node.unconnected not", "node.unconnected", sound);
    const auto represented = [](const std::string& router) {
        return designOf({tgw(), node("site", "onprem.site", "", R"("cidrs": ["10.40.0.0/16"])"),
                         node("fw", "onprem.router", R"("parent": "site")", R"("asn": 65010)"),
                         node("cgw", "aws.customer-gateway", R"("region": "us-east-1")",
                              R"("asn": 65010, "represents": ")" + router + "\"")},
                        {link("v", "vpn", "t", "cgw", R"("tunnels": [])")});
    };
    silent("node.unconnected, a gateway stands for it", "node.unconnected", represented("fw"));
    fires("node.unconnected, a gateway stands for another", "node.unconnected", represented("cgw"), "fw", "hint");
    const std::string account = R"("accounts": [{"id": "acc", "provider": "aws", "identifier": ")";
    fires("account.pattern", "account.pattern", designOf({}, {}, account + "12345\"}]"), "acc");
    silent("account.pattern not", "account.pattern", designOf({}, {}, account + "111122223333\"}]"));
    fires("name.pattern", "name.pattern", designOf({node("g", "gcp.network", R"("name": "Prod_Net")")}), "g");
    silent("name.pattern not", "name.pattern", designOf({node("g", "gcp.network", R"("name": "prod-net")")}));
    const std::string project = R"("accounts": [{"id": "acc", "provider": "gcp", "identifier": ")";
    const std::vector<std::string> owned{dxgw(), tgw(), node("g", "gcp.network", R"("account": "acc")")};
    fires("account.remote-pattern", "account.remote-pattern",
          designOf(owned, {associated, ix()}, project + "example.com:prod\"}]"), "acc");
    silent("account.remote-pattern not", "account.remote-pattern",
           designOf(owned, {associated, ix()}, project + "prod-1\"}]"));
}

void TestRuleFamilies::addresses_data() {
    columns();
    fires("cidr.syntax", "cidr.syntax", designOf({vpc("a", "\"10.0.0.0\"")}), "a");
    silent("cidr.syntax not", "cidr.syntax", designOf({vpc("a", "\"10.0.0.1/16\"")}));
    fires("cidr.host-bits", "cidr.host-bits", designOf({vpc("a", "\"10.0.0.1/16\"")}), "a");
    fires("cidr.host-bits on a link", "cidr.host-bits",
          crossing(ix(R"("region": "us-east-1", "bandwidthMbps": 1000, "advertisedRoutes": ["10.9.0.1/24"])")), "ix");
    silent("cidr.host-bits not", "cidr.host-bits", designOf({vpc("a", "\"10.0.0.0/16\"")}));
    fires("cidr.size", "cidr.size", designOf({vpc("a", "\"10.0.0.0/8\"")}), "a");
    fires("cidr.size Google", "cidr.size", designOf({net, node("s", "gcp.subnet", in("g"), cidr("10.0.0.0/30"))}), "s");
    silent("cidr.size OCI", "cidr.size", designOf({node("n", "oci.vcn", "", R"("cidrs": ["10.0.0.0/30"])")}));
    fires("cidr.reserved", "cidr.reserved", designOf({node("n", "oci.vcn", "", R"("cidrs": ["240.0.0.0/16"])")}), "n");
    silent("cidr.reserved not", "cidr.reserved", designOf({node("n", "oci.vcn", "", R"("cidrs": ["10.0.0.0/16"])")}));
    const std::string attached = link("l", "attachment", "a", "t");
    fires("cidr.discouraged", "cidr.discouraged", designOf({vpc("a", "\"172.17.0.0/16\""), tgw()}, {attached}), "a",
          "warning");
    silent("cidr.discouraged where nothing routes it", "cidr.discouraged",
           designOf({vpc("a", "\"172.17.0.0/16\""), tgw()}));
    fires("cidr.secondary-restricted", "cidr.secondary-restricted",
          designOf({vpc("a", R"("10.2.0.0/16", "192.168.0.0/20")")}), "a");
    silent("cidr.secondary-restricted not", "cidr.secondary-restricted",
           designOf({vpc("a", R"("10.2.0.0/16", "10.3.0.0/16", "100.64.0.0/16")")}));
    fires("cidr.count", "cidr.count",
          designOf({vpc(
              "a", R"("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24", "10.0.4.0/24", "10.0.5.0/24")")}),
          "a", "warning");
    silent("cidr.count not", "cidr.count", designOf({vpc("a", R"("10.0.0.0/24", "10.0.1.0/24")")}));
    const std::string a = vpc("a", R"("10.0.0.0/16", "10.1.0.0/16")");
    fires("subnet.outside-network", "subnet.outside-network",
          designOf({a, node("s", "aws.subnet", in("a"), cidr("10.2.0.0/24"))}), "s");
    fires("subnet.outside-network over two ranges", "subnet.outside-network",
          designOf({a, node("s", "aws.subnet", in("a"), cidr("10.0.0.0/15"))}), "s");
    silent("subnet.outside-network not", "subnet.outside-network",
           designOf({a, node("s", "aws.subnet", in("a"), cidr("10.1.0.0/16"))}));
    fires("subnet.overlap", "subnet.overlap",
          designOf({net, subnet, node("s2", "gcp.subnet", in("g"), cidr("10.9.0.128/25"))}), "s2");
    fires("subnet.overlap secondary", "subnet.overlap",
          designOf({net, subnet, node("s2", "gcp.subnet", in("g"), R"("secondaryCidrs": ["10.8.0.0/15"])")}), "s2");
    silent(
        "subnet.overlap disabled", "subnet.overlap",
        designOf({net, subnet, node("s2", "gcp.subnet", in("g") + R"(, "state": "disabled")", cidr("10.9.0.128/25"))}));
    const std::string vnet = node("n", "azure.vnet", R"("region": "eastus")", R"("cidrs": ["10.0.0.0/16"])");
    const std::string gateway = node("e", "azure.expressroute-gateway", in("n"));
    const auto gatewaySubnet = [](const char* range) {
        return node("gs", "azure.subnet", R"("name": "GatewaySubnet", "parent": "n")", cidr(range));
    };
    fires("subnet.gateway-missing", "subnet.gateway-missing", designOf({vnet, gateway}), "n");
    silent("subnet.gateway-missing not", "subnet.gateway-missing",
           designOf({vnet, gateway, gatewaySubnet("10.0.0.0/27")}));
    fires("subnet.gateway-size", "subnet.gateway-size", designOf({vnet, gateway, gatewaySubnet("10.0.0.0/28")}), "gs",
          "warning");
    fires("subnet.gateway-size refused", "subnet.gateway-size", designOf({vnet, gateway, gatewaySubnet("10.0.0.0/30")}),
          "gs");
    silent("subnet.gateway-size not", "subnet.gateway-size", designOf({vnet, gateway, gatewaySubnet("10.0.0.0/27")}));
}

void TestRuleFamilies::identity_data() {
    columns();
    fires("asn.range", "asn.range", designOf({node("t", "aws.transit-gateway", east, asn(64000))}), "t");
    fires("asn.range never", "asn.range", designOf({node("r", "onprem.router", "", asn(23456))}), "r");
    fires("asn.range core network", "asn.range",
          designOf({node("c", "aws.core-network", "", R"("asnRanges": ["64000-64600"])")}), "c");
    silent("asn.range not", "asn.range", designOf({node("t", "aws.transit-gateway", east, R"("asn": 4200000000)")}));
    const std::string azure = node("z", "azure.vpn-gateway", in("n"));
    fires("asn.reserved Azure", "asn.reserved",
          designOf({vgw(), node("n", "azure.vnet"), azure, node("r", "onprem.router", "", asn(65515))},
                   {link("l", "vpn", "r", "z")}),
          "r");
    silent("asn.reserved not", "asn.reserved",
           designOf({node("n", "azure.vnet"), azure, node("r", "onprem.router", "", asn(65010))},
                    {link("l", "vpn", "r", "z")}));
    const auto google = [](int number) {
        return std::vector<std::string>{
            net, node("cr", "gcp.cloud-router", in("g") + R"(, "region": "us-east4")", asn(number)),
            node("f", "fabric.cloud-router", "", asn(65100))};
    };
    fires("asn.reserved Google", "asn.reserved",
          designOf(google(16550), {link("l", "private-line", "cr", "f", R"("service": "gcp.dedicated-interconnect")")}),
          "cr");
    silent("asn.reserved partner attachment", "asn.reserved",
           designOf(google(16550), {link("l", "private-line", "cr", "f", R"("service": "gcp.partner-interconnect")")}));
    fires("asn.same-on-session", "asn.same-on-session",
          designOf({vgw(), node("r", "onprem.router", "", asn(64512))}, {link("l", "vpn", "v", "r")}), "l");
    fires("asn.same-on-session through a port", "asn.same-on-session",
          designOf({node("f", "fabric.cloud-router", "", asn(65100)), node("p", "fabric.port"),
                    node("r", "onprem.router", "", asn(65100))},
                   {link("l", "private-line", "r", "p"), link("m", "private-line", "p", "f")}),
          "r");
    silent("asn.same-on-session static", "asn.same-on-session",
           designOf({vgw(), node("r", "onprem.router", "", asn(64512))},
                    {link("l", "vpn", "v", "r", R"("routing": "static")")}));
    fires("asn.clash transit gateways", "asn.clash",
          designOf({dxgw(), tgw("t"), tgw("u", west)},
                   {associated, link("as2", "association", "d", "u", R"("allowedPrefixes": ["10.5.0.0/16"])")}),
          "u");
    fires("asn.clash peered", "asn.clash", designOf({tgw("t"), tgw("u", west)}, {link("p", "peering", "t", "u")}), "u",
          "warning");
    silent("asn.clash not", "asn.clash", designOf({tgw("t"), tgw("u", west, 64521)}, {link("p", "peering", "t", "u")}));
    fires("asn.dxgw-tgw-equal", "asn.dxgw-tgw-equal",
          designOf({dxgw(), node("t", "aws.transit-gateway", east)}, {associated}), "t");
    silent("asn.dxgw-tgw-equal not", "asn.dxgw-tgw-equal", sound);
    const auto core = [](const char* range) {
        return node("c", "aws.core-network", "", R"("asnRanges": [")" + std::string(range) + "\"]");
    };
    fires("asn.dxgw-core-network", "asn.dxgw-core-network",
          designOf({dxgw(), core("64512-65534")}, {link("as", "association", "d", "c")}), "d");
    silent("asn.dxgw-core-network not", "asn.dxgw-core-network",
           designOf({dxgw(), core("64520-64530")}, {link("as", "association", "d", "c")}));
    const std::string er = node("e", "azure.expressroute-gateway", in("n"));
    fires("asn.expressroute-coexistence", "asn.expressroute-coexistence",
          designOf({node("n", "azure.vnet"), er, node("z", "azure.vpn-gateway", in("n"), asn(65010))}), "z");
    silent("asn.expressroute-coexistence not", "asn.expressroute-coexistence",
           designOf({node("n", "azure.vnet"), er, azure}));
}

void TestRuleFamilies::interconnects_data() {
    columns();
    const std::string routes = R"(, "advertisedRoutes": ["10.9.0.0/24"])";
    fires("interconnect.no-environment", "interconnect.no-environment",
          crossing(ix(R"("region": "us-east-1", "partnerRegion": "us-west1", "bandwidthMbps": 1000)" + routes)), "ix");
    fires("interconnect.no-environment region without any", "interconnect.no-environment",
          crossing(ix(R"("region": "us-east-2", "bandwidthMbps": 1000)" + routes)), "ix");
    silent("interconnect.no-environment not", "interconnect.no-environment", sound);
    const std::string core = node("c", "aws.core-network", "", R"("asnRanges": ["64520-64530"])");
    fires("interconnect.ambiguous-region", "interconnect.ambiguous-region",
          designOf({dxgw(), core, net}, {link("as", "association", "d", "c"), ix(R"("bandwidthMbps": 1000)" + routes)}),
          "ix");
    silent("interconnect.ambiguous-region inferred", "interconnect.ambiguous-region",
           crossing(ix(R"("bandwidthMbps": 1000)" + routes)));
    fires("interconnect.bandwidth-unsupported", "interconnect.bandwidth-unsupported",
          crossing(ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 3000)" + routes)), "ix");
    silent("interconnect.bandwidth-unsupported not", "interconnect.bandwidth-unsupported", sound);
    fires("interconnect.free-tier", "interconnect.free-tier",
          crossing(ix(R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 500)" + routes)), "ix",
          "hint");
    silent("interconnect.free-tier not", "interconnect.free-tier", sound);
    const std::string whole = R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000)" + routes;
    fires("interconnect.quota", "interconnect.quota",
          designOf({dxgw(), tgw(), net}, {associated, ix(whole, "i1"), ix(whole, "i2"), ix(whole, "i3")}), "i3");
    silent("interconnect.quota not", "interconnect.quota",
           designOf({dxgw(), tgw(), net}, {associated, ix(whole, "i1"), ix(whole, "i2")}));
    fires("interconnect.transport-quota", "interconnect.transport-quota",
          designOf({dxgw(), tgw(), net}, {associated, ix(whole, "i1"), ix(whole, "i2")}), "i2", "warning");
    silent("interconnect.transport-quota not", "interconnect.transport-quota", sound);
    const std::string empty = R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000)";
    fires("interconnect.advertised-routes none", "interconnect.advertised-routes", crossing(ix(empty)), "ix");
    const auto flowing = [&](const std::string& announced) {
        return designOf({dxgw(), tgw(), net, subnet, vpc("a", "\"10.0.0.0/16\"")},
                        {associated, link("at", "attachment", "a", "t"),
                         ix(empty + R"(, "advertisedRoutes": [")" + announced + "\"]")},
                        R"("flows": [{"id": "f", "from": "a", "to": "s"}])");
    };
    fires("interconnect.advertised-routes not covered", "interconnect.advertised-routes", flowing("10.8.0.0/24"), "s");
    silent("interconnect.advertised-routes covered", "interconnect.advertised-routes", flowing("10.0.0.0/8"));
    fires("interconnect.description", "interconnect.description",
          crossing(ix(empty + routes + R"(, "description": "prod: first!")")), "ix");
    silent("interconnect.description not", "interconnect.description",
           crossing(ix(empty + routes + R"(, "description": "prod first")")));
    fires("interconnect.mtu", "interconnect.mtu",
          designOf({dxgw(), tgw(), node("g", "gcp.network"), subnet}, {associated, ix()}), "g", "warning");
    silent("interconnect.mtu not", "interconnect.mtu", sound);

    const std::string circuit =
        node("z", "azure.expressroute-circuit", R"("region": "eastus")", "\"bandwidthMbps\": 1000");
    const auto azure = [&](const std::string& size, const std::string& region, bool attach) {
        std::vector<std::string> links{associated, ix(R"("region": "us-east-1", "bandwidthMbps": )" + size, "ix", "z")};
        if (attach)
            links.push_back(link("at", "attachment", "z", "e"));
        return designOf({dxgw(), tgw(), circuit, node("n", "azure.vnet", R"("region": ")" + region + "\""),
                         node("e", "azure.expressroute-gateway", in("n"))},
                        links);
    };
    fires("interconnect.preview", "interconnect.preview", azure("1000", "eastus", true), "ix", "warning");
    silent("interconnect.preview not", "interconnect.preview", sound);
    fires("interconnect.azure-size", "interconnect.azure-size", azure("2000", "eastus", true), "ix");
    silent("interconnect.azure-size not", "interconnect.azure-size", azure("1000", "eastus", true));
    fires("interconnect.azure-gateway none", "interconnect.azure-gateway", azure("1000", "eastus", false), "z");
    fires("interconnect.azure-gateway elsewhere", "interconnect.azure-gateway", azure("1000", "westeurope", true), "e");
    silent("interconnect.azure-gateway not", "interconnect.azure-gateway", azure("1000", "eastus", true));
    const std::string drg = node("o", "oci.drg", R"("region": "us-ashburn-1")");
    const std::string toOci = ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix", "o");
    fires("interconnect.oci-route", "interconnect.oci-route", designOf({dxgw(), tgw(), drg}, {associated, toOci}), "o");
    silent("interconnect.oci-route not", "interconnect.oci-route",
           designOf({dxgw(), tgw(), drg, node("n", "oci.vcn", R"("region": "us-ashburn-1")")},
                    {associated, toOci, link("at", "attachment", "n", "o")}));
}

void TestRuleFamilies::gateways_data() {
    columns();
    fires("interconnect.not-attached", "interconnect.not-attached", designOf({dxgw(), net}, {ix()}), "d");
    silent("interconnect.not-attached not", "interconnect.not-attached", sound);
    const std::string far = link("as", "association", "d", "t", R"("allowedPrefixes": ["10.0.0.0/16"])");
    fires("interconnect.gateway-region", "interconnect.gateway-region",
          designOf({dxgw(), tgw("t", west), net}, {far, ix()}), "t");
    silent("interconnect.gateway-region not", "interconnect.gateway-region", sound);
    silent(
        "interconnect.gateway-region, where the region is none", "interconnect.gateway-region",
        crossing(ix(
            R"("region": "us-east-9", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": ["10.9.0.0/24"])")));
    const std::string other = link("as2", "association", "d", "u", R"("allowedPrefixes": ["10.5.0.0/16"])");
    fires("interconnect.remote-tgw", "interconnect.remote-tgw",
          designOf({dxgw(), tgw(), tgw("u", west, 64521), net}, {associated, other, ix()}), "u");
    silent("interconnect.remote-tgw not", "interconnect.remote-tgw", sound);
    std::vector<std::string> six{associated};
    for (int i = 0; i < 6; ++i)
        six.push_back(ix(R"("region": "us-east-1", "bandwidthMbps": 1000)", "ix" + std::to_string(i)));
    fires("interconnect.dxgw-full", "interconnect.dxgw-full", designOf({dxgw(), tgw(), net}, six), "d", "warning");
    silent("interconnect.dxgw-full not", "interconnect.dxgw-full", sound);
    fires("dxgw.mixed-kinds", "dxgw.mixed-kinds",
          designOf({dxgw(), tgw(), vgw()}, {associated, link("as2", "association", "d", "v")}), "d");
    silent("dxgw.mixed-kinds not", "dxgw.mixed-kinds", sound);
    std::vector<std::string> many{dxgw()};
    std::vector<std::string> associations;
    for (int i = 0; i < 7; ++i) {
        many.push_back(tgw("t" + std::to_string(i), east, 64530 + i));
        associations.push_back(link("as" + std::to_string(i), "association", "d", "t" + std::to_string(i),
                                    R"("allowedPrefixes": ["10.)" + std::to_string(i) + ".0.0/16\"]"));
    }
    fires("dxgw.count", "dxgw.count", designOf(many, associations), "d");
    silent("dxgw.count not", "dxgw.count", sound);
    const std::string rule = "dxgw.allowed-prefixes";
    fires("dxgw.allowed-prefixes none", rule.c_str(),
          designOf({dxgw(), tgw(), vpc("a", "\"10.0.0.0/16\"")},
                   {link("as", "association", "d", "t"), link("at", "attachment", "a", "t")}),
          "as");
    fires("dxgw.allowed-prefixes overlap", rule.c_str(),
          designOf({dxgw(), tgw(), tgw("u", west, 64521)},
                   {associated, link("as2", "association", "d", "u", R"("allowedPrefixes": ["10.0.4.0/24"])")}),
          "as2");
    const auto filtered = [](const char* allowed) {
        return designOf({dxgw(), vgw(), vpc("a", "\"10.0.0.0/16\"")},
                        {link("as", "association", "d", "v", R"("allowedPrefixes": [")" + std::string(allowed) + "\"]"),
                         link("at", "attachment", "a", "v")});
    };
    fires("dxgw.allowed-prefixes narrower", rule.c_str(), filtered("10.0.0.0/24"), "as");
    silent("dxgw.allowed-prefixes wider", rule.c_str(), filtered("10.0.0.0/8"));
    fires("vgw.one-network none", "vgw.one-network", designOf({dxgw(), vgw()}, {link("as", "association", "d", "v")}),
          "v");
    fires("vgw.one-network two", "vgw.one-network",
          designOf({vgw(), vpc("a", ""), vpc("b", "")},
                   {link("l", "attachment", "a", "v"), link("m", "attachment", "b", "v")}),
          "v");
    silent("vgw.one-network not", "vgw.one-network", filtered("10.0.0.0/16"));
    fires("attachment.duplicate", "attachment.duplicate",
          designOf({tgw(), vpc("a", "")}, {link("l", "attachment", "a", "t"), link("m", "attachment", "t", "a")}), "m");
    silent("attachment.duplicate not", "attachment.duplicate", filtered("10.0.0.0/16"));
}

void TestRuleFamilies::vpn_data() {
    columns();
    const std::string router = node("r", "onprem.router", "", asn(65010));
    const auto tunnel = [&](const std::string& range) {
        return designOf({vgw(), router}, {link("l", "vpn", "v", "r",
                                               R"("tunnels": [{"insideCidr": ")" + range +
                                                   R"("}, {"insideCidr": "169.254.100.0/30"}])")});
    };
    fires("vpn.inside-cidr size", "vpn.inside-cidr", tunnel("169.254.10.0/29"), "l");
    fires("vpn.inside-cidr AWS's own", "vpn.inside-cidr", tunnel("169.254.5.0/30"), "l");
    fires("vpn.inside-cidr twice", "vpn.inside-cidr", tunnel("169.254.100.0/30"), "l");
    silent("vpn.inside-cidr not", "vpn.inside-cidr", tunnel("169.254.10.0/30"));
    const std::string two = R"("tunnels": [{}, {}])";
    fires("vpn.tunnels", "vpn.tunnels", designOf({vgw(), router}, {link("l", "vpn", "v", "r", R"("tunnels": [{}])")}),
          "l", "warning");
    fires("vpn.tunnels not stated", "vpn.tunnels", designOf({vgw(), router}, {link("l", "vpn", "v", "r")}), "l",
          "hint");
    silent("vpn.tunnels not", "vpn.tunnels", designOf({vgw(), router}, {link("l", "vpn", "v", "r", two)}));
    const std::vector<std::string> google{vgw(), net, node("w", "gcp.vpn-gateway", in("g"))};
    fires("vpn.tunnels Google with AWS", "vpn.tunnels", designOf(google, {link("l", "vpn", "v", "w", two)}), "w",
          "warning");
    silent("vpn.tunnels Google with AWS, two links", "vpn.tunnels",
           designOf(google, {link("l", "vpn", "v", "w", two), link("m", "vpn", "v", "w", two)}));
    fires("vpn.ike-version", "vpn.ike-version",
          designOf({vgw(), router}, {link("l", "vpn", "v", "r", "\"ikeVersion\": 1")}), "l", "warning");
    silent("vpn.ike-version not", "vpn.ike-version", designOf({vgw(), router}, {link("l", "vpn", "v", "r")}));
    fires("vpn.static-routing", "vpn.static-routing",
          designOf({vgw(), router}, {link("l", "vpn", "v", "r", R"("routing": "static")")}), "l", "hint");
    silent("vpn.static-routing not", "vpn.static-routing", designOf({vgw(), router}, {link("l", "vpn", "v", "r")}));
}

void TestRuleFamilies::lines_data() {
    columns();
    const auto fabric = [](int mbps) {
        return node("f", "fabric.cloud-router", "",
                    R"("vendor": "megaport", "bandwidthMbps": )" + std::to_string(mbps));
    };
    const auto line = [&](const std::string& properties) {
        return designOf({dxgw(), fabric(1000)}, {link("l", "private-line", "d", "f", properties)});
    };
    fires("line.peer-asn-mismatch", "line.peer-asn-mismatch", line(R"("fromAsn": 64512, "toAsn": 65000)"), "l",
          "warning");
    silent("line.peer-asn-mismatch defaults", "line.peer-asn-mismatch", line(R"("fromAsn": 64512, "toAsn": 133937)"));
    const auto google = [&](int number) {
        return designOf({net, node("cr", "gcp.cloud-router", in("g"), asn(number)), fabric(1000)},
                        {link("l", "private-line", "cr", "f", R"("service": "gcp.partner-interconnect")")});
    };
    fires("line.partner-asn", "line.partner-asn", google(64514), "cr");
    silent("line.partner-asn not", "line.partner-asn", google(16550));
    const auto peering = [&](const std::string& from) {
        return line(R"("peerings": [{"cidr": "192.168.1.0/30", "fromIp": ")" + from + R"(", "toIp": "192.168.1.1"}])");
    };
    fires("line.peering-cidr outside", "line.peering-cidr", peering("192.168.1.5"), "l");
    fires("line.peering-cidr same", "line.peering-cidr", peering("192.168.1.1"), "l");
    silent("line.peering-cidr not", "line.peering-cidr", peering("192.168.1.2"));
    const auto circuit = [&](const char* mbps) {
        return designOf({node("z", "azure.expressroute-circuit", "", "\"bandwidthMbps\": 500"), fabric(1000)},
                        {link("l", "private-line", "z", "f", "\"bandwidthMbps\": " + std::string(mbps))});
    };
    fires("bandwidth.mismatch", "bandwidth.mismatch", circuit("200"), "l");
    silent("bandwidth.mismatch not", "bandwidth.mismatch", circuit("500"));
    fires("bandwidth.mismatch with FastConnect", "bandwidth.mismatch",
          designOf({node("z", "azure.expressroute-circuit", "", "\"bandwidthMbps\": 1000"), node("o", "oci.drg")},
                   {link("l", "private-line", "z", "o", R"("service": "azure-oci", "bandwidthMbps": 2000)")}),
          "l", "warning");
    fires("bandwidth.over-port", "bandwidth.over-port", line("\"bandwidthMbps\": 2000"), "l");
    fires("bandwidth.over-port sum", "bandwidth.over-port",
          designOf({dxgw(), vgw(), fabric(1000)}, {link("l", "private-line", "d", "f", "\"bandwidthMbps\": 600"),
                                                   link("m", "private-line", "v", "f", "\"bandwidthMbps\": 600")}),
          "f", "warning");
    silent("bandwidth.over-port not", "bandwidth.over-port", line("\"bandwidthMbps\": 1000"));
}

void TestRuleFamilies::intent_data() {
    columns();
    const auto wanting = [](const std::string& flow, const std::string& policies = "{}") {
        return designOf({dxgw(), tgw(), net, subnet, vpc("a", "\"10.0.0.0/16\"")},
                        {associated, link("at", "attachment", "a", "t"), ix()},
                        R"("flows": [{"id": "f", "from": "a", "to": "s")" + flow + R"(}], "policies": )" + policies);
    };
    fires("budget.exceeded", "budget.exceeded", wanting("", R"({"budgetUsdPerMonth": 1})"), "ix");
    silent("budget.exceeded not", "budget.exceeded", wanting("", R"({"budgetUsdPerMonth": 1000000})"));
    fires("flow.too-slow", "flow.too-slow", wanting(R"(, "maxRttMs": 0.0001)"), "f", "warning");
    silent("flow.too-slow not", "flow.too-slow", wanting(R"(, "maxRttMs": 1000)"));
    fires("flow.leaves-countries", "flow.leaves-countries", wanting(R"(, "stayIn": ["ZA"])"), "f");
    fires("flow.leaves-countries policy", "flow.leaves-countries",
          wanting("", R"({"residency": [{"countries": ["ZA"]}]})"), "f");
    silent("flow.leaves-countries not", "flow.leaves-countries", wanting(R"(, "stayIn": ["US"])"));
}

QTEST_GUILESS_MAIN(TestRuleFamilies)
#include "tst_rulefamilies.moc"
