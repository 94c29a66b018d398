// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "core/deploy/sandboxclouds.h"
#include "deploy/deployer.h"
#include "deploy/partner/partnerrequests.h"
#include "deploy/sandboxprocess.h"
#include "spec/activationkey.h"

using namespace isthmus;

namespace {

constexpr const char* canary = "canary-4f1d9b";

Design design() {
    const auto read = loadDesign(ISTHMUS_SOURCE_DIR "/tests/data/deploy/aws-partner.isthmus");
    if (!read)
        qFatal("%s", read.error().toString().c_str());
    return *read;
}

Json want(const char* minter) {
    Json out = {
        {"near", "aws"}, {"environment", "mce-x"}, {"account", "111122223333"}, {"body", {{"bandwidthMbps", 1000}}}};
    if (*minter != 0)
        out["minter"] = minter;
    return out;
}

Recorded recorded(bool mints, bool removing = false) {
    Recorded out;
    out.attributes = Json{{"partner", "aws"}, {"mints", mints ? "yes" : "no"}};
    if (removing)
        out.attributes["removal"] = "asked";
    return out;
}

/// A profile of the sandbox in which the partner takes signatures of AWS.
Profile signingProfile(const SandboxClouds& clouds) {
    auto profile = Profile::load(clouds.profile());
    if (!profile)
        qFatal("%s", profile.error().message.c_str());
    ProviderProfile& partner = profile->providers.at("nimbus");
    partner.auth = "sigv4";
    partner.credentialSource = "shared";
    partner.credentialProfile = "default";
    partner.credentialFile = profile->providers.at("aws").credentialFile;
    return *profile;
}

/// Plans and deploys; the words of all errors, empty where there was none.
QString deployedWith(const Profile& profile, const Design& drawn) {
    const auto opened = Deployer::open(profile, test::catalog());
    if (!opened)
        return QString::fromStdString(opened.error().message);
    const auto plan = (*opened)->plan(drawn);
    if (!plan)
        return QString::fromStdString(plan.error().message);
    const RunResult result = (*opened)->run(drawn, *plan, {}, {});
    QString words = result.ok ? QString() : QStringLiteral("failed: ");
    for (const std::string& error : result.errors)
        words += QString::fromStdString(error);
    return words;
}

} // namespace

/// A cloud that only speaks the open specification.
class TestPartner : public QObject {
    Q_OBJECT

private slots:
    void keys();
    void bodies();
    void states_data();
    void states();
    void rooms();
    void errors();
    void nothingTwiceAndNoSecret();
    void signedRequests();
    void signingNeedsARegion();
};

void TestPartner::keys() {
    const std::string uuid = uuidOf("a token of any shape");
    QVERIFY(isUuid(uuid));
    QCOMPARE(uuidOf("a token of any shape"), uuid);
    QCOMPARE(uuidOf(uuid), uuid);
    QVERIFY(uuidOf("another") != uuid);
    const auto key = decodeActivationKey(composedKey("nimbus", want(""), uuid));
    QVERIFY(key.ok());
    QCOMPARE(key->destinationEnvironmentUri, std::string("providers/nimbus/environments/mce-x"));
    QCOMPARE(key->sharedConnectionUuid, uuid);
    QCOMPARE(key->connectionSizeMbps, 1000);
    QCOMPARE(key->destinationAccountId, std::string("111122223333"));
    QCOMPARE(connectionId("ix", "d1"), connectionId("ix", "d1"));
    QVERIFY(connectionId("ix", "d1") != connectionId("ix", "d2"));
}

void TestPartner::bodies() {
    QCOMPARE(environmentName(want("")), std::string("providers/aws/environments/mce-x"));
    const Json first = partnerConnectionBody("n", want(""), "k");
    QCOMPARE(first.dump(), std::string(R"({"bandwidthMbps":1000,"name":"n","activationKey":"k"})"));
    QCOMPARE(partnerConnectionBody("n", want("ix:aws"), "k").value("deferProvisioning", false), true);
}

void TestPartner::states_data() {
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("features");
    QTest::addColumn<bool>("mints");
    QTest::addColumn<bool>("removing");
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("owedBy");
    const QString open =
        R"({"verificationState": "VERIFICATION_STATE_UNVERIFIED", "adminState": "ADMIN_STATE_ENABLED"})";
    const QString good = R"({"verificationState": "VERIFICATION_STATE_VERIFIED", "adminState": "ADMIN_STATE_ENABLED"})";
    const QString off = R"({"verificationState": "VERIFICATION_STATE_VERIFIED", "adminState": "ADMIN_STATE_DISABLED"})";
    const QString one =
        R"([{"provisioningState": "PROVISIONING_STATE_FINAL"}, {"provisioningState": "PROVISIONING_STATE_PENDING"}])";
    QTest::newRow("waits for who redeems") << open << "[]" << true << false << int(Phase::waiting) << "aws";
    QTest::newRow("redeems itself") << open << "[]" << false << false << int(Phase::waiting) << "nimbus";
    QTest::newRow("negotiates") << open << one << true << false << int(Phase::waiting) << "nimbus";
    QTest::newRow("verified") << good << one << true << false << int(Phase::ready) << "";
    QTest::newRow("other side left") << off << one << true << false << int(Phase::failed) << "";
    QTest::newRow("leaving") << good << one << true << true << int(Phase::leaving) << "nimbus";
}

