// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefixtree.h"

#include <QtTest>
#include <rapidcheck.h>

#include <set>

using namespace isthmus;

namespace {

Prefix prefix(const char* text) {
    return *Prefix::parse(text);
}

rc::Gen<Prefix> anyPrefix() {
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange<std::uint32_t>(0, 1U << 16), rc::gen::inRange(8, 33)),
                        [](const auto& parts) {
                            // Few distinct bits, so that prefixes meet.
                            const auto [bits, length] = parts;
                            return Prefix(Address::fromV4(0x0a000000U | bits << 6), length);
                        });
}

rc::Gen<Address> anyV6() {
    return rc::gen::map(
        rc::gen::container<std::array<std::uint8_t, 16>>(rc::gen::element<std::uint8_t>(0, 0, 0, 1, 255)),
        [](const auto& bytes) { return Address(Family::v6, bytes); });
}

} // namespace

class PrefixTest final : public QObject {
    Q_OBJECT
private slots:
    void parsesAddresses_data();
    void parsesAddresses();
    void parsesPrefixes_data();
    void parsesPrefixes();
    void keepsHostBits();
    void knowsItsEnds();
    void addressTextRoundTrips();
    void overlapIsSharedAddress();
    void pairsEqualBruteForce();
    void manyPairsEqualBruteForce();
    void treeEqualsBruteForce();
    void coversByUnion();
};

void PrefixTest::parsesAddresses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical"); // empty: refused
    QTest::newRow("v4") << QByteArray("192.0.2.1") << QByteArray("192.0.2.1");
    QTest::newRow("v6") << QByteArray("2001:DB8:0:0:0:0:0:1") << QByteArray("2001:db8::1");
    QTest::newRow("v6 any") << QByteArray("::") << QByteArray("::");
    QTest::newRow("v6 loopback") << QByteArray("::1") << QByteArray("::1");
    QTest::newRow("v6 tail gap") << QByteArray("fe80::") << QByteArray("fe80::");
    QTest::newRow("first longest gap") << QByteArray("1:0:0:2:0:0:0:3") << QByteArray("1:0:0:2::3");
    QTest::newRow("single zero stays") << QByteArray("1:2:3:0:5:6:7:8") << QByteArray("1:2:3:0:5:6:7:8");
    QTest::newRow("embedded") << QByteArray("::ffff:192.0.2.1") << QByteArray("::ffff:c000:201");
    for (const char* bad :
         {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "a.b.c.d", "1::2::3", ":1", "1:2:3:4:5:6:7",
          "1:2:3:4:5:6:7:8:9", "12345::", "g::", "1.2.3.4::", ":::", "1:2:3:4:5:6:7:8::"})
        QTest::newRow(bad) << QByteArray(bad) << QByteArray();
}

void PrefixTest::parsesAddresses() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto address = Address::parse(text.toStdString());
    QCOMPARE(address.has_value(), !canonical.isEmpty());
    if (address)
        QCOMPARE(QByteArray::fromStdString(address->toString()), canonical);
}

void PrefixTest::parsesPrefixes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    for (const char* good : {"0.0.0.0/0", "10.0.0.0/8", "10.0.0.1/32", "10.1.2.3/8", "2001:db8::/32", "::/0"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char* bad : {"10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0/8", "::/129",
                            "/8", "10.0.0.0/8/8"})
        QTest::newRow(bad) << QByteArray(bad) << false;
}

void PrefixTest::parsesPrefixes() {
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    const auto parsed = Prefix::parse(text.toStdString());
    QCOMPARE(parsed.has_value(), valid);
    if (parsed)
        QCOMPARE(QByteArray::fromStdString(parsed->toString()), text);
}

void PrefixTest::keepsHostBits() {
    const Prefix written = prefix("10.0.20.0/20");
    QVERIFY(written.hasHostBits());
    QCOMPARE(written.toString(), std::string("10.0.20.0/20"));
    QCOMPARE(written.canonical().toString(), std::string("10.0.16.0/20"));
    QVERIFY(!written.canonical().hasHostBits());
    QVERIFY(written == prefix("10.0.16.0/20"));
}

void PrefixTest::knowsItsEnds() {
    QCOMPARE(prefix("10.0.0.0/30").last().toString(), std::string("10.0.0.3"));
    QCOMPARE(prefix("2001:db8::/126").last().toString(), std::string("2001:db8::3"));
    QCOMPARE(prefix("10.0.0.0/30").size(), std::uint64_t{4});
    QCOMPARE(prefix("::/0").size(), ~std::uint64_t{0});
    QCOMPARE(prefix("10.255.0.0/16").next()->toString(), std::string("11.0.0.0/16"));
    QVERIFY(!prefix("255.255.0.0/16").next());
    QVERIFY(!prefix("0.0.0.0/0").next());
}

