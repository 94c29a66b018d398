// SPDX-License-Identifier: GPL-3.0-or-later
#include "routessupport.h"

#include "io/generate.h"
#include "support/randomedits.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace isthmus;
using namespace isthmus::routestest;

namespace {

Json interconnect(const std::string& region, const std::string& partnerRegion,
                  std::vector<std::string> advertised = {}) {
    Json result{{"bandwidthMbps", 1000}, {"region", region}, {"partnerRegion", partnerRegion}};
    if (!advertised.empty())
        result["advertisedRoutes"] = advertised;
    return result;
}

/// vpc (10.0.0.0/16) - tgw - dxgw - ix - far (Google, 10.9.0.0/24 in us-east4)
Design throughTransitGateway() {
    Design design;
    apply(design,
          {PutNode{vpc("vpc", "10.0.0.0/16")},
           PutNode{node("tgw", "aws.transit-gateway", "us-east-1", {{"asn", 64520}})},
           PutNode{node("dxgw", "aws.direct-connect-gateway")}, PutNode{node("far", "gcp.network")},
           PutNode{subnet("far-subnet", "gcp.subnet", "far", "10.9.0.0/24", "us-east4")},
           PutLink{link("att", "attachment", "vpc", "tgw")},
           PutLink{link("assoc", "association", "dxgw", "tgw", {{"allowedPrefixes", {"10.0.0.0/16"}}})},
           PutLink{link("ix", "interconnect", "dxgw", "far", interconnect("us-east-1", "us-east4", {"10.9.0.0/24"}))}});
    return design;
}

/// As above with a virtual private gateway.
Design throughVirtualPrivateGateway() {
    Design design = throughTransitGateway();
    apply(design,
          {RemoveLink{"att"}, RemoveLink{"assoc"}, RemoveNode{"tgw"},
           PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
           PutLink{link("att", "attachment", "vpc", "vgw")}, PutLink{link("assoc", "association", "dxgw", "vgw")}});
    return design;
}

} // namespace

class TestPath : public PathTest {
    Q_OBJECT

private slots:
    void interconnectBothWays() {
        expectBoth(throughTransitGateway(), "vpc", "far-subnet", Verdict::reachable);
        QCOMPARE(m_result.mtu, std::optional<int>(1460));
        QCOMPARE(m_result.bandwidthMbps, std::optional<std::int64_t>(1000));
        expectBoth(throughVirtualPrivateGateway(), "vpc", "far-subnet", Verdict::reachable);
        QCOMPARE(m_result.hops.front().element, std::string("far-subnet"));
        QCOMPARE(m_result.hops.back().element, std::string("vpc"));
    }

    void allowedPrefixesAreLiteralForATransitGateway() {
        Design design = throughTransitGateway();
        set(design, "assoc", "allowedPrefixes", {"10.0.0.0/17"});
        expect(design, "vpc", "far-subnet", Verdict::reachable);
        expect(design, "far-subnet", "vpc", Verdict::unreachable, "allowedPrefixes");
        set(design, "assoc", "allowedPrefixes", {"10.0.0.0/8"});
        expect(design, "far-subnet", "vpc", Verdict::reachable);
        set(design, "assoc", "allowedPrefixes", Json::array());
        expect(design, "far-subnet", "vpc", Verdict::unreachable, "assoc");
    }

    void allowedPrefixesAreAFilterForAVirtualPrivateGateway() {
        Design design = throughVirtualPrivateGateway();
        set(design, "assoc", "allowedPrefixes", {"10.0.0.0/8"});
        expect(design, "far-subnet", "vpc", Verdict::reachable);
        set(design, "assoc", "allowedPrefixes", {"10.0.0.0/24"});
        expect(design, "far-subnet", "vpc", Verdict::unreachable, "allowedPrefixes");
    }

