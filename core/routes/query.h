// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/path.h"
#include "routes/topology.h"

#include <string_view>

namespace isthmus {

/// As RouteModel::path. `here` holds `from`; `there`, which may be the same, holds `to` where `here` does not.
[[nodiscard]] PathResult findWay(const Topology& here, const Topology& there, std::string_view from,
                                 std::string_view to);

} // namespace isthmus