void PrefixTest::addressTextRoundTrips() {
    QVERIFY(rc::check([] {
        const Address v4 = Address::fromV4(*rc::gen::arbitrary<std::uint32_t>());
        RC_ASSERT(*Address::parse(v4.toString()) == v4);
        const Address v6 = *anyV6();
        RC_ASSERT(*Address::parse(v6.toString()) == v6);
    }));
}

void PrefixTest::overlapIsSharedAddress() {
    QVERIFY(rc::check([] {
        const Prefix a = *anyPrefix();
        const Prefix b = *anyPrefix();
        const bool shared = std::max(a.first(), b.first()) <= std::min(a.last(), b.last());
        RC_ASSERT(a.overlaps(b) == shared);
        RC_ASSERT(a.overlaps(b) == b.overlaps(a));
        RC_ASSERT(a.contains(b) == (a.first() <= b.first() && b.last() <= a.last()));
    }));
}

void PrefixTest::pairsEqualBruteForce() {
    QVERIFY(rc::check([] {
        const auto prefixes = *rc::gen::container<std::vector<Prefix>>(anyPrefix());
        std::vector<std::pair<std::size_t, std::size_t>> expected;
        for (std::size_t i = 0; i < prefixes.size(); ++i)
            for (std::size_t j = i + 1; j < prefixes.size(); ++j)
                if (prefixes[i].overlaps(prefixes[j]))
                    expected.emplace_back(i, j);
        RC_ASSERT(overlappingPairs(prefixes) == expected);
    }));
}

// So many that they are sorted by dealing them out.
void PrefixTest::manyPairsEqualBruteForce() {
    std::vector<Prefix> prefixes;
    std::uint32_t number = 1;
    for (int i = 0; i < 2500; ++i) {
        number = number * 1664525 + 1013904223;
        const int length = i % 500 == 0 ? i / 500 : 12 + static_cast<int>(number >> 9 & 15U) + i % 6;
        prefixes.emplace_back(Address::fromV4(i % 3 == 0 ? number : number & 0x0fffffffU), length);
    }
    std::vector<std::pair<std::size_t, std::size_t>> expected;
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        for (std::size_t j = i + 1; j < prefixes.size(); ++j)
            if (prefixes[i].overlaps(prefixes[j]))
                expected.emplace_back(i, j);
    QVERIFY(expected.size() > prefixes.size());
    QVERIFY(overlappingPairs(prefixes) == expected);
}

void PrefixTest::treeEqualsBruteForce() {
    QVERIFY(rc::check([] {
        const auto prefixes = *rc::gen::container<std::vector<Prefix>>(anyPrefix());
        const Prefix wanted = *anyPrefix();
        PrefixTree<int> tree;
        std::multiset<int> expected;
        std::optional<Prefix> longest;
        for (int i = 0; i < static_cast<int>(prefixes.size()); ++i) {
            const Prefix& entry = prefixes[static_cast<std::size_t>(i)];
            tree.insert(entry, i);
            if (entry.overlaps(wanted))
                expected.insert(i);
            if (entry.contains(wanted.first()) && (!longest || entry.length() > longest->length()))
                longest = entry.canonical();
        }
        std::multiset<int> found;
        tree.visitOverlaps(wanted, [&](const Prefix&, int value) { found.insert(value); });
        RC_ASSERT(found == expected);
        const auto match = tree.longestMatch(wanted.first());
        RC_ASSERT(match.has_value() == longest.has_value());
        if (match)
            RC_ASSERT(match->first == *longest);
        for (int i = 0; i < static_cast<int>(prefixes.size()); ++i)
            RC_ASSERT(tree.erase(prefixes[static_cast<std::size_t>(i)], i));
        RC_ASSERT(tree.empty());
    }));
}

void PrefixTest::coversByUnion() {
    QVERIFY(isCovered(prefix("10.0.0.0/16"), {prefix("10.0.0.0/17"), prefix("10.0.128.0/17")}));
    QVERIFY(isCovered(prefix("10.0.0.0/16"), {prefix("10.0.0.0/8")}));
    QVERIFY(!isCovered(prefix("10.0.0.0/16"), {prefix("10.0.0.0/17"), prefix("10.0.128.0/18")}));
    QVERIFY(!isCovered(prefix("10.0.0.0/16"), {prefix("10.0.128.0/17")}));
    QVERIFY(!isCovered(prefix("10.0.0.0/16"), {}));
}

QTEST_GUILESS_MAIN(PrefixTest)
#include "tst_prefix.moc"
