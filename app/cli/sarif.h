// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/elementlines.h"
#include "model/json.h"
#include "rules/engine.h"

#include <functional>
#include <string>
#include <vector>

namespace isthmus::cli {

/// Where a subject of a finding stands.
struct SarifPlace {
    std::string file; ///< as it was given on the command line; empty: standard input
    LineSpan lines;
};
using SarifPlaces = std::function<SarifPlace(const Id& subject)>;

/// Places of the elements of one design file, from its text; of what has no line of its own, the first line.
[[nodiscard]] SarifPlaces placesIn(const std::string& file, std::string_view text);
/// Places of subjects of the form FILE#/json/pointer below `folder` (or in the file of that name).
[[nodiscard]] SarifPlaces placesInDocuments(const std::string& folder);

/// A SARIF 2.1.0 log with one run, of the form that GitHub's code scanning takes: every rule with help, every finding
/// with file, lines and a fingerprint that does not depend on lines, waived findings as suppressed.
[[nodiscard]] Json sarifLog(const std::vector<Finding>& findings, const std::vector<RuleInfo>& rules,
                            const SarifPlaces& places);

} // namespace isthmus::cli
