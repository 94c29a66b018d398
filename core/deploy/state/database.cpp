// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/state/database.h"

#include "deploy/state/schema.h"
#include "deploy/state/soci.h"
#include "http/digest.h"

#include <exception>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace isthmus {

namespace {

constexpr std::string_view sqliteScheme = "sqlite:";

bool isPostgres(const std::string& location) {
    return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

/// Where the password of "scheme://user:password@host" stands: first and one past the last character; equal: there is none.
std::pair<std::size_t, std::size_t> passwordSpan(const std::string& location) {
    const std::size_t start = location.find("://");
    if (start == std::string::npos)
        return {0, 0};
    const std::size_t end = location.find_first_of("/?", start + 3);
    const std::size_t at = location.rfind('@', end);
    const std::size_t colon = location.find(':', start + 3);
    if (at == std::string::npos || at < start + 3 || colon == std::string::npos || colon > at)
        return {0, 0};
    return {colon + 1, at};
}

/// Made by us and not by SQLite, so that nobody else can read which resources there are.
Status makeFile(const std::filesystem::path& path) {
    std::error_code ignored;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return Error{"The state store " + path.string() + " cannot be written. Name another place in the profile."};
    ::close(fd);
    return success();
}

bool isLostConnection(const std::exception& error) {
    const auto* known = dynamic_cast<const soci::soci_error*>(&error);
    return known != nullptr && known->get_error_category() == soci::soci_error::connection_error;
}

} // namespace

/// One write that waits for its turn.
struct Database::Waiting {
    const Work* work = nullptr;
    bool done = false;
    std::exception_ptr error;
};

std::string withoutPassword(const std::string& location) {
    std::string out = location;
    const auto [first, last] = passwordSpan(location);
    if (last > first)
        out.erase(first - 1, last - first + 1);
    return out.substr(0, out.find('?')); // parameters may hold one too
}

std::string passwordIn(const std::string& location) {
    const auto [first, last] = passwordSpan(location);
    if (last > first)
        return percentDecode(location.substr(first, last - first));
    static constexpr std::string_view parameter = "password=";
    const std::size_t at = location.find(parameter);
    if (!isPostgres(location) || at == std::string::npos)
        return {};
    const std::size_t start = at + parameter.size();
    return percentDecode(location.substr(start, location.find('&', start) - start));
}

Database::Database(std::string place, bool postgres)
    : m_place(std::move(place)), m_postgres(postgres), m_begin(postgres ? "BEGIN" : "BEGIN IMMEDIATE"),
      m_sql(std::make_unique<soci::session>()) {}

Database::~Database() = default;

const char* Database::now() const {
    return m_postgres ? "CAST(extract(epoch from clock_timestamp()) AS BIGINT)" : "CAST(strftime('%s', 'now') AS BIGINT)";
}

Result<std::unique_ptr<Database>> Database::open(const std::string& location) {
    const bool postgres = isPostgres(location);
    if (!postgres && !location.starts_with(sqliteScheme))
        return Error{"The state store \"" + location +
                     "\" is of no known kind. Write \"state\": \"sqlite:PATH\" or \"postgresql://host/database\" in the "
                     "profile, or --state."};
    std::unique_ptr<Database> database(new Database(withoutPassword(location), postgres));
    std::string parameters = location;
    if (!postgres) {
        const std::string path = location.substr(sqliteScheme.size());
        if (const Status made = makeFile(path); !made)
            return made.error();
        parameters = "db=\"" + path + "\" timeout=20";
    }
    try {
        database->connect(parameters);
        database->migrate();
    } catch (const std::exception& error) {
        std::string why = error.what();
        if (const std::string password = passwordIn(location); !password.empty())
            for (std::size_t at = why.find(password); at != std::string::npos; at = why.find(password))
                why.replace(at, password.size(), "[hidden]");
        return Error{"The state store " + database->m_place + " cannot be used: " + why};
    }
    return database;
}

void Database::connect(const std::string& parameters) {
    if (m_postgres) {
        const std::string separator = parameters.find('?') == std::string::npos ? "?" : "&";
        m_sql->open(soci::postgresql, parameters + (parameters.find("connect_timeout") == std::string::npos
                                                        ? separator + "connect_timeout=5"
                                                        : ""));
        *m_sql << "SET client_min_messages TO WARNING"; // notices would go to standard error
        return;
    }
    m_sql->open(soci::sqlite3, parameters);
    *m_sql << "PRAGMA journal_mode=WAL";
    *m_sql << "PRAGMA synchronous=FULL"; // a token must be on disk before its call goes out
}

void Database::migrate() {
    soci::session& sql = *m_sql;
    sql << m_begin;
    try {
        if (m_postgres) // any number that only this program uses: one client at a time changes the schema
            sql << "SELECT pg_advisory_xact_lock(718244917)";
        sql << "CREATE TABLE IF NOT EXISTS version (number INTEGER NOT NULL)";
        int number = 0;
        soci::indicator indicator = soci::i_null;
        sql << "SELECT max(number) FROM version", soci::into(number, indicator);
        const int present = indicator == soci::i_null ? 0 : number;
        if (present > stateSchemaVersion)
            throw std::runtime_error("it was written by a newer Isthmus (version " + std::to_string(present) +
                                     "). Use that one");
        for (int version = present + 1; version <= stateSchemaVersion; ++version) {
            for (const std::string& statement : schemaStep(version, m_postgres))
                sql << statement;
            sql << "INSERT INTO version (number) VALUES (:number)", soci::use(version);
        }
        sql << "COMMIT";
    } catch (...) {
        try {
            sql << "ROLLBACK";
        } catch (const std::exception&) { // the first error is the one that says something
        }
        throw;
    }
}

bool Database::reconnected() {
    if (!m_postgres)
        return false;
    for (int attempt = 0; attempt < 5; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200) * (1 << attempt));
        try {
            m_sql->reconnect();
            return true;
        } catch (const std::exception&) { // tried again, or told by the next statement
        }
    }
    return false;
}

