// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

#include <string>

namespace isthmus {

/// What exists in each cloud: {"sandbox", "time", "speed", "aws": [..], "gcp": [..], "azure": [..], ...}, each entry
/// with type, id, name, region, state. What is deleted, operations and keys are not among them.
[[nodiscard]] Value overview(World& world);
/// The same as a page for people, which reloads itself.
[[nodiscard]] std::string overviewPage(const Value& overview);

} // namespace isthmus
