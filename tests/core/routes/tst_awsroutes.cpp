// SPDX-License-Identifier: GPL-3.0-or-later
#include "routessupport.h"

using namespace isthmus;
using namespace isthmus::routestest;

namespace {

/// a (10.0.0.0/16) and b (10.1.0.0/16) on a transit gateway.
Design twoNetworks() {
    Design design;
    apply(design, {PutNode{vpc("a", "10.0.0.0/16")}, PutNode{vpc("b", "10.1.0.0/16")},
                   PutNode{node("tgw", "aws.transit-gateway", "us-east-1", {{"asn", 64520}})},
                   PutLink{link("la", "attachment", "a", "tgw")}, PutLink{link("lb", "attachment", "b", "tgw")}});
    return design;
}

/// vpc (10.0.0.0/16) behind a virtual private gateway with a tunnel to a site (192.168.0.0/24).
Design siteByTunnel() {
    Design design;
    apply(design, {PutNode{vpc("vpc", "10.0.0.0/16")}, PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
                   PutLink{link("att", "attachment", "vpc", "vgw")}});
    addSite(design, "site", "192.168.0.0/24", 65010);
    apply(design, {PutLink{link("vpn", "vpn", "vgw", "site-r")}});
    return design;
}

/// A core network with edges in two regions and a network in each, and a gateway with a line to a site.
Design coreNetwork() {
    Design design;
    const Json edges =
        Json::array({{{"region", "us-east-1"}, {"asn", 64600}}, {{"region", "eu-west-1"}, {"asn", 64601}}});
    apply(design, {PutNode{node("core", "aws.core-network", "", {{"edges", edges}, {"segments", {"prod", "dev"}}})},
                   PutNode{vpc("us", "10.0.0.0/16")}, PutNode{vpc("eu", "10.1.0.0/16", "eu-west-1")},
                   PutNode{node("dxgw", "aws.direct-connect-gateway", "", {{"asn", 64700}})},
                   PutLink{link("l-us", "attachment", "us", "core", {{"segment", "prod"}})},
                   PutLink{link("l-eu", "attachment", "eu", "core", {{"segment", "prod"}})},
                   PutLink{link("assoc", "association", "dxgw", "core", {{"segment", "prod"}})}});
    addSite(design, "site", "192.168.0.0/24", 65010);
    apply(design, {PutLink{link("line", "private-line", "dxgw", "site-r")}});
    return design;
}

} // namespace

class TestAwsRoutes : public PathTest {
    Q_OBJECT

private slots:
    void statedNextHopsThatTakeNothing() {
        Design design = twoNetworks();
        set(design, "a", "routes", routes({{"10.1.0.0/16", "tgw"}}));
        expect(design, "a", "b", Verdict::reachable);
        setState(design, "tgw", DrawState::disabled);
        expectEnd(design, "a", "b", "a", "tgw, which is disabled");
        setState(design, "tgw", DrawState::active);
        apply(design, {PutNode{node("loose", "aws.transit-gateway", "us-east-1", {{"asn", 64521}})}});
        set(design, "a", "routes", routes({{"10.1.0.0/16", "loose"}}));
        expectEnd(design, "a", "b", "a", "loose, which is not attached to it");
        set(design, "a", "routes", routes({{"10.1.0.0/16", "nat-1"}}));
        expectEnd(design, "a", "b", "a", "nat-1, which is not drawn");
        set(design, "a", "routes", routes({{"0.0.0.0/0", "tgw"}, {"10.1.0.0/16", ""}}));
        expectEnd(design, "a", "b", "a", "drops 10.1.0.0/16");
        apply(design, {PutNode{node("firewall", "workload", "", {{"address", "10.0.0.9"}}, "a")}});
        set(design, "a", "routes", routes({{"10.1.0.0/16", "firewall"}}));
        expect(design, "a", "b", Verdict::unknown, "where that forwards to is not drawn");
    }

    void defaultRoutesLeadToTheGateway() {
        Design design = twoNetworks();
        set(design, "a", "routes", routes({{"0.0.0.0/0", "tgw"}}));
        expect(design, "a", "b", Verdict::reachable);
        QCOMPARE(m_result.hops.front().route, std::string("0.0.0.0/0"));
        QCOMPARE(m_result.hops.front().basis, std::string("static"));
    }

