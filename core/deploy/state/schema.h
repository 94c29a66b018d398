// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace isthmus {

/// The version of the schema that this program writes.
inline constexpr int stateSchemaVersion = 2;

/// What brings the schema from `version` - 1 to `version`, statement by statement; the same tables in both databases.
[[nodiscard]] std::vector<std::string> schemaStep(int version, bool postgres);

} // namespace isthmus
