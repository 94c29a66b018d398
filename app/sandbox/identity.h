// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/sigv4.h"
#include "net/result.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

using EVP_PKEY = struct evp_pkey_st;

namespace isthmus {

/// A registered application of Azure's directory.
struct AzureClient {
    std::string tenant;
    std::string id;
    std::string secret;
};

/// The credentials that this sandbox takes, made fresh at each start: an AWS access key, a Google service account and
/// an Azure application.
class Identity final {
public:
    /// The error says that OpenSSL could not make a key.
    [[nodiscard]] static Result<std::unique_ptr<Identity>> create();

    [[nodiscard]] const AwsCredentials& aws() const { return m_aws; }
    /// Temporary credentials, as STS gives them.
    [[nodiscard]] AwsCredentials assumeRole();
    /// Those of an access key, temporary ones only with their session token; empty: not known, or over.
    [[nodiscard]] AwsCredentials awsCredentials(const std::string& accessKeyId, const std::string& sessionToken) const;
    /// An AWS shared credentials file with the profile "default".
    [[nodiscard]] std::string sharedCredentials() const;
    /// A service-account file as Google gives it, with the private key.
    [[nodiscard]] std::string serviceAccount(const std::string& tokenUri) const;

    /// Exchanges a signed assertion for a bearer token; `audiences` are the token endpoint's own addresses.
    /// The error is what the endpoint says, without the assertion.
    [[nodiscard]] Result<std::string> exchange(const std::string& assertion, const std::vector<std::string>& audiences);
    /// Exchanges Azure's client credentials; `error` becomes OAuth's word where they are refused.
    [[nodiscard]] Result<std::string>
    exchangeClient(const std::string& tenant, const std::map<std::string, std::string>& form, std::string& error);
    [[nodiscard]] const AzureClient& azure() const { return m_azure; }
    /// A file with the application, as the profile's source "file" wants it.
    [[nodiscard]] std::string azureClientFile() const;
    /// "tenancy/user/fingerprint" of Oracle Cloud's key.
    [[nodiscard]] std::string ociKeyId() const;
    /// Checks an RSA-SHA256 signature (base64) with that key.
    [[nodiscard]] bool verifyOci(const std::string& text, const std::string& signature) const;
    [[nodiscard]] std::string ociKeyPem() const;
    /// An OCI configuration file that names the key's file.
    [[nodiscard]] std::string ociConfig(const std::filesystem::path& keyFile) const;
    /// A bearer token for the partners' Connection Coordinator API, the same while the sandbox runs.
    [[nodiscard]] const std::string& partnerToken();
    /// `audience`: "google", "azure" or "partner"; a token is good for one only.
    [[nodiscard]] bool knowsToken(const std::string& audience, const std::string& token) const;
    /// Withdraws every token of an audience.
    void expireTokens(const std::string& audience);
    /// How long a token lives, real seconds.
    static constexpr int tokenSeconds = 3600;

private:
    Identity() = default;
    [[nodiscard]] std::string issue(const std::string& audience);
    [[nodiscard]] static bool verify(EVP_PKEY* key, const std::string& text, const std::string& signature);

    AwsCredentials m_aws;
    std::map<std::string, std::pair<AwsCredentials, std::chrono::steady_clock::time_point>> m_temporary;
    std::shared_ptr<EVP_PKEY> m_key;
    std::string m_keyId;
    std::string m_email = "isthmus@sandbox.iam.gserviceaccount.com";
    AzureClient m_azure;
    std::shared_ptr<EVP_PKEY> m_ociKey;
    std::string m_ociTenancy;
    std::string m_ociUser;
    std::string m_ociFingerprint;
    std::string m_partnerToken;
    std::map<std::string, std::chrono::steady_clock::time_point> m_tokens; ///< by audience and token: when it ends
};

} // namespace isthmus
