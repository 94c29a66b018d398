// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "core/deploy/sandboxclouds.h"
#include "deploy/aws/awsclient.h"
#include "deploy/deployer.h"

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace isthmus;

namespace {

using Counts = std::map<std::string, int>;

/// What the transit design is made of. A route and a further range are part of others, and the main route table comes
/// with each VPC.
const Counts transitCounts = {{"ec2:vpc", 3},
                              {"ec2:subnet", 3},
                              {"ec2:route-table", 6},
                              {"ec2:transit-gateway", 2},
                              {"ec2:transit-gateway-attachment", 3},
                              {"directconnect:gateway", 1},
                              {"directconnect:gateway-association", 1},
                              {"interconnect:connection", 1},
                              {"compute:network", 1},
                              {"compute:subnetwork", 1},
                              {"compute:peering", 1},
                              {"networkconnectivity:transport", 1}};

QString asText(const Counts& counts) {
    QString text;
    for (const auto& [type, count] : counts)
        text += QString("%1 %2, ").arg(QString::fromStdString(type)).arg(count);
    return text;
}

std::unique_ptr<Deployer> deployerFor(const SandboxClouds& clouds) {
    const auto profile = Profile::load(clouds.profile());
    if (!profile)
        qFatal("%s", profile.error().message.c_str());
    auto deployer = Deployer::open(*profile, test::catalog());
    if (!deployer)
        qFatal("%s", deployer.error().message.c_str());
    return *std::move(deployer);
}

QByteArray errorsOf(const RunResult& result) {
    QByteArray text = QByteArray::number(result.done) + " done, " + QByteArray::number(result.skipped) + " skipped\n";
    for (const std::string& error : result.errors)
        text += QByteArray::fromStdString(error) + "\n";
    return text;
}

/// Plans and runs; stops after `most` operations are done (0: never).
RunResult deploy(Deployer& deployer, const Design& design, bool destroy = false, int most = 0) {
    const auto plan = destroy ? deployer.planDestroy(design) : deployer.plan(design);
    if (!plan)
        return {false, false, 0, 1, 0, {plan.error().message}};
    std::stop_source stop;
    int done = 0;
    return deployer.run(
        design, *plan,
        [&](const OperationEvent& event) {
            if (event.state == OperationState::done && ++done == most)
                stop.request_stop();
        },
        stop.get_token());
}

} // namespace

#define REQUIRE_SANDBOX(clouds) QVERIFY2((clouds).isRunning(), "isthmus-sandbox did not start")

class TestDeployer : public QObject {
    Q_OBJECT

private slots:
    void deploysAndDestroys_data();
    void deploysAndDestroys();
    void referenceDesign();
    void reportsWhoOwesTheNextStep();
    void goesOnAfterAStop_data();
    void goesOnAfterAStop();
    void goesOnAfterAKill_data();
    void goesOnAfterAKill();
    void destroyGoesOnAfterAStop();
    void survivesFaults_data();
    void survivesFaults();
    void provisioningThatFailsIsAFailure();
    void changesInPlace();
    void replacesWhatNoCallCanChange();
    void rollsBackWhatARunDid();
    void saysSoonThatACloudCannotBeReached();
    void removesWhatIsNoLongerDrawn();
    void seesWhatIsGone();
    void keepsNoSecret();
    void isToldWhoWorksOnIt();
};

void TestDeployer::deploysAndDestroys_data() {
    QTest::addColumn<QString>("which");
    QTest::newRow("AWS first") << "aws";
    QTest::newRow("Google first") << "gcp";
    QTest::newRow("virtual private gateway") << "vgw";
}

