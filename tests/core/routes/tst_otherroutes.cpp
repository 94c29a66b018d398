// SPDX-License-Identifier: GPL-3.0-or-later
#include "routessupport.h"

using namespace isthmus;
using namespace isthmus::routestest;

namespace {

/// Two Google networks peered, the first with a tunnel to a site in its region; the second has a subnet in another.
Design peeredGoogle() {
    Design design;
    addGoogle(design, "hub", "10.1.0.0/24", 64600);
    addGoogle(design, "spoke", "10.2.0.0/24", 64601);
    addSite(design, "site", "192.168.0.0/24", 65010);
    apply(design, {PutNode{subnet("remote", "gcp.subnet", "spoke", "10.2.1.0/24", "europe-west1")},
                   PutLink{link("vpn", "vpn", "hub-g", "site-r")},
                   PutLink{link("peer", "peering", "hub", "spoke", {{"exportRoutes", true}})}});
    set(design, "hub-r", "advertise", {"10.1.0.0/24", "10.2.0.0/16"});
    return design;
}

/// hub (10.1.0.0/16) with both gateways, a site behind each, and a spoke.
Design azureHub() {
    Design design;
    apply(design, {PutNode{vnet("hub", "10.1.0.0/16")}, PutNode{vnet("spoke", "10.2.0.0/16")},
                   PutNode{node("vpn-gw", "azure.vpn-gateway", "", Json::object(), "hub")},
                   PutNode{node("er-gw", "azure.expressroute-gateway", "", Json::object(), "hub")},
                   PutNode{node("er", "azure.expressroute-circuit", "eastus")},
                   PutLink{link("er-att", "attachment", "er", "er-gw")},
                   PutLink{link("peer", "peering", "hub", "spoke",
                                {{"allowGatewayTransit", true}, {"useRemoteGateways", true}})}});
    addSite(design, "branch", "192.168.1.0/24", 65010);
    addSite(design, "dc", "192.168.2.0/24", 65020);
    apply(design,
          {PutLink{link("vpn", "vpn", "vpn-gw", "branch-r")}, PutLink{link("line", "private-line", "er", "dc-r")}});
    return design;
}

/// A virtual hub with a network, a branch over VPN and two sites over circuits.
Design virtualHub() {
    Design design;
    apply(design, {PutNode{node("whub", "azure.virtual-wan-hub", "eastus", {{"cidr", "10.100.0.0/24"}})},
                   PutNode{vnet("net", "10.1.0.0/16")}, PutLink{link("l-net", "attachment", "net", "whub")}});
    addSite(design, "branch", "192.168.1.0/24", 65010);
    apply(design, {PutLink{link("vpn", "vpn", "whub", "branch-r")}});
    for (const std::string name : {"dc1", "dc2"}) {
        addSite(design, name, name == "dc1" ? "192.168.2.0/24" : "192.168.3.0/24", name == "dc1" ? 65020 : 65030);
        apply(design, {PutNode{node(name + "-er", "azure.expressroute-circuit", "eastus")},
                       PutLink{link(name + "-att", "attachment", name + "-er", "whub")},
                       PutLink{link(name + "-line", "private-line", name + "-er", name + "-r")}});
    }
    return design;
}

} // namespace

class TestOtherRoutes : public PathTest {
    Q_OBJECT

private slots:
    void importedRoutesKeepTheExportersRegions() {
        Design design = peeredGoogle();
        expectBoth(design, "spoke-s", "site", Verdict::reachable);
        expectEnd(design, "remote", "site", "spoke", "hub routes regionally");
        set(design, "spoke", "routingMode", "GLOBAL"); // the importer's mode does not matter
        expectEnd(design, "remote", "site", "spoke", "hub routes regionally");
        set(design, "hub", "routingMode", "GLOBAL");
        expect(design, "remote", "site", Verdict::reachable);
    }

    void connectivityCenterJoinsSitesOfOneNetwork() {
        Design design;
        addGoogle(design, "transit", "10.1.0.0/24", 64600);
        addSite(design, "paris", "192.168.1.0/24", 65010);
        addSite(design, "tokyo", "192.168.2.0/24", 65020);
        apply(design,
              {PutNode{node("ncc", "gcp.ncc-hub")},
               PutNode{node("r2", "gcp.cloud-router", "asia-northeast1", {{"asn", 64600}}, "transit")},
               PutNode{node("g2", "gcp.vpn-gateway", "asia-northeast1", {{"router", "r2"}}, "transit")},
               PutLink{link("v1", "vpn", "transit-g", "paris-r")}, PutLink{link("v2", "vpn", "g2", "tokyo-r")},
               PutLink{link("s1", "attachment", "transit-g", "ncc")}, PutLink{link("s2", "attachment", "g2", "ncc")}});
        expectBoth(design, "paris", "tokyo", Verdict::reachable);
        apply(design, {RemoveLink{"s2"}});
        expect(design, "paris", "tokyo", Verdict::unreachable);
        // The sites' own numbers have to differ.
        apply(design, {PutLink{link("s2", "attachment", "g2", "ncc")}});
        set(design, "tokyo-r", "asn", 65010);
        expectEnd(design, "paris", "tokyo", "paris", "paris-r finds its own ASN 65010");
    }

