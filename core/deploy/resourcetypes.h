// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What the engine must know of one type of resource, apart from the calls of its adapter.
struct ResourceType {
    std::string_view type;      ///< "ec2:vpc"
    std::string_view removeApi; ///< "ec2:DeleteVpc"
    std::string_view removing;  ///< for people, before the key: "Delete VPC"
    std::string_view updateApi; ///< empty: nothing of it can be changed in place
    /// Members of Step::want, as JSON pointers separated by blanks, that `updateApi` can change.
    std::string_view changeable;
    bool partOfAnother = false; ///< disappears with the first resource that it uses
};

/// Null for a type that no version made.
[[nodiscard]] const ResourceType* resourceType(std::string_view type);
[[nodiscard]] std::span<const ResourceType> resourceTypes();

/// `want` without what can be changed in place: where two of these differ, only a replacement helps.
[[nodiscard]] Json fixedPart(std::string_view type, Json want);

} // namespace isthmus
