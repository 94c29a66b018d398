// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

/// The members of format 1 in the order in which they are written.
namespace isthmus::format {

using namespace std::string_view_literals;

inline constexpr std::array design = {"format"sv, "name"sv,  "description"sv, "accounts"sv, "nodes"sv,
                                      "links"sv,  "flows"sv, "policies"sv,    "views"sv};
inline constexpr std::array account = {"id"sv, "provider"sv, "identifier"sv};
inline constexpr std::array node = {"id"sv,     "kind"sv,  "name"sv,       "account"sv, "region"sv,
                                    "parent"sv, "state"sv, "properties"sv, "tags"sv};
inline constexpr std::array link = {"id"sv,   "kind"sv,  "from"sv,       "to"sv,
                                    "name"sv, "state"sv, "properties"sv, "tags"sv};
inline constexpr std::array flow = {"id"sv,       "from"sv,            "to"sv,     "mbps"sv, "gbPerMonth"sv,
                                    "maxRttMs"sv, "minAvailability"sv, "stayIn"sv, "avoid"sv};
inline constexpr std::array policies = {"budgetUsdPerMonth"sv, "residency"sv, "waivers"sv};
inline constexpr std::array residency = {"countries"sv, "flows"sv};
inline constexpr std::array waiver = {"rule"sv, "subjects"sv, "reason"sv, "by"sv, "until"sv};
inline constexpr std::array view = {"id"sv, "positions"sv, "notes"sv};
inline constexpr std::array note = {"id"sv, "text"sv, "rect"sv};

} // namespace isthmus::format
