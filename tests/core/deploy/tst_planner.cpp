// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "deploy/changes.h"
#include "deploy/daytwo.h"
#include "deploy/discovery.h"
#include "deploy/driftedits.h"
#include "deploy/planfacts.h"
#include "deploy/planner.h"
#include "deploy/rollback.h"

using namespace isthmus;

namespace {

Steps steps(const Design& design) {
    auto built = stepsOf(design, *test::catalog());
    if (!built)
        qFatal("%s", built.error().message.c_str());
    return *built;
}

/// Everything that the steps make, as if it were there.
std::vector<Standing> standing(const Steps& made, Phase phase = Phase::ready) {
    std::vector<Standing> out;
    for (const Step& step : made.list) {
        if (step.operation.action != Action::create)
            continue;
        Standing one;
        one.recorded.key = step.key;
        one.recorded.subject = step.operation.subject;
        one.recorded.provider = step.operation.provider;
        one.recorded.region = step.operation.region;
        one.recorded.type = step.type;
        one.recorded.resourceId = "id-" + step.key;
        one.recorded.uses = step.uses;
        one.recorded.want = step.want.dump();
        one.live = LiveState{};
        one.live->phase = phase;
        one.live->word = "word";
        out.push_back(std::move(one));
    }
    return out;
}

const PlannedValue* valueOf(const Operation& operation, const std::string& member) {
    for (const PlannedValue& value : operation.values)
        if (value.member == member)
            return &value;
    return nullptr;
}

void checkOrder(const Plan& plan) {
    std::set<std::string> before;
    for (const Operation& operation : plan.operations) {
        for (const std::string& need : operation.dependsOn)
            QVERIFY2(before.contains(need), (operation.id + " comes before " + need).c_str());
        QVERIFY(before.insert(operation.id).second);
    }
}

LinkStatus twoSides(Phase aws, const std::string& awsWord, const std::string& awsOwed, Phase gcp,
                    const std::string& gcpWord, const std::string& gcpOwed) {
    LinkStatus status;
    status.link = "ix-1";
    status.environment = "env-1";
    for (const auto& [provider, phase, word, owed] :
         {std::tuple("aws", aws, awsWord, awsOwed), std::tuple("gcp", gcp, gcpWord, gcpOwed)}) {
        LinkSide side;
        side.provider = provider;
        side.key = std::string("ix-1:") + provider;
        side.resourceId = std::string("id-") + provider;
        side.phase = phase;
        side.report.word = word;
        side.report.owedBy = owed;
        status.sides.push_back(side);
    }
    return status;
}

} // namespace

class TestPlanner : public QObject {
    Q_OBJECT

private slots:
    void unknownValuesAreValues();
    void nothingToDoWhenAllIsThere();
    void bothEndsAreMadeAnewTogether();
    void aRangeIsFreedBeforeItIsTaken();
    void oneSideLeavesTheOtherToItsTeam();
    void comparesMemberByMember();
    void pricesThePlan();
    void namesTheFlowsThatStop();
    void judgesWhoseStepItIs_data();
    void judgesWhoseStepItIs();
    void writesACaseWithoutSecrets();
    void adoptsWhatRuns();
    void drawsWhatWasFound();
};

void TestPlanner::unknownValuesAreValues() {
    const Steps made = steps(test::transitDesign());
    const Plan plan = Planner(made, {}, {}).build();
    checkOrder(plan);
    const PlannedValue* key = valueOf(*plan.operation("create:ix-1:gcp"), "activationKey");
    QVERIFY(key != nullptr);
    QVERIFY(key->when == ValueKnown::afterOtherSide);
    QVERIFY(key->secret);
    QCOMPARE(key->from, std::string("aws"));
    QCOMPARE(key->until, std::string("create:ix-1:aws"));
    const PlannedValue* vpc = valueOf(*plan.operation("create:subnet-a"), "vpcKey");
    QVERIFY(vpc != nullptr && vpc->when == ValueKnown::afterOperation && !vpc->secret);
    QCOMPARE(vpc->until, std::string("create:vpc-a"));
    QVERIFY(valueOf(*plan.operation("create:ix-1:aws"), "activationKey") == nullptr);
}

void TestPlanner::nothingToDoWhenAllIsThere() {
    const Steps made = steps(test::transitDesign());
    QVERIFY(Planner(made, standing(made), {}).build().operations.empty());
    const Plan waits = Planner(made, standing(made, Phase::waiting), {}).build();
    QVERIFY(!waits.operations.empty());
    for (const Operation& operation : waits.operations)
        QVERIFY(operation.action == Action::wait);
}

