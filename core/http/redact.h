// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace isthmus {

/// The text with the values of secret members masked: JSON members, form fields, XML elements and headers that carry
/// credentials, tokens, activation keys or pre-shared keys, by name.
[[nodiscard]] std::string redacted(std::string_view text);
/// Whether a header, member, field or element of this name holds a secret; any case.
[[nodiscard]] bool isSecretName(std::string_view name);

/// Masks secrets that are known by value, wherever a provider echoes them. Safe to use from several threads.
class Redactor final {
public:
    /// Values shorter than 6 characters are not taken: masking them would tear ordinary words apart.
    void add(std::string_view secret);
    /// `redacted(text)`, and every added value masked.
    [[nodiscard]] std::string operator()(std::string_view text) const;

private:
    mutable std::mutex m_mutex;
    std::set<std::string, std::less<>> m_secrets;
};

} // namespace isthmus
