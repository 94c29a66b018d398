// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"

#include <fmt/format.h>

#include <vector>

namespace isthmus {

namespace {

std::optional<std::uint32_t> parseV4(std::string_view text) {
    std::uint32_t value = 0;
    for (int part = 0; part < 4; ++part) {
        std::size_t digits = 0;
        std::uint32_t octet = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9' && digits < 4) {
            octet = octet * 10 + static_cast<std::uint32_t>(text[digits] - '0');
            ++digits;
        }
        // A leading zero is refused: some systems read it as octal.
        if (digits == 0 || digits > 3 || octet > 255 || (digits > 1 && text[0] == '0'))
            return std::nullopt;
        value = (value << 8) | octet;
        text.remove_prefix(digits);
        if (part < 3) {
            if (text.empty() || text[0] != '.')
                return std::nullopt;
            text.remove_prefix(1);
        }
    }
    if (!text.empty())
        return std::nullopt;
    return value;
}

bool parseGroups(std::string_view text, std::vector<std::uint16_t>& groups) {
    while (!text.empty()) {
        const std::size_t end = text.find(':');
        const std::string_view part = text.substr(0, end);
        if (end == std::string_view::npos && part.find('.') != std::string_view::npos) {
            const auto embedded = parseV4(part);
            if (!embedded)
                return false;
            groups.push_back(static_cast<std::uint16_t>(*embedded >> 16));
            groups.push_back(static_cast<std::uint16_t>(*embedded & 0xffff));
            return true;
        }
        if (part.empty() || part.size() > 4)
            return false;
        unsigned value = 0;
        for (const char c : part) {
            unsigned digit = 0;
            if (c >= '0' && c <= '9')
                digit = static_cast<unsigned>(c - '0');
            else if (c >= 'a' && c <= 'f')
                digit = static_cast<unsigned>(c - 'a') + 10;
            else if (c >= 'A' && c <= 'F')
                digit = static_cast<unsigned>(c - 'A') + 10;
            else
                return false;
            value = value * 16 + digit;
        }
        groups.push_back(static_cast<std::uint16_t>(value));
        if (end == std::string_view::npos)
            return true;
        text.remove_prefix(end + 1);
        if (text.empty())
            return false;
    }
    return true;
}

std::optional<Address> parseV6(std::string_view text) {
    std::vector<std::uint16_t> head;
    std::vector<std::uint16_t> tail;
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) {
        if (!parseGroups(text, head) || head.size() != 8)
            return std::nullopt;
    } else {
        const std::string_view first = text.substr(0, gap);
        const std::string_view second = text.substr(gap + 2);
        if (second.find("::") != std::string_view::npos || first.find('.') != std::string_view::npos)
            return std::nullopt;
        if (!parseGroups(first, head) || !parseGroups(second, tail) || head.size() + tail.size() > 7)
            return std::nullopt;
        head.insert(head.end(), 8 - head.size() - tail.size(), 0);
        head.insert(head.end(), tail.begin(), tail.end());
    }
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[2 * i] = static_cast<std::uint8_t>(head[i] >> 8);
        bytes[2 * i + 1] = static_cast<std::uint8_t>(head[i] & 0xff);
    }
    return Address(Family::v6, bytes);
}

} // namespace

Address Address::fromV4(std::uint32_t value) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 4; ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
    return {Family::v4, bytes};
}

std::optional<Address> Address::parse(std::string_view text) {
    if (text.find(':') != std::string_view::npos)
        return parseV6(text);
    if (const auto value = parseV4(text))
        return fromV4(*value);
    return std::nullopt;
}

std::uint32_t Address::v4() const {
    return (static_cast<std::uint32_t>(m_bytes[0]) << 24) | (static_cast<std::uint32_t>(m_bytes[1]) << 16) |
           (static_cast<std::uint32_t>(m_bytes[2]) << 8) | m_bytes[3];
}

Address Address::masked(int length) const {
    Address result = *this;
    for (int i = 0; i < bitWidth(m_family) / 8; ++i) {
        const int keep = length - 8 * i;
        if (keep <= 0)
            result.m_bytes[static_cast<std::size_t>(i)] = 0;
        else if (keep < 8)
            result.m_bytes[static_cast<std::size_t>(i)] &= static_cast<std::uint8_t>(0xff << (8 - keep));
    }
    return result;
}

Address Address::filled(int length) const {
    Address result = *this;
    for (int i = 0; i < bitWidth(m_family) / 8; ++i) {
        const int keep = length - 8 * i;
        if (keep <= 0)
            result.m_bytes[static_cast<std::size_t>(i)] = 0xff;
        else if (keep < 8)
            result.m_bytes[static_cast<std::size_t>(i)] |= static_cast<std::uint8_t>(0xff >> keep);
    }
    return result;
}

std::optional<Address> Address::plus(std::uint64_t count) const {
    Address result = *this;
    std::uint64_t carry = count;
    for (int i = bitWidth(m_family) / 8 - 1; i >= 0 && carry != 0; --i) {
        const auto index = static_cast<std::size_t>(i);
        const std::uint64_t sum = (carry & 0xff) + result.m_bytes[index];
        result.m_bytes[index] = static_cast<std::uint8_t>(sum & 0xff);
        carry = (carry >> 8) + (sum >> 8);
    }
    if (carry != 0)
        return std::nullopt;
    return result;
}

std::string Address::toString() const {
    if (m_family == Family::v4)
        return fmt::format("{}.{}.{}.{}", m_bytes[0], m_bytes[1], m_bytes[2], m_bytes[3]);
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = static_cast<unsigned>(m_bytes[2 * i] << 8 | m_bytes[2 * i + 1]);
    // RFC 5952, 4.2: shorten the longest run of at least two zero groups, the first of equals.
    std::size_t bestStart = 8;
    std::size_t bestLength = 1;
    for (std::size_t i = 0; i < 8;) {
        std::size_t end = i;
        while (end < 8 && groups[end] == 0)
            ++end;
        if (end - i > bestLength) {
            bestStart = i;
            bestLength = end - i;
        }
        i = end == i ? i + 1 : end;
    }
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == bestStart) {
            text += "::";
            i += bestLength - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':')
            text += ':';
        text += fmt::format("{:x}", groups[i]);
    }
    return text;
}

} // namespace isthmus
