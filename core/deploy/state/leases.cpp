// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/state/soci.h"
#include "deploy/state/statestore.h"
#include "http/digest.h"

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace isthmus {

namespace {

struct Held {
    Lease lease;
    std::string token;
};

std::optional<Held> heldOf(soci::session& sql, const std::string& design, const char* now) {
    Held held;
    long long process = 0;
    long long since = 0;
    long long heartbeat = 0;
    long long expires = 0;
    long long time = 0;
    sql << std::string("SELECT token, who, host, what, process, since, heartbeat, expires, ") + now +
               " FROM leases WHERE design = :design",
        soci::use(design), soci::into(held.token), soci::into(held.lease.who), soci::into(held.lease.host),
        soci::into(held.lease.what), soci::into(process), soci::into(since), soci::into(heartbeat), soci::into(expires),
        soci::into(time);
    if (!sql.got_data())
        return std::nullopt;
    held.lease.process = process;
    held.lease.since = since;
    held.lease.heartbeat = heartbeat;
    held.lease.expires = expires;
    held.lease.now = time;
    return held;
}

bool isGone(std::int64_t process) {
    return ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

} // namespace

Result<std::string, Lease> StateStore::acquire(const std::string& design, const std::string& what,
                                               std::chrono::seconds lifetime, bool force) {
    const std::string token = randomUuid();
    const long long process = ::getpid();
    const long long seconds = lifetime.count();
    const char* now = m_database->now();
    std::optional<Lease> busy;
    m_database->write([&](soci::session& sql) {
        busy.reset();
        // Whoever comes second waits here for the first one's transaction.
        sql << std::string("INSERT INTO leases (design, token, who, host, process, what, since, heartbeat, expires) VALUES "
                           "(:design, '', '', '', 0, '', 0, 0, 0) ON CONFLICT (design) DO UPDATE SET token = leases.token"),
            soci::use(design);
        const std::optional<Held> held = heldOf(sql, design, now);
        if (held && !held->token.empty()) {
            const Lease& lease = held->lease;
            const bool over = lease.expires <= lease.now;
            const bool dead = lease.host == m_host && isGone(lease.process);
            if (!over && !dead && !force) {
                busy = lease;
                return;
            }
            insertLine(sql, design,
                       {"", "", "take-over",
                        "the lease of " + lease.who + " on " + lease.host + " (" + lease.what + "): " +
                            (dead ? "its process is gone" : (over ? "its time is over" : "as the user asked")),
                        "", {}});
        }
        sql << std::string("UPDATE leases SET token = :token, who = :who, host = :host, process = :process, what = :what, "
                           "since = ") +
                   now + ", heartbeat = " + now + ", expires = " + now + " + :lifetime WHERE design = :design",
            soci::use(token), soci::use(m_who), soci::use(m_host), soci::use(process), soci::use(what), soci::use(seconds),
            soci::use(design);
    });
    if (busy)
        return *busy;
    return token;
}

bool StateStore::renew(const std::string& design, const std::string& token, std::chrono::seconds lifetime) {
    const long long seconds = lifetime.count();
    const char* now = m_database->now();
    int count = 0;
    m_database->write([&](soci::session& sql) {
        sql << std::string("UPDATE leases SET heartbeat = ") + now + ", expires = " + now +
                   " + :lifetime WHERE design = :design AND token = :token",
            soci::use(seconds), soci::use(design), soci::use(token);
        sql << "SELECT count(*) FROM leases WHERE design = :design AND token = :token", soci::use(design), soci::use(token),
            soci::into(count);
    });
    return count > 0;
}

void StateStore::release(const std::string& design, const std::string& token) {
    m_database->write([&](soci::session& sql) {
        sql << "DELETE FROM leases WHERE design = :design AND token = :token", soci::use(design), soci::use(token);
    });
}

std::optional<Lease> StateStore::lease(const std::string& design) {
    std::optional<Held> held;
    m_database->read([&](soci::session& sql) { held = heldOf(sql, design, m_database->now()); });
    if (!held || held->token.empty())
        return std::nullopt;
    return held->lease;
}

void StateStore::guardBy(const std::string& leaseToken) {
    const std::lock_guard lock(m_mutex);
    m_lease = leaseToken;
}

void StateStore::checkLease(soci::session& sql, const std::string& design) const {
    std::string token;
    {
        const std::lock_guard lock(m_mutex);
        token = m_lease;
    }
    if (token.empty())
        return;
    const std::optional<Held> held = heldOf(sql, design, m_database->now());
    if (held && held->token == token)
        return;
    throw LeaseLost(held ? "The design was taken over by " + held->lease.who + " on " + held->lease.host +
                               "; this run changes nothing any more."
                         : "The lease on the design is gone; this run changes nothing any more.");
}

} // namespace isthmus
