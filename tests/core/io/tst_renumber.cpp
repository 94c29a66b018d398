// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "io/generate.h"
#include "io/renumber.h"
#include "io/renumberpools.h"
#include "model/property.h"

#include <QDir>
#include <QTest>

#include <rapidcheck.h>

using namespace isthmus;

namespace {

// Stated and inside ranges in the order of the elements: two designs of the same structure give lists of one length.
std::vector<Prefix> saidRanges(const Design& design) {
    std::vector<Prefix> said;
    for (const auto& [id, node] : design.nodes())
        for (const Prefix& prefix : statedPrefixes(node))
            said.push_back(prefix);
    for (const auto& [id, link] : design.links())
        for (const Prefix& prefix : pools::insideRanges(link))
            said.push_back(prefix);
    return said;
}

int relation(const Prefix& a, const Prefix& b) {
    if (a == b)
        return 1;
    if (a.contains(b))
        return 2;
    return b.contains(a) ? 3 : 0;
}

Design read(const char* text) {
    auto design = readDesign(text);
    if (!design)
        qFatal("%s", design.error().toString().c_str());
    return std::move(*design);
}

} // namespace

class RenumberTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void freshNumbersEverywhere();
    void summariesStayTogether();
    void handWrittenRowsAreJudged();
    void fullPoolsAreSaid();
    void meetsNothingAndKeepsItsShape_data();
    void meetsNothingAndKeepsItsShape();
    void generatedDesigns();

private:
    void judge(const Design& design, const Design& fragment) const;
    [[nodiscard]] std::string afterOf(const std::vector<RenumberRow>& rows, const char* before) const {
        for (const RenumberRow& row : rows)
            if (row.before == before)
                return row.after;
        return "no row";
    }
    std::shared_ptr<const Catalog> m_catalog;
};