void TestDeployer::deploysAndDestroys() {
    QFETCH(QString, which);
    const SandboxClouds clouds;
    REQUIRE_SANDBOX(clouds);
    const Design design = which == "vgw" ? test::virtualGatewayDesign() : test::transitDesign(which.toStdString());
    const auto deployer = deployerFor(clouds);
    const RunResult result = deploy(*deployer, design);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(clouds.stateOf("interconnect:connection"), std::string("available"));
    QCOMPARE(clouds.stateOf("networkconnectivity:transport"), std::string("ACTIVE"));
    QCOMPARE(clouds.stateOf("compute:peering"), std::string("ACTIVE"));
    QCOMPARE(clouds.stateOf("directconnect:gateway-association"), std::string("associated"));
    if (which != "vgw")
        QCOMPARE(asText(clouds.counts()), asText(transitCounts));

    const auto again = deployer->plan(design);
    QVERIFY(again.ok());
    QVERIFY2(again->operations.empty(), again->operations.empty() ? "" : again->operations[0].id.c_str());
    for (const std::string& note : again->notes)
        QVERIFY2(false, note.c_str());

    const auto status = deployer->status(design);
    QVERIFY(status.ok());
    const auto entry = std::find_if(status->begin(), status->end(),
                                    [](const ResourceStatus& one) { return one.type == "interconnect:connection"; });
    QVERIFY(entry != status->end());
    QCOMPARE(entry->state, std::string("available"));
    QCOMPARE(entry->subject, std::string("ix-1"));

    const RunResult destroyed = deploy(*deployer, design, true);
    QVERIFY2(destroyed.ok, errorsOf(destroyed));
    QCOMPARE(asText(clouds.counts()), QString());
    QVERIFY(deployer->status(design)->empty());
    QVERIFY(deployer->planDestroy(design)->operations.empty());
}

void TestDeployer::referenceDesign() {
    const auto read = loadDesign(ISTHMUS_SOURCE_DIR "/tests/data/designs/d18-aws-google-tgw.isthmus");
    QVERIFY2(read.ok(), read ? "" : read.error().toString().c_str());
    const SandboxClouds clouds;
    REQUIRE_SANDBOX(clouds);
    const auto deployer = deployerFor(clouds);
    const RunResult result = deploy(*deployer, *read);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
    const RunResult destroyed = deploy(*deployer, *read, true);
    QVERIFY2(destroyed.ok, errorsOf(destroyed));
    QCOMPARE(asText(clouds.counts()), QString());
}

void TestDeployer::reportsWhoOwesTheNextStep() {
    const SandboxClouds clouds(100);
    REQUIRE_SANDBOX(clouds);
    const auto deployer = deployerFor(clouds);
    const Design design = test::transitDesign("gcp");
    const auto plan = deployer->plan(design);
    QVERIFY(plan.ok());
    std::map<std::string, std::vector<OperationEvent>> events;
    int inside = 0;
    bool overlapped = false;
    const RunResult result = deployer->run(design, *plan,
                                           [&](const OperationEvent& event) {
                                               overlapped = overlapped || inside != 0;
                                               ++inside;
                                               events[event.operation].push_back(event);
                                               --inside;
                                           },
                                           {});
    QVERIFY2(result.ok, errorsOf(result));
    QVERIFY(!overlapped);
    QCOMPARE(events.size(), plan->operations.size());
    for (const auto& [id, list] : events) {
        QVERIFY(list.front().state == OperationState::running);
        QVERIFY(list.back().state == OperationState::done);
    }
    const auto& waits = events["wait:ix-1:aws"];
    const auto pending = std::find_if(waits.begin(), waits.end(), [](const OperationEvent& event) {
        return event.state == OperationState::waiting && event.providerState == "pending";
    });
    QVERIFY(pending != waits.end());
    QCOMPARE(pending->owedBy, std::string("aws"));
}

void TestDeployer::goesOnAfterAStop_data() {
    QTest::addColumn<QString>("initiator");
    QTest::addColumn<int>("most");
    for (const int most : {2, 24}) {
        QTest::addRow("AWS first, after %d", most) << "aws" << most;
        QTest::addRow("Google first, after %d", most) << "gcp" << most;
    }
}

