// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oci/ocirequests.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace isthmus {

namespace {

constexpr std::array types = {OciType{"core:vcn", "vcns"},
                              OciType{"core:subnet", "subnets"},
                              OciType{"core:drg", "drgs"},
                              OciType{"core:drg-attachment", "drgAttachments"},
                              OciType{"core:route-table", "routeTables"},
                              OciType{"core:virtual-circuit", "virtualCircuits"}};

template <std::size_t N>
bool isOneOf(const std::string& text, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

const OciType* ociType(const std::string& type) {
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const OciType& entry) { return type == entry.type; });
    return found == types.end() ? nullptr : &*found;
}

std::string ociShape(std::int64_t mbps) {
    return mbps % 1000 == 0 ? std::to_string(mbps / 1000) + " Gbps" : std::to_string(mbps) + " Mbps";
}

Json ociTags(const Json& drawn, const std::string& key, const Known& known) {
    Json tags = Json::object();
    if (drawn.is_object())
        for (const auto& [name, value] : drawn.items())
            if (value.is_string() && !name.empty() && name.size() <= 100 &&
                name.find_first_of(" .") == std::string::npos)
                tags[name] = value.get<std::string>().substr(0, 256);
    tags["isthmus-design"] = known.design.substr(0, 256);
    tags["isthmus-id"] = key;
    tags["isthmus-deployment"] = known.deployment;
    return tags;
}

bool ociIsOurs(const Json& resource, const std::string& key, const Known& known) {
    const Json tags = resource.value("freeformTags", Json::object());
    return textOf(tags, "isthmus-deployment") == known.deployment && textOf(tags, "isthmus-id") == key;
}

Phase ociPhase(const std::string& word) {
    static constexpr std::array<std::string_view, 3> ready = {"AVAILABLE", "ATTACHED", "PROVISIONED"};
    static constexpr std::array<std::string_view, 2> leaving = {"TERMINATING", "DETACHING"};
    static constexpr std::array<std::string_view, 2> gone = {"TERMINATED", "DETACHED"};
    static constexpr std::array<std::string_view, 2> failed = {"FAILED", "INACTIVE"};
    if (isOneOf(word, ready))
        return Phase::ready;
    if (isOneOf(word, leaving))
        return Phase::leaving;
    if (isOneOf(word, gone))
        return Phase::gone;
    return isOneOf(word, failed) ? Phase::failed : Phase::waiting;
}

ApiError ociError(const HttpResponse& response) {
    const Json json = Json::parse(response.body, nullptr, false);
    std::string code = textOf(json, "code");
    if (code.empty())
        code = "HTTP" + std::to_string(response.status);
    ApiError error{code, textOf(json, "message"), response.status};
    // "Conflict" and "IncorrectState" end when the other change does; a retry token of another body does not.
    error.notYet = response.status == 409 && code != "InvalidatedRetryToken" && code != "LimitExceeded";
    return error;
}

ApiResult<std::string> providerServiceIn(const Json& services, const std::string& carrier) {
    std::string present;
    for (const Json& service : services) {
        const std::string name = textOf(service, "providerName");
        if (lowered(name).find(lowered(carrier)) != std::string::npos)
            return textOf(service, "id");
        present += (present.empty() ? "" : ", ") + name;
    }
    return ApiError{"NoProviderService",
                    "Oracle has no FastConnect service of " + carrier +
                        " in this region. There is: " + (present.empty() ? "none" : present) + ".",
                    400};
}

} // namespace isthmus
