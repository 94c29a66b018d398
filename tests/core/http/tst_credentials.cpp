// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/scriptedserver.h"
#include "http/credentials.h"
#include "http/digest.h"
#include "http/googletokens.h"

#include <QtTest>

#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace isthmus;

class TestCredentials : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheEnvironment();
    void readsASharedFile();
    void namesWhatIsWrongInASharedFile_data();
    void namesWhatIsWrongInASharedFile();
    void choosesBySource();
    void serviceAccountToken();
    void signatureIsGenuine();
    void userToken();
    void tokenErrorsHoldNoSecret();

private:
    std::string write(const char* name, const std::string& text) {
        const std::string path = m_folder.filePath(name).toStdString();
        std::ofstream(path) << text;
        return path;
    }
    std::string serviceAccount(const std::string& tokenUri) {
        nlohmann::json json{{"type", "service_account"}, {"client_email", "robot@p.iam.gserviceaccount.com"},
                            {"private_key_id", "kid1"}, {"private_key", m_pem}, {"token_uri", tokenUri}};
        return write("sa.json", json.dump());
    }

    QTemporaryDir m_folder;
    std::string m_pem;
};

void TestCredentials::initTestCase() {
    QProcess make;
    make.start("openssl", {"genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"});
    QVERIFY2(make.waitForStarted(), "the program openssl is missing; ./dev test installs it");
    QVERIFY(make.waitForFinished(30000));
    m_pem = make.readAllStandardOutput().toStdString();
    QVERIFY(!m_pem.empty());
}

void TestCredentials::readsTheEnvironment() {
    qunsetenv("AWS_ACCESS_KEY_ID");
    QVERIFY(!awsCredentialsFromEnvironment().ok());
    qputenv("AWS_ACCESS_KEY_ID", "AKID");
    qputenv("AWS_SECRET_ACCESS_KEY", "s");
    qputenv("AWS_SESSION_TOKEN", "t");
    const auto key = awsCredentialsFromEnvironment();
    QVERIFY(key.ok());
    QCOMPARE(key->accessKeyId, std::string("AKID"));
    QCOMPARE(key->sessionToken, std::string("t"));
    for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
        qunsetenv(name);
}

void TestCredentials::readsASharedFile() {
    const std::string file = write("credentials", "# a comment\n[default]\naws_access_key_id = A1\naws_secret_access_key=S1=\n\n"
                                                  "[ other ]\naws_access_key_id=A2\naws_secret_access_key=S2\naws_session_token=T2\n");
    const auto first = awsCredentialsFromFile(file, "");
    QVERIFY(first.ok());
    QCOMPARE(first->secretAccessKey, std::string("S1="));
    QVERIFY(first->sessionToken.empty());
    const auto second = awsCredentialsFromFile(file, "other");
    QCOMPARE(second->accessKeyId, std::string("A2"));
    QCOMPARE(second->sessionToken, std::string("T2"));
}

void TestCredentials::namesWhatIsWrongInASharedFile_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no section") << "[a]\n" << "[default]";
    QTest::newRow("no secret") << "[default]\naws_access_key_id=CANARY\n" << "aws_secret_access_key";
    QTest::newRow("empty") << "" << "[default]";
}

void TestCredentials::namesWhatIsWrongInASharedFile() {
    QFETCH(QString, content);
    QFETCH(QString, expected);
    const auto key = awsCredentialsFromFile(write("bad", content.toStdString()), "");
    QVERIFY(!key.ok());
    const QString message = QString::fromStdString(key.error().message);
    QVERIFY2(message.contains(expected) && message.contains("bad") && !message.contains("CANARY"), qPrintable(message));
}

void TestCredentials::choosesBySource() {
    const std::string file = write("credentials2", "[default]\naws_access_key_id=A1\naws_secret_access_key=S1\n");
    QVERIFY(awsCredentials("shared", file, "").ok());
    QVERIFY(!awsCredentials("environment", file, "").ok());
    QVERIFY(awsCredentials("", file, "").ok());
    QVERIFY(awsCredentials("process", file, "").error().message.find("process") != std::string::npos);
    QVERIFY(!awsCredentials("shared", "/nonexistent/file", "").ok());
}

