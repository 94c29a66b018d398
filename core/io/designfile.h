// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "net/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What is wrong with a design file, and where.
struct FileProblem {
    int line = 0;       ///< 1-based; 0 where the file as a whole is meant
    std::string member; ///< "nodes[3].region"; empty where the file as a whole is meant
    std::string message;

    /// "line 12, nodes[3].region: a text is expected here, not a number"
    [[nodiscard]] std::string toString() const;
};

/// Why a file was not read: at least one problem, in file order.
struct FileError {
    std::vector<FileProblem> problems;

    [[nodiscard]] std::string toString() const;
};

/// What to do with an id that is used twice: refuse the file, or hold the first and list the others in
/// Design::duplicates(), so that a check can report them.
enum class DuplicatePolicy : std::uint8_t { refuse, keepFirst };

/// Files above this size are refused: 256 MiB.
inline constexpr std::size_t maximumFileSize = std::size_t{256} << 20;
/// Members nested deeper than this are refused.
inline constexpr int maximumNesting = 64;

/// Reads format 1. All or nothing: a design with one wrong member is not half-loaded.
[[nodiscard]] Result<Design, FileError> readDesign(std::string_view text,
                                                   DuplicatePolicy duplicates = DuplicatePolicy::refuse);

/// What can be saved of a damaged file: every element that is whole, without those that are not (listed in `problems`).
struct RecoveredDesign {
    Design design;
    std::vector<FileProblem> problems;
    std::size_t kept = 0; ///< accounts, nodes, links, flows and views
};
[[nodiscard]] RecoveredDesign recoverDesign(std::string_view text);

/// Canonical text of format 1: what was read comes out with the same bytes.
[[nodiscard]] std::string writeDesign(const Design& design);

/// One element as its JSON, as it would stand in the file (clipboard, tests).
[[nodiscard]] Json toJson(const Node& node);
[[nodiscard]] Json toJson(const Link& link);
/// The element, or why this is none.
[[nodiscard]] Result<Node> nodeFromJson(const Json& json);
[[nodiscard]] Result<Link> linkFromJson(const Json& json);

/// Reads a file; "-" is standard input. The problem says why a file cannot be opened.
[[nodiscard]] Result<Design, FileError> loadDesign(const std::filesystem::path& file,
                                                   DuplicatePolicy duplicates = DuplicatePolicy::refuse);
/// The whole text of a file, or of standard input for "-".
[[nodiscard]] Result<std::string> readText(const std::filesystem::path& file);

/// Where the text from before the last save is kept: the file's name with "~" behind it.
[[nodiscard]] std::filesystem::path backupOf(const std::filesystem::path& file);

/// Saves atomically: a temporary file beside it, fsync, the old file kept as backup, rename. Whatever happens on the
/// way (full disk, kill), the file is whole: the old one or the new one.
[[nodiscard]] Status saveDesign(const Design& design, const std::filesystem::path& file);
/// The same for any text; `keepBackup` false for files of our own such as autosaves.
[[nodiscard]] Status writeAtomically(const std::filesystem::path& file, std::string_view text, bool keepBackup);

} // namespace isthmus
