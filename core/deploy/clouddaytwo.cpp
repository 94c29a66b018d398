// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/clouddeployer.h"
#include "deploy/parallel.h"
#include "spec/terms.h"

#include <algorithm>

namespace isthmus {

namespace {

/// The ends of an interconnect, not what else belongs to it.
bool isEnd(const Recorded& row) {
    const Json want = Json::parse(row.want, nullptr, false);
    return want.is_object() && want.contains("body");
}

} // namespace

LinkSide CloudDeployer::sideOf(const Design& design, const Recorded& row, const std::set<std::string>& acting) const {
    LinkSide side;
    side.provider = row.provider;
    side.key = row.key;
    side.type = row.type;
    side.resourceId = row.resourceId;
    side.region = row.region;
    if (const Account* account = design.account(row.account))
        side.account = account->identifier;
    if (!acting.empty() && !acting.contains(row.provider)) {
        side.error = "its credentials are with the other side's team";
        return side;
    }
    Adapter& adapter = *m_adapters.all().at(row.provider);
    const ApiResult<LiveState> live = adapter.state(row);
    const ApiResult<EndReport> report = adapter.report(row);
    if (live)
        side.phase = live->phase;
    if (report)
        side.report = *report;
    if (!live || !report)
        side.error = m_redactor((live ? report.error() : live.error()).toString());
    side.report.message = m_redactor(side.report.message);
    return side;
}

Result<std::vector<LinkStatus>> CloudDeployer::links(const Design& design) {
    const std::set<std::string> acting = actingOn({});
    Performer asker(*m_store, m_adapters.all(), setting(design, {acting, {}, {}, {}}));
    std::map<Id, std::vector<Recorded>> ends;
    for (const Recorded& row : m_store->resources(design.name()))
        if (const Link* link = design.link(row.subject); link != nullptr && link->kind == "interconnect" && isEnd(row))
            ends[row.subject].push_back(row);
    std::vector<LinkStatus> out;
    for (const auto& [id, rows] : ends) {
        LinkStatus status;
        status.link = id;
        status.title = design.link(id)->name.empty() ? id : design.link(id)->name;
        if (const auto terms = interconnectTerms(design, *m_catalog, id))
            status.environment = terms->environment;
        for (const Recorded& row : rows)
            status.sides.push_back(sideOf(design, row, acting));
        judge(status);
        if (status.health == LinkHealth::waiting)
            for (PendingLink& pending : pendingLinks(design, {id}, asker))
                status.pending = std::move(pending);
        out.push_back(std::move(status));
    }
    return out;
}

Result<Discovery> CloudDeployer::discover(const std::vector<std::string>& providers,
                                          const std::vector<std::string>& regions,
                                          const std::map<std::string, std::string>& accounts) {
    std::vector<Discovered> all;
    std::vector<std::string> notes;
    for (const auto& [provider, adapter] : m_adapters.all()) {
        const bool wanted = providers.empty()
                                ? m_profile.providers.contains(provider)
                                : std::find(providers.begin(), providers.end(), provider) != providers.end();
        if (!wanted)
            continue;
        DiscoveryScope scope;
        if (const auto account = accounts.find(provider); account != accounts.end())
            scope.account = account->second;
        for (const Region& region : m_catalog->regions()) {
            const bool named = std::find(regions.begin(), regions.end(), region.code) != regions.end();
            const bool paired =
                std::any_of(m_catalog->pairs().begin(), m_catalog->pairs().end(), [&](const RegionPair& pair) {
                    return region.provider == "aws" ? pair.awsRegion == region.code
                                                    : pair.provider == provider && pair.partnerRegion == region.code;
                });
            if (region.provider == provider && (regions.empty() ? paired : named))
                scope.regions.push_back(region.code);
        }
        const ApiResult<std::vector<Discovered>> found = adapter->discover(scope);
        if (found)
            all.insert(all.end(), found->begin(), found->end());
        else if (found.error().isUncertain())
            return Error{provider + " cannot be read: " + m_redactor(found.error().toString())};
        else
            notes.push_back(provider + " was not read: " + m_redactor(found.error().toString()));
    }
    Result<Discovery> drawn = designOf(all);
    if (drawn)
        drawn->notes.insert(drawn->notes.begin(), notes.begin(), notes.end());
    return drawn;
}

} // namespace isthmus
