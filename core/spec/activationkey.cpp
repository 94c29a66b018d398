// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/activationkey.h"

#include "model/json.h"
#include "spec/base64.h"

#include <cctype>
#include <limits>
#include <optional>

namespace isthmus {
namespace {

Error wrongField(const char* field, const char* what) {
    return Error{std::string("The activation key's ") + field + " " + what + ". Copy the key again from the side that made it."};
}

std::optional<std::string> text(const Json& object, const char* field) {
    const auto it = object.find(field);
    if (it == object.end() || !it->is_string() || it->get_ref<const std::string&>().empty())
        return std::nullopt;
    return it->get<std::string>();
}

std::optional<std::int64_t> positive(const Json& object, const char* field) {
    const auto it = object.find(field);
    if (it == object.end() || !it->is_number_integer())
        return std::nullopt;
    if (it->is_number_unsigned() && it->get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    const auto value = it->get<std::int64_t>();
    if (value < 1 || value > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    return value;
}

std::string_view withoutTrailingSlash(std::string_view uri) {
    while (uri.ends_with('/'))
        uri.remove_suffix(1);
    return uri;
}

} // namespace

std::string encodeActivationKey(const ActivationKey& key) {
    Json object;
    object["version"] = key.version;
    object["destinationEnvironmentUri"] = key.destinationEnvironmentUri;
    object["sharedConnectionUuid"] = key.sharedConnectionUuid;
    object["connectionSizeMbps"] = key.connectionSizeMbps;
    object["destinationAccountId"] = key.destinationAccountId;
    return encodeBase64(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Result<ActivationKey> decodeActivationKey(std::string_view encoded) {
    if (encoded.size() > maxActivationKeyLength)
        return Error{"The activation key is longer than " + std::to_string(maxActivationKeyLength) +
                     " characters. Copy the key alone, without what stands around it."};
    const std::optional<std::string> bytes = decodeBase64(encoded);
    if (!bytes || bytes->empty())
        return Error{"The activation key is not base64. Copy the whole key, without quotes or blanks inside."};
    const Json object = Json::parse(*bytes, nullptr, false);
    if (!object.is_object())
        return Error{"The activation key does not hold a JSON object. Copy the key again from the side that made it."};

    ActivationKey key;
    const auto version = positive(object, "version");
    if (!version)
        return wrongField("version", "is missing or not a positive integer");
    key.version = static_cast<int>(*version);
    const auto uri = text(object, "destinationEnvironmentUri");
    if (!uri)
        return wrongField("destinationEnvironmentUri", "is missing or not a text");
    key.destinationEnvironmentUri = *uri;
    const auto uuid = text(object, "sharedConnectionUuid");
    if (!uuid)
        return wrongField("sharedConnectionUuid", "is missing or not a text");
    key.sharedConnectionUuid = *uuid;
    const auto size = positive(object, "connectionSizeMbps");
    if (!size)
        return wrongField("connectionSizeMbps", "is missing or not a positive integer");
    key.connectionSizeMbps = *size;
    const auto account = text(object, "destinationAccountId");
    if (!account)
        return wrongField("destinationAccountId", "is missing or not a text");
    key.destinationAccountId = *account;
    return key;
}

std::vector<std::string> checkActivationKey(const ActivationKey& key, const InterconnectTerms& terms) {
    std::vector<std::string> wrong;
    if (key.version != 1)
        wrong.emplace_back("The key has a version other than 1, the only one that is specified.");
    if (!isUuid(key.sharedConnectionUuid))
        wrong.emplace_back("The key's sharedConnectionUuid is not a UUID.");
    if (key.connectionSizeMbps != terms.bandwidth.mbps())
        wrong.push_back("The key is for another size than the link's " + terms.bandwidth.toString() + ".");
    if (key.destinationAccountId != terms.redeemerAccount())
        wrong.push_back("The key is for another account than the one drawn at " + terms.redeemer() + " (" +
                        terms.redeemerAccount() + ").");
    const std::string path = "/providers/" + terms.initiator + "/environments/" + terms.environment;
    const std::string uri = "/" + std::string(withoutTrailingSlash(key.destinationEnvironmentUri));
    if (!uri.ends_with(path))
        wrong.push_back("The key is for another environment than " + terms.environment + ", or another provider made it than " +
                        terms.initiator + ".");
    return wrong;
}

bool isUuid(std::string_view text) {
    if (text.size() != 36)
        return false;
    bool zero = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const auto letter = static_cast<unsigned char>(text[i]);
        if (dash ? letter != '-' : std::isxdigit(letter) == 0)
            return false;
        zero = zero && (dash || letter == '0');
    }
    return !zero;
}

} // namespace isthmus
