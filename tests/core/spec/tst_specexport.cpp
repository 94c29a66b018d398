// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "spec/activationkey.h"
#include "spec/coordinator.h"
#include "spec/export.h"
#include "spec/requests.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace isthmus;
namespace fs = std::filesystem;

namespace {

const fs::path shared = ISTHMUS_SHARED_DIR;

std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::shared_ptr<const Catalog> facts() {
    static const auto loaded = Catalog::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog");
    return loaded ? loaded.value() : nullptr;
}

/// Two interconnects to Google (one from each side) that share accounts and environment, and one to OCI.
std::string sampleText(const std::string& change = "") {
    std::string text = R"({"format": "isthmus/1", "name": "Three links",
      "accounts": [{"id": "a", "provider": "aws", "identifier": "111122223333"},
                   {"id": "g", "provider": "gcp", "identifier": "acme-analytics-prod"},
                   {"id": "o", "provider": "oci", "identifier": "ocid1.tenancy.oc1..aaaa"}],
      "nodes": [{"id": "drg", "kind": "oci.drg", "account": "o", "region": "us-ashburn-1"},
                {"id": "dxgw", "kind": "aws.direct-connect-gateway", "account": "a", "properties": {"asn": 64600}},
                {"id": "net", "kind": "gcp.network", "name": "analytics", "account": "g"},
                {"id": "sub", "kind": "gcp.subnet", "account": "g", "region": "us-east4", "parent": "net", "properties": {"cidr": "10.120.0.0/20"}},
                {"id": "tgw", "kind": "aws.transit-gateway", "account": "a", "region": "us-east-1"},
                {"id": "vpngw", "kind": "aws.transit-gateway", "account": "a", "region": "us-east-1"}],
      "links": [{"id": "assoc", "kind": "association", "from": "dxgw", "to": "tgw", "properties": {"allowedPrefixes": ["10.20.0.0/16"]}},
                {"id": "ix-1", "kind": "interconnect", "from": "dxgw", "to": "net", "tags": {"team": "net"},
                 "properties": {"bandwidthMbps": 1000, "initiator": "aws", "advertisedRoutes": ["10.120.0.0/20"], "description": "prod primary"}},
                {"id": "Ix_2", "kind": "interconnect", "from": "net", "to": "dxgw",
                 "properties": {"bandwidthMbps": 10000, "initiator": "gcp", "region": "us-east-1", "partnerRegion": "us-east4",
                                "advertisedRoutes": ["10.120.0.0/20", "2600:1900::/28"]}},
                {"id": "ix-oci", "kind": "interconnect", "from": "dxgw", "to": "drg", "properties": {"bandwidthMbps": 1000}},
                {"id": "vpn", "kind": "vpn", "from": "tgw", "to": "vpngw", "properties": {"tunnels": [{"insideCidr": "169.254.64.4/30"}]}}]})";
    if (!change.empty()) {
        const std::size_t cut = change.find("=>");
        const std::size_t at = text.find(change.substr(0, cut));
        text.replace(at, cut, change.substr(cut + 2));
    }
    return text;
}

Design sample(const std::string& change = "") {
    auto design = readDesign(sampleText(change));
    if (!design)
        qFatal("%s", design.error().toString().c_str());
    return std::move(design.value());
}

std::map<std::string, SpecFile> filesOf(const Design& design) {
    const auto files = specFiles(design, *facts());
    if (!files)
        qFatal("%s", files.error().message.c_str());
    std::map<std::string, SpecFile> result;
    for (const SpecFile& file : *files)
        result.emplace(file.path, file);
    return result;
}

/// OpenAPI 3.0 to JSON Schema: `uint32` is no type, and a member that the specification does not name is an error here.
void convert(nlohmann::json& schema) {
    if (schema.is_array())
        for (auto& entry : schema)
            convert(entry);
    if (!schema.is_object())
        return;
    schema.erase("example");
    if (schema.contains("type") && schema["type"] == "uint32") {
        schema["type"] = "integer";
        schema["minimum"] = 0;
        schema["maximum"] = 4294967295U;
    }
    if (schema.contains("properties") && schema["properties"].is_object() &&
        schema.value("type", nlohmann::json()) == "object")
        schema["additionalProperties"] = false;
    for (auto& [key, value] : schema.items())
        convert(value);
}