void RenumberTest::initTestCase() {
    auto catalog = Catalog::load(findResources() / "catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = *catalog;
}

void RenumberTest::judge(const Design& design, const Design& fragment) const {
    const auto rows = renumberingOf(design, *m_catalog, fragment);
    const Design fresh = renumbered(fragment, *m_catalog, rows);
    const auto before = saidRanges(fragment);
    const auto after = saidRanges(fresh);
    RC_ASSERT(before.size() == after.size());
    const PrefixTree<Id> used = pools::rangesOf(design);
    for (std::size_t i = 0; i < after.size(); ++i) {
        RC_ASSERT(after[i].length() == before[i].length());
        const bool given = pools::isPrivate(before[i]) || pools::isLinkLocal(before[i]);
        if (given)
            used.visitOverlaps(after[i], [&](const Prefix& met, const Id& id) {
                RC_FAIL(after[i].toString() + " meets " + met.toString() + " of " + id);
            });
        for (std::size_t j = 0; j < i; ++j)
            RC_ASSERT(relation(before[i], before[j]) == relation(after[i], after[j]));
    }
    std::map<std::int64_t, std::int64_t> asns;
    for (const auto& [id, node] : fragment.nodes()) {
        const Node& now = *fresh.node(id);
        RC_ASSERT(now.kind == node.kind);
        RC_ASSERT(now.parent == node.parent);
        if (const auto old = asnProperty(node.properties, "asn")) {
            const auto [seen, isNew] = asns.emplace(old->value(), asnProperty(now.properties, "asn")->value());
            RC_ASSERT(seen->second == asnProperty(now.properties, "asn")->value());
        }
    }
    for (const auto& [id, link] : fragment.links())
        if (const auto vlan = integerProperty(link.properties, "vlan"))
            for (const auto& [other, drawn] : design.links())
                RC_ASSERT(integerProperty(drawn.properties, "vlan") !=
                          integerProperty(fresh.link(id)->properties, "vlan"));
    for (const RenumberRow& row : rows)
        RC_ASSERT(row.trouble == RenumberTrouble::none || row.trouble == RenumberTrouble::publicRange ||
                  row.trouble == RenumberTrouble::exhausted);
}

void RenumberTest::freshNumbersEverywhere() {
    const Design site = read(R"({"format": "isthmus/1", "name": "site",
        "nodes": [
          {"id": "cgw", "kind": "onprem.router", "name": "edge-1", "parent": "site", "properties": {"asn": 65010, "ip": "10.20.0.1"}},
          {"id": "site", "kind": "onprem.site", "name": "plant", "properties": {"cidrs": ["10.20.0.0/16"], "country": "DE"}},
          {"id": "tgw", "kind": "aws.transit-gateway", "name": "hub", "region": "eu-central-1",
           "properties": {"routes": [{"destination": "10.20.4.0/22", "via": "vpn"}]}}],
        "links": [
          {"id": "line", "kind": "private-line", "from": "cgw", "to": "tgw", "properties": {"vlan": 101, "fromAsn": 65010,
           "toAsn": 64512, "peerings": [{"cidr": "192.168.60.0/30", "fromIp": "192.168.60.2", "toIp": "192.168.60.1"}]}},
          {"id": "vpn", "kind": "vpn", "from": "cgw", "to": "tgw",
           "properties": {"tunnels": [{"insideCidr": "169.254.5.4/30"}], "staticRoutes": ["10.20.0.0/16", "10.99.0.0/16"]}}]})");
    const auto rows = renumberingOf(site, *m_catalog, site);
    const Design fresh = renumbered(site, *m_catalog, rows);
    const Json& site2 = fresh.node("site")->properties;
    QCOMPARE(site2["cidrs"][0].get<std::string>(), std::string("10.21.0.0/16"));
    QCOMPARE(textProperty(fresh.node("cgw")->properties, "ip").value(), std::string("10.21.0.1"));
    QCOMPARE(fresh.node("tgw")->properties["routes"][0]["destination"].get<std::string>(), std::string("10.21.4.0/22"));
    QCOMPARE(afterOf(rows, "65010"), std::string("64514"));
    // The default of a transit gateway is taken as well: from now on it is said.
    QCOMPARE(afterOf(rows, "64512"), std::string("64513"));
    QCOMPARE(asnProperty(fresh.node("tgw")->properties, "asn")->value(), 64513U);
    const Json& line = fresh.link("line")->properties;
    QCOMPARE(line["fromAsn"].get<int>(), 64514);
    QCOMPARE(line["toAsn"].get<int>(), 64513);
    QCOMPARE(line["vlan"].get<int>(), 102);
    QCOMPARE(line["peerings"][0]["cidr"].get<std::string>(), std::string("192.168.60.4/30"));
    QCOMPARE(line["peerings"][0]["fromIp"].get<std::string>(), std::string("192.168.60.6"));
    const Json& vpn = fresh.link("vpn")->properties;
    QCOMPARE(vpn["tunnels"][0]["insideCidr"].get<std::string>(), std::string("169.254.5.8/30"));
    QCOMPARE(vpn["staticRoutes"][0].get<std::string>(), std::string("10.21.0.0/16"));
    // What the fragment does not own stays.
    QCOMPARE(vpn["staticRoutes"][1].get<std::string>(), std::string("10.99.0.0/16"));
    QCOMPARE(fresh.node("cgw")->name, std::string("edge-2"));
    QCOMPARE(fresh.node("site")->name, std::string("plant-2"));
}

