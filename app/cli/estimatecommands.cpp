// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"
#include "estimate/cost.h"
#include "estimate/latency.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <memory>

namespace isthmus::cli {
namespace {

struct CostOptions : CommonOptions {
    std::string asOf;
};

struct LatencyOptions : CommonOptions {
    std::string flow;
};

Json costJson(const CostReport& report) {
    Json items = Json::array();
    for (const CostItem& item : report.items)
        items.push_back({{"subject", item.subject},
                         {"payer", item.payer},
                         {"what", item.what},
                         {"quantity", item.quantity},
                         {"unit", item.unit},
                         {"unitPriceUsd", item.unitPriceUsd},
                         {"usdPerMonth", item.usdPerMonth},
                         {"confidence", item.confidence},
                         {"source", item.source},
                         {"asOf", item.asOf}});
    Json unknown = Json::array();
    for (const UnknownCost& one : report.unknown)
        unknown.push_back({{"subject", one.subject}, {"payer", one.payer}, {"what", one.what}, {"why", one.why}});
    Json result;
    result["totalUsdPerMonth"] = report.totalUsdPerMonth;
    result["items"] = std::move(items);
    result["unknown"] = std::move(unknown);
    return result;
}

void printCost(const CostReport& report, const Design& design, const Catalog& catalog) {
    Table table({"Subject", "Payer", "What", ">Quantity", "Unit", ">USD each", ">USD a month", "Facts of"});
    std::map<std::string, double> payers;
    for (const CostItem& item : report.items) {
        table.add({item.subject, item.payer, item.what, number(item.quantity, 0), item.unit, number(item.unitPriceUsd, 4),
                   number(item.usdPerMonth), item.asOf});
        payers[item.payer] += item.usdPerMonth;
    }
    if (!table.empty()) {
        table.print(std::cout);
        std::cout << '\n';
    }
    for (const auto& [payer, sum] : payers) {
        const Provider* provider = catalog.provider(payer);
        std::cout << "On the bill of " << plain(provider != nullptr ? provider->title : payer) << ": USD " << number(sum) << " a month\n";
    }
    std::cout << "Total: USD " << number(report.totalUsdPerMonth) << " a month"
              << (report.unknown.empty() ? "" : ", without what is unknown") << '\n';
    if (!report.unknown.empty()) {
        Table unknown({"Unknown", "Payer", "What", "Why"});
        for (const UnknownCost& one : report.unknown)
            unknown.add({one.subject, one.payer, one.what, one.why});
        std::cout << '\n';
        unknown.print(std::cout);
    }
    if (const auto budget = design.policies().budgetUsdPerMonth) {
        const double over = report.totalUsdPerMonth - *budget;
        std::cout << "Budget: USD " << number(*budget) << " a month, "
                  << (over > 0 ? "exceeded by USD " + number(over) : "kept with USD " + number(-over) + " to spare") << '\n';
    }
}

void cost(const CostOptions& options, Session& session) {
    if (!options.asOf.empty())
        requireDate(options.asOf, "--as-of");
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    const CostReport report = estimateCost(design, *catalog, options.asOf);
    if (options.json())
        printJson(costJson(report));
    else
        printCost(report, design, *catalog);
    const auto budget = design.policies().budgetUsdPerMonth;
    session.exitCode = budget && report.totalUsdPerMonth > *budget ? exitNo : exitDone;
}

Json latencyJson(const std::vector<FlowLatency>& flows) {
    Json list = Json::array();
    for (const FlowLatency& flow : flows) {
        Json hops = Json::array();
        for (const LatencyHop& hop : flow.hops)
            hops.push_back({{hop.isLink ? "link" : "node", hop.element}, {"ms", hop.ms}, {"basis", hop.basis}});
        Json entry;
        entry["id"] = flow.flow;
        entry["rttMs"] = orNull(flow.rttMs);
        entry["lowMs"] = orNull(flow.lowMs);
        entry["highMs"] = orNull(flow.highMs);
        entry["hops"] = std::move(hops);
        entry["limitMs"] = orNull(flow.limitMs);
        entry["meetsTarget"] = flow.meetsTarget ? Json(*flow.meetsTarget) : Json(nullptr);
        if (!flow.why.empty())
            entry["why"] = flow.why;
        list.push_back(std::move(entry));
    }
    return {{"flows", std::move(list)}};
}

void printLatency(const std::vector<FlowLatency>& flows) {
    if (flows.empty())
        std::cout << "The design has no flow. Draw one, or add it to the file, to see how long its traffic takes.\n";
    bool first = true;
    for (const FlowLatency& flow : flows) {
        std::cout << (first ? "" : "\n") << plain(flow.flow) << ": ";
        first = false;
        if (!flow.rttMs) {
            std::cout << "unknown. " << plain(flow.why) << '\n';
            continue;
        }
        std::cout << number(*flow.rttMs) << " ms round trip";
        if (flow.lowMs && flow.highMs)
            std::cout << " (" << number(*flow.lowMs) << " to " << number(*flow.highMs) << ")";
        if (flow.limitMs)
            std::cout << ", limit " << number(*flow.limitMs) << " ms" << (flow.meetsTarget.value_or(true) ? ", kept" : ", exceeded");
        std::cout << '\n';
        Table table({"  Over", ">ms", "Basis"});
        for (const LatencyHop& hop : flow.hops)
            table.add({"  " + hop.element, number(hop.ms, 3), hop.basis});
        table.print(std::cout);
    }
}

void latency(const LatencyOptions& options, Session& session) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    if (!options.flow.empty() && design.flow(options.flow) == nullptr)
        throw Failure(exitBadInput, "--flow: the design has no flow \"" + plain(options.flow) + "\".");
    const auto flows = estimateLatency(design, *catalog, options.flow);
    if (options.json())
        printJson(latencyJson(flows));
    else
        printLatency(flows);
    session.exitCode = exitDone;
    for (const FlowLatency& flow : flows)
        if (flow.meetsTarget == false)
            session.exitCode = exitNo;
}

} // namespace

void addEstimateCommands(CLI::App& app, Session& session) {
    auto costOptions = std::make_shared<CostOptions>();
    CLI::App* costCommand = app.add_subcommand("cost", "Price a design: what each provider bills a month, item by item");
    addDesign(*costCommand, *costOptions);
    addFormat(*costCommand, *costOptions);
    costCommand->add_option("--as-of", costOptions->asOf, "Use no price that is newer than this date, such as 2026-09-30");
    costCommand->footer("List prices in US dollars, 730 hours a month, before taxes and discounts. What nobody published is listed as\n"
                        "unknown and not part of the total. Exit status 1 when the design's budget is exceeded.");
    costCommand->callback([costOptions, &session] { cost(*costOptions, session); });

    auto latencyOptions = std::make_shared<LatencyOptions>();
    CLI::App* latencyCommand = app.add_subcommand("latency", "Time the flows of a design: round trip, hop by hop");
    addDesign(*latencyCommand, *latencyOptions);
    addFormat(*latencyCommand, *latencyOptions);
    latencyCommand->add_option("--flow", latencyOptions->flow, "This flow only");
    latencyCommand->footer("Each share says whether it was measured or is estimated from the distance.\n"
                           "Exit status 1 when a flow is slower than its limit.");
    latencyCommand->callback([latencyOptions, &session] { latency(*latencyOptions, session); });
}

} // namespace isthmus::cli