QString schemaErrors(const std::string& name, const Json& document) {
    static const nlohmann::json api = [] {
        nlohmann::json result = nlohmann::json::parse(slurp(shared / "spec" / "connection-coordinator.openapi.json"));
        convert(result["components"]["schemas"]);
        return result;
    }();
    if (!api["components"]["schemas"].contains(name))
        return "no schema " + QString::fromStdString(name);
    nlohmann::json root;
    root["components"] = api["components"];
    root["allOf"] = nlohmann::json::array({{{"$ref", "#/components/schemas/" + name}}});
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(root), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    const nlohmann::json target = nlohmann::json::parse(document.dump());
    if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(target), &results))
        return {};
    QString text;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        text += QString::fromStdString(error.description) + "\n";
    return text;
}

/// A value against a shape of a botocore service model.
QString shapeErrors(const Json& shapes, const std::string& name, const Json& value) {
    const Json& shape = shapes.at(name);
    const std::string type = shape.at("type");
    const QString at = QString::fromStdString(name) + ": ";
    if (type == "string") {
        if (!value.is_string())
            return at + "no text";
        const auto text = value.get<std::string>();
        if (text.size() < shape.value("min", std::size_t{0}) || text.size() > shape.value("max", std::size_t{100000}))
            return at + "length";
        if (shape.contains("pattern") && !std::regex_match(text, std::regex(shape["pattern"].get<std::string>())))
            return at + "pattern";
    } else if (type == "structure") {
        for (const Json& required : shape.value("required", Json::array()))
            if (!value.contains(required.get<std::string>()))
                return at + "without " + QString::fromStdString(required);
        if (shape.value("union", false) && value.size() != 1)
            return at + "a union has one member";
        for (const auto& [key, member] : value.items()) {
            if (!shape.at("members").contains(key))
                return at + "unknown member " + QString::fromStdString(key);
            if (const QString error = shapeErrors(shapes, shape["members"][key]["shape"], member); !error.isEmpty())
                return at + error;
        }
    } else if (type == "map") {
        for (const auto& [key, member] : value.items())
            if (const QString error = shapeErrors(shapes, shape["value"]["shape"], member); !error.isEmpty())
                return at + error;
    } else {
        return at + "the test knows no type " + QString::fromStdString(type);
    }
    return {};
}

/// A value against a flat schema of a Google discovery document; what only the server writes is refused.
QString discoveryErrors(const Json& schema, const Json& value) {
    for (const auto& [key, member] : value.items()) {
        const QString at = QString::fromStdString(key) + ": ";
        if (!schema["properties"].contains(key))
            return at + "unknown";
        const Json& property = schema["properties"][key];
        if (property.value("readOnly", false))
            return at + "read-only";
        const std::string type = property["type"];
        if ((type == "string" && !member.is_string()) || (type == "array" && !member.is_array()))
            return at + "type";
        const Json allowed = property.value("enum", Json::array());
        if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), member) == allowed.end())
            return at + "not in its enumeration";
    }
    return {};
}

} // namespace

class TstSpecExport : public QObject {
    Q_OBJECT

private slots:
    void terms();
    void refuses_data();
    void refuses();
    void channels();
    void channelsRunOut();
    void documents();
    void objectsValidate();
    void awsRequestsValidate();
    void googleRequestsValidate();
    void fillsPointAtTokens();
    void noTokenOutsideFills();
    void sameBytes();
    void writes();
    void writesNothingWhenRefused();
    void disabledStaysOut();
};

