// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "model/json.h"
#include "net/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace isthmus {

/// One document of an export, not yet written.
struct SpecFile {
    std::string path;   ///< relative, with '/'
    std::string schema; ///< "connection-coordinator:Feature", "interconnect:CreateConnectionRequest", ...
    std::string about;  ///< one sentence
    Json content;

    /// Two-space indent, one newline at the end.
    [[nodiscard]] std::string bytes() const;
};

/// All interconnects of a design in the terms of the open specification, and the calls that make them:
/// `LINK/....json` for each and `index.json`, which says what each file is, which values a provider will mint (`fill`),
/// and what nobody published (`unknown`). The same design and catalogue give the same bytes.
/// The error names the interconnect that cannot be written and why.
[[nodiscard]] Result<std::vector<SpecFile>> specFiles(const Design& design, const Catalog& catalog);

/// Writes `specFiles` below `folder`, making it where needed; returns the paths relative to it, index.json first.
/// Writes nothing when the design has an interconnect that cannot be written.
[[nodiscard]] Result<std::vector<std::string>> exportSpec(const Design& design, const Catalog& catalog,
                                                          const std::filesystem::path& folder);

} // namespace isthmus
