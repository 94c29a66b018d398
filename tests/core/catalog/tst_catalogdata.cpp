// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped facts themselves: their form, and that they agree with one another.
#include "catalog/catalog.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <QTest>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

using namespace isthmus;
using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
namespace fs = std::filesystem;

namespace {

fs::path folder() {
    return fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog";
}

std::string contentOf(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> dataFiles() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder())) {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

/// The schema of a whole file; its rows stand in files of their own beside it.
const valijson::Schema& fileSchema() {
    static const auto schema = [] {
        auto result = std::make_unique<valijson::Schema>();
        const Json document = Json::parse(contentOf(folder() / "schema" / "catalog.schema.json"));
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(
            Adapter(document), *result,
            [](const std::string& uri) -> const Json* {
                return new Json(Json::parse(contentOf(folder() / "schema" / uri)));
            },
            [](const Json* fetched) { delete fetched; });
        return result;
    }();
    return *schema;
}

/// Empty: valid. Else the first complaint.
std::string complaintAbout(const Json& document) {
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(fileSchema(), Adapter(document), &results))
        return {};
    valijson::ValidationResults::Error error;
    std::string text = "not valid";
    while (results.popError(error)) {
        text += "; ";
        for (const std::string& step : error.context)
            text += step;
        text += ": " + error.description;
    }
    return text;
}

std::shared_ptr<const Catalog> shipped() {
    static const auto loaded = Catalog::load(folder());
    return loaded ? loaded.value() : nullptr;
}

bool fits(const PropertySpec& spec, const Json& value);

bool fitsMembers(const PropertySpec& spec, const Json& object) {
    if (!object.is_object())
        return false;
    return std::ranges::all_of(object.items(), [&](const auto& member) {
        const auto it = std::ranges::find(spec.members, member.key(), &PropertySpec::name);
        return it != spec.members.end() && fits(*it, member.value());
    });
}

bool isPrefixText(const Json& value) {
    return value.is_string() && Prefix::parse(value.get<std::string>());
}

bool fits(const PropertySpec& spec, const Json& value) {
    const auto each = [&](auto check) { return value.is_array() && std::ranges::all_of(value, check); };
    if (spec.alsoText && value.is_string())
        return true;
    if (value.is_number() && ((spec.minimum && value.get<double>() < *spec.minimum) ||
                              (spec.maximum && value.get<double>() > *spec.maximum)))
        return false;
    switch (spec.type) {
    case PropertyType::text:
        return value.is_string() &&
               (spec.values.empty() || std::ranges::count(spec.values, value.get<std::string>()) > 0);
    case PropertyType::number:
        return value.is_number();
    case PropertyType::integer:
        return value.is_number_integer();
    case PropertyType::boolean:
        return value.is_boolean();
    case PropertyType::prefix:
        return isPrefixText(value);
    case PropertyType::prefixList:
        return each(isPrefixText);
    case PropertyType::asn:
        return value.is_number_unsigned() || (value.is_string() && Asn::parse(value.get<std::string>()));
    case PropertyType::address:
    case PropertyType::idRef:
        return value.is_string();
    case PropertyType::asnRangeList:
    case PropertyType::textList:
    case PropertyType::idList:
        return each([](const Json& entry) { return entry.is_string(); });
    case PropertyType::object:
        return fitsMembers(spec, value);
    case PropertyType::objectList:
        return each([&](const Json& entry) { return fitsMembers(spec, entry); });
    case PropertyType::any:
        return true;
    }
    return false;
}

} // namespace

class TstCatalogData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void filesFollowTheSchema_data();
    void filesFollowTheSchema();
    void schemaRefusesARowWithoutProvenance_data();
    void schemaRefusesARowWithoutProvenance();
    void schemaRefusesWhatItDoesNotKnow();
    void patternsCompile();
    void accountPatterns_data();
    void accountPatterns();
    void rowsAgree();
    void limitsHoldWhatTheirKeySays();
    void designsAreAccepted_data();
    void designsAreAccepted();
    void noRegionCodeStandsInCore();
};

void TstCatalogData::initTestCase() {
    QVERIFY(shipped() != nullptr);
}

