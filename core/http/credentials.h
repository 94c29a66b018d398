// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpclient.h"
#include "net/result.h"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <stop_token>
#include <string>

namespace isthmus {

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
[[nodiscard]] Result<AwsCredentials> awsCredentialsFromEnvironment();
/// One section of a shared credentials file. `file` empty: $AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials;
/// `profile` empty: $AWS_PROFILE, else "default". Errors name the file and the section, never a value.
[[nodiscard]] Result<AwsCredentials> awsCredentialsFromFile(std::filesystem::path file, std::string profile);
/// By the profile's source: "environment", "shared"; empty: the environment where it has a key, else the file.
[[nodiscard]] Result<AwsCredentials> awsCredentials(const std::string& source, const std::filesystem::path& file,
                                                    const std::string& profile);

/// Bearer tokens for Google: by a service account's signed assertion (RS256), or by a user's refresh token.
/// The token is kept in memory until a minute before it expires. Safe to use from several threads.
class GoogleTokens final {
public:
    /// `source`: "file" (with `file`) or "adc" ($GOOGLE_APPLICATION_CREDENTIALS, else gcloud's own file).
    /// `tokenEndpoint` empty: the one that the credential file names. Nothing is read yet.
    GoogleTokens(std::string source, std::filesystem::path file, std::string tokenEndpoint);

    /// A token that is valid now; asks for one where needed. Errors never hold the key or the token.
    [[nodiscard]] Result<std::string> token(HttpClient& client, std::stop_token stop = {});
    /// Forgets the token, after a 401.
    void forget();

private:
    [[nodiscard]] Result<HttpRequest> tokenRequest(std::chrono::system_clock::time_point now) const;

    std::string m_source;
    std::filesystem::path m_file;
    std::string m_endpoint;
    std::mutex m_mutex;
    std::string m_token;
    std::chrono::system_clock::time_point m_expires;
};

/// A JWT with these claims, signed RS256 with a PEM private key. `keyId` empty: no "kid".
[[nodiscard]] Result<std::string> signedJwt(const std::string& claims, const std::string& privateKeyPem,
                                            const std::string& keyId);

} // namespace isthmus
