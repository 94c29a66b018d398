// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <optional>
#include <string>
#include <vector>

// Reading of properties that forgives: a member that is missing or of the wrong type is empty.
// The rule property.type reports the wrong type; nobody else has to.
namespace isthmus {

[[nodiscard]] std::optional<std::string> textProperty(const Json& properties, const char* key);
[[nodiscard]] std::optional<double> numberProperty(const Json& properties, const char* key);
[[nodiscard]] std::optional<std::int64_t> integerProperty(const Json& properties, const char* key);
[[nodiscard]] std::optional<bool> boolProperty(const Json& properties, const char* key);
[[nodiscard]] std::vector<std::string> textListProperty(const Json& properties, const char* key);
/// Whole Mbps of a `bandwidthMbps`: a number, or a vendor's word such as "1 Gbps".
[[nodiscard]] std::optional<std::int64_t> bandwidthProperty(const Json& properties);
/// A number or text, asplain or asdot.
[[nodiscard]] std::optional<Asn> asnProperty(const Json& properties, const char* key);
[[nodiscard]] std::optional<Prefix> prefixProperty(const Json& properties, const char* key);
/// Those entries that are prefixes.
[[nodiscard]] std::vector<Prefix> prefixListProperty(const Json& properties, const char* key);

/// All address ranges that a node itself states (`cidr`, `cidrs`, `ipv6Cidr`, `ipv6Cidrs`, `secondaryCidrs`), as written.
[[nodiscard]] std::vector<Prefix> statedPrefixes(const Node& node);

} // namespace isthmus
