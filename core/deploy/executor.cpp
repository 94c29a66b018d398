// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/executor.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace isthmus {

namespace {

/// The state of one run, shared by its workers.
class Run {
public:
    Run(const Plan& plan, const Executor::Perform& perform, const Deployer::Observer& observer, const std::stop_token& stop)
        : m_plan(plan), m_perform(perform), m_observer(observer), m_stop(stop),
          m_states(plan.operations.size(), OperationState::pending) {}

    void work() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            settle();
            const std::size_t next = nextReady();
            if (next < m_states.size()) {
                m_states[next] = OperationState::running;
                lock.unlock();
                const Outcome outcome = perform(m_plan.operations[next]);
                lock.lock();
                finish(next, outcome);
                m_changed.notify_all();
                continue;
            }
            if (std::none_of(m_states.begin(), m_states.end(), [](OperationState state) {
                    return state == OperationState::pending || state == OperationState::running;
                }))
                break;
            m_changed.wait(lock);
        }
        m_changed.notify_all();
    }

    RunResult result() const {
        RunResult out = m_result;
        out.cancelled = std::count(m_states.begin(), m_states.end(), OperationState::cancelled) > 0;
        out.ok = !out.cancelled && out.failed == 0 && out.skipped == 0;
        return out;
    }

private:
    Outcome perform(const Operation& operation) {
        tell({operation.id, OperationState::running, {}, {}, operation.provider});
        try {
            return m_perform(operation, [this](const OperationEvent& event) { tell(event); }, m_stop);
        } catch (const std::exception& error) {
            return {OperationState::failed, error.what(), {}};
        }
    }

    void finish(std::size_t index, const Outcome& outcome) {
        const Operation& operation = m_plan.operations[index];
        m_states[index] = outcome.state;
        if (outcome.state == OperationState::done)
            ++m_result.done;
        if (outcome.state == OperationState::failed) {
            ++m_result.failed;
            m_result.errors.push_back(operation.api + " " + operation.subject + ": " + outcome.message);
        }
        tell({operation.id, outcome.state, outcome.providerState, outcome.message, {}});
    }

    bool needs(const Operation& operation, OperationState state) const {
        return std::any_of(operation.dependsOn.begin(), operation.dependsOn.end(), [&](const std::string& id) {
            const std::size_t index = indexOf(id);
            return index < m_states.size() && m_states[index] == state;
        });
    }

    /// Marks what cannot run any more; in plan order, so that it passes down a chain in one go.
    void settle() {
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (m_states[i] != OperationState::pending)
                continue;
            const Operation& operation = m_plan.operations[i];
            if (needs(operation, OperationState::failed) || needs(operation, OperationState::skipped)) {
                m_states[i] = OperationState::skipped;
                ++m_result.skipped;
                tell({operation.id, OperationState::skipped, {}, "What it needs has failed", {}});
            } else if (m_stop.stop_requested() || needs(operation, OperationState::cancelled)) {
                m_states[i] = OperationState::cancelled;
                tell({operation.id, OperationState::cancelled, {}, {}, {}});
            }
        }
    }

    std::size_t nextReady() const {
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            const auto& depends = m_plan.operations[i].dependsOn;
            if (m_states[i] == OperationState::pending && std::all_of(depends.begin(), depends.end(), [&](const std::string& id) {
                    const std::size_t index = indexOf(id);
                    return index >= m_states.size() || m_states[index] == OperationState::done;
                }))
                return i;
        }
        return m_states.size();
    }

    std::size_t indexOf(const std::string& id) const {
        const auto found = std::find_if(m_plan.operations.begin(), m_plan.operations.end(),
                                        [&](const Operation& operation) { return operation.id == id; });
        return static_cast<std::size_t>(found - m_plan.operations.begin());
    }

    void tell(const OperationEvent& event) {
        const std::lock_guard lock(m_telling);
        if (m_observer)
            m_observer(event);
    }

    const Plan& m_plan;
    const Executor::Perform& m_perform;
    const Deployer::Observer& m_observer;
    const std::stop_token& m_stop;
    std::mutex m_mutex;
    std::mutex m_telling;
    std::condition_variable m_changed;
    std::vector<OperationState> m_states;
    RunResult m_result;
};

} // namespace

RunResult Executor::run(const Plan& plan, const Perform& perform, const Deployer::Observer& observer,
                        const std::stop_token& stop) const {
    Run run(plan, perform, observer, stop);
    {
        std::vector<std::jthread> workers;
        const std::size_t count = std::min<std::size_t>(m_threads, plan.operations.size());
        for (std::size_t i = 0; i < count; ++i)
            workers.emplace_back([&run] { run.work(); });
    }
    return run.result();
}

} // namespace isthmus