void TestDeployer::goesOnAfterAStop() {
    QFETCH(QString, initiator);
    QFETCH(int, most);
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign(initiator.toStdString());
    {
        const auto deployer = deployerFor(clouds);
        const RunResult stopped = deploy(*deployer, design, false, most);
        QVERIFY2(!stopped.ok && stopped.cancelled && stopped.failed == 0, errorsOf(stopped));
    }
    const auto deployer = deployerFor(clouds);
    const RunResult result = deploy(*deployer, design);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
    QCOMPARE(clouds.stateOf("interconnect:connection"), std::string("available"));
}

void TestDeployer::goesOnAfterAKill_data() {
    QTest::addColumn<QString>("initiator");
    QTest::addColumn<int>("events");
    for (const int events : {4, 55}) {
        QTest::addRow("AWS first, at event %d", events) << "aws" << events;
        QTest::addRow("Google first, at event %d", events) << "gcp" << events;
    }
}

void TestDeployer::goesOnAfterAKill() {
    QFETCH(QString, initiator);
    QFETCH(int, events);
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign(initiator.toStdString());
    const pid_t child = ::fork();
    if (child == 0) {
        const auto deployer = deployerFor(clouds);
        const auto plan = deployer->plan(design);
        int seen = 0;
        static_cast<void>(deployer->run(design, *plan,
                                        [&](const OperationEvent&) {
                                            if (++seen == events)
                                                ::kill(::getpid(),
                                                       SIGKILL); // in the middle of whatever the other threads do
                                        },
                                        {}));
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(asText(clouds.counts()) != asText(transitCounts) || events > 50);
    const auto deployer = deployerFor(clouds);
    const RunResult result = deploy(*deployer, design);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
    const RunResult destroyed = deploy(*deployer, design, true);
    QVERIFY2(destroyed.ok, errorsOf(destroyed));
    QCOMPARE(asText(clouds.counts()), QString());
}

void TestDeployer::destroyGoesOnAfterAStop() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    QVERIFY(deploy(*deployer, design).ok);
    const RunResult stopped = deploy(*deployer, design, true, 3);
    QVERIFY2(stopped.cancelled && stopped.failed == 0, errorsOf(stopped));
    const RunResult result = deploy(*deployer, design, true);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), QString());
    // What is deployed anew after a destroy is new: no token of the first time is in the way.
    QVERIFY(deploy(*deployer, design).ok);
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
}

void TestDeployer::survivesFaults_data() {
    QTest::addColumn<QString>("initiator");
    QTest::addColumn<QString>("faults");
    const auto lost = [](std::initializer_list<const char*> apis) {
        QStringList entries;
        for (const char* api : apis)
            entries << QString(R"({"match": "%1", "nth": 1, "fault": "lost-answer"})").arg(api);
        return "[" + entries.join(",") + "]";
    };
    QTest::newRow("lost answers, AWS first")
        << "aws"
        << lost({"ec2:CreateVpc", "ec2:CreateSubnet", "ec2:CreateRouteTable", "ec2:CreateTransitGateway",
                 "ec2:CreateTransitGatewayVpcAttachment", "ec2:CreateRoute", "ec2:AssociateRouteTable",
                 "ec2:AssociateVpcCidrBlock", "directconnect:CreateDirectConnectGateway",
                 "directconnect:CreateDirectConnectGatewayAssociation", "interconnect:CreateConnection",
                 "compute.networks.insert", "compute.networks.addPeering", "networkconnectivity.transports.create"});
    QTest::newRow("lost answers, Google first")
        << "gcp"
        << lost({"interconnect:AcceptConnectionProposal", "compute.subnetworks.insert",
                 "networkconnectivity.transports.create"});
    QTest::newRow("throttled and broken")
        << "aws"
        << R"([{"match": "ec2:", "nth": 5, "count": 3, "fault": "throttle", "seconds": 1},
               {"match": "interconnect:", "nth": 1, "count": 2, "fault": "error"},
               {"match": "compute.", "nth": 3, "count": 2, "fault": "error"}])";
}

