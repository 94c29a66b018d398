// SPDX-License-Identifier: GPL-3.0-or-later
// Signature Version 4 as AWS documents it: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
#include "http/sigv4.h"

#include "http/digest.h"

#include <algorithm>
#include <cctype>
#include <ctime>

namespace isthmus {

namespace {

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view terminator = "aws4_request";

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// Trimmed, with runs of blanks made one.
std::string folded(std::string_view value) {
    std::string out;
    bool blank = false;
    for (const char c : value) {
        if (c == ' ' || c == '\t') {
            blank = !out.empty();
            continue;
        }
        if (blank)
            out += ' ';
        blank = false;
        out += c;
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = text.find(separator, start);
        parts.emplace_back(text.substr(start, end - start));
        if (end == std::string_view::npos)
            return parts;
        start = end + 1;
    }
}

/// "." and ".." resolved and empty segments dropped; a slash at the end stays.
std::string normalizedPath(std::string_view path) {
    if (path.empty())
        return "/";
    std::vector<std::string> kept;
    const std::vector<std::string> segments = split(path, '/');
    for (const std::string& segment : segments) {
        if (segment.empty() || segment == ".")
            continue;
        if (segment != "..")
            kept.push_back(segment);
        else if (!kept.empty())
            kept.pop_back();
    }
    std::string out = "/";
    for (std::size_t i = 0; i < kept.size(); ++i)
        out += (i == 0 ? "" : "/") + kept[i];
    const std::string& last = segments.back();
    if (!kept.empty() && (last.empty() || last == "."))
        out += '/';
    return out;
}

std::string canonicalHeader(const HeaderList& headers, const std::string& name) {
    std::string values;
    bool first = true;
    for (const auto& [key, value] : headers) {
        if (lowered(key) != name)
            continue;
        values += (first ? "" : ",") + folded(value);
        first = false;
    }
    return name + ":" + values + "\n";
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ";") + name;
    return out;
}

std::vector<std::string> headersToSign(const HeaderList& headers) {
    std::vector<std::string> names;
    for (const auto& [key, value] : headers) {
        std::string name = lowered(key);
        if (name != "authorization" && name != "user-agent" && name != "expect" && name != "connection")
            names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

std::string SigV4Scope::toString() const {
    return date + "/" + region + "/" + service + "/" + std::string(terminator);
}

std::optional<SigV4Authorization> SigV4Authorization::parse(std::string_view header) {
    if (header.substr(0, algorithm.size()) != algorithm)
        return std::nullopt;
    SigV4Authorization out;
    for (const std::string& part : split(header.substr(algorithm.size()), ',')) {
        const std::string field = folded(part);
        const std::size_t equals = field.find('=');
        if (equals == std::string::npos)
            return std::nullopt;
        const std::string name = field.substr(0, equals);
        const std::string value = field.substr(equals + 1);
        if (name == "Credential") {
            const std::vector<std::string> parts = split(value, '/');
            if (parts.size() != 5 || parts[4] != terminator)
                return std::nullopt;
            out.accessKeyId = parts[0];
            out.scope = {parts[1], parts[2], parts[3]};
        } else if (name == "SignedHeaders") {
            out.signedHeaders = split(value, ';');
        } else if (name == "Signature") {
            out.signature = value;
        }
    }
    if (out.accessKeyId.empty() || out.signedHeaders.empty() || out.signature.empty())
        return std::nullopt;
    return out;
}

std::string SigV4Authorization::toString() const {
    return std::string(algorithm) + " Credential=" + accessKeyId + "/" + scope.toString() +
           ", SignedHeaders=" + joined(signedHeaders) + ", Signature=" + signature;
}

std::string sigV4CanonicalQuery(std::string_view query) {
    if (query.empty())
        return {};
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& part : split(query, '&')) {
        if (part.empty())
            continue;
        const std::size_t equals = part.find('=');
        const std::string name = percentEncode(percentDecode(part.substr(0, equals)));
        const std::string value =
            equals == std::string::npos ? std::string() : percentEncode(percentDecode(part.substr(equals + 1)));
        pairs.emplace_back(name, value);
    }
    std::sort(pairs.begin(), pairs.end());
    std::string out;
    for (const auto& [name, value] : pairs)
        out += (out.empty() ? "" : "&") + name + "=" + value;
    return out;
}

std::string sigV4CanonicalRequest(const SignableRequest& request, const std::vector<std::string>& signedHeaders,
                                  std::string_view payloadHash) {
    std::string out = request.method + "\n" + percentEncode(normalizedPath(request.path), true) + "\n" +
                      sigV4CanonicalQuery(request.query) + "\n";
    for (const std::string& name : signedHeaders)
        out += canonicalHeader(request.headers, name);
    out += "\n" + joined(signedHeaders) + "\n";
    out += payloadHash;
    return out;
}

std::string sigV4StringToSign(std::string_view canonicalRequest, std::string_view amzDate, const SigV4Scope& scope) {
    return std::string(algorithm) + "\n" + std::string(amzDate) + "\n" + scope.toString() + "\n" +
           sha256Hex(canonicalRequest);
}

std::string sigV4Signature(std::string_view secretAccessKey, const SigV4Scope& scope, std::string_view stringToSign) {
    std::string key = hmacSha256("AWS4" + std::string(secretAccessKey), scope.date);
    key = hmacSha256(key, scope.region);
    key = hmacSha256(key, scope.service);
    key = hmacSha256(key, terminator);
    return toHex(hmacSha256(key, stringToSign));
}

std::string amzDateOf(std::chrono::system_clock::time_point time) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[32] = {};
    const std::size_t length = std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &utc);
    return {text, length};
}

