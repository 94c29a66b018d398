// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// `[A-Za-z0-9][A-Za-z0-9._-]{0,62}`, unique over nodes, links, flows and accounts together.
using Id = std::string;
[[nodiscard]] bool isValidId(std::string_view text);

/// Drawn and live, drawn but not deployed, or drawn and left out of every check, route and price.
enum class DrawState : std::uint8_t { active, planned, disabled };
[[nodiscard]] std::string_view toString(DrawState state);
[[nodiscard]] std::optional<DrawState> drawStateFrom(std::string_view text);

/// A member that this version does not know, kept where it stood: right after the known member `after` ("" = first).
struct UnknownMember {
    std::string after;
    std::string key;
    Json value;

    friend bool operator==(const UnknownMember&, const UnknownMember&) = default;
};

/// What reading leaves behind so that writing gives the same bytes: members that stood there with their default value
/// (`written`, a bit for each known member in file order), and unknown ones. New elements leave both empty.
struct Retained {
    std::uint32_t written = 0;
    std::vector<UnknownMember> unknown;

    friend bool operator==(const Retained&, const Retained&) = default;
};

/// A party's account, project, subscription or tenancy at one provider.
struct Account {
    Id id;
    std::string provider;   ///< "aws", "gcp", "azure", "oci", "alibaba" or a partner's own id
    std::string identifier; ///< in the provider's own shape
    Retained retained;

    friend bool operator==(const Account&, const Account&) = default;
};

/// One drawn resource; its meaning, without coordinates.
struct Node {
    Id id;
    std::string kind; ///< "aws.vpc"; the catalogue tells what it means, an unknown one is kept
    std::string name;
    Id account;
    std::string region; ///< the provider's own region code
    Id parent;          ///< containing node, or empty
    DrawState state = DrawState::active;
    Json properties = Json::object();
    Json tags = Json::object();
    Retained retained;

    /// "aws" of "aws.vpc"; the whole kind where it has no dot.
    [[nodiscard]] std::string_view providerPart() const;
    friend bool operator==(const Node&, const Node&) = default;
};

/// One drawn link: a single object, also where two clouds own it together.
struct Link {
    Id id;
    std::string kind; ///< "attachment", "association", "interconnect", "vpn", "private-line", "peering", "internet"
    Id from;
    Id to;
    std::string name;
    DrawState state = DrawState::active;
    Json properties = Json::object();
    Json tags = Json::object();
    Retained retained;

    [[nodiscard]] bool touches(std::string_view node) const { return from == node || to == node; }
    /// The end that is not `node`.
    [[nodiscard]] const Id& other(std::string_view node) const { return from == node ? to : from; }
    friend bool operator==(const Link&, const Link&) = default;
};

/// Traffic that the design is for, counted from -> to plus to -> from.
struct Flow {
    Id id;
    Id from;
    Id to;
    std::optional<double> mbps;
    std::optional<double> gbPerMonth;
    std::optional<double> maxRttMs;
    std::optional<double> minAvailability; ///< 0 to 1
    std::vector<std::string> stayIn;       ///< ISO 3166-1 alpha-2 country codes; empty: anywhere
    std::vector<std::string> avoid;        ///< kinds, ids or "internet"
    Retained retained;

    friend bool operator==(const Flow&, const Flow&) = default;
};

struct Residency {
    std::vector<std::string> countries;
    std::vector<Id> flows; ///< empty: all
    Retained retained;
    friend bool operator==(const Residency&, const Residency&) = default;
};

/// A finding that somebody accepts, with reason; it stays listed, marked as waived.
struct Waiver {
    std::string rule;
    std::vector<Id> subjects;
    std::string reason;
    std::string by;
    std::string until; ///< ISO date, the last day on which it holds; empty: for ever
    Retained retained;
    friend bool operator==(const Waiver&, const Waiver&) = default;
};

struct Policies {
    std::optional<double> budgetUsdPerMonth;
    std::vector<Residency> residency;
    std::vector<Waiver> waivers;
    Retained retained;
    friend bool operator==(const Policies&, const Policies&) = default;
};

/// Scene units, y downwards.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

struct Note {
    Id id;
    std::string text;
    Rect rect;
    Retained retained;
    friend bool operator==(const Note&, const Note&) = default;
};

/// One drawing of the design: where things are, without meaning. What the window knows beyond positions
/// (bends, collapsed containers, locks) is kept in `retained.unknown` until the format names it.
struct View {
    Id id;
    std::map<Id, Rect> positions; ///< absolute, by node id
    std::vector<Note> notes;
    Retained retained;
    friend bool operator==(const View&, const View&) = default;
};

} // namespace isthmus
