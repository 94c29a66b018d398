// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/scriptedserver.h"
#include "http/httpclient.h"
#include "http/redact.h"

#include <QtTest>

#include <QProcess>
#include <QTemporaryDir>

using namespace isthmus;
using namespace std::chrono_literals;

namespace {

HttpOptions fast() {
    HttpOptions options;
    options.firstDelay = 1ms;
    options.longestDelay = 4ms;
    options.attempts = 4;
    options.connectTimeout = 2s;
    options.totalTimeout = 5s;
    return options;
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private slots:
    void sendsAndReceives();
    void repeats_data();
    void repeats();
    void signsEachAttemptAnew();
    void waitsAsLongAsAsked();
    void refusesToWaitTooLong();
    void readsRetryAfter();
    void isStoppedInMidAir();
    void timesOut();
    void doesNotFollowRedirects();
    void refusesOtherSchemes();
    void refusesAnUnknownCertificate();
    void logsNoSecrets();
    void redacts_data();
    void redacts();
    void masksKnownSecrets();
};

void TestHttpClient::sendsAndReceives() {
    ScriptedServer server({ScriptedServer::answer(201, "hello", "X-One:  a b \r\n")});
    HttpClient client(fast());
    const auto response = client.send({"POST", server.url("/p?q=1"), {{"X-Two", "2"}, {"Content-Type", "text/plain"}}, "body"});
    QVERIFY(response.ok());
    QCOMPARE(response->status, 201);
    QCOMPARE(response->body, std::string("hello"));
    QCOMPARE(headerValue(response->headers, "x-one"), std::string("a b"));
    const std::string request = server.requests().at(0);
    QVERIFY(request.starts_with("POST /p?q=1 HTTP/1.1\r\n"));
    QVERIFY(request.find("X-Two: 2\r\n") != std::string::npos);
    QVERIFY(request.ends_with("\r\n\r\nbody"));
}

void TestHttpClient::repeats_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("requests");
    const auto answer = [](int status, const char* body) { return QString::fromStdString(ScriptedServer::answer(status, body)); };
    QTest::newRow("GET after 500") << "GET" << false << answer(500, "") << 2;
    QTest::newRow("GET after 503") << "GET" << false << answer(503, "") << 2;
    QTest::newRow("GET after a broken connection") << "GET" << false << "" << 2;
    QTest::newRow("GET after 404") << "GET" << false << answer(404, "") << 1;
    QTest::newRow("DELETE after 500") << "DELETE" << false << answer(500, "") << 2;
    QTest::newRow("POST after 429: nothing was done") << "POST" << false << answer(429, "") << 2;
    QTest::newRow("POST throttled by JSON services") << "POST" << false << answer(400, R"({"__type":"ThrottlingException"})") << 2;
    QTest::newRow("POST throttled by EC2") << "POST" << false << answer(503, "<Code>RequestLimitExceeded</Code>") << 2;
    QTest::newRow("POST after 500: may have been done") << "POST" << false << answer(500, "") << 1;
    QTest::newRow("POST after a broken connection: may have been done") << "POST" << false << "" << 1;
    QTest::newRow("POST with a token after 500") << "POST" << true << answer(500, "") << 2;
    QTest::newRow("POST with a token after a broken connection") << "POST" << true << "" << 2;
    QTest::newRow("POST after 400") << "POST" << true << answer(400, "no") << 1;
}

void TestHttpClient::repeats() {
    QFETCH(QString, method);
    QFETCH(bool, repeatable);
    QFETCH(QString, first);
    QFETCH(int, requests);
    ScriptedServer server({first.toStdString(), ScriptedServer::answer(200, "ok")});
    HttpClient client(fast());
    HttpRequest request{method.toStdString(), server.url()};
    request.repeatable = repeatable;
    const auto response = client.send(request);
    QCOMPARE(static_cast<int>(server.requests().size()), requests);
    if (requests == 2) {
        QVERIFY(response.ok());
        QCOMPARE(response->status, 200);
    } else {
        QVERIFY(!response.ok() || response->status != 200);
    }
}

void TestHttpClient::signsEachAttemptAnew() {
    ScriptedServer server({ScriptedServer::answer(500, ""), ScriptedServer::answer(200, "")});
    HttpClient client(fast());
    HttpRequest request{"GET", server.url()};
    int calls = 0;
    request.authorize = [&](HttpRequest& one) {
        one.headers = {{"Authorization", "attempt " + std::to_string(++calls)}};
        return success();
    };
    QVERIFY(client.send(request).ok());
    QVERIFY(server.requests().at(0).find("Authorization: attempt 1\r\n") != std::string::npos);
    QVERIFY(server.requests().at(1).find("Authorization: attempt 2\r\n") != std::string::npos);
    request.authorize = [](HttpRequest&) -> Status { return Error{"no key"}; };
    QCOMPARE(client.send(request).error().message, std::string("no key"));
    QCOMPARE(server.requests().size(), std::size_t(2));
}

void TestHttpClient::waitsAsLongAsAsked() {
    ScriptedServer server({ScriptedServer::answer(429, "", "Retry-After: 1\r\n"), ScriptedServer::answer(200, "")});
    HttpClient client(fast());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.send({"GET", server.url()})->status, 200);
    QVERIFY(timer.elapsed() >= 990);
}

void TestHttpClient::refusesToWaitTooLong() {
    ScriptedServer server({ScriptedServer::answer(503, "", "Retry-After: 9999\r\n")});
    HttpClient client(fast());
    QCOMPARE(client.send({"GET", server.url()})->status, 503);
    QCOMPARE(server.requests().size(), std::size_t(1));
}

