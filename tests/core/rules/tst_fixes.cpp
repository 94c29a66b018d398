// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulefixture.h"
#include "rules/fixes.h"
#include "support/randomedits.h"

#include <rapidcheck.h>

#include <map>
#include <set>

using namespace isthmus;
using namespace isthmus::testing;

// Mending all at once: it never makes a design worse, touches nothing else, and undoes to the same bytes.
class TestFixes final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void brokenDesigns_data();
    void brokenDesigns();
    void soundDesignIsLeftAlone();
    void waivedIsLeftAlone();
    void severalStaleWaiversAtOnce();
    void refusesWhatMakesItWorse();

private:
    [[nodiscard]] FindingSummary summaryOf(const Design& design) const {
        RuleEngine engine(m_catalog, today);
        engine.reset(design);
        return engine.summary();
    }

    std::shared_ptr<const Catalog> m_catalog;
    static constexpr const char* today = "2026-11-22";
};

namespace {

using Breaker = void (*)(Json& properties);

/// Faults of the kind that people make, each in one property.
const std::map<std::string, std::vector<Breaker>>& breakers() {
    static const std::map<std::string, std::vector<Breaker>> all{
        {"cidr",
         {[](Json& p) { p["cidr"] = p["cidr"].get<std::string>().substr(0, 5) + "77.77/24"; },
          [](Json& p) { p["cidr"] = "10.3.3.3/255.255.255.0"; }, [](Json& p) { p["cidr"] = "10.3.3.0/30"; }}},
        {"cidrs", {[](Json& p) { p["cidrs"][0] = "10.20.7.7/16"; }, [](Json& p) { p["cidrs"][0] = " 10.21.0.0/16 "; }}},
        {"asn",
         {[](Json& p) { p["asn"] = 64512; }, [](Json& p) { p["asn"] = 23456; }, [](Json& p) { p["asn"] = 65515; },
          [](Json& p) { p.erase("asn"); }}},
        {"allowedPrefixes",
         {[](Json& p) { p.erase("allowedPrefixes"); },
          [](Json& p) { p["allowedPrefixes"] = Json::array({"10.20.3.0/24"}); }}},
        {"advertisedRoutes", {[](Json& p) { p.erase("advertisedRoutes"); }}},
        {"bandwidthMbps", {[](Json& p) { p["bandwidthMbps"] = 750; }, [](Json& p) { p["bandwidthMbps"] = 3000; }}},
        {"tunnels",
         {[](Json& p) { p["tunnels"][0]["insideCidr"] = "169.254.5.0/30"; },
          [](Json& p) {
              p["tunnels"] = Json::array({p["tunnels"][0], p["tunnels"][0]});
          },
          [](Json& p) { p["ikeVersion"] = 1; }}},
        {"description", {[](Json& p) { p["description"] = "prod: first!"; }}},
        {"mtu", {[](Json& p) { p["mtu"] = 1460; }}},
        {"fromAsn", {[](Json& p) { p["fromAsn"] = 64999; }}},
        {"peerings", {[](Json& p) { p["peerings"][0]["cidr"] = "192.168.9.2/30"; }}},
    };
    return all;
}

Json brokenProperties(Json properties) {
    std::vector<Breaker> possible;
    for (const auto& [name, list] : breakers())
        if (properties.contains(name) && !(properties[name].is_array() && properties[name].empty()))
            possible.insert(possible.end(), list.begin(), list.end());
    if (!possible.empty())
        possible[*rc::gen::inRange<std::size_t>(0, possible.size())](properties);
    return properties;
}

void breakNode(Design& design) {
    Node node = *design.node(anyId(design.nodes()));
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        if (!node.region.empty())
            node.region[node.region.size() / 2] = '9';
        break;
    case 1:
        if (!node.name.empty())
            node.name += "_X!";
        break;
    default:
        node.properties = brokenProperties(node.properties);
        break;
    }
    QVERIFY(design.apply(Edit{"break", {PutNode{std::move(node)}}}).ok());
}

void breakLink(Design& design) {
    Link link = *design.link(anyId(design.links()));
    const Id original = link.id;
    if (*rc::gen::inRange(0, 8) == 0)
        link.id = design.freeId(link.id);
    else
        link.properties = brokenProperties(link.properties);
    QVERIFY(design.apply(Edit{"break", {PutLink{std::move(link)}}}).ok());
}

/// Ids that an Edit puts or removes.
std::set<Id> touchedBy(const Edit& edit) {
    std::set<Id> ids;
    for (const EditStep& step : edit.steps)
        if (const auto* node = std::get_if<PutNode>(&step))
            ids.insert(node->node.id);
        else if (const auto* link = std::get_if<PutLink>(&step))
            ids.insert(link->link.id);
        else if (const auto* removed = std::get_if<RemoveLink>(&step))
            ids.insert(removed->id);
    return ids;
}

Design read(const std::string& text) {
    auto design = readDesign(text);
    if (!design.ok())
        qFatal("%s", design.error().toString().c_str());
    return std::move(design.value());
}

} // namespace

