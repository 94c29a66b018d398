// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"
#include "spec/specmodel.h"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// One file of a set of documents.
struct SpecDocument {
    std::string name; ///< as findings call it: the path below the folder that was opened, or the file as it was given
    Json content;
    std::string schema;            ///< what an export's index says it is; empty: to be recognised by its content
    std::set<std::string> leftOut; ///< JSON pointers that the index says are left out, as nobody published the value
};

/// Documents above this size are refused: 64 MiB.
inline constexpr std::uintmax_t maximumDocumentSize = std::uintmax_t{64} << 20;

/// Reads files, and all *.json files of folders; "-" is standard input. A file that holds nothing but base64 is taken
/// for an activation key. An index.json of our own export tells what its neighbours are. The error names the file and
/// the place, and quotes nothing from it.
[[nodiscard]] Result<std::vector<SpecDocument>> readDocuments(const std::vector<std::filesystem::path>& places);

/// One document from its text.
[[nodiscard]] Result<SpecDocument> readDocument(const std::string& name, std::string_view text);

/// Whether a JSON value is a document of the specification, a list of such, or a recorded call: what `checkDocuments`
/// would look into. A design is none.
[[nodiscard]] bool isSpecDocument(const SpecModel& model, const Json& content);

/// The schema that an object's name, list or members tell; null: none.
[[nodiscard]] const SpecSchema* recognise(const SpecModel& model, const Json& object);
/// An object {"method", "path", "request", "response", "status", "at"}: one call with its answer.
[[nodiscard]] bool isRecordedCall(const Json& object);

} // namespace isthmus
