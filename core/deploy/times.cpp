// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/times.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <ctime>

namespace isthmus {

namespace {

/// Takes ".123" off the front; milliseconds.
long fraction(const char*& rest) {
    if (*rest != '.')
        return 0;
    long value = 0;
    int digits = 0;
    for (++rest; std::isdigit(static_cast<unsigned char>(*rest)) != 0; ++rest)
        if (digits < 3) {
            value = value * 10 + (*rest - '0');
            ++digits;
        }
    for (; digits < 3; ++digits)
        value *= 10;
    return value;
}

/// "Z" or "+01:00": minutes east of UTC; empty: neither.
std::optional<int> offset(const char* text) {
    if (std::strcmp(text, "Z") == 0 || std::strcmp(text, "z") == 0)
        return 0;
    int hours = 0;
    int minutes = 0;
    int read = 0;
    if ((*text != '+' && *text != '-') || std::sscanf(text + 1, "%2d:%2d%n", &hours, &minutes, &read) != 2 ||
        text[1 + read] != '\0')
        return std::nullopt;
    return (*text == '-' ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

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
    if (rest == nullptr)
        return std::nullopt;
    const long ms = fraction(rest);
    const std::optional<int> east = offset(rest);
    if (!east)
        return std::nullopt;
    return std::chrono::system_clock::from_time_t(::timegm(&utc)) + std::chrono::milliseconds(ms) -
           std::chrono::minutes(*east);
}

} // namespace isthmus
