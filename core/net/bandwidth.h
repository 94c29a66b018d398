// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

/// A data rate in whole megabits per second, with the spelling of each provider.
class Bandwidth {
public:
    Bandwidth() = default;
    constexpr explicit Bandwidth(std::int64_t mbps) : m_mbps(mbps) {}

    /// Reads "1000", "500Mbps", "10 Gbps", "1G", "BPS_10G"; empty for anything else and for zero.
    [[nodiscard]] static std::optional<Bandwidth> parse(std::string_view text);

    [[nodiscard]] std::int64_t mbps() const { return m_mbps; }
    /// For people: "500 Mbps", "10 Gbps".
    [[nodiscard]] std::string toString() const;
    /// As AWS Interconnect writes it: "500Mbps", "10Gbps".
    [[nodiscard]] std::string toAws() const;
    /// As Google's transports write it: "BPS_500M", "BPS_10G".
    [[nodiscard]] std::string toGoogle() const;

    friend auto operator<=>(const Bandwidth&, const Bandwidth&) = default;

private:
    std::int64_t m_mbps = 0;
};

/// A maximum transmission unit in bytes.
struct Mtu {
    int bytes = 0;
    friend auto operator<=>(const Mtu&, const Mtu&) = default;
};

} // namespace isthmus
