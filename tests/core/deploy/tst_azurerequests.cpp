// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/azuredesigns.h"
#include "deploy/azure/azurerequests.h"
#include "deploy/restclient.h"
#include "deploy/steps.h"

using namespace isthmus;

namespace {

const Step* stepOf(const Steps& steps, const std::string& operation) {
    for (const Step& step : steps.list)
        if (step.operation.id == operation)
            return &step;
    return nullptr;
}

Steps stepsFor(const Design& design) {
    const auto steps = stepsOf(design, *test::catalog());
    if (!steps)
        qFatal("%s", steps.error().message.c_str());
    return *steps;
}

} // namespace

class TestAzureRequests : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void ids();
    void tagsSayWhose();
    void errors();
    void operationUrl();
    void bodies();
    void sharesGateways_data();
    void sharesGateways();
    void completesBodies();
};

void TestAzureRequests::names_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("as it is") << "vnet-1_a.b"
                              << "vnet-1_a.b";
    QTest::newRow("blanks and signs") << "Hub & spoke"
                                      << "Hub---spoke";
    QTest::newRow("one sign a character") << QString::fromUtf8("B\xc3\xbcro") << "B-ro";
    QTest::newRow("ends") << "-net."
                          << "net";
    QTest::newRow("nothing left") << "--"
                                  << "unnamed";
    QTest::newRow("long") << QString(100, 'a') << QString(80, 'a');
}

void TestAzureRequests::names() {
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(azureName(text.toStdString())), name);
}

void TestAzureRequests::ids() {
    const std::string group = azureGroupId("s", "g");
    const std::string network = azureNetworkId(group, "virtualNetworks", "v");
    QCOMPARE(network, std::string("/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v"));
    QVERIFY(azureHasTags(group) && azureHasTags(network));
    QVERIFY(!azureHasTags(network + "/subnets/a"));
    QCOMPARE(azureParentId(network + "/subnets/a"), network);
    QCOMPARE(azureApiVersion(network), std::string("?api-version=2025-09-01"));
    QVERIFY(azureApiVersion(group) != azureApiVersion(network));
}

void TestAzureRequests::tagsSayWhose() {
    Known known;
    known.design = "D";
    known.deployment = "dep";
    const Json tags = azureTags(Json{{"team", "net"}, {"a/b", "refused"}}, "vnet", known);
    QCOMPARE(tags.size(), std::size_t(4));
    QVERIFY(azureIsOurs(Json{{"tags", tags}}, "vnet", known));
    QVERIFY(azureIsOurs(Json{{"tags", tags}}, "", known));
    QVERIFY(!azureIsOurs(Json{{"tags", tags}}, "other", known));
    QVERIFY(!azureIsOurs(Json::object(), "", known));
}

void TestAzureRequests::errors() {
    const ApiError busy = azureError(
        {409,
         {},
         R"({"error": {"code": "AnotherOperationInProgress", "message": "busy", "details": [{"message": "wait"}]}})"});
    QCOMPARE(busy.toString(), std::string("AnotherOperationInProgress: busy wait"));
    QVERIFY(busy.notYet);
    const ApiError wrong = azureError({400, {}, R"({"error": {"code": "InvalidParameter", "message": "no"}})"});
    QVERIFY(!wrong.notYet && !wrong.isUncertain());
    QCOMPARE(azureError({502, {}, "<html>"}).code, std::string("HTTP502"));
    QVERIFY(azureError({502, {}, "<html>"}).isUncertain());
    QVERIFY(azureError({404, {}, R"({"error": {"code": "ResourceNotFound", "message": ""}})"}).isGone());
}

void TestAzureRequests::operationUrl() {
    QCOMPARE(azureOperationUrl({{"Location", "l"}, {"azure-asyncoperation", "a"}}), std::string("a"));
    QCOMPARE(azureOperationUrl({{"Location", "l"}}), std::string("l"));
    QCOMPARE(azureOperationUrl({}), std::string());
}