void TestPlanner::bothEndsAreMadeAnewTogether() {
    for (const char* broken : {"ix-1:aws", "ix-1:gcp"}) {
        const Steps made = steps(test::transitDesign());
        std::vector<Standing> there = standing(made);
        for (Standing& one : there)
            if (one.recorded.key == broken)
                one.live->phase = Phase::failed;
        const Plan plan = Planner(made, there, {}).build();
        checkOrder(plan);
        for (const char* id : {"remove:ix-1:aws", "remove:ix-1:gcp", "remove:ix-1:peering", "create:ix-1:aws",
                               "create:ix-1:gcp", "create:ix-1:peering", "wait:ix-1:aws", "wait:ix-1:gcp"})
            QVERIFY2(plan.operation(id) != nullptr, id);
        QVERIFY(plan.operation("create:ix-1:aws")->action == Action::replace);
        QVERIFY(plan.operation("remove:vpc-a") == nullptr);
        QVERIFY(plan.operation("remove:dxgw") == nullptr);
        QVERIFY(plan.operation("remove:assoc-tgw") == nullptr);
    }
}

void TestPlanner::aRangeIsFreedBeforeItIsTaken() {
    Design design = test::transitDesign();
    const std::vector<Standing> there = standing(steps(design));
    Node renamed = *design.node("subnet-b");
    QVERIFY(design.apply(isthmus::removalOf(design, {"subnet-b"})).ok());
    renamed.id = "subnet-new";
    Edit edit;
    edit.steps = {PutNode{renamed}};
    QVERIFY(design.apply(edit).ok());
    const Steps made = steps(design);
    const Plan plan = Planner(made, there, {}).build();
    checkOrder(plan);
    const auto& needs = plan.operation("create:subnet-new")->dependsOn;
    QVERIFY(std::find(needs.begin(), needs.end(), "remove:subnet-b") != needs.end());
}

void TestPlanner::oneSideLeavesTheOtherToItsTeam() {
    const Steps made = steps(test::transitDesign());
    const Plan plan = Planner(made, {}, {"gcp"}).build();
    for (const Operation& operation : plan.operations)
        QCOMPARE(operation.provider, std::string("gcp"));
    QVERIFY(plan.operation("create:ix-1:gcp") != nullptr);
    QVERIFY(valueOf(*plan.operation("create:ix-1:gcp"), "activationKey") != nullptr);
    QVERIFY(std::any_of(plan.notes.begin(), plan.notes.end(), [](const std::string& note) {
        return note.find("aws is left to the team") != std::string::npos;
    }));
}

void TestPlanner::comparesMemberByMember() {
    const Json before{{"name", "a"},
                      {"tags", "x"},
                      {"body", Json{{"bandwidth", "1 Gbps"}, {"description", "d"}}},
                      {"list", Json::array({1, 2})}};
    Json now = before;
    QVERIFY(changedMembers("gcp", before, now).empty());
    now["tags"] = "y";
    now["name"] = "b";
    now["body"]["bandwidth"] = "2 Gbps";
    now["list"] = Json::array({1});
    now["more"] = true;
    QCOMPARE(changedMembers("aws", before, now).size(), std::size_t(3)); // a title of AWS is only drawing
    QCOMPARE(changedMembers("gcp", before, now).size(), std::size_t(4));
    QVERIFY(changesInPlace("interconnect:connection", "body.bandwidth"));
    QVERIFY(!changesInPlace("interconnect:connection", "environment"));
    QVERIFY(!changesInPlace("ec2:vpc", "cidr"));
    QVERIFY(!changesInPlace("no:such", "x"));
}

void TestPlanner::pricesThePlan() {
    const Design design = test::transitDesign();
    const Steps made = steps(design);
    Plan plan = Planner(made, {}, {}).build();
    addCost(plan, nullptr, design, {}, *test::catalog());
    QCOMPARE(plan.cost.beforeUsdPerMonth, 0.0);
    QVERIFY(plan.cost.afterUsdPerMonth > 100);
    std::vector<Recorded> rows;
    for (const Standing& one : standing(made))
        rows.push_back(one.recorded);
    const double all = plan.cost.afterUsdPerMonth;
    Plan none;
    addCost(none, &design, design, rows, *test::catalog());
    QCOMPARE(none.cost.beforeUsdPerMonth, none.cost.afterUsdPerMonth);
    QCOMPARE(none.cost.beforeUsdPerMonth, all);
    Plan destroy;
    destroy.destroy = true;
    Operation removal;
    removal.id = "remove:ix-1:aws";
    removal.action = Action::remove;
    removal.subject = "ix-1";
    removal.provider = "aws";
    destroy.operations = {removal};
    addCost(destroy, &design, design, rows, *test::catalog());
    QCOMPARE(destroy.cost.afterUsdPerMonth, 0.0);
    QVERIFY(destroy.operations[0].billing.find("on the aws bill") != std::string::npos);
}

