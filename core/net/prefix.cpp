// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefix.h"

namespace isthmus {

namespace {

/// The first address of an IPv4 prefix as a number: prefixes are compared more often than anything else is done.
std::uint32_t startOf(const Address& address, int length) {
    const auto& bytes = address.bytes();
    const std::uint32_t number = static_cast<std::uint32_t>(bytes[0]) << 24 |
                                 static_cast<std::uint32_t>(bytes[1]) << 16 |
                                 static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
    return length == 0 ? 0 : number & ~std::uint32_t{0} << (32 - length);
}

} // namespace

std::optional<Prefix> Prefix::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto address = Address::parse(text.substr(0, slash));
    const std::string_view digits = text.substr(slash + 1);
    if (!address || digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits[0] == '0'))
        return std::nullopt;
    int length = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        length = length * 10 + (c - '0');
    }
    if (length > bitWidth(address->family()))
        return std::nullopt;
    return Prefix(*address, length);
}

std::uint64_t Prefix::size() const {
    const int hostBits = bitWidth(family()) - m_length;
    return hostBits >= 64 ? ~std::uint64_t{0} : std::uint64_t{1} << hostBits;
}

bool Prefix::contains(const Address& address) const {
    if (address.family() != family())
        return false;
    if (family() == Family::v4)
        return startOf(address, m_length) == startOf(m_address, m_length);
    return address.masked(m_length) == first();
}

bool Prefix::contains(const Prefix& other) const {
    return other.m_length >= m_length && contains(other.m_address);
}

bool Prefix::overlaps(const Prefix& other) const {
    return contains(other) || other.contains(*this);
}

std::optional<Prefix> Prefix::next() const {
    if (m_length == 0)
        return std::nullopt;
    const auto start = last().plus(1);
    if (!start)
        return std::nullopt;
    return Prefix(*start, m_length);
}

std::string Prefix::toString() const {
    return m_address.toString() + '/' + std::to_string(m_length);
}

std::strong_ordering operator<=>(const Prefix& a, const Prefix& b) {
    if (a.family() == Family::v4 && b.family() == Family::v4) {
        const std::uint32_t start = startOf(a.m_address, a.m_length);
        const std::uint32_t other = startOf(b.m_address, b.m_length);
        return start != other ? start <=> other : a.m_length <=> b.m_length;
    }
    if (const auto order = a.first() <=> b.first(); order != std::strong_ordering::equal)
        return order;
    return a.m_length <=> b.m_length;
}

} // namespace isthmus