std::string headerValue(const HeaderList& headers, std::string_view name) {
    const std::string wanted = lowered(name);
    for (const auto& [key, value] : headers)
        if (lowered(key) == wanted)
            return value;
    return {};
}

std::string sigV4Refusal(const SignableRequest& request, std::string_view secretAccessKey) {
    const auto authorization = SigV4Authorization::parse(headerValue(request.headers, "authorization"));
    if (!authorization)
        return "the Authorization header is none of Signature Version 4";
    const std::vector<std::string>& names = authorization->signedHeaders;
    for (const char* required : {"host", "x-amz-date"})
        if (std::find(names.begin(), names.end(), required) == names.end())
            return std::string(required) + " is not among the signed headers";
    const std::string amzDate = headerValue(request.headers, "x-amz-date");
    if (amzDate.substr(0, 8) != authorization->scope.date)
        return "the date of the credential scope is not the day of x-amz-date";
    const std::string canonical = sigV4CanonicalRequest(request, names, sha256Hex(request.body));
    const std::string expected = sigV4Signature(secretAccessKey, authorization->scope,
                                                sigV4StringToSign(canonical, amzDate, authorization->scope));
    if (!equalInConstantTime(expected, authorization->signature))
        return "the signature does not match the request";
    return {};
}

void SigV4::sign(SignableRequest& request, const AwsCredentials& credentials,
                 std::chrono::system_clock::time_point now) const {
    std::erase_if(request.headers, [](const auto& header) {
        const std::string name = lowered(header.first);
        return name == "x-amz-date" || name == "x-amz-security-token" || name == "authorization";
    });
    const std::string amzDate = amzDateOf(now);
    request.headers.emplace_back("X-Amz-Date", amzDate);
    if (!credentials.sessionToken.empty())
        request.headers.emplace_back("X-Amz-Security-Token", credentials.sessionToken);
    SigV4Authorization authorization;
    authorization.accessKeyId = credentials.accessKeyId;
    authorization.scope = {amzDate.substr(0, 8), m_region, m_service};
    authorization.signedHeaders = headersToSign(request.headers);
    const std::string canonical =
        sigV4CanonicalRequest(request, authorization.signedHeaders, sha256Hex(request.body));
    authorization.signature = sigV4Signature(credentials.secretAccessKey, authorization.scope,
                                             sigV4StringToSign(canonical, amzDate, authorization.scope));
    request.headers.emplace_back("Authorization", authorization.toString());
}

} // namespace isthmus