    void connectivityCenterJoinsNoSitesOfTwoNetworks() {
        Design design;
        addGoogle(design, "one", "10.1.0.0/24", 64600);
        addGoogle(design, "two", "10.2.0.0/24", 64601);
        addSite(design, "paris", "192.168.1.0/24", 65010);
        addSite(design, "tokyo", "192.168.2.0/24", 65020);
        apply(design,
              {PutNode{node("ncc", "gcp.ncc-hub")}, PutLink{link("v1", "vpn", "one-g", "paris-r")},
               PutLink{link("v2", "vpn", "two-g", "tokyo-r")}, PutLink{link("s1", "attachment", "one-g", "ncc")},
               PutLink{link("s2", "attachment", "two-g", "ncc")}, PutLink{link("n1", "attachment", "one", "ncc")}});
        expectEnd(design, "paris", "tokyo", "paris", "only within one network");
        expectBoth(design, "tokyo", "one-s", Verdict::reachable);
        // The second network is no spoke itself.
        expectEnd(design, "one-s", "two-s", "one", "two, which is no spoke itself");
    }

    void subnetsOfGoogleComeBeforeLongerPrefixes() {
        Design design = peeredGoogle();
        addSite(design, "twin", "10.2.0.128/25", 65011);
        apply(design, {PutLink{link("vpn-2", "vpn", "hub-g", "twin-r")}});
        expect(design, "hub-s", "spoke-s", Verdict::unknown, "both have the address 10.2.0.128");
    }

    void azureGatewaysDoNotTalkToOneAnother() {
        Design design = azureHub();
        expectBoth(design, "spoke", "branch", Verdict::reachable);
        expectBoth(design, "spoke", "dc", Verdict::reachable);
        expectEnd(design, "branch", "dc", "branch", "hub carries no transit between its gateways");
        expect(design, "dc", "branch", Verdict::unreachable, "no transit");
    }

    void azurePrefersTheCircuit() {
        Design design = azureHub();
        apply(design, {PutLink{link("vpn-dc", "vpn", "vpn-gw", "dc-r")}});
        expect(design, "hub", "dc", Verdict::reachable);
        QVERIFY(crosses("line"));
        setState(design, "line", DrawState::disabled);
        expect(design, "hub", "dc", Verdict::reachable);
        QVERIFY(crosses("vpn-dc"));
    }

    void remoteGatewaysReachOnePeeringFar() {
        Design design = azureHub();
        apply(design, {PutNode{vnet("third", "10.3.0.0/16")},
                       PutLink{link("peer-3", "peering", "spoke", "third",
                                    {{"allowGatewayTransit", true}, {"useRemoteGateways", true}})}});
        expectEnd(design, "third", "dc", "third", "spoke does not");
        expectEnd(design, "dc", "third", "dc", "not transitive");
        // A network with a gateway of its own cannot use another's.
        apply(design, {PutNode{node("own-gw", "azure.vpn-gateway", "", Json::object(), "spoke")}});
        expectEnd(design, "spoke", "dc", "spoke", "peer does not share gateways");
    }

    void virtualHubJoinsAllButTwoCircuits() {
        Design design = virtualHub();
        for (const char* site : {"branch", "dc1", "dc2"})
            expectBoth(design, "net", site, Verdict::reachable);
        expectBoth(design, "branch", "dc1", Verdict::reachable);
        expectEnd(design, "dc1", "dc2", "dc1", "no transit between circuits");
        set(design, "branch-r", "asn", 65515);
        expect(design, "branch", "net", Verdict::unreachable, "both ends of vpn have the ASN 65515");
    }

    void virtualHubsOfOneWanAreJoined() {
        Design design = virtualHub();
        apply(design, {PutNode{node("whub2", "azure.virtual-wan-hub", "westeurope", {{"cidr", "10.101.0.0/24"}})},
                       PutNode{vnet("net2", "10.2.0.0/16", "westeurope")},
                       PutLink{link("l-net2", "attachment", "net2", "whub2")}});
        expectEnd(design, "net", "net2", "net", "nothing joins it with net2");
        apply(design, {PutLink{link("wan", "private-line", "whub", "whub2")}});
        expectBoth(design, "net", "net2", Verdict::reachable);
        expectBoth(design, "branch", "net2", Verdict::reachable);
    }

