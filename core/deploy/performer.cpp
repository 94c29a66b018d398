// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/performer.h"

#include "http/httpclient.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view stopped = "Stopped";

/// Refused because something else is not ready yet or still there: worth asking again.
bool comesRight(const ApiError& error) {
    if (error.notYet)
        return true;
    static constexpr std::array<std::string_view, 6> codes = {"IncorrectState", "DependencyViolation", "NoPeeringNetwork",
                                                              "resourceInUseByAnotherResource", "FAILED_PRECONDITION",
                                                              "resourceNotReady"};
    if (std::find(codes.begin(), codes.end(), error.code) != codes.end() || error.code.find("IN_USE") != std::string::npos)
        return true;
    // EC2 knows new ids everywhere only after a while.
    return error.code.find("NotFound") != std::string::npos || error.message.find("Delete them first") != std::string::npos ||
           error.message.find("Delete it first") != std::string::npos ||
           error.message.find("not available") != std::string::npos ||
           error.message.find("not ready") != std::string::npos || error.message.find("in use") != std::string::npos;
}

bool saysItExists(const ApiError& error) {
    return error.code.find("AlreadyExists") != std::string::npos || error.code.find("AlreadyAssociated") != std::string::npos ||
           error.code == "ALREADY_EXISTS" || error.code == "alreadyExists" || error.code.find("Duplicate") != std::string::npos ||
           error.message.find("already") != std::string::npos || error.message.find("conflict") != std::string::npos;
}

OperationEvent waiting(const Operation& operation, const LiveState& state) {
    return {operation.id, OperationState::waiting, state.word, state.message, state.owedBy};
}

Outcome failed(const std::string& message, const std::string& word = {}) {
    return {OperationState::failed, message, word};
}

} // namespace

Performer::Performer(StateStore& store, std::map<std::string, Adapter*> adapters, const std::string& design, Patience patience)
    : m_store(store), m_adapters(std::move(adapters)), m_design(design), m_patience(patience) {
    m_known.design = design;
    m_known.deployment = store.deploymentOf(design);
    m_known.resource = [this](const std::string& key) { return m_store.resource(m_design, key); };
    m_known.activationKey = [this](const std::string& key) -> ApiResult<std::string> {
        const std::optional<Recorded> minter = m_store.resource(m_design, key);
        if (!minter)
            return ApiError{"NotDeployed", key + " is not deployed, so there is no activation key", 0};
        return adapter(minter->provider)->activationKey(*minter);
    };
}

Adapter* Performer::adapter(const std::string& provider) const {
    const auto found = m_adapters.find(provider);
    if (found == m_adapters.end())
        throw std::runtime_error("This version has no adapter for " + provider);
    return found->second;
}

ApiResult<LiveState> Performer::state(const Recorded& recorded) {
    return adapter(recorded.provider)->state(recorded);
}

Recorded Performer::record(const Step& step, const Made& made) {
    Recorded out;
    out.key = step.key;
    out.subject = step.operation.subject;
    out.provider = step.operation.provider;
    out.account = step.operation.account;
    out.region = step.operation.region;
    out.type = step.type;
    out.resourceId = made.resourceId;
    out.status = "creating";
    out.uses = step.uses;
    out.attributes = made.attributes;
    if (const auto keep = step.want.find("keep"); keep != step.want.end())
        out.attributes.update(*keep);
    out.want = step.want.dump();
    m_store.put(m_design, out, "create:" + step.key);
    return out;
}

void Performer::forget(const std::string& key) {
    for (const Recorded& row : m_store.resources(m_design))
        if (isPartOfAnother(row.type) && !row.uses.empty() && row.uses.front() == key)
            m_store.erase(m_design, row.key);
    m_store.erase(m_design, key);
}

ApiResult<std::optional<Recorded>> Performer::find(const Step& step) {
    const ApiResult<std::optional<Made>> found = adapter(step.operation.provider)->find(step, m_known);
    if (!found) {
        if (found.error().isGone() || found.error().code == "NotDeployed")
            return std::optional<Recorded>();
        return found.error();
    }
    if (!*found)
        return std::optional<Recorded>();
    m_store.note(m_design, step.operation.id, step.operation.api, "found", (*found)->resourceId);
    return std::optional(record(step, **found));
}

ApiResult<bool> Performer::adopt(const Step& step) {
    const ApiResult<std::optional<Recorded>> found = find(step);
    if (!found)
        return found.error();
    return found->has_value();
}

