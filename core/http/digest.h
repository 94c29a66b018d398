// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Digests and encodings that signers need, over OpenSSL.
namespace isthmus {

/// SHA-256, 32 raw bytes.
[[nodiscard]] std::string sha256(std::string_view data);
/// SHA-256, 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::string_view data);
/// HMAC-SHA256, 32 raw bytes.
[[nodiscard]] std::string hmacSha256(std::string_view key, std::string_view data);
/// Lower-case hexadecimal digits of raw bytes.
[[nodiscard]] std::string toHex(std::string_view bytes);
/// Base64 of RFC 4648 section 4, with padding, as HTTP headers want it.
[[nodiscard]] std::string base64(std::string_view bytes);
/// Base64 of RFC 4648 section 5 (URL alphabet) without padding, as JWT wants it.
[[nodiscard]] std::string base64Url(std::string_view bytes);
/// Percent-encoding of RFC 3986: everything but A-Z a-z 0-9 - . _ ~ (and '/' where `keepSlash`).
[[nodiscard]] std::string percentEncode(std::string_view text, bool keepSlash = false);
/// The reverse; a '%' that starts no pair of hexadecimal digits stays as it is.
[[nodiscard]] std::string percentDecode(std::string_view text);
/// A random UUID (version 4) from OpenSSL's generator, for idempotency tokens; never the all-zero one.
[[nodiscard]] std::string randomUuid();
/// Compares without telling by its duration where the texts differ.
[[nodiscard]] bool equalInConstantTime(std::string_view a, std::string_view b);

} // namespace isthmus
