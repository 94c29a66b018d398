// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/state/schema.h"

namespace isthmus {

namespace {

std::string number(bool postgres) {
    return postgres ? "BIGSERIAL PRIMARY KEY" : "INTEGER PRIMARY KEY AUTOINCREMENT";
}

std::vector<std::string> first(bool postgres) {
    return {"CREATE TABLE IF NOT EXISTS deployments (design TEXT PRIMARY KEY, id TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS resources (design TEXT NOT NULL, key TEXT NOT NULL, subject TEXT NOT NULL, "
            "provider TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL, "
            "resource_id TEXT NOT NULL, status TEXT NOT NULL, uses TEXT NOT NULL, attributes TEXT NOT NULL, "
            "want TEXT NOT NULL, PRIMARY KEY (design, key))",
            "CREATE TABLE IF NOT EXISTS tokens (design TEXT NOT NULL, operation TEXT NOT NULL, token TEXT NOT NULL, "
            "PRIMARY KEY (design, operation))",
            "CREATE TABLE IF NOT EXISTS journal (id " + number(postgres) +
                ", at TEXT NOT NULL, design TEXT NOT NULL, operation TEXT NOT NULL, api TEXT NOT NULL, phase TEXT NOT NULL, "
                "detail TEXT NOT NULL)"};
}

/// Who may only add lines to the journal cannot hide what was done.
std::vector<std::string> appendOnly(bool postgres) {
    if (!postgres)
        return {"CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is "
                "append-only'); END",
                "CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is "
                "append-only'); END"};
    return {"CREATE FUNCTION isthmus_append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; "
            "END $$ LANGUAGE plpgsql",
            "CREATE TRIGGER journal_keeps BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION "
            "isthmus_append_only()",
            "CREATE TRIGGER journal_stays BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION "
            "isthmus_append_only()"};
}

/// Leases, runs, what a run may undo, and who did what.
std::vector<std::string> second(bool postgres) {
    std::vector<std::string> out = {
        "CREATE TABLE intents (design TEXT NOT NULL, operation TEXT NOT NULL, token TEXT NOT NULL, step TEXT NOT NULL, "
        "PRIMARY KEY (design, operation))",
        "INSERT INTO intents (design, operation, token, step) SELECT design, operation, token, '' FROM tokens",
        "DROP TABLE tokens",
        "CREATE TABLE runs (id TEXT PRIMARY KEY, design TEXT NOT NULL, kind TEXT NOT NULL, side TEXT NOT NULL, who TEXT NOT "
        "NULL, host TEXT NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL, outcome TEXT NOT NULL, approved TEXT NOT NULL)",
        "CREATE TABLE snapshots (design TEXT PRIMARY KEY, document TEXT NOT NULL)",
        "CREATE TABLE undo (design TEXT NOT NULL, run TEXT NOT NULL, key TEXT NOT NULL, action TEXT NOT NULL, before TEXT NOT "
        "NULL, PRIMARY KEY (design, run, key))",
        "CREATE TABLE leases (design TEXT PRIMARY KEY, token TEXT NOT NULL, who TEXT NOT NULL, host TEXT NOT NULL, process "
        "BIGINT NOT NULL, what TEXT NOT NULL, since BIGINT NOT NULL, heartbeat BIGINT NOT NULL, expires BIGINT NOT NULL)",
        "CREATE TABLE ignored (design TEXT NOT NULL, key TEXT NOT NULL, member TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY "
        "(design, key, member))",
        "ALTER TABLE journal ADD COLUMN run TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE journal ADD COLUMN side TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE journal ADD COLUMN who TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE journal ADD COLUMN host TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE journal ADD COLUMN requests TEXT NOT NULL DEFAULT ''"};
    for (std::string& statement : appendOnly(postgres))
        out.push_back(std::move(statement));
    return out;
}

} // namespace

std::vector<std::string> schemaStep(int version, bool postgres) {
    return version == 1 ? first(postgres) : second(postgres);
}

} // namespace isthmus
