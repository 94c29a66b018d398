// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "driver.h"

#include <functional>

namespace isthmus::e2e {

/// Containers folded and shown alone, links of every style, and a large design, each in front of `shoot`, which gets
/// the name of the picture.
void shootDrawings(const std::function<void(Driver& driver, const char* name)>& shoot);

} // namespace isthmus::e2e