void TstSpecExport::terms() {
    const auto one = interconnectTerms(sample(), *facts(), "ix-1");
    QVERIFY(one.ok());
    QCOMPARE(one->awsRegion, std::string("us-east-1"));    // inferred from the associated gateway
    QCOMPARE(one->partnerRegion, std::string("us-east4")); // inferred from the subnet
    QCOMPARE(one->environment, std::string("mce-aws-gcp-iad"));
    QCOMPARE(one->redeemer(), std::string("gcp"));
    QCOMPARE(one->redeemerAccount(), std::string("acme-analytics-prod"));
    QCOMPARE(one->awsAsn.value_or(Asn()).value(), 64600U);
    QCOMPARE(one->mtuBytes.value_or(0), 8500); // the lower of AWS's 8500 and Google's 8896
    const auto other = interconnectTerms(sample(), *facts(), "ix-oci");
    QVERIFY(other.ok());
    QCOMPARE(other->initiator, std::string("aws"));
    QCOMPARE(other->partnerAsn.value_or(Asn()).value(), 31898U);
}

void TstSpecExport::refuses_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("no size") << QByteArray("\"bandwidthMbps\": 10000, =>") << QByteArray("bandwidth");
    QTest::newRow("no pair") << QByteArray("\"partnerRegion\": \"us-east4\"=>\"partnerRegion\": \"us-west1\"")
                             << QByteArray("us-west1");
    QTest::newRow("odd initiator") << QByteArray("\"initiator\": \"gcp\"=>\"initiator\": \"azure\"")
                                   << QByteArray("initiator");
    QTest::newRow("missing end") << QByteArray(
                                        "\"from\": \"net\", \"to\": \"dxgw\"=>\"from\": \"net\", \"to\": \"nowhere\"")
                                 << QByteArray("ends");
    QTest::newRow("no AWS end") << QByteArray("\"from\": \"net\", \"to\": \"dxgw\"=>\"from\": \"net\", \"to\": \"drg\"")
                                << QByteArray("attach point");
}

void TstSpecExport::refuses() {
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, names);
    const auto files = specFiles(sample(change.toStdString()), *facts());
    QVERIFY(!files.ok());
    const QByteArray message = QByteArray::fromStdString(files.error().message);
    QVERIFY2(message.contains("Ix_2") && message.contains(names), message);
}

void TstSpecExport::channels() {
    const Design design = sample();
    std::vector<InterconnectTerms> all;
    for (const Id& id : interconnectsOf(design))
        all.push_back(*interconnectTerms(design, *facts(), id));
    const auto proposals = proposeChannels(design, all);
    QVERIFY(proposals.ok());
    std::set<std::pair<std::string, int>> vlans;
    std::set<std::string> subnets;
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE((*proposals)[i].size(), std::size_t{4});
        for (const ChannelProposal& one : (*proposals)[i]) {
            QVERIFY(one.vlan > 1024 && one.vlan <= 4094);
            QVERIFY(vlans.emplace(all[i].environment + std::to_string(one.channel), one.vlan).second);
            QVERIFY(!one.subnet.hasHostBits());
            QVERIFY(one.subnet.contains(one.awsHost) && one.subnet.contains(one.partnerHost));
            QVERIFY(one.awsHost != one.partnerHost && one.awsHost != one.subnet.first() &&
                    one.partnerHost != one.subnet.last());
            QVERIFY(subnets.insert(one.subnet.toString()).second);
        }
    }
    QVERIFY2(!subnets.contains("169.254.64.4/30"), "a drawn tunnel has it");
}

void TstSpecExport::channelsRunOut() {
    const Design design = sample();
    const std::vector<InterconnectTerms> many(4000, *interconnectTerms(design, *facts(), "ix-1"));
    QVERIFY(!proposeChannels(design, many).ok());
}

