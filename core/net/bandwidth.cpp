// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bandwidth.h"

#include <fmt/format.h>

#include <charconv>

namespace isthmus {

std::optional<Bandwidth> Bandwidth::parse(std::string_view text) {
    if (text.substr(0, 4) == "BPS_")
        text.remove_prefix(4);
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || number <= 0 || number > 100'000'000)
        return std::nullopt;
    std::string_view unit(rest, static_cast<std::size_t>(end - rest));
    while (!unit.empty() && unit.front() == ' ')
        unit.remove_prefix(1);
    if (unit.empty() || unit == "M" || unit == "m" || unit == "Mbps")
        return Bandwidth(number);
    if (unit == "G" || unit == "g" || unit == "Gbps")
        return Bandwidth(number * 1000);
    return std::nullopt;
}

std::string Bandwidth::toString() const {
    if (m_mbps >= 1000)
        return fmt::format("{:g} Gbps", static_cast<double>(m_mbps) / 1000.0);
    return fmt::format("{} Mbps", m_mbps);
}

std::string Bandwidth::toAws() const {
    return m_mbps % 1000 == 0 && m_mbps > 0 ? fmt::format("{}Gbps", m_mbps / 1000) : fmt::format("{}Mbps", m_mbps);
}

std::string Bandwidth::toGoogle() const {
    return m_mbps % 1000 == 0 && m_mbps > 0 ? fmt::format("BPS_{}G", m_mbps / 1000) : fmt::format("BPS_{}M", m_mbps);
}

} // namespace isthmus