ApiResult<Recorded> Performer::make(const Step& step, const Operation& operation, const Report& report,
                                    const std::stop_token& stop) {
    ApiError last{"NoAnswer", "nothing was tried", 0};
    for (int attempt = 0; attempt < m_patience.retries; ++attempt) {
        if (attempt > 0 && !sleepFor(m_patience.interval, stop))
            return ApiError{std::string(stopped), "", 0};
        // Also the first time: an earlier run may have made it and died before it could write that down.
        const ApiResult<std::optional<Recorded>> found = find(step);
        if (found && found->has_value())
            return **found;
        if (!found) {
            last = found.error();
            if (!last.isUncertain() && !comesRight(last))
                break;
            continue;
        }
        const std::string token = m_store.tokenFor(m_design, operation.id);
        m_store.note(m_design, operation.id, operation.api, "begin", token);
        const ApiResult<Made> made = adapter(operation.provider)->create(step, m_known, token);
        if (made) {
            Recorded recorded = record(step, *made);
            m_store.note(m_design, operation.id, operation.api, "done", made->resourceId);
            return recorded;
        }
        last = made.error();
        m_store.note(m_design, operation.id, operation.api, last.isUncertain() ? "lost" : "refused", last.code);
        if (last.isUncertain() || saysItExists(last)) {
            report({operation.id, OperationState::waiting, {}, last.toString() + ". Looking whether it was done.", operation.provider});
            if (saysItExists(last) && attempt > 2)
                break;
            continue;
        }
        m_store.dropToken(m_design, operation.id);
        if (!comesRight(last))
            break;
        report({operation.id, OperationState::waiting, {}, last.toString(), operation.provider});
    }
    return last;
}

Outcome Performer::create(const Step& step, const Operation& operation, const Report& report, const std::stop_token& stop) {
    if (std::optional<Recorded> recorded = m_store.resource(m_design, step.key)) {
        const ApiResult<LiveState> live = state(*recorded);
        if (!live)
            return failed(live.error().toString());
        if (live->phase != Phase::gone && !live->neverMade)
            return poll(*recorded, step.builtOnEarly, operation, report, stop);
        m_store.erase(m_design, step.key);
        m_store.dropToken(m_design, operation.id);
    }
    const ApiResult<Recorded> made = make(step, operation, report, stop);
    if (!made)
        return made.error().code == stopped ? Outcome{OperationState::cancelled, {}, {}} : failed(made.error().toString());
    return poll(*made, step.builtOnEarly, operation, report, stop);
}

/// What the provider says of an end that will not come up any more; empty while all may.
std::string Performer::failedEnd(const std::vector<std::string>& ends) {
    for (const std::string& key : ends)
        if (const std::optional<Recorded> end = m_store.resource(m_design, key))
            if (const ApiResult<LiveState> live = state(*end);
                live && (live->phase == Phase::failed || live->phase == Phase::leaving || live->phase == Phase::gone))
                return key + " is " + live->word;
    return {};
}

Outcome Performer::poll(Recorded recorded, bool early, const Operation& operation, const Report& report,
                        const std::stop_token& stop, const std::vector<std::string>& otherEnds) {
    const auto deadline = Clock::now() + m_patience.longest;
    std::string word;
    std::string owedBy;
    int silent = 0;
    int unseen = 0;
    for (;;) {
        const ApiResult<LiveState> live = state(recorded);
        if (!live && (!live.error().isUncertain() || ++silent > m_patience.retries))
            return failed(live.error().toString(), word);
        if (const std::string end = failedEnd(otherEnds); !end.empty())
            return failed("The other end of the interconnect has failed: " + end, word);
        if (live) {
            silent = 0;
            for (const auto& [key, value] : live->attributes.items())
                recorded.attributes[key] = value;
            const bool ready = live->phase == Phase::ready || (early && live->exists && live->phase == Phase::waiting);
            if (ready) {
                recorded.status = "ready";
                m_store.put(m_design, recorded);
                return {OperationState::done, {}, live->word};
            }
            if (live->phase == Phase::failed) {
                if (live->neverMade) {
                    m_store.erase(m_design, recorded.key);
                    m_store.dropToken(m_design, operation.id);
                }
                return failed(live->message.empty() ? "It went to the state " + live->word : live->message, live->word);
            }
            // What was just made may take a moment to be seen everywhere.
            if (live->phase == Phase::leaving || (live->phase == Phase::gone && ++unseen > 5))
                return failed("It is gone or being removed (state " + live->word + "). Plan again.", live->word);
            if (live->word != word || live->owedBy != owedBy)
                report(waiting(operation, *live));
            word = live->word;
            owedBy = live->owedBy;
        }
        if (Clock::now() > deadline)
            return failed("It is still " + word + " after " +
                              std::to_string(std::chrono::duration_cast<std::chrono::minutes>(m_patience.longest).count()) +
                              " minutes. Nothing is lost: deploy again to go on waiting.",
                          word);
        if (!sleepFor(std::max(m_patience.interval, live ? live->askAgainIn : m_patience.interval), stop))
            return {OperationState::cancelled, {}, word};
    }
}

