// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/executor.h"
#include "deploy/timeline.h"

#include <QtTest>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

using namespace isthmus;
using std::chrono::milliseconds;

namespace {

using Clock = std::chrono::steady_clock;

/// Takes some turns, each of which lasts a while, with a rest between two of them.
class FakeTask final : public Task {
public:
    struct Shared {
        std::atomic<int> inTurn = 0;
        std::atomic<int> most = 0;
        std::mutex mutex;
        std::vector<std::string> order; ///< ids by their first turn
        std::map<std::string, OperationState> ends;
    };
    FakeTask(Shared& shared, std::string id, int turns, milliseconds rest)
        : m_shared(shared)
        , m_id(std::move(id))
        , m_turns(turns)
        , m_rest(rest) {
        const std::lock_guard lock(shared.mutex);
        shared.order.push_back(m_id);
    }
    Turn turn() override {
        const int now = ++m_shared.inTurn;
        for (int most = m_shared.most; now > most && !m_shared.most.compare_exchange_weak(most, now);) {
        }
        std::this_thread::sleep_for(milliseconds(2));
        --m_shared.inTurn;
        if (--m_turns > 0)
            return Turn::after(m_rest);
        const auto end = m_shared.ends.find(m_id);
        Outcome outcome;
        if (end != m_shared.ends.end())
            outcome.state = end->second;
        return Turn::end(outcome);
    }

private:
    Shared& m_shared;
    std::string m_id;
    int m_turns;
    milliseconds m_rest;
};

Plan planOf(int count, const std::string& provider = "aws") {
    Plan plan;
    for (int i = 0; i < count; ++i) {
        Operation operation;
        operation.id = std::to_string(i);
        operation.provider = provider;
        plan.operations.push_back(operation);
    }
    return plan;
}

ExecutorLimits limits(unsigned calls, unsigned operations = 0) {
    ExecutorLimits out;
    out.others.calls = calls;
    out.operations = operations;
    return out;
}

} // namespace

class TestExecutor : public QObject {
    Q_OBJECT

private slots:
    void keepsToTheCallsOfAnApi();
    void waitsHoldNoCall();
    void keepsToTheRateOfAnApi();
    void limitsOperationsUnderWay();
    void beginsWithWhatMostHangsOn();
    void skipsWhatHangsOnAFailure();
    void leavesToTheOtherSideWhatHangsOnIt();
    void stopsAtOnceWhileAllWait();
    void survivesAThrowingTask();
    void tellsTheTimeLeft();
    void estimatesTheCriticalPath();
};

void TestExecutor::keepsToTheCallsOfAnApi() {
    FakeTask::Shared shared;
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 2, milliseconds(1));
    };
    const RunResult result = Executor(limits(3)).run(planOf(40), begin, {}, {});
    QVERIFY(result.ok);
    QCOMPARE(result.done, 40);
    QVERIFY(shared.most <= 3);
    QVERIFY(shared.most >= 2);
}

void TestExecutor::waitsHoldNoCall() {
    FakeTask::Shared shared;
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 2, milliseconds(400));
    };
    const auto start = Clock::now();
    QVERIFY(Executor(limits(4)).run(planOf(100), begin, {}, {}).ok);
    // One after the other the waits alone would take 10 s on four calls.
    QVERIFY(Clock::now() - start < std::chrono::seconds(5));
}

void TestExecutor::keepsToTheRateOfAnApi() {
    FakeTask::Shared shared;
    ExecutorLimits slow = limits(8);
    slow.byProvider["aws"] = {8, 50, 5};
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 1, milliseconds(0));
    };
    const auto start = Clock::now();
    QVERIFY(Executor(slow).run(planOf(25), begin, {}, {}).ok);
    QVERIFY(Clock::now() - start >= milliseconds(380)); // 5 at once, then 20 at 50 a second
}

void TestExecutor::limitsOperationsUnderWay() {
    FakeTask::Shared shared;
    std::atomic<int> open = 0;
    std::atomic<int> most = 0;
    const auto begin = [&](const Operation& operation, const Report&) {
        most = std::max<int>(most, ++open);
        return std::make_unique<FakeTask>(shared, operation.id, 3, milliseconds(5));
    };
    const auto seen = [&](const OperationEvent& event) {
        if (event.state == OperationState::done)
            --open;
    };
    QVERIFY(Executor(limits(8, 2)).run(planOf(20), begin, seen, {}).ok);
    QVERIFY(most <= 3); // the one that ends is counted down after the next may have begun
}

