// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/resource.h"

#include "deploy/resourcetypes.h"

#include <algorithm>
#include <cctype>

namespace isthmus {

namespace {

bool isAlnum(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 128;
}

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

} // namespace

bool ApiError::isGone() const {
    return status == 404 || code.find("NotFound") != std::string::npos || code == "Gateway.NotAttached" ||
           code == "InvalidVpnGatewayAttachment.NotFound" || message.find("does not exist") != std::string::npos ||
           message.find("could not be found") != std::string::npos ||
           message.find("There is no peering") != std::string::npos;
}

ApiResult<std::string> Known::id(const std::string& key) const {
    const std::optional<Recorded> found = resource(key);
    if (!found)
        return ApiError{"NotDeployed", key + " is not deployed", 0};
    return found->resourceId;
}

ApiResult<Json> Adapter::live(const Recorded& recorded) {
    static_cast<void>(recorded);
    return Json::object();
}

ApiResult<bool> Adapter::rehearse(const Step& step, const Known& known) {
    static_cast<void>(known);
    return ApiError{"NoDryRun", step.operation.api + " has no dry run", 0};
}

ApiResult<EndReport> Adapter::report(const Recorded& recorded) {
    const ApiResult<LiveState> live = state(recorded);
    if (!live)
        return live.error();
    EndReport out;
    out.word = live->word;
    out.owedBy = live->owedBy;
    out.message = live->message;
    return out;
}

ApiResult<std::vector<Discovered>> Adapter::discover(const DiscoveryScope& scope) {
    static_cast<void>(scope);
    return ApiError{"NoDiscovery", "This version cannot list what runs at this provider", 0};
}

bool canUpdate(const std::string& type) {
    const ResourceType* known = resourceType(type);
    return known != nullptr && !known->updateApi.empty();
}

bool isPartOfAnother(const std::string& type) {
    const ResourceType* known = resourceType(type);
    return known != nullptr && known->partOfAnother;
}

std::string textOf(const Json& object, const char* key) {
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string googleName(const std::string& text) {
    std::string name;
    for (const char c : text)
        name += isAlnum(c) ? lower(c) : '-';
    if (name.empty() || std::isalpha(static_cast<unsigned char>(name.front())) == 0)
        name.insert(0, "n-");
    name.resize(std::min<std::size_t>(name.size(), 63));
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

std::string awsTagValue(const std::string& text) {
    static constexpr std::string_view allowed = " +-=._:/@";
    std::string value;
    for (const char c : text) {
        const bool keep = isAlnum(c) || allowed.find(c) != std::string_view::npos;
        // One '-' for each character, not for each byte of UTF-8.
        if (keep || (static_cast<unsigned char>(c) & 0xc0U) != 0x80U)
            value += keep ? c : '-';
    }
    value.resize(std::min<std::size_t>(value.size(), 256));
    return value;
}

std::string googleLabel(const std::string& text) {
    std::string value;
    for (const char c : text)
        value += isAlnum(c) ? lower(c) : (c == '_' ? '_' : '-');
    value.resize(std::min<std::size_t>(value.size(), 63));
    return value;
}

} // namespace isthmus
