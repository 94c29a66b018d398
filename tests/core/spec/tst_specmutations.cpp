// SPDX-License-Identifier: GPL-3.0-or-later
// Every field of a conforming set of documents, made wrong in every way that the published OpenAPI document and the
// prose rules tell, one at a time. The wrong values are made from those two alone; what the checker knows plays no
// part.
#include "spec/documentcheck.h"

#ifndef Q_MOC_RUN // moc stumbles over the raw texts
#include "core/spec/conformingset.h"
#endif

#include <QtTest>

#include <fstream>
#include <functional>

using namespace isthmus;

namespace {

namespace fs = std::filesystem;
const fs::path openApi = fs::path(ISTHMUS_SHARED_DIR) / "spec" / "connection-coordinator.openapi.json";

struct Mutation {
    std::string document;
    std::string pointer;
    std::string what;
    std::function<void(Json&)> apply; ///< to the whole document
};

/// Where in the set a schema of the OpenAPI document stands.
struct Body {
    const char* document;
    const char* pointer;
    const char* schema;
};
constexpr Body bodies[] = {{"providers.json", "", "ListProvidersResponse"},
                           {"environment.json", "", "Environment"},
                           {"interconnect.json", "", "Interconnect"},
                           {"channels.json", "", "ListChannelsResponse"},
                           {"features.json", "", "ListFeaturesResponse"},
                           {"guidance.json", "/response", "GenerateFeatureGuidanceResponse"},
                           {"connection.json", "", "Connection"},
                           {"key.json", "", "ActivationKey"},
                           {"maintenance-1.json", "/response", "GetMaintenanceEventsResponse"},
                           {"maintenance-2.json", "/response", "GetMaintenanceEventsResponse"},
                           {"macsec-1.json", "/response", "ListMacSecKeysResponse"},
                           {"macsec-2.json", "/response", "ListMacSecKeysResponse"},
                           {"confirm.json", "/request", "ConfirmActivationKeyRequest"},
                           {"confirm.json", "/response", "ConfirmActivationKeyResponse"},
                           {"create.json", "/request", "Connection"},
                           {"issue.json", "/response", "Issue"}};

class Generator {
public:
    explicit Generator(const Json& api)
        : m_schemas(api["components"]["schemas"]) {}

    std::vector<Mutation> result;

    void walkBody(const Body& body, const Json& document) {
        m_document = body.document;
        walkObject(m_schemas.at(body.schema), document.at(Json::json_pointer(body.pointer)), body.pointer);
    }

private:
    void put(const std::string& pointer, const std::string& what, Json value) {
        result.push_back({m_document, pointer, what,
                          [pointer, value](Json& document) { document[Json::json_pointer(pointer)] = value; }});
    }
    const Json& resolved(const Json& property) const {
        const Json& target = property.contains("allOf") ? property["allOf"][0] : property;
        if (!target.contains("$ref"))
            return target;
        const auto ref = target["$ref"].get<std::string>();
        return m_schemas.at(ref.substr(ref.rfind('/') + 1));
    }
    void walkObject(const Json& schema, const Json& object, const std::string& at);
    void walkValue(const Json& property, const Json& value, const std::string& at);
    void wrongText(const Json& property, const std::string& text, const std::string& at);
    void wrongName(const std::string& format, bool identifier, const std::string& text, const std::string& at);

    const Json& m_schemas;
    std::string m_document;
};

void Generator::walkObject(const Json& schema, const Json& object, const std::string& at) {
    put(at + "/notInTheSpecification", "unknown member", 1);
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [name, property] : properties.items()) {
        if (!object.contains(name))
            continue;
        const std::string about = property.value("description", "");
        bool required = about.starts_with("Required.") || (name == "name" && about.starts_with("Identifier."));
        for (const Json& one : schema.value("required", Json::array()))
            required = required || one == name;
        if (required)
            result.push_back({m_document, at + "/" + name, "required member removed",
                              [at, key = name](Json& document) { document[Json::json_pointer(at)].erase(key); }});
        walkValue(property, object[name], at + "/" + name);
    }
}

