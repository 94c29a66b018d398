// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/interconnectrequests.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace isthmus {

namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

void addTags(Json& body, const AwsTags& tags) {
    for (const auto& [key, value] : tags)
        body["tags"][key] = value;
}

/// AWS writes the providers in words of its own; "gcp" is the one that was seen, a name with "google" is the same.
bool leadsTo(const Json& environment, const std::string& provider) {
    static const std::map<std::string, std::string> words = {{"gcp", "google"}, {"azure", "azure"}, {"oci", "oracle"}};
    const auto found = environment.find("provider");
    const std::string name = found == environment.end() ? "" : lowered(textOf(*found, "cloudServiceProvider"));
    const auto word = words.find(provider);
    return name == provider || (word != words.end() && name.find(word->second) != std::string::npos);
}

} // namespace

Json createConnectionBody(const Json& drawn, const std::string& gatewayId, const std::string& environmentId,
                          const AwsTags& tags, const std::string& token) {
    Json body = drawn;
    body["attachPoint"] = Json{{"directConnectGateway", gatewayId}};
    body["environmentId"] = environmentId;
    addTags(body, tags);
    body["clientToken"] = token;
    return body;
}

Json acceptProposalBody(const Json& drawn, const std::string& gatewayId, const std::string& activationKey,
                        const AwsTags& tags, const std::string& token) {
    Json body = drawn;
    body["attachPoint"] = Json{{"directConnectGateway", gatewayId}};
    body["activationKey"] = activationKey;
    addTags(body, tags);
    body["clientToken"] = token;
    return body;
}

Json updateConnectionBody(const std::string& connectionId, const Json& before, const Json& now, const std::string& token) {
    Json body;
    body["identifier"] = connectionId;
    for (const char* member : {"description", "bandwidth"})
        if (const std::string value = textOf(now, member); !value.empty() && value != textOf(before, member))
            body[member] = value;
    body["clientToken"] = token;
    return body;
}

ApiResult<std::string> environmentIn(const Json& environments, const std::string& wantedId, const std::string& provider,
                                     const std::string& location) {
    std::string present;
    const Json* match = nullptr;
    for (const Json& entry : environments) {
        const std::string id = textOf(entry, "environmentId");
        const std::string place = textOf(entry, "location");
        present += (present.empty() ? "" : ", ") + id + " (" + place + ")";
        if (!leadsTo(entry, provider))
            continue;
        if (id == wantedId)
            match = &entry;
        else if (match == nullptr && lowered(place) == lowered(location))
            match = &entry;
    }
    if (match == nullptr)
        return ApiError{"NoEnvironment",
                        "There is no interconnect environment to " + provider + " " + location + " here. There is: " +
                            (present.empty() ? "none" : present) + ". Choose one of these regions.",
                        400};
    if (textOf(*match, "state") == "unavailable")
        return ApiError{"EnvironmentUnavailable",
                        "The environment " + textOf(*match, "environmentId") + " takes no new connections now. Try again later.",
                        400};
    return textOf(*match, "environmentId");
}

} // namespace isthmus