void TstCatalogData::filesFollowTheSchema_data() {
    QTest::addColumn<QString>("path");
    for (const fs::path& file : dataFiles())
        QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
}

void TstCatalogData::filesFollowTheSchema() {
    QFETCH(QString, path);
    const Json document = Json::parse(contentOf(path.toStdString()));
    const std::string complaint = complaintAbout(document);
    QVERIFY2(complaint.empty(), complaint.c_str());
}

void TstCatalogData::schemaRefusesARowWithoutProvenance_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("section");
    std::set<std::string> sections;
    for (const fs::path& file : dataFiles()) {
        const Json document = Json::parse(contentOf(file));
        for (const auto& [section, rows] : document.items()) {
            if (section != "format" && sections.insert(section).second)
                QTest::newRow(section.c_str())
                    << QString::fromStdString(file.string()) << QString::fromStdString(section);
        }
    }
    QCOMPARE(sections.size(), std::size_t(10));
}

void TstCatalogData::schemaRefusesARowWithoutProvenance() {
    QFETCH(QString, path);
    QFETCH(QString, section);
    const std::string name = section.toStdString();
    const Json whole = Json::parse(contentOf(path.toStdString()));
    const Json document{{"format", whole["format"]}, {name, Json::array({whole[name][0]})}};
    QCOMPARE(complaintAbout(document), std::string());
    for (const char* member : {"source", "asOf"}) {
        Json without = document;
        without[name][0].erase(member);
        QVERIFY(!complaintAbout(without).empty());
    }
    Json undated = document;
    undated[name][0]["asOf"] = "last week";
    QVERIFY(!complaintAbout(undated).empty());
}

void TstCatalogData::schemaRefusesWhatItDoesNotKnow() {
    const Json limit{{"provider", "aws"}, {"key", "k"}, {"value", 1}, {"source", "s"}, {"asOf", "2026"}};
    const auto file = [](const Json& row) {
        return Json{{"format", "isthmus-catalog/1"}, {"limits", Json::array({row})}};
    };
    QCOMPARE(complaintAbout(file(limit)), std::string());
    Json other = limit;
    other["certian"] = false;
    QVERIFY(!complaintAbout(file(other)).empty());
    QVERIFY(!complaintAbout(Json{{"format", "isthmus-catalog/2"}, {"limits", Json::array({limit})}}).empty());
    QVERIFY(!complaintAbout(Json{{"limits", Json::array({limit})}}).empty());
    QVERIFY(!complaintAbout(Json{{"format", "isthmus-catalog/1"}, {"limit", Json::array({limit})}}).empty());
}

void TstCatalogData::patternsCompile() {
    const auto compile = [](const std::string& pattern) {
        try {
            const std::regex compiled(pattern, std::regex::ECMAScript);
            return compiled.flags() == std::regex::ECMAScript;
        } catch (const std::regex_error&) {
            return false;
        }
    };
    for (const Provider& provider : shipped()->providers())
        QVERIFY2(compile(provider.accountPattern), provider.id.c_str());
    for (const NodeKind& kind : shipped()->nodeKinds())
        QVERIFY2(compile(kind.namePattern), kind.id.c_str());
    for (const Limit& limit : shipped()->limits()) {
        if (limit.key.ends_with(".pattern"))
            QVERIFY2(compile(limit.value.get<std::string>()), limit.key.c_str());
    }
}

void TstCatalogData::accountPatterns_data() {
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("aws") << "aws"
                         << "111122223333" << true;
    QTest::newRow("aws, 11 digits") << "aws"
                                    << "11112222333" << false;
    QTest::newRow("gcp") << "gcp"
                         << "demo-setting-1234" << true;
    QTest::newRow("gcp, domain") << "gcp"
                                 << "example.com:my-project" << true;
    QTest::newRow("gcp, capitals") << "gcp"
                                   << "My Project" << false;
    QTest::newRow("azure") << "azure"
                           << "11111111-2222-3333-4444-555555555555" << true;
    QTest::newRow("azure, short") << "azure"
                                  << "11111111-2222-3333-4444" << false;
    QTest::newRow("oci") << "oci"
                         << "ocid1.tenancy.oc1..aaaaaaaaexampleuniqueid" << true;
    QTest::newRow("oci, user") << "oci"
                               << "ocid1.user.oc1..aaaaaaaaexampleuniqueid" << false;
}

