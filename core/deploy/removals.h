// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/plan.h"
#include "deploy/resource.h"

namespace isthmus {

/// Removals of all these, in an order in which nothing goes before what uses it. Parts that go with their holder have none of
/// their own.
[[nodiscard]] std::vector<Operation> removalsOf(const std::vector<Recorded>& rows, const std::string& reason);

} // namespace isthmus
