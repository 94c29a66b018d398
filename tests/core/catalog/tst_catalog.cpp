// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <string>

using namespace isthmus;
namespace fs = std::filesystem;

namespace {

/// A catalogue small enough to read: one of everything.
const char* smallCatalog = R"({
  "format": "isthmus-catalog/1",
  "providers": [{"id": "p", "title": "P", "mark": "P", "colour": "provider.p", "accountTitle": "Account", "source": "s", "asOf": "2026"}],
  "nodeKinds": [{"id": "p.net", "provider": "p", "title": "Net", "role": "network", "icon": "network",
    "properties": [{"name": "cidrs", "title": "Ranges", "type": "prefixList"},
                   {"name": "size", "title": "Size", "type": "integer", "unit": "Mbps", "default": 5, "minimum": 1, "alsoText": true}],
    "source": "s", "asOf": "2026-02"}],
  "linkKinds": [{"id": "l", "title": "L", "ends": [{"a": ["p.net"], "b": ["p.net"]}], "source": "s", "asOf": "2026-02-03"}],
  "regions": [{"provider": "p", "code": "north-1", "name": "North", "city": "Oslo", "country": "NO", "continent": "europe",
    "latitude": 59.9, "longitude": 10.7, "status": "ga", "source": "s", "asOf": "2025"}],
  "pairs": [{"id": "x", "awsRegion": "a", "provider": "p", "partnerRegion": "north-1", "sizesMbps": [1000, 500], "source": "s", "asOf": "2025"}],
  "limits": [{"provider": "p", "key": "k", "value": 3, "source": "s", "asOf": "2025"}],
  "prices": [{"provider": "p", "service": "s", "item": "i", "scope": "", "unit": "hour", "usd": 1.5, "confidence": "published", "source": "s", "asOf": "2025"}],
  "priceTables": [{"provider": "p", "service": "s", "item": "t", "unit": "GB", "confidence": "pricelist", "source": "s", "asOf": "2025", "usd": {"north-1": 0.1, "south-1": 0.2}}],
  "rtt": [{"provider": "p", "statistic": "p50", "median": true, "unit": "ms", "source": "s", "asOf": "2024", "regions": ["north-1", "south-1"], "ms": [[1, 2], [null, 1]]},
          {"provider": "p", "statistic": "p95", "median": false, "unit": "ms", "source": "s", "asOf": "2026", "regions": ["north-1", "south-1"], "ms": [[3, 4], [5, 3]]}],
  "measuredLinks": [{"providerA": "p", "regionA": "north-1", "providerB": "q", "regionB": "x", "over": "zone", "p50Ms": 2.5, "source": "s", "asOf": "2025"}]
})";

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

std::shared_ptr<const Catalog> shipped() {
    static const auto loaded = Catalog::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog");
    return loaded ? loaded.value() : nullptr;
}

} // namespace

class TstCatalog : public QObject {
    Q_OBJECT

private slots:
    void shippedLoads();
    void shippedLookups();
    void pairs();
    void similarRegions();
    void links();
    void roundTrips();
    void prices();
    void distance_data();
    void distance();
    void smallOne();
    void overridesReplaceAndAdd();
    void faults_data();
    void faults();
    void folders();
};

void TstCatalog::shippedLoads() {
    const auto loaded = Catalog::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog");
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    const Catalog& catalog = *loaded.value();
    QCOMPARE(catalog.providers().size(), std::size_t(8));
    QCOMPARE(catalog.pairs().size(), std::size_t(13));
    QVERIFY(catalog.regions().size() >= 207);
    QVERIFY(catalog.asOf().size() == 10);
}

