// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/apierrors.h"
#include "deploy/tasks.h"

namespace isthmus {

RemoveTask::RemoveTask(Performer& performer, std::string key, Operation operation, Report report)
    : PatientTask(performer, std::move(operation), std::move(report)), m_key(std::move(key)) {}

Turn RemoveTask::turn() {
    switch (m_stage) {
    case Stage::check:
        return check();
    case Stage::call:
        return call();
    case Stage::poll:
        break;
    }
    return poll();
}

/// Forgets it, with the parts that went with it.
Turn RemoveTask::isGone(const std::string& word) {
    std::vector<std::string> keys;
    for (const Recorded& row : store().resources(design()))
        if (isPartOfAnother(row.type) && !row.uses.empty() && row.uses.front() == m_key)
            keys.push_back(row.key);
    keys.push_back(m_key);
    store().gone(design(), line("gone", word), keys);
    return Turn::end({OperationState::done, {}, word, {}});
}

Turn RemoveTask::check() {
    m_recorded = store().resource(design(), m_key);
    if (!m_recorded)
        return Turn::end({OperationState::done, {}, "gone", {}});
    // A removal that an earlier run asked for, and that failed since, has to be asked for again.
    m_recorded->attributes.erase("removal");
    const ApiResult<LiveState> live = m_performer.state(*m_recorded);
    if (!live && (live.error().isUncertain() || isThrottled(live.error())))
        return bear(live.error());
    answered();
    if (live && live->phase == Phase::gone)
        return isGone("gone");
    m_stage = live && live->phase == Phase::leaving ? Stage::poll : Stage::call;
    return turn();
}

Turn RemoveTask::call() {
    if (!m_performer.setting().run.empty())
        store().rememberUndo(design(), {m_performer.setting().run, m_key, "remove", toJson(*m_recorded).dump()});
    const std::string token = store().begin(design(), line("begin", ""), nullptr);
    const ApiResult<Json> asked = m_performer.adapter(m_recorded->provider).remove(*m_recorded, token);
    if (!asked) {
        const ApiError& error = asked.error();
        if (error.isUncertain()) {
            store().note(design(), line("lost", error.code));
            m_stage = Stage::check; // it may be on its way out
            return bear(error);
        }
        store().refused(design(), line("refused", error.toString()));
        return comesRight(error) || isThrottled(error) ? bear(error) : failed(error);
    }
    answered();
    m_recorded->status = "removing";
    m_recorded->attributes.update(*asked);
    store().made(design(), line("done", ""), *m_recorded);
    m_stage = Stage::poll;
    return Turn::after(std::chrono::milliseconds(0));
}

Turn RemoveTask::poll() {
    const ApiResult<LiveState> live = m_performer.state(*m_recorded);
    if (!live)
        return live.error().isUncertain() || isThrottled(live.error()) ? bear(live.error()) : failed(live.error());
    answered();
    if (live->phase == Phase::gone)
        return isGone(live->word);
    if (live->phase == Phase::failed && !textOf(m_recorded->attributes, "removal").empty()) {
        store().refused(design(), line("refused", live->message));
        return failed(live->message, live->word);
    }
    tell(*live);
    if (isOverdue())
        return failed("It is still there (state " + live->word + "). Destroy again to go on waiting.", live->word, live->owedBy);
    return later(live->askAgainIn);
}

} // namespace isthmus
