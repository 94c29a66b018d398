// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace isthmus {

/// What a rubber band takes: by the way it is drawn (to the right what lies inside, to the left also what it touches),
/// or always the one or the other.
enum class BandMode : std::uint8_t { byDirection, touching, containing };

/// What the user chose about drawing by hand.
struct EditOptions {
    bool snapToGrid = true;
    bool guides = true;
    double grid = 8; ///< scene units, more than 0
    BandMode band = BandMode::byDirection;

    /// `value` on the nearest line of the grid.
    [[nodiscard]] double snapped(double value) const { return std::round(value / grid) * grid; }
    friend bool operator==(const EditOptions&, const EditOptions&) = default;
};

} // namespace isthmus
