// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/partner/partnerrequests.h"

#include "http/digest.h"
#include "spec/activationkey.h"

#include <algorithm>

namespace isthmus {

std::string environmentName(const Json& want) {
    return "providers/" + textOf(want, "near") + "/environments/" + textOf(want, "environment");
}

std::string connectionId(const std::string& key, const std::string& deployment) {
    return "isthmus-" + sha256Hex(deployment + "/" + key).substr(0, 24);
}

Json partnerConnectionBody(const std::string& name, const Json& want, const std::string& activationKey) {
    Json body = want.value("body", Json::object());
    body["name"] = name;
    body["activationKey"] = activationKey;
    if (!textOf(want, "minter").empty())
        body["deferProvisioning"] = true;
    return body;
}

std::string composedKey(const std::string& provider, const Json& want, const std::string& uuid) {
    ActivationKey key;
    key.destinationEnvironmentUri = "providers/" + provider + "/environments/" + textOf(want, "environment");
    key.sharedConnectionUuid = uuid;
    key.connectionSizeMbps = want.value("body", Json::object()).value("bandwidthMbps", std::int64_t{0});
    key.destinationAccountId = textOf(want, "account");
    return encodeActivationKey(key);
}

std::string uuidOf(const std::string& token) {
    if (isUuid(token))
        return token;
    std::string hex = sha256Hex(token).substr(0, 32);
    hex[12] = '8'; // RFC 9562: version 8, of one's own making
    hex[16] = 'a';
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        hex.insert(at, "-");
    return hex;
}

LiveState connectionState(const Json& connection, const Json& features, const Recorded& recorded,
                          const std::string& provider) {
    LiveState state;
    const auto final = std::count_if(features.begin(), features.end(), [](const Json& feature) {
        return textOf(feature, "provisioningState") == "PROVISIONING_STATE_FINAL";
    });
    state.attributes["bandwidthMbps"] = connection.value("bandwidthMbps", std::int64_t{0});
    state.word = textOf(connection, "verificationState");
    if (!textOf(recorded.attributes, "removal").empty()) {
        state.phase = Phase::leaving;
        state.exists = false;
        state.owedBy = provider;
        return state;
    }
    if (textOf(connection, "adminState") == "ADMIN_STATE_DISABLED") {
        state.word = "ADMIN_STATE_DISABLED";
        state.phase = Phase::failed;
        state.exists = false;
        state.message = "The connection is disabled: the other side has left it. Destroy and deploy again.";
        return state;
    }
    if (state.word == "VERIFICATION_STATE_VERIFIED") {
        state.phase = Phase::ready;
        return state;
    }
    // Before the features are there, whoever redeems the key has to act.
    const bool mints = textOf(recorded.attributes, "mints") == "yes";
    state.owedBy = mints && features.empty() ? textOf(recorded.attributes, "partner") : provider;
    if (!features.empty())
        state.message = std::to_string(final) + " of " + std::to_string(features.size()) + " channels are final";
    return state;
}

std::int64_t roomOn(const Json& interconnect, const Json& connections) {
    if (textOf(interconnect, "state") != "INTERCONNECT_STATE_ACTIVE")
        return 0;
    std::int64_t room = interconnect.value("maxBandwidthMbps", std::int64_t{0});
    for (const Json& connection : connections)
        room -= connection.value("bandwidthMbps", std::int64_t{0});
    return std::max(room, std::int64_t{0});
}

ApiError partnerError(const HttpResponse& response) {
    const Json json = Json::parse(response.body, nullptr, false);
    const Json inner =
        json.is_object() && json.contains("error") && json.at("error").is_object() ? json.at("error") : json;
    std::string code = textOf(inner, "code");
    if (code.empty())
        code = textOf(inner, "status");
    if (code.empty())
        code = "HTTP" + std::to_string(response.status);
    const std::string message = textOf(inner, "message");
    ApiError error{code, message.empty() ? "The provider gave no reason" : message, response.status};
    error.notYet = response.status == 409;
    return error;
}

} // namespace isthmus
