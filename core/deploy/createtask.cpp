// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/apierrors.h"
#include "deploy/tasks.h"

namespace isthmus {

CreateTask::CreateTask(Performer& performer, Step step, Operation operation, Report report)
    : PollTask(performer, std::move(operation), std::move(report)), m_step(std::move(step)) {}

Turn CreateTask::turn() {
    switch (m_stage) {
    case Stage::check:
        return check();
    case Stage::look:
        return look();
    case Stage::call:
        return call();
    case Stage::poll:
        break;
    }
    return poll(*m_recorded, m_step.builtOnEarly, {});
}

/// What an earlier run has recorded, and whether one may have died before it could.
Turn CreateTask::check() {
    m_recorded = store().resource(design(), m_step.key);
    if (!m_recorded) {
        m_stage = store().hasIntent(design(), m_operation.id) ? Stage::look : Stage::call;
        return turn();
    }
    const ApiResult<LiveState> live = m_performer.state(*m_recorded);
    if (!live)
        return live.error().isUncertain() || isThrottled(live.error()) ? bear(live.error()) : failed(live.error());
    answered();
    if (live->phase == Phase::gone || live->neverMade) {
        store().gone(design(), line("gone", live->word), {m_step.key});
        m_stage = Stage::call;
    } else {
        m_stage = Stage::poll;
    }
    return turn();
}

Turn CreateTask::look() {
    const ApiResult<std::optional<Recorded>> found = m_performer.find(m_step, m_operation.id);
    if (!found) {
        const ApiError& error = found.error();
        return error.isUncertain() || isThrottled(error) || comesRight(error) ? bear(error) : failed(error);
    }
    answered();
    m_stage = Stage::call;
    if (found->has_value()) {
        m_recorded = **found;
        m_stage = Stage::poll;
    }
    return turn();
}

Turn CreateTask::call() {
    if (!m_performer.setting().run.empty())
        store().rememberUndo(design(), {m_performer.setting().run, m_step.key, "create", ""});
    const std::string token = store().begin(design(), line("begin", ""), &m_step);
    const ApiResult<Made> made = m_performer.adapter(m_operation.provider).create(m_step, m_performer.known(), token);
    if (!made)
        return refused(made.error());
    answered();
    m_recorded = m_performer.recordedOf(m_step, *made);
    store().made(design(), line("done", made->resourceId), *m_recorded);
    m_stage = Stage::poll;
    return Turn::after(std::chrono::milliseconds(0));
}

Turn CreateTask::refused(const ApiError& error) {
    if (error.isUncertain()) {
        store().note(design(), line("lost", error.code));
        m_stage = Stage::look;
        return bear(error);
    }
    if (saysItExists(error) && ++m_existing <= 3) {
        store().note(design(), line("lost", error.toString()));
        m_stage = Stage::look;
        tell(error.toString() + ". Looking whether it was done.");
        return later();
    }
    store().refused(design(), line("refused", error.toString()));
    if (error.code == awaitsKey)
        return Turn::end({OperationState::counterparty, error.message, "no key yet", {}});
    return comesRight(error) || isThrottled(error) ? bear(error) : failed(error);
}

} // namespace isthmus
