// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/guardedadapter.h"

namespace isthmus {

template <typename Call>
auto GuardedAdapter::guarded(const std::string& type, Call&& call) -> decltype(call()) {
    try {
        return call();
    } catch (const Json::exception&) {
        // The parser's own words may quote the answer, and that may hold a key.
        return ApiError{"NoAnswer",
                        m_provider + " answered about " + type + " in another shape than its API has, so nobody knows what was done",
                        0};
    }
}

ApiResult<std::optional<Made>> GuardedAdapter::find(const Step& step, const Known& known) {
    return guarded(step.type, [&] { return m_adapter->find(step, known); });
}

ApiResult<Made> GuardedAdapter::create(const Step& step, const Known& known, const std::string& token) {
    return guarded(step.type, [&] { return m_adapter->create(step, known, token); });
}

ApiResult<Json> GuardedAdapter::update(const Step& step, const Recorded& recorded, const std::string& token) {
    return guarded(step.type, [&] { return m_adapter->update(step, recorded, token); });
}

ApiResult<LiveState> GuardedAdapter::state(const Recorded& recorded) {
    return guarded(recorded.type, [&] { return m_adapter->state(recorded); });
}

ApiResult<Json> GuardedAdapter::remove(const Recorded& recorded, const std::string& token) {
    return guarded(recorded.type, [&] { return m_adapter->remove(recorded, token); });
}

ApiResult<std::string> GuardedAdapter::activationKey(const Recorded& recorded) {
    return guarded(recorded.type, [&] { return m_adapter->activationKey(recorded); });
}

ApiResult<Json> GuardedAdapter::live(const Recorded& recorded) {
    return guarded(recorded.type, [&] { return m_adapter->live(recorded); });
}

ApiResult<bool> GuardedAdapter::rehearse(const Step& step, const Known& known) {
    return guarded(step.type, [&] { return m_adapter->rehearse(step, known); });
}

ApiResult<EndReport> GuardedAdapter::report(const Recorded& recorded) {
    return guarded(recorded.type, [&] { return m_adapter->report(recorded); });
}

ApiResult<bool> GuardedAdapter::probe(const std::string& region) {
    return guarded("the credentials", [&] { return m_adapter->probe(region); });
}

ApiResult<std::vector<Discovered>> GuardedAdapter::discover(const DiscoveryScope& scope) {
    return guarded("what runs", [&] { return m_adapter->discover(scope); });
}

} // namespace isthmus
