// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/bearertokens.h"

#include <filesystem>
#include <string>

namespace isthmus {

/// Bearer tokens for Google: by a service account's signed assertion (RS256), by a user's refresh token, or by gcloud.
class GoogleTokens final : public BearerTokens {
public:
    /// `source`: "file" (with `file`), "adc" ($GOOGLE_APPLICATION_CREDENTIALS, else gcloud's own file) or "gcloud"
    /// (`gcloud auth print-access-token`). `tokenEndpoint` empty: the one that the credential file names.
    GoogleTokens(std::string source, std::filesystem::path file, std::string tokenEndpoint);

private:
    [[nodiscard]] Result<BearerToken> ask(HttpClient& client, std::stop_token stop) override;

    std::string m_source;
    std::filesystem::path m_file;
    std::string m_endpoint;
};

/// A JWT with these claims, signed RS256 with a PEM private key. `keyId` empty: no "kid".
[[nodiscard]] Result<std::string> signedJwt(const std::string& claims, const std::string& privateKeyPem,
                                            const std::string& keyId);

} // namespace isthmus
