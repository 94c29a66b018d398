// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/digest.h"
#include "http/sigv4.h"

#include <QtTest>

#include <QProcess>

using namespace isthmus;

namespace {

// The published Signature Version 4 test suite: its key, its moment, its scope.
const AwsCredentials suiteKey{"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", ""};

std::chrono::system_clock::time_point suiteTime() {
    return std::chrono::system_clock::from_time_t(1440938160); // 2015-08-30T12:36:00Z
}

std::string signatureOf(SignableRequest request, const AwsCredentials& key = suiteKey, const std::string& service = "service") {
    SigV4(service, "us-east-1").sign(request, key, suiteTime());
    return SigV4Authorization::parse(headerValue(request.headers, "Authorization"))->signature;
}

} // namespace

class TestSigV4 : public QObject {
    Q_OBJECT

private slots:
    void publishedVectors_data();
    void publishedVectors();
    void canonicalRequestIsAsDocumented();
    void verifiesWhatItSigns();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void parsesOnlySignatureVersion4();
    void encodings();
    void agreesWithBotocore();
};

void TestSigV4::publishedVectors_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("signature");
    QTest::newRow("get-vanilla") << "GET" << "/" << "" << "" << ""
                                 << "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
    QTest::newRow("get-vanilla-query-order-key") << "GET" << "/" << "Param1=value2&Param1=Value1" << "" << ""
                                                 << "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1";
    QTest::newRow("get-vanilla-query-order-key-case")
        << "GET" << "/" << "Param2=value2&Param1=value1" << "" << ""
        << "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500";
    QTest::newRow("post-vanilla") << "POST" << "/" << "" << "" << ""
                                  << "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b";
    QTest::newRow("post-x-www-form-urlencoded") << "POST" << "/" << "" << "application/x-www-form-urlencoded"
                                                << "Param1=value1"
                                                << "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a";
    QTest::newRow("get-utf8") << "GET" << "/\u1234" << "" << "" << ""
                              << "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85";
    QTest::newRow("get-relative") << "GET" << "/example/.." << "" << "" << ""
                                  << "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
}

void TestSigV4::publishedVectors() {
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, query);
    QFETCH(QString, contentType);
    QFETCH(QString, body);
    QFETCH(QString, signature);
    SignableRequest request{method.toStdString(), path.toStdString(), query.toStdString(),
                            {{"Host", "example.amazonaws.com"}}, body.toStdString()};
    if (!contentType.isEmpty())
        request.headers.emplace_back("Content-Type", contentType.toStdString());
    QCOMPARE(QString::fromStdString(signatureOf(request)), signature);
}

void TestSigV4::canonicalRequestIsAsDocumented() {
    const SignableRequest request{"GET", "", "b=2&a=x%20y&a=", {{"HOST", " a   b "}, {"X-Two", "1"}, {"x-two", "2"}}, ""};
    const std::string expected = "GET\n/\na=&a=x%20y&b=2\nhost:a b\nx-two:1,2\n\nhost;x-two\nHASH";
    QCOMPARE(sigV4CanonicalRequest(request, {"host", "x-two"}, "HASH"), expected);
}

void TestSigV4::verifiesWhatItSigns() {
    SignableRequest request{"POST", "/v1/a%20b", "x=1%2F2&y", {{"Host", "127.0.0.1:5000"}, {"X-Amz-Target", "A.B"}}, "{}"};
    SigV4("ec2", "eu-west-2").sign(request, {"AKID", "secret", "token"}, suiteTime());
    QCOMPARE(headerValue(request.headers, "x-amz-security-token"), std::string("token"));
    QCOMPARE(sigV4Refusal(request, "secret"), std::string());
    const auto parsed = SigV4Authorization::parse(headerValue(request.headers, "authorization"));
    QVERIFY(parsed);
    QCOMPARE(parsed->scope.service, std::string("ec2"));
    QCOMPARE(parsed->scope.region, std::string("eu-west-2"));
    QVERIFY(std::find(parsed->signedHeaders.begin(), parsed->signedHeaders.end(), "x-amz-security-token") !=
            parsed->signedHeaders.end());
}

void TestSigV4::refusesWhatWasChanged_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"body", "path", "query", "method", "header", "secret", "date", "none"})
        QTest::newRow(what) << what;
}

void TestSigV4::refusesWhatWasChanged() {
    QFETCH(QString, what);
    SignableRequest request{"POST", "/", "a=1", {{"Host", "h"}, {"X-Amz-Target", "A.B"}}, "{}"};
    SigV4("ec2", "eu-west-2").sign(request, {"AKID", "secret", ""}, suiteTime());
    std::string secret = "secret";
    if (what == "body")
        request.body = "{ }";
    else if (what == "path")
        request.path = "/x";
    else if (what == "query")
        request.query = "a=2";
    else if (what == "method")
        request.method = "PUT";
    else if (what == "header")
        request.headers[1].second = "A.C";
    else if (what == "secret")
        secret = "another";
    for (auto& [name, value] : request.headers) {
        if (what == "date" && name == "X-Amz-Date")
            value = "20150831T123600Z";
        if (what == "none" && name == "Authorization")
            value = "Bearer x";
    }
    QVERIFY(!sigV4Refusal(request, secret).empty());
}

