// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "io/designfile.h"
#include "model/design.h"
#include "model/json.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace isthmus::cli {

// Exit statuses, the same for every command.
inline constexpr int exitDone = 0;
inline constexpr int exitNo = 1;         ///< done, and the answer is "no"
inline constexpr int exitBadInput = 2;   ///< bad usage or unreadable input
inline constexpr int exitProvider = 3;   ///< a provider or a network failed
inline constexpr int exitInterrupted = 130;

/// Ends a command from anywhere: a message for standard error and an exit status.
class Failure final : public std::runtime_error {
public:
    Failure(int code, const std::string& message) : std::runtime_error(message), m_code(code) {}
    [[nodiscard]] int code() const { return m_code; }

private:
    int m_code;
};

/// What all commands share. A command sets `exitCode`; main returns it.
struct Session {
    std::filesystem::path programFolder; ///< where isthmusctl stands; isthmus-sandbox stands beside it
    int exitCode = exitDone;
};

/// `--format text|json`, and the design that most commands read.
struct CommonOptions {
    std::string format = "text";
    std::string design;

    [[nodiscard]] bool json() const { return format == "json"; }
};
CLI::Option* addFormat(CLI::App& command, CommonOptions& options);
CLI::Option* addDesign(CLI::App& command, CommonOptions& options);

/// Reads a design file, or standard input for "-". Fails with exitBadInput, naming file, line and member.
[[nodiscard]] Design readDesignFile(const std::string& file, DuplicatePolicy duplicates = DuplicatePolicy::refuse);
/// The facts in use. Fails with exitBadInput.
[[nodiscard]] std::shared_ptr<const Catalog> readCatalog();
/// Fails with exitBadInput when `id` names no node of the design.
void requireNode(const Design& design, const std::string& id, const char* option);

/// One JSON document on standard output.
void printJson(const Json& document);
/// Number or null.
[[nodiscard]] Json orNull(const std::optional<double>& value);

/// Today in local time, ISO.
[[nodiscard]] std::string today();
/// Fails with exitBadInput unless `text` is an ISO date.
void requireDate(const std::string& text, const char* option);

} // namespace isthmus::cli