void TestExecutor::beginsWithWhatMostHangsOn() {
    Plan plan = planOf(6);
    plan.operations[5].dependsOn = {"4"};
    plan.operations[5].typical = std::chrono::seconds(600);
    FakeTask::Shared shared;
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 1, milliseconds(0));
    };
    QVERIFY(Executor(limits(1)).run(plan, begin, {}, {}).ok);
    QCOMPARE(shared.order.front(), std::string("4"));
    QCOMPARE(shared.order.at(1), std::string("5"));
}

void TestExecutor::skipsWhatHangsOnAFailure() {
    Plan plan = planOf(4);
    plan.operations[1].dependsOn = {"0"};
    plan.operations[2].dependsOn = {"1"};
    FakeTask::Shared shared;
    shared.ends["0"] = OperationState::failed;
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 1, milliseconds(0));
    };
    const RunResult result = Executor(limits(2)).run(plan, begin, {}, {});
    QVERIFY(!result.ok);
    QCOMPARE(result.failed, 1);
    QCOMPARE(result.skipped, 2);
    QCOMPARE(result.done, 1);
    QCOMPARE(result.failures.size(), std::size_t(1));
    QCOMPARE(result.failures[0].owedBy, std::string("aws"));
}

void TestExecutor::leavesToTheOtherSideWhatHangsOnIt() {
    Plan plan = planOf(3);
    plan.operations[1].dependsOn = {"0"};
    FakeTask::Shared shared;
    shared.ends["0"] = OperationState::counterparty;
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 1, milliseconds(0));
    };
    const RunResult result = Executor(limits(2)).run(plan, begin, {}, {});
    QVERIFY(result.ok); // that is no failure
    QCOMPARE(result.pending, 2);
    QCOMPARE(result.done, 1);
}

void TestExecutor::stopsAtOnceWhileAllWait() {
    FakeTask::Shared shared;
    const auto begin = [&](const Operation& operation, const Report&) {
        return std::make_unique<FakeTask>(shared, operation.id, 2, milliseconds(600'000));
    };
    const auto stop = std::make_unique<std::stop_source>();
    std::thread later([&] {
        std::this_thread::sleep_for(milliseconds(200));
        stop->request_stop();
    });
    const auto start = Clock::now();
    const RunResult result = Executor(limits(4)).run(planOf(30), begin, {}, stop->get_token());
    later.join();
    QVERIFY(result.cancelled && !result.ok);
    QVERIFY(Clock::now() - start < std::chrono::seconds(5));
}

void TestExecutor::survivesAThrowingTask() {
    const auto begin = [](const Operation&, const Report&) -> std::unique_ptr<Task> {
        throw std::runtime_error("no adapter");
    };
    const RunResult result = Executor(limits(4)).run(planOf(2), begin, {}, {});
    QCOMPARE(result.failed, 2);
    QVERIFY(result.errors[0].find("no adapter") != std::string::npos);
}

void TestExecutor::tellsTheTimeLeft() {
    Plan plan = planOf(2);
    plan.operations[0].typical = std::chrono::seconds(100);
    plan.operations[1].typical = std::chrono::seconds(60);
    plan.operations[1].dependsOn = {"0"};
    Timeline timeline(plan);
    QCOMPARE(timeline.progress().left->count(), 160);
    timeline.started(0);
    timeline.ended(0);
    QCOMPARE(timeline.progress().left->count(), 60);
    QCOMPARE(timeline.progress().over, 1);
    QCOMPARE(timeline.progress().total, 2);
    QVERIFY(!Timeline(planOf(2)).progress().left);
}

void TestExecutor::estimatesTheCriticalPath() {
    Plan plan = planOf(4);
    for (std::size_t i = 0; i < 3; ++i)
        plan.operations[i].typical = std::chrono::seconds(10 * (i + 1));
    plan.operations[2].dependsOn = {"0"};
    const DurationEstimate estimate = Timeline::estimate(plan);
    QCOMPARE(estimate.sum.count(), 60);
    QCOMPARE(estimate.criticalPath.count(), 40);
    QCOMPARE(estimate.path, (std::vector<std::string>{"0", "2"}));
    QCOMPARE(estimate.unknown, 1);
    QCOMPARE(Timeline::estimate(Plan()).criticalPath.count(), 0);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
