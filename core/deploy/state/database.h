// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace soci {
class session;
}

namespace isthmus {

/// One SQLite file or PostgreSQL database with the schema of the state store. Safe to use from several threads: what several
/// of them write at the same time goes to the disk in one transaction.
class Database final {
public:
    /// "sqlite:PATH" (missing folders are made) or "postgresql://..." (as libpq takes it). Brings an older schema up to date.
    /// The error names the place without its password and says what is wrong with it.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& location);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    using Work = std::function<void(soci::session&)>;
    /// Runs `work` in a transaction that is on disk when this returns; throws what it throws. `work` may run twice, when a
    /// transaction was given up, so it must not change anything but the database.
    void write(const Work& work);
    /// Reads in a transaction of its own.
    void read(const Work& work);

    /// An SQL expression for the database's own clock, in seconds since 1970: machines that share it need not agree on theirs.
    [[nodiscard]] const char* now() const;
    /// "sqlite:PATH", "postgresql://host/name": for people, never with a password.
    [[nodiscard]] const std::string& place() const { return m_place; }

private:
    struct Waiting;
    Database(std::string place, bool postgres);
    void connect(const std::string& parameters);
    void migrate();
    void lead(std::unique_lock<std::mutex>& lock);
    void transact(const std::vector<Waiting*>& group, const std::string& begin);
    bool reconnected();

    std::string m_place;
    bool m_postgres;
    std::string m_begin;
    std::unique_ptr<soci::session> m_sql;
    std::mutex m_mutex; ///< of the queue
    std::mutex m_session;
    std::condition_variable m_written;
    std::vector<Waiting*> m_queue;
    bool m_leading = false;
};

/// "postgresql://user:secret@host/db" without "secret", and without a password parameter.
[[nodiscard]] std::string withoutPassword(const std::string& location);
/// The password that such a location holds, decoded; empty: none.
[[nodiscard]] std::string passwordIn(const std::string& location);

} // namespace isthmus
