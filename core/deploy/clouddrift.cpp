// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/changes.h"
#include "deploy/clouddeployer.h"
#include "deploy/driftedits.h"
#include "deploy/parallel.h"

#include <algorithm>
#include <iterator>

namespace isthmus {

namespace {

Json parsed(const std::string& want) {
    return Json::parse(want, nullptr, false);
}

/// Ids that a provider shows in place of keys, as keys; and lists in an order in which they can be compared.
Json normalized(Json live, const std::vector<Recorded>& rows) {
    for (auto& [member, value] : live.items()) {
        if (value.is_object())
            value = normalized(value, rows);
        if (!value.is_array())
            continue;
        if (member.ends_with("Keys"))
            for (Json& id : value)
                for (const Recorded& row : rows)
                    if (id == row.resourceId)
                        id = row.key;
        std::sort(value.begin(), value.end(), [](const Json& a, const Json& b) { return a.dump() < b.dump(); });
    }
    return live;
}

/// Of `want` only the members that `live` shows and that were asked for: what was left to the provider is no drift.
Json shownPart(const Json& want, const Json& live) {
    Json out = Json::object();
    for (const auto& [member, value] : live.items()) {
        const auto asked = want.find(member);
        if (asked == want.end() || asked->is_null() || *asked == "")
            continue;
        out[member] = value.is_object() && asked->is_object() ? shownPart(*asked, value) : *asked;
    }
    return out;
}

Json onlyAsked(const Json& live, const Json& part) {
    Json out = Json::object();
    for (const auto& [member, value] : part.items())
        out[member] = value.is_object() ? onlyAsked(live.at(member), value) : live.at(member);
    return out;
}

Drift driftOf(const Recorded& row, DriftKind kind, const std::string& word) {
    Drift drift;
    drift.kind = kind;
    drift.key = row.key;
    drift.subject = row.subject;
    drift.provider = row.provider;
    drift.type = row.type;
    drift.word = word;
    return drift;
}

} // namespace

std::vector<Drift> CloudDeployer::liveDrift(const Standing& standing, const std::vector<Recorded>& rows,
                                            std::vector<std::string>& notes) const {
    const Recorded& row = standing.recorded;
    if (!standing.live) {
        notes.push_back(row.key + " could not be compared: " + standing.error);
        return {};
    }
    if (standing.live->phase == Phase::gone || standing.live->phase == Phase::leaving)
        return {driftOf(row, DriftKind::gone, standing.live->word)};
    if (standing.live->phase == Phase::failed)
        return {driftOf(row, DriftKind::failed, standing.live->word)};
    const ApiResult<Json> live = m_adapters.all().at(row.provider)->live(row);
    if (!live) {
        notes.push_back(row.key + " could not be compared: " + m_redactor(live.error().toString()));
        return {};
    }
    const Json shown = normalized(*live, rows);
    const Json want = normalized(parsed(row.want), rows);
    const Json asked = shownPart(want, shown);
    std::vector<Drift> out;
    for (const PlannedValue& value : changedMembers({}, asked, onlyAsked(shown, asked))) {
        Drift drift = driftOf(row, DriftKind::changed, standing.live->word);
        drift.member = value.member;
        drift.recorded = value.before;
        drift.live = value.after;
        out.push_back(std::move(drift));
    }
    return out;
}

void CloudDeployer::addDrawnDrift(const Design& design, const std::vector<Recorded>& rows, DriftReport& report) const {
    const Result<Steps> steps = stepsOf(design, *m_catalog);
    if (!steps) {
        report.notes.push_back("The drawing cannot be compared: " + steps.error().message);
        return;
    }
    std::map<std::string, const Step*> drawn;
    for (const Step& step : steps->list)
        if (step.operation.action == Action::create)
            drawn[step.key] = &step;
    for (const Recorded& row : rows) {
        const auto step = drawn.find(row.key);
        if (step == drawn.end()) {
            report.drifts.push_back(driftOf(row, DriftKind::undrawn, {}));
            continue;
        }
        for (const PlannedValue& value : changedMembers(row.provider, parsed(row.want), step->second->want)) {
            Drift drift = driftOf(row, DriftKind::redrawn, {});
            drift.member = value.member;
            drift.recorded = value.before;
            drift.drawn = value.after;
            report.drifts.push_back(std::move(drift));
        }
        drawn.erase(step);
    }
    for (const auto& [key, step] : drawn) {
        Drift drift;
        drift.kind = DriftKind::undeployed;
        drift.key = key;
        drift.subject = step->operation.subject;
        drift.provider = step->operation.provider;
        drift.type = step->type;
        report.drifts.push_back(std::move(drift));
    }
}

Result<DriftReport> CloudDeployer::drift(const Design& design) {
    const std::set<std::string> acting = actingOn({});
    Performer asker(*m_store, m_adapters.all(), setting(design, {acting, {}, {}, {}}));
    const Result<std::vector<Standing>> standing = standingOf(asker, acting);
    if (!standing)
        return standing.error();
    const std::vector<Recorded> rows = m_store->resources(design.name());
    std::vector<std::vector<Drift>> found(standing->size());
    std::vector<std::vector<std::string>> notes(standing->size());
    inParallel(standing->size(), [&](std::size_t i) { found[i] = liveDrift((*standing)[i], rows, notes[i]); });
    DriftReport report;
    for (std::size_t i = 0; i < found.size(); ++i) {
        report.drifts.insert(report.drifts.end(), found[i].begin(), found[i].end());
        report.notes.insert(report.notes.end(), notes[i].begin(), notes[i].end());
    }
    addDrawnDrift(design, rows, report);
    const std::vector<Ignored> ignored = m_store->ignored(design.name());
    for (Drift& one : report.drifts)
        one.ignored = one.atProvider() && std::any_of(ignored.begin(), ignored.end(), [&](const Ignored& entry) {
                          return entry.key == one.key && entry.member == one.member && entry.value == one.live.dump();
                      });
    std::stable_sort(report.drifts.begin(), report.drifts.end(), [](const Drift& a, const Drift& b) {
        return std::tie(a.key, a.member) < std::tie(b.key, b.member);
    });
    return report;
}

void CloudDeployer::ignoreDrift(const Design& design, const Drift& drift) {
    m_store->ignore(design.name(), {drift.key, drift.member, drift.live.dump()});
    m_store->note(design.name(), {"drift:" + drift.key, "", "ignored", drift.member, drift.provider, {}});
}

/// What the provider shows of one resource otherwise than it was deployed; at least one.
Result<std::vector<Drift>> CloudDeployer::driftsAtProvider(const Design& design, const std::string& key) {
    const Result<DriftReport> report = drift(design);
    if (!report)
        return report.error();
    std::vector<Drift> mine;
    std::copy_if(report->drifts.begin(), report->drifts.end(), std::back_inserter(mine),
                 [&](const Drift& one) { return one.key == key && one.atProvider(); });
    if (mine.empty())
        return Error{key + " stands at its provider as it was deployed."};
    return mine;
}

/// The record is made to say what the provider shows.
void CloudDeployer::recordLive(const Design& design, const std::string& key, const std::vector<Drift>& drifts) {
    if (drifts.front().kind != DriftKind::changed)
        return;
    Recorded row = *m_store->resource(design.name(), key);
    Json want = parsed(row.want);
    for (const Drift& one : drifts) {
        std::string path = "/" + one.member;
        std::replace(path.begin(), path.end(), '.', '/');
        want[Json::json_pointer(path)] = one.live;
    }
    row.want = want.dump();
    m_store->made(design.name(), {"drift:" + key, "", "recorded", "as the provider shows it", row.provider, {}}, row);
}

Result<Plan> CloudDeployer::planRestore(const Design& design, const std::string& key) {
    const Result<std::vector<Drift>> drifts = driftsAtProvider(design, key);
    if (!drifts)
        return drifts.error();
    recordLive(design, key, *drifts);
    return plan(design, PlanOptions{});
}

Result<Edit> CloudDeployer::adoptDrift(const Design& design, const std::string& key) {
    const Result<std::vector<Drift>> drifts = driftsAtProvider(design, key);
    if (!drifts)
        return drifts.error();
    // First the edit: what cannot be drawn must not be recorded either.
    const Result<Edit> edit = adoptingEdit(design, *drifts);
    if (!edit)
        return edit.error();
    recordLive(design, key, *drifts);
    const Drift& first = drifts->front();
    if (first.kind == DriftKind::gone)
        m_store->gone(design.name(), {"drift:" + key, "", "adopted", "it is gone", first.provider, {}}, {key});
    else
        m_store->note(design.name(), {"drift:" + key, "", "adopted", "", first.provider, {}});
    return edit;
}

} // namespace isthmus
