// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deployoptions.h"
#include "cli/statuscommands.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace isthmus::cli {

namespace {

Json channelsJson(const std::vector<ChannelReport>& channels) {
    Json out = Json::array();
    for (const ChannelReport& channel : channels) {
        Json maintenance = Json::array();
        for (const Maintenance& work : channel.maintenance)
            maintenance.push_back(Json{{"id", work.id}, {"start", work.start}, {"end", work.end}});
        out.push_back(Json{{"name", channel.name},
                           {"state", channel.state},
                           {"maintenance", std::move(maintenance)},
                           {"macsecKeys", channel.keyStarts.size()},
                           {"activeMacsecKeys", channel.activeKeys}});
    }
    return out;
}

Json sideJson(const LinkSide& side) {
    return Json{{"provider", side.provider},
                {"key", side.key},
                {"resourceId", side.resourceId},
                {"account", side.account},
                {"region", side.region},
                {"state", side.error.empty() ? side.report.word : "unknown"},
                {"operation", side.report.bgp},
                {"macsec", side.report.macsec},
                {"bandwidth", side.report.bandwidth},
                {"sharedId", side.report.sharedId},
                {"inUse", side.report.inUse},
                {"channels", channelsJson(side.report.channels)},
                {"message", side.report.message},
                {"error", side.error}};
}

Json linkJson(const LinkStatus& status) {
    Json sides = Json::array();
    for (const LinkSide& side : status.sides)
        sides.push_back(sideJson(side));
    Json out{{"link", status.link},
             {"environment", status.environment},
             {"health", toString(status.health)},
             {"owedBy", status.owedBy},
             {"step", status.step},
             {"differences", status.differences},
             {"notices", status.notices},
             {"sides", std::move(sides)}};
    if (status.pending)
        out["pending"] = Json{{"since", status.pending->since},
                              {"deadline", status.pending->deadline},
                              {"overdue", status.pending->overdue}};
    return out;
}

void printLink(const LinkStatus& status) {
    std::cout << '\n' << plain(status.title) << " (" << plain(status.link) << "): " << toString(status.health) << '\n';
    Table table({"", "State", "Operation", "MACsec", "Bandwidth", "Id"});
    for (const LinkSide& side : status.sides)
        table.add({side.provider, side.error.empty() ? side.report.word : "unknown", side.report.bgp,
                   side.report.macsec, side.report.bandwidth, side.resourceId});
    table.print(std::cout);
    for (const std::string& difference : status.differences)
        std::cout << "The sides differ in " << plain(difference) << ".\n";
    for (const std::string& sentence : status.notices)
        std::cout << plain(sentence) << '\n';
    if (!status.step.empty())
        std::cout << (status.owedBy.empty() ? std::string() : "With " + plain(status.owedBy) + ": ")
                  << plain(status.step) << '\n';
    if (status.pending)
        std::cout << "Waits for " << plain(status.pending->owedBy) << " since " << status.pending->since
                  << (status.pending->deadline.empty()
                          ? ""
                          : (status.pending->overdue ? "; its time was over at " : "; deadline ") +
                                status.pending->deadline)
                  << ".\n";
}

/// The text for the support of whoever owes the step, or the issue document of the specification.
void showCase(const DeployOptions& options, const std::vector<LinkStatus>& links, const std::string& wanted) {
    const auto found =
        std::find_if(links.begin(), links.end(), [&](const LinkStatus& status) { return status.link == wanted; });
    if (found == links.end())
        throw Failure(exitBadInput,
                      "--case: \"" + plain(wanted) + "\" is no interconnect that is recorded for this design.");
    if (options.json())
        printJson(issueDocument(*found, currentTime()));
    else
        std::cout << supportCase(*found, currentTime());
}

void status(const DeployOptions& options, Session& session, const std::string& wanted) {
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    Clouds clouds(options.clouds(), design, readCatalog());
    const auto resources = clouds.deployer().status(design);
    if (!resources)
        throw Failure(exitProvider, resources.error().message);
    const auto links = clouds.deployer().links(design);
    if (!links)
        throw Failure(exitProvider, links.error().message);
    clouds.stopIfInterrupted();
    if (!wanted.empty()) {
        showCase(options, *links, wanted);
        return;
    }
    Json operations = Json::array();
    Table table({"Subject", "Provider", "Type", "Id", "State"});
    for (const ResourceStatus& resource : *resources) {
        operations.push_back({{"id", resource.type + "/" + resource.subject},
                              {"state", resource.state},
                              {"subject", resource.subject},
                              {"provider", resource.provider},
                              {"type", resource.type},
                              {"resourceId", resource.resourceId}});
        table.add({resource.subject, resource.provider, resource.type, resource.resourceId, resource.state});
        if (resource.state == "gone")
            session.exitCode = exitNo;
    }
    Json linkList = Json::array();
    for (const LinkStatus& link : *links) {
        linkList.push_back(linkJson(link));
        if (link.health == LinkHealth::down)
            session.exitCode = exitNo;
    }
    if (options.json()) {
        Json document{{"operations", std::move(operations)}};
        if (!linkList.empty())
            document["links"] = std::move(linkList);
        printJson(document);
        return;
    }
    if (!table.empty())
        table.print(std::cout);
    std::cout << counted(static_cast<long long>(resources->size()), "resource", "resources")
              << " recorded for this design.\n";
    for (const LinkStatus& link : *links)
        printLink(link);
    if (const auto lease = clouds.deployer().lease(design))
        std::cout << plain(lease->who) << " on " << plain(lease->host) << " works on it (" << plain(lease->what)
                  << ").\n";
}

} // namespace

void addStatusCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<DeployOptions>();
    auto wanted = std::make_shared<std::string>();
    CLI::App* command = addDeployCommand(
        app, "status", "List what is recorded for a design and how it stands at its provider", *options);
    command->add_option("--case", *wanted,
                        "For this interconnect: a text for the support of the side that owes the next step; with "
                        "--format json the issue "
                        "document of the Connection Coordinator API");
    command->footer(
        std::string("Exit status 1 when something that is recorded is gone, or an interconnect is down.\n\n") +
        sandboxNote);
    command->callback([options, wanted, &session] { status(*options, session, *wanted); });
}

} // namespace isthmus::cli
