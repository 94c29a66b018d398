// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "core/deploy/postgresserver.h"
#include "core/deploy/sandboxclouds.h"
#include "deploy/deployer.h"
#include "deploy/state/schema.h"
#include "deploy/state/soci.h"
#include "deploy/state/statestore.h"

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace isthmus;

namespace {

Recorded network(const std::string& key) {
    Recorded row;
    row.key = key;
    row.subject = key;
    row.provider = "aws";
    row.account = "aws-prod";
    row.region = "us-east-1";
    row.type = "ec2:vpc";
    row.resourceId = "vpc-0123";
    row.status = "creating";
    row.uses = {"a", "b"};
    row.attributes = Json{{"arn", "arn:\u00e9"}};
    row.want = R"({"cidr":"10.0.0.0/16"})";
    return row;
}

Step stepFor(const std::string& key) {
    Step step;
    step.key = key;
    step.type = "ec2:vpc";
    step.operation.id = "create:" + key;
    step.operation.provider = "aws";
    step.operation.region = "us-east-1";
    step.want = Json{{"cidr", "10.0.0.0/16"}};
    return step;
}

JournalLine line(const std::string& operation, const std::string& phase, const std::string& detail = {}) {
    return {operation, "ec2:CreateVpc", phase, detail, "aws", {"req-1"}};
}

bool throws(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception&) {
        return true;
    }
    return false;
}

} // namespace

/// The same tests on SQLite and on a real PostgreSQL server.
class TestStateStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsResources_data() { places(); }
    void keepsResources();
    void keepsTokensOfCallsWithoutAnswer_data() { places(); }
    void keepsTokensOfCallsWithoutAnswer();
    void journalIsAppendOnly_data() { places(); }
    void journalIsAppendOnly();
    void leasesDoNotStick_data() { places(); }
    void leasesDoNotStick();
    void whoLostTheLeaseChangesNothing_data() { places(); }
    void whoLostTheLeaseChangesNothing();
    void losesNothingWithManyWriters_data() { places(); }
    void losesNothingWithManyWriters();
    void refusesANewerSchema_data() { places(); }
    void refusesANewerSchema();
    void deploysForATeam();
    void bringsAnOldFileUpToDate();
    void saysNoPassword();

private:
    void places();

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::string m_location;
};

#define OPEN(store)                                                                                                    \
    QFETCH(QString, place);                                                                                            \
    QVERIFY2(place != "postgresql" || m_server->why().empty(), m_server->why().c_str());                               \
    m_location = place == "sqlite" ? "sqlite:" + m_folder.filePath(QTest::currentTestFunction()).toStdString() + ".db" \
                                   : m_server->url();                                                                  \
    auto opened = StateStore::open(m_location);                                                                        \
    QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());                                               \
    StateStore& store = **opened;                                                                                      \
    const std::string design = QTest::currentTestFunction()

void TestStateStore::initTestCase() {
    m_server = std::make_unique<PostgresServer>();
}

void TestStateStore::places() {
    QTest::addColumn<QString>("place");
    QTest::newRow("SQLite") << "sqlite";
    QTest::newRow("PostgreSQL") << "postgresql";
}

void TestStateStore::keepsResources() {
    OPEN(store);
    const std::string deployment = store.deploymentOf(design);
    QCOMPARE(store.deploymentOf(design), deployment);
    store.put(design, network("vpc-a"));
    Recorded changed = network("vpc-a");
    changed.status = "ready";
    store.put(design, changed);
    store.put("another", network("vpc-a"));
    const auto again = StateStore::open(m_location);
    QVERIFY(again.ok());
    QCOMPARE((*again)->resources(design).size(), std::size_t(1));
    QCOMPARE(toJson(*(*again)->resource(design, "vpc-a")).dump(), toJson(changed).dump());
    QVERIFY(!(*again)->resource(design, "vpc-b"));
    store.erase(design, "vpc-a");
    QVERIFY((*again)->resources(design).empty());
    QCOMPARE(store.snapshot(design), std::string());
    store.putSnapshot(design, "one");
    store.putSnapshot(design, "two");
    QCOMPARE(store.snapshot(design), std::string("two"));
}

