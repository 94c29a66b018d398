// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/propertywalk.h"

namespace isthmus {

namespace {

bool isList(PropertyType type) {
    return type == PropertyType::prefixList || type == PropertyType::asnRangeList || type == PropertyType::textList ||
           type == PropertyType::idList || type == PropertyType::objectList;
}

void walk(const Json& object, const std::vector<PropertySpec>& specs, const PropertySpec* top,
          const Json::json_pointer& base, const std::function<void(const PropertyValue&)>& visit) {
    if (!object.is_object())
        return;
    for (const PropertySpec& spec : specs) {
        const auto it = object.find(spec.name);
        if (it == object.end())
            continue;
        const Json::json_pointer where = base / spec.name;
        const PropertySpec& owner = top != nullptr ? *top : spec;
        visit({spec, owner, where, *it, false});
        if (isList(spec.type) && it->is_array()) {
            for (std::size_t i = 0; i < it->size(); ++i) {
                visit({spec, owner, where / i, (*it)[i], true});
                walk((*it)[i], spec.members, &owner, where / i, visit);
            }
        } else if (spec.type == PropertyType::object) {
            walk(*it, spec.members, &owner, where, visit);
        }
    }
}

} // namespace

void walkProperties(const Json& properties, const std::vector<PropertySpec>& specs,
                    const std::function<void(const PropertyValue&)>& visit) {
    walk(properties, specs, nullptr, Json::json_pointer(), visit);
}

bool isPrefixValue(const PropertyValue& value) {
    return value.spec.type == PropertyType::prefix || (value.spec.type == PropertyType::prefixList && value.inList);
}

} // namespace isthmus
