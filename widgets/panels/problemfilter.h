// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "rules/finding.h"

#include <QString>
#include <QStringList>

#include <array>
#include <string>

namespace isthmus {

/// What a list of findings tells apart: three severities, what somebody accepted.
enum class ProblemKind : std::uint8_t { error, warning, hint, waived };
inline constexpr std::size_t problemKinds = 4;

[[nodiscard]] ProblemKind kindOf(const Finding& finding);
/// Whether its mend is clear and wanted.
[[nodiscard]] bool canFix(const Finding* finding);
/// Name of the icon of a kind.
[[nodiscard]] QString problemIcon(ProblemKind kind);
/// Name of the colour token of a kind.
[[nodiscard]] QString problemColour(ProblemKind kind);
/// "Error", "Warning", "Hint", "Waived".
[[nodiscard]] QString problemWord(ProblemKind kind);

/// Names of what a finding is about, the culprit first.
[[nodiscard]] QString subjectTitles(const Design& design, const Finding& finding);
/// The first subject that the canvas can show; empty: none.
[[nodiscard]] QString shownSubject(const Design& design, const Finding& finding);
/// The flow that a finding is about; empty: none.
[[nodiscard]] QString flowOf(const Design& design, const Finding& finding);

/// Which findings a list shows.
struct ProblemFilter {
    std::array<bool, problemKinds> shown{true, true, true, false};
    QStringList words;    ///< each must occur in the sentence, the rule, a name or an id
    std::string provider; ///< id; empty: all

    [[nodiscard]] bool accepts(const Finding& finding, const Design& design, const Catalog& catalog) const;
    /// Nothing but severities hides anything.
    [[nodiscard]] bool isPlain() const { return words.isEmpty() && provider.empty(); }
};

} // namespace isthmus