void TstCatalog::shippedLookups() {
    const auto catalog = shipped();
    QVERIFY(catalog);
    const NodeKind* vpc = catalog->nodeKind("aws.vpc");
    QVERIFY(vpc != nullptr);
    QVERIFY(vpc->role == Role::network);
    QVERIFY(vpc->hasRegion);
    QVERIFY(vpc->property("cidrs") != nullptr);
    QVERIFY(vpc->property("cidr") == nullptr);
    const PropertySpec* routes = vpc->property("routes");
    QVERIFY(routes != nullptr);
    QCOMPARE(routes->members.size(), std::size_t(3));
    QCOMPARE(catalog->nodeKind("aws.transit-gateway")->property("asn")->defaultValue.get<int>(), 64512);
    QVERIFY(catalog->nodeKind("aws.nothing") == nullptr);
    QVERIFY(catalog->nodeKind("") == nullptr);

    const Region* region = catalog->region("azure", "eastus");
    QVERIFY(region != nullptr);
    QCOMPARE(region->country, std::string("US"));
    // The override of the vague coordinates that Azure publishes.
    QCOMPARE(region->latitude, 38.95);
    QVERIFY(catalog->region("aws", "eastus") == nullptr);
    QVERIFY(catalog->limit("aws", "network.ipv4.minLength") != nullptr);
    QVERIFY(catalog->limit("gcp", "no.such.limit") == nullptr);
    QVERIFY(catalog->prices("aws", "no-such", "thing").empty());
    QVERIFY(catalog->provider("oci") != nullptr);
    QVERIFY(catalog->provider("ibm") == nullptr);
}

void TstCatalog::pairs() {
    const auto catalog = shipped();
    QVERIFY(catalog);
    const RegionPair* google = catalog->pair("eu-west-2", "gcp", "europe-west2");
    QVERIFY(google != nullptr);
    QCOMPARE(google->id, std::string("mce-aws-gcp-lhr"));
    QVERIFY(google->idKnown);
    QVERIFY(!google->preview);
    QVERIFY(!google->sizesCertain);
    const RegionPair* azure = catalog->pair("us-east-1", "azure", "eastus");
    QVERIFY(azure != nullptr);
    QVERIFY(azure->preview);
    QVERIFY(!azure->idKnown);
    QCOMPARE(azure->sizes.size(), std::size_t(1));
    QCOMPARE(azure->partnerLocation, std::string("useast"));
    QCOMPARE(catalog->pair("us-east-1", "oci", "us-ashburn-1")->sizes.size(), std::size_t(8));
    QVERIFY(catalog->pair("us-west-1", "gcp", "us-west1") == nullptr);
}

void TstCatalog::similarRegions() {
    const auto catalog = shipped();
    QVERIFY(catalog);
    QCOMPARE(catalog->similarRegions("aws", "us-west1").front(), std::string("us-west-1"));
    QCOMPARE(catalog->similarRegions("azure", "east-us").front(), std::string("eastus"));
    QCOMPARE(catalog->similarRegions("gcp", "Europe-West2").front(), std::string("europe-west2"));
    QCOMPARE(catalog->similarRegions("aws", "us-east", 5).size(), std::size_t(5));
    QVERIFY(catalog->similarRegions("nobody", "us-east-1").empty());
}

void TstCatalog::links() {
    const auto catalog = shipped();
    QVERIFY(catalog);
    const LinkKind* interconnect = catalog->linkKind("interconnect");
    QVERIFY(interconnect != nullptr);
    QVERIFY(interconnect->allows("aws.direct-connect-gateway", "gcp.network"));
    QVERIFY(interconnect->allows("gcp.network", "aws.direct-connect-gateway"));
    QVERIFY(!interconnect->allows("aws.vpc", "gcp.network"));
    QVERIFY(!catalog->linkKind("peering")->allows("aws.vpc", "gcp.network"));
    const auto between = catalog->linksBetween("aws.vpc", "aws.virtual-private-gateway");
    QVERIFY(!between.empty());
    QCOMPARE(between.front()->id, std::string("attachment"));
    QVERIFY(catalog->linksBetween("aws.subnet", "gcp.subnet").empty());
    const PropertySpec* tunnels = catalog->linkKind("vpn")->property("tunnels");
    QVERIFY(tunnels != nullptr && tunnels->members.size() == 3);
    QVERIFY(tunnels->members[1].alsoText);
}

