// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "core/deploy/sandboxclouds.h"
#include "deploy/aws/awsclient.h"
#include "deploy/deployer.h"

using namespace isthmus;

/// Drift, discovery and the status of both sides, on a design that is deployed once.
class TestDayTwo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void standsAsDeployed();
    void showsBothSides();
    void findsWhatRuns();
    void rehearsesCalls();
    void triesCredentials();
    void ignoresUntilItChangesAgain();
    void adoptsAChange();
    void restoresWhatIsGone();

private:
    void setPrefixes(const std::vector<std::string>& add, const std::vector<std::string>& remove);
    std::vector<Drift> atProviders() const;

    std::unique_ptr<SandboxClouds> m_clouds;
    std::optional<Profile> m_profile;
    std::unique_ptr<Deployer> m_deployer;
    Design m_design = test::transitDesign();
};

void TestDayTwo::initTestCase() {
    m_clouds = std::make_unique<SandboxClouds>(3000);
    QVERIFY(m_clouds->isRunning());
    auto profile = Profile::load(m_clouds->profile());
    QVERIFY(profile.ok());
    m_profile = *profile;
    auto deployer = Deployer::open(*m_profile, test::catalog());
    QVERIFY(deployer.ok());
    m_deployer = *std::move(deployer);
    const auto plan = m_deployer->plan(m_design);
    const RunResult result = m_deployer->run(m_design, *plan, {}, {});
    QVERIFY2(result.ok, result.errors.empty() ? "" : result.errors[0].c_str());
}

std::vector<Drift> TestDayTwo::atProviders() const {
    std::vector<Drift> out;
    const auto report = m_deployer->drift(m_design);
    if (!report)
        qFatal("%s", report.error().message.c_str());
    for (const Drift& drift : report->drifts)
        if (drift.atProvider() && !drift.ignored)
            out.push_back(drift);
    return out;
}

/// Behind Isthmus' back.
void TestDayTwo::setPrefixes(const std::vector<std::string>& add, const std::vector<std::string>& remove) {
    std::string association;
    const auto status = m_deployer->status(m_design);
    for (const ResourceStatus& one : *status)
        if (one.key == "assoc-tgw")
            association = one.resourceId;
    Json body{{"associationId", association}};
    for (const auto& [member, list] : {std::pair("addAllowedPrefixesToDirectConnectGateway", add),
                                       {"removeAllowedPrefixesToDirectConnectGateway", remove}}) {
        Json entries = Json::array();
        for (const std::string& prefix : list)
            entries.push_back(Json{{"cidr", prefix}});
        body[member] = entries;
    }
    HttpClient http;
    Redactor redactor;
    AwsClient aws(*m_profile, http, redactor);
    const auto done = aws.directConnect("us-east-1", "UpdateDirectConnectGatewayAssociation", body);
    QVERIFY2(done.ok(), done ? "" : done.error().toString().c_str());
}

void TestDayTwo::standsAsDeployed() {
    const auto report = m_deployer->drift(m_design);
    QVERIFY(report.ok());
    for (const Drift& drift : report->drifts)
        QVERIFY2(false, (drift.key + " " + drift.member + " " + drift.recorded.dump() + " " + drift.live.dump() +
                         drift.drawn.dump())
                            .c_str());
    QVERIFY2(report->notes.empty(), report->notes.empty() ? "" : report->notes[0].c_str());
    Design redrawn = m_design;
    Node gateway = *redrawn.node("tgw-west");
    gateway.properties["asn"] = 64599;
    Edit edit;
    edit.steps = {PutNode{gateway}};
    QVERIFY(redrawn.apply(edit).ok());
    const auto drawn = m_deployer->drift(redrawn);
    QCOMPARE(drawn->count(), 0);
    QCOMPARE(drawn->drifts.size(), std::size_t(1));
    QVERIFY(drawn->drifts[0].kind == DriftKind::redrawn);
    QCOMPARE(drawn->drifts[0].member, std::string("asn"));
}

void TestDayTwo::showsBothSides() {
    const auto links = m_deployer->links(m_design);
    QVERIFY(links.ok());
    QCOMPARE(links->size(), std::size_t(1));
    const LinkStatus& link = links->front();
    QVERIFY(link.health == LinkHealth::up);
    QCOMPARE(link.sides.size(), std::size_t(2));
    for (const LinkSide& side : link.sides) {
        QVERIFY2(side.error.empty(), side.error.c_str());
        QCOMPARE(side.report.bandwidth, link.sides[0].report.bandwidth);
        QCOMPARE(side.report.word, std::string(side.provider == "aws" ? "available" : "ACTIVE"));
        if (side.provider == "gcp") {
            QCOMPARE(side.report.bgp, std::string("active"));
            QVERIFY(side.report.macsec.find("active") == 0);
        } else {
            QVERIFY(!side.report.sharedId.empty());
        }
    }
    QVERIFY2(link.differences.empty(), link.differences.empty() ? "" : link.differences[0].c_str());
}

