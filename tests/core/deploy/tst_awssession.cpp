// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "core/deploy/sandboxclouds.h"
#include "deploy/aws/awsclient.h"

using namespace isthmus;

namespace {

constexpr const char* canary = "canary-secret-91";

std::string read(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

/// Credentials from programs and of roles, against the stand-in's STS.
class TestAwsSession : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sources_data();
    void sources();
    void rolesAreRenewedAndKept();

private:
    /// A profile whose AWS credentials come from this configuration.
    Profile profileWith(const std::string& config, const std::string& source, const std::string& name) const;

    std::unique_ptr<SandboxClouds> m_clouds;
    std::string m_keys; ///< lines of a section
};

void TestAwsSession::initTestCase() {
    m_clouds = std::make_unique<SandboxClouds>(2000);
    QVERIFY(m_clouds->isRunning());
    const auto profile = Profile::load(m_clouds->profile());
    QVERIFY(profile.ok());
    const std::string text = read(profile->providers.at("aws").credentialFile);
    m_keys = text.substr(text.find('\n') + 1);
}

Profile TestAwsSession::profileWith(const std::string& config, const std::string& source,
                                    const std::string& name) const {
    Profile profile = *Profile::load(m_clouds->profile());
    ProviderProfile& aws = profile.providers.at("aws");
    aws.credentialFile = m_clouds->path("config");
    std::ofstream(m_clouds->path("config")) << config;
    aws.credentialSource = source;
    aws.credentialProfile = name;
    return profile;
}

void TestAwsSession::sources_data() {
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    const QString keys = QString::fromStdString(m_keys);
    const QString nowhere = "role_arn = arn:aws:iam::111122223333:role/net\n";
    const QString role = nowhere + "region = us-east-1\n";
    const QString program =
        "credential_process = /bin/sh -c 'printf \"{\\\"Version\\\": 1, \\\"AccessKeyId\\\": \\\"%s\\\", "
        "\\\"SecretAccessKey\\\": \\\"%s\\\"}\" %1 %2'\n";
    QStringList words;
    for (const QString& line : keys.split('\n'))
        if (line.contains('='))
            words << line.section('=', 1).trimmed();
    const QString good = "[profile p]\n" + program.arg(words.value(0), words.value(1));
    QTest::newRow("a program") << good << "process"
                               << "p"
                               << "";
    QTest::newRow("a role") << "[base]\n" + keys + "\n[profile r]\nsource_profile = base\n" + role << "assume-role"
                            << "r"
                            << "";
    QTest::newRow("a role by a program") << good + "[profile r]\nsource_profile = p\n" + role << "assume-role"
                                         << "r"
                                         << "";
    QTest::newRow("a role by a role") << "[base]\n" + keys + "\n[profile r]\nsource_profile = base\n" + role +
                                             "[profile s]\nsource_profile = r\n" + role
                                      << "assume-role"
                                      << "s"
                                      << "";
    QTest::newRow("another account's role")
        << "[base]\n" + keys +
               "\n[profile r]\nsource_profile = base\nrole_arn = arn:aws:iam::999988887777:role/x\n"
               "region = us-east-1\n"
        << "assume-role"
        << "r"
        << "AccessDenied";
    QTest::newRow("no region") << "[base]\n" + keys + "\n[profile r]\nsource_profile = base\n" + nowhere
                               << "assume-role"
                               << "r"
                               << "needs region";
    QTest::newRow("in a circle") << "[profile r]\nsource_profile = r\n" + role << "assume-role"
                                 << "r"
                                 << "circle";
    QTest::newRow("no role") << "[profile r]\nsource_profile = base\n"
                             << "assume-role"
                             << "r"
                             << "needs role_arn";
    QTest::newRow("no section") << "[profile q]\n" + role << "assume-role"
                                << "r"
                                << "has no section";
    QTest::newRow("wrong keys") << QString(
                                       "[base]\naws_access_key_id = AKIAX\naws_secret_access_key = %1\n[profile r]\n"
                                       "source_profile = base\n")
                                           .arg(canary) +
                                       role
                                << "assume-role"
                                << "r"
                                << "does not let";
    QTest::newRow("a program that says something else")
        << QString("[profile p]\ncredential_process = /bin/echo %1\n").arg(canary) << "process"
        << "p"
        << "Version 1";
    QTest::newRow("a program that is not there") << "[profile p]\ncredential_process = /no/such/program\n"
                                                 << "process"
                                                 << "p"
                                                 << "program";
}

void TestAwsSession::sources() {
    QFETCH(QString, config);
    QFETCH(QString, source);
    QFETCH(QString, name);
    QFETCH(QString, error);
    qunsetenv("AWS_REGION");
    qunsetenv("AWS_DEFAULT_REGION");
    const Profile profile = profileWith(config.toStdString(), source.toStdString(), name.toStdString());
    HttpClient http;
    Redactor redactor;
    AwsClient client(profile, http, redactor);
    const auto answer = client.ec2("us-east-1", "DescribeVpcs", {});
    if (error.isEmpty()) {
        QVERIFY2(answer.ok(), answer ? "" : answer.error().toString().c_str());
        return;
    }
    QVERIFY(!answer.ok());
    const QString told = QString::fromStdString(answer.error().toString());
    QVERIFY2(told.contains(error), qPrintable(told));
    QVERIFY2(!told.contains(canary), qPrintable(told));
}

void TestAwsSession::rolesAreRenewedAndKept() {
    const Profile profile = profileWith("[base]\n" + m_keys +
                                            "\n[profile r]\nsource_profile = base\nrole_arn = "
                                            "arn:aws:iam::111122223333:role/net\nregion = us-east-1\n",
                                        "assume-role", "r");
    HttpClient http;
    Redactor redactor;
    AwsSession session(profile, http, redactor);
    const auto first = session.credentials();
    QVERIFY(first.ok());
    QVERIFY(!first->sessionToken.empty());
    QCOMPARE(session.credentials()->accessKeyId, first->accessKeyId);
    QVERIFY(redactor(first->sessionToken) != first->sessionToken);
    session.forget();
    QVERIFY(session.credentials()->accessKeyId != first->accessKeyId);
}

QTEST_GUILESS_MAIN(TestAwsSession)
#include "tst_awssession.moc"
