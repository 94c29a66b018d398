// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpclient.h"
#include "net/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// An API signing key of Oracle Cloud. Lives in memory only.
struct OciCredentials {
    std::string tenancy;
    std::string user;
    std::string fingerprint;
    std::string region;
    std::string privateKeyPem;
    std::string passphrase;

    [[nodiscard]] std::string keyId() const { return tenancy + "/" + user + "/" + fingerprint; }
};

/// One section of an OCI configuration file and the key that it names. `file` empty: $OCI_CLI_CONFIG_FILE, else
/// ~/.oci/config; `profile` empty: $OCI_CLI_PROFILE, else DEFAULT, whose members the others inherit. Errors name the
/// file and the section, never a value.
[[nodiscard]] Result<OciCredentials> ociCredentials(std::filesystem::path file, std::string profile);

/// The parts of `Authorization: Signature version="1",...`.
struct OciAuthorization {
    std::string keyId;
    std::string algorithm;
    std::vector<std::string> headers; ///< lower case, in the order in which they are signed
    std::string signature;            ///< base64

    /// Empty where the header is no HTTP signature.
    [[nodiscard]] static std::optional<OciAuthorization> parse(std::string_view header);
};

/// What is signed: one line for each header. `target` is the path with its query.
/// Source: draft-cavage-http-signatures-08 as OCI uses it,
/// https://docs.oracle.com/en-us/iaas/Content/API/Concepts/signingrequests.htm
[[nodiscard]] std::string ociSigningText(const std::vector<std::string>& signedHeaders, const std::string& method,
                                         const std::string& target, const HeaderList& headers);
/// Which headers a method's signature covers.
[[nodiscard]] std::vector<std::string> ociSignedHeaders(const std::string& method);
/// Adds date, host, x-content-sha256 (with a body) and Authorization; what an earlier attempt added is replaced.
[[nodiscard]] Status signOci(HttpRequest& request, const OciCredentials& credentials,
                             std::chrono::system_clock::time_point now);
/// "Thu, 05 Jan 2014 21:31:40 GMT"
[[nodiscard]] std::string httpDate(std::chrono::system_clock::time_point time);

} // namespace isthmus
