// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "deploy/profile.h"
#include "deploy/settings.h"

#include <QtTest>

#include <QTemporaryDir>

#include <fstream>

using namespace isthmus;

class TestProfile : public QObject {
    Q_OBJECT

private slots:
    void reads();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void missingFile();
    void limitsOfCallsAreFactsOrTheUsers();

private:
    std::filesystem::path write(const QByteArray& text) {
        const std::filesystem::path path = m_folder.filePath("profile.json").toStdString();
        std::ofstream(path) << text.toStdString();
        return path;
    }
    QTemporaryDir m_folder;
};

void TestProfile::reads() {
    const auto profile = Profile::load(write(R"({ "name": "acme", "sandbox": true, "later": {"x": 1},
  "aws": {"endpoints": {"ec2": "https://ec2.{region}.amazonaws.com/", "sts": "http://h/{region}/{region}"},
          "credentials": {"source": "shared", "profile": "p", "file": "keys"}},
  "gcp": {"credentials": {"source": "file", "file": "/abs/key.json"}},
  "azure": {"tenant": "t"},
  "partners": {"example": {"endpoint": "https://c.example", "auth": "bearer"}},
  "state": "sqlite:/tmp/x" })"));
    QVERIFY2(profile.ok(), profile.ok() ? "" : profile.error().message.c_str());
    QCOMPARE(profile->name, std::string("acme"));
    QVERIFY(profile->sandbox);
    QCOMPARE(profile->state, std::string("sqlite:/tmp/x"));
    QCOMPARE(profile->endpoint("aws", "ec2", "eu-west-2"), std::string("https://ec2.eu-west-2.amazonaws.com"));
    QCOMPARE(profile->endpoint("aws", "sts", "r"), std::string("http://h/r/r"));
    QCOMPARE(profile->endpoint("aws", "interconnect", "r"), std::string());
    QCOMPARE(profile->endpoint("nobody", "ec2"), std::string());
    QCOMPARE(profile->endpoint("example", "coordinator"), std::string("https://c.example"));
    const ProviderProfile& aws = profile->providers.at("aws");
    QCOMPARE(aws.credentialSource, std::string("shared"));
    QCOMPARE(aws.credentialFile.string(), m_folder.filePath("keys").toStdString());
    QCOMPARE(profile->providers.at("gcp").credentialFile.string(), std::string("/abs/key.json"));
    QCOMPARE(profile->providers.at("azure").tenant, std::string("t"));
    QVERIFY(Profile::load(write("{}")).ok());
}

void TestProfile::namesWhatIsWrong_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("{\n\"name\": }") << "profile.json:2:";
    QTest::newRow("no object") << QByteArray("[]") << "profile.json:1:";
    QTest::newRow("name") << QByteArray("{\n\"name\": 1}") << "profile.json:2: name must be text";
    QTest::newRow("sandbox") << QByteArray("{\n\n\"sandbox\": \"yes\"}") << "profile.json:3: sandbox must be true or false";
    QTest::newRow("provider") << QByteArray("{\"aws\": []}") << "profile.json:1: aws must be an object";
    QTest::newRow("endpoint") << QByteArray("{\"gcp\": {\"endpoints\": {\n\"compute\": \"c\",\n\"token\": 5}}}")
                              << "profile.json:3: gcp.endpoints.token must be text";
    QTest::newRow("source") << QByteArray("{\"aws\": {\n\"credentials\": {\n\"source\": null}}}")
                            << "profile.json:3: aws.credentials.source must be text";
    QTest::newRow("partner") << QByteArray("{\"partners\": {\n\"x\": 7}}") << "profile.json:2: partners.x must be an object";
}

void TestProfile::namesWhatIsWrong() {
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto profile = Profile::load(write(text));
    QVERIFY(!profile.ok());
    const QString message = QString::fromStdString(profile.error().message);
    QVERIFY2(message.contains(place), qPrintable(message));
}

void TestProfile::missingFile() {
    QVERIFY(!Profile::load("/nonexistent/profile.json").ok());
}

/// Published rates where there are any; what the profile says goes before them.
void TestProfile::limitsOfCallsAreFactsOrTheUsers() {
    Profile profile;
    profile.providers["aws"] = {};
    profile.providers["gcp"] = {};
    profile.providers["gcp"].callsPerSecond = 2;
    profile.providers["gcp"].concurrentCalls = 3;
    const auto catalog = test::catalog();
    const ExecutorLimits limits = limitsFor(profile, *catalog);
    const Limit* published = catalog->limit("aws", "deploy.callsPerSecond");
    QVERIFY(published != nullptr && !published->provenance.source.empty() && !published->provenance.asOf.empty());
    QCOMPARE(limits.byProvider.at("aws").perSecond, published->value.get<double>());
    QCOMPARE(limits.byProvider.at("aws").burst, catalog->limit("aws", "deploy.callBurst")->value.get<double>());
    QCOMPARE(limits.byProvider.at("gcp").perSecond, 2.0);
    QCOMPARE(limits.byProvider.at("gcp").calls, 3U);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