void TestPartner::states() {
    QFETCH(QString, connection);
    QFETCH(QString, features);
    QFETCH(bool, mints);
    QFETCH(bool, removing);
    QFETCH(int, phase);
    QFETCH(QString, owedBy);
    const LiveState state = connectionState(Json::parse(connection.toStdString()), Json::parse(features.toStdString()),
                                            recorded(mints, removing), "nimbus");
    QCOMPARE(static_cast<int>(state.phase), phase);
    QCOMPARE(QString::fromStdString(state.owedBy), owedBy);
    QCOMPARE(state.message.empty(), phase != static_cast<int>(Phase::failed) && (features == "[]" || phase != 0));
}

void TestPartner::rooms() {
    const Json active = {{"state", "INTERCONNECT_STATE_ACTIVE"}, {"maxBandwidthMbps", 10000}};
    QCOMPARE(roomOn(active, Json::array()), 10000);
    QCOMPARE(roomOn(active, Json::parse(R"([{"bandwidthMbps": 9000}, {"bandwidthMbps": 5000}])")), 0);
    QCOMPARE(roomOn({{"state", "INTERCONNECT_STATE_CLOSED"}, {"maxBandwidthMbps", 10000}}, Json::array()), 0);
}

void TestPartner::errors() {
    QCOMPARE(partnerError({409, {}, R"({"code": "CONFLICT", "message": "again"})"}).notYet, true);
    const ApiError nested =
        partnerError({400, {}, R"({"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "m"}})"});
    QCOMPARE(nested.toString(), std::string("INVALID_ARGUMENT: m"));
    QCOMPARE(partnerError({502, {}, "<html>"}).isUncertain(), true);
}

/// Answers that are lost after the work was done, 5xx and conflicts: one connection on each side, and no key anywhere.
void TestPartner::nothingTwiceAndNoSecret() {
    const Design drawn = design();
    const SandboxClouds clouds(2000,
                               R"([{"match": "coordinator:CreateConnection", "fault": "lost-answer"},
                                   {"match": "coordinator:ListInterconnects", "nth": 2, "fault": "error"},
                                   {"match": "coordinator:DeleteConnection", "fault": "lost-answer"},
                                   {"match": "coordinator:ListConnections", "fault": "conflict"}])",
                               SandboxProcess::awsAccountOf(drawn), SandboxProcess::partnersOf(drawn));
    QVERIFY(clouds.isRunning());
    auto profile = Profile::load(clouds.profile());
    QVERIFY(profile.ok());
    auto opened = Deployer::open(*profile, test::catalog());
    QVERIFY(opened.ok());
    Deployer& deployer = **opened;
    const auto plan = deployer.plan(drawn);
    QVERIFY(plan.ok());
    QStringList said;
    const RunResult result = deployer.run(
        drawn, *plan, [&](const OperationEvent& event) { said << QString::fromStdString(event.message); }, {});
    QVERIFY2(result.ok, result.errors.empty() ? "" : result.errors.front().c_str());
    QCOMPARE(clouds.counts().at("coordinator:connections"), 1);
    QCOMPARE(clouds.counts().at("interconnect:connection"), 1);
    QVERIFY(!said.join(' ').contains("eyJ2ZXJzaW9u")); // a key begins so
    const std::string store = profile->state.substr(profile->state.find(':') + 1);
    QFile file(QString::fromStdString(store));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("eyJ2ZXJzaW9u"));
    // The lines below: announced work, one MACsec key each, and nothing that breaks the rules for them.
    const auto links = deployer.links(drawn);
    QVERIFY(links.ok() && links->size() == 1);
    const auto side = std::find_if(links->front().sides.begin(), links->front().sides.end(),
                                   [](const LinkSide& one) { return one.provider == "nimbus"; });
    QVERIFY(side != links->front().sides.end());
    QVERIFY(side->report.channels.size() > 1);
    QCOMPARE(side->report.macsec, std::string("secured"));
    QVERIFY(channelProblems(side->report.channels).empty());
    QCOMPARE(links->front().notices.size(), side->report.channels.size());
    const auto down = deployer.planDestroy(drawn);
    QVERIFY(down.ok());
    QVERIFY(deployer.run(drawn, *down, {}, {}).ok);
    QCOMPARE(clouds.counts().size(), std::size_t(0));
}

/// The same with signatures of AWS, and a refused token that no message quotes.
void TestPartner::signedRequests() {
    const Design drawn = design();
    const SandboxClouds clouds(2000, {}, SandboxProcess::awsAccountOf(drawn), SandboxProcess::partnersOf(drawn));
    Profile profile = signingProfile(clouds);
    profile.providers["nimbus"].signingRegion = "us-east-1";
    QCOMPARE(deployedWith(profile, drawn), QString());

    profile.state = "sqlite:" + clouds.path("other.db");
    profile.providers["nimbus"].auth = "bearer";
    profile.providers["nimbus"].credentialSource = "file";
    profile.providers["nimbus"].credentialFile = clouds.path("wrong-token");
    std::ofstream(clouds.path("wrong-token")) << canary << "\n";
    const QString words = deployedWith(profile, drawn);
    QVERIFY2(words.startsWith("failed") && words.contains("UNAUTHENTICATED"), qPrintable(words));
    QVERIFY(!words.contains(canary));
}

/// Without a region nothing can be signed, and the message says where to state it.
void TestPartner::signingNeedsARegion() {
    qunsetenv("AWS_REGION");
    qunsetenv("AWS_DEFAULT_REGION");
    const Design drawn = design();
    const SandboxClouds clouds(2000, {}, SandboxProcess::awsAccountOf(drawn), SandboxProcess::partnersOf(drawn));
    const QString told = deployedWith(signingProfile(clouds), drawn);
    QVERIFY2(told.startsWith("failed") && told.contains("partners.nimbus.sigv4.region"), qPrintable(told));
}

QTEST_GUILESS_MAIN(TestPartner)
#include "tst_partner.moc"
