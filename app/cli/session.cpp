// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <ctime>
#include <iostream>

namespace isthmus::cli {

CLI::Option* addFormat(CLI::App& command, CommonOptions& options) {
    return command.add_option("--format", options.format, "text for people, json for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
}

CLI::Option* addDesign(CLI::App& command, CommonOptions& options) {
    return command.add_option("DESIGN", options.design, "The design file; - reads standard input")->required();
}

Design readDesignFile(const std::string& file, DuplicatePolicy duplicates) {
    auto design = loadDesign(file, duplicates);
    if (design)
        return std::move(design.value());
    const std::string name = file == "-" ? "standard input" : file;
    std::string message;
    for (const FileProblem& problem : design.error().problems)
        message += (message.empty() ? "" : "\n") + name + ": " + problem.toString();
    throw Failure(exitBadInput, message);
}

std::shared_ptr<const Catalog> readCatalog() {
    auto catalog = loadCatalogInUse();
    if (!catalog)
        throw Failure(exitBadInput, catalog.error().message);
    return std::move(catalog.value());
}

void requireNode(const Design& design, const std::string& id, const char* option) {
    if (design.node(id) == nullptr)
        throw Failure(exitBadInput, std::string(option) + ": the design has no node \"" + plain(id) + "\".");
}

void printJson(const Json& document) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

void requireDate(const std::string& text, const char* option) {
    std::tm parsed{};
    const char* end = strptime(text.c_str(), "%Y-%m-%d", &parsed);
    if (text.size() != 10 || end == nullptr || *end != '\0')
        throw Failure(exitBadInput, std::string(option) + ": \"" + plain(text) + "\" is no date. Write it as 2027-01-31.");
}

} // namespace isthmus::cli