void TstSpecExport::documents() {
    const auto files = filesOf(sample());
    const Json& connection = files.at("ix-1/connection.json").content;
    QCOMPARE(connection["name"].get<std::string>(),
             std::string("providers/gcp/environments/mce-aws-gcp-iad/interconnects/chosen-by-gcp/connections/"
                         "minted-by-aws-for-ix-1"));
    const Json& features = files.at("ix-1/features.json").content["features"];
    QCOMPARE(features.size(), std::size_t{4});
    for (const Json& feature : features) {
        const Json& config = feature["featureConfig"]["l3BaseConfig"];
        QVERIFY(!config.contains("md5BgpPassword"));
        QCOMPARE(config["providerBgpConfigs"].size(), std::size_t{2});
        QCOMPARE(config["mtuBytes"].get<int>(), 8500);
    }
    QCOMPARE(files.at("Ix_2/activation-key.json").content["destinationAccountId"].get<std::string>(),
             std::string("111122223333"));
    QCOMPARE(files.at("ix-1/environment.json").content["providerSites"].size(), std::size_t{2});
    QVERIFY(!files.contains("ix-oci/request-gcp.json"));
}

void TstSpecExport::objectsValidate() {
    if (!fs::exists(shared / "spec" / "connection-coordinator.openapi.json"))
        QSKIP("The specification is not on this machine (../shared/spec).");
    int checked = 0;
    for (const auto& [path, file] : filesOf(sample())) {
        if (!file.schema.starts_with("connection-coordinator:"))
            continue;
        const QString errors = schemaErrors(file.schema.substr(file.schema.find(':') + 1), file.content);
        QVERIFY2(errors.isEmpty(), qPrintable(QString::fromStdString(path) + ": " + errors));
        ++checked;
    }
    QCOMPARE(checked, 3 * 8);
    // The check itself can fail.
    QVERIFY(!schemaErrors("Connection", Json::parse(R"({"bandwidthMbps": "fast"})")).isEmpty());
    QVERIFY(!schemaErrors("Connection", Json::parse(R"({"bandwidth": 1})")).isEmpty());
    QVERIFY(!schemaErrors("ActivationKey", Json::parse(R"({"version": 1})")).isEmpty());
}

void TstSpecExport::awsRequestsValidate() {
    const fs::path model = shared / "facts" / "api" / "aws-interconnect.json";
    if (!fs::exists(model))
        QSKIP("The model of the AWS API is not on this machine (../shared/facts/api).");
    const Json shapes = Json::parse(slurp(model))["shapes"];
    const auto files = filesOf(sample());
    for (const char* path : {"ix-1/request-aws.json", "Ix_2/request-aws.json", "ix-oci/request-aws.json"}) {
        const SpecFile& file = files.at(path);
        Json body = file.content["body"];
        // As exported it is not complete: the gateway's id is a token, which the API's pattern refuses.
        QVERIFY(!shapeErrors(shapes, file.schema.substr(file.schema.find(':') + 1), body).isEmpty());
        body["attachPoint"]["directConnectGateway"] = "ba72fdf5-e244-45ac-8374-cf9ebddd4d90";
        const QString errors = shapeErrors(shapes, file.schema.substr(file.schema.find(':') + 1), body);
        QVERIFY2(errors.isEmpty(), qPrintable(QString(path) + ": " + errors));
    }
    const Json& first = files.at("ix-1/request-aws.json").content["body"];
    QCOMPARE(first["bandwidth"].get<std::string>(), std::string("1Gbps"));
    QCOMPARE(first["remoteAccount"]["identifier"].get<std::string>(), std::string("acme-analytics-prod"));
    QCOMPARE(first["tags"]["team"].get<std::string>(), std::string("net"));
    QVERIFY(!files.at("Ix_2/request-aws.json").content["body"].contains("bandwidth"));
}