    void managedGatewaysDropTheirOwnNumber() {
        Design design = azureHub();
        // Another network's VPN gateway, whose routes come back over the data centre.
        apply(design, {PutNode{vnet("other", "10.9.0.0/16")},
                       PutNode{node("other-gw", "azure.vpn-gateway", "", Json::object(), "other")},
                       PutLink{link("other-vpn", "vpn", "other-gw", "dc-r")}});
        expectEnd(design, "hub", "other", "hub", "er-gw finds its own ASN 65515");
        set(design, "other-gw", "asn", 65040);
        expectBoth(design, "hub", "other", Verdict::reachable);
    }

    void gatewayOfAManagedInterconnectStandsInItsRegion() {
        Design design = interconnectDesign(1000, "us-east-1", "azure.expressroute-circuit", "eastus");
        apply(design, {PutNode{vnet("net", "10.1.0.0/16")},
                       PutNode{node("gw", "azure.expressroute-gateway", "", Json::object(), "net")},
                       PutLink{link("l-gw", "attachment", "far", "gw")}});
        expectBoth(design, "vpc", "net", Verdict::reachable);
        Node moved = *design.node("net");
        moved.region = "westeurope";
        apply(design, {PutNode{moved}});
        expect(design, "vpc", "net", Verdict::unreachable, "of its own region only");
        expectEnd(design, "net", "vpc", "net", "of its own region only");
    }

    void remotePeeringOfDrgs() {
        Design design;
        for (const std::string name : {"iad", "phx"})
            apply(design, {PutNode{node(name, "oci.drg", name == "iad" ? "us-ashburn-1" : "us-phoenix-1")},
                           PutNode{node(name + "-vcn", "oci.vcn", name == "iad" ? "us-ashburn-1" : "us-phoenix-1",
                                        {{"cidrs", {name == "iad" ? "10.1.0.0/16" : "10.2.0.0/16"}}})},
                           PutLink{link(name + "-att", "attachment", name + "-vcn", name)}});
        addSite(design, "site", "192.168.0.0/24", 65010);
        apply(design, {PutLink{link("fc", "private-line", "site-r", "iad", {{"service", "oci.fastconnect"}})}});
        expectEnd(design, "iad-vcn", "phx-vcn", "iad-vcn", "nothing joins it with phx-vcn");
        apply(design, {PutLink{link("rpc", "private-line", "iad", "phx")}});
        expectBoth(design, "iad-vcn", "phx-vcn", Verdict::reachable);
        expectBoth(design, "site", "iad-vcn", Verdict::reachable);
        expectEnd(design, "site", "phx-vcn", "site", "no transit between them");
        expectEnd(design, "phx-vcn", "site", "phx-vcn", "no transit between them");
    }

    void alibabaBorderRouterAndCen() {
        Design design;
        apply(design, {PutNode{node("vpc1", "alibaba.vpc", "eu-central-1", {{"cidrs", {"10.1.0.0/16"}}})},
                       PutNode{node("vpc2", "alibaba.vpc", "eu-central-1", {{"cidrs", {"10.2.0.0/16"}}})},
                       PutNode{node("vbr", "alibaba.vbr", "eu-central-1", {{"asn", 45104}})}});
        addSite(design, "site", "192.168.0.0/24", 65010);
        apply(design,
              {PutLink{link("line", "private-line", "vbr", "site-r")}, PutLink{link("a1", "attachment", "vpc1", "vbr")},
               PutLink{link("a2", "attachment", "vpc2", "vbr")}});
        expectBoth(design, "vpc1", "site", Verdict::reachable);
        expectEnd(design, "vpc1", "vpc2", "vpc1", "not the networks with one another");
        apply(design,
              {RemoveLink{"a1"}, RemoveLink{"a2"}, PutNode{node("cen", "alibaba.cen", "eu-central-1")},
               PutLink{link("c1", "attachment", "vpc1", "cen")}, PutLink{link("c2", "attachment", "vpc2", "cen")},
               PutLink{link("c3", "attachment", "vbr", "cen")}});
        expectBoth(design, "vpc1", "vpc2", Verdict::reachable);
        expectBoth(design, "vpc2", "site", Verdict::reachable);
    }

