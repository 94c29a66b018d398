// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/scriptedserver.h"
#include "http/azuretokens.h"
#include "http/command.h"
#include "http/googletokens.h"

#include <QtTest>

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace isthmus;

/// Tokens that come from other programs and from Azure's sign-in.
class TestTokens : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void runsCommands();
    void splitsWords_data();
    void splitsWords();
    void azureClient();
    void azureEnvironment();
    void azureErrorsHoldNoSecret();
    void azureCommandLine();
    void googleCommandLine();

private:
    /// A program of this name in a folder of its own, first in PATH.
    void program(const char* name, const std::string& script) {
        const std::string path = m_folder->filePath(name).toStdString();
        std::ofstream(path) << "#!/bin/sh\n" << script;
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
};

void TestTokens::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toLocal8Bit() + ":" + m_path);
}

void TestTokens::cleanup() {
    qputenv("PATH", m_path);
    for (const char* name : {"AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"})
        qunsetenv(name);
}

void TestTokens::runsCommands() {
    program("speaks", "printf 'one\\ntwo'; echo loud >&2");
    QCOMPARE(*outputOf({"speaks"}), std::string("one\ntwo"));
    program("fails", "echo top-secret; exit 7");
    const auto failed = outputOf({"fails"});
    QVERIFY(!failed.ok());
    QVERIFY(failed.error().message.find("status 7") != std::string::npos);
    QVERIFY(failed.error().message.find("secret") == std::string::npos);
    program("hangs", "exec sleep 60");
    const auto hung = outputOf({"hangs"}, std::chrono::milliseconds(200));
    QVERIFY(!hung.ok() && hung.error().message.find("did not end") != std::string::npos);
    QVERIFY(!outputOf({"no-such-program-anywhere"}).ok());
    QVERIFY(!outputOf({}).ok());
}

void TestTokens::splitsWords_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << "a bb  c" << QStringList{"a", "bb", "c"};
    QTest::newRow("quotes") << R"(run "with blank" 'and $this')" << QStringList{"run", "with blank", "and $this"};
    QTest::newRow("escapes") << R"(a\ b "c\"d" 'e\f')" << QStringList{"a b", "c\"d", "e\\f"};
    QTest::newRow("empty word") << "a '' b" << QStringList{"a", "", "b"};
    QTest::newRow("nothing") << "  " << QStringList{};
}

void TestTokens::splitsWords() {
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QStringList found;
    for (const std::string& word : commandWords(line.toStdString()))
        found << QString::fromStdString(word);
    QCOMPARE(found, words);
}

void TestTokens::azureClient() {
    const ScriptedServer server(
        {ScriptedServer::answer(200, R"({"access_token":"t0ken1","expires_in":3600,"token_type":"Bearer"})")});
    const std::string file = m_folder->filePath("client.json").toStdString();
    std::ofstream(file) << R"({"tenantId": "t1", "clientId": "c1", "clientSecret": "s/1"})";
    AzureTokens tokens({"file", file, "", server.url(""), "https://management.azure.com"});
    HttpClient client;
    QCOMPARE(*tokens.token(client), std::string("t0ken1"));
    QCOMPARE(*tokens.token(client), std::string("t0ken1"));
    QCOMPARE(server.requests().size(), std::size_t(1)); // kept
    const QString request = QString::fromStdString(server.requests().front());
    QVERIFY(request.startsWith("POST /t1/oauth2/v2.0/token "));
    QVERIFY(request.endsWith("grant_type=client_credentials&client_id=c1&client_secret=s%2F1&scope="
                             "https%3A%2F%2Fmanagement.azure.com%2F.default"));
    tokens.forget();
    QVERIFY(tokens.token(client).ok());
    QCOMPARE(server.requests().size(), std::size_t(2));
}

void TestTokens::azureEnvironment() {
    const ScriptedServer server({ScriptedServer::answer(200, R"({"access_token":"t0ken2"})")});
    HttpClient client;
    AzureTokens unset({"environment", {}, "t9", server.url("/own/token"), "r"});
    QVERIFY(!unset.token(client).ok());
    qputenv("AZURE_CLIENT_ID", "c2");
    qputenv("AZURE_CLIENT_SECRET", "s2");
    AzureTokens whole({"", {}, "t9", server.url("/own/token"), "r"}); // the environment goes before the command line
    QCOMPARE(*whole.token(client), std::string("t0ken2"));
    QVERIFY(server.requests().front().find("POST /own/token ") == 0);
    AzureTokens nowhere({"environment", {}, "", server.url(""), "r"});
    QVERIFY(nowhere.token(client).error().message.find("tenant") != std::string::npos);
}

void TestTokens::azureErrorsHoldNoSecret() {
    const ScriptedServer server(
        {ScriptedServer::answer(401, R"({"error":"invalid_client","error_description":"AADSTS7000215"})")});
    qputenv("AZURE_CLIENT_ID", "c3");
    qputenv("AZURE_CLIENT_SECRET", "very-secret-value");
    HttpClient client;
    AzureTokens tokens({"environment", {}, "t", server.url(""), "r"});
    const auto refused = tokens.token(client);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.find("AADSTS7000215") != std::string::npos);
    QVERIFY(refused.error().message.find("very-secret") == std::string::npos);
    AzureTokens unknown({"keychain", {}, "t", server.url(""), "r"});
    QVERIFY(unknown.token(client).error().message.find("keychain") != std::string::npos);
}

void TestTokens::azureCommandLine() {
    program("az",
            R"(echo "$@" > "$(dirname "$0")/asked"; echo '{"accessToken": "from-az", "expires_on": 4102444800}')");
    HttpClient client;
    AzureTokens tokens({"cli", {}, "t1", "", "https://management.azure.com"});
    QCOMPARE(*tokens.token(client), std::string("from-az"));
    QFile asked(m_folder->filePath("asked"));
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QCOMPARE(QString(asked.readAll()).trimmed(),
             QString("account get-access-token --resource https://management.azure.com --output json --tenant t1"));
    program("az", "exit 1");
    AzureTokens signedOut({"cli", {}, "", "", "r"});
    QVERIFY(!signedOut.token(client).ok());
}

void TestTokens::googleCommandLine() {
    program("gcloud", R"(test "$*" = "auth print-access-token" && echo ya29.from-gcloud)");
    HttpClient client;
    GoogleTokens tokens("gcloud", {}, "");
    QCOMPARE(*tokens.token(client), std::string("ya29.from-gcloud"));
    program("gcloud", "echo");
    GoogleTokens empty("gcloud", {}, "");
    QVERIFY(empty.token(client).error().message.find("gcloud auth login") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
