// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace isthmus {

/// Lines of a text from the first to the last, 1-based.
struct LineSpan {
    int first = 1;
    int last = 1;
};

/// Where each account, node, link, flow and view stands in the text of a design file that was read; of an id that is
/// used twice, the first place. One pass over the text.
[[nodiscard]] std::unordered_map<std::string, LineSpan> elementLines(std::string_view text);

} // namespace isthmus