    void partnerAttachmentsOfTwoNetworksOverOneRouter() {
        Design design;
        addGoogle(design, "one", "10.1.0.0/24", 16550);
        addGoogle(design, "two", "10.2.0.0/24", 16550);
        addSite(design, "site", "192.168.0.0/24", 65010);
        const Json partner{{"service", "gcp.partner-interconnect"}};
        apply(design, {PutNode{node("cr", "fabric.cloud-router", "", {{"asn", 65020}})},
                       PutLink{link("l1", "private-line", "one-r", "cr", partner)},
                       PutLink{link("l2", "private-line", "two-r", "cr", partner)},
                       PutLink{link("l3", "private-line", "site-r", "cr")}});
        expectBoth(design, "one-s", "site", Verdict::reachable);
        expectEnd(design, "one-s", "two-s", "one", "one-r finds its own ASN 16550");
        // Oracle's interconnect is a partner attachment too.
        apply(design, {RemoveLink{"l1"}, PutNode{node("drg", "oci.drg", "us-ashburn-1")},
                       PutNode{node("vcn", "oci.vcn", "us-ashburn-1", {{"cidrs", {"10.3.0.0/16"}}})},
                       PutLink{link("va", "attachment", "vcn", "drg")},
                       PutLink{link("l1", "private-line", "one-r", "drg", {{"service", "gcp-oci"}})}});
        expectBoth(design, "one-s", "vcn", Verdict::reachable);
        set(design, "one-r", "asn", 64600);
        expect(design, "one-s", "vcn", Verdict::unreachable, "16550");
    }

    void routersOfOneNumberSpeakInternally() {
        Design design;
        addGoogle(design, "net", "10.1.0.0/24", 64600);
        apply(design, {PutNode{node("cr1", "fabric.cloud-router", "", {{"asn", 4556}})},
                       PutNode{node("cr2", "fabric.cloud-router", "", {{"asn", 4556}})},
                       PutNode{node("cr3", "fabric.cloud-router", "", {{"asn", 4556}})}});
        addSite(design, "site", "192.168.0.0/24", 65010);
        apply(design, {PutLink{link("l1", "private-line", "net-r", "cr1")},
                       PutLink{link("l2", "private-line", "cr1", "cr2")},
                       PutLink{link("l3", "private-line", "cr2", "site-r")}});
        expectBoth(design, "net-s", "site", Verdict::reachable);
        apply(design, {RemoveLink{"l3"}, PutLink{link("l3", "private-line", "cr2", "cr3")},
                       PutLink{link("l4", "private-line", "cr3", "site-r")}});
        expect(design, "net-s", "site", Verdict::unknown, "cr2 reflects");
        // Another number makes the session an external one.
        set(design, "cr2", "asn", 65020);
        expectBoth(design, "net-s", "site", Verdict::unreachable);
        set(design, "cr3", "asn", 65030);
        expectBoth(design, "net-s", "site", Verdict::reachable);
    }

    void parallelTunnelsAreTakenAlikeBothWays() {
        Design design;
        addGoogle(design, "net", "10.1.0.0/24", 64600);
        addSite(design, "site", "192.168.0.0/24", 65010);
        apply(design, {PutLink{link("v2", "vpn", "net-g", "site-r")}, PutLink{link("v1", "vpn", "site-r", "net-g")}});
        expect(design, "net-s", "site", Verdict::reachable);
        QVERIFY(crosses("v1"));
        expect(design, "site", "net-s", Verdict::reachable);
        QVERIFY(crosses("v1"));
    }

    void tunnelsHaveAnMtuAndACapacity() {
        Design design;
        apply(design,
              {PutNode{vpc("vpc", "10.0.0.0/16")}, PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
               PutLink{link("att", "attachment", "vpc", "vgw")}});
        addSite(design, "site", "192.168.0.0/24", 65010);
        const Json tunnels = Json::array({{{"insideCidr", "169.254.21.0/30"}}, {{"insideCidr", "169.254.21.4/30"}}});
        apply(design, {PutLink{link("vpn", "vpn", "vgw", "site-r", {{"tunnels", tunnels}})}});
        expect(design, "vpc", "site", Verdict::reachable);
        QCOMPARE(m_result.mtu, std::optional<int>(1500));
        QCOMPARE(m_result.bandwidthMbps, std::optional<std::int64_t>(2500));
        set(design, "vpn", "bandwidthMbps", 500);
        expect(design, "vpc", "site", Verdict::reachable);
        QCOMPARE(m_result.bandwidthMbps, std::optional<std::int64_t>(500));
    }
};

QTEST_GUILESS_MAIN(TestOtherRoutes)
#include "tst_otherroutes.moc"
