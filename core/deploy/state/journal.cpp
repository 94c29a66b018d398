// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/state/soci.h"
#include "deploy/state/statestore.h"
#include "http/digest.h"
#include "http/redact.h"

namespace isthmus {

namespace {

RunRecord runFrom(const soci::row& row) {
    RunRecord run;
    run.id = row.get<std::string>("id");
    run.design = row.get<std::string>("design");
    run.kind = row.get<std::string>("kind");
    run.side = row.get<std::string>("side");
    run.who = row.get<std::string>("who");
    run.host = row.get<std::string>("host");
    run.started = row.get<std::string>("started");
    run.ended = row.get<std::string>("ended");
    run.outcome = row.get<std::string>("outcome");
    if (const Json approved = Json::parse(row.get<std::string>("approved"), nullptr, false); approved.is_array())
        run.approved = approved.get<std::vector<std::string>>();
    return run;
}

} // namespace

void StateStore::insertLine(soci::session& sql, const std::string& design, const JournalLine& line) const {
    std::string run;
    {
        const std::lock_guard lock(m_mutex);
        run = m_run;
    }
    const std::string at = currentTime();
    const std::string requests = line.requests.empty() ? std::string() : Json(line.requests).dump();
    const std::string detail = redacted(line.detail);
    sql << "INSERT INTO journal (at, design, operation, api, phase, detail, run, side, who, host, requests) VALUES (:at, "
           ":design, :operation, :api, :phase, :detail, :run, :side, :who, :host, :requests)",
        soci::use(at), soci::use(design), soci::use(line.operation), soci::use(line.api), soci::use(line.phase),
        soci::use(detail), soci::use(run), soci::use(line.side), soci::use(m_who), soci::use(m_host), soci::use(requests);
}

void StateStore::journalled(const std::string& design, const JournalLine& line, const Database::Work& work) {
    const int number = ++m_lines;
    if (m_hook)
        m_hook(number, false);
    m_database->write([&](soci::session& sql) {
        work(sql);
        insertLine(sql, design, line);
    });
    if (m_hook)
        m_hook(number, true);
}

std::vector<JournalEntry> StateStore::journal(const std::string& design, std::int64_t after) {
    std::vector<JournalEntry> out;
    m_database->read([&](soci::session& sql) {
        out.clear();
        JournalEntry entry;
        long long id = 0;
        std::string requests;
        const long long from = after;
        soci::statement statement =
            (sql.prepare << "SELECT id, at, operation, api, phase, detail, run, side, who, host, requests FROM journal WHERE "
                            "design = :design AND id > :after ORDER BY id",
             soci::use(design), soci::use(from), soci::into(id), soci::into(entry.at), soci::into(entry.operation),
             soci::into(entry.api), soci::into(entry.phase), soci::into(entry.detail), soci::into(entry.run),
             soci::into(entry.side), soci::into(entry.who), soci::into(entry.host), soci::into(requests));
        statement.execute();
        while (statement.fetch()) {
            entry.id = id;
            entry.requests.clear();
            if (const Json list = Json::parse(requests, nullptr, false); list.is_array())
                entry.requests = list.get<std::vector<std::string>>();
            out.push_back(entry);
        }
    });
    return out;
}

std::string StateStore::beginRun(const RunRecord& run) {
    const std::string id = randomUuid();
    {
        const std::lock_guard lock(m_mutex);
        m_run = id;
    }
    const std::string started = currentTime();
    const std::string approved = Json(run.approved).dump();
    const std::string none;
    const JournalLine line{"", "", "run", run.kind + (run.side.empty() ? "" : ", side " + run.side), run.side, {}};
    journalled(run.design, line, [&](soci::session& sql) {
        sql << "INSERT INTO runs (id, design, kind, side, who, host, started, ended, outcome, approved) VALUES (:id, :design, "
               ":kind, :side, :who, :host, :started, :ended, :outcome, :approved)",
            soci::use(id), soci::use(run.design), soci::use(run.kind), soci::use(run.side), soci::use(m_who),
            soci::use(m_host), soci::use(started), soci::use(none), soci::use(none), soci::use(approved);
    });
    return id;
}

void StateStore::endRun(const std::string& id, const std::string& outcome) {
    std::string design;
    m_database->read([&](soci::session& sql) {
        sql << "SELECT design FROM runs WHERE id = :id", soci::use(id), soci::into(design);
    });
    const std::string ended = currentTime();
    journalled(design, {"", "", "ended", outcome, "", {}}, [&](soci::session& sql) {
        sql << "UPDATE runs SET ended = :ended, outcome = :outcome WHERE id = :id", soci::use(ended), soci::use(outcome),
            soci::use(id);
    });
    const std::lock_guard lock(m_mutex);
    m_run.clear();
}

std::vector<RunRecord> StateStore::runs(const std::string& design) {
    std::vector<RunRecord> out;
    m_database->read([&](soci::session& sql) {
        out.clear();
        const soci::rowset<soci::row> rows =
            (sql.prepare << "SELECT * FROM runs WHERE design = :design ORDER BY started, id", soci::use(design));
        for (const soci::row& row : rows)
            out.push_back(runFrom(row));
    });
    return out;
}

std::optional<RunRecord> StateStore::lastRun(const std::string& design) {
    const std::vector<RunRecord> all = runs(design);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

void StateStore::rememberUndo(const std::string& design, const Undo& undo) {
    m_database->write([&](soci::session& sql) {
        // What was there before the run is what the first line of it says.
        sql << "INSERT INTO undo (design, run, key, action, before) VALUES (:design, :run, :key, :action, :before) ON CONFLICT "
               "(design, run, key) DO NOTHING",
            soci::use(design), soci::use(undo.run), soci::use(undo.key), soci::use(undo.action), soci::use(undo.before);
    });
}

std::vector<Undo> StateStore::undoOf(const std::string& design, const std::string& run) {
    std::vector<Undo> out;
    m_database->read([&](soci::session& sql) {
        out.clear();
        const soci::rowset<soci::row> rows =
            (sql.prepare << "SELECT run, key, action, before FROM undo WHERE design = :design AND run = :run ORDER BY key",
             soci::use(design), soci::use(run));
        for (const soci::row& row : rows)
            out.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)});
    });
    return out;
}

} // namespace isthmus
