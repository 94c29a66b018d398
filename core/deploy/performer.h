// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/executor.h"
#include "deploy/resource.h"
#include "deploy/statestore.h"

#include <chrono>
#include <map>

namespace isthmus {

/// How patiently a provider is asked.
struct Patience {
    std::chrono::milliseconds interval{5000}; ///< between two questions
    std::chrono::milliseconds longest{3'600'000}; ///< for one resource to come about or to go
    int retries = 20;                         ///< of calls refused because something else is not ready
};

/// Carries out single operations against the providers, with the journal written before and after each call, so that a
/// process may die at any moment and the next run finds what this one made.
class Performer final {
public:
    Performer(StateStore& store, std::map<std::string, Adapter*> adapters, const std::string& design, Patience patience);

    Performer(const Performer&) = delete; // what `known()` gives refers to this object
    Performer& operator=(const Performer&) = delete;

    using Report = std::function<void(OperationEvent)>;
    [[nodiscard]] Outcome create(const Step& step, const Operation& operation, const Report& report, const std::stop_token& stop);
    [[nodiscard]] Outcome waitFor(const Step& step, const Operation& operation, const Report& report, const std::stop_token& stop);
    [[nodiscard]] Outcome update(const Step& step, const Operation& operation, const Report& report, const std::stop_token& stop);
    [[nodiscard]] Outcome remove(const std::string& key, const Operation& operation, const Report& report,
                                 const std::stop_token& stop);

    /// What an earlier run may have made without learning of it: recorded now, if it is there.
    [[nodiscard]] ApiResult<bool> adopt(const Step& step);
    [[nodiscard]] ApiResult<LiveState> state(const Recorded& recorded);
    [[nodiscard]] const Known& known() const { return m_known; }

private:
    [[nodiscard]] Adapter* adapter(const std::string& provider) const;
    [[nodiscard]] ApiResult<Recorded> make(const Step& step, const Operation& operation, const Report& report,
                                           const std::stop_token& stop);
    [[nodiscard]] ApiResult<std::optional<Recorded>> find(const Step& step);
    Recorded record(const Step& step, const Made& made);
    /// What is gone, with the parts that went with it.
    void forget(const std::string& key);
    [[nodiscard]] Outcome poll(Recorded recorded, bool early, const Operation& operation, const Report& report,
                               const std::stop_token& stop, const std::vector<std::string>& otherEnds = {});
    [[nodiscard]] std::string failedEnd(const std::vector<std::string>& ends);
    [[nodiscard]] ApiResult<bool> askToRemove(Recorded& recorded, const Operation& operation, const Report& report,
                                              const std::stop_token& stop);
    [[nodiscard]] Outcome pollGone(Recorded recorded, const Operation& operation, const Report& report,
                                   const std::stop_token& stop);

    StateStore& m_store;
    std::map<std::string, Adapter*> m_adapters;
    std::string m_design;
    Patience m_patience;
    Known m_known;
};

} // namespace isthmus
