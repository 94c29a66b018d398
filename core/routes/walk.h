// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/path.h"
#include "routes/routing.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isthmus {

/// Where a walk starts or ends: a network, and what of it is meant.
struct Endpoint {
    const Node* node = nullptr;
    int entity = -1;
    const Node* subnet = nullptr; ///< null: the network as a whole
    std::vector<LocalPrefix> prefixes;
    std::string missing; ///< why it has no addresses; empty: it has
};

[[nodiscard]] Endpoint endpointOf(const Topology& topology, std::string_view id);

/// Follows one address from a source, hop by hop, the longest prefix first.
class Walk {
public:
    /// The arguments must outlive it. `sourceSubnet` chooses the route table and, at Google, the region; null: none.
    Walk(const Topology& topology, const Routing& routing, const Endpoint& source, const Node* sourceSubnet,
         const Endpoint& target);

    [[nodiscard]] PathResult follow(const Address& address);

private:
    struct Choice {
        std::optional<Route> route;
        std::string why; ///< set: the walk ends here, verdict in `verdict`
        Verdict verdict = Verdict::unreachable;
        std::vector<Id> subjects;
    };

    [[nodiscard]] Choice choose(const Address& address) const;
    [[nodiscard]] Choice chooseStated(const Address& address) const;
    [[nodiscard]] Choice noRoute(const Address& address) const;
    [[nodiscard]] bool usesStated() const;
    [[nodiscard]] bool crossesTwoPeerings(const Route& route) const;
    [[nodiscard]] std::optional<std::string> overlapAt(const Address& address, std::vector<Id>& subjects) const;
    [[nodiscard]] bool mayPassOn(const Route& route);
    [[nodiscard]] bool arrive(const Address& address);
    void step(const Route& route);
    void end(Verdict verdict, std::string why, std::vector<Id> subjects);
    void addNode(const Id& id);
    void addLink(const Id& id);

    const Topology& m_topology;
    const Routing& m_routing;
    const Endpoint& m_source;
    const Node* m_sourceSubnet;
    const Endpoint& m_target;
    PathResult m_result;
    int m_at = -1;
    int m_cameOver = -1;
    std::string m_region; ///< Google region that the traffic is in
    std::string m_doubt;
};

/// Largest packet that an element takes, in bytes, where the catalogue or the drawing tells.
[[nodiscard]] std::optional<int> mtuOf(const Topology& topology, const Id& id);
/// Capacity that an element states, in Mbps.
[[nodiscard]] std::optional<std::int64_t> bandwidthOf(const Design& design, const Id& id);

} // namespace isthmus
