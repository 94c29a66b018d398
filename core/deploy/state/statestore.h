// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"
#include "deploy/state/database.h"
#include "deploy/state/records.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What is deployed, what was asked for and not answered yet, and a journal of every call, in SQLite or PostgreSQL. Never a
/// secret. Safe to use from several threads. Whatever is written together with a line of the journal is on disk with it.
/// Throws std::exception where the database fails, and LeaseLost where another client has taken the design over.
class StateStore final {
public:
    /// As Database::open.
    [[nodiscard]] static Result<std::unique_ptr<StateStore>> open(const std::string& location);
    ~StateStore();

    /// Called before each line of the journal and after it, with its number in this process; for tests that end the process.
    using JournalHook = std::function<void(int line, bool written)>;
    void setJournalHook(JournalHook hook) { m_hook = std::move(hook); }

    /// The random id under which this store deploys a design; made at the first use.
    [[nodiscard]] std::string deploymentOf(const std::string& design);
    [[nodiscard]] const std::string& place() const { return m_database->place(); }

    [[nodiscard]] std::vector<Recorded> resources(const std::string& design);
    [[nodiscard]] std::optional<Recorded> resource(const std::string& design, const std::string& key);
    /// Adds or replaces, without a line in the journal: news of something that is known.
    void put(const std::string& design, const Recorded& resource);
    void erase(const std::string& design, const std::string& key);

    // Around a call: each writes one line.
    /// Before a call: its token is that of an earlier attempt without answer, else a new one. `step` says what was asked for,
    /// so that it is found again also when it is no longer drawn; null where nothing is made.
    [[nodiscard]] std::string begin(const std::string& design, const JournalLine& line, const Step* step);
    /// The answer came: the resource is recorded, the intent is over.
    void made(const std::string& design, const JournalLine& line, const Recorded& resource);
    /// A definite refusal: the next attempt is a new one.
    void refused(const std::string& design, const JournalLine& line);
    /// What is gone, with the parts that went with it; its intents are over.
    void gone(const std::string& design, const JournalLine& line, const std::vector<std::string>& keys);
    /// Any other line.
    void note(const std::string& design, const JournalLine& line);

    /// Calls that had no definite answer yet.
    [[nodiscard]] std::vector<Intent> intents(const std::string& design);
    [[nodiscard]] bool hasIntent(const std::string& design, const std::string& operation);
    void dropIntent(const std::string& design, const std::string& operation);

    /// Lines after number `after`, oldest first.
    [[nodiscard]] std::vector<JournalEntry> journal(const std::string& design, std::int64_t after = 0);

    /// Begins a run: its id stands in every line from now on. `approved`: ids of the operations that the user has seen.
    [[nodiscard]] std::string beginRun(const RunRecord& run);
    void endRun(const std::string& id, const std::string& outcome);
    [[nodiscard]] std::optional<RunRecord> lastRun(const std::string& design);
    [[nodiscard]] std::vector<RunRecord> runs(const std::string& design);

    /// What a run did, and how the resource was before, for the way back.
    void rememberUndo(const std::string& design, const Undo& undo);
    [[nodiscard]] std::vector<Undo> undoOf(const std::string& design, const std::string& run);

    /// The design as it was deployed last, as its file has it; empty: never.
    [[nodiscard]] std::string snapshot(const std::string& design);
    void putSnapshot(const std::string& design, const std::string& document);

    /// Differences that the user wants to hear no more of.
    void ignore(const std::string& design, const Ignored& what);
    void heedAgain(const std::string& design, const std::string& key);
    [[nodiscard]] std::vector<Ignored> ignored(const std::string& design);

    /// Takes the lease on a design: nobody has it, or its holder's time is over, or its process on this machine is gone, or
    /// `force`. Taking over leaves a line in the journal. Otherwise the lease of whoever holds it.
    [[nodiscard]] Result<std::string, Lease> acquire(const std::string& design, const std::string& what,
                                                     std::chrono::seconds lifetime, bool force);
    /// Puts the end of our lease off; false: it is somebody else's by now.
    [[nodiscard]] bool renew(const std::string& design, const std::string& token, std::chrono::seconds lifetime);
    void release(const std::string& design, const std::string& token);
    [[nodiscard]] std::optional<Lease> lease(const std::string& design);
    /// From now on begin() fails with LeaseLost unless this lease is still ours. Empty: no check.
    void guardBy(const std::string& leaseToken);

private:
    explicit StateStore(std::unique_ptr<Database> database);
    /// Runs `work` and writes the line in one transaction, between the two calls of the hook.
    void journalled(const std::string& design, const JournalLine& line, const Database::Work& work);
    void insertLine(soci::session& sql, const std::string& design, const JournalLine& line) const;
    void checkLease(soci::session& sql, const std::string& design) const;

    std::unique_ptr<Database> m_database;
    JournalHook m_hook;
    std::atomic<int> m_lines = 0;
    std::string m_who;
    std::string m_host;
    mutable std::mutex m_mutex; ///< of the two below
    std::string m_run;
    std::string m_lease;
};

} // namespace isthmus
