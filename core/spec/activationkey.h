// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"
#include "spec/terms.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What an activation key says: the one thing that the customer carries from the cloud that mints it to the one that
/// redeems it. A secret: keep it in memory while it is needed, never in a design, journal, log, export or message.
/// Source: aws/Interconnect, connection-coordinator/schemas/environment.yaml, ActivationKey.
struct ActivationKey {
    int version = 1;                       ///< API version of the side that minted it
    std::string destinationEnvironmentUri; ///< ".../providers/MINTER/environments/ENVIRONMENT" at the redeemer
    std::string sharedConnectionUuid;
    std::int64_t connectionSizeMbps = 0;
    std::string destinationAccountId; ///< account, project, subscription or tenancy at the redeemer

    friend bool operator==(const ActivationKey&, const ActivationKey&) = default;
};

/// The longest text that the AWS API takes for a key (ActivationKey, max 2048).
inline constexpr std::size_t maxActivationKeyLength = 2048;

/// Base64 of the JSON object with the five fields, in the order of the specification.
[[nodiscard]] std::string encodeActivationKey(const ActivationKey& key);

/// Reads base64 of a JSON object with all five fields; other members are ignored, as newer versions may add some.
/// The error says which field is wrong and never quotes the key or a part of it.
[[nodiscard]] Result<ActivationKey> decodeActivationKey(std::string_view text);

/// How the key disagrees with the drawn link, in plain words that quote nothing from the key; empty: it agrees.
/// Compares form, minter, environment, size and the account at the redeemer (prose rule 8).
[[nodiscard]] std::vector<std::string> checkActivationKey(const ActivationKey& key, const InterconnectTerms& terms);

/// 8-4-4-4-12 hexadecimal digits, and not all zero.
[[nodiscard]] bool isUuid(std::string_view text);

} // namespace isthmus
