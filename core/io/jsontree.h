// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace isthmus {

/// Where a value stands in a document: member names and array indices from the root on.
using JsonPath = std::vector<std::variant<std::string, std::size_t>>;
[[nodiscard]] std::string toString(const JsonPath& path);

/// A parsed document, or as much of it as was whole before the first fault.
struct JsonTree {
    Json root;
    bool whole = false;
    std::string fault; ///< plain words; empty when whole
    int faultLine = 0; ///< 1-based
};

/// Parses with a limit on nesting and refuses members that occur twice. Linear also for objects with very many members.
/// With `salvage`, what was still open at a fault is closed, without the array element that the fault cut in two.
[[nodiscard]] JsonTree parseJson(std::string_view text, int maximumNesting, bool salvage);

/// Takes the elements of the root's lists one by one as they are read, so that a large document never stands in memory
/// as a whole.
struct ListTaker {
    std::function<bool(std::string_view list)> wants;
    std::function<void(std::string_view list, std::size_t index, Json& element)> take; ///< may move out of the element
};
/// The same; lists that are wanted are empty in the tree.
[[nodiscard]] JsonTree parseJson(std::string_view text, int maximumNesting, bool salvage, const ListTaker& taker);

/// 1-based line of the value at `path` in a text that parses; of its nearest ancestor that exists.
[[nodiscard]] int lineOf(std::string_view text, const JsonPath& path);

} // namespace isthmus
