// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <system_error>

namespace {

constexpr const char* about =
    "Checks, prices, times, exports and deploys networks that span clouds.\n"
    "Results go to standard output, progress and messages to standard error.";

constexpr const char* exitStatuses =
    "Exit status: 0 done; 1 done, and the answer is no (errors found, over budget, too slow, unreachable);\n"
    "2 bad usage or unreadable input; 3 a provider or a network failed; 130 interrupted.";

std::filesystem::path folderOfProgram(const char* argument) {
    std::error_code failure;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failure);
    return failure ? std::filesystem::absolute(argument).parent_path() : self.parent_path();
}

/// The first word, where it is neither an option nor a command: the parser would only say that a command is missing.
std::string unknownCommand(const CLI::App& app, int argc, char** argv) {
    if (argc < 2 || argv[1][0] == '-')
        return {};
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    const bool known = std::any_of(commands.begin(), commands.end(), [&](const CLI::App* one) { return one->check_name(argv[1]); });
    return known ? std::string() : isthmus::cli::plain(argv[1]);
}

int run(int argc, char** argv) {
    isthmus::cli::Session session;
    session.programFolder = folderOfProgram(argv[0]);
    CLI::App app{about, "isthmusctl"};
    app.footer(exitStatuses);
    app.set_version_flag("--version", std::string("isthmusctl ") + ISTHMUS_VERSION);
    app.require_subcommand(1);
    isthmus::cli::addRuleCommands(app, session);
    isthmus::cli::addEstimateCommands(app, session);
    isthmus::cli::addPathCommand(app, session);
    isthmus::cli::addRoutesCommand(app, session);
    isthmus::cli::addExportCommand(app, session);
    isthmus::cli::addDeployCommands(app, session);
    isthmus::cli::addCatalogCommands(app, session);
    isthmus::cli::addGenerateCommand(app, session);
    isthmus::cli::addTemplateCommand(app, session);
    if (const std::string unknown = unknownCommand(app, argc, argv); !unknown.empty())
        throw isthmus::cli::Failure(isthmus::cli::exitBadInput,
                                    "There is no command \"" + unknown + "\". Run isthmusctl --help to see all.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? isthmus::cli::exitDone : isthmus::cli::exitBadInput;
    }
    std::cout.flush();
    if (!std::cout)
        throw isthmus::cli::Failure(isthmus::cli::exitBadInput, "Cannot write to standard output. Check that the disk has room.");
    return session.exitCode;
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const isthmus::cli::Failure& failure) {
        std::cerr << "isthmusctl: " << failure.what() << '\n';
        return failure.code();
    } catch (const std::exception& error) {
        std::cerr << "isthmusctl: " << error.what() << '\n';
        return isthmus::cli::exitBadInput;
    }
}
