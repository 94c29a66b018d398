// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/executor.h"

#include "deploy/timeline.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <unordered_map>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t mostThreads = 64;

/// The calls of one provider: how many are under way, and how many more it takes this moment.
class Gate {
public:
    explicit Gate(const ApiLimits& limits) : m_limits(limits), m_tokens(limits.burst), m_filled(Clock::now()) {}

    [[nodiscard]] bool isOpen(Clock::time_point now) {
        if (m_underWay >= std::max(1U, m_limits.calls))
            return false;
        fill(now);
        return m_limits.perSecond <= 0 || m_tokens >= 1;
    }
    /// When a closed gate may open by itself.
    [[nodiscard]] Clock::time_point opens(Clock::time_point now) const {
        if (m_limits.perSecond <= 0 || m_tokens >= 1)
            return Clock::time_point::max(); // when a call ends
        const std::chrono::duration<double> wait((1 - m_tokens) / m_limits.perSecond);
        return now + std::chrono::duration_cast<Clock::duration>(wait) + std::chrono::milliseconds(1);
    }
    void enter() {
        ++m_underWay;
        m_tokens -= 1;
    }
    void leave() { --m_underWay; }

private:
    void fill(Clock::time_point now) {
        const std::chrono::duration<double> passed = now - m_filled;
        m_tokens = std::min(m_limits.burst, m_tokens + passed.count() * m_limits.perSecond);
        m_filled = now;
    }

    ApiLimits m_limits;
    unsigned m_underWay = 0;
    double m_tokens;
    Clock::time_point m_filled;
};

/// The state of one run, shared by its workers.
class Run {
public:
    Run(const Plan& plan, const ExecutorLimits& limits, const Executor::Begin& begin, const Deployer::Observer& observer,
        const std::stop_token& stop)
        : m_plan(plan), m_limits(limits), m_begin(begin), m_observer(observer), m_stop(stop), m_timeline(plan),
          m_entries(plan.operations.size()) {
        std::unordered_map<std::string_view, std::size_t> index;
        for (std::size_t i = 0; i < plan.operations.size(); ++i)
            index.emplace(plan.operations[i].id, i);
        for (std::size_t i = 0; i < plan.operations.size(); ++i)
            for (const std::string& id : plan.operations[i].dependsOn)
                if (const auto found = index.find(id); found != index.end()) {
                    ++m_entries[i].needs;
                    m_entries[found->second].dependents.push_back(i);
                }
        m_open = m_entries.size();
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (m_entries[i].needs == 0)
                makeReady(i);
    }

    void work() {
        std::unique_lock lock(m_mutex);
        while (m_open > 0) {
            if (m_stop.stop_requested())
                cancelAll();
            const auto now = Clock::now();
            wakeDue(now);
            const std::size_t next = pick(now);
            if (next < m_entries.size()) {
                takeTurn(next, lock);
                continue;
            }
            if (m_open > 0)
                rest(lock, now);
        }
        changed();
    }

    RunResult result() const {
        RunResult out = m_result;
        out.ok = !out.cancelled && out.failed == 0 && out.skipped == 0;
        return out;
    }

private:
    struct Entry {
        OperationState state = OperationState::pending;
        std::size_t needs = 0;
        std::vector<std::size_t> dependents;
        std::unique_ptr<Task> task;
        bool inTurn = false;
    };
    /// What is first in a queue goes first: what others wait for longest.
    struct Place {
        bool begun;
        double rank;
        std::size_t index;
        bool operator<(const Place& other) const {
            if (begun != other.begun)
                return !begun;
            return rank != other.rank ? rank > other.rank : index < other.index;
        }
    };

    void changed() {
        ++m_changes;
        m_changed.notify_all();
    }

    const std::string& provider(std::size_t index) const { return m_plan.operations[index].provider; }

    Gate& gate(const std::string& name) {
        const auto found = m_gates.find(name);
        if (found != m_gates.end())
            return found->second;
        const auto limits = m_limits.byProvider.find(name);
        return m_gates.emplace(name, Gate(limits == m_limits.byProvider.end() ? m_limits.others : limits->second))
            .first->second;
    }

    void makeReady(std::size_t index) {
        m_ready[provider(index)].insert({m_entries[index].task != nullptr, m_timeline.rank(index), index});
        changed();
    }

    void wakeDue(Clock::time_point now) {
        while (!m_timers.empty() && m_timers.begin()->first <= now) {
            makeReady(m_timers.begin()->second);
            m_timers.erase(m_timers.begin());
        }
    }

    std::size_t pick(Clock::time_point now) {
        const bool full = m_limits.operations > 0 && m_underWay >= m_limits.operations;
        for (auto& [name, queue] : m_ready) {
            if (queue.empty() || !gate(name).isOpen(now))
                continue;
            auto first = queue.begin();
            while (full && first != queue.end() && !first->begun)
                ++first;
            if (first == queue.end())
                continue;
            const std::size_t index = first->index;
            queue.erase(first);
            return index;
        }
        return m_entries.size();
    }