void TestPlanner::namesTheFlowsThatStop() {
    Design design = test::transitDesign();
    Flow flow;
    flow.id = "orders";
    flow.from = "subnet-a";
    flow.to = "gcp-subnet";
    Flow other;
    other.id = "local";
    other.from = "subnet-a";
    other.to = "subnet-b";
    Edit edit;
    edit.steps = {PutFlow{flow}, PutFlow{other}};
    QVERIFY(design.apply(edit).ok());
    Plan plan;
    Operation removal;
    removal.id = "remove:ix-1:aws";
    removal.subject = "ix-1";
    removal.interrupts = true;
    Operation harmless = removal;
    harmless.id = "update:ix-1:aws";
    harmless.interrupts = false;
    plan.operations = {removal, harmless};
    addInterruptedFlows(plan, design, *test::catalog());
    QCOMPARE(plan.operations[0].flows, std::vector<Id>{"orders"});
    QVERIFY(plan.operations[1].flows.empty());
    QCOMPARE(plan.interruptedFlows(), std::vector<Id>{"orders"});
}

void TestPlanner::judgesWhoseStepItIs_data() {
    QTest::addColumn<int>("awsPhase");
    QTest::addColumn<QString>("awsOwed");
    QTest::addColumn<int>("gcpPhase");
    QTest::addColumn<QString>("gcpOwed");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QString>("owedBy");
    const int ready = int(Phase::ready), waiting = int(Phase::waiting), failed = int(Phase::failed),
              gone = int(Phase::gone), leaving = int(Phase::leaving);
    QTest::newRow("both ready") << ready << "" << ready << ""
                                << "up"
                                << "";
    QTest::newRow("key not redeemed") << waiting << "gcp" << waiting << "gcp"
                                      << "waiting"
                                      << "gcp";
    QTest::newRow("both at work") << waiting << "aws" << waiting << "aws"
                                  << "waiting"
                                  << "aws";
    QTest::newRow("each points at the other") << waiting << "gcp" << waiting << "aws"
                                              << "waiting"
                                              << "";
    QTest::newRow("one is ready") << ready << "" << waiting << "gcp"
                                  << "waiting"
                                  << "gcp";
    QTest::newRow("AWS failed") << failed << "" << waiting << "aws"
                                << "down"
                                << "aws";
    QTest::newRow("Google's end is gone") << ready << "" << gone << ""
                                          << "down"
                                          << "gcp";
    QTest::newRow("AWS' end is going") << leaving << "aws" << ready << ""
                                       << "down"
                                       << "aws";
}

void TestPlanner::judgesWhoseStepItIs() {
    QFETCH(int, awsPhase);
    QFETCH(QString, awsOwed);
    QFETCH(int, gcpPhase);
    QFETCH(QString, gcpOwed);
    QFETCH(QString, health);
    QFETCH(QString, owedBy);
    LinkStatus status =
        twoSides(Phase(awsPhase), "a", awsOwed.toStdString(), Phase(gcpPhase), "g", gcpOwed.toStdString());
    judge(status);
    QCOMPARE(std::string(toString(status.health)), health.toStdString());
    QCOMPARE(status.owedBy, owedBy.toStdString());
    QCOMPARE(status.step.empty(), health == "up");
    LinkStatus silent = twoSides(Phase::ready, "a", "", Phase::ready, "g", "");
    silent.sides[1].error = "no answer";
    judge(silent);
    QVERIFY(silent.health == LinkHealth::unknown);
}

void TestPlanner::writesACaseWithoutSecrets() {
    LinkStatus status = twoSides(Phase::ready, "available", "", Phase::ready, "ACTIVE", "");
    status.sides[0].report.bandwidth = "1 Gbps";
    status.sides[1].report.bandwidth = "2 Gbps";
    status.pending = PendingLink{"ix-1", "gcp", "2026-11-25T10:00:00.000Z", "2026-12-02T10:00:00.000Z", false};
    judge(status);
    QCOMPARE(status.differences.size(), std::size_t(1));
    const std::string text = supportCase(status, "2026-11-26T00:00:00.000Z");
    for (const char* part : {"id-aws", "id-gcp", "available", "ACTIVE", "env-1", "1 Gbps", "2026-12-02", "2026-11-26"})
        QVERIFY2(text.find(part) != std::string::npos, part);
    const Json issue = issueDocument(status, "2026-11-26T00:00:00.000Z");
    QCOMPARE(issue.at("body").get<std::string>(), text);
    QVERIFY(issue.contains("title"));
}

