// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clouds.h"
#include "cli/deployoptions.h"
#include "cli/statuscommands.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>

namespace isthmus::cli {

namespace {

struct DiscoverOptions : DeployOptions {
    std::string output;
    std::vector<std::string> providers;
    std::vector<std::string> regions;
    std::vector<std::string> accounts; ///< "gcp=my-project"
};

void discover(const DiscoverOptions& options) {
    std::map<std::string, std::string> accounts;
    for (const std::string& word : options.accounts) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos)
            throw Failure(exitBadInput, "--account: write PROVIDER=ID, such as gcp=my-project.");
        accounts[word.substr(0, equals)] = word.substr(equals + 1);
    }
    Clouds clouds(options.clouds(), Design(), readCatalog());
    auto found = clouds.deployer().discover(options.providers, options.regions, accounts);
    if (!found)
        throw Failure(exitProvider, found.error().message);
    clouds.stopIfInterrupted();
    const Design& design = found->design;
    for (const std::string& note : found->notes)
        std::cerr << "Note: " << plain(note) << '\n';
    if (options.output == "-") {
        std::cout << writeDesign(design);
        return;
    }
    if (const Status saved = saveDesign(design, options.output); !saved)
        throw Failure(exitBadInput, saved.error().message);
    if (options.json())
        printJson({{"file", options.output},
                   {"nodes", design.nodes().size()},
                   {"links", design.links().size()},
                   {"notes", found->notes}});
    else
        std::cout << counted(static_cast<long long>(design.nodes().size()), "node", "nodes") << " and "
                  << counted(static_cast<long long>(design.links().size()), "link", "links") << " written to "
                  << plain(options.output) << ".\n";
}

} // namespace

void addDiscoverCommand(CLI::App& app, Session& session) {
    static_cast<void>(session);
    auto options = std::make_shared<DiscoverOptions>();
    CLI::App* command =
        app.add_subcommand("discover", "Write a design of the networks and links that run in the clouds; reads only");
    command->add_option("-o,--output", options->output, "File of the new design; - writes standard output")->required();
    command
        ->add_option("--profile", options->profile,
                     "File that names endpoints and credential sources; without it, the sandbox")
        ->check(CLI::ExistingFile);
    command->add_option("--state", options->state, "As for apply");
    command->add_option("--provider", options->providers, "Only this provider; may be said several times");
    command->add_option("--region", options->regions,
                        "Only this region; without any, those in which an interconnect can end");
    command->add_option("--account", options->accounts,
                        "PROVIDER=ID: the project, subscription or compartment to look in");
    addFormat(*command, *options);
    command->footer(sandboxNote);
    command->callback([options] { discover(*options); });
}

} // namespace isthmus::cli