    void takeTurn(std::size_t index, std::unique_lock<std::mutex>& lock) {
        Entry& entry = m_entries[index];
        const Operation& operation = m_plan.operations[index];
        Gate& passed = gate(operation.provider);
        passed.enter();
        entry.inTurn = true;
        const bool first = entry.task == nullptr;
        if (first) {
            entry.state = OperationState::running;
            ++m_underWay;
            m_timeline.started(index);
        }
        lock.unlock();
        Turn turn;
        try {
            if (first) {
                tell({operation.id, OperationState::running, {}, {}, operation.provider});
                entry.task = m_begin(operation, [this](const OperationEvent& event) { tell(event); });
            }
            turn = entry.task->turn();
        } catch (const std::exception& error) {
            turn = Turn::end({OperationState::failed, error.what(), {}, operation.provider});
        }
        lock.lock();
        passed.leave();
        entry.inTurn = false;
        if (turn.outcome)
            finish(index, *turn.outcome);
        else if (m_stop.stop_requested())
            finish(index, {OperationState::cancelled, {}, {}, {}});
        else
            m_timers.emplace(Clock::now() + turn.again, index);
        changed();
    }

    void rest(std::unique_lock<std::mutex>& lock, Clock::time_point now) {
        auto until = m_timers.empty() ? Clock::time_point::max() : m_timers.begin()->first;
        for (auto& [name, queue] : m_ready)
            if (!queue.empty())
                until = std::min(until, gate(name).opens(now));
        // After a stop only calls under way are open, and the end of each is told.
        const std::stop_token stop = m_stop.stop_requested() ? std::stop_token() : m_stop;
        if (until == Clock::time_point::max())
            m_changed.wait(lock, stop, [this, seen = m_changes] { return m_changes != seen; });
        else
            m_changed.wait_until(lock, stop, until, [this, seen = m_changes] { return m_changes != seen; });
    }

    void finish(std::size_t index, const Outcome& outcome) {
        const Operation& operation = m_plan.operations[index];
        Entry& entry = m_entries[index];
        if (entry.state != OperationState::pending)
            --m_underWay;
        entry.state = outcome.state;
        entry.task.reset();
        --m_open;
        m_timeline.ended(index);
        count(operation, outcome);
        tell({operation.id, outcome.state, outcome.providerState, outcome.message, outcome.owedBy});
        for (const std::size_t next : entry.dependents) {
            if (m_entries[next].state != OperationState::pending)
                continue;
            if (outcome.state != OperationState::done)
                finish(next, withoutNeeds(outcome));
            else if (--m_entries[next].needs == 0)
                makeReady(next);
        }
    }

    static Outcome withoutNeeds(const Outcome& need) {
        if (need.state == OperationState::failed || need.state == OperationState::skipped)
            return {OperationState::skipped, "What it needs has failed", {}, {}};
        if (need.state == OperationState::counterparty)
            return {OperationState::counterparty, "It needs what the other side has to do first", {}, need.owedBy};
        return {OperationState::cancelled, {}, {}, {}};
    }

    void count(const Operation& operation, const Outcome& outcome) {
        switch (outcome.state) {
        case OperationState::done:
            ++m_result.done;
            break;
        case OperationState::failed:
            ++m_result.failed;
            m_result.errors.push_back(operation.api + " " + operation.subject + ": " + outcome.message);
            m_result.failures.push_back({operation.id, operation.subject, outcome.owedBy.empty() ? operation.provider : outcome.owedBy,
                                         outcome.providerState, outcome.message, {}});
            break;
        case OperationState::skipped:
            ++m_result.skipped;
            break;
        case OperationState::counterparty:
            ++m_result.pending;
            break;
        default:
            m_result.cancelled = true;
        }
    }

    void cancelAll() {
        m_timers.clear();
        m_ready.clear();
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            Entry& entry = m_entries[i];
            const bool open = entry.state == OperationState::pending || (entry.state == OperationState::running && !entry.inTurn);
            if (open)
                finish(i, {OperationState::cancelled, {}, {}, {}});
        }
        changed();
    }

    void tell(OperationEvent event) {
        const std::lock_guard lock(m_telling);
        if (!m_observer)
            return;
        event.progress = m_timeline.progress();
        m_observer(event);
    }

    const Plan& m_plan;
    const ExecutorLimits& m_limits;
    const Executor::Begin& m_begin;
    const Deployer::Observer& m_observer;
    const std::stop_token& m_stop;
    Timeline m_timeline;
    std::mutex m_mutex;
    std::mutex m_telling;
    std::condition_variable_any m_changed;
    unsigned m_changes = 0; ///< so that no wake-up is lost
    std::vector<Entry> m_entries;
    std::map<std::string, std::set<Place>> m_ready;
    std::multimap<Clock::time_point, std::size_t> m_timers;
    std::map<std::string, Gate> m_gates;
    std::size_t m_open = 0;
    unsigned m_underWay = 0;
    RunResult m_result;
};

std::size_t threadsFor(const Plan& plan, const ExecutorLimits& limits) {
    std::set<std::string> providers;
    for (const Operation& operation : plan.operations)
        providers.insert(operation.provider);
    std::size_t calls = 0;
    for (const std::string& name : providers) {
        const auto found = limits.byProvider.find(name);
        calls += std::max(1U, found == limits.byProvider.end() ? limits.others.calls : found->second.calls);
    }
    return std::min({plan.operations.size(), calls, mostThreads});
}

} // namespace

RunResult Executor::run(const Plan& plan, const Begin& begin, const Deployer::Observer& observer,
                        const std::stop_token& stop) const {
    Run run(plan, m_limits, begin, observer, stop);
    {
        std::vector<std::jthread> workers;
        for (std::size_t i = threadsFor(plan, m_limits); i > 0; --i)
            workers.emplace_back([&run] { run.work(); });
    }
    return run.result();
}

} // namespace isthmus
