// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

/// Standard alphabet with padding (RFC 4648, section 4), no line breaks.
[[nodiscard]] std::string encodeBase64(std::string_view bytes);
/// Blanks and line breaks at both ends are allowed, and padding may be left out; anything else is refused.
[[nodiscard]] std::optional<std::string> decodeBase64(std::string_view text);

} // namespace isthmus
