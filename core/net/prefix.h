// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/address.h"

#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

/// An address range in CIDR notation. Host bits are kept as written, so that a check can name them;
/// every comparison of ranges uses the masked range.
class Prefix {
public:
    Prefix() = default;
    Prefix(Address address, int length) : m_address(address), m_length(static_cast<std::uint8_t>(length)) {}

    /// "10.0.0.0/16" or "2001:db8::/32". Host bits may be set. A bare address is not a prefix.
    [[nodiscard]] static std::optional<Prefix> parse(std::string_view text);

    /// As written, host bits included.
    [[nodiscard]] const Address& address() const { return m_address; }
    [[nodiscard]] int length() const { return m_length; }
    [[nodiscard]] Family family() const { return m_address.family(); }
    [[nodiscard]] bool hasHostBits() const { return m_address != first(); }
    /// The same range with its host bits cleared.
    [[nodiscard]] Prefix canonical() const { return {first(), m_length}; }
    [[nodiscard]] Address first() const { return m_address.masked(m_length); }
    [[nodiscard]] Address last() const { return m_address.filled(m_length); }
    /// Number of addresses, saturated at 2^64 - 1.
    [[nodiscard]] std::uint64_t size() const;

    [[nodiscard]] bool contains(const Address& address) const;
    /// Also true when both ranges are equal.
    [[nodiscard]] bool contains(const Prefix& other) const;
    [[nodiscard]] bool overlaps(const Prefix& other) const;
    /// The next range of the same length; empty at the end of the family.
    [[nodiscard]] std::optional<Prefix> next() const;

    /// As written; the address in canonical text.
    [[nodiscard]] std::string toString() const;

    /// By family, first address, then length (the wider first): a container comes before what it contains.
    friend std::strong_ordering operator<=>(const Prefix& a, const Prefix& b);
    friend bool operator==(const Prefix& a, const Prefix& b) { return (a <=> b) == std::strong_ordering::equal; }

private:
    Address m_address;
    std::uint8_t m_length = 0;
};

} // namespace isthmus
