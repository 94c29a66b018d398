// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "rules/reaches.h"
#include "support/randomedits.h"
#include "support/sequences.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace isthmus;

// Ways of flows that are kept from edit to edit are those that a computation from scratch finds.
class TestReaches final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void routesEqualScratch();
    void routesEqualScratchOnPublished_data();
    void routesEqualScratchOnPublished();
    void keepsWhatAnEditCannotChange();
    void findsRoutersThatAreOnlyNamed();

private:
    void walk(Design design);
    void compare(const Design& design, const Reaches& kept);

    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

const std::filesystem::path source = ISTHMUS_SOURCE_DIR;

std::vector<std::filesystem::path> published() {
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"tests/data/designs", "resources/examples"})
        for (const auto& entry : std::filesystem::directory_iterator(source / folder))
            if (entry.path().extension() == ".isthmus")
                files.push_back(entry.path());
    return files;
}

/// Without its drawings, which no route depends on.
Design bare(Design design) {
    Edit edit{"Bare", {}};
    for (const auto& [id, view] : design.views())
        edit.add(RemoveView{id});
    (void)design.apply(edit).ok();
    return design;
}

std::string shown(const PathResult& result) {
    std::string text(toString(result.verdict));
    for (const PathHop& hop : result.hops)
        text += " " + hop.element + "(" + hop.route + ", " + hop.basis + ", " +
                std::to_string(hop.bandwidthMbps.value_or(-1)) + ", " + std::to_string(hop.mtu.value_or(-1)) + ")";
    return text;
}

std::string shown(const Reach& reach) {
    std::string text;
    for (const Reach::Way& way : reach.ways()) {
        text += way.flow->id + " " + std::to_string(way.flow->mbps.value_or(-1)) + "\n  " + shown(way.there) + " " +
                way.there.why + "\n  " + shown(way.back) + " " + way.back.why + "\n  refused at " +
                reach.refusal(way).at + "\n";
        // What would become of it without the middle of its way: a question that is kept as well.
        if (way.there.hops.size() > 2)
            text += "  " + shown(reach.without(way, {way.there.hops[way.there.hops.size() / 2].element}).there) + "\n";
    }
    for (const FlowLatency& latency : reach.latencies())
        text += latency.flow + " " + std::to_string(latency.rttMs.value_or(-1)) + " " + latency.why + "\n";
    return text;
}

std::multiset<std::string> shown(const Reaches& reaches) {
    std::multiset<std::string> result;
    for (const auto& [number, reach] : reaches.all())
        result.insert(shown(*reach));
    return result;
}

} // namespace

void TestReaches::initTestCase() {
    auto catalog = Catalog::load(source / "resources/catalog");
    QVERIFY(catalog.ok());
    m_catalog = catalog.value();
    testing::shareSequences(static_cast<int>(published().size()) + 1);
}

void TestReaches::compare(const Design& design, const Reaches& kept) {
    Reaches scratch(*m_catalog);
    (void)scratch.reset(design);
    const auto expected = shown(scratch);
    const auto found = shown(kept);
    if (expected != found) {
        std::string text = "from scratch:\n";
        for (const std::string& one : expected)
            text += found.count(one) == 0 ? one : "";
        text += "kept:\n";
        for (const std::string& one : found)
            text += expected.count(one) == 0 ? one : "";
        RC_FAIL(text + writeDesign(bare(design)));
    }
    // An island is cut out of the whole, and its ways are those of the whole.
    const RouteModel whole(design, *m_catalog);
    for (const auto& [number, reach] : kept.all())
        for (const Reach::Way& way : reach->ways()) {
            if (way.outward)
                RC_ASSERT(shown(way.there) == shown(whole.path(way.flow->from, way.flow->to)));
            if (way.inward)
                RC_ASSERT(shown(way.back) == shown(whole.path(way.flow->to, way.flow->from)));
        }
}

void TestReaches::walk(Design changing) {
    Reaches kept(*m_catalog);
    (void)kept.reset(changing);
    const int steps = *rc::gen::inRange(1, 30);
    for (int i = 0; i < steps; ++i) {
        auto applied = changing.apply(testing::randomEdit(changing));
        if (!applied.ok())
            continue;
        (void)kept.update(changing, applied.value().changes);
        if (testing::chance(5)) {
            auto undone = changing.apply(applied.value().inverse);
            RC_ASSERT(undone.ok());
            (void)kept.update(changing, undone.value().changes);
        }
        if (i + 1 == steps || testing::chance(3))
            compare(changing, kept);
    }
}

