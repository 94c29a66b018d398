// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace isthmus {

/// Names and values of a form or a query, decoded; of a name that stands twice the last value.
[[nodiscard]] std::map<std::string, std::string> formOf(const std::string& text);

} // namespace isthmus
