// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/state/statestore.h"

#include "deploy/state/soci.h"
#include "http/digest.h"

namespace isthmus {

namespace {

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

void putRow(soci::session& sql, const std::string& design, const Recorded& resource) {
    const std::string uses = Json(resource.uses).dump();
    const std::string attributes = resource.attributes.dump();
    sql << "INSERT INTO resources (design, key, subject, provider, account, region, type, resource_id, status, uses, "
           "attributes, want) VALUES (:design, :key, :subject, :provider, :account, :region, :type, :id, :status, :uses, "
           ":attributes, :want) ON CONFLICT (design, key) DO UPDATE SET subject = excluded.subject, provider = "
           "excluded.provider, account = excluded.account, region = excluded.region, type = excluded.type, resource_id = "
           "excluded.resource_id, status = excluded.status, uses = excluded.uses, attributes = excluded.attributes, want = "
           "excluded.want",
        soci::use(design), soci::use(resource.key), soci::use(resource.subject), soci::use(resource.provider),
        soci::use(resource.account), soci::use(resource.region), soci::use(resource.type), soci::use(resource.resourceId),
        soci::use(resource.status), soci::use(uses), soci::use(attributes), soci::use(resource.want);
}

void eraseRow(soci::session& sql, const std::string& design, const std::string& key) {
    const std::string removal = "remove:" + key;
    sql << "DELETE FROM resources WHERE design = :design AND key = :key", soci::use(design), soci::use(key);
    sql << "DELETE FROM intents WHERE design = :design AND operation = :operation", soci::use(design), soci::use(removal);
}

void eraseIntent(soci::session& sql, const std::string& design, const std::string& operation) {
    sql << "DELETE FROM intents WHERE design = :design AND operation = :operation", soci::use(design), soci::use(operation);
}

} // namespace

StateStore::StateStore(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_who(currentUser()), m_host(currentHost()) {}

StateStore::~StateStore() = default;

Result<std::unique_ptr<StateStore>> StateStore::open(const std::string& location) {
    Result<std::unique_ptr<Database>> database = Database::open(location);
    if (!database)
        return database.error();
    return std::unique_ptr<StateStore>(new StateStore(*std::move(database)));
}

std::string StateStore::deploymentOf(const std::string& design) {
    const std::string fresh = randomUuid();
    std::string id;
    m_database->write([&](soci::session& sql) {
        sql << "INSERT INTO deployments (design, id) VALUES (:design, :id) ON CONFLICT (design) DO NOTHING",
            soci::use(design), soci::use(fresh);
        sql << "SELECT id FROM deployments WHERE design = :design", soci::use(design), soci::into(id);
    });
    return id;
}

std::vector<Recorded> StateStore::resources(const std::string& design) {
    std::vector<Recorded> out;
    m_database->read([&](soci::session& sql) {
        out.clear();
        const soci::rowset<soci::row> rows =
            (sql.prepare << "SELECT * FROM resources WHERE design = :design ORDER BY key", soci::use(design));
        for (const soci::row& row : rows)
            out.push_back(recordedFrom(row));
    });
    return out;
}

std::optional<Recorded> StateStore::resource(const std::string& design, const std::string& key) {
    std::optional<Recorded> out;
    m_database->read([&](soci::session& sql) {
        out.reset();
        const soci::rowset<soci::row> rows = (sql.prepare << "SELECT * FROM resources WHERE design = :design AND key = :key",
                                              soci::use(design), soci::use(key));
        for (const soci::row& row : rows)
            out = recordedFrom(row);
    });
    return out;
}

void StateStore::put(const std::string& design, const Recorded& resource) {
    m_database->write([&](soci::session& sql) { putRow(sql, design, resource); });
}

void StateStore::erase(const std::string& design, const std::string& key) {
    m_database->write([&](soci::session& sql) { eraseRow(sql, design, key); });
}

std::string StateStore::begin(const std::string& design, const JournalLine& line, const Step* step) {
    const std::string fresh = randomUuid();
    const std::string asked = step == nullptr ? std::string() : toJson(*step).dump();
    std::string token;
    journalled(design, line, [&](soci::session& sql) {
        checkLease(sql, design);
        sql << "INSERT INTO intents (design, operation, token, step) VALUES (:design, :operation, :token, :step) ON CONFLICT "
               "(design, operation) DO UPDATE SET step = excluded.step",
            soci::use(design), soci::use(line.operation), soci::use(fresh), soci::use(asked);
        sql << "SELECT token FROM intents WHERE design = :design AND operation = :operation", soci::use(design),
            soci::use(line.operation), soci::into(token);
    });
    return token;
}

void StateStore::made(const std::string& design, const JournalLine& line, const Recorded& resource) {
    journalled(design, line, [&](soci::session& sql) {
        putRow(sql, design, resource);
        eraseIntent(sql, design, line.operation);
    });
}

void StateStore::refused(const std::string& design, const JournalLine& line) {
    journalled(design, line, [&](soci::session& sql) { eraseIntent(sql, design, line.operation); });
}

void StateStore::gone(const std::string& design, const JournalLine& line, const std::vector<std::string>& keys) {
    journalled(design, line, [&](soci::session& sql) {
        for (const std::string& key : keys)
            eraseRow(sql, design, key);
        eraseIntent(sql, design, line.operation);
    });
}

void StateStore::note(const std::string& design, const JournalLine& line) {
    journalled(design, line, [](soci::session&) {});
}

std::vector<Intent> StateStore::intents(const std::string& design) {
    std::vector<Intent> out;
    m_database->read([&](soci::session& sql) {
        out.clear();
        const soci::rowset<soci::row> rows =
            (sql.prepare << "SELECT operation, token, step FROM intents WHERE design = :design ORDER BY operation",
             soci::use(design));
        for (const soci::row& row : rows) {
            Intent intent{row.get<std::string>(0), row.get<std::string>(1), {}};
            if (const Json step = Json::parse(row.get<std::string>(2), nullptr, false); step.is_object())
                intent.step = stepFrom(step);
            out.push_back(std::move(intent));
        }
    });
    return out;
}

bool StateStore::hasIntent(const std::string& design, const std::string& operation) {
    int count = 0;
    m_database->read([&](soci::session& sql) {
        sql << "SELECT count(*) FROM intents WHERE design = :design AND operation = :operation", soci::use(design),
            soci::use(operation), soci::into(count);
    });
    return count > 0;
}

void StateStore::dropIntent(const std::string& design, const std::string& operation) {
    m_database->write([&](soci::session& sql) { eraseIntent(sql, design, operation); });
}

std::string StateStore::snapshot(const std::string& design) {
    std::string document;
    m_database->read([&](soci::session& sql) {
        sql << "SELECT document FROM snapshots WHERE design = :design", soci::use(design), soci::into(document);
        if (!sql.got_data())
            document.clear();
    });
    return document;
}

void StateStore::putSnapshot(const std::string& design, const std::string& document) {
    m_database->write([&](soci::session& sql) {
        sql << "INSERT INTO snapshots (design, document) VALUES (:design, :document) ON CONFLICT (design) DO UPDATE SET "
               "document = excluded.document",
            soci::use(design), soci::use(document);
    });
}

void StateStore::ignore(const std::string& design, const Ignored& what) {
    m_database->write([&](soci::session& sql) {
        sql << "INSERT INTO ignored (design, key, member, value) VALUES (:design, :key, :member, :value) ON CONFLICT (design, "
               "key, member) DO UPDATE SET value = excluded.value",
            soci::use(design), soci::use(what.key), soci::use(what.member), soci::use(what.value);
    });
}

void StateStore::heedAgain(const std::string& design, const std::string& key) {
    m_database->write([&](soci::session& sql) {
        sql << "DELETE FROM ignored WHERE design = :design AND key = :key", soci::use(design), soci::use(key);
    });
}

std::vector<Ignored> StateStore::ignored(const std::string& design) {
    std::vector<Ignored> out;
    m_database->read([&](soci::session& sql) {
        out.clear();
        const soci::rowset<soci::row> rows =
            (sql.prepare << "SELECT key, member, value FROM ignored WHERE design = :design ORDER BY key, member",
             soci::use(design));
        for (const soci::row& row : rows)
            out.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)});
    });
    return out;
}

} // namespace isthmus
