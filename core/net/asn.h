// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

/// An autonomous system number, two or four bytes (RFC 6793).
class Asn {
public:
    Asn() = default;
    constexpr explicit Asn(std::uint32_t value) : m_value(value) {}

    /// asplain ("65000", "4200000000") or asdot ("64086.59904"), RFC 5396; an "AS" in front is allowed.
    [[nodiscard]] static std::optional<Asn> parse(std::string_view text);

    [[nodiscard]] std::uint32_t value() const { return m_value; }
    [[nodiscard]] bool isFourByte() const { return m_value > 65535; }
    /// Private use: 64512-65534 and 4200000000-4294967294 (RFC 6996).
    [[nodiscard]] bool isPrivate() const;
    /// asplain.
    [[nodiscard]] std::string toString() const { return std::to_string(m_value); }
    /// asdot: "65000" for two bytes, "high.low" for four.
    [[nodiscard]] std::string toAsdot() const;

    friend auto operator<=>(const Asn&, const Asn&) = default;

private:
    std::uint32_t m_value = 0;
};

/// A closed range of ASNs, as a core network states them ("64520-64530", or one number).
struct AsnRange {
    Asn first;
    Asn last;

    [[nodiscard]] static std::optional<AsnRange> parse(std::string_view text);
    [[nodiscard]] bool contains(Asn asn) const { return asn >= first && asn <= last; }
};

} // namespace isthmus
