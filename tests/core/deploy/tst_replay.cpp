// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/replay.h"

#include <QtTest>

using namespace isthmus;
using std::chrono::milliseconds;

namespace {

JournalEntry line(const char* at, const char* operation, const char* phase, const char* run = "r1",
                  const char* detail = "") {
    JournalEntry entry;
    entry.at = std::string("2026-11-25T10:00:") + at + "Z";
    entry.operation = operation;
    entry.phase = phase;
    entry.run = run;
    entry.side = "aws";
    entry.api = "ec2:Call";
    entry.detail = detail;
    return entry;
}

std::vector<JournalEntry> someRun() {
    return {line("00.000", "", "run"),
            line("00.100", "create:vpc", "begin"),
            line("00.300", "create:vpc", "done"),
            line("00.300", "create:other", "begin", "r2"),
            line("00.400", "create:ix:gcp", "begin"),
            line("00.900", "create:ix:gcp", "lost"),
            line("01.000", "create:ix:gcp", "found"),
            line("02.000", "create:ix:gcp", "ready"),
            line("05.000", "wait:ix:gcp", "ready"),
            line("05.100", "remove:old", "begin"),
            line("05.200", "remove:old", "done"),
            line("06.000", "remove:old", "gone"),
            line("06.100", "create:sub", "begin"),
            line("06.200", "create:sub", "refused", "r1", "QuotaExceeded: no."),
            line("07.000", "", "ended")};
}

} // namespace

class TestReplay : public QObject {
    Q_OBJECT

private slots:
    void takesTheStepsOfOneRun() {
        const Replay replay(someRun(), "r1");
        QCOMPARE(replay.length(), milliseconds(7000));
        QCOMPARE(replay.steps().size(), std::size_t(4));
        const ReplayStep& link = replay.steps()[1];
        QCOMPARE(link.key, std::string("ix:gcp"));
        QCOMPARE(link.begin, milliseconds(400));
        QCOMPARE(link.asked, milliseconds(1000)); // found again after the answer was lost
        QCOMPARE(link.end, milliseconds(5000));
        QCOMPARE(replay.steps()[3].words, std::string("QuotaExceeded: no."));
    }

    void knowsHowEachStepStoodAtATime_data() {
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, int at, const char* operation, OperationState state) {
            QTest::newRow(name) << at << QString::fromLatin1(operation) << static_cast<int>(state);
        };
        row("not begun", 50, "create:vpc", OperationState::pending);
        row("asked for", 200, "create:vpc", OperationState::running);
        row("needs no wait", 300, "create:vpc", OperationState::done);
        row("comes about", 3000, "create:ix:gcp", OperationState::waiting);
        row("ready", 5000, "create:ix:gcp", OperationState::done);
        row("going", 5500, "remove:old", OperationState::waiting);
        row("gone", 6000, "remove:old", OperationState::done);
        row("refused", 7000, "create:sub", OperationState::failed);
    }
    void knowsHowEachStepStoodAtATime() {
        QFETCH(int, at);
        QFETCH(QString, operation);
        QFETCH(int, state);
        const auto states = Replay(someRun(), "r1").at(milliseconds(at));
        QCOMPARE(static_cast<int>(states.at(operation.toStdString())), state);
    }

    void aRunThatIsNotThereHasNoSteps() {
        const Replay replay(someRun(), "r9");
        QVERIFY(replay.steps().empty());
        QCOMPARE(replay.length(), milliseconds(0));
        QVERIFY(replay.at(milliseconds(0)).empty());
    }

    void whatDiedInTheMiddleHasNoEnd() {
        std::vector<JournalEntry> lines = someRun();
        lines.resize(2);
        const Replay replay(lines, "r1");
        QCOMPARE(replay.steps().size(), std::size_t(1));
        QVERIFY(replay.steps()[0].end < milliseconds(0));
        QVERIFY(replay.at(milliseconds(100)).at("create:vpc") == OperationState::running);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
