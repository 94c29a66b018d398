// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"
#include "io/generate.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace isthmus::cli {
namespace {

struct Options {
    GenerateOptions generate;
    std::string output = "-";
};

void generate(const Options& options) {
    if (options.generate.networks == 0 && options.generate.nodes == 0)
        throw Failure(exitBadInput, "Say how large the design shall be: --vpcs N or --nodes N.");
    const auto catalog = readCatalog();
    const Design design = generateDesign(*catalog, options.generate);
    if (options.output == "-") {
        std::cout << writeDesign(design);
    } else if (const Status status = saveDesign(design, options.output); !status) {
        throw Failure(exitBadInput, status.error().message);
    }
    std::cerr << counted(static_cast<long long>(design.nodes().size()), "node", "nodes") << ", "
              << counted(static_cast<long long>(design.links().size()), "link", "links") << ", "
              << counted(static_cast<long long>(design.flows().size()), "flow", "flows") << ".\n";
}

} // namespace

void addGenerateCommand(CLI::App& app, Session& /*session*/) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("generate", "Write a valid synthetic design of a given size, for measurements");
    CLI::Option* networks = command->add_option("--vpcs", options->generate.networks, "So many networks in all clouds together")
                                ->check(CLI::Range(1, maximumGeneratedNetworks));
    CLI::Option* nodes =
        command->add_option("--nodes", options->generate.nodes, "So many nodes of every kind")->check(CLI::Range(1, maximumGeneratedNodes));
    networks->excludes(nodes);
    command->add_option("--seed", options->generate.seed, "Another seed gives another design; the same one, the same bytes")
        ->capture_default_str();
    command->add_option("-o,--output", options->output, "The file to write; - is standard output")->capture_default_str();
    command->callback([options] { generate(*options); });
}

} // namespace isthmus::cli