void TestAzureRequests::bodies() {
    const Steps steps = stepsFor(test::hubAndSpoke(""));
    QCOMPARE(steps.notes.size(), std::size_t(1)); // the carrier's router
    const std::string base =
        "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/isthmus-Hub---spoke/providers/"
        "Microsoft.Network/";
    const Step* network = stepOf(steps, "create:hub");
    QVERIFY(network != nullptr);
    QCOMPARE(textOf(network->want, "id"), base + "virtualNetworks/hub-net");
    QCOMPARE(network->want.at("body").dump(), std::string(R"({"location":"westeurope","properties":{"addressSpace":)"
                                                          R"({"addressPrefixes":["10.1.0.0/16","fd00:1::/48"]}}})"));
    const Step* gateway = stepOf(steps, "create:gw");
    QVERIFY(gateway != nullptr);
    const Json& properties = gateway->want.at("body").at("properties");
    QCOMPARE(textOf(properties, "gatewayType"), std::string("ExpressRoute"));
    QCOMPARE(textOf(properties.at("sku"), "name"), std::string("ErGw1AZ"));
    QCOMPARE(textOf(properties.at("ipConfigurations")[0].at("properties").at("subnet"), "id"),
             base + "virtualNetworks/hub-net/subnets/GatewaySubnet");
    const Step* circuit = stepOf(steps, "create:circuit");
    QVERIFY(circuit != nullptr);
    QCOMPARE(circuit->want.at("body").at("sku").dump(),
             std::string(R"({"name":"Premium_UnlimitedData","tier":"Premium","family":"UnlimitedData"})"));
    const Step* peering = stepOf(steps, "create:line");
    QVERIFY(peering != nullptr);
    QCOMPARE(textOf(peering->want, "id"), base + "expressRouteCircuits/circuit/peerings/AzurePrivatePeering");
    const auto& needs = stepOf(steps, "create:att")->operation.dependsOn;
    for (const char* need : {"wait:circuit", "create:line", "create:gw"})
        QVERIFY2(std::find(needs.begin(), needs.end(), need) != needs.end(), need);
}

void TestAzureRequests::sharesGateways_data() {
    QTest::addColumn<QString>("flags");
    QTest::addColumn<bool>("shares");
    QTest::newRow("neither") << "" << false;
    QTest::newRow("one") << R"("allowGatewayTransit": true)" << false;
    QTest::newRow("both") << R"("allowGatewayTransit": true, "useRemoteGateways": true)" << true;
}

void TestAzureRequests::sharesGateways() {
    QFETCH(QString, flags);
    QFETCH(bool, shares);
    const Steps steps = stepsFor(test::hubAndSpoke(flags.toUtf8().constData()));
    const Json& spoke = stepOf(steps, "create:peer:from")->want.at("body").at("properties");
    const Json& hub = stepOf(steps, "create:peer:to")->want.at("body").at("properties");
    QCOMPARE(spoke.at("useRemoteGateways").get<bool>(), shares);
    QCOMPARE(hub.at("allowGatewayTransit").get<bool>(), shares);
    QVERIFY(!hub.at("useRemoteGateways").get<bool>() && !spoke.at("allowGatewayTransit").get<bool>());
}

void TestAzureRequests::completesBodies() {
    Known known;
    known.resource = [](const std::string& key) -> std::optional<Recorded> {
        Recorded recorded;
        recorded.resourceId = "id-of-" + key;
        recorded.attributes = Json{{"ip", "192.0.2.1"}};
        return key == "gone" ? std::nullopt : std::optional(recorded);
    };
    known.activationKey = [](const std::string& key) -> ApiResult<std::string> {
        return std::string(key == "vpn" ? R"(["one","two"])" : "the-key");
    };
    const Json want = {{"body", Json{{"a", 1}}},
                       {"fill", Json::array({Json{{"at", "/b/ip"}, {"resource", "x"}, {"value", "ip"}},
                                             Json{{"at", "/b/id"}, {"resource", "x"}}})},
                       {"minter", "circuit"},
                       {"keyAt", "/key"},
                       {"secrets", Json::array({Json{{"at", "/psk"}, {"minter", "vpn"}, {"entry", 1}}})}};
    const auto body = completedBody(want, known);
    QVERIFY(body.ok());
    QCOMPARE(body->dump(), std::string(R"({"a":1,"b":{"ip":"192.0.2.1","id":"id-of-x"},"key":"the-key","psk":"two"})"));
    QCOMPARE(completedBody(Json{{"fill", Json::array({Json{{"at", "/x"}, {"resource", "gone"}}})}}, known).error().code,
             std::string("NotDeployed"));
    QVERIFY(completedBody(Json{{"fill", Json::array({Json{{"at", "/x"}, {"resource", "y"}, {"value", "asn"}}})}}, known)
                .error()
                .notYet);
}

QTEST_GUILESS_MAIN(TestAzureRequests)
#include "tst_azurerequests.moc"
