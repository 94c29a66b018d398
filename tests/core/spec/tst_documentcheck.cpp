// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "spec/documentcheck.h"
#include "spec/export.h"
#include "spec/terms.h"
#ifndef Q_MOC_RUN // moc stumbles over the raw texts
#include "core/spec/conformingset.h"
#endif

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace isthmus;

namespace {

namespace fs = std::filesystem;

const SpecModel& model() {
    static const auto loaded = SpecModel::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "spec");
    if (!loaded)
        qFatal("%s", loaded.error().message.c_str());
    return **loaded;
}

const Catalog& facts() {
    static const auto loaded = Catalog::load(fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalog");
    return **loaded;
}

SpecReport reportOn(const std::vector<SpecDocument>& set, const std::string& now = "2026-11-23T00:00:00Z") {
    SpecCheckOptions options;
    options.now = now;
    options.catalog = &facts();
    return checkDocuments(model(), set, options);
}

Json& at(std::vector<SpecDocument>& set, const std::string& name) {
    const auto it = std::find_if(set.begin(), set.end(), [&](const SpecDocument& one) { return one.name == name; });
    if (it == set.end())
        qFatal("no document %s", name.c_str());
    return it->content;
}

int errorsOf(const SpecReport& report, std::string_view rule) {
    return static_cast<int>(std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& one) {
        return one.rule == rule && one.severity == Severity::error;
    }));
}

/// What breaks one rule, and the rule.
struct Break {
    const char* rule;
    const char* document;
    const char* pointer;
    Json value;
};

std::vector<Break> breaks() {
    return {{"spec.schema", "interconnect.json", "/state", "OPEN"},
            {"spec.name-format", "connection.json", "/name", "connections/x"},
            {"spec.provider-sites", "environment.json", "/providerSites/0/providerId", "providers/gcp"},
            {"spec.sizes", "interconnect.json", "/supportedConnectionSizeMbps", Json::array({500})},
            {"spec.capacity", "interconnect.json", "/maxBandwidthMbps", 999},
            {"spec.channels", "channels.json", "/channels/3/obfuscatedDeviceId", "device-1"},
            {"spec.features", "features.json", "/features/0/channel", test::channelName(2)},
            {"spec.l3", "features.json", "/features/0/featureConfig/l3BaseConfig/vlanId", 1024},
            {"spec.activation-key", "connection.json", "/activationKey", "bm90IGEga2V5"},
            {"spec.macsec", "macsec-2.json", "/response/macSecKeys/1/active", true},
            {"spec.maintenance", "maintenance-2.json", "/response/events/0/startTime", "2026-11-21T03:00:00Z"},
            {"spec.deferral", "connection.json", "/verificationState", "VERIFICATION_STATE_UNVERIFIED"}};
}

Json channelOn(const std::string& interconnect, int number, const std::string& device) {
    return {{"name", test::environmentName + "/interconnects/" + interconnect + "/channels/" + std::to_string(number)},
            {"obfuscatedDeviceId", device}};
}

SpecReport sharing(const std::vector<std::pair<std::string, std::vector<std::string>>>& interconnects) {
    Json list;
    for (const auto& [name, devices] : interconnects)
        for (std::size_t i = 0; i < devices.size(); ++i)
            list["channels"].push_back(channelOn(name, static_cast<int>(i), devices[i]));
    return reportOn({{"channels.json", list, "", {}}});
}

} // namespace

class TstDocumentCheck final : public QObject {
    Q_OBJECT

private slots:
    void soundSetHasNothingWrong() {
        const SpecReport report = reportOn(test::conformingSet());
        for (const Finding& finding : report.findings)
            if (finding.severity != Severity::hint)
                qWarning("%s %s: %s", finding.rule.c_str(), finding.subjects.front().c_str(),
                         finding.message.render().c_str());
        QCOMPARE(report.summary.errors + report.summary.warnings, 0);
        QCOMPARE(report.documents, test::conformingSet().size());
    }

    void everyRuleFiresOnWhatBreaksIt() {
        const auto rules = specificationRules();
        QCOMPARE(breaks().size(), rules.size());
        for (const Break& one : breaks()) {
            QVERIFY2(std::any_of(rules.begin(), rules.end(), [&](const RuleInfo& rule) { return rule.id == one.rule; }),
                     one.rule);
            auto set = test::conformingSet();
            at(set, one.document)[Json::json_pointer(one.pointer)] = one.value;
            const SpecReport report = reportOn(set);
            QVERIFY2(errorsOf(report, one.rule) > 0, one.rule);
            for (const Finding& finding : report.findings) {
                QVERIFY2(!finding.source.empty() && !finding.subjects.empty(), finding.rule.c_str());
                QVERIFY2(finding.message.render().find('%') == std::string::npos, finding.message.render().c_str());
            }
        }
    }