void TestPlanner::adoptsWhatRuns() {
    Design design = test::transitDesign();
    const Design before = design;
    Drift drift;
    drift.kind = DriftKind::changed;
    drift.key = drift.subject = "assoc-tgw";
    drift.type = "directconnect:gateway-association";
    drift.member = "prefixes";
    drift.live = Json::array({"10.20.0.0/16"});
    const auto edit = adoptingEdit(design, {drift});
    QVERIFY(edit.ok());
    const auto applied = design.apply(*edit);
    QVERIFY(applied.ok());
    QCOMPARE(design.link("assoc-tgw")->properties.at("allowedPrefixes").dump(), drift.live.dump());
    QVERIFY(design.apply(applied->inverse).ok());
    QCOMPARE(writeDesign(design), writeDesign(before));

    drift.key = drift.subject = "ix-1";
    drift.key = "ix-1:aws";
    drift.type = "interconnect:connection";
    drift.member = "body.bandwidth";
    drift.live = "2Gbps";
    const auto size = adoptingEdit(design, {drift});
    QVERIFY(size.ok());
    QVERIFY(design.apply(*size).ok());
    QCOMPARE(design.link("ix-1")->properties.at("bandwidthMbps").get<int>(), 2000);
    drift.member = "body.something";
    QVERIFY(!adoptingEdit(design, {drift}).ok());
    drift.kind = DriftKind::gone;
    QVERIFY(!adoptingEdit(design, {drift}).ok()); // one end is no element
    drift.key = drift.subject = "att-c";
    const auto away = adoptingEdit(design, {drift});
    QVERIFY(away.ok() && design.apply(*away).ok());
    QVERIFY(design.link("att-c") == nullptr);
    QVERIFY(!adoptingEdit(design, {}).ok());
}

void TestPlanner::drawsWhatWasFound() {
    const auto node = [](const char* kind, const char* id, const char* parent, Json properties) {
        Discovered one;
        one.kind = kind;
        one.resourceId = one.name = id;
        one.parent = parent;
        one.account = "111122223333";
        one.properties = std::move(properties);
        return one;
    };
    const auto half = [](const char* id, const char* from, const char* to, const char* region, const char* partner,
                         const char* size) {
        Discovered one;
        one.link = true;
        one.kind = "interconnect";
        one.resourceId = one.name = id;
        one.from = from;
        one.to = to;
        one.region = region;
        one.properties = Json{{"bandwidth", size}, {"partnerRegion", partner}};
        return one;
    };
    const std::vector<Discovered> found = {node("aws.subnet", "subnet-1", "vpc-1", Json{{"cidr", "10.0.1.0/24"}}),
                                           node("aws.vpc", "vpc-1", "", Json{{"cidrs", Json::array({"10.0.0.0/16"})}}),
                                           node("aws.subnet", "subnet-9", "vpc-9", Json::object()),
                                           node("aws.direct-connect-gateway", "dxgw-1", "", Json::object()),
                                           node("gcp.network", "net", "", Json::object()),
                                           half("mcc-1", "dxgw-1", "", "us-east-1", "us-east4", "1Gbps"),
                                           half("t-1", "", "net", "us-east4", "us-east-1", "BPS_1G"),
                                           half("t-2", "", "net", "us-west1", "us-west-2", "BPS_1G")};
    const auto drawn = designOf(found);
    QVERIFY(drawn.ok());
    const Design& design = drawn->design;
    QCOMPARE(design.nodes().size(), std::size_t(4));
    QCOMPARE(design.node("subnet-1")->parent, std::string("vpc-1"));
    QCOMPARE(design.links().size(), std::size_t(1));
    const Link& link = design.links().begin()->second;
    QCOMPARE(link.from, std::string("dxgw-1"));
    QCOMPARE(link.to, std::string("net"));
    QCOMPARE(link.properties.at("bandwidthMbps").get<int>(), 1000);
    QCOMPARE(link.properties.at("partnerRegion").get<std::string>(), std::string("us-east4"));
    QCOMPARE(drawn->notes.size(), std::size_t(2)); // the subnet without its network, and half a link
    QVERIFY(design.position("main", "subnet-1") != nullptr);
    const auto again = readDesign(writeDesign(design));
    QVERIFY(again.ok());
    QCOMPARE(writeDesign(*again), writeDesign(design));
}

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