void TstCatalog::roundTrips() {
    const auto catalog = shipped();
    QVERIFY(catalog);
    const Rtt* rtt = catalog->rtt("aws", "af-south-1", "ap-east-1");
    QVERIFY(rtt != nullptr);
    QCOMPARE(rtt->ms, 350.17);
    QCOMPARE(rtt->provenance.asOf, std::string("2025-10-09"));
    // Azure's newer table holds percentiles; the medians of the year before stay the answer.
    const Rtt* azure = catalog->rtt("azure", "eastus", "westeurope");
    QVERIFY(azure != nullptr);
    QCOMPARE(azure->provenance.asOf, std::string("2025-06-29"));
    QCOMPARE(catalog->allRtts("azure", "eastus", "westeurope").size(), std::size_t(2));
    QVERIFY(catalog->rtt("oci", "us-ashburn-1", "us-phoenix-1") == nullptr);
    QVERIFY(catalog->rtt("aws", "us-east-1", "nowhere") == nullptr);
}

void TstCatalog::prices() {
    const auto catalog = shipped();
    QVERIFY(catalog);
    const auto hours = catalog->prices("aws", "interconnect-multicloud", "connection-hour");
    const auto at = [&](std::int64_t mbps, int tier) -> const Price* {
        for (const Price* price : hours) {
            if (price->sizeMbps == mbps && price->tier == tier)
                return price;
        }
        return nullptr;
    };
    QVERIFY(at(10000, 1) != nullptr);
    QCOMPARE(at(10000, 1)->usd, 12.33);
    QCOMPARE(at(10000, 1)->scope, std::string("us-east-1"));
    QCOMPARE(at(1000, 4)->confidence, std::string("derived-unverified"));
    QVERIFY(at(10000, 2) == nullptr);
    QCOMPARE(catalog->prices("gcp", "ha-vpn", "tunnel-hour").size(), std::size_t(43));
    // Graduated prices: every region has its tiers, without a gap between them.
    double end = 0;
    for (const Price* price : catalog->prices("aws", "internet-egress", "data-out")) {
        if (price->scope != "eu-west-2")
            continue;
        QCOMPARE(*price->tierFrom, end);
        end = price->tierTo.value_or(-1);
    }
    QCOMPARE(end, -1.0);
}

void TstCatalog::distance_data() {
    QTest::addColumn<double>("latitudeA");
    QTest::addColumn<double>("longitudeA");
    QTest::addColumn<double>("latitudeB");
    QTest::addColumn<double>("longitudeB");
    QTest::addColumn<double>("km");
    QTest::newRow("same") << 39.0 << -77.0 << 39.0 << -77.0 << 0.0;
    QTest::newRow("quarter of the equator") << 0.0 << 0.0 << 0.0 << 90.0 << 10007.557;
    QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 0.0 << 20015.115;
    QTest::newRow("over the date line") << 0.0 << 179.5 << 0.0 << -179.5 << 111.195;
}

void TstCatalog::distance() {
    QFETCH(double, latitudeA);
    QFETCH(double, longitudeA);
    QFETCH(double, latitudeB);
    QFETCH(double, longitudeB);
    QFETCH(double, km);
    QVERIFY(std::abs(greatCircleKm(latitudeA, longitudeA, latitudeB, longitudeB) - km) < 0.01);
    QVERIFY(std::abs(greatCircleKm(latitudeB, longitudeB, latitudeA, longitudeA) - km) < 0.01);
}

void TstCatalog::smallOne() {
    QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    write(folder / "all.json", smallCatalog);
    write(folder / "README.md", "not read");
    const auto loaded = Catalog::load(folder, {folder / "not-there"});
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    const Catalog& catalog = *loaded.value();
    QCOMPARE(catalog.asOf(), std::string("2026-02-03"));
    QCOMPARE(catalog.prices().size(), std::size_t(3));
    QCOMPARE(catalog.prices("p", "s", "t").size(), std::size_t(2));
    QCOMPARE(catalog.prices("p", "s", "t").back()->scope, std::string("south-1"));
    QCOMPARE(catalog.pair("a", "p", "north-1")->sizes.front().mbps(), std::int64_t(500));
    QCOMPARE(catalog.rtt("p", "north-1", "south-1")->ms, 2.0);
    // Only the other direction was measured as a median.
    QCOMPARE(catalog.rtt("p", "south-1", "north-1")->ms, 2.0);
    QCOMPARE(catalog.allRtts("p", "south-1", "north-1").size(), std::size_t(1));
    QCOMPARE(catalog.nodeKind("p.net")->property("size")->defaultValue.get<int>(), 5);
    QCOMPARE(*catalog.nodeKind("p.net")->property("size")->minimum, 1.0);
}

