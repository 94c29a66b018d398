// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "deploy/steps.h"

#include <set>

using namespace isthmus;

namespace {

const Step* stepOf(const Steps& steps, const std::string& operation) {
    for (const Step& step : steps.list)
        if (step.operation.id == operation)
            return &step;
    return nullptr;
}

bool needs(const Steps& steps, const std::string& operation, const std::string& other) {
    const Step* step = stepOf(steps, operation);
    return step != nullptr && std::find(step->operation.dependsOn.begin(), step->operation.dependsOn.end(), other) !=
                                  step->operation.dependsOn.end();
}

bool hasNote(const Steps& steps, const QString& text) {
    return std::any_of(steps.notes.begin(), steps.notes.end(),
                       [&](const std::string& note) { return QString::fromStdString(note).contains(text); });
}

Design edited(Design design, const std::function<void(Edit&)>& change) {
    Edit edit;
    change(edit);
    const auto applied = design.apply(edit);
    if (!applied)
        qFatal("%s", applied.error().message.c_str());
    return design;
}

Steps steps(const Design& design) {
    const auto result = stepsOf(design, *test::catalog());
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return *result;
}

} // namespace

class TestSteps : public QObject {
    Q_OBJECT

private slots:
    void transitGateway();
    void bothOrders();
    void virtualGateway();
    void orderRespectsNeeds();
    void statedRoutes();
    void plannedIsLeftOut();
    void whatIsNotDeployedIsNamed();
    void missingThingsAreNamed_data();
    void missingThingsAreNamed();
    void names_data();
    void names();
};

void TestSteps::transitGateway() {
    const Steps all = steps(test::transitDesign());
    QVERIFY(all.notes.empty());
    for (const char* id : {"create:vpc-a", "create:vpc-a:cidr:100.64.0.0/20", "create:subnet-a", "create:vpc-a:routes",
                           "create:subnet-a:routes", "create:tgw-east", "create:tgw-west", "create:att-a", "create:att-c",
                           "create:vpc-a:routes:10.120.0.0/20", "create:vpc-a:routes:10.21.0.0/16",
                           "create:vpc-b:routes:10.20.0.0/16", "create:vpc-b:routes:100.64.0.0/20", "create:dxgw",
                           "create:assoc-tgw", "create:gcp-net", "create:gcp-subnet", "create:ix-1:aws", "create:ix-1:gcp",
                           "create:ix-1:peering", "wait:ix-1:aws", "wait:ix-1:gcp", "wait:ix-1:peering"})
        QVERIFY2(stepOf(all, id) != nullptr, id);
    QVERIFY(stepOf(all, "create:vpc-c:routes") != nullptr);
    // Nothing lies behind tgw-west, so vpc-c has no way.
    for (const Step& step : all.list)
        QVERIFY(!step.key.starts_with("vpc-c:routes:"));
    QVERIFY(needs(all, "create:vpc-a:routes:10.120.0.0/20", "create:att-a"));
    QVERIFY(needs(all, "create:att-b", "create:subnet-b"));
    QVERIFY(needs(all, "create:assoc-tgw", "create:tgw-east"));
    QCOMPARE(stepOf(all, "create:tgw-east")->want.at("asn").get<int>(), 64520);
    QCOMPARE(stepOf(all, "create:gcp-net")->want.at("name").get<std::string>(), std::string("analytics"));
    QCOMPARE(stepOf(all, "create:ix-1:aws")->operation.account, std::string("aws-prod"));
    QCOMPARE(stepOf(all, "create:ix-1:gcp")->operation.account, std::string("gcp-prod"));
    QCOMPARE(stepOf(all, "create:dxgw")->operation.region, std::string("us-east-1"));
    QVERIFY(stepOf(all, "wait:ix-1:aws")->operation.typical.count() > 0);
    QCOMPARE(stepOf(all, "create:ix-1:aws")->operation.typical.count(), 0);
}

void TestSteps::bothOrders() {
    const Steps aws = steps(test::transitDesign("aws"));
    QVERIFY(needs(aws, "create:ix-1:gcp", "create:ix-1:aws"));
    QVERIFY(!needs(aws, "create:ix-1:aws", "create:ix-1:gcp"));
    QCOMPARE(stepOf(aws, "create:ix-1:aws")->operation.api, std::string("interconnect:CreateConnection"));
    const Steps google = steps(test::transitDesign("gcp"));
    QVERIFY(needs(google, "create:ix-1:aws", "create:ix-1:gcp"));
    QVERIFY(!needs(google, "create:ix-1:gcp", "create:ix-1:aws"));
    QCOMPARE(stepOf(google, "create:ix-1:aws")->operation.api, std::string("interconnect:AcceptConnectionProposal"));
    QCOMPARE(stepOf(google, "create:ix-1:gcp")->want.at("body").at("remoteAccountId").get<std::string>(),
             std::string("111122223333"));
    // Whoever was first: Google's end outlives neither the network nor AWS's end.
    for (const Steps* order : {&aws, &google}) {
        const auto& uses = stepOf(*order, "create:ix-1:gcp")->uses;
        QVERIFY(std::find(uses.begin(), uses.end(), "ix-1:aws") != uses.end());
        const auto& anchors = stepOf(*order, "create:ix-1:aws")->uses;
        QVERIFY(std::find(anchors.begin(), anchors.end(), "assoc-tgw") != anchors.end());
    }
}

void TestSteps::virtualGateway() {
    const Steps all = steps(test::virtualGatewayDesign());
    QVERIFY(needs(all, "create:att", "create:vgw"));
    QVERIFY(needs(all, "create:assoc", "create:att"));
    QVERIFY(needs(all, "create:vpc-a:routes:propagation:vgw", "create:assoc"));
    // Without advertisedRoutes, the subnets are announced: else AWS had no way back.
    QCOMPARE(stepOf(all, "create:ix-1:gcp")->want.at("body").at("advertisedRoutes").at(0).get<std::string>(),
             std::string("10.120.0.0/20"));
    for (const Step& step : all.list)
        QVERIFY(step.type != "ec2:route");
}

