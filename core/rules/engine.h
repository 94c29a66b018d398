// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "rules/finding.h"

#include <memory>
#include <string>
#include <vector>

namespace isthmus {

/// A rule as the catalogue of rules lists it.
struct RuleInfo {
    std::string id;
    Severity severity = Severity::error;
    std::string title;
    std::string source;
    std::string explanation{};        ///< what is wrong and why it matters, two to four sentences
    std::string mend{};               ///< what to do about it
    std::string fix{};                ///< what the rule's own fix does; empty: it offers none
    std::vector<std::string> reads{}; ///< what it looks at: "nodes", "links", "ways of flows", ...
};

struct FindingSummary {
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    int waived = 0; ///< not counted in the others
};

/// Runs all rules over a design and keeps their findings up to date, re-checking only what a change touched.
/// Not thread-safe; the window runs it on one worker with a copy of the design.
class RuleEngine {
public:
    /// `today` (ISO date) decides which waivers have run out; the engine never looks at the clock.
    RuleEngine(std::shared_ptr<const Catalog> catalog, std::string today);
    ~RuleEngine();
    RuleEngine(RuleEngine&&) noexcept;
    RuleEngine& operator=(RuleEngine&&) noexcept;

    /// From scratch.
    void reset(const Design& design);
    /// After `design` was changed as `changes` says; equal to reset(design), but only for what was touched.
    void update(const Design& design, const ChangeSet& changes);

    /// All findings, waived ones included, in the order of Finding::before.
    [[nodiscard]] const std::vector<Finding>& findings() const;
    [[nodiscard]] FindingSummary summary() const;

    /// Every rule there is, by id, with all its texts.
    [[nodiscard]] static std::vector<RuleInfo> catalogue();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace isthmus
