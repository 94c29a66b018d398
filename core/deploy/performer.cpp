// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/performer.h"

#include "deploy/requesttrace.h"
#include "deploy/tasks.h"

namespace isthmus {

Performer::Performer(StateStore& store, std::map<std::string, Adapter*> adapters, Setting setting)
    : m_store(store), m_adapters(std::move(adapters)), m_setting(std::move(setting)) {
    m_known.design = m_setting.design;
    m_known.deployment = store.deploymentOf(m_setting.design);
    m_known.resource = [this](const std::string& key) { return m_store.resource(m_setting.design, key); };
    m_known.activationKey = [this](const std::string& key) { return activationKey(key); };
    if (m_setting.redactor != nullptr)
        for (const auto& [link, key] : m_setting.sides.keys)
            m_setting.redactor->add(key);
}

/// Pasted by the user, or read again at the provider that minted it.
ApiResult<std::string> Performer::activationKey(const std::string& minter) {
    const std::optional<Recorded> recorded = m_store.resource(m_setting.design, minter);
    const Id link = recorded ? recorded->subject : minter.substr(0, minter.rfind(':'));
    if (const auto pasted = m_setting.sides.keys.find(link); pasted != m_setting.sides.keys.end())
        return pasted->second;
    if (recorded && m_setting.sides.act(recorded->provider))
        return adapter(recorded->provider).activationKey(*recorded);
    return ApiError{std::string(awaitsKey), "The activation key of " + link + " comes from the other side's team", 0};
}

Adapter& Performer::adapter(const std::string& provider) const {
    const auto found = m_adapters.find(provider);
    if (found == m_adapters.end())
        throw std::runtime_error("This version has no adapter for " + provider);
    return *found->second;
}

ApiResult<LiveState> Performer::state(const Recorded& recorded) {
    return adapter(recorded.provider).state(recorded);
}

Recorded Performer::recordedOf(const Step& step, const Made& made) const {
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
    out.attributes["askedAt"] = currentTime();
    out.want = step.want.dump();
    return out;
}

JournalLine Performer::line(const Operation& operation, const std::string& phase, const std::string& detail) const {
    const std::string clean = m_setting.redactor == nullptr ? detail : (*m_setting.redactor)(detail);
    return {operation.id, operation.api, phase, clean, operation.provider, RequestTrace::take()};
}

ApiResult<std::optional<Recorded>> Performer::find(const Step& step, const std::string& operation) {
    const ApiResult<std::optional<Made>> found = adapter(step.operation.provider).find(step, m_known);
    if (!found) {
        if (found.error().isGone() || found.error().code == "NotDeployed")
            return std::optional<Recorded>();
        return found.error();
    }
    if (!*found)
        return std::optional<Recorded>();
    Recorded recorded = recordedOf(step, **found);
    Operation asked = step.operation;
    asked.id = operation;
    m_store.made(m_setting.design, line(asked, "found", (*found)->resourceId), recorded);
    return std::optional(std::move(recorded));
}

ApiResult<bool> Performer::adopt(const Step& step) {
    const ApiResult<std::optional<Recorded>> found = find(step, step.operation.id);
    if (!found)
        return found.error();
    return found->has_value();
}

void Performer::handOver(const Recorded& minter, const std::string& to) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_setting.sides.handOver || !m_handedOver.insert(minter.key).second)
            return;
    }
    const ApiResult<std::string> key = adapter(minter.provider).activationKey(minter);
    if (!key) {
        const std::lock_guard lock(m_mutex);
        m_handedOver.erase(minter.key); // not minted yet: asked for again later
        return;
    }
    m_setting.sides.handOver({minter.subject, minter.provider, to, *key});
    Operation shown;
    shown.id = "create:" + minter.key;
    shown.provider = minter.provider;
    m_store.note(m_setting.design, line(shown, "handed-over", "the activation key, to whoever runs this, for " + to));
}

std::unique_ptr<Task> Performer::create(const Step& step, const Operation& operation, Report report) {
    return std::make_unique<CreateTask>(*this, step, operation, std::move(report));
}

std::unique_ptr<Task> Performer::waitFor(const Step& step, const Operation& operation, Report report) {
    return std::make_unique<WaitTask>(*this, step, operation, std::move(report));
}

std::unique_ptr<Task> Performer::update(const Step& step, const Operation& operation, Report report) {
    return std::make_unique<UpdateTask>(*this, step, operation, std::move(report));
}

std::unique_ptr<Task> Performer::remove(const std::string& key, const Operation& operation, Report report) {
    return std::make_unique<RemoveTask>(*this, key, operation, std::move(report));
}

} // namespace isthmus