void RenumberTest::summariesStayTogether() {
    const Design pair = read(R"({"format": "isthmus/1", "name": "",
        "nodes": [{"id": "a", "kind": "aws.vpc", "region": "us-east-1", "properties": {"cidrs": ["10.40.0.0/16"]}},
                  {"id": "b", "kind": "aws.vpc", "region": "us-east-1", "properties": {"cidrs": ["10.41.0.0/16"]}},
                  {"id": "g", "kind": "aws.direct-connect-gateway", "properties": {"asn": 64600}},
                  {"id": "t", "kind": "aws.transit-gateway", "region": "us-east-1", "properties": {"asn": 64601}}],
        "links": [{"id": "as", "kind": "association", "from": "g", "to": "t", "properties": {"allowedPrefixes": ["10.40.0.0/15"]}}]})");
    const auto rows = renumberingOf(pair, *m_catalog, pair);
    const Design fresh = renumbered(pair, *m_catalog, rows);
    const auto summary = Prefix::parse(fresh.link("as")->properties["allowedPrefixes"][0].get<std::string>());
    QVERIFY(summary.has_value());
    QCOMPARE(summary->toString(), std::string("10.42.0.0/15"));
    for (const char* id : {"a", "b"})
        QVERIFY(summary->contains(statedPrefixes(*fresh.node(id)).front()));
}

void RenumberTest::handWrittenRowsAreJudged() {
    const Design design = read(R"({"format": "isthmus/1", "name": "",
        "nodes": [{"id": "a", "kind": "aws.vpc", "name": "one", "region": "us-east-1", "properties": {"cidrs": ["10.40.0.0/16"]}},
                  {"id": "b", "kind": "aws.vpc", "name": "two", "region": "us-east-1", "properties": {"cidrs": ["10.41.0.0/16"]}}]})");
    auto rows = renumberingOf(design, *m_catalog, design);
    QCOMPARE(rows.size(), std::size_t(4));
    rows[0].after = "10.41.0.0/16";
    rows[1].after = "10.50.0.0/24";
    rows[2].after = "x";
    rows[3].after = "x";
    checkRenumbering(design, *m_catalog, rows);
    QVERIFY(rows[0].trouble == RenumberTrouble::taken);
    QCOMPARE(rows[0].with, std::string("b"));
    QVERIFY(rows[1].trouble == RenumberTrouble::malformed);
    QVERIFY(rows[3].trouble == RenumberTrouble::twice);
    // A malformed row changes nothing.
    QCOMPARE(statedPrefixes(*renumbered(design, *m_catalog, rows).node("b")).front().toString(),
             std::string("10.41.0.0/16"));
}

void RenumberTest::fullPoolsAreSaid() {
    const Design design = read(R"({"format": "isthmus/1", "name": "",
        "nodes": [{"id": "a", "kind": "onprem.site", "properties": {"cidrs": ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]}},
                  {"id": "p", "kind": "onprem.site", "properties": {"cidrs": ["203.0.113.0/24"]}}]})");
    const auto rows = renumberingOf(design, *m_catalog, design);
    QCOMPARE(rows.size(), std::size_t(4));
    for (int i = 0; i < 3; ++i)
        QVERIFY(rows[static_cast<std::size_t>(i)].trouble == RenumberTrouble::exhausted);
    QVERIFY(rows[3].trouble == RenumberTrouble::publicRange);
}

void RenumberTest::meetsNothingAndKeepsItsShape_data() {
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples"));
    for (const QString& name : folder.entryList({QStringLiteral("*.isthmus")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    QVERIFY(!folder.entryList({QStringLiteral("*.isthmus")}).isEmpty());
}

void RenumberTest::meetsNothingAndKeepsItsShape() {
    QFETCH(QString, file);
    const auto design = loadDesign(file.toStdString());
    QVERIFY(design.ok());
    QVERIFY(rc::check("the example beside itself", [&] { judge(*design, *design); }));
}

void RenumberTest::generatedDesigns() {
    QVERIFY(rc::check("any generated design beside any other", [this] {
        GenerateOptions first;
        first.seed = *rc::gen::inRange<std::uint64_t>(1, 10000);
        first.nodes = *rc::gen::inRange<int>(2, 60);
        GenerateOptions second;
        second.seed = *rc::gen::inRange<std::uint64_t>(1, 10000);
        second.nodes = *rc::gen::inRange<int>(2, 40);
        judge(generateDesign(*m_catalog, first), generateDesign(*m_catalog, second));
    }));
}

QTEST_GUILESS_MAIN(RenumberTest)
#include "tst_renumber.moc"
