// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

enum class Family : std::uint8_t { v4, v6 };

/// Width of an address in bits: 32 or 128.
[[nodiscard]] constexpr int bitWidth(Family family) { return family == Family::v4 ? 32 : 128; }

/// One IPv4 or IPv6 address; ordered by family, then by number.
class Address {
public:
    Address() = default;
    Address(Family family, const std::array<std::uint8_t, 16>& bytes) : m_family(family), m_bytes(bytes) {}

    /// `value` in host byte order.
    [[nodiscard]] static Address fromV4(std::uint32_t value);
    /// Dotted quad without leading zeros, or any RFC 4291 form (with an embedded dotted quad too). No zone, no brackets.
    [[nodiscard]] static std::optional<Address> parse(std::string_view text);

    [[nodiscard]] Family family() const { return m_family; }
    /// IPv4 uses the first four bytes; the others are zero.
    [[nodiscard]] const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    /// Bit `index` counted from the most significant one.
    [[nodiscard]] bool bit(int index) const {
        return ((m_bytes[static_cast<std::size_t>(index >> 3)] >> (7 - (index & 7))) & 1) != 0;
    }
    /// Only for IPv4: the address as a number in host byte order.
    [[nodiscard]] std::uint32_t v4() const;
    /// All bits from `length` on cleared.
    [[nodiscard]] Address masked(int length) const;
    /// All bits from `length` on set: the last address of a prefix.
    [[nodiscard]] Address filled(int length) const;
    /// The address `count` further on; empty when that leaves the family.
    [[nodiscard]] std::optional<Address> plus(std::uint64_t count) const;

    /// Canonical text: dotted quad, or RFC 5952.
    [[nodiscard]] std::string toString() const;

    friend auto operator<=>(const Address&, const Address&) = default;

private:
    Family m_family = Family::v4;
    std::array<std::uint8_t, 16> m_bytes{};
};

} // namespace isthmus
