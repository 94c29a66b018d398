// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/asn.h"
#include "net/bandwidth.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace isthmus;

class NumbersTest final : public QObject {
    Q_OBJECT
private slots:
    void parsesAsns_data();
    void parsesAsns();
    void knowsPrivateAsns();
    void asdotRoundTrips();
    void parsesAsnRanges();
    void parsesBandwidths_data();
    void parsesBandwidths();
    void spellsBandwidths();
};

void NumbersTest::parsesAsns_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("value"); // -1: refused
    QTest::newRow("plain") << QByteArray("65000") << qint64{65000};
    QTest::newRow("four bytes") << QByteArray("4200000000") << qint64{4200000000};
    QTest::newRow("dot") << QByteArray("64086.59904") << qint64{4200000000};
    QTest::newRow("prefix") << QByteArray("AS64512") << qint64{64512};
    QTest::newRow("zero") << QByteArray("0") << qint64{0};
    for (const char* bad : {"", "AS", "-1", "4294967296", "65536.0", "1.65536", "1.2.3", "1.", "abc", "65000x"})
        QTest::newRow(bad) << QByteArray(bad) << qint64{-1};
}

void NumbersTest::parsesAsns() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, value);
    const auto asn = Asn::parse(text.toStdString());
    QCOMPARE(asn ? static_cast<qint64>(asn->value()) : -1, value);
}

void NumbersTest::knowsPrivateAsns() {
    for (const std::uint32_t asn : {64512U, 65534U, 4200000000U, 4294967294U})
        QVERIFY(Asn(asn).isPrivate());
    for (const std::uint32_t asn : {64511U, 65535U, 65536U, 4199999999U, 4294967295U, 16550U})
        QVERIFY(!Asn(asn).isPrivate());
}

void NumbersTest::asdotRoundTrips() {
    QVERIFY(rc::check([](std::uint32_t value) {
        RC_ASSERT(Asn::parse(Asn(value).toAsdot())->value() == value);
        RC_ASSERT(Asn::parse(Asn(value).toString())->value() == value);
    }));
}

void NumbersTest::parsesAsnRanges() {
    QVERIFY(AsnRange::parse("64520-64530")->contains(Asn(64530)));
    QVERIFY(!AsnRange::parse("64520-64530")->contains(Asn(64531)));
    QVERIFY(AsnRange::parse("64520")->contains(Asn(64520)));
    QVERIFY(!AsnRange::parse("64530-64520"));
    QVERIFY(!AsnRange::parse("64520-"));
}

void NumbersTest::parsesBandwidths_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("mbps"); // 0: refused
    QTest::newRow("aws") << QByteArray("500Mbps") << qint64{500};
    QTest::newRow("aws G") << QByteArray("10Gbps") << qint64{10000};
    QTest::newRow("oci") << QByteArray("1 Gbps") << qint64{1000};
    QTest::newRow("google") << QByteArray("BPS_100G") << qint64{100000};
    QTest::newRow("gcloud") << QByteArray("50m") << qint64{50};
    QTest::newRow("bare") << QByteArray("1000") << qint64{1000};
    for (const char* bad : {"", "0", "-1", "fast", "1Tbps", "1.5G", "10 Gbit"})
        QTest::newRow(bad) << QByteArray(bad) << qint64{0};
}

void NumbersTest::parsesBandwidths() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, mbps);
    const auto bandwidth = Bandwidth::parse(text.toStdString());
    QCOMPARE(bandwidth ? static_cast<qint64>(bandwidth->mbps()) : 0, mbps);
}

void NumbersTest::spellsBandwidths() {
    QCOMPARE(Bandwidth(500).toString(), std::string("500 Mbps"));
    QCOMPARE(Bandwidth(10000).toString(), std::string("10 Gbps"));
    QCOMPARE(Bandwidth(2500).toString(), std::string("2.5 Gbps"));
    QVERIFY(rc::check([] {
        const Bandwidth bandwidth(*rc::gen::inRange<std::int64_t>(1, 400001));
        RC_ASSERT(*Bandwidth::parse(bandwidth.toAws()) == bandwidth);
        RC_ASSERT(*Bandwidth::parse(bandwidth.toGoogle()) == bandwidth);
    }));
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