void TestReaches::routesEqualScratch() {
    QVERIFY(rc::check("kept ways equal those from scratch over random edits", [this] { walk(Design()); }));
}

void TestReaches::routesEqualScratchOnPublished_data() {
    QTest::addColumn<QString>("file");
    for (const auto& file : published())
        QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.string());
}

void TestReaches::routesEqualScratchOnPublished() {
    QFETCH(QString, file);
    const auto start = loadDesign(file.toStdString());
    QVERIFY(start.ok());
    QVERIFY(rc::check([&] { walk(start.value()); }));
}

// A name, a drawing or the range of a network beside the way: the ways are the very same objects as before.
void TestReaches::keepsWhatAnEditCannotChange() {
    auto read = loadDesign(source / "resources/examples/aws-google-transit-gateway.isthmus");
    QVERIFY(read.ok());
    Design design = std::move(read.value());
    Reaches kept(*m_catalog);
    (void)kept.reset(design);
    QVERIFY(!kept.all().empty());
    const Id flowEnd = design.flows().begin()->second.from;
    Node node = *design.node(flowEnd);
    node.name = "another name";
    auto applied = design.apply(Edit{"Rename", {PutNode{node}}});
    QVERIFY(applied.ok());
    const Reaches::Change renamed = kept.update(design, applied.value().changes);
    QVERIFY(renamed.gone.empty());
    QCOMPARE(renamed.fresh.size(), std::size_t{1});
    QCOMPARE(kept.reach(*renamed.fresh.begin()).design().node(flowEnd)->name, std::string("another name"));

    applied = design.apply(Edit{"Move", {PutPosition{"main", flowEnd, {1, 2, 3, 4}}}});
    QVERIFY(applied.ok());
    const Reaches::Change moved = kept.update(design, applied.value().changes);
    QVERIFY(moved.gone.empty() && moved.fresh.empty());
}

// Two sites that meet at a transit gateway, over customer gateways that only name the routers in them.
void TestReaches::findsRoutersThatAreOnlyNamed() {
    auto read = readDesign(R"({"format": "isthmus/1", "name": "n", "nodes": [
        {"id": "tgw", "kind": "aws.transit-gateway", "region": "us-east-1", "properties": {"asn": 64520}},
        {"id": "cgw-a", "kind": "aws.customer-gateway", "region": "us-east-1", "properties": {"asn": 65001, "represents": "router-a"}},
        {"id": "cgw-b", "kind": "aws.customer-gateway", "region": "us-east-1", "properties": {"asn": 65002, "represents": "router-b"}},
        {"id": "site-a", "kind": "onprem.site", "properties": {"cidrs": ["10.1.0.0/16"]}},
        {"id": "router-a", "kind": "onprem.router", "parent": "site-a", "properties": {"asn": 65001}},
        {"id": "site-b", "kind": "onprem.site", "properties": {"cidrs": ["10.2.0.0/16"]}},
        {"id": "router-b", "kind": "onprem.router", "parent": "site-b", "properties": {"asn": 65002}}],
        "links": [{"id": "vpn-a", "kind": "vpn", "from": "tgw", "to": "cgw-a"},
                  {"id": "vpn-b", "kind": "vpn", "from": "tgw", "to": "cgw-b"}],
        "flows": [{"id": "f", "from": "site-a", "to": "site-b", "mbps": 10}]})");
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().toString().c_str());
    Design design = std::move(read.value());
    const PathResult whole = findPath(design, *m_catalog, "site-a", "site-b");
    QVERIFY(whole.hops.size() > 4);
    Reaches kept(*m_catalog);
    (void)kept.reset(design);
    QCOMPARE(shown(kept.all().begin()->second->ways().front().there), shown(whole));

    Node gateway = *design.node("cgw-b");
    gateway.properties.erase("represents");
    auto applied = design.apply(Edit{"Forget", {PutNode{gateway}}});
    QVERIFY(applied.ok());
    (void)kept.update(design, applied.value().changes);
    QCOMPARE(shown(kept.all().begin()->second->ways().front().there),
             shown(findPath(design, *m_catalog, "site-a", "site-b")));
}

QTEST_GUILESS_MAIN(TestReaches)
#include "tst_reaches.moc"