void TestStateStore::keepsTokensOfCallsWithoutAnswer() {
    OPEN(store);
    const Step step = stepFor("vpc-a");
    const std::string first = store.begin(design, line("create:vpc-a", "begin"), &step);
    store.note(design, line("create:vpc-a", "lost"));
    const auto restarted = StateStore::open(m_location);
    QCOMPARE((*restarted)->intents(design).size(), std::size_t(1));
    QCOMPARE(toJson(*(*restarted)->intents(design)[0].step).dump(), toJson(step).dump());
    QCOMPARE((*restarted)->begin(design, line("create:vpc-a", "begin"), &step), first);
    store.refused(design, line("create:vpc-a", "refused"));
    QVERIFY(!store.hasIntent(design, "create:vpc-a"));
    QVERIFY(store.begin(design, line("create:vpc-a", "begin"), &step) != first);
    store.made(design, line("create:vpc-a", "done"), network("vpc-a"));
    QVERIFY(store.intents(design).empty());
    QVERIFY(store.resource(design, "vpc-a").has_value());
    store.gone(design, line("remove:vpc-a", "gone"), {"vpc-a"});
    QVERIFY(store.resources(design).empty());
    std::string phases;
    for (const JournalEntry& entry : store.journal(design))
        phases += entry.phase + " ";
    QCOMPARE(phases, std::string("begin lost begin refused begin done gone "));
    QCOMPARE(store.journal(design)[0].requests, std::vector<std::string>{"req-1"});
    QVERIFY(!store.journal(design)[0].who.empty() && !store.journal(design)[0].host.empty());
}

void TestStateStore::journalIsAppendOnly() {
    OPEN(store);
    store.note(design, line("create:vpc-a", "begin"));
    const auto database = Database::open(m_location);
    QVERIFY(database.ok());
    for (const char* statement : {"UPDATE journal SET phase = 'done'", "DELETE FROM journal"})
        QVERIFY2(throws([&] { (*database)->write([&](soci::session& sql) { sql << statement; }); }), statement);
    if (place == "postgresql")
        QVERIFY(throws([&] { (*database)->write([](soci::session& sql) { sql << "TRUNCATE journal"; }); }));
    store.note(design, line("create:vpc-a", "done"));
    QCOMPARE(store.journal(design).size(), std::size_t(2));
}

void TestStateStore::leasesDoNotStick() {
    OPEN(store);
    const auto other = StateStore::open(m_location);
    const auto mine = store.acquire(design, "apply", std::chrono::seconds(60), false);
    QVERIFY(mine.ok());
    const auto theirs = (*other)->acquire(design, "destroy", std::chrono::seconds(60), false);
    QVERIFY(!theirs.ok());
    QCOMPARE(theirs.error().what, std::string("apply"));
    QCOMPARE(theirs.error().process, std::int64_t(::getpid()));
    QVERIFY(theirs.error().expires > theirs.error().now);
    QVERIFY((*other)->acquire("another design", "apply", std::chrono::seconds(60), false).ok());
    QVERIFY(store.renew(design, *mine, std::chrono::seconds(0)));
    const auto after = (*other)->acquire(design, "destroy", std::chrono::seconds(60), false); // its time is over
    QVERIFY(after.ok());
    QVERIFY(!store.renew(design, *mine, std::chrono::seconds(60)));
    store.release(design, *mine); // no longer ours to release
    QCOMPARE((*other)->lease(design)->what, std::string("destroy"));
    QVERIFY(store.acquire(design, "apply", std::chrono::seconds(60), true).ok()); // as the user asked
    const auto lines = store.journal(design);
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[0].phase, std::string("take-over"));
    QVERIFY(lines[1].detail.find("as the user asked") != std::string::npos);

    // Whoever was killed holds nothing up.
    const std::string killed = design + "-killed";
    const pid_t child = ::fork();
    if (child == 0) {
        const auto own = StateStore::open(m_location);
        static_cast<void>((*own)->acquire(killed, "apply", std::chrono::seconds(600), false));
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    QVERIFY(store.lease(killed).has_value());
    QVERIFY(store.acquire(killed, "apply", std::chrono::seconds(60), false).ok());
    QVERIFY(store.journal(killed).at(0).detail.find("its process is gone") != std::string::npos);
}

void TestStateStore::whoLostTheLeaseChangesNothing() {
    OPEN(store);
    const auto other = StateStore::open(m_location);
    const auto mine = store.acquire(design, "apply", std::chrono::seconds(60), false);
    store.guardBy(*mine);
    const Step step = stepFor("vpc-a");
    QVERIFY(!store.begin(design, line("create:vpc-a", "begin"), &step).empty());
    QVERIFY((*other)->acquire(design, "apply", std::chrono::seconds(60), true).ok());
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(store.begin(design, line("create:vpc-b", "begin"), &step)), LeaseLost);
    QVERIFY(!store.hasIntent(design, "create:vpc-b"));
}

