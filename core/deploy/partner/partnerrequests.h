// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"
#include "http/httpclient.h"

#include <cstdint>
#include <string>

// Names, bodies and words of the Connection Coordinator API v1, as pure functions.
namespace isthmus {

/// "providers/aws/environments/E": a provider's own resources stand below whoever calls.
[[nodiscard]] std::string environmentName(const Json& want);
/// The id of a connection, the same at each attempt, so that it is found again. At most 63 letters.
[[nodiscard]] std::string connectionId(const std::string& key, const std::string& deployment);
/// CreateConnection. Holds the activation key: never log or keep it. Where the key is the other side's, the provider is
/// asked to see to the rest, since only the two of them know the wires between them.
[[nodiscard]] Json partnerConnectionBody(const std::string& name, const Json& want, const std::string& activationKey);
/// A key that the other side will take for this provider's own: `uuid` names the connection.
[[nodiscard]] std::string composedKey(const std::string& provider, const Json& want, const std::string& uuid);
/// "8-4-4-4-12" of a token, which is one already or any text.
[[nodiscard]] std::string uuidOf(const std::string& token);
/// Of what GetConnection and ListFeatures say.
[[nodiscard]] LiveState connectionState(const Json& connection, const Json& features, const Recorded& recorded,
                                        const std::string& provider);
/// The room that is left on an interconnect; 0 where it takes none.
[[nodiscard]] std::int64_t roomOn(const Json& interconnect, const Json& connections);
/// The refusal in an answer; the specification leaves its shape open.
[[nodiscard]] ApiError partnerError(const HttpResponse& response);

} // namespace isthmus