    void propagationOfAVirtualPrivateGateway() {
        Design design = siteByTunnel();
        expectBoth(design, "vpc", "site", Verdict::reachable);
        set(design, "att", "propagate", false);
        expectEnd(design, "vpc", "site", "vpc", "propagation is switched off on att");
        expect(design, "site", "vpc", Verdict::reachable);
        // A stated table assumes nothing else, unless the attachment says that it propagates.
        set(design, "att", "propagate", nullptr);
        set(design, "vpc", "routes", routes({{"10.9.0.0/16", "vgw"}}));
        expectEnd(design, "vpc", "site", "vpc", "no route to 192.168.0.0");
        set(design, "att", "propagate", true);
        expect(design, "vpc", "site", Verdict::reachable);
        QCOMPARE(m_result.hops.front().basis, std::string("learned over att"));
    }

    void propagationIntoATransitGateway() {
        Design design = twoNetworks();
        set(design, "lb", "propagate", false);
        expectEnd(design, "a", "b", "a", "propagation is switched off on lb");
        expect(design, "b", "a", Verdict::reachable);
        set(design, "tgw", "routes", routes({{"10.1.0.0/16", "lb"}}));
        expectBoth(design, "a", "b", Verdict::reachable);
    }

    void blackHoleOfATransitGateway() {
        Design design = twoNetworks();
        set(design, "tgw", "routes", routes({{"10.1.0.0/17", ""}}));
        expectEnd(design, "a", "b", "tgw", "tgw drops 10.1.0.0/17");
        expect(design, "b", "a", Verdict::reachable);
        // Static before propagated, where both have one prefix.
        set(design, "tgw", "routes", routes({{"10.1.0.0/16", "gone"}}));
        expectEnd(design, "a", "b", "a", "gone, which is not drawn");
    }

    void zonesOfAnAttachment() {
        Design design = twoNetworks();
        apply(design, {PutNode{subnet("a1", "aws.subnet", "a", "10.0.1.0/24")},
                       PutNode{subnet("a2", "aws.subnet", "a", "10.0.2.0/24")}});
        set(design, "a1", "zone", "us-east-1a");
        set(design, "a2", "zone", "us-east-1b");
        expect(design, "a2", "b", Verdict::reachable);
        set(design, "la", "subnets", {"a1"});
        expect(design, "a1", "b", Verdict::reachable);
        expectEnd(design, "a2", "b", "a", "a2 is in a zone where la has no subnet");
        expect(design, "b", "a2", Verdict::reachable);
        set(design, "a2", "zone", nullptr);
        expect(design, "a2", "b", Verdict::reachable);
    }

    void transitGatewayPrefersDirectConnect() {
        Design design = twoNetworks();
        addSite(design, "site", "192.168.0.0/24", 65010);
        apply(design,
              {PutNode{node("dxgw", "aws.direct-connect-gateway")},
               PutNode{node("cr", "fabric.cloud-router", "", {{"asn", 65020}})},
               PutLink{link("assoc", "association", "dxgw", "tgw", {{"allowedPrefixes", {"10.0.0.0/8"}}})},
               PutLink{link("dx", "private-line", "dxgw", "cr")}, PutLink{link("wan", "private-line", "cr", "site-r")},
               PutLink{link("vpn", "vpn", "tgw", "site-r")}});
        expect(design, "a", "site", Verdict::reachable);
        QVERIFY(crosses("dx")); // although its AS path is longer
        expect(design, "site", "a", Verdict::reachable);
        QVERIFY(crosses("vpn")); // the longer prefix of the tunnel
        setState(design, "dx", DrawState::disabled);
        expect(design, "a", "site", Verdict::reachable);
        QVERIFY(crosses("vpn"));
        set(design, "tgw", "routes", routes({{"192.168.0.0/24", "vpn"}}));
        setState(design, "dx", DrawState::active);
        expect(design, "a", "site", Verdict::reachable);
        QVERIFY(crosses("vpn")); // static before learned
    }

    void virtualPrivateGatewayPrefersItsLine() {
        Design design = siteByTunnel();
        apply(design, {PutNode{node("cr", "fabric.cloud-router", "", {{"asn", 65020}})},
                       PutLink{link("vif", "private-line", "vgw", "cr")},
                       PutLink{link("wan", "private-line", "cr", "site-r")}});
        expect(design, "vpc", "site", Verdict::reachable);
        QVERIFY(crosses("vif"));
    }

    void networkPrefersStaticNextHops() {
        Design design = siteByTunnel();
        apply(design,
              {PutNode{node("tgw", "aws.transit-gateway", "us-east-1", {{"asn", 64520}})},
               PutLink{link("att-t", "attachment", "vpc", "tgw")}, PutLink{link("vpn-t", "vpn", "tgw", "site-r")}});
        expect(design, "vpc", "site", Verdict::reachable);
        QVERIFY(crosses("vpn-t"));
    }