void TstCatalogData::accountPatterns() {
    QFETCH(QString, provider);
    QFETCH(QString, identifier);
    QFETCH(bool, accepted);
    const Provider* row = shipped()->provider(provider.toStdString());
    QVERIFY(row != nullptr);
    QCOMPARE(std::regex_match(identifier.toStdString(), std::regex(row->accountPattern)), accepted);
}

void TstCatalogData::rowsAgree() {
    const Catalog& catalog = *shipped();
    for (const Region& region : catalog.regions())
        QVERIFY2(catalog.provider(region.provider) != nullptr, region.code.c_str());
    std::set<std::string> ids;
    for (const RegionPair& pair : catalog.pairs()) {
        QVERIFY2(catalog.region("aws", pair.awsRegion) != nullptr, pair.id.c_str());
        QVERIFY2(catalog.region(pair.provider, pair.partnerRegion) != nullptr, pair.id.c_str());
        QVERIFY2(ids.insert(pair.id).second, pair.id.c_str());
    }
    for (const NodeKind& kind : catalog.nodeKinds()) {
        QVERIFY2(kind.provider.empty() || catalog.provider(kind.provider) != nullptr, kind.id.c_str());
        for (const PropertySpec& spec : kind.properties) {
            if (!spec.defaultValue.is_null())
                QVERIFY2(fits(spec, Json(spec.defaultValue)), (kind.id + " " + spec.name).c_str());
        }
    }
    for (const Price& price : catalog.prices()) {
        QVERIFY2(catalog.provider(price.provider) != nullptr, price.item.c_str());
        QVERIFY2(!price.tierTo || price.tierFrom, price.item.c_str());
        QVERIFY2(!price.tierTo || *price.tierTo > *price.tierFrom, price.item.c_str());
    }
    for (const MeasuredLink& link : catalog.measuredLinks()) {
        QVERIFY2(catalog.region(link.providerA, link.regionA) != nullptr, link.regionA.c_str());
        QVERIFY2(catalog.region(link.providerB, link.regionB) != nullptr, link.regionB.c_str());
    }
    for (const fs::path& file : dataFiles()) {
        const Json document = Json::parse(contentOf(file));
        const Json matrices = document.value("rtt", Json::array());
        for (const Json& matrix : matrices) {
            for (const Json& code : matrix["regions"])
                QVERIFY2(catalog.region(matrix["provider"].get<std::string>(), code.get<std::string>()) != nullptr,
                         code.get<std::string>().c_str());
        }
    }
}

void TstCatalogData::limitsHoldWhatTheirKeySays() {
    const Catalog& catalog = *shipped();
    const auto allPrefixes = [](const nlohmann::ordered_json& list) {
        return std::ranges::all_of(list, [](const auto& entry) {
            const auto prefix = Prefix::parse(entry.template get<std::string>());
            return prefix && !prefix->hasHostBits();
        });
    };
    for (const Limit& limit : catalog.limits()) {
        const char* key = limit.key.c_str();
        if (limit.key.starts_with("address.forbidden") || limit.key.starts_with("vpn.insideCidr.forbidden") ||
            limit.key.starts_with("vpn.insideCidr.allowed"))
            QVERIFY2(limit.value.is_array() && allPrefixes(limit.value), key);
        if (limit.key == "asn.allowed" || limit.key == "asn.refused") {
            for (const auto& [kind, ranges] : limit.value.items()) {
                QVERIFY2(catalog.nodeKind(kind) != nullptr, kind.c_str());
                for (const auto& range : ranges)
                    QVERIFY2(AsnRange::parse(range.get<std::string>()).has_value(), key);
            }
        }
        if (limit.key == "asn.reserved" || limit.key == "asn.neverUsable") {
            for (const auto& range : limit.value)
                QVERIFY2(AsnRange::parse(range.get<std::string>()).has_value(), key);
        }
        if (limit.key == "vpn.tunnels") {
            for (const auto& row : limit.value)
                QVERIFY2(catalog.nodeKind(row["kind"].get<std::string>()) != nullptr, key);
        }
        if (!limit.certain)
            QVERIFY2(!limit.note.empty(), key);
    }
    for (const auto& entry : catalog.limit("aws", "network.secondaryRestrictions")->value) {
        QVERIFY(allPrefixes(entry["forbidden"]));
        QVERIFY(entry["primary"] == "public" || Prefix::parse(entry["primary"].get<std::string>()).has_value());
    }
}

