// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "driver.h"

#include <functional>

namespace isthmus::e2e {

/// Pictures of what edits, finds and sets: quick add, notes, history, settings, shortcuts.
void shootEditing(const std::function<void(Driver& driver, const char* name)>& shoot);

} // namespace isthmus::e2e