void TestStateStore::losesNothingWithManyWriters() {
    OPEN(store);
    const auto other = StateStore::open(m_location);
    constexpr int each = 40;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 8; ++writer)
        writers.emplace_back([&, writer] {
            StateStore& own = writer % 2 == 0 ? store : **other;
            for (int i = 0; i < each; ++i) {
                const std::string key = "vpc-" + std::to_string(writer) + "-" + std::to_string(i);
                own.made(design, line("create:" + key, "done"), network(key));
            }
        });
    for (std::thread& writer : writers)
        writer.join();
    QCOMPARE(store.resources(design).size(), std::size_t(8 * each));
    QCOMPARE((*other)->journal(design).size(), std::size_t(8 * each));
}

void TestStateStore::refusesANewerSchema() {
    OPEN(store);
    static_cast<void>(store);
    const auto database = Database::open(m_location);
    const auto setVersion = [&](const char* statement) {
        (*database)->write([&](soci::session& sql) { sql << statement; });
    };
    setVersion("INSERT INTO version (number) VALUES (99)");
    const auto refused = StateStore::open(m_location);
    setVersion("DELETE FROM version WHERE number = 99");
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.find("newer Isthmus (version 99)") != std::string::npos);
}

void TestStateStore::deploysForATeam() {
    QVERIFY2(m_server->why().empty(), m_server->why().c_str());
    const SandboxClouds clouds(1000);
    QVERIFY(clouds.isRunning());
    auto profile = Profile::load(clouds.profile());
    QVERIFY(profile.ok());
    profile->state = m_server->url();
    const Design design = test::transitDesign("aws", "Team");
    std::vector<RunResult> results(2);
    std::vector<std::thread> people;
    for (RunResult& result : results)
        people.emplace_back([&] {
            const auto deployer = Deployer::open(*profile, test::catalog());
            const auto plan = (*deployer)->plan(design);
            RunOptions options;
            options.waitForLease = std::chrono::seconds(100);
            result = (*deployer)->run(design, *plan, {}, {}, options);
        });
    for (std::thread& person : people)
        person.join();
    for (const RunResult& result : results)
        QVERIFY2(result.ok, result.errors.empty() ? "" : result.errors[0].c_str());
    QCOMPARE(clouds.counts().at("ec2:vpc"), 3);
    QCOMPARE(clouds.counts().at("interconnect:connection"), 1);
    const auto deployer = Deployer::open(*profile, test::catalog());
    QVERIFY((*deployer)->plan(design)->operations.empty());
    const auto away = (*deployer)->planDestroy(design);
    QVERIFY((*deployer)->run(design, *away, {}, {}).ok);
    QVERIFY(clouds.counts().empty());
}

void TestStateStore::bringsAnOldFileUpToDate() {
    const std::string location = "sqlite:" + m_folder.filePath("old.db").toStdString();
    {
        soci::session sql(soci::sqlite3, "db=\"" + location.substr(7) + "\"");
        sql << "CREATE TABLE version (number INTEGER NOT NULL)";
        for (const std::string& statement : schemaStep(1, false))
            sql << statement;
        sql << "INSERT INTO version (number) VALUES (1)";
        sql << "INSERT INTO tokens (design, operation, token) VALUES ('d', 'create:a', 't-1')";
        sql << "INSERT INTO journal (at, design, operation, api, phase, detail) VALUES ('x', 'd', 'create:a', 'api', "
               "'begin', '')";
    }
    const auto store = StateStore::open(location);
    QVERIFY2(store.ok(), store ? "" : store.error().message.c_str());
    QCOMPARE((*store)->intents("d").size(), std::size_t(1));
    QCOMPARE((*store)->intents("d")[0].token, std::string("t-1"));
    QVERIFY(!(*store)->intents("d")[0].step);
    QCOMPARE((*store)->journal("d").size(), std::size_t(1));
    const Step step = stepFor("a");
    QCOMPARE((*store)->begin("d", line("create:a", "begin"), &step), std::string("t-1"));
}

void TestStateStore::saysNoPassword() {
    const std::string location = "postgresql://isthmus:canary%2Dsecret@127.0.0.1:1/none?connect_timeout=1";
    const auto refused = StateStore::open(location);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.find("canary") == std::string::npos, refused.error().message.c_str());
    QVERIFY(refused.error().message.find("127.0.0.1") != std::string::npos);
    QCOMPARE(passwordIn(location), std::string("canary-secret"));
    QCOMPARE(withoutPassword(location), std::string("postgresql://isthmus@127.0.0.1:1/none"));
    QCOMPARE(passwordIn("postgresql://host/db?user=a&password=pq"), std::string("pq"));
    QVERIFY(!StateStore::open("mysql://x").ok());
}

QTEST_GUILESS_MAIN(TestStateStore)
#include "tst_statestore.moc"
