// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

namespace isthmus {

/// Refused because something else is not ready yet or still there: worth asking again.
[[nodiscard]] bool comesRight(const ApiError& error);
/// Refused since it was done before, as far as the words tell.
[[nodiscard]] bool saysItExists(const ApiError& error);
/// Refused since too much was asked at once; nothing was done.
[[nodiscard]] bool isThrottled(const ApiError& error);

} // namespace isthmus