void TstSpecExport::googleRequestsValidate() {
    const fs::path model = shared / "facts" / "api" / "google-networkconnectivity-v1.json";
    if (!fs::exists(model))
        QSKIP("The model of Google's API is not on this machine (../shared/facts/api).");
    const Json api = Json::parse(slurp(model));
    const auto files = filesOf(sample());
    for (const char* path : {"ix-1/request-gcp.json", "Ix_2/request-gcp.json"}) {
        const Json& request = files.at(path).content;
        const QString errors = discoveryErrors(api["schemas"]["Transport"], request["body"]);
        QVERIFY2(errors.isEmpty(), qPrintable(QString(path) + ": " + errors));
        const std::string url = request["path"];
        QVERIFY(std::regex_match(
            url, std::regex("v1/projects/[^/]+/locations/[^/]+/transports\\?transportId=[a-z][a-z0-9-]*")));
    }
    const Json& redeems = files.at("ix-1/request-gcp.json").content["body"];
    QCOMPARE(redeems["providedActivationKey"].get<std::string>(), std::string("minted-by-aws-for-ix-1"));
    QVERIFY(!redeems.contains("bandwidth") && !redeems.contains("remoteAccountId"));
    const Json& mints = files.at("Ix_2/request-gcp.json").content["body"];
    QCOMPARE(mints["bandwidth"].get<std::string>(), std::string("BPS_10G"));
    QCOMPARE(mints["remoteAccountId"].get<std::string>(), std::string("111122223333"));
    QCOMPARE(mints["stackType"].get<std::string>(), std::string("IPV4_IPV6"));
}

void TstSpecExport::fillsPointAtTokens() {
    const auto files = filesOf(sample());
    int fills = 0;
    for (const Json& entry : files.at("index.json").content["interconnects"]) {
        for (const Json& file : entry["files"])
            QVERIFY(files.contains(file["path"].get<std::string>()));
        for (const Json& fill : entry["fill"]) {
            const Json& place = files.at(fill["file"].get<std::string>())
                                    .content.at(Json::json_pointer(fill["pointer"].get<std::string>()));
            QVERIFY(place.get<std::string>().find(fill["token"].get<std::string>()) != std::string::npos);
            ++fills;
        }
    }
    QVERIFY(fills >= 3 * 7);
}

void TstSpecExport::noTokenOutsideFills() {
    auto files = filesOf(sample());
    const Json index = files.at("index.json").content;
    for (const Json& entry : index["interconnects"])
        for (const Json& fill : entry["fill"])
            files.at(fill["file"].get<std::string>())
                .content.at(Json::json_pointer(fill["pointer"].get<std::string>())) = "filled";
    files.erase("index.json");
    for (const auto& [path, file] : files) {
        QVERIFY2(file.bytes().find("minted-by") == std::string::npos, path.c_str());
        // Nothing that could pass for a value that a provider made.
        QVERIFY2(!std::regex_search(file.bytes(), std::regex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-")),
                 path.c_str());
    }
}

void TstSpecExport::sameBytes() {
    const auto first = filesOf(sample());
    const auto second = filesOf(sample());
    QCOMPARE(first.size(), second.size());
    for (const auto& [path, file] : first)
        QCOMPARE(file.bytes(), second.at(path).bytes());
}

void TstSpecExport::writes() {
    QTemporaryDir folder;
    const fs::path target = fs::path(folder.path().toStdString()) / "new" / "export";
    const auto written = exportSpec(sample(), *facts(), target);
    QVERIFY(written.ok());
    QCOMPARE(written->front(), std::string("index.json"));
    const auto files = filesOf(sample());
    QCOMPARE(written->size(), files.size());
    for (const std::string& path : *written)
        QCOMPARE(slurp(target / path), files.at(path).bytes());
}

void TstSpecExport::writesNothingWhenRefused() {
    QTemporaryDir folder;
    const fs::path target = fs::path(folder.path().toStdString()) / "export";
    QVERIFY(!exportSpec(sample("\"bandwidthMbps\": 10000, =>"), *facts(), target).ok());
    QVERIFY(!fs::exists(target));
}

void TstSpecExport::disabledStaysOut() {
    const auto files = filesOf(sample("\"id\": \"ix-oci\", =>\"id\": \"ix-oci\", \"state\": \"disabled\", "));
    QVERIFY(!files.contains("ix-oci/connection.json"));
    QVERIFY(files.contains("ix-1/connection.json"));
}

QTEST_GUILESS_MAIN(TstSpecExport)
#include "tst_specexport.moc"
