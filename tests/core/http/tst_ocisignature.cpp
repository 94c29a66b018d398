// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/digest.h"
#include "http/ocisignature.h"

#include <QtTest>

#include <QProcess>
#include <QTemporaryDir>

#include <fstream>

using namespace isthmus;

class TestOciSignature : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheConfiguration();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void date();
    void signingText();
    void signsWhatOpensslVerifies_data();
    void signsWhatOpensslVerifies();
    void parses();

private:
    std::string write(const char* name, const std::string& text) {
        const std::string path = m_folder.filePath(name).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    int openssl(const QStringList& arguments) {
        QProcess process;
        process.start("openssl", arguments);
        return process.waitForFinished(30000) ? process.exitCode() : -1;
    }

    QTemporaryDir m_folder;
    QString m_key;
    OciCredentials m_credentials;
};

void TestOciSignature::initTestCase() {
    if (openssl({"version"}) != 0)
        QSKIP("the program openssl is not installed");
    m_key = m_folder.filePath("key.pem");
    // An encrypted key, as the console offers it.
    QCOMPARE(openssl({"genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-aes128", "-pass",
                      "pass:open sesame", "-out", m_key}),
             0);
    QCOMPARE(openssl({"pkey", "-in", m_key, "-passin", "pass:open sesame", "-pubout", "-out",
                      m_folder.filePath("public.pem")}),
             0);
}

void TestOciSignature::readsTheConfiguration() {
    const std::string file =
        write("config", "[DEFAULT]\nuser=u1\nfingerprint = aa:bb\ntenancy=t1\nregion=us-ashburn-1\n"
                        "key_file=key.pem\npass_phrase=open sesame\n[ADMIN]\nuser=u2\n");
    const auto plain = ociCredentials(file, "");
    QVERIFY2(plain.ok(), plain ? "" : plain.error().message.c_str());
    QCOMPARE(plain->keyId(), std::string("t1/u1/aa:bb"));
    QVERIFY(plain->privateKeyPem.find("PRIVATE KEY") != std::string::npos);
    m_credentials = *plain;
    const auto admin = ociCredentials(file, "ADMIN");
    QVERIFY(admin.ok());
    QCOMPARE(admin->keyId(), std::string("t1/u2/aa:bb")); // the rest is DEFAULT's
}

void TestOciSignature::namesWhatIsWrong_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("no section") << "[OTHER]\nuser=canary\n"
                                << "[DEFAULT]";
    QTest::newRow("no key") << "[DEFAULT]\nuser=canary\ntenancy=t\nfingerprint=f\n"
                            << "key_file";
    QTest::newRow("key not there") << "[DEFAULT]\nuser=canary\ntenancy=t\nfingerprint=f\nkey_file=nowhere.pem\n"
                                   << "nowhere.pem";
}

void TestOciSignature::namesWhatIsWrong() {
    QFETCH(QString, content);
    QFETCH(QString, word);
    const auto read = ociCredentials(write("broken", content.toStdString()), "");
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.find(word.toStdString()) != std::string::npos, read.error().message.c_str());
    QVERIFY(read.error().message.find("canary") == std::string::npos);
}

void TestOciSignature::date() {
    QCOMPARE(httpDate(std::chrono::system_clock::from_time_t(1388957500)),
             std::string("Sun, 05 Jan 2014 21:31:40 GMT"));
}

void TestOciSignature::signingText() {
    // The example of Oracle's page on request signing.
    const HeaderList headers = {{"Date", "Thu, 05 Jan 2014 21:31:40 GMT"},
                                {"host", "iaas.us-phoenix-1.oraclecloud.com"}};
    QCOMPARE(
        ociSigningText(ociSignedHeaders("GET"), "GET", "/20160918/instances?compartmentId=c", headers),
        std::string("date: Thu, 05 Jan 2014 21:31:40 GMT\n(request-target): get /20160918/instances?compartmentId=c\n"
                    "host: iaas.us-phoenix-1.oraclecloud.com"));
    QCOMPARE(ociSignedHeaders("POST").size(), std::size_t(6));
}

void TestOciSignature::signsWhatOpensslVerifies_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("body");
    QTest::newRow("get") << "GET"
                         << "";
    QTest::newRow("post") << "POST"
                          << R"({"a": 1})";
    QTest::newRow("post, empty") << "POST"
                                 << "";
    QTest::newRow("delete") << "DELETE"
                            << "";
}

void TestOciSignature::signsWhatOpensslVerifies() {
    QFETCH(QString, method);
    QFETCH(QString, body);
    HttpRequest request;
    request.method = method.toStdString();
    request.url = "https://iaas.us-ashburn-1.oraclecloud.com/20160918/vcns?compartmentId=c";
    request.body = body.toStdString();
    request.headers = {{"Content-Type", "application/json"}, {"Authorization", "stale"}, {"Date", "stale"}};
    QVERIFY(signOci(request, m_credentials, std::chrono::system_clock::now()).ok());
    QCOMPARE(headerValue(request.headers, "host"), std::string("iaas.us-ashburn-1.oraclecloud.com"));
    const auto authorization = OciAuthorization::parse(headerValue(request.headers, "authorization"));
    QVERIFY(authorization.has_value());
    QCOMPARE(authorization->keyId, std::string("t1/u1/aa:bb"));
    QCOMPARE(authorization->headers, ociSignedHeaders(request.method));
    HeaderList sent = request.headers;
    sent.emplace_back("content-length", std::to_string(request.body.size()));
    write("text", ociSigningText(authorization->headers, request.method, "/20160918/vcns?compartmentId=c", sent));
    write("signature", QByteArray::fromBase64(QByteArray::fromStdString(authorization->signature)).toStdString());
    QCOMPARE(openssl({"dgst", "-sha256", "-verify", m_folder.filePath("public.pem"), "-signature",
                      m_folder.filePath("signature"), m_folder.filePath("text")}),
             0);
    if (method == "POST")
        QCOMPARE(headerValue(request.headers, "x-content-sha256"), base64(sha256(request.body)));
}

void TestOciSignature::parses() {
    QVERIFY(!OciAuthorization::parse("Bearer x").has_value());
    QVERIFY(!OciAuthorization::parse("Signature keyId=\"a").has_value());
    QVERIFY(!OciAuthorization::parse("Signature version=\"1\",keyId=\"a\",signature=\"s\"").has_value());
    const auto read = OciAuthorization::parse("Signature version=\"1\", headers=\"Date (request-target) host\", "
                                              "keyId=\"a/b/c\",algorithm=\"rsa-sha256\",signature=\"c2ln\"");
    QVERIFY(read.has_value());
    QCOMPARE(read->headers, (std::vector<std::string>{"date", "(request-target)", "host"}));
    QCOMPARE(read->signature, std::string("c2ln"));
}

QTEST_GUILESS_MAIN(TestOciSignature)
#include "tst_ocisignature.moc"
