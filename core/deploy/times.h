// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace isthmus {

/// RFC 3339 in UTC with milliseconds: "2026-11-25T10:00:00.000Z".
[[nodiscard]] std::string timeText(std::chrono::system_clock::time_point time);
/// Any RFC 3339 time, fractions to the millisecond; empty for anything else.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> timeFrom(const std::string& text);

} // namespace isthmus
