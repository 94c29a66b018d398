// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/activationkey.h"
#include "spec/base64.h"

#include <QtTest>

using namespace isthmus;

namespace {

constexpr const char* uuid = "3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b";

ActivationKey goodKey() {
    return {1, "https://partner.example/providers/aws/environments/mce-aws-gcp-iad", uuid, 1000, "acme-analytics-prod"};
}

InterconnectTerms terms() {
    InterconnectTerms result;
    result.link = "ix-1";
    result.provider = "gcp";
    result.initiator = "aws";
    result.environment = "mce-aws-gcp-iad";
    result.awsAccount = "111122223333";
    result.partnerAccount = "acme-analytics-prod";
    result.bandwidth = Bandwidth(1000);
    return result;
}

} // namespace

class TstActivationKey : public QObject {
    Q_OBJECT

private slots:
    void base64_data();
    void base64();
    void base64Refuses();
    void roundTrip();
    void ignoresNewMembers();
    void refuses_data();
    void refuses();
    void agrees();
    void disagrees_data();
    void disagrees();
    void uuids();
};

void TstActivationKey::base64_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // The test vectors of RFC 4648, section 10.
    QTest::newRow("0") << QByteArray("") << QByteArray("");
    QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("4") << QByteArray("foob") << QByteArray("Zm9vYg==");
    QTest::newRow("5") << QByteArray("fooba") << QByteArray("Zm9vYmE=");
    QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("high bytes") << QByteArray("\xff\xfe\x00\x80", 4) << QByteArray("//4AgA==");
}

void TstActivationKey::base64() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(encodeBase64(bytes.toStdString()), text.toStdString());
    const auto decoded = decodeBase64("  " + text.toStdString() + "\n");
    QVERIFY(decoded.has_value());
    QCOMPARE(*decoded, bytes.toStdString());
    QByteArray bare = text;
    bare.replace("=", "");
    QCOMPARE(decodeBase64(bare.toStdString()).value_or("?"), bytes.toStdString());
}

void TstActivationKey::base64Refuses() {
    for (const char* text : {"Z", "Zm9v!", "Zm 9v", "Zm9vY", "Zg===", "=", "Zm9v\x01"})
        QVERIFY2(!decodeBase64(text).has_value(), text);
}

void TstActivationKey::roundTrip() {
    const std::string encoded = encodeActivationKey(goodKey());
    const auto decoded = decodeActivationKey(encoded);
    QVERIFY(decoded.ok());
    QVERIFY(*decoded == goodKey());
    QCOMPARE(
        *decodeBase64(encoded),
        std::string(
            R"({"version":1,"destinationEnvironmentUri":"https://partner.example/providers/aws/environments/mce-aws-gcp-iad",)"
            R"("sharedConnectionUuid":"3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b","connectionSizeMbps":1000,)"
            R"("destinationAccountId":"acme-analytics-prod"})"));
}

void TstActivationKey::ignoresNewMembers() {
    Json object = Json::parse(*decodeBase64(encodeActivationKey(goodKey())));
    object["later"] = true;
    const auto decoded = decodeActivationKey(encodeBase64(object.dump()));
    QVERIFY(decoded.ok());
    QVERIFY(*decoded == goodKey());
}

