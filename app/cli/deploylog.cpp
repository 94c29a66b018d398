// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deploylog.h"

#include "cli/deployoptions.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace isthmus::cli {

namespace {

void showLog(const DeployOptions& options, const std::string& run) {
    const Design design = readDesignFile(options.design, DuplicatePolicy::keepFirst);
    Clouds clouds(options.clouds(), design, readCatalog());
    Json lines = Json::array();
    Table table({"Time", "Who", "Side", "Phase", "What", "Detail"});
    for (const JournalEntry& entry : clouds.deployer().log(design)) {
        if (!run.empty() && entry.run != run)
            continue;
        if (options.format == "jsonl")
            std::cout << toJson(entry).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        else if (options.json())
            lines.push_back(toJson(entry));
        else
            table.add({entry.at, entry.who + "@" + entry.host, entry.side, entry.phase,
                       entry.operation.empty() ? "run " + entry.run.substr(0, 8) : entry.operation, entry.detail});
    }
    if (options.json())
        printJson({{"entries", std::move(lines)}});
    else if (options.format == "text" && table.empty())
        std::cout << "Nothing was deployed for this design yet.\n";
    else if (options.format == "text")
        table.print(std::cout);
}

} // namespace

void addLogCommand(CLI::App& app) {
    auto options = std::make_shared<DeployOptions>();
    auto run = std::make_shared<std::string>();
    CLI::App* command = addDeployCommand(app, "log", "Show who deployed what, when and on which side", *options);
    command->remove_option(command->get_option("--format"));
    command
        ->add_option("--format", options->format,
                     "text for people, json for programs, jsonl for one JSON object a line")
        ->check(CLI::IsMember({"text", "json", "jsonl"}))
        ->capture_default_str();
    command->add_option("--run", *run, "Only the lines of this run");
    command->footer(sandboxNote);
    command->callback([options, run] { showLog(*options, *run); });
}

} // namespace isthmus::cli
