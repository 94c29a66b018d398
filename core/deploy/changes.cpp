// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/changes.h"

#include "deploy/resourcetypes.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

void compare(const std::string& path, const Json& before, const Json& now, std::vector<PlannedValue>& out) {
    if (before == now)
        return;
    if (!before.is_object() || !now.is_object()) {
        out.push_back({path, before, now, ValueKnown::known, {}, {}, false});
        return;
    }
    const std::string prefix = path.empty() ? path : path + ".";
    for (const auto& [member, value] : before.items())
        compare(prefix + member, value, now.contains(member) ? now.at(member) : Json(), out);
    for (const auto& [member, value] : now.items())
        if (!before.contains(member))
            compare(prefix + member, Json(), value, out);
}

/// Members of the request that no resource shows.
bool isOurs(const std::string& provider, const std::string& member) {
    static constexpr std::array<std::string_view, 4> ours = {"tags", "keep", "minter", "otherEnds"};
    const std::string first = member.substr(0, member.find('.'));
    return std::find(ours.begin(), ours.end(), first) != ours.end() || (provider == "aws" && first == "name");
}

} // namespace

bool changesInPlace(const std::string& type, const std::string& member) {
    const ResourceType* known = resourceType(type);
    if (known == nullptr)
        return false;
    std::string path = "/" + member;
    std::replace(path.begin(), path.end(), '.', '/');
    for (std::string_view rest = known->changeable; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view pointer = rest.substr(0, end);
        if (path == pointer || path.starts_with(std::string(pointer) + "/"))
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

std::vector<PlannedValue> changedMembers(const std::string& provider, const Json& before, const Json& now) {
    std::vector<PlannedValue> out;
    compare({}, before, now, out);
    std::erase_if(out, [&](const PlannedValue& value) { return isOurs(provider, value.member); });
    return out;
}

std::vector<std::string> referencesOf(const Json& want) {
    std::vector<std::string> out;
    if (!want.is_object())
        return out;
    for (const auto& [member, value] : want.items()) {
        if (value.is_string() && (member.ends_with("Key") || member == "minter"))
            out.push_back(value.get<std::string>());
        if (value.is_array() && member.ends_with("Keys"))
            for (const Json& key : value)
                if (key.is_string())
                    out.push_back(key.get<std::string>());
    }
    return out;
}

} // namespace isthmus