void Generator::walkValue(const Json& property, const Json& value, const std::string& at) {
    put(at, "null", nullptr);
    const Json& schema = resolved(property);
    if (value.is_object()) {
        put(at, "text for an object", "x");
        put(at, "list for an object", Json::array());
        walkObject(schema, value, at);
    } else if (value.is_array()) {
        put(at, "text for a list", "x");
        put(at, "object for a list", Json::object());
        for (std::size_t i = 0; i < value.size(); ++i)
            walkValue(schema["items"], value[i], at + "/" + std::to_string(i));
    } else if (value.is_boolean()) {
        put(at, "text for a flag", "true");
        put(at, "number for a flag", 1);
    } else if (value.is_number()) {
        put(at, "text for a number", "12");
        put(at, "flag for a number", true);
        put(at, "fraction", 7.5);
        put(at, "negative", -1);
        put(at, "too large for its format", schema["type"] == "uint32" ? 4294967296LL : 2147483648LL);
    } else {
        put(at, "number for a text", 7);
        put(at, "flag for a text", true);
        put(at, "object for a text", Json::object());
        Json whole = schema;
        whole["description"] = property.value("description", "");
        wrongText(whole, value.get<std::string>(), at);
    }
}

void Generator::wrongText(const Json& property, const std::string& text, const std::string& at) {
    if (property.contains("enum")) {
        put(at, "no value of the enumeration", "NO_SUCH_VALUE");
        put(at, "enumeration in lower case", QString::fromStdString(text).toLower().toStdString());
        put(at, "empty enumeration", "");
    }
    const std::string format = property.value("format", "");
    if (format == "date-time")
        for (const char* wrong :
             {"yesterday", "2026-13-01T00:00:00Z", "2026-11-21", "2026-11-21T25:00:00Z", "2026-11-21T02:00:00"})
            put(at, std::string("no date-time: ") + wrong, wrong);
    if (format == "byte")
        put(at, "no base64", "***");
    const std::string about = property.value("description", "");
    if (const std::size_t start = about.find("Format: "); start != std::string::npos)
        wrongName(about.substr(start + 8), about.starts_with("Identifier."), text, at);
    else if (about.starts_with("Required."))
        put(at, "empty required text", "");
}

void Generator::wrongName(const std::string& format, bool identifier, const std::string& text, const std::string& at) {
    put(at, "name without form", "bogus");
    put(at, "empty name", "");
    put(at, "name with a part too many", text + "/extra");
    put(at, "name with a slash in front", "/" + text);
    put(at, "name with an empty part", text.substr(0, text.rfind('/') + 1));
    put(at, "name with another word", "vendors" + text.substr(text.find('/')));
    const bool below = format.find('/') != format.rfind('/');
    if (below) {
        const std::size_t last = text.rfind('/', text.rfind('/') - 1);
        std::string moved = text;
        put(at, "below a parent that does not exist", moved.insert(last, "-gone"));
    }
    if (!identifier)
        put(at, "reference to nothing", text + "-gone");
}

