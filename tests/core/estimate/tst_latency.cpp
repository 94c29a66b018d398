// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/latency.h"

#include "estimate/cost.h"
#include "estimate/roundtrips.h"
#include "estimatesupport.h"
#include "support/randomedits.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace isthmus;
using namespace isthmus::estimatetest;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const LatencyHop* hopOf(const FlowLatency& latency, const Id& element) {
    for (const LatencyHop& hop : latency.hops)
        if (hop.element == element)
            return &hop;
    return nullptr;
}

} // namespace

class TestLatency : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }

    void measuredPairOfOneProvider() {
        Design design;
        apply(design, {PutNode{node("a", "aws.vpc", "us-east-1")}, PutNode{node("b", "aws.vpc", "eu-west-1")},
                       PutLink{link("p", "peering", "a", "b")}, PutFlow{flow("f", "a", "b", {}, 100)}});
        const auto result = estimateLatency(design, *m_catalog);
        QCOMPARE(result.size(), std::size_t(1));
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QCOMPARE(*result[0].rttMs, m_catalog->rtt("aws", "us-east-1", "eu-west-1")->ms);
        const LatencyHop* hop = hopOf(result[0], "p");
        QVERIFY(hop != nullptr && hop->isLink);
        QVERIFY2(contains(hop->basis, "measured 2025-10-09"), hop->basis.c_str());
        QCOMPARE(result[0].meetsTarget, std::optional<bool>(true));
    }

    void measuredInterconnect() {
        Design design = interconnectDesign(1000, "us-east-1", "azure.expressroute-circuit", "eastus");
        apply(design, {PutFlow{flow("f", "vpc", "far", {}, 1)}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QCOMPARE(*result[0].rttMs, 3.15);
        QCOMPARE(*result[0].lowMs, 2.76);
        QCOMPARE(result[0].meetsTarget, std::optional<bool>(false));
    }

    void sameMetroIsAsTheMeasuredOne() {
        Design design = interconnectDesign(1000);
        apply(design, {PutFlow{flow("f", "vpc", "far-subnet", {}, 10)}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QVERIFY(*result[0].rttMs > 2.1 && *result[0].rttMs < 4.2);
        QVERIFY2(contains(hopOf(result[0], "ix")->basis, "same metropolitan area"),
                 hopOf(result[0], "ix")->basis.c_str());
        QCOMPARE(result[0].meetsTarget, std::optional<bool>(true));
        QVERIFY(contains(hopOf(result[0], "dxgw")->basis, "place not known"));
    }

    void distanceWhereNobodyMeasured() {
        Design design;
        apply(design, {PutNode{node("a", "oci.vcn", "us-ashburn-1")},
                       PutNode{node("b", "onprem.site", "", {{"latitude", 48.86}, {"longitude", 2.35}})},
                       PutLink{link("l", "private-line", "a", "b")}, PutFlow{flow("f", "a", "b")}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QVERIFY2(*result[0].rttMs > 62 && *result[0].rttMs < 110, QByteArray::number(*result[0].rttMs));
        QVERIFY(*result[0].lowMs <= *result[0].rttMs && *result[0].rttMs <= *result[0].highMs);
        QVERIFY2(contains(hopOf(result[0], "l")->basis, "distance"), hopOf(result[0], "l")->basis.c_str());
        QVERIFY(!result[0].meetsTarget.has_value());
    }

    void metroOfAFabricRouterIsACity() {
        Design design;
        apply(design,
              {PutNode{node("a", "aws.vpc", "ap-southeast-2")}, PutNode{node("g", "aws.direct-connect-gateway")},
               PutNode{node("mcr", "fabric.cloud-router", "", {{"metro", "Sydney"}})},
               PutNode{node("r", "onprem.router")},
               PutNode{node("s", "onprem.site", "", {{"latitude", -37.81}, {"longitude", 144.96}})},
               PutLink{link("x", "association", "a", "g")}, PutLink{link("y", "private-line", "g", "mcr")},
               PutLink{link("z", "private-line", "mcr", "s")}, PutFlow{flow("f", "a", "s")}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QVERIFY(hopOf(result[0], "z")->ms > 7);        // Sydney to Melbourne, 714 km
        QCOMPARE(hopOf(result[0], "y")->ms, 3.15 / 2); // a region and a port in its city: half of cloud to cloud
    }

    void cableInTheBuildingTakesNothing() {
        Design design;
        const Json chicago{{"latitude", 41.88}, {"longitude", -87.63}};
        apply(design, {PutNode{node("a", "onprem.site", "", chicago)},
                       PutNode{node("r", "onprem.router", "", Json::object(), "a")},
                       PutNode{node("p", "fabric.port", "", {{"metro", "Chicago"}})},
                       PutLink{link("cable", "private-line", "r", "p")}, PutNode{node("b", "aws.vpc", "us-east-1")},
                       PutLink{link("line", "private-line", "p", "b")}, PutFlow{flow("f", "a", "b")}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QVERIFY(hopOf(result[0], "cable")->ms < 0.2);
        QVERIFY(hopOf(result[0], "line")->ms > 9);
    }

    void unknownIsSaid_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("linked");
        QTest::addColumn<QString>("why");
        QTest::newRow("no coordinates") << "onprem.site"
                                        << "" << true << "The place of b";
        QTest::newRow("no such region") << "aws.vpc"
                                        << "us-east-9" << true << "The place of b";
        QTest::newRow("nothing drawn") << "aws.vpc"
                                       << "eu-west-1" << false << "No way is drawn";
    }
    void unknownIsSaid() {
        QFETCH(QString, kind);
        QFETCH(QString, region);
        QFETCH(bool, linked);
        QFETCH(QString, why);
        Design design;
        apply(design,
              {PutNode{node("a", "aws.vpc", "us-east-1")}, PutNode{node("b", kind.toStdString(), region.toStdString())},
               PutFlow{flow("f", "a", "b", {}, 10)}});
        if (linked)
            apply(design, {PutLink{link("l", "private-line", "a", "b")}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY(!result[0].rttMs && !result[0].lowMs && !result[0].highMs && !result[0].meetsTarget);
        QVERIFY2(contains(result[0].why, why.toStdString()), result[0].why.c_str());
    }

    void disabledLinkCarriesNothing() {
        Design design = interconnectDesign(1000);
        Link ix = *design.link("ix");
        ix.state = DrawState::disabled;
        apply(design, {PutFlow{flow("f", "vpc", "far-subnet")}, PutLink{ix}});
        QVERIFY(!estimateLatency(design, *m_catalog)[0].rttMs);
    }

    void shortestOfTwoWays() {
        Design design;
        apply(design,
              {PutNode{node("a", "aws.transit-gateway", "us-east-1")},
               PutNode{node("far", "aws.transit-gateway", "ap-southeast-1")},
               PutNode{node("near", "aws.transit-gateway", "us-east-2")},
               PutNode{node("b", "aws.transit-gateway", "us-west-2")}, PutLink{link("a-far", "peering", "a", "far")},
               PutLink{link("far-b", "peering", "far", "b")}, PutLink{link("a-near", "peering", "a", "near")},
               PutLink{link("near-b", "peering", "near", "b")}, PutFlow{flow("f", "a", "b")}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY(hopOf(result[0], "near") != nullptr);
        QVERIFY(hopOf(result[0], "far") == nullptr);
    }

    void withinOneRegion() {
        Design design;
        apply(design, {PutNode{node("a", "aws.vpc", "eu-west-1")}, PutNode{node("b", "aws.vpc", "eu-west-1")},
                       PutLink{link("p", "peering", "a", "b")}, PutFlow{flow("f", "a", "b")}});
        const auto result = estimateLatency(design, *m_catalog);
        QVERIFY2(result[0].rttMs.has_value(), result[0].why.c_str());
        QVERIFY(*result[0].rttMs > 0 && *result[0].rttMs < 3);
    }

    void onlyTheFlowAskedFor() {
        Design design = interconnectDesign(1000);
        apply(design, {PutFlow{flow("f", "vpc", "far-subnet")}, PutFlow{flow("g", "vpc", "far-subnet")}});
        QCOMPARE(estimateLatency(design, *m_catalog).size(), std::size_t(2));
        const auto one = estimateLatency(design, *m_catalog, "g");
        QCOMPARE(one.size(), std::size_t(1));
        QCOMPARE(one[0].flow, std::string("g"));
    }

    void neverBelowLightInFibre() {
        const auto constants = LatencyConstants::from(*m_catalog);
        const bool ok = rc::check("no figure is below the fibre floor", [&] {
            const auto place = [&] {
                return m_catalog->regions()[*rc::gen::inRange<std::size_t>(0, m_catalog->regions().size())];
            };
            const Region a = place();
            const Region b = place();
            const Region c = place();
            Design design;
            apply(design, {PutNode{node("a", a.provider + ".x", a.code)}, PutNode{node("b", b.provider + ".x", b.code)},
                           PutNode{node("c", c.provider + ".x", c.code)}, PutLink{link("ab", "private-line", "a", "b")},
                           PutLink{link("bc", "private-line", "b", "c")}, PutFlow{flow("f", "a", "c")}});
            const auto result = estimateLatency(design, *m_catalog);
            RC_ASSERT(result[0].rttMs.has_value());
            const double floor =
                greatCircleKm(a.latitude, a.longitude, c.latitude, c.longitude) * constants->fibreUsPerKm * 2 / 1000;
            RC_ASSERT(*result[0].lowMs >= floor - 1e-9);
            RC_ASSERT(*result[0].rttMs >= *result[0].lowMs);
            RC_ASSERT(*result[0].highMs >= *result[0].rttMs);
        });
        QVERIFY(ok);
    }

    void anyDrawingGetsAnAnswer() {
        const bool ok = rc::check("every drawing is priced and timed, or says why not", [this] {
            Design design = interconnectDesign(1000);
            for (int i = 0; i < 30; ++i)
                (void)design.apply(isthmus::testing::randomEdit(design));
            if (design.nodes().empty())
                return;
            apply(design, {PutFlow{flow("f", isthmus::testing::anyId(design.nodes()),
                                        isthmus::testing::anyId(design.nodes()), 10)}});
            for (const FlowLatency& one : estimateLatency(design, *m_catalog))
                RC_ASSERT(one.rttMs.has_value() == one.why.empty());
            RC_ASSERT(estimateCost(design, *m_catalog).totalUsdPerMonth >= 0);
        });
        QVERIFY(ok);
    }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

QTEST_GUILESS_MAIN(TestLatency)
#include "tst_latency.moc"
