// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/statestore.h"

#include "http/digest.h"
#include "http/sigv4.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#pragma GCC diagnostic pop

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <mutex>

namespace isthmus {

namespace {

constexpr int schemaVersion = 1;

void makeSchema(soci::session& sql) {
    sql << "CREATE TABLE IF NOT EXISTS version (number INTEGER NOT NULL)";
    sql << "CREATE TABLE IF NOT EXISTS deployments (design TEXT PRIMARY KEY, id TEXT NOT NULL)";
    sql << "CREATE TABLE IF NOT EXISTS resources (design TEXT NOT NULL, key TEXT NOT NULL, subject TEXT NOT NULL, "
           "provider TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL, "
           "resource_id TEXT NOT NULL, status TEXT NOT NULL, uses TEXT NOT NULL, attributes TEXT NOT NULL, "
           "want TEXT NOT NULL, PRIMARY KEY (design, key))";
    sql << "CREATE TABLE IF NOT EXISTS tokens (design TEXT NOT NULL, operation TEXT NOT NULL, token TEXT NOT NULL, "
           "PRIMARY KEY (design, operation))";
    sql << "CREATE TABLE IF NOT EXISTS journal (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, "
           "design TEXT NOT NULL, operation TEXT NOT NULL, api TEXT NOT NULL, phase TEXT NOT NULL, detail TEXT NOT NULL)";
}

Recorded recordedFrom(const soci::row& row) {
    Recorded out;
    out.key = row.get<std::string>("key");
    out.subject = row.get<std::string>("subject");
    out.provider = row.get<std::string>("provider");
    out.account = row.get<std::string>("account");
    out.region = row.get<std::string>("region");
    out.type = row.get<std::string>("type");
    out.resourceId = row.get<std::string>("resource_id");
    out.status = row.get<std::string>("status");
    out.uses = Json::parse(row.get<std::string>("uses")).get<std::vector<std::string>>();
    out.attributes = Json::parse(row.get<std::string>("attributes"));
    out.want = row.get<std::string>("want");
    return out;
}

} // namespace

struct StateStore::Implementation {
    std::string path;
    std::mutex mutex;
    soci::session sql;
};

StateStore::StateStore(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}

StateStore::~StateStore() = default;

Result<std::unique_ptr<StateStore>> StateStore::open(const std::string& location) {
    static constexpr std::string_view scheme = "sqlite:";
    if (location.rfind(scheme, 0) != 0)
        return Error{"The state store \"" + location + "\" cannot be opened: this version keeps its state in SQLite. Write "
                     "\"state\": \"sqlite:PATH\" in the profile."};
    auto implementation = std::make_unique<Implementation>();
    implementation->path = location.substr(scheme.size());
    const std::filesystem::path path = implementation->path;
    std::error_code ignored;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    // Made here and not by SQLite, so that nobody else can read which resources there are.
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return Error{"The state store " + implementation->path + " cannot be written. Name another place in the profile."};
    ::close(fd);
    try {
        soci::session& sql = implementation->sql;
        sql.open(soci::sqlite3, "db=\"" + implementation->path + "\" timeout=20");
        sql << "PRAGMA journal_mode=WAL";
        sql << "PRAGMA synchronous=FULL"; // a token must be on disk before its call goes out
        soci::transaction transaction(sql);
        makeSchema(sql);
        int number = 0;
        soci::indicator indicator = soci::i_null;
        sql << "SELECT max(number) FROM version", soci::into(number, indicator);
        if (indicator == soci::i_null)
            sql << "INSERT INTO version (number) VALUES (:number)", soci::use(schemaVersion);
        else if (number > schemaVersion)
            return Error{"The state store " + implementation->path + " was written by a newer Isthmus (version " +
                         std::to_string(number) + "). Use that one."};
        transaction.commit();
    } catch (const std::exception& error) {
        return Error{"The state store " + implementation->path + " cannot be used: " + error.what()};
    }
    return std::unique_ptr<StateStore>(new StateStore(std::move(implementation)));
}

std::string StateStore::deploymentOf(const std::string& design) {
    const std::lock_guard lock(m_implementation->mutex);
    soci::session& sql = m_implementation->sql;
    const std::string fresh = randomUuid();
    sql << "INSERT OR IGNORE INTO deployments (design, id) VALUES (:design, :id)", soci::use(design), soci::use(fresh);
    std::string id;
    sql << "SELECT id FROM deployments WHERE design = :design", soci::use(design), soci::into(id);
    return id;
}

std::vector<Recorded> StateStore::resources(const std::string& design) {
    const std::lock_guard lock(m_implementation->mutex);
    const soci::rowset<soci::row> rows =
        (m_implementation->sql.prepare << "SELECT * FROM resources WHERE design = :design ORDER BY key", soci::use(design));
    std::vector<Recorded> out;
    for (const soci::row& row : rows)
        out.push_back(recordedFrom(row));
    return out;
}

std::optional<Recorded> StateStore::resource(const std::string& design, const std::string& key) {
    const std::lock_guard lock(m_implementation->mutex);
    const soci::rowset<soci::row> rows =
        (m_implementation->sql.prepare << "SELECT * FROM resources WHERE design = :design AND key = :key",
         soci::use(design), soci::use(key));
    std::optional<Recorded> out;
    for (const soci::row& row : rows)
        out = recordedFrom(row);
    return out;
}

void StateStore::put(const std::string& design, const Recorded& resource, const std::string& operation) {
    const std::lock_guard lock(m_implementation->mutex);
    soci::session& sql = m_implementation->sql;
    const std::string uses = Json(resource.uses).dump();
    const std::string attributes = resource.attributes.dump();
    soci::transaction transaction(sql);
    sql << "INSERT OR REPLACE INTO resources (design, key, subject, provider, account, region, type, resource_id, status, "
           "uses, attributes, want) VALUES (:design, :key, :subject, :provider, :account, :region, :type, :id, :status, "
           ":uses, :attributes, :want)",
        soci::use(design), soci::use(resource.key), soci::use(resource.subject), soci::use(resource.provider),
        soci::use(resource.account), soci::use(resource.region), soci::use(resource.type), soci::use(resource.resourceId),
        soci::use(resource.status), soci::use(uses), soci::use(attributes), soci::use(resource.want);
    if (!operation.empty())
        sql << "DELETE FROM tokens WHERE design = :design AND operation = :operation", soci::use(design),
            soci::use(operation);
    transaction.commit();
}

void StateStore::erase(const std::string& design, const std::string& key) {
    const std::lock_guard lock(m_implementation->mutex);
    soci::session& sql = m_implementation->sql;
    const std::string removal = "remove:" + key;
    soci::transaction transaction(sql);
    sql << "DELETE FROM resources WHERE design = :design AND key = :key", soci::use(design), soci::use(key);
    sql << "DELETE FROM tokens WHERE design = :design AND operation = :operation", soci::use(design), soci::use(removal);
    transaction.commit();
}

std::string StateStore::tokenFor(const std::string& design, const std::string& operation) {
    const std::lock_guard lock(m_implementation->mutex);
    soci::session& sql = m_implementation->sql;
    const std::string fresh = randomUuid();
    sql << "INSERT OR IGNORE INTO tokens (design, operation, token) VALUES (:design, :operation, :token)", soci::use(design),
        soci::use(operation), soci::use(fresh);
    std::string token;
    sql << "SELECT token FROM tokens WHERE design = :design AND operation = :operation", soci::use(design),
        soci::use(operation), soci::into(token);
    return token;
}

void StateStore::dropToken(const std::string& design, const std::string& operation) {
    const std::lock_guard lock(m_implementation->mutex);
    m_implementation->sql << "DELETE FROM tokens WHERE design = :design AND operation = :operation", soci::use(design),
        soci::use(operation);
}

std::vector<std::string> StateStore::openOperations(const std::string& design) {
    const std::lock_guard lock(m_implementation->mutex);
    const soci::rowset<std::string> rows =
        (m_implementation->sql.prepare << "SELECT operation FROM tokens WHERE design = :design ORDER BY operation",
         soci::use(design));
    return {rows.begin(), rows.end()};
}

void StateStore::note(const std::string& design, const std::string& operation, const std::string& api,
                      const std::string& phase, const std::string& detail) {
    const std::lock_guard lock(m_implementation->mutex);
    const std::string at = amzDateOf(std::chrono::system_clock::now());
    m_implementation->sql << "INSERT INTO journal (at, design, operation, api, phase, detail) VALUES (:at, :design, "
                             ":operation, :api, :phase, :detail)",
        soci::use(at), soci::use(design), soci::use(operation), soci::use(api), soci::use(phase), soci::use(detail);
}

std::shared_ptr<void> StateStore::tryLock() {
    const std::string file = m_implementation->path + ".lock";
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (fd >= 0)
            ::close(fd);
        return {};
    }
    return {new int(fd), [](int* held) {
                ::close(*held); // ends the lock; so does the end of the process
                delete held;
            }};
}

} // namespace isthmus