void TestSteps::orderRespectsNeeds() {
    for (const Design& design : {test::transitDesign("aws"), test::transitDesign("gcp"), test::virtualGatewayDesign()}) {
        std::set<std::string> seen;
        for (const Step& step : steps(design).list) {
            for (const std::string& need : step.operation.dependsOn)
                QVERIFY2(seen.contains(need), (step.operation.id + " before " + need).c_str());
            QVERIFY(seen.insert(step.operation.id).second);
        }
    }
}

void TestSteps::statedRoutes() {
    Design design = test::transitDesign();
    Node subnet = *design.node("subnet-a");
    subnet.id = "subnet-a2";
    subnet.properties["cidr"] = "10.20.2.0/24";
    Node vpc = *design.node("vpc-a");
    vpc.properties["routes"] = Json::parse(R"([{"destination": "10.0.0.0/8", "via": "tgw-east", "subnets": ["subnet-a2"]},
        {"destination": "0.0.0.0/0", "via": "igw-1", "subnets": ["subnet-a2"]}])");
    const Steps all = steps(edited(design, [&](Edit& edit) {
        edit.steps.push_back(PutNode{subnet});
        edit.steps.push_back(PutNode{vpc});
    }));
    QVERIFY(needs(all, "create:subnet-a:routes", "create:vpc-a:routes"));
    QVERIFY(needs(all, "create:subnet-a2:routes", "create:vpc-a:routes-2"));
    QVERIFY(stepOf(all, "create:vpc-a:routes-2:10.0.0.0/8") != nullptr);
    QVERIFY(stepOf(all, "create:vpc-a:routes-2:10.120.0.0/20") == nullptr);
    QVERIFY(hasNote(all, "0.0.0.0/0 by igw-1"));
}

void TestSteps::plannedIsLeftOut() {
    Design design = test::transitDesign();
    Node vpc = *design.node("vpc-b");
    vpc.state = DrawState::planned;
    const Steps all = steps(edited(design, [&](Edit& edit) { edit.steps.push_back(PutNode{vpc}); }));
    for (const Step& step : all.list)
        QVERIFY2(step.key.find("vpc-b") == std::string::npos && step.key != "subnet-b" && step.key != "att-b", step.key.c_str());
    QVERIFY(stepOf(all, "create:vpc-a:routes:10.21.0.0/16") == nullptr);
    QVERIFY(hasNote(all, "vpc-b"));
    QVERIFY(hasNote(all, "subnet-b"));
    QVERIFY(hasNote(all, "att-b"));
}

void TestSteps::whatIsNotDeployedIsNamed() {
    Design design = test::transitDesign();
    Node vnet;
    vnet.id = "vnet-1";
    vnet.kind = "alibaba.vpc";
    Link peering;
    peering.id = "peer-1";
    peering.kind = "peering";
    peering.from = "vpc-a";
    peering.to = "vpc-c";
    const Steps all = steps(edited(design, [&](Edit& edit) {
        edit.steps.push_back(PutNode{vnet});
        edit.steps.push_back(PutLink{peering});
    }));
    QVERIFY(hasNote(all, "alibaba.vpc"));
    QVERIFY(hasNote(all, "peer-1"));
    QCOMPARE(all.list.size(), steps(test::transitDesign()).list.size());
}

void TestSteps::missingThingsAreNamed_data() {
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("what");
    QTest::newRow("region") << "tgw-west" << "region";
    QTest::newRow("ranges") << "vpc-b" << "range";
    QTest::newRow("project") << "gcp-net" << "account";
    QTest::newRow("bandwidth") << "ix-1" << "bandwidth";
}

void TestSteps::missingThingsAreNamed() {
    QFETCH(QString, node);
    QFETCH(QString, what);
    const Design whole = test::transitDesign();
    const Design broken = edited(whole, [&](Edit& edit) {
        if (what == "bandwidth") {
            Link link = *whole.link("ix-1");
            link.properties.erase("bandwidthMbps");
            edit.steps.push_back(PutLink{link});
            return;
        }
        Node changed = *whole.node(node.toStdString());
        if (what == "region")
            changed.region.clear();
        if (what == "range")
            changed.properties.erase("cidrs");
        if (what == "account")
            changed.account.clear();
        edit.steps.push_back(PutNode{changed});
    });
    const auto result = stepsOf(broken, *test::catalog());
    QVERIFY(!result.ok());
    const QString message = QString::fromStdString(result.error().message);
    QVERIFY2(message.contains(node) && message.contains(what), qPrintable(message));
}

void TestSteps::names_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("google");
    QTest::addColumn<QString>("tag");
    QTest::newRow("plain") << "prod-a" << "prod-a" << "prod-a";
    QTest::newRow("blank") << "My Net 1" << "my-net-1" << "My Net 1";
    QTest::newRow("digit first") << "1net" << "n-1net" << "1net";
    QTest::newRow("other letters") << "Zürich, A" << "z--rich--a" << "Z-rich- A";
    QTest::newRow("hyphen last") << "net-" << "net" << "net-";
}

void TestSteps::names() {
    QFETCH(QString, text);
    QFETCH(QString, google);
    QFETCH(QString, tag);
    QCOMPARE(QString::fromStdString(googleName(text.toStdString())), google);
    QCOMPARE(QString::fromStdString(awsTagValue(text.toStdString())), tag);
    QCOMPARE(googleName(std::string(80, 'a')).size(), std::size_t(63));
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
