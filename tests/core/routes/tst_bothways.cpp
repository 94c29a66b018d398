// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "routes/bothways.h"

#include <QtTest>

using namespace isthmus;

class BothWaysTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_catalog = *Catalog::load(findResources() / "catalog");
        auto design = loadDesign(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
        QVERIFY(design.ok());
        m_design = std::move(*design);
    }

    void sameWayBack() {
        const BothWays ways = ask("shop-app", "lake-batch");
        QVERIFY(ways.outward && ways.inward);
        QVERIFY(ways.verdict() == Verdict::reachable);
        QVERIFY(ways.isSymmetric());
        QCOMPARE(ways.there.hops.front().element, std::string("shop-app"));
        QCOMPARE(ways.back.hops.front().element, std::string("lake-batch"));
    }

    void oneDirectionLostIsLost() {
        // Nobody at Google announces the subnets any more: AWS finds no way, the way back is as it was.
        Link bridge = *m_design.link("bridge");
        bridge.properties["advertisedRoutes"] = Json::array({"10.250.0.0/24"});
        QVERIFY(m_design.apply(Edit{"", {PutLink{bridge}}}).ok());
        const BothWays ways = ask("shop-app", "lake-batch");
        QVERIFY(ways.there.verdict == Verdict::unreachable);
        QVERIFY(ways.back.verdict == Verdict::reachable);
        QVERIFY(ways.verdict() == Verdict::unreachable);
        QVERIFY(!ways.isSymmetric());
    }

    void nobodyAsksTheInternet() {
        BothWays ways;
        ways.there.verdict = Verdict::unknown;
        ways.back.verdict = Verdict::reachable;
        ways.outward = false;
        QVERIFY(ways.verdict() == Verdict::reachable);
        ways.outward = true;
        QVERIFY(ways.verdict() == Verdict::unknown);
        Node everybody;
        everybody.id = "everybody";
        everybody.kind = "internet";
        QVERIFY(m_design.apply(Edit{"", {PutNode{everybody}}}).ok());
        QVERIFY(!ask("everybody", "shop-app").outward);
        QVERIFY(ask("everybody", "shop-app").inward);
        QVERIFY(!ask("shop-app", "everybody").inward);
    }

    void missingEndIsNotReached() { QVERIFY(ask("shop-app", "nothing").verdict() != Verdict::reachable); }

private:
    BothWays ask(const char* from, const char* to) const {
        return bothWays(RouteModel(m_design, *m_catalog), m_design, from, to);
    }

    std::shared_ptr<const Catalog> m_catalog;
    Design m_design;
};

QTEST_GUILESS_MAIN(BothWaysTest)
#include "tst_bothways.moc"