void TstCatalogData::designsAreAccepted_data() {
    QTest::addColumn<QString>("path");
    std::error_code error;
    for (const fs::path& designs :
         {fs::path(ISTHMUS_SOURCE_DIR) / "tests" / "data" / "designs", fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "examples"}) {
        for (fs::directory_iterator it(designs, error), end; !error && it != end; ++it) {
            if (it->path().extension() == ".isthmus")
                QTest::newRow(it->path().filename().c_str()) << QString::fromStdString(it->path().string());
        }
    }
}

void TstCatalogData::designsAreAccepted() {
    QFETCH(QString, path);
    const Catalog& catalog = *shipped();
    const Json design = Json::parse(contentOf(path.toStdString()));
    std::map<std::string, const NodeKind*> kinds;
    for (const Json& node : design["nodes"]) {
        const NodeKind* kind = catalog.nodeKind(node["kind"].get<std::string>());
        QVERIFY2(kind != nullptr, node["kind"].get<std::string>().c_str());
        kinds[node["id"].get<std::string>()] = kind;
    }
    for (const Json& node : design["nodes"]) {
        const std::string id = node["id"].get<std::string>();
        const NodeKind& kind = *kinds[id];
        const std::string region = node.value("region", "");
        QVERIFY2(region.empty() || catalog.region(kind.provider, region) != nullptr, id.c_str());
        QVERIFY2(region.empty() != kind.hasRegion, id.c_str());
        const std::string parent = node.value("parent", "");
        QVERIFY2(parent.empty() ? !kind.parentRequired : std::ranges::count(kind.parents, kinds[parent]->id) == 1,
                 id.c_str());
        const std::string name = node.value("name", "");
        QVERIFY2(kind.namePattern.empty() || name.empty() || std::regex_match(name, std::regex(kind.namePattern)),
                 id.c_str());
        const Json properties = node.value("properties", Json::object());
        for (const auto& [key, value] : properties.items()) {
            const PropertySpec* spec = kind.property(key);
            QVERIFY2(spec != nullptr && fits(*spec, value), (id + " " + key).c_str());
        }
    }
    for (const Json& link : design["links"]) {
        const std::string id = link["id"].get<std::string>();
        const LinkKind* kind = catalog.linkKind(link["kind"].get<std::string>());
        QVERIFY2(kind != nullptr, id.c_str());
        QVERIFY2(kind->allows(kinds[link["from"].get<std::string>()]->id, kinds[link["to"].get<std::string>()]->id),
                 id.c_str());
        const Json properties = link.value("properties", Json::object());
        for (const auto& [key, value] : properties.items()) {
            const PropertySpec* spec = kind->property(key);
            QVERIFY2(spec != nullptr && fits(*spec, value), (id + " " + key).c_str());
        }
    }
}

void TstCatalogData::noRegionCodeStandsInCore() {
    std::set<std::string> codes;
    for (const Region& region : shipped()->regions())
        codes.insert(region.code);
    const std::regex literal("\"([a-z][a-z0-9-]*)\"");
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(ISTHMUS_SOURCE_DIR) / "core")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        const std::string text = contentOf(entry.path());
        for (std::sregex_iterator it(text.begin(), text.end(), literal), end; it != end; ++it) {
            const std::string word = (*it)[1].str();
            QVERIFY2(!codes.contains(word), (entry.path().string() + " states the region " + word).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TstCatalogData)
#include "tst_catalogdata.moc"
