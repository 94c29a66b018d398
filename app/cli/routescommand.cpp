// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"
#include "routes/path.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace isthmus::cli {
namespace {

struct RoutesOptions : CommonOptions {
    std::string node;
    bool refused = false;
};

Json tableJson(const RouteTable& table) {
    Json routes = Json::array();
    for (const TableEntry& entry : table.entries)
        routes.push_back({{"prefix", entry.prefix.toString()},
                          {"source", entry.source},
                          {"origin", entry.origin},
                          {"via", entry.via},
                          {"asPath", entry.asPath},
                          {"region", entry.region},
                          {"segment", entry.segment},
                          {"subnets", entry.subnets},
                          {"chosen", entry.isChosen},
                          {"note", entry.note}});
    Json refused = Json::array();
    for (const TableRefusal& refusal : table.refused)
        refused.push_back({{"prefix", refusal.prefix.toString()},
                           {"from", refusal.from},
                           {"why", refusal.why},
                           {"subjects", refusal.subjects}});
    Json result;
    result["node"] = table.node;
    result["routes"] = std::move(routes);
    result["refused"] = std::move(refused);
    return result;
}

std::string pathText(const std::vector<std::uint32_t>& path) {
    std::vector<std::string> parts;
    for (const std::uint32_t asn : path)
        parts.push_back(std::to_string(asn));
    return joined(parts, " ");
}

std::string placeText(const TableEntry& entry) {
    std::vector<std::string> parts;
    for (const std::string* part : {&entry.region, &entry.segment})
        if (!part->empty())
            parts.push_back(plain(*part));
    for (const Id& subnet : entry.subnets)
        parts.push_back(plain(subnet));
    return joined(parts);
}

void printTable(const RouteTable& table, const RoutesOptions& options) {
    if (table.node != options.node)
        std::cout << plain(options.node) << " stands in " << plain(table.node) << ", whose table this is.\n";
    Table routes({"", "Prefix", "Source", "Next", "Towards", "AS path", "Where"});
    std::vector<std::string> notes;
    for (const TableEntry& entry : table.entries) {
        routes.add({entry.isChosen ? "*" : "", entry.prefix.toString(), entry.source,
                    entry.via.empty() ? (entry.note.empty() ? "here" : "nowhere") : plain(joined(entry.via, " > ")),
                    plain(entry.origin), pathText(entry.asPath), placeText(entry)});
        if (!entry.note.empty())
            notes.push_back(entry.prefix.toString() + ": " + plain(entry.note));
    }
    if (routes.empty()) {
        std::cout << plain(table.node) << " knows no route.\n";
    } else {
        routes.print(std::cout);
        std::cout << "* is the route that packets follow.\n";
    }
    for (const std::string& note : notes)
        std::cout << "Note on " << note << ".\n";
    if (table.refused.empty())
        return;
    std::cout << '\n' << counted(static_cast<long long>(table.refused.size()), "prefix that a neighbour knows was",
                                 "prefixes that neighbours know were")
              << " not passed on to it" << (options.refused ? ":\n" : "; --refused lists them.\n");
    if (!options.refused)
        return;
    Table refused({"Prefix", "Neighbour", "Why"});
    for (const TableRefusal& refusal : table.refused)
        refused.add({refusal.prefix.toString(), plain(refusal.from), plain(refusal.why)});
    refused.print(std::cout);
}

void routes(const RoutesOptions& options, Session& session) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    requireNode(design, options.node, "--node");
    const RouteTable table = RouteModel(design, *catalog).table(options.node);
    if (!table.why.empty())
        throw Failure(exitBadInput, "--node: " + plain(table.why) + ", so it has no routes.");
    if (options.json())
        printJson(tableJson(table));
    else
        printTable(table, options);
    session.exitCode = exitDone;
}

} // namespace

void addRoutesCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<RoutesOptions>();
    CLI::App* command = app.add_subcommand("routes", "The route table of a node: which prefix it hears from whom");
    addDesign(*command, *options);
    command->add_option("--node", options->node, "A network, subnet, gateway or router of the design")->required();
    command->add_flag("--refused", options->refused, "Also list what neighbours did not pass on, and why");
    addFormat(*command, *options);
    command->callback([options, &session] { routes(*options, session); });
}

} // namespace isthmus::cli