void TestDeployer::survivesFaults() {
    QFETCH(QString, initiator);
    QFETCH(QString, faults);
    const SandboxClouds clouds(1000, faults.toStdString());
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign(initiator.toStdString());
    const auto deployer = deployerFor(clouds);
    const RunResult result = deploy(*deployer, design);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
}

void TestDeployer::provisioningThatFailsIsAFailure() {
    const SandboxClouds clouds(1000, R"([{"match": "interconnect:CreateConnection", "fault": "fail-provisioning"}])");
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    const RunResult result = deploy(*deployer, design);
    QVERIFY(!result.ok);
    QVERIFY2(result.failed >= 1, errorsOf(result));
    const RunResult destroyed = deploy(*deployer, design, true);
    QVERIFY2(destroyed.ok, errorsOf(destroyed));
}

void TestDeployer::changesInPlace() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    QVERIFY(deploy(*deployer, design).ok);
    Link association = *design.link("assoc-tgw");
    association.properties["allowedPrefixes"] = Json::array({"10.20.0.0/16"});
    Link interconnect = *design.link("ix-1");
    interconnect.properties["description"] = "prod second";
    Edit edit;
    edit.steps = {PutLink{association}, PutLink{interconnect}};
    QVERIFY(design.apply(edit).ok());
    const auto plan = deployer->plan(design);
    QVERIFY(plan.ok());
    int updates = 0;
    for (const Operation& operation : plan->operations) {
        QVERIFY(operation.action == Action::update || operation.action == Action::wait);
        updates += operation.action == Action::update ? 1 : 0;
        QVERIFY(!operation.interrupts);
    }
    QCOMPARE(updates, 3);
    const RunResult result = deployer->run(design, *plan, {}, {});
    QVERIFY2(result.ok, errorsOf(result));
    QVERIFY(deployer->plan(design)->operations.empty());
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));

    // A description is no reason to touch the cloud for AWS' own titles.
    Node renamed = *design.node("vpc-a");
    renamed.name = "another title";
    Edit title;
    title.steps = {PutNode{renamed}};
    QVERIFY(design.apply(title).ok());
    QVERIFY(deployer->plan(design)->operations.empty());
}

void TestDeployer::replacesWhatNoCallCanChange() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    QVERIFY(deploy(*deployer, design).ok);
    const auto idOf = [&](const char* key) {
        const auto status = deployer->status(design);
        for (const ResourceStatus& one : *status)
            if (one.key == key)
                return one.resourceId;
        return std::string();
    };
    const std::string before = idOf("tgw-west");
    const std::string vpc = idOf("vpc-c");
    const std::string attachment = idOf("att-c");
    Node gateway = *design.node("tgw-west");
    gateway.properties["asn"] = 64599;
    Edit edit;
    edit.steps = {PutNode{gateway}};
    QVERIFY(design.apply(edit).ok());
    const auto plan = deployer->plan(design);
    QVERIFY(plan.ok());
    std::map<std::string, Action> actions;
    for (const Operation& operation : plan->operations)
        actions[operation.id] = operation.action;
    const std::map<std::string, Action> expected = {{"remove:att-c", Action::remove},
                                                    {"remove:tgw-west", Action::remove},
                                                    {"create:tgw-west", Action::replace},
                                                    {"create:att-c", Action::replace}};
    QCOMPARE(actions.size(), expected.size());
    QVERIFY(actions == expected);
    QVERIFY(plan->operation("create:tgw-west")->reason.find("64521 -> 64599") != std::string::npos);
    QVERIFY(plan->operation("create:att-c")->reason.find("tgw-west") != std::string::npos);
    QVERIFY(plan->operation("remove:tgw-west")->interrupts);
    const RunResult result = deployer->run(design, *plan, {}, {});
    QVERIFY2(result.ok, errorsOf(result));
    QVERIFY(deployer->plan(design)->operations.empty());
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
    QVERIFY(idOf("tgw-west") != before);
    QVERIFY(idOf("att-c") != attachment);
    QCOMPARE(idOf("vpc-c"), vpc);
}