void TstCatalog::overridesReplaceAndAdd() {
    QTemporaryDir dir;
    const fs::path folder = fs::path(dir.path().toStdString()) / "base";
    const fs::path own = fs::path(dir.path().toStdString()) / "own";
    write(folder / "all.json", smallCatalog);
    write(own / "mine.json", R"({"format": "isthmus-catalog/1",
      "limits": [{"provider": "p", "key": "k", "value": 9, "source": "my contract", "asOf": "2026-11-01"},
                 {"provider": "p", "key": "new", "value": [1, 2], "certain": false, "source": "my contract", "asOf": "2026-11-01"}],
      "prices": [{"provider": "p", "service": "s", "item": "t", "scope": "south-1", "unit": "GB", "usd": 0.05, "confidence": "published", "source": "my contract", "asOf": "2026-11-01"}]})");
    const auto loaded = Catalog::load(folder, {own});
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    const Catalog& catalog = *loaded.value();
    QCOMPARE(catalog.limits().size(), std::size_t(2));
    QCOMPARE(catalog.limit("p", "k")->value.get<int>(), 9);
    QCOMPARE(catalog.limit("p", "k")->provenance.source, std::string("my contract"));
    QVERIFY(!catalog.limit("p", "new")->certain);
    QCOMPARE(catalog.prices().size(), std::size_t(3));
    QCOMPARE(catalog.prices("p", "s", "t").back()->usd, 0.05);
    QCOMPARE(catalog.asOf(), std::string("2026-11-01"));
}

void TstCatalog::faults_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QStringList>("mentions");
    const auto limit = [](const char* members) {
        return QString(R"({"format": "isthmus-catalog/1", "limits": [)"
                       R"({"provider": "p", "key": "k", "value": 1, "source": "s", "asOf": "2026"}, {%1}]})")
            .arg(members);
    };
    QTest::newRow("no JSON") << "{\n  \"format\": \"isthmus-catalog/1\",\n  oops\n}"
                             << QStringList{"bad.json", "line 3"};
    QTest::newRow("no format") << "{}" << QStringList{"bad.json", "format"};
    QTest::newRow("other section") << R"({"format": "isthmus-catalog/1", "limit": []})"
                                   << QStringList{"bad.json", "\"limit\""};
    QTest::newRow("no list") << R"({"format": "isthmus-catalog/1", "limits": {}})"
                             << QStringList{"bad.json", "\"limits\""};
    QTest::newRow("row no object") << R"({"format": "isthmus-catalog/1", "limits": [1]})"
                                   << QStringList{"bad.json", "limits[0]"};
    QTest::newRow("no source") << limit(R"("key": "x", "value": 1, "asOf": "2026")")
                               << QStringList{"bad.json", "limits[1]", "\"source\""};
    QTest::newRow("no date") << limit(R"("key": "x", "value": 1, "source": "s")")
                             << QStringList{"limits[1]", "\"asOf\""};
    QTest::newRow("no such date") << limit(R"("key": "x", "value": 1, "source": "s", "asOf": "yesterday")")
                                  << QStringList{"limits[1]", "\"asOf\""};
    QTest::newRow("no value") << limit(R"("key": "x", "source": "s", "asOf": "2026")")
                              << QStringList{"limits[1]", "\"value\""};
    QTest::newRow("key is a number") << limit(R"("key": 1, "value": 1, "source": "s", "asOf": "2026")")
                                     << QStringList{"limits[1]", "\"key\""};
    QTest::newRow("twice") << limit(R"("provider": "p", "key": "k", "value": 2, "source": "s", "asOf": "2026")")
                           << QStringList{"limits[1]", "twice"};
    QTest::newRow("property type")
        << R"({"format": "isthmus-catalog/1", "nodeKinds": [{"id": "a", "title": "A", "role": "network", "icon": "i",
      "properties": [{"name": "n", "title": "N", "type": "colour"}], "source": "s", "asOf": "2026"}]})"
        << QStringList{"nodeKinds[0]", "properties[0]", "\"type\"", "colour"};
    QTest::newRow("link end")
        << R"({"format": "isthmus-catalog/1", "linkKinds": [{"id": "l", "title": "L", "ends": [{"a": ["no.kind"], "b": []}], "source": "s", "asOf": "2026"}]})"
        << QStringList{"no.kind", "ends"};
    QTest::newRow("confidence")
        << R"({"format": "isthmus-catalog/1", "prices": [{"provider": "p", "service": "s", "item": "i", "unit": "hour", "usd": 1, "confidence": "sure", "source": "s", "asOf": "2026"}]})"
        << QStringList{"prices[0]", "\"confidence\""};
    QTest::newRow("matrix")
        << R"({"format": "isthmus-catalog/1", "rtt": [{"provider": "p", "statistic": "p50", "unit": "ms", "source": "s", "asOf": "2026", "regions": ["a", "b"], "ms": [[1, 2], [3]]}]})"
        << QStringList{"rtt[0]", "\"ms\""};
    QTest::newRow("negative time")
        << R"({"format": "isthmus-catalog/1", "rtt": [{"provider": "p", "statistic": "p50", "unit": "ms", "source": "s", "asOf": "2026", "regions": ["a"], "ms": [[-1]]}]})"
        << QStringList{"rtt[0]", "\"ms\""};
    QTest::newRow("latitude")
        << R"({"format": "isthmus-catalog/1", "regions": [{"provider": "p", "code": "c", "name": "n", "city": "c", "country": "NO", "continent": "europe", "latitude": 91, "longitude": 0, "status": "ga", "source": "s", "asOf": "2026"}]})"
        << QStringList{"regions[0]", "\"latitude\""};
    QTest::newRow("size")
        << R"({"format": "isthmus-catalog/1", "pairs": [{"id": "i", "awsRegion": "a", "provider": "p", "partnerRegion": "b", "sizesMbps": ["1G"], "source": "s", "asOf": "2026"}]})"
        << QStringList{"pairs[0]", "\"sizesMbps\""};
}

