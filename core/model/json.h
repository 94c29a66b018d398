// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

namespace isthmus {

/// JSON that keeps the order of its members, as the design file does.
using Json = nlohmann::ordered_json;

} // namespace isthmus