Outcome Performer::waitFor(const Step& step, const Operation& operation, const Report& report, const std::stop_token& stop) {
    const std::optional<Recorded> recorded = m_store.resource(m_design, step.key);
    if (!recorded)
        return failed(step.key + " is not deployed");
    const Json ends = step.want.value("otherEnds", Json::array());
    return poll(*recorded, false, operation, report, stop, ends.get<std::vector<std::string>>());
}

Outcome Performer::update(const Step& step, const Operation& operation, const Report& report, const std::stop_token& stop) {
    std::optional<Recorded> recorded = m_store.resource(m_design, step.key);
    if (!recorded)
        return failed(step.key + " is not deployed");
    const std::string token = m_store.tokenFor(m_design, operation.id);
    m_store.note(m_design, operation.id, operation.api, "begin", token);
    const ApiResult<Json> done = adapter(operation.provider)->update(step, *recorded, token);
    m_store.note(m_design, operation.id, operation.api, done ? "done" : "refused", done ? "" : done.error().code);
    if (!done) {
        if (!done.error().isUncertain())
            m_store.dropToken(m_design, operation.id);
        return failed(done.error().toString());
    }
    recorded->attributes.update(*done);
    recorded->want = step.want.dump();
    recorded->status = "creating";
    m_store.put(m_design, *recorded, operation.id);
    return poll(*recorded, step.builtOnEarly, operation, report, stop);
}

ApiResult<bool> Performer::askToRemove(Recorded& recorded, const Operation& operation, const Report& report,
                                       const std::stop_token& stop) {
    const auto deadline = Clock::now() + m_patience.longest;
    for (int silent = 0;;) {
        const std::string token = m_store.tokenFor(m_design, operation.id);
        m_store.note(m_design, operation.id, operation.api, "begin", token);
        const ApiResult<Json> asked = adapter(recorded.provider)->remove(recorded, token);
        m_store.note(m_design, operation.id, operation.api, asked ? "done" : "refused", asked ? "" : asked.error().code);
        if (asked) {
            recorded.status = "removing";
            recorded.attributes.update(*asked);
            m_store.put(m_design, recorded);
            return true;
        }
        const ApiError& error = asked.error();
        const bool again = error.isUncertain() ? ++silent <= m_patience.retries : comesRight(error);
        if (!error.isUncertain())
            m_store.dropToken(m_design, operation.id);
        if (!again || Clock::now() > deadline)
            return error;
        report({operation.id, OperationState::waiting, {}, error.toString(), recorded.provider});
        if (!sleepFor(m_patience.interval, stop))
            return ApiError{std::string(stopped), "", 0};
    }
}

Outcome Performer::remove(const std::string& key, const Operation& operation, const Report& report,
                          const std::stop_token& stop) {
    std::optional<Recorded> recorded = m_store.resource(m_design, key);
    if (!recorded)
        return {OperationState::done, {}, "gone"};
    // A removal that an earlier run asked for, and that failed since, has to be asked for again.
    recorded->attributes.erase("removal");
    const ApiResult<LiveState> live = state(*recorded);
    if (live && live->phase == Phase::gone) {
        forget(key);
        return {OperationState::done, {}, "gone"};
    }
    if (!live || live->phase != Phase::leaving) {
        const ApiResult<bool> asked = askToRemove(*recorded, operation, report, stop);
        if (!asked)
            return asked.error().code == stopped ? Outcome{OperationState::cancelled, {}, {}}
                                                 : failed(asked.error().toString());
    }
    return pollGone(*recorded, operation, report, stop);
}

Outcome Performer::pollGone(Recorded recorded, const Operation& operation, const Report& report, const std::stop_token& stop) {
    const auto deadline = Clock::now() + m_patience.longest;
    std::string word;
    int silent = 0;
    for (;;) {
        const ApiResult<LiveState> live = state(recorded);
        if (!live && (!live.error().isUncertain() || ++silent > m_patience.retries))
            return failed(live.error().toString(), word);
        if (live) {
            silent = 0;
            if (live->phase == Phase::gone) {
                forget(recorded.key);
                return {OperationState::done, {}, live->word};
            }
            if (live->phase == Phase::failed && !textOf(recorded.attributes, "removal").empty()) {
                m_store.dropToken(m_design, operation.id);
                return failed(live->message, live->word);
            }
            if (live->word != word)
                report(waiting(operation, *live));
            word = live->word;
        }
        if (Clock::now() > deadline)
            return failed("It is still there (state " + word + "). Destroy again to go on waiting.", word);
        if (!sleepFor(std::max(m_patience.interval, live ? live->askAgainIn : m_patience.interval), stop))
            return {OperationState::cancelled, {}, word};
    }
}

} // namespace isthmus
