// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/bothways.h"
#include "routessupport.h"

using namespace isthmus;
using namespace isthmus::routestest;

namespace {

/// vpc (10.0.0.0/16, subnets s1 and s2) and other (10.1.0.0/16) - tgw - dxgw - ix - far (10.9.0.0/24 in us-east4)
Design sample() {
    Design design;
    apply(design,
          {PutNode{vpc("vpc", "10.0.0.0/16")}, PutNode{vpc("other", "10.1.0.0/16")},
           PutNode{subnet("s1", "aws.subnet", "vpc", "10.0.1.0/24")},
           PutNode{subnet("s2", "aws.subnet", "vpc", "10.0.2.0/24")},
           PutNode{node("tgw", "aws.transit-gateway", "us-east-1", {{"asn", 64520}})},
           PutNode{node("dxgw", "aws.direct-connect-gateway")}, PutNode{node("far", "gcp.network")},
           PutNode{subnet("far-subnet", "gcp.subnet", "far", "10.9.0.0/24", "us-east4")},
           PutLink{link("att", "attachment", "vpc", "tgw")}, PutLink{link("att-2", "attachment", "other", "tgw")},
           PutLink{link("assoc", "association", "dxgw", "tgw", {{"allowedPrefixes", {"10.0.0.0/16"}}})},
           PutLink{
               link("ix", "interconnect", "dxgw", "far",
                    {{"region", "us-east-1"}, {"partnerRegion", "us-east4"}, {"advertisedRoutes", {"10.9.0.0/24"}}})}});
    return design;
}

} // namespace

class TestRouteTable : public QObject {
    Q_OBJECT

    RouteTable table(const Design& design, const Id& node) const { return RouteModel(design, *m_catalog).table(node); }
    static const TableEntry* entry(const RouteTable& table, const std::string& prefix, const Id& next = {}) {
        for (const TableEntry& one : table.entries)
            if (one.prefix.toString() == prefix && (next.empty() || (!one.via.empty() && one.via.back() == next)))
                return &one;
        return nullptr;
    }

private slots:
    void saysWhoToldWhat() {
        const RouteTable tgw = table(sample(), "tgw");
        QCOMPARE(tgw.node, Id("tgw"));
        QCOMPARE(tgw.entries.size(), std::size_t(3));
        const TableEntry* far = entry(tgw, "10.9.0.0/24");
        QVERIFY(far != nullptr);
        QCOMPARE(far->source, std::string("learned"));
        QCOMPARE(far->via, (std::vector<Id>{"assoc", "dxgw"}));
        QVERIFY(far->isChosen);
        const RouteTable google = table(sample(), "far");
        const TableEntry* back = entry(google, "10.0.0.0/16");
        QVERIFY(back != nullptr);
        QCOMPARE(back->via, (std::vector<Id>{"ix", "dxgw"}));
        QCOMPARE(back->asPath, (std::vector<std::uint32_t>{64512}));
        QCOMPARE(back->region, std::string("us-east4"));
        QVERIFY(entry(google, "10.1.0.0/16") == nullptr);
        QCOMPARE(entry(google, "10.9.0.0/24")->origin, Id("far"));
        QVERIFY(entry(google, "10.9.0.0/24")->via.empty());
    }

    void saysWhatWasRefused() {
        const RouteTable gateway = table(sample(), "dxgw");
        QCOMPARE(gateway.refused.size(), std::size_t(1));
        QCOMPARE(gateway.refused.front().prefix.toString(), std::string("10.1.0.0/16"));
        QCOMPARE(gateway.refused.front().from, Id("tgw"));
        QVERIFY(gateway.refused.front().why.find("allowedPrefixes") != std::string::npos);
        QCOMPARE(gateway.refused.front().subjects, std::vector<Id>{"assoc"});
    }

