// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/channels.h"
#include "deploy/daytwo.h"
#include "deploy/times.h"

#include <QtTest>

using namespace isthmus;

namespace {

Json work(const char* id, const char* start, const char* end) {
    return Json{{"maintenanceId", id}, {"startTime", start}, {"endTime", end}};
}

Json key(const char* name, const char* start, bool active) {
    return Json{{"name", std::string("p/channels/c/macSecKeys/") + name},
                {"ckn", "01"},
                {"cak", "canary"},
                {"startTime", start},
                {"active", active}};
}

ChannelReport channel(const char* name, const Json& events, const Json& keys) {
    return channelReport(Json{{"name", std::string("p/channels/") + name}, {"adminState", "ADMIN_STATE_ENABLED"}},
                         events, keys);
}

const Json first = Json::array({key("a", "2026-11-01T00:00:00Z", true)});

} // namespace

class TestChannels : public QObject {
    Q_OBJECT

private slots:
    void readsNoSecret() {
        const ChannelReport report =
            channel("ch-1", Json::array({work("m-1", "2026-12-01T00:00:00Z", "2026-12-01T02:00:00Z")}),
                    Json::array({key("b", "2026-11-02T00:00:00Z", false), key("a", "2026-11-01T00:00:00Z", true)}));
        QCOMPARE(report.name, std::string("ch-1"));
        QCOMPARE(report.keyStarts.front(), std::string("2026-11-01T00:00:00Z"));
        QCOMPARE(report.activeKeys, std::vector<std::string>{"a"});
        LinkStatus status;
        LinkSide side;
        side.provider = "nimbus";
        side.report.channels = {report};
        status.sides = {side};
        judge(status, *timeFrom("2026-11-25T00:00:00Z"));
        QCOMPARE(status.notices.size(), std::size_t(1));
        const std::string text = supportCase(status, "2026-11-25T00:00:00Z");
        QVERIFY(text.find("goes into maintenance m-1") != std::string::npos);
        QVERIFY(text.find("canary") == std::string::npos);
    }

    void channelsAreNeverWorkedOnTogether_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("problems");
        QTest::newRow("after") << "2026-12-01T02:00:00Z" << 0;
        QTest::newRow("during") << "2026-12-01T01:59:59Z" << 1;
        QTest::newRow("during, in another zone") << "2026-12-01T02:30:00+01:00" << 1;
        QTest::newRow("no time") << "soon" << 0;
    }
    void channelsAreNeverWorkedOnTogether() {
        QFETCH(QString, start);
        QFETCH(int, problems);
        const auto one =
            channel("ch-1", Json::array({work("m-1", "2026-12-01T00:00:00Z", "2026-12-01T02:00:00Z")}), first);
        const auto two =
            channel("ch-2", Json::array({work("m-2", start.toStdString().c_str(), "2026-12-01T04:00:00Z")}), first);
        QCOMPARE(static_cast<int>(channelProblems({one, two}).size()), problems);
    }

    void keysRotateOneAfterTheOther_data() {
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("problems");
        QTest::newRow("two hours later") << "2026-11-20T12:00:00Z" << 0;
        QTest::newRow("too early") << "2026-11-20T11:59:59.500Z" << 1;
        QTest::newRow("first keys may come together") << "" << 0;
    }
    void keysRotateOneAfterTheOther() {
        QFETCH(QString, other);
        QFETCH(int, problems);
        const auto one = channel(
            "ch-1", {}, Json::array({key("a", "2026-11-01T00:00:00Z", false), key("b", "2026-11-20T10:00:00Z", true)}));
        Json keys = first;
        if (!other.isEmpty())
            keys = Json::array({key("a", "2026-11-01T00:00:00Z", false), key("b", other.toStdString().c_str(), true)});
        const auto two = channel("ch-2", {}, keys);
        const auto three = channel("ch-3", {}, first);
        const auto four = channel("ch-4", {}, first);
        const auto found = channelProblems({one, two, three, four});
        // Two extra keys on one interconnect are one too many, whenever they came.
        QCOMPARE(static_cast<int>(found.size()), problems + (other.isEmpty() ? 0 : 1));
    }

    void eachChannelHasOneActiveKey() {
        QVERIFY(channelProblems({channel("ch-1", {}, first)}).empty());
        QVERIFY(channelProblems({channel("ch-1", {}, {})}).empty()); // it has no MACsec
        QCOMPARE(channelProblems({channel("ch-1", {}, Json::array({key("a", "2026-11-01T00:00:00Z", false)}))}).size(),
                 std::size_t(1));
        const Json both = Json::array({key("a", "2026-11-01T00:00:00Z", true), key("b", "2026-11-02T00:00:00Z", true)});
        QCOMPARE(channelProblems({channel("ch-1", {}, both)}).size(), std::size_t(1));
        const Json three = Json::array({key("a", "2026-11-01T00:00:00Z", true), key("b", "2026-11-02T00:00:00Z", false),
                                        key("c", "2026-11-03T00:00:00Z", false)});
        QCOMPARE(channelProblems({channel("ch-1", {}, three)}).size(), std::size_t(2)); // on the channel, and in all
    }

    void timesAreThoseOfRfc3339_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("whole") << "1970-01-01T00:00:01Z" << qint64(1000);
        QTest::newRow("fraction") << "1970-01-01T00:00:01.25Z" << qint64(1250);
        QTest::newRow("fine fraction") << "1970-01-01T00:00:01.123456Z" << qint64(1123);
        QTest::newRow("east") << "1970-01-01T01:00:00+01:00" << qint64(0);
        QTest::newRow("no zone") << "1970-01-01T00:00:01" << qint64(-1);
        QTest::newRow("rest") << "1970-01-01T00:00:01Z, about" << qint64(-1);
        QTest::newRow("no time") << "yesterday" << qint64(-1);
    }
    void timesAreThoseOfRfc3339() {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        const auto time = timeFrom(text.toStdString());
        QCOMPARE(time ? std::chrono::duration_cast<std::chrono::milliseconds>(time->time_since_epoch()).count() : -1,
                 ms);
    }
};

QTEST_GUILESS_MAIN(TestChannels)
#include "tst_channels.moc"
