// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What is deployed, and a journal of every call, in one SQLite file. Never a secret. Safe to use from several threads.
class StateStore final {
public:
    /// "sqlite:PATH"; missing folders are made. The error says what is wrong with the place or the file.
    [[nodiscard]] static Result<std::unique_ptr<StateStore>> open(const std::string& location);
    ~StateStore();

    /// The random id under which this store deploys a design; made at the first use.
    [[nodiscard]] std::string deploymentOf(const std::string& design);

    [[nodiscard]] std::vector<Recorded> resources(const std::string& design);
    [[nodiscard]] std::optional<Recorded> resource(const std::string& design, const std::string& key);
    /// Adds or replaces; forgets the token of `operation` in the same transaction (where one is named).
    void put(const std::string& design, const Recorded& resource, const std::string& operation = {});
    void erase(const std::string& design, const std::string& key);

    /// The idempotency token of an operation: the one of an earlier attempt without answer, else a new one, stored at once.
    [[nodiscard]] std::string tokenFor(const std::string& design, const std::string& operation);
    /// After a definite answer: the next attempt is a new one.
    void dropToken(const std::string& design, const std::string& operation);

    /// Operations whose calls had no definite answer yet.
    [[nodiscard]] std::vector<std::string> openOperations(const std::string& design);

    /// A line of the journal: before a call ("begin") and after it ("done", "failed", "lost", "found").
    void note(const std::string& design, const std::string& operation, const std::string& api, const std::string& phase,
              const std::string& detail);

    /// Keeps other processes from running plans on this store until the guard goes; empty: another one does.
    [[nodiscard]] std::shared_ptr<void> tryLock();

private:
    struct Implementation;
    explicit StateStore(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace isthmus
