// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/cost.h"

#include "estimatesupport.h"

#include <rapidcheck.h>

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace isthmus;
using namespace isthmus::estimatetest;

namespace {

std::int64_t cents(double usd) {
    return std::llround(usd * 100);
}

const UnknownCost* unknownOf(const CostReport& report, const Id& subject, const std::string& payer) {
    for (const UnknownCost& one : report.unknown)
        if (one.subject == subject && one.payer == payer)
            return &one;
    return nullptr;
}

const CostItem* itemOf(const CostReport& report, const Id& subject, const std::string& payer) {
    for (const CostItem& one : report.items)
        if (one.subject == subject && one.payer == payer)
            return &one;
    return nullptr;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

QByteArray listing(const CostReport& report) {
    std::string text;
    for (const CostItem& item : report.items)
        text += item.subject + " | " + item.what + " | " + std::to_string(item.usdPerMonth) + "\n";
    for (const UnknownCost& one : report.unknown)
        text += one.subject + " | " + one.payer + " | " + one.what + " | ? " + one.why + "\n";
    return QByteArray::fromStdString(text);
}

} // namespace

class TestCost : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_catalog = shippedCatalog(); }

    void bothSidesOfAnInterconnect_data() {
        QTest::addColumn<qint64>("mbps");
        QTest::addColumn<qint64>("totalCents");
        QTest::newRow("1 Gbps") << qint64(1000) << qint64(355510);
        QTest::newRow("10 Gbps") << qint64(10000) << qint64(2287090);
        QTest::newRow("100 Gbps") << qint64(100000) << qint64(19201920);
    }
    void bothSidesOfAnInterconnect() {
        QFETCH(qint64, mbps);
        QFETCH(qint64, totalCents);
        const CostReport report = estimateCost(interconnectDesign(mbps), *m_catalog);
        QCOMPARE(cents(report.totalUsdPerMonth), totalCents);
        QVERIFY2(report.unknown.empty(), listing(report));
        const CostItem* aws = itemOf(report, "ix", "aws");
        const CostItem* google = itemOf(report, "ix", "gcp");
        QVERIFY(aws != nullptr && google != nullptr);
        QCOMPARE(aws->quantity, 730.0);
        QVERIFY(!aws->source.empty() && !aws->asOf.empty());
        QVERIFY(!google->source.empty() && !google->asOf.empty());
    }

    void sizeBetweenIsAMultipleOfTheOneBefore() {
        const CostReport report = estimateCost(interconnectDesign(2000), *m_catalog);
        const CostItem* google = itemOf(report, "ix", "gcp");
        QVERIFY(google != nullptr);
        QCOMPARE(cents(google->usdPerMonth), qint64(511000)); // 2 x 3.50 x 730
        QVERIFY(contains(google->what, "linear multiple"));
        const UnknownCost* aws = unknownOf(report, "ix", "aws");
        QVERIFY(aws != nullptr);
        QVERIFY2(contains(aws->why, "1 Gbps"), aws->why.c_str());
    }

    void otherRegionIsUnknownNotTheSame() {
        const CostReport report =
            estimateCost(interconnectDesign(10000, "eu-central-1", "gcp.network", "europe-west3"), *m_catalog);
        const UnknownCost* aws = unknownOf(report, "ix", "aws");
        QVERIFY(aws != nullptr);
        QVERIFY2(contains(aws->why, "us-east-1"), aws->why.c_str());
        QCOMPARE(cents(report.totalUsdPerMonth), qint64(1387000));
    }

    void sydneyTransportIsUnknown() {
        const CostReport report =
            estimateCost(interconnectDesign(1000, "ap-southeast-2", "gcp.network", "australia-southeast1"), *m_catalog);
        QVERIFY(unknownOf(report, "ix", "gcp") != nullptr);
        QVERIFY(itemOf(report, "ix", "gcp") == nullptr);
    }

    void azurePreviewIsFreeAndItsGatewayIsNot() {
        Design design = interconnectDesign(1000, "us-east-1", "azure.expressroute-circuit", "eastus");
        apply(design, {PutNode{node("vnet", "azure.vnet", "eastus")},
                       PutNode{node("gw", "azure.expressroute-gateway", "", {{"sku", "Standard"}}, "vnet")},
                       PutLink{link("gw-att", "attachment", "far", "gw")}});
        const CostReport report = estimateCost(design, *m_catalog);
        QVERIFY2(report.unknown.empty(), listing(report));
        QCOMPARE(cents(report.totalUsdPerMonth), qint64(13870)); // 0.19 x 730
        QVERIFY(itemOf(report, "ix", "aws") != nullptr && itemOf(report, "ix", "azure") != nullptr);
    }

    void unverifiedFigureIsShownAndNotCounted() {
        const CostReport report =
            estimateCost(interconnectDesign(1000, "us-east-1", "oci.drg", "us-ashburn-1"), *m_catalog);
        const UnknownCost* oracle = unknownOf(report, "ix", "oci");
        QVERIFY(oracle != nullptr);
        QVERIFY2(contains(oracle->why, "unverified") && contains(oracle->why, "0.2125"), oracle->why.c_str());
        QCOMPARE(cents(report.totalUsdPerMonth), qint64(100010));
    }

    void freeTierOncePerRegionAndProvider() {
        Design design = interconnectDesign(500);
        apply(design,
              {PutLink{link("iy", "interconnect", "dxgw", "far",
                            {{"bandwidthMbps", 500}, {"region", "us-east-1"}, {"partnerRegion", "us-east4"}})}});
        const CostReport report = estimateCost(design, *m_catalog);
        QVERIFY(itemOf(report, "ix", "aws") != nullptr);
        QCOMPARE(itemOf(report, "ix", "aws")->usdPerMonth, 0.0);
        QVERIFY(itemOf(report, "iy", "aws") == nullptr);
        QVERIFY(contains(unknownOf(report, "iy", "aws")->why, "once"));
    }

    void remoteEdgeRaisesTheTier_data() {
        QTest::addColumn<QString>("edge");
        QTest::addColumn<qint64>("awsCents");
        QTest::newRow("local") << "us-east-1" << qint64(900090);
        QTest::newRow("published") << "ap-southeast-1" << qint64(3779940);
        QTest::newRow("not published") << "eu-west-1" << qint64(-1);
    }
    void remoteEdgeRaisesTheTier() {
        QFETCH(QString, edge);
        QFETCH(qint64, awsCents);
        Design design = interconnectDesign(10000);
        apply(design, {RemoveLink{"att"}, RemoveLink{"assoc"}, RemoveNode{"vgw"},
                       PutNode{node("core", "aws.core-network", "",
                                    {{"edges", Json::array({{{"region", edge.toStdString()}}})}})},
                       PutLink{link("assoc", "association", "dxgw", "core")},
                       PutLink{link("att", "attachment", "vpc", "core")}});
        const CostReport report = estimateCost(design, *m_catalog);
        const CostItem* aws = itemOf(report, "ix", "aws");
        if (awsCents < 0) {
            QVERIFY(aws == nullptr);
            QVERIFY(contains(unknownOf(report, "ix", "aws")->why, "eu-west-1"));
        } else {
            QVERIFY2(aws != nullptr, listing(report));
            QCOMPARE(cents(aws->usdPerMonth), awsCents);
        }
        const UnknownCost* hour = unknownOf(report, "core", "aws");
        QVERIFY(hour != nullptr && contains(hour->why, "unverified"));
    }

    void transitGatewayByHourAndByGb() {
        Design design = interconnectDesign(1000);
        apply(design, {RemoveLink{"att"}, RemoveLink{"assoc"}, RemoveNode{"vgw"},
                       PutNode{node("tgw", "aws.transit-gateway", "us-east-1")},
                       PutLink{link("att", "attachment", "vpc", "tgw")},
                       PutLink{link("assoc", "association", "dxgw", "tgw", {{"allowedPrefixes", {"10.0.0.0/16"}}})},
                       PutFlow{flow("orders", "vpc", "far-subnet", 5000)}});
        const CostReport report = estimateCost(design, *m_catalog);
        // 3,555.10 + two attachments of 36.50 + 5,000 GB x 0.02
        QCOMPARE(cents(report.totalUsdPerMonth), qint64(355510 + 7300 + 10000));
        QVERIFY2(report.unknown.empty(), listing(report));
    }

    void googleBillsGib() {
        Design design;
        apply(design,
              {PutNode{node("net", "gcp.network")}, PutNode{node("a", "gcp.subnet", "us-east4", Json::object(), "net")},
               PutNode{node("b", "gcp.subnet", "us-west1", Json::object(), "net")},
               PutFlow{flow("f", "a", "b", 1073.741824)}});
        const CostReport report = estimateCost(design, *m_catalog);
        QCOMPARE(report.items.size(), std::size_t(2));
        QCOMPARE(report.items.front().unit, std::string("GiB"));
        QCOMPARE(report.items.front().quantity, 500.0);
        QCOMPARE(cents(report.totalUsdPerMonth), qint64(2000)); // 1,000 GiB x 0.02
    }

    void volumeThatIsNotGivenIsUnknown() {
        Design design = interconnectDesign(1000);
        apply(design, {RemoveLink{"att"}, RemoveLink{"assoc"}, RemoveNode{"vgw"},
                       PutNode{node("tgw", "aws.transit-gateway", "us-east-1")},
                       PutLink{link("att", "attachment", "vpc", "tgw")},
                       PutLink{link("assoc", "association", "dxgw", "tgw")}, PutFlow{flow("f", "vpc", "far-subnet")}});
        const UnknownCost* data = unknownOf(estimateCost(design, *m_catalog), "f", "aws");
        QVERIFY(data != nullptr);
        QVERIFY(contains(data->why, "gbPerMonth"));
    }

    void graduatedEgress() {
        Design design;
        apply(design, {PutNode{node("vpc", "aws.vpc", "us-east-1")}, PutNode{node("world", "internet")},
                       PutLink{link("out", "internet", "vpc", "world")}, PutFlow{flow("f", "vpc", "world", 30720)}});
        // Half of it leaves: 15,360 GB, 10,240 at 0.09 and 5,120 at 0.085.
        const CostReport report = estimateCost(design, *m_catalog);
        QCOMPARE(cents(report.totalUsdPerMonth), qint64(92160 + 43520));
    }

    void disabledCostsNothingPlannedCounts() {
        Design design = interconnectDesign(10000);
        Link ix = *design.link("ix");
        ix.state = DrawState::planned;
        apply(design, {PutLink{ix}});
        QCOMPARE(cents(estimateCost(design, *m_catalog).totalUsdPerMonth), qint64(2287090));
        ix.state = DrawState::disabled;
        apply(design, {PutLink{ix}});
        QCOMPARE(cents(estimateCost(design, *m_catalog).totalUsdPerMonth), qint64(0));
    }

    void rowsNewerThanTheDateDoNotExist() {
        const CostReport before = estimateCost(interconnectDesign(10000), *m_catalog, "2026-09-20");
        QCOMPARE(cents(before.totalUsdPerMonth), qint64(0));
        QVERIFY(unknownOf(before, "ix", "aws") != nullptr && unknownOf(before, "ix", "gcp") != nullptr);
        QCOMPARE(cents(estimateCost(interconnectDesign(10000), *m_catalog, "2026-09-21").totalUsdPerMonth),
                 qint64(2287090));
    }

    void linesAndGatewaysOfEverySort() {
        Design design;
        apply(
            design,
            {PutNode{node("net", "gcp.network")},
             PutNode{node("router", "gcp.cloud-router", "us-east4", {{"asn", 16550}}, "net")},
             PutNode{node("gw", "gcp.vpn-gateway", "us-east4", {{"router", "router"}}, "net")},
             PutNode{node("cr", "fabric.cloud-router", "", {{"vendor", "megaport"}, {"country", "US"}})},
             PutNode{node("drg", "oci.drg", "us-ashburn-1")},
             PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
             PutNode{node("er", "azure.expressroute-circuit", "eastus",
                          {{"bandwidthMbps", 1000}, {"tier", "Standard"}, {"family", "MeteredData"}})},
             PutLink{link("g", "private-line", "router", "cr",
                          {{"service", "gcp.partner-interconnect"}, {"bandwidthMbps", 1000}})},
             PutLink{link("o", "private-line", "drg", "cr", {{"service", "oci.fastconnect"}, {"bandwidthMbps", 1000}})},
             PutLink{
                 link("v", "vpn", "vgw", "gw",
                      {{"tunnels", Json::array({Json::object(), Json::object(), Json::object(), Json::object()})}})}});
        const CostReport report = estimateCost(design, *m_catalog);
        QCOMPARE(cents(itemOf(report, "g", "gcp")->usdPerMonth), qint64(20279)); // 0.2778 x 730 = 202.794
        QCOMPARE(cents(itemOf(report, "o", "oci")->usdPerMonth), qint64(15513)); // 0.2125 x 730 = 155.125
        QCOMPARE(cents(itemOf(report, "v", "aws")->usdPerMonth), qint64(7300));  // two connections
        QCOMPARE(cents(itemOf(report, "v", "gcp")->usdPerMonth), qint64(16060)); // four tunnels of 0.055
        QCOMPARE(cents(itemOf(report, "er", "azure")->usdPerMonth), qint64(43600));
        QVERIFY(unknownOf(report, "cr", "megaport") != nullptr);
        QVERIFY(unknownOf(report, "g", "megaport") != nullptr);
    }

    void totalIsTheSumOfItsItems() {
        const bool ok = rc::check("total equals the sum of the items", [this] {
            Design design = interconnectDesign(*rc::gen::element<std::int64_t>(500, 1000, 2000, 10000, 100000));
            const int networks = *rc::gen::inRange(1, 12);
            for (int i = 0; i < networks; ++i) {
                const Id id = "v" + std::to_string(i);
                const auto region = *rc::gen::element<std::string>("us-east-1", "us-east-2", "eu-west-1");
                apply(design,
                      {PutNode{node(id, "aws.vpc", region)}, PutNode{node("t" + id, "aws.transit-gateway", region)},
                       PutLink{link("a" + id, "attachment", id, "t" + id)},
                       PutLink{link("p" + id, "peering", id, "vpc")},
                       PutFlow{flow("f" + id, id, "vpc", *rc::gen::inRange(0, 1000000) / 7.0)}});
            }
            const CostReport report = estimateCost(design, *m_catalog);
            long double sum = 0;
            for (const CostItem& item : report.items) {
                RC_ASSERT(item.usdPerMonth >= 0);
                RC_ASSERT(std::abs(item.usdPerMonth - item.quantity * item.unitPriceUsd) < 1e-6);
                sum += static_cast<long double>(std::llround(item.usdPerMonth * 1e6));
            }
            RC_ASSERT(std::llround(report.totalUsdPerMonth * 100) == static_cast<long long>((sum + 5000) / 10000));
        });
        QVERIFY(ok);
    }

    void anElementMoreChangesNoOtherItem() {
        const bool ok = rc::check("adding an element keeps the others' items", [this] {
            Design design = interconnectDesign(1000);
            apply(design, {PutFlow{flow("f", "vpc", "far-subnet", 100)}});
            const CostReport before = estimateCost(design, *m_catalog);
            const auto kind = *rc::gen::element<std::string>("aws.vpc", "aws.transit-gateway", "azure.virtual-wan-hub",
                                                             "oci.drg", "gcp.network", "fabric.port", "made.up");
            const Id id = *rc::gen::element<std::string>("aaa", "new", "zzz");
            apply(design,
                  {PutNode{node(id, kind, *rc::gen::element<std::string>("us-east-1", "eastus", "us-ashburn-1", ""))}});
            const CostReport after = estimateCost(design, *m_catalog);
            std::vector<CostItem> kept = after.items;
            std::erase_if(kept, [&](const CostItem& item) { return item.subject == id; });
            RC_ASSERT(kept.size() == before.items.size());
            for (std::size_t i = 0; i < kept.size(); ++i) {
                RC_ASSERT(kept[i].subject == before.items[i].subject);
                RC_ASSERT(kept[i].what == before.items[i].what);
                RC_ASSERT(kept[i].usdPerMonth == before.items[i].usdPerMonth);
            }
        });
        QVERIFY(ok);
    }

private:
    std::shared_ptr<const Catalog> m_catalog;
};

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
