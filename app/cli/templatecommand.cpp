// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "io/templates.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace isthmus::cli {
namespace {

struct Options {
    CommonOptions common;
    std::string name;
    std::string output = "-";
};

void listAll(const std::vector<TemplateFile>& all, bool json) {
    if (json) {
        Json rows = Json::array();
        for (const TemplateFile& file : all)
            rows.push_back(
                {{"name", file.name}, {"title", file.title}, {"description", file.description}, {"own", file.own}});
        printJson({{"templates", rows}});
        return;
    }
    for (const TemplateFile& file : all)
        std::cout << file.name << (file.own ? "  (your own)" : "") << "\n        " << file.title << ". "
                  << file.description << "\n";
}

void run(const Options& options) {
    const std::vector<TemplateFile> all = listTemplates(findResources(), userTemplateFolder());
    if (options.name.empty()) {
        listAll(all, options.common.json());
        return;
    }
    const auto file = findTemplate(all, options.name);
    if (!file)
        throw Failure(exitBadInput, file.error().message);
    const Design design = readDesignFile(file->path.string());
    if (options.output == "-") {
        std::cout << writeDesign(design);
        return;
    }
    if (const Status status = saveDesign(design, options.output); !status)
        throw Failure(exitBadInput, status.error().message);
    std::cerr << "Wrote " << options.output << ".\n";
}

} // namespace

void addTemplateCommand(CLI::App& app, Session& /*session*/) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("template", "List the templates, or write one as a design to start from");
    command->add_option("NAME", options->name, "The template to write; without it all are listed");
    command->add_option("-o,--output", options->output, "The file to write; - is standard output")
        ->capture_default_str();
    addFormat(*command, options->common);
    command->callback([options] { run(*options); });
}

} // namespace isthmus::cli
