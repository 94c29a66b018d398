// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"
#include "routes/bothways.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace isthmus::cli {
namespace {

struct PathOptions : CommonOptions {
    std::string from;
    std::string to;
    std::string flow;
};

template <typename T>
Json valueOrNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json wayJson(const PathResult& path) {
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

bool isAsymmetric(const BothWays& ways) {
    return ways.outward && ways.inward && ways.verdict() == Verdict::reachable && !ways.isSymmetric();
}

Json bothJson(const BothWays& ways, const PathOptions& options) {
    Json result;
    if (!options.flow.empty())
        result["flow"] = options.flow;
    result["from"] = ways.from;
    result["to"] = ways.to;
    result.update(wayJson(ways.there));
    result["back"] = ways.inward ? wayJson(ways.back) : Json(nullptr);
    result["overall"] = toString(ways.verdict());
    result["asymmetric"] = isAsymmetric(ways);
    return result;
}

void printVerdict(const Id& from, const Id& to, const PathResult& path) {
    const std::string verdict(toString(path.verdict));
    std::cout << plain(from) << " to " << plain(to) << ": " << coloured(verdict, verdict) << '\n';
    if (!path.why.empty())
        std::cout << "    " << plain(path.why) << '\n';
}

/// The hop with the smallest figure of a kind; null: none has one.
template <typename Member>
const PathHop* narrowest(const PathResult& path, Member member) {
    const PathHop* result = nullptr;
    for (const PathHop& hop : path.hops)
        if (hop.*member && (result == nullptr || *(hop.*member) < *(result->*member)))
            result = &hop;
    return result;
}

void printHops(const char* title, const Design& design, const PathResult& path) {
    if (path.hops.empty())
        return;
    std::cout << '\n' << title << '\n';
    Table table({"Over", "Kind", "Route that it chose", "Where it has it from", ">MTU", ">Mbps"});
    for (const PathHop& hop : path.hops) {
        const Node* node = design.node(hop.element);
        const Link* link = design.link(hop.element);
        table.add({plain(hop.element), plain(node != nullptr ? node->kind : link != nullptr ? link->kind : ""),
                   hop.route, plain(hop.basis), hop.mtu ? std::to_string(*hop.mtu) : "",
                   hop.bandwidthMbps ? std::to_string(*hop.bandwidthMbps) : ""});
    }
    table.print(std::cout);
    if (path.verdict == Verdict::unreachable)
        return;
    const PathHop* mtu = narrowest(path, &PathHop::mtu);
    const PathHop* bandwidth = narrowest(path, &PathHop::bandwidthMbps);
    std::cout << (mtu != nullptr ? fmt::format("MTU {} bytes, set by {}. ", *mtu->mtu, plain(mtu->element))
                                 : "The MTU is not known. ")
              << (bandwidth != nullptr
                      ? fmt::format("Narrowest: {}, {}.\n", plain(bandwidth->element),
                                    Bandwidth(*bandwidth->bandwidthMbps).toString())
                      : "No part states its bandwidth.\n");
}

/// Elements of one way that the other does not cross.
std::string onlyIn(const PathResult& one, const PathResult& other) {
    std::vector<std::string> result;
    for (const PathHop& hop : one.hops)
        if (std::none_of(other.hops.begin(), other.hops.end(),
                         [&](const PathHop& that) { return that.element == hop.element; }))
            result.push_back(plain(hop.element));
    return result.empty() ? "the same elements in another order" : joined(result);
}

void printBoth(const BothWays& ways, const Design& design) {
    printVerdict(ways.from, ways.to, ways.there);
    if (ways.inward)
        printVerdict(ways.to, ways.from, ways.back);
    else
        std::cout << "The way back from the internet depends on public addresses, which are not drawn.\n";
    if (isAsymmetric(ways))
        std::cout << "Asymmetric: there over " << onlyIn(ways.there, ways.back) << "; back over "
                  << onlyIn(ways.back, ways.there) << ".\n";
    printHops("There:", design, ways.there);
    if (ways.inward)
        printHops("Back:", design, ways.back);
}

void path(PathOptions options, Session& session) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    if (!options.flow.empty()) {
        const Flow* flow = design.flow(options.flow);
        if (flow == nullptr)
            throw Failure(exitBadInput, "--flow: the design has no flow \"" + plain(options.flow) + "\".");
        options.from = flow->from;
        options.to = flow->to;
    }
    requireNode(design, options.from, options.flow.empty() ? "--from" : "--flow");
    requireNode(design, options.to, options.flow.empty() ? "--to" : "--flow");
    const BothWays ways = bothWays(RouteModel(design, *catalog), design, options.from, options.to);
    if (options.json())
        printJson(bothJson(ways, options));
    else
        printBoth(ways, design);
    session.exitCode = ways.verdict() == Verdict::reachable ? exitDone : exitNo;
}

} // namespace

void addPathCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<PathOptions>();
    CLI::App* command = app.add_subcommand("path", "Follow the routes between two places, hop by hop, both ways");
    addDesign(*command, *options);
    CLI::Option* from = command->add_option("--from", options->from, "A network, subnet, site or workload of the design");
    CLI::Option* to = command->add_option("--to", options->to, "Where the traffic goes: the same kinds");
    CLI::Option* flow = command->add_option("--flow", options->flow, "A flow of the design, in place of its two ends");
    from->needs(to);
    to->needs(from);
    flow->excludes(from)->excludes(to);
    addFormat(*command, *options);
    command->footer("Exit status 1 unless both ways are reachable; unknown means that the drawing or the providers'\n"
                    "documents leave it open, and says what is missing.");
    command->callback([options, from, flow, &session] {
        if (from->empty() && flow->empty())
            throw Failure(exitBadInput, "path needs --from and --to, or --flow.");
        path(*options, session);
    });
}

} // namespace isthmus::cli
