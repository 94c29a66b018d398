// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tasks.h"

#include "deploy/apierrors.h"

#include <algorithm>

namespace isthmus {

namespace {

std::string secondsText(std::chrono::milliseconds time) {
    return std::to_string(std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::seconds>(time).count())) + " s";
}

} // namespace

PatientTask::PatientTask(Performer& performer, Operation operation, Report report)
    : m_performer(performer), m_operation(std::move(operation)), m_report(std::move(report)) {}

void PatientTask::answered() {
    m_performer.silence().answered(m_operation.provider);
    m_silentSince = {};
}

Turn PatientTask::later(std::chrono::milliseconds least) const {
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_began);
    const auto share = std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(waited.count()) * patience().share));
    return Turn::after(std::max(least, std::clamp(share, patience().shortest, patience().between)));
}

Turn PatientTask::bear(const ApiError& error) {
    const auto now = Clock::now();
    if (error.isUncertain()) {
        const auto silent = error.status == 0 ? m_performer.silence().failed(m_operation.provider) : std::chrono::milliseconds(0);
        if (m_silentSince == Clock::time_point{}) {
            m_silentSince = now;
            tell(error.message + ". Trying again for up to " + secondsText(patience().outage) + ".");
        }
        if (silent > patience().outage || now - m_silentSince > patience().outage) {
            m_performer.silence().gaveUp();
            return failed(error);
        }
        return Turn::after(std::max<std::chrono::milliseconds>(patience().shortest, silent / 8));
    }
    answered();
    if (m_refusedSince == Clock::time_point{})
        m_refusedSince = now;
    if (now - m_refusedSince > patience().refusals)
        return failed(error);
    if (!isThrottled(error)) {
        tell(error.toString());
        return Turn::after(patience().shortest);
    }
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_refusedSince);
    return Turn::after(std::clamp<std::chrono::milliseconds>(passed, patience().shortest, patience().between));
}

Turn PatientTask::failed(const ApiError& error) const {
    return failed(error.toString());
}

Turn PatientTask::failed(const std::string& message, const std::string& word, const std::string& owedBy) const {
    return Turn::end({OperationState::failed, message, word, owedBy});
}

void PatientTask::tell(const LiveState& state) {
    if (state.word == m_word && state.owedBy == m_owedBy)
        return;
    m_word = state.word;
    m_owedBy = state.owedBy;
    m_report({m_operation.id, OperationState::waiting, state.word, state.message, state.owedBy});
}

void PatientTask::tell(const std::string& message) {
    m_report({m_operation.id, OperationState::waiting, m_word, message, m_operation.provider});
}

/// What the provider says of an end that will not come up any more; empty while all may.
std::string PollTask::failedEnd(const std::vector<std::string>& ends, std::string& owedBy) {
    for (const std::string& key : ends) {
        const std::optional<Recorded> end = store().resource(design(), key);
        if (!end || !m_performer.setting().sides.act(end->provider))
            continue;
        const ApiResult<LiveState> live = m_performer.state(*end);
        if (live && (live->phase == Phase::failed || live->phase == Phase::leaving || live->phase == Phase::gone)) {
            owedBy = end->provider;
            return key + " is " + live->word;
        }
    }
    return {};
}

Turn PollTask::otherTeam(const Recorded& recorded, const LiveState& live) {
    const Json want = Json::parse(recorded.want, nullptr, false);
    if (want.is_object() && !want.contains("minter"))
        m_performer.handOver(recorded, live.owedBy);
    return Turn::end({OperationState::counterparty, "The next step is with the other side's team", live.word, live.owedBy});
}