void Database::transact(const std::vector<Waiting*>& group, const std::string& begin) {
    soci::session& sql = *m_sql;
    for (int attempt = 0;; ++attempt) {
        try {
            sql << begin;
            for (const Waiting* one : group)
                (*one->work)(sql);
            sql << "COMMIT";
            return;
        } catch (const std::exception& error) {
            const bool lost = isLostConnection(error);
            try {
                if (!lost)
                    sql << "ROLLBACK";
            } catch (const std::exception&) { // SQLite has rolled back by itself
            }
            if (!lost || attempt > 0 || !reconnected())
                throw;
        }
    }
}

void Database::lead(std::unique_lock<std::mutex>& lock) {
    m_leading = true;
    const std::vector<Waiting*> group = std::move(m_queue);
    m_queue.clear();
    lock.unlock();
    {
        const std::lock_guard session(m_session);
        try {
            transact(group, m_begin);
        } catch (...) {
            if (group.size() == 1)
                group.front()->error = std::current_exception();
            else
                for (Waiting* one : group) // one of them is at fault: the others must not suffer
                    try {
                        transact({one}, m_begin);
                    } catch (...) {
                        one->error = std::current_exception();
                    }
        }
    }
    lock.lock();
    for (Waiting* one : group)
        one->done = true;
    m_leading = false;
    m_written.notify_all();
}

void Database::write(const Work& work) {
    Waiting own{&work, false, {}};
    std::unique_lock lock(m_mutex);
    m_queue.push_back(&own);
    while (!own.done) {
        if (!m_leading)
            lead(lock);
        else
            m_written.wait(lock);
    }
    if (own.error)
        std::rethrow_exception(own.error);
}

void Database::read(const Work& work) {
    const std::lock_guard session(m_session);
    Waiting own{&work, false, {}};
    transact({&own}, "BEGIN");
}

} // namespace isthmus
