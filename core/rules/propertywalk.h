// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/json.h"

#include <functional>
#include <string>
#include <vector>

namespace isthmus {

/// One value of a property, or of a member of one, with the specification that it should follow.
struct PropertyValue {
    const PropertySpec& spec;
    const PropertySpec& top; ///< the property that it belongs to; `spec` itself at the top
    Json::json_pointer where;
    const Json& value;
    bool inList = false; ///< an entry of a list; `spec.type` is that of the list

    /// "tunnels/0/insideCidr"
    [[nodiscard]] std::string path() const { return where.to_string().substr(1); }
};

/// Calls `visit` for every property that is there and that the kind knows, lists entry by entry after the list itself.
void walkProperties(const Json& properties, const std::vector<PropertySpec>& specs,
                    const std::function<void(const PropertyValue&)>& visit);

/// Whether it should hold one address range: a prefix, or an entry of a list of prefixes.
[[nodiscard]] bool isPrefixValue(const PropertyValue& value);

} // namespace isthmus