std::optional<Turn> PollTask::settled(Recorded& recorded, bool early, const LiveState& live) {
    if (live.phase == Phase::ready || (early && live.exists && live.phase == Phase::waiting)) {
        if (recorded.status != "ready") {
            recorded.status = "ready";
            store().made(design(), line("ready", live.word), recorded);
        } else if (m_operation.id.starts_with("wait:")) {
            store().note(design(), line("ready", live.word));
        }
        return Turn::end({OperationState::done, {}, live.word, {}});
    }
    if (live.phase == Phase::failed) {
        if (live.neverMade) {
            store().gone(design(), line("failed", live.word), {recorded.key});
            store().dropIntent(design(), "create:" + recorded.key);
        }
        return failed(live.message.empty() ? "It went to the state " + live.word : live.message, live.word, live.owedBy);
    }
    // What was just made may take a moment to be seen everywhere.
    if (live.phase == Phase::leaving || (live.phase == Phase::gone && ++m_unseen > 5))
        return failed("It is gone or being removed (state " + live.word + "). Plan again.", live.word);
    if (live.phase == Phase::waiting && !live.owedBy.empty() && !m_performer.setting().sides.act(live.owedBy))
        return otherTeam(recorded, live);
    return std::nullopt;
}

Turn PollTask::poll(Recorded& recorded, bool early, const std::vector<std::string>& otherEnds) {
    const ApiResult<LiveState> live = m_performer.state(recorded);
    if (!live)
        return live.error().isUncertain() || isThrottled(live.error()) ? bear(live.error()) : failed(live.error());
    answered();
    for (const auto& [key, value] : live->attributes.items())
        recorded.attributes[key] = value;
    if (const std::optional<Turn> end = settled(recorded, early, *live))
        return *end;
    std::string owedBy;
    if (const std::string end = failedEnd(otherEnds, owedBy); !end.empty())
        return failed("The other end of the interconnect has failed: " + end, live->word, owedBy);
    tell(*live);
    if (isOverdue())
        return failed("It is still " + live->word + " after " +
                          std::to_string(std::chrono::duration_cast<std::chrono::minutes>(patience().longest).count()) +
                          " minutes. Nothing is lost: deploy again to go on waiting.",
                      live->word, live->owedBy);
    return later(live->askAgainIn);
}

WaitTask::WaitTask(Performer& performer, const Step& step, Operation operation, Report report)
    : PollTask(performer, std::move(operation), std::move(report)), m_key(step.key),
      m_otherEnds(step.want.value("otherEnds", std::vector<std::string>())) {}

Turn WaitTask::turn() {
    if (!m_recorded)
        m_recorded = store().resource(design(), m_key);
    if (!m_recorded)
        return failed(m_key + " is not deployed");
    return poll(*m_recorded, false, m_otherEnds);
}

UpdateTask::UpdateTask(Performer& performer, Step step, Operation operation, Report report)
    : PollTask(performer, std::move(operation), std::move(report)), m_step(std::move(step)) {}

Turn UpdateTask::turn() {
    if (!m_recorded)
        m_recorded = store().resource(design(), m_step.key);
    if (!m_recorded)
        return failed(m_step.key + " is not deployed");
    return m_asked ? poll(*m_recorded, m_step.builtOnEarly, {}) : call();
}

Turn UpdateTask::call() {
    if (!m_performer.setting().run.empty())
        store().rememberUndo(design(), {m_performer.setting().run, m_step.key, "update", toJson(*m_recorded).dump()});
    const std::string token = store().begin(design(), line("begin", ""), nullptr);
    const ApiResult<Json> done = m_performer.adapter(m_operation.provider).update(m_step, *m_recorded, token);
    if (!done) {
        const ApiError& error = done.error();
        if (error.isUncertain()) {
            store().note(design(), line("lost", error.code));
            return bear(error);
        }
        store().refused(design(), line("refused", error.toString()));
        return comesRight(error) || isThrottled(error) ? bear(error) : failed(error);
    }
    answered();
    m_recorded->attributes.update(*done);
    m_recorded->want = m_step.want.dump();
    m_recorded->status = "creating";
    store().made(design(), line("done", ""), *m_recorded);
    m_asked = true;
    return Turn::after(std::chrono::milliseconds(0));
}

} // namespace isthmus