void TestSigV4::parsesOnlySignatureVersion4() {
    QVERIFY(!SigV4Authorization::parse(""));
    QVERIFY(!SigV4Authorization::parse("Bearer abc"));
    QVERIFY(!SigV4Authorization::parse("AWS4-HMAC-SHA256 Credential=A/20150830/r/s, SignedHeaders=host, Signature=1"));
    QVERIFY(!SigV4Authorization::parse("AWS4-HMAC-SHA256 Credential=A/20150830/r/s/aws4_request, SignedHeaders=host"));
    const std::string text = "AWS4-HMAC-SHA256 Credential=A/20150830/r/s/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab";
    const auto parsed = SigV4Authorization::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), text);
}

void TestSigV4::encodings() {
    QCOMPARE(sha256Hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(base64Url("f"), std::string("Zg"));
    QCOMPARE(base64Url("fo"), std::string("Zm8"));
    QCOMPARE(base64Url("foobar"), std::string("Zm9vYmFy"));
    QCOMPARE(base64Url("\xfb\xff"), std::string("-_8"));
    QCOMPARE(percentEncode("a/b c~\xc3\xa9"), std::string("a%2Fb%20c~%C3%A9"));
    QCOMPARE(percentEncode("a/b", true), std::string("a/b"));
    QCOMPARE(percentDecode("a%2Fb%zz%4"), std::string("a/b%zz%4"));
    const std::string one = randomUuid();
    QCOMPARE(one.size(), std::size_t(36));
    QCOMPARE(one[14], '4');
    QVERIFY(one != randomUuid());
}

void TestSigV4::agreesWithBotocore() {
    // The same requests, signed by AWS's own library at the same moment.
    static const char* script = R"(
import sys, datetime
try:
    import botocore.auth, botocore.awsrequest, botocore.credentials
except ImportError:
    sys.exit(77)
class Fixed(datetime.datetime):
    @classmethod
    def utcnow(cls): return cls(2015, 8, 30, 12, 36, 0)
botocore.auth.datetime.datetime = Fixed
key = botocore.credentials.Credentials('AKIDEXAMPLE', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', 'a/session+token==')
def sign(method, url, headers, body, service):
    request = botocore.awsrequest.AWSRequest(method=method, url=url, headers=headers, data=body)
    botocore.auth.SigV4Auth(key, service, 'us-east-1').add_auth(request)
    print(request.headers['Authorization'].split('Signature=')[1])
sign('POST', 'http://127.0.0.1:5055/', {'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8'}, b'Action=CreateVpc&CidrBlock=10.0.0.0%2F16&Version=2016-11-15', 'ec2')
sign('POST', 'https://interconnect.us-east-1.api.aws/', {'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'Interconnect.CreateConnection'}, b'{"bandwidth":"1Gbps"}', 'interconnect')
sign('GET', 'https://networkmanager.us-west-2.amazonaws.com/a%20b/arn%3Aaws?z=1&a=%2F&a=%20', {}, b'', 'networkmanager')
)";
    QProcess python;
    python.start("/usr/bin/python3", {"-c", script});
    if (!python.waitForStarted())
        QSKIP("/usr/bin/python3 is not installed");
    QVERIFY(python.waitForFinished(60000));
    if (python.exitCode() == 77)
        QSKIP("python3-botocore is not installed");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QList<QByteArray> theirs = python.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(theirs.size(), 3);

    AwsCredentials key = suiteKey;
    key.sessionToken = "a/session+token==";
    const SignableRequest ec2{"POST", "/", "",
                              {{"Host", "127.0.0.1:5055"}, {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
                              "Action=CreateVpc&CidrBlock=10.0.0.0%2F16&Version=2016-11-15"};
    const SignableRequest interconnect{"POST", "/", "",
                                       {{"Host", "interconnect.us-east-1.api.aws"},
                                        {"Content-Type", "application/x-amz-json-1.0"},
                                        {"X-Amz-Target", "Interconnect.CreateConnection"}},
                                       R"({"bandwidth":"1Gbps"})"};
    const SignableRequest rest{"GET", "/a%20b/arn%3Aaws", "z=1&a=%2F&a=%20",
                               {{"Host", "networkmanager.us-west-2.amazonaws.com"}}, ""};
    QCOMPARE(QByteArray::fromStdString(signatureOf(ec2, key, "ec2")), theirs[0]);
    QCOMPARE(QByteArray::fromStdString(signatureOf(interconnect, key, "interconnect")), theirs[1]);
    QCOMPARE(QByteArray::fromStdString(signatureOf(rest, key, "networkmanager")), theirs[2]);
}

QTEST_GUILESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
