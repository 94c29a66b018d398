// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"
#include "spec/documents.h"

#include <string>
#include <vector>

namespace isthmus {

/// What documents are held against, beside one another.
struct SpecCheckOptions {
    std::string now;                  ///< RFC 3339; empty: the latest time that a recorded call has
    const Design* design = nullptr;   ///< keys, sizes, sites and environments must agree with it
    const Catalog* catalog = nullptr; ///< needed with a design; also knows the MTU that a provider takes
};

/// What came out, in the order of Finding::before. A subject is "DOCUMENT#/json/pointer".
struct SpecReport {
    std::vector<Finding> findings;
    FindingSummary summary;
    std::size_t documents = 0;
    std::size_t objects = 0; ///< resources, lists and bodies that were looked at
};

/// Checks documents of the Connection Coordinator API, each alone and against one another. No message quotes a key, a
/// password or a part of one. What cannot be known from the documents is said in a hint that names what is missing.
[[nodiscard]] SpecReport checkDocuments(const SpecModel& model, const std::vector<SpecDocument>& documents,
                                        const SpecCheckOptions& options = {});

/// The rules of the family `spec`, by id: what RuleEngine::catalogue() is for designs.
[[nodiscard]] std::vector<RuleInfo> specificationRules();

} // namespace isthmus