void TstActivationKey::refuses_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("empty") << QByteArray() << QByteArray("base64");
    QTest::newRow("not base64") << QByteArray("SECRET-KEY!") << QByteArray("base64");
    QTest::newRow("not JSON") << QByteArray::fromStdString(encodeBase64("SECRET")) << QByteArray("JSON");
    QTest::newRow("an array") << QByteArray::fromStdString(encodeBase64("[1]")) << QByteArray("JSON");
    QTest::newRow("deep") << QByteArray::fromStdString(encodeBase64(std::string(1400, '['))) << QByteArray("JSON");
    QTest::newRow("too long") << QByteArray(5000, 'A') << QByteArray("2048");
    const auto without = [](const char* field) {
        Json object = Json::parse(*decodeBase64(encodeActivationKey(goodKey())));
        object.erase(field);
        return QByteArray::fromStdString(encodeBase64(object.dump()));
    };
    for (const char* field :
         {"version", "destinationEnvironmentUri", "sharedConnectionUuid", "connectionSizeMbps", "destinationAccountId"})
        QTest::addRow("without %s", field) << without(field) << QByteArray(field);
    const auto with = [](const char* field, const Json& value) {
        Json object = Json::parse(*decodeBase64(encodeActivationKey(goodKey())));
        object[field] = value;
        return QByteArray::fromStdString(encodeBase64(object.dump()));
    };
    QTest::newRow("size as text") << with("connectionSizeMbps", "1000") << QByteArray("connectionSizeMbps");
    QTest::newRow("size zero") << with("connectionSizeMbps", 0) << QByteArray("connectionSizeMbps");
    QTest::newRow("size beyond int32") << with("connectionSizeMbps", 4294967296LL) << QByteArray("connectionSizeMbps");
    QTest::newRow("size beyond int64") << with("connectionSizeMbps", 18446744073709551615ULL)
                                       << QByteArray("connectionSizeMbps");
    QTest::newRow("account empty") << with("destinationAccountId", "") << QByteArray("destinationAccountId");
    QTest::newRow("version as text") << with("version", "1") << QByteArray("version");
}

void TstActivationKey::refuses() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, names);
    const auto decoded = decodeActivationKey(key.toStdString());
    QVERIFY(!decoded.ok());
    const QByteArray message = QByteArray::fromStdString(decoded.error().message);
    QVERIFY2(message.contains(names), message);
    QVERIFY2(!message.contains("SECRET") && !message.contains(uuid) && !message.contains("acme"),
             "the message quotes the key");
}

void TstActivationKey::agrees() {
    QVERIFY(checkActivationKey(goodKey(), terms()).empty());
    ActivationKey relative = goodKey();
    relative.destinationEnvironmentUri = "providers/aws/environments/mce-aws-gcp-iad/";
    QVERIFY(checkActivationKey(relative, terms()).empty());
    InterconnectTerms partnerFirst = terms();
    partnerFirst.initiator = "gcp";
    ActivationKey other = goodKey();
    other.destinationEnvironmentUri = "https://partner.example/providers/gcp/environments/mce-aws-gcp-iad";
    other.destinationAccountId = "111122223333";
    QVERIFY(checkActivationKey(other, partnerFirst).empty());
}

void TstActivationKey::disagrees_data() {
    QTest::addColumn<int>("field");
    for (int field = 0; field < 6; ++field)
        QTest::addRow("%d", field) << field;
}

void TstActivationKey::disagrees() {
    QFETCH(int, field);
    ActivationKey key = goodKey();
    switch (field) {
    case 0:
        key.version = 2;
        break;
    case 1:
        key.destinationEnvironmentUri = "https://partner.example/providers/aws/environments/mce-aws-gcp-lhr";
        break;
    case 2:
        key.destinationEnvironmentUri = "https://partner.example/providers/gcp/environments/mce-aws-gcp-iad";
        break;
    case 3:
        key.sharedConnectionUuid = mintedToken("aws", "ix-1");
        break;
    case 4:
        key.connectionSizeMbps = 500;
        break;
    default:
        key.destinationAccountId = "somebody-else";
        break;
    }
    const auto wrong = checkActivationKey(key, terms());
    QCOMPARE(wrong.size(), std::size_t{1});
    QVERIFY(wrong.front().find("somebody") == std::string::npos);
}

void TstActivationKey::uuids() {
    QVERIFY(isUuid(uuid));
    QVERIFY(isUuid("3F2B8C1E-5A4D-4E6F-9B7A-1C2D3E4F5A6B"));
    for (const char* text : {"", "00000000-0000-0000-0000-000000000000", "minted-by-aws-for-ix-1",
                             "3f2b8c1e5a4d4e6f9b7a1c2d3e4f5a6b", "3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6g"})
        QVERIFY2(!isUuid(text), text);
}

QTEST_GUILESS_MAIN(TstActivationKey)
#include "tst_activationkey.moc"
