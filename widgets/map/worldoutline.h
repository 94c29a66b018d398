// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <QPainterPath>

#include <filesystem>

namespace isthmus {

/// Land and borders of the world, projected by equalEarth.
struct WorldOutline {
    QPainterPath land;
    QPainterPath borders;
    QPainterPath edge; ///< of the projected globe

    /// Reads resources/map/world.json; the error says what is wrong with it.
    [[nodiscard]] static Result<WorldOutline> load(const std::filesystem::path& file);
};

} // namespace isthmus
