// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "driver.h"

#include <functional>

namespace isthmus::e2e {

/// Pictures of a deploy from the plan to what comes after it: `shoot` is called with a window in each state.
void shootDeploys(Theme::Mode theme, const QString& language,
                  const std::function<void(Driver& driver, const char* name)>& shoot);

} // namespace isthmus::e2e