    void rulesHaveTitleAndSource() {
        for (const RuleInfo& rule : specificationRules()) {
            QVERIFY(rule.id.starts_with("spec."));
            QVERIFY(!rule.title.empty());
            QVERIFY(rule.source.starts_with("https://"));
            QVERIFY2(rule.explanation.size() > 80 && rule.explanation.back() == '.', rule.id.c_str());
            QVERIFY2(!rule.mend.empty() && !rule.reads.empty(), rule.id.c_str());
        }
    }

    void subjectNamesDocumentAndPlace() {
        auto set = test::conformingSet();
        at(set, "channels.json")["channels"][2]["adminState"] = "ON";
        const SpecReport report = reportOn(set);
        QCOMPARE(report.summary.errors, 1);
        QCOMPARE(report.findings.front().subjects.front(), std::string("channels.json#/channels/2/adminState"));
    }

    void missingEnvironmentIsSaid() {
        auto set = test::conformingSet();
        std::erase_if(set, [](const SpecDocument& one) { return one.name == "environment.json"; });
        const SpecReport report = reportOn(set);
        QCOMPARE(report.summary.errors, 0);
        QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& one) {
            return one.severity == Severity::hint &&
                   one.message.render().find(test::environmentName) != std::string::npos;
        }));
    }

    void threeOfFourFeaturesMayStart() {
        auto set = test::conformingSet();
        at(set, "features.json")["features"].erase(3);
        SpecReport report = reportOn(set);
        QCOMPARE(errorsOf(report, "spec.features"), 0);
        QVERIFY(report.summary.warnings > 0);
        at(set, "features.json")["features"].erase(2);
        report = reportOn(set);
        QCOMPARE(errorsOf(report, "spec.features"), 1);
    }

    void firstMacSecKeysMayComeTogether() {
        auto set = test::conformingSet();
        at(set, "macsec-2.json")["response"]["macSecKeys"].erase(1);
        at(set, "macsec-2.json")["response"]["macSecKeys"][0]["startTime"] = "2026-11-01T00:00:30Z";
        QCOMPARE(errorsOf(reportOn(set), "spec.macsec"), 0);
    }

    void rotationInsideTheRest() {
        auto set = test::conformingSet();
        Json& keys = at(set, "macsec-1.json")["response"]["macSecKeys"];
        keys[0]["startTime"] = "2026-11-02T01:59:59Z"; // channel 2 rotated at midnight
        SpecReport report = reportOn(set);
        QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& one) {
            return one.rule == "spec.macsec" && one.severity == Severity::error;
        }));
        keys[0]["startTime"] = "2026-11-02T02:00:00Z";
        QCOMPARE(errorsOf(reportOn(set), "spec.macsec"), 0);
    }

    void callsOfTheWrongSide() {
        auto set = test::conformingSet();
        Json remove = test::call("DELETE", test::channelName(1) + "/macSecKeys/k1");
        set.push_back({"delete.json", remove, "", {}});
        QCOMPARE(errorsOf(reportOn(set), "spec.macsec"), 1); // an active key
        Json request = test::call("POST", test::channelName(1) + "/RequestMacSecKeyRotation");
        request["request"] = {{"reason", "policy"}};
        at(set, "delete.json") = request;
        QCOMPARE(errorsOf(reportOn(set), "spec.macsec"), 1); // the manager itself asks
        request["status"] = 409;
        at(set, "delete.json") = request;
        QCOMPARE(errorsOf(reportOn(set), "spec.macsec"), 0); // and was refused
    }

    void devicesThatCanNeverBeMaintained() {
        QCOMPARE(errorsOf(sharing({{"i", {"a", "b", "c", "d"}}, {"j", {"a", "e", "c", "d"}}, {"k", {"b", "e"}}}),
                          "spec.maintenance"),
                 1);
        QCOMPARE(errorsOf(sharing({{"i", {"a", "b", "c", "d"}}, {"j", {"a", "e", "c", "d"}}, {"k", {"b", "f"}}}),
                          "spec.maintenance"),
                 0);
    }

    void deferralRunsOut() {
        auto set = test::conformingSet();
        at(set, "connection.json")["verificationState"] = "VERIFICATION_STATE_UNVERIFIED";
        QCOMPARE(errorsOf(reportOn(set, "2026-11-21T10:00:00Z"), "spec.deferral"), 0);
        QCOMPARE(errorsOf(reportOn(set, "2026-11-21T10:00:01Z"), "spec.deferral"), 1);
        set.push_back({"delete.json", test::call("DELETE", test::connectionName), "", {}});
        QCOMPARE(errorsOf(reportOn(set, "2026-11-21T10:00:01Z"), "spec.deferral"), 0);
    }

    void secretsAreNeverQuoted() {
        const std::string secret = "Zz9SecretValue77";
        for (const Break& one : std::vector<Break>{
                 {"", "key.json", "/destinationAccountId", secret + "\t"},
                 {"", "key.json", "/destinationEnvironmentUri", secret},
                 {"", "key.json", "/sharedConnectionUuid", secret},
                 {"", "connection.json", "/activationKey", secret + "*"},
                 {"", "confirm.json", "/request/encodedKey", secret + "*"},
                 {"", "macsec-1.json", "/response/macSecKeys/0/cak", Json::array({secret})},
                 {"", "features.json", "/features/0/featureConfig/l3BaseConfig/md5BgpPassword", Json{{"x", secret}}}}) {
            auto set = test::conformingSet();
            at(set, one.document)[Json::json_pointer(one.pointer)] = one.value;
            for (const Finding& finding : reportOn(set).findings)
                QVERIFY2(finding.message.render().find(secret) == std::string::npos, finding.message.render().c_str());
        }
    }

    void keyAgainstDesign() {
        const auto design = readDesign(R"({"format": "isthmus/1", "name": "One link",
          "accounts": [{"id": "a", "provider": "aws", "identifier": "111122223333"}, {"id": "g", "provider": "gcp", "identifier": "acme-prod"}],
          "nodes": [{"id": "dxgw", "kind": "aws.direct-connect-gateway", "account": "a"}, {"id": "net", "kind": "gcp.network", "account": "g"}],
          "links": [{"id": "ix", "kind": "interconnect", "from": "dxgw", "to": "net", "properties": {"bandwidthMbps": 1000, "initiator": "aws",
             "region": "us-east-1", "partnerRegion": "us-east4", "environment": "env-1"}}]})");
        QVERIFY(design.ok());
        SpecCheckOptions options;
        options.design = &*design;
        options.catalog = &facts();
        auto document = readDocument("key.txt", encodeBase64(test::keyObject().dump()));
        QVERIFY(document.ok());
        QCOMPARE(checkDocuments(model(), {*document}, options).summary.errors, 0);
        for (const auto& [member, value] : {std::pair<const char*, Json>{"connectionSizeMbps", 500},
                                            {"destinationAccountId", "other"},
                                            {"destinationEnvironmentUri", "x/providers/aws/environments/other"}}) {
            Json key = test::keyObject();
            key[member] = value;
            document = readDocument("key.txt", encodeBase64(key.dump()));
            QVERIFY2(errorsOf(checkDocuments(model(), {*document}, options), "spec.activation-key") > 0, member);
        }
    }

    void ownExportsAreClean() {
        int exported = 0;
        for (const fs::path& folder :
             {fs::path(ISTHMUS_SOURCE_DIR) / "resources" / "examples",
              fs::path(ISTHMUS_SOURCE_DIR) / "tests" / "data" / "designs", fs::path(ISTHMUS_SHARED_DIR) / "designs"}) {
            std::error_code absent;
            for (const auto& entry : fs::directory_iterator(folder, absent)) {
                const auto design = entry.path().extension() == ".isthmus" ? loadDesign(entry.path())
                                                                           : Result<Design, FileError>(FileError{});
                QTemporaryDir out;
                if (!design || !exportSpec(*design, facts(), out.path().toStdString()) ||
                    interconnectsOf(*design).empty())
                    continue;
                const auto documents = readDocuments({out.path().toStdString()});
                QVERIFY(documents.ok());
                QVERIFY(!documents->empty());
                SpecCheckOptions options;
                options.design = &*design;
                options.catalog = &facts();
                const SpecReport report = checkDocuments(model(), *documents, options);
                for (const Finding& finding : report.findings)
                    if (finding.severity != Severity::hint)
                        QFAIL(
                            (entry.path().string() + ": " + finding.subjects.front() + ": " + finding.message.render())
                                .c_str());
                ++exported;
            }
        }
        qInfo("%d designs exported and checked", exported);
        QVERIFY(exported >= 5);
    }

    void otherFilesAreNone() {
        QVERIFY(!isSpecDocument(model(), Json::parse(R"({"format": "isthmus/1", "name": "x"})")));
        QVERIFY(!isSpecDocument(model(), Json::parse(R"({"dependencies": {}, "scripts": {}})")));
        QVERIFY(!isSpecDocument(model(), Json::parse("[1, 2]")));
        QVERIFY(isSpecDocument(model(), test::keyObject()));
    }
};

QTEST_GUILESS_MAIN(TstDocumentCheck)
#include "tst_documentcheck.moc"