void TestHttpClient::readsRetryAfter() {
    const auto now = std::chrono::system_clock::from_time_t(784111777); // Sun, 06 Nov 1994 08:49:37 GMT
    const auto of = [&](const char* value) {
        return retryAfter({503, {{"retry-after", value}}, ""}, now).count();
    };
    QCOMPARE(of("7"), 7);
    QCOMPARE(of("Sun, 06 Nov 1994 08:49:47 GMT"), 10);
    QCOMPARE(of("Sun, 06 Nov 1994 08:49:00 GMT"), 0);
    QCOMPARE(of("soon"), -1);
    QCOMPARE(retryAfter({503, {}, ""}, now).count(), -1);
}

void TestHttpClient::isStoppedInMidAir() {
    ScriptedServer server({"hang"});
    HttpClient client(fast());
    std::stop_source stop;
    std::thread later([&] {
        std::this_thread::sleep_for(100ms);
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto response = client.send({"GET", server.url()}, stop.get_token());
    later.join();
    QVERIFY(!response.ok());
    QVERIFY(response.error().message.find("stopped") != std::string::npos);
    QVERIFY(timer.elapsed() < 3000);
    QVERIFY(!client.send({"GET", server.url()}, stop.get_token()).ok());
}

void TestHttpClient::timesOut() {
    ScriptedServer server({"hang"});
    HttpOptions options = fast();
    options.totalTimeout = 150ms;
    options.attempts = 1;
    const auto response = HttpClient(options).send({"GET", server.url()});
    QVERIFY(!response.ok());
    QVERIFY2(response.error().message.find("no answer") != std::string::npos, response.error().message.c_str());
}

void TestHttpClient::doesNotFollowRedirects() {
    ScriptedServer server({ScriptedServer::answer(302, "", "Location: http://127.0.0.1:1/\r\n")});
    QCOMPARE(HttpClient(fast()).send({"GET", server.url()})->status, 302);
}

void TestHttpClient::refusesOtherSchemes() {
    HttpOptions options = fast();
    options.attempts = 1;
    QVERIFY(!HttpClient(options).send({"GET", "file:///etc/passwd"}).ok());
}

void TestHttpClient::refusesAnUnknownCertificate() {
    // A server whose certificate nobody signed: the connection must not come about.
    QTemporaryDir folder;
    QProcess make;
    make.start("openssl", {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder.filePath("key"), "-out",
                           folder.filePath("cert"), "-days", "2", "-subj", "/CN=127.0.0.1"});
    QVERIFY2(make.waitForStarted(), "the program openssl is missing; ./dev test installs it");
    QVERIFY(make.waitForFinished(30000));
    QProcess server;
    server.start("/usr/bin/python3", {"-u", "-c", R"(
import http.server, ssl, sys
server = http.server.HTTPServer(('127.0.0.1', 0), http.server.SimpleHTTPRequestHandler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1])
server.serve_forever()
)", folder.filePath("cert"), folder.filePath("key")});
    QVERIFY2(server.waitForStarted(), "/usr/bin/python3 is missing; ./dev test installs it");
    QVERIFY(server.waitForReadyRead(20000));
    const std::string port = server.readLine().trimmed().toStdString();
    HttpOptions options = fast();
    options.attempts = 1;
    const auto response = HttpClient(options).send({"GET", "https://127.0.0.1:" + port + "/"});
    server.kill();
    server.waitForFinished();
    QVERIFY(!response.ok());
    QVERIFY2(response.error().message.find("certificate") != std::string::npos, response.error().message.c_str());
}

void TestHttpClient::logsNoSecrets() {
    ScriptedServer server({ScriptedServer::answer(200, R"({"activationKey":"CANARY-KEY"})")});
    std::string log;
    HttpClient client(fast(), [&](const std::string& line) { log += line + "\n"; });
    QVERIFY(client.send({"POST", server.url("/token?assertion=CANARY-JWT"), {{"Authorization", "Bearer CANARY-TOKEN"}}, "CANARY"}).ok());
    QVERIFY(log.find("/token -> 200") != std::string::npos);
    QVERIFY2(log.find("CANARY") == std::string::npos, log.c_str());
}

void TestHttpClient::redacts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("json") << R"({"activationKey": "S3CR3T","state":"requested"})" << R"({"activationKey": "[hidden]","state":"requested"})";
    QTest::newRow("escaped quote") << R"({"providedActivationKey":"a\"b","x":1})" << R"({"providedActivationKey":"[hidden]","x":1})";
    QTest::newRow("header") << "Authorization: Bearer abc.def\r\nHost: h" << "Authorization: [hidden]\r\nHost: h";
    QTest::newRow("form") << "a=1&assertion=xyz&b=2" << "a=1&assertion=[hidden]&b=2";
    QTest::newRow("xml") << "<preSharedKey>abc</preSharedKey>" << "<preSharedKey>[hidden]</preSharedKey>";
    QTest::newRow("Azure's secret") << R"({"clientSecret":"s","sharedKey":"k","serviceKey":"u"})"
                                    << R"({"clientSecret":"[hidden]","sharedKey":"[hidden]","serviceKey":"[hidden]"})";
    QTest::newRow("OCI's key") << R"({"providerServiceKeyName":"k"})"
                               << R"({"providerServiceKeyName":"[hidden]"})";
    QTest::newRow("plain words") << "The activation key is missing" << "The activation key is missing";
    QTest::newRow("unclosed") << R"({"access_token":"abc)" << R"({"access_token":"[hidden])";
}

void TestHttpClient::redacts() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(redacted(text.toStdString())), expected);
}

void TestHttpClient::masksKnownSecrets() {
    Redactor redactor;
    redactor.add("CANARY-KEY");
    redactor.add("at");
    QCOMPARE(redactor("what key CANARY-KEY, CANARY-KEY?"), std::string("what key [hidden], [hidden]?"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