    void subnetHasItsPartOfAStatedTable() {
        Design design = sample();
        Json stated = routes({{"10.9.0.0/16", "tgw"}, {"0.0.0.0/0", "nat"}});
        stated[0]["subnets"] = {"s1"};
        stated[1]["subnets"] = {"s1"};
        set(design, "vpc", "routes", stated);
        const RouteTable first = table(design, "s1");
        QCOMPARE(first.node, Id("vpc"));
        QVERIFY(entry(first, "10.9.0.0/16") != nullptr);
        QVERIFY(entry(first, "10.9.0.0/24") == nullptr);
        QVERIFY(entry(first, "0.0.0.0/0")->note.find("nat, which is not drawn") != std::string::npos);
        const RouteTable second = table(design, "s2");
        QVERIFY(entry(second, "10.9.0.0/16") == nullptr);
        QVERIFY(entry(second, "10.9.0.0/24") != nullptr);
        const RouteTable whole = table(design, "vpc");
        QCOMPARE(entry(whole, "10.9.0.0/16")->subnets, std::vector<Id>{"s1"});
        QVERIFY(entry(whole, "10.9.0.0/24") != nullptr);
    }

    void onlyOneOfSeveralIsChosen() {
        Design design = sample();
        set(design, "tgw", "routes", routes({{"10.1.0.0/16", ""}}));
        const RouteTable gateway = table(design, "tgw");
        int chosen = 0;
        int all = 0;
        for (const TableEntry& one : gateway.entries)
            if (one.prefix.toString() == "10.1.0.0/16") {
                ++all;
                chosen += one.isChosen ? 1 : 0;
            }
        QCOMPARE(all, 2);
        QCOMPARE(chosen, 1);
        QCOMPARE(entry(gateway, "10.1.0.0/16")->source, std::string("static")); // the chosen one first
        QVERIFY(entry(gateway, "10.1.0.0/16")->note.find("drops") != std::string::npos);
    }

    void theInternetIsADefaultRoute() {
        Design design = sample();
        apply(design, {PutNode{node("net", "internet")}, PutLink{link("igw", "internet", "vpc", "net")}});
        const RouteTable network = table(design, "vpc");
        QCOMPARE(entry(network, "0.0.0.0/0")->via, (std::vector<Id>{"igw", "net"}));
        QVERIFY(entry(network, "10.9.0.0/24", "net") == nullptr);
        const RouteTable gateway = table(design, "tgw");
        QVERIFY(entry(gateway, "0.0.0.0/0") == nullptr);
    }

    void whatHasNoTable() {
        QVERIFY(!table(sample(), "nobody").why.empty());
        Design design = sample();
        apply(design, {PutNode{node("frame", "group")}});
        QVERIFY(table(design, "frame").why.find("no network") != std::string::npos);
    }

    /// What a table chooses is what packets follow.
    void tablesAgreeWithPaths() {
        const Design design = sample();
        const RouteModel model(design, *m_catalog);
        for (const Id from : {"vpc", "other", "far-subnet"}) {
            for (const Id to : {"vpc", "far-subnet"}) {
                const PathResult path = model.path(from, to);
                for (const PathHop& hop : path.hops) {
                    if (hop.isLink || hop.route.empty())
                        continue;
                    const RouteTable at = model.table(hop.element);
                    QVERIFY(std::any_of(at.entries.begin(), at.entries.end(), [&](const TableEntry& one) {
                        return one.isChosen && one.prefix.toString() == hop.route;
                    }));
                }
            }
        }
    }

    void bothWaysAndTheirSymmetry() {
        Design design = sample();
        const BothWays good = bothWays(RouteModel(design, *m_catalog), design, "vpc", "far-subnet");
        QVERIFY(good.verdict() == Verdict::reachable);
        QVERIFY(good.isSymmetric());
        const BothWays oneWay = bothWays(RouteModel(design, *m_catalog), design, "other", "far-subnet");
        QVERIFY(oneWay.there.verdict == Verdict::reachable);
        QVERIFY(oneWay.back.verdict == Verdict::unreachable);
        QVERIFY(oneWay.verdict() == Verdict::unreachable);
        // A line of one's own, with the longer prefix one way only.
        addSite(design, "site", "192.168.0.0/24", 65010);
        apply(design,
              {PutLink{link("dx", "private-line", "dxgw", "site-r")}, PutLink{link("vpn", "vpn", "tgw", "site-r")}});
        set(design, "assoc", "allowedPrefixes", {"10.0.0.0/8"});
        const BothWays uneven = bothWays(RouteModel(design, *m_catalog), design, "vpc", "site");
        QVERIFY(uneven.verdict() == Verdict::reachable);
        QVERIFY(!uneven.isSymmetric());
    }

private:
    std::shared_ptr<const Catalog> m_catalog = shippedCatalog();
};

QTEST_GUILESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