void TestDeployer::rollsBackWhatARunDid() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    QVERIFY(deploy(*deployer, design).ok);
    // One change in place, one thing more and one less.
    Link association = *design.link("assoc-tgw");
    association.properties["allowedPrefixes"] = Json::array({"10.20.0.0/16"});
    Node network = *design.node("vpc-c");
    network.id = "vpc-d";
    network.properties["cidrs"] = Json::array({"10.30.0.0/16"});
    Edit edit;
    edit.steps = {PutLink{association}, PutNode{network}};
    QVERIFY(design.apply(edit).ok());
    QVERIFY(design.apply(isthmus::removalOf(design, {"att-c", "subnet-c"})).ok());
    const RunResult changed = deploy(*deployer, design);
    QVERIFY2(changed.ok, errorsOf(changed));
    QVERIFY(asText(clouds.counts()) != asText(transitCounts));
    const auto back = deployer->planRollback(design, changed.run);
    QVERIFY(back.ok());
    QVERIFY(back->operation("remove:vpc-d") != nullptr);
    QVERIFY(back->operation("update:assoc-tgw") != nullptr);
    QVERIFY(back->operation("create:att-c") != nullptr);
    RunOptions options;
    options.kind = "rollback:" + changed.run;
    const RunResult result = deployer->run(design, *back, {}, {}, options);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
    const auto plan = deployer->plan(test::transitDesign());
    for (const Operation& operation : plan->operations)
        QVERIFY2(false, operation.id.c_str());
}

void TestDeployer::saysSoonThatACloudCannotBeReached() {
    auto clouds = std::make_unique<SandboxClouds>(1000);
    REQUIRE_SANDBOX(*clouds);
    const Design design = test::transitDesign();
    auto profile = Profile::load(clouds->profile());
    QVERIFY(profile.ok());
    for (auto& [service, url] : profile->providers.at("gcp").endpoints)
        url = "http://127.0.0.1:1/";
    const auto deployer = Deployer::open(*profile, test::catalog());
    QVERIFY(deployer.ok());
    QElapsedTimer timer;
    timer.start();
    const RunResult result = deploy(**deployer, design);
    QVERIFY(timer.elapsed() < 8000);
    QVERIFY(!result.ok && result.unreachable);
    QCOMPARE(result.done, 0);
    QVERIFY2(result.errors.at(0).find("gcp cannot be reached") != std::string::npos, errorsOf(result));
    QVERIFY(clouds->counts().empty());
}

void TestDeployer::isToldWhoWorksOnIt() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign();
    const auto first = deployerFor(clouds);
    const auto second = deployerFor(clouds);
    const auto plan = first->plan(design);
    RunResult refused;
    RunResult waited;
    std::thread waiting;
    bool tried = false;
    const RunResult result = first->run(design, *plan,
                                        [&](const OperationEvent&) {
                                            if (tried)
                                                return;
                                            tried = true;
                                            refused = second->run(design, *plan, {}, {});
                                            waiting = std::thread([&] {
                                                RunOptions options;
                                                options.waitForLease = std::chrono::seconds(60);
                                                waited = deployerFor(clouds)->run(design, *plan, {}, {}, options);
                                            });
                                        },
                                        {});
    waiting.join();
    QVERIFY2(result.ok, errorsOf(result));
    QVERIFY(!refused.ok && refused.heldBy);
    QCOMPARE(refused.done, 0);
    QVERIFY(!refused.heldBy->who.empty() && !refused.heldBy->host.empty());
    QVERIFY2(waited.ok, errorsOf(waited)); // all of it was there by then
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
    QVERIFY(!first->lease(design));
}

