// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"
#include "spec/export.h"
#include "spec/terms.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace isthmus::cli {
namespace {

struct ExportOptions : CommonOptions {
    std::string to;
    std::string folder;
};

void exportDesign(const ExportOptions& options) {
    const Design design = readDesignFile(options.design);
    const auto catalog = readCatalog();
    const auto files = exportSpec(design, *catalog, options.folder);
    if (!files)
        throw Failure(exitBadInput, files.error().message);
    const std::size_t interconnects = interconnectsOf(design).size();
    if (options.json()) {
        printJson({{"files", *files}});
    } else {
        for (const std::string& file : *files)
            std::cout << plain((std::filesystem::path(options.folder) / file).string()) << '\n';
    }
    std::cerr << counted(static_cast<long long>(interconnects), "interconnect", "interconnects") << ", "
              << counted(static_cast<long long>(files->size()), "file", "files") << " written to " << plain(options.folder) << ".\n";
}

} // namespace

void addExportCommand(CLI::App& app, Session& /*session*/) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "Write a design as files for other tools");
    addDesign(*command, *options);
    command->add_option("--to", options->to, "What to write: spec")->required()->check(CLI::IsMember({"spec"}));
    command->add_option("-o,--output", options->folder, "The folder to write to; made where it does not exist")->required();
    addFormat(*command, *options);
    command->footer("spec: each managed interconnect in the terms of the open Connection Coordinator specification, and the calls of\n"
                    "both sides that make it. index.json says what each file is and which values a provider will give.\n"
                    "The same design gives the same bytes. No file holds a secret.");
    command->callback([options] { exportDesign(*options); });
}

} // namespace isthmus::cli