    void googleAnnouncesOnlyWhatIsStated() {
        Design design = throughTransitGateway();
        set(design, "ix", "advertisedRoutes", {"10.8.0.0/24"});
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "advertisedRoutes");
        expect(design, "far-subnet", "vpc", Verdict::reachable);
    }

    void interconnectNeedsARealEnvironment() {
        Design design = throughTransitGateway();
        set(design, "ix", "partnerRegion", "us-west1");
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "no interconnect exists");
        expect(design, "far-subnet", "vpc", Verdict::unreachable, "no interconnect exists");
    }

    void gatewayOfAnotherRegionIsNotReached() {
        Design design = throughTransitGateway();
        Node gateway = *design.node("tgw");
        gateway.region = "eu-west-2";
        apply(design, {PutNode{gateway}});
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "eu-west-2");
        expect(design, "far-subnet", "vpc", Verdict::unreachable, "eu-west-2");
    }

    void equalAsnOfGatewaysRefusesTheAssociation() {
        Design design = throughTransitGateway();
        set(design, "tgw", "asn", 64512);
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "64512");
    }

    void googleRegionsAndRoutingMode() {
        Design design = throughTransitGateway();
        apply(design, {PutNode{subnet("west", "gcp.subnet", "far", "10.9.1.0/24", "us-west1")}});
        set(design, "ix", "advertisedRoutes", {"10.9.0.0/16"});
        expect(design, "west", "vpc", Verdict::unreachable, "regionally");
        expect(design, "vpc", "west", Verdict::unreachable, "regionally");
        expect(design, "far-subnet", "vpc", Verdict::reachable);
        set(design, "far", "routingMode", "GLOBAL");
        expect(design, "west", "vpc", Verdict::unknown, "us-west1");
        expect(design, "vpc", "west", Verdict::unknown, "us-west1");
    }

    void noTransitOverADirectConnectGateway() {
        Design design = throughVirtualPrivateGateway();
        apply(design,
              {PutNode{vpc("other", "10.1.0.0/16")}, PutNode{node("vgw-2", "aws.virtual-private-gateway", "us-east-1")},
               PutLink{link("att-2", "attachment", "other", "vgw-2")},
               PutLink{link("assoc-2", "association", "dxgw", "vgw-2")},
               PutNode{node("er", "azure.expressroute-circuit", "eastus", {{"bandwidthMbps", 1000}})},
               PutNode{node("vnet", "azure.vnet", "eastus", {{"cidrs", {"10.2.0.0/16"}}})},
               PutNode{node("gw", "azure.expressroute-gateway", "", Json::object(), "vnet")},
               PutLink{link("er-gw", "attachment", "er", "gw")},
               PutLink{link("ix-2", "interconnect", "dxgw", "er", interconnect("us-east-1", "eastus"))}});
        expectBoth(design, "vpc", "vnet", Verdict::reachable);
        expect(design, "vpc", "other", Verdict::unreachable, "dxgw");
        expect(design, "far-subnet", "vnet", Verdict::unreachable, "no transit");
        expect(design, "vnet", "far-subnet", Verdict::unreachable, "no transit");
    }

    void coreNetworkReachesFromAnyEdgeWithinASegment() {
        Design design = throughTransitGateway();
        const Json edges =
            Json::array({{{"region", "us-east-1"}, {"asn", 64600}}, {{"region", "eu-west-1"}, {"asn", 64601}}});
        apply(design, {RemoveLink{"att"}, RemoveLink{"assoc"}, RemoveNode{"tgw"},
                       PutNode{node("core", "aws.core-network", "", {{"edges", edges}, {"segments", {"prod", "dev"}}})},
                       PutNode{vpc("remote", "10.3.0.0/16", "eu-west-1")},
                       PutLink{link("att", "attachment", "vpc", "core", {{"segment", "prod"}})},
                       PutLink{link("att-r", "attachment", "remote", "core", {{"segment", "prod"}})},
                       PutLink{link("assoc", "association", "dxgw", "core", {{"segment", "prod"}})}});
        expectBoth(design, "remote", "far-subnet", Verdict::reachable);
        expectBoth(design, "remote", "vpc", Verdict::reachable);
        set(design, "att-r", "segment", "dev");
        expect(design, "remote", "far-subnet", Verdict::unreachable, "segment");
        expect(design, "remote", "vpc", Verdict::unreachable, "segment");
        set(design, "att-r", "segment", nullptr);
        expect(design, "remote", "vpc", Verdict::unknown, "segment");
        Node moved = *design.node("remote");
        moved.region = "ap-south-1";
        apply(design, {PutNode{moved}});
        expect(design, "remote", "vpc", Verdict::unreachable, "no edge");
    }

    void statedTables() {
        Design design = throughTransitGateway();
        apply(design, {PutNode{subnet("s1", "aws.subnet", "vpc", "10.0.1.0/24")},
                       PutNode{subnet("s2", "aws.subnet", "vpc", "10.0.2.0/24")}});
        Json table = routes({{"10.8.0.0/16", "tgw"}});
        table[0]["subnets"] = {"s1"};
        set(design, "vpc", "routes", table);
        expect(design, "s1", "far-subnet", Verdict::unreachable, "stated route table");
        expect(design, "s2", "far-subnet", Verdict::reachable);
        expect(design, "s1", "s2", Verdict::reachable);
        expect(design, "far-subnet", "s1", Verdict::reachable);
        set(design, "vpc", "routes", routes({{"10.0.0.0/8", "tgw"}}));
        expect(design, "s1", "far-subnet", Verdict::reachable);
        set(design, "vpc", "routes", routes({{"10.0.0.0/8", "tgw"}, {"10.9.0.0/16", "igw-nobody-drew"}}));
        expect(design, "s1", "far-subnet", Verdict::unreachable, "igw-nobody-drew");
    }

    void peeringsAreNotTransitive() {
        Design design;
        apply(design,
              {PutNode{vpc("a", "10.0.0.0/16")}, PutNode{vpc("b", "10.1.0.0/16")}, PutNode{vpc("c", "10.2.0.0/16")},
               PutLink{link("ab", "peering", "a", "b")}, PutLink{link("bc", "peering", "b", "c")}});
        expectBoth(design, "a", "b", Verdict::reachable);
        expect(design, "a", "c", Verdict::unreachable, "b");
    }

    void transitGatewayPeeringIsStatic() {
        Design design;
        apply(design, {PutNode{vpc("a", "10.0.0.0/16")}, PutNode{vpc("b", "10.1.0.0/16", "us-west-2")},
                       PutNode{node("ta", "aws.transit-gateway", "us-east-1", {{"asn", 64520}})},
                       PutNode{node("tb", "aws.transit-gateway", "us-west-2", {{"asn", 64521}})},
                       PutLink{link("aa", "attachment", "a", "ta")}, PutLink{link("bb", "attachment", "b", "tb")},
                       PutLink{link("p", "peering", "ta", "tb")}});
        expect(design, "a", "b", Verdict::unreachable, "static");
        set(design, "p", "routes", routes({{"10.1.0.0/16", "tb"}}));
        expect(design, "a", "b", Verdict::reachable);
        expect(design, "b", "a", Verdict::unreachable, "static");
        set(design, "tb", "routes", routes({{"10.0.0.0/16", "p"}}));
        expect(design, "b", "a", Verdict::reachable);
    }

    void googlePeeringTakesCustomRoutesWhenTold() {
        Design design;
        apply(design, {PutNode{node("hub", "gcp.network")},
                       PutNode{subnet("hub-s", "gcp.subnet", "hub", "10.1.0.0/24", "us-east4")},
                       PutNode{node("spoke", "gcp.network")},
                       PutNode{subnet("spoke-s", "gcp.subnet", "spoke", "10.2.0.0/24", "us-east4")},
                       PutNode{node("third", "gcp.network")},
                       PutNode{subnet("third-s", "gcp.subnet", "third", "10.3.0.0/24", "us-east4")},
                       PutNode{node("router", "gcp.cloud-router", "us-east4",
                                    {{"asn", 64600}, {"advertise", {"10.1.0.0/24", "10.2.0.0/24"}}}, "hub")},
                       PutNode{node("gw", "gcp.vpn-gateway", "us-east4", {{"router", "router"}}, "hub")},
                       PutNode{node("site", "onprem.site", "", {{"cidrs", {"192.168.0.0/24"}}})},
                       PutNode{node("cpe", "onprem.router", "", {{"asn", 65010}}, "site")},
                       PutLink{link("v", "vpn", "gw", "cpe")}, PutLink{link("p", "peering", "hub", "spoke")},
                       PutLink{link("q", "peering", "hub", "third")}});
        expectBoth(design, "hub-s", "spoke-s", Verdict::reachable);
        expect(design, "spoke-s", "third-s", Verdict::unreachable, "not transitive");
        expect(design, "spoke-s", "site", Verdict::unreachable, "custom routes");
        set(design, "p", "exportRoutes", true);
        expectBoth(design, "spoke-s", "site", Verdict::reachable);
        expect(design, "third-s", "site", Verdict::unreachable, "custom routes");
    }

    void aPeeredNetworkIsNotReachedOverAnInterconnect() {
        Design design = throughTransitGateway();
        apply(design,
              {PutNode{node("spoke", "gcp.network")},
               PutNode{subnet("spoke-s", "gcp.subnet", "spoke", "10.9.1.0/24", "us-east4")},
               PutLink{link("p", "peering", "far", "spoke", {{"exportRoutes", true}, {"importRoutes", true}})}});
        set(design, "ix", "advertisedRoutes", {"10.9.0.0/16"});
        expect(design, "spoke-s", "vpc", Verdict::unreachable, "not transitive");
        expect(design, "vpc", "spoke-s", Verdict::unreachable, "not transitive");
        expectBoth(design, "spoke-s", "far-subnet", Verdict::reachable);
    }

    void partnerAttachmentTakesGooglesNumber() {
        Design design;
        apply(design, {PutNode{node("net", "gcp.network")},
                       PutNode{subnet("s", "gcp.subnet", "net", "10.1.0.0/24", "us-east4")},
                       PutNode{node("router", "gcp.cloud-router", "us-east4", {{"asn", 16550}}, "net")},
                       PutNode{node("site", "onprem.site", "", {{"cidrs", {"192.168.0.0/24"}}})},
                       PutNode{node("cpe", "onprem.router", "", {{"asn", 65010}}, "site")},
                       PutLink{link("l", "private-line", "router", "cpe", {{"service", "gcp.partner-interconnect"}})}});
        expectBoth(design, "s", "site", Verdict::reachable);
        set(design, "router", "asn", 64600);
        expect(design, "s", "site", Verdict::unreachable, "16550");
    }

    void cloudRouterAnnouncesItsRegionOrAll() {
        Design design;
        apply(design,
              {PutNode{node("net", "gcp.network")},
               PutNode{subnet("near", "gcp.subnet", "net", "10.1.0.0/24", "us-east4")},
               PutNode{subnet("remote", "gcp.subnet", "net", "10.2.0.0/24", "europe-west1")},
               PutNode{node("router", "gcp.cloud-router", "us-east4", {{"asn", 64600}}, "net")},
               PutNode{node("gw", "gcp.vpn-gateway", "us-east4", Json::object(), "net")},
               PutNode{vpc("vpc", "10.9.0.0/16")}, PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
               PutLink{link("att", "attachment", "vpc", "vgw")}, PutLink{link("v", "vpn", "vgw", "gw")}});
        expectBoth(design, "near", "vpc", Verdict::reachable);
        expect(design, "vpc", "remote", Verdict::unreachable, "regionally");
        expect(design, "remote", "vpc", Verdict::unreachable, "regionally");
        set(design, "net", "routingMode", "GLOBAL");
        expectBoth(design, "remote", "vpc", Verdict::reachable);
        set(design, "vgw", "asn", 64600);
        expect(design, "near", "vpc", Verdict::unreachable, "64600");
    }

    void hubAnnouncesForItsSpokes() {
        const auto spoke = [](Design& design, const std::string& name, const std::string& cidr, int asn) {
            apply(design, {PutNode{node(name, "gcp.network")},
                           PutNode{subnet(name + "-s", "gcp.subnet", name, cidr, "us-east4")},
                           PutNode{node(name + "-r", "gcp.cloud-router", "us-east4", {{"asn", asn}}, name)},
                           PutNode{node(name + "-g", "gcp.vpn-gateway", "us-east4", {{"router", name + "-r"}}, name)},
                           PutLink{link("v-" + name, "vpn", "hub-g", name + "-g")}});
        };
        Design design;
        apply(design, {PutNode{node("hub", "gcp.network")},
                       PutNode{node("hub-r", "gcp.cloud-router", "us-east4", {{"asn", 64600}}, "hub")},
                       PutNode{node("hub-g", "gcp.vpn-gateway", "us-east4", {{"router", "hub-r"}}, "hub")}});
        spoke(design, "dev", "10.1.0.0/24", 64601);
        spoke(design, "prod", "10.2.0.0/24", 64602);
        expect(design, "dev-s", "prod-s", Verdict::unreachable, "advertise");
        set(design, "hub-r", "advertise", {"10.0.0.0/8"});
        expectBoth(design, "dev-s", "prod-s", Verdict::reachable);
    }

    void azureGatewayTransit() {
        Design design;
        apply(design,
              {PutNode{node("hub", "azure.vnet", "eastus", {{"cidrs", {"10.1.0.0/16"}}})},
               PutNode{node("spoke", "azure.vnet", "eastus", {{"cidrs", {"10.2.0.0/16"}}})},
               PutNode{node("third", "azure.vnet", "eastus", {{"cidrs", {"10.3.0.0/16"}}})},
               PutNode{node("gw", "azure.vpn-gateway", "", Json::object(), "hub")}, PutNode{vpc("vpc", "10.9.0.0/16")},
               PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
               PutLink{link("att", "attachment", "vpc", "vgw")}, PutLink{link("v", "vpn", "vgw", "gw")},
               PutLink{link("p", "peering", "hub", "spoke")}, PutLink{link("q", "peering", "hub", "third")}});
        expectBoth(design, "hub", "vpc", Verdict::reachable);
        expect(design, "spoke", "vpc", Verdict::unreachable, "gateways");
        expect(design, "vpc", "spoke", Verdict::unreachable);
        set(design, "p", "allowGatewayTransit", true);
        set(design, "p", "useRemoteGateways", true);
        expectBoth(design, "spoke", "vpc", Verdict::reachable);
        expect(design, "spoke", "third", Verdict::unreachable, "not transitive");
    }

    void circuitsDropTheirOwnNumber() {
        Design design;
        apply(design, {PutNode{node("cr", "fabric.cloud-router", "", {{"asn", 133937}})}});
        for (const std::string name : {"a", "b"}) {
            apply(design, {PutNode{node(name, "azure.vnet", "eastus",
                                        {{"cidrs", {name == "a" ? "10.1.0.0/16" : "10.2.0.0/16"}}})},
                           PutNode{node("gw-" + name, "azure.expressroute-gateway", "", Json::object(), name)},
                           PutNode{node("er-" + name, "azure.expressroute-circuit", "eastus")},
                           PutLink{link("c-" + name, "attachment", "er-" + name, "gw-" + name)},
                           PutLink{link("l-" + name, "private-line", "er-" + name, "cr",
                                        {{"fromAsn", 12076}, {"toAsn", 133937}})}});
        }
        expect(design, "a", "b", Verdict::unreachable, "12076");
        // On one circuit the two networks do meet.
        apply(design, {RemoveLink{"c-b"}, PutLink{link("c-b", "attachment", "er-a", "gw-b")}});
        expectBoth(design, "a", "b", Verdict::reachable);
    }

    void oracleCarriesNoTransit() {
        Design design = throughVirtualPrivateGateway();
        apply(design, {RemoveLink{"ix"}, RemoveNode{"far-subnet"}, RemoveNode{"far"},
                       PutNode{node("drg", "oci.drg", "us-ashburn-1")},
                       PutNode{node("vcn", "oci.vcn", "us-ashburn-1", {{"cidrs", {"10.5.0.0/16"}}})},
                       PutLink{link("va", "attachment", "vcn", "drg")},
                       PutLink{link("ix", "interconnect", "dxgw", "drg", interconnect("us-east-1", "us-ashburn-1"))},
                       PutNode{node("site", "onprem.site", "", {{"cidrs", {"192.168.0.0/24"}}})},
                       PutNode{node("cpe", "onprem.router", "", {{"asn", 65010}}, "site")},
                       PutLink{link("v", "vpn", "drg", "cpe")}});
        expectBoth(design, "vpc", "vcn", Verdict::reachable);
        expectBoth(design, "site", "vcn", Verdict::reachable);
        expect(design, "site", "vpc", Verdict::unreachable, "transit");
        apply(design, {RemoveLink{"va"}});
        expect(design, "vpc", "vcn", Verdict::unreachable);
    }

    void sessionRunsThroughAPort() {
        Design design = throughTransitGateway();
        const Json told{{"fromAsn", 65010}, {"toAsn", 4556}};
        apply(design, {PutNode{node("cr", "fabric.cloud-router", "", {{"vendor", "packetfabric"}})},
                       PutNode{node("port", "fabric.port", "", {{"bandwidthMbps", 500}})},
                       PutNode{node("site", "onprem.site", "", {{"cidrs", {"192.168.0.0/24"}}})},
                       PutNode{node("cpe", "onprem.router", "", {{"asn", 65010}}, "site")},
                       PutLink{link("cable", "private-line", "cpe", "port")},
                       PutLink{link("vc", "private-line", "port", "cr", told)},
                       PutLink{link("dx", "private-line", "dxgw", "cr", {{"fromAsn", 64512}, {"toAsn", 4556}})}});
        expectBoth(design, "site", "vpc", Verdict::reachable);
        QCOMPARE(m_result.bandwidthMbps, std::optional<std::int64_t>(500));
        set(design, "vc", "fromAsn", 65011);
        expect(design, "site", "vpc", Verdict::unreachable, "65011");
        set(design, "vc", "fromAsn", 65010);
        set(design, "dx", "toAsn", 4557);
        expect(design, "vpc", "site", Verdict::unreachable, "4557");
    }

    void overlapsAreUnknown() {
        Design design = throughTransitGateway();
        apply(design, {PutNode{vpc("twin", "10.9.0.0/20")}, PutLink{link("att-2", "attachment", "twin", "tgw")}});
        expect(design, "vpc", "far-subnet", Verdict::unknown, "twin");
        expect(design, "far-subnet", "vpc", Verdict::reachable);
        expect(design, "twin", "far-subnet", Verdict::unknown, "twin");
        apply(design, {RemoveLink{"att-2"}}); // nothing joins them any more
        expect(design, "vpc", "far-subnet", Verdict::reachable);
    }

    void longestPrefixWins() {
        Design design;
        apply(design, {PutNode{vpc("a", "10.0.0.0/16")}, PutNode{vpc("b", "10.1.0.0/16")},
                       PutNode{node("t1", "aws.transit-gateway", "us-east-1", {{"asn", 64520}})},
                       PutNode{node("t2", "aws.transit-gateway", "us-east-1", {{"asn", 64521}})},
                       PutLink{link("a1", "attachment", "a", "t1")}, PutLink{link("a2", "attachment", "a", "t2")},
                       PutLink{link("b2", "attachment", "b", "t2")}});
        set(design, "a", "routes", routes({{"10.0.0.0/8", "t1"}}));
        expect(design, "a", "b", Verdict::unreachable, "t1");
        set(design, "a", "routes", routes({{"10.0.0.0/8", "t1"}, {"10.1.0.0/16", "t2"}}));
        expect(design, "a", "b", Verdict::reachable);
        // Half of it goes astray.
        set(design, "a", "routes", routes({{"10.1.0.0/16", "t2"}, {"10.1.128.0/17", "t1"}}));
        expect(design, "a", "b", Verdict::unreachable);
    }

    void tunnelsOfEverySort() {
        Design design;
        apply(design,
              {PutNode{vpc("vpc", "10.0.0.0/16")}, PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
               PutLink{link("att", "attachment", "vpc", "vgw")},
               PutNode{node("s1", "onprem.site", "", {{"cidrs", {"192.168.1.0/24"}}})},
               PutNode{node("r1", "onprem.router", "", {{"asn", 65001}}, "s1")},
               PutNode{node("s2", "onprem.site", "", {{"cidrs", {"192.168.2.0/24"}}})},
               PutNode{node("r2", "onprem.router", "", {{"asn", 65002}}, "s2")},
               PutNode{node("cgw", "aws.customer-gateway", "us-east-1", {{"represents", "r1"}})},
               PutLink{link("v1", "vpn", "vgw", "cgw")},
               PutLink{link("v2", "vpn", "vgw", "r2", {{"routing", "static"}})}});
        expectBoth(design, "vpc", "s1", Verdict::reachable);
        QVERIFY(std::any_of(m_result.hops.begin(), m_result.hops.end(),
                            [](const PathHop& hop) { return hop.element == "cgw"; }));
        expect(design, "vpc", "s2", Verdict::unreachable, "static");
        set(design, "v2", "staticRoutes", {"192.168.2.0/24"});
        expectBoth(design, "vpc", "s2", Verdict::reachable);
        set(design, "v2", "routing", "bgp");
        expectBoth(design, "s1", "s2", Verdict::reachable); // the gateway is a hub between tunnels
        set(design, "r2", "asn", 65001);
        expect(design, "s1", "s2", Verdict::unreachable, "65001");
    }

    void connectivityCenterJoinsNetworks() {
        Design design;
        apply(design,
              {PutNode{node("hub", "gcp.ncc-hub")}, PutNode{node("a", "gcp.network")},
               PutNode{subnet("as", "gcp.subnet", "a", "10.1.0.0/24", "us-east4")}, PutNode{node("b", "gcp.network")},
               PutNode{subnet("bs", "gcp.subnet", "b", "10.2.0.0/24", "europe-west1")},
               PutLink{link("la", "attachment", "a", "hub")}, PutLink{link("lb", "attachment", "b", "hub")}});
        expectBoth(design, "as", "bs", Verdict::reachable);
    }

    void eitherFamilyWillDo() {
        Design design = throughTransitGateway();
        set(design, "vpc", "ipv6Cidrs", {"2001:db8::/56"});
        expectBoth(design, "vpc", "far-subnet", Verdict::reachable);
        set(design, "far-subnet", "ipv6Cidr", "2001:db8:9::/64");
        expectBoth(design, "vpc", "far-subnet", Verdict::reachable); // over IPv4; IPv6 is not announced
        set(design, "far-subnet", "cidr", nullptr);
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "advertisedRoutes");
        set(design, "vpc", "ipv6Cidrs", nullptr);
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "family");
    }

    void secondaryRangesAreNotAskedFor() {
        Design design = throughTransitGateway();
        set(design, "far-subnet", "secondaryCidrs", {"10.200.0.0/16"});
        expectBoth(design, "vpc", "far-subnet", Verdict::reachable);
        expect(design, "vpc", "far", Verdict::reachable);
    }

    void whatIsMissingIsSaid() {
        Design design = throughTransitGateway();
        apply(design, {PutNode{node("bare", "onprem.site")}});
        expect(design, "vpc", "bare", Verdict::unknown, "bare states no address range");
        expect(design, "vpc", "nobody", Verdict::unknown, "nobody does not exist");
        Link ix = *design.link("ix");
        ix.state = DrawState::disabled;
        apply(design, {PutLink{ix}});
        expect(design, "vpc", "far-subnet", Verdict::unreachable, "nothing joins it");
        ix.state = DrawState::planned;
        apply(design, {PutLink{ix}});
        expect(design, "vpc", "far-subnet", Verdict::reachable);
    }

    void flowsOfASoundDesignArrive() {
        GenerateOptions options;
        options.nodes = 600;
        const Design design = generateDesign(*m_catalog, options);
        QVERIFY(!design.flows().empty());
        const RouteModel model(design, *m_catalog);
        for (const auto& [id, flow] : design.flows()) {
            const PathResult there = model.path(flow.from, flow.to);
            const PathResult back = model.path(flow.to, flow.from);
            QVERIFY2(there.verdict == Verdict::reachable, (id + ": " + there.why).c_str());
            QVERIFY2(back.verdict == Verdict::reachable, (id + " back: " + back.why).c_str());
            QCOMPARE(there.hops.front().element, flow.from);
            QCOMPARE(there.hops.back().element, flow.to);
        }
    }

    void anyDrawingGetsAnAnswer() {
        const bool ok = rc::check("every drawing gets a verdict with a reason", [this] {
            Design design = throughTransitGateway();
            for (int i = 0; i < 30; ++i)
                (void)design.apply(isthmus::testing::randomEdit(design));
            const RouteModel model(design, *m_catalog);
            for (int i = 0; i < 8; ++i) {
                const PathResult result =
                    model.path(isthmus::testing::anyId(design.nodes()), isthmus::testing::anyId(design.nodes()));
                RC_ASSERT((result.verdict == Verdict::reachable) == result.why.empty());
            }
        });
        QVERIFY(ok);
    }

    void anOverlapNeverLooksReachable() {
        const bool ok = rc::check("adding a twin never leaves the way to it certain", [this] {
            Design design = throughTransitGateway();
            const int length = *rc::gen::inRange(16, 28);
            apply(design, {PutNode{vpc("twin", "10.9.0.0/" + std::to_string(length))},
                           PutLink{link("att-2", "attachment", "twin", "tgw")}});
            RC_ASSERT(findPath(design, *m_catalog, "vpc", "far-subnet").verdict == Verdict::unknown);
        });
        QVERIFY(ok);
    }

    void removingALinkNeverOpensAWay() {
        const bool ok = rc::check("what is unreachable stays so with a link less", [this] {
            Design design = throughTransitGateway();
            apply(design, {PutNode{vpc("b", "10.1.0.0/16")}, PutLink{link("att-b", "attachment", "b", "tgw")},
                           PutNode{vpc("c", "10.2.0.0/16", "us-west-2")}, PutLink{link("peer", "peering", "b", "c")}});
            const std::vector<Id> ends{"vpc", "b", "c", "far-subnet"};
            const Id from = *rc::gen::elementOf(ends);
            const Id to = *rc::gen::elementOf(ends);
            const Id gone = *rc::gen::element<Id>("att", "att-b", "assoc", "ix", "peer");
            const PathResult before = findPath(design, *m_catalog, from, to);
            apply(design, {RemoveLink{gone}});
            const PathResult after = findPath(design, *m_catalog, from, to);
            if (before.verdict == Verdict::unreachable)
                RC_ASSERT(after.verdict == Verdict::unreachable);
            const bool crossed = std::any_of(before.hops.begin(), before.hops.end(),
                                             [&](const PathHop& hop) { return hop.element == gone; });
            if (before.verdict == Verdict::reachable && !crossed)
                RC_ASSERT(after.verdict == Verdict::reachable);
        });
        QVERIFY(ok);
    }
};

QTEST_GUILESS_MAIN(TestPath)
#include "tst_path.moc"