void TestFixes::initTestCase() {
    m_catalog = shippedCatalog();
}

void TestFixes::brokenDesigns_data() {
    QTest::addColumn<QString>("file");
    const std::filesystem::path top = ISTHMUS_SOURCE_DIR;
    for (const char* folder : {"tests/data/designs", "resources/examples"})
        for (const auto& entry : std::filesystem::directory_iterator(top / folder))
            if (entry.path().extension() == ".isthmus")
                QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

void TestFixes::brokenDesigns() {
    QFETCH(QString, file);
    const auto loaded = loadDesign(file.toStdString());
    QVERIFY(loaded.ok());
    if (loaded.value().nodes().empty() || loaded.value().links().empty())
        return;
    bool held = rc::check([&] {
        Design broken = loaded.value();
        const int faults = *rc::gen::inRange(1, 6);
        for (int i = 0; i < faults; ++i)
            *rc::gen::arbitrary<bool>() ? breakNode(broken) : breakLink(broken);
        const std::string before = writeDesign(broken);
        const FindingSummary was = summaryOf(broken);

        const FixReport report = fixAll(broken, m_catalog, today);
        RC_ASSERT(report.mended.empty() == report.edit.empty());
        if (report.edit.empty())
            return;
        Design mended = broken;
        const auto applied = mended.apply(report.edit);
        RC_ASSERT(applied.ok());
        const FindingSummary is = summaryOf(mended);
        RC_ASSERT(is.errors <= was.errors);
        RC_ASSERT(is.errors < was.errors || is.warnings <= was.warnings);

        const std::set<Id> touched = touchedBy(report.edit);
        for (const auto& [id, node] : broken.nodes())
            if (touched.count(id) == 0)
                RC_ASSERT(*mended.node(id) == node);
        for (const auto& [id, link] : broken.links())
            if (touched.count(id) == 0)
                RC_ASSERT(*mended.link(id) == link);
        RC_ASSERT(mended.flows() == broken.flows());
        RC_ASSERT(mended.accounts() == broken.accounts());

        const FixReport again = fixAll(mended, m_catalog, today);
        for (const Finding& finding : again.mended)
            RC_LOG() << finding.rule << " " << finding.message.render() << " -> " << finding.fixText << "\n";
        RC_ASSERT(again.mended.empty());
        const auto undone = mended.apply(applied.value().inverse);
        RC_ASSERT(undone.ok());
        RC_ASSERT(writeDesign(mended) == before);
    });
    QVERIFY(held);
}

void TestFixes::soundDesignIsLeftAlone() {
    const Design design =
        read(designOf({node("a", "aws.vpc", R"("region": "us-east-1")", R"("cidrs": ["10.0.0.0/16"])")}));
    const FixReport report = fixAll(design, m_catalog, today);
    QVERIFY(report.edit.empty());
    QVERIFY(report.mended.empty());
    QCOMPARE(report.refused, 0);
}

void TestFixes::waivedIsLeftAlone() {
    const Design design = read(designOf(
        {node("a", "aws.vpc", R"("region": "us-east-1")", R"("cidrs": ["10.0.0.1/16"])")}, {},
        R"("policies": {"waivers": [{"rule": "cidr.host-bits", "subjects": ["a"], "reason": "as in the old plan"}]})"));
    QVERIFY(fixAll(design, m_catalog, today).edit.empty());
}

void TestFixes::severalStaleWaiversAtOnce() {
    Design design =
        read(designOf({node("a", "aws.vpc", R"("region": "us-east-1")", R"("cidrs": ["10.0.0.0/16"])")}, {},
                      R"("policies": {"waivers": [{"rule": "cidr.size", "subjects": ["a"], "reason": "x"},)"
                      R"( {"rule": "cidr.syntax", "subjects": ["a"], "reason": "y", "until": "2026-01-01"}]})"));
    const FixReport report = fixAll(design, m_catalog, today);
    QCOMPARE(report.mended.size(), std::size_t{2});
    QVERIFY(design.apply(report.edit).ok());
    QVERIFY(design.policies().waivers.empty());
}

void TestFixes::refusesWhatMakesItWorse() {
    // Cleared, the bits of s1 would lie upon two neighbours that now lie apart from it as a /28 they do not.
    const Design design =
        read(designOf({node("a", "aws.vpc", R"("region": "us-east-1")", R"("cidrs": ["10.0.0.0/16"])"),
                       node("s1", "aws.subnet", R"("parent": "a")", R"("cidr": "10.0.0.16/30")"),
                       node("s2", "aws.subnet", R"("parent": "a")", R"("cidr": "10.0.0.20/30")"),
                       node("s3", "aws.subnet", R"("parent": "a")", R"("cidr": "10.0.0.24/30")")}));
    const FindingSummary was = summaryOf(design);
    const FixReport report = fixAll(design, m_catalog, today);
    Design mended = design;
    QVERIFY(mended.apply(report.edit).ok());
    QVERIFY(summaryOf(mended).errors <= was.errors);
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
