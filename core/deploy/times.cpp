// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/times.h"

#include <array>
#include <cstdlib>
#include <ctime>

namespace isthmus {

std::string timeText(std::chrono::system_clock::time_point time) {
    const auto exact = std::chrono::time_point_cast<std::chrono::milliseconds>(time);
    const std::time_t whole = std::chrono::system_clock::to_time_t(exact);
    std::tm utc{};
    ::gmtime_r(&whole, &utc);
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    const auto ms = std::to_string(exact.time_since_epoch().count() % 1000);
    return std::string(text.data(), length) + "." + std::string(3 - ms.size(), '0') + ms + "Z";
}

std::optional<std::chrono::system_clock::time_point> timeFrom(const std::string& text) {
    std::tm utc{};
    const char* rest = ::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &utc);
    if (rest == nullptr || *rest != '.')
        return std::nullopt;
    return std::chrono::system_clock::from_time_t(::timegm(&utc)) + std::chrono::milliseconds(std::atoi(rest + 1));
}

} // namespace isthmus