void TestDeployer::removesWhatIsNoLongerDrawn() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    QVERIFY(deploy(*deployer, design).ok);
    QVERIFY(design.apply(isthmus::removalOf(design, {"vpc-c", "tgw-west"})).ok());
    const auto plan = deployer->plan(design);
    QVERIFY(plan.ok() && !plan->operations.empty());
    for (const Operation& operation : plan->operations)
        QVERIFY(operation.action == Action::remove);
    const RunResult result = deployer->run(design, *plan, {}, {});
    QVERIFY2(result.ok, errorsOf(result));
    const Counts counts = clouds.counts();
    QCOMPARE(counts.at("ec2:vpc"), 2);
    QCOMPARE(counts.at("ec2:transit-gateway"), 1);
    QVERIFY(deployer->plan(design)->operations.empty());
}

void TestDeployer::seesWhatIsGone() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    QVERIFY(deploy(*deployer, design).ok);
    const auto status = deployer->status(design);
    const auto peering = std::find_if(status->begin(), status->end(), [](const ResourceStatus& one) {
        return one.type == "ec2:transit-gateway-vpc-attachment" && one.subject == "att-c";
    });
    QVERIFY(peering != status->end());
    // Somebody deletes the attachment behind our back.
    const auto profile = Profile::load(clouds.profile());
    HttpClient http;
    Redactor redactor;
    AwsClient aws(*profile, http, redactor);
    QVERIFY(
        aws.ec2("us-west-2", "DeleteTransitGatewayVpcAttachment", {{"TransitGatewayAttachmentId", peering->resourceId}})
            .ok());
    QTRY_VERIFY_WITH_TIMEOUT(deployer->plan(design)->operation("create:att-c") != nullptr, 10000);
    const RunResult result = deploy(*deployer, design);
    QVERIFY2(result.ok, errorsOf(result));
    QCOMPARE(asText(clouds.counts()), asText(transitCounts));
}

void TestDeployer::keepsNoSecret() {
    const SandboxClouds clouds(1000);
    REQUIRE_SANDBOX(clouds);
    const Design design = test::transitDesign();
    const auto deployer = deployerFor(clouds);
    const auto plan = deployer->plan(design);
    QVERIFY(plan.ok());
    std::string told;
    QVERIFY(
        deployer
            ->run(design, *plan, [&](const OperationEvent& event) { told += event.message + event.providerState; }, {})
            .ok);

    // The key as AWS shows it, and the secret keys as the credential files hold them.
    const auto profile = Profile::load(clouds.profile());
    HttpClient http;
    Redactor redactor;
    AwsClient aws(*profile, http, redactor);
    const auto list = aws.interconnect("us-east-1", "ListConnections", Json::object());
    QVERIFY(list.ok());
    const std::string id = list->at("connections").at(0).at("id");
    const auto connection = aws.interconnect("us-east-1", "GetConnection", Json{{"identifier", id}});
    const std::string key = connection->at("connection").at("activationKey");
    QVERIFY(key.size() > 20);
    const auto credentials = awsCredentialsFromFile(profile->providers.at("aws").credentialFile, "default");
    QVERIFY(credentials.ok());

    QByteArray kept = QByteArray::fromStdString(told);
    const QFileInfo database(QString::fromStdString(profile->state.substr(7)));
    const QFileInfoList files = database.dir().entryInfoList({database.fileName() + "*"});
    QVERIFY(!files.isEmpty());
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        kept += file.readAll();
    }
    QVERIFY(kept.contains(QByteArray::fromStdString(id))); // it is the right file
    QVERIFY(!kept.contains(QByteArray::fromStdString(key)));
    QVERIFY(!kept.contains(QByteArray::fromStdString(credentials->secretAccessKey)));
    QVERIFY(!kept.contains("PRIVATE KEY"));
    QVERIFY(!kept.contains("ctivationKey"));
    QCOMPARE(int(QFile::permissions(database.filePath()) & (QFile::ReadGroup | QFile::ReadOther)), 0);
}

QTEST_GUILESS_MAIN(TestDeployer)
#include "tst_deployer.moc"
