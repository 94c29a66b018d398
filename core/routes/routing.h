// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/topology.h"

#include <fmt/core.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

enum class RouteSource : std::uint8_t { local, stated, learned };

/// One entry of an entity's table.
struct Route {
    Prefix prefix;
    RouteSource source = RouteSource::local;
    int session = -1; ///< to the next hop; -1: the entity's own
    int origin = -1;  ///< network that has the prefix; -1: a stated prefix, whoever has it
    std::vector<std::uint32_t> asPath;
    int hops = 0;
    std::string
        region; ///< Google: where it is in force or, for a subnet, where that is; AWS: of the interconnect it came over
    bool regional = false; ///< in force in `region` only, unless the network routes globally
    std::string segment;   ///< of a core network
    bool weak = false;     ///< gives way to any route that is not
    bool isDead = false;   ///< stated, and the next hop `via` is no neighbour: packets end here, and nobody is told
    Id via;
    std::string doubt; ///< why it is not certain to exist
};

/// Something that an entity did not tell a neighbour, and why.
struct Refusal {
    int from = -1;
    int to = -1;
    Prefix prefix;
    std::string why;
    std::vector<Id> subjects;
};

/// The routes of all entities towards some destination prefixes, as the providers' rules spread them.
class Routing {
public:
    /// Which routes are made: all that overlap a destination, or only those to the very prefix.
    enum class Which : std::uint8_t { overlapping, exactly };
    /// Whether it is kept what somebody was not told, and why: it takes time, and only failures ask for it.
    enum class Reasons : std::uint8_t { kept, left };

    /// `target` is the entity that has the destinations, where it is the internet; else it may be -1.
    Routing(const Topology& topology, const std::vector<Prefix>& destinations, int target,
            Which which = Which::overlapping, Reasons reasons = Reasons::kept);

    [[nodiscard]] const std::vector<Route>& table(int entity) const;
    [[nodiscard]] const std::vector<Refusal>& refusals() const { return m_refusals; }
    /// Prefixes of all routes that were made, each once.
    [[nodiscard]] const std::vector<Prefix>& prefixes() const { return m_prefixes; }

private:
    struct Told {
        bool isTold = true;
        std::string why; ///< it is not; empty where reasons are left out
        std::vector<Id> subjects;
    };

    void start(const std::vector<Prefix>& destinations, int target, Which which);
    void spread();
    void accept(int entity, Route route);
    void tell(int from, const Route& route, int session);
    void refuse(int from, int to, const Prefix& prefix, std::string why, std::vector<Id> subjects);
    /// What mayTell answers where a route is not told; null subjects are left out.
    template <typename... Parts>
    [[nodiscard]] Told no(std::initializer_list<const Id*> subjects, fmt::format_string<Parts...> why,
                          Parts&&... parts) const;
    void refuseDead(int entity, const Route& route);
    /// Adds to the AS path what `from` shows on this session.
    void lengthenPath(Route& route, int from, const Session& session) const;
    /// The ASN of `to` where the path already holds it; empty: no loop.
    [[nodiscard]] std::optional<std::uint32_t> ownAsnIn(const Route& route, int to, const Session& session) const;
    [[nodiscard]] Told mayTell(int from, int to, const Route& route, const Session& session) const;
    [[nodiscard]] Told fromAws(int from, int to, const Route& route, const Session& session) const;
    [[nodiscard]] Told fromGatewayOfDirectConnect(int from, int to, const Route& route, const Session& session) const;
    [[nodiscard]] Told fromCloudRouter(int from, int to, const Route& route) const;
    [[nodiscard]] Told fromGoogle(int from, int to, const Route& route, const Session& session) const;
    [[nodiscard]] Told fromAzure(int from, int to, const Route& route, const Session& session) const;
    [[nodiscard]] bool isBest(int entity, const Route& route) const;
    /// Role of the neighbour that the route was learned from; none for the entity's own.
    [[nodiscard]] RouteRole before(int entity, const Route& route) const;
    [[nodiscard]] SessionKind kindBefore(const Route& route) const;

    const Topology& m_topology;
    const Reasons m_reasons;
    std::vector<std::vector<Route>> m_tables;
    std::vector<Refusal> m_refusals;
    std::vector<Prefix> m_prefixes;
    struct Pending {
        int entity;
        std::size_t index;
        std::size_t pathLength;
        int hops;
        std::size_t order;
    };
    std::vector<Pending> m_queue; ///< heap, shortest AS path first
    std::size_t m_order = 0;
};

} // namespace isthmus