void TstCatalog::faults() {
    QFETCH(QString, content);
    QFETCH(QStringList, mentions);
    QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    write(folder / "bad.json", content.toStdString());
    const auto loaded = Catalog::load(folder);
    QVERIFY(!loaded.ok());
    for (const QString& word : mentions)
        QVERIFY2(QString::fromStdString(loaded.error().message).contains(word), loaded.error().message.c_str());
    // The same fault in a folder of overrides names that folder.
    const auto layered = Catalog::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog", {folder});
    if (QString::fromUtf8(QTest::currentDataTag()) != "link end") {
        QVERIFY(!layered.ok());
        QVERIFY2(layered.error().message.find(folder.string()) == 0, layered.error().message.c_str());
    }
}

void TstCatalog::folders() {
    QTemporaryDir dir;
    const QByteArray before = qgetenv("ISTHMUS_RESOURCES");
    qputenv("ISTHMUS_RESOURCES", dir.path().toUtf8());
    QCOMPARE(findResources(), fs::path(dir.path().toStdString()));
    qputenv("ISTHMUS_RESOURCES", "/no/such/folder");
    QCOMPARE(findResources(), fs::path(ISTHMUS_SOURCE_DIR) / "resources");
    qputenv("ISTHMUS_RESOURCES", before);

    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", "/etc/somewhere");
    QCOMPARE(userCatalogFolder(), fs::path("/etc/somewhere/isthmus/catalog"));
    // A relative base directory is ignored, as its specification says.
    qputenv("XDG_CONFIG_HOME", "somewhere");
    QCOMPARE(userCatalogFolder(), fs::path(qgetenv("HOME").toStdString()) / ".config" / "isthmus" / "catalog");
    if (config.isNull())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", config);

    QVERIFY(!Catalog::load("/no/such/folder").ok());
}

QTEST_GUILESS_MAIN(TstCatalog)
#include "tst_catalog.moc"
