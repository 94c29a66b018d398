// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/azure/azurerequests.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace isthmus {

namespace {

constexpr std::string_view network = "/providers/Microsoft.Network/";

std::size_t segmentsAfterProvider(const std::string& resourceId) {
    const std::size_t at = resourceId.find(network);
    if (at == std::string::npos)
        return 0;
    return 1 + static_cast<std::size_t>(std::count(
                   resourceId.begin() + static_cast<std::ptrdiff_t>(at + network.size()), resourceId.end(), '/'));
}

/// Refused because another operation runs on it, or because what it needs is not finished.
bool comesRight(const std::string& code) {
    static constexpr std::array<std::string_view, 8> codes = {"AnotherOperationInProgress",
                                                              "ReferencedResourceNotProvisioned",
                                                              "RetryableError",
                                                              "InUseSubnetCannotBeDeleted",
                                                              "ServiceProviderNotProvisioned",
                                                              "PublicIPAddressCannotBeDeleted",
                                                              "CircuitHasConnections",
                                                              "Conflict"};
    return std::find(codes.begin(), codes.end(), code) != codes.end() || code.find("InUse") != std::string::npos;
}

} // namespace

std::string azureApiVersion(const std::string& resourceId) {
    return resourceId.find(network) == std::string::npos ? "?api-version=2021-04-01" : "?api-version=2025-09-01";
}

std::string azureName(const std::string& text) {
    std::string name;
    for (const char c : text) {
        const bool keep = (std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 128) ||
                          c == '.' || c == '_' || c == '-';
        if (keep || (static_cast<unsigned char>(c) & 0xc0U) != 0x80U)
            name += keep ? c : '-';
    }
    name.resize(std::min<std::size_t>(name.size(), 80));
    while (!name.empty() && (name.back() == '-' || name.back() == '.'))
        name.pop_back();
    while (!name.empty() && std::isalnum(static_cast<unsigned char>(name.front())) == 0)
        name.erase(name.begin());
    return name.empty() ? "unnamed" : name;
}

std::string azureGroupId(const std::string& subscription, const std::string& group) {
    return "/subscriptions/" + subscription + "/resourceGroups/" + group;
}

std::string azureNetworkId(const std::string& groupId, const std::string& collection, const std::string& name) {
    return groupId + std::string(network) + collection + "/" + name;
}

bool azureHasTags(const std::string& resourceId) {
    return segmentsAfterProvider(resourceId) <= 2;
}

std::string azureParentId(const std::string& resourceId) {
    const std::size_t name = resourceId.rfind('/');
    const std::size_t collection = name == 0 || name == std::string::npos ? name : resourceId.rfind('/', name - 1);
    return collection == std::string::npos ? std::string() : resourceId.substr(0, collection);
}

Json azureTags(const Json& drawn, const std::string& key, const Known& known) {
    static constexpr std::string_view refused = "<>%&\\?/";
    Json tags = Json::object();
    if (drawn.is_object())
        for (const auto& [name, value] : drawn.items())
            if (value.is_string() && !name.empty() && name.size() <= 512 &&
                name.find_first_of(refused) == std::string::npos)
                tags[name] = value.get<std::string>().substr(0, 256);
    tags["isthmus:design"] = known.design.substr(0, 256);
    tags["isthmus:id"] = key;
    tags["isthmus:deployment"] = known.deployment;
    return tags;
}

bool azureIsOurs(const Json& resource, const std::string& key, const Known& known) {
    const Json tags = resource.value("tags", Json::object());
    return textOf(tags, "isthmus:deployment") == known.deployment && (key.empty() || textOf(tags, "isthmus:id") == key);
}

std::string azureOperationUrl(const HeaderList& headers) {
    const std::string url = headerValue(headers, "Azure-AsyncOperation");
    return url.empty() ? headerValue(headers, "Location") : url;
}

ApiError azureError(const Json& error, int status) {
    ApiError out{textOf(error, "code"), textOf(error, "message"), status};
    // The word that says most stands in the innermost detail.
    if (const auto details = error.find("details"); error.is_object() && details != error.end() && details->is_array())
        for (const Json& detail : *details)
            if (const std::string message = textOf(detail, "message"); !message.empty() && message != out.message)
                out.message += (out.message.empty() ? "" : " ") + message;
    if (out.code.empty())
        out.code = "HTTP" + std::to_string(status);
    out.notYet = comesRight(out.code) && status < 500;
    return out;
}

ApiError azureError(const HttpResponse& response) {
    const Json json = Json::parse(response.body, nullptr, false);
    return azureError(json.is_object() ? json.value("error", json) : Json::object(), response.status);
}

} // namespace isthmus
