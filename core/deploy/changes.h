// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/plan.h"
#include "deploy/resource.h"

namespace isthmus {

/// Whether update() can change this member ("body.bandwidth"); otherwise the resource has to be made anew.
[[nodiscard]] bool changesInPlace(const std::string& type, const std::string& member);

/// The members in which a resource as wanted now differs from what was asked for, and those are not only drawing: titles and
/// tags of AWS resources stay as they were made. Objects are compared member by member, lists as a whole.
[[nodiscard]] std::vector<PlannedValue> changedMembers(const std::string& provider, const Json& before, const Json& now);
/// Keys of the resources whose ids the request holds: what is made anew takes those along that hold its id.
[[nodiscard]] std::vector<std::string> referencesOf(const Json& want);

} // namespace isthmus