void TestDayTwo::findsWhatRuns() {
    const auto found =
        m_deployer->discover({"aws", "gcp"}, {"us-east-1", "us-west-2", "us-east4"}, {{"gcp", "acme-analytics-prod"}});
    QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
    for (const std::string& note : found->notes)
        QVERIFY2(false, note.c_str());
    const Design& design = found->design;
    std::map<std::string, int> drawn;
    std::map<std::string, int> expected;
    for (const auto& [id, node] : design.nodes())
        ++drawn[node.kind];
    for (const auto& [id, node] : m_design.nodes())
        ++expected[node.kind];
    for (const auto& [id, link] : design.links())
        ++drawn[link.kind];
    for (const auto& [id, link] : m_design.links())
        ++expected[link.kind];
    QVERIFY2(drawn == expected, writeDesign(design).c_str());
    const auto interconnect = std::find_if(design.links().begin(), design.links().end(),
                                           [](const auto& entry) { return entry.second.kind == "interconnect"; });
    QCOMPARE(interconnect->second.properties.at("bandwidthMbps").get<int>(), 1000);
    QCOMPARE(interconnect->second.properties.at("partnerRegion").get<std::string>(), std::string("us-east4"));
    // Reading changes nothing, and what was found can be planned.
    QVERIFY(m_deployer->plan(m_design)->operations.empty());
    const auto plan = m_deployer->plan(design);
    QVERIFY2(plan.ok(), plan ? "" : plan.error().message.c_str());
}

void TestDayTwo::rehearsesCalls() {
    PlanOptions options;
    options.rehearse = true;
    const Design other = test::transitDesign("aws", "Rehearsed");
    const auto before = m_clouds->counts();
    const auto plan = m_deployer->plan(other, options);
    QVERIFY(plan.ok());
    QCOMPARE(plan->operation("create:vpc-a")->rehearsal, std::string("would succeed"));
    QVERIFY(!plan->operation("create:subnet-a")->rehearsal.empty());
    QVERIFY(!plan->operation("create:dxgw")->rehearsal.empty());
    QVERIFY(m_clouds->counts() == before);
}

void TestDayTwo::triesCredentials() {
    const auto all = m_deployer->test();
    for (const auto& [provider, problem] : all)
        QVERIFY2(problem.empty(), (provider + ": " + problem).c_str());
    for (const char* provider : {"aws", "azure", "gcp", "oci"}) {
        QVERIFY2(all.contains(provider), provider);
        Profile broken = *m_profile;
        broken.providers[provider].credentialFile = "/nowhere";
        const auto deployer = Deployer::open(broken, test::catalog());
        for (const auto& [asked, problem] : (*deployer)->test())
            QVERIFY2(problem.empty() == (asked != provider), (asked + ": " + problem).c_str());
    }
}

void TestDayTwo::ignoresUntilItChangesAgain() {
    setPrefixes({}, {"10.21.0.0/16"});
    QTRY_COMPARE_WITH_TIMEOUT(atProviders().size(), std::size_t(1), 10000);
    const Drift drift = atProviders().front();
    QVERIFY(drift.kind == DriftKind::changed);
    QCOMPARE(drift.key, std::string("assoc-tgw"));
    QCOMPARE(drift.member, std::string("prefixes"));
    QCOMPARE(drift.live.dump(), std::string(R"(["10.20.0.0/16"])"));
    m_deployer->ignoreDrift(m_design, drift);
    QVERIFY(atProviders().empty());
    QCOMPARE(m_deployer->drift(m_design)->drifts.size(), std::size_t(1));
    setPrefixes({"10.99.0.0/16"}, {});
    QTRY_COMPARE_WITH_TIMEOUT(atProviders().size(), std::size_t(1), 10000);
}

void TestDayTwo::adoptsAChange() {
    QTRY_COMPARE_WITH_TIMEOUT(atProviders().size(), std::size_t(1), 10000);
    const auto edit = m_deployer->adoptDrift(m_design, "assoc-tgw");
    QVERIFY2(edit.ok(), edit ? "" : edit.error().message.c_str());
    QVERIFY(m_design.apply(*edit).ok());
    QVERIFY(atProviders().empty());
    QVERIFY(m_deployer->drift(m_design)->drifts.empty());
    QVERIFY(m_deployer->plan(m_design)->operations.empty());
    QVERIFY(!m_deployer->adoptDrift(m_design, "assoc-tgw").ok());
}

void TestDayTwo::restoresWhatIsGone() {
    std::string attachment;
    const auto status = m_deployer->status(m_design);
    for (const ResourceStatus& one : *status)
        if (one.key == "att-c")
            attachment = one.resourceId;
    HttpClient http;
    Redactor redactor;
    AwsClient aws(*m_profile, http, redactor);
    QVERIFY(
        aws.ec2("us-west-2", "DeleteTransitGatewayVpcAttachment", {{"TransitGatewayAttachmentId", attachment}}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(!atProviders().empty() && atProviders().front().kind == DriftKind::gone, 10000);
    const auto plan = m_deployer->planRestore(m_design, "att-c");
    QVERIFY(plan.ok());
    QVERIFY(plan->operation("create:att-c") != nullptr);
    const RunResult result = m_deployer->run(m_design, *plan, {}, {});
    QVERIFY2(result.ok, result.errors.empty() ? "" : result.errors[0].c_str());
    QVERIFY(atProviders().empty());
    // The other way round: restore a value.
    setPrefixes({"10.98.0.0/16"}, {});
    QTRY_COMPARE_WITH_TIMEOUT(atProviders().size(), std::size_t(1), 10000);
    const auto back = m_deployer->planRestore(m_design, "assoc-tgw");
    QVERIFY(back.ok() && back->operation("update:assoc-tgw") != nullptr);
    QVERIFY(m_deployer->run(m_design, *back, {}, {}).ok);
    QVERIFY(atProviders().empty());
    std::string phases;
    for (const JournalEntry& entry : m_deployer->log(m_design))
        phases += entry.phase + " ";
    for (const char* phase : {"ignored", "adopted", "recorded"})
        QVERIFY2(phases.find(phase) != std::string::npos, phase);
}

QTEST_GUILESS_MAIN(TestDayTwo)
#include "tst_daytwo.moc"