    void gatewaysOfOneNumberDoNotHearOneAnother() {
        Design design;
        apply(design, {PutNode{node("cr", "fabric.cloud-router", "", {{"asn", 65020}})}});
        for (const std::string name : {"a", "b"}) {
            const std::string asn = name == "a" ? "64513" : "64514";
            apply(design, {PutNode{vpc(name, name == "a" ? "10.0.0.0/16" : "10.1.0.0/16")},
                           PutNode{node(name + "-vgw", "aws.virtual-private-gateway", "us-east-1")},
                           PutNode{node(name + "-dxgw", "aws.direct-connect-gateway", "", {{"asn", asn}})},
                           PutLink{link(name + "-att", "attachment", name, name + "-vgw")},
                           PutLink{link(name + "-assoc", "association", name + "-dxgw", name + "-vgw")},
                           PutLink{link(name + "-dx", "private-line", name + "-dxgw", "cr")}});
        }
        expectBoth(design, "a", "b", Verdict::reachable);
        set(design, "b-dxgw", "asn", 64513);
        expectEnd(design, "a", "b", "a", "a-dxgw finds its own ASN 64513");
        expectEnd(design, "b", "a", "b", "b-dxgw finds its own ASN 64513");
    }

    void directConnectAndTunnelOnOneGateway() {
        Design design = siteByTunnel();
        apply(design, {PutNode{node("dxgw", "aws.direct-connect-gateway")},
                       PutLink{link("assoc", "association", "dxgw", "vgw")}});
        addSite(design, "far", "172.16.0.0/24", 65030);
        apply(design, {PutLink{link("dx", "private-line", "dxgw", "far-r")}});
        expectBoth(design, "vpc", "far", Verdict::reachable);
        expectEnd(design, "site", "far", "site", "no transit between a Direct Connect gateway and a VPN");
        expect(design, "far", "site", Verdict::unreachable, "only the ranges of its network");
    }

    void edgesOfACoreNetwork() {
        Design design = coreNetwork();
        expectBoth(design, "us", "site", Verdict::reachable);
        expectBoth(design, "eu", "site", Verdict::reachable);
        set(design, "assoc", "edges", {"us-east-1"});
        expectBoth(design, "us", "site", Verdict::reachable);
        expect(design, "eu", "site", Verdict::reachable);
        expectEnd(design, "site", "eu", "site", "assoc is for the edges us-east-1 only");
    }

    void segmentsKeepEqualRangesApart() {
        Design design = coreNetwork();
        apply(design, {PutNode{vpc("twin", "10.0.0.0/16", "eu-west-1")},
                       PutLink{link("l-twin", "attachment", "twin", "core", {{"segment", "dev"}})}});
        expectBoth(design, "eu", "us", Verdict::reachable);
        expectEnd(design, "twin", "eu", "twin", "segment");
        set(design, "l-twin", "segment", "prod");
        expect(design, "eu", "us", Verdict::unknown, "twin");
    }

    void summariesAreFollowedToTheirEnd() {
        Design design = twoNetworks();
        apply(design, {PutNode{node("far", "aws.transit-gateway", "us-west-2", {{"asn", 64521}})},
                       PutNode{vpc("c", "10.128.0.0/16", "us-west-2")}, PutLink{link("lc", "attachment", "c", "far")},
                       PutLink{link("peer", "peering", "tgw", "far")}});
        set(design, "tgw", "routes", routes({{"10.128.0.0/9", "peer"}}));
        set(design, "far", "routes", routes({{"10.0.0.0/9", "peer"}}));
        expectBoth(design, "a", "c", Verdict::reachable);
        apply(design, {RemoveLink{"lc"}});
        expectEnd(design, "a", "c", "far", "far has no route to 10.128.0.0");
    }

    void onlyTheFamilyThatIsAnnounced() {
        Design design = twoNetworks();
        set(design, "a", "ipv6Cidrs", {"2001:db8:a::/56"});
        set(design, "b", "ipv6Cidrs", {"2001:db8:b::/56"});
        set(design, "a", "cidrs", Json::array());
        set(design, "b", "cidrs", Json::array());
        expectBoth(design, "a", "b", Verdict::reachable);
        set(design, "a", "routes", routes({{"0.0.0.0/0", "tgw"}}));
        expectEnd(design, "a", "b", "a", "no route to 2001:db8:b::");
    }
};

QTEST_GUILESS_MAIN(TestAwsRoutes)
#include "tst_awsroutes.moc"