/// The prose rules: a wrong value of the right type, place by place.
std::vector<Mutation> proseMutations() {
    std::vector<Mutation> all;
    const auto set = [&](const char* document, const std::string& pointer, const char* what, Json value) {
        all.push_back(
            {document, pointer, what, [pointer, value](Json& json) { json[Json::json_pointer(pointer)] = value; }});
    };
    const auto drop = [&](const char* document, const std::string& list, std::size_t count, const char* what) {
        all.push_back({document, list, what, [list, count](Json& json) {
                           Json& entries = json[Json::json_pointer(list)];
                           for (std::size_t i = 0; i < count; ++i)
                               entries.erase(entries.size() - 1);
                       }});
    };
    for (int i = 0; i < 4; ++i) {
        const std::string config = "/features/" + std::to_string(i) + "/featureConfig/l3BaseConfig";
        for (const int vlan : {0, 1, 1024, 4001, 4095})
            set("features.json", config + "/vlanId", "VLAN reserved or outside the guidance", vlan);
        set("features.json", config + "/ipv4Subnet", "subnet not masked",
            "169.254.64." + std::to_string(8 * (i + 1) + 1));
        set("features.json", config + "/ipv4Subnet", "subnet outside the guidance", "10.0.0.0");
        set("features.json", config + "/ipv4Subnet", "subnet excluded", "169.254.169.8");
        set("features.json", config + "/ipv4Subnet", "subnet of another channel",
            "169.254.64." + std::to_string(8 * ((i + 1) % 4 + 1)));
        set("features.json", config + "/ipv4Subnet", "no address", "169.254.64");
        set("features.json", config + "/ipv4Subnet", "IPv6 for IPv4", "fd20::");
        for (const int length : {0, 28, 30, 33})
            set("features.json", config + "/ipv4SubnetPrefixLength", "length not allowed", length);
        set("features.json", config + "/ipv6Subnet", "IPv6 subnet not masked", "fd20:0:0:1::1");
        set("features.json", config + "/ipv6Subnet", "IPv6 subnet outside the guidance", "fd99::");
        for (const int length : {63, 65, 129})
            set("features.json", config + "/ipv6SubnetPrefixLength", "IPv6 length not allowed", length);
        for (const int mtu : {1499, 1500, 8499, 8501, 0})
            set("features.json", config + "/mtuBytes", "MTU not the highest that both take", mtu);
        const std::string aws = config + "/providerBgpConfigs/0";
        const std::string other = config + "/providerBgpConfigs/1";
        for (const std::string& side : {aws, other}) {
            set("features.json", side + "/hostIpv4", "host outside the subnet", "169.254.70.1");
            set("features.json", side + "/hostIpv4", "host is the network",
                "169.254.64." + std::to_string(8 * (i + 1)));
            set("features.json", side + "/hostIpv4", "no address", "host.example");
            set("features.json", side + "/hostIpv6", "IPv6 host outside the subnet", "fd20:0:0:99::1");
            set("features.json", side + "/provider", "provider without a site", "providers/oci");
            set("features.json", side + "/asn", "ASN 0", 0);
        }
        set("features.json", aws + "/provider", "one provider twice", "providers/gcp");
        set("features.json", aws + "/hostIpv4", "both hosts the same", "169.254.64." + std::to_string(8 * (i + 1) + 2));
        set("features.json", aws + "/asn", "ASN outside the guidance", 64601);
        set("features.json", other + "/asn", "ASN of the other side", 64600);
        drop("features.json", config + "/providerBgpConfigs", 1, "one BGP configuration only");
        set("features.json", "/features/" + std::to_string(i) + "/channel", "feature on the channel of another",
            test::channelName((i + 1) % 4 + 1));
        set("features.json", "/features/" + std::to_string(i) + "/name", "name of another feature",
            test::connectionName + "/features/l3-" + std::to_string((i + 1) % 4 + 1));
        const std::string guidance = "/response/featureGuidance/" + std::to_string(i);
        const std::string layer3 = guidance + "/l3BaseGuidance";
        set("guidance.json", guidance + "/channel", "guidance of another channel", test::channelName((i + 1) % 4 + 1));
        set("guidance.json", layer3 + "/asnRanges/0/start", "ASN range backwards", 64601);
        set("guidance.json", layer3 + "/asnRanges/0/stop", "ASN range backwards", 64599);
        set("guidance.json", layer3 + "/mtuRanges/0/start", "MTU range backwards", 9000);
        set("guidance.json", layer3 + "/vlanRanges/0/stop", "VLAN range backwards", 1024);
        set("guidance.json", layer3 + "/vlanRanges/0/start", "VLAN range above what is used", 2000);
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/includeSubnet", "not masked", "169.254.0.1/16");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/includeSubnet", "no prefix", "169.254.0.0");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/includeSubnet", "another range", "10.0.0.0/16");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/preferredSubnet", "preferred outside", "10.0.0.0/29");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/preferredSubnet", "preferred and excluded",
            "169.254.169.8/29");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/preferredSubnet", "preferred of a length not allowed",
            "169.254.1.16/30");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/excludeSubnets/0", "no prefix", "x");
        set("guidance.json", layer3 + "/ipv4SubnetGuidance/0/excludeSubnets/0", "excludes what is used",
            "169.254.64.0/24");
        set("guidance.json", layer3 + "/ipv6SubnetGuidance/0/includeSubnet", "not masked", "fd20::1/16");
        set("guidance.json", layer3 + "/ipv4AllowedSubnetPrefixLengths/0", "length above 32", 33);
        set("guidance.json", layer3 + "/ipv4AllowedSubnetPrefixLengths/0", "length that the subnet has not", 30);
        const std::string channel = "/channels/" + std::to_string(i);
        set("channels.json", channel + "/obfuscatedDeviceId", "two channels on one device",
            "device-" + std::to_string((i + 1) % 4 + 1));
        set("channels.json", channel + "/channelMemberSizeGbps", "members mixed", 400);
        set("channels.json", channel + "/channelMemberSizeGbps", "members of 10 Gbps", 10);
        set("channels.json", channel + "/aggregateChannelSizeGbps", "sizes mixed", 400);
        set("channels.json", channel + "/aggregateChannelSizeGbps", "no sum of members", 150);
        set("channels.json", channel + "/name", "name of another channel", test::channelName((i + 1) % 4 + 1));
        if (i < 2)
            set("channels.json", channel + "/macsecManagerProvider", "manager is not who made the keys",
                "providers/aws");
    }
    for (const std::size_t count : {1U, 2U, 4U})
        drop("channels.json", "/channels", count, "too few channels");
    for (const std::size_t count : {2U, 3U})
        drop("features.json", "/features", count, "too few features");
    const Json sites = test::conformingSet()[1].content["providerSites"];
    set("environment.json", "/providerSites", "one site", Json::array({sites[0]}));
    set("environment.json", "/providerSites", "no site", Json::array());
    set("environment.json", "/providerSites", "three sites", Json::array({sites[0], sites[1], sites[0]}));
    set("environment.json", "/providerSites/0/providerId", "both sites of one provider", "providers/gcp");
    set("environment.json", "/providerSites/1/providerId", "no site of the parent", "providers/oci");
    set("environment.json", "/supportedConnectionSizeMbps/0", "a size that the interconnect lacks", 700);
    set("environment.json", "/deferralTimeoutHours", "deferral without a timeout", 0);
    all.push_back({"environment.json", "/deferralTimeoutHours", "deferral without a timeout",
                   [](Json& json) { json.erase("deferralTimeoutHours"); }});
    set("interconnect.json", "/supportedConnectionSizeMbps", "lacks the sizes of the environment", Json::array({2000}));
    set("interconnect.json", "/supportedFeatures", "lacks the feature of the environment", Json::array());
    set("interconnect.json", "/maxBandwidthMbps", "takes less than it carries", 900);
    set("interconnect.json", "/state", "closed, and takes a new connection", "INTERCONNECT_STATE_CLOSED");
    for (const int size : {0, 700, 5000})
        set("connection.json", "/bandwidthMbps", "size that is not offered", size);
    set("connection.json", "/bandwidthMbps", "size that the key does not have", 500);
    set("connection.json", "/verificationState", "past the timeout, not rolled back", "VERIFICATION_STATE_UNVERIFIED");
    const std::pair<const char*, Json> keyChanges[] = {
        {"version", 2},
        {"connectionSizeMbps", 500},
        {"connectionSizeMbps", 700},
        {"connectionSizeMbps", 0},
        {"destinationAccountId", ""},
        {"destinationEnvironmentUri", "providers/aws/environments/other"},
        {"destinationEnvironmentUri", "providers/oci/environments/env-1"},
        {"destinationEnvironmentUri", "bogus"},
        {"sharedConnectionUuid", "not-a-uuid"},
        {"sharedConnectionUuid", ""},
        {"sharedConnectionUuid", "1f8fad5b-d9cb-469f-a165-70867728950e"}};
    for (const auto& [member, value] : keyChanges) {
        Json key = test::keyObject();
        key[member] = value;
        const std::string encoded = encodeBase64(key.dump());
        set("key.json", "", "wrong field of the key", key);
        set("connection.json", "/activationKey", "key with a wrong field", encoded);
        set("confirm.json", "/request/encodedKey", "key with a wrong field", encoded);
    }
    const Json sound = test::keyObject();
    for (const auto& [member, value] : sound.items()) {
        Json key = test::keyObject();
        key.erase(member);
        set("connection.json", "/activationKey", "key without a field", encodeBase64(key.dump()));
        set("confirm.json", "/request/encodedKey", "key without a field", encodeBase64(key.dump()));
    }
    set("connection.json", "/activationKey", "key is no base64", "###");
    set("maintenance-2.json", "/response/events/0/startTime", "maintenance of two channels at once",
        "2026-11-21T03:00:00Z");
    set("maintenance-2.json", "/response/events/0/startTime", "starts after its end", "2026-11-22T05:00:00Z");
    set("maintenance-1.json", "/response/events/0/endTime", "maintenance of two channels at once",
        "2026-11-22T03:00:00Z");
    set("maintenance-1.json", "/response/events/0/endTime", "ends before its start", "2026-11-20T03:00:00Z");
    set("macsec-2.json", "/response/macSecKeys/1/active", "two active keys", true);
    set("macsec-2.json", "/response/macSecKeys/1/startTime", "made in the future", "2027-01-01T00:00:00Z");
    Json third = test::conformingSet()[11].content["response"]["macSecKeys"];
    third.push_back(third[0]);
    third[2]["name"] = test::channelName(2) + "/macSecKeys/k3";
    set("macsec-2.json", "/response/macSecKeys", "three keys on a channel", third);
    Json rotating = third;
    rotating.erase(2);
    rotating[0]["name"] = test::channelName(1) + "/macSecKeys/k1";
    rotating[1]["name"] = test::channelName(1) + "/macSecKeys/k2";
    set("macsec-1.json", "/response/macSecKeys", "two channels rotate at once", rotating);
    return all;
}