void TestCredentials::serviceAccountToken() {
    ScriptedServer server({ScriptedServer::answer(200, R"({"access_token":"tok","expires_in":3600,"token_type":"Bearer"})")});
    HttpClient client;
    GoogleTokens tokens("file", serviceAccount("https://oauth2.example/token"), server.url("/token"));
    QCOMPARE(*tokens.token(client), std::string("tok"));
    QCOMPARE(*tokens.token(client), std::string("tok"));
    QCOMPARE(server.requests().size(), std::size_t(1)); // the second one came from memory
    tokens.forget();
    QCOMPARE(*tokens.token(client), std::string("tok"));
    QCOMPARE(server.requests().size(), std::size_t(2));
    const std::string request = server.requests().at(0);
    QVERIFY(request.starts_with("POST /token "));
    QVERIFY(request.find("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=") != std::string::npos);
    const QByteArray jwt = QByteArray::fromStdString(request.substr(request.find("assertion=") + 10));
    const QByteArray claims = QByteArray::fromBase64(jwt.split('.').at(1), QByteArray::Base64UrlEncoding);
    const auto json = nlohmann::json::parse(claims.toStdString());
    QCOMPARE(json["iss"].get<std::string>(), std::string("robot@p.iam.gserviceaccount.com"));
    QCOMPARE(json["aud"].get<std::string>(), std::string("https://oauth2.example/token"));
    QCOMPARE(json["scope"].get<std::string>(), std::string("https://www.googleapis.com/auth/cloud-platform"));
    QCOMPARE(json["exp"].get<qint64>() - json["iat"].get<qint64>(), qint64(3600));
}

void TestCredentials::signatureIsGenuine() {
    // Checked by the openssl program with the public half of the key.
    const auto jwt = signedJwt("{}", m_pem, "kid1");
    QVERIFY(jwt.ok());
    const std::string pem = write("key.pem", m_pem);
    const std::size_t dot = jwt->rfind('.');
    const std::string content = write("content", jwt->substr(0, dot));
    const std::string signature = m_folder.filePath("signature").toStdString();
    std::ofstream(signature, std::ios::binary)
        << QByteArray::fromBase64(QByteArray::fromStdString(jwt->substr(dot + 1)), QByteArray::Base64UrlEncoding).toStdString();
    QProcess verify;
    verify.start("openssl", {"dgst", "-sha256", "-prverify", QString::fromStdString(pem), "-signature",
                             QString::fromStdString(signature), QString::fromStdString(content)});
    QVERIFY(verify.waitForFinished(20000));
    QVERIFY2(verify.exitCode() == 0, verify.readAllStandardError().constData());
    QVERIFY(!signedJwt("{}", "no key", "").ok());
}

void TestCredentials::userToken() {
    ScriptedServer server({ScriptedServer::answer(200, R"({"access_token":"user","expires_in":10})")});
    HttpClient client;
    const std::string file = write("adc.json", R"({"type":"authorized_user","client_id":"c","client_secret":"s/1","refresh_token":"r"})");
    GoogleTokens tokens("adc", file, server.url("/token"));
    QCOMPARE(*tokens.token(client), std::string("user"));
    QVERIFY(server.requests().at(0).ends_with("grant_type=refresh_token&client_id=c&client_secret=s%2F1&refresh_token=r"));
    QCOMPARE(*tokens.token(client), std::string("user"));
    QCOMPARE(server.requests().size(), std::size_t(2)); // ten seconds are less than the minute in reserve
}

void TestCredentials::tokenErrorsHoldNoSecret() {
    ScriptedServer server({ScriptedServer::answer(400, R"({"error":"invalid_grant","error_description":"no such account"})")});
    HttpClient client;
    GoogleTokens refused("file", serviceAccount("x"), server.url("/token"));
    const auto answer = refused.token(client);
    QVERIFY(!answer.ok());
    QVERIFY(answer.error().message.find("invalid_grant no such account") != std::string::npos);
    QVERIFY(answer.error().message.find("eyJ") == std::string::npos);

    GoogleTokens broken("file", write("broken.json", R"({"private_key": "CANARY)"), "http://127.0.0.1:1/");
    QVERIFY(broken.token(client).error().message.find("CANARY") == std::string::npos);
    GoogleTokens unknown("gcloud", "", "");
    QVERIFY(unknown.token(client).error().message.find("gcloud") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
