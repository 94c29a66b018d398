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

struct PathOptions : CommonOptions {
    std::string from;
    std::string to;
};

template <typename T>
Json valueOrNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json pathJson(const PathResult& path) {
    Json hops = Json::array();
    for (const PathHop& hop : path.hops)
        hops.push_back({{hop.isLink ? "link" : "node", hop.element},
                        {"route", hop.route},
                        {"basis", hop.basis},
                        {"mtu", valueOrNull(hop.mtu)},
                        {"bandwidthMbps", valueOrNull(hop.bandwidthMbps)}});
    Json result;
    result["verdict"] = toString(path.verdict);
    result["hops"] = std::move(hops);
    result["why"] = path.why;
    result["subjects"] = path.subjects;
    result["mtu"] = valueOrNull(path.mtu);
    result["bandwidthMbps"] = valueOrNull(path.bandwidthMbps);
    return result;
}

void printPath(const PathResult& path, const PathOptions& options) {
    const std::string verdict(toString(path.verdict));
    std::cout << plain(options.from) << " to " << plain(options.to) << ": " << coloured(verdict, verdict) << '\n';
    if (!path.why.empty())
        std::cout << plain(path.why) << '\n';
    Table table({"Over", "Route", "From", ">MTU", ">Mbps"});
    for (const PathHop& hop : path.hops)
        table.add({hop.element, hop.route, hop.basis, hop.mtu ? std::to_string(*hop.mtu) : "",
                   hop.bandwidthMbps ? std::to_string(*hop.bandwidthMbps) : ""});
    if (!table.empty()) {
        std::cout << '\n';
        table.print(std::cout);
        std::cout << "\nMTU of the path: " << (path.mtu ? std::to_string(*path.mtu) + " bytes" : "unknown")
                  << ". Narrowest part: " << (path.bandwidthMbps ? Bandwidth(*path.bandwidthMbps).toString() : "unknown") << ".\n";
    }
}

void path(const PathOptions& options, Session& session) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    requireNode(design, options.from, "--from");
    requireNode(design, options.to, "--to");
    const PathResult result = findPath(design, *catalog, options.from, options.to);
    if (options.json())
        printJson(pathJson(result));
    else
        printPath(result, options);
    session.exitCode = result.verdict == Verdict::reachable ? exitDone : exitNo;
}

} // namespace

void addPathCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<PathOptions>();
    CLI::App* command = app.add_subcommand("path", "Follow the routes from one place to another, hop by hop");
    addDesign(*command, *options);
    command->add_option("--from", options->from, "A network, subnet, site or workload of the design")->required();
    command->add_option("--to", options->to, "Where the traffic goes: the same kinds")->required();
    addFormat(*command, *options);
    command->footer("One direction: the way back is a question of its own. Exit status 1 unless the verdict is reachable;\n"
                    "unknown means that the drawing or the providers' documents leave it open, and says what.");
    command->callback([options, &session] { path(*options, session); });
}

} // namespace isthmus::cli