SpecReport reportOn(const std::vector<SpecDocument>& set, const Catalog& catalog) {
    static const auto model = SpecModel::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "spec");
    if (!model)
        qFatal("%s", model.error().message.c_str());
    SpecCheckOptions options;
    options.now = "2026-11-23T00:00:00Z";
    options.catalog = &catalog;
    return checkDocuments(**model, set, options);
}

} // namespace

class TstSpecMutations final : public QObject {
    Q_OBJECT

private slots:
    void wrongValuesAreCaught() {
        if (!fs::exists(openApi))
            QSKIP("the published OpenAPI document (../shared/spec) is not on this machine");
        const auto catalog = Catalog::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog");
        QVERIFY(catalog.ok());
        const std::vector<SpecDocument> sound = test::conformingSet();
        const SpecReport base = reportOn(sound, **catalog);
        for (const Finding& finding : base.findings)
            if (finding.severity != Severity::hint)
                qWarning("%s %s: %s", finding.rule.c_str(), finding.subjects.front().c_str(),
                         finding.message.render().c_str());
        QCOMPARE(base.summary.errors + base.summary.warnings, 0);

        std::ifstream in(openApi);
        const Json api = Json::parse(in);
        Generator generator(api);
        for (const Body& body : bodies)
            for (const SpecDocument& document : sound)
                if (document.name == body.document)
                    generator.walkBody(body, document.content);
        std::vector<Mutation> all = std::move(generator.result);
        for (Mutation& mutation : proseMutations())
            all.push_back(std::move(mutation));

        int caught = 0;
        for (const Mutation& mutation : all) {
            std::vector<SpecDocument> changed = sound;
            const auto it = std::find_if(changed.begin(), changed.end(),
                                         [&](const SpecDocument& one) { return one.name == mutation.document; });
            QVERIFY(it != changed.end());
            mutation.apply(it->content);
            if (reportOn(changed, **catalog).summary.errors > 0)
                ++caught;
            else
                qInfo("not caught: %s%s: %s", mutation.document.c_str(), mutation.pointer.c_str(),
                      mutation.what.c_str());
        }
        const double score = 100.0 * caught / static_cast<double>(all.size());
        qInfo("mutation score: %d of %d wrong values caught, %.2f %%", caught, static_cast<int>(all.size()), score);
        QVERIFY2(score >= 95.0, "fewer than 95 % of the wrong values are caught");
    }
};

QTEST_GUILESS_MAIN(TstSpecMutations)
#include "tst_specmutations.moc"
