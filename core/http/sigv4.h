// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isthmus {

/// Names and values in the order in which they are sent; names in any case.
using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// An AWS access key. Lives in memory only.
struct AwsCredentials {
    std::string accessKeyId;
    std::string secretAccessKey;
    std::string sessionToken; ///< empty: a long-term key
};

/// What a signature covers, as it stands on the wire.
struct SignableRequest {
    std::string method;
    std::string path = "/"; ///< as sent, percent-encoding included
    std::string query;      ///< as sent, without '?'
    HeaderList headers;     ///< with Host
    std::string body;
};

/// "20150830/us-east-1/ec2": the day, region and service that a signature is valid for.
struct SigV4Scope {
    std::string date; ///< YYYYMMDD
    std::string region;
    std::string service;
    [[nodiscard]] std::string toString() const; ///< with "/aws4_request"
    friend bool operator==(const SigV4Scope&, const SigV4Scope&) = default;
};

/// The parts of an `Authorization: AWS4-HMAC-SHA256 ...` header.
struct SigV4Authorization {
    std::string accessKeyId;
    SigV4Scope scope;
    std::vector<std::string> signedHeaders; ///< lower case, in the order given
    std::string signature;                  ///< 64 hexadecimal digits

    /// Empty where the header is none of Signature Version 4.
    [[nodiscard]] static std::optional<SigV4Authorization> parse(std::string_view header);
    [[nodiscard]] std::string toString() const;
};

/// The query with names and values encoded as the signature wants them, sorted by name, then value.
[[nodiscard]] std::string sigV4CanonicalQuery(std::string_view query);
/// The canonical request over exactly `signedHeaders` (lower case, sorted). `payloadHash`: SHA-256 of the body, hexadecimal.
[[nodiscard]] std::string sigV4CanonicalRequest(const SignableRequest& request, const std::vector<std::string>& signedHeaders,
                                                std::string_view payloadHash);
/// What is signed. `amzDate` as in x-amz-date: YYYYMMDDTHHMMSSZ.
[[nodiscard]] std::string sigV4StringToSign(std::string_view canonicalRequest, std::string_view amzDate,
                                            const SigV4Scope& scope);
/// The signature, 64 hexadecimal digits.
[[nodiscard]] std::string sigV4Signature(std::string_view secretAccessKey, const SigV4Scope& scope,
                                         std::string_view stringToSign);
/// The x-amz-date of a point in time.
[[nodiscard]] std::string amzDateOf(std::chrono::system_clock::time_point time);
/// First value of a header, or empty; the name in any case.
[[nodiscard]] std::string headerValue(const HeaderList& headers, std::string_view name);

/// Checks a received request against the secret of its access key: the reason why it is refused, empty when it is genuine.
/// Needs x-amz-date and host among the signed headers. Does not judge the clock.
[[nodiscard]] std::string sigV4Refusal(const SignableRequest& request, std::string_view secretAccessKey);

/// Signs requests for one service in one region.
class SigV4 final {
public:
    SigV4(std::string service, std::string region) : m_service(std::move(service)), m_region(std::move(region)) {}

    /// Adds X-Amz-Date, X-Amz-Security-Token (with a session token) and Authorization; every header present is signed
    /// except Authorization, User-Agent, Expect and Connection. `request.headers` must hold Host.
    void sign(SignableRequest& request, const AwsCredentials& credentials,
              std::chrono::system_clock::time_point now) const;

private:
    std::string m_service;
    std::string m_region;
};

} // namespace isthmus
