// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/topology.h"

#include <cstdint>
#include <optional>

namespace isthmus {

/// Largest packet that an element takes, in bytes, where the catalogue or the drawing tells.
[[nodiscard]] std::optional<int> mtuOf(const Topology& topology, const Id& id);
/// Capacity that an element states, in Mbps; of a tunnel without one, what its provider promises for all of them.
[[nodiscard]] std::optional<std::int64_t> bandwidthOf(const Topology& topology, const Id& id);

} // namespace isthmus
