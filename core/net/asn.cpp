// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/asn.h"

#include <fmt/format.h>

#include <charconv>

namespace isthmus {

namespace {

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || rest != end)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Asn> Asn::parse(std::string_view text) {
    if (text.size() > 2 && (text[0] == 'A' || text[0] == 'a') && (text[1] == 'S' || text[1] == 's'))
        text.remove_prefix(2);
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos) {
        if (const auto value = number(text))
            return Asn(*value);
        return std::nullopt;
    }
    const auto high = number(text.substr(0, dot));
    const auto low = number(text.substr(dot + 1));
    if (!high || !low || *high > 65535 || *low > 65535)
        return std::nullopt;
    return Asn(*high << 16 | *low);
}

bool Asn::isPrivate() const {
    return (m_value >= 64512 && m_value <= 65534) || (m_value >= 4200000000U && m_value <= 4294967294U);
}

std::string Asn::toAsdot() const {
    return isFourByte() ? fmt::format("{}.{}", m_value >> 16, m_value & 0xffff) : toString();
}

std::optional<AsnRange> AsnRange::parse(std::string_view text) {
    const std::size_t dash = text.find('-');
    const auto first = Asn::parse(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : Asn::parse(text.substr(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return AsnRange{*first, *last};
}

} // namespace isthmus
