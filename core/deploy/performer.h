// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"
#include "deploy/resource.h"
#include "deploy/silence.h"
#include "deploy/state/statestore.h"
#include "deploy/task.h"
#include "http/redact.h"

#include <chrono>
#include <map>
#include <set>

namespace isthmus {

/// How patiently a provider is asked.
struct Patience {
    std::chrono::milliseconds shortest{2'000};    ///< between two questions
    std::chrono::milliseconds between{20'000};    ///< the longest time between two questions
    double share = 0.06;                          ///< of what has been waited already, until the next question
    std::chrono::milliseconds longest{3'600'000}; ///< for one resource to come about or to go
    std::chrono::milliseconds refusals{300'000};  ///< of a call refused because something else is not ready
    std::chrono::milliseconds outage{60'000};     ///< a provider that gives no answer is tried for so long
};

/// Which sides act in a run, and how the key gets from one to the other.
struct Sides {
    std::set<std::string> acting;   ///< provider ids; empty: all
    std::map<Id, std::string> keys; ///< from the other team, by link
    std::function<void(const HandOver&)> handOver;
    std::set<std::string> deployable{}; ///< providers at which a team could act with this program

    /// Not so: the next step is with another team. What nobody deploys to, such as a partner that provisions, just
    /// takes time.
    [[nodiscard]] bool act(const std::string& provider) const {
        return acting.empty() || acting.contains(provider) || !deployable.contains(provider);
    }
};

/// Makes the tasks of one run. Each writes the journal before and after each call, so that the process may die at any
/// moment and the next run finds what this one made.
class Performer final {
public:
    struct Setting {
        std::string design;
        std::string run; ///< id in the journal; empty: nothing is to be undone
        Patience patience;
        Sides sides;
        Redactor* redactor = nullptr;
    };

    Performer(StateStore& store, std::map<std::string, Adapter*> adapters, Setting setting);
    Performer(const Performer&) = delete; // what `known()` gives refers to this object
    Performer& operator=(const Performer&) = delete;

    [[nodiscard]] std::unique_ptr<Task> create(const Step& step, const Operation& operation, Report report);
    /// `step` is the wait itself; it sees the resource of the same key ready.
    [[nodiscard]] std::unique_ptr<Task> waitFor(const Step& step, const Operation& operation, Report report);
    [[nodiscard]] std::unique_ptr<Task> update(const Step& step, const Operation& operation, Report report);
    [[nodiscard]] std::unique_ptr<Task> remove(const std::string& key, const Operation& operation, Report report);

    /// What an earlier run may have made without learning of it: recorded now, if it is there. Its intent ends.
    [[nodiscard]] ApiResult<bool> adopt(const Step& step);
    [[nodiscard]] ApiResult<LiveState> state(const Recorded& recorded);
    [[nodiscard]] const Silence& silence() const { return m_silence; }

    // For the tasks.
    [[nodiscard]] Adapter& adapter(const std::string& provider) const;
    [[nodiscard]] StateStore& store() { return m_store; }
    [[nodiscard]] const Setting& setting() const { return m_setting; }
    [[nodiscard]] const Known& known() const { return m_known; }
    [[nodiscard]] Silence& silence() { return m_silence; }
    /// The resource of the step, where it is there though this store does not know it; recorded then.
    [[nodiscard]] ApiResult<std::optional<Recorded>> find(const Step& step, const std::string& operation);
    [[nodiscard]] Recorded recordedOf(const Step& step, const Made& made) const;
    /// Gives the key of a link to whoever has to carry it to the other team, once.
    void handOver(const Recorded& minter, const std::string& to);
    [[nodiscard]] JournalLine line(const Operation& operation, const std::string& phase,
                                   const std::string& detail) const;

private:
    [[nodiscard]] ApiResult<std::string> activationKey(const std::string& minter);

    StateStore& m_store;
    std::map<std::string, Adapter*> m_adapters;
    Setting m_setting;
    Known m_known;
    Silence m_silence;
    std::mutex m_mutex;
    std::set<std::string> m_handedOver;
};

} // namespace isthmus
